"""The board under a dispatcher's hand: an order is dragged to a technician, or assigned with the keys."""

import subprocess

from playwright.sync_api import expect

from house import House
from visitor import DESK, Visitor


def journey_drag_and_keys(house, browser):
    """a waiting order is dragged to a technician, or A leads to the question who goes; what speaks against it is said"""
    with House(house.doorbell) as own, Visitor(browser, own.address, DESK) as office:
        hire(own, "林樂", "lok")
        person = own.person("dispatcher")
        office.sign_in(person["user"], person["password"])
        office.sees("拖到一位師傅那裏，或按 A 指派。")
        office.axe()
        card = office.page.locator(".queue a[data-assignable]").filter(has_text="廚房水龍頭漏水")
        door = card.locator("b").inner_text()
        card.drag_to(lane(office, "陳志明"))
        office.sees("正在另一住戶家中")
        office.open("/board")
        expect(card).to_have_count(1)
        card.drag_to(lane(office, "林樂"))
        office.sees("已派")
        office.open("/board")
        expect(lane(office, "林樂").locator(".slot")).to_contain_text(door)
        expect(card).to_have_count(0)
        office.page.locator(".queue a[data-assignable]").first.focus()
        office.page.keyboard.press("a")
        choice = office.page.locator("form[action$='/assignments'] select")
        expect(choice).to_be_focused()
        with Visitor(browser, own.address, DESK) as assistant:
            helper = own.person("property-assistant")
            assistant.sign_in(helper["user"], helper["password"])
            expect(assistant.page.locator("[data-assignable], [data-technician]")).to_have_count(0)


def lane(office: Visitor, name: str):
    return office.page.locator(".lane[data-technician]").filter(has_text=name)


def hire(house: House, name: str, login: str) -> None:
    """A technician more, who is in nobody's home."""
    estates = run(house, ["estate", "list"])
    estate = next(line.split("\t")[0] for line in estates.splitlines() if "海怡灣" in line)
    run(
        house,
        ["user", "add", "--estate", estate, "--user", login, "--name", name, "--role", "technician", "--skill", "plumbing"],
        "doorbell-demo\n",
    )


def run(house: House, command: list[str], typed: str = "") -> str:
    done = subprocess.run(
        [house.doorbell, *command, "--data", str(house.data)], input=typed, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
