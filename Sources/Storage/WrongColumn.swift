/// The answer does not have the shape that its reader expects: a mistake in a query, or a schema that drifted.
public struct WrongColumn: Error, Equatable {
    /// The column's name, or its position from 0.
    public let name: String
}
