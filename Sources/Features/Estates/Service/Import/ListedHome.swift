import DoorbellRules

/// One door of a list, with everybody whom the list has there.
struct ListedHome: Sendable {
    /// One row's person.
    struct Resident: Sendable {
        let row: Int
        /// The place among the door's people, from 1: whom to call first.
        let rank: Int
        let person: ListedPerson
    }

    /// The first row that has it.
    let row: Int
    let door: DoorLabel
    var care: [String] = []
    var residents: [Resident] = []
}
