"""A phone whose clock is wrong by days: the visit is on record at the right times, and the office is told."""

import datetime
import time

from hand import Hand
from journeys.phone_visit import all_sent, begin, inside, to_the_door
from lift import Lift
from office import Office
from visitor import DESK, Visitor

DAY = 86_400
WRONG = """globalThis.wrongBy = %d;
const Right = Date;
globalThis.Date = class extends Right {
    constructor(...given) { given.length ? super(...given) : super(Right.now() + globalThis.wrongBy); }
    static now() { return Right.now() + globalThis.wrongBy; }
};"""


def journey_phone_clock(house, browser):
    """a phone whose clock is days slow or fast shows and records the right times; the office sees that it was wrong"""
    for days, door in ((3, "4-11C"), (-3, "4-11D")):
        lift, office = Lift(house.address), Office(house)
        with Hand(browser, lift.address) as hand:
            hand.start()
            hand.page.add_init_script(WRONG % (days * DAY * 1000))
            job = begin(house, office, hand, door)
            assert abs(hand.setting("offset") / 1000 + days * DAY) < 10, f"measured {hand.setting('offset')}"
            hand.page.reload()
            hand.shows(datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date().isoformat())
            hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
            lift.close()
            start = time.time()
            to_the_door(hand)
            inside(hand)
            entry = next(entry for entry in hand.kept("jobs") if entry["visit"] == job["visit"])
            for event in entry["job"]["events"]:
                assert start - 5 < event["at"] / 1000 < time.time() + 5, f"{event['fact']} at {event['at']}"
            lift.open()
            all_sent(hand)
            for line in office.timeline(job["order"])[2:]:
                at = datetime.datetime.fromisoformat(line["at"]).timestamp() if isinstance(line["at"], str) else line["at"] / 1000
                assert start - 5 < at < time.time() + 5, line
        flagged(house, browser, job["order"])


def journey_phone_clock_put_right(house, browser):
    """a clock that is put right in the middle holds nothing back and turns no order round"""
    lift, office = Lift(house.address), Office(house)
    with Hand(browser, lift.address) as hand:
        hand.start()
        hand.page.add_init_script(WRONG % (3 * DAY * 1000))
        job = begin(house, office, hand, "4-12C")
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        lift.close()
        hand.act("departure")
        hand.page.evaluate("globalThis.wrongBy = 0")
        hand.act("arrival")
        hand.act("door-calls")
        lift.open()
        hand.page.evaluate("location.hash = '#/outbox'")
        hand.page.get_by_text("手機上的記錄已全部送到辦公室。").wait_for(timeout=40_000)
        facts = office.facts(job["order"])
        assert facts[-3:] == ["set-off", "arrived", "rang"], facts
    flagged(house, browser, job["order"])


def flagged(house, browser, order: str) -> None:
    person = house.person("dispatcher")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        office.open(f"/orders/{order}")
        office.sees("個記錄來自時鐘不準的手機")
