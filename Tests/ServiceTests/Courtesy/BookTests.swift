import CourtesyPacks
import DoorbellRules
import Foundation
import Testing

@testable import DoorbellService

@Suite("The house's rules of language")
struct BookTests {
    @Test("the book opens: every example of every rule is judged as it says, and there are rules enough")
    func opens() throws {
        let book = try Manners.book(with: [])
        #expect(book.checker.ruleIDs.count >= 300)
        #expect(Set(book.checker.ruleIDs).count == book.checker.ruleIDs.count)
        for category in CourtesyCategory.allCases where category != .curt {
            #expect(book.packs.contains { $0.rules.contains { $0.category == category } }, "\(category)")
            #expect(book.packs.contains { $0.proposals[category] != nil }, "\(category)")
        }
        #expect(CourtesyPacks.tone.count <= 65_536)
    }

    @Test(
        "what the procedure forbids in so many words is blocked; its own sentences are fine",
        arguments: [
            ("不知道", "block"), ("不清楚", "block"), ("你怎麼這麼囉嗦，你沒看見，我忙着呀", "block"), ("你自己去找××部門", "block"),
            ("你怎麼這麼哆嗦", "block"),
            ("您好，我是工程部員工，是來處理報修的故障，請問故障點在哪裏？", "ok"), ("如有需要維修服務，歡迎來電！", "ok"), ("好的，我馬上就來", "ok"), ("對不起，讓您久等了", "ok"),
            ("請問……？", "ok"), ("請您協助我們……", "ok"), ("您看這樣好不好？", "ok"), ("這種情況，公司的規定是這樣的……", "ok"), ("周先生早上好", "ok"),
        ])
    func procedure(_ text: String, verdict: String) throws {
        #expect(try Manners.check(text).name == verdict)
    }

    @Test(
        "the four permitted ways of speaking, in Traditional, Simplified and English",
        arguments: [
            Words("請問您方便嗎？", "请问您方便吗？", "May I ask whether this suits you?"),
            Words("請您協助我們", "请您协助我们", "Could you help us, please?"),
            Words("您看這樣好不好", "您看这样好不好", "Would this be all right with you?"),
            Words("這種情況，公司的規定是這樣的", "这种情况，公司的规定是这样的", "In this case the rule is as follows:"),
            Words("好的，我馬上就來", "好的，我马上就来", "Certainly, I'll be right there."),
            Words("對不起，讓您久等了", "对不起，让您久等了", "I'm sorry to have kept you waiting."),
            Words(
                "如有需要維修服務，歡迎來電！", "如有需要维修服务，欢迎来电！", "If you need any repairs, you're welcome to call us."),
            Words(
                "您好，煤氣檢查已完成，可安全使用煤氣。", "您好，燃气检查已完成，可安全使用燃气。",
                "The gas check is complete; your gas is safe to use."),
        ])
    func permitted(words: Words) throws {
        for language in Language.allCases {
            let text = words.text(in: language)
            #expect(try Manners.check(text).findings.isEmpty, "\(text)")
        }
    }

    @Test("of two things to say otherwise, no offer for one carries the other on behind a friendly word")
    func offersHideNothing() throws {
        let findings = try Manners.check("你自己看着办，这不归我管。").findings
        #expect(findings.count == 2)
        for finding in findings {
            #expect(!finding.proposals.isEmpty)
            #expect(!finding.proposals.contains { $0.text.contains("自己看着办") || $0.text.contains("不归我管") })
        }
    }

    @Test("every line that is said, in every language and in Cantonese, has not one finding")
    func lines() throws {
        let values = [
            "staff": "陳", "fault": "水管", "utility": "water", "minutes": "20", "reason": "閥門缺貨", "item": "雪櫃",
            "subject": "水管", "slot": "09:00–10:00", "dept": "工程部", "time": "16:00", "waited": "5",
            "alternative": "明天", "what": "登記",
        ]
        for line in StockLine.all where line.id != "gas.safe" && line.id != "gas.dangerous" {
            for language in ["zh-Hant", "zh-Hans", "en", "yue"] {
                let asked = LineRequest(
                    id: line.id, surname: "周", roman: "Chow", title: "先生", at: "09:10", language: language,
                    values: values)
                let text = try asked.text()
                #expect(try Manners.check(text).findings.isEmpty, "\(line.id): \(text)")
            }
        }
    }

