import Foundation
import GRDB

/// What is done to a whole SQLite file, on a connection of its own: it reads from the disk, not from a warm cache.
enum SQLiteFile {
    static func path(in folder: String) -> String { "\(folder)/doorbell.sqlite" }

    /// Everything that is wrong with the file; nothing when it is sound.
    static func check(_ file: String) throws -> [String] {
        do {
            return try reading(file) { database in
                let structure = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let orphans = try GRDB.Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
                return structure
                    + orphans.map { row in
                        let (table, parent): (String, String) = (row["table"], row["parent"])
                        return "row \(row["rowid"] as Int64? ?? 0) of \(table) refers to a missing row of \(parent)"
                    }
            }
        } catch let error as DatabaseError {
            return [error.message ?? "\(error)"]  // too damaged even to be checked
        }
    }

    /// Writes a compact copy, as of one moment, of `source`. It appears under its name only when it is complete and
    /// on the disk.
    static func copy(_ source: String, to target: String) throws {
        if FileManager.default.fileExists(atPath: target) {
            throw StorageError.notEmpty("\(target) is already there. Choose another name, or move it away first.")
        }
        let unfinished = "\(target).part"
        try? FileManager.default.removeItem(atPath: unfinished)  // left by a server that was killed while copying
        try sayingWhatFailed {
            try reading(source) { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
        }
        try publish(unfinished, as: target)
    }

    /// Gives a finished file its name, in such an order that a power cut leaves either nothing or the whole file.
    static func publish(_ unfinished: String, as target: String) throws {
        try sync(unfinished)
        if rename(unfinished, target) != 0 { throw failure("rename", target) }
        try sync((target as NSString).deletingLastPathComponent)
    }

    /// Waits until a file's content, or a folder's names, are on the disk.
    static func sync(_ path: String) throws {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw failure("open", path) }
        defer { Foundation.close(descriptor) }
        if fsync(descriptor) != 0 { throw failure("sync", path) }
    }

    private static func reading<T>(_ file: String, _ work: (GRDB.Database) throws -> T) throws -> T {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        defer { try? queue.close() }
        return try queue.unsafeRead(work)
    }

    private static func failure(_ action: String, _ path: String) -> StorageError {
        .unavailable("cannot \(action) \(path): \(String(cString: strerror(errno)))")
    }
}
