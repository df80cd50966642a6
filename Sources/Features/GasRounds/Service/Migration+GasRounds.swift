import Storage

extension Migration {
    /// Rounds, each home's place in them, and what a gas check goes by.
    static let gasRounds: [Migration] = [
        Migration(
            name: "gas-1",
            statements: [
                // Features bring kinds of their own: the log no longer lists them.
                "ALTER TABLE event RENAME TO event_before_gas",
                """
                CREATE TABLE event (
                    estate  TEXT   NOT NULL REFERENCES estate (id),
                    subject TEXT   NOT NULL,
                    version BIGINT NOT NULL CHECK (version > 0),
                    kind    TEXT   NOT NULL,
                    at      BIGINT NOT NULL,  -- milliseconds since 1970-01-01T00:00:00Z
                    actor   TEXT   NOT NULL,
                    body    TEXT   NOT NULL,  -- the event as JSON
                    PRIMARY KEY (estate, subject, version)  -- two writers of one version: the second tries again
                )
                """,
                """
                INSERT INTO event (estate, subject, version, kind, at, actor, body)
                SELECT estate, subject, version, kind, at, actor, body FROM event_before_gas
                """,
                "DROP TABLE event_before_gas",
                """
                CREATE TABLE gas_policy (
                    estate         TEXT   PRIMARY KEY REFERENCES estate (id),
                    period_months  BIGINT NOT NULL CHECK (period_months BETWEEN 1 AND 24),
                    early_days     BIGINT NOT NULL CHECK (early_days BETWEEN 0 AND 90),
                    tries          BIGINT NOT NULL CHECK (tries BETWEEN 1 AND 10),
                    cold_calls     BIGINT NOT NULL CHECK (cold_calls IN (0, 1)),
                    cut_off_minute BIGINT NOT NULL CHECK (cut_off_minute BETWEEN 0 AND 1439)
                )
                """,
                """
                CREATE TABLE gas_checklist (
                    estate      TEXT   NOT NULL REFERENCES estate (id),
                    version     BIGINT NOT NULL CHECK (version > 1),  -- 1 is the proposal and stands in no table
                    spans       TEXT   NOT NULL,  -- JSON: item, mildest and worst class
                    approved_by TEXT   NOT NULL REFERENCES staff (id),
                    approved_at BIGINT NOT NULL,
                    PRIMARY KEY (estate, version)
                )
                """,
                """
                CREATE TABLE gas_instrument (
                    estate           TEXT   NOT NULL REFERENCES estate (id),
                    id               TEXT   NOT NULL,
                    serial           TEXT   NOT NULL,
                    calibrated_until BIGINT NOT NULL,  -- yyyymmdd, the last day that counts
                    PRIMARY KEY (estate, id),
                    UNIQUE (estate, serial)
                )
                """,
                """
                CREATE TABLE gas_home (
                    estate TEXT   NOT NULL,
                    home   TEXT   NOT NULL,
                    supply TEXT   NOT NULL CHECK (supply IN ('town', 'natural', 'lpg', 'none')),
                    anchor BIGINT NOT NULL,  -- yyyymmdd
                    months BIGINT NOT NULL CHECK (months >= 0),
                    PRIMARY KEY (estate, home),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                """
                CREATE TABLE gas_appliance (
                    estate  TEXT   NOT NULL,
                    home    TEXT   NOT NULL,
                    id      TEXT   NOT NULL,
                    body    TEXT   NOT NULL,  -- Appliance as JSON
                    seen_at BIGINT NOT NULL,
                    PRIMARY KEY (estate, home, id),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                """
                CREATE TABLE gas_round (
                    estate   TEXT   NOT NULL REFERENCES estate (id),
                    id       TEXT   NOT NULL,
                    number   BIGINT NOT NULL,
                    from_day BIGINT NOT NULL,
                    to_day   BIGINT NOT NULL,
                    is_open  BIGINT NOT NULL CHECK (is_open IN (0, 1)),
                    version  BIGINT NOT NULL,
                    PRIMARY KEY (estate, id),
                    UNIQUE (estate, number)
                )
                """,
                "CREATE UNIQUE INDEX gas_round_open ON gas_round (estate) WHERE is_open = 1",
                """
                CREATE TABLE home_check (
                    estate       TEXT   NOT NULL,
                    id           TEXT   NOT NULL,
                    round        TEXT   NOT NULL,
                    home         TEXT   NOT NULL,
                    version      BIGINT NOT NULL,
                    state        TEXT   NOT NULL,
                    due          BIGINT NOT NULL,
                    day          BIGINT,  -- of the appointment
                    time_window  TEXT,
                    confirmed_on BIGINT,
                    attempts     BIGINT NOT NULL,
                    contacts     BIGINT NOT NULL,
                    work_order   TEXT,
                    is_on_route  BIGINT NOT NULL CHECK (is_on_route IN (0, 1)),
                    outcome      TEXT,
                    recheck_on   BIGINT,
                    changed_at   BIGINT NOT NULL,
                    PRIMARY KEY (estate, id),
                    UNIQUE (estate, round, home),
                    FOREIGN KEY (estate, round) REFERENCES gas_round (estate, id),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                "CREATE INDEX home_check_day ON home_check (estate, day)",
                "CREATE INDEX home_check_order ON home_check (estate, work_order)",
                "CREATE INDEX home_check_state ON home_check (estate, round, state, due)",
            ])
    ]
}
