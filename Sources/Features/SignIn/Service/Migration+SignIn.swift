import Storage

extension Migration {
    /// Sessions, tokens and failed tries; of every secret only its keyed hash.
    static let signIn: [Migration] = [
        Migration(
            name: "sign-in-1",
            statements: [
                """
                CREATE TABLE session (
                    hash    TEXT   PRIMARY KEY,
                    staff   TEXT   NOT NULL REFERENCES staff (id),
                    estate  TEXT   NOT NULL REFERENCES estate (id),
                    made_at BIGINT NOT NULL,
                    ends_at BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE token (
                    hash       TEXT   PRIMARY KEY,
                    id         TEXT   NOT NULL UNIQUE,
                    staff      TEXT   NOT NULL REFERENCES staff (id),
                    estate     TEXT   NOT NULL REFERENCES estate (id),
                    name       TEXT   NOT NULL,
                    made_at    BIGINT NOT NULL,
                    revoked_at BIGINT
                )
                """,
                """
                CREATE TABLE failed_sign_in (
                    who       TEXT   PRIMARY KEY,  -- an account's or an address's keyed hash
                    count     BIGINT NOT NULL,
                    last_at   BIGINT NOT NULL
                )
                """,
            ])
    ]
}
