import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Paid service from the report to the farewell (P1 to P8)", .serialized)
struct PaidServiceTests {
    @Test("every tap leads on, and the office closes it after the call-back", arguments: DatabaseKind.allCases)
    func straightPath(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.signed(at: house.east)
            #expect(try await house.state(of: one) == "done")
            try await house.tapOffice("follow-ups", ["well": .bool(true)], on: one)
            #expect(try await house.state(of: one) == "closed")
            #expect(try await house.verify(one) == [])
            #expect(try await house.faults == [])
        }
    }

    @Test("nobody enters on a bell alone, and the refusal names the gate in the caller's language")
    func gate() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let visit = try await house.assigned(at: house.east)
            try await house.ring(visit)
            let answer = try await house.attempt("preparation", on: visit)
            #expect(answer.status == .conflict)
            let early = try await house.attempt(
                "entry-answers", ["reply": .object(["answer": .string("no"), "giver": TestHouse.owner])], on: visit)
            #expect(early.status == .created)
            let forced = try await house.attempt(
                "entry", ["giver": .object(["role": .string("helper")])], on: visit)
            #expect(forced.status == .conflict)
            #expect(try forced.text("gate") == "G2")
            #expect(try !forced.text("detail").isEmpty)
        }
    }

    @Test("without a signature it closes only after a superior's review", arguments: DatabaseKind.allCases)
    func unsigned(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let visit = try await house.assigned(at: house.east)
            try await house.begin(visit)
            try await house.show(visit)
            try await house.tap("acceptance", ["work": .string("accepted"), "giver": TestHouse.owner], on: visit)
            try await house.tap(
                "missing-signature", ["reason": .string("declines-to-sign"), "words": .string("Rather not")], on: visit)
            try await house.tap("parting", on: visit)
            #expect(try await house.state(of: visit) == "waiting-for-superior")
            let early = try await house.attemptOffice("follow-ups", ["well": .bool(true)], on: visit)
            #expect(early.status == .conflict)
            let review: KeyValuePairs<String, JSON?> = ["words": .string("I called; they are satisfied")]
            let dispatcher = try await house.attemptOffice(
                "missing-signature-reviews", review, on: visit, by: house.east.dispatcher)
            #expect(dispatcher.status == .forbidden)
            try await house.tapOffice("missing-signature-reviews", review, on: visit)
            try await house.tapOffice("follow-ups", ["well": .bool(true)], on: visit)
            #expect(try await house.state(of: visit) == "closed")
            #expect(try await house.faults == [])
        }
    }

    @Test("while a dispute is open a superior speaks", arguments: DatabaseKind.allCases)
    func dispute(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let visit = try await house.assigned(at: house.east)
            try await house.begin(visit)
            try await house.tap(
                "disputes",
                [
                    "topic": .string("The last repair"), "household-words": .string("It was mended only last month"),
                    "staff-words": .string("It is another part"),
                ], on: visit)
            #expect(try await house.state(of: visit) == "waiting-for-superior")
            let words: KeyValuePairs<String, JSON?> = ["words": .string("We mend it free of charge")]
            #expect(try await house.attempt("dispute-settlements", words, on: visit).status == .conflict)
            let id = try await house.openDispute(about: visit)
            try await house.takeDispute(id, at: house.east)
            try await house.settleDispute(id, at: house.east)
            #expect(try await house.state(of: visit) == "working")
            #expect(try await house.faults == [])
        }
    }
}
