import DoorbellRules

extension Preview {
    /// The household's page in each of its states, the texts to send, and a smell of gas.
    static func gasHouseholds(in language: Language) -> [Page] {
        let homes = GasHome.examples.map { name, home in
            ("gas-home-\(name)", GasHomePage(home: home, language: language).html)
        }
        let large = GasHomePage(home: GasHome.examples[0].home, language: language, textSize: .large).html
        return homes + [
            ("gas-home-large", large), ("gas-messages", GasMessagePage.example(in: language).html),
            ("gas-alarm", GasAlarmPage.example(in: language).html),
        ]
    }
}

extension GasHome {
    static var examples: [(name: String, home: GasHome)] {
        let day = Day(number: 20_261_124) ?? .epoch
        let appointment = Appointment(day: day, window: .afternoon, confirmedOn: day.adding(days: -1))
        let risk = GasLine.atRisk(["軟喉老化"])
        return [
            ("asked", example(.asked)), ("agreed", example(.agreed(appointment))), ("declined", example(.declined)),
            (
                "at-risk",
                example(
                    .asked,
                    Found(result: .atRisk, line: risk.words, on: day, recheck: day.adding(days: 14), clearance: nil))
            ), ("smell", example(.asked, smells: true)),
        ]
    }

    private static func example(_ booking: Booking, _ found: Found? = nil, smells: Bool = false) -> GasHome {
        GasHome(
            estate: DemoPlan.all[0].name, officePhone: "+852 2555 0100",
            door: DoorLabel(building: "12", floor: "8", unit: "C"),
            address: FormOfAddress(surname: "周", romanSurname: "Chow", title: .mister),
            today: Day(number: 20_261_123) ?? .epoch, allowsToday: false, booking: booking, found: found,
            smells: smells, outcome: found.map { _ in .defects }, nextDue: Day(number: 20_270_123) ?? .epoch,
            orderPath: found.map { _ in "/r/e/o/m" }, paperPath: found.map { _ in "/r/e/o/m/service-order.pdf" },
            path: "/g/e/c/m")
    }
}

extension GasMessagePage {
    static func example(in language: Language) -> GasMessagePage {
        let address = FormOfAddress(surname: "周", romanSurname: "Chow", title: .mister)
        let notes = GasMessagePage.messages(nil, late: 20).map { title, message in
            Note(
                title: title,
                text: message.words(
                    to: address, link: "https://doorbell.example/g/e/c/m", estate: DemoPlan.all[0].name,
                    phone: "+852 2555 0100"
                ).text(in: language), language: language)
        }
        return GasMessagePage(
            id: ID("c"), door: DoorLabel(building: "12", floor: "8", unit: "C"), notes: notes,
            contacts: [HomeCheck.Fact.contacted(Contact(.message, .sent), on: .epoch).sentence], spoken: language,
            language: language)
    }
}

extension GasAlarmPage {
    static func example(in language: Language) -> GasAlarmPage {
        let door = DoorLabel(building: "12", floor: "8", unit: "C")
        let others = [("9", "C"), ("7", "C"), ("8", "B"), ("8", "D")].map {
            DoorLabel(building: "12", floor: $0.0, unit: $0.1)
        }
        let begun = GasAlarm.Event(
            .reported(home: ID("h"), place: door.words.text(in: language), words: ""),
            at: Instant(milliseconds: 1_795_398_120_000), by: ID("s"))
        guard let alarm = GasAlarm(begun) else { preconditionFailure("an alarm begins with its report") }
        return GasAlarmPage(
            id: ID("a"), alarm: alarm, neighbours: Neighbour.around(door, among: others + [door]), language: language)
    }
}
