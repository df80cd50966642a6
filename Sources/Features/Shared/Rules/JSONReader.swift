/// Takes the fields of one JSON object, each once, and refuses what nobody asked for.
///
/// Every read names the field; every trouble carries its place. `finish()` says which fields nobody knows.
public final class JSONReader {
    fileprivate let members: [JSON.Member]
    fileprivate let path: String
    /// Which of the members somebody has read, by their places.
    fileprivate var taken: [Bool]
    /// A form on a page sends numbers and yes as text; a JSON body does not.
    fileprivate let isForm: Bool

    public init(_ json: JSON, at path: String = "", isForm: Bool = false) throws(JSON.Trouble) {
        guard case .object(let members) = json else { throw JSON.Trouble(.wrongType, at: path) }
        self.members = members
        taken = Array(repeating: false, count: members.count)
        self.path = path
        self.isForm = isForm
    }

    /// The value of `name`; `nil` where it is missing, null, or an empty field of a form.
    public func optional(_ name: String) -> JSON? {
        guard let place = members.firstIndex(where: { $0.name == name }) else { return nil }
        taken[place] = true
        switch members[place].value {
        case .null: return nil
        case .string(let text) where isForm && text.isEmpty: return nil
        case let value: return value
        }
    }

    public func required(_ name: String) throws(JSON.Trouble) -> JSON {
        guard let value = optional(name) else { throw trouble(.missing, name) }
        return value
    }

    /// A text of 1 to `limit` characters that is not blank; it is never cut.
    public func text(_ name: String, limit: Int = 2_000) throws(JSON.Trouble) -> String {
        guard let text = try optionalText(name, limit: limit) else { throw trouble(.missing, name) }
        if text.isBlank { throw trouble(.empty, name) }
        return text
    }

    public func optionalText(_ name: String, limit: Int = 2_000) throws(JSON.Trouble) -> String? {
        guard let value = optional(name) else { return nil }
        guard case .string(let text) = value else { throw trouble(.wrongType, name) }
        if text.utf8.count > limit, text.unicodeScalars.count > limit { throw trouble(.tooLong, name) }
        if !text.isPlain { throw trouble(.invisible, name) }
        return text
    }

    public func number(_ name: String, in range: ClosedRange<Int>) throws(JSON.Trouble) -> Int {
        guard let number = try optionalNumber(name, in: range) else { throw trouble(.missing, name) }
        return number
    }

    public func optionalNumber(_ name: String, in range: ClosedRange<Int>) throws(JSON.Trouble) -> Int? {
        guard let value = optional(name) else { return nil }
        let long = try long(value, name)
        guard let number = Int(exactly: long), range.contains(number) else { throw trouble(.outOfRange, name) }
        return number
    }

    private func long(_ value: JSON, _ name: String) throws(JSON.Trouble) -> Int64 {
        switch value {
        case .number(let whole): return whole
        case .string(let text) where isForm:
            guard let json = try? JSON(parsing: text), case .number(let whole) = json else {
                throw trouble(.fraction, name)
            }
            return whole
        default: throw trouble(.wrongType, name)
        }
    }

    public func flag(_ name: String) throws(JSON.Trouble) -> Bool {
        switch optional(name) {
        case nil: return false
        case .bool(let flag): return flag
        case .string(let text) where isForm: return text == "true" || text == "on"
        default: throw trouble(.wrongType, name)
        }
    }

    /// One of the enum's raw values.
    public func choice<Choice: RawRepresentable<String>>(_ name: String) throws(JSON.Trouble) -> Choice {
        guard let choice: Choice = try optionalChoice(name) else { throw trouble(.missing, name) }
        return choice
    }

    public func optionalChoice<Choice: RawRepresentable<String>>(_ name: String) throws(JSON.Trouble) -> Choice? {
        guard let text = try optionalText(name) else { return nil }
        guard let choice = Choice(rawValue: text) else { throw trouble(.unknownValue, name) }
        return choice
    }

    public func id(_ name: String) throws(JSON.Trouble) -> ID { ID(try text(name, limit: 64)) }

    public func optionalID(_ name: String) throws(JSON.Trouble) -> ID? {
        guard let text = try optionalText(name, limit: 64) else { return nil }
        return ID(text)
    }

    /// A point in time; what lies before 1970 or after 9999 is a mistake, not a time.
    public func instant(_ name: String) throws(JSON.Trouble) -> Instant {
        guard let instant = try optionalInstant(name) else { throw trouble(.missing, name) }
        return instant
    }

    public func optionalInstant(_ name: String) throws(JSON.Trouble) -> Instant? {
        guard let value = optional(name) else { return nil }
        let milliseconds = try long(value, name)
        guard 0...253_402_300_799_999 ~= milliseconds else { throw trouble(.outOfRange, name) }
        return Instant(milliseconds: milliseconds)
    }

    /// The reader of an object within; `nil` where there is none.
    public func object(_ name: String) throws(JSON.Trouble) -> JSONReader? {
        guard let value = optional(name) else { return nil }
        return try JSONReader(value, at: place(name), isForm: isForm)
    }

    public func requiredObject(_ name: String) throws(JSON.Trouble) -> JSONReader {
        guard let reader = try object(name) else { throw trouble(.missing, name) }
        return reader
    }

    /// The items of a list of at most `limit`; a missing list is empty. A form sends one item a line.
    public func list(_ name: String, limit: Int = 1_000) throws(JSON.Trouble) -> [JSON] {
        guard let value = optional(name) else { return [] }
        let items: [JSON]
        switch value {
        case .array(let all): items = all
        case .string(let lines) where isForm:
            items = lines.split { $0.isNewline }.map { .string(String($0)) }
        default: throw trouble(.wrongType, name)
        }
        if items.count > limit { throw trouble(.tooLong, name) }
        return items
    }

    public func texts(_ name: String, limit: Int = 200) throws(JSON.Trouble) -> [String] {
        var texts: [String] = []
        for item in try list(name, limit: limit) {
            guard case .string(let text) = item else { throw trouble(.wrongType, name) }
            if text.unicodeScalars.count > 500 { throw trouble(.tooLong, name) }
            if !text.isPlain { throw trouble(.invisible, name) }
            texts.append(text)
        }
        return texts
    }

    public func objects(_ name: String, limit: Int = 1_000) throws(JSON.Trouble) -> [JSONReader] {
        var readers: [JSONReader] = []
        for item in try list(name, limit: limit) {
            readers.append(try JSONReader(item, at: "\(place(name))[\(readers.count)]", isForm: isForm))
        }
        return readers
    }

    /// Call when all that is known has been read: a field that nobody read is refused.
    public func finish() throws(JSON.Trouble) {
        for (member, isTaken) in zip(members, taken) where !isTaken { throw trouble(.unknownField, member.name) }
    }

    public func trouble(_ kind: JSON.Kind, _ name: String) -> JSON.Trouble { JSON.Trouble(kind, at: place(name)) }

    private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

extension JSONReader {
    /// A reader of all the fields that nobody has read yet; this reader is done with them.
    ///
    /// - Parameter id: What `id` is where the fields bring none.
    public func rest(id newID: ID? = nil) throws(JSON.Trouble) -> JSONReader {
        var fields = zip(members, taken).compactMap { member, isTaken in isTaken ? nil : member }
        taken = Array(repeating: true, count: members.count)
        if let newID, !fields.contains(where: { $0.name == "id" }) {
            fields.append(JSON.Member("id", .string(newID.text)))
        }
        return try JSONReader(.object(fields), at: path, isForm: isForm)
    }
}
