import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Who waits, on pages and for programs: the same desk behind both.
    static let waiting: [Route] =
        [
            Route(.get, "/waiting", .office, "Who waits: counter, phone, messages") { call in
                let (caller, now) = (try call.requireCaller(), call.house.now())
                let page = try await call.house.database.read { try WaitingPage(caller, call.language, at: now, $0) }
                return .page(call.headers[.fragment] == "live" ? page.live : page.html)
            },
            Route(.post, "/waiting", .office, "Somebody begins to wait") { call in
                try await WaitingDesk(call).arrive { _ in .see("/waiting") }
            },
            Route(.get, "/waiting/{id}", .office, of: .wait, "One person who waits or waited") { call in
                let (caller, id, now) = (try call.requireCaller(), try call.id(), call.house.now())
                let page = try await call.house.database.read {
                    try WaitPage(WaitFile(id, in: caller.estate, $0), caller, call.language, at: now, $0)
                }
                return .page(call.headers[.fragment] == "live" ? page.live : page.html)
            },
            Route(
                .post, "/waiting/{id}/{noun}", .office, of: .wait,
                "Seen, served with the line that is due, gone with a call back, called back"
            ) { call in
                let noun = call.parameters["noun"] ?? ""
                return try await WaitingDesk(call).perform(noun) {
                    .see(noun == "servings" ? "/waiting/\($0.id.text)" : "/waiting")
                }
            },
            Route(.get, "/api/v1/waiting", .office, "Who waits, who came first on top; and messages without an answer")
            {
                call in
                let (caller, now) = (try call.requireCaller(), call.house.now())
                return try await call.house.database.read { connection in
                    let queue = WaitingQueue(estate: try Estate.find(caller.estate, connection), connection: connection)
                    return .json(
                        .object([
                            "items": .array(try queue.files().map { $0.json(at: now, queue) }),
                            "to-call-back": .array(try queue.toCallBack().map { $0.json(at: now, queue) }),
                            "messages": .array(
                                try queue.messages().map {
                                    .object([
                                        "enquiry": .string($0.enquiry.text), "asker": .string($0.asker),
                                        "words": .string($0.words), "asked-at": .instant($0.askedAt),
                                    ])
                                }),
                        ]))
                }
            },
            Route(
                .post, "/api/v1/waiting", .office, "Somebody begins to wait",
                body: Schema(
                    [
                        "channel": Schema.choices(Wait.Channel.self), "name": .text(limit: 100),
                        "door": .text(limit: 60), "home": .text(limit: 64),
                        "needs": .list(Schema.choices(Wait.Need.self)),
                    ], required: ["channel"])
            ) { call in
                try await WaitingDesk(call).arrive { $0.created }
            },
        ] + waitingNouns

    private static let waitingNouns = Route.nouns(
        at: "/api/v1/waiting/{id}", .office, of: .wait,
        [
            Noun(
                "acknowledgements", "A nod, or “just a moment, please”",
                Schema(["sign": Schema.choices(Wait.Sign.self)])),
            Noun(
                "servings", "It is their turn; whoever waited hears the sorry-line first, unless a reason is given",
                Schema([
                    "sorry": .flag, "without-sorry": .flag, "reason": .text(limit: 500), "emergency": .text(limit: 500),
                ])),
            Noun(
                "departures", "They leave before being served: with a call back that was promised, or wishing none",
                Schema(["promise": .text(limit: 500), "due": .whole, "declined": .flag])),
            Noun(
                "call-backs", "They were called back; with an apology where it is late",
                Schema(["words": .text(limit: 1_000), "apology": .text(limit: 500)])),
        ]
    ) { try await WaitingDesk($0).perform($1) { $0.created } }
}

extension WaitFile {
    fileprivate var created: Answer {
        // The line that is said first: a program that speaks for the office says this and no other.
        let line = wait.opening.map { opening in
            JSON.object(
                Language.allCases.map { .init($0.rawValue, .string(Wait.line(for: opening).text(in: $0))) })
        }
        return .json(
            .object(["id": .string(id.text), "state": .string(wait.state.rawValue), "line": line]), status: .created
        ).with(.eTag, etag)
    }

    fileprivate func json(at now: Instant, _ queue: WaitingQueue) -> JSON {
        let isLong = wait.isLong(at: now, limit: queue.limit(for: wait.channel))
        let name: JSON? = wait.name.isEmpty ? nil : .string(wait.name)
        let due = JSON.instant(wait.promise?.given.due)
        let needs = JSON.texts(wait.needs.map(\.rawValue))
        return .object([
            "id": .string(id.text), "channel": .string(wait.channel.rawValue), "state": .string(wait.state.rawValue),
            "name": name, "home": .id(wait.home), "needs": needs, "arrived-at": .instant(wait.arrivedAt),
            "minutes": .whole(wait.minutesWaited(at: now)), "long": .bool(isLong), "due": due,
        ])
    }
}