    @Test("Doorbell's own texts, on every page in every language, have not one finding")
    func own() throws {
        let checker = try Manners.book.get().checker
        var read: Set<String> = []
        // These show sentences that were stopped, or wrong ways to act to choose from; the index shows names of files.
        let others = [
            "/stopped.html", "/courtesy-words.html", "/courtesy.html", "/conduct-quiz.html", "/conduct-quiz-done.html",
            "index.html",
        ]
        for file in Preview.files where file.path.hasSuffix(".html") && !others.contains(where: file.path.hasSuffix) {
            for text in Self.texts(String(decoding: file.bytes, as: UTF8.self)) where read.insert(text).inserted {
                let found = checker.check(text, proposing: false).findings
                #expect(found.isEmpty, "\(file.path): \(text): \(found.map(\.rule))")
            }
        }
        #expect(read.count > 1_000)
    }

    @Test("every sentence that is offered is itself fine, in three languages")
    func offers() throws {
        let book = try Manners.book.get()
        for pack in book.packs {
            for (category, styles) in pack.proposals {
                for (style, words) in styles {
                    for language in Language.allCases {
                        let found = book.checker.check(words.text(in: language), proposing: false).findings
                        #expect(found.isEmpty, "\(category) \(style) \(language): \(found.map(\.rule))")
                    }
                }
            }
        }
    }

    @Test("Simplified converted to Traditional (by ICU, character by character) changes no verdict")
    func scripts() throws {
        let checker = try Manners.book.get().checker
        var count = 0
        for (text, _) in try Manners.book.get().sentences {
            let other = text.map {
                String($0).applyingTransform(StringTransform("Hans-Hant"), reverse: false) ?? String($0)
            }.joined()
            if other == text { continue }
            count += 1
            let (one, two) = (checker.check(text, proposing: false), checker.check(other, proposing: false))
            #expect(one.name == two.name, "\(text) / \(other)")
            #expect(one.findings.map(\.range) == two.findings.map(\.range), "\(text) / \(other)")
        }
        #expect(count > 500)
    }

    @Test(
        "what lets a fine sentence go by does not let its rude neighbour go by",
        arguments: [
            ("You need to calm down.", "en.impatience-8"), ("I don't know either.", "en.dont-know-1"),
            ("I don't know when the technician is coming.", "en.dont-know-1"),
            ("Well try somewhere else, no idea.", "en.go-yourself-2"), ("Sweetie, sign here", "en.address-3"),
            ("價格不是我定的，跟我說沒用", "blame.not-me-1"), ("別賴我", "blame.not-me-1"),
            ("不是我弄的，是樓上", "deflection.not-in-charge-3"), ("自己照照鏡子，看你什麼樣", "mockery.if-i-were-you-7"),
            ("我說了算，您聽着", "argument.no-talk-6"), ("你自己去找，怎麼都行", "deflection.find-yourself-1"),
            ("下班前半小時，不收", "refusal.service-1"), ("我就不放，你能怎樣", "argument.dare-3"),
            ("走廊燈關我咩事", "yue.not-my-business-1"),
        ])
    func neighbours(text: String, rule: String) throws {
        let checker = try Manners.book.get().checker
        #expect(checker.firing(in: text).map { checker.ruleIDs[$0] }.contains(rule))
    }

    @Test("the tone model advises and never blocks; it says what moved it")
    func tone() throws {
        let (file, table) = (try Manners.tone, Manners.table)
        #expect(try ToneFile(file.bytes, table: table).bytes == CourtesyPacks.tone)
        let model = ToneModel(
            words: file.model.words, weights: file.model.weights, scale: file.model.scale, bias: 100, threshold: 0)
        let checker = try CourtesyChecker([], table: table, tone: model)
        #expect(checker.check("今天天氣好").name == "advise")
    }

    @Test("the same sentences teach the same model, byte for byte")
    func training() throws {
        let sentences = (0..<60).map { number in
            LabelledSentence(
                text: number % 2 == 0 ? "你快點走\(number)" : "請您慢走\(number)", isForbidden: number % 2 == 0, category: "",
                group: "\(number % 7)")
        }
        let words = ToneWords(
            [ToneWords.Kind(name: "hurry", softens: false, words: ["快點", "hurry up"])], table: Manners.table)
        func taught() -> [UInt8] {
            ToneFile(ToneTrainer(words: words, table: Manners.table).train(sentences), training: "x").bytes
        }
        let one = taught()
        #expect(one == taught())
        let model = try ToneFile(one, table: Manners.table).model
        #expect(model.words.kinds == words.kinds)
        let text = FoldedText("你快點走", table: Manners.table)
        #expect(model.sum(text.units, 0..<text.count) > 0)
    }

    /// What a person reads on a page.
    private static func texts(_ html: String) -> [String] {
        var texts: [String] = []
        for part in html.split(separator: "<") {
            guard let end = part.firstIndex(of: ">") else { continue }
            if ["script", "style"].contains(where: { part.hasPrefix($0) }) { continue }
            let text = part[part.index(after: end)...].trimmingCharacters(in: .whitespacesAndNewlines)
            if !text.isEmpty {
                texts.append(
                    text.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&"))
            }
        }
        return texts
    }
}
