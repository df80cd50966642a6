import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Enquiries for programs: the same desk as behind the pages.
    static let enquiryAPI: [Route] =
        [
            Route(
                .get, "/api/v1/enquiries", .office,
                "Enquiries, what is due first on top; the answer's `next` is the `after` of the next page",
                query: Schema([
                    "scope": Schema.choices(EnquiryList.Scope.self), "search": .text(limit: 100), "limit": .whole,
                    "after": .text(limit: 64),
                ])
            ) { call in
                let (caller, list) = (try call.requireCaller(), try EnquiryList(call.query))
                let lines = try await call.house.database.read { try list.lines(caller, $0) }
                return .list(lines, limit: list.limit, id: \.id, json: \.json)
            },
            Route(
                .post, "/api/v1/enquiries", .office, "Take a question together with the promise of an answer",
                body: Schema(
                    [
                        "channel": Schema.choices(Enquiry.Channel.self), "home": .text(limit: 64),
                        "asker": .text(limit: 100), "words": .text(limit: 2_000), "read-back": .flag,
                        "promise-kind": Schema.choices(Promise.Kind.self), "promise": .text(limit: 500), "due": .whole,
                    ], required: ["channel", "due"])
            ) { call in
                try await EnquiryDesk(call).ask { $0.created }
            },
            Route(.get, "/api/v1/enquiries/{id}", .office, of: .enquiry, "One enquiry with its history") { call in
                let (caller, id) = (try call.requireCaller(), try call.id())
                let file = try await call.house.database.read { try EnquiryFile(id, in: caller.estate, $0) }
                return .json(file.json(in: call.language)).with(.eTag, file.etag)
            },
        ] + enquiryNouns

    /// What the office makes on an enquiry; each noun has an address of its own.
    private static let enquiryNouns = Route.nouns(
        at: "/api/v1/enquiries/{id}", .office, of: .enquiry,
        [
            Noun("lookups", "An article was looked at", Schema(["article": .text(limit: 64)], required: ["article"])),
            Noun("referrals", "A superior is asked", Schema(["words": .text(limit: 2_000)])),
            Noun(
                "holds", "Another time, with reason, apology and alternative (G12)",
                Schema(
                    [
                        "reason": .text(limit: 500), "apology": .text(limit: 500),
                        "alternatives": .list(.text(limit: 500)), "next": .whole,
                    ])),
            Noun(
                "hand-overs", "To another desk, after a promise; outside the house with a reference",
                Schema(
                    [
                        "desk": Schema.choices(HandOff.Desk.self), "words": .text(limit: 1_000),
                        "party": .text(limit: 100), "reference": .text(limit: 100), "colleague": .text(limit: 64),
                    ], required: ["desk"])),
            Noun(
                "passings", "A superior names another first contact",
                Schema(["to": .text(limit: 64), "reason": .text(limit: 500)], required: ["to"])),
            Noun("acceptances", "A named person has it", Schema(["person": .text(limit: 100)])),
            Noun("returns", "A desk gives it back, with a reason", Schema(["reason": .text(limit: 500)])),
            Noun(
                "answers", "An answer and what it rests on (G13)",
                Schema([
                    "words": .text(limit: 2_000),
                    "basis": .choice(["article", "holder", "superior", "cannot-be-known", "others-privacy"]),
                    "article": .text(limit: 64), "reason": .text(limit: 500), "alternative": .text(limit: 500),
                ])),
            Noun(
                "tellings", "The household was told; with an apology where the promise is late",
                Schema(
                    ["channel": Schema.choices(Enquiry.Channel.self), "apology": .text(limit: 500)],
                    required: ["channel"])),
            Noun(
                "confirmations", "What the asker says to the answer",
                Schema(["settled": .flag, "words": .text(limit: 500), "until": .whole])),
            Noun(
                "closings", "A superior closes what the asker was told and did not confirm",
                Schema(["reason": .text(limit: 500)])),
        ]
    ) { try await EnquiryDesk($0).perform($1) { $0.created } }
}

extension EnquiryList.Line {
    fileprivate var json: JSON {
        .object([
            "id": .string(id.text), "door": door?.json, "asker": .string(asker), "words": .string(words),
            "state": .string(state.rawValue), "first-contact": .string(firstContact), "due": .instant(due),
        ])
    }
}

extension EnquiryFile {
    var created: Answer {
        .json(
            .object(["id": .string(id.text), "state": .string(enquiry.state.rawValue)]), status: .created
        ).with(.eTag, etag)
    }

    fileprivate func json(in language: Language) -> JSON {
        .object([
            "id": .string(id.text), "state": .string(enquiry.state.rawValue), "home": .id(enquiry.question.home),
            "asker": .string(enquiry.question.asker), "words": .string(enquiry.question.words),
            "first-contact": .string(enquiry.firstContact.text), "due": .instant(enquiry.promise.given.due),
            "hand-offs": .array(
                enquiry.handOffs.map {
                    .object([
                        "desk": .string($0.desk.rawValue), "at": .instant($0.at), "holder": .text($0.holder),
                        "party": .text($0.outside?.party), "reference": .text($0.outside?.reference),
                        "colleague": .id($0.colleague),
                    ])
                }),
            "answer": enquiry.answer.map { .string($0.text.text(in: language)) },
            "basis": enquiry.answer.map { $0.basis.json },
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
