import DoorbellRules
import Testing

@Suite("Nothing of a home is photographed without a yes that names it")
struct PhotoGateTests {
    private static let photo = Photo(hash: String(repeating: "0a", count: 32), subject: "水龍頭")
    private static let tapped = Reply(.yes, by: Sample.owner, grade: .onTechniciansDevice)

    private static func ask(_ reply: Reply, _ subject: String = "水龍頭") -> Visit.Command {
        .answerPhoto(subject, reply, words: Spoken(.photo(subject), in: .traditionalChinese))
    }

    @Test("a picture waits for a yes to what is on it")
    func named() throws {
        var played = try Played.working()
        #expect(played.refusal(of: .keepPhoto(Self.photo)) == .consentMissing(.photo))
        try played.play(Self.ask(Self.tapped, "櫃"))
        #expect(played.refusal(of: .keepPhoto(Self.photo)) == .consentMissing(.photo))
        try played.play(Self.ask(Self.tapped), .keepPhoto(Self.photo))
        #expect(played.visit.photos == [Self.photo])
        #expect(played.refusal(of: .keepPhoto(Self.photo)) == .alreadyDone)
    }

    @Test("a spoken yes is not enough, and a helper's is none unless the household has listed them")
    func grade() throws {
        let played = try Played.working()
        #expect(
            played.refusal(of: Self.ask(Reply(.yes, by: Sample.owner)))
                == .evidenceTooWeak(.onTechniciansDevice, for: .photo))
        let stranger = Reply(.yes, by: Giver(role: .visitor), grade: .onTechniciansDevice)
        #expect(played.refusal(of: Self.ask(stranger)) == .powerMissing(.openDoor, .visitor))
        #expect(played.refusal(of: Self.ask(Self.tapped, " ")) == .unknownSubject)
    }

    @Test("a no takes the yes back; a yes of somebody else's sheds no other's no")
    func refused() throws {
        var played = try Played.working()
        try played.play(Self.ask(Self.tapped), Self.ask(Reply(.no, by: Sample.coOwner)))
        #expect(played.refusal(of: .keepPhoto(Self.photo)) == .consentMissing(.photo))
        #expect(played.refusal(of: Self.ask(Self.tapped)) == .refusalStands)
    }

    @Test("a question about a picture leaves what was checked as it was")
    func checked() throws {
        var played = try Played.working()
        try played.play(
            .showTest(ShownTest(what: "放水", hasPassed: true)), .review(Played.acceptance), Self.ask(Self.tapped))
        #expect(played.visit.acceptance == Played.acceptance)
    }

    @Test("what is no hash is refused at the door")
    func hash() {
        for hash in ["", "xyz", String(repeating: "A", count: 64), String(repeating: "a", count: 63)] {
            let json = JSON.object(["hash": .string(hash), "subject": .string("水龍頭")])
            #expect(throws: JSON.Trouble.self) { try Photo(JSONReader(json)) }
        }
    }
}
