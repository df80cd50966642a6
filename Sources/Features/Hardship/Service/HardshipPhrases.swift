import DoorbellRules

/// What more than one page of the plans says.
enum HardshipPhrases {
    static let title = Words("關懷安排", "关怀安排", "Help for households")
    static let help = Words("怎樣協助", "怎么帮助", "What is done")
    static let words = Words("同意的安排（原因不用寫）", "同意的安排（原因不用写）", "What was agreed (no reasons)")
    static let keeper = Words("由誰照顧這項安排", "由谁照顾这项安排", "Who looks after it")
    static let reviewOn = Words("檢視日期", "回顾日期", "Review on")
    static let endsOn = Words("結束日期（其後刪除）", "结束日期（之后删除）", "Ends on (and is then erased)")
    static let giver = Words("誰答應", "谁答应", "Who said yes")
    static let heard = Words("住戶聽到的話", "住户听到的话", "The words they heard")
    static let consent = Words(
        "我們想為您這樣安排，只有主管和負責的同事會看到，到期就刪除，您隨時可以取消。您看這樣好不好？",
        "我们想为您这样安排，只有主管和负责的同事会看到，到期就删除，您随时可以取消。您看这样好不好？",
        "We would like to arrange this for you. Only the superiors and the colleague who looks after it see it, it is erased when it ends, and you can call it off at any time. Would that be all right?"
    )
}
