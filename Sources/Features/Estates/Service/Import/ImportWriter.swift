import DoorbellRules
import Storage

/// Writes the changes of one import, and for each an entry in the record.
struct ImportWriter: Sendable {
    let estate: ID
    let ids: IDMaker
    let actor: ID
    let at: Instant
    let file: String

    func write(_ changes: [HomeImport.Change], _ connection: any Connection) throws {
        var (homes, people, pieces, records): ([SQL], [SQL], [SQL], [SQL]) = ([], [], [], [])
        var newHomes: [Int: ID] = [:]
        for change in changes {
            let subject = try write(change, &newHomes, &homes, &people, connection)
            if case .addPerson(let person, _, _) = change.step { pieces += self.pieces(subject, person) }
            records.append(record(change, subject))
        }
        try insert("INSERT INTO home (estate, id, building, floor, unit, care, door_key) VALUES", homes, connection)
        try insert(
            """
            INSERT INTO person
                (estate, id, home, role, surname, given, roman_surname, title, language, phone, rank)
            VALUES
            """, people, connection)
        try insert("INSERT INTO person_piece (estate, piece, person) VALUES", pieces, connection)
        try insert("INSERT INTO audit (estate, id, at, actor, action, subject, detail) VALUES", records, connection)
    }

    /// Writes a change at once, or puts an addition by for the common statement; gives what it is about.
    private func write(
        _ change: HomeImport.Change, _ newHomes: inout [Int: ID], _ homes: inout [SQL], _ people: inout [SQL],
        _ connection: any Connection
    ) throws -> ID {
        switch change.step {
        case .addHome(let care):
            let id = ids.make()
            newHomes[change.homeRow] = id
            homes.append(home(id, change.door, care))
            return id
        case .changeHome(let id, _, let care):
            try connection.run(
                "UPDATE home SET care = \(care.joined(separator: "\n")) WHERE estate = \(estate) AND id = \(id)")
            return id
        case .addPerson(let listed, let rank, let home):
            let id = ids.make()
            let place = home ?? newHomes[change.homeRow]
            guard let place else { preconditionFailure("a home comes before its people") }
            people.append(person(id, place, listed, rank))
            return id
        case .changePerson(let id, _, let person):
            try update(id, person, connection)
            return id
        }
    }

    private func home(_ id: ID, _ door: DoorLabel, _ care: [String]) -> SQL {
        """
        (\(estate), \(id), \(door.building), \(door.floor), \(door.unit), \(care.joined(separator: "\n")), \(door.key))
        """
    }

    private func person(_ id: ID, _ home: ID, _ person: ListedPerson, _ rank: Int) -> SQL {
        """
        (\(estate), \(id), \(home), \(person.role.rawValue), \(person.surname), \(person.given),
        \(person.romanSurname), \(person.title?.rawValue), \(person.language?.rawValue), \(person.phone), \(rank))
        """
    }

    private func pieces(_ id: ID, _ person: ListedPerson) -> [SQL] {
        PersonPieces.pieces(surname: person.surname, given: person.given, romanSurname: person.romanSurname).map {
            "(\(estate), \($0), \(id))"
        }
    }

    private func update(_ id: ID, _ person: ListedPerson, _ connection: any Connection) throws {
        try connection.run(
            """
            UPDATE person
            SET role = \(person.role.rawValue), surname = \(person.surname), given = \(person.given),
                roman_surname = \(person.romanSurname), title = \(person.title?.rawValue),
                language = \(person.language?.rawValue), phone = \(person.phone)
            WHERE estate = \(estate) AND id = \(id)
            """)
        try PersonPieces(estate: estate, connection: connection).keep(
            id, surname: person.surname, given: person.given, romanSurname: person.romanSurname)
    }

    private func record(_ change: HomeImport.Change, _ subject: ID) -> SQL {
        let detail = change.record(from: file).text
        return "(\(estate), \(ids.make()), \(at), \(actor), \(change.kind.rawValue), \(subject), \(detail))"
    }

    /// One statement for fifty rows: on PostgreSQL each is a journey of its own.
    private func insert(_ head: SQL, _ rows: [SQL], _ connection: any Connection) throws {
        for start in stride(from: 0, to: rows.count, by: 50) {
            // The builder itself: interpolating what is there into the next would number all values anew every time.
            var statement = SQL.Builder(literalCapacity: 4_096, interpolationCount: 550)
            statement.appendInterpolation(sql: head)
            for (place, row) in rows[start..<min(start + 50, rows.count)].enumerated() {
                statement.appendLiteral(place == 0 ? " " : ", ")
                statement.appendInterpolation(sql: row)
            }
            try connection.run(SQL(stringInterpolation: statement))
        }
    }
}
