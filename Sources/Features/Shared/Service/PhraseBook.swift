import DoorbellRules

/// What every page says somewhere: names of places in the house, and what buttons do everywhere.
enum PhraseBook {
    static let product = Words("門鈴", "门铃", "Doorbell")
    static let problemTitle = Words("請看一看", "请看一看", "Please have a look")
    static let emergencyTitle = Words("緊急：請照着讀給來電者聽", "紧急：请照着读给来电者听", "Emergency: please read this to the caller")
    static let backToStart = Words("回到首頁", "回到首页", "Back to the start")
    static let skip = Words("跳到內容", "跳到内容", "Skip to the content")
    static let signOut = Words("登出", "退出登录", "Sign out")
    static let board = Words("派工板", "派工看板", "Board")
    static let orders = Words("工單", "工单", "Orders")
    static let newOrder = Words("新增工單", "新增工单", "New order")
    static let today = Words("今日工作", "今天的工作", "Today")
    static let workplace = Words("我工作的屋苑", "我工作的小区", "Where I work")
    static let phones = Words("師傅的手機", "维修工手机", "Technicians' phones")
    static let search = Words("搜尋", "搜索", "Search")
    static let searchHint = Words("單號、房號、姓名、電話、字詞", "单号、房号、姓名、电话、词语", "Number, door, name, phone, words")
    static let send = Words("送出", "提交", "Send")
    static let back = Words("返回", "返回上页", "Back")
    static let language = Words("語言", "语言", "Language")
    static let navigation = Words("主要頁面", "主要页面", "Main pages")
    static let live = Words("即時更新", "实时更新", "Live")
    static let technician = Words("師傅", "师傅", "Technician")
    static let urgency = Words("緩急", "轻重缓急", "Urgency")
    static let lookIsLogged = Words(
        "這次查看已記錄，以保障住戶私隱。", "这次查看已记录，以保障住户隐私。", "This look is on record, to protect the household's privacy.")
    static let door = Words("單位", "房号", "Door")
    static let anyway = Words("如有不合，仍要指派的理由", "如有不合，仍要指派的理由", "Why, if something does not fit")
    static let seeNumber = Words("看完整電話（會記錄）", "看完整电话（会记录）", "See the number (it is logged)")
    static let callOffice = Words("致電物業處", "致电物业处", "Call the office")
    static let ourPromise = Words("我們答應您", "我们答应您", "What we promise")
    static let nobody = Words("未指派", "未指派人员", "Nobody yet")
}
