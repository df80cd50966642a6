import DoorbellRules
import HTML

/// What a round takes, as a few large numbers.
struct CapacityFigures {
    let question: CapacityQuestion
    let technicians: Int
    let language: Language

    var html: HTML {
        let capacity = question.capacity
        var figures: [(String, Words)] = [
            ("\(capacity.visits)", Words("全期上門次數", "全期上门次数", "visits in the whole round")),
            ("\(capacity.visitsPerDay)", Words("每日上門次數", "每天上门次数", "visits a day")),
            ("\(capacity.technicians)", Words("需要師傅人數", "需要师傅人数", "technicians needed")),
            ("\(capacity.homesNeverMet)", Words("預計始終不遇的戶數", "预计始终不遇的户数", "homes that all tries will miss")),
        ]
        if technicians > 0 {
            figures.append(
                (
                    "\(capacity.days(for: technicians))",
                    Words(
                        "現有 \(technicians) 位師傅需要的工作日", "现有 \(technicians) 位师傅需要的工作日",
                        "working days for the \(technicians) here")
                ))
        }
        let rows = figures.map { "<div><dt>\($1.text(in: language))</dt><dd>\($0)</dd></div>" as HTML }
        let short = capacity.technicians > technicians
        let advice = Words(
            "現有 \(technicians) 位師傅可做煤氣檢查，要在期內完成需要 \(capacity.technicians) 位。",
            "现有 \(technicians) 位师傅可做燃气检查，要在期内完成需要 \(capacity.technicians) 位。",
            "\(technicians) technicians here may check gas; to finish in time it takes \(capacity.technicians).")
        return """
            <section class="figures"><dl class="numbers">\(rows)</dl><p class="notice \(short ? "wait" : "done")">\(advice.text(in: language))</p></section>
            """
    }
}
