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
    public static let none = PhoneApp(files: [:])

    let files: [String: File]

    var isThere: Bool { files["index.html"] != nil }

    public var hasRules: Bool { files["rules.wasm"] != nil }

    private init(files: [String: File]) { self.files = files }

    /// Reads `folder`; the rule book is taken from the build beside it where the folder holds none.
    public init(folder: String) throws {
        let root = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL
        var files: [String: File] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            guard !isHidden, let type = PhoneApp.type(of: path) else { continue }
            files[path] = try File(path, type, root.appendingPathComponent(path))
        }
        let built = root.deletingLastPathComponent().appendingPathComponent(".build-phone/rules.wasm")
        if files["rules.wasm"] == nil, FileManager.default.fileExists(atPath: built.path) {
            files["rules.wasm"] = try File("rules.wasm", "application/wasm", built)
        }
        self.init(files: files)
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
            "version": .string(String(mark.prefix(16))),
            "files": .array(
                all.map {
                    .object([
                        "path": .string($0.path), "hash": .string($0.hash), "size": .whole($0.bytes.count),
                        "wire": .whole($0.packed?.count ?? $0.bytes.count),
                    ])
                }),
        ])
    }
}

extension PhoneApp.File {
    fileprivate init(_ path: String, _ type: String, _ place: URL) throws {
        let bytes = Array(try Data(contentsOf: place))
        let packed = Gzip.packed(bytes).flatMap { $0.count < bytes.count ? $0 : nil }
        self.init(path: path, type: type, bytes: bytes, packed: packed, hash: Keys.digest(bytes))
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
