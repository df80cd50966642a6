import CSodium
import DoorbellRules
import Foundation

/// Writes random visits as a phone asks about them, with what the rules answer natively, so that the same rules in
/// WebAssembly can be asked the same.
///
///     PhoneWalk --count 10000 [--seed 42] [--whole]
///     PhoneWalk --courtesy courtesy.book [--whole] < questions
///
/// One visit a line: `{"job": PhoneJob, "steps": [{"ask": {…}, "digest": …}]}`. A question is its `ask` with the job beside
/// it; the events of an answer belong to the job from the next question on. `digest` is the SHA-256 of the answer's bytes;
/// with `--whole` the answer itself stands there too.
@main
struct PhoneWalk {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        func value(_ name: String) -> String? {
            words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
        }
        let isWhole = words.contains("--whole")
        if let parcel = value("--courtesy"), sodium_init() >= 0 {
            return CourtesyTalk.run(parcel: parcel, isWhole: isWhole)
        }
        guard let count = value("--count").flatMap({ Int($0) }), sodium_init() >= 0 else {
            FileHandle.standardError.write(
                Data("usage: PhoneWalk --count N [--seed S] [--whole] | --courtesy FILE [--whole]\n".utf8))
            exit(2)
        }
        var dice = Dice(seed: value("--seed").flatMap { UInt64($0) } ?? 42)
        for _ in 0..<count {
            var walk = RandomVisit(seed: dice.next())
            var line: [UInt8] = []
            walk.line(isWhole: isWhole).write(to: &line)
            FileHandle.standardOutput.write(Data(line + [UInt8(ascii: "\n")]))
        }
    }

    static func digest(_ bytes: [UInt8]) -> String {
        var hash = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        return hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
