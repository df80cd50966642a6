"""A lift: the way between a phone and a server, which is there or is not. Nothing on either side is told."""

import socket
import threading


class Lift:
    """Passes bytes on to the server while its doors are open; closing them cuts what is under way."""

    def __init__(self, address: str):
        self.target = int(address.rsplit(":", 1)[1])
        self.door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://localhost:{self.door.getsockname()[1]}"
        self.is_open = True
        self.ways: set[socket.socket] = set()
        self.passed = 0
        threading.Thread(target=self._wait, daemon=True).start()

    def close(self) -> None:
        self.is_open = False
        for way in list(self.ways):
            _end(way)

    def open(self) -> None:
        self.is_open = True

    def _wait(self) -> None:
        while True:
            here, _ = self.door.accept()
            if not self.is_open:
                here.close()
                continue
            try:
                there = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                here.close()
                continue
            self.ways |= {here, there}
            for one, other in ((here, there), (there, here)):
                threading.Thread(target=self._pass, args=(one, other, one is there), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket, counts: bool) -> None:
        try:
            while piece := one.recv(65_536):
                if not self.is_open:
                    break
                other.sendall(piece)
                if counts:
                    self.passed += len(piece)
        except OSError:
            pass  # cut in the middle, as lifts do
        for way in (one, other):
            _end(way)
            self.ways.discard(way)


def _end(way: socket.socket) -> None:
    try:
        way.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    way.close()
