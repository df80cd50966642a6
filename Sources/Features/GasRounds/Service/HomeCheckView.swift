import DoorbellRules
import HTTPTypes
import Storage

/// One home's place in a round for a program; days are `yyyymmdd`.
struct HomeCheckView {
    let file: HomeCheckFile
    let door: DoorLabel

    init(_ file: HomeCheckFile, _ connection: any Connection) throws {
        self.file = file
        door = try Home.find(file.check.home, in: file.estate, connection).door
    }

    /// - Parameter history: What happened, the newest first; left out of lists.
    func json(history: [DoorSight.Line]? = nil, in language: Language = .english) -> JSON {
        let check = file.check
        let appointment = check.appointment.map {
            JSON.object([
                "day": .whole($0.day.number), "window": .string($0.window.rawValue),
                "confirmed-on": .whole($0.confirmedOn.number),
            ])
        }
        return .object([
            "id": .string(file.id.text), "round": .string(check.round.text), "home": .string(check.home.text),
            "door": door.json, "state": .string(check.state.rawValue), "due": .whole(check.due.day.number),
            "appointment": appointment, "attempts": .whole(check.attempts.count),
            "contacts": .whole(check.contacts.count), "order": .id(check.order), "on-route": .bool(check.isOnRoute),
            "outcome": .text(check.outcome?.rawValue), "result": .text(check.result?.rawValue),
            "recheck-on": .whole(check.recheckOn?.number), "version": .whole(file.version),
            "history": history.map { lines in .array(lines.map { $0.json(in: language) }) },
        ])
    }

    var created: Answer {
        Answer.json(json(), status: .created).with(.eTag, file.etag).with(
            .location, "/api/v1/gas/checks/\(file.id.text)")
    }
}

extension DoorSight.Line {
    func json(in language: Language) -> JSON {
        .object([
            "at": .instant(at), "by": .string(who), "sentence": .string(sentence.text(in: language)), "fact": fact,
        ])
    }
}

extension DoorLabel {
    var json: JSON {
        .object(["building": .string(building), "floor": .string(floor), "unit": .string(unit)])
    }
}

extension RoundFile {
    var json: JSON {
        .object([
            "id": .string(id.text), "number": .whole(round.number), "from": .whole(round.from.number),
            "to": .whole(round.to.number), "open": .bool(round.isOpen),
        ])
    }

    var created: Answer {
        Answer.json(json, status: .created).with(.location, "/api/v1/gas/rounds/\(id.text)")
    }
}
