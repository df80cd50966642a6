import HTTPTypes

/// Something that a program makes on a thing.
struct Noun {
    let name: String
    let summary: String
    let body: Schema
    /// Who may make it, where it is not whoever may make the thing's other nouns.
    let access: Access?

    init(_ name: String, _ summary: String, _ body: Schema = Schema([:]), for access: Access? = nil) {
        (self.name, self.summary, self.body, self.access) = (name, summary, body, access)
    }
}

extension Route {
    /// Each of a thing's nouns has an address of its own under the thing's, so that programs see its fields.
    ///
    /// - Parameter make: Makes the noun that is named.
    static func nouns(
        at path: String, _ access: Access, of object: ObjectKind, _ nouns: [Noun],
        make: @escaping @Sendable (Call, String) async throws -> Answer
    ) -> [Route] {
        nouns.map { noun in
            Route(.post, "\(path)/\(noun.name)", noun.access ?? access, of: object, noun.summary, body: noun.body) {
                try await make($0, noun.name)
            }
        }
    }
}
