import Foundation

extension SQLiteDriver {
    /// Puts a backup into a folder that has no data yet. Blocks.
    static func restore(_ file: String, toFolder folder: String) throws {
        try makeFolder(folder)
        let lock = try FolderLock(folder: folder)
        defer { lock.release() }
        try SQLiteFile.copy(file, to: SQLiteFile.path(in: folder))
    }

    /// Makes the data folder, for its owner's eyes only, where there is none.
    static func makeFolder(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StorageError.unavailable("cannot make the folder \(folder): \(error)")
        }
    }
}
