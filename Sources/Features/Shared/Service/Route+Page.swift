import HTTPTypes

extension Route {
    /// The nearest page that can be looked at: the one at `path`, or the first above it; `nil` where only the start is left.
    ///
    /// After a form was refused the browser stands at the form's address, at which there is nothing to look at.
    static func page(nearest path: String) -> String? {
        var parts = path.split(separator: "/")[...]
        while !parts.isEmpty {
            if all.contains(where: { $0.method == .get && $0.fits(parts) }) {
                return "/\(parts.joined(separator: "/"))"
            }
            parts.removeLast()
        }
        return nil
    }

    /// The verbs that `path` has; none where there is nothing at all.
    static func verbs(at path: String) -> [HTTPRequest.Method] {
        let parts = path.split(separator: "/")[...]
        let verbs = all.filter { $0.fits(parts) }.map(\.method)
        return verbs.contains(.get) ? verbs + [.head] : verbs
    }

    private func fits(_ parts: ArraySlice<Substring>) -> Bool {
        let own = path.split(separator: "/")
        return own.count == parts.count && zip(own, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
