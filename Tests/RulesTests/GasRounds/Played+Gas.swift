import DoorbellRules

extension Played {
    /// A gas check to which somebody was assigned.
    static func gasPlanned() -> Played {
        var played = Played()
        played.visit = Visit(order: Sample.order, technician: Sample.wong.id, service: .gasCheck)
        played.gas = GasCheck.Facts(checklist: Checklist(version: 1), instruments: Sample.instruments)
        return played
    }

    static func gasInside() throws -> Played {
        var played = gasPlanned()
        let purpose = Sample.gasScript.purpose
        try played.play(
            .setOff, .arrive, .ring(.bell), .statePurpose(purpose), .answerEntry(yes, words: purpose), .enter)
        return played
    }

    /// Inside, with shoe covers on and the greeting said.
    static func checking() throws -> Played {
        var played = try gasInside()
        try played.play(.prepare(Preparation(.worn, greeting: Sample.gasScript.greeting)))
        return played
    }

    /// All 26 items were looked at: passed, but for `findings`.
    static func checked(_ findings: [CheckItem: Finding] = [:]) throws -> Played {
        var played = try checking()
        try played.measure()
        for item in CheckItem.allCases { try played.play(.gas(.inspect(item, findings[item] ?? .passed))) }
        return played
    }

    /// A leak was found, and nothing was done yet.
    static func dangerous() throws -> Played { try checked([.joints: Sample.leak]) }

    /// A leak was found, closed with the owner's yes, told in writing and to whom it concerns.
    static func madeSafe() throws -> Played {
        var played = try dangerous()
        try played.makeSafe(at: "爐具前閥門")
        return played
    }

    static func smelling() throws -> Played {
        var played = try checking()
        try played.play(.smell(.notice))
        return played
    }

    mutating func measure() throws {
        for kind in Reading.Kind.allCases { try play(.gas(.take(kind, 0, with: Sample.detector.id))) }
    }

    mutating func tellEverybody() throws {
        for who in GasTold.allCases { try play(.gas(.tell(who, reference: "T-77"))) }
    }

    /// Closed where it is dangerous, told to both, and told in writing where it is at risk: all that gate G11 wants.
    mutating func makeSafe(at place: String = "總閥", notice: NoticeReceipt = Sample.receipt) throws {
        if visit.gas?.isDangerous == true {
            try play(Played.turnOff(), .gas(.makeSafe(at: place)))
            try tellEverybody()
        }
        if visit.gas?.needsNotice == true { try play(.gas(.handNotice(notice))) }
    }

    /// Signed, tidied up, said what is true, gone.
    mutating func finish() throws {
        try play(.sign(Sample.signature), .cleanUp)
        try play(.sayFarewell(Spoken(visit.parting, in: .traditionalChinese)))
        try play(.leave)
    }

    static func turnOff(_ reply: Reply = yes) -> Visit.Command {
        .gas(.answerTurnOff(reply, words: Sample.gasScript.gasTurnOff(nil)))
    }
}
