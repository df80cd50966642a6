import DoorbellRules

extension VisitPage {
    /// A gas check with a danger in it, step by step, then one in which all is well, and a smell at a door.
    static func gasExamples(in language: Language) -> [(String, VisitPage)] {
        let brief = brief(in: language)
        func page(_ name: String, _ visit: Visit) -> (String, VisitPage) {
            let screen = visit.screen(brief, facts)
            return (name, VisitPage(id: ID("v1"), screen: screen, brief: brief, language: language, isOwn: true))
        }
        let script = Visit.Script(brief, in: language, at: facts.wall)
        let inside = after(entering(script), Visit(order: ID("o1"), technician: ID("t1"), service: .gasCheck))
        let dangerous = after([failing(.flue, .immediatelyDangerous, "煙道脫落，廢氣回流")], inside)
        let yes = Reply(.yes, by: Giver(role: .owner))
        let agreed = after(
            [.answered(.gasOff, about: ID("o1"), yes, words: script.gasTurnOff(dangerous.gas))], dangerous)
        let closed = after([.gas(.madeSafe(at: "熱水爐前閥"))], agreed)
        let told = after(
            [.gas(.noticeHanded(.leftOnSite(words: "住戶外出"))), .gas(.told(.supervisor, reference: "鄭主管"))], closed)
        let passed = after(passing, inside)
        let signature = Signature(strokes: [[1, 2, 3, 4, 5, 6, 7, 8]], giver: Giver(role: .owner), contentHash: "")
        return [
            page(
                "3-ask",
                after(
                    [.setOff, .arrived, .rang(.bell)], Visit(order: ID("o1"), technician: ID("t1"), service: .gasCheck))
            ),
            page("5-check", inside), page("6-turn-off", dangerous), page("6-close", agreed),
            page("6-notice", closed), page("6-tell", told), page("7-sign", passed),
            page("8-safe", after([.signed(signature)], passed)), page("2-smell", after([.smell(.noticed)], inside)),
        ]
    }

    private static func after(_ new: [Visit.Fact], _ visit: Visit) -> Visit {
        visit.evolved(by: new.map { Visit.Event($0, at: facts.now, by: ID("t1")) })
    }

    private static func entering(_ script: Visit.Script) -> [Visit.Fact] {
        let yes = Reply(.yes, by: Giver(role: .owner))
        return [
            .setOff, .arrived, .rang(.bell), .purposeStated(script.purpose),
            .answered(.entry, about: ID("o1"), yes, words: script.purpose), .entered,
            .prepared(Preparation(.worn, greeting: script.greeting)),
        ]
    }

    private static func failing(_ item: CheckItem, _ hazard: Hazard, _ words: String) -> Visit.Fact {
        .gas(.inspected(item, .failed(hazard, words: words), version: 1))
    }

    private static var passing: [Visit.Fact] {
        Reading.Kind.allCases.map { .gas(.taken(Reading($0, 0, with: instrument, on: day))) }
            + CheckItem.allCases.map { .gas(.inspected($0, .passed, version: 1)) }
    }

    private static var day: Day { Day(number: 20_261_123) ?? .epoch }
    private static var instrument: Instrument {
        Instrument(id: ID("i1"), serial: "GX-204", calibratedUntil: Day(number: 20_270_630) ?? .epoch)
    }

    private static func brief(in language: Language) -> Visit.Brief {
        Visit.Brief(
            number: "WO-2410", door: DoorLabel(building: "5", floor: "8", unit: "C"),
            address: FormOfAddress(surname: "王", romanSurname: "Wong", title: .miss), language: language,
            fault: Service.gasCheck.words, callersWords: Service.gasCheck.words.text(in: language), reportedAt: "16:20",
            care: ["長者聽力較弱，請稍等"], technicianName: "陳志明",
            people: [.init(id: ID("p1"), name: "王小姐", role: .tenant)], maskedPhone: "9•••2210", service: .gasCheck)
    }

    private static var facts: Visit.Facts {
        Visit.Facts(
            now: Instant(milliseconds: 1_795_398_120_000),
            wall: WallTime(day: day, minute: 582, isRestDay: false), policy: EstatePolicy(),
            actor: Actor(id: ID("t1"), name: "陳志明", roles: [.technician]), contentHash: "0",
            gas: GasCheck.Facts(
                checklist: Checklist(version: 1),
                instruments: [
                    instrument,
                    Instrument(id: ID("i2"), serial: "GX-117", calibratedUntil: Day(number: 20_261_001) ?? .epoch),
                ]))
    }
}
