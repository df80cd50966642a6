import DoorbellRules
import Storage

/// One home as the office sees it in its round: who lives there, what happened, what is known from the round before.
struct DoorSight: Sendable {
    /// One thing that happened, as a sentence.
    struct Line: Sendable {
        let at: Instant
        let stamp: String
        let who: String
        let sentence: Words
        let fact: JSON
    }

    /// Somebody of the household, with the number that is told only to a logged look.
    struct Contact: Sendable {
        let id: ID
        let name: String
        let role: HouseholdRole
        let maskedPhone: String?
    }

    /// Somebody who can be sent.
    struct Technician: Sendable {
        let id: ID
        let name: String
        let mayCheckGas: Bool
    }

    /// How the round before left this home.
    struct Before: Sendable {
        let number: Int
        let outcome: HomeCheck.Outcome
    }

    let home: ID
    let door: DoorLabel
    let care: [String]
    /// The home's place in the round; `nil` for a home that came after the round was opened.
    let id: ID?
    let check: HomeCheck?
    let state: HomeCheck.State
    let contacts: [Contact]
    let address: FormOfAddress
    /// The household's own.
    let language: Language
    /// The newest first.
    let lines: [Line]
    let before: Before?
    let technicians: [Technician]
    /// The visit after which the gas company has to clear the home before gas is used again.
    let awaitsClearance: ID?
    /// What the latest check found wrong, the worst first, in the words of the record.
    var defects: [String] = []
    let orderLabel: String?
    /// Whether somebody disagrees, and the way to note it; `nil` where the home has no place in the round.
    var dispute: DisputeNotice?
    let today: Day
    let isRoundOpen: Bool
    let allowsColdCalls: Bool
    /// Why whoever looks may not call this home; `nil` where they may.
    var silence: Silence?

    /// What to say on the telephone: a question about tomorrow, with the household's own form of address.
    var line: Spoken { Spoken(.gas(.eve(address, slot: proposedWindow.words)), in: language) }

    var proposedWindow: Appointment.Window { check?.proposedWindow ?? .morning }
}
