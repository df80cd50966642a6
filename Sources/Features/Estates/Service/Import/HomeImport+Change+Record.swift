import DoorbellRules

extension HomeImport.Change {
    /// What the record of changes keeps: where it comes from, and what was and is. Phones are masked there.
    func record(from file: String) -> JSON {
        .object([
            "file": .string(file), "row": .whole(row), "door": .string(door.short.traditionalChinese), "was": was,
            "is": now,
        ])
    }

    private var was: JSON? {
        switch step {
        case .addHome, .addPerson: nil
        case .changeHome(_, let care, _): .object(["care": .texts(care)])
        case .changePerson(_, let person, let news): json(person.columns(changedSince: news))
        }
    }

    private var now: JSON {
        switch step {
        case .addHome(let care), .changeHome(_, _, let care): .object(["care": .texts(care)])
        case .addPerson(let person, _, _): json(person.columns)
        case .changePerson(_, let person, let news): json(news.columns(changedSince: person))
        }
    }

    private func json(_ columns: [(ImportColumn, String)]) -> JSON {
        .object(columns.map { JSON.Member($0.0.rawValue, .string($0.1)) })
    }
}
