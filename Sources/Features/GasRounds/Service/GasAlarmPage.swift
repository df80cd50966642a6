import DoorbellRules
import HTML
import Storage

/// A smell of gas on one page: what to say now, whom to tell, which doors to have warned by hand. Commands are right here.
struct GasAlarmPage {
    /// The frame for somebody who is signed in; `nil` in the catalogue.
    let menu: Layout.Menu?
    let id: ID
    let alarm: GasAlarm
    /// The door where it is a home's, in the words of whoever reads; else what the caller said.
    let place: Words
    let neighbours: [Neighbour]
    /// What happened so far: the time, the sentence, who wrote it down.
    let history: [(clock: String, sentence: Words, who: String)]
    let isSuperior: Bool
    let language: Language

    init(_ file: GasAlarmFile, _ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        menu = .init(caller: caller, estate: estate.name, here: "/board")
        (id, alarm, self.language, isSuperior) = (file.id, file.alarm, language, caller.actor.isSuperior)
        let door = try alarm.home.map { try Home.find($0, in: estate.id, connection).door }
        place = door?.words ?? Words(verbatim: alarm.place)
        neighbours = try door.map { try GasAlarmPage.neighbours(of: $0, in: estate.id, connection) } ?? []
        history = try file.events.map { event in
            let name = try connection.run("SELECT name FROM staff WHERE id = \(event.by)").first?[text: "name"]
            return (estate.clock.stamp(event.at), event.fact.sentence, name ?? "")
        }
    }

    init(id: ID, alarm: GasAlarm, neighbours: [Neighbour], language: Language) {
        (self.id, self.alarm, self.neighbours, self.language) = (id, alarm, neighbours, language)
        (menu, isSuperior, place) = (nil, true, Words(verbatim: alarm.place))
        history = [
            (
                "2026-11-23 10:12", GasAlarm.Fact.reported(home: alarm.home, place: alarm.place, words: "").sentence,
                "吳小姐"
            )
        ]
    }

    /// The doors of the building as the register has them.
    private static func neighbours(
        of door: DoorLabel, in estate: ID, _ connection: any Connection
    ) throws -> [Neighbour] {
        let doors = try connection.run(
            "SELECT * FROM home WHERE estate = \(estate) AND building = \(door.building)"
        ).map { try Home(row: $0).door }
        return Neighbour.around(door, among: doors)
    }

    var html: HTML {
        Layout(
            title: title, language: language, menu: menu, look: "alarm",
            body: """
                <main class="narrow" id="main" data-live="\(id.text)"><h1>\(Icon.alert) \(title)</h1>
                \(alarm.isCleared ? .nothing : script)
                <div id="live">\(live)</div>\(alarm.isCleared ? .nothing : "<div class=\"alarm-side\">\(acts)</div>" as HTML)</main>
                """
        ).html
    }

    /// Where it stands and what happened, as it changes under one's eyes.
    var live: HTML {
        """
        \(state)<section><h2>\(Words("記錄", "记录下的事", "On record").text(in: language))</h2><ol class="timeline">\(history.map { "<li><time>\($0.clock)</time><span>\($0.sentence.text(in: language))</span><small>\($0.who)</small></li>" as HTML })</ol></section>
        """
    }

    private var title: String { GasAlarm.title(at: place).text(in: language) }

    private var script: HTML {
        """
        <section><h2>\(PhraseBook.emergencyTitle.text(in: language))</h2><ol class="script">\(Danger.gasSmell.script.map { "<li>\($0.text(in: language))</li>" as HTML })</ol></section>
        """
    }

    private var state: HTML {
        if let clearance = alarm.clearance {
            let line = GasLine.usableAgain(reference: clearance).words.text(in: language)
            return """
                <p class="notice done" role="status">\(GasAlarm.tellHousehold.text(in: language)) <q>\(line)</q></p>
                """
        }
        let rule = Words(
            "煤氣公司確認之前，不可用氣、不可結束這一戶的工單。派人用手拍門，不按門鈴。",
            "燃气公司确认之前，不可用气、不可结束这一户的工单。派人用手敲门，不按门铃。",
            "Until the gas company clears it: no gas, and no order of this home is closed. Doors are knocked on by hand; ring no bell."
        )
        return "<p class=\"notice stop\" role=\"status\">\(rule.text(in: language))</p>"
    }

