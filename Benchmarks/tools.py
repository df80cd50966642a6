"""Small programs in C, compiled at the start, and the one way in which they are asked."""

import dataclasses
import os
import pathlib
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent


class Unfit(Exception):
    """Something without which nothing can be measured; the text says the cure."""


@dataclasses.dataclass
class Load:
    """What one run of load.c found; times in milliseconds. Refused is every answer other than 2xx."""

    answers: int
    refused: int
    unfinished: int
    seconds: float
    p50: float
    p99: float
    longest: float

    @property
    def rate(self):
        """Questions answered as they should be, a second."""
        return (self.answers - self.refused) / self.seconds if self.seconds else 0.0


class Tools:
    """The compiled programs, in a folder of this run."""

    def __init__(self, folder):
        self.folder = folder
        self.refused = self.unfinished = 0  # in all runs together
        self._compile("load")
        self._compile("sqlite_loop", "-lsqlite3")
        self._compile("postgres_loop", "-I/usr/include/postgresql", "-lpq")

    def _compile(self, name, *libraries):
        source = HERE / f"{name}.c"
        command = ["cc", "-O2", "-D_GNU_SOURCE", "-o", str(self.folder / name), str(source), *libraries]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise Unfit(f"{source.name} does not compile; is a C compiler there? (make setup)\n{done.stderr}")

    def _run(self, name, *words):
        done = subprocess.run([str(self.folder / name), *map(str, words)], capture_output=True, text=True)
        if done.returncode:
            raise Unfit(f"{name} failed: {done.stderr.strip()}")
        return done.stdout

    def load(self, port, connections, seconds, request, values=None):
        """Asks `request` (bytes) over and over. A run in which most is refused measures nothing."""
        file = self.folder / "request"
        file.write_bytes(request)
        words = [port, connections, seconds, file]
        if values:
            listed = self.folder / "values"
            listed.write_text("\n".join(values))
            words.append(listed)
        numbers = self._run("load", *words).split()
        load = Load(*map(int, numbers[:3]), float(numbers[3]), *(int(n) / 1000 for n in numbers[4:]))
        if load.refused * 2 >= load.answers:
            first = request.split(b"\r\n")[0].decode()
            raise Unfit(f"{first}: {load.refused} of {load.answers} refused, {load.unfinished} never answered")
        self.refused += load.refused
        self.unfinished += load.unfinished
        return load

    def sqlite_commits(self, folder, seconds):
        """Commits a second of the yardstick on SQLite, on the file system of `folder`."""
        file = folder / "yardstick.sqlite"
        try:
            return float(self._run("sqlite_loop", file, seconds))
        finally:
            for left in folder.glob("yardstick.sqlite*"):
                left.unlink()

    def postgres_commits(self, url, seconds):
        return float(self._run("postgres_loop", url, seconds))


def syncs(folder, seconds):
    """How often a second 4 KiB appended to a file can be made durable here."""
    file = folder / "yardstick.sync"
    block = b"\0" * 4096
    descriptor = os.open(file, os.O_CREAT | os.O_WRONLY)
    try:
        began = time.monotonic()
        count = 0
        while time.monotonic() < began + seconds:
            os.write(descriptor, block)
            os.fdatasync(descriptor)
            count += 1
        return count / (time.monotonic() - began)
    finally:
        os.close(descriptor)
        file.unlink()
