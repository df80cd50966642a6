import CSodium

/// The house's own secret and what is done with it: random tokens, their keyed hashes, and plain digests.
///
/// Bearer tokens are random, so a fast keyed hash is right for them; passwords are not (see `PasswordHash`).
public struct Keys: Sendable, CustomStringConvertible, CustomReflectable {
    private let secret: [UInt8]

    /// Says nothing of the secret, so that no log gets it with whatever holds the keys.
    public var description: String { "Keys" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// - Parameter secret: At least 16 bytes that only this house knows; kept beside the data.
    public init(secret: [UInt8]) {
        precondition(sodium_init() >= 0, "libsodium does not start")
        precondition(secret.count >= 16, "a secret this short is none")
        self.secret = secret
    }

    /// 32 random bytes as hexadecimal text, for a session, a token or a link.
    public func newToken() -> String { Keys.hex(Keys.random(32)) }

    public static func random(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// What is stored in place of `token`: without the secret nobody can try tokens against a stolen table.
    public func hash(ofToken token: String) -> String {
        var hash = [UInt8](repeating: 0, count: 32)
        let message = Array(token.utf8)
        crypto_generichash(&hash, hash.count, message, UInt64(message.count), secret, min(secret.count, 64))
        return Keys.hex(hash)
    }

    /// SHA-256 as hexadecimal text.
    public static func digest(_ text: String) -> String { digest(Array(text.utf8)) }

    public static func digest(_ bytes: [UInt8]) -> String {
        var hash = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        return hex(hash)
    }

    static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
