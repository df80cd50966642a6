import DoorbellRules
import HTTPTypes
import Storage

/// Photographs from phones: each once, under its own hash, shown to the people of its order, gone after the promised days.
struct PhotoDesk: Sendable {
    /// The app makes them far smaller.
    static let largest = 2 * 1_024 * 1_024
    /// So many from one phone may lie there without a step that names them. The app sends its steps first: it has none.
    static let mostUnnamed = 40

    let caller: Caller
    let now: Instant

    /// Keeps `bytes` as they are. Doing it twice does no harm.
    ///
    /// - Returns: Whether they are new.
    /// - Throws: `Problem.noPhotograph`, `Problem.otherHash`, `Problem.tooManyPhotographs`.
    func keep(_ bytes: [UInt8], under hash: String, in house: House) async throws -> Bool {
        if Recording.isOne(bytes) { throw Problem.noRecordings }
        let isJPEG = bytes.count > 4 && bytes.starts(with: [0xFF, 0xD8, 0xFF]) && bytes.suffix(2) == [0xFF, 0xD9]
        if !isJPEG { throw Problem.noPhotograph }
        if Keys.digest(bytes) != hash { throw Problem.otherHash }
        return try await house.database.write { [caller, now, eldest] connection in
            try connection.run("DELETE FROM phone_blob WHERE estate = \(caller.estate) AND at < \(eldest)")
            let new = try connection.run(
                """
                INSERT INTO phone_blob (estate, hash, bytes, staff, sender, at)
                VALUES (\(caller.estate), \(hash), \(bytes), \(caller.staff), \(sender), \(now))
                ON CONFLICT DO NOTHING RETURNING hash
                """)
            if !new.isEmpty, try unnamed(connection) > PhotoDesk.mostUnnamed { throw Problem.tooManyPhotographs }
            return !new.isEmpty
        }
    }

    /// A step names this photograph: sooner or later its bytes are needed.
    static func expect(_ hash: String, in estate: ID, _ connection: any Connection) throws {
        try connection.run(
            "INSERT INTO phone_photo (estate, hash) VALUES (\(estate), \(hash)) ON CONFLICT DO NOTHING")
    }

    /// How many of this sender's photographs no step names.
    private func unnamed(_ connection: any Connection) throws -> Int {
        try connection.run(
            """
            SELECT COUNT(*) AS n FROM phone_blob WHERE estate = \(caller.estate) AND sender = \(sender)
              AND NOT EXISTS (SELECT 1 FROM phone_photo
                WHERE phone_photo.estate = phone_blob.estate AND phone_photo.hash = phone_blob.hash)
            """
        ).first?.int(at: 0) ?? 0
    }

    /// The telephone, or the person where a program of theirs sends.
    private var sender: ID { caller.device?.id ?? caller.staff }

    /// The picture, where it belongs to one of the order's visits and has arrived.
    ///
    /// - Parameter file: An order that the caller may see.
    func picture(_ hash: String, of file: CaseFile, _ connection: any Connection) throws -> [UInt8] {
        guard file.visits.contains(where: { $0.visit.photos.contains { $0.hash == hash } }) else {
            throw Problem.notFound
        }
        let rows = try connection.run(
            "SELECT bytes FROM phone_blob WHERE estate = \(caller.estate) AND hash = \(hash) AND at >= \(eldest)")
        guard let row = rows.first else { throw Problem.notFound }
        return try row[blob: "bytes"]
    }

    /// What is older was promised to be gone.
    private var eldest: Instant { now.adding(minutes: -Photo.keptDays * 24 * 60) }
}

extension Problem {
    static let noPhotograph = Problem(
        .badRequest, "no-photograph",
        Words(
            "這不是完整的 JPEG 照片，請重新拍攝。", "这不是完整的 JPEG 照片，请重新拍摄。", "This is no whole JPEG photograph; please take it again.")
    )
    static let noRecordings = Problem(
        .unsupportedMediaType, "no-recordings",
        Words(
            "住戶家裏不錄音、不錄影，這個檔案沒有收下；請改拍照片，或用文字寫下。", "住户家里不录音、不录像，这个文件没有收下；请改拍照片，或用文字写下。",
            "Homes are never recorded in sound or film, so this was not kept; please take a photograph or write it down."
        ))
    static let tooManyPhotographs = Problem(
        .conflict, "too-many-photographs",
        Words(
            "這部手機已有 \(PhotoDesk.mostUnnamed) 張照片不屬於任何步驟；請先送出步驟，再送照片。",
            "这部手机已有 \(PhotoDesk.mostUnnamed) 张照片不属于任何步骤；请先发送步骤，再发送照片。",
            "\(PhotoDesk.mostUnnamed) photographs of this phone belong to no step yet; please send the steps first, then the photographs."
        ))
    static let otherHash = Problem(
        .unprocessableContent, "other-hash",
        Words(
            "照片在傳送途中變了，請再送一次。", "照片在传送途中变了，请再发送一次。",
            "The photograph changed on its way; please send it again."), place: "hash")
}
