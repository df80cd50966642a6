import Foundation

/// Hands `strings` to C as a list that ends in NULL.
func withCStrings<T>(_ strings: [String], _ use: (UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let list = copies.map { UnsafePointer<CChar>($0) } + [nil]
    return list.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { preconditionFailure("a list with its NULL is never empty") }
        return use(start)
    }
}