    private var acts: HTML {
        """
        <section class="alarm-acts"><h2>\(Words("馬上通知", "马上通知他们", "Tell them now").text(in: language))</h2>\(GasAlarm.Informed.allCases.map(telling))</section>
        <section class="alarm-acts"><h2>\(Words("用手拍鄰居的門", "用手敲邻居的门", "Have the neighbours' doors knocked on").text(in: language))</h2>\(neighbours.map(warning))\(form(.otherDoor))</section>
        <section class="alarm-acts"><h2>\(Words("人在室外，等煤氣公司", "人在室外，等燃气公司", "Outside, until the gas company says so").text(in: language))</h2>\
        \(alarm.isEverybodyOut ? ticked(GasAlarm.Fact.evacuated.sentence) : form(.everybodyOut))\(isSuperior ? form(.clearance) : .nothing)</section>
        """
    }

    private func telling(_ who: GasAlarm.Informed) -> HTML {
        if let reference = alarm.told[who] { return ticked(GasAlarm.Fact.told(who, reference: reference).sentence) }
        return form(.telling(who))
    }

    private func warning(_ neighbour: Neighbour) -> HTML {
        let door = neighbour.door.short.traditionalChinese  // as it is kept
        if alarm.doorsWarned.contains(door) { return ticked(GasAlarm.Fact.warned(door: door).sentence) }
        return form(.warning(neighbour))
    }

    private func ticked(_ words: Words) -> HTML { "<p class=\"ticked\">\(Icon.check)\(words.text(in: language))</p>" }

    private func form(_ act: Screen.Act) -> HTML {
        ActForm(act: act, path: "/gas/alarms/\(id.text)", language: language).html
    }
}

extension Screen.Act {
    fileprivate static func telling(_ who: GasAlarm.Informed) -> Screen.Act {
        Screen.Act(
            "tellings",
            Words(
                "已告知\(who.words.traditionalChinese)", "已告知\(who.words.simplifiedChinese)", "\(who.words.english) told"),
            .main, fields: [Screen.Field.reference(who.words)], fixed: [.init("who", who.rawValue)])
    }

    fileprivate static func warning(_ neighbour: Neighbour) -> Screen.Act {
        let (side, short) = (neighbour.side.words, neighbour.door.short)
        return Screen.Act(
            "warnings",
            Words(
                "\(side.traditionalChinese) \(short.traditionalChinese)：已拍門",
                "\(side.simplifiedChinese) \(short.simplifiedChinese)：已敲门",
                "\(side.english), \(short.english): knocked"), .plain,
            fixed: [.init("door", short.traditionalChinese)])
    }

    fileprivate static let otherDoor = Screen.Act(
        "warnings", Words("另一戶", "另外一户", "Another door"), .quiet,
        fields: [Screen.Field("door", Words("哪一戶", "哪一户", "Which door"), .text)])

    fileprivate static let everybodyOut = Screen.Act(
        "evacuation", Words("全部人已到室外", "所有人已到室外", "Everybody is outside now"), .main)

    fileprivate static let clearance = Screen.Act(
        "clearances", Words("煤氣公司已確認，解除", "燃气公司已确认，解除", "The gas company has cleared it"), .serious,
        fields: [Screen.Field.reference(GasTold.gasCompany.words)])
}

extension Screen.Field {
    fileprivate static func reference(_ who: Words) -> Screen.Field {
        Screen.Field(
            "reference",
            Words(
                "\(who.traditionalChinese)：姓名、編號或答覆", "\(who.simplifiedChinese)：姓名、编号或答复",
                "\(who.english): name, reference or answer"), .text)
    }
}
