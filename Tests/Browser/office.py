"""The office at the other end of the line: what a journey needs done there, through the programs' door."""

import json
import urllib.error
import urllib.request


class Office:
    """Somebody of the demo estate with a token."""

    def __init__(self, house, role: str = "dispatcher", number: int = 0):
        self.address = house.address
        self.token = house.person(role, number)["token"]

    def ask(self, path: str, body: dict | None = None) -> dict:
        """GET, or POST where there is a body; anything but a yes fails."""
        status, answer = self.attempt(path, body)
        assert status < 300, f"{path} answered {status}: {answer[:500]}"
        return json.loads(answer)

    def attempt(self, path: str, body: dict | None = None) -> tuple[int, bytes]:
        request = urllib.request.Request(
            self.address + path, data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def home(self, door: str) -> str:
        return self.ask(f"/api/v1/homes?search={door}")["items"][0]["id"]

    def order(self, home: str, technician: str, fault: str = "廚房水龍頭漏水") -> dict:
        """An order at `home`, given to `technician`: its `order` and `visit`."""
        report = {"channel": "phone", "home": home, "words": "關不緊，整晚滴水", "fault": fault, "no-contact": True}
        order = self.ask("/api/v1/orders", report)["id"]
        given = self.ask(f"/api/v1/orders/{order}/assignments", {"technician": technician, "override": "住戶指定"})
        return {"order": order, "visit": given["visit"]}

    def facts(self, order: str) -> list[str]:
        """What happened, by the facts' names."""
        return [line["fact"]["fact"] for line in self.timeline(order)]

    def timeline(self, order: str) -> list[dict]:
        return self.ask(f"/api/v1/orders/{order}/timeline")["items"]
