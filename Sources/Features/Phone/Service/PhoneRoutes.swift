import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The technician's app, and what it fetches and sends.
    static let phone: [Route] = phoneApp + phoneAPI + phoneOffice + phoneClashes

    private static let phoneApp: [Route] = [
        Route(.get, "/phone", .everybody, "The technician's app") { call in
            if !call.path.hasSuffix("/") { return .see("/phone/") }
            return try call.phoneFile("index.html")
        },
        Route(.get, "/phone/files.json", .everybody, "Every file of the technician's app, with its hash") { call in
            Answer.json(call.house.phone.list).with(.cacheControl, "no-cache")
        },
        Route(.get, "/phone/**", .everybody, "A file of the technician's app") { call in
            try call.phoneFile(String(call.path.dropFirst("/phone/".count)))
        },
    ]

    private static let phoneAPI: [Route] = [
        Route(
            .post, "/api/v1/phone/devices", .roles([.technician]), "Register this telephone; its token is told once",
            body: Schema(["name": .text(limit: 100)], required: ["name"])
        ) { call in
            let (caller, reader) = (try call.requireCaller(), try call.reader())
            let name = try reader.text("name", limit: 100)
            try reader.finish()
            let device = try await PhoneDevice.register(name, for: caller, in: call.house)
            return .json(
                .object(["device": .string(device.id.text), "token": .string(device.secret)]), status: .created)
        },
        Route(
            .get, "/api/v1/phone/jobs", .roles([.technician]), "The technician's jobs of today, each with all its rules"
        ) { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            let day = try await call.house.database.read { try PhoneDay(caller, at: now, $0) }
            let mark = day.mark
            if call.headers[.ifNoneMatch] == mark {
                return Answer(.notModified, "application/json", []).with(.eTag, mark)
            }
            return Answer.json(day.json).with(.eTag, mark)
        },
        Route(
            .post, "/api/v1/visits/{id}/events", .roles([.technician]), of: .visit,
            "What a phone has recorded, one operation or many; each is decided again", body: .operations
        ) { call in
            try await OperationDesk(call).answer()
        }.hearingRevokedDevices(),
        Route(
            .post, "/api/v1/visits/{id}/phone-views", .roles([.technician]), of: .visit,
            "See the household's number in order to dial it; the look is logged"
        ) { call in
            let (caller, id) = (try call.requireCaller(), try call.id())
            let (now, view) = (call.house.now(), call.house.ids.make())
            let seen = try await call.house.database.write { connection in
                let file = try CaseFile.load(visit: id, for: caller, connection)
                guard let person = try file.whomToCall(connection) else { throw Problem.notFound }
                return try PhoneView.look(at: person.id, caller, id: view, at: now, connection)
            }
            return .json(
                .object(["person": .string(seen.person.text), "phone": .string(seen.phone)]), status: .created)
        },
    ]
}

extension Call {
    fileprivate func phoneFile(_ path: String) throws -> Answer {
        guard let file = house.phone.file(path) else { throw Problem.notFound }
        return file.answer(headers)
    }
}

extension Schema {
    fileprivate static let operations = Schema(
        [
            "operations": .list(
                .object(
                    Schema(
                        [
                            "id": .text(limit: 64), "device": .text(limit: 64), "sequence": .whole, "at": .whole,
                            "offset": .whole, "act": .text(limit: 64), "fields": .anything, "form": .flag,
                            "new-id": .text(limit: 64), "hash": .text(limit: 64),
                        ], required: ["id", "device", "sequence", "at", "offset", "act", "fields", "new-id"])))
        ], required: ["operations"])
}
