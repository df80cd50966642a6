import Storage

extension Migration {
    /// That a household was asked to pay, how much and by whom.
    static let billing: [Migration] = [
        Migration(
            name: "billing-1",
            statements: [
                """
                CREATE TABLE payment_request (
                    estate     TEXT   NOT NULL REFERENCES estate (id),
                    id         TEXT   NOT NULL,
                    work_order TEXT   NOT NULL,
                    amount     BIGINT NOT NULL CHECK (amount > 0),  -- without what was in dispute
                    asked_by   TEXT   NOT NULL REFERENCES staff (id),
                    asked_at   BIGINT NOT NULL,
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, work_order) REFERENCES work_order (estate, id)
                )
                """,
                "CREATE INDEX payment_request_order ON payment_request (estate, work_order, asked_at)",
            ])
    ]
}
