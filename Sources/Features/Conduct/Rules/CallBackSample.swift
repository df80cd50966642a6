/// Which closed orders are called afterwards: one of twenty, chosen by the order's own id, so that nobody chooses whom.
public enum CallBackSample {
    public static let oneOf = 20

    /// Within these a household still remembers how it was treated.
    public static let days = 14

    /// FNV-1a over the id's bytes: the same order is chosen on every machine, and ids made one after the other are not
    /// chosen one after the other.
    public static func isChosen(_ order: ID) -> Bool {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in order.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return (hash ^ (hash >> 32)) % UInt64(oneOf) == 0
    }
}
