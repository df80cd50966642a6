"""What whoever goes there has to know first: that nobody goes alone, that a superior speaks with the household, that it is late."""

import time

from playwright.sync_api import expect

from hand import Hand
from house import House
from journeys.phone_pages import fits, look_at
from journeys.phone_visit import all_sent, begin
from lift import Lift
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


def journey_phone_silence(house, browser):
    """while a dispute is open the phone says who speaks with the household and calls nobody, with and without a network; afterwards it does"""
    lift, office, boss = Lift(house.address), Office(house), Office(house, "supervisor")
    name = house.person("supervisor")["name"]
    with Hand(browser, lift.address) as hand:
        job = begin(house, office, hand, "4-6B")
        place = f"{hand.address}/phone/#/job/{job['visit']}"
        hand.page.goto(place)
        expect(hand.page.locator(".call")).to_be_visible()
        expect(hand.page.locator(".mark")).to_have_count(0)
        dispute = boss.ask("/api/v1/disputes", {
            "about": "order", "subject": job["order"], "topic": "price", "household-words": "上次只收四十元"})["id"]
        boss.ask(f"/api/v1/disputes/{dispute}/takings", {"next": int((time.time() + 3600) * 1000)})
        hand.page.locator(".call").click()  # the phone has not heard of it, and the server refuses
        expect(hand.page.locator(".call-note")).to_contain_text(name)
        hand.page.reload()
        expect(hand.page.locator(".mark")).to_contain_text(name)
        for where in ("job", "visit"):
            look_at(hand, f"silence-{where}", f"#/{where}/{job['visit']}")
            expect(hand.page.locator(".mark")).to_contain_text(name)
        lift.close()
        hand.page.goto(place)
        hand.page.reload()
        looks = []
        hand.page.on("request", lambda request: looks.append(request.url) if "phone-views" in request.url else None)
        expect(hand.page.locator(".call")).to_have_attribute("aria-disabled", "true")
        hand.page.locator(".call").click(force=True)
        expect(hand.page.locator(".call-note")).to_contain_text(name)
        fits(hand)
        assert not looks, looks
        lift.open()
        for party in ("household", "staff"):
            boss.ask(f"/api/v1/disputes/{dispute}/positions", {"party": party, "words": "我們這樣看"})
        boss.ask(f"/api/v1/disputes/{dispute}/settlements", {"words": "減收材料費"})
        boss.ask(f"/api/v1/disputes/{dispute}/tellings", {"channel": "phone"})
        hand.page.reload()
        expect(hand.page.locator(".mark")).to_have_count(0)
        expect(hand.page.locator(".call")).not_to_have_attribute("aria-disabled", "true")
        with hand.page.expect_response("**/phone-views") as looked:  # at the end: the dialler does not hand back here
            hand.page.locator(".call").click()
        assert looked.value.status == 201, "the number was not told"


def journey_phone_dispute_in_a_lift(house, browser):
    """what began at the door without a network silences the call button at once"""
    lift, office = Lift(house.address), Office(house)
    with Hand(browser, lift.address) as hand:
        job = begin(house, office, hand, "4-7C")
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        lift.close()
        hand.act("departure")
        hand.act("arrival")
        hand.act("disputes")
        expect(hand.page.locator(".mark")).to_contain_text("爭議正由主管處理")
        hand.page.locator(".call").click(force=True)
        expect(hand.page.locator(".call-note")).to_contain_text("爭議正由主管處理")
        lift.open()
        all_sent(hand)


def journey_phone_late(house, browser):
    """who comes later than was promised reads by how much before the door opens, says sorry first, and the order keeps it; no tap more"""
    with House(house.doorbell, days_ago=1) as own:
        office = Office(own)
        staff = Office(own, "technician", 1).ask("/api/v1/phone/jobs")["staff"]["id"]
        job = office.order(office.home("1-10A"), staff)
        own.wake()
        person = own.person("technician", 1)
        with Hand(browser, own.address) as hand:
            hand.open()
            hand.sign_in(person["user"], person["password"])
            expect(hand.page.locator(f".jobs a[href='#/visit/{job['visit']}']")).to_be_visible()
            hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
            hand.act("departure")
            hand.act("arrival")
            hand.shows("比答應的時間遲")
            fits(hand)
            hand.act("door-calls")
            hand.shows("開門後請先致歉")
            expect(hand.page.locator("blockquote")).to_contain_text("對不起，讓您久等了。")
            look_at(hand, "late", f"#/visit/{job['visit']}")
            hand.taps = 0
            hand.act("entry")
            assert hand.taps == 1, f"{hand.taps} taps"
            expect(hand.page.locator(".sum")).to_have_count(0)
            all_sent(hand)
            assert "對不起，讓您久等了。" in str(office.timeline(job["order"])), "nobody said sorry"
