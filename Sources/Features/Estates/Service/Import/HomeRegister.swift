import DoorbellRules
import Storage

/// What the register says now about one estate's doors and people.
struct HomeRegister {
    /// Somebody who lives or lived there.
    struct Resident {
        let id: ID
        let rank: Int
        let hasMovedOut: Bool
        let person: ListedPerson
    }

    /// What is assumed for somebody whose language the list does not say.
    let language: Language
    private let homes: [String: [Home]]
    private let residents: [ID: [Resident]]

    init(of estate: ID, _ connection: any Connection) throws {
        let estates = try connection.run("SELECT language FROM estate WHERE id = \(estate)")
        guard let row = estates.first else { throw HomeImport.Refusal.unknownEstate }
        language = try row.choice("language")
        let homes = try connection.run("SELECT * FROM home WHERE estate = \(estate) ORDER BY id").map(Home.init(row:))
        self.homes = Dictionary(grouping: homes) { DoorPart.key($0.door) }
        let people = try connection.run("SELECT * FROM person WHERE estate = \(estate) ORDER BY rank, id")
            .map { (home: try $0[id: "home"], resident: try Resident(row: $0)) }
        residents = Dictionary(grouping: people, by: \.home).mapValues { $0.map(\.resident) }
    }

    /// The home at `door`, however it is spelt there; the same spelling first.
    func home(at door: DoorLabel) -> Home? {
        let homes = homes[DoorPart.key(door)] ?? []
        return homes.first { $0.door == door } ?? homes.first
    }

    /// Everybody who lives or lived there, whom to call first first.
    func residents(of home: ID) -> [Resident] { residents[home] ?? [] }
}

extension HomeRegister.Resident {
    init(row: Row) throws {
        let person = try Person(row: row)
        self.init(
            id: person.id, rank: try row[int: "rank"], hasMovedOut: try row[optionalInt: "moved_out"] != nil,
            person: ListedPerson(
                role: person.role, surname: person.surname, given: person.given,
                romanSurname: person.address.romanSurname, title: person.address.title, phone: person.phone,
                language: person.language))
    }
}
