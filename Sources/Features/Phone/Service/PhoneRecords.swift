import DoorbellRules
import Storage

/// What phones have sent, held against the visits it went into; for the doctor.
enum PhoneRecords {
    /// A sentence for each operation that is ahead of its visit, and each photograph that is not what its name says.
    static func faults(in house: House) async throws -> [String] {
        var faults = try await house.database.read { connection in
            try connection.run(
                """
                SELECT phone_operation.id, phone_operation.estate FROM phone_operation
                JOIN visit ON visit.estate = phone_operation.estate AND visit.id = phone_operation.visit
                WHERE phone_operation.version > visit.version ORDER BY phone_operation.estate, phone_operation.id
                LIMIT 100
                """
            ).map { "operation \(try $0[text: "id"]) of \(try $0[text: "estate"]): its visit has no such events" }
        }
        var after = (estate: "", hash: "")
        while faults.count < 100 {
            let place = after
            let page = try await house.database.read { connection in
                try connection.run(
                    """
                    SELECT estate, hash, bytes FROM phone_blob
                    WHERE (estate, hash) > (\(place.estate), \(place.hash)) ORDER BY estate, hash LIMIT 20
                    """
                ).map { row in
                    let hash = try row[text: "hash"]
                    return (
                        estate: try row[text: "estate"], hash: hash,
                        isWhole: try Keys.digest(row[blob: "bytes"]) == hash
                    )
                }
            }
            guard let last = page.last else { break }
            after = (last.estate, last.hash)
            faults += page.filter { !$0.isWhole }.map {
                "photograph \($0.hash) of \($0.estate): its bytes are others than its name says"
            }
        }
        return faults
    }
}
