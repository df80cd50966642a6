import DoorbellRules

/// What stands on every paper of the estate.
enum PaperWords {
    static let department = Words("工程部", "工程部门", "Engineering department")
    static let scan = Words("掃碼看進度", "扫码看进度", "Scan to follow")
}
