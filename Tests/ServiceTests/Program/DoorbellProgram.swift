import DoorbellRules
import Foundation

/// The real program, `doorbell`, as it stands beside the tests.
struct DoorbellProgram: Sendable {
    /// How a run ended and what it wrote.
    struct End: Sendable {
        let status: Int32
        let output: String
        let complaint: String
    }

    let folder: String

    private static let file = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "doorbell")

    func run(_ arguments: String...) throws -> End { try run(arguments) }

    /// Runs a command to its end.
    ///
    /// - Parameter input: What it reads from standard input; short enough for a pipe.
    func run(_ arguments: [String], input: String = "") throws -> End {
        let (process, output, complaint) = (Process(), Pipe(), Pipe())
        process.executableURL = Self.file
        process.arguments = arguments + ["--data", folder]
        let typed = Pipe()
        typed.fileHandleForWriting.write(Data(input.utf8))
        try typed.fileHandleForWriting.close()
        process.standardInput = typed
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        let written = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return End(
            status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
            complaint: String(decoding: complained, as: UTF8.self))
    }

    /// A server of the folder on a free port.
    func serve() throws -> RunningServer { try RunningServer(program: Self.file, folder: folder) }
}

/// A server that was started, and the port on which it listens. Whoever lets go of it kills it.
final class RunningServer: Sendable {
    private let process: Process
    let port: Int

    /// - Throws: `HungUp` when it ends before it listens.
    fileprivate init(program: URL, folder: String) throws {
        let (process, log) = (Process(), Pipe())
        process.executableURL = program
        process.arguments = ["serve", "--data", folder, "--port", "0"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = log
        try process.run()
        self.process = process
        port = try Self.port(log.fileHandleForReading)
    }

    deinit { kill() }

    /// Reads the log as far as the port, and goes on reading aside, so that the server never waits for a reader.
    private static func port(_ log: FileHandle) throws -> Int {
        var text = ""
        while true {
            let piece = log.availableData
            if piece.isEmpty { throw HungUp() }
            text += String(decoding: piece, as: UTF8.self)
            if let match = text.firstMatch(of: /listening on [0-9.]+:([0-9]+)/), let port = Int(match.1) {
                DispatchQueue.global().async { while !log.availableData.isEmpty {} }
                return port
            }
        }
    }

    /// As a power cut does it: no last word.
    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// As an operator does it, and with as little patience: after ten seconds it is killed.
    func stop() -> Int32 {
        process.terminate()
        for _ in 0..<200 where process.isRunning { usleep(50_000) }
        if process.isRunning { kill() }
        process.waitUntilExit()
        return process.terminationStatus
    }

    func waitUntilDead() { process.waitUntilExit() }
}
