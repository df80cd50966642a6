import DoorbellRules
import Print

extension WarningNotice {
    /// On pages from which it is opened.
    static let link = Words("隱患告知書（PDF）", "隐患告知书（PDF）", "Warning notice (PDF)")

    /// The paper, on one page of A4 where the findings are few.
    var sheet: Sheet {
        Sheet(
            language: language.tag, paper: .a4, title: text(NoticeReceipt.paper),
            subtitle: "\(text(estate)) · \(text(PaperWords.department))", number: number,
            code: Code(text: address, caption: text(PaperWords.scan)),
            sections: [warning, place, found, done, next, receipt],
            footer: [
                text(
                    Words(
                        "如有疑問或想另約時間，歡迎致電物業處 \(officePhone)。", "如有疑问或想另约时间，欢迎致电物业处 \(officePhone)。",
                        "If you have a question or would like another time, you're welcome to call the office: \(officePhone)."
                    ))
            ],
            madeAt: madeAt.milliseconds, author: text(estate), keywords: [number])
    }

    func text(_ words: Words) -> String { words.text(in: language) }

    private var warning: Section {
        if check.isDangerous {
            return .warning(
                heading: text(Words("危險　切勿使用", "危险　请勿使用", "DANGER DO NOT USE")),
                text(
                    Words(
                        "在煤氣公司確認安全之前，請不要使用煤氣。", "在燃气公司确认安全之前，请不要使用燃气。",
                        "Please do not use the gas until the gas company has said that it is safe.")))
        }
        return .notice(
            heading: text(Hazard.atRisk.words),
            text(
                Words(
                    "請在處理好之前，不要使用以下有關的煤氣用具。", "请在处理好之前，不要使用以下相关的燃具。",
                    "Please do not use the appliance concerned until it has been put right.")))
    }

    private var place: Section {
        .facts(
            heading: "",
            [
                Fact(text(DoorLabel.name), text(door.words)),
                Fact(text(Words("發現時間", "发现时间", "Found on")), foundAt, width: .half),
                Fact(text(GasCheck.checkedBy), technician, width: .half),
            ])
    }

    /// Every failed item, the worst first: its code, what was found, and what it should be.
    private var found: Section {
        .facts(
            heading: text(Words("檢查發現", "检查发现的隐患", "What was found")),
            check.failures.map { failure in
                let standard = Words(
                    "應為：\(failure.item.words.traditionalChinese)", "应为：\(failure.item.words.simplifiedChinese)",
                    "It should be so: \(failure.item.words.english)")
                return Fact(
                    "\(failure.item.rawValue)  \(text(failure.hazard.words))", failure.words, note: text(standard))
            })
    }

    /// What was closed or was not allowed to be, and who was told with which reference.
    private var done: Section {
        var facts: [Fact] = []
        if let place = check.madeSafe {
            facts.append(Fact(text(GasCheck.closed), place))
        }
        if check.isTurnOffRefused {
            facts.append(
                Fact(
                    text(GasCheck.closing),
                    text(GasCheck.closingRefused)))
        }
        let told = GasTold.allCases.compactMap { who in
            check.told[who].map { reference in
                Fact(
                    text(who.words),
                    text(Words("已通知：\(reference)", "已通知对方：\(reference)", "told: \(reference)")))
            }
        }
        if (facts + told).isEmpty {
            facts.append(
                Fact(
                    text(Words("處理", "处理情况", "Done")),
                    text(Words("已向住戶說明", "已向住户说明", "Explained to the household"))))
        }
        return .facts(heading: text(Words("已做的處理", "已采取的措施", "What was done")), facts + told)
    }
}
