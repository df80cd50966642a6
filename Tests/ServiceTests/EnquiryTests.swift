import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A question is answered with a source or by a superior, and told (L-d, G13)", .serialized)
struct EnquiryTests {
    @Test("from the question to the household's yes", arguments: DatabaseKind.allCases)
    func life(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, office) = (house.east, house.east.assistant)
            let (article, id) = try await (house.article(at: east), house.enquiry(at: east))
            let page = try await house.get("/enquiries/\(id)", as: office)
            #expect(page.text.contains("/articles/\(article)"), "the article is found by the question itself")
            let guess = try await house.attemptEnquiry("answers", ["words": .string("四小時吧")], on: id, by: office)
            #expect(guess.status == .conflict)
            #expect(try guess.text("code") == "enquiry.source-missing" && guess.text("gate") == "G13")
            let early = try await house.attemptEnquiry(
                "closings", ["reason": .string("忙")], on: id, by: east.supervisor)
            #expect(try early.text("code") == "enquiry.not-told")
            let foreign = try await house.article(at: house.west)
            let other = try await house.attemptEnquiry("lookups", ["article": .string(foreign)], on: id, by: office)
            #expect(try other.text("code") == "enquiry.source-unknown", "another estate's article is not there")
            try await Self.make("lookups", ["article": .string(article)], on: id, by: office, in: house)
            try await Self.make(
                "answers", ["words": .string("四小時"), "basis": .string("article"), "article": .string(article)], on: id,
                by: office, in: house)
            try await Self.make("tellings", ["channel": .string("phone")], on: id, by: office, in: house)
            #expect(try await house.enquiryState(id, as: office) == "told")
            try await Self.make("confirmations", ["settled": .bool(true)], on: id, by: office, in: house)
            let view = try await house.get("/api/v1/enquiries/\(id)", as: office).json
            let source = try view.reach("basis").reach("source")
            #expect(source["title"]?.plain == "訪客停車" && source["version"]?.plain == "1", "the edition that was quoted")
            #expect(view["state"]?.plain == "closed" && view["first-contact"]?.plain == office.id.text)
            #expect(try await house.faults.isEmpty)
        }
    }

    @Test("an answer that comes late begins with an apology", arguments: DatabaseKind.allCases)
    func late(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, office) = (house.east, house.east.assistant)
            let id = try await house.enquiry(at: east)
            try await Self.make(
                "answers", ["words": .string("可以"), "basis": .string("superior")], on: id, by: east.supervisor,
                in: house)
            house.clock.moveOn(minutes: 121)
            let page = try await house.get("/enquiries/\(id)", as: office)
            #expect(page.text.contains("name=\"apology\"") && page.text.contains("Broken"))
            let bare = try await house.attemptEnquiry("tellings", ["channel": .string("phone")], on: id, by: office)
            #expect(try bare.text("code") == "enquiry.apology-missing")
            try await Self.make(
                "tellings", ["channel": .string("phone"), "apology": .string("對不起")], on: id, by: office, in: house)
            #expect(try await house.faults.isEmpty)
        }
    }

    @Test("drafts and articles past their review answer nothing; only a superior approves")
    func articles() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (east, office) = (house.east, house.east.assistant)
            let id = try await house.enquiry(at: east)
            for (article, code) in [
                (try await house.article(at: east, isDraft: true), "enquiry.source-is-draft"),
                (try await house.article("會所時間", at: east, reviewOn: 20_261_201), "enquiry.source-is-stale"),
            ] {
                if code.hasSuffix("stale") { house.clock.moveOn(minutes: 60 * 24 * 10) }
                let refused = try await house.attemptEnquiry(
                    "answers", ["words": .string("四小時"), "basis": .string("article"), "article": .string(article)],
                    on: id, by: office)
                #expect(try refused.text("code") == code)
            }
            let body = JSON.object(["title": .string("會所"), "approved": .bool(true)])
            let own = try await house.post("/api/v1/articles", body, as: office)
            #expect(try own.text("code") == "article.superior-needed")
        }
    }

    @Test(
        "words of two characters are found in either script, in articles and enquiries",
        arguments: DatabaseKind.allCases)
    func search(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, office) = (house.east, house.east.assistant)
            let article = try await house.article(at: east)
            let id = try await house.enquiry(at: east)
            _ = try await house.enquiry("會所幾點開門？", at: east)
            for typed in ["停車", "停车", "訪客停车"] {
                let found = try await house.get("/api/v1/articles?search=\(typed.percentEncoded)", as: office).json
                #expect(found["items"]?.items.map { $0["id"]?.plain } == [article], "\(typed)")
            }
            for typed in ["停车", "王小姐 停車"] {
                let found = try await house.get("/api/v1/enquiries?search=\(typed.percentEncoded)", as: office).json
                #expect(found["items"]?.items.map { $0["id"]?.plain } == [id], "\(typed)")
            }
            let none = try await house.get("/enquiries?search=\("泳池".percentEncoded)", as: office)
            #expect(none.status == .ok && none.text.contains("No enquiries here"))
            let west = try await house.get("/api/v1/enquiries?search=\("停車".percentEncoded)", as: house.west.assistant)
            #expect(try west.json.reach("items").items.isEmpty, "another estate's are not found")
        }
    }

    @Test("the same question five times becomes a draft, once", arguments: DatabaseKind.allCases)
    func fiveTimes(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let office = house.east.assistant
            func drafts() async throws -> Int {
                try await house.get("/api/v1/articles", as: office).json.reach("items").items.count
            }
            for words in ["泳池幾點開門？", "泳池几点开门", "請問泳池幾點開門？", "泳池幾點開門呢"] {
                _ = try await house.enquiry(words, at: house.east)
            }
            #expect(try await drafts() == 0)
            for _ in 0..<2 { _ = try await house.enquiry("泳池幾點開門？", at: house.east) }
            #expect(try await drafts() == 1)
        }
    }

    @Test("a question about another home is refused politely, with words of the house's own")
    func privacy() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let office = house.east.assistant
            let id = try await house.enquiry("樓上姓甚麼？", at: house.east)
            try await Self.make(
                "answers", ["basis": .string("others-privacy"), "words": .string("姓陳")], on: id, by: office, in: house)
            let page = try await house.get("/enquiries/\(id)", as: office)
            #expect(page.text.contains("In a case like this our rule is") && !page.text.contains("姓陳"))
        }
    }

    @Test(
        "a step on any version or on this one is taken, on another refused", arguments: [("*", true), ("\"7\"", false)])
    func version(tags: String, isTaken: Bool) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let id = try await house.enquiry(at: house.east)
            let answer = try await house.post(
                "/api/v1/enquiries/\(id)/answers", .object(["basis": .string("others-privacy")]),
                as: house.east.assistant, headers: [.ifMatch: tags])
            #expect(isTaken ? answer.status.kind == .successful : answer.status == .preconditionFailed)
        }
    }

    @Test("forms refuse what is missing in words that say what to do")
    func forms() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let entrance = Entrance.session(house.east.assistant)
            let due = "due%40local=2030-01-01T10%3A00"
            let rows: [(String, Enquiry.Refusal)] = [
                ("channel=phone&asker=A&words=B&promise=C&\(due)", .readBackMissing),
                ("channel=phone&asker=&words=B&promise=C&\(due)", .askerMissing),
                ("channel=phone&asker=A&words=B&read-back=true&promise=C&\(due)", .dueTooFar),
                ("channel=phone&asker=A&words=B&read-back=true&promise=&\(due)", .promiseMissing),
            ]
            for (form, refusal) in rows {
                let answer = try await house.send(form, to: "/enquiries", as: entrance)
                let isSaid = Language.allCases.contains { answer.text.contains(refusal.words.text(in: $0)) }
                #expect(answer.status == .conflict && isSaid, "\(form): \(answer.text)")
            }
            let foreign = "channel=message&home=west-home-0&asker=A&words=B&promise=C&\(due)"
            let answer = try await house.send(foreign, to: "/enquiries", as: entrance)
            #expect(answer.status == .notFound)
        }
    }

    private static func make(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?>, on id: String, by member: Member, in house: TestHouse
    ) async throws {
        let answer = try await house.attemptEnquiry(noun, fields, on: id, by: member)
        #expect(answer.status == .created, "\(noun): \(answer.status) \(answer.text)")
    }
}
