import Foundation
import Print

extension Sheet {
    /// Making a page is work without a pause: not on the threads that serve requests.
    private static let press = DispatchQueue(label: "press")

    /// The sheet as a PDF, made where waiting is allowed.
    func printed() async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            Sheet.press.async { continuation.resume(with: Result { try pdf() }) }
        }
    }
}
