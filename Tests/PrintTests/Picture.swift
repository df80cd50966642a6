import Foundation
import Testing

/// The first page of a PDF, as a printer would put it on paper.
struct Picture {
    private let width: Int, height: Int
    /// Row by row, 0 is black.
    private let greys: [UInt8]

    init(of pdf: [UInt8], dotsPerInch: Int) throws {
        let file = try Tool.run("pdftoppm", "-gray", "-singlefile", "-r", "\(dotsPerInch)", "FILE", on: pdf)
        // A portable grey map: "P5", width, height, 255, one line feed, then the bytes.
        let head = file.prefix(32).split(whereSeparator: { [0x0A, 0x20].contains($0) }).prefix(4)
        let numbers = head.dropFirst().compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        try #require(numbers.count == 3)
        (width, height) = (numbers[0], numbers[1])
        greys = Array(file.suffix(numbers[0] * numbers[1]))
    }

    func hasInk(in box: WordBox, dotsPerPoint: Double) -> Bool {
        let columns = Int(box.left * dotsPerPoint)..<min(width, Int(box.right * dotsPerPoint))
        let rows = Int(box.top * dotsPerPoint)..<min(height, Int(box.bottom * dotsPerPoint))
        return rows.contains { row in columns.contains { greys[row * width + $0] < 160 } }
    }
}
