extension Speech {
    /// What phones send. Their operations are visits' acts, each looked at as such: it has been said by then, so nothing
    /// is stopped, and a superior reads it (`OperationDesk`).
    static let phone: [String: Speech] = [
        "phone/devices": .none, "phone/devices/{id}/revocations": .none, "phone/blobs/{hash}": .none,
        "phone/clashes/{id}/reviews": .none, "orders/{id}/phone-clashes/{clash}/reviews": .none,
        "visits/{id}/events": .none,
    ]
}
