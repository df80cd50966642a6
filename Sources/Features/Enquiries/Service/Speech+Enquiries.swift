import DoorbellRules

extension Speech {
    /// What askers are told, and what the house knows.
    static let enquiries: [String: Speech] = [
        "enquiries": Speech(
            Words("查詢：承諾", "咨询：承诺的话", "Enquiries: what is promised"), household: ["promise"], quoted: ["words"]),
        "enquiries/{id}/lookups": .none, "enquiries/{id}/acceptances": .none,
        "enquiries/{id}/referrals": Speech(house: ["words"]),
        "enquiries/{id}/holds": Speech(
            Words("查詢：改期答覆", "咨询：改期答复", "Enquiries: another time"), household: deferral),
        "enquiries/{id}/hand-overs": Speech(house: ["words"]),
        "enquiries/{id}/returns": Speech(house: ["reason"]),
        "enquiries/{id}/answers": Speech(
            Words("查詢：答覆", "咨询：答复", "Enquiries: the answer"), household: ["words", "reason", "alternative"]),
        "enquiries/{id}/tellings": Speech(
            Words("查詢：致歉", "咨询：致歉", "Enquiries: the apology"), household: ["apology"]),
        "enquiries/{id}/confirmations": Speech(quoted: ["words"]),
        "enquiries/{id}/closings": Speech(house: ["reason"]),
        "enquiries/{id}/passings": Speech(house: ["reason"]),
        "handed/{id}/acceptances": .none, "handed/{id}/returns": Speech(house: ["reason"]),
        "handed/{id}/answers": Speech(
            Words("轉交的查詢：答覆", "转交的咨询：答复", "Handed enquiries: the answer"), household: ["words"]),
        "articles": article, "articles/{id}/editions": article,
        "e/{estate}/{id}/{mark}/confirmations": Speech(quoted: ["words"]),
    ]

    private static let article = Speech(
        Words("資料庫：文章", "知识库：文章", "Knowledge base: articles"), household: ["title", "answer"],
        house: ["source"], quoted: ["synonyms[]"])
}
