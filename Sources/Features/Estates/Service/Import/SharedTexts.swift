/// The texts that cells point to, `xl/sharedStrings.xml`.
struct SharedTexts: XMLPart {
    private(set) var texts: [String] = []
    private var current = ""
    /// Inside `rPh`, the reading aid above Japanese and Chinese text, which is not part of it.
    private var isReadingAid = false

    mutating func opened(_ name: String, _ attributes: [String: String]) {
        if name == "si" { current = "" }
        if name == "rPh" { isReadingAid = true }
    }

    mutating func closed(_ name: String, _ text: String) {
        switch name {
        case "t": if !isReadingAid { current += text }
        case "rPh": isReadingAid = false
        case "si": texts.append(current)
        default: break  // formats and extensions say nothing about the text
        }
    }
}
