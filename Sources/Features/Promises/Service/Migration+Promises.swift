import Storage

extension Migration {
    /// Promises of everything, not of enquiries alone.
    static let promises: [Migration] = [
        Migration(
            name: "promises-1",
            statements: [
                """
                CREATE TABLE promise_of (
                    estate       TEXT   NOT NULL REFERENCES estate (id),
                    subject      TEXT   NOT NULL,
                    place        BIGINT NOT NULL,  -- the how-manieth of its subject
                    about        TEXT   NOT NULL CHECK (about IN ('enquiry', 'order', 'wait')),
                    kind         TEXT   NOT NULL,
                    words        TEXT   NOT NULL,
                    maker        TEXT   NOT NULL,
                    keeper       TEXT   NOT NULL,
                    made_at      BIGINT NOT NULL,
                    escalates_at BIGINT NOT NULL,
                    due          BIGINT NOT NULL,
                    ended_at     BIGINT,  -- NULL while it runs, and while it is broken and not made good
                    ending       TEXT   CHECK (ending IN ('kept', 'replaced', 'released')),
                    apology      TEXT,
                    PRIMARY KEY (estate, subject, place),
                    CHECK ((ended_at IS NULL) = (ending IS NULL))
                )
                """,
                """
                INSERT INTO promise_of (estate, subject, place, about, kind, words, maker, keeper, made_at, escalates_at,
                    due, ended_at, ending, apology)
                SELECT estate, enquiry, place, 'enquiry', kind, words, maker, keeper, made_at, escalates_at, due, ended_at,
                    CASE WHEN ended_at IS NULL THEN NULL WHEN is_kept = 1 THEN 'kept' ELSE 'replaced' END, apology
                FROM promise
                """,
                "DROP TABLE promise",
                "ALTER TABLE promise_of RENAME TO promise",
                "CREATE INDEX promise_due ON promise (estate, due)",
                "CREATE INDEX promise_escalates ON promise (estate, escalates_at) WHERE ended_at IS NULL",
                "CREATE INDEX promise_open ON promise (estate, due, subject) WHERE ended_at IS NULL",
                """
                CREATE TABLE promise_to_make (  -- orders that are older than the rows of their promises
                    estate  TEXT NOT NULL REFERENCES estate (id),
                    subject TEXT NOT NULL,
                    PRIMARY KEY (estate, subject)
                )
                """,
                "INSERT INTO promise_to_make (estate, subject) SELECT estate, id FROM work_order",
            ])
    ]
}
