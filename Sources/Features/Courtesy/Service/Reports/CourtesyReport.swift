import DoorbellRules

/// One text that was checked: which of the file, what it says, what was found.
public struct CourtesyReport: Sendable {
    public let file: String
    /// From 1 on.
    public let line: Int
    public let text: String
    public let verdict: CourtesyVerdict

    public init(file: String, line: Int, text: String, verdict: CourtesyVerdict) {
        self.file = file
        self.line = line
        self.text = text
        self.verdict = verdict
    }

    /// `file:line:column: level rule clause message → proposal`, one finding a line; nothing where all is well.
    public func lines(in language: Language) -> [String] {
        verdict.findings.map { finding in
            let column = finding.range.lowerBound + 1
            let offers = finding.proposals.map { "\n    \($0.style.rawValue): \($0.text)" }.joined()
            return
                "\(file):\(line):\(column): \(finding.level.rawValue) \(finding.rule) [\(finding.clause)] \(finding.message(in: language))\(offers)"
        }
    }

    /// The reports as SARIF 2.1.0, as code hosts show them beside a file of templates.
    public static func sarif(_ reports: [CourtesyReport], in language: Language) -> JSON {
        let results = reports.flatMap { report in report.verdict.findings.map { report.result($0, language) } }
        return .object([
            "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"), "version": .string("2.1.0"),
            "runs": .array([
                .object([
                    "tool": .object(["driver": .object(["name": .string("doorbell courtesy")])]),
                    "columnKind": .string("unicodeCodePoints"), "results": .array(results),
                ])
            ]),
        ])
    }

    private func result(_ finding: CourtesyFinding, _ language: Language) -> JSON {
        let level =
            switch finding.level {
            case .block: "error"
            case .warn: "warning"
            case .advise: "note"
            }
        return .object([
            "ruleId": .string(finding.rule), "level": .string(level),
            "message": .object(["text": .string("\(finding.clause): \(finding.message(in: language))")]),
            "locations": .array([
                .object([
                    "physicalLocation": .object([
                        "artifactLocation": .object(["uri": .string(file)]),
                        "region": .object([
                            "startLine": .whole(line), "startColumn": .whole(finding.range.lowerBound + 1),
                            "endColumn": .whole(finding.range.upperBound + 1),
                        ]),
                    ])
                ])
            ]),
        ])
    }
}
