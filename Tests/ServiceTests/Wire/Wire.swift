import Foundation
import Glibc

/// One line to a server on this machine: bytes out, bytes in, nothing in between that could be wrong in the same way.
/// It is a class because it hangs up when nobody holds it any more.
final class Wire: @unchecked Sendable {
    // Unchecked: the descriptor is set once, and each wire is used by one task at a time.
    private let descriptor: Int32

    /// - Throws: `HungUp` where nobody listens.
    init(port: Int, patience seconds: Int = 20) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = UInt16(port).bigEndian
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result != 0 { throw HungUp() }
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { throw HungUp() }
            bytes = bytes.dropFirst(count)
        }
    }

    /// What comes next; empty at the end.
    func receive() throws -> String {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        if count < 0 { throw HungUp() }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// Everything up to and with `mark`.
    func receive(until mark: String) throws -> String {
        var text = ""
        while !text.contains(mark) {
            let next = try receive()
            if next.isEmpty { throw HungUp() }
            text += next
        }
        return text
    }

    func receiveAll() throws -> String {
        var text = ""
        while true {
            let next = try receive()
            if next.isEmpty { return text }
            text += next
        }
    }

    /// Waiting for a line is not for the threads on which tasks run.
    static func aside<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
        }
    }
}

/// The other side is gone.
struct HungUp: Error {}
