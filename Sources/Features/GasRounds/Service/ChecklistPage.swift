import DoorbellRules
import HTML
import Storage

/// The 26 items and how bad a failure of each may be. A superior approves them, with or without changes, as a new version.
struct ChecklistPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let checklist: Checklist

    private var mayApprove: Bool { caller.actor.isSuperior }

    var html: HTML {
        let title = GasPhrases.checklist.text(in: language)
        let version =
            checklist.version == 1
            ? Words("第 1 版：建議稿，未經批准", "第 1 版：建议稿，未经批准", "Version 1: the proposal, not yet approved")
            : Words(
                "第 \(checklist.version) 版，已批准", "第 \(checklist.version) 版，已批准", "Version \(checklist.version), approved"
            )
        let note = Words(
            "由屋苑合資格的煤氣人員決定每項不合格時的輕重；讀數上限留空，即不設上限。進行中的檢查仍用開始時的版本。",
            "由小区有燃气资格的人员决定每项不合格时的轻重；读数上限留空，即不设上限。进行中的检查仍用开始时的版本。",
            "The estate's gas-qualified person decides how bad a failure is, and may set the highest reading that passes; empty sets none. Checks that are going on keep their version."
        )
        return GasFrame(caller: caller, estate: estate, language: language, here: "/gas/checklist", title: title)
            .page(
                head: Pill(checklist.version == 1 ? .wait : .done, .nothing, version).html(in: language),
                "<p>\(note.text(in: language))</p>\(mayApprove ? form : table)")
    }

    private var form: HTML {
        let approve = Words("批准為新版本", "批准为新版本", "Approve as a new version").text(in: language)
        return
            "<form method=\"post\" action=\"/gas/checklists\">\(table)<button class=\"btn main\">\(approve)</button></form>"
    }

    private var table: HTML {
        let title = GasPhrases.checklist.text(in: language)
        let heads = [Words("項目", "检查项", "Item"), mildest, worst, limit]
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead><tbody>\(CheckItem.allCases.map(row))</tbody></table></div>
            """
    }

    private let mildest = Words("不合格時最輕", "不合格时最轻", "Mildest class")
    private let worst = Words("不合格時最重", "不合格时最重", "Worst class")
    private let limit = Words("讀數上限", "读数上限", "Highest reading that passes")

    private func row(_ item: CheckItem) -> HTML {
        let span = checklist.span(of: item)
        return """
            <tr><th scope="row"><small>\(item.rawValue)</small> \(item.words.text(in: language))</th><td>\(hazard(item, "mildest", mildest, span.mildest))</td><td>\(hazard(item, "worst", worst, span.worst))</td><td>\(item.reading.map(most))</td></tr>
            """
    }

    /// The limit of a measured item; nothing is proposed, and an empty field sets none.
    private func most(_ kind: Reading.Kind) -> HTML {
        let set = checklist.limits[kind]
        if !mayApprove { return set.map { "\($0) \(kind.unit)" as HTML } ?? "—" }
        let label = "\(kind.words.text(in: language)) \(limit.text(in: language))"
        return """
            <input type="number" inputmode="numeric" name="limits.\(kind.rawValue)" min="0" max="1000000" value="\(set.map { "\($0)" } ?? "")" aria-label="\(label)"> \(kind.unit)
            """
    }

    private func hazard(_ item: CheckItem, _ end: String, _ label: Words, _ chosen: Hazard) -> HTML {
        if !mayApprove { return "\(chosen.words.text(in: language))" }
        let options = Hazard.allCases.map { hazard in
            "<option value=\"\(hazard.rawValue)\"\(hazard == chosen ? " selected" : "" as HTML)>\(hazard.words.text(in: language))</option>"
                as HTML
        }
        return """
            <select name="\(item.rawValue).\(end)" aria-label="\(item.rawValue) \(label.text(in: language))">\(options)</select>
            """
    }
}

extension ChecklistPage {
    init(_ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        self.init(
            caller: caller, estate: try Estate.find(caller.estate, connection).name, language: language,
            checklist: try GasRegister(estate: caller.estate, connection: connection).checklist())
    }
}
