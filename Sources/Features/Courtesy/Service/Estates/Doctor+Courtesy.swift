import DoorbellRules
import Storage

extension Doctor {
    /// Opens every estate's rules of language as they count now; its editions are numbered without a gap, and what
    /// follows from opinions follows from those that are there.
    func courtesyFaults() async throws -> [String] {
        let estates = try await house.database.read {
            try $0.run("SELECT DISTINCT estate FROM courtesy_edition ORDER BY estate").map { try $0[id: "estate"] }
        }
        var faults: [String] = []
        for estate in estates {
            let (edition, count, rows) = try await house.database.read { connection in
                (
                    try CourtesyEdition.newest(of: estate, connection),
                    try connection.run("SELECT COUNT(*) AS n FROM courtesy_edition WHERE estate = \(estate)").first?[
                        int: "n"],
                    try OpinionRow.all(of: estate, where: "decision IS NOT NULL", connection)
                )
            }
            if count != edition.version {
                faults.append("rules of language of \(estate.text): their editions are not numbered without a gap")
            }
            if OpinionOverlay.yaml(of: rows) != edition.decisions {
                faults.append("rules of language of \(estate.text): they differ from the opinions that were decided")
            }
            do { _ = try edition.open() } catch let troubles as PackTroubles {
                faults.append("rules of language of \(estate.text) do not open: \(troubles)")
            }
        }
        return faults
    }
}
