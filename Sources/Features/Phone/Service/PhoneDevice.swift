import DoorbellRules
import HTTPTypes
import Storage

/// A technician's telephone: a token of its own, so that a lost one can be shut out without anybody's password.
struct PhoneDevice: Sendable {
    let id: ID
    /// Told once, and kept as a keyed hash only.
    let secret: String

    /// Registers a telephone to the caller.
    static func register(_ name: String, for caller: Caller, in house: House) async throws -> PhoneDevice {
        let device = PhoneDevice(id: house.ids.make(), secret: house.keys.newToken())
        let (hash, token, now) = (
            house.keys.hash(ofToken: "token \(device.secret)"), house.ids.make(), house.now()
        )
        try await house.database.write { connection in
            try connection.run(
                """
                INSERT INTO token (hash, id, staff, estate, name, made_at)
                VALUES (\(hash), \(token), \(caller.staff), \(caller.estate), \(name), \(now))
                """)
            try connection.run(
                """
                INSERT INTO phone_device (estate, id, staff, name, token, made_at)
                VALUES (\(caller.estate), \(device.id), \(caller.staff), \(name), \(token), \(now))
                """)
        }
        return device
    }

    /// Shuts a telephone out, at once on this server and within two seconds on every other. Doing it twice does no harm.
    ///
    /// - Throws: `Problem.notFound` for one of another estate.
    static func revoke(_ id: ID, by caller: Caller, in house: House) async throws {
        let now = house.now()
        let hash = try await house.database.write { connection in
            let rows = try connection.run(
                """
                SELECT token.hash, token.id FROM phone_device JOIN token ON token.id = phone_device.token
                WHERE phone_device.estate = \(caller.estate) AND phone_device.id = \(id)
                """)
            guard let row = rows.first else { throw Problem.notFound }
            try connection.run(
                "UPDATE token SET revoked_at = \(now) WHERE id = \(try row[text: "id"]) AND revoked_at IS NULL")
            try connection.run(
                """
                UPDATE phone_device SET revoked_at = \(now), revoked_by = \(caller.staff)
                WHERE estate = \(caller.estate) AND id = \(id) AND revoked_at IS NULL
                """)
            return try row[text: "hash"]
        }
        house.callers.forget(hash)
    }
}

extension Problem {
    static let deviceRevoked = Problem(
        .unauthorized, "device-revoked",
        Words(
            "這部手機已停用，請聯絡辦公室；未送出的記錄會交給主管處理。", "这部手机已停用，请联系办公室；未发送的记录会交给主管处理。",
            "This phone has been shut out; please call the office. What it has not sent yet goes to a superior."))
}
