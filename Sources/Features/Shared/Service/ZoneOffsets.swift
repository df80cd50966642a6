import DoorbellRules
import Foundation
import Synchronization

/// How far a zone's clocks stand from UTC, remembered by quarters of an hour: since 1970 clocks change at these only.
///
/// A class, because all copies of a clock share what is remembered.
final class ZoneOffsets: Sendable {
    /// A century has three and a half million quarters; a list asks for a few.
    private static let places = 4_096
    private static let quarter: Int64 = 900

    private let zone: TimeZone
    private let known = Mutex<[Int64: Int]>([:])

    init(_ zone: TimeZone) { self.zone = zone }

    /// Days since 1970 and minutes since midnight, as the zone's clocks show them.
    func local(_ instant: Instant) -> (days: Int, minute: Int) {
        let seconds = ZoneOffsets.floor(instant.milliseconds, 1_000)
        let local = Int(seconds) + offset(at: seconds)
        let days = Int(ZoneOffsets.floor(Int64(local), 86_400))
        return (days, (local - days * 86_400) / 60)
    }

    private func offset(at seconds: Int64) -> Int {
        let place = ZoneOffsets.floor(seconds, ZoneOffsets.quarter)
        return known.withLock { known in
            if let offset = known[place] { return offset }
            if known.count >= ZoneOffsets.places { known.removeAll() }
            let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
            known[place] = offset
            return offset
        }
    }

    /// Whole times that `size` goes into `number`, downwards also below zero.
    private static func floor(_ number: Int64, _ size: Int64) -> Int64 {
        number >= 0 ? number / size : (number - size + 1) / size
    }
}
