import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The estate's rules of language for programs: totals, overlay, opinions.
    static let courtesyRules: [Route] = [
        Route(
            .get, "/api/v1/courtesy/totals", .superiors,
            "How many texts were looked at and what came of it; `month` is `yyyymm`",
            query: Schema(["month": .whole])
        ) { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            let reader = try JSONReader(try call.query.json(on: EstateClock(zone: "UTC")), isForm: true)
            let month = try reader.optionalNumber("month", in: 190_001...999_912)
            return try await call.house.database.read { connection in
                let today = try Estate.find(caller.estate, connection).clock.wall(now).day.number / 100
                return .json(try CourtesyTotals(of: caller.estate, until: month ?? today, connection).json)
            }
        },
        Route(.get, "/api/v1/courtesy/overlays", .superiors, "The estate's own rules as they count now") { call in
            let caller = try call.requireCaller()
            return .json(
                try await call.house.database.read { try CourtesyEdition.newest(of: caller.estate, $0).json })
        },
        Route(
            .post, "/api/v1/courtesy/overlays", .superiors,
            "Write them (YAML); what does not open is refused with line and column",
            body: Schema(["yaml": .text(limit: OverlayDesk.limit)])
        ) { call in
            let reader = try call.reader()
            let yaml = try reader.optionalText("yaml", limit: OverlayDesk.limit) ?? ""
            try reader.finish()
            do {
                return try await CourtesyDesk(call).write(yaml) { .json($0.json, status: .created) }
            } catch let troubles as PackTroubles {
                throw Problem(troubles)
            }
        },
        Route(.get, "/api/v1/courtesy/opinions", .superiors, "What staff think of the rules") { call in
            let caller = try call.requireCaller()
            return .json(
                try await call.house.database.read {
                    .object(["items": .array(try OpinionRow.all(of: caller.estate, limit: 1_000, $0).map(\.json))])
                })
        },
        Route(
            .post, "/api/v1/courtesy/opinions", .staff, "This was fine, or this was rude; who says so is not kept",
            body: Schema(
                [
                    "verdict": Schema.choices(Opinion.Verdict.self), "text": .text(limit: 2_000),
                    "rule": .text(limit: 100),
                ], required: ["verdict", "text"])
        ) { call in
            try await CourtesyDesk(call).take { .json(.object(["kept": .bool(true)]), status: .created) }
        },
        Route(
            .post, "/api/v1/courtesy/opinions/{id}/decisions", .superiors, of: .opinion,
            "What it comes to here; `level` and `category` of the rule that a rude text becomes",
            body: Schema(
                [
                    "decision": Schema.choices(Opinion.Decision.self), "level": Schema.choices(CourtesyLevel.self),
                    "category": Schema.choices(CourtesyCategory.self),
                ], required: ["decision"])
        ) { call in
            try await CourtesyDesk(call).decide { .json($0.row.json, status: .created) }
        },
    ]
}

extension CourtesyEdition {
    fileprivate var json: JSON {
        .object(["version": .whole(version), "yaml": .string(overlay), "opinions": .string(decisions)])
    }
}

extension OpinionRow {
    fileprivate var json: JSON {
        .object([
            "id": .string(id.text), "at": .instant(at), "verdict": .string(opinion.verdict.rawValue),
            "text": .string(opinion.text), "rule": .text(opinion.rule), "decision": .text(made?.decision.rawValue),
        ])
    }
}
