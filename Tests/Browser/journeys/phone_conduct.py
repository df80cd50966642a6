"""The rules of conduct on the phone: before the day's work, also in a lift shaft; never before a door or a smell of gas."""

import time

from playwright.sync_api import expect

from hand import Hand
from house import House
from journeys.conduct import PASSWORD, newcomer
from journeys.phone_pages import look_at
from journeys.phone_visit import all_sent
from lift import Lift
from office import Office
from visitor import PHONE, Visitor

RULE = "不高聲呼喊另一個人。"


def journey_phone_rules_first(house, browser):
    """who is new reads the seven rules before Today, without a network too, with one tap that is dated when it was tapped; a door does not wait"""
    with House(house.doorbell) as own:
        newcomer(own, "siu-fung", "馮小峰", "technician")
        lift, office = Lift(own.address), Office(own)
        with Hand(browser, lift.address) as hand:
            hand.open()
            hand.enter("siu-fung", PASSWORD)
            hand.shows(RULE)
            expect(hand.page.locator(".rules li")).to_have_count(7)
            expect(hand.page.locator(".out, .jobs")).to_have_count(0)
            staff = hand.setting("day")["staff"]["id"]
            job = office.order(office.home("1-9A"), staff)
            hand.page.reload()
            hand.until(jobs_of(hand))
            hand.is_whole()
            look_at(hand, "conduct", "#/")
            lift.close()
            hand.page.goto(f"{hand.address}/phone/#/")
            hand.page.reload()
            hand.shows("離線工作中")
            hand.shows(RULE)
            hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")  # whoever is called to a door goes there
            hand.act("departure")
            hand.act("arrival")
            expect(hand.page.locator("[data-act^=gas-smells], [data-way^=gas-smells]").first).to_be_attached()
            hand.page.goto(f"{hand.address}/phone/#/")
            hand.shows(RULE)
            hand.page.locator(f"a.btn[href='#/visit/{job['visit']}']").click()  # and comes back there
            expect(hand.page.locator("[data-act=door-calls]").first).to_be_visible()
            hand.page.goto(f"{hand.address}/phone/#/")
            hand.shows(RULE)
            tapped = time.time()
            hand.page.get_by_role("button", name="我看過了，會照着做").click()
            expect(hand.page.locator(".jobs a")).to_have_count(1)
            hand.page.reload()
            expect(hand.page.locator(".jobs a")).to_have_count(1)
            hand.page.goto(f"{hand.address}/phone/#/outbox")
            hand.shows("我看過了，會照着做")
            hand.page.wait_for_timeout(6_000)
            lift.open()
            all_sent(hand)
            read_at = hand.setting("day")["conduct"]["read-at"] / 1000
            assert tapped - 1 < read_at < tapped + 4, f"tapped at {tapped}, on record at {read_at}"
            hand.page.reload()
            hand.page.goto(f"{hand.address}/phone/#/settings")
            hand.page.get_by_role("link", name="行為守則").click()
            hand.shows("看過這一版")
            look_at(hand, "conduct-again")
        with Visitor(browser, own.address, PHONE) as page:
            page.sign_in("siu-fung", PASSWORD)
            page.is_at("/today")
            page.open("/conduct/rules")
            page.sees("看過這一版")


def jobs_of(hand: Hand) -> str:
    return """new Promise(resolve => { const asked = indexedDB.open('doorbell'); asked.onsuccess = () => {
        const all = asked.result.transaction('jobs').objectStore('jobs').getAll();
        all.onsuccess = () => { asked.result.close(); resolve(all.result.length > 0); }; }; })"""
