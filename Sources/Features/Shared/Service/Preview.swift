import DoorbellRules
import HTML

/// The catalogue of pages: each with its example, in three languages, and the styles beside them.
public enum Preview {
    public struct File: Sendable {
        public let path: String
        public let bytes: [UInt8]
    }

    /// A page under the name of its file.
    typealias Page = (name: String, html: HTML)

    /// Every page that has an example; each feature names its own.
    static func pages(in language: Language) -> [Page] {
        let features: [[Page]] = [
            problems(in: language),
            signIn(in: language),
            visits(in: language),
            gasOffice(in: language),
            enquiries(in: language),
            conduct(in: language),
            promises(in: language),
            waiting(in: language),
            disputes(in: language),
            hardship(in: language),
            gasHouseholds(in: language),
            phones(in: language),
            courtesy(in: language),
            lines(in: language),
            supervision(in: language),
            paging(in: language),
        ]
        return features.flatMap { $0 }
    }

    private static func problems(in language: Language) -> [Page] {
        [
            ("problem", ProblemPage(problem: .notFound, language: language).html),
            ("emergency", ProblemPage(problem: Problem(WorkOrder.Refusal.danger(.gasSmell)), language: language).html),
        ]
    }

    public static var files: [File] {
        let pages = Language.allCases.flatMap { language in
            Preview.pages(in: language).map { File(path: "\(language.rawValue)/\($0.name).html", bytes: $0.html.bytes) }
        }
        let links = pages.map { "<li><a href=\"\($0.path)\">\($0.path)</a></li>" as HTML }
        let index: HTML =
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Doorbell</title></head><body><h1>Doorbell</h1><ul>\(links)</ul></body></html>"
        return pages + [File(path: "index.html", bytes: index.bytes)] + Assets.files
    }
}
