import Storage

extension Migration {
    /// The row of each order and visit: what lists and boards read, written together with the events.
    static let orders: [Migration] = [
        Migration(
            name: "orders-1",
            statements: [
                """
                CREATE TABLE work_order (
                    estate         TEXT   NOT NULL REFERENCES estate (id),
                    id             TEXT   NOT NULL,
                    number         BIGINT NOT NULL,
                    version        BIGINT NOT NULL,
                    home           TEXT   NOT NULL,
                    building       TEXT   NOT NULL,
                    floor          TEXT   NOT NULL,
                    unit           TEXT   NOT NULL,
                    surname        TEXT,
                    fault          TEXT   NOT NULL,
                    channel        TEXT   NOT NULL,
                    skill          TEXT,
                    callback       TEXT,
                    urgency        TEXT   NOT NULL CHECK (urgency IN ('emergency', 'urgent', 'routine')),
                    state          TEXT   NOT NULL,
                    is_open        BIGINT NOT NULL CHECK (is_open IN (0, 1)),
                    technician     TEXT   REFERENCES staff (id),
                    visit          TEXT,
                    received_at    BIGINT NOT NULL,
                    promised_until BIGINT NOT NULL,
                    changed_at     BIGINT NOT NULL,
                    PRIMARY KEY (estate, id),
                    UNIQUE (estate, number),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                "CREATE INDEX work_order_open ON work_order (estate, promised_until, id) WHERE is_open = 1",
                "CREATE INDEX work_order_state ON work_order (estate, state, promised_until, id) WHERE is_open = 1",
                "CREATE INDEX work_order_home ON work_order (estate, home, id)",
                "CREATE INDEX work_order_technician ON work_order (estate, technician, promised_until, id) WHERE is_open = 1",
                "CREATE INDEX work_order_callback ON work_order (estate, callback)",
                """
                CREATE TABLE visit (
                    estate     TEXT   NOT NULL,
                    id         TEXT   NOT NULL,
                    work_order TEXT   NOT NULL,
                    technician TEXT   NOT NULL REFERENCES staff (id),
                    version    BIGINT NOT NULL,
                    stage      TEXT   NOT NULL,
                    is_inside  BIGINT NOT NULL CHECK (is_inside IN (0, 1)),
                    began_at   BIGINT,
                    ended_at   BIGINT,
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, work_order) REFERENCES work_order (estate, id)
                )
                """,
                "CREATE INDEX visit_order ON visit (estate, work_order, id)",
                "CREATE INDEX visit_inside ON visit (estate, technician) WHERE is_inside = 1",
            ])
    ]

    /// A new order has no technician yet, so it need not stand in their index.
    static let assignedOrders: [Migration] = [
        Migration(
            name: "orders-2",
            statements: [
                "DROP INDEX work_order_technician",
                """
                CREATE INDEX work_order_assigned ON work_order (estate, technician, promised_until, id)
                WHERE is_open = 1 AND technician IS NOT NULL
                """,
            ])
    ]
}
