import DoorbellRules

/// A sentence that somebody labelled, one JSON object a line: `{"text": …, "label": "forbidden" | "acceptable", …}`.
public struct LabelledSentence: Sendable {
    public let text: String
    public let isForbidden: Bool
    public let category: String
    /// Sentences of one group are never on both sides when a model is measured: one source, one author, one topic.
    public let group: String

    public init(text: String, isForbidden: Bool, category: String, group: String) {
        self.text = text
        self.isForbidden = isForbidden
        self.category = category
        self.group = group
    }

    /// Reads a file of them; a line that cannot be read is told with its number.
    public static func read(_ bytes: [UInt8], name: String) throws -> [LabelledSentence] {
        var sentences: [LabelledSentence] = []
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            if line.allSatisfy({ $0 <= 32 }) { continue }
            let json: JSON
            do throws(JSON.Trouble) {
                json = try JSON(parsing: Array(line))
            } catch {
                throw PackTrouble(
                    file: name, line: number + 1, column: 1, message: "this line is no JSON object: \(error)")
            }
            guard case .string(let text)? = json["text"] else {
                throw PackTrouble(file: name, line: number + 1, column: 1, message: "text is missing")
            }
            func field(_ name: String) -> String? {
                guard case .string(let value)? = json[name] else { return nil }
                return value
            }
            let label = field("label") ?? "acceptable"
            guard ["forbidden", "acceptable"].contains(label) else {
                throw PackTrouble(file: name, line: number + 1, column: 1, message: "label is forbidden or acceptable")
            }
            let group =
                field("source_id") ?? [field("author"), field("topic")].compactMap(\.self).joined(separator: "/")
            sentences.append(
                LabelledSentence(
                    text: text, isForbidden: label == "forbidden", category: field("category") ?? "",
                    group: group.isEmpty ? name : group))
        }
        return sentences
    }
}
