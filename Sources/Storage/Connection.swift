/// One connection inside one transaction, of either database.
///
/// It is valid only inside the body it was handed to, and only on that body's thread.
public protocol Connection {
    /// Runs one statement and gives its rows; none for a statement that answers nothing.
    ///
    /// - Throws: `StorageError`. The transaction is over then: whatever else the body does, it will be rolled back,
    ///   because PostgreSQL gives no other choice and both shall behave alike.
    @discardableResult func run(_ sql: SQL) throws -> [Row]

    /// Tells every subscriber of `changes()` once the transaction is safe, and nobody when it is rolled back.
    ///
    /// Only inside `write`.
    func announce(_ change: Change)
}
