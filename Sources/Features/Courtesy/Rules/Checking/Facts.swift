/// The facts of a sentence: numbers, dates, times, sums, doors. What is offered instead must have every one of them.
public enum Facts {
    private static let digits = Set("0123456789０１２３４５６７８９".unicodeScalars)
    private static let numerals = Set("〇零一二三四五六七八九十百千万萬兩两半".unicodeScalars)
    private static let currencies = Set("$＄¥￥€£".unicodeScalars)
    private static let within = Set(".,:：/-－–~～．".unicodeScalars)
    private static let units = Set(
        "年月日號号時时點点分秒元塊块蚊圓圆角毫仙楼樓座室户戶期棟栋幢單单元層层個个次天週周星歲岁人小鐘钟頭头%％度米寸℃萬万千百半刻房份折張张位".unicodeScalars)
    /// No number is written with more characters: 九千九百九十九萬九千九百九十九.
    private static let longest = 20
    private static let weekday = Set("星週周礼禮期拜".unicodeScalars)

    /// Each fact once, in the order of the text.
    public static func of(_ text: String) -> [String] {
        let scalars = text.scalars
        var facts: [String] = []
        var seen: Set<String> = []
        var at = 0
        while at < scalars.count {
            guard let end = end(of: at, in: scalars) else {
                at += 1
                continue
            }
            let fact = string(scalars[at..<end])
            if seen.insert(fact).inserted { facts.append(fact) }
            at = end
        }
        return facts
    }

    private static func end(of start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        if let end = day(start, scalars) { return end }
        var at = start
        while at < scalars.count, isLetter(scalars[at]), at - start < 4 { at += 1 }  // HK$, B12, WO-17
        if at < scalars.count, at > start, scalars[at] == "-" { at += 1 }
        while at < scalars.count, currencies.contains(scalars[at]) { at += 1 }
        if start > 0, isLetter(scalars[start - 1]), isLetter(scalars[start]) { return nil }
        let first = at
        guard at < scalars.count, digits.contains(scalars[at]) || (at == start && isCounted(at, scalars)) else {
            return nil
        }
        while at < scalars.count {
            let scalar = scalars[at]
            if digits.contains(scalar) || units.contains(scalar) && at > first || isLetter(scalar)
                || (numerals.contains(scalar) && (at == first || !isLetter(scalars[at - 1])))
            {
                at += 1
            } else if within.contains(scalar), at + 1 < scalars.count, digits.contains(scalars[at + 1]) {
                at += 1
            } else {
                break
            }
        }
        return at
    }

    /// A number in characters counts as a fact only before a unit: 三百元 is one, 一下 is none.
    private static func isCounted(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        var at = start
        while at < scalars.count, at - start < longest, numerals.contains(scalars[at]) { at += 1 }
        guard at > start, at < scalars.count, units.contains(scalars[at]) else { return false }
        let vague =
            at - start == 1 && scalars[start] == "一" && Set("次個个點点時时分張张位份度天半".unicodeScalars).contains(scalars[at])
        return !vague
    }

    /// 星期三, 週五, 禮拜日.
    private static func day(_ start: Int, _ scalars: [Unicode.Scalar]) -> Int? {
        guard weekday.contains(scalars[start]), scalars[start] != "期", scalars[start] != "拜" else { return nil }
        var at = start + 1
        while at < scalars.count, weekday.contains(scalars[at]) { at += 1 }
        guard at < scalars.count, Set("一二三四五六日天".unicodeScalars).contains(scalars[at]) else { return nil }
        return at + 1
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        65...90 ~= scalar.value || 97...122 ~= scalar.value
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}
