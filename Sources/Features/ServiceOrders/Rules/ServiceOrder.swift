/// The 維修服務單: what the household reads, accepts and signs, in its own language, word for word.
///
/// It is made once from what happened and then kept as text; what is printed and what is verified is that text, never
/// made anew (clause P7).
public struct ServiceOrder: Equatable, Sendable {
    public struct Row: Equatable, Sendable {
        public let label: String
        public let value: String
        public let note: String?

        public init(_ label: String, _ value: String, note: String? = nil) {
            self.label = label
            self.value = value
            self.note = note
        }
    }

    public struct Section: Equatable, Sendable {
        public let heading: String
        public let rows: [Row]

        public init(_ heading: String, _ rows: [Row]) {
            self.heading = heading
            self.rows = rows
        }
    }

    public let number: String
    public let language: Language
    public let estate: String
    public let sections: [Section]
    /// The amount to pay, as text with its currency.
    public let total: String

    public init(number: String, language: Language, estate: String, sections: [Section], total: String) {
        self.number = number
        self.language = language
        self.estate = estate
        self.sections = sections
        self.total = total
    }
}

extension ServiceOrder {
    /// Exactly what is signed: the same order gives the same bytes, on the server and on the phone.
    public var canonical: String { json.text }

    public var json: JSON {
        .object([
            "number": .string(number), "language": .string(language.rawValue), "estate": .string(estate),
            "sections": .array(
                sections.map { section in
                    .object([
                        "heading": .string(section.heading),
                        "rows": .array(
                            section.rows.map {
                                .object([
                                    "label": .string($0.label), "value": .string($0.value), "note": .text($0.note),
                                ])
                            }),
                    ])
                }),
            "total": .string(total),
        ])
    }

    /// Reads back what was kept.
    public init(canonical text: String) throws(JSON.Trouble) {
        let reader = try JSONReader(try JSON(parsing: text))
        number = try reader.text("number")
        language = try reader.choice("language")
        estate = try reader.text("estate")
        var sections: [Section] = []
        for section in try reader.objects("sections") {
            var rows: [Row] = []
            for row in try section.objects("rows") {
                rows.append(
                    Row(
                        try row.optionalText("label") ?? "", try row.optionalText("value", limit: 10_000) ?? "",
                        note: try row.optionalText("note", limit: 10_000)))
            }
            sections.append(Section(try section.text("heading"), rows))
        }
        self.sections = sections
        total = try reader.text("total")
        try reader.finish()
    }
}
