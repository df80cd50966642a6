import DoorbellRules
import HTML

/// The results of a call, on the keys 1 to 5: confirmed, another day, no answer, declined, call me or wrong number.
///
/// Each is a form of its own and works without a script.
struct ContactForms {
    let check: ID
    let today: Day
    let proposed: Appointment.Window
    let language: Language

    var html: HTML {
        """
        <div class="results" role="group" aria-label="\(Words("致電結果", "通话结果", "What came of the call").text(in: language))">\(confirmed)\
        \(fold("2", Words("改約另一天", "改约另一天", "Another day"), form("other-day", "\(days)\(windows)", Words("記下這一天", "记下这一天", "Note that day"))))\
        \(form("no-answer", .nothing, Contact.Result.noAnswer.words, key: "3"))\
        \(fold("4", Words("住戶婉拒", "住户婉拒", "They decline"), form("declined", words(isRequired: true), Words("記下婉拒", "记下婉拒", "Note the refusal"))))\
        \(fold("5", Words("請致電／號碼不對", "请来电／号码不对", "Call me, or wrong number"), [callMe, wrongNumber]))</div>
        """
    }

    private var tomorrow: Day { today.adding(days: 1) }

    private var confirmed: HTML {
        let label = Words("確認明天上門", "确认明天上门", "They confirm tomorrow")
        let hidden: HTML = "<input type=\"hidden\" name=\"day\" value=\"\(tomorrow.number)\">"
        return form("confirmed", "\(hidden)\(windows)", label, key: "1", isMain: true)
    }

    private var callMe: HTML {
        form("call-me", words(isRequired: false), Words("記下：請致電", "记下：请来电", "Note: call me"))
    }

    private var wrongNumber: HTML { form("wrong-number", .nothing, Contact.Result.wrongNumber.words) }

    /// The two weeks after tomorrow.
    private var days: HTML {
        let options = (2...15).map { tomorrow.adding(days: $0 - 1) }.map {
            "<option value=\"\($0.number)\">\($0.iso)</option>" as HTML
        }
        return "<label>\(GasPhrases.day.text(in: language))<select name=\"day\">\(options)</select></label>"
    }

    private var windows: HTML {
        let options = Appointment.Window.allCases.map { window in
            "<option value=\"\(window.rawValue)\"\(window == proposed ? " selected" : "" as HTML)>\(window.words.text(in: language))</option>"
                as HTML
        }
        return "<label>\(GasPhrases.window.text(in: language))<select name=\"window\">\(options)</select></label>"
    }

    private func words(isRequired: Bool) -> HTML {
        let label = Words("住戶的話", "住户的话", "What they said").text(in: language)
        let required: HTML = isRequired ? " required" : ""
        return "<label>\(label)<input name=\"words\" maxlength=\"300\" autocomplete=\"off\"\(required)></label>"
    }

    private func form(
        _ result: String, _ fields: HTML, _ label: Words, key: String? = nil, isMain: Bool = false
    ) -> HTML {
        """
        <form method="post" action="/gas/checks/\(check.text)/contacts"><input type="hidden" name="result" value="\(result)">\(fields)\
        <button class="btn\(isMain ? " main" : "")"\(key.map { " data-key=\"\($0)\"" as HTML })>\(label.text(in: language))\(key.map { " <kbd aria-hidden=\"true\">\($0)</kbd>" as HTML })</button></form>
        """
    }

    private func fold(_ key: String, _ label: Words, _ form: HTML) -> HTML { fold(key, label, [form]) }

    private func fold(_ key: String, _ label: Words, _ forms: [HTML]) -> HTML {
        """
        <details class="act-more"><summary data-key="\(key)">\(label.text(in: language)) <kbd aria-hidden="true">\(key)</kbd></summary>\(forms)</details>
        """
    }
}
