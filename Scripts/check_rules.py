"""Rules decide and touch nothing: no import, nothing of Foundation, nothing that the phone's Swift does not have.

Looks at Sources/Features/*/Rules. The compiler says most of this too; here it is said in words and without a build.
"""

import sys

from swift_text import place, swift_files, tokens

FOUNDATION = set(
    """
    Bundle ByteCountFormatter Calendar CharacterSet Data Date DateComponents DateFormatter Decimal DispatchQueue
    FileHandle FileManager ISO8601DateFormatter IndexSet JSONDecoder JSONEncoder JSONSerialization Locale Measurement
    NSDate NSError NSLock NSNumber NSObject NSRegularExpression NSString NotificationCenter NumberFormatter Process
    ProcessInfo Scanner Thread TimeInterval TimeZone Timer URL URLComponents URLSession UUID UserDefaults
    """.split()
)
NOT_ON_THE_PHONE = {
    "Codable": "the codec stands by hand in the rules",
    "Encodable": "the codec stands by hand in the rules",
    "Decodable": "the codec stands by hand in the rules",
    "CodingKey": "the codec stands by hand in the rules",
    "Mirror": "the phone's Swift has no reflection",
    "Regex": "the phone's Swift has no Regex",
    "any": "the phone's Swift has no existentials; write `some` or an enum",
}
DECLARING = {"struct", "class", "actor", "enum", "protocol", "typealias", "case"}


def main() -> int:
    files = swift_files("Sources/Features/*/Rules/**/*.swift")
    read = {path: tokens(path) for path in files}
    ours = {
        name.text
        for found in read.values()
        for before, name in zip(found, found[1:])
        if before.kind == "word" and before.text in DECLARING
    }
    findings = []
    for path, found in read.items():
        for index, token in enumerate(found):
            if token.kind != "word":
                continue
            before = found[index - 1].text if index else ""
            after = found[index + 1] if index + 1 < len(found) else token
            label = after.text == ":" and before in {"(", ","}
            if token.text == "import" and before != ".":
                findings.append(f"{place(path, token.line)}: rules import nothing, not even {after.text}")
            elif token.text == "any" and after.kind == "word" and before != "." and not label:
                findings.append(f"{place(path, token.line)}: any {after.text}: {NOT_ON_THE_PHONE['any']}")
            elif token.text == "throws" and after.text != "(":
                findings.append(f"{place(path, token.line)}: `throws` says what it throws: `throws(Refusal)`")
            elif before == "." or label or token.text in ours or token.text == "any":
                continue
            elif token.text in NOT_ON_THE_PHONE:
                findings.append(f"{place(path, token.line)}: {token.text}: {NOT_ON_THE_PHONE[token.text]}")
            elif token.text in FOUNDATION:
                findings.append(f"{place(path, token.line)}: {token.text} is Foundation's; rules import nothing")
    for finding in findings:
        print(finding, file=sys.stderr)
    print(f"rules: {len(files)} files, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
