"""When phone and office do not agree, and when a phone is lost."""

import time

from playwright.sync_api import expect

from hand import Hand
from journeys.phone_pages import look_at
from journeys.phone_visit import all_sent, begin, to_the_door
from lift import Lift
from office import Office


def journey_phone_clash(house, browser):
    """given to somebody else, or cancelled, meanwhile: phone and office stand side by side, and the other job goes on"""
    lift, office = Lift(house.address), Office(house)
    colleague = Office(house, "technician", 1).ask("/api/v1/phone/jobs")["staff"]["id"]
    with Hand(browser, lift.address) as hand:
        given, cancelled, other = (begin(house, office, hand, door) for door in ("6-3C", "6-4C", "6-4D"))
        lift.close()
        office.ask(f"/api/v1/orders/{given['order']}/assignments", {"technician": colleague, "override": "換人"})
        office.ask(f"/api/v1/orders/{cancelled['order']}/cancellations", {"reason": "住戶來電取消"})
        for job in (given, cancelled, other):
            hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
            to_the_door(hand)
        lift.open()
        hand.page.goto(f"{hand.address}/phone/#/outbox")
        hand.page.reload()
        expect(hand.page.locator(".clash")).to_have_count(4, timeout=40_000)  # three taps, and the visit that is gone
        for words in ("手機的記錄", "辦公室的情況", "出發", "辦公室已取消或改派這項工作"):
            hand.shows(words)
        look_at(hand, "clash")
        assert office.facts(other["order"]).count("rang") == 1, "the other job was held up"
        assert "set-off" not in office.facts(given["order"]), "merged silently"
        assert office.facts(cancelled["order"]).count("rang") == 1, "the work done is lost"
        for left in (3, 2, 1, 0):
            hand.page.get_by_role("button", name="已閱").first.click()
            expect(hand.page.locator(".clash")).to_have_count(left)
        all_sent(hand)


def journey_phone_overtaken(house, browser):
    """a tap that the office's news overtook waits like any other: shown once the office has it too, and by one side only"""
    office, technician = Office(house), Office(house, "technician")
    with Hand(browser, house.address) as hand:
        job = begin(house, office, hand, "6-7C")
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        hand.act("departure")
        technician.ask(f"/api/v1/visits/{job['visit']}/departure", {})  # the same step, from the computer
        hand.page.evaluate("import('/phone/queue.js').then(({ round }) => round())")
        until = time.monotonic() + 5
        while True:  # the news is here, and the tap leads to nothing on top of it
            [entry] = [entry for entry in hand.kept("jobs") if entry["visit"] == job["visit"]]
            if hand.kept("operations")[0]["before"] == len(entry["job"]["events"]):
                break
            assert time.monotonic() < until, "the news did not come in time"
        hand.page.goto(f"{hand.address}/phone/#/outbox")
        expect(hand.page.locator(".waiting li")).to_have_count(1)
        expect(hand.page.locator(".clash")).to_have_count(0)
        [tap] = hand.kept("operations")
        assert tap["state"] == "waiting" and "answer" not in tap, tap
        expect(hand.page.locator(".clash")).to_have_count(1, timeout=20_000)
        expect(hand.page.locator(".waiting li")).to_have_count(0)
        open_clashes = [one for one in office.ask("/api/v1/phone/clashes")["items"] if one["order"] == job["order"]]
        assert [one["operation"]["id"] for one in open_clashes] == [tap["id"]], open_clashes
        assert office.facts(job["order"]).count("set-off") == 1
        hand.page.get_by_role("button", name="已閱").click()
        all_sent(hand)


def journey_phone_lost(house, browser):
    """a phone that the office shuts out wipes its jobs and says so; what was not sent is not applied"""
    lift, office = Lift(house.address), Office(house)
    with Hand(browser, lift.address) as hand:
        job = begin(house, office, hand, "6-5C")
        lift.close()
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        to_the_door(hand)
        device = hand.setting("device")
        office.attempt(f"/phone/devices/{device}/revocations", {})
        lift.open()
        hand.page.reload()
        hand.shows("這部手機已被辦公室停用")
        assert not hand.kept("jobs"), "homes are still on the phone"
        look_at(hand, "lost", signed_in=False)
        kept = hand.kept("operations")
        assert len(kept) == 3 and all(one["state"] in ("waiting", "quarantined") for one in kept), kept
        assert "set-off" not in office.facts(job["order"]), "a lost phone was believed"


def journey_phone_sign_out(house, browser):
    """signing out wipes the homes at once, also without a network; what waits is sent afterwards"""
    lift, office = Lift(house.address), Office(house)
    with Hand(browser, lift.address) as hand:
        job = begin(house, office, hand, "6-6C")
        lift.close()
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        hand.act("departure")
        hand.page.goto(f"{hand.address}/phone/#/settings")
        hand.page.get_by_role("button", name="登出").click()
        expect(hand.page.locator("[name=password]")).to_be_visible()
        assert not hand.kept("jobs"), "homes are still on the phone"
        assert len(hand.kept("operations")) == 1, "what was not sent is lost"
        lift.open()
        hand.page.reload()
        expect(hand.page.locator("[name=password]")).to_be_visible()
        all_sent(hand)
        assert office.facts(job["order"]).count("set-off") == 1
        hand.until(f"{hand.settings_script('tokens')}.then(tokens => !Object.keys(tokens ?? {{}}).length)")
