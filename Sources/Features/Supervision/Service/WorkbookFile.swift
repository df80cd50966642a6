import CZip
import Glibc
import HTTPTypes

/// An XLSX with a sheet for each table. A text is stored as a text: nothing in it is ever read as a formula.
struct WorkbookFile {
    struct Sheet {
        let title: String
        let rows: [[SupervisionTables.Cell]]
    }

    let name: String
    let sheets: [Sheet]

    /// - Throws: `Unzippable` where the machine has no memory for it.
    var answer: Answer {
        get throws {
            Answer(.ok, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", try bytes).with(
                .contentDisposition, "attachment; filename=\"\(name)\"")
        }
    }

    var bytes: [UInt8] { get throws { try ZipFile(parts).bytes } }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private var parts: [(String, String)] {
        let numbers = sheets.indices.map { $0 + 1 }
        let types = numbers.map {
            "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(Self.kind).worksheet+xml\"/>"
        }
        let listed = zip(numbers, sheets).map { number, sheet in
            "<sheet name=\"\(Self.escaped(String(sheet.title.prefix(31))))\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
        }
        let links = numbers.map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        return [
            (
                "[Content_Types].xml",
                """
                \(Self.head)<Types xmlns="\(Self.package)/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="\(Self.kind).sheet.main+xml"/>\(types.joined())</Types>
                """
            ),
            (
                "_rels/.rels",
                """
                \(Self.head)<Relationships xmlns="\(Self.package)/relationships"><Relationship Id="rId1" Type="\(Self.office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                """
                \(Self.head)<workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><sheets>\(listed.joined())</sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                \(Self.head)<Relationships xmlns="\(Self.package)/relationships">\(links.joined())</Relationships>
                """
            ),
        ] + zip(numbers, sheets).map { ("xl/worksheets/sheet\($0).xml", Self.sheet($1.rows)) }
    }

    private static func sheet(_ rows: [[SupervisionTables.Cell]]) -> String {
        let lines = rows.enumerated().map { number, row in
            let cells = row.enumerated().map { place, cell in
                let name = "\(Character(Unicode.Scalar(UInt8(65 + place))))\(number + 1)"
                return switch cell {
                case .number(let number): "<c r=\"\(name)\"><v>\(number)</v></c>"
                case .text(let text):
                    "<c r=\"\(name)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
                }
            }
            return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
        }
        return "\(head)<worksheet xmlns=\"\(main)\"><sheetData>\(lines.joined())</sheetData></worksheet>"
    }

    /// What XML cannot hold is left out.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// Files put together into a ZIP in memory.
struct ZipFile {
    let bytes: [UInt8]

    init(_ files: [(String, String)]) throws(Unzippable) {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw Unzippable() }
        defer { zip_source_free(source) }
        zip_source_keep(source)
        guard let archive = zip_open_from_source(source, Int32(ZIP_TRUNCATE), nil) else { throw Unzippable() }
        for (name, text) in files {
            let content = Array(text.utf8)
            guard let copy = malloc(max(content.count, 1)) else { throw Unzippable() }
            UnsafeMutableRawBufferPointer(start: copy, count: content.count).copyBytes(from: content)
            let file = zip_source_buffer(archive, copy, zip_uint64_t(content.count), 1)
            let place = zip_file_add(archive, name, file, zip_flags_t(ZIP_FL_ENC_UTF_8))
            if place < 0 { throw Unzippable() }
            // The same report is the same bytes: the moment at which it was fetched says nothing.
            zip_file_set_mtime(archive, zip_uint64_t(place), 946_684_800, 0)
        }
        if zip_close(archive) != 0 { throw Unzippable() }
        if zip_source_open(source) != 0 { throw Unzippable() }
        defer { zip_source_close(source) }
        var (bytes, piece) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while case let count = zip_source_read(source, &piece, zip_uint64_t(piece.count)), count > 0 {
            bytes += piece[..<Int(count)]
        }
        self.bytes = bytes
    }
}

/// The machine had no room to make a file.
struct Unzippable: Error {}
