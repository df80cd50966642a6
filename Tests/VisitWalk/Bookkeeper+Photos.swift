import DoorbellRules

extension Bookkeeper {
    /// Nothing of a home is photographed without a yes that names it, tapped or signed by somebody who may open the door.
    mutating func notePhotos(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        switch event.fact {
        case .answered(.photo, let subject, let reply, _):
            try hold(place == .inside, "asked for a photograph from outside")
            if reply.answer == .yes {
                try hold(reply.grade == .onTechniciansDevice, "a photograph allowed by word only")
                try hold(reply.giver.role != .visitor && reply.giver.role != .minor, "a visitor or a minor allowed it")
            }
            photos[subject, default: Answers()].note(reply)
        case .photoKept(let photo):
            try hold(place == .inside, "photographed from outside")
            try hold(photos[ID(photo.subject)]?.isYes == true, "photographed without a living yes that names it")
        case .withdrawn, .left: photos = [:]
        default: break
        }
    }
}
