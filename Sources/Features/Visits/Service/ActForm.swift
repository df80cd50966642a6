import DoorbellRules
import HTML

/// One act as a button, or folded away with its questions. It works without JavaScript.
struct ActForm {
    let act: Screen.Act
    /// Where it is posted to, without the act's own name.
    let path: String
    let language: Language

    var html: HTML {
        let isOpen = act.tone == .main
        if act.fields.contains(where: { $0.kind == .photo }) { return photo }
        let form =
            "<form method=\"post\" action=\"\(path)/\(act.name)\" class=\"act\">\(fixed)\(act.fields.map(field))\(button)</form>"
            as HTML
        if act.fields.isEmpty || isOpen { return form }
        return
            "<details class=\"act-more \(act.tone.rawValue)\"><summary>\(act.label.text(in: language))</summary>\(form)</details>"
    }

    private var button: HTML {
        "<button class=\"btn \(act.tone.rawValue)\">\(act.tone == .main ? Icon.check : .nothing)\(act.label.text(in: language))</button>"
    }

    private var fixed: HTML {
        "\(act.fixed.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML })"
    }

    private func field(_ field: Screen.Field) -> HTML {
        let label = field.label.text(in: language)
        let initial = field.initial?.text(in: language) ?? ""
        let required: HTML = field.isRequired ? " required" : ""
        let told: HTML = field.isTold ? " data-courtesy=\"household\"" : ""
        switch field.kind {
        case .text:
            return
                "<label>\(label)<input name=\"\(field.name)\" value=\"\(initial)\" maxlength=\"500\"\(required)\(told) autocomplete=\"off\"></label>"
        case .longText:
            return
                "<label>\(label)<textarea name=\"\(field.name)\" rows=\"3\" maxlength=\"1000\"\(required)\(told)>\(initial)</textarea></label>"
        case .lines:
            return
                "<label>\(label)<textarea name=\"\(field.name)\" rows=\"2\"\(required)\(told)>\(initial)</textarea></label>"
        case .number(let range):
            return
                "<label>\(label)<input type=\"number\" inputmode=\"numeric\" name=\"\(field.name)\" min=\"\(range.lowerBound)\" max=\"\(range.upperBound)\" value=\"\(initial)\"\(required)></label>"
        case .money(let currency):
            return
                "<label>\(label)（\(currency.sign)）<input inputmode=\"decimal\" pattern=\"[0-9,]+([.][0-9]{1,2})?\" name=\"\(field.name)@money\" value=\"\(initial)\"\(required) autocomplete=\"off\"></label>"
        case .moment:
            return "<label>\(label)<input type=\"datetime-local\" name=\"\(field.name)@local\"\(required)></label>"
        case .flag:
            return
                "<label class=\"flag\"><input type=\"checkbox\" name=\"\(field.name)\" value=\"true\"\(initial == "true" ? " checked" : "" as HTML)>\(label)</label>"
        case .choice(let choices):
            let options = choices.map {
                "<option value=\"\($0.value)\">\($0.words.text(in: language))</option>" as HTML
            }
            return "<label>\(label)<select name=\"\(field.name)\"\(required)>\(options)</select></label>"
        case .verdict(let choices): return verdict(field, label, choices, required)
        case .signature: return signature(field, label)
        case .photo: return .nothing  // `html` draws no form for it
        }
    }

    /// Pictures are taken with the phone's app, which makes them small and free of places; a page only says so.
    private var photo: HTML {
        let words = Words(
            "住戶已同意；請用手機的「門鈴」程式拍照。", "住户已同意；请用手机的“门铃”应用拍照。",
            "They agreed; photos are taken with the Doorbell app on the phone.")
        return "<p class=\"notice\"><b>\(act.label.text(in: language))</b> \(words.text(in: language))</p>"
    }

    /// One of a few, each with a target of its own, and none of them chosen beforehand.
    private func verdict(
        _ field: Screen.Field, _ label: String, _ choices: [Screen.Field.Choice], _ required: HTML
    ) -> HTML {
        let buttons = choices.map { choice in
            """
            <label><input type="radio" name="\(field.name)" value="\(choice.value)"\(required)>\(choice.words.text(in: language))</label>
            """ as HTML
        }
        return "<fieldset class=\"verdict\"><legend>\(label)</legend><div>\(buttons)</div></fieldset>"
    }

    /// A canvas, and a field that the script fills with the strokes. Without script the page says how else to go on.
    private func signature(_ field: Screen.Field, _ label: String) -> HTML {
        let again = Words("重寫", "重写", "Again").text(in: language)
        let noScript = Words(
            "這部手機不能手寫簽名，請選「不便簽名」並照實記錄。", "这部手机不能手写签名，请选「不便签名」并如实记录。",
            "This phone can't take a drawn signature; please choose “I'd rather not sign” and record why."
        ).text(in: language)
        let missing = Words(
            "還未看到簽名：請在線上方簽名，或選「不便簽名」。", "还没看到签名：请在线上方签名，或选「不便签名」。",
            "There is no signature yet: please sign above the line, or choose “I'd rather not sign”."
        ).text(in: language)
        let byKeys = Words(
            "簽名要用手指、筆或滑鼠；不方便的話，請選「不便簽名」。", "签名要用手指、笔或鼠标；不方便的话，请选「不便签名」。",
            "Signing takes a finger, a pen or a mouse; otherwise please choose “I'd rather not sign”."
        ).text(in: language)
        return """
            <div class="pad" role="group" aria-label="\(label)"><canvas data-signature="\(field.name)" width="1000" height="500" tabindex="0" role="img" aria-label="\(label)" aria-describedby="pad-hint"></canvas>\
            <span class="ln"></span><span class="lb" aria-hidden="true">\(label)</span><button type="button" data-clear>\(again)</button>\
            <input type="hidden" name="\(field.name)" value=""></div><p class="pad-hint" id="pad-hint">\(byKeys)</p>\
            <p class="notice wait" data-pad-empty hidden>\(missing)</p><noscript><p class="notice wait">\(noScript)</p></noscript>
            """
    }
}
