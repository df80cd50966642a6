import DoorbellRules
import Storage

extension Doctor {
    /// Replays every enquiry and compares with its row and its promises; an article's row has to be its newest edition.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineEnquiries(_ report: inout Report, limit: Int) async throws {
        try await examine(Enquiry.self, "enquiry", \.enquiries, &report, limit: limit) { try $0.isAs($1, $2) }
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
}
