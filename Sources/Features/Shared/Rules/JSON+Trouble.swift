extension JSON {
    /// Why a text is not the JSON that was asked for, and where.
    public struct Trouble: Error, Equatable, Sendable {
        public let kind: Kind
        /// Where in the value: `charge.price`; where in the text, for text that is no JSON: `line 3, column 14`.
        public let place: String

        public init(_ kind: Kind, at place: String) {
            self.kind = kind
            self.place = place
        }
    }

    public enum Kind: String, CaseIterable, Sendable {
        case notJSON = "not-json"
        case tooDeep = "too-deep"
        case nameTwice = "name-twice"
        case fraction = "whole-number-expected"
        case missing = "missing"
        case unknownField = "unknown-field"
        case wrongType = "wrong-type"
        case unknownValue = "unknown-value"
        case tooLong = "too-long"
        case empty = "empty"
        case outOfRange = "out-of-range"
        case invisible = "invisible-character"
    }
}

extension JSON.Kind {
    /// What a person or a programmer can do about it.
    public var words: Words {
        switch self {
        case .notJSON:
            Words(
                "這裏的 JSON 讀不通，請檢查括號、引號和編碼（UTF-8）。", "这里的 JSON 读不通，请检查括号、引号和编码（UTF-8）。",
                "This is not readable JSON; please check brackets, quotes and the encoding (UTF-8).")
        case .tooDeep: Words("巢狀層數太多，請簡化。", "嵌套层数太多，请简化。", "Nested too deep; please make it simpler.")
        case .nameTwice:
            Words("同一個欄位出現了兩次，請只保留一個。", "同一个字段出现了两次，请只保留一个。", "The same field stands here twice; please keep one.")
        case .fraction: Words("這裏要整數（金額以分為單位）。", "这里要整数（金额以分为单位）。", "A whole number is wanted here (money in cents).")
        case .missing: Words("請補上這一欄。", "请补上这一项。", "Please fill this field in.")
        case .unknownField:
            Words(
                "系統沒有這一欄，請刪去或改正名稱。", "系统没有这一项，请删去或改正名称。",
                "There is no such field; please remove it or correct its name.")
        case .wrongType: Words("這一欄的類型不對。", "这一项的类型不对。", "This field is of another type.")
        case .unknownValue:
            Words(
                "這一欄沒有這個選項，請從列出的選項中選擇。", "这一项没有这个选项，请从列出的选项中选择。",
                "This is not one of the choices; please take one that is listed.")
        case .invisible:
            Words(
                "這一欄有看不見的控制字元，請刪去後再試。", "这一项有看不见的控制字符，请删去后再试。",
                "This field holds control characters that nobody can see; please remove them and try again.")
        case .tooLong: Words("內容太長，請縮短。", "内容太长，请缩短。", "This is too long; please shorten it.")
        case .empty: Words("這一欄不能留空，請填寫。", "这一项不能留空，请填写。", "This must not be empty; please fill it in.")
        case .outOfRange:
            Words("數值超出範圍，請再看一下。", "数值超出范围，请再看一下。", "The number is out of range; please have another look.")
        }
    }
}
