"""How people are treated: the rules before the day, a say before a verdict, a household's tap, and help for the staff."""

import datetime
import re

from playwright.sync_api import expect

from house import House
from journeys.board_drag import run
from journeys.paid_repair import act
from office import Office
from visitor import DESK, NARROW, PHONE, Visitor

PASSWORD = "a long password"


def ago(minutes: int) -> str:
    """What a field for a moment takes: so many minutes ago, as the estate's clock showed it."""
    zone = datetime.timezone(datetime.timedelta(hours=8))
    return (datetime.datetime.now(zone) - datetime.timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")


def newcomer(house: House, login: str, name: str, role: str) -> None:
    """Adds somebody who has read nothing yet."""
    estate = run(house, ["estate", "list"]).splitlines()[0].split("\t")[0]
    run(house, ["user", "add", "--estate", estate, "--user", login, "--name", name, "--role", role], PASSWORD + "\n")


def journey_rules_first(house, browser):
    """who begins here reads the seven rules first, once, and then goes on to the day's work"""
    with House(house.doorbell) as own:
        for login, name, role, size, start in [
            ("siu-fung", "馮小峰", "technician", PHONE, "/today"), ("ka-yan", "嘉欣", "dispatcher", DESK, "/board"),
        ]:
            newcomer(own, login, name, role)
            with Visitor(browser, own.address, size) as one:
                one.sign_in(login, PASSWORD)
                one.is_at("/conduct/rules")
                one.sees("不高聲呼喊另一個人。")
                one.in_every_language(f"conduct-rules-{role}", "/conduct/rules")
                one.speak("zh-Hant")
                one.open("/conduct/rules")
                one.page.locator("[name=read]").check()
                one.page.locator("form button.btn").click()
                one.is_at(start)
                one.open(start)
                one.is_at(start)
                one.open("/conduct/rules")
                one.sees("看過這一版")


def journey_say_before_verdict(house, browser):
    """a manager notes a walk, nobody decides before the technician's say, and another superior decides"""
    with House(house.doorbell) as own:
        boss, supervisor, technician = own.person("manager"), own.person("supervisor"), own.person("technician")
        with Visitor(browser, own.address, DESK) as walk, Visitor(browser, own.address, PHONE) as phone, \
                Visitor(browser, own.address, NARROW, javascript=False) as office:
            walk.sign_in(boss["user"], boss["password"])
            walk.open("/conduct/new")
            act(walk, "observations", person=value(walk, technician["name"]), rule="C4", seen=ago(30), place="大堂",
                note="在大堂高聲叫同事。")
            expect(walk.page).to_have_url(re.compile("/conduct/observations/"))
            path = walk.page.url.removeprefix(own.address)
            walk.sees("記錄或看到這件事的人不作決定")
            office.sign_in(supervisor["user"], supervisor["password"])
            office.open(path)
            assert not office.page.locator("form[action$='/decisions']").count(), "a verdict before their say"
            phone.sign_in(technician["user"], technician["password"])
            phone.tap("有一項記錄想聽您的說法")
            phone.sees("在大堂高聲叫同事。")
            assert boss["name"] not in phone.page.locator("main dl").first.inner_text(), "who saw it is told"
            phone.axe()
            act(phone, "answers", words="水閘在響，叫急了。")
            office.open(path)
            office.sees("水閘在響，叫急了。")
            act(office, "decisions", choose="不計分，一起改進", reason="情有可原", coaching="先打電話找同事")
            office.sees("已有決定")
            phone.open("/conduct/me")
            phone.sees("先打電話找同事")


def value(visitor: Visitor, name: str) -> str:
    """The value of the first choice of a person that has this name."""
    option = visitor.page.locator("[name=person] option").filter(has_text=name).first
    return option.get_attribute("value")


def journey_residents_tap(house, browser):
    """a household says with a tap how it was treated, once and without an account; unnamed, no order is told"""
    with House(house.doorbell) as own:
        office = Office(own)
        order = office.ask("/api/v1/orders?state=done")["items"][0]["id"]
        supervisor = own.person("supervisor")
        with Visitor(browser, own.address, DESK) as desk, \
                Visitor(browser, own.address, NARROW) as resident:
            desk.sign_in(supervisor["user"], supervisor["password"])
            desk.open(f"/orders/{order}")
            link = desk.page.locator(".link code").inner_text().removeprefix(own.address)
            resident.in_every_language("conduct-tap", link)
            resident.speak("zh-Hant")
            resident.open(link)
            section = resident.page.locator("section.treatment")
            section.locator("summary").click()
            section.locator("[name=about]").select_option("C6")
            section.locator("[name=anonymous]").check()
            section.locator("button[value=badly]").click()
            resident.sees("謝謝您告訴我們。")
            assert not section.locator("form").count(), "asked twice"
            desk.open("/conduct")
            desk.tap("C6")
            desk.sees("不具名")
            assert order not in desk.page.content(), "an unnamed word tells its order"


def journey_quiz(house, browser):
    """whoever has read the rules takes the quiz, sees why, and takes it again; a superior sees only that it was passed"""
    with House(house.doorbell) as own:
        supervisor, technician = own.person("supervisor"), own.person("technician")
        with Visitor(browser, own.address, PHONE) as phone, Visitor(browser, own.address, DESK) as office:
            phone.sign_in(technician["user"], technician["password"])
            phone.in_every_language("conduct-quiz", "/conduct/quiz")
            phone.speak("zh-Hant")
            phone.open("/conduct/quiz")
            for rule, place in zip(["C1", "C2", "C3", "C4", "C5", "C6", "C7"], [0, 0, 2, 0, 2, 1, 1]):
                phone.page.locator(f"[name={rule}][value='{place}']").check()
            phone.tap("看結果")
            phone.sees("7 題答對了 6 題")
            phone.sees("聽不懂的人會覺得被排除在外")
            phone.axe()
            phone.no_sideways_scroll()
            phone.screenshot("conduct-quiz-done")
            phone.tap("再做一次")
            for rule, place in zip(["C1", "C2", "C3", "C4", "C5", "C6", "C7"], [1, 0, 2, 0, 2, 1, 1]):
                phone.page.locator(f"[name={rule}][value='{place}']").check()
            phone.tap("看結果")
            phone.sees("全部答對，通過了")
            office.sign_in(supervisor["user"], supervisor["password"])
            office.open("/conduct/new")
            office.open(f"/conduct/people/{value(office, technician['name'])}")
            office.sees("通過")
            office.axe()


def journey_conduct_pages(house, browser):
    """the pages around conduct keep their promises in three languages"""
    supervisor, technician = house.person("supervisor"), house.person("technician", 1)
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(supervisor["user"], supervisor["password"])
        for name, place in [
            ("conduct", "/conduct"), ("conduct-decided", "/conduct?scope=decided"), ("conduct-new", "/conduct/new"),
            ("conduct-sample", "/conduct/sample"), ("abuse-list", "/conduct/abuse"),
        ]:
            office.in_every_language(name, place)
        office.speak("zh-Hant")
        for name, place in [("conduct-one", "/conduct"), ("abuse-one", "/conduct/abuse")]:
            office.open(place)
            office.page.locator("main table a, main ul.plain a").first.click()
            office.page.wait_for_load_state()
            office.in_every_language(name)
            office.speak("zh-Hant")
    with Visitor(browser, house.address, PHONE) as phone:
        phone.sign_in(technician["user"], technician["password"])
        phone.in_every_language("conduct-me", "/conduct/me")
        phone.in_every_language("abuse-new", "/conduct/abuse/new")
