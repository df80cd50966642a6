extension HomeCheck {
    /// A household answers through its own link, staff through everything else, and the link books from tomorrow on.
    func requireRightful(_ contact: Contact, _ facts: Facts) throws(Refusal) {
        if (contact.channel == .link) != facts.actor.isHousehold { throw .linkIsTheirs }
        if contact.result == .sent, contact.channel != .message { throw .notAMessage }
        guard contact.channel == .link, !facts.policy.allowsColdCalls else { return }
        switch contact.result {
        case .confirmed(let day, _), .otherDay(let day, _): if day == facts.today { throw .tomorrowAtTheEarliest }
        case .noAnswer, .declined, .callMe, .wrongNumber, .sent: return
        }
    }

    /// Whether this answer takes the home off the route it is on: another time, a no, or a wish to talk first. The
    /// technician is told by the same transaction.
    public func leavesRoute(after result: Contact.Result) -> Bool {
        if !isOnRoute { return false }
        switch result {
        case .confirmed(let day, let window), .otherDay(let day, let window):
            return day != routeDay || appointment.map { $0.window != window } ?? false
        case .declined, .callMe: return true
        case .noAnswer, .wrongNumber, .sent: return false
        }
    }
}
