import DoorbellRules
import HTTPTypes
import Testing

@testable import DoorbellService

extension Route {
    /// The name of a row of the matrix.
    var name: String { "\(method.rawValue) \(path)" }

    var isForEverybody: Bool { access == .everybody || access == .linkHolder }

    /// The address with every parameter filled in.
    ///
    /// - Throws: `Missing` for a parameter for which the tests have nothing.
    func address(of target: Target) throws -> String {
        var parts: [String] = []
        for part in path.split(separator: "/") {
            guard part.hasPrefix("{") else {
                parts.append(String(part))
                continue
            }
            parts.append(try fill(String(part.dropFirst().dropLast()), target))
        }
        return "/\(parts.joined(separator: "/"))"
    }

    private func fill(_ parameter: String, _ target: Target) throws -> String {
        switch parameter {
        case "id":
            if let object, let id = target.id(object) { return id }
        case "clash": return target.clash
        case "hash": return String(repeating: "0", count: 64)
        case "noun":
            return object == .gasAlarm
                ? "evacuation"
                : object == .enquiry
                    ? "referrals"
                    : object == .observation
                        ? "tellings"
                        : object == .ownObservation ? "readings" : object == .abuseReport ? "pairs" : "holds"
        case "act": return "departure"
        case "code": return Language.english.rawValue
        case "estate": return target.estate?.text ?? "nowhere"
        case "mark": return "0123456789abcdef0123456789abcdef"
        case "name": return "doorbell.css"
        default: break  // the matrix has to learn it
        }
        throw Missing(name: parameter, in: name)
    }

    /// A body that fits the description, about things of `estate` where it names any.
    func goodBody(at estate: TestEstate, order number: Int) -> JSON {
        guard let body else { return .object([]) }
        return .object(
            body.fields.filter(\.isRequired).map { field in
                switch field.name {
                case "technician", "person": JSON.Member(field.name, .string(estate.technician.id.text))
                case "home": JSON.Member(field.name, .string(estate.home.id.text))
                case "number": JSON.Member(field.name, .whole(number))
                case "calibrated-until": JSON.Member(field.name, .whole(20_271_231))
                default: JSON.Member(field.name, field.kind.example)
                }
            })
    }
}

extension Schema.Kind {
    /// A value of this kind.
    var example: JSON {
        switch self {
        case .text: .string("In plain words")
        case .whole: .whole(1)
        case .flag: .bool(true)
        case .choice(let values): values.first.map { .string($0) } ?? .null
        case .object(let schema): .object(schema.fields.map { JSON.Member($0.name, $0.kind.example) })
        case .list(let kind): .array([kind.example])
        case .anything: .object([])
        }
    }
}
