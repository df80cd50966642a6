extension Actor {
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        var roles: Set<StaffRole> = []
        for text in try reader.texts("roles") {
            guard let role = StaffRole(rawValue: text) else { throw reader.trouble(.unknownValue, "roles") }
            roles.insert(role)
        }
        self.init(id: try reader.id("id"), name: try reader.text("name"), roles: roles)
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "id": .string(id.text), "name": .string(name),
            "roles": .texts(StaffRole.allCases.filter { roles.contains($0) }.map { $0.rawValue }),
        ])
    }
}

extension Words {
    /// `nil` where there is nothing to read.
    init?(optional reader: JSONReader?) throws(JSON.Trouble) {
        guard let reader else { return nil }
        self = try Words(reader)
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            try reader.text("zh-Hant"), try reader.text("zh-Hans"), try reader.text("en"))
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "zh-Hant": .string(traditionalChinese), "zh-Hans": .string(simplifiedChinese), "en": .string(english),
        ])
    }
}

extension FormOfAddress {
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            surname: try reader.optionalText("surname"), romanSurname: try reader.optionalText("roman-surname"),
            title: try reader.optionalChoice("title"))
        try reader.finish()
    }

    public var json: JSON {
        .object(["surname": .text(surname), "roman-surname": .text(romanSurname), "title": .text(title?.rawValue)])
    }
}

extension DoorLabel {
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            building: try reader.text("building"), floor: try reader.text("floor"), unit: try reader.text("unit"))
        try reader.finish()
    }

    public var json: JSON {
        .object(["building": .string(building), "floor": .string(floor), "unit": .string(unit)])
    }
}

extension Visit.Brief {
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        var people: [Person] = []
        for person in try reader.objects("people") {
            people.append(
                Person(id: try person.id("id"), name: try person.text("name"), role: try person.choice("role")))
            try person.finish()
        }
        self.init(
            number: try reader.text("number"), door: try DoorLabel(reader.requiredObject("door")),
            address: try FormOfAddress(reader.requiredObject("address")), language: try reader.choice("language"),
            fault: try Words(reader.requiredObject("fault")), callersWords: try reader.text("callers-words"),
            reportedAt: try reader.text("reported-at"), care: try reader.texts("care"),
            technicianName: try reader.text("technician-name"), people: people,
            maskedPhone: try reader.optionalText("masked-phone"), service: try reader.choice("service"))
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "number": .string(number), "door": door.json, "address": address.json,
            "language": .string(language.rawValue), "fault": fault.json, "callers-words": .string(callersWords),
            "reported-at": .string(reportedAt), "care": .texts(care), "technician-name": .string(technicianName),
            "people": .array(
                people.map {
                    .object(["id": .string($0.id.text), "name": .string($0.name), "role": .string($0.role.rawValue)])
                }),
            "masked-phone": .text(maskedPhone), "service": .string(service.rawValue),
        ])
    }
}
