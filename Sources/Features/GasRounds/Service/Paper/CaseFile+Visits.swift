import DoorbellRules
import Storage

extension CaseFile {
    /// Everything that has happened at one visit, the oldest first.
    func events(of visit: ID, _ connection: any Connection) throws -> [Visit.Event] {
        try EventLog(connection: connection, estate: estate.id).entries(of: visit).map {
            try Visit.Event($0.body, at: $0.at, by: $0.by)
        }
    }

    /// In which language its household reads: the estate's where nobody is registered.
    func householdLanguage(_ connection: any Connection) throws -> Language {
        try Person.household(of: home.id, in: estate.id, connection).first?.language ?? estate.language
    }

    /// Who came to the door.
    func technicianName(_ visit: Visit, _ connection: any Connection) throws -> String {
        try connection.run("SELECT name FROM staff WHERE id = \(visit.technician)").first?[text: "name"] ?? ""
    }
}
