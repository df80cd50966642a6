import DoorbellRules
import Storage

extension Doctor {
    /// Replays every enquiry and compares with its row; an article's row has to be its newest edition.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineEnquiries(_ report: inout Report, limit: Int) async throws {
        var after = (estate: "", id: "")
        while report.faults.count < limit {
            let place = after
            let page = try await house.database.read { connection in
                try connection.run(
                    """
                    SELECT * FROM enquiry WHERE (estate, id) > (\(place.estate), \(place.id))
                    ORDER BY estate, id LIMIT 200
                    """
                ).map { row in
                    (
                        estate: try row[text: "estate"], id: try row[text: "id"],
                        fault: try Doctor.fault(ofEnquiry: row, connection)
                    )
                }
            }
            guard let last = page.last else { break }
            after = (last.estate, last.id)
            report.enquiries += page.count
            report.faults += page.compactMap(\.fault)
        }
        report.faults += try await house.database.read { connection in
            try connection.run(
                """
                SELECT estate, id FROM article WHERE version <> (
                    SELECT COUNT(*) FROM article_edition WHERE article_edition.estate = article.estate
                      AND article_edition.article = article.id)
                ORDER BY estate, id LIMIT 100
                """
            ).map {
                "article \(try $0.text(at: 1)) of \(try $0.text(at: 0)): its editions are not as many as its row says"
            }
        }
    }

    private static func fault(ofEnquiry row: Row, _ connection: any Connection) throws -> String? {
        let (id, estate) = (try row[id: "id"], try row[id: "estate"])
        let name = "enquiry \(id.text) of \(estate.text)"
        guard let file = try? EnquiryFile(id, in: estate, connection) else {
            return "\(name): its events cannot be replayed"
        }
        guard let isSame = try? file.isAs(row) else { return "\(name): its row holds what no Doorbell ever wrote" }
        if !isSame { return "\(name): its row differs from its events" }
        let areKept = try PromiseRows(estate: estate, connection: connection).areAs(file.enquiry.promises, of: id)
        return areKept ? nil : "\(name): its promises differ from its events"
    }
}
