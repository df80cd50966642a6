import CPostgres

/// Under which names a session has prepared which statements.
struct PreparedNames {
    /// Statements kept prepared. More texts than this are not written by people but made by mistake.
    private static let most = 500

    private var names: [String: String] = [:]
    private var made = 0

    var isFull: Bool { names.count >= PreparedNames.most }

    /// What a statement is kept under. One text may be prepared for several kinds of values: NULL has no type of its own.
    static func key(_ text: String, _ types: [Oid]) -> String {
        types.contains(0) ? "\(types)\(text)" : text
    }

    /// The name of what was prepared under `key`, if it was.
    subscript(key: String) -> String? { names[key] }

    /// A name that was never given before.
    mutating func make(for key: String) -> String {
        made += 1
        let name = "s\(made)"
        names[key] = name
        return name
    }

    /// The server has not heard of it after all.
    mutating func forget(_ key: String) { names[key] = nil }

    mutating func forgetAll() { names = [:] }
}
