import DoorbellRules

/// What more than one page of the enquiries says.
enum EnquiryPhrases {
    static let enquiries = Words("查詢", "咨询", "Enquiries")
    static let newOne = Words("新增查詢", "新增咨询", "New enquiry")
    static let lines = Words("該說的話", "该说的话", "What to say")
    static let promises = Words("承諾", "对住户的承诺", "Promises")
    static let articles = Words("資料庫", "知识库", "Knowledge base")
    static let question = Words("問題（照原話記下）", "问题（照原话记下）", "The question, in their own words")
    static let asker = Words("怎樣稱呼", "怎么称呼", "How they like to be called")
    static let channel = Words("怎樣聯絡", "怎么联系", "How")
    static let promiseWords = Words("對住戶說的話", "对住户说的话", "What was said to the household")
    static let due = Words("答應的時間", "答应的时间", "Promised for")
    static let firstContact = Words("首接負責人", "首问负责人", "First contact")
    static let hint = Words("例如：停水、裝修時間", "例如：停水、装修时间", "For example: parking, water")
    static let apology = Words("致歉的話", "道歉的话", "The apology")
    static let sorry = Words("對不起，讓您久等了。", "对不起，让您久等了。", "Sorry to have kept you waiting.")
    static let source = Words("根據", "依据", "Where it comes from")
    static let reviewOn = Words("覆核日期", "复核日期", "Review by")
    static let owner = Words("負責人", "负责人员", "Looked after by")
    static let answer = Words("答覆內容", "答复内容", "The answer")
    static let title = Words("題目", "标题", "Title")
    static let firstPromise = Words(
        "我會查清楚，並在答應的時間前告訴您。", "我会查清楚，并在答应的时间前告诉您。",
        "I'll find out, and tell you by the time we agreed.")
}
