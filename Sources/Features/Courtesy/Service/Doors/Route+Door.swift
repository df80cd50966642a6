extension Route {
    /// The door that this address is, the same for pages and programs: `orders/{id}/holds`.
    ///
    /// - Parameter parameters: What stands in the address; only a noun or an act makes another door of it.
    func door(_ parameters: [String: String] = [:]) -> String {
        parts.map { part in
            part == "{noun}" || part == "{act}" ? parameters[String(part.dropFirst().dropLast())] ?? "" : String(part)
        }.joined(separator: "/")
    }

    /// The doors that have been declared for it: one, or as many as it has nouns.
    var doors: [String] {
        guard parts.contains(where: { $0 == "{noun}" || $0 == "{act}" }) else {
            return Speech.all[door()] == nil ? [] : [door()]
        }
        return Speech.all.keys.filter { door in
            let others = door.split(separator: "/")
            return others.count == parts.count
                && zip(parts, others).allSatisfy { $0 == $1 || $0 == "{noun}" || $0 == "{act}" }
        }.sorted()
    }

    private var parts: [Substring] {
        let all = path.split(separator: "/")
        return all.starts(with: ["api", "v1"]) ? Array(all.dropFirst(2)) : all
    }
}
