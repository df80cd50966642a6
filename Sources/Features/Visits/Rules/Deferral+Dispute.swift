extension Deferral {
    /// With these a technician leaves a home in dispute: the house's own words, none of theirs.
    static let leaving = (
        reason: Words("這件事已請主管與您商談", "这件事已请主管与您商谈", "My superior will talk this over with you"),
        apology: Words(
            "很抱歉，今天未能為您完成，謝謝您的體諒。", "很抱歉，今天未能为您完成，谢谢您的体谅。",
            "I'm sorry that we can't finish this for you today; thank you for your patience."),
        alternative: Words("主管會與您聯絡", "主管会与您联系", "A superior will call you")
    )

    /// Whether it says nothing but that a superior will speak.
    var isLeftToSuperior: Bool {
        Language.allCases.contains { language in
            reason == Deferral.leaving.reason.text(in: language)
                && apology == Deferral.leaving.apology.text(in: language)
                && alternatives == [Deferral.leaving.alternative.text(in: language)]
        }
    }
}
