import Storage

extension Migration {
    /// Who lives where with which powers, and who works here with which skills.
    static let people: [Migration] = [
        Migration(
            name: "people-1",
            statements: [
                """
                CREATE TABLE person (
                    estate        TEXT NOT NULL,
                    id            TEXT NOT NULL,
                    home          TEXT NOT NULL,
                    role          TEXT NOT NULL CHECK (role IN
                        ('owner', 'co-owner', 'tenant', 'family', 'helper', 'visitor', 'minor')),
                    surname       TEXT,
                    given         TEXT,
                    roman_surname TEXT,
                    title         TEXT,
                    language      TEXT NOT NULL CHECK (language IN ('zh-Hant', 'zh-Hans', 'en')),
                    phone         TEXT,  -- digits and a leading plus only
                    rank          BIGINT NOT NULL,  -- whom to call first
                    moved_out     BIGINT,  -- yyyymmdd
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                "CREATE INDEX person_home ON person (estate, home, rank)",
                "CREATE INDEX person_phone ON person (estate, phone)",
                "CREATE INDEX person_surname ON person (estate, surname)",
                "CREATE INDEX person_roman_surname ON person (estate, roman_surname)",
                """
                CREATE TABLE staff (
                    id            TEXT PRIMARY KEY,
                    organisation  TEXT NOT NULL REFERENCES organisation (id),
                    name          TEXT NOT NULL,
                    login         TEXT NOT NULL UNIQUE,
                    password_hash TEXT NOT NULL,
                    language      TEXT NOT NULL CHECK (language IN ('zh-Hant', 'zh-Hans', 'en')),
                    left_at       BIGINT
                )
                """,
                """
                CREATE TABLE posting (
                    staff  TEXT NOT NULL REFERENCES staff (id),
                    estate TEXT NOT NULL REFERENCES estate (id),
                    role   TEXT NOT NULL CHECK (role IN
                        ('technician', 'dispatcher', 'property-assistant', 'supervisor', 'manager', 'administrator')),
                    PRIMARY KEY (staff, estate, role)
                )
                """,
                "CREATE INDEX posting_estate ON posting (estate, role, staff)",
                """
                CREATE TABLE staff_skill (
                    staff TEXT NOT NULL REFERENCES staff (id), skill TEXT NOT NULL, PRIMARY KEY (staff, skill)
                )
                """,
                """
                CREATE TABLE staff_language (
                    staff TEXT NOT NULL REFERENCES staff (id), language TEXT NOT NULL, PRIMARY KEY (staff, language)
                )
                """,
                """
                CREATE TABLE shift (
                    staff       TEXT   NOT NULL REFERENCES staff (id),
                    estate      TEXT   NOT NULL REFERENCES estate (id),
                    weekday     BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),  -- 1 is Sunday
                    from_minute BIGINT NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
                    to_minute   BIGINT NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
                    CHECK (from_minute < to_minute),
                    PRIMARY KEY (staff, estate, weekday, from_minute)
                )
                """,
                """
                CREATE TABLE phone_view (
                    estate TEXT   NOT NULL,
                    id     TEXT   NOT NULL,
                    person TEXT   NOT NULL,
                    staff  TEXT   NOT NULL,
                    at     BIGINT NOT NULL,
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, person) REFERENCES person (estate, id)
                )
                """,
            ])
    ]
}
