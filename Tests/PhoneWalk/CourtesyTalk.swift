import DoorbellRules
import Foundation

/// What the checker says natively, for the journey that asks the same of its module.
///
/// A question a line on standard input, as `CourtesyDoor` takes it; a line of the answer's SHA-256 for each, or with
/// `--whole` the answer itself.
enum CourtesyTalk {
    static func run(parcel path: String, isWhole: Bool) {
        guard let bytes = FileManager.default.contents(atPath: path), let parcel = try? CourtesyParcel(Array(bytes)),
            let checker = try? parcel.checker()
        else {
            FileHandle.standardError.write(Data("\(path) holds no rules of language that this program can read\n".utf8))
            exit(1)
        }
        while let line = readLine(strippingNewline: true) {
            let answer = CourtesyDoor.answer(Array(line.utf8), checker)
            print(isWhole ? String(decoding: answer, as: UTF8.self) : PhoneWalk.digest(answer))
        }
    }
}
