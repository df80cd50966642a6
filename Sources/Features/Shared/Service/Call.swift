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
    public let headers: HTTPFields
    public let body: [UInt8]
    public let language: Language
    public let remote: String
    let caller: Caller?
    let session: String?

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

    /// The fields of the body: JSON for programs, a form for pages.
    func reader() throws -> JSONReader {
        if headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false {
            let clock = EstateClock(zone: caller?.zone ?? "UTC")
            return try JSONReader(Form(encoded: body).json(on: clock), isForm: true)
        }
        return try JSONReader(JSON(parsing: body))
    }
}
