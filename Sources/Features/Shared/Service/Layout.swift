import DoorbellRules
import HTML

/// The frame of every page: language, title, styles, the way past the menu, and the menu of whoever is signed in.
struct Layout {
    /// The menu at the side, for people who are signed in.
    struct Menu {
        let caller: Caller
        let estate: Words
        /// The path of the page that is open.
        let here: String
    }

    let title: String
    let language: Language
    var menu: Menu?
    /// Class of the body: `phone` for the technician's pages, `resident` for the household's.
    var look = ""
    /// The size of the letters and the way to the other one, on the household's pages.
    var textSize: TextSize?
    let body: HTML

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(language.tag)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">\
        <title>\(title) · \(PhraseBook.product.text(in: language))</title>\
        <link rel="stylesheet" href="\(Assets.address(of: "doorbell.css"))"><link rel="icon" href="\(Assets.address(of: "bell.svg"))">\
        <script type="module" src="\(Assets.address(of: "doorbell.js"))"></script></head>
        <body class="\(look)\(textSize == .large ? " large" : "")\(menu == nil ? "" : " with-menu")"><a class="skip" href="#main">\(PhraseBook.skip.text(in: language))</a>
        \(menu.map(side) ?? top)
        \(body)
        </body></html>

        """
    }

    private var top: HTML {
        look.contains("phone")
            ? .nothing
            : "<header class=\"top\"><a class=\"brand\" href=\"/\">\(Icon.bell) \(PhraseBook.product.text(in: language))</a>\(languages)\(textSize?.link(in: language))</header>"
    }

    private func side(_ menu: Menu) -> HTML {
        let isTechnician = menu.caller.seesOwnOrdersOnly
        let places: [(String, Words, HTML, String)] =
            isTechnician
            ? [
                ("/today", PhraseBook.today, Icon.list, "t"),
                ("/courtesy/words", CourtesyPhrases.wording, Icon.speech, "y"),
            ]
            : [
                ("/board", PhraseBook.board, Icon.board, "b"),
                ("/orders", PhraseBook.orders, Icon.list, "l"),
                ("/orders/new", PhraseBook.newOrder, Icon.plus, "n"),
                ("/gas", GasPhrases.round, Icon.flame, "g"),
                ("/enquiries", EnquiryPhrases.enquiries, Icon.question, "e"),
                (
                    menu.caller.actor.isSuperior ? "/courtesy" : "/courtesy/words", CourtesyPhrases.wording,
                    Icon.speech, "y"
                ),
                ("/waiting", WaitingPhrases.waiting, Icon.clock, "w"),
            ]
        let mine =
            Access.superiors.admits(menu.caller)
            ? [
                ("/disputes", DisputePhrases.disputes, Icon.scales, "d"),
                ("/hardship", HardshipPhrases.title, Icon.heart, "h"),
            ] : []
        let keys = KeyHelp(language: language, isSuperior: !mine.isEmpty)
        let links = (places + mine).map { path, words, icon, key in
            """
            <a href="\(path)" data-key="\(key)"\(path == menu.here ? " aria-current=\"page\"" as HTML : .nothing)>\(icon)\(words.text(in: language))</a>
            """ as HTML
        }
        return """
            <header class="side"><a class="brand" href="/">\(Icon.bell) \(PhraseBook.product.text(in: language))</a>
            <nav aria-label="\(PhraseBook.navigation.text(in: language))">\(links)\(calls(menu))\(report(menu))\(conduct(menu))\(phones(menu))</nav>
            <div class="me"><b>\(menu.caller.name)</b>\(workplace(menu))\(languages)
            \(isTechnician ? .nothing : keys.opener)
            <form method="post" action="/sign-out"><button class="quiet">\(PhraseBook.signOut.text(in: language))</button></form></div></header>
            \(isTechnician ? .nothing : keys.html)\(corner(menu))
            """
    }

    private func calls(_ menu: Menu) -> HTML {
        let isHere: HTML = menu.here == "/calls" ? " aria-current=\"page\"" : .nothing
        return "<a href=\"/calls\" data-key=\"c\"\(isHere)>\(Icon.bell)\(PagingPhrases.title.text(in: language))</a>"
    }

    /// Where the script shows who asks for one, on pages that do not say it themselves.
    private func corner(_ menu: Menu) -> HTML {
        if menu.here == "/board" || menu.here == "/calls" { return .nothing }
        return """
            <aside id="calls" data-calls="\(menu.caller.staff.text)" aria-label="\(PagingPhrases.title.text(in: language))" hidden></aside>
            """
    }

    /// The estate; for somebody who works at several, the way to the others.
    private func workplace(_ menu: Menu) -> HTML {
        let name = menu.estate.text(in: language)
        if !menu.caller.worksElsewhere { return "<small>\(name)</small>" }
        let title = PhraseBook.workplace.text(in: language)
        return "<small><a href=\"/workplace\" title=\"\(title)\">\(name)</a></small>"
    }

    /// The way to what concerns people's manner: superiors to all of it, everybody to their own.
    private func conduct(_ menu: Menu) -> HTML {
        let path = ConductFrame.entrance(for: menu.caller)
        let isHere: HTML = menu.here == path ? " aria-current=\"page\"" : .nothing
        return "<a href=\"\(path)\"\(isHere)>\(Icon.heart)\(ConductPhrases.conduct.text(in: language))</a>"
    }

    private func report(_ menu: Menu) -> HTML {
        if !Access.superiors.admits(menu.caller) { return .nothing }
        let isHere: HTML = menu.here == "/supervision" ? " aria-current=\"page\"" : .nothing
        return
            "<a href=\"/supervision\"\(isHere)>\(Icon.chart)\(SupervisionPhrases.title.text(in: language))</a>"
    }

    private func phones(_ menu: Menu) -> HTML {
        if !Access.phoneKeepers.admits(menu.caller) { return .nothing }
        let isHere: HTML = menu.here == "/phones" ? " aria-current=\"page\"" : .nothing
        return "<a href=\"/phones\"\(isHere)>\(Icon.phone)\(PhraseBook.phones.text(in: language))</a>"
    }

    private var languages: HTML {
        let links = Language.allCases.filter { $0 != language }.map { other in
            "<a href=\"/language/\(other.rawValue)\" lang=\"\(other.tag)\" hreflang=\"\(other.tag)\">\(textSize == nil ? other.ownName : other.shortName)</a>"
                as HTML
        }
        return "<nav class=\"languages\" aria-label=\"\(PhraseBook.language.text(in: language))\">\(links)</nav>"
    }
}
