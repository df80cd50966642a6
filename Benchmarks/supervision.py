"""Measures the supervision report and the search by two characters over 1,000,000 orders and 100,000 people, over HTTP.

    .venv/bin/python Benchmarks/supervision.py [--doorbell .build-release/release/doorbell] [--orders N] [--people N]

`make bench` does the same as a part of the whole. With fewer than 3,000 orders `doorbell doctor` also looks whether what
was filled in is what the server would have written.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse

from house import Serving
from scores import Scores
from tools import Tools, Unfit
from years import FAULTS, GIVEN, SURNAMES, Years

PASSWORD = "measured-by-hand"


class LargeEstate:
    """An estate of its own in `folder`, with somebody in each role that is needed."""

    def __init__(self, binary, folder):
        self.binary, self.folder = str(binary), pathlib.Path(folder)
        said = self.run("estate", "add", "--name", "大屋苑", "--name-en", "Large Estate", "--phone", "2555 0100")
        self.id = re.search(r"[0-9a-f]{8}-[0-9a-f-]{27}", said)[0]
        self.staff = {}
        for user, role in (("boss", "supervisor"), ("desk", "dispatcher"), ("goer", "technician")):
            self.run("user", "add", "--estate", self.id, "--user", user, "--name", "何小萍", "--role", role,
                     said=PASSWORD + "\n")
        self.dispatcher = {"user": "boss", "password": PASSWORD}  # whom `Serving` signs in

    @property
    def place(self):
        return ["--data", str(self.folder / "data")]

    def run(self, *words, said=None):
        done = subprocess.run([self.binary, *words, *self.place], input=said, text=True, capture_output=True)
        if done.returncode:
            raise Unfit(f"doorbell {' '.join(words)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout

    def fill(self, orders, people):
        import sqlite3
        file = self.folder / "data" / "doorbell.sqlite"
        database = sqlite3.connect(file)
        staff = {role: id for role, id in database.execute("SELECT role, staff FROM posting")}
        database.close()
        Years(file, self.id, staff).fill(orders, people)


def names(count):
    """Two characters of names: a surname and a given character, or both given."""
    pairs = [a[0] + b[0] for a in SURNAMES for b in GIVEN] + [a[0] + b[1] for a in GIVEN for b in GIVEN]
    return [urllib.parse.quote(pair) for pair in pairs[:count]]


def words():
    """Two characters of what was reported, in either script."""
    pairs = {text[n:n + 2] for fault in FAULTS for text in fault for n in range(len(text) - 1)}
    return [urllib.parse.quote(pair) for pair in sorted(pairs)]


def measure(binary, folder, tools, scores, seconds, orders, people, say=print):
    """Adds the figures to `scores`; every line is asked for `seconds`, three times, by one and by four at once."""
    estate = LargeEstate(binary, folder)
    say(f"filling to {orders:,} orders and {people:,} people")
    began = time.monotonic()
    estate.fill(orders, people)
    scores.note(f"{orders:,} orders of {people:,} people filled in", f"{time.monotonic() - began:.0f} s")
    if orders < 3_000:
        estate.run("doctor")
    with Serving(estate) as server:
        cookie = server.sign_in()
        today = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600))
        year = f"{int(today[:4]) - 1}{today[4:8]}01"
        years = time.strftime("%Y-%m-%d", time.gmtime(time.time() - 1_095 * 86_400))
        lines = [
            ("report of a month", "/supervision", None, 300),
            ("report of twelve months", f"/supervision?from={year}&to={today}", None, 300),
            ("report of three years", f"/supervision?from={years}&to={today}", None, 300),
            ("behind a figure, 50 of a year", f"/supervision/list?figure=access&which=others&from={year}&to={today}", None, 300),
            ("orders by two characters of their words", "/orders?state=all&search=%V", words(), 50),
            ("orders by two characters of a name", "/orders?state=all&search=%V", names(5_000), 50),
            ("people by two characters of a name", "/orders/new?find=%V", names(5_000), 50),
        ]
        for name, path, values, goal in lines:
            say(name)
            request = server.read(path, cookie)
            tools.load(server.port, 1, 0.5, request, values)
            for connections in (1, 4):
                found = [tools.load(server.port, connections, seconds, request, values) for _ in range(3)]
                worst = max(load.p99 for load in found)
                middle = sorted(load.p50 for load in found)[1]
                answers = sum(load.answers for load in found)
                scores.at_most(
                    f"{name}, at {connections}", f"p50 {middle:.1f} ms of {answers:,}, worst p99 of three", worst, goal,
                    "{:.1f} ms")


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--doorbell", default=".build-release/release/doorbell")
    asked.add_argument("--orders", type=int, default=1_000_000)
    asked.add_argument("--people", type=int, default=100_000)
    asked.add_argument("--seconds", type=float, default=5)
    asked.add_argument("--folder", default="/var/tmp")
    wanted = asked.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="doorbell-years-", dir=wanted.folder))
    scores = Scores()
    scores.note("machine", f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f} at the start")
    try:
        measure(
            pathlib.Path(wanted.doorbell).resolve(), folder, Tools(folder), scores, wanted.seconds, wanted.orders,
            wanted.people, lambda what: print(f"… {what}", file=sys.stderr, flush=True))
        scores.note("machine", f"load {os.getloadavg()[0]:.1f} at the end")
    except Unfit as trouble:
        sys.exit(str(trouble))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(scores.table())
    print(scores.verdict())


if __name__ == "__main__":
    main()
