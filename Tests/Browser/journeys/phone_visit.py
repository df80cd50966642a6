"""The technician's app in a lift shaft: a whole visit without a network, and what arrives afterwards."""

import base64
import hashlib
import tempfile
import time

from playwright.sync_api import expect

from hand import Hand
from lift import Lift
from office import Office

PLACE = b"22.2855N 114.1577E"  # what a camera writes into a picture, and nobody is to get
MOST_TAPS = 14


def journey_phone_visit(house, browser):
    """a whole visit on the phone, from before the bell to the farewell, with no network; then all of it at the office, once"""
    lift = Lift(house.address)
    office = Office(house)
    with Hand(browser, lift.address) as hand:
        job = begin(house, office, hand, "1-6B")
        hand.open(f"#/visit/{job['visit']}")
        lift.close()
        hand.page.reload()
        hand.shows("離線工作中")
        to_the_door(hand)
        hand.screenshot("phone-3-ask")
        inside(hand)
        ask_photo(hand)
        picture = take_photo(hand)
        finish(hand)
        assert not office.facts(job["order"])[2:], "something arrived without a network"
        lift.open()
        all_sent(hand)
        arrived_once(office, job["order"], picture)


def journey_phone_taps(house, browser):
    """a paid visit with a price takes at most 14 taps"""
    with Hand(browser, house.address) as hand:
        office = Office(house)
        end_all(house, 1)
        job = begin(house, office, hand, "1-7B", 1)
        hand.taps = 0
        first = hand.page.locator(".jobs .next")
        assert job["visit"] in first.locator("a").get_attribute("href"), "another home comes first"
        to_the_door(hand)
        inside(hand)
        hand.act("quotes", what="換閥芯人工", amount="120.5")
        hand.act("charge-answers")
        finish(hand)
        print(f"  a paid visit: {hand.taps} taps")
        assert hand.taps <= MOST_TAPS, f"{hand.taps} taps"
        all_sent(hand)
        assert "HK$120.50" in str(office.timeline(job["order"])), "the price did not arrive"


def journey_phone_second_thoughts(house, browser):
    """a tap can be taken back for ten seconds, and then the office never hears of it; a signature can't"""
    with Hand(browser, house.address) as hand:
        office = Office(house)
        job = begin(house, office, hand, "1-8B")
        hand.open(f"#/visit/{job['visit']}")
        hand.act("departure")
        hand.page.get_by_role("button", name="復原").click()
        expect(hand.page.locator("[data-act=departure]")).to_be_visible()
        assert not hand.kept("operations"), "the tap is still in the queue"
        hand.act("departure")
        hand.act("arrival")
        hand.page.get_by_role("button", name="復原").click()
        expect(hand.page.locator("[data-act=arrival]")).to_be_visible()
        hand.act("arrival")
        tapped = time.monotonic()
        hand.page.wait_for_timeout(8_500)
        expect(hand.page.get_by_role("button", name="復原"), "second thoughts were cut short").to_have_count(1)
        expect(hand.page.get_by_role("button", name="復原")).to_have_count(0, timeout=4_000)
        assert time.monotonic() - tapped < 12, "the tap could be taken back for longer than was said"
        hand.act("door-calls")
        inside(hand)
        hand.act("acceptance", choose="滿意")
        hand.sign()
        hand.act("signature")
        expect(hand.page.get_by_role("button", name="復原")).to_have_count(0)
        hand.act("parting")
        all_sent(hand)
        facts = office.facts(job["order"])
        assert facts.count("set-off") == facts.count("arrived") == 1, facts


def end_all(house, number: int) -> None:
    """A technician without work: whoever is inside stops at the household's wish, whoever is outside finds nobody home."""
    technician = Office(house, "technician", number)
    for job in technician.ask("/api/v1/phone/jobs")["jobs"]:
        acts = [("departure", {}), ("arrival", {}), ("door-calls", {"sound": "bell"}), ("no-access-card", {}),
                ("withdrawals", {"giver": {"role": "owner"}, "words": "改天再做"}), ("parting", {})]
        for act, fields in acts:  # those that do not fit where the visit stands are refused
            technician.attempt(f"/api/v1/visits/{job['visit']}/{act}", fields)
    left = technician.ask("/api/v1/phone/jobs")["jobs"]
    assert not left, [job["stage"] for job in left]


