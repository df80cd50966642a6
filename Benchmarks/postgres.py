"""A throw-away PostgreSQL server on the file system that is measured, with the settings it comes with."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from house import free_port
from tools import Unfit

PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")


class Postgres:
    """Runs inside a `with`; leaving it stops the server and removes its files."""

    def __init__(self, parent):
        # A folder of its own beside the run's: the server is another user and may not look into ours.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="doorbell-bench-postgres-", dir=parent))
        self.port = free_port()

    def __enter__(self):
        try:
            if os.geteuid() == 0:
                shutil.chown(self.folder, "postgres", "postgres")
            trusting = ["-U", "doorbell", "-A", "trust"]
            self._run("initdb", "-D", self.folder / "data", "-E", "UTF8", "--locale=C.UTF-8", *trusting)
            self._run(
                "pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o",
                f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1", "start")
            self._run("createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "doorbell", "bench")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if (self.folder / "data" / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self.folder / "data", "-m", "fast", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self):
        return f"postgres://doorbell@127.0.0.1:{self.port}/bench"

    def _run(self, program, *words):
        """Runs one of PostgreSQL's programs; as the user postgres where we are root, whom it refuses."""
        command = [str(PROGRAMS / program), *map(str, words)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        # Into a file and not a pipe: the server that pg_ctl starts would keep a pipe open.
        with tempfile.TemporaryFile() as said:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd="/")
            if done.returncode:
                said.seek(0)
                text = said.read().decode()[-2000:]
                raise Unfit(f"{program} failed (is postgresql-15 installed? make setup):\n{text}")
