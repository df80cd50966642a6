import DoorbellRules

/// Gas-smell mode as the procedure has it (2.5).
struct SmellBook {
    var isNoticed = false
    var told: Set<GasTold> = []
    /// The gas company's word came after the latest smell.
    var isCleared = false
}
