"""Years of one large estate, written straight into a house's SQLite file in the shapes in which the server writes them:
repairs from the report to the call-back, with what counts in the supervision report and what they are found under."""

import itertools
import random
import sqlite3
import time

from ledger import APART, ARRIVAL, ID

HONG_KONG = 8 * 3600
PEOPLE_A_HOME = 3

# In both scripts: what the server folds, this file has written down.
SURNAMES = "陳陈 李李 張张 黃黄 何何 林林 王王 吳吴 周周 梁梁 鄭郑 謝谢 馬马 羅罗 葉叶 蘇苏 鍾钟 盧卢 馮冯 許许".split()
GIVEN = "偉伟 明明 家家 慧慧 國国 強强 美美 玲玲 志志 文文 小小 芳芳 麗丽 華华 建建 東东 曉晓 雪雪 子子 軒轩 嘉嘉 欣欣 俊俊 傑杰".split()
FAULTS = [
    ("廚房水龍頭漏水", "厨房水龙头漏水"), ("浴室去水慢", "浴室去水慢"), ("冷氣滴水", "冷气滴水"), ("大門門鎖鬆動", "大门门锁松动"),
    ("客廳燈閃爍", "客厅灯闪烁"), ("馬桶沖水不停", "马桶冲水不停"), ("窗扇關不上", "窗扇关不上"), ("熱水爐不出熱水", "热水炉不出热水"),
    ("插座沒有電", "插座没有电"), ("牆角滲水", "墙角渗水"), ("門鈴不響", "门铃不响"), ("抽氣扇有聲", "抽气扇有声"),
]
WORDS = [("昨晚開始", "昨晚开始"), ("請盡快來看", "请尽快来看"), ("老人家不方便", "老人家不方便"), ("已經三天", "已经三天"), ("聲音很大", "声音很大")]


def bigrams(*texts):
    """The pieces of Chinese texts, each piece once."""
    return sorted({text[place:place + 2] for text in texts for place in range(len(text) - 1)})


