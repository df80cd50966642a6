import DoorbellRules
import HTTPTypes

/// One order for a program: what it is, where it stands, and the number of its newest version.
struct OrderView {
    let file: CaseFile

    var json: JSON {
        let (order, report, row) = (file.order, file.order.report, file.projected)
        return .object([
            "id": .string(file.id.text), "number": .string(file.label), "state": .string(row.state.rawValue),
            "phase": .string(order.phase.rawValue), "urgency": .string(order.urgency.rawValue),
            "home": .string(file.home.id.text),
            "door": .object([
                "building": .string(file.home.door.building), "floor": .string(file.home.door.floor),
                "unit": .string(file.home.door.unit),
            ]),
            "fault": .string(report.fault), "words": .string(report.words), "place": .text(report.place),
            "channel": .string(report.channel.rawValue), "skill": .text(report.skill?.rawValue),
            "callback": .text(Person.masked(report.callback)),
            "technician": .id(row.state == .received ? nil : row.technician),
            "visit": .id(row.visit),
            "received-at": .instant(order.receivedAt), "promised-until": .instant(order.promisedUntil),
            "attempts-without-access": .whole(order.attemptsWithoutAccess), "duplicate-of": .id(order.duplicateOf),
            "deferral": order.deferral?.json, "version": .whole(row.version),
        ])
    }

    var answer: Answer { Answer.json(json).with(.eTag, file.etag) }
    var created: Answer {
        Answer.json(json, status: .created).with(.eTag, file.etag).with(.location, "/api/v1/orders/\(file.id.text)")
    }
}
