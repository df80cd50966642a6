import DoorbellRules
import Foundation
import HTTPTypes

/// The technician's app as it is handed out: every file of its folder, read and packed once when the house opens.
///
/// Only what stands in the list goes out, so that no address leads to another file.
public struct PhoneApp: Sendable {
    struct File: Sendable {
        let path: String
        let type: String
        let bytes: [UInt8]
        /// The same, packed; `nil` where packing gains nothing.
        let packed: [UInt8]?
        /// SHA-256 of the bytes.
        let hash: String
    }

    /// A house that hands out no app.
    public static let none = PhoneApp(files: [:], checker: nil)

    let files: [String: File]
    /// The module of the checker of language.
    private let checker: File?

    var isThere: Bool { files["index.html"] != nil }

    public var hasRules: Bool { files["rules.wasm"] != nil }

    private init(files: [String: File], checker: File?) {
        self.files = files
        self.checker = checker
    }

    /// Reads `folder`; the rule book and the checker are taken from the build beside it where the folder holds none.
    public init(folder: String) throws {
        let root = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL
        var files: [String: File] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            guard !isHidden, let type = PhoneApp.type(of: path) else { continue }
            files[path] = try File(path, type, root.appendingPathComponent(path))
        }
        for module in ["rules.wasm", "courtesy.wasm"] where files[module] == nil {
            let built = root.deletingLastPathComponent().appendingPathComponent(".build-phone/\(module)")
            guard FileManager.default.fileExists(atPath: built.path) else { continue }
            files[module] = try File(module, "application/wasm", built)
        }
        let checker = files.removeValue(forKey: "courtesy.wasm")
        if checker != nil {
            let script = Assets.courtesyScript
            files["courtesy.js"] = File("courtesy.js", script.type, script.bytes)
        }
        self.init(files: files, checker: checker)
    }

    /// What the app fetches once it is there, and the office's pages too: the checker's module and the rules that go with
    /// it, which are this very program's. Empty where there is no module.
    var later: [String: File] {
        guard let checker, let book = try? PhoneApp.book.get() else { return [:] }
        return [checker.path: checker, book.path: book]
    }

    /// Made when somebody first asks for it: a house that nobody types in has no use for it.
    private static let book = Result {
        File("courtesy.book", "application/octet-stream", try Manners.parcel().bytes)
    }

    /// By the end of the name; a file of another kind belongs to no app.
    private static func type(of path: String) -> String? {
        switch path.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js", "mjs": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "wasm": "application/wasm"
        case "webmanifest": "application/manifest+json"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "ico": "image/x-icon"
        default: nil
        }
    }

    /// Every file with its hash: what the phone keeps for the days without a network.
    var list: JSON {
        let all = files.keys.sorted().compactMap { files[$0] }
        let mark = Keys.digest(all.map { "\($0.path) \($0.hash)\n" }.joined())
        return .object([
            "version": .string(String(mark.prefix(16))), "files": .array(all.map(\.json)),
            "later": .array(later.values.sorted { $0.path < $1.path }.map(\.json)),
        ])
    }

    /// A file of the app, or one that comes after it.
    func file(_ path: String) -> File? { files[path] ?? later[path] }
}

extension PhoneApp.File {
    fileprivate init(_ path: String, _ type: String, _ place: URL) throws {
        self.init(path, type, Array(try Data(contentsOf: place)))
    }

    fileprivate init(_ path: String, _ type: String, _ bytes: [UInt8]) {
        let packed = Gzip.packed(bytes).flatMap { $0.count < bytes.count ? $0 : nil }
        self.init(path: path, type: type, bytes: bytes, packed: packed, hash: Keys.digest(bytes))
    }

    fileprivate var json: JSON {
        .object([
            "path": .string(path), "hash": .string(hash), "size": .whole(bytes.count),
            "wire": .whole(packed?.count ?? bytes.count),
        ])
    }

    /// The file, packed where the browser says that it can unpack; nothing at all where it has it already.
    func answer(_ headers: HTTPFields) -> Answer {
        let canUnpack = headers[.acceptEncoding]?.contains("gzip") ?? false
        let wire = canUnpack ? packed : nil
        let mark = "\"\(hash.prefix(32))\(wire == nil ? "" : "-gzip")\""
        let isKnown = headers[.ifNoneMatch]?.contains(mark) ?? false
        var answer = Answer(isKnown ? .notModified : .ok, type, isKnown ? [] : wire ?? bytes)
        if wire != nil, !isKnown { answer.headers[.contentEncoding] = "gzip" }
        answer.headers[.eTag] = mark
        answer.headers[.vary] = "Accept-Encoding"
        answer.headers[.cacheControl] = "no-cache"
        answer.headers[.contentSecurityPolicy] = PhoneApp.policy
        return answer
    }
}

extension PhoneApp {
    /// The pages' own strictness, with what the app needs beside it: the rule book's machine, its worker, its pictures.
    static let policy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}
