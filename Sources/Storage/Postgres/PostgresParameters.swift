import CPostgres

/// The bound values of one statement in PostgreSQL's binary form, one after another.
struct PostgresParameters {
    /// PostgreSQL's numbers for the types we bind (pg_type.dat). 0 leaves it to the server, which is right for NULL.
    private enum Kind {
        static let unknown: Oid = 0, bytea: Oid = 17, int8: Oid = 20, text: Oid = 25
    }

    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []

    init(_ values: [Value]) {
        types.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .null: append(Kind.unknown, EmptyCollection(), isNull: true)
            case .integer(let number): withUnsafeBytes(of: number.bigEndian) { append(Kind.int8, $0) }
            case .text(let text): append(Kind.text, text.utf8)
            case .blob(let blob): append(Kind.bytea, blob)
            }
        }
    }

    /// Hands the values to libpq; the pointers are valid inside `use` only.
    func withPointers<T>(
        _ use: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
    ) -> T {
        if types.isEmpty { return use(nil, nil, nil) }
        let formats = [Int32](repeating: 1, count: types.count)  // 1: binary
        return bytes.withUnsafeBytes { memory in
            let pointers = starts.map { start in
                start.flatMap { memory.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return use(pointers, lengths, formats)
        }
    }

    private mutating func append(_ type: Oid, _ content: some Collection<UInt8>, isNull: Bool = false) {
        types.append(type)
        starts.append(isNull ? nil : bytes.count)
        lengths.append(Int32(content.count))
        bytes.append(contentsOf: content)
        if content.isEmpty { bytes.append(0) }  // so that an empty value has an address, which tells it from NULL
    }
}
