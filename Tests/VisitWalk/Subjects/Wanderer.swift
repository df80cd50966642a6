import DoorbellRules

/// Subjects of one kind wandering at random: any command by anybody, the clock running on.
protocol Wanderer {
    associatedtype Kind: Subject

    /// With what the codes of its refusals begin.
    static var code: String { get }
    /// After how many steps it is enough.
    static var steps: Int { get }
    /// How many of a hundred go on a step further when all is over.
    static var lingering: Int { get }
    /// What a long walk should meet.
    static var wanted: [String] { get }
    /// Why a long walk should be refused something, without `code`.
    static var refusals: [String] { get }

    /// Under which names an event is counted.
    static func names(_ event: Kind.Event) -> [String]

    init(seed: UInt64, _ tally: inout WanderTally<Self>) throws(Violation)

    var isOver: Bool { get }
    var tracks: [Track<Kind>] { get }

    /// One command, decided, compared with the second account, and evolved.
    mutating func step(_ tally: inout WanderTally<Self>) throws(Violation)
}
