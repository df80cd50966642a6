import Glibc

/// How the text of a CSV is written.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    /// What Excel calls "Unicode text"; begins with a mark that tells the order of its bytes.
    case utf16 = "utf-16"
    case gb18030
    /// With Hong Kong's supplementary characters.
    case big5

    /// The text that `bytes` say; `nil` where they are not of this encoding to the last byte.
    func text(_ bytes: [UInt8]) -> String? {
        let text = self == .utf8 ? String(validating: bytes, as: UTF8.self) : converted(bytes)
        guard let text, text.unicodeScalars.first == "\u{FEFF}" else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    private var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .gb18030: "GB18030"
        case .big5: "BIG5-HKSCS"
        }
    }

    private func converted(_ bytes: [UInt8]) -> String? {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // Two bytes of these encodings become three or four in UTF-8, and a lone byte at most three.
        let room = bytes.count * 3 + 16
        let output = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            let written = input.withUnsafeMutableBufferPointer { input in
                output.withMemoryRebound(to: CChar.self) { output -> Int? in
                    var (from, to) = (input.baseAddress, output.baseAddress)
                    var (left, free) = (input.count, room)
                    let whole = iconv(converter, &from, &left, &to, &free) != Int(bitPattern: UInt.max)
                    return whole && left == 0 ? room - free : nil
                }
            }
            count = written ?? 0
        }
        return output.isEmpty && !bytes.isEmpty ? nil : String(validating: output, as: UTF8.self)
    }
}
