import Foundation
import TestDatabases

extension Tool {
    /// What stands on a PDF, without its blanks: where a line ends is the paper's business.
    static func words(onPDF bytes: [UInt8]) throws -> String {
        try run("pdftotext", ["-raw", file(bytes), "-"]).filter { !$0.isWhitespace }
    }

    /// What its QR code says.
    static func code(onPDF bytes: [UInt8]) throws -> String {
        let (pdf, picture) = (try file(bytes), "\(try TemporaryFolder.make())/page")
        _ = try run("pdftoppm", ["-png", "-r", "150", "-singlefile", pdf, picture])
        return try run("zbarimg", ["--quiet", "--raw", "\(picture).png"]).trimmingCharacters(
            in: .whitespacesAndNewlines)
    }

    static func pages(ofPDF bytes: [UInt8]) throws -> Int {
        let lines = try run("pdfinfo", [file(bytes)]).split(separator: "\n")
        let line = lines.first { $0.hasPrefix("Pages:") } ?? ""
        return Int(line.split(separator: " ").last ?? "") ?? 0
    }

    private static func file(_ bytes: [UInt8]) throws -> String {
        let file = "\(try TemporaryFolder.make())/paper.pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }
}
