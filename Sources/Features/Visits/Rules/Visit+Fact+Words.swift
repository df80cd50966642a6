extension Visit.Fact {
    /// The fact as a sentence of the order's history.
    public var sentence: Words {
        switch self {
        case .gas(let fact): fact.sentence
        case .smell(let fact): fact.sentence
        case .gasCleared(let reference):
            Words(
                "煤氣公司確認可恢復使用：\(reference)。", "燃气公司确认可恢复使用：\(reference)。",
                "The gas company cleared the home: \(reference).")
        case .photoKept(let photo):
            Words(
                "拍照存檔：\(photo.subject)。", "已拍照存档：\(photo.subject)。", "Photographed: \(photo.subject).")
        case .accepted: Words("接單。", "已接单。", "Accepted the job.")
        case .setOff: Words("出發前往住戶。", "出发前往住户。", "Set off.")
        case .arrived: Words("到達門口。", "到达门口。", "Arrived at the door.")
        case .rang(.bell): Words("按門鈴。", "按了门铃。", "Rang the bell.")
        case .rang(.knock): Words("拍門。", "敲了门。", "Knocked.")
        case .met(let role):
            Words(
                "開門的是\(role.words.traditionalChinese)。", "开门的是\(role.words.simplifiedChinese)。",
                "The door was opened by: \(role.words.english.lowercased()).")
        case .purposeStated(let spoken): said(spoken)
        case .answered(let permission, _, let reply, let words): answered(permission, reply, words)
        case .entered: Words("得到同意，入屋。", "得到同意，入户。", "Went in with the household's consent.")
        case .enteredInEmergency(let entry):
            Words(
                "緊急入屋：\(entry.reason)；見證人 \(entry.witness)。", "紧急入户：\(entry.reason)；见证人 \(entry.witness)。",
                "Emergency entry: \(entry.reason); witness \(entry.witness).")
        case .cardLeft: Words("無人應門，留下到訪不遇通知單。", "无人应门，留下到访不遇通知单。", "Nobody home; left the no-access card.")
        case .turnedAway: Words("住戶不同意，沒有入屋。", "住户不同意，没有入户。", "The household said no; did not go in.")
        case .rebooked(let deferral): put("改約", "改约时间", "Rebooked", deferral)
        case .prepared(let preparation): prepared(preparation)
        case .diagnosed(let diagnosis):
            Words(
                "判斷故障：\(diagnosis.fault)；原因：\(diagnosis.cause)。", "判断故障：\(diagnosis.fault)；原因：\(diagnosis.cause)。",
                "Found: \(diagnosis.fault); cause: \(diagnosis.cause).")
        case .workStarted(let isLoud, _):
            isLoud
                ? Words("開始維修（有噪音）。", "开始维修（有噪音）。", "Started work with loud tools.")
                : Words("開始維修。", "开始维修工作。", "Started work.")
        case .shutOffPlanned(let plan):
            Words(
                "說明需要\(plan.utility.shutOff.traditionalChinese)約 \(plan.minutes) 分鐘：\(plan.reason)。",
                "说明需要\(plan.utility.shutOff.simplifiedChinese)约 \(plan.minutes) 分钟：\(plan.reason)。",
                "Explained the need to \(plan.utility.shutOff.english) for about \(plan.minutes) minutes: \(plan.reason)."
            )
        case .shutOffApproved:
            Words(
                "主管批准停水停電，並已通知受影響的住戶。", "主管批准停水停电，并已通知受影响的住户。",
                "A superior approved the shut-off; the affected homes were told.")
        case .turnedOff(_, let emergency):
            emergency.map { Words("緊急關閉：\($0)。", "紧急关闭：\($0)。", "Turned off in an emergency: \($0).") }
                ?? Words("已停水或停電。", "已停水或停电。", "Turned off.")
        case .shutOffExtended(_, let minutes):
            Words("住戶同意延長 \(minutes) 分鐘。", "住户同意延长 \(minutes) 分钟。", "The household agreed to \(minutes) more minutes.")
        case .restored: Words("已恢復供應並測試正常。", "已恢复供应并测试正常。", "Restored and tested.")
        case .materialExplained(let need):
            Words(
                "說明\(need.item)不能再用：\(need.explanation)。", "说明\(need.item)不能再用：\(need.explanation)。",
                "Explained why \(need.item) can't be used again: \(need.explanation).")
        case .supplyChosen(_, let supply, _): chosen(supply)
        case .ownPartRefused(_, let reason):
            Words("自備材料不合用：\(reason)。", "自备材料不合用：\(reason)。", "The owner's own part does not fit: \(reason).")
        case .quoted(let charge):
            Words(
                "報價：\(charge.what)，\(amount(charge))。", "报价：\(charge.what)，\(amount(charge))。",
                "Quoted \(charge.what): \(amount(charge)).")
        case .chargeLowered(_, let minor):
            Words(
                "費用減至 \(Self.amount(minor))。", "费用减至 \(Self.amount(minor))。", "Charge lowered to \(Self.amount(minor))."
            )
        case .fitted: Words("已安裝新材料。", "已安装新材料。", "Fitted the new part.")
        case .moveAgreed(let items):
            Words(
                "住戶同意移動：\(items.joined(separator: "、"))。", "住户同意移动：\(items.joined(separator: "、"))。",
                "The household agreed to move: \(items.joined(separator: ", ")).")
        case .moved(let item): Words("小心移開\(item)。", "小心移开\(item)。", "Moved \(item) with care.")
        case .putBack(let item, let stays):
            stays
                ? Words("住戶希望\(item)留在新位置。", "住户希望\(item)留在新位置。", "Left \(item) where the household wants it.")
                : Words("\(item)已放回原處。", "\(item)已放回原处。", "Put \(item) back.")
        case .damaged(let item, let words):
            Words(
                "\(item)受損：\(words)。請主管跟進。", "\(item)受损：\(words)。请主管跟进。",
                "Damage to \(item): \(words). For a superior.")
        case .testShown(let test):
            test.hasPassed
                ? Words("當面測試：\(test.what)，正常。", "当面测试：\(test.what)，正常。", "Showed a test: \(test.what), works.")
                : Words(
                    "當面測試：\(test.what)，未通過。", "当面测试：\(test.what)，未通过。", "Showed a test: \(test.what), did not pass.")
        case .reviewed(let acceptance):
            Words(
                "住戶驗收：\(acceptance.work.words.traditionalChinese)。", "住户验收：\(acceptance.work.words.simplifiedChinese)。",
                "The household's check: \(acceptance.work.words.english.lowercased()).")
        case .signed: Words("住戶在維修服務單上簽名。", "住户在维修服务单上签名。", "The household signed the service order.")
        case .wentUnsigned(let unsigned):
            Words(
                "未能簽名：\(unsigned.reason.words.traditionalChinese)。", "未能签名：\(unsigned.reason.words.simplifiedChinese)。",
                "No signature: \(unsigned.reason.words.english.lowercased()).")
        case .amended(let reason):
            Words(
                "修訂服務單：\(reason)。須重新簽名。", "修订服务单：\(reason)。须重新签名。", "Amended the order: \(reason). To be signed again.")
        case .cleanedUp: Words("清理現場。", "清理了现场。", "Tidied up.")
        case .farewellSaid(let spoken): said(spoken)
        case .left(let outcome):
            Words(
                "離開：\(outcome.words.traditionalChinese)。", "离开：\(outcome.words.simplifiedChinese)。",
                "Left: \(outcome.words.english.lowercased()).")
        case .held(let deferral): put("暫緩", "暂缓处理", "Put off", deferral)
        case .withdrawn(_, let words):
            Words("住戶撤回同意：「\(words)」。", "住户撤回同意：“\(words)”。", "The household withdrew its consent: “\(words)”.")
        case .steppedOut(let reason): Words("暫離：\(reason)。", "暂离：\(reason)。", "Stepped out: \(reason).")
        case .cameBack: Words("回到屋內。", "回到了屋内。", "Came back.")
        case .handedOver: Words("交由另一位同事接手。", "交由另一位同事接手。", "Handed over to a colleague.")
        case .disputeOpened(let dispute):
            dispute.sentence
        case .disputeSettled(let words): Words("主管已處理：\(words)。", "主管已处理：\(words)。", "A superior settled it: \(words).")
        case .contested(let permission, _, let words):
            Words(
                "住戶不認同這項同意（\(permission.words.traditionalChinese)）：\(words)。",
                "住户不认同这项同意（\(permission.words.simplifiedChinese)）：\(words)。",
                "The household contests a consent (\(permission.words.english.lowercased())): \(words).")
        }
    }

    private func said(_ spoken: Spoken) -> Words {
        Words("說：「\(spoken.text)」", "说：“\(spoken.text)”", "Said: “\(spoken.text)”")
    }

    private func answered(_ permission: Permission, _ reply: Reply, _ words: Spoken) -> Words {
        let (what, who, answer) = (permission.words, reply.giver.role.words, reply.answer.words)
        return Words(
            "問：「\(words.text)」\(who.traditionalChinese)答：\(answer.traditionalChinese)（\(what.traditionalChinese)，憑證 \(reply.grade.rawValue)）。",
            "问：“\(words.text)”\(who.simplifiedChinese)答：\(answer.simplifiedChinese)（\(what.simplifiedChinese)，凭证 \(reply.grade.rawValue)）。",
            "Asked: “\(words.text)” Answer of the \(who.english.lowercased()): \(answer.english.lowercased()) (\(what.english.lowercased()), grade \(reply.grade.rawValue))."
        )
    }

    private func prepared(_ preparation: Preparation) -> Words {
        guard let reason = preparation.reason, preparation.shoeCovers == .notPossible else {
            return Words("穿上鞋套並問候。", "穿上鞋套并问候。", "Put on shoe covers and greeted the household.")
        }
        return Words(
            "未能穿鞋套：\(reason)；已問候。", "未能穿鞋套：\(reason)；已问候。",
            "Shoe covers not possible: \(reason); greeted the household.")
    }

    private func chosen(_ supply: Part.Supply) -> Words {
        switch supply {
        case .owner: Words("業主自備材料。", "业主自备材料。", "The owner brings the part.")
        case .department: Words("業主請工程部提供材料。", "业主请工程部提供材料。", "The owner asks the department to provide the part.")
        case .nobody: Words("業主暫不更換。", "业主暂不更换。", "The owner wants no new part now.")
        }
    }

    private func put(_ hant: String, _ hans: String, _ english: String, _ deferral: Deferral) -> Words {
        let others = deferral.alternatives.joined(separator: " / ")
        return Words(
            "\(hant)：\(deferral.reason)。\(deferral.apology) → \(others)",
            "\(hans)：\(deferral.reason)。\(deferral.apology) → \(others)",
            "\(english): \(deferral.reason). \(deferral.apology) → \(others)")
    }

    private func amount(_ charge: Charge) -> String { Self.amount(charge.amount) }

    /// Without a currency: the estate's own goes without saying in its history.
    private static func amount(_ minor: Int) -> String {
        let cents = minor % 100
        return "\(minor / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
