import DoorbellRules
import DoorbellService
import Storage
import TestDatabases
import Testing

@Suite("A list is taken into the register")
struct ImportCarryOutTests {
    static let head = "座,樓層,單位,姓氏,名,稱呼,身份,電話"

    @Test("doors, people and notes are stored, and every change is on record", arguments: DatabaseKind.allCases)
    func stored(kind: DatabaseKind) async throws {
        let estate = try await EmptyEstate(kind)
        let outcome = try await estate.take(SmallList().csv())
        #expect((outcome.homesAdded, outcome.peopleAdded, outcome.rowsSkipped) == (3, 3, 0))
        #expect(
            try await estate.people() == [
                "12/08/C 1 owner 歐陽 子晴 ms 91234567", "12/08/C 2 family 周 mr +85262345678",
                "12/09/01 1 tenant 陳 大文 0912345678",
            ])
        let care = try await estate.database.read { connection in
            try connection.run("SELECT care, door_key FROM home ORDER BY floor")
                .map { "\(try $0.text(at: 0))|\(try $0.text(at: 1))" }
        }
        #expect(care == ["門鈴壞了，請敲門\n有小狗|1208C", "|120901", "聽障，請\"按燈\"鈴|121002"])
        #expect(try await estate.count("audit") == 6)
    }

    @Test("the same list again changes nothing, spelt as it may be", arguments: DatabaseKind.allCases)
    func again(kind: DatabaseKind) async throws {
        let estate = try await EmptyEstate(kind)
        try await estate.take(SmallList().csv())
        let plan = try await estate.homeImport.plan(try SmallList().xlsx(), name: "a.xlsx", sheet: "住戶")
        #expect(plan.changes.isEmpty)
        #expect((plan.unchangedHomes, plan.unchangedPeople) == (3, 3))
        try await estate.take("\(Self.head)\n１２棟,08/F,Flat c,歐陽,子晴,,業主,91234567")
        #expect(try await estate.count("audit") == 6)
        #expect(try await estate.count("home") == 3)
    }

    @Test("what changed is changed, what the list does not say stays", arguments: DatabaseKind.allCases)
    func changed(kind: DatabaseKind) async throws {
        let estate = try await EmptyEstate(kind)
        try await estate.take("\(Self.head)\n1,2,A,陳,大文,先生,業主,91234567\n1,2,A,陳,,太太,家人,")
        let plan = try await estate.plan("\(Self.head),備註\n1,2,A,陳,大文,,租客,61112222,有輪椅\n1,2,A,陳,,太太,家人,,")
        #expect(plan.changes.map(\.kind) == [.homeChanged, .personChanged])
        #expect(plan.changes.last?.columns == [.role, .phone])
        try await estate.homeImport.carryOut(plan, by: EmptyEstate.clerk)
        #expect(try await estate.people() == ["1/2/A 1 tenant 陳 大文 mr 61112222", "1/2/A 2 family 陳 mrs"])
        let details = try await estate.database.read { connection in
            try connection.run("SELECT detail FROM audit WHERE action = 'person-changed'").map { try $0.text(at: 0) }
        }
        #expect(details.count == 1)
        #expect(details.first?.contains("61112222") == false, "the record masks phones")
    }

    @Test("a new tenant does not become the one before", arguments: DatabaseKind.allCases)
    func newTenant(kind: DatabaseKind) async throws {
        let estate = try await EmptyEstate(kind)
        try await estate.take("\(Self.head)\n1,2,A,陳,大文,先生,租客,91234567")
        try await estate.take("\(Self.head)\n1,2,A,司徒,美儀,小姐,租客,61112222")
        #expect(
            try await estate.people() == ["1/2/A 1 tenant 陳 大文 mr 91234567", "1/2/A 2 tenant 司徒 美儀 miss 61112222"])
    }

    @Test("people of whom little is said are known again, whoever came before them in the household")
    func littleSaid() async throws {
        let estate = try await EmptyEstate(.sqlite)
        let head = "Block,Floor,Unit,Surname,Roman surname,Title,Role"
        try await estate.take("\(head)\n1,2,A,陳,,Ms,family\n1,2,A,,Lee,,tenant")
        let list = "\(head)\n1,2,A,,,Mr,owner\n1,2,A,,Chow,,tenant\n1,2,A,,,,helper"
        #expect(try await estate.take(list).peopleAdded == 3)
        #expect(try await estate.plan(list).changes.isEmpty)
        #expect(
            try await estate.people() == [
                "1/2/A 1 family 陳 ms", "1/2/A 2 tenant ", "1/2/A 3 owner mr", "1/2/A 4 tenant ", "1/2/A 5 helper ",
            ])
    }

    @Test("who has moved out does not move in again by an old list")
    func movedOut() async throws {
        let estate = try await EmptyEstate(.sqlite)
        let list = "\(Self.head)\n1,2,A,陳,大文,先生,租客,91234567"
        try await estate.take(list)
        try await estate.database.write { _ = try $0.run("UPDATE person SET moved_out = 20260101") }
        #expect(try await estate.plan(list).troubles.map(\.kind) == [.movedOut])
    }

    @Test("1 座 21 A and 12 座 1 A, 1-1 and 11 are different doors")
    func doors() async throws {
        let estate = try await EmptyEstate(.sqlite)
        try await estate.take("座,樓層,單位\n1,21,A\n12,1,A\n1,2,1-1\n1,2,11")
        #expect(try await estate.count("home") == 4)
    }

    @Test("a register that moved since the preview is not written over", arguments: DatabaseKind.allCases)
    func moved(kind: DatabaseKind) async throws {
        let estate = try await EmptyEstate(kind)
        let plan = try await estate.plan(SmallList().csv())
        try await estate.take("座,樓層,單位\n12,10,02")
        await #expect(throws: HomeImport.Refusal.registerMoved) {
            try await estate.homeImport.carryOut(plan, by: EmptyEstate.clerk)
        }
        #expect(try await estate.count("home") == 1)
    }

    @Test("ten thousand rows come in at once", .timeLimit(.minutes(10)), arguments: DatabaseKind.allCases)
    func many(kind: DatabaseKind) async throws {
        let estate = try await EmptyEstate(kind)
        let rows = (0..<10_000).map { "\($0 / 500),\($0 / 10 % 50),\($0 % 10),陳,大文,先生,業主,9\(1_000_000 + $0)" }
        let outcome = try await estate.take("\(Self.head)\n\(rows.joined(separator: "\n"))")
        #expect((outcome.homesAdded, outcome.peopleAdded) == (10_000, 10_000))
        #expect(try await estate.count("audit") == 20_000)
    }
}
