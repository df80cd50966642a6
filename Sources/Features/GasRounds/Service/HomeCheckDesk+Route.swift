import DoorbellRules
import Storage

extension HomeCheckDesk {
    /// Takes a home off the route it is on, because of what the household has just said: the order is put on hold in the
    /// same transaction, so that no technician walks to a door that was moved.
    ///
    /// - Throws: `WorkOrder.Refusal.visitGoesOn` for a technician who stands at the door: they are told there.
    func takeOffRoute(
        _ file: inout HomeCheckFile, after contact: Contact, _ facts: HomeCheck.Facts, _ connection: any Connection
    ) throws {
        let estate = try Estate.find(caller.estate, connection)
        let reason = HomeCheckDesk.reason(contact.result).text(in: estate.language)
        if let order = file.check.order {
            var orderFile = try CaseFile.load(order: order, for: caller, connection)
            if orderFile.order.phase == .assigned {
                let hold = WorkOrder.Command.hold(
                    Deferral(
                        reason: reason,
                        apology: Words("對不起，原定的時間不合適。", "对不起，原定的时间不合适。", "We're sorry that the time did not suit.")
                            .text(in: estate.language),
                        alternatives: [
                            Words("住戶可隨時在連結另選時間", "住户可随时在链接另选时间", "Another time, through the link, whenever it suits")
                                .text(in: estate.language)
                        ],
                        next: next(after: contact.result, facts.today, estate.clock)))
                try orderFile.requireNobodyInside(before: hold)
                orderFile.record(try orderFile.order.decide(hold, by: caller.actor, at: facts.now))
                try orderFile.save(connection)
            }
        }
        file.record(try file.check.decide(.takeOff(reason: reason), facts))
    }

    private static func reason(_ result: Contact.Result) -> Words {
        let words = result.words
        return Words(
            "住戶來覆：\(words.traditionalChinese)", "住户答复：\(words.simplifiedChinese)",
            "The household answered: \(words.english.prefix(1).lowercased())\(words.english.dropFirst())")
    }

    /// When it goes on: at the new time, or with a call on the next morning.
    private func next(after result: Contact.Result, _ today: Day, _ clock: EstateClock) -> Instant {
        switch result {
        case .confirmed(let day, let window), .otherDay(let day, let window):
            clock.instant(day, minute: window.minutes.lowerBound)
        case .noAnswer, .declined, .callMe, .wrongNumber, .sent: clock.instant(today.adding(days: 1), minute: 600)
        }
    }
}
