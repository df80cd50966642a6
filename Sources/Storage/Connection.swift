/// One connection inside one transaction, of either database.
///
/// It is valid only inside the body it was handed to, and only on that body's thread.
public protocol Connection {
    /// Runs one statement and gives its rows; none for a statement that answers nothing.
    ///
    /// - Throws: `StorageError`. The transaction is over then: whatever else the body does, it will be rolled back,
    ///   because PostgreSQL gives no other choice and both shall behave alike.
    @discardableResult func run(_ sql: SQL) throws -> [Row]

    /// Runs one statement whose rows nobody needs. Its failure may be found out later, at the latest by the commit; the
    /// transaction is over then as well. On PostgreSQL it costs no round trip of its own.
    ///
    /// - Parameter refusal: What the whole transaction fails with when somebody already wrote a row with this key;
    ///   `StorageError.alreadyThere` without it.
    func post(_ sql: SQL, orElse refusal: (any Error)?) throws

    /// Tells every subscriber of `changes()` once the transaction is safe, and nobody when it is rolled back.
    ///
    /// Only inside `write`.
    func announce(_ change: Change)
}

extension Connection {
    /// Runs one statement whose rows nobody needs, without a refusal of its own.
    public func post(_ sql: SQL) throws { try post(sql, orElse: nil) }
}
