import DoorbellRules
import Storage

extension HomeImport {
    /// Does what `plan` says, wholly or not at all, with an entry in the record for every change.
    ///
    /// - Parameters:
    ///   - actor: Who does it: one of the staff, or the server's operator at the command line.
    ///   - skippingErrors: Leaves out the rows that have trouble instead of refusing the whole list for them.
    /// - Throws: `Refusal.rowsHaveTrouble`; `Refusal.registerMoved` where the plan is no longer what would happen.
    @discardableResult
    public func carryOut(_ plan: Plan, by actor: ID, skippingErrors: Bool = false) async throws -> Outcome {
        precondition(plan.estate == estate, "a plan is carried out where it was made")
        if !plan.troubles.isEmpty && !skippingErrors { throw Refusal.rowsHaveTrouble(rows: plan.troubledRows) }
        let at = now()
        let writer = ImportWriter(estate: estate, ids: ids, actor: actor, at: at, file: plan.file)
        try await database.write { [estate] connection in
            // Two imports at once would not see each other's people: the estate's row lets them come one by one.
            try connection.run("UPDATE estate SET language = language WHERE id = \(estate)")
            let comparison = Comparison(plan.list, with: try HomeRegister(of: estate, connection))
            if comparison.changes != plan.changes { throw Refusal.registerMoved }
            try writer.write(plan.changes, connection)
        }
        return Outcome(plan)
    }
}
