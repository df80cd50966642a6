"""A household does not agree with a price: one tap, a superior, both sides, a lower price, and they are told (clause D2)."""

import re

from playwright.sync_api import expect

from hand import Hand
from journeys.other_ways import ask_and_enter_as_anybody, begin
from journeys.paid_repair import act, to_the_door
from journeys.phone_visit import all_sent, begin as begin_on_phone, to_the_door as hand_to_the_door
from lift import Lift
from office import Office
from visitor import DESK, NARROW, PHONE, Visitor


def journey_price_dispute(house, browser):
    """at the door the household does not agree with the price; the superior alone speaks, lowers it, tells them, and work goes on"""
    superior = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as office, Visitor(browser, house.address, PHONE) as phone, \
            Visitor(browser, house.address, DESK) as boss, Visitor(browser, house.address, PHONE) as resident:
        order = begin(house, office, phone, "3-5B", "3 座 5 樓 B 室", "水龍頭滴水")
        to_the_door(phone)
        ask_and_enter_as_anybody(phone)
        act(phone, "work")
        act(phone, "quotes", kind="labour", what="換閥芯人工", amount="180")
        act(phone, "charge-answers", choose="不同意")
        phone.tap("住戶不同意？請上級處理")
        phone.sees("已請上級處理")
        phone.screenshot("dispute-phone")
        phone.axe()
        assert not phone.page.locator("form[action$='/quotes']").count(), "the technician goes on bargaining"
        act(phone, "disputes", household_words="上次只收一百元", staff_words="這次要拆牆內的閥")
        phone.open("/today")
        phone.sees("需主管")
        office.open(order)
        office.sees("爭議由主管與住戶商談")
        act(office, "holds", reason="改日再談", apology="很抱歉", alternatives="改日再來", next="2030-01-01T10:00")
        expect(office.page.locator("[role=alert]")).to_contain_text("主管先接手")
        boss.sign_in(superior["user"], superior["password"])
        boss.open("/disputes?scope=new")
        boss.page.locator("tbody tr").filter(has_text="3座5B").get_by_role("link").first.click()
        boss.page.wait_for_load_state()
        boss.sees("上次只收一百元")
        boss.sees("這次要拆牆內的閥")
        path = boss.page.url.removeprefix(boss.address)
        act(boss, "takings", topic="price", next=soon(boss))
        act(boss, "contacts", words="已致電，住戶希望減收", next=soon(boss))
        act(boss, "proposals", words="人工減至一百二十元", next=soon(boss))
        boss.screenshot("dispute-superior")
        boss.axe()
        boss.open(order)
        link = boss.page.locator(".link code").inner_text().removeprefix(house.address)
        resident.open(link)
        resident.sees("人工減至一百二十元")
        resident.axe()
        resident.screenshot("dispute-resident")
        boss.open(path)
        act(boss, "settlements", words="人工減至一百二十元，由師傅重新報價。")
        boss.sees("待告知住戶")
        phone.open("/today")
        phone.sees("需主管")
        act(boss, "tellings")
        boss.sees("已告知住戶")
        resident.open(link)
        resident.sees("人工減至一百二十元，由師傅重新報價。")
        resident.tap("同意，謝謝")
        boss.open(path)
        boss.sees("已了結")
        phone.open("/today")
        phone.page.get_by_role("link").filter(has_text="3 座 5 樓 B 室").filter(has_text="水龍頭滴水").first.click()
        phone.page.wait_for_load_state()
        act(phone, "quotes", kind="labour", what="換閥芯人工", amount="120")
        phone.sees("HK$120.00")
        act(phone, "charge-answers")
        act(phone, "tests", what="試水")
        office.open(order)
        office.sees("HK$120.00")


def soon(boss: Visitor) -> str:
    """Two hours from now as the estate's clock shows it, for a field of a form."""
    return boss.page.evaluate(
        "new Date(Date.now() + 10 * 3600e3).toISOString().slice(0, 16)")  # eight hours east of UTC, and two more


