import DoorbellRules

/// A list as it was understood: its doors with their people, and the rows that could not be read.
///
/// A row with trouble adds nothing, not even its door.
struct HomeList: Sendable {
    private(set) var homes: [ListedHome] = []
    private(set) var troubles: [HomeImport.RowTrouble] = []
    let header: ListHeader
    private var places: [String: Int] = [:]
    /// Rows with a person by door, those with trouble among them: a row that is corrected later keeps its place.
    private var seats: [String: Int] = [:]

    var ignoredColumns: [String] { header.ignored }

    init(_ spreadsheet: Spreadsheet) throws(HomeImport.Refusal) {
        let (header, below) = try ListHeader.find(in: spreadsheet.rows)
        self.header = header
        for row in below where !row.cells.allSatisfy(\.isBlank) { take(RowReader(row, header)) }
    }

    private mutating func take(_ row: RowReader) {
        var row = row
        let door = row.door()
        let care = row.care()
        let person = row.hasPerson ? row.person() : nil
        let key = door.map(DoorPart.key)
        if let key, row.hasPerson { seats[key, default: 0] += 1 }
        if let key, let person, let twin = twin(of: person, at: key) { row.report(.samePerson(asRow: twin), .surname) }
        troubles += row.troubles
        guard row.troubles.isEmpty, let door, let key else { return }
        let place = places[key] ?? homes.count
        if place == homes.count {
            homes.append(ListedHome(row: row.row.number, door: door))
            places[key] = place
        }
        homes[place].care += care.filter { !homes[place].care.contains($0) }
        guard let person else { return }
        homes[place].residents.append(
            ListedHome.Resident(row: row.row.number, rank: seats[key] ?? 1, person: person))
    }

    private func twin(of person: ListedPerson, at key: String) -> Int? {
        guard person.isNamed, let place = places[key] else { return nil }
        return homes[place].residents.first { $0.person.isTwin(of: person) }?.row
    }
}
