import Foundation
import TestDatabases
import Testing

@Suite("What was told is true, also after kill -9", .serialized, .timeLimit(.minutes(2)))
struct KillTests {
    private static let writers = 6

    @Test("five rounds: every order that was told is there, once")
    func rounds() async throws {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededChance(seed: seed)
        let program = DoorbellProgram(folder: try TemporaryFolder.make())
        let reception = try await Reception(program)
        for round in 1...5 {
            let server = try program.serve()
            let limit = reception.ledger.told.count + Int.random(in: 3...40, using: &chance)
            await Self.writeUntilKilled(at: limit, server, reception, round)
            server.waitUntilDead()
            let again = try program.serve()
            for key in reception.ledger.waiting { try await reception.post(key, port: again.port) }
            let kept = try await reception.kept(port: again.port)
            for (key, id) in reception.ledger.told {
                #expect(kept[key] == [id], "seed \(seed), round \(round): \(key) was told as \(id)")
            }
            #expect(reception.ledger.contradictions == [], "seed \(seed)")
            #expect(again.stop() == 0)
        }
        let doctor = try program.run("doctor")
        #expect(doctor.status == 0, "seed \(seed): \(doctor.output)")
    }

    @Test("a second server in the same folder refuses, and says why")
    func second() throws {
        let program = DoorbellProgram(folder: try TemporaryFolder.make())
        let server = try program.serve()
        let other = try program.run("serve", "--port", "0")
        #expect(other.status != 0)
        #expect(other.complaint.contains("Another server works in this data folder"))
        #expect(server.stop() == 0)
    }

    @Test("told to stop, it stops, also while pages listen for news")
    func stop() async throws {
        let program = DoorbellProgram(folder: try TemporaryFolder.make())
        let reception = try await Reception(program)
        let server = try program.serve()
        let wire = try Wire(port: server.port)
        try wire.send("GET /live HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(reception.token)\r\n\r\n")
        _ = try wire.receive(until: "retry")
        #expect(server.stop() == 0)
    }

    /// Six write as fast as they can; whoever is told the `limit`th order pulls the plug while the others write.
    private static func writeUntilKilled(
        at limit: Int, _ server: RunningServer, _ reception: Reception, _ round: Int
    ) async {
        await withTaskGroup { group in
            for writer in 0..<writers {
                group.addTask {
                    for number in 0... {
                        // Nobody answers any more: what was not told waits in the ledger.
                        guard let told = try? await reception.post("\(round)-\(writer)-\(number)", port: server.port)
                        else { return }
                        if told >= limit { server.kill() }
                    }
                }
            }
        }
    }
}
