#!/usr/bin/env python3
"""make bench: measures the release server over HTTP, everything in one run, and prints ratios.

The disk and the processors of one machine differ from hour to hour, so that a figure alone says little: every goal
that can be is a ratio to something measured minutes apart in the same run, and every figure is a median.

    bench.py [--quick] [--server FILE] [--folder DIR]

--quick takes a minute and a half and stops at 100,000 orders. --server measures another build. --folder says on which
file system (default /var/tmp, because /tmp may lie in memory).
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import scores
import supervision
from house import House
from ledger import Ledger
from postgres import Postgres
from scores import Scores
from tools import Tools, Unfit, syncs

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Bench:
    def __init__(self, options):
        self.quick = options.quick
        self.rounds = 1 if options.quick else 3
        self.seconds = 1.0 if options.quick else 2.0
        self.sizes = [1_000, 100_000] if options.quick else [1_000, 100_000, 1_000_000]
        self.parent = options.folder
        self.binary = options.server or build()
        self.scores = Scores()

    def run(self):
        # Readable by postgres, too, whose own folder stands beside it.
        folder = pathlib.Path(tempfile.mkdtemp(prefix="doorbell-bench-", dir=self.parent))
        try:
            self.folder = folder
            self.tools = Tools(folder)
            before = syncs(folder, self.seconds)
            self.machine()
            self.durable_sqlite()
            self.durable_postgres()
            self.papers()
            self.sizes_of_house()
            self.years()
            self.courtesy()
            self.scores.at_most("answers other than 2xx, in all", "", self.tools.refused, 0, "{}")
            self.scores.at_most("questions never answered, in all", "", self.tools.unfinished, 0, "{}")
            after = syncs(folder, self.seconds)
            self.scores.note("disk, 4 KiB syncs before and after", f"{before:,.0f}/s, {after:,.0f}/s")
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def say(self, what):
        print(f"… {what}", file=sys.stderr, flush=True)

    def load(self, server, connections, request, values=None):
        return self.tools.load(server.port, connections, self.seconds, request, values)

    def machine(self):
        with open("/proc/meminfo") as file:
            memory = int(file.readline().split()[1]) / 1024**2
        cores = len(os.sched_getaffinity(0))
        self.scores.note("machine", f"{cores} cores, {memory:.0f} GiB, load {os.getloadavg()[0]:.1f} at the start")

    # Courtesy

    def courtesy(self):
        self.say("the checker of language")
        turns = sorted((ROOT / "Sources/Features/Courtesy/Sentences").glob("ordinary-train*.jsonl"))
        lines = [self._speed(turns) for _ in range(3)]
        micros, plain, load = (statistics.median(values) for values in zip(*lines))
        self.scores.at_most("courtesy, µs of the processor a sentence of 16 characters, 2,000 rules", "", micros, 10, "{:.1f}")
        self.scores.at_most("courtesy, ms to load 2,000 rules", "", load, 50, "{:.0f}")
        self.scores.note("courtesy, plain search for the same words", f"{plain / micros:.1f} times as long")

    def _speed(self, files):
        said = subprocess.run([self.binary, "courtesy", "speed", *files], capture_output=True, text=True, check=True)
        figures = re.search(r": ([\d.]+) µs .* search ([\d.]+) µs .* in ([\d.]+) ms", said.stdout)
        return [float(figure) for figure in figures.groups()]

    # Durable writes

    def durable_sqlite(self):
        house = House(self.binary, self.folder / "creates")
        self.durable("SQLite", house, lambda: self.tools.sqlite_commits(self.folder, self.seconds / 2))

    def durable_postgres(self):
        with Postgres(self.parent) as postgres:
            house = House(self.binary, self.folder / "creates-postgres", postgres.url)
            self.durable("PostgreSQL", house, lambda: self.tools.postgres_commits(postgres.url, self.seconds / 2))

    def durable(self, name, house, yardstick):
        """The yardstick is laid before and after each run of the server, and the ratio is to these two: a disk that
        is shared becomes ten times slower from one minute to the next."""
        self.say(f"durable creates on {name}")
        loads, ratios = {1: [], 16: [], 64: []}, {1: [], 16: [], 64: []}
        with house.serve() as server:
            homes = server.homes()
            commits = [yardstick()]
            for _ in range(self.rounds):
                for connections in loads:
                    found = self.load(server, connections, server.create(), homes)
                    commits.append(yardstick())
                    loads[connections].append(found)
                    ratios[connections].append(found.rate / statistics.mean(commits[-2:]))
        loop = statistics.median(commits)
        self.scores.note(
            f"{name}: loop in C, one insert a commit", f"{loop:,.0f}/s ({min(commits):,.0f} to {max(commits):,.0f})")
        for connections, found in loads.items():
            what, ratio = f"{name}: creates at {connections}", statistics.median(ratios[connections])
            if connections == 16:
                self.scores.note(what, f"{scores.words(found)} = {ratio:.2f}x")
            else:
                self.scores.at_least(what, scores.words(found), ratio, 2.0 if connections == 64 else 0.5)
        self.scores.at_most(
            f"{name}: p99 of creates at 64", "", scores.p99(loads[64]), 50, "{:.1f} ms")

    # Paper

    def papers(self):
        self.say("service orders")
        house = House(self.binary, self.folder / "papers")
        with house.serve() as server:
            path = f"/api/v1/orders/{server.order_id(house.estate['signed-order'])}/service-order.pdf"
            request = server.read(path)
            self.load(server, 2, request)  # the first reads the fonts
            for connections in (2, 16):
                found = [self.load(server, connections, request) for _ in range(self.rounds)]
                self.scores.at_least(
                    f"service orders in PDF at {connections}", scores.words(found), scores.rate(found), 60, "{:.0f}/s")

    # The supervision report and the search, over years of a large estate

    def years(self):
        folder = self.folder / "years"
        folder.mkdir()
        orders, people = (100_000, 10_000) if self.quick else (1_000_000, 100_000)
        supervision.measure(
            self.binary, folder, self.tools, self.scores, self.seconds, orders, people, self.say)

    # Reading, at three sizes of one house

    def sizes_of_house(self):
        house = House(self.binary, self.folder / "orders")
        ledger = Ledger(house.folder / "doorbell.sqlite", house.estate["id"])
        with house.serve() as server:
            time.sleep(1)
            self.start("empty house", server)
            self.scores.at_most("memory at rest", "", server.memory(), 60, "{:.0f} MB")
        smallest = {}
        for size in self.sizes:
            self.say(f"filling to {size:,} orders")
            ledger.fill(size)
            if size == self.sizes[0]:
                house.run("doctor")  # what was filled in is what the server would have written
            with house.serve() as server:
                self.say(f"reading among {size:,} orders")
                if size == self.sizes[-1]:
                    self.start(f"{size:,} orders", server)
                server.forget_peak()
                found = self.reading(server, ledger)
                self.judge(size, found, smallest)
                smallest = smallest or found
                if size == self.sizes[-1]:
                    self.scores.at_most(
                        f"memory with {size:,} orders under load", "", server.peak_memory(), 200, "{:.0f} MB")

    def start(self, what, server):
        self.scores.at_most(f"start to first answer, {what}", "", server.seconds_to_answer, 0.5, "{:.2f} s")

    def reading(self, server, ledger):
        cookie, ids = server.sign_in(), ledger.some_orders(20_000)
        loads = {
            "/livez": (server.plain(), None),
            "one order": (server.read("/api/v1/orders/%V"), ids),
            "list of 50, JSON": (server.read("/api/v1/orders?limit=50"), None),
            "list of 50, HTML": (server.read("/orders", cookie), None),
        }
        found = {name: [] for name in loads}
        for request, values in loads.values():  # caches fill, statements are prepared: not what is asked here
            self.tools.load(server.port, 16, 0.3, request, values)
        for _ in range(self.rounds):
            for name, (request, values) in loads.items():
                found[name].append(self.load(server, 16, request, values))
        return found

    def judge(self, size, found, smallest):
        plain = scores.rate(found["/livez"])
        self.scores.note(f"/livez at 16, {size:,} orders", scores.words(found["/livez"]))
        goals = {"one order": 0.35, "list of 50, JSON": 0.12, "list of 50, HTML": 0.08}
        for name, goal in goals.items():
            what = f"{name}, {size:,} orders"
            self.scores.at_least(what, scores.words(found[name]), scores.rate(found[name]) / plain, goal)
            if smallest and size == self.sizes[-1]:
                self.scores.at_most(
                    f"{name}, p99 against {self.sizes[0]:,} orders", "",
                    scores.p99(found[name]) / scores.p99(smallest[name]), 2)


def build():
    """The release server; its build folder is kept, so that the next time takes seconds."""
    jobs = os.environ.get("JOBS", "2")
    command = ["swift", "build", "-c", "release", "-j", jobs, "--product", "doorbell"]
    command += ["--scratch-path", ".build-release"]  # beside the debug build, which tests use
    if subprocess.run(command, cwd=ROOT, stdout=sys.stderr).returncode:
        raise Unfit("the release build failed; its reason stands above")
    return ROOT / ".build-release" / "release" / "doorbell"


def main():
    reader = argparse.ArgumentParser(description="Measures the release server and prints ratios.")
    reader.add_argument("--quick", action="store_true", default=bool(os.environ.get("QUICK")))
    reader.add_argument("--server", type=pathlib.Path, help="a built doorbell, in place of building one")
    reader.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("/var/tmp"))
    try:
        bench = Bench(reader.parse_args())
        began = time.monotonic()
        bench.run()
    except Unfit as trouble:
        sys.exit(f"make bench: {trouble}")
    print(bench.scores.table())
    print(f"make bench: {bench.scores.verdict()}, in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
