import Storage

extension Migration {
    /// The signed text of each order, edition by edition, exactly as it was read by the household.
    static let serviceOrders: [Migration] = [
        Migration(
            name: "service-orders-1",
            statements: [
                """
                CREATE TABLE service_order (
                    estate     TEXT   NOT NULL,
                    work_order TEXT   NOT NULL,
                    edition    BIGINT NOT NULL CHECK (edition > 0),
                    visit      TEXT   NOT NULL,
                    canonical  TEXT   NOT NULL,
                    hash       TEXT   NOT NULL CHECK (length(hash) = 64),  -- SHA-256 of canonical
                    signature  TEXT,  -- JSON; null where none was obtained
                    unsigned   TEXT,  -- JSON; why there is no signature
                    log_mark   TEXT   NOT NULL,  -- how far each log went when the text was frozen, as JSON
                    log_hash   TEXT   NOT NULL CHECK (length(log_hash) = 64),  -- SHA-256 of all those events
                    at         BIGINT NOT NULL,
                    CHECK ((signature IS NULL) <> (unsigned IS NULL)),
                    PRIMARY KEY (estate, work_order, edition),
                    FOREIGN KEY (estate, work_order) REFERENCES work_order (estate, id)
                )
                """
            ])
    ]
}
