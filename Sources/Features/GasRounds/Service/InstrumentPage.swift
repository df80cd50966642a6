import DoorbellRules
import HTML
import Storage

/// What the department measures with, and until when each calibration holds: after that day no reading counts.
struct InstrumentPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let today: Day
    let instruments: [Instrument]

    var html: HTML {
        let title = GasPhrases.instruments.text(in: language)
        let heads = [
            GasPhrases.serial, GasPhrases.calibrated,
            GasPhrases.standing,
        ]
        let none = Words("還沒有登記儀器。", "还没有登记仪器。", "No instrument is registered yet.").text(in: language)
        let table: HTML = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead><tbody>\(instruments.map(row))</tbody></table></div>
            """
        return GasFrame(caller: caller, estate: estate, language: language, here: "/gas/instruments", title: title)
            .page(
                "\(instruments.isEmpty ? "<p class=\"empty\">\(none)</p>" as HTML : table)\(caller.actor.isSuperior ? newcomer : .nothing)"
            )
    }

    private func row(_ one: Instrument) -> HTML {
        let isGood = one.isInCalibration(on: today)
        let state =
            isGood
            ? Pill(.done, Icon.check, Words("校準有效", "校准有效", "In calibration"))
            : Pill.alarm(Words("校準已過期，不可使用", "校准已过期，不可使用", "Out of calibration"))
        return """
            <tr><td>\(one.serial)</td><td>\(one.calibratedUntil.iso)\(caller.actor.isSuperior ? calibration(one) : .nothing)</td>\
            <td>\(state.html(in: language))</td></tr>
            """
    }

    private func calibration(_ one: Instrument) -> HTML {
        let label = Words("新的校準日期", "新的校准日期", "New calibration date").text(in: language)
        return """
            <details class="act-more"><summary>\(label)<span class="said"> \(one.serial)</span></summary><form method="post" action="/gas/instruments/\(one.id.text)/calibrations">\
            <label>\(until)<input type="date" name="calibrated-until@day" required></label><button class="btn">\(PhraseBook.send.text(in: language))</button></form></details>
            """
    }

    private var until: String { GasPhrases.calibrated.text(in: language) }

    private var newcomer: HTML {
        let add = Words("登記一部儀器", "登记一台仪器", "Register an instrument").text(in: language)
        return """
            <section class="card-form"><h2>\(add)</h2><form method="post" action="/gas/instruments"><div class="pair">\
            <label>\(GasPhrases.serial.text(in: language))<input name="serial" maxlength="64" required autocomplete="off"></label>\
            <label>\(until)<input type="date" name="calibrated-until@day" required></label></div><button class="btn main">\(add)</button></form></section>
            """
    }
}

extension InstrumentPage {
    init(_ caller: Caller, _ language: Language, _ now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        self.init(
            caller: caller, estate: estate.name, language: language, today: estate.clock.wall(now).day,
            instruments: try GasRegister(estate: estate.id, connection: connection).instruments)
    }
}
