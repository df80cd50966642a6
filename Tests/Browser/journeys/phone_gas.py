"""A gas check on the phone where there is no network: the same gates, the same words, and the office's grid right after it."""

import re

from playwright.sync_api import expect

from hand import Hand
from house import House
from journeys.gas_visit import SAFE, agree_the_day_before
from journeys.phone_visit import all_sent
from lift import Lift
from office import Office
from visitor import DESK, Visitor

MOST_SECONDS = 1.0


def journey_phone_gas_passed(house, browser):
    """a whole check that passes, with no network from the street to the farewell; a second after it arrives the grid shows it"""
    with House(house.doorbell, days_ago=1) as own:
        door = agree_the_day_before(own, browser)
        lift = Lift(own.address)
        with Hand(browser, lift.address) as hand, Visitor(browser, own.address, DESK) as office:
            job = into_the_lift(own, hand, lift, door)
            go_in(hand)
            record_all(hand)
            sign_for_it(hand)
            assert line(hand) == SAFE, line(hand)
            hand.screenshot("phone-gas-passed")
            hand.act("parting")
            hand.shows("已完成並離開")
            arrives(own, hand, lift, office, door, "passed")
            facts = Office(own).facts(job)
            assert facts.count("signed") == facts.count("left") == 1, facts


def journey_phone_gas_danger(house, browser):
    """an immediate danger with no network: the phone lets nobody leave before it is safe, told and noticed, and never says safe"""
    with House(house.doorbell, days_ago=1) as own:
        door = agree_the_day_before(own, browser)
        lift = Lift(own.address)
        with Hand(browser, lift.address) as hand, Visitor(browser, own.address, DESK) as office:
            job = into_the_lift(own, hand, lift, door)
            go_in(hand)
            record(hand, {"G04": ("failed/immediately-dangerous", "接駁位漏氣")})
            assert "請問可以讓我關上這個閥門，並貼上禁用標籤嗎？" in line(hand), line(hand)
            hand.screenshot("phone-gas-danger")
            stays(hand)
            hand.act("gas-turn-off-answers", choose="住戶同意")
            stays(hand)
            hand.act("gas-makings-safe", at="錶前閥")
            for who, reference in (("主管", "何小姐 09:40"), ("煤氣公司", "TG-5531")):
                stays(hand)
                hand.act("gas-tellings", choose=who, reference=reference)
            stays(hand)
            hand.act("gas-notices", choose="不願簽收", words="要先問業主")
            record_all(hand)
            sign_for_it(hand)
            said = line(hand)
            assert said.startswith("檢查發現即時危險：接駁位漏氣。") and "可安全使用煤氣" not in said, said
            hand.act("parting")
            hand.shows("已完成並離開")
            arrives(own, hand, lift, office, door, "defects")
            refusal = Office(own).attempt(f"/api/v1/orders/{job}/follow-ups", {"well": True})
            assert refusal[0] == 409, refusal
            facts = Office(own).facts(job)
            assert facts.count("left") == 1, facts


def into_the_lift(own: House, hand: Hand, lift: Lift, door: str) -> str:
    """The technician has today's jobs on the phone, goes to `door`, and the network is gone; gives the order's id."""
    technician = own.person("technician")
    hand.open()
    hand.sign_in(technician["user"], technician["password"])
    jobs = Office(own, "technician").ask("/api/v1/phone/jobs")["jobs"]
    job = next(job for job in jobs if "{building} 座 {floor} 樓 {unit} 室".format(**job["door"]) == door)
    visit = job["visit"]
    expect(hand.page.locator(f".jobs a[href='#/visit/{visit}']")).to_be_visible()
    hand.is_whole()
    hand.open(f"#/visit/{visit}")
    lift.close()
    hand.page.reload()
    hand.shows("離線工作中")
    for act in ("departure", "arrival", "door-calls"):
        hand.act(act)
    return job["order"]


def go_in(hand: Hand) -> None:
    hand.shows("未記錄同意，不能進入下一步")
    hand.act("entry")
    assert "我是工程部員工，是來幫您檢查和測試煤氣。" in line(hand), line(hand)
    hand.act("preparation")


def line(hand: Hand) -> str:
    return hand.page.locator("blockquote").inner_text()


def record(hand: Hand, failing: dict[str, tuple[str, str]] | None = None) -> None:
    """One page of the checklist: its readings first, then every item, passed where `failing` names nothing else."""
    while hand.page.locator("[data-way='gas-readings']").count():
        hand.act("gas-readings", value="0", instrument="GD-2041")
    form = hand.page.locator("form:has([data-act='gas-items'])")
    answers = {}
    for code in form.locator("input[type=radio][value=passed]").evaluate_all("all => all.map(one => one.name)"):
        answers[code], words = (failing or {}).get(code, ("passed", ""))
        if words:
            answers[f"{code}-words"] = words
    hand.act("gas-items", **answers)


def record_all(hand: Hand) -> None:
    pages = 0
    while hand.page.locator("[data-act='gas-items']").count():
        record(hand)
        pages += 1
        assert pages <= 6, "the checklist does not end"
    assert pages, "there was no checklist"


def sign_for_it(hand: Hand) -> None:
    hand.page.locator(".pad").wait_for()
    hand.sign()
    hand.act("signature")


def stays(hand: Hand) -> None:
    """The rules on the phone offer no way out."""
    expect(hand.page.locator("[data-act=parting], [data-act=signature], [data-way=parting]")).to_have_count(0)


def arrives(own: House, hand: Hand, lift: Lift, office: Visitor, door: str, state: str) -> None:
    """Under the sky again: the grid that somebody looks at shows the result within a second of the last tap's arrival."""
    dispatcher = own.person("dispatcher")
    office.sign_in(dispatcher["user"], dispatcher["password"])
    office.open(f"/gas?building={door.split(' ')[0]}")
    expect(office.page.locator("[data-live-mark]")).to_be_visible()
    there = re.compile(rf"^\s*{door.split(' 座 ')[1]}")
    expect(office.page.locator("td .cell.booked").filter(has_text=there)).to_have_count(1)
    office.page.evaluate(
        """([door, state]) => { const look = () => {
            const cell = [...document.querySelectorAll("td .cell." + state)].find(one => one.textContent.trim().startsWith(door));
            if (cell) window.shownAt ??= Date.now();
        }; new MutationObserver(look).observe(document.body, {subtree: true, childList: true, attributes: true}); }""",
        [door.split(" 座 ")[1], state])
    lift.open()
    all_sent(hand)
    arrived = hand.page.evaluate(
        """() => Math.max(...performance.getEntriesByType("resource")
            .filter(one => one.name.endsWith("/events") && one.initiatorType === "fetch" && !one.name.includes("/phone/events"))
            .map(one => performance.timeOrigin + one.responseEnd))""")
    expect(office.page.locator(f"td .cell.{state}").filter(has_text=there)).to_have_count(1)
    seconds = (office.page.evaluate("window.shownAt") - arrived) / 1_000
    print(f"  on the grid {seconds:.2f} s after the server took the last tap in")
    assert seconds <= MOST_SECONDS, f"{seconds:.2f} s"
