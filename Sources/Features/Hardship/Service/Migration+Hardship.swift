import Storage

extension Migration {
    /// What is done for households for whom things are hard, and who looked.
    static let hardship: [Migration] = [
        Migration(
            name: "hardship-1",
            statements: [
                """
                CREATE TABLE hardship_plan (
                    estate    TEXT   NOT NULL REFERENCES estate (id),
                    id        TEXT   NOT NULL,
                    home      TEXT   NOT NULL,
                    keeper    TEXT   NOT NULL REFERENCES staff (id),
                    body      TEXT   NOT NULL,  -- erased with the row when it is over
                    review_on BIGINT NOT NULL,
                    ends_on   BIGINT NOT NULL,
                    made_by   TEXT   NOT NULL REFERENCES staff (id),
                    made_at   BIGINT NOT NULL,
                    PRIMARY KEY (estate, id),
                    FOREIGN KEY (estate, home) REFERENCES home (estate, id)
                )
                """,
                "CREATE INDEX hardship_plan_home ON hardship_plan (estate, home)",
                "CREATE INDEX hardship_plan_end ON hardship_plan (ends_on)",
                """
                CREATE TABLE hardship_look (  -- who read which plan; it outlives the plan and says nothing of it
                    estate TEXT   NOT NULL REFERENCES estate (id),
                    id     TEXT   NOT NULL,
                    plan   TEXT   NOT NULL,
                    staff  TEXT   NOT NULL REFERENCES staff (id),
                    at     BIGINT NOT NULL,
                    PRIMARY KEY (estate, id)
                )
                """,
                "CREATE INDEX hardship_look_plan ON hardship_look (estate, plan, at)",
            ])
    ]
}
