import Storage

extension Migration {
    /// What was seen of somebody's manner, what households said of it, and what staff met with themselves.
    static let conduct: [Migration] = [
        Migration(
            name: "conduct-1",
            statements: [
                """
                CREATE TABLE conduct_acknowledgement (  -- who has read which edition of the rules
                    estate  TEXT   NOT NULL REFERENCES estate (id),
                    staff   TEXT   NOT NULL REFERENCES staff (id),
                    edition BIGINT NOT NULL CHECK (edition > 0),
                    at      BIGINT NOT NULL,
                    PRIMARY KEY (estate, staff, edition)
                )
                """,
                """
                CREATE TABLE conduct_observation (
                    estate         TEXT   NOT NULL REFERENCES estate (id),
                    id             TEXT   NOT NULL,
                    concerned      TEXT   NOT NULL REFERENCES staff (id),
                    concerned_rank BIGINT NOT NULL CHECK (concerned_rank BETWEEN 0 AND 2),
                    rule           TEXT   NOT NULL,
                    source         TEXT   NOT NULL,
                    state          TEXT   NOT NULL,
                    counts         BIGINT NOT NULL CHECK (counts IN (0, 1)),
                    version        BIGINT NOT NULL CHECK (version > 0),
                    made_at        BIGINT NOT NULL,
                    decided_at     BIGINT,
                    PRIMARY KEY (estate, id),
                    CHECK (counts = 0 OR decided_at IS NOT NULL)  -- nothing counts before somebody decided
                )
                """,
                "CREATE INDEX conduct_observation_concerned ON conduct_observation (estate, concerned, made_at)",
                "CREATE INDEX conduct_observation_made ON conduct_observation (estate, made_at)",
                """
                CREATE TABLE conduct_treatment (  -- what a household said of how it was treated, once an order
                    estate     TEXT   NOT NULL,
                    work_order TEXT   NOT NULL,
                    staff      TEXT   REFERENCES staff (id),  -- NULL where it wished to stay unnamed
                    answer     TEXT   CHECK (answer IN ('well', 'fairly', 'badly')),
                    words      TEXT,
                    at         BIGINT NOT NULL,
                    PRIMARY KEY (estate, work_order),
                    FOREIGN KEY (estate, work_order) REFERENCES work_order (estate, id)
                )
                """,
                "CREATE INDEX conduct_treatment_staff ON conduct_treatment (estate, staff, at)",
                """
                CREATE TABLE conduct_call (  -- a household that was called back, one of twenty closed orders
                    estate     TEXT   NOT NULL,
                    work_order TEXT   NOT NULL,
                    staff      TEXT   NOT NULL REFERENCES staff (id),
                    answer     TEXT   NOT NULL CHECK (answer IN ('well', 'fairly', 'badly', 'not-reached')),
                    words      TEXT   NOT NULL,
                    called_by  TEXT   NOT NULL REFERENCES staff (id),
                    at         BIGINT NOT NULL,
                    PRIMARY KEY (estate, work_order),
                    FOREIGN KEY (estate, work_order) REFERENCES work_order (estate, id)
                )
                """,
                "CREATE INDEX conduct_call_staff ON conduct_call (estate, staff, at)",
                """
                CREATE TABLE conduct_sight (  -- whose month they have looked at themselves
                    estate TEXT   NOT NULL REFERENCES estate (id),
                    staff  TEXT   NOT NULL REFERENCES staff (id),
                    month  BIGINT NOT NULL CHECK (month BETWEEN 197001 AND 999912),
                    at     BIGINT NOT NULL,
                    PRIMARY KEY (estate, staff, month)
                )
                """,
                """
                CREATE TABLE abuse_report (
                    estate     TEXT   NOT NULL REFERENCES estate (id),
                    id         TEXT   NOT NULL,
                    reporter   TEXT   NOT NULL REFERENCES staff (id),
                    kind       TEXT   NOT NULL,
                    work_order TEXT,
                    state      TEXT   NOT NULL,
                    two_people BIGINT NOT NULL CHECK (two_people IN (0, 1)),
                    version    BIGINT NOT NULL CHECK (version > 0),
                    made_at    BIGINT NOT NULL,
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, work_order) REFERENCES work_order (estate, id)
                )
                """,
                "CREATE INDEX abuse_report_reporter ON abuse_report (estate, reporter)",
                "CREATE INDEX abuse_report_order ON abuse_report (estate, work_order) WHERE two_people = 1",
            ]),
        Migration(
            name: "conduct-2",
            statements: [
                """
                CREATE TABLE conduct_quiz (  -- whether somebody passed; what they answered is kept nowhere
                    estate  TEXT   NOT NULL REFERENCES estate (id),
                    id      TEXT   NOT NULL,
                    staff   TEXT   NOT NULL REFERENCES staff (id),
                    edition BIGINT NOT NULL CHECK (edition > 0),
                    passed  BIGINT NOT NULL CHECK (passed IN (0, 1)),
                    at      BIGINT NOT NULL,
                    PRIMARY KEY (estate, id)
                )
                """,
                "CREATE INDEX conduct_quiz_staff ON conduct_quiz (estate, staff, edition, at)",
            ]),
    ]
}
