import DoorbellRules
import HTML

/// What the examples of the pages about waiting show.
enum WaitingExample {
    static let now = EnquiryExample.now

    static func wait(
        _ channel: Wait.Channel, _ name: String, _ needs: [Wait.Need] = [], before minutes: Int,
        then facts: [Wait.Fact] = []
    ) -> Wait {
        let arrived = Wait.Event(
            .arrived(channel, name: name, home: nil, needs), at: now.adding(minutes: -minutes), by: ID("s1"))
        guard let wait = Wait(arrived) else { preconditionFailure("it begins with an arrival") }
        return facts.reduce(wait) { $0.evolved(by: .init($1, at: now, by: ID("s1"))) }
    }

    static let left = wait(
        .phone, "何先生", before: 20,
        then: [.left(.init(.callBack, words: "四點前給您回電", due: now.adding(minutes: 90)))])
}

extension WaitingPage {
    static func example(in language: Language) -> WaitingPage {
        func card(_ id: String, _ wait: Wait, isNext: Bool, door: DoorLabel? = nil) -> Card {
            let minutes = wait.minutesWaited(at: WaitingExample.now)
            return Card(id: ID(id), wait: wait, door: door, minutes: minutes, isLong: minutes >= 3, isNext: isNext)
        }
        let message = WaitingQueue.Message(
            enquiry: ID("q3"), asker: "張先生", words: "會所今年會翻新嗎？", askedAt: WaitingExample.now)
        return WaitingPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language,
            cards: [
                card(
                    "w1", WaitingExample.wait(.counter, "王小姐", [.seat], before: 6, then: [.acknowledged(.words)]),
                    isNext: true,
                    door: EnquiryExample.door),
                card("w2", WaitingExample.wait(.counter, "", before: 1), isNext: false),
                card("w3", WaitingExample.wait(.phone, "陳太太", [.hearing], before: 0), isNext: true),
            ],
            messages: [Message(message: message, minutes: 75, isLong: true)],
            toCallBack: [
                (card("w4", WaitingExample.left, isNext: false), Words(verbatim: "16:00"))
            ], limit: 3)
    }
}

extension WaitPage {
    /// Waited for six minutes and is served now.
    static func example(in language: Language) -> WaitPage {
        make(
            in: language, WaitingExample.wait(.counter, "王小姐", [.seat], before: 6), minutes: 6, isLong: true,
            [.served(.sorry(minutes: 6), emergency: nil)])
    }

    /// Came later, and says that it cannot wait.
    static func emergency(in language: Language) -> WaitPage {
        make(
            in: language, WaitingExample.wait(.counter, "", before: 1), minutes: 1, isLong: false, othersFirst: true, []
        )
    }

    /// Left before being served, and the promised call back is late.
    static func gone(in language: Language) -> WaitPage {
        make(in: language, WaitingExample.left, minutes: 20, isLong: true, isLate: true, [])
    }

    private static func make(
        in language: Language, _ wait: Wait, minutes: Int, isLong: Bool, othersFirst: Bool = false,
        isLate: Bool = false,
        _ facts: [Wait.Fact]
    ) -> WaitPage {
        let arrived = Wait.Fact.arrived(wait.channel, name: wait.name, home: nil, wait.needs)
        return WaitPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, id: ID("w1"),
            wait: facts.reduce(wait) { $0.evolved(by: .init($1, at: WaitingExample.now, by: ID("s1"))) },
            door: wait.name == "王小姐" ? EnquiryExample.door : nil, minutes: minutes, isLong: isLong,
            othersFirst: othersFirst, isLate: isLate,
            history: ([arrived] + facts).map { ("2026-11-23 14:00", $0.sentence, "何小萍") })
    }
}

extension Preview {
    /// The pages about waiting.
    static func waiting(in language: Language) -> [Page] {
        [
            ("waiting", WaitingPage.example(in: language).html),
            ("wait-served", WaitPage.example(in: language).html),
            ("wait-emergency", WaitPage.emergency(in: language).html),
            ("wait-gone", WaitPage.gone(in: language).html),
        ]
    }
}
