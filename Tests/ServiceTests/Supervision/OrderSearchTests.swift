import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Orders and people are found by two characters", .serialized)
struct OrderSearchTests {
    @Test("in either script, by words, by a name and by its parts", arguments: DatabaseKind.allCases)
    func found(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            try await house.name(0, "歐陽", "大文")
            try await house.name(1, "陳", "小明")
            let tap = try await house.order("廚房水龍頭漏水", home: 0)
            let drain = try await house.order("浴室去水慢", home: 1)
            for (typed, wanted) in [
                ("水龍", [tap]), ("水龙", [tap]), ("漏水", [tap]), ("去水", [drain]), ("浴室", [drain]), ("歐陽", [tap]),
                ("欧阳", [tap]), ("大文", [tap]), ("歐陽大文", [tap]), ("陽大", [tap]), ("小明", [drain]), ("陳小", [drain]),
                ("陈小明", [drain]), ("陳", [drain]), ("廚房漏水", []), ("水龍頭漏水", [tap]), ("漏電", []), ("12A", [drain]),
            ] {
                #expect(try await house.search(typed, as: east.dispatcher) == wanted, "\(typed)")
            }
            #expect(try await house.search("漏水", as: house.west.dispatcher) == [])
            let people = try await house.house.database.read { connection in
                try ["歐陽", "大文", "阳大", "小明", "陳小明"].map {
                    try FoundHome.search($0, in: east.id, connection).map(\.home.id)
                }
            }
            #expect(people == [0, 0, 0, 1, 1].map { [east.homes[$0].id] })
            #expect(try await house.faults == [])
        }
    }

    @Test("a technician finds their own orders only, and a state is kept to", arguments: DatabaseKind.allCases)
    func own(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            let first = try await house.assigned(at: east)
            let second = try await house.assign(house.report(at: east, home: 1), to: east.otherTechnician)
            let third = try await house.report(at: east, home: 2)
            let all = [third.number, second.number, first.number]
            #expect(try await house.search("drips", as: east.dispatcher) == all)
            #expect(try await house.search("Chan", as: east.dispatcher) == all)
            #expect(try await house.search("drips", as: east.technician) == [first.number])
            #expect(try await house.search("chan", as: east.technician) == [first.number])
            #expect(try await house.search("drips", state: "assigned", as: east.dispatcher) == Array(all.dropFirst()))
            #expect(try await house.search("kitchen tap", state: "received", as: east.dispatcher) == [third.number])
            #expect(try await house.search("drips", state: "closed", as: east.dispatcher) == [])
        }
    }

    @Test("a page follows the other, and nothing stands on two", arguments: DatabaseKind.allCases)
    func pages(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            var made: [String] = []
            for number in 0..<7 { made.append(try await house.order("漏水", home: number % 3)) }
            for typed in ["漏水", "陳"] {
                var (seen, after) = ([String](), "")
                repeat {
                    let path = "/api/v1/orders?state=all&limit=3&search=\(typed.percentEncoded)\(after)"
                    let answer = try await house.get(path, as: house.east.dispatcher).json
                    seen += try answer.reach("items").items.compactMap { $0["number"]?.plain }
                    after = answer["next"]?.plain.map { "&after=\($0)" } ?? ""
                } while !after.isEmpty
                #expect(seen == made.reversed(), "\(typed)")
            }
        }
    }

    @Test("who has moved out is not found by their name any more", arguments: DatabaseKind.allCases)
    func movedOut(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.name(0, "歐陽", "大文")
            let one = try await house.order("漏水", home: 0)
            #expect(try await house.search("大文", as: house.east.dispatcher) == [one])
            let owner = house.east.homes[0].owner.id
            _ = try await house.house.database.write { connection in
                try connection.run("UPDATE person SET moved_out = 20261101 WHERE id = \(owner)")
            }
            #expect(try await house.search("大文", as: house.east.dispatcher) == [])
            #expect(try await house.search("漏水", as: house.east.dispatcher) == [one])
        }
    }

    @Test("of a name that hundreds have, the newest orders are found", arguments: DatabaseKind.allCases)
    func commonName(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east.id
            try await house.house.database.write { connection in
                for number in 0..<260 {
                    let home = ID("many-\(number)")
                    try connection.run(
                        """
                        INSERT INTO home (estate, id, building, floor, unit, care, door_key)
                        VALUES (\(east), \(home), '9', \("\(number)"), 'B', '', \("9\(number)B"))
                        """)
                    try connection.run(
                        """
                        INSERT INTO person (estate, id, home, role, surname, given, language, rank)
                        VALUES (\(east), \(ID("person-\(number)")), \(home), 'owner', '梁', '國強', 'zh-Hant', 0)
                        """)
                    try PersonPieces(estate: east, connection: connection).keep(
                        ID("person-\(number)"), surname: "梁", given: "國強", romanSurname: nil)
                }
            }
            let numbers = try await ["many-3", "many-259", "many-120"].asyncMap { home in
                let body = TestHouse.report(.init(id: ID(home), owner: house.east.home.owner), callback: "23456789")
                return try await house.post("/api/v1/orders", body, as: house.east.dispatcher).text("number")
            }
            for typed in ["梁", "梁國", "國強", "国强"] {
                #expect(try await house.search(typed, as: house.east.dispatcher) == numbers.reversed(), "\(typed)")
            }
        }
    }
}

extension Array {
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async throws -> [T] {
        var results: [T] = []
        for one in self { results.append(try await transform(one)) }
        return results
    }
}

extension TestHouse {
    /// Gives the owner of a home of the first estate another name.
    fileprivate func name(_ home: Int, _ surname: String, _ given: String) async throws {
        let (estate, owner) = (east.id, east.homes[home].owner.id)
        try await house.database.write { connection in
            try connection.run(
                "UPDATE person SET surname = \(surname), given = \(given) WHERE estate = \(estate) AND id = \(owner)")
            try PersonPieces(estate: estate, connection: connection).keep(
                owner, surname: surname, given: given, romanSurname: "Chan")
        }
    }

    fileprivate func order(_ fault: String, home: Int) async throws -> String {
        try await post("/api/v1/orders", Self.report(east.homes[home], fault: fault), as: east.dispatcher).text(
            "number")
    }

    /// The numbers found, as the list has them.
    fileprivate func search(_ typed: String, state: String = "all", as member: Member) async throws -> [String] {
        let answer = try await get("/api/v1/orders?state=\(state)&search=\(typed.percentEncoded)", as: member)
        return try answer.json.reach("items").items.compactMap { $0["number"]?.plain }
    }
}
