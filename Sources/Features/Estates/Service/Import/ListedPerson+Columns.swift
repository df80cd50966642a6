import DoorbellRules

extension ListedPerson {
    /// What is said, column by column, as it is stored; the phone is masked, because this is for lists and records.
    var columns: [(ImportColumn, String)] {
        values.compactMap { column, value in value.map { (column, shown(column, $0)) } }
    }

    /// What is said otherwise than `before` said it.
    func columns(changedSince before: ListedPerson) -> [(ImportColumn, String)] {
        zip(values, before.values).compactMap { now, then in
            now.1 == then.1 ? nil : (now.0, shown(now.0, now.1 ?? ""))
        }
    }

    private var values: [(ImportColumn, String?)] {
        [
            (.role, role.rawValue), (.surname, surname), (.given, given), (.romanSurname, romanSurname),
            (.title, title?.rawValue), (.phone, phone), (.language, language?.rawValue),
        ]
    }

    private func shown(_ column: ImportColumn, _ value: String) -> String {
        column == .phone ? Person.masked(value) ?? "" : value
    }
}
