import DoorbellRules
import Storage

/// One order as a list shows it.
struct OrderSummary: Equatable, Sendable {
    let id: ID
    let number: Int
    let door: DoorLabel
    let surname: String?
    let fault: String
    let urgency: Urgency
    let state: OrderState
    let channel: Report.Channel
    let receivedAt: Instant
    let promisedUntil: Instant
    let technician: ID?
    let visit: ID?
    let version: Int
    let technicianName: String?

    /// In the order of `OrderList.columns`: lists are read thousands of times a second, so by position.
    init(row: Row) throws {
        func known<C: RawRepresentable<String>>(_ place: Int, _ column: String) throws -> C {
            let text = try row.text(at: place)
            guard let choice = C(rawValue: text) else { throw DamagedRow(column: column, value: text) }
            return choice
        }
        id = ID(try row.text(at: 0))
        number = try row.int(at: 1)
        door = DoorLabel(building: try row.text(at: 2), floor: try row.text(at: 3), unit: try row.text(at: 4))
        surname = try row.optionalText(at: 5)
        fault = try row.text(at: 6)
        urgency = try known(7, "urgency")
        state = try known(8, "state")
        channel = try known(9, "channel")
        receivedAt = Instant(milliseconds: Int64(try row.int(at: 10)))
        promisedUntil = Instant(milliseconds: Int64(try row.int(at: 11)))
        technician = try row.optionalText(at: 12).map { ID($0) }
        visit = try row.optionalText(at: 13).map { ID($0) }
        version = try row.int(at: 14)
        technicianName = try row.optionalText(at: 15)
    }

    var cursor: OrderList.Cursor { .init(promisedUntil: Int(promisedUntil.milliseconds), id: id.text) }

    /// Straight to bytes: the list's JSON is on the hot path.
    func write(to bytes: inout [UInt8]) {
        bytes += "{\"id\":\"\(id.text)\",\"number\":\"WO-\(number)\",\"state\":\"\(state.rawValue)\",\"urgency\":\"\(urgency.rawValue)\",\"door\":{\"building\":".utf8
        JSON.write(door.building, to: &bytes)
        bytes += ",\"floor\":".utf8
        JSON.write(door.floor, to: &bytes)
        bytes += ",\"unit\":".utf8
        JSON.write(door.unit, to: &bytes)
        bytes += "},\"fault\":".utf8
        JSON.write(fault, to: &bytes)
        for (name, text) in [("surname", surname), ("technician", technician?.text), ("technician-name", technicianName), ("visit", visit?.text)] {
            guard let text else { continue }
            bytes += ",\"\(name)\":".utf8
            JSON.write(text, to: &bytes)
        }
        bytes += ",\"channel\":\"\(channel.rawValue)\",\"received-at\":\(receivedAt.milliseconds),\"promised-until\":\(promisedUntil.milliseconds),\"version\":\(version)}".utf8
    }
}
