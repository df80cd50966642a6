import DoorbellRules

/// A list held against the register: what would be added, what changed, what left as it is.
struct Comparison: Equatable, Sendable {
    private(set) var changes: [HomeImport.Change] = []
    private(set) var troubles: [HomeImport.RowTrouble] = []
    private(set) var unchangedHomes = 0
    private(set) var unchangedPeople = 0

    init(_ list: HomeList, with register: HomeRegister) {
        for listed in list.homes {
            let home = register.home(at: listed.door)
            let residents = home.map { register.residents(of: $0.id) } ?? []
            compare(listed, with: home)
            compare(listed, at: home, with: residents, list.header, assuming: register.language)
        }
    }

    /// Care notes are added to those that are there: the staff may have written some since.
    private mutating func compare(_ listed: ListedHome, with home: Home?) {
        guard let home else { return add(.addHome(care: listed.care), listed, row: listed.row) }
        let news = listed.care.filter { !home.care.contains($0) }
        if news.isEmpty {
            unchangedHomes += 1
        } else {
            add(.changeHome(home.id, was: home.care, care: home.care + news), listed, row: listed.row)
        }
    }

    private mutating func compare(
        _ listed: ListedHome, at home: Home?, with residents: [HomeRegister.Resident], _ header: ListHeader,
        assuming language: Language
    ) {
        var match = ResidentMatch(listed.residents, residents)
        for newcomer in listed.residents {
            if let found = match.found[newcomer.row] {
                compare(newcomer, with: found, listed)
            } else if match.hasMovedOut(newcomer.person) {
                troubles.append(
                    HomeImport.RowTrouble(
                        row: newcomer.row, column: .surname, columnTitle: header.title(.surname), kind: .movedOut))
            } else {
                var person = newcomer.person
                person.language = person.language ?? language
                let rank = match.takeRank(near: newcomer.rank)
                add(.addPerson(person, rank: rank, home: home?.id), listed, row: newcomer.row)
            }
        }
    }

    private mutating func compare(
        _ newcomer: ListedHome.Resident, with found: HomeRegister.Resident, _ listed: ListedHome
    ) {
        let person = found.person.updated(by: newcomer.person)
        if person == found.person {
            unchangedPeople += 1
        } else {
            add(.changePerson(found.id, was: found.person, person), listed, row: newcomer.row)
        }
    }

    private mutating func add(_ step: HomeImport.Change.Step, _ listed: ListedHome, row: Int) {
        changes.append(HomeImport.Change(row: row, door: listed.door, homeRow: listed.row, step: step))
    }
}
