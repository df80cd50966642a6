/// Rules of one language, with the words that they share. A pack without lists shares those of the
/// pack of its name before it.
public struct CourtesyPack: Equatable, Sendable {
    public var name: String
    /// What `<name>` stands for in this pack's patterns.
    public var lists: [String: [String]]
    /// Ways of promising: a promise clears "don't know".
    public var commitment: [String]
    /// Polite words.
    public var polite: [String]
    /// Words for others than the speaker, and for the speaker.
    public var others: [String]
    public var selves: [String]
    /// Words that may follow the last one without meaning anything: 呀, 啊, 了.
    public var tails: [String]
    public var proposals: [CourtesyCategory: [CourtesyStyle: Words]]
    public var rules: [CourtesyRule]

    public init(
        name: String, lists: [String: [String]] = [:], commitment: [String] = [], polite: [String] = [],
        others: [String] = [], selves: [String] = [], tails: [String] = [],
        proposals: [CourtesyCategory: [CourtesyStyle: Words]] = [:], rules: [CourtesyRule] = []
    ) {
        self.name = name
        self.lists = lists
        self.commitment = commitment
        self.polite = polite
        self.others = others
        self.selves = selves
        self.tails = tails
        self.proposals = proposals
        self.rules = rules
    }
}
