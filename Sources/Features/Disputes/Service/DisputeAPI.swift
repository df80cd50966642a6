import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Disputes for programs: the same desk as behind the pages.
    static let disputeAPI: [Route] =
        [
            Route(
                .get, "/api/v1/disputes", .superiors,
                "Disputes, what is owed first on top; the answer's `next` is the `after` of the next page",
                query: Schema([
                    "scope": Schema.choices(DisputeList.Scope.self), "limit": .whole, "after": .text(limit: 64),
                ])
            ) { call in
                let (caller, list) = (try call.requireCaller(), try DisputeList(call.query))
                let lines = try await call.house.database.read { try list.lines(caller, $0) }
                return .list(lines, limit: list.limit, id: \.id, json: \.json)
            },
            Route(
                .post, "/api/v1/disputes", .office, "Raise a dispute, for the household or for a colleague",
                body: Schema(
                    [
                        "about": .choice(Dispute.About.names), "subject": .text(limit: 64),
                        "topic": Schema.choices(Dispute.Topic.self), "household-words": .text(limit: 1_000),
                        "staff-words": .text(limit: 1_000),
                    ], required: ["about", "subject"])
            ) { call in
                try await DisputeDesk(call).raise { $0.created }
            },
            Route(.get, "/api/v1/disputes/{id}", .office, of: .dispute, "One dispute with its history") { call in
                let (caller, id) = (try call.requireCaller(), try call.id())
                let file = try await call.house.database.read { try DisputeFile(id, in: caller.estate, $0) }
                return .json(file.json(in: call.language)).with(.eTag, file.etag)
            },
        ] + disputeNouns

    /// What is made on a dispute; each noun has an address of its own.
    private static let disputeNouns = Route.nouns(
        at: "/api/v1/disputes/{id}", .office, of: .dispute,
        [
            Noun(
                "positions", "What one side says, in its own words",
                Schema(
                    ["party": Schema.choices(Dispute.Party.self), "words": .text(limit: 1_000)], required: ["party"])),
            Noun(
                "evidence", "Point to a photo, an answer or a line of the price that is on record",
                Schema(
                    [
                        "kind": Schema.choices(Dispute.Evidence.Kind.self), "visit": .text(limit: 64),
                        "reference": .text(limit: 64),
                    ], required: ["kind", "visit", "reference"])),
            Noun(
                "takings", "A superior takes it, and says when the household hears next",
                Schema(["next": .whole, "topic": Schema.choices(Dispute.Topic.self)])),
            Noun(
                "contacts", "A word with the household",
                Schema(
                    ["channel": Schema.choices(Enquiry.Channel.self), "words": .text(limit: 1_000), "next": .whole],
                    required: ["channel"])),
            Noun(
                "proposals", "Something proposed to the household",
                Schema(["words": .text(limit: 1_000), "next": .whole])),
            Noun(
                "settlements", "Settled with the household, with prices that become lower",
                Schema([
                    "words": .text(limit: 1_000),
                    "prices": .list(
                        .object(
                            Schema(
                                ["visit": .text(limit: 64), "charge": .text(limit: 64), "amount": .whole],
                                required: ["visit", "charge", "amount"]))),
                ])),
            Noun(
                "outside-references", "Taken to a body outside, with its reference",
                Schema([
                    "body": .text(limit: 200), "reference": .text(limit: 100), "words": .text(limit: 1_000),
                    "next": .whole,
                ])),
            Noun(
                "tellings", "The household was told the outcome; prices and the end of the dispute hold from here on",
                Schema(["channel": Schema.choices(Enquiry.Channel.self)], required: ["channel"])),
            Noun(
                "answers", "What the household says to the outcome",
                Schema(["settled": .flag, "words": .text(limit: 1_000)])),
            Noun(
                "closings", "Closed after the household was told and did not answer",
                Schema(["reason": .text(limit: 500)])),
        ]
    ) { try await DisputeDesk($0).perform($1) { $0.created } }
}

extension DisputeList.Line {
    fileprivate var json: JSON {
        .object([
            "id": .string(id.text), "door": door.json, "topic": .string(topic.rawValue),
            "state": .string(state.rawValue), "superior": .text(superior), "raised-at": .instant(raisedAt),
            "due": .instant(due),
        ])
    }
}

extension DisputeFile {
    fileprivate var created: Answer {
        .json(
            .object(["id": .string(id.text), "state": .string(dispute.state.rawValue)]), status: .created
        ).with(.eTag, etag)
    }

    fileprivate func json(in language: Language) -> JSON {
        .object([
            "id": .string(id.text), "state": .string(dispute.state.rawValue), "about": .string(dispute.about.name),
            "subject": .string(dispute.about.id.text), "home": .string(dispute.home.text),
            "topic": .string(dispute.topic.rawValue), "superior": .id(dispute.superior), "due": .instant(dispute.due),
            "positions": .array(
                dispute.positions.map {
                    .object([
                        "party": .string($0.party.rawValue), "words": .string($0.words), "at": .instant($0.at),
                    ])
                }),
            "evidence": .array(dispute.evidence.map(\.json)), "proposals": .texts(dispute.proposals),
            "outcome": .text(dispute.outcome?.words), "told-at": .instant(dispute.toldAt),
            "timeline": .array(
                events.map {
                    .object([
                        "at": .instant($0.at), "by": .string($0.by.text),
                        "sentence": .string($0.fact.sentence.text(in: language)), "fact": $0.json,
                    ])
                }),
        ])
    }
}
