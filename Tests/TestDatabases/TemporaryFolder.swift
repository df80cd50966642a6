import Foundation
import Synchronization

/// Empty folders for tests, all under one that the end of the process removes.
public enum TemporaryFolder {
    private static let made = Mutex(0)

    /// The path of a new, empty folder.
    public static func make() throws -> String {
        let number = made.withLock { made in
            made += 1
            return made
        }
        let folder = "\(all)/\(number)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    private static let all: String = {
        atexit { try? FileManager.default.removeItem(atPath: TemporaryFolder.all) }
        return "\(FileManager.default.temporaryDirectory.path)/doorbell-test-\(getpid())"
    }()
}
