import Foundation
import Testing

/// A program of the machine that reads what we print: the judge that a phone or an office printer would be.
enum Tool {
    /// What `name` writes when it is given a file with these bytes in place of `FILE`.
    static func run(_ name: String, _ arguments: String..., on bytes: [UInt8]) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "file")
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments.map { $0 == "FILE" ? file.path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(name) ended with \(process.terminationStatus)")
        return output
    }

    /// All text of a PDF without white space, in the order in which it was printed.
    static func text(of pdf: [UInt8]) throws -> String {
        String(decoding: try run("pdftotext", "-raw", "FILE", "-", on: pdf), as: UTF8.self).filter { !$0.isWhitespace }
    }

    static func pageCount(of pdf: [UInt8]) throws -> Int {
        let lines = String(decoding: try run("pdfinfo", "FILE", on: pdf), as: UTF8.self).split(separator: "\n")
        let line = try #require(lines.first { $0.hasPrefix("Pages:") })
        return try #require(Int(line.filter(\.isNumber)))
    }

    /// Each word of a PDF's first page with its place in points.
    static func wordBoxes(of pdf: [UInt8]) throws -> [WordBox] {
        let page = String(decoding: try run("pdftotext", "-bbox", "-l", "1", "FILE", "-", on: pdf), as: UTF8.self)
        let pattern = /<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">(.*)<\/word>/
        return try page.matches(of: pattern).map { word in
            WordBox(
                text: String(word.5), left: try #require(Double(word.1)), top: try #require(Double(word.2)),
                right: try #require(Double(word.3)), bottom: try #require(Double(word.4)))
        }
    }
}
