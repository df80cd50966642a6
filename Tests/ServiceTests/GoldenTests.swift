import DoorbellRules
import Foundation
import HTML
import Testing

@testable import DoorbellService

@Suite("Every page as it was last looked at")
struct GoldenTests {
    /// Beside the tests: `Tests/Golden/zh-Hant/today.html`. Written anew by `DOORBELL_WRITE_GOLDEN=1 swift test`.
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden")
    private static let isWriting = ProcessInfo.processInfo.environment["DOORBELL_WRITE_GOLDEN"] == "1"

    @Test("is still so", arguments: Language.allCases)
    func pages(language: Language) throws {
        for page in Preview.pages(in: language) {
            let file = Self.folder.appending(path: "\(language.rawValue)/\(page.name).html")
            let now = Self.steady(page.html.text)
            if Self.isWriting {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(now.utf8).write(to: file)
            }
            let kept = try String(contentsOf: file, encoding: .utf8)
            #expect(
                kept == now,
                "\(language.rawValue)/\(page.name) has changed; look at it, then write the golden files anew")
        }
    }

    @Test("is in the catalogue, and nothing else is")
    func nothingElse() throws {
        let wanted = Language.allCases.flatMap { language in
            Preview.pages(in: language).map { "\(language.rawValue)/\($0.name).html" }
        }
        let kept = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path).filter {
            $0.hasSuffix(".html")
        }
        #expect(Set(kept) == Set(wanted))
    }

    @Test("says the same in each language that it says it in", arguments: Language.allCases)
    func language(language: Language) {
        for page in Preview.pages(in: language) {
            #expect(page.html.text.contains("<html lang=\"\(language.tag)\">"), "\(page.name)")
        }
    }

    /// Assets are addressed by their content; a new colour is no new page.
    private static func steady(_ markup: String) -> String {
        markup.replacing(/\/assets\/[0-9a-f]{12}\//) { _ in "/assets/…/" }
    }
}
