extension Deferral {
    /// With these a technician leaves a home in dispute: the house's own words, none of theirs. The first is the reason and
    /// what happens instead.
    static let leftToSuperior = Words(
        "這件事由主管與您商談", "这件事由主管与您商谈", "My superior will talk this over with you")
    static let sorry = Words(
        "很抱歉，今天未能為您完成，謝謝您的體諒。", "很抱歉，今天未能为您完成，谢谢您的体谅。",
        "I'm sorry that we can't finish this for you today; thank you for your patience.")

    /// Whether it says nothing but that a superior will speak.
    var isLeftToSuperior: Bool {
        Language.allCases.contains { language in
            reason == Deferral.leftToSuperior.text(in: language) && apology == Deferral.sorry.text(in: language)
                && alternatives == [reason]
        }
    }
}
