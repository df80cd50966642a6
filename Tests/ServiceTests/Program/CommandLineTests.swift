import Foundation
import TestDatabases
import Testing

@Suite("The command line names the cause and the cure", .serialized, .timeLimit(.minutes(2)))
struct CommandLineTests {
    @Test(
        "a folder without data is no house that is well, and none is made of it",
        arguments: [["doctor"], ["user", "list"], ["token", "--user", "a"], ["order", "verify", "WO-1"]])
    func misspeltFolder(command: [String]) throws {
        let program = DoorbellProgram(folder: "\(try TemporaryFolder.make())/misspelt")
        let end = try program.run(command)
        #expect(end.status == 1 && end.complaint.contains("check --data"), "\(end)")
        #expect(!FileManager.default.fileExists(atPath: program.folder))
    }

    @Test("an office begins with an estate of its own, its people and its list")
    func begin() throws {
        let program = DoorbellProgram(folder: "\(try TemporaryFolder.make())/data")
        let added = try program.run(["estate", "add", "--name", "翠湖居", "--phone", "+85221110000"])
        #expect(added.status == 0, "\(added)")
        let estate = added.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(try program.run(["estate", "list"]).output.hasPrefix("\(estate)\t翠湖居"))
        let hired = try program.run(
            ["user", "add", "--estate", estate, "--user", "mei", "--name", "林美", "--role", "dispatcher"],
            input: "a long password\n")
        #expect(hired.status == 0, "\(hired)")
        let list = "\(program.folder)/homes.csv"
        try Data("座,樓層,單位,身份,姓氏,電話\n01,02,A,業主,陳,091234567\n".utf8).write(to: URL(filePath: list))
        let imported = try program.run(["import", "homes", list, "--carry-out"])
        #expect(imported.status == 0 && imported.output.contains("homes: 1 added"), "\(imported)")
        #expect(try program.run(["doctor"]).output.contains("All is well."))
        let attributes = try FileManager.default.attributesOfItem(atPath: program.folder)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    @Test("an estate decides about costs, arrival and rest days, and a number that can't be one is refused")
    func decide() throws {
        let program = DoorbellProgram(folder: "\(try TemporaryFolder.make())/data")
        #expect(try program.run(["estate", "add", "--name", "翠湖居", "--phone", "+85221110000"]).status == 0)
        let kept = try program.run([
            "estate", "decide", "--family-limit", "20000", "--routine-minutes", "120", "--emergency-entry",
            "--holiday", "2026-12-25",
        ])
        #expect(kept.status == 0, "\(kept)")
        let none = try program.run(["estate", "decide", "--urgent-minutes", "0"])
        #expect(none.status == 1 && !none.complaint.isEmpty, "\(none)")
        let late = try program.run(["estate", "decide", "--good-morning", "12:30"])
        #expect(late.status == 1 && late.complaint.contains("one after the other"), "\(late)")
        let unclear = try program.run(["estate", "decide", "--good-evening", "6pm"])
        #expect(unclear.status != 0 && unclear.complaint.contains("like 05:30"), "\(unclear)")
        let day = try program.run(["estate", "decide", "--holiday", "25/12"])
        #expect(day.status != 0 && day.complaint.contains("2026-12-25"), "\(day)")
        #expect(try program.run(["doctor"]).output.contains("All is well."))
        for file in ["doorbell.sqlite", "secret"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(program.folder)/\(file)")
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
        }
    }

    @Test("whoever leaves is let in no more")
    func leave() throws {
        let program = DoorbellProgram(folder: "\(try TemporaryFolder.make())/data")
        #expect(try program.run(["demo"]).status == 0)
        #expect(try program.run(["token", "--user", "kwok-keung", "--revoke"]).output == "tokens ended: 1\n")
        let held = try program.run(["user", "leave", "--user", "kwok-keung"])
        #expect(held.status == 1 && held.complaint.contains("--pass-to"), "\(held)")
        let nobody = try program.run(["user", "leave", "--user", "kwok-keung", "--pass-to", "kwok-keung"])
        #expect(nobody.status == 1 && nobody.complaint.contains("kwok-keung"), "\(nobody)")
        let left = try program.run(["user", "leave", "--user", "kwok-keung", "--pass-to", "man-yee"])
        #expect(left.status == 0 && left.output.contains("man-yee's to look after"), "\(left)")
        #expect(try program.run(["doctor"]).output.contains("All is well."))
        #expect(try !program.run(["user", "list"]).output.contains("kwok-keung"))
        let again = try program.run(["token", "--user", "kwok-keung"])
        #expect(again.status == 1 && again.complaint.contains("`doorbell user list`"), "\(again)")
    }

    @Test("what is not there is named, with where to look")
    func named() throws {
        let program = DoorbellProgram(folder: "\(try TemporaryFolder.make())/data")
        #expect(try program.run(["demo"]).status == 0)
        let (out, list) = ("\(program.folder)/o.pdf", "\(program.folder)/homes.csv")
        try Data("座,樓層,單位\n".utf8).write(to: URL(filePath: list))
        let cases: [([String], String)] = [
            (["serve", "--port", "0", "--tls-certificate", "c.pem", "--tls-key", "k.pem"], "c.pem or the key k.pem"),
            (["serve", "--port", "0", "--host", "999.1.1.1"], "--host cannot be found"),
            (["order", "pdf", "WO-99999", "--out", out], "no order WO-99999"),
            (["order", "pdf", "seven", "--out", out], "no order seven"),
            (["order", "pdf", "WO-1", "--out", out], "when the household signs"),
            (["import", "homes", list], "`doorbell estate list`"),
            (["import", "homes", list, "--estate", "none"], "no estate none"),
            (["import", "homes", list, "--encoding", "latin1"], "gb18030"),
            (["user", "add", "--estate", "e", "--user", "a", "--name", "b", "--role", "boss"], "property-assistant"),
            (
                ["estate", "add", "--name", "a", "--phone", "1", "--zone", "Asia/Atlantis"],
                "no time zone Asia/Atlantis"
            ),
        ]
        for (command, cure) in cases {
            let end = try program.run(command)
            #expect(end.status == 1 && end.complaint.contains(cure), "\(command): \(end)")
        }
        let elsewhere = DoorbellProgram(folder: "\(try TemporaryFolder.make())/new")
        #expect(try elsewhere.run(["restore", "/nowhere"]).complaint.contains("check the name"))
        #expect(try elsewhere.run(["restore", "/proc/self/exe"]).complaint.contains("no whole backup"))
        let nowhere = try DoorbellProgram(folder: "/proc/none").run(["serve", "--port", "0"])
        #expect(nowhere.status == 1 && nowhere.complaint.contains("/proc/none cannot be made"), "\(nowhere)")
    }
}
