import Dispatch
import Foundation
import Testing

/// Fails where work takes the processor much longer than a person would wait; ends the program where it never comes back. Time of this thread's processor is counted: a busy machine makes no difference.
enum Watchdog {
    /// A second, times forty for a build without the optimiser.
    private static let limit = 40.0

    static func mind<Result>(_ what: @autoclosure @escaping @Sendable () -> String, _ work: () throws -> Result)
        rethrows -> Result
    {
        let bark = DispatchWorkItem { fatalError("never came back: \(what())") }
        DispatchQueue.global().asyncAfter(deadline: .now() + 300, execute: bark)
        let start = seconds
        defer {
            bark.cancel()
            let took = seconds - start
            #expect(took < limit, "\(took) s of the processor: \(what().prefix(300))")
        }
        return try work()
    }

    private static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
