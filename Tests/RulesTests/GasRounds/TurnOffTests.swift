import DoorbellRules
import Testing

@Suite("Closing a dangerous valve: the household's yes, the notice, and what stays on record (clause F7)")
struct TurnOffTests {
    @Test("no valve is closed without a yes of somebody who may give it")
    func consent() throws {
        var played = try Played.dangerous()
        let close = Visit.Command.gas(.makeSafe(at: "總閥"))
        #expect(played.refusal(of: close) == .consentMissing(.gasOff))
        let helper = Reply(.yes, by: Sample.listedHelper)
        #expect(played.refusal(of: Played.turnOff(helper)) == .powerMissing(.shutOff, .helper))
        #expect(played.refusal(of: Played.turnOff(Reply(.yes, by: Sample.minor))) == .powerMissing(.shutOff, .minor))
        try played.play(Played.turnOff(Reply(.no, by: Sample.coOwner)))
        #expect(played.refusal(of: Played.turnOff()) == .refusalStands)
        #expect(played.refusal(of: close) == .consentMissing(.gasOff))
        try played.play(Played.turnOff(Reply(.yes, by: Sample.coOwner)), close)
        #expect(played.visit.gas?.madeSafe == "總閥")
    }

    @Test("the record says which valve, and nobody is asked without a danger")
    func place() throws {
        var played = try Played.dangerous()
        try played.play(Played.turnOff())
        #expect(played.refusal(of: .gas(.makeSafe(at: " "))) == .reasonMissing)
        #expect(try Played.checked().refusal(of: Played.turnOff()) == .gas(.nothingToMakeSafe))
    }

    @Test("the question names what was found, and every danger of it")
    func question() throws {
        let both = [
            CheckItem.joints: Sample.leak, .flue: .failed(.immediatelyDangerous, words: "煙道脫落"), .flame: Sample.rust,
        ]
        let two = Sample.gasScript.gasTurnOff(try Played.checked(both).visit.gas)
        #expect(two.text.hasPrefix("檢查發現接口漏氣；煙道脫落。"))
        let check = try Played.dangerous().visit.gas
        #expect(Sample.gasScript.gasTurnOff(check).text.hasPrefix("檢查發現接口漏氣。為了您的安全，請問可以讓我關上這個閥門"))
    }

    @Test(
        "the notice is signed for, refused in words or left where it is seen",
        arguments: [
            (Sample.receipt, nil), (.refused(words: "不收"), nil), (.leftOnSite(words: "門邊"), nil),
            (.refused(words: " "), Visit.Refusal.reasonMissing), (.leftOnSite(words: ""), .reasonMissing),
            (.signed(by: Sample.owner, strokes: [[1, 2]]), .signatureEmpty),
            (.signed(by: Sample.minor, strokes: [[0, 0, 9, 9, 9, 0, 0, 9]]), .adultMustBePresent),
            (.signed(by: Giver(role: .owner, person: ID("x")), strokes: [[0, 0, 9, 9, 9, 0, 0, 9]]), .unknownSubject),
        ] as [(NoticeReceipt, Visit.Refusal?)])
    func receipts(receipt: NoticeReceipt, refusal: Visit.Refusal?) throws {
        let played = try Played.checked([.pipeCorrosion: Sample.rust])
        #expect(played.refusal(of: .gas(.handNotice(receipt))) == refusal)
    }

    @Test("no notice is handed over before the valve, and none where nothing is wrong")
    func order() throws {
        #expect(try Played.dangerous().refusal(of: .gas(.handNotice(Sample.receipt))) == .gas(.notMadeSafe))
        #expect(try Played.checked().refusal(of: .gas(.handNotice(Sample.receipt))) == .gas(.nothingToMakeSafe))
    }

    @Test("a danger on record is not taken back by a tap")
    func onRecord() throws {
        let mistap = try Played.dangerous()
        #expect(mistap.refusal(of: .gas(.inspect(.joints, .passed))) == nil)
        var played = try Played.checked([.joints: Sample.leak, .pipeCorrosion: Sample.rust])
        try played.play(Played.turnOff(), .gas(.makeSafe(at: "總閥")))
        for finding in [Finding.passed, Sample.locked, Sample.rust, .failed(.advice, words: "小事"), Sample.leak] {
            #expect(played.refusal(of: .gas(.inspect(.joints, finding))) == .gas(.dangerOnRecord))
        }
        #expect(played.refusal(of: .gas(.inspect(.pipeCorrosion, .passed))) == .gas(.dangerOnRecord))
        #expect(played.refusal(of: .gas(.inspect(.flame, Sample.rust))) == nil)
    }

    @Test("a danger that grows is recorded, also after the notice")
    func grows() throws {
        var played = try Played.checked([.hoseAge: Sample.rust])
        try played.play(.gas(.handNotice(Sample.receipt)), .gas(.inspect(.hoseAge, Sample.leak)))
        #expect(played.visit.gas?.unsafeRemains == .turnOff && played.visit.gas?.notice == nil)
    }

    @Test("telling needs a name or a reference, and works from anywhere")
    func telling() throws {
        let played = Played.gasPlanned()
        #expect(played.refusal(of: .gas(.tell(.gasCompany, reference: " "))) == .reasonMissing)
        #expect(played.refusal(of: .gas(.tell(.gasCompany, reference: "T-77"))) == nil)
    }

    @Test("what was closed, handed over and told is signed with the rest, and changed only by an amendment")
    func signed() throws {
        var played = try Played.madeSafe()
        try played.play(.sign(Sample.signature))
        let late: [Visit.Command] = [
            .gas(.tell(.supervisor, reference: "別的")), .gas(.handNotice(.refused(words: "不收"))),
            Played.turnOff(Played.no),
            .gas(.makeSafe(at: "別處")), .gas(.inspect(.flame, .passed)), .gas(.note(Sample.stove)),
        ]
        for command in late { #expect(played.refusal(of: command) == .signedAlready) }
        try played.play(.amend(reason: "更正編號"))
        #expect(played.refusal(of: late[0]) == nil)
    }
}
