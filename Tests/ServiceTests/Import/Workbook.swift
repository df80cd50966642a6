import CZip
import Foundation
import TestDatabases

/// Makes an XLSX of the least parts that Excel writes.
struct Workbook {
    enum Cell {
        case text(String)
        /// A number as it lies in the file.
        case number(String)
        /// A number that is shown as a date.
        case date(String)
    }

    var sheet = "住戶"
    var rows: [[Cell]] = []
    var hasSharedTexts = false
    /// Stands before the first row.
    var padding = ""
    /// Stands before the sheet's root.
    var prolog = ""

    var bytes: [UInt8] {
        get throws {
            let path = "\(try TemporaryFolder.make())/list.xlsx"
            var code: Int32 = 0
            guard let archive = zip_open(path, ZIP_CREATE, &code) else { throw CocoaError(.fileWriteUnknown) }
            for (name, text) in parts {
                let content = Array(text.utf8)
                guard let copy = malloc(content.count) else { throw CocoaError(.fileWriteUnknown) }
                memcpy(copy, content, content.count)
                let source = zip_source_buffer(archive, copy, zip_uint64_t(content.count), 1)
                zip_file_add(archive, name, source, 0)
            }
            zip_close(archive)
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
    }

    private var parts: [(String, String)] {
        [
            (
                "xl/workbook.xml",
                """
                <workbook xmlns:r="r"><sheets><sheet name="說明" sheetId="1" r:id="rId9"/><sheet name="\(sheet)" sheetId="2"
                r:id="rId1"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId9"
                Target="/xl/worksheets/sheet9.xml"/></Relationships>
                """
            ),
            ("xl/worksheets/sheet9.xml", "<worksheet><sheetData/></worksheet>"),
            (
                "xl/styles.xml",
                """
                <styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf
                numFmtId="14"/></cellXfs></styleSheet>
                """
            ),
            ("xl/sharedStrings.xml", "<sst>\(sharedTexts)</sst>"),
            (
                "xl/worksheets/sheet1.xml",
                "\(prolog)<worksheet><sheetData>\(padding)\(sheetRows)</sheetData></worksheet>"
            ),
        ]
    }

    /// Every text with a reading aid, which is not part of it.
    private var sharedTexts: String {
        rows.joined().compactMap { cell in
            guard case .text(let text) = cell else { return nil }
            return "<si><r><t>\(Workbook.escaped(text))</t></r><rPh><t>x</t></rPh></si>"
        }.joined()
    }

    private var sheetRows: String {
        var shared = 0
        return rows.enumerated().map { number, row in
            let cells = row.enumerated().map { place, cell in
                let name = "\(Character(Unicode.Scalar(UInt8(65 + place))))\(number + 1)"
                switch cell {
                case .number(let number): return "<c r=\"\(name)\"><v>\(number)</v></c>"
                case .date(let number): return "<c r=\"\(name)\" s=\"1\"><v>\(number)</v></c>"
                case .text(let text):
                    shared += 1
                    if hasSharedTexts { return "<c r=\"\(name)\" t=\"s\"><v>\(shared - 1)</v></c>" }
                    if text.isEmpty { return "" }
                    return "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(Workbook.escaped(text))</t></is></c>"
                }
            }
            return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }
}
