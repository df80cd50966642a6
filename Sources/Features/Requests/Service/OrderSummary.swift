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
        let isHeld = state != .received  // one that was opened again waits for somebody new
        technician = isHeld ? try row.optionalText(at: 12).map { ID($0) } : nil
        visit = try row.optionalText(at: 13).map { ID($0) }
        version = try row.int(at: 14)
        technicianName = isHeld ? try row.optionalText(at: 15) : nil
    }

    var cursor: OrderList.Cursor { .init(promisedUntil: Int(promisedUntil.milliseconds), id: id.text) }

    /// Straight to bytes, piece by piece: the list's JSON is on the hot path, and interpolated texts would be made first
    /// and copied afterwards.
    func write(to bytes: inout [UInt8]) {
        bytes += "{\"id\":".utf8
        JSON.write(id.text, to: &bytes)
        bytes += ",\"number\":\"WO-".utf8
        bytes += String(number).utf8
        bytes += "\",\"state\":\"".utf8
        bytes += state.rawValue.utf8
        bytes += "\",\"urgency\":\"".utf8
        bytes += urgency.rawValue.utf8
        bytes += "\",\"door\":{\"building\":".utf8
        JSON.write(door.building, to: &bytes)
        bytes += ",\"floor\":".utf8
        JSON.write(door.floor, to: &bytes)
        bytes += ",\"unit\":".utf8
        JSON.write(door.unit, to: &bytes)
        bytes += "},\"fault\":".utf8
        JSON.write(fault, to: &bytes)
        writeMember(",\"surname\":", surname, to: &bytes)
        writeMember(",\"technician\":", technician?.text, to: &bytes)
        writeMember(",\"technician-name\":", technicianName, to: &bytes)
        writeMember(",\"visit\":", visit?.text, to: &bytes)
        bytes += ",\"channel\":\"".utf8
        bytes += channel.rawValue.utf8
        bytes += "\",\"received-at\":".utf8
        bytes += String(receivedAt.milliseconds).utf8
        bytes += ",\"promised-until\":".utf8
        bytes += String(promisedUntil.milliseconds).utf8
        bytes += ",\"version\":".utf8
        bytes += String(version).utf8
        bytes.append(UInt8(ascii: "}"))
    }

    private func writeMember(_ head: String, _ text: String?, to bytes: inout [UInt8]) {
        guard let text else { return }
        bytes += head.utf8
        JSON.write(text, to: &bytes)
    }
}
