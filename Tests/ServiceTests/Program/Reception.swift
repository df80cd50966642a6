import DoorbellRules

@testable import DoorbellService

/// A dispatcher outside of the house, who takes reports in and writes down what the house says.
struct Reception: Sendable {
    let token: String
    let home: String
    let ledger = Ledger()

    /// Fills the folder with the demo estates, and takes the first one's dispatcher and one of its homes.
    init(_ program: DoorbellProgram) async throws {
        let demo = try program.run("demo", "--json")
        let estate = try JSON(parsing: demo.output).reach("estates").items.first
        let dispatcher = try estate?.reach("staff").items.first { $0["role"]?.plain == "dispatcher" }
        guard let token = dispatcher?["token"]?.plain else { throw Missing(name: "dispatcher", in: demo.complaint) }
        let server = try program.serve()
        let homes = try await Talk.ask("GET", "/api/v1/homes?search=11A", port: server.port, token: token)
        guard let home = try JSON(parsing: homes.body).reach("items").items.first?["id"]?.plain else {
            throw Missing(name: "home", in: homes.body)
        }
        (self.token, self.home) = (token, home)
        _ = server.stop()
    }

    /// Wishes for an order, and notes what the house told.
    ///
    /// - Returns: How many orders were told by now.
    @discardableResult
    func post(_ key: String, port: Int) async throws -> Int {
        ledger.wish(key)
        let body = JSON.object([
            "channel": .string("phone"), "home": .string(home), "words": .string("It drips"), "fault": .string(key),
        ])
        let answer = try await Talk.ask("POST", "/api/v1/orders", port: port, token: token, key: key, body: body.text)
        guard answer.status == 201, let id = try JSON(parsing: answer.body)["id"]?.plain else {
            throw Missing(name: key, in: answer.body)
        }
        return ledger.tell(key, id)
    }

    /// Every order that the house has now: its fault, which is the key under which it was wished for, and its ids.
    func kept(port: Int) async throws -> [String: [String]] {
        var (kept, after): ([String: [String]], String?) = ([:], "")
        while let place = after {
            let from = place.isEmpty ? "" : "&after=\(place)"
            let page = try await Talk.ask("GET", "/api/v1/orders?state=all&limit=200\(from)", port: port, token: token)
            let json = try JSON(parsing: page.body)
            for order in try json.reach("items").items {
                guard let fault = order["fault"]?.plain, let id = order["id"]?.plain else { continue }
                kept[fault, default: []].append(id)
            }
            after = json["next"]?.plain
        }
        return kept
    }
}
