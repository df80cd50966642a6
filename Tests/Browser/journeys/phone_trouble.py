"""When phone and office do not agree, and when a phone is lost."""

from playwright.sync_api import expect

from hand import Hand
from journeys.phone_pages import look_at
from journeys.phone_visit import all_sent, begin, to_the_door
from lift import Lift
from office import Office


def journey_phone_clash(house, browser):
    """cancelled meanwhile: what the phone says and what the office says stand side by side, and the other job goes on"""
    lift, office = Lift(house.address), Office(house)
    with Hand(browser, lift.address) as hand:
        cancelled = begin(house, office, hand, "6-3C")
        other = begin(house, office, hand, "6-4C")
        lift.close()
        for job in (cancelled, other):
            hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
            to_the_door(hand)
        office.ask(f"/api/v1/orders/{cancelled['order']}/cancellations", {"reason": "住戶來電取消"})
        lift.open()
        hand.page.goto(f"{hand.address}/phone/#/outbox")
        hand.page.reload()
        expect(hand.page.locator(".clash").first).to_be_visible(timeout=40_000)
        hand.shows("手機的記錄")
        hand.shows("辦公室的情況")
        hand.shows("出發")
        expect(hand.page.locator("ol.waiting")).to_have_count(0, timeout=40_000)
        look_at(hand, "clash")
        facts = office.facts(other["order"])
        assert facts.count("rang") == 1, f"the other job was held up: {facts}"
        assert "set-off" not in office.facts(cancelled["order"]), "merged silently"
        while hand.page.locator(".clash").count():
            count = hand.page.locator(".clash").count()
            hand.page.get_by_role("button", name="已閱").first.click()
            expect(hand.page.locator(".clash")).to_have_count(count - 1)
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
