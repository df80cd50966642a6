import DoorbellRules
import HTTPTypes
import Storage

/// Asking a household to pay: marked on its order, never for what is in dispute, never past the colleague who looks after a
/// household for whom things are hard.
struct PaymentDesk: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// Marks that the household was asked for what is due now.
    ///
    /// - Throws: `Bill.Refusal`, `Dispute.Refusal` where a superior speaks with the home, `HardshipPlan.Refusal` where
    ///   somebody has to be asked first.
    func request(_ answer: @escaping @Sendable (Int, CaseFile) -> Answer) async throws -> Answer {
        let (order, id, now) = (try call.id(), call.house.ids.make(), call.house.now())
        try call.reader().finish()
        return try await call.house.once(call, caller) { [caller] connection in
            let file = try CaseFile.load(order: order, for: caller, connection)
            try HouseholdVoice.require(caller.actor, for: file.home.id, about: order, in: caller.estate, connection)
            try HardshipShelf(estate: file.estate, connection: connection).requireAsked(
                caller.actor, about: file.home.id, at: now)
            let disputes = try DisputeFile.unfinished(about: order, in: caller.estate, connection)
            let amount = try file.bill(disputes).request()
            try connection.run(
                """
                INSERT INTO payment_request (estate, id, work_order, amount, asked_by, asked_at)
                VALUES (\(caller.estate), \(id), \(order), \(amount), \(caller.staff), \(now))
                """)
            connection.announce(Change(estate: caller.estate.text, kind: "order", subject: order.text))
            return answer(amount, file)
        }
    }
}

extension Route {
    /// What a household is asked to pay.
    static let billing: [Route] = [
        Route(
            .post, "/orders/{id}/payment-requests", .office, of: .order,
            "The household was asked for what is due; refused for what is in dispute"
        ) { call in
            try await PaymentDesk(call).request { .see("/orders/\($1.id.text)") }
        },
        Route(
            .post, "/api/v1/orders/{id}/payment-requests", .office, of: .order,
            "The household was asked for what is due; refused for what is in dispute", body: Schema([:])
        ) { call in
            try await PaymentDesk(call).request { amount, _ in
                .json(.object(["amount": .whole(amount)]), status: .created)
            }
        },
        Route(
            .get, "/api/v1/orders/{id}/bill", .office, of: .order,
            "What is billed, what of it is in dispute, and what is due now, in minor units"
        ) { call in
            try await OrderDesk(call).read { file, connection in
                let bill = file.bill(
                    try DisputeFile.unfinished(about: file.id, in: file.estate.id, connection))
                return .json(
                    .object([
                        "currency": .string(file.estate.policy.currency.rawValue), "total": .whole(bill.total),
                        "in-dispute": .whole(bill.inDispute), "due": .whole(bill.due),
                        "lines": .array(
                            bill.lines.map {
                                .object([
                                    "id": .string($0.charge.id.text), "what": .string($0.charge.what),
                                    "amount": .whole($0.charge.amount), "in-dispute": .bool($0.isInDispute),
                                ])
                            }),
                    ]))
            }
        },
    ]
}
