import DoorbellRules

/// Who of a list is who in the register, within one home.
///
/// By surname, given name and phone; then by those of them that the list says; then by the place in the household,
/// unless the names say that it is somebody else: a new tenant must not inherit what the one before allowed.
struct ResidentMatch {
    /// By the row of the list.
    private(set) var found: [Int: HomeRegister.Resident] = [:]
    private let former: [HomeRegister.Resident]
    private var ranks: Set<Int>

    init(_ listed: [ListedHome.Resident], _ residents: [HomeRegister.Resident]) {
        former = residents.filter(\.hasMovedOut)
        var free = residents.filter { !$0.hasMovedOut }
        ranks = Set(free.map(\.rank))
        take(listed, &free) { $0.person.isTwin(of: $1.person) && ($0.person.isNamed || $0.rank == $1.rank) }
        take(listed, &free) { $0.person.isSame(as: $1.person) && $0.person.isNamed }
        take(listed, &free) { $0.person.isCompatible(with: $1.person) }
        // People of whom nothing but the role is said: any of them is as good as the other.
        take(listed, &free, anyOfMany: true) { $0.person.isTwin(of: $1.person) && !$0.person.isNamed }
        take(listed, &free) { $0.rank == $1.rank && $0.person.isNotAnother(than: $1.person) }
    }

    func hasMovedOut(_ person: ListedPerson) -> Bool {
        person.isNamed && former.contains { $0.person.isSame(as: person) }
    }

    /// The place in the household for somebody new: the list's, or the last where that is somebody's already.
    mutating func takeRank(near wish: Int) -> Int {
        let rank = ranks.contains(wish) ? (ranks.max() ?? 0) + 1 : wish
        ranks.insert(rank)
        return rank
    }

    /// Takes what only one of those still free answers to; where two do, neither is guessed unless `anyOfMany` will do.
    private mutating func take(
        _ listed: [ListedHome.Resident], _ free: inout [HomeRegister.Resident],
        anyOfMany: Bool = false, where matches: (ListedHome.Resident, HomeRegister.Resident) -> Bool
    ) {
        for newcomer in listed where found[newcomer.row] == nil {
            let places = free.indices.filter { matches(newcomer, free[$0]) }
            guard let place = places.first, places.count == 1 || anyOfMany else { continue }
            found[newcomer.row] = free.remove(at: place)
        }
    }
}
