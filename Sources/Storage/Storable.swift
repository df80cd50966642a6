/// Something that can stand in a column of either database.
public protocol Storable {
    /// This value in its column's form.
    var stored: Value { get }
}

extension Value: Storable {
    public var stored: Value { self }
}

extension Int: Storable {
    public var stored: Value { .integer(Int64(self)) }
}

extension Int64: Storable {
    public var stored: Value { .integer(self) }
}

extension Bool: Storable {
    /// 1 or 0, because SQLite has no booleans.
    public var stored: Value { .integer(self ? 1 : 0) }
}

extension String: Storable {
    public var stored: Value { .text(self) }
}

extension [UInt8]: Storable {
    public var stored: Value { .blob(self) }
}

extension Optional: Storable where Wrapped: Storable {
    /// `NULL` for nothing.
    public var stored: Value {
        switch self {
        case .none: .null
        case .some(let wrapped): wrapped.stored
        }
    }
}
