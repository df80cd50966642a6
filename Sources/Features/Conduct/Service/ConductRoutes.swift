import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The rules of conduct, observations for superiors, and everybody's own page.
    static let conduct: [Route] = rulesOfConduct + quiz + observations + ownConduct + abuseReports

    private static let rulesOfConduct: [Route] = [
        Route(.get, "/conduct/rules", .staff, "The rules of conduct (C1 to C7)") { call in
            let caller = try call.requireCaller()
            return .page(
                try await call.house.database.read { try RulesOfConductPage(caller, call.language, $0).html })
        },
        Route(.post, "/conduct/acknowledgements", .staff, "One has read this edition of the rules of conduct") { call in
            do {
                return try await acknowledge(call) { .see("/") }
            } catch let problem as Problem where problem.code == Problem.rulesUnread.code {
                let caller = try call.requireCaller()
                var page = try await call.house.database.read { try RulesOfConductPage(caller, call.language, $0) }
                page.problem = problem.words
                return .page(page.html, status: problem.status)
            }
        },
    ]

    private static let observations: [Route] = [
        Route(.get, "/conduct", .conductKeepers, "Observations, what waits longest first") { call in
            let (caller, list) = (try call.requireCaller(), try ConductList(call.query))
            let page = try await call.house.database.read { try ConductListPage(caller, call.language, list, $0) }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.get, "/conduct/new", .superiors, "What was seen on a walk") { call in
            let caller = try call.requireCaller()
            return .page(
                try await call.house.database.read { try NewObservationPage(caller, call.language, $0).html })
        },
        Route(.post, "/conduct/observations", .superiors, "Note what was seen on a walk") { call in
            try await ConductDesk(call).note { .see("/conduct/observations/\($0.id.text)") }
        },
        Route(.get, "/conduct/observations/{id}", .conductKeepers, of: .observation, "One observation") { call in
            let (caller, id, now) = (try call.requireCaller(), try call.id(), call.house.now())
            let page = try await call.house.database.read {
                let file = try ConductFile(id, in: caller.estate, seenBy: .superior(caller), $0)
                return try ObservationPage(file, caller, call.language, at: now, $0)
            }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(
            .post, "/conduct/observations/{id}/{noun}", .conductKeepers, of: .observation,
            "Told face to face, seen by another, decided after their say"
        ) { call in
            try await ConductDesk(call).perform(call.parameters["noun"] ?? "", asOwn: false) {
                .see("/conduct/observations/\($0.id.text)")
            }
        },
        Route(.get, "/conduct/people/{id}", .superiors, of: .colleague, "One colleague's last month, once it is open") {
            call in
            let (caller, id, now) = (try call.requireCaller(), try call.id(), call.house.now())
            return .page(
                try await call.house.database.read { try ColleaguePage(id, caller, call.language, at: now, $0).html })
        },
        Route(.get, "/conduct/sample", .superiors, "Whom to call afterwards: one of twenty closed orders") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            return .page(
                try await call.house.database.read { try SamplePage(caller, call.language, at: now, $0).html })
        },
        Route(.post, "/conduct/sample/{id}/calls", .superiors, of: .order, "What a household said when it was called") {
            call in
            try await SampleCall(call).note { .see("/conduct/sample") }
        },
    ]

    private static let ownConduct: [Route] = [
        Route(.get, "/conduct/me", .staff, "What was noted about oneself, and one's own months") { call in
            let caller = try call.requireCaller()
            return .page(
                try await call.house.database.read {
                    try ConductMePage(caller, call.language, call.house, $0).html
                })
        },
        Route(.post, "/conduct/me/observations", .staff, "Tell of oneself, or of a colleague or superior") { call in
            try await ConductDesk(call).report { _ in .see("/conduct/me") }
        },
        Route(
            .post, "/conduct/me/observations/{id}/{noun}", .staff, of: .ownObservation,
            "One has read it; one's own side"
        ) { call in
            try await ConductDesk(call).perform(call.parameters["noun"] ?? "", asOwn: true) { _ in .see("/conduct/me") }
        },
        Route(.post, "/conduct/me/sights", .staff, "One has seen one's own month") { call in
            try await see(call) { .see("/conduct/me") }
        },
    ]

    private static let abuseReports: [Route] = [
        Route(.get, "/conduct/abuse", .superiors, "What staff met with, what waits first") { call in
            let caller = try call.requireCaller()
            return .page(try await call.house.database.read { try AbuseListPage(caller, call.language, $0).html })
        },
        Route(.get, "/conduct/abuse/new", .staff, "Tell what one met with") { call in
            let caller = try call.requireCaller()
            return .page(try await call.house.database.read { try NewAbusePage(caller, call.language, $0).html })
        },
        Route(.post, "/conduct/abuse", .staff, "Tell what one met with") { call in
            try await AbuseDesk(call).make { .see("/conduct/abuse/\($0.id.text)") }
        },
        Route(.get, "/conduct/abuse/{id}", .staff, of: .abuseReport, "One report, for superiors and whoever made it") {
            call in
            let (caller, id) = (try call.requireCaller(), try call.id())
            return .page(
                try await call.house.database.read {
                    try AbusePage(AbuseFile(id, for: caller, $0), caller, call.language, $0).html
                })
        },
        Route(
            .post, "/conduct/abuse/{id}/{noun}", .superiors, of: .abuseReport, "The next step, two people, dealt with"
        ) { call in
            try await AbuseDesk(call).perform(call.parameters["noun"] ?? "") { .see("/conduct/abuse/\($0.id.text)") }
        },
    ]

    /// Writes down that the caller has read the rules: now, or on a telephone without a network when it was tapped.
    ///
    /// - Throws: `Problem.rulesUnread` without the tick, and for another edition than today's. What was tapped before today's
    ///   edition was there stays true of the one before.
    static func acknowledge(_ call: Call, _ answer: @escaping @Sendable () -> Answer) async throws -> Answer {
        let (caller, now, reader) = (try call.requireCaller(), call.house.now(), try call.reader())
        let edition = try reader.number("edition", in: 1...1_000_000)
        let (isRead, tapped) = (try reader.flag("read"), try reader.optionalInstant("at"))
        try reader.finish()
        let isKnown = tapped == nil ? edition == ConductRule.edition : edition <= ConductRule.edition
        if !isRead || !isKnown { throw Problem.rulesUnread }
        return try await call.house.once(call, caller) { connection in
            let given = Acknowledgement(caller: caller, edition: edition)
            try given.give(at: try tapped.map { try given.moment($0, at: now, connection) } ?? now, connection)
            return answer()
        }
    }

    /// Writes down that the caller has seen their own month, once it is over.
    static func see(_ call: Call, _ answer: @escaping @Sendable () -> Answer) async throws -> Answer {
        let (caller, now, reader) = (try call.requireCaller(), call.house.now(), try call.reader())
        let month = try reader.number("month", in: 1...999_912)
        try reader.finish()
        if month < 197_001 || !(1...12 ~= month % 100) { throw reader.trouble(.outOfRange, "month") }
        return try await call.house.once(call, caller) { connection in
            let estate = try Estate.find(caller.estate, connection)
            let end = ConductEvidence(estate: estate, connection: connection).span(of: month).upperBound
            if now < end { throw Problem.monthGoesOn }
            try connection.run(
                """
                INSERT INTO conduct_sight (estate, staff, month, at)
                VALUES (\(caller.estate), \(caller.staff), \(month), \(now)) ON CONFLICT DO NOTHING
                """)
            return answer()
        }
    }
}

extension Problem {
    static let rulesUnread = Problem(
        .conflict, "conduct.rules-unread",
        Words(
            "請看完這七條，再剔選「我看過了」。", "请看完这七条，再勾选“我看过了”。", "Please read the seven sentences and tick that you have."))
    static let monthGoesOn = Problem(
        .conflict, "conduct.month-goes-on",
        Words("這個月還未完，下個月再看。", "这个月还没结束，下个月再看。", "The month is not over; please look again next month."))
}
