/// What was reported, by whom and how to reach them. The caller's own words are kept as they were said (clause L-c).
public struct Report: Equatable, Sendable {
    public enum Channel: String, CaseIterable, Sendable {
        case phone
        case officeNotice = "office-notice"
        case counter
        case web
        case technicianFound = "technician-found"
        /// Nobody called: the gas round comes to every home.
        case gasRound = "gas-round"

        public var words: Words {
            switch self {
            case .phone: Words("電話", "来电", "Phone")
            case .officeNotice: Words("物業處通知", "物业处通知", "Property office")
            case .counter: Words("櫃台", "前台", "Counter")
            case .web: Words("網上報修", "网上报修", "Online")
            case .gasRound: Words("煤氣安全巡檢", "燃气入户安检", "Gas round")
            case .technicianFound: Words("師傅發現", "师傅发现", "Found by a technician")
            }
        }
    }

    public let channel: Channel
    public let home: ID
    public let words: String
    /// In a few words for boards and lists: 廚房水龍頭漏水.
    public let fault: String
    public let place: String?
    public let callerName: String?
    /// Where to call back; `nil` only when the caller has none, and then `hasNoContact` says so.
    public let callback: String?
    public let hasNoContact: Bool
    public let skill: Skill?
    /// What the household would rather have than "at once"; their choice wins.
    public let wishedFor: Instant?

    public init(
        channel: Channel, home: ID, words: String, fault: String, place: String? = nil, callerName: String? = nil,
        callback: String?, hasNoContact: Bool = false, skill: Skill? = nil, wishedFor: Instant? = nil
    ) {
        self.channel = channel
        self.home = home
        self.words = words
        self.fault = fault
        self.place = place
        self.callerName = callerName
        self.callback = callback.map { Report.dialled($0) }
        self.hasNoContact = hasNoContact
        self.skill = skill
        self.wishedFor = wishedFor
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        channel = try reader.choice("channel")
        home = try reader.id("home")
        words = try reader.text("words", limit: 2_000)
        fault = try reader.text("fault", limit: 100)
        place = try reader.optionalText("place", limit: 100)
        callerName = try reader.optionalText("caller-name", limit: 100)
        callback = try reader.optionalText("callback", limit: 32).map { Report.dialled($0) }
        hasNoContact = try reader.flag("no-contact")
        skill = try reader.optionalChoice("skill")
        wishedFor = try reader.optionalInstant("wished-for")
    }

    public var service: Service { channel == .gasRound ? .gasCheck : .paidRepair }

    /// The same report with the number under which the household is registered, where it names none.
    public func reachable(at number: String?) -> Report { calling(callback ?? (hasNoContact ? nil : number)) }

    /// The same report with `number` to call back.
    public func calling(_ number: String?) -> Report {
        Report(
            channel: channel, home: home, words: words, fault: fault, place: place, callerName: callerName,
            callback: number, hasNoContact: hasNoContact, skill: skill, wishedFor: wishedFor)
    }

    public var json: JSON {
        .object([
            "channel": .string(channel.rawValue), "home": .string(home.text), "words": .string(words),
            "fault": .string(fault), "place": .text(place), "caller-name": .text(callerName),
            "callback": .text(callback), "no-contact": .flag(hasNoContact), "skill": .text(skill?.rawValue),
            "wished-for": .instant(wishedFor),
        ])
    }
}
