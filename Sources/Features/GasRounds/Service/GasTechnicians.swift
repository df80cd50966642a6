import DoorbellRules
import Storage

/// Who of the estate can be sent on a gas round.
struct GasTechnicians {
    let estate: ID
    let connection: any Connection

    /// Every technician, those who may check gas first.
    var all: [DoorSight.Technician] {
        get throws {
            try connection.run(
                """
                SELECT staff.id, staff.name, (SELECT COUNT(*) FROM staff_skill
                    WHERE staff_skill.staff = staff.id AND staff_skill.skill = 'gas') AS gas
                FROM posting JOIN staff ON staff.id = posting.staff AND staff.left_at IS NULL
                WHERE posting.estate = \(estate) AND posting.role = 'technician' ORDER BY 3 DESC, staff.name, staff.id
                """
            ).map {
                DoorSight.Technician(
                    id: try $0[id: "id"], name: try $0[text: "name"], mayCheckGas: try $0[int: "gas"] > 0)
            }
        }
    }
}
