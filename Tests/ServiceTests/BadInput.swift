import DoorbellRules
import HTTPTypes

@testable import DoorbellService

/// A body that no route takes.
struct BadInput: Sendable {
    let name: String
    let body: [UInt8]
    let status: HTTPResponse.Status
    /// The problem's code; `nil` where several are fair.
    let code: String?

    init(_ name: String, _ body: [UInt8], _ code: String? = nil, _ status: HTTPResponse.Status = .badRequest) {
        (self.name, self.body, self.code, self.status) = (name, body, code, status)
    }

    init(_ name: String, _ body: String, _ code: String? = nil) { self.init(name, Array(body.utf8), code) }

    /// What is bad everywhere, whatever the fields.
    static let everywhere = [
        BadInput("no body", "", "not-json"), BadInput("broken JSON", "{\"words\": \"a\"", "not-json"),
        BadInput("two values", "{} {}", "not-json"), BadInput("an array", "[]", "wrong-type"),
        BadInput("a text", "\"words\"", "wrong-type"), BadInput("null", "null", "wrong-type"),
        BadInput("GB18030", Array("{\"words\": \"".utf8) + [0xB3, 0xF8, 0xB7, 0xBF] + Array("\"}".utf8), "not-json"),
        BadInput("UTF-16", [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], "not-json"),
        BadInput("a bare NUL", Array("{\"words\": \"a".utf8) + [0] + Array("\"}".utf8), "not-json"),
        BadInput("half a surrogate", "{\"words\": \"\\uD800\"}", "not-json"),
        BadInput("a name twice", "{\"words\": \"a\", \"words\": \"b\"}", "name-twice"),
        BadInput("a fraction", "{\"words\": 1.5}", "whole-number-expected"),
        BadInput("an exponent", "{\"words\": 1e3}", "whole-number-expected"),
        BadInput("a huge number", "{\"words\": 92233720368547758080}"),
        BadInput(
            "33 levels",
            "{\"words\": \(String(repeating: "[", count: 33))\(String(repeating: "]", count: 33))}", "too-deep"),
        BadInput(
            "more than a mebibyte", [UInt8](repeating: 0x20, count: Doorway.bodyLimit + 1), "too-large",
            .contentTooLarge),
    ]

    /// What is bad in a body of this schema: each field in turn of another kind.
    static func fields(of schema: Schema, in good: JSON) -> [BadInput] {
        var bad = [BadInput("an unknown field", with("price-of-tea", .whole(1), in: good), "unknown-field")]
        for field in schema.fields {
            for (name, value) in field.kind.wrong {
                bad.append(BadInput("\(field.name): \(name)", with(field.name, value, in: good)))
            }
            if field.isRequired {
                bad.append(BadInput("\(field.name): missing", with(field.name, nil, in: good), "missing"))
            }
        }
        return bad
    }

    private static func with(_ name: String, _ value: JSON?, in good: JSON) -> String {
        guard case .object(let members) = good else { return "" }
        let others = members.filter { $0.name != name }
        return JSON.object(others + (value.map { [JSON.Member(name, $0)] } ?? [])).text
    }
}

extension Schema.Kind {
    /// Values that are none of this kind.
    fileprivate var wrong: [(String, JSON)] {
        switch self {
        case .text(let limit):
            [
                ("a number", .whole(1)), ("an object", .object([])), ("a list", .texts(["a"])),
                ("too long", .string(String(repeating: "長", count: limit + 1))), ("with NUL", .string("a\0b")),
            ]
        case .whole: [("a text", .string("1")), ("a flag", .bool(true)), ("negative", .number(-1))]
        case .flag: [("a text", .string("true")), ("a number", .whole(1))]
        case .choice: [("another choice", .string("something else")), ("a number", .whole(1))]
        case .list(.text):
            [
                ("an object", .object([])), ("a text", .string("a")), ("numbers", .array([.whole(1)])),
                ("with NUL", .texts(["a\0b"])),
            ]
        case .list:
            [("an object", .object([])), ("a text", .string("a")), ("with an unknown item", .texts(["nothing"]))]
        case .object: [("a text", .string("a")), ("a list", .array([]))]
        case .anything: []
        }
    }
}
