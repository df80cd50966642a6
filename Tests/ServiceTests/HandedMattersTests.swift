import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What is handed to a technician by name, and what is passed on (L-e)", .serialized)
struct HandedMattersTests {
    @Test(
        "it stands on their page of today, is taken, reported on, and told by the office",
        arguments: DatabaseKind.allCases)
    func life(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, technician) = (house.east, house.east.technician)
            let id = try await house.handedEnquiry(at: east)
            let today = try await house.get("/today", as: technician).text
            #expect(today.contains("/handed/\(id)") && today.contains("走廊的燈"))
            #expect(try await !house.get("/today", as: east.otherTechnician).text.contains("/handed/"))
            #expect(try await house.get("/handed/\(id)", as: east.otherTechnician).status == .notFound)
            #expect(try await house.get("/handed/\(id)", as: east.assistant).status == .forbidden)
            let other = try await house.post(
                "/api/v1/handed/\(id)/acceptances", .object([]), as: east.otherTechnician)
            #expect(other.status == .notFound)
            let taken = try await house.send("", to: "/handed/\(id)/acceptances", as: .session(technician))
            #expect(taken.status == .seeOther && taken.headers[.location] == "/handed/\(id)")
            #expect(try await house.enquiryState(id, as: east.assistant) == "in-hand")
            let done = try await house.send(
                "basis=holder&words=\("換了燈管".percentEncoded)", to: "/handed/\(id)/answers", as: .session(technician))
            #expect(done.status == .seeOther && done.headers[.location] == "/today")
            #expect(try await !house.get("/today", as: technician).text.contains("/handed/"))
            let view = try await house.get("/api/v1/enquiries/\(id)", as: east.assistant).json
            #expect(view["state"]?.plain == "answered" && view["answer"]?.plain == "換了燈管")
            #expect(try await house.faults.isEmpty)
        }
    }

    @Test("given back with a reason it is the office's again; without one it is not taken back")
    func givenBack() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (east, technician) = (house.east, house.east.technician)
            let id = try await house.handedEnquiry(at: east)
            let path = "/api/v1/handed/\(id)/returns"
            let bare = try await house.post(path, .object([]), as: technician)
            #expect(try bare.text("code") == "enquiry.reason-missing")
            let back = try await house.post(path, .object(["reason": .string("是電力公司的")]), as: technician)
            #expect(back.status == .created)
            #expect(try await house.get("/handed/\(id)", as: technician).status == .notFound)
            #expect(try await house.get("/api/v1/handed", as: technician).json.reach("items").items.isEmpty)
            #expect(try await house.enquiryState(id, as: east.assistant) == "returned")
        }
    }

    @Test("nobody is named who does not work here")
    func strangers() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let id = try await house.enquiry(at: house.east)
            let answer = try await house.attemptEnquiry(
                "hand-overs",
                [
                    "desk": .string("engineering"), "words": .string("請看一看"),
                    "colleague": .string(house.west.technician.id.text),
                ], on: id, by: house.east.assistant)
            #expect(answer.status == .notFound)
        }
    }

    @Test(
        "whoever leaves passes on what they were asked and what they promised, or stays",
        arguments: DatabaseKind.allCases)
    func leaving(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, register) = (house.east, StaffRegister(house.house))
            let id = try await house.enquiry(at: east)
            let order = try await house.report(at: east)
            for member in [east.assistant, east.dispatcher] {
                let problem = await #expect(throws: Problem.self) { try await register.leave(member.login) }
                #expect(problem?.code == "matters-held" && problem?.words.english.contains("--pass-to") == true)
                await #expect(throws: Problem.self) {
                    try await register.leave(member.login, passingTo: house.west.supervisor.login)
                }
                #expect(try await register.leave(member.login, passingTo: east.supervisor.login) == 1)
            }
            let view = try await house.get("/api/v1/enquiries/\(id)", as: east.supervisor).json
            #expect(view["first-contact"]?.plain == east.supervisor.id.text)
            let page = try await house.get("/orders/\(order.order)", as: east.supervisor).text
            #expect(page.contains("to keep now"))
            let rows = try await house.house.database.read { connection in
                try connection.run("SELECT DISTINCT keeper FROM promise WHERE estate = 'east'").map {
                    try $0.text(at: 0)
                }
            }
            #expect(rows == [east.supervisor.id.text])
            #expect(try await house.faults.isEmpty)
        }
    }
}
