import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Conduct for programs: the same desks as behind the pages.
    static let conductAPI: [Route] =
        superiorsAPI + observationNouns + ownAPI + ownNouns + monthAPI + abuseAPI + abuseNouns

    private static let superiorsAPI: [Route] = [
        Route(
            .get, "/api/v1/conduct/observations", .conductKeepers,
            "Observations, what waits longest first; the answer's `next` is the `after` of the next page",
            query: Schema(["scope": Schema.choices(ConductList.Scope.self), "limit": .whole, "after": .text(limit: 64)])
        ) { call in
            let (caller, list) = (try call.requireCaller(), try ConductList(call.query))
            let lines = try await call.house.database.read {
                try list.lines(.superior(caller), in: caller.estate, $0)
            }
            return .list(lines, limit: list.limit, id: \.id, json: \.json)
        },
        Route(
            .post, "/api/v1/conduct/observations", .superiors, "Note what was seen on a walk",
            body: Schema(
                [
                    "person": .text(limit: 64), "rule": Schema.choices(ConductRule.self),
                    "source": .choice(["walk", "call-back", "checker"]), "seen": .whole, "place": .text(limit: 200),
                    "note": .text(limit: 1_000),
                ], required: ["person", "rule", "seen"])
        ) { call in
            try await ConductDesk(call).note { $0.created }
        },
        Route(.get, "/api/v1/conduct/observations/{id}", .conductKeepers, of: .observation, "One observation") { call in
            let (caller, id) = (try call.requireCaller(), try call.id())
            let file = try await call.house.database.read {
                try ConductFile(id, in: caller.estate, seenBy: .superior(caller), $0)
            }
            return .json(file.json(in: call.language, naming: true)).with(.eTag, file.etag)
        },
    ]

    private static let observationNouns = Route.nouns(
        at: "/api/v1/conduct/observations/{id}", .conductKeepers, of: .observation,
        [
            Noun("tellings", "A superior told them face to face"),
            Noun(
                "confirmations", "Somebody else saw it too, and gives their name",
                Schema(
                    ["seen": .whole, "place": .text(limit: 200), "note": .text(limit: 1_000)], required: ["seen"])),
            Noun(
                "decisions", "A superior decides, after their say",
                Schema(
                    [
                        "verdict": Schema.choices(ConductObservation.Verdict.self), "reason": .text(limit: 500),
                        "coaching": .text(limit: 500),
                    ], required: ["verdict"])),
        ]
    ) { try await ConductDesk($0).perform($1, asOwn: false) { $0.created } }

    private static let ownAPI: [Route] = [
        Route(.get, "/api/v1/conduct/me", .staff, "What was noted about oneself, and one's own months") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            return try await call.house.database.read { connection in
                let estate = try Estate.find(caller.estate, connection)
                let ids = try connection.run(
                    """
                    SELECT id FROM conduct_observation WHERE estate = \(estate.id) AND concerned = \(caller.staff)
                    ORDER BY made_at DESC, id DESC LIMIT 100
                    """
                ).map { try $0[id: "id"] }
                let months = try ConductEvidence(estate: estate, connection: connection).ownMonths(
                    of: caller.staff, at: now)
                return .json(
                    .object([
                        "items": .array(
                            try ids.map {
                                try ConductFile(replaying: $0, in: estate.id, connection).json(
                                    in: call.language, naming: false)
                            }), "months": .array(months.map(\.json)),
                    ]))
            }
        },
        Route(
            .post, "/api/v1/conduct/acknowledgements", .staff, "One has read this edition of the rules of conduct",
            body: Schema(["edition": .whole, "read": .flag, "at": .whole], required: ["edition"])
        ) { call in
            try await acknowledge(call) { .json(.object(["edition": .whole(ConductRule.edition)]), status: .created) }
        },
        Route(
            .post, "/api/v1/conduct/me/observations", .staff, "Tell of oneself, or of a colleague or superior",
            body: Schema(
                [
                    "person": .text(limit: 64), "rule": Schema.choices(ConductRule.self), "seen": .whole,
                    "place": .text(limit: 200), "note": .text(limit: 1_000), "anonymous": .flag,
                ], required: ["rule", "seen"])
        ) { call in
            try await ConductDesk(call).report { _ in .json(.object([]), status: .created) }
        },
    ]

    private static let ownNouns = Route.nouns(
        at: "/api/v1/conduct/me/observations/{id}", .staff, of: .ownObservation,
        [
            Noun("readings", "One has read it"),
            Noun("answers", "One's own side of it", Schema(["words": .text(limit: 2_000)])),
        ]
    ) { try await ConductDesk($0).perform($1, asOwn: true) { $0.created } }

    private static let monthAPI: [Route] = [
        Route(
            .post, "/api/v1/conduct/me/sights", .staff, "One has seen one's own month, which superiors may see then",
            body: Schema(["month": .whole], required: ["month"])
        ) { call in
            try await see(call) { .json(.object([]), status: .created) }
        }
    ]

    private static let abuseAPI: [Route] = [
        Route(
            .post, "/api/v1/conduct/abuse", .staff, "Tell what one met with",
            body: Schema(
                [
                    "kind": Schema.choices(AbuseReport.Kind.self), "words": .text(limit: 2_000),
                    "place": .text(limit: 200), "happened": .whole, "order": .text(limit: 64),
                ], required: ["kind", "happened"])
        ) { call in
            try await AbuseDesk(call).make { $0.created }
        },
        Route(.get, "/api/v1/conduct/abuse/{id}", .staff, of: .abuseReport, "One report, with what was done next") {
            call in
            let (caller, id) = (try call.requireCaller(), try call.id())
            let file = try await call.house.database.read { try AbuseFile(id, for: caller, $0) }
            return .json(file.json(in: call.language)).with(.eTag, file.etag)
        },
    ]

    private static let abuseNouns = Route.nouns(
        at: "/api/v1/conduct/abuse/{id}", .superiors, of: .abuseReport,
        [
            Noun("steps", "What is done next", Schema(["words": .text(limit: 500)])),
            Noun("pairs", "Two people go to this order"),
            Noun("closings", "It is dealt with", Schema(["words": .text(limit: 500)])),
        ]
    ) { try await AbuseDesk($0).perform($1) { $0.created } }
}

