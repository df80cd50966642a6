extension Screen {
    /// One question of a form.
    public struct Field: Equatable, Sendable {
        public enum Kind: Equatable, Sendable {
            case text
            case longText
            case number(ClosedRange<Int>)
            /// Typed in whole units with two places, sent in minor units.
            case money(Currency)
            case choice([Choice])
            /// One of a few, and none of them chosen beforehand.
            case verdict([Choice])
            case flag
            /// A day and a time on the estate's clock.
            case moment
            /// One item a line.
            case lines
            case signature
            /// A photograph; what is sent is its hash.
            case photo
        }

        public struct Choice: Equatable, Sendable {
            public let value: String
            public let words: Words

            public init(_ value: String, _ words: Words) {
                self.value = value
                self.words = words
            }
        }

        public let name: String
        public let label: Words
        public let kind: Kind
        public var isRequired = true
        /// What stands in the field before anybody types.
        public var initial: Words?
        /// Whether a household reads or hears what is typed here: its language is looked at while it is typed.
        public var isTold = false

        public init(
            _ name: String, _ label: Words, _ kind: Kind, isRequired: Bool = true, initial: Words? = nil,
            isTold: Bool = false
        ) {
            self.name = name
            self.label = label
            self.kind = kind
            self.isRequired = isRequired
            self.initial = initial
            self.isTold = isTold
        }

        /// All the values of an enum, each with its words.
        static func choices<C: CaseIterable & RawRepresentable<String>>(
            _: C.Type, _ words: (C) -> Words
        ) -> Kind {
            .choice(C.allCases.map { Choice($0.rawValue, words($0)) })
        }

        /// Who of the household answers: those on its list first, then whoever else may stand there.
        static func giver(_ brief: Visit.Brief, _ name: String = "giver.who") -> Field {
            let known = brief.people.map { person in
                let role = person.role.words
                return Choice(
                    "\(person.role.rawValue)/\(person.id.text)",
                    Words(
                        "\(person.name)（\(role.traditionalChinese)）", "\(person.name)（\(role.simplifiedChinese)）",
                        "\(person.name) (\(role.english.lowercased()))"))
            }
            let others = HouseholdRole.allCases.map { role in
                Choice(
                    role.rawValue,
                    Words(
                        "其他人：\(role.words.traditionalChinese)", "其他人：\(role.words.simplifiedChinese)",
                        "Somebody else: \(role.words.english.lowercased())"))
            }
            return Field(name, Words("誰回答", "谁回答", "Who answers"), .choice(known + others))
        }

        /// The pad, wherever a household signs.
        static let strokes = Field("strokes", Words("請在線上方簽名", "请在线上方签名", "Please sign above the line"), .signature)

        /// Why there is no signature, as it is.
        static let plainWords = Field("words", Words("照實說明", "如实说明", "In plain words"), .text)

        /// Reason, apology, another way and the next date: without all four nothing is put off (gate G12).
        public static let deferral: [Field] = [
            Field("reason", Words("原因（照實說明）", "原因（如实说明）", "The reason, as it is"), .text, isTold: true),
            Field(
                "apology", Words("致歉的話", "致歉的话语", "Apology"), .text,
                initial: Deferral.sorry, isTold: true),
            Field(
                "alternatives", Words("替代方案（每行一個）", "替代方案（每行一个）", "Other ways, one a line"), .lines,
                isTold: true),
            Field("next", Words("下次聯絡或上門的時間", "下次联系或上门的时间", "When it goes on"), .moment),
        ]
    }
}
