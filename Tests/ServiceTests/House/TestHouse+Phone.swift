import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage

@testable import DoorbellService

extension TestHouse {
    /// A telephone registered to `member`, as the app does it.
    func phone(of member: Member, name: String = "Pixel") async throws -> TestPhone {
        let answer = try await post("/api/v1/phone/devices", .object(["name": .string(name)]), as: member)
        guard answer.status == .created else { throw Missing(name: "device", in: answer.text) }
        return TestPhone(
            device: try answer.text("device"), token: try answer.text("token"), technician: member,
            now: clock.now)
    }

    func device(of member: Member) async throws -> String { try await phone(of: member).device }

    /// One request with a telephone's own token.
    func call(
        _ method: HTTPRequest.Method, _ path: String, from phone: TestPhone, body: [UInt8]? = nil,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var all = headers
        all[.authorization] = "Bearer \(phone.token)"
        return try await call(method, path, as: .nobody, body: body, headers: all)
    }

    /// The jobs of the day into the telephone.
    func fetchJobs(into phone: inout TestPhone) async throws {
        let answer = try await call(.get, "/api/v1/phone/jobs", from: phone)
        guard answer.status == .ok else { throw Missing(name: "jobs", in: answer.text) }
        for one in try answer.json.reach("jobs").items {
            let job = try PhoneJob(JSONReader(one.reach("job")))
            phone.jobs[job.visit.text] = job
        }
    }

    func deliver(_ operations: [JSON], to visit: String, from phone: TestPhone) async throws -> TestResponse {
        let body = JSON.object(["operations": .array(operations)])
        return try await call(
            .post, "/api/v1/visits/\(visit)/events", from: phone, body: Array(body.text.utf8))
    }

    /// Something that the technician's phone says of `one` and no rule knows: its id as a clash.
    func clash(on one: Case) async throws -> String {
        var phone = try await phone(of: one.estate.technician)
        let strange = phone.operation("no-such-act", .object([]), on: one.visit, sequence: 1)
        _ = try await answers([strange], to: one.visit, from: phone)
        return try await house.database.read { connection in
            try connection.run("SELECT id FROM phone_clash WHERE visit = \(one.visit)")[0].text(at: 0)
        }
    }

    /// What became of each of `operations`, in their order.
    func answers(_ operations: [JSON], to visit: String, from phone: TestPhone) async throws -> [JSON] {
        let answer = try await deliver(operations, to: visit, from: phone)
        guard answer.status == .ok else { throw Missing(name: "answers", in: answer.text) }
        return try answer.json.reach("answers").items
    }
}

extension JSON {
    /// `accepted`, `already`, `clash`, …
    var kind: String { self["answer"]?.plain ?? "" }
    var code: String { self["code"]?.plain ?? "" }
}
