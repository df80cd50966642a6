extension GasAlarm.Fact {
    /// The fact as a sentence of the alarm's history.
    public var sentence: Words {
        switch self {
        case .reported(_, let place, let words):
            words.isEmpty
                ? Words("接報煤氣味：\(place)。", "接报燃气味：\(place)。", "A smell of gas was reported: \(place).")
                : Words(
                    "接報煤氣味：\(place)，「\(words)」。", "接报燃气味：\(place)，「\(words)」。",
                    "A smell of gas was reported: \(place), “\(words)”.")
        case .told(let who, let reference):
            Words(
                "已告知\(who.words.traditionalChinese)：\(reference)。", "已告知\(who.words.simplifiedChinese)：\(reference)。",
                "\(who.words.english) told: \(reference).")
        case .warned(let door): GasSmell.Fact.warned(door: door).sentence
        case .evacuated: Words("全部人已到室外。", "所有人已到室外。", "Everybody is outside.")
        case .cleared(let reference):
            Words(
                "煤氣公司確認解除：\(reference)。", "燃气公司确认解除：\(reference)。", "Cleared by the gas company: \(reference).")
        }
    }
}

extension GasAlarm {
    public static let tellHousehold = Words("已解除。請告訴住戶：", "已解除。请告诉住户：", "Cleared. Please tell the household:")

    /// What an alarm at `place` is called on boards and on its page.
    public static func title(at place: Words) -> Words {
        Words(
            "煤氣味：\(place.traditionalChinese)", "燃气味：\(place.simplifiedChinese)", "Smell of gas: \(place.english)")
    }
}
