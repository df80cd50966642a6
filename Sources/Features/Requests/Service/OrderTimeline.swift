import DoorbellRules
import Storage

/// The history of one order in sentences: what happened, when, and who recorded it.
struct OrderTimeline: Sendable {
    struct Line: Sendable {
        let at: Instant
        let clock: String
        let who: String
        let sentence: Words
        let fact: JSON
    }

    let lines: [Line]

    /// Reads the log of the order and of all its visits, in the order in which things happened.
    init(_ file: CaseFile, _ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: file.estate.id)
        var names: [ID: String] = [:]
        func name(_ id: ID) throws -> String {
            if let known = names[id] { return known }
            let found = try connection.run("SELECT name FROM staff WHERE id = \(id)").first?[text: "name"] ?? ""
            names[id] = found
            return found
        }
        var found: [(at: Instant, by: ID, sentence: Words, fact: JSON)] = try log.entries(of: file.id).map { entry in
            let fact = try WorkOrder.Event(entry.body, at: entry.at, by: entry.by).fact
            var receiver = ""
            if case .assigned(let technician, _, _) = fact { receiver = try name(technician) }
            return (entry.at, entry.by, fact.sentence { _ in receiver }, entry.body.withNumbersMasked)
        }
        for visit in file.visits {
            found += try log.entries(of: visit.id).map { entry in
                let fact = try Visit.Event(entry.body, at: entry.at, by: entry.by).fact
                guard case .handedOver(let next, _, let reason) = fact else {
                    return (entry.at, entry.by, fact.sentence, entry.body)
                }
                return (entry.at, entry.by, Self.takeOver(by: try name(next), because: reason), entry.body)
            }
        }
        for entry in found { _ = try name(entry.by) }
        // What the order makes of a visit's end is written at the same moment as that end, and comes after it.
        func rank(_ fact: JSON) -> Int { fact["fact"] == .string("visit-concluded") ? 1 : 0 }
        let inOrder = found.enumerated().sorted { one, other in
            (one.element.at, rank(one.element.fact), one.offset)
                < (other.element.at, rank(other.element.fact), other.offset)
        }.map(\.element)
        lines = inOrder.map {
            Line(
                at: $0.at, clock: file.estate.clock.stamp($0.at), who: names[$0.by] ?? "", sentence: $0.sentence,
                fact: $0.fact)
        }
    }

    init(lines: [Line]) { self.lines = lines }

    private static func takeOver(by name: String, because reason: String?) -> Words {
        guard let reason else { return Words("由\(name)接手。", "由\(name)接手处理。", "\(name) takes over.") }
        return Words(
            "由\(name)接手，理由：\(reason)。", "由\(name)接手处理，理由：\(reason)。",
            "\(name) takes over although it does not fit, because: \(reason).")
    }
}

extension JSON {
    /// The same fact with the number to call back masked: a full one is told by a logged look only.
    fileprivate var withNumbersMasked: JSON {
        guard case .object(let members) = self else { return self }
        return .object(
            members.map { member in
                if member.name == "callback", case .string(let phone) = member.value {
                    return JSON.Member(member.name, .text(Person.masked(phone)) ?? .null)
                }
                return JSON.Member(member.name, member.value.withNumbersMasked)
            })
    }
}
