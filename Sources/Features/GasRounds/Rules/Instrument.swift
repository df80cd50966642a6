/// A measuring instrument of the department, and the last day on which its calibration holds.
public struct Instrument: Equatable, Sendable {
    public let id: ID
    /// As it stands on it.
    public let serial: String
    public let calibratedUntil: Day

    public init(id: ID, serial: String, calibratedUntil: Day) {
        self.id = id
        self.serial = serial
        self.calibratedUntil = calibratedUntil
    }

    /// The last day still counts.
    public func isInCalibration(on day: Day) -> Bool { day <= calibratedUntil }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        id = try reader.id("id")
        serial = try reader.text("serial", limit: 64)
        calibratedUntil = try reader.day("calibrated-until")
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "id": .string(id.text), "serial": .string(serial), "calibrated-until": .whole(calibratedUntil.number),
        ])
    }
}

extension JSONReader {
    /// A day as `yyyymmdd`.
    public func day(_ name: String) throws(JSON.Trouble) -> Day {
        guard let day = try optionalDay(name) else { throw trouble(.missing, name) }
        return day
    }

    /// A thousand years from either end of the calendar, so that no sum of days and months leaves it.
    public func optionalDay(_ name: String) throws(JSON.Trouble) -> Day? {
        guard let number = try optionalNumber(name, in: 1000_01_01...8999_12_31) else { return nil }
        guard let day = Day(number: number) else { throw trouble(.outOfRange, name) }
        return day
    }
}
