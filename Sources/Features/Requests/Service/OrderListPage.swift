import DoorbellRules
import HTML
import Storage

/// Orders as a table: searched by number, door, surname or phone, a page at a time, live.
struct OrderListPage {
    let caller: Caller
    let estate: Estate
    let language: Language
    let list: OrderList
    let rows: [OrderSummary]

    init(_ caller: Caller, _ language: Language, _ list: OrderList, _ connection: any Connection) throws {
        (self.caller, self.language, self.list) = (caller, language, list)
        estate = try Estate.find(caller.estate, connection)
        rows = try list.rows(caller, connection).map(OrderSummary.init(row:))
    }

    var html: HTML {
        Layout(
            title: PhraseBook.orders.text(in: language), language: language,
            menu: .init(caller: caller, estate: estate.name, here: "/orders"),
            body: """
                <main id="main" data-live><div class="bar"><h1>\(PhraseBook.orders.text(in: language))</h1>\(SearchField(text: list.search, language: language).html)\
                <a class="button new" href="/orders/new">\(PhraseBook.newOrder.text(in: language))</a></div>
                <nav class="views" aria-label="\(Words("檢視", "视图", "Views").text(in: language))">\(views)</nav>
                <div id="live">\(live)</div></main>
                """
        ).html
    }

    /// The part that changes while one looks.
    var live: HTML {
        if rows.isEmpty {
            return "<p class=\"empty\">\(Words("沒有符合的工單。", "没有符合的工单。", "No orders match.").text(in: language))</p>"
        }
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(PhraseBook.orders.text(in: language))"><table class="orders"><thead><tr>\(headings.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>
            <tbody>\(rows.prefix(list.limit).map(row))</tbody></table></div>\(next)
            """
    }

    private let headings = [
        Words("單號", "单号", "Number"), PhraseBook.door, Words("故障", "故障内容", "Fault"),
        Words("狀態", "状态", "State"),
        PhraseBook.technician, Words("承諾時間", "承诺时间", "Promised"),
    ]

    private func row(_ order: OrderSummary) -> HTML {
        """
        <tr\(order.urgency == .emergency ? " class=\"urgent\"" as HTML : .nothing)><td><a href="/orders/\(order.id.text)">WO-\(order.number)</a></td><td>\(order.door.short.text(in: language)) <small>\(order.surname)</small></td>\
        <td>\(order.fault)</td><td>\(order.state.pill.html(in: language))</td><td>\(order.technicianName ?? PhraseBook.nobody.text(in: language))</td>\
        <td><time>\(estate.clock.stamp(order.promisedUntil))</time></td></tr>
        """
    }

    private var views: HTML {
        let scopes: [(String, String, OrderList.Scope)] =
            [("open", Words("未結束", "未结束的", "Open").text(in: language), .open)]
            + OrderState.allCases.filter(\.isOpen).map { ($0.rawValue, $0.words.text(in: language), .state($0)) }
            + [("all", Words("全部", "全部工单", "All").text(in: language), .all)]
        return
            "\(scopes.map { "<a href=\"/orders?state=\($0)\"\($2 == list.scope ? " aria-current=\"true\"" as HTML : .nothing)>\($1)</a>" as HTML })"
    }

    private var next: HTML {
        guard rows.count > list.limit, let last = rows.prefix(list.limit).last else { return .nothing }
        let state: String
        switch list.scope {
        case .open: state = "open"
        case .state(let one): state = one.rawValue
        case .all: state = "all"
        }
        return """
            <p><a class="button" rel="next" href="/orders?state=\(state)&amp;search=\(list.search.percentEncoded)&amp;after=\(last.cursor.text)">\(PhraseBook.nextPage.text(in: language))</a></p>
            """
    }
}

/// Where one types a number, a door, a surname or a phone.
struct SearchField {
    let text: String
    let language: Language

    var html: HTML {
        """
        <form class="search" role="search" action="/orders" method="get"><input type="hidden" name="state" value="all">\
        <input type="search" name="search" data-key="/" value="\(text)" placeholder="\(PhraseBook.searchHint.text(in: language))" aria-label="\(PhraseBook.searchHint.text(in: language))" maxlength="100">\
        <button>\(PhraseBook.search.text(in: language))</button></form>
        """
    }
}

extension String {
    /// For a value in an address.
    var percentEncoded: String {
        utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                String(UnicodeScalar(byte))
            default: "%\(Keys.hex([byte]).uppercased())"
            }
        }.joined()
    }
}
