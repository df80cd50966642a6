"""What a household will read is looked at while it is typed."""

import statistics
import time

from playwright.sync_api import expect

from hand import Hand
from journeys.enquiries import ask
from journeys.phone_visit import begin, inside, to_the_door
from lift import Lift
from office import Office
from visitor import DESK, LANGUAGES, Visitor

RUDE = "這個我不知道。"
SIXTY = {
    "friendly": "您好，您家廚房的水管已經更換好了，明天上午十時我們會再來測試一次水壓，如有不便請致電辦公室，我們馬上為您另約時間，謝謝您的體諒。",
    "rude": "您好，您家廚房的水管甚麼時候修好我不知道，你自己去找工程部，明天上午十時你必須在家等着，不然後果自負，我們也沒有辦法，就這樣。",
}
# Each keystroke as the browser delivers it: what listens to the field is over when the call comes back.
KEYSTROKES = """async ([selector, text, count]) => {
    const field = document.querySelector(selector), times = [];
    for (let at = 0; at < count; at += 1) {
        field.value = text.slice(0, text.length - at % 3);
        const start = performance.now();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.closest('label').nextElementSibling?.getBoundingClientRect();
        times.push(performance.now() - start);
        if (at % 20 === 19) await new Promise(requestAnimationFrame);
    }
    return times;
}"""


def answering(office: Visitor, path: str):
    """The open form for a superior's answer; its field."""
    office.open(path)
    fold = office.page.locator("details:has(input[name=basis][value=superior])")
    if fold.count() and not fold.first.evaluate("one => one.open"):
        fold.first.locator("summary").click()
    return office.page.locator("form:has(input[name=basis][value=superior]) textarea[data-courtesy=household]")


def typed(field, text: str) -> None:
    field.focus()
    field.press("Control+A")
    field.press_sequentially(text)


def journey_courtesy_while_typing(house, browser):
    """a curt answer is marked with its clause and four sentences; one press puts one there, undo takes it back; in three languages"""
    person = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        path = ask(office, "會所的泳池何時開放？")
        for language in LANGUAGES:
            office.speak(language)
            field = answering(office, path)
            typed(field, f"您好，{RUDE}")
            box = office.page.locator("section.courtesy")
            expect(box).to_have_attribute("data-verdict", "block")
            expect(box.locator("mark")).to_contain_text("不知道")
            expect(box.locator("small")).to_have_text("L-d")
            offers = box.locator("button")
            expect(offers.first).to_be_visible()  # they come once the typing pauses
            assert 1 <= offers.count() <= 4, f"{offers.count()} sentences are offered"
            expect(office.page.locator("#courtesy-said")).to_contain_text(box.locator(".title").inner_text())
            office.axe()
            office.no_sideways_scroll()
            office.screenshot(f"courtesy-{language}")
            offered = offers.first.inner_text()
            assert field.input_value() == f"您好，{RUDE}", "the text was changed and nobody pressed anything"
            offers.first.press("Enter")
            expect(field).to_have_value(offered)
            expect(box).to_have_count(0)
            office.page.keyboard.press("Control+Z")
            expect(field).to_have_value(f"您好，{RUDE}")
            expect(box).to_have_count(1)


def journey_courtesy_without_script(house, browser):
    """without JavaScript the field is a field, and the server stops the same text"""
    person = house.person("supervisor")
    with Visitor(browser, house.address, DESK, javascript=False) as office:
        office.sign_in(person["user"], person["password"])
        order = office_order(house)
        office.open(f"/orders/{order}")
        form = office.page.locator(f"form[action$='/orders/{order}/cancellations']")
        form.locator("xpath=ancestor::details[1]").locator("summary").first.click()
        form.locator("[name=reason]").fill(RUDE)
        form.locator("button.btn").click()
        expect(office.page.locator("main mark.block").first).to_contain_text("不知道")


def office_order(house) -> str:
    desk = Office(house)
    report = {
        "channel": "phone", "home": desk.home("2-9D"), "words": "關不緊", "fault": "水龍頭漏水", "no-contact": True}
    return desk.ask("/api/v1/orders", report)["id"]


def journey_courtesy_in_a_lift(house, browser):
    """a phone without a network marks what its household would read just the same"""
    lift = Lift(house.address)
    with Hand(browser, lift.address) as hand:
        hand.open()
        hand.is_whole()
        job = begin(house, Office(house), hand, "2-7C")
        hand.open(f"#/visit/{job['visit']}")
        to_the_door(hand)
        inside(hand)
        hand.until("(async () => { for (const name of await caches.keys()) if (name.startsWith('doorbell-later-'))"
                   " return (await (await caches.open(name)).keys()).length === 2; })()")
        lift.close()
        hand.page.reload()
        hand.shows("離線工作中")
        way = hand.page.locator("[data-way=holds]")
        way.wait_for(state="attached")
        if not way.is_visible():
            hand.page.locator("details.more:not([open]) summary").first.click()
        way.click()
        field = hand.page.locator("form.page [name=reason]")
        typed(field, "我不知道")
        box = hand.page.locator("section.courtesy")
        expect(box).to_have_attribute("data-verdict", "block")
        offered = box.locator("button").first.inner_text()
        box.locator("button").first.click()
        expect(field).to_have_value(offered)
        expect(box).to_have_count(0)


def journey_courtesy_is_quick(house, browser):
    """a keystroke in a text of sixty characters, on a processor four times slower: its figures are printed"""
    person = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        field = answering(office, ask(office, "停車場的閘機何時更換？"))
        typed(field, "我不知道")
        expect(office.page.locator("section.courtesy")).to_have_count(1)
        session = office.context.new_cdp_session(office.page)
        selector = "form:has(input[name=basis][value=superior]) textarea[data-courtesy=household]"
        for slower in (1, 4):
            session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
            for name, text in SIXTY.items():
                start = time.monotonic()
                times = sorted(office.page.evaluate(KEYSTROKES, [selector, text[:60], 400]))
                print(f"  {name}, {slower}x: median {statistics.median(times):.2f} ms, p99 {times[int(len(times) * 0.99)]:.2f} ms,"
                      f" longest {times[-1]:.2f} ms ({time.monotonic() - start:.1f} s)")
        session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
