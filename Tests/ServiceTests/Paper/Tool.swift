import Foundation

/// A program of the machine that reads what we printed.
enum Tool {
    /// What `name` prints about `file`.
    static func run(_ name: String, _ arguments: [String]) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw Missing(name: name, in: String(decoding: bytes, as: UTF8.self)) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
