import DoorbellRules
import Storage

/// One gas visit of the demo, tap by tap as the technician makes it.
struct DemoGasVisit {
    private(set) var file: CaseFile
    let house: House
    let technician: Caller
    var now: Instant
    let connection: any Connection

    init(file: CaseFile, house: House, technician: Caller, now: Instant, connection: any Connection) {
        (self.file, self.house, self.technician) = (file, house, technician)
        (self.now, self.connection) = (now, connection)
    }

    private static let owner = JSON.object(["role": .string("owner")])

    /// A signature of a few strokes.
    private static let strokes = JSON.array(
        [[150, 380, 190, 120, 420, 110, 400, 360], [200, 210, 380, 205], [520, 140, 640, 130, 560, 380]].map {
            .array($0.map { .whole($0) })
        })

    mutating func meetNobody() throws {
        try ring()
        try tap("no-access-card")
    }

    /// Rung, asked, let in.
    mutating func enter() throws {
        try ring()
        try tap("entry", ["giver": Self.owner])
        try tap("preparation")
    }

    /// Every item looked at and measured; with `failing`, one of them is at risk and told in writing.
    mutating func check(with instrument: ID, failing: CheckItem? = nil, _ words: String = "") throws {
        try enter()
        for kind in Reading.Kind.allCases {
            try tap(
                "gas-readings",
                ["kind": .string(kind.rawValue), "value": .whole(0), "instrument": .string(instrument.text)])
        }
        let items = CheckItem.allCases.flatMap { item -> [JSON.Member] in
            if item != failing { return [.init(item.rawValue, .string("passed"))] }
            return [
                .init(item.rawValue, .string("failed/\(Hazard.atRisk.rawValue)")),
                .init("\(item.rawValue)-words", .string(words)),
            ]
        }
        try tap("gas-items", .object(items))
        if failing != nil {
            try tap(
                "gas-notices",
                .object(["receipt": .string("signed"), "giver": Self.owner, "strokes": Self.strokes]))
        }
        guard let visit = file.latest?.visit else { return }
        let hash = try file.desk(for: visit, technician, at: now, connection).facts.contentHash
        try tap("signature", ["strokes": Self.strokes, "giver": Self.owner, "content-hash": .string(hash)])
        try tap("parting")
    }

    private mutating func ring() throws {
        try tap("departure")
        try tap("arrival")
        try tap("door-calls", ["sound": .string("bell")])
    }

    private mutating func tap(_ act: String, _ fields: KeyValuePairs<String, JSON?> = [:]) throws {
        try tap(act, .object(fields))
    }

    private mutating func tap(_ act: String, _ fields: JSON) throws {
        now = now.adding(minutes: 2)
        guard let visit = file.latest else { return }
        try VisitTap(
            act: act, reader: JSONReader(fields), caller: technician, now: now, newID: house.ids.make()
        ).perform(on: visit.id, in: &file, connection)
        try file.save(connection)
    }
}
