"""Two at the counter and a telephone at once: seen, served in turn, sorry only to whoever waited (clause L-f)."""

import re

from playwright.sync_api import expect

from house import House
from journeys.paid_repair import act
from visitor import DESK, NARROW, PHONE, Visitor

SORRY = "對不起，讓您久等了。"


def journey_counter(house, browser):
    """an emergency goes before who waited, they are told why and hear sorry first; who can't wait is promised a call back"""
    with House(house.doorbell) as own:
        person = own.person("property-assistant")
        with Visitor(browser, own.address, NARROW, javascript=False) as office:
            office.sign_in(person["user"], person["password"])
            office.open("/waiting")
            for words in ["黃婆婆", "周先生", "林小姐", SORRY, "長者或不便久站"]:
                office.sees(words)
            form = office.page.locator("form.card-form")
            form.locator("[name=name]").fill("徐太太")
            form.locator("[name=door]").fill("1-6B")
            form.locator("[name=need-wheelchair]").check()
            form.locator("button[value=counter]").click()
            office.page.wait_for_load_state()
            office.tap("徐太太")
            office.sees("緊急的事要先處理")
            act(office, "servings", emergency="家裏水浸")
            office.sees("您好，請問有甚麼可以幫您？")
            assert SORRY not in office.page.locator(".say").inner_text(), "nobody says sorry to somebody who did not wait"
            office.tap("開一張工單")
            expect(office.page.locator("form.order [name=caller-name]")).to_have_value("徐太太")
            office.open("/waiting")
            office.tap("黃婆婆")
            office.sees("已解釋為何有人先行：家裏水浸")
            act(office, "servings", choose="現在接待")
            assert office.page.locator(".say blockquote").inner_text().startswith(SORRY)
            office.tap("記下一項查詢")
            expect(office.page.locator("form.order [name=asker]")).to_have_value("黃婆婆")
            office.open("/waiting")
            office.tap("林小姐")
            act(office, "departures", choose="答應回電", due="2030-01-01T10:00")
            office.sees("答應了回電")
            office.open("/promises")
            office.sees("林小姐")


def journey_waiting_pages(house, browser):
    """the pages around waiting keep their promises in three languages"""
    person = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        office.open("/waiting")
        office.in_every_language("waiting", "/waiting")
        office.speak("zh-Hant")
        office.open("/waiting")
        for name in ["黃婆婆", "周先生", "馬先生"]:
            office.open("/waiting")
            office.tap(name)
            place = office.page.url.removeprefix(house.address)
            office.in_every_language(f"wait-{['黃婆婆', '周先生', '馬先生'].index(name)}", place)
            office.speak("zh-Hant")
        office.in_every_language("promises", "/promises")


def journey_handed(house, browser):
    """what the office hands to a technician by name is on their page of today, taken, reported on, and told"""
    technician, assistant = house.person("technician"), house.person("property-assistant")
    with Visitor(browser, house.address, PHONE) as phone, Visitor(browser, house.address, DESK) as office:
        phone.sign_in(technician["user"], technician["password"])
        phone.open("/today")
        phone.sees("轉交給我的事")
        phone.in_every_language("today-handed", "/today")
        phone.speak("zh-Hant")
        phone.open("/today")
        phone.page.locator("a[href^='/handed/']").first.click()
        phone.page.wait_for_url(re.compile("/handed/"))
        path = phone.page.url.removeprefix(house.address)
        phone.in_every_language("handed", path)
        phone.speak("zh-Hant")
        phone.open(path)
        act(phone, "acceptances")
        phone.sees("已有人接手")
        act(phone, "answers", words="換了走廊的燈管，不閃了。")
        phone.is_at("/today")
        office.sign_in(assistant["user"], assistant["password"])
        office.open(path.replace("/handed/", "/enquiries/"))
        office.sees("換了走廊的燈管，不閃了。")
        act(office, "tellings")
        office.sees("已告知")
