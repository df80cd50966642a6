import DoorbellRules
import HTML
import HTTPTypes

/// That somebody else speaks with a home now, why, and who it is.
struct Silence: Equatable, Sendable {
    let refusal: Dispute.Refusal
    /// The superior who has it; `nil` while nobody has taken it.
    let superior: String?

    var words: Words {
        guard let superior else { return refusal.words }
        return Words(
            "這一戶的爭議由\(superior)與住戶商談，要說的話請轉告\(superior)。", "这一户的争议由\(superior)与住户商谈，要说的话请转告\(superior)。",
            "\(superior) speaks with this home about a dispute; please leave the word to them.")
    }

    var problem: Problem { Problem(.conflict, refusal.code, words) }

    /// Where otherwise the way to a number would stand.
    func note(in language: Language) -> HTML {
        "<p class=\"notice wait\">\(Icon.scales)\(words.text(in: language))</p>"
    }
}
