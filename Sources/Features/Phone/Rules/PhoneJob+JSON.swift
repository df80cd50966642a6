extension PhoneJob {
    public var json: JSON {
        .object([
            "visit": .string(visit.text), "order": .string(order.text), "technician": .string(technician.text),
            "actor": actor.json, "brief": brief.json, "policy": policy.json, "zone": zone.json,
            "known-people": .array(
                knownPeople.keys.sorted().map { id in
                    .object(["id": .string(id.text), "role": .text(knownPeople[id]?.rawValue)])
                }),
            "estate-name": .string(estateName),
            "order-events": .array(orderEvents.map { $0.json.stamped($0.at, $0.by) }),
            "before": .array(
                before.map { past in
                    .object([
                        "technician": .string(past.technician.text),
                        "events": .array(past.events.map { $0.json.stamped($0.at, $0.by) }),
                    ])
                }),
            "events": .array(events.map { $0.json.stamped($0.at, $0.by) }),
            "gas": .object([
                "version": .whole(gas.checklist.version), "checklist": gas.checklist.json,
                "instruments": .array(gas.instruments.map { $0.json }),
            ]), "silence": silence?.json,
        ])
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        var known: [ID: HouseholdRole] = [:]
        for person in try reader.objects("known-people") {
            known[try person.id("id")] = try person.choice("role")
            try person.finish()
        }
        var before: [Past] = []
        for past in try reader.objects("before") {
            before.append(Past(technician: try past.id("technician"), events: try PhoneJob.events(past, "events")))
            try past.finish()
        }
        var orderEvents: [WorkOrder.Event] = []
        for json in try reader.list("order-events") {
            let (body, at, by) = try json.unstamped()
            orderEvents.append(try WorkOrder.Event(body, at: at, by: by))
        }
        let gas = try reader.requiredObject("gas")
        var instruments: [Instrument] = []
        for instrument in try gas.objects("instruments") { instruments.append(try Instrument(instrument)) }
        let checklist = try Checklist(
            version: try gas.number("version", in: 1...1_000_000), json: try gas.required("checklist"))
        try gas.finish()
        let silence = try reader.object("silence")
        self.init(
            visit: try reader.id("visit"), order: try reader.id("order"), technician: try reader.id("technician"),
            actor: try Actor(reader.requiredObject("actor")), brief: try Visit.Brief(reader.requiredObject("brief")),
            policy: try EstatePolicy(reader.requiredObject("policy")),
            zone: try PhoneZone(reader.requiredObject("zone")), knownPeople: known,
            estateName: try reader.text("estate-name"), orderEvents: orderEvents, before: before,
            events: try PhoneJob.events(reader, "events"),
            gas: GasCheck.Facts(checklist: checklist, instruments: instruments),
            silence: try Words(optional: silence))
        try reader.finish()
    }

    private static func events(_ reader: JSONReader, _ name: String) throws(JSON.Trouble) -> [Visit.Event] {
        var events: [Visit.Event] = []
        for json in try reader.list(name, limit: 10_000) {
            let (body, at, by) = try json.unstamped()
            events.append(try Visit.Event(body, at: at, by: by))
        }
        return events
    }
}

extension JSON {
    /// An event with its time and person beside its fields, for those who have no columns. No fact has a field `at` or `by`.
    public func stamped(_ at: Instant, _ by: ID) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member("at", .number(at.milliseconds)), Member("by", .string(by.text))])
    }

    /// The event again, and what stood beside it.
    func unstamped() throws(JSON.Trouble) -> (body: JSON, at: Instant, by: ID) {
        guard case .object(let members) = self, case .number(let at)? = self["at"], case .string(let by)? = self["by"]
        else { throw JSON.Trouble(.missing, at: "at") }
        return (
            .object(members.filter { $0.name != "at" && $0.name != "by" }), Instant(milliseconds: at), ID(by)
        )
    }
}
