import DoorbellRules

extension HomeImport {
    /// One thing that taking in a list adds or changes.
    public struct Change: Equatable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            case homeAdded = "home-added"
            case homeChanged = "home-changed"
            case personAdded = "person-added"
            case personChanged = "person-changed"
        }

        /// What is to be written. A home that is only being added has no id yet; its first row stands for it.
        enum Step: Equatable, Sendable {
            case addHome(care: [String])
            case changeHome(ID, was: [String], care: [String])
            case addPerson(ListedPerson, rank: Int, home: ID?)
            case changePerson(ID, was: ListedPerson, ListedPerson)
        }

        /// The row of the list.
        public let row: Int
        public let door: DoorLabel
        /// The first row of the same door.
        let homeRow: Int
        let step: Step

        public var kind: Kind {
            switch step {
            case .addHome: .homeAdded
            case .changeHome: .homeChanged
            case .addPerson: .personAdded
            case .changePerson: .personChanged
            }
        }

        /// What is written, column by column.
        public var columns: [ImportColumn] {
            switch step {
            case .addHome: ImportColumn.door
            case .changeHome: [.care]
            case .addPerson(let person, _, _): person.columns.map(\.0)
            case .changePerson(_, let was, let person): person.columns(changedSince: was).map(\.0)
            }
        }
    }
}
