import DoorbellRules
import HTTPTypes
import Storage

/// One request of a superior about a round as a whole.
struct RoundOffice: Sendable {
    let call: Call
    let caller: Caller
    private var desk: RoundDesk { RoundDesk(house: call.house, caller: caller) }

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// Opens the next round from the day that is named, or from today.
    func open(_ answer: @escaping @Sendable (RoundFile) throws -> Answer) async throws -> Answer {
        let reader = try call.reader()
        let from = try reader.optionalDay("from")
        try reader.finish()
        let now = call.house.now()
        return try await call.house.once(call, caller) { connection in
            let today = try Estate.find(caller.estate, connection).clock.wall(now).day
            return try answer(try desk.open(from: from ?? today, connection))
        }
    }

    /// Takes in every home that stands nowhere in the round yet.
    func takeIn(_ answer: @escaping @Sendable (RoundFile) throws -> Answer) async throws -> Answer {
        let id = try call.id()
        return try await call.house.once(call, caller) { connection in
            let file = try RoundFile(id, in: caller.estate, connection)
            if !file.round.isOpen { throw GasRound.Refusal.closedAlready }
            let policy = try GasRegister(estate: caller.estate, connection: connection).policy
            let homes = try connection.run(
                """
                SELECT home.id, gas_home.supply, gas_home.anchor, gas_home.months FROM home
                LEFT JOIN gas_home ON gas_home.estate = home.estate AND gas_home.home = home.id
                WHERE home.estate = \(caller.estate) AND NOT EXISTS (
                    SELECT 1 FROM home_check WHERE home_check.estate = home.estate AND home_check.home = home.id
                      AND home_check.round = \(id)) ORDER BY home.id
                """)
            let estate = try Estate.find(caller.estate, connection)
            for row in homes { try desk.takeIn(row, of: estate, file, policy, connection) }
            return try answer(file)
        }
    }

    /// Gate G15. Whoever is refused reads how many homes are left, and which come first.
    func close(_ answer: @escaping @Sendable (RoundFile) throws -> Answer) async throws -> Answer {
        let id = try call.id()
        return try await call.house.once(call, caller) { connection in
            do {
                return try answer(try desk.close(id, connection))
            } catch GasRound.Refusal.homesWithoutOutcome(let count) {
                let queries = CoverageQueries(estate: caller.estate, round: id, connection: connection)
                throw Problem(.homesWithoutOutcome(count), first: try queries.doorsWithoutOutcome(limit: 10))
            }
        }
    }
}

extension Problem {
    /// The refusal with the first doors that are left.
    fileprivate init(_ refusal: GasRound.Refusal, first doors: [DoorLabel]) {
        let words = refusal.words
        func list(_ text: String, _ language: Language, _ comma: String, _ open: String, _ close: String) -> String {
            let names = doors.map { $0.words.text(in: language) }.joined(separator: comma)
            return doors.isEmpty ? text : "\(text)\(open)\(names)\(close)"
        }
        self.init(
            .conflict, refusal.code,
            Words(
                list(words.traditionalChinese, .traditionalChinese, "、", "首先是：", "。"),
                list(words.simplifiedChinese, .simplifiedChinese, "、", "首先是：", "。"),
                list(words.english, .english, "; ", " The first are: ", ".")))
        gate = refusal.gate
    }
}
