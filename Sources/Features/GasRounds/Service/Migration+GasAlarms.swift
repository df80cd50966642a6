import Storage

extension Migration {
    /// Smells of gas that were reported to the office.
    static let gasAlarms: [Migration] = [
        Migration(
            name: "gas-alarm-1",
            statements: [
                """
                CREATE TABLE gas_alarm (
                    estate      TEXT   NOT NULL REFERENCES estate (id),
                    id          TEXT   NOT NULL,
                    home        TEXT,  -- NULL for a staircase, a car park
                    place       TEXT   NOT NULL,
                    version     BIGINT NOT NULL,
                    reported_at BIGINT NOT NULL,
                    cleared_at  BIGINT,
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                "CREATE INDEX gas_alarm_open ON gas_alarm (estate, cleared_at, home)",
            ])
    ]
}
