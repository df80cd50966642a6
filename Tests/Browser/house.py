"""A Doorbell of its own for the browser: demo estates in a fresh folder, a server on a free port, ended by its id."""

import json
import os
import pathlib
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

START_SECONDS = 60
DRAIN_SECONDS = 25
CLOCK = pathlib.Path(__file__).resolve().parent / "clock.c"


class House:
    """A running server with the demo estates. Used with `with`: leaving it ends the server and removes its folder.

    With `days_ago` estates and server begin that many days before today, until `wake` brings the house to today.
    """

    def __init__(self, doorbell: str, days_ago: int = 0):
        self.doorbell = doorbell
        self.days_ago = days_ago
        self.port = 0
        self.phone_walk = ""  # the binary that tells random visits, for the journey that compares
        self.folder = tempfile.TemporaryDirectory(prefix="doorbell-")
        self.data = pathlib.Path(self.folder.name) / "data"
        self.log = pathlib.Path(self.folder.name) / "server.log"
        self.demo = None
        self.server = None
        self.address = ""

    def __enter__(self) -> "House":
        try:
            self._furnish()
            self._open()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        self._close()
        self.folder.cleanup()

    def wake(self) -> None:
        """The night is over: the same house, at the same address, opens again on today's clock."""
        self._close()
        self.days_ago = 0
        self._open()

    def person(self, role: str, number: int = 0) -> dict:
        """The demo's `number`th person with `role`: at least `user` and `password`, as `demo --json` printed them."""
        found = [person for person in _people(self.demo) if str(person["role"]).lower() == role.lower()]
        if number >= len(found):
            roles = sorted({str(person["role"]) for person in _people(self.demo)})
            raise AssertionError(f"the demo has {len(found)} of the role {role}; its roles: {', '.join(roles)}")
        return found[number]

    def said(self, lines: int = 40) -> str:
        """The last lines of the server's log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:]) if self.log.exists() else ""

    def _close(self) -> None:
        if self.server and self.server.poll() is None:
            self.server.terminate()
            try:
                self.server.wait(DRAIN_SECONDS)
            except subprocess.TimeoutExpired:
                self.server.kill()
                self.server.wait()

    def _clock(self) -> dict[str, str]:
        """The surroundings of a program that is to live `days_ago`: `clock.c` stands between it and the clock."""
        if not self.days_ago:
            return dict(os.environ)
        shim = pathlib.Path(self.folder.name) / "clock.so"
        if not shim.exists():
            subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(shim), str(CLOCK)], check=True)
        return {**os.environ, "LD_PRELOAD": str(shim), "DAYS_AGO": str(self.days_ago)}

    def _furnish(self) -> None:
        made = subprocess.run(
            [self.doorbell, "demo", "--data", str(self.data), "--json"], capture_output=True, text=True, timeout=300,
            env=self._clock(),
        )
        if made.returncode:
            raise AssertionError(f"doorbell demo ended with {made.returncode}:\n{made.stdout}{made.stderr}")
        try:
            self.demo = json.loads(made.stdout)
        except json.JSONDecodeError as error:
            raise AssertionError(f"doorbell demo --json did not print JSON ({error}):\n{made.stdout[:500]}") from None

    def _open(self) -> None:
        if not self.port:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.port = free.getsockname()[1]
        port = self.port
        self.address = f"http://localhost:{port}"  # browsers keep Secure cookies of localhost also without TLS
        with self.log.open("ab") as log:
            self.server = subprocess.Popen(
                [self.doorbell, "serve", "--data", str(self.data), "--port", str(port)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=self._clock(),
            )
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if self.server.poll() is not None:
                raise AssertionError(f"doorbell serve ended with {self.server.returncode}:\n{self.said()}")
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/livez", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                pass
            time.sleep(0.1)
        raise AssertionError(f"doorbell serve did not answer /livez within {START_SECONDS} s:\n{self.said()}")


def _people(part) -> list[dict]:
    """Everybody in the demo's JSON, wherever they stand in it."""
    if isinstance(part, dict):
        if {"role", "user", "password"} <= part.keys():
            return [part]
        part = list(part.values())
    return [person for one in part for person in _people(one)] if isinstance(part, list) else []
