import DoorbellRules
import HTML
import Storage

/// On an order's page: what is billed, what is in dispute, what is due, and when the household was asked for it.
struct BillPart {
    let bill: Bill
    let currency: Currency
    let order: ID
    /// When it was asked for, how much and by whom.
    let requests: [(stamp: String, amount: Int, who: String)]

    init(_ file: CaseFile, _ connection: any Connection) throws {
        bill = file.bill(try DisputeFile.unfinished(about: file.id, in: file.estate.id, connection))
        (currency, order) = (file.estate.policy.currency, file.id)
        requests = try connection.run(
            """
            SELECT payment_request.asked_at, payment_request.amount, staff.name FROM payment_request
            JOIN staff ON staff.id = payment_request.asked_by
            WHERE payment_request.estate = \(file.estate.id) AND payment_request.work_order = \(file.id)
            ORDER BY payment_request.asked_at, payment_request.id
            """
        ).map { (file.estate.clock.stamp(try $0[instant: "asked_at"]), try $0[int: "amount"], try $0[text: "name"]) }
    }

    func html(in language: Language) -> HTML {
        if bill.lines.isEmpty { return .nothing }
        let lines = bill.lines.map { line in
            let held: HTML =
                line.isInDispute ? "<small>\(DisputePhrases.inDispute.text(in: language))</small>" : .nothing
            return "<div><dt>\(line.charge.what)</dt><dd>\(money(line.charge.amount))\(held)</dd></div>" as HTML
        }
        let due = Words("現在可收取", "现在可以收取", "Due now").text(in: language)
        let asked = requests.map { one in
            "<li><time>\(one.stamp)</time><span>\(Words("已請住戶付款", "已请住户付款", "The household was asked to pay").text(in: language)) \(money(one.amount))</span><small>\(one.who)</small></li>"
                as HTML
        }
        let ask = Words("記下：已請住戶付款", "记下：已请住户付款", "Note: asked the household to pay").text(in: language)
        let form: HTML =
            bill.due == 0
            ? .nothing
            : """
            <form method="post" action="/orders/\(order.text)/payment-requests"><button class="quiet">\(Icon.check)\(ask)</button></form>
            """
        return """
            <section><h2>\(Words("收費", "收费情况", "The bill").text(in: language))</h2><dl class="sum">\(lines)<div><dt>\(due)</dt><dd>\(money(bill.due))</dd></div></dl>\(form)<ol class="timeline">\(asked)</ol></section>
            """
    }

    private func money(_ amount: Int) -> String { Money(minor: amount, currency).text }
}
