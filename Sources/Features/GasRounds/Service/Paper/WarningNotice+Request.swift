import DoorbellRules
import Print

extension WarningNotice {
    /// What the household is asked to do and by when, whom it can call, and when we come again.
    var next: Section {
        .facts(
            heading: text(Words("請您", "请您协助", "What we ask of you")),
            [
                Fact(
                    text(Words("請處理好", "请处理好", "Please put right")),
                    text(
                        Words("\(recheckOn.iso) 或之前", "\(recheckOn.iso) 或之前", "by \(recheckOn.iso)")), isStrong: true),
                Fact(text(Words("怎樣處理", "怎样处理", "How")), text(advice)),
                Fact(
                    text(Words("複查", "复查安排", "Check again")),
                    text(
                        Words(
                            "我們會在 \(recheckOn.iso) 或之前再來免費複查，並先與您約好時間。",
                            "我们会在 \(recheckOn.iso) 或之前再来免费复查，并先与您约好时间。",
                            "We come again by \(recheckOn.iso), free of charge, at a time arranged with you."))),
                Fact(
                    text(Words("查詢", "咨询电话", "Who to call")),
                    text(
                        Words(
                            "物業處 \(officePhone)；煤氣公司緊急電話見煤氣單", "物业处 \(officePhone)；燃气公司抢修电话见燃气账单",
                            "The office \(officePhone); the gas company's emergency number is on your gas bill"))),
                Fact(
                    text(Words("聞到煤氣味", "闻到燃气味", "If you smell gas")),
                    text(
                        Words(
                            "請打開窗、關上錶前閥，不要點火或開關電掣，由樓梯離開後才打電話。",
                            "请打开窗、关上表前阀，不要点火或开关电器，由楼梯离开后再打电话。",
                            "Open the windows, close the valve at the meter, light nothing, touch no switch; leave by the stairs and phone from outside."
                        ))),
            ])
    }

    private var advice: Words {
        Words(
            "請聯絡煤氣公司或註冊氣體承辦商處理；為安全起見，請不要自行改動喉管、用具或撕下標籤。",
            "请联系燃气公司或有资质的单位处理；为安全起见，请不要自行改动管道、燃具或撕下标签。",
            "Please ask the gas company or a registered gas contractor; for your safety please do not alter pipes or appliances yourself, nor take the label off."
        )
    }
}
