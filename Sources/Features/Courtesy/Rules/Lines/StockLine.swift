/// A line that is said at the counter, on the telephone or at a door, with when it is said and what it needs.
///
/// Lines of a visit are `Line`; both are asked for by their ids through `LineRequest`.
public struct StockLine: Sendable {
    public let id: String
    public let clause: String
    /// When it is said.
    public let trigger: Words
    /// Names of values without which it cannot be said.
    public let needs: [String]
    /// With `{name}` for each value; `nil` where the words are those of a `Line`.
    let words: Words?
    /// As it is said in Cantonese. Not yet checked by a native speaker; written messages stay in standard Chinese.
    let cantonese: String?

    private init(
        _ id: String, _ clause: String, _ trigger: Words, needs: [String] = [], _ words: Words? = nil,
        yue: String? = nil
    ) {
        self.id = id
        self.clause = clause
        self.trigger = trigger
        self.needs = needs
        self.words = words
        cantonese = yue
    }

    public static let all: [StockLine] = greetings + visits + gas + counter + styles

    private static let greetings = [
        StockLine("greet", "L-a", Words("遇見住戶，按當時的時間", "遇见住户，按当时的时间", "meeting a household, by the time of day"))
    ]
    private static let visits = [
        StockLine(
            "door.purpose", "P2", Words("按門鈴後、入屋前", "按门铃后、进屋前", "after the bell, before going in"),
            needs: ["staff", "fault"],
            yue: "我係工程部同事{staff}，嚟處理你報修嘅{fault}，請問而家方便入嚟嗎？"),
        StockLine("paid.enter", "P3", Words("徵得同意、穿上鞋套後", "征得同意、穿上鞋套后", "after consent and shoe covers")),
        StockLine(
            "paid.shutoff", "P5", Words("停水停電前", "停水停电前", "before water or power is shut off"),
            needs: ["utility", "minutes", "reason"]),
        StockLine(
            "paid.material", "P6", Words("需要更換材料時", "需要更换材料时", "when a part has to be replaced"),
            needs: ["item", "reason"]),
        StockLine("paid.accept", "P7", Words("工作完成後", "工作完成后", "after the work")),
        StockLine("paid.bye", "P8", Words("清理現場後道別", "清理现场后道别", "after cleaning up, on leaving")),
        StockLine("gas.move", "F5", Words("移動物品前", "移动物品前", "before anything is moved"), needs: ["item"]),
        StockLine("photo.ask", "P4", Words("拍照前", "拍照前", "before a photo is taken"), needs: ["subject"]),
    ]
    private static let gas = [
        StockLine("gas.eve", "F2", Words("檢查前一天", "检查前一天", "the day before a gas check"), needs: ["slot"]),
        StockLine("gas.enter", "F4", Words("煤氣檢查入屋後", "燃气检查进屋后", "after going in for a gas check")),
        StockLine(
            "gas.safe", "F7",
            Words("每項測試都合格之後，由檢查記錄生成", "每项测试都合格之后，由检查记录生成", "after every test passed, from the check's own record")),
        StockLine(
            "gas.dangerous", "F7",
            Words("檢查發現危險之後，由檢查記錄生成", "检查发现危险之后，由检查记录生成", "after a danger was found, from the check's own record")),
    ]
    private static let counter = [
        StockLine(
            "will.do", "L-e", Words("住戶提出服務要求時", "住户提出服务要求时", "on any request for service"),
            Words("好的，我馬上就來。", "好的，我马上就来。", "Certainly, I'll be right there."), yue: "好，我即刻嚟。"),
        StockLine(
            "out.of.scope", "L-e",
            Words("不屬自己範圍：先答應，再轉告物業助理", "不属自己范围：先答应，再转告物业助理", "not one's own field: promise first, then pass it on"),
            needs: ["dept", "time"],
            Words(
                "好的，這件事我來轉告物業助理，由{dept}跟進，{time}前給您答覆。", "好的，这件事我来转告物业助理，由{dept}跟进，{time}前给您答复。",
                "Of course. I'll pass this to the property assistant; {dept} will follow up and reply by {time}."),
            yue: "好，呢件事我會轉告物業助理，由{dept}跟進，{time}前覆你。"),
        StockLine(
            "unknown", "L-d", Words("一時答不上來時", "一时答不上来时", "when the answer isn't known"), needs: ["time"],
            Words(
                "這個問題我馬上查詢並請示主管，{time}前答覆您。", "这个问题我马上查询并请示主管，{time}前答复您。",
                "I'll look that up and ask my supervisor right away; you'll have an answer by {time}."),
            yue: "呢個問題我即刻幫你查，問埋主管，{time}前覆你。"),
        StockLine(
            "wait.ask", "L-f", Words("與另一位住戶說話時有人來", "与另一位住户说话时有人来", "when somebody else is being served"),
            Words("請您稍等。", "请您稍等。", "Just a moment, please."), yue: "唔該等一等。"),
        StockLine(
            "wait.sorry", "L-f", Words("對真正等候過的住戶", "对真正等候过的住户", "to somebody who did wait"), needs: ["waited"],
            yue: "唔好意思，要你等咁耐。"),
        StockLine(
            "cannot.now", "L-g", Words("一時做不到時", "一时做不到时", "when it can't be done now"),
            needs: ["reason", "alternative"]),
        StockLine("dispute", "D2", Words("有爭議時", "有争议时", "in a dispute")),
    ]
    private static let styles = [
        StockLine(
            "style.ask", "L-h", Words("詢問式", "询问式", "asking"), needs: ["what"],
            Words("請問{what}？", "请问{what}？", "May I ask {what}?"), yue: "請問{what}？"),
        StockLine(
            "style.request", "L-h", Words("請求式", "请求式", "requesting"), needs: ["what"],
            Words("請您協助我們{what}。", "请您协助我们{what}。", "Could you help us to {what}, please?"), yue: "麻煩你協助我哋{what}。"),
        StockLine(
            "style.consult", "L-h", Words("商量式", "商量式", "consulting"), needs: ["what"],
            Words("{what}，您看這樣好不好？", "{what}，您看这样好不好？", "{what}. Would this be all right with you?"),
            yue: "{what}，你睇咁樣好唔好？"),
        StockLine(
            "style.explain", "L-h", Words("解釋式：英語說明原因", "解释式：英语说明原因", "explaining; in English with the reason"),
            needs: ["what"],
            Words("這種情況，公司的規定是這樣的：{what}。", "这种情况，公司的规定是这样的：{what}。", "Here is why: {what}."),
            yue: "呢個情況，公司嘅規定係咁嘅：{what}。"),
    ]
}
