import DoorbellRules
import HTTPTypes

/// Styles, script and pictures, held in the program itself and addressed by their content, so that browsers keep them.
enum Assets {
    private struct Asset {
        let type: String
        let bytes: [UInt8]
        let mark: String

        /// - Parameter beside: What is fetched from the same folder, so that a new one gives the folder a new name.
        init(_ type: String, _ bytes: [UInt8], beside: [UInt8] = []) {
            self.type = type
            self.bytes = bytes
            mark = String(Keys.digest(bytes + beside).prefix(12))
        }
    }

    private static let script = "text/javascript; charset=utf-8"
    private static let all: [String: Asset] = [
        "doorbell.css": Asset("text/css; charset=utf-8", PackageResources.doorbell_css),
        "doorbell.js": Asset(script, PackageResources.doorbell_js, beside: PackageResources.courtesy_js),
        "courtesy.js": Asset(script, PackageResources.courtesy_js),
        "bell.svg": Asset("image/svg+xml", PackageResources.bell_svg),
    ]

    /// The script that looks at a text while it is typed: the office's pages and the phone have the same.
    static let courtesyScript = (type: script, bytes: PackageResources.courtesy_js)

    static func address(of name: String) -> String { "/assets/\(all[name]?.mark ?? "none")/\(name)" }

    /// Every asset as a file at its own address, for the catalogue of pages; what scripts fetch lies beside them.
    static var files: [Preview.File] {
        all.keys.sorted().map { name in
            let address =
                name == "courtesy.js" ? "/assets/\(all["doorbell.js"]?.mark ?? "none")/\(name)" : address(of: name)
            return Preview.File(path: String(address.dropFirst()), bytes: all[name]?.bytes ?? [])
        }
    }

    static let routes = [
        Route(.get, "/assets/{mark}/{name}", .everybody, "Styles, scripts, pictures, and the checker of language") {
            call in
            let (mark, name) = (call.parameters["mark"] ?? "", call.parameters["name"] ?? "")
            if let asset = all[name] { return Answer(.ok, asset.type, asset.bytes).with(.cacheControl, forever) }
            guard let file = call.house.phone.later[name], !mark.isEmpty, file.hash.hasPrefix(mark) else {
                throw Problem.notFound
            }
            return file.answer(call.headers).with(.cacheControl, forever)
        },
        Route(
            .get, "/assets/courtesy.json", .everybody, "Where the checker of language lies: its module and its rules"
        ) { call in
            let files = call.house.phone.later
            guard let module = files["courtesy.wasm"], let book = files["courtesy.book"] else { throw Problem.notFound }
            func address(_ file: PhoneApp.File) -> JSON { .string("/assets/\(file.hash.prefix(12))/\(file.path)") }
            return .json(.object(["module": address(module), "book": address(book)])).with(.cacheControl, "no-cache")
        },
    ]

    private static let forever = "public, max-age=31536000, immutable"
}
