extension EstatePolicy {
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        let amount = 0...1_000_000_000
        let quiet = try reader.requiredObject("noise-hours")
        var allowed: [Range<Int>] = []
        for span in try quiet.objects("allowed", limit: 100) {
            let (from, to) = (try span.number("from", in: 0...1_440), try span.number("to", in: 0...1_440))
            if to < from { throw span.trouble(.outOfRange, "to") }
            allowed.append(from..<to)
            try span.finish()
        }
        let noise = NoiseHours(allowed: allowed, allowsRestDays: try quiet.flag("rest-days"))
        try quiet.finish()
        var greeting = PartOfDay.Hours()
        if let hours = try reader.object("greeting") {
            greeting = PartOfDay.Hours(
                morning: try hours.number("morning", in: 0...1_440),
                afternoon: try hours.number("afternoon", in: 0...1_440),
                evening: try hours.number("evening", in: 0...1_440))
            try hours.finish()
        }
        self.init(
            currency: try reader.choice("currency"), noiseHours: noise,
            steppedOutLimit: try reader.number("stepped-out-limit", in: 0...1_440),
            familyCostLimit: try reader.number("family-cost-limit", in: amount),
            tenantCostLimit: try reader.number("tenant-cost-limit", in: amount),
            spokenCostLimit: try reader.number("spoken-cost-limit", in: amount),
            allowsEmergencyEntry: try reader.flag("emergency-entry"),
            warrantyDays: try reader.number("warranty-days", in: 0...100_000),
            arrival: ArrivalPromise(
                emergency: try reader.number("arrival-emergency", in: 0...1_000_000),
                urgent: try reader.number("arrival-urgent", in: 0...1_000_000),
                routine: try reader.number("arrival-routine", in: 0...1_000_000)), greeting: greeting)
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "currency": .string(currency.rawValue),
            "noise-hours": .object([
                "allowed": .array(
                    noiseHours.allowed.map {
                        .object(["from": .whole($0.lowerBound), "to": .whole($0.upperBound)])
                    }), "rest-days": .flag(noiseHours.allowsRestDays),
            ]), "stepped-out-limit": .whole(steppedOutLimit), "family-cost-limit": .whole(familyCostLimit),
            "tenant-cost-limit": .whole(tenantCostLimit), "spoken-cost-limit": .whole(spokenCostLimit),
            "emergency-entry": .flag(allowsEmergencyEntry), "warranty-days": .whole(warrantyDays),
            "arrival-emergency": .whole(arrival.emergency), "arrival-urgent": .whole(arrival.urgent),
            "arrival-routine": .whole(arrival.routine),
            "greeting": .object([
                "morning": .whole(greeting.morning), "afternoon": .whole(greeting.afternoon),
                "evening": .whole(greeting.evening),
            ]),
        ])
    }
}
