import Foundation
import GRDB

/// One row in the text form of PostgreSQL's COPY: fields parted by tabs, `\N` for NULL.
struct CopyLine {
    private(set) var bytes: [UInt8] = []

    init(_ values: some Sequence<DatabaseValue>) {
        for (offset, value) in values.enumerated() {
            if offset > 0 { bytes.append(UInt8(ascii: "\t")) }
            switch value.storage {
            case .null: bytes += Array(#"\N"#.utf8)
            case .int64(let number): bytes += Array("\(number)".utf8)
            case .double(let number): bytes += Array("\(number)".utf8)
            case .string(let text): append(text)
            case .blob(let data): append(data)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += Array(#"\\"#.utf8)
            case UInt8(ascii: "\n"): bytes += Array(#"\n"#.utf8)
            case UInt8(ascii: "\r"): bytes += Array(#"\r"#.utf8)
            case UInt8(ascii: "\t"): bytes += Array(#"\t"#.utf8)
            default: bytes.append(byte)
            }
        }
    }

    private mutating func append(_ data: Data) {
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array(#"\\x"#.utf8)
        for byte in data { bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    }
}
