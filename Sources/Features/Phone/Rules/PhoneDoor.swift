/// The one door through which a phone calls the rules: a question in JSON, an answer in JSON. It keeps nothing.
///
/// - `{"ask": "screen", "job", "now", "hash", "language"}` → `{"screen", "stage", "home", "history", "paper"?, "silence"?}`
/// - `{"ask": "perform", "job", "act", "fields", "now", "new-id", "hash", "language"}` → `{"events"}` or `{"refusal"}`
///
/// `hash` is the SHA-256 of the canonical text that the last answer gave as `paper`; empty where there was none.
public enum PhoneDoor {
    public static func answer(_ question: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(JSON.Trouble) {
            try answer(JSONReader(JSON(parsing: question))).write(to: &bytes)
        } catch {
            JSON.object(["trouble": .string(error.kind.rawValue), "place": .string(error.place)]).write(to: &bytes)
        }
        return bytes
    }

    private static func answer(_ reader: JSONReader) throws(JSON.Trouble) -> JSON {
        let job = try PhoneJob(reader.requiredObject("job"))
        let now = try reader.instant("now")
        let language: Language = try reader.optionalChoice("language") ?? job.brief.language
        let hash = try reader.optionalText("hash", limit: 64) ?? ""
        switch try reader.text("ask") {
        case "screen":
            try reader.finish()
            return screen(job, now, hash, language)
        case "perform":
            let act = try reader.text("act", limit: 64)
            let (newID, isForm) = (try reader.id("new-id"), try reader.flag("form"))
            let fields = try JSONReader(reader.required("fields"), isForm: isForm)
            try reader.finish()
            return perform(job, act, fields, now, newID, hash, language)
        default: throw reader.trouble(.unknownValue, "ask")
        }
    }

    private static func screen(_ job: PhoneJob, _ now: Instant, _ hash: String, _ language: Language) -> JSON {
        let visit = job.state
        return .object([
            "screen": job.screen(at: now, hash: hash).json(in: language),
            "stage": .string(visit.stage.name), "home": home(job.brief, language),
            "history": .array(
                job.events.map {
                    .object([
                        "at": .string(job.zone.wall($0.at).clock),
                        "sentence": .string($0.fact.sentence.text(in: language)),
                    ])
                }), "paper": .text(job.paper(visit)?.canonical),
            "silence": .text(job.silence(visit)?.text(in: language)),
        ])
    }

    /// Where, whom and what for, as the phone writes it at the top.
    private static func home(_ brief: Visit.Brief, _ language: Language) -> JSON {
        .object([
            "door": .string(brief.door.words.text(in: language)), "who": .text(brief.address.text(in: language)),
            "service": .string(brief.service.words.text(in: language)),
        ])
    }

    private static func perform(
        _ job: PhoneJob, _ act: String, _ fields: JSONReader, _ now: Instant, _ newID: ID, _ hash: String,
        _ language: Language
    ) -> JSON {
        do throws(PhoneRefusal) {
            let events = try job.perform(act, fields, at: now, newID: newID, hash: hash)
            return .object(["events": .array(events.map { $0.json.stamped($0.at, $0.by) })])
        } catch {
            return .object(["refusal": error.json(in: language)])
        }
    }
}
