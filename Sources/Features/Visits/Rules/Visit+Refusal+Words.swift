extension Visit.Refusal {
    /// What the refused person reads: what can be done now, in an asking or explaining tone.
    public var words: Words {
        switch self {
        case .visitIsOver:
            Words(
                "這次上門已經結束；如要跟進，請開一張新的工單或請主管安排再次上門。", "这次上门已经结束；如需跟进，请新开工单或请主管安排再次上门。",
                "This visit is over; to go on, please open a new order or ask a superior for a second visit.")
        case .notYourVisit:
            Words(
                "這張工單已交給另一位同事，請向派工員查詢。", "这张工单已交给另一位同事，请向派工员咨询。",
                "This order is with another colleague; please ask the dispatcher.")
        case .superiorNeeded:
            Words(
                "這一步要由主管決定，請按「請主管協助」。", "这一步要由主管决定，请点「请主管协助」。", "A superior decides this; please tap “ask my superior”."
            )
        case .notThere:
            Words("請先到達門口，並按「已到門口」。", "请先到达门口，并点「已到门口」。", "Please go to the door first and tap “at the door”.")
        case .notOnTheWay: Words("請先按「出發」。", "请先点「出发」。", "Please tap “on my way” first.")
        case .notInside:
            Words(
                "這一步要在入屋之後才做，請先徵得住戶同意。", "这一步要在入户之后才做，请先征得住户同意。",
                "This comes after going in; please ask the household first.")
        case .stillInside:
            Words("您仍在屋內，請先完成收尾再離開。", "您仍在屋内，请先完成收尾再离开。", "You are still inside; please finish and leave first.")
        case .alreadyDone:
            Words("這一步已經記錄，不需要再做。", "这一步已经记录，不需要再做。", "This is recorded already; nothing more to do here.")
        case .unknownSubject:
            Words(
                "找不到這一項，請重新整理頁面再看一下。", "找不到这一项，请刷新页面再看一下。",
                "That item is not here; please reload the page and look again.")
        case .isStopping:
            Words(
                "住戶已撤回同意，現在請只做恢復、還原和清理，然後道別。", "住户已撤回同意，现在请只做恢复、还原和清理，然后道别。",
                "The household has withdrawn its consent; please only restore, put back and tidy, then say goodbye.")
        case .ringFirst: Words("請先按門鈴或拍門。", "请先按门铃或敲门。", "Please ring or knock first.")
        case .purposeNotStated:
            Words("請先講明來意，再請住戶決定。", "请先讲明来意，再请住户决定。", "Please say why you came before asking the household to decide.")
        case .consentMissing(let permission): missing(permission)
        case .refusalStands:
            Words(
                "家中另一位成員不同意，以不同意為準；請讓他們先商量。", "家中另一位成员不同意，以不同意为准；请让他们先商量。",
                "Another person of the home said no, and that counts; please let them talk it over first.")
        case .powerMissing(let power, let role): missing(power, role)
        case .adultMustBePresent:
            Words(
                "電話裏的同意已記下，但家中要有成年人在場；請先記錄誰開門。", "电话里的同意已记下，但家中要有成年人在场；请先记录谁开门。",
                "A yes by telephone still needs an adult in the home; please note who opened the door.")
        case .ownDeviceOnly:
            Words(
                "這一級憑證只能由住戶在自己的手機上作答，請把工單連結給住戶，或改記為口頭同意。", "这一级凭证只能由住户在自己的手机上作答，请把工单链接给住户，或改记为口头同意。",
                "Only the household can answer on its own device; please give them the order's link, or record a spoken yes."
            )
        case .evidenceTooWeak(let grade, for: .cost): tooWeakForPrice(grade)
        case .evidenceTooWeak(let grade, _):
            Words(
                "請改用這種方式確認：\(grade.words.traditionalChinese)。", "请改用这种方式确认：\(grade.words.simplifiedChinese)。",
                "Please confirm in another way: \(grade.words.english.lowercased()).")
        case .emergencyEntryIsOff:
            Words(
                "本屋苑沒有授權緊急入屋，請致電住戶，或按緊急程序報警求助。", "本小区没有授权紧急入户，请致电住户，或按紧急程序报警求助。",
                "This estate has not authorised emergency entry; please phone the household or follow the emergency procedure."
            )
        case .witnessMissing:
            Words(
                "緊急入屋要有第二位見證人，請記下姓名。", "紧急入户要有第二位见证人，请记下姓名。",
                "Emergency entry needs a second witness; please note their name.")
        case .ringAgain:
            Words("離開時間較長，請再按門鈴並徵得同意。", "离开时间较长，请再按门铃并征得同意。", "You were away for a while; please ring and ask again.")
        case .preparationMissing:
            Words("請先穿鞋套並問候住戶。", "请先穿鞋套并问候住户。", "Please put on shoe covers and greet the household first.")
        case .reasonMissing: Words("請寫下原因，一句話就可以。", "请写下原因，一句话就可以。", "Please write the reason; one sentence is enough.")
        case .diagnosisMissing:
            Words("請先記錄故障點和原因，再開始維修。", "请先记录故障点和原因，再开始维修。", "Please record the fault and its cause before you start.")
        case .noiseHours(let until): quiet(until: until)
        case .gasIsNotOurs:
            Words(
                "停氣要由煤氣公司處理，請聯絡煤氣公司；如有煤氣味，請立即按煤氣洩漏程序。", "停气要由燃气公司处理，请联系燃气公司；如有燃气味，请立即按燃气泄漏程序。",
                "Gas is turned off by the gas company; please contact them. If you smell gas, follow the gas-smell procedure at once."
            )
        case .approvalMissing:
            Words(
                "會影響其他住戶，請主管先批准並發出通知。", "会影响其他住户，请主管先批准并发出通知。",
                "Other homes are affected; please have a superior approve it and send the notice first.")
        case .noticeMissing:
            Words("請先通知受影響的住戶，再批准。", "请先通知受影响的住户，再批准。", "Please tell the affected homes before approving.")
        case .shutOffIsOpen:
            Words("仍在停水或停電，請先恢復並測試。", "仍在停水或停电，请先恢复并测试。", "Something is still off; please restore and test it first.")
        case .shutOffOverran:
            Words(
                "停水停電已超過約定時間，請先向住戶說明，再徵得延長的同意。", "停水停电已超过约定时间，请先向住户说明，再征得延长的同意。",
                "The agreed time is used up; please explain and ask the household for more time.")
        case .notOff: Words("這一項沒有關掉，不需要恢復。", "这一项没有关掉，不需要恢复。", "This is not off, so there is nothing to restore.")
        case .testAfterRestoreMissing:
            Words("恢復後請試一試，確認正常再記錄。", "恢复后请试一试，确认正常再记录。", "Please test it after restoring, then record it.")
        case .explainAfterwards:
            Words(
                "緊急關閉之後，請向住戶說明並記下他們的答覆。", "紧急关闭之后，请向住户说明并记下他们的答复。",
                "After an emergency shut-off, please explain it to the household and record their answer.")
        case .supplyNotDecided:
            Words(
                "請先問業主：自備材料，還是由工程部提供。", "请先问业主：自备材料，还是由工程部提供。",
                "Please ask the owner first: will they bring the part, or shall the department provide it?")
        case .ownPartRefused:
            Words(
                "業主自備的材料不合用，請說明原因並再問一次。", "业主自备的材料不合用，请说明原因并再问一次。",
                "The owner's own part does not fit; please explain why and ask again.")
        case .priceNotAccepted:
            Words(
                "這項費用住戶還未同意，請先說明價錢並等候答覆。", "这项费用住户还未同意，请先说明价钱并等候答复。",
                "The household has not agreed to this price yet; please explain it and wait for the answer.")
        case .aboveCeiling:
            Words(
                "不能高於住戶已同意的金額；如需增加，請重新報價並徵得同意。", "不能高于住户已同意的金额；如需增加，请重新报价并征得同意。",
                "This is more than was agreed; to charge more, please quote again and ask.")
        case .priceWaitsForAnswer:
            Words(
                "還有報價未得到答覆，請先等住戶決定。", "还有报价未得到答复，请先等住户决定。",
                "A price still waits for its answer; please let the household decide first.")
        case .freeUnderWarranty:
            Words("保修期內免費，不能加收費用。", "保修期内免费，不能加收费用。", "This is free under warranty; nothing can be charged.")
        case .neverMoved:
            Words(
                "神位或固定裝置不能搬動，請記錄「無法檢查」，不要移動。", "神位或固定装置不能搬动，请记录「无法检查」，不要移动。",
                "Shrines and built-in things are never moved; please note what could not be reached.")
        case .itemsAreOut:
            Words(
                "還有搬動過的物品未放回原處，請先還原。", "还有搬动过的物品未放回原处，请先还原。",
                "Some things are not back in place yet; please put them back first.")
        case .testMissing: Words("請先當面測試給住戶看。", "请先当面测试给住户看。", "Please show the household a test first.")
        case .testFailed:
            Words(
                "有測試未通過，請再修理並重新測試，或照實記錄意見。", "有测试未通过，请再修理并重新测试，或如实记录意见。",
                "A test did not pass; please mend and test again, or record the remarks as they are.")
        case .acceptanceMissing: Words("請先請住戶驗收。", "请先请住户验收。", "Please ask the household to check the work first.")
        case .notAccepted:
            Words(
                "住戶未通過驗收，請再處理、安排再次上門，或請主管協助。", "住户未通过验收，请再处理、安排再次上门，或请主管协助。",
                "The work was not accepted; please mend it, arrange a second visit or ask a superior.")
        case .signatureEmpty:
            Words(
                "還未看到簽名，請住戶在線上方簽名，謝謝。", "还未看到签名，请住户在线上方签名，谢谢。",
                "There is no signature yet; please ask the household to sign above the line, thank you.")
        case .contentChanged:
            Words(
                "服務單的內容剛剛有更改，請住戶看過新的內容再簽名。", "服务单的内容刚刚有更改，请住户看过新的内容再签名。",
                "The service order has just changed; please let the household read it again before signing.")
        case .signedAlready:
            Words(
                "服務單已簽名，不能再改；如需更改，請先作「修訂」，並請住戶重新簽名。", "服务单已签名，不能再改；如需更改，请先作「修订」，并请住户重新签名。",
                "The order is signed and can't be changed; to change it, please amend it and have it signed again.")
        case .signatureMissing:
            Words(
                "請住戶簽名，或記下未能簽名的原因。", "请住户签名，或记下未能签名的原因。",
                "Please ask for a signature, or record honestly why there is none.")
        case .cleanUpMissing: Words("請先清理現場，再道別。", "请先清理现场，再道别。", "Please tidy up before saying goodbye.")
        case .farewellMissing: Words("請先向住戶道別，再離開。", "请先向住户道别，再离开。", "Please say goodbye before leaving.")
        case .holdIncomplete(let missing): Deferral.words(missing: missing)
        case .disputeIsOpen:
            Words(
                "爭議正由主管處理，請等主管答覆。", "争议正由主管处理，请等主管答复。",
                "A superior is dealing with the dispute; please wait for their answer.")
        case .noDispute: Words("現在沒有待處理的爭議。", "现在没有待处理的争议。", "There is no open dispute here.")
        case .tooLateToContest:
            Words(
                "記錄已超過七天，請轉交主管跟進。", "记录已超过七天，请转交主管跟进。",
                "More than seven days have passed; please pass it to a superior.")
        case .residentNotTold:
            Words("請先告訴住戶將由另一位同事接手。", "请先告诉住户将由另一位同事接手。", "Please tell the resident that a colleague takes over.")
        case .obstacles(let obstacles): obstacles.words
        case .gas(let refusal): refusal.words
        case .workNotStarted: Words("請先按「開始維修」。", "请先点「开始维修」。", "Please tap “start the repair” first.")
        }
    }

    private func missing(_ permission: Permission) -> Words {
        let what = permission.words
        return Words(
            "請先徵得住戶同意：\(what.traditionalChinese)。", "请先征得住户同意：\(what.simplifiedChinese)。",
            "Please ask the household first: \(what.english.lowercased()).")
    }

    private func missing(_ power: Power, _ role: HouseholdRole) -> Words {
        let who = role.words
        return switch power {
        case .agreeCost:
            Words(
                "\(who.traditionalChinese)不能決定這個金額，請聯絡業主同意。", "\(who.simplifiedChinese)不能决定这个金额，请联系业主同意。",
                "This amount is for the owner to agree, not for: \(who.english.lowercased()). Please reach the owner.")
        case .openDoor:
            Words(
                "\(who.traditionalChinese)不能代為同意入屋，請致電住戶；如只有未成年人在家，請留通知單。",
                "\(who.simplifiedChinese)不能代为同意入户，请致电住户；如只有未成年人在家，请留通知单。",
                "This person can't let you in (\(who.english.lowercased())); please phone the household. With only a minor at home, leave the card."
            )
        case .acceptWork, .shutOff, .moveItems, .refuse:
            Words(
                "\(who.traditionalChinese)不能作這個決定，請業主、租客或成年家人決定。", "\(who.simplifiedChinese)不能作这个决定，请业主、租客或成年家人决定。",
                "This is for the owner, the tenant or adult family to decide, not for: \(who.english.lowercased()).")
        }
    }

    private func tooWeakForPrice(_ grade: EvidenceGrade) -> Words {
        let how = grade.words
        return Words(
            "金額較大，請改用這種方式確認：\(how.traditionalChinese)。", "金额较大，请改用这种方式确认：\(how.simplifiedChinese)。",
            "For this amount, please confirm in another way: \(how.english.lowercased()).")
    }

    private func quiet(until minute: Int?) -> Words {
        guard let minute else {
            return Words(
                "今天不可以用嘈吵的工具，請改約工作日，或先做安靜的部分。", "今天不可以用嘈杂的工具，请改约工作日，或先做安静的部分。",
                "Loud tools can't be used today; please rebook for a working day or do the quiet part first.")
        }
        let clock = WallTime.clock(minute: minute)
        return Words(
            "現在是靜音時段，\(clock) 後可以用嘈吵的工具，請先做安靜的部分。", "现在是静音时段，\(clock) 后可以用嘈杂的工具，请先做安静的部分。",
            "These are quiet hours; loud tools may be used from \(clock). Please do the quiet part first.")
    }
}
