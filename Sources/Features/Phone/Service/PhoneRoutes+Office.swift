import DoorbellRules
import HTTPTypes
import Storage

extension Access {
    /// Whoever may shut a lost telephone out.
    static let phoneKeepers = Access.roles([.dispatcher, .supervisor, .manager, .administrator])
}

extension Route {
    /// The office's side: telephones and photographs.
    static let phoneOffice: [Route] = [
        Route(.get, "/phones", .phoneKeepers, "The technicians' telephones") { call in
            let caller = try call.requireCaller()
            return .page(
                try await call.house.database.read {
                    try PhonesPage(caller, call.language, hasApp: call.house.phone.isThere, $0).html
                })
        },
        Route(
            .post, "/phone/devices/{id}/revocations", .phoneKeepers, of: .device, "Shut a telephone out, at once"
        ) { call in
            try await PhoneDevice.revoke(call.id(), by: call.requireCaller(), in: call.house)
            return .see("/phones")
        },
        Route(.get, "/orders/{id}/photos/{hash}", .orderPeople, of: .order, "A photograph of a visit") { call in
            let (caller, order) = (try call.requireCaller(), try call.id())
            let (desk, hash) = (PhotoDesk(caller: caller, now: call.house.now()), call.parameters["hash"] ?? "")
            let bytes = try await call.house.database.read { connection in
                try desk.picture(hash, of: CaseFile.load(order: order, for: caller, connection), connection)
            }
            return Answer(.ok, "image/jpeg", bytes)
        },
        Route(
            .put, "/api/v1/phone/blobs/{hash}", .roles([.technician]), of: .blob,
            "A photograph (JPEG), under the SHA-256 of its bytes"
        ) { call in
            let desk = PhotoDesk(caller: try call.requireCaller(), now: call.house.now())
            let hash = call.parameters["hash"] ?? ""
            let isNew = try await desk.keep(call.body, under: hash, in: call.house)
            return .json(.object(["hash": .string(hash)]), status: isNew ? .created : .ok)
        }.taking(upTo: PhotoDesk.largest),
    ]
}
