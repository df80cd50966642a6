import DoorbellRules

extension Bookkeeper {
    /// Clauses F1 to F7, gates G10 and G11.
    mutating func noteGas(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        guard var book = gas else {
            switch event.fact {
            case .gas, .answered(.gasOff, _, _, _): throw Violation("a gas check at a repair")
            default: return
            }
        }
        try hold(!event.fact.isOfRepairs, "a repair or a charge at a free service")
        switch event.fact {
        case .gas(let fact): try note(fact, in: &book, facts)
        case .answered(.gasOff, _, let reply, _):
            try hold(place == .inside && book.isDangerous, "asked to close what is not dangerous")
            if reply.answer == .yes { try checkDecider(reply, "closing a valve") }
            book.turnOff.note(reply)
            if reply.answer != .yes, !book.isRefused { book.told = [] }
            book.isRefused = reply.answer != .yes
        case .farewellSaid(let spoken):
            try book.checkSafe()
            try hold(spoken.line == book.trueLine(isStopping: isStopping), "said what is not true: \(spoken.line)")
            if event.fact.saysSafe { try hold(book.allPassed && !smell.isNoticed, "called safe what is not") }
            book.lastSaid = spoken.line
        case .left(let outcome):
            try book.checkSafe()
            if outcome == .done {
                try hold(book.lastSaid == book.trueLine(isStopping: false), "left with a sentence that is not true")
            }
        case .steppedOut, .handedOver, .cardLeft, .turnedAway, .rebooked: try book.checkSafe()
        default: break
        }
        gas = book
    }

    private func note(_ fact: GasCheck.Fact, in book: inout GasBook, _ facts: Visit.Facts) throws(Violation) {
        if case .told(let who, let reference) = fact {
            try hold(!reference.isBlank, "told nobody knows whom")
            book.told.insert(who)
            return
        }
        try hold(place == .inside && isPrepared, "checked from outside, or without shoe covers and greeting")
        switch fact {
        case .taken(let reading):
            try hold(facts.wall.day <= reading.instrument.calibratedUntil, "measured out of calibration")
            try hold(reading.on == facts.wall.day, "measured on another day")
            book.measured.insert(reading.kind)
        case .inspected(let item, let finding, let version):
            try hold(version == book.version ?? version, "two checklists in one check")
            book.version = version
            try inspect(item.rawValue, finding, facts.gas.checklist.span(of: item), in: &book)
        case .madeSafe(let place):
            try hold(book.isDangerous && book.turnOff.isYes, "closed without a yes to this danger")
            try hold(!place.isBlank, "closed nobody knows what")
            book.isClosed = true
        case .noticeHanded:
            try hold(!book.isDangerous || book.isClosed || book.isRefused, "a notice before the valve")
            try hold(!book.isDangerous || book.told == Set(GasTold.allCases), "a notice before both were told")
            book.hasNotice = true
        case .noted, .told: break
        }
    }

    private func inspect(
        _ code: String, _ finding: Finding, _ span: Checklist.Span, in book: inout GasBook
    ) throws(Violation) {
        if case .failed(let before, _) = book.found[code], before != .advice, book.isActedUpon {
            guard case .failed(let now, _) = finding, now > before else {
                throw Violation("a danger on record was taken back")
            }
        }
        switch finding {
        case .passed:
            if let kind = GasBook.measuredBy[code] { try hold(book.measured.contains(kind), "passed unmeasured") }
        case .failed(let hazard, let words):
            try hold(!words.isBlank && span.mildest <= hazard && hazard <= span.worst, "failed beyond the checklist")
            if hazard != .advice { book.hasNotice = false }
            if hazard == .immediatelyDangerous {
                (book.isClosed, book.isRefused, book.told, book.isCleared) = (false, false, [], false)
                book.turnOff.expire()
            }
        case .notApplicable: try hold(GasBook.mayBeAbsent.contains(code), "every home has \(code)")
        case .notInspected(let reason): try hold(!reason.isBlank, "not inspected and no reason")
        }
        book.found[code] = finding
        book.lastSaid = nil
    }
}
