import DoorbellRules
import Storage

/// A demo estate's knowledge base, and enquiries in every state, each brought there by the rules.
struct DemoEnquiries {
    let house: House
    let estate: Estate
    let office: Caller
    let superior: Caller
    let technician: Caller
    let connection: any Connection

    private static let articles: [(title: Words, answer: Words, source: Words, synonyms: Words)] = [
        (
            Words("訪客停車", "访客停车", "Visitors' parking"),
            Words(
                "訪客每次可停四小時，請在物業處登記車牌。", "访客每次可停四小时，请在物业处登记车牌。",
                "Visitors may park for four hours; please register the plate at the office."),
            Words("屋苑守則第 12 條", "小区守则第 12 条", "House rules, 12"), Words("泊車、車位、停多久", "停车位、车位、停多久", "car park, how long")
        ),
        (
            Words("裝修時間", "装修时间", "Hours for works in the home"),
            Words(
                "星期一至六上午九時至下午六時；星期日及假日請勿施工。", "星期一至六上午九点至下午六点；星期日及假日请勿施工。",
                "Monday to Saturday, 9 to 18; please no works on Sundays and holidays."),
            Words("裝修指引第 3 頁", "装修指引第 3 页", "Works guide, page 3"), Words("施工、鑽牆、噪音", "施工、钻墙、噪音", "drilling, noise")
        ),
        (
            Words("定期清洗水箱與停水", "定期清洗水箱与停水", "Tank cleaning and water supply"),
            Words(
                "每三個月清洗一次水箱，當天上午停水兩小時，三天前貼出通告。", "每三个月清洗一次水箱，当天上午停水两小时，三天前贴出通知。",
                "The tanks are cleaned every three months; the water is off for two hours that morning, announced three days before."
            ),
            Words("水箱保養合約", "水箱保养合同", "Tank maintenance contract"), Words("冇水、食水", "没水、自来水", "no water")
        ),
    ]

    private static let questions: [(asker: Words, words: Words)] = [
        (Words("王小姐", "王小姐", "Ms Wong"), Words("朋友來訪，車可以停多久？", "朋友来访，车可以停多久？", "How long may a friend's car stay?")),
        (Words("陳太太", "陈太太", "Mrs Chan"), Words("下星期會停水嗎？", "下星期会停水吗？", "Will the water be off next week?")),
        (Words("李先生", "李先生", "Mr Lee"), Words("樓上那一戶幾時搬走？", "楼上那一户什么时候搬走？", "When does the home above move out?")),
        (
            Words("張先生", "张先生", "Mr Cheung"),
            Words("會所今年會翻新嗎？", "会所今年会翻新吗？", "Will the club house be renewed this year?")
        ),
        (
            Words("譚先生", "谭先生", "Mr Tam"),
            Words("走廊的燈一閃一閃，可以看看嗎？", "走廊的灯一闪一闪，可以看看吗？", "The light in the corridor flickers; could you look?")
        ),
        (Words("何太太", "何太太", "Mrs Ho"), Words("星期日可以鑽牆嗎？", "星期日可以钻墙吗？", "May I drill on a Sunday?")),
    ]

    func play(at homes: [ID]) throws {
        let desk = ArticleDesk(house: house, caller: superior)
        let today = estate.clock.wall(house.now()).day
        let kept = try Self.articles.map { one in
            try desk.write(
                Article(
                    title: text(one.title), answer: text(one.answer), source: text(one.source),
                    synonyms: text(one.synonyms).split { $0 == "、" || $0 == "," }.map { String($0) },
                    owner: office.staff, reviewOn: today.adding(months: 6), isApproved: false),
                asDraft: false, connection)
        }
        for place in Self.questions.indices {
            let start = house.now().adding(minutes: -90 + place * 10)
            var file = try ask(place, at: homes[place * 7 % homes.count], start)
            try act(place, kept, start, in: &file)
            try file.save(connection)
        }
    }

    private func ask(_ place: Int, at home: ID, _ start: Instant) throws -> EnquiryFile {
        let one = Self.questions[place]
        let question = Enquiry.Question(
            channel: place == 3 ? .message : place.isMultiple(of: 2) ? .phone : .counter, home: home,
            asker: text(one.asker),
            words: text(one.words))
        let given = Promise.Given(.answer, words: text(EnquiryPhrases.firstPromise), due: start.adding(minutes: 120))
        let event = try Enquiry.ask(question, isReadBack: true, promising: given, by: office.actor, at: start)
        var file = EnquiryFile(event, id: house.ids.make(), estate: estate.id)
        try file.save(connection)
        return file
    }

    private func act(
        _ place: Int, _ kept: [ArticleShelf.Kept], _ start: Instant, in file: inout EnquiryFile
    ) throws {
        let articles = Dictionary(
            uniqueKeysWithValues: kept.map {
                let source = Enquiry.Source(article: $0.id, version: $0.version, title: $0.article.title)
                return ($0.id, Enquiry.KnownArticle(source, .approved))
            })
        func quote(_ one: ArticleShelf.Kept) -> Enquiry.Command {
            .answer(
                words: one.article.answer, basis: .article(.init(article: one.id, version: one.version, title: "")))
        }
        let commands: [Enquiry.Command] =
            switch place {
            case 0: []
            case 1: [.look(at: kept[2].id)]
            case 2: [.answer(words: "", basis: .othersPrivacy), .tell(.phone, apology: nil)]
            case 3: [.askSuperior(words: text(Self.questions[3].words))]
            case 4:
                [
                    .handOver(
                        to: .assistant, nil, words: text(Words("請轉告工程部", "请转告工程部", "Please pass it to engineering"))),
                    .accept(person: superior.name),
                    .handOver(
                        to: .engineering, nil,
                        words: text(Words("請看一看走廊的燈", "请看一看走廊的灯", "Please look at the corridor light")),
                        colleague: technician.staff),
                ]
            default: [quote(kept[1]), .tell(.phone, apology: nil), .confirm(isSettled: true, words: "", until: nil)]
            }
        for (offset, command) in commands.enumerated() {
            let facts = Enquiry.Facts(
                actor: place == 4 ? superior.actor : office.actor, at: start.adding(minutes: 5 + offset * 4),
                articles: articles)
            file.record(try file.enquiry.decide(command, facts))
        }
    }

    private func text(_ words: Words) -> String { words.text(in: estate.language) }
}
