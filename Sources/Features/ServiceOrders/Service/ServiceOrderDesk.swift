import DoorbellRules
import HTTPTypes
import Print
import Storage

/// Prints and verifies service orders, for the web and the command line alike.
public struct ServiceOrderDesk: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }

    /// The PDF of the latest edition.
    ///
    /// - Throws: `Problem.notFound` before anything was signed.
    func pdf(of id: ID, in estate: ID) async throws -> [UInt8] {
        let address = ResidentLink(house: house, order: id, estate: estate).address
        let sheet = try await house.database.read { connection in
            let estate = try Estate.find(estate, connection)
            guard let signed = try SignedOrder.latest(of: id, in: estate.id, connection) else { throw Problem.notFound }
            return try signed.sheet(address: address, clock: estate.clock, officePhone: estate.officePhone)
        }
        return try await sheet.printed()
    }

    /// Which order has this number, `WO-17` or `17`, at any estate of the house.
    public func find(_ number: String, estate: String?) async throws -> (estate: ID, order: ID) {
        let digits = number.uppercased().hasPrefix("WO-") ? String(number.dropFirst(3)) : number
        guard let digits = Int(digits) else { throw Problem.noSuchOrder(number) }
        return try await house.database.read { connection in
            let rows = try connection.run("SELECT estate, id FROM work_order WHERE number = \(digits) ORDER BY estate")
                .filter { row in try estate == nil || row[text: "estate"] == estate }
            if rows.count > 1 { throw Problem.severalEstates }
            guard let row = rows.first else { throw Problem.noSuchOrder(number) }
            return (try row[id: "estate"], try row[id: "id"])
        }
    }

    public func pdf(number: String, estate: String?) async throws -> [UInt8] {
        let found = try await find(number, estate: estate)
        do {
            return try await pdf(of: found.order, in: found.estate)
        } catch let problem as Problem where problem.code == Problem.notFound.code {
            throw Problem.notSigned(number)
        }
    }

    /// Everything that is wrong with the frozen editions of one order, a sentence each; nothing when all is as it was signed.
    public func verify(number: String, estate: String?) async throws -> [String] {
        let found = try await find(number, estate: estate)
        return try await house.database.read { try Verification(order: found.order, estate: found.estate, $0).faults }
    }
}

extension Problem {
    fileprivate static func noSuchOrder(_ number: String) -> Problem {
        Problem(
            .notFound, "no-such-order",
            Words(
                "找不到工單「\(number)」，請檢查號碼（例如 WO-17）、--data 和 --estate。",
                "找不到工单“\(number)”，请检查号码（例如 WO-17）、--data 和 --estate。",
                "There is no order \(number) here; please check the number (like WO-17), --data and --estate."))
    }

    fileprivate static func notSigned(_ number: String) -> Problem {
        Problem(
            .notFound, "not-signed",
            Words(
                "工單「\(number)」還未簽名，未有維修服務單；住戶簽名後才會有。", "工单“\(number)”还没签名，没有维修服务单；住户签名后才会有。",
                "Order \(number) has no service order yet; it is made when the household signs."))
    }
}
