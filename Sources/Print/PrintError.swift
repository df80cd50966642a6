/// Why a sheet or a code could not be made.
public enum PrintError: Error, Equatable {
    /// The machine lacks the font for this family; on Debian it is in `fonts-noto-cjk`.
    case fontMissing(family: String)
    /// A QR code of level Q holds 1 to 1,663 bytes.
    case codeDoesNotFit(bytes: Int)
    /// Cairo gave up, in its own words.
    case cairo(String)
}
