"""What residents ask: looked up, handed from desk to desk, and told; the asker sees in whose hands it is."""

import re

from playwright.sync_api import expect

from house import House
from journeys.paid_repair import act
from visitor import DESK, NARROW, PHONE, Visitor


def ask(office: Visitor, words: str, door: str = "1-6B") -> str:
    """Takes a question on the telephone; its path."""
    office.open(f"/enquiries/new?find={door}")
    form = office.page.locator("form.order")
    form.locator("[name=words]").fill(words)
    form.locator("[name=read-back]").check()
    form.locator("button.btn").click()
    office.page.wait_for_url(re.compile("/enquiries/(?!new)"))
    return office.page.url.removeprefix(office.address)


def journey_looked_up(house, browser):
    """a question is answered from an article found in the other script, told, and settled; a guess is impossible"""
    person = house.person("property-assistant")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        office.open("/enquiries/new?find=1-6B")
        form = office.page.locator("form.order")
        form.locator("[name=words]").fill("朋友的車可以停多久？")
        form.locator("button.btn").click()
        expect(office.page.locator("[role=alert]")).to_contain_text("複述一次")
        ask(office, "朋友的車可以停多久？")
        office.page.locator("[name=find]").fill("访客停车")
        office.page.locator("[name=find]").press("Enter")
        office.page.wait_for_url(re.compile("find="))
        office.sees("訪客停車")
        act(office, "answers", choose="用這篇答覆")
        office.sees("這樣告訴住戶")
        act(office, "tellings")
        act(office, "confirmations", choose="住戶說已解答")
        office.sees("已了結")


def journey_refused_twice(house, browser):
    """an out-of-scope request is refused by two departments, decided by the manager, and told; the resident sees each hand"""
    with House(house.doorbell) as own:
        assistant, manager = own.person("property-assistant"), own.person("manager")
        with Visitor(browser, own.address, NARROW, javascript=False) as office, \
                Visitor(browser, own.address, DESK) as boss, Visitor(browser, own.address, PHONE) as resident:
            office.sign_in(assistant["user"], assistant["password"])
            path = ask(office, "樓下的樹擋住窗口，可以修剪嗎？")
            for desk, reason in (("cleaning", "不屬清潔範圍"), ("gardens", "樹在公家地")):
                act(office, "hand-overs", desk=desk, words="請看一看")
                office.sees("已轉交，待接手")
                act(office, "returns", reason=reason)
            office.sees("兩度退回，由經理決定")
            assert not office.page.locator("form[action$='/answers']").count(), "nobody answers over the manager's head"
            link = office.page.locator(".link code").inner_text().removeprefix(own.address)
            resident.open(link)
            resident.sees("不屬他們的範圍，我們另找合適的同事")
            boss.sign_in(manager["user"], manager["password"])
            boss.open(path)
            act(boss, "hand-overs", desk="gardens", words="由園藝部聯絡政府部門")
            act(boss, "acceptances", person="黃主任")
            resident.open(link)
            resident.sees("黃主任跟進中")
            office.open(path)
            act(office, "answers", choose="記下黃主任的答覆", words="已約星期三上午修剪")
            act(office, "tellings")
            resident.open(link)
            resident.sees("已約星期三上午修剪")
            resident.tap("解答了，謝謝")
            expect(resident.page.locator("form")).to_have_count(0)
            office.open(path)
            office.sees("已了結")


def journey_enquiry_pages(house, browser):
    """the pages around enquiries keep their promises in three languages"""
    person = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        path = ask(office, "會所今年會翻新嗎？")
        for name, place in [
            ("enquiries", "/enquiries"), ("enquiry-new", "/enquiries/new?find=1-6B"), ("enquiry", path),
            ("articles", "/articles"), ("promises", "/promises"),
        ]:
            office.in_every_language(name, place)
        office.speak("zh-Hant")
        office.open("/articles")
        office.page.locator("table a").first.click()
        office.page.wait_for_load_state()
        office.in_every_language("article")
        office.speak("zh-Hant")
        office.open(path)
        link = office.page.locator(".link code").inner_text().removeprefix(house.address)
    with Visitor(browser, house.address, PHONE) as resident:
        resident.in_every_language("enquiry-asker", link)
