import DoorbellRules

extension HomeImport {
    /// What taking in a list would do, and what stands in the way, for somebody to read before it is done.
    public struct Plan: Sendable {
        public let estate: ID
        public let file: String
        /// The sheet that was read; `nil` for CSV.
        public let sheet: String?
        /// In the order of the list.
        public let changes: [Change]
        /// The rows that cannot be taken as they stand, in the order of the list; a row may be in it more than once.
        public let troubles: [RowTrouble]
        public let unchangedHomes: Int
        public let unchangedPeople: Int
        /// The titles of columns that the import does not know: a clerk should see that they are not read.
        public let ignoredColumns: [String]
        let list: HomeList

        init(estate: ID, file: String, sheet: String?, list: HomeList, comparison: Comparison) {
            self.estate = estate
            self.file = file
            self.sheet = sheet
            self.list = list
            changes = comparison.changes
            troubles = (list.troubles + comparison.troubles).sorted { $0.row < $1.row }
            unchangedHomes = comparison.unchangedHomes
            unchangedPeople = comparison.unchangedPeople
            ignoredColumns = list.ignoredColumns
        }

        public func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }

        /// How many rows cannot be taken as they stand.
        public var troubledRows: Int { Set(troubles.map(\.row)).count }

        /// One sentence for the end of a dry run.
        public var words: Words {
            let homes = (count(.homeAdded), count(.homeChanged), unchangedHomes)
            let people = (count(.personAdded), count(.personChanged), unchangedPeople)
            return Words(
                "單位：新增 \(homes.0)、更改 \(homes.1)、不變 \(homes.2)；住戶：新增 \(people.0)、更改 \(people.1)、不變 \(people.2)；有問題的行：\(troubledRows)。",
                "房屋：新增 \(homes.0)、更改 \(homes.1)、不变 \(homes.2)；住户：新增 \(people.0)、更改 \(people.1)、不变 \(people.2)；有问题的行：\(troubledRows)。",
                """
                Homes: \(homes.0) to add, \(homes.1) to change, \(homes.2) as they are. People: \(people.0) to add, \
                \(people.1) to change, \(people.2) as they are. Rows with a problem: \(troubledRows).
                """)
        }
    }
}
