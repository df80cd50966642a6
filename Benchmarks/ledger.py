"""Fills a house's SQLite file with years of orders, in the shapes in which the server itself writes them."""

import sqlite3
import time

OPEN = 300
APART = 90_000  # milliseconds between two orders: a million of them are not quite three years

# An id as the server makes them: UUID 7 from the moment, then a number that makes it the only one.
ID = (
    "substr(printf('%012x', {at}), 1, 8) || '-' || substr(printf('%012x', {at}), 9)"
    " || printf('-7{kind:03x}-8000-%012x', {n})")

# What a household is told when somebody is sent, in the estate's language.
ARRIVAL = "師傅會在答應的時間前到門口，按門鈴並等您同意。"

# The words under which an order is found.
PIECES = "all and close drips it kitchen night not tap will".split()

RECEIVED = """
    '{"fact":"received","report":{"channel":"phone","home":"' || home.id || '","words":"It will not close and drips all '
    || 'night","fault":"Kitchen tap drips","callback":"' || home.phone || '","skill":"plumbing"},"urgency":"routine",'
    || '"promised-until":' || (at + 14400000) || '}'
"""


class Ledger:
    """One estate's orders in the file of a server that does not run."""

    def __init__(self, file, estate):
        self.file, self.estate = str(file), estate
        self.closed = 0
        self.now = int(time.time() * 1000)

    def fill(self, size):
        """Adds orders until there are `size` beside the demo's: 300 open ones, the others cancelled long ago."""
        database = sqlite3.connect(self.file, isolation_level=None)
        try:
            # Speed only while filling: the server sets and proves its own promises when it opens the file.
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("PRAGMA cache_size = -400000")
            self._learn(database)
            if self.closed == 0:
                self._write(database, f"SELECT {self.now} - 50000000 + n * {APART}, n, 100 + n, 1, n % 3 > 0", 0, OPEN)
            goal = size - OPEN
            # Oldest last would be quicker to think of; oldest first is how they come, and how the file grows.
            first = self.now - 1_100_000 * APART
            self._write(database, f"SELECT {first} + n * {APART}, n, 1000 + n, 0, 0", self.closed, goal)
            self.closed = goal
            database.execute(
                "UPDATE estate SET next_number = 1 + (SELECT MAX(number) FROM work_order WHERE estate = estate.id) "
                "WHERE id = ?", [self.estate])
            database.execute("PRAGMA journal_mode = WAL")
        finally:
            database.close()

    def some_orders(self, count):
        """Ids of orders chosen by chance."""
        query = "SELECT id FROM work_order WHERE estate = ? AND number >= 100 ORDER BY random() LIMIT ?"
        database = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        try:
            return [row[0] for row in database.execute(query, [self.estate, count])]
        finally:
            database.close()

    def _learn(self, database):
        """Homes with whom to call, and the people who write and who go, in temporary tables."""
        database.execute(
            """
            CREATE TEMP TABLE place AS
            SELECT row_number() OVER (ORDER BY home.id) - 1 AS place, home.id, building, floor, unit,
                   person.surname, person.phone
            FROM home JOIN person ON person.estate = home.estate AND person.home = home.id AND person.moved_out IS NULL
            WHERE home.estate = ? AND person.phone IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM person AS other WHERE other.estate = home.estate AND other.home = home.id
                  AND other.moved_out IS NULL AND (other.rank, other.id) < (person.rank, person.id))
            """, [self.estate])
        database.execute("CREATE INDEX temp.place_place ON place (place)")
        self.homes = database.execute("SELECT COUNT(*) FROM place").fetchone()[0]
        self.writer = self._posted(database, "dispatcher")
        self.goer = self._posted(database, "technician")

    def _posted(self, database, role):
        query = "SELECT staff FROM posting WHERE estate = ? AND role = ? ORDER BY staff LIMIT 1"
        return database.execute(query, [self.estate, role]).fetchone()[0]

    def _write(self, database, columns, first, end):
        """One order for every n from `first` to `end`; `columns` tells when, n, its number, whether open, assigned."""
        if first >= end:
            return
        database.execute("BEGIN")
        database.execute(
            f"""
            CREATE TEMP VIEW wanted (at, n, number, is_open, is_assigned) AS
            WITH RECURSIVE count (n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM count WHERE n + 1 < {end})
            {columns} FROM count
            """)
        order = ID.format(at="at", kind=1, n="number")
        visit = ID.format(at="at", kind=2, n="number")
        homes = f"JOIN place AS home ON home.place = n % {self.homes}"
        names = {"estate": self.estate, "writer": self.writer, "goer": self.goer, "words": ARRIVAL}
        database.execute(
            f"""
            INSERT INTO work_order (estate, id, number, version, home, building, floor, unit, surname, fault, channel,
                skill, callback, urgency, state, is_open, technician, visit, received_at, promised_until, changed_at)
            SELECT :estate, {order}, number, 2 - (is_open AND NOT is_assigned), home.id, building, floor, unit, surname,
                'Kitchen tap drips', 'phone', 'plumbing', home.phone, 'routine',
                CASE WHEN is_assigned THEN 'assigned' WHEN is_open THEN 'received' ELSE 'cancelled' END, is_open,
                CASE WHEN is_assigned THEN :goer END, CASE WHEN is_assigned THEN {visit} END, at, at + 14400000,
                at + CASE WHEN is_open AND NOT is_assigned THEN 0 ELSE 120000 END
            FROM wanted {homes}
            """, names)
        database.execute(
            f"""
            INSERT INTO visit (estate, id, work_order, technician, version, stage, is_inside)
            SELECT :estate, {visit}, {order}, :goer, 0, 'planned', 0 FROM wanted WHERE is_assigned
            """, names)
        # To be there within four hours: taken over by who goes, let go where nobody needs to come.
        database.execute(
            f"""
            INSERT INTO promise (estate, subject, place, about, kind, words, maker, keeper, made_at, escalates_at, due,
                ended_at, ending)
            SELECT :estate, {order}, 0, 'order', 'arrival', :words, :writer, CASE WHEN is_assigned THEN :goer ELSE :writer END,
                at, at + 10800000, at + 14400000, CASE WHEN NOT is_open THEN at + 120000 END,
                CASE WHEN NOT is_open THEN 'released' END
            FROM wanted
            """, names)
        database.executemany(
            "INSERT INTO order_piece (estate, piece, number) SELECT ?, ?, number FROM wanted",
            [(self.estate, piece) for piece in PIECES])
        # Both events of an order one after the other, as they lie in the primary key.
        database.execute(
            f"""
            INSERT INTO event (estate, subject, version, kind, at, actor, body)
            SELECT :estate, {order}, step.version, 'order', at + 120000 * (step.version - 1), :writer,
                CASE WHEN step.version = 1 THEN {RECEIVED}
                     WHEN is_assigned THEN '{{"fact":"assigned","to":"' || :goer || '","visit":"' || {visit} || '"}}'
                     ELSE '{{"fact":"cancelled","reason":"The household mended it"}}' END
            FROM wanted {homes} JOIN (SELECT 1 AS version UNION ALL SELECT 2) AS step
            WHERE step.version = 1 OR is_assigned OR NOT is_open
            """, names)
        database.execute("DROP VIEW temp.wanted")
        database.execute("COMMIT")
