import DoorbellRules
import HTML

/// One press away while the caller speaks: gas is smelled, at the home that was found or at a place in words.
struct GasSmellForm {
    let home: ID?
    let language: Language

    var html: HTML {
        """
        <form class="gas-smell" method="post" action="/gas/alarms">\(place)<button class="btn serious">\(Icon.alert)\(Words("聞到煤氣味：讀緊急程序並記錄", "闻到燃气味：读紧急程序并记录", "Smell of gas: read the script and keep a record").text(in: language))</button></form>
        """
    }

    private var place: HTML {
        if let home { return "<input type=\"hidden\" name=\"home\" value=\"\(home.text)\">" }
        let label = Words("聞到煤氣味的地方（未找到住戶時）", "闻到燃气味的地方（未找到住户时）", "Where gas is smelled (no home found yet)")
        return
            "<label>\(label.text(in: language))<input name=\"place\" maxlength=\"200\" required autocomplete=\"off\"></label>"
    }
}
