import DoorbellRules

/// One visit that goes where its screens let it, and now and then where they do not.
struct RandomVisit {
    private var dice: Dice
    private var job: PhoneJob
    private var now: Instant
    private var made = 0

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        job = PhoneJob.random(&dice)
        let day = Instant(milliseconds: 1_795_392_000_000)  // 08:00 in Hong Kong on 23 November 2026
        now = day.adding(minutes: Int.random(in: 0..<7 * 1_440, using: &dice))
    }

    /// The visit from the first screen to the last, as one line.
    mutating func line(isWhole: Bool) -> JSON {
        let whole = job.json
        var steps: [JSON] = []
        for _ in 0..<Int.random(in: 10...60, using: &dice) {
            let language = (dice.pick(Language.allCases) ?? .english).rawValue
            let paper = job.paper(job.state).map { PhoneWalk.digest(Array($0.canonical.utf8)) } ?? ""
            let screen = put(
                "screen", [.init("language", .string(language)), .init("hash", .string(paper))], &steps, isWhole)
            guard let acts = screen["screen"]?["acts"]?.items, !acts.isEmpty else { break }
            made += 1
            let (act, fields) = tap(acts)
            let answer = put(
                "perform",
                [
                    .init("language", .string(language)), .init("hash", .string(paper)), .init("act", .string(act)),
                    .init("fields", fields), .init("form", .bool(true)), .init("new-id", .string("new-\(made)")),
                ], &steps, isWhole)
            now = now.adding(minutes: Int.random(in: 0...9, using: &dice))
            for event in answer["events"]?.items ?? [] { remember(event) }
        }
        return .object(["job": whole, "steps": .array(steps)])
    }

    /// Asks through the phone's own door and writes both down.
    private mutating func put(
        _ ask: String, _ more: [JSON.Member], _ steps: inout [JSON], _ isWhole: Bool
    ) -> JSON {
        let asked = [JSON.Member("ask", .string(ask)), .init("now", .number(now.milliseconds))] + more
        var question: [UInt8] = []
        JSON.object(asked + [.init("job", job.json)]).write(to: &question)
        let bytes = PhoneDoor.answer(question)
        let answer = (try? JSON(parsing: bytes)) ?? .null
        steps.append(
            .object([
                "ask": .object(asked), "digest": .string(PhoneWalk.digest(bytes)), "answer": isWhole ? answer : nil,
            ]))
        return answer
    }

    private mutating func remember(_ event: JSON) {
        guard case .object(let members) = event, case .number(let at)? = event["at"],
            case .string(let by)? = event["by"]
        else { return }
        let fact = JSON.object(members.filter { $0.name != "at" && $0.name != "by" })
        if let event = try? Visit.Event(fact, at: Instant(milliseconds: at), by: ID(by)) { job.events.append(event) }
    }

    /// Mostly one of the acts that are offered, filled in; sometimes another, or with a field that does not fit.
    private mutating func tap(_ acts: [JSON]) -> (act: String, fields: JSON) {
        if dice.chance(4) {
            return (dice.pick(Filler.otherActs) ?? "leaving", .object([.init("subject", .string("part"))]))
        }
        // What comes first leads on; what comes later leads astray.
        let act = dice.chance(60) ? acts[0] : dice.pick(acts) ?? acts[0]
        var filler = Filler(now: now)
        for fixed in act["fixed"]?.members ?? [] { filler.set(fixed.name, fixed.value) }
        for field in act["fields"]?.items ?? [] { filler.fill(field, &dice) }
        if dice.chance(3) { filler.set("mood", .string("fine")) }
        return (act["act"]?.words ?? "", filler.json)
    }
}

extension JSON {
    var items: [JSON] { if case .array(let items) = self { items } else { [] } }
    var members: [Member] { if case .object(let members) = self { members } else { [] } }
    var words: String? { if case .string(let text) = self { text } else { nil } }
}
