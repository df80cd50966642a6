import DoorbellRules
import Storage

/// One estate's plans: who may see them is part of every query, and what is over is not there.
struct HardshipShelf {
    /// A plan with what stands around it.
    struct Kept: Sendable {
        let id: ID
        let home: ID
        let door: DoorLabel
        let keeper: String
        let plan: HardshipPlan
    }

    let estate: Estate
    let connection: any Connection

    /// The plans that `caller` may see, what is due for review first.
    func visible(to caller: Caller, at now: Instant) throws -> [Kept] {
        try rows(at: now, "AND (\(caller.actor.isSuperior) = 1 OR hardship_plan.keeper = \(caller.staff))")
    }

    /// - Throws: `Problem.notFound` for what is not there, is over, or is not theirs to see: nobody learns which.
    func find(_ id: ID, for caller: Caller, at now: Instant) throws -> Kept {
        let found = try rows(
            at: now,
            "AND hardship_plan.id = \(id) AND (\(caller.actor.isSuperior) = 1 OR hardship_plan.keeper = \(caller.staff))"
        )
        guard let one = found.first else { throw Problem.notFound }
        return one
    }

    /// What holds for a home now, whoever asks: for the notice that says whom to ask, and for nothing else.
    func plans(of home: ID, at now: Instant) throws -> [Kept] { try rows(at: now, "AND hardship_plan.home = \(home)") }

    /// - Throws: `askKeeperFirst` for somebody who does not see the plan that holds for this home.
    func requireAsked(_ actor: Actor, about home: ID, at now: Instant) throws {
        for one in try plans(of: home, at: now) where !one.plan.maySee(actor) {
            throw HardshipPlan.Refusal.askKeeperFirst
        }
    }

    func keep(_ plan: HardshipPlan, as id: ID, for home: ID, by staff: ID, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO hardship_plan (estate, id, home, keeper, body, review_on, ends_on, made_by, made_at)
            VALUES (\(estate.id), \(id), \(home), \(plan.keeper), \(plan.json.text), \(plan.reviewOn), \(plan.endsOn),
                \(staff), \(now))
            ON CONFLICT (estate, id) DO UPDATE SET body = excluded.body, keeper = excluded.keeper,
                review_on = excluded.review_on, ends_on = excluded.ends_on
            """)
    }

    private func rows(at now: Instant, _ wanted: SQL) throws -> [Kept] {
        let today = estate.clock.wall(now).day
        return try connection.run(
            """
            SELECT hardship_plan.id, hardship_plan.home, hardship_plan.body, home.building, home.floor, home.unit,
                staff.name
            FROM hardship_plan JOIN home ON home.estate = hardship_plan.estate AND home.id = hardship_plan.home
            JOIN staff ON staff.id = hardship_plan.keeper
            WHERE hardship_plan.estate = \(estate.id) AND hardship_plan.ends_on >= \(today) \(sql: wanted)
            ORDER BY hardship_plan.review_on, hardship_plan.id LIMIT 200
            """
        ).map { row in
            Kept(
                id: try row[id: "id"], home: try row[id: "home"], door: try DoorLabel(row: row),
                keeper: try row[text: "name"], plan: try HardshipPlan(JSON(parsing: try row[text: "body"])))
        }
    }
}
