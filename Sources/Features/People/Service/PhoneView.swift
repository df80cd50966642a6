import DoorbellRules
import HTML
import Storage

/// One look at somebody's full number. It is written down before the number is told.
struct PhoneView: Sendable {
    let person: ID
    let name: Person
    let phone: String

    static func look(_ call: Call) async throws -> PhoneView {
        let (caller, id) = (try call.requireCaller(), try call.id())
        let (now, view) = (call.house.now(), call.house.ids.make())
        return try await call.house.database.write { connection in
            try PhoneView.look(at: id, caller, id: view, at: now, connection)
        }
    }

    /// Writes the look down under `view`, then tells the number.
    ///
    /// - Throws: `Problem` where a superior speaks with the home and nobody else.
    static func look(
        at person: ID, _ caller: Caller, id view: ID, at now: Instant, _ connection: any Connection
    ) throws -> PhoneView {
        let rows = try connection.run("SELECT * FROM person WHERE estate = \(caller.estate) AND id = \(person)")
        guard let row = rows.first else { throw Problem.notFound }
        let name = try Person(row: row)
        guard let phone = name.phone else { throw Problem.notFound }
        try HouseholdVoice.requireCall(caller.actor, for: name.home, in: caller.estate, connection)
        try connection.run(
            """
            INSERT INTO phone_view (estate, id, person, staff, at)
            VALUES (\(caller.estate), \(view), \(person), \(caller.staff), \(now))
            """)
        return PhoneView(person: person, name: name, phone: phone)
    }
}

/// The number, large, to be dialled.
struct PhoneViewPage {
    let view: PhoneView
    let caller: Caller
    let language: Language

    var html: HTML {
        let title = view.name.name(in: language)
        return Layout(
            title: title, language: language,
            body: """
                <main class="narrow" id="main"><h1>\(title)</h1><p class="number"><a href="tel:\(view.phone)">\(Icon.phone)\(view.phone)</a></p>
                <p class="notice wait">\(PhraseBook.lookIsLogged.text(in: language))</p>
                <p><a class="button" href="/board">\(PhraseBook.back.text(in: language))</a></p></main>
                """
        ).html
    }
}
