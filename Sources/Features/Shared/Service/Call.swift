import DoorbellRules
import HTTPTypes

/// One request as a handler sees it: already read, already known who calls.
public struct Call: Sendable {
    public let house: House
    public let method: HTTPRequest.Method
    /// The address without its query.
    public let path: String
    public let parameters: [String: String]
    public let query: Form
    public internal(set) var headers: HTTPFields
    public let body: [UInt8]
    public let language: Language
    public let remote: String
    let caller: Caller?
    let session: String?
    /// What was found in the words that go to a household, where this call says any.
    var hearing: Hearing?

    /// - Throws: `Problem.signInNeeded` where nobody is signed in; routes that declare staff never see that.
    public func requireCaller() throws -> Caller {
        guard let caller else { throw Problem.signInNeeded }
        return caller
    }

    /// The part of the address under this name.
    func id(_ name: String = "id") throws -> ID {
        guard let text = parameters[name], !text.isEmpty, text.utf8.count <= 64 else { throw Problem.notFound }
        return ID(text)
    }

    /// - Throws: `JSON.Trouble` with the first parameter that `known` does not have.
    func requireQuery(_ known: Schema) throws {
        let names = Set(known.fields.map(\.name))
        for field in query.fields where !names.contains(field.name) {
            throw JSON.Trouble(.unknownField, at: field.name)
        }
    }

    /// Whether a page sends it.
    var isForm: Bool {
        headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false
    }

    /// The body as it came: JSON for programs, a form for pages.
    func fields() throws -> JSON {
        guard isForm else { return try JSON(parsing: body) }
        return try Form(encoded: body).json(on: EstateClock(zone: caller?.zone ?? "UTC"))
    }

    /// The fields of the body, without what was said to the gate alone.
    func reader() throws -> JSONReader {
        var fields = try fields()
        if hearing != nil, case .object(let members) = fields {
            fields = .object(members.filter { !CourtesyWish.names.contains($0.name) })
        }
        return try JSONReader(fields, isForm: isForm)
    }
}
