extension Visit {
    /// What the person at the door has to know beforehand: where, whom, why, and how to behave there.
    public struct Brief: Equatable, Sendable {
        /// Somebody on the household's list.
        public struct Person: Equatable, Sendable {
            public let id: ID
            public let name: String
            public let role: HouseholdRole

            public init(id: ID, name: String, role: HouseholdRole) {
                self.id = id
                self.name = name
                self.role = role
            }
        }

        public let number: String
        public let door: DoorLabel
        public let address: FormOfAddress
        public let language: Language
        public let fault: Words
        /// What the caller said, word for word.
        public let callersWords: String
        public let reportedAt: String
        public let care: [String]
        public let technicianName: String
        public let people: [Person]
        public let maskedPhone: String?
        public let service: Service

        public init(
            number: String, door: DoorLabel, address: FormOfAddress, language: Language, fault: Words,
            callersWords: String, reportedAt: String, care: [String], technicianName: String, people: [Person],
            maskedPhone: String?, service: Service = .paidRepair
        ) {
            self.number = number
            self.door = door
            self.address = address
            self.language = language
            self.fault = fault
            self.callersWords = callersWords
            self.reportedAt = reportedAt
            self.care = care
            self.technicianName = technicianName
            self.people = people
            self.maskedPhone = maskedPhone
            self.service = service
        }
    }

    /// The lines of one visit, said in one language at one minute.
    public struct Script: Sendable {
        public let brief: Brief
        public let language: Language
        public let partOfDay: PartOfDay
        /// They stand at the door later than was promised: sorry comes first.
        public let isLate: Bool

        public init(
            _ brief: Brief, in language: Language, at wall: WallTime, _ hours: PartOfDay.Hours = PartOfDay.Hours(),
            isLate: Bool = false
        ) {
            self.brief = brief
            self.isLate = isLate
            self.language = language
            partOfDay = PartOfDay(minute: wall.minute, hours: hours)
        }

        public var purpose: Spoken {
            let line =
                switch brief.service {
                case .paidRepair:
                    Line.doorPurpose(partOfDay, brief.address, staff: brief.technicianName, fault: brief.fault)
                case .gasCheck: Line.gas(.purpose(partOfDay, brief.address, staff: brief.technicianName))
                }
            return Spoken(isLate ? .late(line) : line, in: language)
        }
        public var greeting: Spoken {
            switch brief.service {
            case .paidRepair: Spoken(.paidEnter(partOfDay, brief.address), in: language)
            case .gasCheck: Spoken(.gas(.enter(brief.address)), in: language)
            }
        }
        public var accept: Spoken { Spoken(.accept(brief.address), in: language) }
        public var farewell: Spoken { Spoken(.farewell, in: language) }

        public func shutOff(_ plan: ShutOff.Plan) -> Spoken {
            Spoken(.shutOff(plan.utility, minutes: plan.minutes, reason: plan.reason), in: language)
        }
        public func material(_ need: MaterialNeed) -> Spoken {
            let reason = need.reason.words.text(in: language)
            let mark = language == .english ? " – " : "，"
            return Spoken(.material(item: need.item, reason: "\(reason)\(mark)\(need.explanation)"), in: language)
        }
        public func price(_ charge: Charge, _ currency: Currency) -> Spoken {
            Spoken(.price(what: charge.what, Money(minor: charge.amount, currency)), in: language)
        }
        public func move(_ items: [String]) -> Spoken { Spoken(.move(items: items), in: language) }
    }
}

extension Visit.Brief {
    /// The same brief for a household that is spoken to in `language`.
    public func speaking(_ language: Language) -> Visit.Brief {
        Visit.Brief(
            number: number, door: door, address: address, language: language, fault: fault, callersWords: callersWords,
            reportedAt: reportedAt, care: care, technicianName: technicianName, people: people,
            maskedPhone: maskedPhone, service: service
        )
    }
}
