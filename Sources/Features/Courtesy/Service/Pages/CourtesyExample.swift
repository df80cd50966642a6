import DoorbellRules
import HTML

/// What the examples of the pages about wording share.
enum CourtesyExample {
    /// One sentence as a household might have had to read it, in the page's language. It is nothing that Doorbell says, and
    /// so it is no `Words`.
    static func text(in language: Language) -> String {
        language == .english ? "I don't know, go and find the engineers yourself." : "我不知道，你自己去找工程部。"
    }

    static func verdict(in language: Language) -> CourtesyVerdict {
        guard case .success(let book) = Manners.book else { preconditionFailure("the house's own rules open") }
        return book.checker.check(text(in: language), in: language)
    }

    static let caller = Caller(
        staff: ID("s1"), name: "林美珍", estate: ID("e1"), roles: [.supervisor], language: .traditionalChinese,
        zone: "Asia/Hong_Kong", isToken: false)
    static let estate = DemoPlan.all[0].name

    static let totals: CourtesyTotals = {
        let holds: CourtesyTotals.Counts = [.looked: 42, .blocked: 3, .changed: 2, .reasoned: 1]
        let answers: CourtesyTotals.Counts = [.looked: 63, .warned: 2, .advised: 4]
        let all: CourtesyTotals.Counts = [
            .looked: 105, .blocked: 3, .changed: 2, .reasoned: 1, .warned: 2, .advised: 4,
        ]
        return CourtesyTotals(
            month: 202_611, months: [(202_611, all), (202_610, answers)],
            doors: [("enquiries/{id}/answers", answers), ("orders/{id}/holds", holds)],
            rules: [("dont-know.speaker-1", [.blocked: 3, .changed: 2, .reasoned: 1])])
    }()

    static func opinions(in language: Language) -> [(row: OpinionRow, level: CourtesyLevel?)] {
        let at = Instant(milliseconds: 1_795_399_200_000)
        let texts = [
            Words("這種小事也要報修", "这种小事也要报修", "You report a thing as small as that"),
            Words("他說「不知道」是指密碼", "他说“不知道”是指密码", "“I don't know” was about the code"),
        ].map { $0.text(in: language) }
        let rows = [
            try? Opinion(.rude, texts[0], rule: nil), try? Opinion(.fine, texts[1], rule: "dont-know.speaker-1"),
        ].compactMap { $0 }.map { OpinionRow(id: ID("o1"), at: at, $0) }
        return rows.map { ($0, $0.opinion.rule == nil ? nil : .block) }
    }
}

extension Preview {
    static func courtesy(in language: Language) -> [Page] {
        let (text, verdict) = (CourtesyExample.text(in: language), CourtesyExample.verdict(in: language))
        let stopped = StoppedPage(
            path: "/orders/o1/holds", door: Speech.orders["orders/{id}/holds"]?.name ?? CourtesyPhrases.wording,
            language: language, isPhone: false, isSuperior: true,
            fields: [
                .init(
                    name: "reason", value: text,
                    said: [Hearing.Said(field: "reason", item: 0, text: text, verdict: verdict)], isList: false),
                .init(name: "next@local", value: "2026-11-24T10:00", said: nil, isList: false),
            ], rules: verdict.findings.map(\.rule), from: "/orders/o1")
        let page = CourtesyPage(
            caller: CourtesyExample.caller, estate: CourtesyExample.estate, language: language,
            totals: CourtesyExample.totals, opinions: CourtesyExample.opinions(in: language),
            overlay: "overlay: bay\nrules:\n  - id: tone\n    level: warn\n",
            troubles: [PackTrouble(file: "overlay", line: 3, column: 5, message: "there is no rule tone to change")],
            said: [(ID("o1"), "WO-1042")])
        let words = WordsPage(
            caller: CourtesyExample.caller, estate: CourtesyExample.estate, language: language, text: text,
            verdict: verdict, isThanking: true)
        return [("stopped", stopped.html), ("courtesy", page.html), ("courtesy-words", words.html)]
    }
}
