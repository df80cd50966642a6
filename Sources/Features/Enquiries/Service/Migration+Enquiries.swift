import Storage

extension Migration {
    /// What residents ask, and what the house knows.
    static let enquiries: [Migration] = [
        Migration(
            name: "enquiries-1",
            statements: [
                """
                CREATE TABLE enquiry (
                    estate        TEXT   NOT NULL REFERENCES estate (id),
                    id            TEXT   NOT NULL,
                    home          TEXT,  -- NULL for a visitor or a passer-by
                    asker         TEXT   NOT NULL,
                    words         TEXT   NOT NULL,
                    state         TEXT   NOT NULL,
                    is_open       BIGINT NOT NULL CHECK (is_open IN (0, 1)),
                    first_contact TEXT   NOT NULL REFERENCES staff (id),
                    version       BIGINT NOT NULL,
                    asked_at      BIGINT NOT NULL,
                    due           BIGINT NOT NULL,  -- of the promise that counts
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                "CREATE INDEX enquiry_due ON enquiry (estate, is_open, due, id)",
                """
                CREATE TABLE article (
                    estate     TEXT   NOT NULL REFERENCES estate (id),
                    id         TEXT   NOT NULL,
                    version    BIGINT NOT NULL CHECK (version > 0),
                    title      TEXT   NOT NULL,
                    owner      TEXT   NOT NULL REFERENCES staff (id),
                    review_on  BIGINT,
                    is_approved BIGINT NOT NULL CHECK (is_approved IN (0, 1)),
                    PRIMARY KEY (estate, id)
                )
                """,
                """
                CREATE TABLE article_edition (
                    estate     TEXT   NOT NULL,
                    article    TEXT   NOT NULL,
                    version    BIGINT NOT NULL,
                    body       TEXT   NOT NULL,
                    written_by TEXT   NOT NULL REFERENCES staff (id),
                    written_at BIGINT NOT NULL,
                    PRIMARY KEY (estate, article, version),
                    FOREIGN KEY (estate, article) REFERENCES article (estate, id)
                )
                """,
                """
                CREATE TABLE found_under (  -- pieces of text under which an article or an enquiry is found
                    estate  TEXT NOT NULL REFERENCES estate (id),
                    kind    TEXT NOT NULL,
                    piece   TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    PRIMARY KEY (estate, kind, piece, subject)
                )
                """,
                "CREATE INDEX found_under_subject ON found_under (estate, kind, subject)",
            ]),
        Migration(
            name: "enquiries-2",
            statements: [
                """
                CREATE TABLE promise (
                    estate       TEXT   NOT NULL,
                    enquiry      TEXT   NOT NULL,
                    place        BIGINT NOT NULL,  -- the how-manieth of the enquiry
                    kind         TEXT   NOT NULL,
                    words        TEXT   NOT NULL,
                    maker        TEXT   NOT NULL,
                    keeper       TEXT   NOT NULL,
                    made_at      BIGINT NOT NULL,
                    escalates_at BIGINT NOT NULL,
                    due          BIGINT NOT NULL,
                    ended_at     BIGINT,  -- NULL while it runs, and while it is broken and not made good
                    is_kept      BIGINT NOT NULL CHECK (is_kept IN (0, 1)),
                    apology      TEXT,
                    PRIMARY KEY (estate, enquiry, place),
                    FOREIGN KEY (estate, enquiry) REFERENCES enquiry (estate, id)
                )
                """,
                "CREATE INDEX promise_due ON promise (estate, due)",
                "CREATE INDEX promise_escalates ON promise (estate, escalates_at) WHERE ended_at IS NULL",
            ]),
    ]
}
