import DoorbellRules
import Testing

@testable import DoorbellService

@Suite("A calendar is written to the letter of RFC 5545")
struct ICalendarTests {
    @Test("lines end in CR LF, hold 75 octets at most, and no character is cut in two")
    func folding() throws {
        let long = String(repeating: "煤氣安全巡檢，請按約定時間在家等候；", count: 20)
        let bytes = Self.calendar(summary: long, description: "👩‍👩‍👧‍👦 \(String(repeating: "é", count: 200))").bytes
        let lines = try Self.lines(bytes)
        #expect(lines.count > 20)
        for line in lines {
            #expect(line.count <= 75, "\(line.count) octets")
            #expect(String(validating: line, as: UTF8.self) != nil, "a character is cut in two")
        }
        #expect(bytes.suffix(15).elementsEqual("END:VCALENDAR\r\n".utf8))
    }

    @Test("unfolded and unescaped it is what was said")
    func roundTrip() throws {
        let said = "12座8樓C室, 「廚房」; C:\\gas\nline two 👩‍👩‍👧‍👦"
        let text = try Self.unfolded(Self.calendar(summary: said, description: "").bytes)
        #expect(text.contains("SUMMARY:12座8樓C室\\, 「廚房」\\; C:\\\\gas\\nline two 👩‍👩‍👧‍👦\r\n"))
    }

    @Test("a line of exactly 75 octets is not folded, one of 76 is", arguments: [(75, 1), (76, 2), (149, 2), (150, 3)])
    func width(octets: Int, lines: Int) throws {
        let line = ICalendarLine("X", String(repeating: "a", count: octets - 2))
        #expect(try Self.lines(line.bytes).count == lines)
    }

    @Test(
        "nobody breaks out of a value",
        arguments: ["a\r\nBEGIN:VEVENT", "a\rBEGIN:VEVENT", "a\u{0}\u{1B}b", "a\u{85}b"])
    func hostile(words: String) throws {
        let bytes = Self.calendar(summary: words, description: words).bytes
        #expect(try Self.lines(bytes).filter { $0.elementsEqual("BEGIN:VEVENT".utf8) }.count == 1)
        #expect(!bytes.contains(0) && !bytes.contains(0x1B))
    }

    @Test(
        "moments are in UTC",
        arguments: [
            (1_795_399_200_000, "20261123T020000Z"), (0, "19700101T000000Z"), (-1_000, "19691231T235959Z"),
            (1_709_164_799_999, "20240228T235959Z"), (1_709_164_800_000, "20240229T000000Z"),
        ])
    func moments(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).inCalendar == text)
    }

    @Test("the whole of it, as it is")
    func golden() throws {
        let bytes = Self.calendar(summary: "Free gas check", description: "Call, please").bytes
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Doorbell//Doorbell \(Version.text)//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                NAME:海怡灣
                X-WR-CALNAME:海怡灣
                REFRESH-INTERVAL;VALUE=DURATION:PT1H
                X-PUBLISHED-TTL:PT1H
                BEGIN:VEVENT
                UID:gas-1@doorbell
                SEQUENCE:3
                DTSTAMP:20261123T020000Z
                LAST-MODIFIED:20261123T020000Z
                DTSTART:20261124T010000Z
                DTEND:20261124T040000Z
                STATUS:CANCELLED
                SUMMARY:Free gas check
                LOCATION:Block 1\\, 1/F
                DESCRIPTION:Call\\, please
                URL:https://doorbell.example/g/e/c/0
                CLASS:PRIVATE
                END:VEVENT
                END:VCALENDAR

                """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    }

    private static func calendar(summary: String, description: String) -> ICalendar {
        let now = HandClock.monday
        return ICalendar(
            name: "海怡灣",
            events: [
                ICalendarEvent(
                    uid: "gas-1@doorbell", sequence: 3, changedAt: now, start: now.adding(minutes: 23 * 60),
                    end: now.adding(minutes: 26 * 60), status: .cancelled, summary: summary, location: "Block 1, 1/F",
                    description: description, address: "https://doorbell.example/g/e/c/0")
            ])
    }

    /// The lines without their ends.
    ///
    /// - Throws: `Missing` where a CR or LF stands alone, or the end is not one.
    static func lines(_ bytes: [UInt8]) throws -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case 13 where place + 1 < bytes.count && bytes[place + 1] == 10:
                lines.append([])
                place += 1
            case 10, 13: throw Missing(name: "CR LF", in: "octet \(place)")
            default: lines[lines.count - 1].append(bytes[place])
            }
            place += 1
        }
        guard lines.last?.isEmpty == true else { throw Missing(name: "CR LF", in: "the last line") }
        return lines.dropLast()
    }

    static func unfolded(_ bytes: [UInt8]) throws -> String {
        let blank = UInt8(ascii: " ")
        let whole = try lines(bytes).reduce(into: [UInt8]()) { whole, line in
            whole += line.first == blank ? Array(line.dropFirst()) : Array("\r\n".utf8) + line
        }
        return String(decoding: whole.dropFirst(2) + Array("\r\n".utf8), as: UTF8.self)
    }
}