class Years:
    """The estate `estate` in the file of a server that does not run; `staff` are ids by role."""

    def __init__(self, file, estate, staff):
        self.file, self.estate, self.staff = str(file), estate, staff

    def fill(self, orders, people, until=None):
        chance = random.Random(20_261_123)
        until = until or int(time.time() * 1000) - 3 * 3_600_000
        database = sqlite3.connect(self.file, isolation_level=None)
        try:
            # Speed only while filling: the server sets and proves its own promises when it opens the file.
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000", "temp_store = MEMORY"):
                database.execute(f"PRAGMA {pragma}")
            database.execute("BEGIN")
            self._people(database, people, chance)
            database.execute("COMMIT")
            indexes = self._drop_indexes(database)
            database.execute("BEGIN")
            self._orders(database, orders, until)
            database.execute("COMMIT")
            for statement in indexes:
                database.execute(statement)
            database.execute("PRAGMA journal_mode = WAL")
        finally:
            database.close()

    def _people(self, database, people, chance):
        homes = -(-people // PEOPLE_A_HOME)
        ids = [f"00000000-0000-7003-8000-{n:012x}" for n in range(homes)]
        database.executemany(
            "INSERT INTO home (estate, id, building, floor, unit, care, door_key) VALUES (?, ?, ?, ?, ?, '', ?)",
            ((self.estate, id, str(n // 200 + 1), str(n % 200 // 4 + 1), "ABCD"[n % 4],
              f"{n // 200 + 1}{n % 200 // 4 + 1}{'ABCD'[n % 4]}") for n, id in enumerate(ids)))
        rows, pieces, self.surnames = [], [], []
        for n in range(people):
            surname, first, second = chance.choice(SURNAMES), chance.choice(GIVEN), chance.choice(GIVEN)
            id = f"00000000-0000-7004-8000-{n:012x}"
            if n % PEOPLE_A_HOME == 0:
                self.surnames.append(surname[0])
            rows.append((self.estate, id, ids[n // PEOPLE_A_HOME], ("owner", "co-owner", "family")[n % 3], surname[0],
                         first[0] + second[0], "zh-Hant", f"+8529{n:07d}", n % PEOPLE_A_HOME))
            simple = surname[1] + first[1] + second[1]
            pieces += [(self.estate, piece, id) for piece in bigrams(simple) + [simple[0]]]
        database.executemany(
            "INSERT INTO person (estate, id, home, role, surname, given, language, phone, rank)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        database.executemany("INSERT INTO person_piece (estate, piece, person) VALUES (?, ?, ?)", pieces)

    @staticmethod
    def _drop_indexes(database):
        """Indexes that are quicker made at the end than kept; gives the statements that make them again."""
        rows = database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            " AND tbl_name IN ('order_piece', 'figure_mark', 'work_order', 'visit')").fetchall()
        for name, _ in rows:
            database.execute(f"DROP INDEX {name}")
        return [sql for _, sql in rows]

    def _orders(self, database, orders, until):
        texts = list(itertools.product(FAULTS, WORDS))
        database.execute("CREATE TEMP TABLE said (place, fault, words)")
        database.executemany(
            "INSERT INTO said VALUES (?, ?, ?)", [(n, fault[0], words[0]) for n, (fault, words) in enumerate(texts)])
        database.execute("CREATE TEMP TABLE said_piece (place, piece)")
        database.executemany("INSERT INTO said_piece VALUES (?, ?)", [
            (n, piece) for n, (fault, words) in enumerate(texts) for piece in bigrams(fault[1], words[1])])
        database.execute("CREATE INDEX temp.said_place ON said (place)")
        database.execute("CREATE INDEX temp.said_piece_place ON said_piece (place)")
        homes = database.execute("SELECT COUNT(*) FROM home WHERE estate = ?", [self.estate]).fetchone()[0]
        # One in six meets a closed door and is cancelled; one in nine arrives ten minutes late.
        database.execute(
            f"""
            CREATE TEMP TABLE one AS
            WITH RECURSIVE count (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count WHERE n + 1 < {orders})
            SELECT n, at, number, {ID.format(at='at', kind=1, n='number')} AS id,
                {ID.format(at='at', kind=2, n='number')} AS visit,
                printf('00000000-0000-7003-8000-%012x', n % {homes}) AS home, n % {len(texts)} AS said, n % 6 = 0 AS is_shut,
                at + 14400000 AS promise, at + CASE WHEN n % 9 = 0 THEN 15000000 ELSE 7200000 END AS arrived
            FROM (SELECT n, {until - orders * APART} + n * {APART} AS at, n + 1 AS number FROM count)
            """)
        names = {
            "estate": self.estate, "writer": self.staff["dispatcher"], "goer": self.staff["technician"], "words": ARRIVAL,
        }
        database.execute(
            """
            INSERT INTO work_order (estate, id, number, version, home, building, floor, unit, surname, fault, channel,
                skill, callback, urgency, state, is_open, technician, visit, received_at, promised_until, changed_at)
            SELECT :estate, one.id, number, 7, home.id, building, floor, unit,
                (SELECT surname FROM person WHERE person.estate = :estate AND person.home = home.id AND rank = 0),
                fault, 'phone', 'plumbing', '21234567', 'routine',
                CASE WHEN is_shut THEN 'cancelled' ELSE 'closed' END, 0, :goer, one.visit, at, promise, arrived + 7200000
            FROM one JOIN home ON home.estate = :estate AND home.id = one.home JOIN said ON said.place = one.said
            """, names)
        database.execute(
            """
            INSERT INTO visit (estate, id, work_order, technician, version, stage, is_inside, began_at, ended_at)
            SELECT :estate, visit, id, :goer, 3, CASE WHEN is_shut THEN 'no-access' ELSE 'done' END, 0, arrived,
                arrived + 3600000 FROM one
            """, names)
        database.execute(
            """
            INSERT INTO event (estate, subject, version, kind, at, actor, body)
            SELECT :estate, id, step.version, 'order',
                CASE step.version WHEN 1 THEN at WHEN 2 THEN at + 60000 WHEN 3 THEN arrived + 3600000
                    ELSE arrived + 7200000 END, :writer,
                CASE step.version
                WHEN 1 THEN '{"fact":"received","report":{"channel":"phone","home":"' || home || '","words":"' || words
                    || '","fault":"' || fault || '","callback":"21234567","skill":"plumbing"},"urgency":"routine",'
                    || '"promised-until":' || promise || '}'
                WHEN 2 THEN '{"fact":"assigned","to":"' || :goer || '","visit":"' || visit || '"}'
                WHEN 3 THEN '{"fact":"visit-concluded","outcome":"' || CASE WHEN is_shut THEN 'no-access' ELSE 'done' END || '"}'
                ELSE CASE WHEN is_shut THEN '{"fact":"cancelled","reason":"The household mended it"}'
                    ELSE '{"fact":"followed-up","well":true}' END END
            FROM one JOIN said ON said.place = one.said
            JOIN (SELECT 1 AS version UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) AS step
            """, names)
        database.execute(
            """
            INSERT INTO event (estate, subject, version, kind, at, actor, body)
            SELECT :estate, visit, step.version, 'visit', arrived + (step.version - 1) * 1800000, :goer,
                CASE step.version WHEN 1 THEN '{"fact":"arrived"}'
                WHEN 2 THEN CASE WHEN is_shut THEN '{"fact":"rang","sound":"bell"}' ELSE '{"fact":"entered"}' END
                ELSE CASE WHEN is_shut THEN '{"fact":"card-left"}' ELSE '{"fact":"left","outcome":"done"}' END END
            FROM one JOIN (SELECT 1 AS version UNION ALL SELECT 2 UNION ALL SELECT 3) AS step
            """, names)
        database.execute(
            """
            INSERT INTO promise (estate, subject, place, about, kind, words, maker, keeper, made_at, escalates_at, due,
                ended_at, ending)
            SELECT :estate, id, 0, 'order', 'arrival', :words, :writer, :goer, at, at + 10800000, promise, arrived, 'kept' FROM one
            """, names)
        for figure, place, hit, at, among in [
            ("arrival", 100_000, "arrived <= promise", "arrived", "1"),
            ("access", 100_000, "NOT is_shut", "arrived + 3600000", "1"),
            ("right-first-time", 0, "1", "arrived + 3600000", "NOT is_shut"),
            ("repeats", 0, "0", "arrived + 3600000", "NOT is_shut"),
        ]:
            database.execute(
                f"""
                INSERT INTO figure_mark (estate, subject, figure, place, is_hit, at)
                SELECT :estate, id, '{figure}', {place}, {hit}, {at} FROM one WHERE {among}
                """, {"estate": self.estate})
        # The same home comes back within thirty days where there are few homes; never where there are thousands.
        database.execute(
            """
            UPDATE figure_mark SET is_hit = 1 WHERE figure = 'repeats' AND EXISTS (
                SELECT 1 FROM one AS this JOIN one AS other ON other.home = this.home AND NOT other.is_shut
                WHERE this.id = figure_mark.subject AND other.id <> this.id
                  AND other.arrived + 3600000 <= this.at AND this.at <= other.arrived + 3600000 + 2592000000)
            """) if homes * APART < 31 * 86_400_000 else None
        database.execute(
            f"""
            INSERT INTO figure_tally (estate, day, figure, hits, total)
            SELECT estate, CAST(strftime('%Y%m%d', at / 1000 + {HONG_KONG}, 'unixepoch') AS INTEGER) AS day, figure,
                SUM(is_hit), COUNT(*) FROM figure_mark WHERE estate = ? GROUP BY estate, day, figure
            """, [self.estate])
        database.execute(
            """
            INSERT INTO order_piece (estate, piece, number)
            SELECT ?, piece, number FROM one JOIN said_piece ON said_piece.place = one.said
            """, [self.estate])
        database.execute("UPDATE estate SET next_number = ? WHERE id = ?", [orders + 1, self.estate])
        database.execute("DROP TABLE temp.one")
