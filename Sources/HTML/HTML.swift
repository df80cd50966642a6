/// Markup that cannot be broken by what it shows: literals are markup, everything interpolated is escaped.
///
/// An attribute's value stands in double quotes in the literal; the same escaping is right there too.
public struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// UTF-8, ready to be sent.
    public private(set) var bytes: [UInt8]

    public init(stringLiteral markup: String) { bytes = Array(markup.utf8) }
    public init(stringInterpolation builder: Builder) { bytes = builder.bytes }

    /// Nothing at all: what a missing part of a page is.
    public static let nothing: HTML = ""

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func append(_ more: HTML) { bytes += more.bytes }

    public struct Builder: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ markup: String) { bytes += markup.utf8 }

        public mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }

        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes += html.bytes }
        }

        public mutating func appendInterpolation(_ all: some Sequence<HTML>) {
            for html in all { bytes += html.bytes }
        }

        public mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }

        public mutating func appendInterpolation(_ plain: String) {
            var plain = plain
            plain.withUTF8 { escape($0) }
        }

        public mutating func appendInterpolation(_ plain: String?) {
            if let plain { appendInterpolation(plain) }
        }

        /// Copies whole runs between the five characters that mean something in markup.
        private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
            var start = 0
            for (place, byte) in utf8.enumerated() {
                guard let escaped = HTML.escaped(byte) else { continue }
                bytes += utf8[start..<place]
                bytes += escaped.utf8
                start = place + 1
            }
            bytes += utf8[start...]
        }
    }

    private static func escaped(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
