import DoorbellRules

/// What more than one page of the gas round says.
enum GasPhrases {
    static let round = Words("煤氣安檢", "燃气安检", "Gas round")
    static let coverage = Words("本期進度", "本期进度", "This round")
    static let calls = Words("致電名單", "致电名单", "Calls to make")
    static let report = Words("久未見的住戶", "很久没见到的住户", "Not seen for long")
    static let capacity = Words("人手計算", "人手测算", "How many people it takes")
    static let instruments = Words("檢測儀器", "检测仪器", "Instruments")
    static let checklist = Words("檢查項目", "检查项目", "Checklist")
    static let policy = Words("巡檢規則", "安检规则", "How rounds are run")
    static let building = Words("座數", "楼栋", "Building")
    static let window = Words("時段", "上门时段", "Time of day")
    static let day = Words("日期", "上门日期", "Day")
    static let reason = Words("原因或依據", "原因或依据", "Reason, or where it is known from")
    static let standing = Words("狀況", "当前状况", "Where it stands")
    static let confirmedOn = Words("確認日", "确认日期", "Confirmed on")
    static let recheck = Words("複查日", "复查日期", "Look again")
    static let serial = Words("編號", "仪器编号", "Serial number")
    static let calibrated = Words("校準有效至", "校准有效期至", "Calibrated until")
    static let due = Words("到期日", "到期日期", "Due")
    static let sayIt = Words("致電時可以這樣說", "致电时可以这样说", "On the phone you can say")
    static let toRoute = Words("排入路線", "排入路线", "Put on the route")

    static func title(_ number: Int) -> Words {
        Words("煤氣安檢　第 \(number) 期", "燃气安检　第 \(number) 期", "Gas round \(number)")
    }
}
