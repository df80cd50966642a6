extension GasRefusal {
    /// What the refused person reads: what can be done now, in an asking or explaining tone.
    public var words: Words {
        switch self {
        case .freeService:
            Words(
                "煤氣檢查是免費服務，不能在這裏維修或收費；如需要維修，請為住戶另開工單。", "燃气检查是免费服务，不能在这里维修或收费；如需维修，请为住户另开工单。",
                "The gas check is free: nothing is repaired or charged here. If a repair is needed, please open an order of its own."
            )
        case .notAGasCheck:
            Words("這次上門不是煤氣檢查。", "这次上门不是燃气检查。", "This visit is not a gas check.")
        case .instrumentExpired:
            Words(
                "這部儀器的校準已過期，讀數不能算；請換另一部，或記錄「未能檢查」。", "这台仪器的校准已过期，读数不能算；请换另一台，或记录「未能检查」。",
                "This instrument's calibration has run out, so its reading doesn't count; please use another or record “not inspected”."
            )
        case .readingMissing(let kind):
            Words(
                "請先用校準有效的儀器讀數：\(kind.words.traditionalChinese)。", "请先用校准有效的仪器读数：\(kind.words.simplifiedChinese)。",
                "Please take a reading with a calibrated instrument first: \(kind.words.english.lowercased()).")
        case .readingAboveLimit(let kind):
            Words(
                "讀數高於屋苑訂下的上限，這一項不能記為合格：\(kind.words.traditionalChinese)。可以再讀一次，或照實記錄不合格。",
                "读数高于小区规定的上限，这一项不能记为合格：\(kind.words.simplifiedChinese)。可以再读一次，或如实记录不合格。",
                "The reading is above the estate's limit, so this item can't be recorded as passed: \(kind.words.english.lowercased()). Please measure again, or record it as failed."
            )
        case .classOutsideChecklist:
            Words(
                "這個等級不在屋苑核准的清單內，請選清單上的等級。", "这个等级不在小区核准的清单内，请选清单上的等级。",
                "This class is not on the estate's approved checklist; please choose one that is.")
        case .neverNotApplicable:
            Words(
                "這一項每戶都有，不能選「不適用」；看不到的話，請記錄「未能檢查」和原因。", "这一项每户都有，不能选「不适用」；看不到的话，请记录「未能检查」和原因。",
                "Every home has this; if it can't be seen, please record “not inspected” and why.")
        case .dangerOnRecord:
            Words(
                "這項危險已經告知並處理，不能即場刪改；複查合格後才會解除。", "这项危险已经告知并处理，不能当场更改；复查合格后才会解除。",
                "This danger has been told and acted upon, and is not taken back here; a passed re-check ends it.")
        case .checkIncomplete(let count):
            Words(
                "還有 \(count) 項未檢查，請逐項記錄結果。", "还有 \(count) 项没有检查，请逐项记录结果。",
                "\(count) items are still open; please record each of them.")
        case .nothingToMakeSafe:
            Words("沒有記錄到危險，不需要這一步。", "没有记录到危险，不需要这一步。", "No danger is on record, so this step is not needed.")
        case .notMadeSafe:
            Words(
                "發現即時危險：請先徵得同意關閥並貼標籤；如住戶不同意，請記錄並立即上報。", "发现立即危险：请先征得同意关阀并贴标签；如住户不同意，请记录并立即上报。",
                "There is an immediate danger: please ask to close and label the valve first; if they say no, record it and report it at once."
            )
        case .warningNoticeMissing:
            Words(
                "請先把隱患告知書交給住戶並請簽收；不簽收也請照實記錄。", "请先把隐患告知书交给住户并请签收；不签收也请如实记录。",
                "Please hand over the warning notice and ask for a receipt; if they prefer not to sign, please record that."
            )
        case .notTold(let who):
            Words(
                "請先通知\(who.words.traditionalChinese)，並記下答覆或編號。", "请先通知\(who.words.simplifiedChinese)，并记下答复或编号。",
                "Please inform them first and note the answer or reference: \(who.words.english.lowercased()).")
        case .lineNotTrue:
            Words(
                "這句話與檢查結果不符，請照畫面上的句子說。", "这句话与检查结果不符，请照屏幕上的句子说。",
                "This does not say what the check found; please use the sentence on the screen.")
        case .gasSmell:
            Words(
                "有煤氣味：請馬上離開，不按門鈴、不在屋內用手機；其他步驟等煤氣公司確認安全後再做。", "有燃气味：请马上离开，不按门铃、不在屋内用手机；其他步骤等燃气公司确认安全后再做。",
                "There is a smell of gas: leave at once, ring no bell, use no phone inside. Everything else waits until the gas company says it is safe."
            )
        case .noGasSmell:
            Words("這裏沒有煤氣味的記錄。", "这里没有燃气味的记录。", "No smell of gas is on record here.")
        case .nothingToClear:
            Words("沒有等待煤氣公司確認的記錄。", "没有等待燃气公司确认的记录。", "Nothing here waits for the gas company.")
        }
    }
}
