import DoorbellRules
import Foundation
import HTTPTypes
import Storage

/// The estates of a house: a new one begins here, its homes come by import and its people by `doorbell user`.
public struct EstateRegister: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }

    public struct Newcomer: Sendable {
        public let name: Words
        public let organisation: String
        public let zone: String
        public let currency: Currency
        public let language: Language
        public let officePhone: String
        /// Where the numbers of its orders begin; apart from other estates' numbers, nobody has to say which is meant.
        public let firstNumber: Int

        public init(
            name: Words, organisation: String, zone: String, currency: Currency, language: Language,
            officePhone: String, firstNumber: Int
        ) {
            self.name = name
            self.organisation = organisation
            self.zone = zone
            self.currency = currency
            self.language = language
            self.officePhone = officePhone
            self.firstNumber = firstNumber
        }
    }

    /// Adds an estate to the organisation of that name, which is made with its first one.
    ///
    /// - Throws: A `Problem` for a zone that no clock knows, a blank name, or a number that no order can have.
    public func add(_ newcomer: Newcomer) async throws -> ID {
        if newcomer.name.traditionalChinese.isBlank {
            throw Problem(.badRequest, "empty", JSON.Kind.empty.words, place: "name")
        }
        if TimeZone(identifier: newcomer.zone) == nil { throw Problem.unknownZone(newcomer.zone) }
        if !(1...900_000_000 ~= newcomer.firstNumber) {
            throw Problem(.badRequest, "out-of-range", JSON.Kind.outOfRange.words, place: "first-number")
        }
        let (id, entry, fresh, now) = (house.ids.make(), house.ids.make(), house.ids.make(), house.now())
        try await house.database.write { connection in
            let known = try connection.run("SELECT id FROM organisation WHERE name = \(newcomer.organisation)").first
            let organisation = try known?[id: "id"] ?? fresh
            if known == nil {
                try connection.run(
                    "INSERT INTO organisation (id, name) VALUES (\(organisation), \(newcomer.organisation))")
            }
            let name = newcomer.name
            try connection.run(
                """
                INSERT INTO estate (id, organisation, name_hant, name_hans, name_en, zone, currency, language, office_phone,
                                    next_number)
                VALUES (\(id), \(organisation), \(name.traditionalChinese), \(name.simplifiedChinese), \(name.english),
                        \(newcomer.zone), \(newcomer.currency.rawValue), \(newcomer.language.rawValue),
                        \(newcomer.officePhone), \(newcomer.firstNumber))
                """)
            try AuditEntry(action: "estate-added", subject: id, detail: .object(["zone": .string(newcomer.zone)]))
                .write(in: id, id: entry, at: now, connection)
        }
        return id
    }

    /// Every estate with its id, by which the command line names it.
    public func list() async throws -> [(id: String, name: Words, zone: String)] {
        try await house.database.read { connection in
            try connection.run("SELECT id, name_hant, name_hans, name_en, zone FROM estate ORDER BY id").map {
                let name = Words(try $0[text: "name_hant"], try $0[text: "name_hans"], try $0[text: "name_en"])
                return (try $0[text: "id"], name, try $0[text: "zone"])
            }
        }
    }
}

extension Problem {
    fileprivate static func unknownZone(_ zone: String) -> Problem {
        Problem(
            .badRequest, "unknown-zone",
            Words(
                "沒有「\(zone)」這個時區，請用例如 Asia/Hong_Kong。", "没有“\(zone)”这个时区，请用例如 Asia/Shanghai。",
                "There is no time zone \(zone); please use one like Asia/Hong_Kong."))
    }

    static func noSuchEstate(_ estate: String) -> Problem {
        Problem(
            .notFound, "no-such-estate",
            Words(
                "沒有編號為 \(estate) 的屋苑；`doorbell estate list` 會列出編號。",
                "没有编号为 \(estate) 的小区；`doorbell estate list` 会列出编号。",
                "There is no estate \(estate) here; `doorbell estate list` shows the ids."))
    }

    static let noEstateYet = Problem(
        .notFound, "no-estate-yet",
        Words(
            "這裏還沒有屋苑，請先用 `doorbell estate add` 新增。", "这里还没有小区，请先用 `doorbell estate add` 新增。",
            "There is no estate here yet; please begin with `doorbell estate add`."))
}
