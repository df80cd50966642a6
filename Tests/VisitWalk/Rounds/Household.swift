import DoorbellRules

/// What a home is like, as far as a round meets it.
struct Household {
    /// How many of a hundred calls meet nobody.
    let away: Int
    /// How many of a hundred times they are asked they say no.
    let unwilling: Int
    let hasGas: Bool
    var isVacant: Bool
    var due: DueDate
    var dueBook: DueBook

    init(anchor: Day, months: Int, _ dice: inout Dice) {
        away = dice.pick([0, 5, 15, 28, 60, 100])
        unwilling = dice.pick([0, 0, 2, 5, 60])
        hasGas = dice.chance(97)
        isVacant = dice.chance(4)
        due = DueDate(anchor: anchor, months: months)
        dueBook = DueBook(anchor: anchor, months: months)
    }
}
