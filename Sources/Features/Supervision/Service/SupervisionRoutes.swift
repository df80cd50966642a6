import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The supervision report: its page, what is behind each figure, and its files.
    static let supervision: [Route] = [
        Route(.get, "/supervision", .superiors, "The supervision report of a period") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            return try await call.house.database.read { connection in
                .page(try SupervisionPage(caller, call.language, call.query, at: now, connection).html)
            }
        },
        Route(.get, "/supervision/list", .superiors, "What is behind a figure of the report") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            // Without a figure there is nothing to look behind.
            if call.query["figure"] == nil { return .see("/supervision") }
            return try await call.house.database.read { connection in
                .page(try SupervisionListPage(caller, call.language, call.query, at: now, connection).html)
            }
        },
        Route(.get, "/supervision/report.csv", .superiors, "The report as a table for a spreadsheet") { call in
            try await tables(call).comma.answer
        },
        Route(.get, "/supervision/report.xlsx", .superiors, "The report as a workbook") { call in
            try await tables(call).workbook.answer
        },
        Route(.get, "/supervision/report.pdf", .superiors, "The report on paper") { call in
            let sheet = try await tables(call).sheet(madeAt: call.house.now())
            return Answer(.ok, "application/pdf", try await sheet.printed())
        },
        Route(
            .get, "/api/v1/supervision", .superiors,
            "The figures of a period, and what stands open now; days as `2026-11-23`", query: .supervision
        ) { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            return try await call.house.database.read { connection in
                .json(try SupervisionWish(caller, call.query, at: now, connection).report.json)
            }
        },
        Route(
            .get, "/api/v1/supervision/items", .superiors,
            "What is behind a figure, the newest first; the answer's `next` is the `after` of the next page",
            query: .supervisionItems
        ) { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            if call.query.fields.isEmpty { return .json(.object(["items": .array([])])) }
            return try await call.house.database.read { connection in
                let estate = try Estate.find(caller.estate, connection)
                let list = try SupervisionList(call.query, today: estate.clock.wall(now).day)
                let lines = try list.lines(estate, for: caller, at: now, connection)
                return .json(
                    .object([
                        "items": .array(lines.prefix(list.limit).map { $0.json }),
                        "next": .text(
                            lines.count > list.limit ? lines.prefix(list.limit).last?.cursor.text : nil),
                    ]))
            }
        },
    ]

    private static func tables(_ call: Call) async throws -> SupervisionTables {
        let (caller, now) = (try call.requireCaller(), call.house.now())
        let language = call.wished ?? call.language
        return try await call.house.database.read { connection in
            try SupervisionTables(caller, language, call.query, at: now, connection)
        }
    }
}

extension Schema {
    fileprivate static let supervision = Schema([
        "from": .text(limit: 10), "to": .text(limit: 10), "open-days": .whole,
    ])

    fileprivate static let supervisionItems = Schema([
        "figure": .choice(Figure.allCases.map(\.rawValue) + ["overdue"]),
        "which": choices(SupervisionList.Which.self), "open-days": .whole, "from": .text(limit: 10),
        "to": .text(limit: 10), "limit": .whole, "after": .text(limit: 120),
    ])
}

extension SupervisionReport {
    var json: JSON {
        .object([
            "from": .string(period.from.iso), "to": .string(period.to.iso),
            "figures": .array(
                Figure.allCases.map { figure in
                    let sum = total(figure)
                    return .object([
                        "figure": .string(figure.rawValue), "hits": .whole(sum.hits), "total": .whole(sum.total),
                        "by-time": .array(
                            zip(pieces, shares[figure] ?? []).map { piece, share in
                                .object([
                                    "time": .string(piece), "hits": .whole(share.hits), "total": .whole(share.total),
                                ])
                            }),
                    ])
                }),
            "now": .object([
                "open-days": .whole(standing.days), "immediately-dangerous": .whole(standing.dangerous),
                "at-risk": .whole(standing.atRisk), "overdue": .whole(standing.overdue),
                "unseen": .whole(standing.unseen),
            ]),
        ])
    }
}

extension SupervisionList.Line {
    fileprivate var json: JSON {
        .object([
            "subject": .string(cursor.subject), "at": .instant(cursor.at), "page": .string(path),
            "label": .string(label), "door": door?.json, "surname": .text(surname), "words": .string(words),
            "hit": .bool(isHit),
        ])
    }
}