def begin(house, office: Office, hand: Hand, door: str, number: int = 0) -> dict:
    """A technician signed in on a phone, with a fresh order at `door` on it."""
    person = house.person("technician", number)
    staff = Office(house, "technician", number).ask("/api/v1/phone/jobs")["staff"]["id"]
    job = office.order(office.home(door), staff)
    hand.open()
    if not hand.kept("jobs"):
        hand.sign_in(person["user"], person["password"])
    expect(hand.page.locator(f".jobs a[href='#/visit/{job['visit']}']")).to_be_visible()
    hand.is_whole()
    return job


def to_the_door(hand: Hand) -> None:
    hand.act("departure")
    hand.act("arrival")
    hand.act("door-calls")


def inside(hand: Hand) -> None:
    hand.act("entry")
    hand.act("preparation")
    hand.act("diagnosis", place="廚房", cause="陶瓷閥芯磨損")
    hand.act("work")
    hand.act("tests", what="試水 5 分鐘無滴漏")


def ask_photo(hand: Hand) -> None:
    hand.act("photo-answers", subject="舊閥芯", reply__answer="yes")


def take_photo(hand: Hand) -> str:
    """Takes the picture that was allowed; gives its hash, unless the battery went flat."""
    with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
        file.write(camera(hand))
        file.flush()
        hand.act("photos", hash=file.name)
    if hand.process is None:
        return ""
    photos = [photo for photo in hand.kept("photos") if photo["state"] == "waiting"]
    return photos[-1]["hash"]


def camera(hand: Hand) -> bytes:
    """A picture as a camera makes it: large, and with the place in it."""
    drawn = hand.page.evaluate(
        """seed => { const canvas = document.createElement('canvas'); canvas.width = 2400; canvas.height = 1800;
            const pen = canvas.getContext('2d'); pen.fillStyle = '#b9ccd2'; pen.fillRect(0, 0, 2400, 1800);
            pen.fillStyle = '#4a5d64'; pen.font = '200px sans-serif'; pen.fillText(seed, 100, 900);
            return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]; }""", f"{len(hand.kept('photos'))} {hand.page.url[-12:]}")
    bytes_ = base64.b64decode(drawn)
    note = b"Exif\0\0" + PLACE
    return bytes_[:2] + b"\xff\xe1" + (len(note) + 2).to_bytes(2, "big") + note + bytes_[2:]


def finish(hand: Hand) -> None:
    hand.act("acceptance", choose="滿意")
    hand.page.locator(".pad").wait_for()
    hand.sign()
    hand.screenshot("phone-7-sign")
    hand.act("signature")
    hand.act("parting")
    hand.shows("已完成並離開")


def all_sent(hand: Hand, seconds: int = 40) -> None:
    """Back under the sky: everything goes by itself."""
    hand.page.goto(f"{hand.address}/phone/#/outbox")
    expect(hand.page.get_by_text("手機上的記錄已全部送到辦公室。")).to_be_visible(timeout=seconds * 1000)
    assert not hand.kept("operations"), hand.kept("operations")


def arrived_once(office: Office, order: str, picture: str | None) -> None:
    """Every step of the visit is on record exactly once; the picture is there, by its hash, without the place."""
    facts = office.facts(order)
    for once in ("set-off", "arrived", "entered", "diagnosed", "signed", "left"):
        assert facts.count(once) == 1, f"{once} is there {facts.count(once)} times: {facts}"
    if picture:
        status, seen = office.attempt(f"/orders/{order}/photos/{picture}")
        assert status == 200, f"the photo answered {status}"
        assert hashlib.sha256(seen).hexdigest() == picture, "another picture"
        assert PLACE not in seen, "the place is still in the picture"
