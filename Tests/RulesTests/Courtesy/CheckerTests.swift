import CourtesyPacks
import DoorbellRules
import Testing

@Suite("What the checker finds, and what it leaves alone (clauses L-d, L-e, L-h)")
struct CheckerTests {
    private static let offers = Words("我馬上查詢後答覆您。", "我马上查询后答复您。", "I'll look it up and reply to you.")

    private static func checker(_ rules: [CourtesyRule]) throws -> CourtesyChecker {
        let pack = CourtesyPack(
            name: "test", lists: ["me": ["我", "我们"]], commitment: ["马上..查", "look it up"], polite: ["{请|please}"],
            others: ["{他|业主}"], selves: ["{我|我们}"], tails: ["啊", "的"],
            proposals: [.dontKnow: [.explain: offers]], rules: rules)
        return try CourtesyChecker([pack], table: FoldTable(pairs: CourtesyPacks.fold))
    }

    private static let unknown = CourtesyRule(
        id: "unknown", level: .block, category: .dontKnow, find: ["{不知道|不清楚}", "dont know"], unless: ["不知道您"],
        unlessCommit: true, speakerOnly: true)

    @Test(
        "\"don't know\" is blocked, whoever is polite about it; a promise, another's not knowing and a quotation are not",
        arguments: [
            ("我不知道", "block"), ("請原諒，我不知道。", "block"), ("我不知道，馬上幫您查", "ok"), ("他不知道密碼", "ok"), ("業主不知道，我也不知道", "block"),
            ("業主說「我不知道」", "ok"), ("「不知道」", "block"), ("不知道您方便嗎", "ok"), ("I don't know.", "block"),
            ("I don’t know, let me look it up", "ok"), ("", "ok"),
        ])
    func unknown(_ text: String, verdict: String) throws {
        #expect(try Self.checker([Self.unknown]).check(text).name == verdict)
    }

    @Test("only what goes to a household is checked", arguments: CourtesyAudience.allCases)
    func audience(_ audience: CourtesyAudience) throws {
        let verdict = try Self.checker([Self.unknown]).check("我不知道", to: audience)
        #expect((verdict.level == .block) == (audience == .household))
    }

    @Test("the place is told in Unicode scalars of the original")
    func place() throws {
        let text = "😀您好，這事 我 不知道！"
        let finding = try #require(try Self.checker([Self.unknown]).check(text).findings.first)
        let scalars = Array(text.unicodeScalars)
        var found = ""
        found.unicodeScalars.append(contentsOf: scalars[finding.range])
        #expect(found == "不知道")
    }

    @Test("what is offered keeps every number, date and sum of the original, and is itself found fine")
    func offers() throws {
        let checker = try Self.checker([Self.unknown])
        let text = "12B座3樓，5月3日14:30，HK$1,200 的事我不知道"
        let offers = try #require(checker.check(text).findings.first?.proposals)
        #expect(offers.map(\.style) == [.explain])
        for offer in offers {
            for fact in ["12B", "3樓", "5月3日", "14:30", "HK$1,200"] {
                #expect(offer.text.contains(fact), "\(offer.text)")
            }
            #expect(checker.check(offer.text).findings.isEmpty)
        }
    }

    @Test("what is offered in the middle of an English sentence goes on as English does")
    func within() throws {
        let words = Words("請稍等。", "请稍等。", "Please wait; I'll look it up.")
        let rule = CourtesyRule(
            id: "unknown", level: .block, category: .dontKnow, find: ["dont know"], suggest: [.request: words])
        func offer(_ text: String) throws -> String? {
            try Self.checker([rule]).check(text).findings.first?.proposals.first { $0.style == .request }?.text
        }
        let busy = "It is 3 pm, please wait; I'll look it up. We are busy."
        #expect(try offer("It is 3 pm, I don't know, we are busy.") == busy)
        #expect(try offer("Good day. I don't know. Thank you.") == "Good day. Please wait; I'll look it up. Thank you.")
    }

    @Test(
        "a polite word makes an order milder or clears it, as its rule says",
        arguments: [(CourtesyRule.Politeness.keeps, "warn"), (.lowers, "advise"), (.clears, "ok")])
    func politeness(_ politeness: CourtesyRule.Politeness, verdict: String) throws {
        let rule = CourtesyRule(id: "out", level: .warn, category: .command, find: ["出去"], polite: politeness)
        #expect(try Self.checker([rule]).check("請出去").name == verdict)
        #expect(try Self.checker([rule]).check("出去").name == "warn")
    }

    @Test("a rule for all that is said is silent where more is said; tails mean nothing")
    func whole() throws {
        let rule = CourtesyRule(id: "no", level: .warn, category: .refusal, find: ["不行"], whole: true)
        #expect(try Self.checker([rule]).check("不行的！").name == "warn")
        #expect(try Self.checker([rule]).check("不行，改明天好嗎").name == "ok")
    }

    @Test("of findings that overlap, the gravest is told")
    func gravest() throws {
        let mild = CourtesyRule(id: "mild", level: .advise, category: .curt, find: ["我不知道啊"])
        let found = try Self.checker([mild, Self.unknown]).check("我不知道啊").findings
        #expect(found.map(\.rule) == ["unknown"])
    }

    @Test("a megabyte of one line is read in no time, and found what it is")
    func long() throws {
        let checker = try Self.checker([Self.unknown])
        let clock = ContinuousClock()
        for piece in ["我不知道", "他不知道", "「", "\"", "{", "不", "a"] {
            let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
            let took = clock.measure { _ = checker.check(text, proposing: false) }
            #expect(took < .seconds(20), "\(piece): \(took) (unoptimised)")
        }
    }
}
