import Storage

extension Migration {
    /// Who waits, and after how many minutes an estate says sorry for it.
    static let waiting: [Migration] = [
        Migration(
            name: "waiting-1",
            statements: [
                "ALTER TABLE estate ADD COLUMN waiting_minutes BIGINT NOT NULL DEFAULT 3 CHECK (waiting_minutes > 0)",
                "ALTER TABLE estate ADD COLUMN message_minutes BIGINT NOT NULL DEFAULT 60 CHECK (message_minutes > 0)",
                """
                CREATE TABLE waiting (
                    estate     TEXT   NOT NULL REFERENCES estate (id),
                    id         TEXT   NOT NULL,
                    channel    TEXT   NOT NULL,
                    name       TEXT   NOT NULL,
                    home       TEXT,  -- NULL where nobody knows it yet
                    needs      TEXT   NOT NULL,  -- one a line
                    state      TEXT   NOT NULL,
                    is_open    BIGINT NOT NULL CHECK (is_open IN (0, 1)),
                    version    BIGINT NOT NULL,
                    arrived_at BIGINT NOT NULL,
                    ended_at   BIGINT,  -- served or gone
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                "CREATE INDEX waiting_open ON waiting (estate, channel, arrived_at, id) WHERE is_open = 1",
                "CREATE INDEX waiting_arrived ON waiting (estate, arrived_at)",
            ])
    ]
}
