import DoorbellRules
import HTML

/// The single keys of the office's pages, in a dialog of their own, with the switch that turns them off (WCAG 2.1.4).
///
/// The script shows the button that opens it; without the script there are no keys, and nothing to explain.
struct KeyHelp {
    let language: Language
    /// Whether the menu has the superiors' own places, and so their keys.
    let isSuperior: Bool

    var opener: HTML {
        "<button type=\"button\" class=\"quiet\" data-keys-help hidden>\(title.text(in: language)) <kbd>?</kbd></button>"
    }

    var html: HTML {
        let rows = (places + (isSuperior ? superiors : []) + moves).map { key, words in
            "<div><dt><kbd>\(key)</kbd></dt><dd>\(words.text(in: language))</dd></div>" as HTML
        }
        return """
            <dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">\(title.text(in: language))</h2><dl>\(rows)</dl>
            <form method="dialog"><label class="flag"><input type="checkbox" data-keys-on checked>\(switchWords.text(in: language))</label>\
            <button>\(Words("關閉", "关闭", "Close").text(in: language))</button></form></dialog>
            """
    }

    private let title = Words("快捷鍵", "快捷键", "Keys")
    private let switchWords = Words("使用單鍵快捷鍵", "使用单键快捷键", "Use single keys")

    private let places = [
        ("N", PhraseBook.newOrder), ("B", PhraseBook.board), ("L", PhraseBook.orders), ("G", GasPhrases.round),
        ("E", EnquiryPhrases.enquiries), ("Y", CourtesyPhrases.wording),
        ("W", WaitingPhrases.waiting),
        ("C", PagingPhrases.title),
    ]
    private let superiors = [("D", DisputePhrases.disputes), ("H", HardshipPhrases.title)]
    private let moves = [
        ("/", PhraseBook.search),
        ("J", Words("下一張", "下一张", "Next one")), ("K", Words("上一張", "上一张", "The one before")),
        ("A", Words("指派這一張（派工板）", "指派这一张（派工看板）", "Assign this one (board)")),
        ("?", Words("這份說明", "这份说明", "This help")),
    ]
}
