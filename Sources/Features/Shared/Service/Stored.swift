import DoorbellRules
import Storage

extension ID: Storable { public var stored: Value { .text(text) } }
extension Instant: Storable { public var stored: Value { .integer(milliseconds) } }
extension Day: Storable { public var stored: Value { .integer(Int64(number)) } }

extension Row {
    /// A text column that holds an id.
    subscript(id name: String) -> ID { get throws { ID(try self[text: name]) } }
    subscript(optionalID name: String) -> ID? { get throws { try self[optionalText: name].map { ID($0) } } }
    subscript(instant name: String) -> Instant {
        get throws { Instant(milliseconds: Int64(try self[int: name])) }
    }

    /// A text column that holds one of an enum's raw values; a value that nobody knows is a damaged row.
    func choice<Choice: RawRepresentable<String>>(_ name: String) throws -> Choice {
        let text = try self[text: name]
        guard let choice = Choice(rawValue: text) else { throw DamagedRow(column: name, value: text) }
        return choice
    }

    func optionalChoice<Choice: RawRepresentable<String>>(_ name: String) throws -> Choice? {
        try self[optionalText: name] == nil ? nil : choice(name)
    }
}

/// A row holds what no version of Doorbell ever wrote; `doorbell doctor` names it.
struct DamagedRow: Error {
    let column: String
    let value: String
}

extension SQL {
    /// Values for an `IN (…)`, each bound.
    static func list(_ values: [String]) -> SQL {
        values.dropFirst().reduce("\(values.first ?? "")") { list, value in "\(sql: list), \(value)" }
    }
}
