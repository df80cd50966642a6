"""A house to measure: the release server on a data folder of its own, and the requests that are put to it."""

import http.client
import json
import signal
import socket
import subprocess
import time
import urllib.parse

from tools import Unfit


def free_port():
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return asking.getsockname()[1]


class House:
    """The demo estates in `folder`, or on a PostgreSQL database with their secret in `folder`."""

    def __init__(self, binary, folder, database=None):
        self.binary, self.folder, self.database = str(binary), folder, database
        printed = self.run("demo", "--json")
        self.estate = json.loads(printed)["estates"][0]
        self.dispatcher = next(one for one in self.estate["staff"] if one["role"] == "dispatcher")

    @property
    def place(self):
        return ["--data", str(self.folder)] + (["--database", self.database] if self.database else [])

    def run(self, command, *words):
        done = subprocess.run([self.binary, command, *self.place, *words], capture_output=True, text=True)
        if done.returncode:
            raise Unfit(f"doorbell {command} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout

    def serve(self):
        return Serving(self)


class Serving:
    """A running server; leaving the `with` ends it by its process id."""

    def __init__(self, house):
        self.house = house
        self.port = free_port()

    def __enter__(self):
        command = [self.house.binary, "serve", *self.house.place, "--port", str(self.port)]
        began = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.seconds_to_answer = self._wait(began)
        except BaseException:
            self.__exit__()  # nobody else ends what did not get ready
            raise
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _wait(self, began):
        while time.monotonic() < began + 30:
            if self.process.poll() is not None:
                raise Unfit(f"doorbell serve ended with {self.process.returncode}")
            try:
                if self.fetch("GET", "/livez")[0] == 200:
                    return time.monotonic() - began
            except OSError:
                time.sleep(0.002)
        raise Unfit("doorbell serve does not answer")

    # What a person or a program asks once.

    def fetch(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def sign_in(self):
        """The cookie of a dispatcher's session."""
        form = {"name": self.house.dispatcher["user"], "password": self.house.dispatcher["password"]}
        host = f"127.0.0.1:{self.port}"
        headers = {"Origin": f"http://{host}", "Content-Type": "application/x-www-form-urlencoded"}
        status, answered, _ = self.fetch("POST", "/sign-in", urllib.parse.urlencode(form), headers)
        cookie = answered.get("Set-Cookie")
        if status != 303 or not cookie:
            raise Unfit(f"POST /sign-in answered {status}")
        return cookie.split(";")[0]

    def _ask(self, path):
        return self.fetch("GET", path, headers={"Authorization": f"Bearer {self._token}"})

    def order_id(self, number):
        path = f"/api/v1/orders?state=all&search={number}"
        status, _, body = self._ask(path)
        items = json.loads(body).get("items", []) if status == 200 else []
        if not items:
            raise Unfit(f"the demo's order {number} is not found ({status})")
        return items[0]["id"]

    def homes(self):
        """Ids of some dozens of homes, found by the surnames that the demo has."""
        found = []
        for name in ("Chan", "Chow", "Wong", "Patel", "Lam", "Ho"):
            _, _, body = self._ask(f"/api/v1/homes?search={name}")
            found += [home["id"] for home in json.loads(body).get("items", [])]
        if not found:
            raise Unfit("no home of the demo is found by its surnames")
        return found

    # What is put to it thousands of times: bytes for load.c.

    def plain(self):
        return self._request("GET /livez")

    def read(self, path, cookie=None):
        return self._request(f"GET {path}", f"Cookie: {cookie}" if cookie else self._bearer)

    def create(self):
        body = {
            "channel": "phone", "home": "V" * 36, "words": "It will not close and drips all night",
            "fault": "Kitchen tap drips", "skill": "plumbing",
        }
        text = json.dumps(body).encode()
        head = self._request(
            "POST /api/v1/orders", self._bearer, "Idempotency-Key: %K", "Content-Type: application/json",
            f"Content-Length: {len(text)}")
        return head + text.replace(b"V" * 36, b"%V")  # a home's id has 36 characters as well

    @property
    def _token(self):
        return self.house.dispatcher["token"]

    @property
    def _bearer(self):
        return f"Authorization: Bearer {self._token}"

    def _request(self, line, *headers):
        lines = [f"{line} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", *headers]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    # Memory, in MB as the system counts it.

    def memory(self):
        return self._status("VmRSS")

    def peak_memory(self):
        return self._status("VmHWM")

    def forget_peak(self):
        with open(f"/proc/{self.process.pid}/clear_refs", "w") as file:
            file.write("5")

    def _status(self, name):
        with open(f"/proc/{self.process.pid}/status") as file:
            line = next(line for line in file if line.startswith(f"{name}:"))
        return int(line.split()[1]) * 1024 / 1e6
