import Foundation

/// Wakes a thread that waits for a socket. Once rung, it stays rung.
final class Bell: Sendable {
    private let readEnd: Int32
    private let writeEnd: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) != 0 { throw StorageError.unavailable("no pipe: \(String(cString: strerror(errno)))") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (readEnd, writeEnd) = (ends[0], ends[1])
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    func ring() {
        _ = write(writeEnd, [1], 1)
    }

    /// Blocks until the bell rings, `socket` has something to read, or the time is over.
    ///
    /// - Parameter milliseconds: Without end when negative.
    /// - Returns: Whether the bell has rung.
    func wait(orFor socket: Int32 = -1, milliseconds: Int32 = -1) -> Bool {
        var watched = [readEnd, socket].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        poll(&watched, nfds_t(watched.count), milliseconds)
        return watched[0].revents != 0
    }
}
