import Storage

extension Migration {
    /// Disagreements with households, and what was asked for by whom.
    static let disputes: [Migration] = [
        Migration(
            name: "disputes-1",
            statements: [
                """
                CREATE TABLE dispute (
                    estate    TEXT   NOT NULL REFERENCES estate (id),
                    id        TEXT   NOT NULL,
                    about     TEXT   NOT NULL,
                    subject   TEXT   NOT NULL,  -- the order, the enquiry or the home's place in a gas round
                    home      TEXT   NOT NULL,
                    topic     TEXT   NOT NULL,
                    state     TEXT   NOT NULL,
                    is_open   BIGINT NOT NULL CHECK (is_open IN (0, 1)),  -- the superior alone speaks
                    superior  TEXT   REFERENCES staff (id),
                    due       BIGINT,  -- when the next word is owed; NULL when nothing is
                    version   BIGINT NOT NULL,
                    raised_at BIGINT NOT NULL,
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                "CREATE INDEX dispute_home ON dispute (estate, home, is_open)",
                "CREATE INDEX dispute_subject ON dispute (estate, subject)",
                "CREATE INDEX dispute_due ON dispute (estate, due) WHERE due IS NOT NULL",
            ])
    ]
}
