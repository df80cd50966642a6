import DoorbellRules
import HTML

/// The answers that a household can give, each a button large enough for a thumb; none is chosen beforehand.
struct GasHomeForms {
    let home: GasHome
    let language: Language

    init(_ home: GasHome, _ language: Language) { (self.home, self.language) = (home, language) }

    /// The first question: tomorrow in one of three windows, another day, a call, or no.
    var choices: HTML {
        """
        \(windows(of: earliest, Words("明天哪個時段方便？", "明天哪个时间段方便？", "Which time tomorrow suits you?")))\(otherDay(isMain: false))\(call)\(no)
        """
    }

    /// After a no or a wish for a call: the same, in case they think differently.
    var again: HTML {
        "<div class=\"choices\">\(otherDay(isMain: false))\(home.booking == .call ? no : call)</div>"
    }

    /// What can still be changed about an agreed time.
    var changes: HTML { "\(otherDay(isMain: true))\(call)\(no)" }

    /// The day from which the link books.
    private var earliest: Day { home.allowsToday ? home.today : home.today.adding(days: 1) }

    private func windows(of day: Day, _ question: Words) -> HTML {
        let buttons = Appointment.Window.allCases.map { window in
            "<button class=\"btn choice\" name=\"window\" value=\"\(window.rawValue)\">\(window.words.text(in: language))</button>"
                as HTML
        }
        return """
            <form class="windows" method="post" action="\(home.path)/answers"><fieldset><legend>\(question.text(in: language))<small>\(day.words.text(in: language))</small></legend>
            <input type="hidden" name="result" value="confirmed"><input type="hidden" name="day" value="\(day.iso)">\(buttons)</fieldset></form>
            """
    }

    private func otherDay(isMain: Bool) -> HTML {
        let label =
            isMain
            ? Words("更改時間", "更改时间段", "Change the time") : Words("改另一天", "改约另一天", "Another day")
        let options = Appointment.Window.allCases.map { window in
            "<label class=\"flag\"><input type=\"radio\" name=\"window\" value=\"\(window.rawValue)\" required>\(window.words.text(in: language))</label>"
                as HTML
        }
        return fold(
            label, "other-day",
            """
            <label>\(Words("哪一天", "哪一天方便", "Which day").text(in: language))<input type="date" name="day" value="\(agreedDay)" min="\(earliest.iso)" max="\(earliest.adding(days: 90).iso)" required></label>
            <fieldset><legend>\(Words("哪個時段", "哪个时间段", "Which time").text(in: language))</legend>\(options)</fieldset>
            <button class="btn main">\(Words("就約這個時間", "就约这个时间", "Book this time").text(in: language))</button>
            """)
    }

    /// Who only wants another window keeps the day.
    private var agreedDay: String {
        if case .agreed(let appointment) = home.booking, appointment.day >= earliest { appointment.day.iso } else { "" }
    }

    private var call: HTML {
        fold(
            Words("請先致電給我", "请先给我打电话", "Please call me first"), "call-me",
            """
            <label>\(Words("想問甚麼、何時方便接聽（可不填）", "想问什么、何时方便接听（可不填）", "What about, and when (if you like)").text(in: language))<textarea name="words" rows="2" maxlength="300"></textarea></label>
            <button class="btn main">\(Words("請致電給我", "请打电话给我", "Yes, please call me").text(in: language))</button>
            """)
    }

    private var no: HTML {
        fold(
            Words("不用了，謝謝", "不用了，谢谢", "No, thank you"), "declined",
            """
            <p>\(GasHomeWords.beforeNo.text(in: language))</p>
            <label>\(Words("想告訴我們的話（可不填）", "想告诉我们的话（可不填）", "Anything you'd like to tell us (if you like)").text(in: language))<textarea name="words" rows="2" maxlength="300"></textarea></label>
            <button class="btn">\(Words("這次不用上門，謝謝", "这次不用上门，谢谢", "No visit this time, thank you").text(in: language))</button>
            """)
    }

    private func fold(_ label: Words, _ result: String, _ fields: HTML) -> HTML {
        """
        <details class="answer"><summary>\(label.text(in: language))</summary><form method="post" action="\(home.path)/answers"><input type="hidden" name="result" value="\(result)">\(fields)</form></details>
        """
    }
}
