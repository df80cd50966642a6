import Storage

extension Migration {
    /// What estates change about the rules of language, what staff think of them, and how often what was found.
    static let courtesy: [Migration] = [
        Migration(
            name: "courtesy-1",
            statements: [
                """
                CREATE TABLE courtesy_tally (  -- numbers alone: nobody's text and nobody's name
                    estate  TEXT   NOT NULL REFERENCES estate (id),
                    month   BIGINT NOT NULL,  -- yyyymm on the estate's clock
                    door    TEXT   NOT NULL,
                    rule    TEXT   NOT NULL,  -- empty for the text itself
                    outcome TEXT   NOT NULL,
                    part    BIGINT NOT NULL,  -- several rows for one number: servers that count at once rarely meet
                    times   BIGINT NOT NULL CHECK (times > 0),
                    PRIMARY KEY (estate, month, door, rule, outcome, part)
                )
                """,
                """
                CREATE TABLE courtesy_opinion (
                    estate     TEXT   NOT NULL REFERENCES estate (id),
                    id         TEXT   NOT NULL,
                    at         BIGINT NOT NULL,
                    verdict    TEXT   NOT NULL CHECK (verdict IN ('fine', 'rude')),
                    body       TEXT   NOT NULL,  -- the text itself
                    rule       TEXT,
                    decision   TEXT,  -- NULL until a superior has decided
                    rules      TEXT,  -- which it changes: ID LEVEL, one a line
                    pattern    TEXT,  -- what is found, or left alone
                    level      TEXT,
                    category   TEXT,
                    decided_at BIGINT,
                    decided_by TEXT   REFERENCES staff (id),
                    PRIMARY KEY (estate, id)
                )
                """,
                """
                CREATE TABLE courtesy_edition (  -- the newest counts; the others say what counted when
                    estate    TEXT   NOT NULL REFERENCES estate (id),
                    version   BIGINT NOT NULL CHECK (version > 0),
                    overlay   TEXT   NOT NULL,  -- as a superior wrote it, YAML
                    decisions TEXT   NOT NULL,  -- what follows from opinions, YAML
                    made_at   BIGINT NOT NULL,
                    PRIMARY KEY (estate, version)
                )
                """,
            ])
    ]
}
