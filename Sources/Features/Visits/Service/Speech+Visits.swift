import DoorbellRules

extension Speech {
    /// What is said on a visit: the acts of a repair and of a gas check. What a person said at the door and what the
    /// paper says are the same words here.
    static let visits: [String: Speech] = doors.reduce(into: [:]) { all, door in
        all["visits/{id}/\(door.key)"] = door.value
    }

    private static let doors: [String: Speech] = [
        "acceptance-of-job": .none, "departure": .none, "arrival": .none, "door-calls": .none, "meetings": .none,
        "no-access-card": .none, "turning-away": .none, "shut-off-approvals": .none, "restorations": .none,
        "supplies": .none, "reductions": .none, "fittings": .none, "signature": .none, "clean-up": .none,
        "leaving": .none, "returns": .none, "phone-views": .none, "photos": .none,
        "purpose": spoken("來意", "来意说明", "why we came"), "entry": spoken("入屋", "入户", "coming in"),
        "entry-answers": spoken("入屋的答覆", "入户的答复", "the answer at the door"),
        "shut-off-answers": spoken("停水停電的問題", "停水停电的询问", "asking for a shut-off"),
        "extensions": spoken("延長停水停電", "延长停水停电", "asking for a longer shut-off"),
        "charge-answers": spoken("收費的問題", "费用的询问", "asking for a price"),
        "move-answers": spoken("移動物品的問題", "移动物品的询问", "asking to move things", "items[]"),
        "photo-answers": spoken("拍照的問題", "拍照的询问", "asking to take a photo", "subject"),
        "farewell": spoken("道別", "道别语", "the farewell"), "parting": spoken("告辭", "离开时的话", "the parting"),
        "emergency-entry": Speech(gasSmell: ["reason"]),
        "rebooking": said("改約", "改约时间", "another time", deferral), "holds": said("暫緩", "暂缓", "not today", deferral),
        "preparation": Speech(
            Words("上門：問候", "上门：问候语", "Visits: the greeting"), household: ["greeting.text"], house: ["reason"]),
        "diagnosis": Speech(
            Words("上門：故障說明", "上门：故障说明", "Visits: what is broken and why"), household: ["cause", "place"],
            quoted: ["fault"]),
        "work": Speech(gasSmell: ["emergency"]), "closings": Speech(gasSmell: ["emergency"]),
        "shut-offs": said("停水停電的原因", "停水停电的原因", "why water or power goes off", ["reason"]),
        "materials": said(
            "材料的說明", "材料说明", "explaining a material", ["item", "explanation", "specification"]),
        "own-part-refusals": said("自備材料不合用", "自备材料不适用", "why an own part does not fit", ["reason"]),
        "quotes": said("報價", "报价说明", "a price", ["what"]),
        "moves": .none, "put-backs": .none,
        "damages": said("損壞的說明", "损坏情况说明", "what was damaged", ["words"]),
        "tests": said("測試", "测试内容", "what was tested", ["what"]),
        "acceptance": Speech(quoted: ["remarks"]), "missing-signature": Speech(quoted: ["words"]),
        "amendments": said("修訂的原因", "修订的原因", "why the paper is changed", ["reason"]),
        "withdrawals": Speech(quoted: ["words"]),
        "steps-out": said("暫離", "暂时离开", "stepping out", ["reason"]), "hand-overs": Speech(house: ["override"]),
        "disputes": Speech(quoted: ["household-words", "staff-words", "topic"]),
        "dispute-settlements": said("爭議的解釋", "争议的解释", "settling a dispute", ["words"]),
        "contests": Speech(quoted: ["words"]),
        "gas-readings": .none, "gas-appliances": .none, "gas-turn-off-answers": .none,
        "gas-notices": Speech(quoted: ["words"]),
        "gas-tellings": .none, "gas-clearances": .none,
        "gas-items": said(
            "煤氣檢查結果", "燃气检查结果", "what a gas check found", CheckItem.allCases.map { "\($0.rawValue)-words" }),
        "gas-makings-safe": said("已關閥門", "已关阀门", "which valve was closed", ["at"]),
        "gas-smells": .none, "evacuation": .none, "gas-smell-warnings": .none,
        "gas-smell-tellings": Speech(gasSmell: ["reference"]),
    ]

    private static func said(_ hant: String, _ hans: String, _ english: String, _ fields: [String]) -> Speech {
        Speech(Words("上門：\(hant)", "上门：\(hans)", "Visits: \(english)"), household: fields)
    }

    /// The line that was said with a question, where a program brings its own.
    private static func spoken(_ hant: String, _ hans: String, _ english: String, _ more: String...) -> Speech {
        said(hant, hans, english, ["words.text"] + more)
    }
}
