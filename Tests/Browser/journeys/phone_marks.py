"""What whoever goes there has to know first: that nobody goes alone."""

import time

from playwright.sync_api import expect

from hand import Hand
from journeys.phone_pages import fits
from journeys.phone_visit import begin
from office import Office

ALONE = {"zh-Hant": "為同事安全：兩人同行", "zh-Hans": "为同事安全：两人同行", "en": "two people go, nobody alone"}
SHORT = {"zh-Hant": "兩人同行", "zh-Hans": "两人同行", "en": "Two people go"}


def journey_phone_two_people(house, browser):
    """an order to which nobody goes alone is marked on Today, on the job and on the visit, in three languages"""
    office, boss, technician = Office(house), Office(house, "supervisor"), Office(house, "technician")
    with Hand(browser, house.address) as hand:
        job = begin(house, office, hand, "4-5A")
        visit = job["visit"]
        expect(hand.page.locator(".mark, .jobs [href='#pair']")).to_have_count(0)
        report = technician.ask("/api/v1/conduct/abuse", {
            "kind": "threat", "words": "在門口被人威脅", "happened": int(time.time() * 1000), "order": job["order"]})
        boss.ask(f"/api/v1/conduct/abuse/{report['id']}/pairs", {})
        hand.page.reload()
        row = hand.page.locator(".jobs li").filter(has=hand.page.locator(f"a[href='#/visit/{visit}']"))
        expect(row.locator(".pill").filter(has_text=SHORT["zh-Hant"])).to_be_visible()
        for language in ALONE:
            hand.wear(language=language)
            hand.page.goto(f"{hand.address}/phone/#/")
            expect(row.locator(".pill").filter(has_text=SHORT[language])).to_be_visible()
            fits(hand)
            for place in ("job", "visit"):
                hand.page.goto(f"{hand.address}/phone/#/{place}/{visit}")
                expect(hand.page.locator(".mark")).to_contain_text(ALONE[language])
                fits(hand)
        hand.screenshot("phone-two-people")
