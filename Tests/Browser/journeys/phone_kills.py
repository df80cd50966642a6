"""Flat batteries: the browser is killed in the middle of things, again and again, and nothing is lost or doubled."""

import random
import time

from hand import Hand
from journeys.phone_visit import all_sent, arrived_once, ask_photo, begin, take_photo
from lift import Lift
from office import Office

ORDERS = 20  # one kill in each, at a random moment of a random step
KILLS_WHILE_SENDING = 4
SEED: int | None = None  # a number to have the same moments again
STEPS = 13
ANSWERS = {
    "diagnosis": {"place": "廚房", "cause": "陶瓷閥芯磨損"},
    "tests": {"what": "試水 5 分鐘無滴漏"},
}


def journey_phone_kills(house, browser):
    """the browser killed at random moments offline and while sending: every order, signature and photo arrives once"""
    seed = SEED if SEED is not None else random.SystemRandom().randrange(1_000_000)
    chance = random.Random(seed)
    print(f"  seed {seed}")
    lift, office = Lift(house.address), Office(house)
    with Hand(browser, lift.address) as hand:
        jobs = [begin(house, office, hand, "3-9A")]
        staff = Office(house, "technician").ask("/api/v1/phone/jobs")["staff"]["id"]
        doors = [f"{block}-{floor}{flat}" for block in (4, 5) for floor in range(3, 9) for flat in "AB"]
        jobs += [office.order(office.home(door), staff) for door in doors[: ORDERS - 1]]
        hand.open("#/outbox")
        hand.page.reload()
        while len(hand.kept("jobs")) < ORDERS:
            time.sleep(0.2)
        lift.close()
        kills = 0
        for job in jobs:
            kills += walk(hand, job, chance.randrange(STEPS), chance)
        pictures = {photo["visit"]: photo["hash"] for photo in hand.kept("photos")}
        assert len(pictures) == ORDERS, f"{len(pictures)} photos on the phone"
        print(f"  {kills} kills offline, {len(hand.kept('operations'))} operations wait")
        lift.open()
        for _ in range(KILLS_WHILE_SENDING):
            time.sleep(chance.uniform(0.1, 1.5))
            hand.kill()
            hand.open("#/outbox")
        all_sent(hand, 120)
        for job in jobs:
            arrived_once(office, job["order"], pictures[job["visit"]])
        assert kills == ORDERS


def walk(hand: Hand, job: dict, fatal: int, chance: random.Random) -> int:
    """Goes on with the visit from wherever it stands until it is over; one step on the way is cut short."""
    kills = steps = 0
    while True:
        if hand.process is None:
            hand.open(f"#/visit/{job['visit']}")
        elif job["visit"] not in hand.page.url:
            hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        hand.page.locator("main.visit").wait_for()
        entry = next(entry for entry in hand.kept("jobs") if entry["visit"] == job["visit"])
        if entry["isOver"]:
            assert steps > fatal or kills, "over before its time"
            return kills
        if steps == fatal:
            hand.doom = chance.choice([0, 0.005, 0.02, 0.05, 0.1, 0.3])
            kills += 1
        one_step(hand, entry["job"]["events"])
        steps += 1


def one_step(hand: Hand, events: list[dict]) -> None:
    act = hand.page.locator(".btn.go[data-act]").first.get_attribute("data-act")
    if act == "acceptance":
        if not any(event["fact"] == "answered" and event.get("permission") == "photo" for event in events):
            return ask_photo(hand)
        if not any(event["fact"] == "photo-kept" for event in events):
            take_photo(hand)
            return None
    if act == "signature":
        hand.sign()
    hand.act(act, **ANSWERS.get(act, {}))
