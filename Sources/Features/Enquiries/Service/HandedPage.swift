import DoorbellRules
import HTML
import Storage

/// A matter in a technician's hands: what is asked of them, until when, and what they can do: take it, report, give it back.
struct HandedPage {
    let id: ID
    let language: Language
    let enquiry: Enquiry
    let door: DoorLabel?
    let firstContact: String
    /// When it has to be taken or given back, and when the household counts on an answer.
    let acceptBy, due: Words
    let isOverdue: Bool

    var html: HTML {
        let title = Words("轉交給您的一件事", "转交给您的一件事", "A matter handed to you").text(in: language)
        return Layout(
            title: title, language: language, look: "phone",
            body: """
                <main id="main" data-live="\(id.text)"><p><a href="/today">\(PhraseBook.today.text(in: language))</a></p><h1>\(title)</h1>
                <div id="live">\(live)</div><div class="acts">\(acts.map { ActForm(act: $0, path: "/handed/\(id.text)", language: language).html })</div></main>
                """
        ).html
    }

    var live: HTML {
        let rows: [(Words, HTML)] = [
            (Words("請您做的", "请您做的", "What is asked of you"), "\(enquiry.handOffs.last?.words)"),
            (Words("哪一戶", "哪一户", "Which home"), "\(door?.words.text(in: language) ?? "—")"),
            (EnquiryPhrases.asker, "\(enquiry.question.asker)"),
            (EnquiryPhrases.firstContact, "\(firstContact)"),
            (
                Words("請在這之前接手或退回", "请在这之前接手或退回", "Please take it or give it back by"),
                "<time>\(acceptBy.text(in: language))</time>"
            ),
            (Words("答應住戶的時間", "答应住户的时间", "Promised to the household"), "<time>\(due.text(in: language))</time>"),
        ]
        return """
            <p>\(enquiry.state.pill.html(in: language))\(isOverdue ? Pill.alarm(EnquiryPhrases.notAccepted).html(in: language) : .nothing)</p>
            <blockquote><q>\(enquiry.question.words)</q></blockquote>
            <dl class="sum">\(rows.map { "<div><dt>\($0.text(in: language))</dt><dd>\($1)</dd></div>" as HTML })</dl>
            """
    }

    private var acts: [Screen.Act] {
        let back = Screen.Act(
            "returns", Words("退回物業處", "退回物业处", "Give it back to the office"), .quiet,
            fields: [.init("reason", EnquiryPhrases.whyReturned, .text)])
        if enquiry.handOffs.last?.isWaiting == true {
            return [Screen.Act("acceptances", Words("好的，我來跟進", "好的，我来跟进", "I'll take it"), .main), back]
        }
        let done = Screen.Act(
            "answers", Words("已處理，請告知住戶", "已处理，请告知住户", "Done: please tell the household"), .main,
            fields: [
                .init(
                    "words", Words("結果（住戶會看到）", "结果（住户会看到）", "What came of it, as the household reads it"), .longText,
                    isTold: true)
            ],
            fixed: [.init("basis", "holder")])
        return [done, back]
    }
}

extension HandedPage {
    init(_ file: EnquiryFile, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let (estate, enquiry) = (try Estate.find(file.estate, connection), file.enquiry)
        let staff = try connection.run("SELECT name FROM staff WHERE id = \(enquiry.firstContact)").first
        self.init(
            id: file.id, language: language, enquiry: enquiry,
            door: try enquiry.question.home.map { try Home.find($0, in: estate.id, connection).door },
            firstContact: try staff?[text: "name"] ?? "",
            acceptBy: estate.clock.moment(enquiry.handOffs.last?.acceptBy ?? now, seenAt: now),
            due: estate.clock.moment(enquiry.promise.given.due, seenAt: now),
            isOverdue: enquiry.handOffs.last?.isOverdue(at: now) ?? false)
    }

    /// Just handed over; already taken where `isAccepted`.
    static func example(in language: Language, isAccepted: Bool = false) -> HandedPage {
        let facts: [Enquiry.Fact] = [
            .handed(to: .engineering, nil, words: "請看一看走廊的燈", colleague: ID("s2")), .accepted(person: "陳志明"),
        ]
        return HandedPage(
            id: ID("q2"), language: language,
            enquiry: facts.prefix(isAccepted ? 2 : 1).reduce(EnquiryExample.enquiry) {
                $0.evolved(by: .init($1, at: EnquiryExample.now, by: ID("s1")))
            },
            door: EnquiryExample.door, firstContact: "何小萍", acceptBy: Words(verbatim: "14:30"),
            due: Words(verbatim: "16:00"), isOverdue: false)
    }
}
