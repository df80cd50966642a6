import DoorbellRules
import Storage

/// What one demo estate is like. Its people exist nowhere else.
struct DemoPlan: Sendable {
    struct Member: Sendable {
        let role: StaffRole
        let name: String
        let login: String
        var skills: Set<Skill> = []
        var languages: [Language] = []
    }

    struct Family: Sendable {
        let surname: String
        let romanSurname: String
        let title: Title?
        let language: Language
    }

    /// For every demo sign-in; it is printed with them.
    static let password = "doorbell-demo"

    let name: Words
    let zone: String
    let currency: Currency
    let language: Language
    let officePhone: String
    let phonePrefix: String
    /// Where the estate's numbers begin, so that a number on the command line is enough to find an order of the demo.
    let firstNumber: Int
    let staff: [Member]
    let families: [Family]

    static let all = [hongKong, mainland]

    private static let hongKong = DemoPlan(
        name: Words("海怡灣", "海怡湾", "Hoi Yi Bay"), zone: "Asia/Hong_Kong", currency: .hongKongDollar,
        language: .traditionalChinese, officePhone: "+85225550100", phonePrefix: "+8529123", firstNumber: 1,
        staff: [
            Member(
                role: .technician, name: "陳志明", login: "chi-ming", skills: [.plumbing, .gas], languages: [.english]),
            Member(role: .technician, name: "李玉芬", login: "yuk-fan", skills: [.electrical, .airConditioning]),
            Member(role: .dispatcher, name: "周敏儀", login: "man-yee"),
            Member(role: .dispatcher, name: "黃國強", login: "kwok-keung"),
            Member(role: .propertyAssistant, name: "何小萍", login: "siu-ping"),
            Member(role: .propertyAssistant, name: "吳家樂", login: "ka-lok"),
            Member(role: .supervisor, name: "鄭偉業", login: "wai-yip"),
            Member(role: .supervisor, name: "梁錦濤", login: "kam-to"),
            Member(role: .manager, name: "林美珍", login: "mei-chun"),
            Member(role: .manager, name: "馮啟泰", login: "kai-tai"),
            Member(role: .administrator, name: "蔡子健", login: "tsz-kin"),
            Member(role: .administrator, name: "麥嘉慧", login: "ka-wai"),
        ],
        families: [
            Family(surname: "陳", romanSurname: "Chan", title: .mrs, language: .traditionalChinese),
            Family(surname: "周", romanSurname: "Chow", title: .mister, language: .traditionalChinese),
            Family(surname: "歐陽", romanSurname: "Au-Yeung", title: .ms, language: .traditionalChinese),
            Family(surname: "王", romanSurname: "Wong", title: .miss, language: .traditionalChinese),
            Family(surname: "Patel", romanSurname: "Patel", title: .ms, language: .english),
            Family(surname: "林", romanSurname: "Lam", title: nil, language: .traditionalChinese),
            Family(surname: "何", romanSurname: "Ho", title: .granny, language: .traditionalChinese),
        ])

    private static let mainland = DemoPlan(
        name: Words("翠景花園", "翠景花园", "Jade View Garden"), zone: "Asia/Shanghai", currency: .renminbi,
        language: .simplifiedChinese, officePhone: "+8675555550100", phonePrefix: "+86138001", firstNumber: 5_001,
        staff: [
            Member(role: .technician, name: "赵建国", login: "jianguo", skills: [.plumbing, .gas]),
            Member(role: .technician, name: "钱丽华", login: "lihua", skills: [.electrical, .locks]),
            Member(role: .dispatcher, name: "孙敏", login: "sunmin"),
            Member(role: .dispatcher, name: "郑强", login: "zhengqiang"),
            Member(role: .propertyAssistant, name: "冯雪", login: "fengxue"),
            Member(role: .propertyAssistant, name: "褚亮", login: "chuliang"),
            Member(role: .supervisor, name: "卫东", login: "weidong"),
            Member(role: .supervisor, name: "蒋文", login: "jiangwen"),
            Member(role: .manager, name: "沈静", login: "shenjing"),
            Member(role: .manager, name: "韩磊", login: "hanlei"),
            Member(role: .administrator, name: "杨帆", login: "yangfan"),
            Member(role: .administrator, name: "朱婷", login: "zhuting"),
        ],
        families: [
            Family(surname: "陈", romanSurname: "Chen", title: .ms, language: .simplifiedChinese),
            Family(surname: "司徒", romanSurname: "Situ", title: .mister, language: .simplifiedChinese),
            Family(surname: "刘", romanSurname: "Liu", title: nil, language: .simplifiedChinese),
            Family(surname: "Smith", romanSurname: "Smith", title: .mister, language: .english),
            Family(surname: "张", romanSurname: "Zhang", title: .uncle, language: .simplifiedChinese),
        ])

    struct Household: Sendable {
        let id: ID
        let door: DoorLabel
        let care: String
        let people: [(id: ID, family: Family, role: HouseholdRole, phone: String)]

        func insert(into estate: ID, _ connection: any Connection) throws {
            try connection.run(
                """
                INSERT INTO home (estate, id, building, floor, unit, care, door_key)
                VALUES (\(estate), \(id), \(door.building), \(door.floor), \(door.unit), \(care), \(door.key))
                """)
            for (rank, person) in people.enumerated() {
                try connection.run(
                    """
                    INSERT INTO person (estate, id, home, role, surname, roman_surname, title, language, phone, rank)
                    VALUES (\(estate), \(person.id), \(id), \(person.role.rawValue), \(person.family.surname),
                            \(person.family.romanSurname), \(person.family.title?.rawValue),
                            \(person.family.language.rawValue), \(person.phone), \(rank))
                    """)
                try PersonPieces(estate: estate, connection: connection).keep(
                    person.id, surname: person.family.surname, given: nil, romanSurname: person.family.romanSurname)
            }
        }
    }

    /// Six buildings, twelve floors, four flats: 288 doors, each with somebody to open it.
    func homes(_ ids: IDMaker) -> [Household] {
        var homes: [Household] = []
        for building in 1...6 {
            for floor in 1...12 {
                for unit in ["A", "B", "C", "D"] {
                    let number = homes.count
                    let family = families[number % families.count]
                    // Owners live where the demo's orders are answered by owners.
                    let role: HouseholdRole = number % 10 == 4 ? .tenant : .owner
                    let phone = "\(phonePrefix)\(String(number + 10_000).suffix(4))"
                    var people = [(id: ids.make(), family: family, role: role, phone: phone)]
                    if number % 3 == 0 {
                        people.append((ids.make(), family, .family, "\(phonePrefix)\(number + 5_000)"))
                    }
                    if number % 7 == 0 {
                        people.append((ids.make(), families[1], .helper, "\(phonePrefix)\(number + 7_000)"))
                    }
                    homes.append(
                        Household(
                            id: ids.make(), door: DoorLabel(building: "\(building)", floor: "\(floor)", unit: unit),
                            care: care(number), people: people))
                }
            }
        }
        return homes
    }

    private func care(_ number: Int) -> String {
        switch (number % 11, language) {
        case (0, .simplifiedChinese): "家有幼儿，请轻按门铃"
        case (0, _): "家有幼兒，請輕按門鈴"
        case (5, .simplifiedChinese): "老人听力不好，请稍等"
        case (5, _): "長者聽力較弱，請稍等"
        default: ""
        }
    }
}
