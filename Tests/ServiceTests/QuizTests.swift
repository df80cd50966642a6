import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A quiz on the rules of conduct is for learning (C1 to C7)", .serialized)
struct QuizTests {
    /// All right, but for the given ones.
    private static func form(wrong: [ConductRule] = [], without: [ConductRule] = [], edition: Int = ConductRule.edition)
        -> String
    {
        let answers = ConductQuiz.questions.filter { !without.contains($0.rule) }.map { question in
            "&\(question.rule.rawValue)=\(wrong.contains(question.rule) ? (question.right + 1) % 3 : question.right)"
        }
        return "edition=\(edition)\(answers.joined())"
    }

    @Test(
        "one wrong answer is explained and not passed; all right is; a superior sees only that and when",
        arguments: DatabaseKind.allCases)
    func life(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, technician) = (house.east, house.east.technician)
            let colleague = "/conduct/people/\(technician.id.text)"
            let page = try await house.look("/conduct/quiz", as: technician).text
            for rule in ConductRule.ofConduct { #expect(page.contains("name=\"\(rule.rawValue)\"")) }
            let first = try await house.send(Self.form(wrong: [.c4]), to: "/conduct/quiz", as: .session(technician))
            #expect(first.status == .ok && first.text.contains("6 of 7 were right"))
            #expect(first.text.contains("A shout startles everybody else"))
            #expect(
                try await house.look(colleague, as: east.supervisor).text.contains("not passed in this edition yet"))
            house.clock.moveOn(minutes: 5)
            let second = try await house.send(Self.form(), to: "/conduct/quiz", as: .session(technician))
            #expect(second.status == .ok && second.text.contains("All right: you passed"))
            let seen = try await house.look(colleague, as: east.supervisor).text
            #expect(seen.contains("passed on 2026-11-23 10:05") && !seen.contains("6 of 7"))
            #expect(
                try await house.look("/conduct/quiz", as: technician).text.contains(
                    "You passed this edition on 2026-11-23 10:05"))
            #expect(try await !house.look("/conduct/quiz", as: east.otherTechnician).text.contains("You passed"))
            let kept = try await house.house.database.read { connection in
                try connection.run("SELECT body FROM event WHERE kind = 'conduct-quiz' ORDER BY at").map {
                    try $0.text(at: 0)
                }
            }
            #expect(
                kept == [
                    #"{"fact":"taken","edition":1,"passed":false}"#, #"{"fact":"taken","edition":1,"passed":true}"#,
                ])
            #expect(try await house.faults == [])
            house.clock.moveOn(minutes: 400 * 24 * 60)
            _ = try await ConductRetention(house.house).sweep()
            let left = try await house.house.database.read { connection in
                try connection.run("SELECT COUNT(*) AS n FROM event WHERE kind = 'conduct-quiz'")[0].int(at: 0)
            }
            #expect(left == 0, "like everything of conduct it goes after a year")
            #expect(try await house.faults == [])
        }
    }

    @Test("the rules come first, and an answer that is missing is asked for again with the others kept")
    func refusals() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let technician = house.east.technician
            let part = try await house.send(
                Self.form(without: [.c7]), to: "/conduct/quiz", as: .session(technician))
            #expect(part.status == .conflict && part.text.contains("Please answer all seven questions"))
            #expect(part.text.split(separator: " checked>").count == 7)
            let old = try await house.send(
                Self.form(edition: ConductRule.edition + 1), to: "/conduct/quiz", as: .session(technician))
            #expect(old.status == .conflict)
            #expect(try await house.look("/today", as: technician).status == .ok, "it stops nobody")
            try await house.house.database.write { connection in
                _ = try connection.run("DELETE FROM conduct_acknowledgement WHERE staff = \(technician.id)")
            }
            let unread = try await house.look("/conduct/quiz", as: technician)
            #expect(unread.status == .seeOther && unread.headers[.location] == "/conduct/rules")
            let sent = try await house.send(Self.form(), to: "/conduct/quiz", as: .session(technician))
            #expect(sent.status == .conflict)
            let kept = try await house.house.database.read { connection in
                try connection.run("SELECT id FROM conduct_quiz").count
            }
            #expect(kept == 0)
        }
    }
}
