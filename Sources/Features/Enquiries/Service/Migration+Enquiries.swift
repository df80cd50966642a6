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

    /// In whose hands an enquiry is by name, and how it was asked.
    static let handedEnquiries: [Migration] = [
        Migration(
            name: "enquiries-3",
            statements: [
                "ALTER TABLE enquiry ADD COLUMN handed_to TEXT REFERENCES staff (id)",
                "ALTER TABLE enquiry ADD COLUMN channel TEXT NOT NULL DEFAULT 'phone'",
            ]
                + ["counter", "message", "door"].map { channel in
                    """
                    UPDATE enquiry SET channel = '\(channel)' WHERE EXISTS (
                        SELECT 1 FROM event WHERE event.estate = enquiry.estate AND event.subject = enquiry.id
                          AND event.version = 1 AND event.body LIKE '%"fact":"asked","channel":"\(channel)"%')
                    """
                } + [
                    "CREATE INDEX enquiry_handed ON enquiry (estate, handed_to, due) WHERE handed_to IS NOT NULL",
                    "CREATE INDEX enquiry_first_contact ON enquiry (first_contact) WHERE is_open = 1",
                ])
    ]
}
