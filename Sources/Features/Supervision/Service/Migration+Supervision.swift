import Storage

extension Migration {
    /// What counts for each figure, and how often it was so each day; written with the events it follows from.
    static let supervision: [Migration] = [
        Migration(
            name: "supervision-1",
            statements: [
                """
                CREATE TABLE figure_mark (
                    estate  TEXT   NOT NULL REFERENCES estate (id),
                    subject TEXT   NOT NULL,  -- an order, an enquiry, a home's place in a round
                    figure  TEXT   NOT NULL,
                    place   BIGINT NOT NULL,  -- which of the subject's
                    is_hit  BIGINT NOT NULL CHECK (is_hit IN (0, 1)),
                    at      BIGINT NOT NULL,
                    PRIMARY KEY (estate, subject, figure, place)
                )
                """,
                "CREATE INDEX figure_mark_at ON figure_mark (estate, figure, is_hit, at, subject, place)",
                """
                CREATE TABLE figure_tally (
                    estate TEXT   NOT NULL REFERENCES estate (id),
                    day    BIGINT NOT NULL,  -- yyyymmdd, of the estate
                    figure TEXT   NOT NULL,
                    hits   BIGINT NOT NULL,
                    total  BIGINT NOT NULL,
                    PRIMARY KEY (estate, day, figure)
                )
                """,
                """
                CREATE TABLE recount_due (estate TEXT PRIMARY KEY REFERENCES estate (id))
                """,
                // What was there before has to be counted once; a new house has nothing to count.
                "INSERT INTO recount_due (estate) SELECT id FROM estate",
            ]),
        Migration(
            name: "search-1",
            statements: [
                """
                CREATE TABLE order_piece (  -- pieces of text under which an order is found
                    estate TEXT   NOT NULL,
                    piece  TEXT   NOT NULL,
                    number BIGINT NOT NULL
                )
                """,
                "CREATE INDEX order_piece_number ON order_piece (estate, piece, number)",
                """
                CREATE TABLE person_piece (  -- pieces of a name under which a person is found
                    estate TEXT NOT NULL,
                    piece  TEXT NOT NULL,
                    person TEXT NOT NULL
                )
                """,
                "CREATE INDEX person_piece_person ON person_piece (estate, piece, person)",
                "CREATE INDEX person_piece_of ON person_piece (estate, person)",
            ]),
        Migration(
            name: "search-2",
            statements: [
                // A home's orders by number: a search reads no more of them than this.
                "CREATE INDEX work_order_home_number ON work_order (estate, home, number)",
                "DROP INDEX work_order_home",
            ]),
        Migration(
            name: "supervision-2",
            statements: [
                // Promises of orders and of who waits, and replies of staff: what was there before is counted once.
                """
                INSERT INTO recount_due (estate) SELECT id FROM estate
                WHERE NOT EXISTS (SELECT 1 FROM recount_due WHERE recount_due.estate = estate.id)
                """
            ]),
    ]
}
