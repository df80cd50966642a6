"""The gas round from the office: the day before, the grid of doors, and what a superior decides."""

import re

from playwright.sync_api import expect

from house import House
from journeys.paid_repair import act
from visitor import DESK, NARROW, Visitor

PAGES = ["", "/tomorrow", "/report", "/capacity", "/instruments", "/checklist", "/policy"]


def journey_day_before(house, browser):
    """a home is called with the key 1, agrees to tomorrow, and is put on a technician's route with its building"""
    with House(house.doorbell) as own, Visitor(browser, own.address, DESK) as office:
        dispatcher, technician = own.person("dispatcher"), own.person("technician")
        office.sign_in(dispatcher["user"], dispatcher["password"])
        office.tap("煤氣安檢")
        office.is_at("/gas")
        office.tap("致電名單")
        office.sees("致電時可以這樣說")
        door = office.page.locator(".door-acts h2").first.inner_text()
        office.page.locator("h1").click()
        with office.page.expect_navigation():
            office.page.keyboard.press("1")
        office.is_at("/gas/tomorrow")
        booked = office.page.locator("#live section").nth(1).locator("tr", has_text=door)
        expect(booked).to_contain_text("未指派")
        expect(booked).to_contain_text(dispatcher["name"])
        building = door.split(" ")[0]
        form = office.page.locator(f"form[action='/gas/routes']:has([name=building][value='{building}'])")
        form.locator("xpath=ancestor::details[1]/summary").click()
        form.locator("button").click()
        office.is_at("/gas/tomorrow")
        expect(booked).to_contain_text(technician["name"])
        booked.get_by_role("link").click()
        office.is_at("/gas")
        expect(office.page.locator(".door .sum")).to_contain_text("已排入")
        expect(office.page.locator(".cell[aria-current]")).to_have_class(re.compile("booked"))


def journey_other_results(house, browser):
    """no answer, another day and a refusal are noted without a script, and the list goes on with the next home"""
    person = house.person("property-assistant")
    with Visitor(browser, house.address, NARROW, javascript=False) as office:
        office.sign_in(person["user"], person["password"])
        seen = []
        for result, fields in (("no-answer", {}), ("other-day", {}), ("declined", {"words": "下個月再說"})):
            office.open("/gas/tomorrow")
            seen.append(office.page.locator(".door-acts h2").first.inner_text())
            form = office.page.locator(f"form:has([name=result][value={result}])")
            if not form.locator("button").is_visible():
                form.locator("xpath=ancestor::details[1]/summary").click()
            for name, value in fields.items():
                form.locator(f"[name={name}]").fill(value)
            form.locator("button").click()
            office.is_at("/gas/tomorrow")
        assert len(set(seen)) == 3, f"the same home was called twice: {seen}"


def journey_live_grid(house, browser):
    """a home that one colleague settles changes on the other's grid by itself"""
    one, other = house.person("dispatcher"), house.person("supervisor")
    with Visitor(browser, house.address, DESK) as office, Visitor(browser, house.address, DESK) as boss:
        office.sign_in(one["user"], one["password"])
        office.open("/gas?building=6")
        expect(office.page.locator("[data-live-mark]")).to_be_visible()
        boss.sign_in(other["user"], other["password"])
        boss.open("/gas?building=6")
        boss.page.locator(".cell").first.click()
        boss.page.wait_for_load_state()
        act(boss, "outcomes", outcome="vacant", words="管理處確認")
        expect(boss.page.locator(".door-history")).to_contain_text("管理處確認")
        expect(office.page.locator("td .cell").first).to_have_class(re.compile("not-applicable"))


def journey_round_stays_open(house, browser):
    """a superior cannot close a round that forgot a home, and reads which doors come first"""
    person = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as boss:
        boss.sign_in(person["user"], person["password"])
        boss.open("/gas")
        boss.tap("結束本期")
        expect(boss.page.locator("[role=alert]")).to_contain_text(re.compile("還有 \\d+ 戶沒有結果.*首先是："))
        boss.axe()


def journey_gas_pages(house, browser):
    """every page of the gas round keeps its promises in three languages"""
    person = house.person("manager")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        for page in PAGES:
            office.in_every_language(f"gas{page.replace('/', '-')}", f"/gas{page}")
        office.open("/gas?building=2")
        for state in ("booked", "no-access", "refused", "checking"):
            place = office.page.locator(f"td .cell.{state}").first.get_attribute("href")
            office.in_every_language(f"gas-door-{state}", place)
            office.open("/gas?building=2")
