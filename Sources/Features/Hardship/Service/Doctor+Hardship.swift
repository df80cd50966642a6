import DoorbellRules
import Storage

extension Doctor {
    /// A plan that is over for two days should have been erased; one that is there has to be readable.
    func examineHardship() async throws -> [String] {
        let now = house.now().adding(minutes: -2 * 24 * 60)
        return try await house.database.read { connection in
            try connection.run("SELECT * FROM hardship_plan ORDER BY estate, id").compactMap { row in
                let name = "hardship plan \(try row[text: "id"]) of \(try row[text: "estate"])"
                guard let plan = try? HardshipPlan(JSON(parsing: try row[text: "body"])) else {
                    return "\(name): it cannot be read"
                }
                let isSame =
                    try plan.keeper == row[id: "keeper"] && plan.reviewOn.number == row[int: "review_on"]
                    && plan.endsOn.number == row[int: "ends_on"]
                if !isSame { return "\(name): its row differs from what is in it" }
                let then = try Estate.find(try row[id: "estate"], connection).clock.wall(now).day
                return plan.isOver(on: then) ? "\(name): it is over and was not erased" : nil
            }
        }
    }
}