extension ConductList.Line {
    fileprivate var json: JSON {
        .object([
            "id": .string(id.text), "person": .string(person), "rule": .string(rule.rawValue),
            "source": .string(source.rawValue), "state": .string(state.rawValue), "counts": .bool(counts),
            "made": .instant(madeAt),
        ])
    }
}

extension ConductMonth {
    fileprivate var json: JSON {
        .object([
            "month": .whole(month), "points": .whole(score.points), "standing": .whole(score.standing),
            "over": .bool(isOver), "seen": .bool(isSeen),
            "lines": .array(
                score.lines.map {
                    .object([
                        "evidence": .string($0.evidence.rawValue), "kept": .whole($0.kept), "of": .whole($0.of),
                    ])
                }),
        ])
    }
}

extension ConductFile {
    fileprivate var created: Answer {
        .json(
            .object(["id": .string(id.text), "state": .string(observation.state.rawValue)]), status: .created
        ).with(.eTag, etag)
    }

    /// - Parameter naming: Whether the reader may know who saw it.
    fileprivate func json(in language: Language, naming: Bool) -> JSON {
        .object([
            "id": .string(id.text), "rule": .string(observation.rule.rawValue),
            "state": .string(observation.state.rawValue), "counts": .bool(observation.counts),
            "person": .string(observation.concerned.person.text), "made": .instant(observation.madeAt),
            "answer-until": .instant(observation.answerUntil),
            "accounts": .array(
                observation.accounts.map {
                    .object([
                        "source": .string($0.source.rawValue), "note": .string($0.note), "place": .string($0.place),
                        "seen": .instant($0.seenAt), "witness": naming ? .id($0.witness) : nil,
                        "anonymous": .bool($0.isAnonymous),
                    ])
                }), "answers": .texts(observation.answers.map(\.words)),
            "verdict": .text(observation.decision?.verdict.rawValue), "reason": .text(observation.decision?.reason),
            "coaching": .text(observation.decision?.coaching),
            "timeline": .array(
                events.map {
                    .object(["at": .instant($0.at), "sentence": .string($0.fact.sentence.text(in: language))])
                }),
        ])
    }
}

extension AbuseFile {
    fileprivate var created: Answer {
        .json(.object(["id": .string(id.text), "state": .string(report.state.rawValue)]), status: .created)
            .with(.eTag, etag)
    }

    fileprivate func json(in language: Language) -> JSON {
        .object([
            "id": .string(id.text), "kind": .string(report.account.kind.rawValue),
            "state": .string(report.state.rawValue), "words": .string(report.account.words),
            "order": .id(report.account.order), "two-people": .bool(report.needsTwoPeople),
            "timeline": .array(
                events.map {
                    .object([
                        "at": .instant($0.at), "by": .string($0.by.text),
                        "sentence": .string($0.fact.sentence.text(in: language)),
                    ])
                }),
        ])
    }
}
