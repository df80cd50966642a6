extension Visit {
    /// Clause P5: explain, ask, turn off, restore, test. Gate G5.
    func decideShutOff(_ command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .planShutOff(let plan):
            try requireInside()
            if plan.utility == .gas { throw .gasIsNotOurs }
            if shutOff(plan.id) != nil { throw .alreadyDone }
            return .shutOffPlanned(plan)
        case .answerShutOff(let id, let reply, let words):
            try requireInside()
            _ = try known(id)
            try require(.shutOff, about: id, reply, facts)
            return .answered(.shutOff, about: id, reply, words: words)
        case .approveShutOff(let id, let isNoticeGiven):
            _ = try known(id)
            if !isNoticeGiven { throw .noticeMissing }
            return .shutOffApproved(id)
        case .turnOff(let id, let emergency): return try turnOff(known(id), emergency: emergency)
        case .extendShutOff(let id, let minutes, let reply, _):
            try requireInside()
            if try !known(id).isOff { throw .notOff }
            if reply.answer != .yes { throw .consentMissing(.shutOff) }
            try require(.shutOff, about: id, reply, facts)
            return .shutOffExtended(id, minutes: minutes)
        case .restore(let id, let isTested):
            if try !known(id).isOff { throw .notOff }
            if !isTested { throw .testAfterRestoreMissing }
            return .restored(id)
        default: throw .unknownSubject  // `fact(for:)` sends nothing else here
        }
    }

    /// A burst is shut first and explained at once; everything else is asked first.
    private func turnOff(_ shutOff: ShutOff, emergency: String?) throws(Refusal) -> Fact {
        let id = shutOff.plan.id
        let isEmergency = !(emergency ?? "").isBlank
        if !isEmergency {
            try requireDiagnosis()
            if liveConsent(.shutOff, about: id) == nil { throw .consentMissing(.shutOff) }
            let reachesOthers = shutOff.plan.extent != .home || shutOff.plan.reachesVulnerable
            if reachesOthers, !shutOff.isApproved { throw .approvalMissing }
        }
        try requireInside()
        if shutOff.isOff { throw .alreadyDone }
        return .turnedOff(id, emergency: isEmergency ? emergency : nil)
    }

    private func known(_ id: ID) throws(Refusal) -> ShutOff {
        guard let shutOff = shutOff(id) else { throw .unknownSubject }
        return shutOff
    }
}
