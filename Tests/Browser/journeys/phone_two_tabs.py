"""The app open twice on one phone: one queue, one uploader, and the taps of both in their order."""

import time

from playwright.sync_api import expect

from hand import Hand
from journeys.phone_visit import all_sent, begin
from lift import Lift
from office import Office

SECOND_THOUGHTS = 11  # seconds, after which a tap may leave the phone
SEND = """async at => {
    const { round } = await import('/phone/queue.js');
    await new Promise(resolve => setTimeout(resolve, at - Date.now()));
    await round();
}"""


def journey_phone_two_tabs(house, browser):
    """with the app open twice each tap counts once, taps of both stay in order, and one of the two sends"""
    lift, office = Lift(house.address), Office(house)
    with Hand(browser, lift.address) as hand:
        job = begin(house, office, hand, "4-10C")
        lift.close()
        one, other = hand.page, hand.page.context.new_page()
        sent = watch(hand)
        for page in (one, other):
            page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
            expect(page.locator("[data-act=departure]")).to_be_visible()
        both_at_once(one, other, "departure")
        acts = ["arrival", "door-calls", "entry", "preparation"]
        for place, act in enumerate(acts):
            page, watching = (one, other) if place % 2 else (other, one)
            page.bring_to_front()
            page.locator(f".btn.go[data-act={act}]").click()
            expect(watching.locator(f".btn.go[data-act={act}]"), f"the other tab did not hear of {act}").to_have_count(0)
        kept = hand.kept("operations")
        assert [tap["act"] for tap in kept] == ["departure", *acts], kept
        time.sleep(SECOND_THOUGHTS)
        lift.open()
        at = time.time() * 1000 + 1_500
        for page in (one, other):
            page.evaluate(f"at => {{ ({SEND})(at); }}", at)  # nobody waits: both at one moment
        all_sent(hand)
        assert sorted(sent) == sorted(tap["id"] for tap in kept), f"sent {len(sent)} times for {len(kept)} taps"
        facts = [fact for fact in office.facts(job["order"]) if fact in ("set-off", "arrived", "rang", "entered", "prepared")]
        assert facts == ["set-off", "arrived", "rang", "entered", "prepared"], facts


def both_at_once(one, other, act: str) -> None:
    """The same button pressed in both tabs at one moment: one of them is told that it is done already."""
    at = time.time() * 1000 + 800
    for page in (one, other):
        page.evaluate(
            "([act, at]) => { setTimeout(() => document.querySelector(`[data-act=${act}]`).click(), at - Date.now()); }",
            [act, at])
    for page in (one, other):
        expect(page.locator(".btn.go[data-act=arrival]")).to_be_visible()


def watch(hand: Hand) -> list[str]:
    """The ids of all operations that leave the phone and get an answer."""
    sent: list[str] = []

    def finished(request) -> None:
        if request.url.endswith("/events") and request.method == "POST":
            sent.extend(one["id"] for one in request.post_data_json["operations"])

    hand.page.context.on("requestfinished", finished)
    return sent
