import Storage

extension Migration {
    /// Technicians' phones, what they have sent, what a person has to decide, and photographs.
    static let phone: [Migration] = [
        Migration(
            name: "phone-1",
            statements: [
                """
                CREATE TABLE phone_device (
                    estate     TEXT   NOT NULL REFERENCES estate (id),
                    id         TEXT   NOT NULL,
                    staff      TEXT   NOT NULL REFERENCES staff (id),
                    name       TEXT   NOT NULL,
                    token      TEXT   NOT NULL UNIQUE REFERENCES token (id),
                    made_at    BIGINT NOT NULL,
                    revoked_at BIGINT,
                    revoked_by TEXT   REFERENCES staff (id),
                    PRIMARY KEY (estate, id)
                )
                """,
                "CREATE INDEX phone_device_staff ON phone_device (estate, staff)",
                """
                CREATE TABLE phone_operation (
                    estate             TEXT   NOT NULL,
                    id                 TEXT   NOT NULL,
                    visit              TEXT   NOT NULL,
                    device             TEXT   NOT NULL,  -- as it says of itself; an unregistered one is a clash
                    staff              TEXT   NOT NULL REFERENCES staff (id),
                    sequence           BIGINT NOT NULL CHECK (sequence > 0),
                    device_at          BIGINT NOT NULL,  -- by the phone's clock
                    clock_offset       BIGINT NOT NULL,
                    happened_at        BIGINT NOT NULL,  -- by the server's clock
                    is_clock_corrected BIGINT NOT NULL CHECK (is_clock_corrected IN (0, 1)),
                    body               TEXT   NOT NULL,
                    body_hash          TEXT   NOT NULL,
                    answer             TEXT   NOT NULL
                        CHECK (answer IN ('accepted', 'clash', 'quarantined', 'waiting')),
                    version            BIGINT,  -- of the visit, once it was applied
                    received_at        BIGINT NOT NULL,
                    CHECK ((answer = 'accepted') = (version IS NOT NULL)),
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, visit) REFERENCES visit (estate, id)
                )
                """,
                "CREATE INDEX phone_operation_visit ON phone_operation (estate, visit, device, sequence)",
                """
                CREATE TABLE phone_clash (
                    estate    TEXT   NOT NULL,
                    id        TEXT   NOT NULL,
                    visit     TEXT   NOT NULL,
                    operation TEXT   NOT NULL,
                    staff     TEXT   NOT NULL REFERENCES staff (id),
                    code      TEXT   NOT NULL,
                    words     TEXT   NOT NULL,  -- JSON, in every language
                    gate      TEXT,
                    place     TEXT,
                    body      TEXT   NOT NULL,  -- the operation as it came
                    at        BIGINT NOT NULL,
                    seen_at   BIGINT,
                    seen_by   TEXT   REFERENCES staff (id),
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, visit) REFERENCES visit (estate, id)
                )
                """,
                "CREATE INDEX phone_clash_visit ON phone_clash (estate, visit)",
                "CREATE INDEX phone_clash_operation ON phone_clash (estate, operation)",
                """
                CREATE TABLE phone_blob (
                    estate TEXT   NOT NULL REFERENCES estate (id),
                    hash   TEXT   NOT NULL,  -- SHA-256 of the bytes
                    bytes  BYTEA  NOT NULL,
                    staff  TEXT   NOT NULL REFERENCES staff (id),
                    at     BIGINT NOT NULL,
                    PRIMARY KEY (estate, hash)
                )
                """,
                "CREATE INDEX phone_blob_at ON phone_blob (estate, at)",
            ]),
        Migration(
            name: "phone-2",
            statements: [
                // NULL: from before anybody counted.
                "ALTER TABLE phone_blob ADD COLUMN sender TEXT",
                "CREATE INDEX phone_blob_sender ON phone_blob (estate, sender)",
                """
                CREATE TABLE phone_photo (
                    estate TEXT NOT NULL REFERENCES estate (id),
                    hash   TEXT NOT NULL,  -- named by a step, whether its bytes have come or not
                    PRIMARY KEY (estate, hash)
                )
                """,
                "CREATE INDEX phone_operation_aside ON phone_operation (estate, device) WHERE answer IN ('quarantined', 'waiting')",
                "CREATE INDEX phone_clash_open ON phone_clash (estate, id) WHERE seen_at IS NULL",
            ]),
    ]
}
