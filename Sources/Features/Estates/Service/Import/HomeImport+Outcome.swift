extension HomeImport {
    /// What was done.
    public struct Outcome: Equatable, Sendable {
        public let homesAdded: Int
        public let homesChanged: Int
        public let peopleAdded: Int
        public let peopleChanged: Int
        /// Rows that were left out because they had a problem.
        public let rowsSkipped: Int

        init(_ plan: Plan) {
            homesAdded = plan.count(.homeAdded)
            homesChanged = plan.count(.homeChanged)
            peopleAdded = plan.count(.personAdded)
            peopleChanged = plan.count(.personChanged)
            rowsSkipped = plan.troubledRows
        }
    }
}
