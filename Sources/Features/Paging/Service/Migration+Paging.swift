import Storage

extension Migration {
    /// Who asked for whom, for a day.
    static let paging: [Migration] = [
        Migration(
            name: "paging-1",
            statements: [
                """
                CREATE TABLE colleague_call (
                    estate     TEXT   NOT NULL REFERENCES estate (id),
                    id         TEXT   NOT NULL,
                    caller     TEXT   NOT NULL REFERENCES staff (id),
                    callee     TEXT   NOT NULL REFERENCES staff (id),
                    phrase     TEXT,
                    words      TEXT   NOT NULL,
                    reply      TEXT   CHECK (reply IN ('coming', 'cannot-now')),
                    version    BIGINT NOT NULL CHECK (version > 0),
                    made_at    BIGINT NOT NULL,
                    replied_at BIGINT,
                    PRIMARY KEY (estate, id),
                    CHECK (caller <> callee),
                    CHECK (phrase IS NOT NULL OR words <> ''),
                    CHECK ((reply IS NULL) = (replied_at IS NULL))
                )
                """,
                "CREATE INDEX colleague_call_callee ON colleague_call (estate, callee, made_at)",
                "CREATE INDEX colleague_call_caller ON colleague_call (estate, caller, made_at)",
                "CREATE INDEX colleague_call_made ON colleague_call (made_at)",
            ])
    ]
}
