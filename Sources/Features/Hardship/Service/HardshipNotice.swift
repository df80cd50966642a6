import DoorbellRules
import HTML
import Storage

/// On an order's page: whoever may see a plan of this home goes to it; everybody else learns whom to ask before money is
/// spoken of, and nothing more.
struct HardshipNotice {
    let plans: [HardshipShelf.Kept]
    let actor: Actor

    init(_ home: ID, _ caller: Caller, _ estate: Estate, at now: Instant, _ connection: any Connection) throws {
        plans = try HardshipShelf(estate: estate, connection: connection).plans(of: home, at: now)
        actor = caller.actor
    }

    func html(in language: Language) -> HTML { "\(plans.map { one($0, language) })" }

    private func one(_ kept: HardshipShelf.Kept, _ language: Language) -> HTML {
        if kept.plan.maySee(actor) {
            let words = Words(
                "這一戶有關懷安排（查看會記錄）", "这一户有关怀安排（查看会记录）", "There is an arrangement for this home (a look is logged)")
            return """
                <p><a class="button quiet" href="/hardship/\(kept.id.text)">\(Icon.heart)\(words.text(in: language))</a></p>
                """
        }
        let words = Words(
            "談及付款前，請先問\(kept.keeper)。", "谈到付款前，请先问\(kept.keeper)。",
            "Before speaking of payment, please ask \(kept.keeper).")
        return "<p class=\"notice wait\">\(Icon.heart)<span>\(words.text(in: language))</span></p>"
    }
}
