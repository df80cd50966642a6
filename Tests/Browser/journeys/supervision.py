"""What superiors read about the service: the report, what is behind its figures, its files; and finding by two characters."""

import csv
import io
import re

from playwright.sync_api import expect

from visitor import DESK, NARROW, Visitor


def journey_report(house, browser):
    """a superior opens the report, looks behind a figure to the order, and takes the same numbers along as files"""
    person = house.person("manager")
    with Visitor(browser, house.address, DESK) as boss:
        boss.sign_in(person["user"], person["password"])
        boss.page.locator(".side nav a[href='/supervision']").click()
        boss.page.wait_for_url(re.compile("/supervision"))
        row = boss.page.locator("tr", has=boss.page.locator("a[href='#access']")).first
        shown = [cell.split()[0] for cell in row.locator("td").all_inner_texts()]
        hits, total, others = int(shown[0]), int(shown[1]), int(shown[3])
        assert total > 0 and hits + others == total, shown
        expect(boss.page.locator("#access svg[role=img]")).to_be_visible()
        with boss.page.expect_download() as download:
            boss.page.locator("a[href^='/supervision/report.csv']").click()
        text = open(download.value.path(), encoding="utf-8-sig").read()
        lines = [line for line in csv.reader(io.StringIO(text)) if line and line[0] == "入屋率"]
        assert lines[0][1:3] == [str(hits), str(total)], f"{lines[0]}: {shown}"
        for kind, start in (("xlsx", b"PK"), ("pdf", b"%PDF")):
            answer = boss.page.context.request.get(f"{house.address}/supervision/report.{kind}")
            assert answer.status == 200 and answer.body().startswith(start), kind
        row.locator("td").nth(1).locator("a").click()
        boss.page.wait_for_url(re.compile("/supervision/list"))
        behind = boss.page.locator("main tbody tr")
        assert behind.count() == min(total, 50), f"{behind.count()} lines for {total}"
        boss.axe()
        behind.first.locator("a").click()
        boss.page.wait_for_url(re.compile("/orders/"))
        boss.open("/supervision")
        boss.page.locator("[name=open-days]").fill("0")
        boss.page.locator("form.find button").click()
        boss.page.wait_for_url(re.compile("open-days=0"))
        boss.in_every_language("supervision", "/supervision")
    with Visitor(browser, house.address, NARROW, javascript=False) as boss:
        boss.sign_in(person["user"], person["password"])
        boss.open("/supervision")
        boss.no_sideways_scroll()


def journey_not_theirs(house, browser):
    """who is no superior has no such place in the menu, and none behind the address"""
    person = house.person("dispatcher")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        expect(office.page.locator("a[href='/supervision']")).to_have_count(0)
        assert office.page.context.request.get(f"{house.address}/supervision").status == 403


def journey_two_characters(house, browser):
    """the office finds orders and a household by two characters, in the script it does not write itself"""
    person = house.person("dispatcher")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        office.open("/orders")
        office.page.locator("[name=search]").fill("漏水")
        office.page.locator("[name=search]").press("Enter")
        office.page.wait_for_url(re.compile("search="))
        faults = office.page.locator("table.orders tbody td:nth-child(3)").all_inner_texts()
        assert faults and all("漏水" in fault for fault in faults), faults
        office.open("/orders/new?find=欧阳")
        office.sees("歐陽")
