import DoorbellRules
import HTML
import Storage

/// Who works at the estate, for whoever administers it.
struct StaffPage {
    struct Entry: Sendable {
        let name: String
        let login: String
        let roles: [StaffRole]
    }

    let caller: Caller
    let estate: Words
    let language: Language
    let entries: [Entry]

    init(_ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        (self.caller, self.language) = (caller, language)
        estate = try Estate.find(caller.estate, connection).name
        let rows = try connection.run(
            """
            SELECT staff.name, staff.login, posting.role FROM posting JOIN staff ON staff.id = posting.staff
            WHERE posting.estate = \(caller.estate) AND staff.left_at IS NULL ORDER BY posting.role, staff.login
            """)
        let pairs = try rows.map { (try $0[text: "name"], try $0[text: "login"], try $0.choice("role") as StaffRole) }
        entries = Dictionary(grouping: pairs) { $0.1 }.values
            .compactMap { group in group.first.map { Entry(name: $0.0, login: $0.1, roles: group.map(\.2)) } }
            .sorted { $0.login < $1.login }
    }

    var html: HTML {
        let title = Words("職員", "员工", "Staff").text(in: language)
        let headings = [Words("姓名", "员工姓名", "Name"), Words("帳號", "登录账号", "Sign-in name"), Words("職務", "职务", "Role")]
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/staff"),
            body: """
                <main id="main"><h1>\(title)</h1><div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table class="orders"><thead><tr>\(headings.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>
                <tbody>\(entries.map(row))</tbody></table></div></main>
                """
        ).html
    }

    private func row(_ entry: Entry) -> HTML {
        "<tr><td>\(entry.name)</td><td>\(entry.login)</td><td>\(entry.roles.map { $0.words.text(in: language) }.joined(separator: "、"))</td></tr>"
    }
}
