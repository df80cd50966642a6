import DoorbellRules
import HTML
import Storage

/// What phones said about one order and a person still has to look at, beside what the server holds; and its photographs.
struct PhoneClashes: Sendable {
    typealias Entry = PhoneClash.Sides

    let order: ID
    let entries: [Entry]
    /// How many wait for an earlier one of the same phone.
    let waiting: Int
    /// How many came from a phone whose clock was wrong.
    let corrected: Int
    let photos: [Photo]
    /// What was said at a door is looked at by a superior.
    var isSuperior = true

    init(order: ID, entries: [Entry], waiting: Int = 0, corrected: Int = 0, photos: [Photo] = []) {
        (self.order, self.entries, self.waiting) = (order, entries, waiting)
        (self.corrected, self.photos) = (corrected, photos)
    }

    init(_ file: CaseFile, _ timeline: OrderTimeline, _ connection: any Connection) throws {
        let estate = file.estate
        let clashes = try PhoneClash.all(
            at: estate.id, where: "visit.work_order = \(file.id) AND phone_clash.seen_at IS NULL", limit: 100,
            connection)
        let words = clashes.isEmpty ? nil : try PhoneClash.Glossary(estate, connection)
        let entries = try clashes.compactMap { clash in try words.map { try Entry(clash, timeline, $0, connection) } }
        func count(_ which: SQL) throws -> Int {
            try connection.run(
                """
                SELECT COUNT(*) AS n FROM phone_operation
                JOIN visit ON visit.estate = phone_operation.estate AND visit.id = phone_operation.visit
                WHERE phone_operation.estate = \(estate.id) AND visit.work_order = \(file.id) AND \(sql: which)
                """
            ).first?.int(at: 0) ?? 0
        }
        self.init(
            order: file.id, entries: entries, waiting: try count("phone_operation.answer = 'waiting'"),
            corrected: try count("phone_operation.is_clock_corrected = 1"),
            photos: file.visits.flatMap(\.visit.photos))
    }

    func html(in language: Language) -> HTML {
        """
        \(entries.isEmpty && waiting == 0 && corrected == 0 ? .nothing : clashes(language))\(photos.isEmpty ? .nothing : pictures(language))
        """
    }

    private func clashes(_ language: Language) -> HTML {
        let late = Words(
            "還有 \(waiting) 個記錄在等同一部手機較早的記錄。", "还有 \(waiting) 条记录在等同一部手机较早的记录。",
            "\(waiting) more wait for an earlier record of the same phone.")
        let clock = Words(
            "\(corrected) 個記錄來自時鐘不準的手機，時間已校正。", "\(corrected) 条记录来自时钟不准的手机，时间已校正。",
            "\(corrected) records came from a phone whose clock was wrong; their times were corrected.")
        return """
            <section class="clashes"><h2>\(Words("手機記錄待核對", "手机记录待核对", "From the phone, to be looked at").text(in: language))</h2>\(entries.map { article($0, language) })\
            \(waiting == 0 ? .nothing : "<p class=\"notice wait\">\(late.text(in: language))</p>" as HTML)\(corrected == 0 ? .nothing : "<p class=\"notice\">\(Icon.clock)\(clock.text(in: language))</p>" as HTML)</section>
            """
    }

    private func article(_ entry: Entry, _ language: Language) -> HTML {
        let fields = entry.fields.map {
            "<div><dt>\($0.label.text(in: language))</dt><dd>\($0.value.text(in: language))</dd></div>" as HTML
        }
        let held = entry.held.map {
            "<li><time>\($0.clock)</time> \($0.sentence.text(in: language)) <small>\($0.who)</small></li>" as HTML
        }
        return """
            <article class="clash"><p class="notice wait">\(entry.words.text(in: language))</p>
            <div><h3>\(Words("手機上的記錄", "手机上的记录", "What the phone says").text(in: language))</h3><p><time>\(entry.clock)</time> \(entry.technician) <b>\(entry.act.text(in: language))</b></p><dl class="sum">\(fields)</dl></div>
            <div><h3>\(Words("系統現有的記錄", "系统现有的记录", "What the server holds").text(in: language))</h3><ol>\(held)</ol></div>
            \(isSuperior || entry.clash?.code != Clash.saidCode ? review(entry, language) : .nothing)</article>
            """
    }

    private func review(_ entry: Entry, _ language: Language) -> HTML {
        """
        <form method="post" action="/orders/\(order.text)/phone-clashes/\(entry.id.text)/reviews"><button class="btn plain">\(Icon.check)\(Words("已核對", "已核对完毕", "Looked at").text(in: language))</button></form>
        """
    }

    private func pictures(_ language: Language) -> HTML {
        let figures = photos.map { photo in
            """
            <figure><a href="/orders/\(order.text)/photos/\(photo.hash)"><img src="/orders/\(order.text)/photos/\(photo.hash)" alt="\(photo.subject)" loading="lazy" width="240" height="180"></a><figcaption>\(photo.subject)</figcaption></figure>
            """ as HTML
        }
        return """
            <section class="photos"><h2>\(Words("住戶同意拍攝的照片", "住户同意拍摄的照片", "Photographs that the household allowed").text(in: language))</h2><div>\(figures)</div></section>
            """
    }
}
