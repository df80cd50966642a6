"""Words to a household: what is rude is stopped, changed and sent; a superior sends with a reason; opinions become rules."""

import re

from playwright.sync_api import expect

from house import House
from journeys.paid_repair import act
from office import Office
from visitor import DESK, NARROW, PHONE, Visitor

RUDE = "我不知道，你自己去找廠家"
KIND = "閥門缺貨，明天到貨後馬上為您更換"


def order(office: Office, door: str = "1-6B") -> str:
    """A report that was just taken in; its path."""
    report = {"channel": "phone", "home": office.home(door), "words": "滴水", "fault": "水龍頭漏水", "no-contact": True}
    return f"/orders/{office.ask('/api/v1/orders', report)['id']}"


def put_off(visitor: Visitor, reason: str) -> None:
    act(visitor, "holds", reason=reason, alternatives="先用水盆接水", next="2031-11-24T10:00")


def journey_changed(house, browser):
    """a rude reason is stopped with sentences to say instead; what was typed is kept, changed, and sent"""
    person = house.person("dispatcher")
    path = order(Office(house))
    with Visitor(browser, house.address, NARROW, javascript=False) as office:
        office.sign_in(person["user"], person["password"])
        office.open(path)
        put_off(office, RUDE)
        office.sees("這段話請再斟酌")
        reason = office.page.locator("textarea[name=reason]")
        expect(reason).to_have_value(RUDE)
        expect(office.page.locator("mark.block").first).to_be_visible()
        expect(office.page.locator("[name=courtesy-reason]")).to_have_count(0)
        expect(office.page.locator("textarea[name=alternatives]")).to_have_value("先用水盆接水")
        reason.fill(KIND)
        office.tap("改好了，送出")
        office.is_at(path)
        office.sees(KIND)


def journey_offered(house, browser):
    """one tap sends what is offered in place of what was typed"""
    person = house.person("dispatcher")
    path = order(Office(house))
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        office.open(path)
        put_off(office, "我不知道")
        offered = office.page.locator("button[name=reason]").first
        words = offered.get_attribute("value")
        offered.click()
        office.is_at(path)
        office.sees(words)


def journey_reason(house, browser):
    """a superior lets it stand for a reason; the numbers on the page of wording say so"""
    with House(house.doorbell) as own:
        person = own.person("supervisor")
        path = order(Office(own))
        with Visitor(browser, own.address, DESK) as boss:
            boss.sign_in(person["user"], person["password"])
            boss.open(path)
            put_off(boss, RUDE)
            boss.tap("照原話送出，並註明原因")
            boss.page.locator("[name=courtesy-reason]").fill("住戶要求照錄")
            boss.tap("註明原因，照原話送出")
            boss.is_at(path)
            boss.tap("用語")
            boss.is_at("/courtesy")
            table = boss.page.locator("table.counts").filter(has_text="工單：暫緩")
            place = table.locator("thead th").all_inner_texts().index("主管註明原因後發出")
            row = table.locator("tbody tr").filter(has_text="工單：暫緩")
            assert int(row.locator("th, td").nth(place).inner_text()) > 0, "the reason was not counted"
            assert RUDE not in boss.page.content(), "the page of numbers tells what somebody wrote"


def journey_opinions(house, browser):
    """what a colleague finds rude becomes a rule of the estate; what is fine there is left alone; a broken file is refused"""
    with House(house.doorbell) as own:
        assistant, boss = own.person("property-assistant"), own.person("supervisor")
        with Visitor(browser, own.address, PHONE) as office, Visitor(browser, own.address, DESK) as superior:
            office.sign_in(assistant["user"], assistant["password"])
            office.open("/courtesy/words")
            office.page.locator("[name=text]").fill("您家的事真多")
            office.tap("看看這段話")
            office.tap("這樣說失禮")
            office.sees("意見已記下")
            superior.sign_in(boss["user"], boss["password"])
            superior.open("/courtesy")
            item = superior.page.locator("ul.opinions > li").filter(has_text="您家的事真多")
            item.locator("button[value=pattern]").click()
            superior.page.wait_for_load_state()
            superior.sees("已決定的意見")
            office.open("/courtesy/words")
            office.page.locator("[name=text]").fill("陳太太，您家的事真多！")
            office.tap("看看這段話")
            expect(office.page.locator("mark.block")).to_have_text("您家的事真多")
            superior.page.locator("[name=yaml]").fill("overlay: own\nrules:\n  - id: no-such-rule\n    level: warn\n")
            superior.tap("採用這些規則")
            expect(superior.page.locator("[role=alert]")).to_contain_text("3:5")
            expect(superior.page.locator("[name=yaml]")).to_have_value(re.compile("no-such-rule"))


def journey_courtesy_pages(house, browser):
    """the pages about wording keep their promises in three languages"""
    person = house.person("supervisor")
    path = order(Office(house))
    with Visitor(browser, house.address, DESK) as boss:
        boss.sign_in(person["user"], person["password"])
        boss.in_every_language("courtesy", "/courtesy")
        boss.in_every_language("courtesy-words", "/courtesy/words")
        for language in ("zh-Hant", "zh-Hans", "en"):
            boss.speak(language)
            boss.open(path)
            put_off(boss, RUDE)
            expect(boss.page.locator("mark.block").first).to_be_visible()
            boss.axe()
            boss.no_sideways_scroll()
            boss.screenshot(f"courtesy-stopped-{language}")
