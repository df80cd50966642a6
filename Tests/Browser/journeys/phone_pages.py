"""Every screen of the technician's app for everybody: three languages, light and dark, large type, 320 px; and light to carry."""

import json
import time
import urllib.request

from playwright.sync_api import expect

from hand import Hand
from journeys.phone_visit import begin, inside, to_the_door
from lift import Lift
from office import Office
from visitor import LANGUAGES, Visitor

MOST_BYTES = 500_000
LARGE = [{"language": "zh-Hant", "theme": "dark", "large": True}, {"language": "en", "large": True}]
# A tick is pressed by its whole label.
SMALL = """() => [...document.querySelectorAll('button, a, summary, select, textarea, input, label:has(input)')]
    .filter(one => one.checkVisibility() && !one.matches('.said, [type=checkbox], [type=radio]'))
    .filter(one => (document.querySelector('dialog[open]') ?? document).contains(one))
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width < 55.5 || box.height < 55.5)
    .map(([one, box]) => `${one.tagName} ${one.className} ${one.innerText ?? ''}: ${box.width} x ${box.height}`)"""


def journey_phone_screens(house, browser):
    """the phone's screens keep their promises in three languages, dark and large: axe, 320 px, the language of each part"""
    office = Office(house)
    with Hand(browser, house.address) as hand:
        hand.open()
        look_at(hand, "sign-in", signed_in=False)
        job = begin(house, office, hand, "2-9C")
        visit = f"#/visit/{job['visit']}"
        for place in ("", "#/settings", "#/outbox", f"#/job/{job['visit']}", visit):
            look_at(hand, place.strip("#/").split("/")[0] or "today", place)
        hand.page.goto(f"{hand.address}/phone/{visit}")
        to_the_door(hand)
        look_at(hand, "ask", visit)
        hand.page.goto(f"{hand.address}/phone/{visit}")
        hand.page.locator("[data-way=rebooking]").click()
        look_at(hand, "another-time")
        hand.page.goto(f"{hand.address}/phone/{visit}")
        hand.page.locator(".tools button").first.click()
        expect(hand.page.locator("dialog .line")).to_be_visible()
        fits(hand)
        hand.page.get_by_role("button", name="English").click()
        expect(hand.page.locator("dialog .line")).to_contain_text("engineering department")
        hand.screenshot("phone-sheet")
        hand.page.locator("dialog .go").click()
        inside(hand)
        look_at(hand, "work", visit)
        hand.page.goto(f"{hand.address}/phone/{visit}")
        hand.page.locator("[data-way=materials]").click()
        look_at(hand, "questions")
        hand.page.go_back()
        hand.act("acceptance", choose="滿意")
        look_at(hand, "sign", visit)
        assert hand.page.locator("main").get_attribute("lang") == "zh-Hant-HK", "the household's paper left its language"
        hand.page.goto(f"{hand.address}/phone/#/job/{job['visit']}")
        with hand.page.expect_response("**/phone-views") as looked:  # at the end: the dialler does not hand back here
            hand.page.locator(".call").click()
        assert looked.value.status == 201, "the number was not told"


def journey_phone_is_light(house, browser):
    """the whole app is at most 500 kB over the wire, what comes after it 480 kB; it opens offline within about a second"""
    with urllib.request.urlopen(f"{house.address}/phone/files.json") as answer:
        listed = json.load(answer)
    files, later = listed["files"], listed["later"]
    wire = sum(file["wire"] for file in files)
    after = sum(file["wire"] for file in later)
    print(f"  {len(later)} files later, {after} bytes packed")
    assert after <= 480_000, f"{after} bytes"
    lift = Lift(house.address)
    with Hand(browser, lift.address) as hand:
        hand.open()
        hand.is_whole()
        print(f"  {len(files)} files, {wire} bytes packed, {lift.passed} bytes came over the wire")
        assert wire <= MOST_BYTES, f"{wire} bytes"
        begin(house, Office(house), hand, "2-8C")
        lift.close()
        times = []
        for _ in range(5):
            hand.page.reload()
            hand.until("performance.getEntriesByName('drawn').length")
            times.append(hand.page.evaluate("performance.getEntriesByName('drawn')[0].startTime"))
        hand.kill()
        start = time.monotonic()
        hand.open()
        cold = hand.page.evaluate("performance.getEntriesByName('drawn')[0]?.startTime ?? performance.now()")
        print(f"  opens offline in {', '.join(f'{one:.0f}' for one in times)} ms; after a kill {cold:.0f} ms"
              f" ({time.monotonic() - start:.1f} s with the browser's own start)")
        assert sorted(times)[2] < 5_000, "far from a second"


def journey_phone_past_the_worker(house, browser):
    """a page that came straight from the network, past the files on the phone, stands on them by itself"""
    with Hand(browser, house.address) as hand:
        hand.open()
        hand.is_whole()
        # As a page does that is loaded in the moment when the worker begins.
        hand.page.context.new_cdp_session(hand.page).send("Page.reload", {"ignoreCache": True})
        hand.page.locator("main").wait_for()
        hand.is_whole()


def look_at(hand: Hand, name: str, place: str | None = None, signed_in: bool = True) -> None:
    """The screen in three languages; then large, dark and with the longest words. Leaves pictures."""
    if place is not None:
        hand.page.goto(f"{hand.address}/phone/{place}")
    for look in [{"language": language} for language in LANGUAGES] + LARGE:
        hand.wear(**look)
        hand.until("performance.getEntriesByName('drawn').length")
        spoken = hand.page.locator("html").get_attribute("lang")
        assert spoken.startswith(look["language"]), f"{name} in {look['language']} says lang={spoken}"
        fits(hand)
        hand.screenshot(f"phone-{name}-{'-'.join(str(one) for one in look.values())}")
    hand.wear(language="zh-Hant")


def fits(hand: Hand) -> None:
    Visitor.axe(hand)
    Visitor.no_sideways_scroll(hand)
    small = hand.page.evaluate(SMALL)
    assert not small, f"too small for a thumb in a glove on {hand.page.url}:\n  " + "\n  ".join(small)
