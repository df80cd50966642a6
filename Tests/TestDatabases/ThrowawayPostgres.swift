import Foundation
import Synchronization

/// A real PostgreSQL server for tests, in a temporary folder on a free port of this machine. It is started at the
/// first wish for a database, and stopped and removed when this process ends, however it ends.
public final class ThrowawayPostgres: Sendable {
    /// The one server that all tests of a process share.
    public static let shared = ThrowawayPostgres()

    private static let programs = "/usr/lib/postgresql/15/bin"

    private struct State {
        var port: Int?
        var databases = 0
    }

    private let state = Mutex(State())

    /// The connection URL of a new, empty database.
    public func freshDatabaseURL() throws -> String {
        try state.withLock { state in
            let port = try state.port ?? Self.start()
            state.port = port
            state.databases += 1
            let name = "test_\(state.databases)"
            try Self.run(["\(Self.programs)/createdb", "-h", "127.0.0.1", "-p", "\(port)", "-U", "doorbell", name])
            return "postgres://doorbell@127.0.0.1:\(port)/\(name)"
        }
    }

    private static func start() throws -> Int {
        let folder = try run(["mktemp", "-d", "/tmp/doorbell-postgres.XXXXXX"])
        let port = try freePort()
        let trusting = ["-U", "doorbell", "-A", "trust"]
        try run(["\(programs)/initdb", "-D", folder, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"] + trusting)
        // Not by pg_ctl: its server inherits what Foundation watches to notice pg_ctl's end, and that never comes.
        try start([
            "\(programs)/postgres", "-D", folder, "-p", "\(port)", "-k", folder, "-c", "listen_addresses=127.0.0.1",
            "-c", "max_connections=500", "-c", "log_destination=stderr", "-c", "logging_collector=on",
        ])
        while (try? run(["\(programs)/pg_isready", "-q", "-h", "127.0.0.1", "-p", "\(port)"])) == nil { usleep(50_000) }
        let file = try String(contentsOfFile: "\(folder)/postmaster.pid", encoding: .utf8)
        try watch(folder: folder, server: String(file.prefix { $0 != "\n" }))
        return port
    }

    /// Starts a small process that outlives this one, and stops the server after it. A handler in this process would
    /// not run when a test crashes.
    private static func watch(folder: String, server: String) throws {
        let script = """
            while kill -0 \(getpid()) 2>/dev/null; do sleep 1; done
            kill -INT \(server); while kill -0 \(server) 2>/dev/null; do sleep 0.2; done
            rm -rf \(folder)
            """
        let watcher = Process()
        watcher.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
        watcher.arguments = ["sh", "-c", script]
        watcher.standardInput = FileHandle.nullDevice
        watcher.standardOutput = FileHandle.nullDevice
        watcher.standardError = FileHandle.nullDevice
        try watcher.run()
    }

    /// Asks the system for a port that nobody uses.
    private static func freePort() throws -> Int {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) + getsockname(listener, $0, &length)
            }
        }
        if result != 0 { throw Failed(command: "bind", output: String(cString: strerror(errno))) }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Runs a program to its end, and gives what it printed.
    @discardableResult
    private static func run(_ command: [String]) throws -> String {
        let output = Pipe()
        let process = try start(command, output: output)
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: answer, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        if process.terminationStatus != 0 { throw Failed(command: command.joined(separator: " "), output: text) }
        return text
    }

    /// Starts a program, as the `postgres` user where we are root: the server refuses to be started by root.
    @discardableResult
    private static func start(_ command: [String], output: Pipe? = nil) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = getuid() == 0 ? ["runuser", "-u", "postgres", "--"] + command : command
        process.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        if let output { process.standardOutput = output }
        try process.run()
        return process
    }
}

/// The throw-away server could not be made.
struct Failed: Error {
    let command: String
    let output: String
}
