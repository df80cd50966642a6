/// What the technician sees at one moment: the step, the line to say, what may be done now and what is missing.
///
/// It is a value. The server draws it as a page, the phone draws the same value without a network; neither decides.
public struct Screen: Equatable, Sendable {
    /// 1 to 8: set off, ring, ask, shoe covers, find the fault, mend, sign, say goodbye.
    public var step: Int
    public var title: Words
    /// What to say now, word for word, in the household's language.
    public var line: Spoken?
    public var items: [Item] = []
    public var acts: [Act] = []
    /// Why it does not go on yet.
    public var lock: Words?
    /// Now the phone is in the household's hands: large type, nothing of the staff's.
    public var isForHousehold = false

    public static let steps = 8

    init(step: Int, _ title: Words, line: Spoken? = nil, lock: Words? = nil) {
        self.step = step
        self.title = title
        self.line = line
        self.lock = lock
    }

    /// Something to know, with a small remark under it.
    public struct Item: Equatable, Sendable {
        public let label: Words
        public let value: Words
        public let remark: Words?

        public init(_ label: Words, _ value: Words, remark: Words? = nil) {
            self.label = label
            self.value = value
            self.remark = remark
        }
    }

    /// Something that may be done now: a button, with a form where it needs answers.
    public struct Act: Equatable, Sendable {
        /// How a button looks: the one thing to do next, another way, a way out, something serious.
        public enum Tone: String, Sendable {
            case main
            case plain
            case quiet
            case serious
        }

        /// The noun that is made: `entry`, `signature`; the last part of the address it is posted to.
        public let name: String
        public let label: Words
        public let tone: Tone
        public var fields: [Field] = []
        /// What goes along unseen: what this button is about.
        public var fixed: [Fixed] = []

        public init(_ name: String, _ label: Words, _ tone: Tone, fields: [Field] = [], fixed: [Fixed] = []) {
            self.name = name
            self.label = label
            self.tone = tone
            self.fields = fields
            self.fixed = fixed
        }
    }

    public struct Fixed: Equatable, Sendable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}
