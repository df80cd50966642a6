/// How many parts a short message is cut into on its way, and so what it costs.
///
/// A text outside the GSM alphabet travels as UCS-2: 70 characters in one part, 67 in each of several. A text within it:
/// 160 and 153 (3GPP TS 23.038, 23.040).
struct TextSegments: Equatable {
    let characters: Int
    let parts: Int

    init(_ text: String) {
        let isPlain = text.unicodeScalars.allSatisfy {
            TextSegments.plain.contains($0) || TextSegments.twofold.contains($0)
        }
        let (one, several): (Int, Int) = isPlain ? (160, 153) : (70, 67)
        characters =
            isPlain
            ? text.unicodeScalars.reduce(0) { $0 + (TextSegments.twofold.contains($1) ? 2 : 1) } : text.utf16.count
        parts = characters == 0 ? 0 : characters <= one ? 1 : (characters + several - 1) / several
    }

    private static let plain = Set(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
            .unicodeScalars)
    /// Characters of the extension table count twice.
    private static let twofold = Set("^{}\\[~]|€".unicodeScalars)
}
