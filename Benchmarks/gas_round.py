"""Measures a gas round of 10,000 homes over HTTP: its opening, its grid, its call list and its export.

    .venv/bin/python Benchmarks/gas_round.py [--doorbell .build/release/doorbell] [--homes 10000]
"""

import argparse
import http.client
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

from house import free_port

ASKED = 300
PASSWORD = "measured-by-hand"


class Estate:
    """An estate of its own in `folder`, with as many homes as are wanted, and a superior who may open its rounds."""

    def __init__(self, binary, folder, homes):
        self.binary, self.folder = binary, folder
        said = self.run("estate", "add", "--name", "大屋苑", "--name-en", "Large Estate", "--phone", "2555 0100")
        self.id = re.search(r"[0-9a-f]{8}-[0-9a-f-]{27}", said)[0]
        self.run("user", "add", "--estate", self.id, "--user", "boss", "--name", "何小萍", "--role", "supervisor",
                 said=PASSWORD + "\n")
        sheet = pathlib.Path(folder) / "homes.csv"
        doors = [(block, floor, unit) for block in range(1, 101) for floor in range(1, 26) for unit in "ABCD"]
        lines = [f"{block},{floor},{unit},陳,owner" for block, floor, unit in doors[:homes]]
        sheet.write_text("\n".join(["Block,Floor,Unit,Surname,Role", *lines]), encoding="utf-8")
        self.run("import", "homes", str(sheet), "--carry-out")

    def run(self, *words, said=None):
        done = subprocess.run([self.binary, *words, "--data", f"{self.folder}/data"], input=said, text=True,
                              capture_output=True)
        if done.returncode:
            raise SystemExit(f"doorbell {' '.join(words)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout


class Visitor:
    """A superior who is signed in, on one connection."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.origin, self.cookie = f"http://127.0.0.1:{port}", ""
        status, headers, _ = self.ask("POST", "/sign-in", {"name": "boss", "password": PASSWORD})
        self.cookie = headers["Set-Cookie"].split(";")[0]
        assert status == 303, status

    def ask(self, method, path, form=None):
        body = None if form is None else urllib.parse.urlencode(form)
        headers = {"Cookie": self.cookie, "Origin": self.origin, "Content-Type": "application/x-www-form-urlencoded"}
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def times(self, path, times):
        """Seconds of each of so many answers, the slowest last."""
        taken = []
        for _ in range(times):
            began = time.monotonic()
            status, _, body = self.ask("GET", path)
            taken.append(time.monotonic() - began)
            assert status == 200 and body, f"{path} answered {status}"
        return sorted(taken)


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--doorbell", default=".build/release/doorbell")
    asked.add_argument("--homes", type=int, default=10_000)
    wanted = asked.parse_args()
    if not 1 <= wanted.homes <= 10_000:
        asked.error("--homes is a number from 1 to 10000")
    with tempfile.TemporaryDirectory(prefix="doorbell-round-") as folder:
        estate, port = Estate(wanted.doorbell, folder, wanted.homes), free_port()
        server = subprocess.Popen([wanted.doorbell, "serve", "--data", f"{folder}/data", "--port", str(port)],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            server.stdout.readline()  # it says where it answers
            boss = Visitor(port)
            began = time.monotonic()
            status, _, _ = boss.ask("POST", "/gas/rounds", {})
            opening = time.monotonic() - began
            assert status == 303, status
            missed = opening > 2
            print(f"a round of {wanted.homes} homes is opened in {opening:.2f} s (goal: 2 s)")
            for name, path, goal in (("grid", "/gas?building=50", 0.1), ("call list", "/gas/tomorrow", None),
                                     ("export", "/gas/coverage.csv", None)):
                taken = boss.times(path, ASKED if goal else 20)
                last = taken[int(len(taken) * 0.99) - 1]
                missed |= bool(goal and last > goal)
                print(f"{name}: p50 {statistics.median(taken) * 1000:.1f} ms, p99 {last * 1000:.1f} ms"
                      + (f" of {len(taken)} (goal: p99 {goal * 1000:.0f} ms)" if goal else f", of {len(taken)}"))
        finally:
            server.terminate()
            server.wait(30)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
