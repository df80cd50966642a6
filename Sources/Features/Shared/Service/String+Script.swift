import Foundation

extension String {
    /// The same text in the other script, character by character: for looking things up, never to be read.
    ///
    /// - Parameter transform: ICU's name of it, `Hant-Hans` or `Hans-Hant`.
    func inScript(_ transform: String) -> String {
        let text = NSMutableString(string: self)
        let all = NSRange(location: 0, length: text.length)
        _ = text.applyTransform(transform, reverse: false, range: all, updatedRange: nil)
        return String(describing: text)
    }
}
