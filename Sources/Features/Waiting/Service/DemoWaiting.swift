import DoorbellRules
import Storage

/// A busy quarter of an hour at a demo estate: two at the counter, one on the telephone, one who could not wait.
struct DemoWaiting {
    let house: House
    let estate: Estate
    let office: Caller
    let connection: any Connection

    private static let people: [(Wait.Channel, Words, [Wait.Need], minutesAgo: Int)] = [
        (.counter, Words("黃婆婆", "黄婆婆", "Mrs Wong"), [.seat, .hearing], 7),
        (.counter, Words("周先生", "周先生", "Mr Chow"), [], 1),
        (.phone, Words("林小姐", "林小姐", "Ms Lam"), [], 2),
        (.phone, Words("馬先生", "马先生", "Mr Ma"), [], 25),
        (.counter, Words("葉太太", "叶太太", "Mrs Yip"), [], 40),
    ]

    func play(at homes: [ID]) throws {
        let now = house.now()
        for (place, one) in Self.people.enumerated() {
            let arrived = now.adding(minutes: -one.minutesAgo)
            let event = Wait.Event(
                .arrived(one.0, name: text(one.1), home: homes[(place * 5 + 3) % homes.count], one.2), at: arrived,
                by: office.staff)
            var file = WaitFile(event, id: house.ids.make(), estate: estate.id)
            let commands: [(Wait.Command, minutes: Int)] =
                switch place {
                case 0: [(.acknowledge(.words), 1)]
                case 3:
                    [
                        (
                            .leave(
                                .init(
                                    .callBack,
                                    words: text(
                                        Words("一小時內給您回電。", "一小时内给您回电话。", "We'll call you back within the hour.")),
                                    due: now.adding(minutes: 40)), isDeclined: false), 6
                        )
                    ]
                case 4: [(.acknowledge(.nod), 0), (.serve(sorry: nil, reason: "", emergency: ""), 5)]
                default: []
                }
            for (command, minutes) in commands {
                let facts = Wait.Facts(
                    actor: office.actor, at: arrived.adding(minutes: minutes), limit: estate.waitingMinutes,
                    othersFirst: false)
                file.record(try file.wait.decide(command, facts))
            }
            try file.save(connection)
        }
    }

    private func text(_ words: Words) -> String { words.text(in: estate.language) }
}
