import Foundation

/// The right to work in a data folder: held by one server at a time, let go by `release` or by the process's end,
/// however it ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `StorageError.folderInUse` while another holder, in this process or another, has not released it.
    init(folder: String) throws {
        descriptor = open("\(folder)/doorbell.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor < 0 {
            throw StorageError.unavailable("cannot open \(folder)/doorbell.lock: \(String(cString: strerror(errno)))")
        }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            Foundation.close(descriptor)
            throw StorageError.folderInUse(
                """
                Another Doorbell server is already working in \(folder). Stop it first, or give this one another folder.
                """)
        }
    }

    func release() {
        Foundation.close(descriptor)  // closing releases
    }
}
