import DoorbellRules
import Foundation

/// The surnames that somebody may mean by what they typed while the caller spoke: without the form of address, in either
/// script, in any case. Each is looked up as it is stored, through the index.
enum SurnameKeys {
    static func of(_ typed: String) -> [String] {
        let name = withoutTitle(typed)
        let scripts = [name, name.inScript("Hans-Hant"), name.inScript("Hant-Hans")]
        let cases = [name.uppercased(), name.lowercased(), name.capitalized]
        return Set(scripts + cases + [typed]).sorted()
    }

    /// 陳太太, 陳太 and 陈先生 as 陳 and 陈.
    private static func withoutTitle(_ typed: String) -> String {
        let titles = Title.allCases.flatMap { [$0.words.traditionalChinese, $0.words.simplifiedChinese] } + ["太", "生"]
        let title = titles.sorted { $0.count > $1.count }.first { typed.hasSuffix($0) && typed.count > $0.count }
        return title.map { String(typed.dropLast($0.count)) } ?? typed
    }
}