def journey_own_word(house, browser):
    """the household does not agree, in its own words on its own page; what is in question is not asked for"""
    superior = house.person("supervisor")
    with Visitor(browser, house.address, NARROW, javascript=False) as resident, Visitor(browser, house.address, DESK) as boss:
        boss.sign_in(superior["user"], superior["password"])
        boss.open("/orders?state=closed")
        boss.page.locator("table a").first.click()
        boss.page.wait_for_load_state()
        order = boss.page.url.removeprefix(boss.address)
        link = boss.page.locator(".link code").inner_text().removeprefix(house.address)
        resident.open(link)
        form = resident.page.locator("form[action$='/disputes']")
        form.locator("xpath=ancestor::details[1]/summary").click()
        form.locator("[name=words]").fill("收費與通告不同")
        form.locator("button").click()
        resident.page.wait_for_load_state()
        resident.sees("收費與通告不同")
        resident.sees("商談中，暫不收取")
        resident.no_sideways_scroll()
        boss.open(order)
        boss.sees("爭議中，暫不催收")


def journey_phone_asks_superior(house, browser):
    """in a lift shaft, one tap on the day's list; it becomes a dispute when it arrives"""
    lift, office, boss = Lift(house.address), Office(house), Office(house, "supervisor")
    with Hand(browser, lift.address) as hand:
        job = begin_on_phone(house, office, hand, "3-6C")
        lift.close()
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        hand_to_the_door(hand)
        hand.page.goto(f"{hand.address}/phone/#/")
        row = hand.page.locator(".jobs li").filter(has_text="3 座 6 樓 C 室").first
        row.get_by_role("button", name="請上級處理").click()
        hand.shows("已請上級處理")
        lift.open()
        all_sent(hand)
        found = [one for one in boss.ask("/api/v1/disputes?limit=200")["items"]
                 if boss.ask(f"/api/v1/disputes/{one['id']}")["subject"] == job["order"]]
        assert len(found) == 1 and found[0]["state"] == "raised", found


def journey_dispute_pages(house, browser):
    """the pages around disputes and help for households keep their promises in three languages"""
    person = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as boss:
        boss.sign_in(person["user"], person["password"])
        boss.in_every_language("disputes", "/disputes")
        boss.open("/disputes")
        boss.page.locator("tbody a").first.click()
        boss.page.wait_for_load_state()
        boss.in_every_language("dispute")
        boss.in_every_language("hardship", "/hardship")
        boss.open("/hardship")
        boss.page.locator("tbody a").first.click()
        boss.page.wait_for_load_state()
        boss.in_every_language("hardship-plan")
        boss.in_every_language("hardship-new", "/hardship/new?find=1-6B")


def journey_hardship(house, browser):
    """payment in parts with the household's yes: exact to the cent, seen by few, each look on record"""
    superior, dispatcher = house.person("supervisor"), house.person("dispatcher")
    with Visitor(browser, house.address, DESK) as boss, Visitor(browser, house.address, DESK) as office:
        boss.sign_in(superior["user"], superior["password"])
        boss.open("/hardship/new?find=2-8D")
        boss.page.locator("main ul a").first.click()
        boss.page.wait_for_load_state()
        form = boss.page.locator("form[action='/hardship']")
        day = boss.page.evaluate("days => new Date(Date.now() + days * 86400e3).toISOString().slice(0, 10)", 90)
        first = boss.page.evaluate("days => new Date(Date.now() + days * 86400e3).toISOString().slice(0, 10)", 7)
        for name, value in (("words", "分三期"), ("total@money", "100"), ("count", "3"), ("first-on@day", first),
                            ("giver", "王女士"), ("review-on@day", day), ("ends-on@day", day)):
            form.locator(f"[name='{name}']").fill(value)
        form.locator("button.btn").click()
        boss.page.wait_for_url(re.compile("/hardship/(?!new)"))
        for amount in ("HK$33.34", "HK$33.33", "HK$100.00"):
            boss.sees(amount)
        boss.sees("誰看過")
        path = boss.page.url.removeprefix(boss.address)
        office.sign_in(dispatcher["user"], dispatcher["password"])
        answer = office.page.goto(path)
        assert answer is not None and answer.status == 404, "a plan is there for everybody"
