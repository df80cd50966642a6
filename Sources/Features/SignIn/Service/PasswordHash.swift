import CSodium
import Foundation

/// Argon2id hashes of passwords (OWASP's 19 MiB, two passes): slow on purpose, a few at a time.
public enum PasswordHash {
    private static let passes: UInt64 = 2
    private static let memory = 19 * 1_024 * 1_024
    /// Two at once, so that a flood of sign-ins takes neither all memory nor both processors for long.
    private static let queue = DispatchQueue(label: "password-hash", attributes: .concurrent)
    private static let places = DispatchSemaphore(value: 2)

    /// The hash of `password` with its own salt and settings, as text to be stored.
    public static func make(_ password: String) async -> String {
        await aside {
            var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
            let bytes = Array(password.utf8CString.dropLast())
            let result = crypto_pwhash_str(&text, bytes, UInt64(bytes.count), passes, memory)
            precondition(result == 0, "no memory for a password hash")
            return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Whether `password` is the one behind `hash`. Takes as long for a hash that fits nobody.
    public static func verify(_ password: String, against hash: String) async -> Bool {
        await aside {
            let bytes = Array(password.utf8CString.dropLast())
            return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
        }
    }

    /// What an unknown user's password is compared with, so that the answer takes as long as for a known one.
    static let nobody = Task { await make("nobody has this password") }

    private static func aside<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            queue.async {
                places.wait()
                let result = work()
                places.signal()
                continuation.resume(returning: result)
            }
        }
    }
}
