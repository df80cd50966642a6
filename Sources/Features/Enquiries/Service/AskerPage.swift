import DoorbellRules
import HTML
import Storage

/// The asker's page of their question: what we promised, in whose hands it is, and the answer once they were told. No
/// account, no app.
struct AskerPage {
    /// A desk that has or had the matter, with its time on the estate's clock.
    struct Hand {
        let handOff: HandOff
        let clock: String
    }

    let estate: Words
    let officePhone: String
    let language: Language
    /// Where its form is posted to.
    let path: String
    let enquiry: Enquiry
    let firstContact: String
    let due: String
    let isLate: Bool
    let hands: [Hand]
    var textSize = TextSize.normal
    /// Why the last answer could not be taken.
    var problem: Words?

    var html: HTML {
        let title = Words("您的查詢", "您的咨询", "Your enquiry").text(in: language)
        return Layout(
            title: title, language: language, look: "resident", textSize: textSize,
            body: """
                <main class="narrow" id="main"><p class="at">\(estate.text(in: language))</p><h1>\(title)</h1>
                \(problem.map { "<p class=\"notice stop\" role=\"alert\">\($0.text(in: language))</p>" as HTML })<blockquote><q>\(enquiry.question.words)</q></blockquote>
                \(promise)\(answer)<section><h2>\(Words("由誰跟進", "由谁跟进", "Who is looking after it").text(in: language))</h2><ol class="timeline">\(first)\(hands.map(hand))</ol></section>
                <p><a class="btn" href="tel:\(officePhone)">\(Icon.phone)\(PhraseBook.callOffice.text(in: language)) \(officePhone)</a></p></main>
                """
        ).html
    }

    private var isTold: Bool { enquiry.toldAt != nil }

    private var promise: HTML {
        if isTold { return .nothing }
        let sorry: HTML =
            isLate ? "<p class=\"notice wait\">\(EnquiryPhrases.sorry.text(in: language))</p>" : .nothing
        return """
            \(sorry)<section class="promise"><h2>\(PhraseBook.ourPromise.text(in: language))</h2><p>\(enquiry.promise.given.words)</p><p><time>\(due)</time></p></section>
            """
    }

    private var answer: HTML {
        guard isTold, let answer = enquiry.answer else { return .nothing }
        let basis = answer.basis.words.text(in: language)
        return """
            <section class="say"><h2>\(EnquiryPhrases.answer.text(in: language))</h2><blockquote>\(answer.text.text(in: language))</blockquote><p><small>\(basis)</small></p></section>
            \(enquiry.isClosed ? .nothing : question)
            """
    }

    private var question: HTML {
        let yes = Screen.Act(
            "confirmations", Words("解答了，謝謝", "解答了，谢谢", "Yes, thank you"), .main, fixed: [.init("settled", "true")])
        let no = Screen.Act(
            "confirmations", Words("還未解答", "还没解答", "Not yet"), .plain,
            fields: [.init("words", Words("請告訴我們還差甚麼", "请告诉我们还差什么", "Please tell us what is missing"), .longText)])
        let ask = Words("這樣解答了您的問題嗎？", "这样解答了您的问题吗？", "Does this answer your question?")
        return """
            <section><p class="ask">\(ask.text(in: language))</p>\([yes, no].map { ActForm(act: $0, path: path, language: language).html })</section>
            """
    }

    private var first: HTML {
        "<li><span>\(firstContact)</span><small>\(EnquiryPhrases.firstContact.text(in: language))</small></li>"
    }

    private func hand(_ one: Hand) -> HTML {
        let words: Words =
            switch one.handOff.outcome {
            case .waiting: Words("已通知，等他們接手", "已通知，等他们接手", "Informed; waiting for them to take it")
            case .accepted(let person): Words("\(person)跟進中", "\(person)正在跟进", "\(person) is looking after it")
            case .returned:
                Words("不屬他們的範圍，我們另找合適的同事", "不属他们的范围，我们另找合适的同事", "Not theirs; we are finding the right colleague")
            }
        let reference = one.handOff.outside.map {
            Words(
                "已替您聯絡\($0.party)，編號 \($0.reference)", "已替您联系\($0.party)，编号 \($0.reference)",
                "We called \($0.party) for you, ref. \($0.reference)"
            ).text(in: language)
        }
        return """
            <li><time>\(one.clock)</time><span>\(one.handOff.desk.words.text(in: language))</span><small>\(reference ?? words.text(in: language))</small></li>
            """
    }
}

extension AskerPage {
    init(_ link: EnquiryLink, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(link.estate, connection)
        let enquiry = try EnquiryFile(link.enquiry, in: estate.id, connection).enquiry
        let staff = try connection.run("SELECT name FROM staff WHERE id = \(enquiry.firstContact)").first
        self.init(
            estate: estate.name, officePhone: estate.officePhone, language: language, path: link.path,
            enquiry: enquiry, firstContact: try staff?[text: "name"] ?? "",
            due: estate.clock.stamp(enquiry.promise.given.due),
            isLate: enquiry.promise.standing(at: now) == .broken,
            hands: enquiry.handOffs.map { Hand(handOff: $0, clock: estate.clock.stamp($0.at)) })
    }
}
