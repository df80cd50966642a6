import CPostgres
import Foundation
import Synchronization

/// The one connection that hears what every server announces, on a thread of its own.
final class PostgresListener: Sendable {
    static let channel = "doorbell_change"

    /// The pause between two tries to reach a server that went away.
    private static let milliseconds: Int32 = 300

    private let url: String
    private let subscribers: Subscribers
    private let bell: Bell

    init(url: String, subscribers: Subscribers) throws {
        self.url = url
        self.subscribers = subscribers
        bell = try Bell()
    }

    /// A session that hears everything that is announced from now on.
    func connect() throws -> PostgresSession {
        let session = try PostgresSession(url: url)
        try session.runPlainly("LISTEN \(Self.channel)")
        return session
    }

    /// Passes on what `first` hears, and reconnects when it is lost, until `stop`.
    func work(_ first: PostgresSession) {
        var session: PostgresSession? = first
        while true {
            let wasRung: Bool
            if let current = session {
                wasRung = bell.wait(orFor: PQsocket(current.connection))
                if !hear(current) {
                    session = nil
                    subscribers.endAll()  // they may miss something from here on
                }
            } else {
                wasRung = bell.wait(milliseconds: Self.milliseconds)
                session = try? connect()
                if session != nil { subscribers.endAll() }  // who asked in between has missed something as well
            }
            if wasRung { return }
        }
    }

    /// Lets `work` return.
    func stop() {
        bell.ring()
    }

    /// Tells what has arrived.
    ///
    /// - Returns: Whether the connection still works.
    private func hear(_ session: PostgresSession) -> Bool {
        if PQconsumeInput(session.connection) == 0 { return false }
        var heard: [Change] = []
        while let notification = PQnotifies(session.connection) {
            if let change = Change(payload: String(cString: notification.pointee.extra)) { heard.append(change) }
            PQfreemem(notification)
        }
        subscribers.tell(heard)
        return session.isAlive
    }
}
