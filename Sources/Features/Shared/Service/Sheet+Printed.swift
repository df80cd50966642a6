import Foundation
import Print

extension Sheet {
    /// Making a page is work without a pause: not on the threads that serve requests, and as many at once as there are
    /// processors.
    private static let press: OperationQueue = {
        let press = OperationQueue()
        press.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
        return press
    }()

    /// The sheet as a PDF, made where waiting is allowed.
    func printed() async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            Sheet.press.addOperation { continuation.resume(with: Result { try pdf() }) }
        }
    }
}
