import DoorbellRules
import HTTPTypes

/// Styles, script and pictures, held in the program itself and addressed by their content, so that browsers keep them.
enum Assets {
    private struct Asset {
        let type: String
        let bytes: [UInt8]
        let mark: String

        init(_ type: String, _ bytes: [UInt8]) {
            self.type = type
            self.bytes = bytes
            mark = String(Keys.digest(bytes).prefix(12))
        }
    }

    private static let all: [String: Asset] = [
        "doorbell.css": Asset("text/css; charset=utf-8", PackageResources.doorbell_css),
        "doorbell.js": Asset("text/javascript; charset=utf-8", PackageResources.doorbell_js),
        "bell.svg": Asset("image/svg+xml", PackageResources.bell_svg),
    ]

    static func address(of name: String) -> String { "/assets/\(all[name]?.mark ?? "none")/\(name)" }

    /// Every asset as a file at its own address, for the catalogue of pages.
    static var files: [Preview.File] {
        all.keys.sorted().map { Preview.File(path: String(address(of: $0).dropFirst()), bytes: all[$0]?.bytes ?? []) }
    }

    static let route = Route(.get, "/assets/{mark}/{name}", .everybody, "Styles, script and pictures") { call in
        guard let asset = all[call.parameters["name"] ?? ""] else { throw Problem.notFound }
        return Answer(.ok, asset.type, asset.bytes).with(.cacheControl, "public, max-age=31536000, immutable")
    }
}
