import Storage

extension Migration {
    /// What has happened, appended and never changed, and the memory that makes doing it twice do no harm.
    static let log: [Migration] = [
        Migration(
            name: "log-1",
            statements: [
                """
                CREATE TABLE event (
                    estate  TEXT   NOT NULL REFERENCES estate (id),
                    subject TEXT   NOT NULL,
                    version BIGINT NOT NULL CHECK (version > 0),
                    kind    TEXT   NOT NULL CHECK (kind IN ('order', 'visit')),
                    at      BIGINT NOT NULL,  -- milliseconds since 1970-01-01T00:00:00Z
                    actor   TEXT   NOT NULL,
                    body    TEXT   NOT NULL,  -- the event as JSON
                    PRIMARY KEY (estate, subject, version)  -- two writers of one version: the second tries again
                )
                """,
                """
                CREATE TABLE idempotency (
                    estate    TEXT   NOT NULL REFERENCES estate (id),
                    actor     TEXT   NOT NULL,
                    key       TEXT   NOT NULL,
                    body_hash TEXT   NOT NULL,
                    status    BIGINT NOT NULL,
                    answer    TEXT   NOT NULL,
                    type      TEXT,
                    location  TEXT,
                    etag      TEXT,
                    at        BIGINT NOT NULL,
                    PRIMARY KEY (estate, actor, key)
                )
                """,
                """
                CREATE TABLE audit (
                    estate  TEXT   NOT NULL,
                    id      TEXT   NOT NULL,
                    at      BIGINT NOT NULL,
                    actor   TEXT   NOT NULL,
                    action  TEXT   NOT NULL,
                    subject TEXT   NOT NULL,
                    detail  TEXT   NOT NULL,
                    PRIMARY KEY (estate, id)
                )
                """,
            ])
    ]
}
