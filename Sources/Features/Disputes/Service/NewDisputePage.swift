import DoorbellRules
import HTML
import Storage

/// A dispute as the office takes it down: what it is about, and what each side says.
struct NewDisputePage {
    let caller: Caller
    let estate: Words
    let language: Language
    let about: Dispute.About
    let door: DoorLabel

    var html: HTML {
        let title = DisputePhrases.raise.text(in: language)
        let topics = Dispute.Topic.allCases.map { topic in
            "<option value=\"\(topic.rawValue)\">\(topic.words.text(in: language))</option>" as HTML
        }
        let hint = Words(
            "照原話寫下即可；主管接手後，會先聽雙方怎樣說。", "照原话写下即可；主管接手后，会先听双方怎么说。",
            "Please write it as it was said; the superior who takes it hears both sides first.")
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/disputes"),
            look: "order-page",
            body: """
                <main class="narrow" id="main"><h1>\(title)</h1><p>\(door.words.text(in: language))</p><p class="hint">\(hint.text(in: language))</p>
                <form method="post" action="/disputes" class="act"><input type="hidden" name="about" value="\(about.name)"><input type="hidden" name="subject" value="\(about.id.text)">\
                <label>\(DisputePhrases.topic.text(in: language))<select name="topic">\(topics)</select></label>
                <label>\(DisputePhrases.householdSays.text(in: language))<textarea name="household-words" rows="3" maxlength="1000"></textarea></label>
                <label>\(DisputePhrases.staffSays.text(in: language))<textarea name="staff-words" rows="3" maxlength="1000"></textarea></label>
                <button class="btn main">\(Icon.check)\(PhraseBook.send.text(in: language))</button></form></main>
                """
        ).html
    }
}

extension NewDisputePage {
    init(_ caller: Caller, _ language: Language, _ about: Dispute.About, _ connection: any Connection) throws {
        let matter = try DisputeMatter(about, in: caller.estate, connection)
        self.init(
            caller: caller, estate: try Estate.find(caller.estate, connection).name, language: language, about: about,
            door: try Home.find(matter.home, in: caller.estate, connection).door)
    }
}
