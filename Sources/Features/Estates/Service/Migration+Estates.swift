import Storage

extension Migration {
    /// Organisations, their estates, and every door.
    static let estates: [Migration] = [
        Migration(
            name: "estates-1",
            statements: [
                "CREATE TABLE organisation (id TEXT PRIMARY KEY, name TEXT NOT NULL)",
                """
                CREATE TABLE estate (
                    id                  TEXT PRIMARY KEY,
                    organisation        TEXT NOT NULL REFERENCES organisation (id),
                    name_hant           TEXT NOT NULL,
                    name_hans           TEXT NOT NULL,
                    name_en             TEXT NOT NULL,
                    zone                TEXT NOT NULL,
                    currency            TEXT NOT NULL CHECK (currency IN ('HKD', 'CNY', 'TWD')),
                    language            TEXT NOT NULL CHECK (language IN ('zh-Hant', 'zh-Hans', 'en')),
                    office_phone        TEXT NOT NULL,
                    next_number         BIGINT NOT NULL DEFAULT 1 CHECK (next_number > 0),
                    emergency_entry     BIGINT NOT NULL DEFAULT 0 CHECK (emergency_entry IN (0, 1)),
                    family_cost_limit   BIGINT NOT NULL DEFAULT 50000 CHECK (family_cost_limit >= 0),
                    tenant_cost_limit   BIGINT NOT NULL DEFAULT 30000 CHECK (tenant_cost_limit >= 0),
                    spoken_cost_limit   BIGINT NOT NULL DEFAULT 100000 CHECK (spoken_cost_limit >= 0),
                    warranty_days       BIGINT NOT NULL DEFAULT 90 CHECK (warranty_days >= 0),
                    arrival_emergency   BIGINT NOT NULL DEFAULT 15 CHECK (arrival_emergency > 0),
                    arrival_urgent      BIGINT NOT NULL DEFAULT 60 CHECK (arrival_urgent > 0),
                    arrival_routine     BIGINT NOT NULL DEFAULT 240 CHECK (arrival_routine > 0)
                )
                """,
                """
                CREATE TABLE holiday (
                    estate TEXT   NOT NULL REFERENCES estate (id),
                    day    BIGINT NOT NULL,  -- yyyymmdd
                    PRIMARY KEY (estate, day)
                )
                """,
                """
                CREATE TABLE home (
                    estate   TEXT NOT NULL REFERENCES estate (id),
                    id       TEXT NOT NULL,
                    building TEXT NOT NULL,
                    floor    TEXT NOT NULL,
                    unit     TEXT NOT NULL,
                    care     TEXT NOT NULL DEFAULT '',  -- one note a line
                    door_key TEXT NOT NULL,  -- building, floor and unit without blanks, as people type it
                    PRIMARY KEY (estate, id),
                    UNIQUE (estate, building, floor, unit)
                )
                """,
                "CREATE INDEX home_door_key ON home (estate, door_key)",
            ])
    ]

    /// From which minute of its day an estate wishes a good morning, a good day and a good evening.
    static let greetings: [Migration] = [
        Migration(
            name: "greetings-1",
            statements: [("greet_morning", 300), ("greet_afternoon", 720), ("greet_evening", 1_080)].map {
                name, minute in
                "ALTER TABLE estate ADD COLUMN \(name) BIGINT NOT NULL DEFAULT \(minute) CHECK (\(name) BETWEEN 0 AND 1440)"
            })
    ]
}
