import DoorbellRules
import Testing

@Suite("Fields are taken by name, and what nobody asked for is refused")
struct JSONReaderTests {
    private func reader(_ text: String, isForm: Bool = false) throws -> JSONReader {
        try JSONReader(JSON(parsing: text), isForm: isForm)
    }

    @Test("a field nobody read is refused by name, also within")
    func unknown() throws {
        let outer = try reader(#"{"a":{"b":1,"c":2}}"#)
        let inner = try outer.requiredObject("a")
        #expect(try inner.number("b", in: 0...5) == 1)
        #expect(throws: JSON.Trouble(.unknownField, at: "a.c")) { try inner.finish() }
        #expect(throws: Never.self) { try outer.finish() }
    }

    @Test(
        "a text is there, is text, is not blank and not too long",
        arguments: [
            ("{}", JSON.Kind.missing), (#"{"t":null}"#, .missing), (#"{"t":1}"#, .wrongType), (#"{"t":" 　"}"#, .empty),
            (#"{"t":"123456"}"#, .tooLong),
        ])
    func text(json: String, kind: JSON.Kind) throws {
        let reader = try reader(json)
        #expect(throws: JSON.Trouble(kind, at: "t")) { try reader.text("t", limit: 5) }
    }

    @Test(
        "a number lies in its range",
        arguments: [(#"{"n":6}"#, JSON.Kind.outOfRange), (#"{"n":"3"}"#, .wrongType), ("{}", .missing)])
    func number(json: String, kind: JSON.Kind) throws {
        let reader = try reader(json)
        #expect(throws: JSON.Trouble(kind, at: "n")) { try reader.number("n", in: 0...5) }
    }

    @Test("a time lies between 1970 and 9999", arguments: [-1, 253_402_300_800_000] as [Int64])
    func instant(_ milliseconds: Int64) throws {
        let reader = try reader("{\"at\":\(milliseconds)}")
        #expect(throws: JSON.Trouble(.outOfRange, at: "at")) { try reader.instant("at") }
    }

    @Test("a page's form sends numbers, ticks and lines as text; an empty field is none")
    func form() throws {
        let form = try reader(#"{"n":"7","tick":"on","lines":"a\nb\r\nc","empty":"","half":"1.5"}"#, isForm: true)
        #expect(try form.number("n", in: 0...9) == 7)
        #expect(try form.flag("tick"))
        #expect(try form.texts("lines") == ["a", "b", "c"])
        #expect(try form.optionalText("empty") == nil)
        #expect(throws: JSON.Trouble(.fraction, at: "half")) { try form.number("half", in: 0...9) }
        #expect(throws: JSON.Trouble(.wrongType, at: "tick")) { try reader(#"{"tick":"on"}"#).flag("tick") }
    }

    @Test("the rest of the fields, with an id where they bring none")
    func rest() throws {
        let all = try reader(#"{"a":"x","b":"y"}"#)
        _ = try all.text("a")
        let rest = try all.rest(id: ID("new"))
        #expect(try rest.text("b") == "y")
        #expect(try rest.id("id") == ID("new"))
        try rest.finish()
        try all.finish()
    }

    @Test("lists have an end and items a place")
    func lists() throws {
        let reader = try reader(#"{"l":[{"a":1},2],"t":["x",1]}"#)
        #expect(throws: JSON.Trouble(.wrongType, at: "l[1]")) { try reader.objects("l") }
        #expect(throws: JSON.Trouble(.tooLong, at: "l")) { try reader.list("l", limit: 1) }
        #expect(throws: JSON.Trouble(.wrongType, at: "t")) { try reader.texts("t") }
    }
}
