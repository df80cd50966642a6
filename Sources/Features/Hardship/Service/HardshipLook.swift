import DoorbellRules
import Storage

/// Who read a plan when.
struct HardshipLook: Sendable {
    let stamp: String
    let who: String

    static func all(of plan: ID, in estate: Estate, _ connection: any Connection) throws -> [HardshipLook] {
        try connection.run(
            """
            SELECT hardship_look.at, staff.name FROM hardship_look JOIN staff ON staff.id = hardship_look.staff
            WHERE hardship_look.estate = \(estate.id) AND hardship_look.plan = \(plan)
            ORDER BY hardship_look.at DESC, hardship_look.id DESC LIMIT 50
            """
        ).map { HardshipLook(stamp: estate.clock.stamp(try $0[instant: "at"]), who: try $0[text: "name"]) }
    }
}
