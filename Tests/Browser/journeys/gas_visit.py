"""A gas check in one go: agreed to the day before, called at on the day, and what is on record when the door closes."""

import io
import re

from playwright.sync_api import expect
from pypdf import PdfReader

from house import House
from journeys.paid_repair import act, give_to, sign
from visitor import DESK, PHONE, Visitor

SAFE = "您好，煤氣檢查已完成，可安全使用煤氣。"
READINGS = {"entry": ["detector"], "test": ["tightness", "carbon-monoxide"]}


def journey_home_that_passes(house, browser):
    """a home says yes the day before and again at the door; every item passes, and only then it hears that its gas is safe"""
    with House(house.doorbell, days_ago=1) as own:
        door = agree_the_day_before(own, browser)
        with Visitor(browser, own.address, PHONE) as phone:
            go_to_the_door(own, phone, door)
            said = line(phone)
            assert "工程部員工" in said and "請問現在方便入屋嗎" in said, said
            refused(phone, "preparation", "同意")  # yesterday's yes opens no door
            go_in(phone)
            look_at_everything(phone)
            sign_for_it(phone)
            assert line(phone) == SAFE, line(phone)
            phone.in_every_language("gas-visit-passed")
            phone.speak("zh-Hant")
            phone.open(path(phone))
            act(phone, "parting")
            phone.sees("已完成並離開")
        with Visitor(browser, own.address, DESK) as office:
            order = find_door(own, office, door, "passed")
            paper = pdf(office, f"{order}/service-order.pdf")
            assert "全部合格" in paper and "GD-2041" in paper, paper


def journey_home_at_risk(house, browser):
    """a home at risk never hears that its gas is safe; it gets the notice and the record, and a repair is another order"""
    with House(house.doorbell, days_ago=1) as own:
        door = agree_the_day_before(own, browser)
        with Visitor(browser, own.address, PHONE) as phone:
            go_to_the_door(own, phone, door)
            go_in(phone)
            look_at_everything(phone, {"G09": ("failed/at-risk", "軟喉已過期")})
            notice = f"{path(phone)}/warning-notice.pdf"
            phone.in_every_language("gas-visit-notice")
            phone.speak("zh-Hant")
            phone.open(path(phone))
            act(phone, "gas-notices", choose="不願簽收", words="要先問業主")
            sign_for_it(phone)
            said = line(phone)
            assert said.startswith("檢查發現有風險：軟喉已過期。") and "可安全使用煤氣" not in said, said
            phone.in_every_language("gas-visit-at-risk")
            phone.speak("zh-Hant")
            phone.open(path(phone))
            refused(phone, "quotes", "免費服務", kind="labour", what="換軟喉", amount="200")
            act(phone, "parting")
            phone.sees("已完成並離開")
        with Visitor(browser, own.address, DESK) as office:
            order = find_door(own, office, door, "defects")
            written = pdf(office, notice)
            assert "隱患告知書" in written and "軟喉已過期" in written and "要先問業主" in written, written
            paper = pdf(office, f"{order}/service-order.pdf")
            assert "有風險" in paper and "可安全使用煤氣" not in paper, paper
            repair = open_repair(office, door)
            assert repair != order
            give_to(office, own.person("technician")["name"])
        with Visitor(browser, own.address, PHONE) as phone:
            technician = own.person("technician")
            phone.sign_in(technician["user"], technician["password"])
            phone.page.get_by_role("link").filter(has_text="更換煤氣軟喉").first.click()
            act(phone, "departure")
            act(phone, "arrival")
            act(phone, "door-calls")
            phone.sees("未記錄同意，不能進入下一步")  # the yes to the check is not one to the repair


def journey_home_in_danger(house, browser):
    """nobody leaves an immediate danger: asked, closed, labelled, told, noticed; gas only after the gas company's word"""
    with House(house.doorbell, days_ago=1) as own:
        door = agree_the_day_before(own, browser)
        with Visitor(browser, own.address, PHONE) as phone:
            go_to_the_door(own, phone, door)
            go_in(phone)
            record_page(phone, {"G04": ("failed/immediately-dangerous", "接駁位漏氣")})
            assert "請問可以讓我關上這個閥門，並貼上禁用標籤嗎？" in line(phone), line(phone)
            phone.in_every_language("gas-visit-danger")
            phone.speak("zh-Hant")
            phone.open(path(phone))
            stays(phone)
            refused(phone, "gas-makings-safe", "同意", at="錶前閥")
            act(phone, "gas-turn-off-answers")
            stays(phone)
            act(phone, "gas-makings-safe", at="錶前閥")
            for who, reference in (("主管", "何小姐 09:40"), ("煤氣公司", "TG-5531")):
                stays(phone)
                phone.axe()
                act(phone, "gas-tellings", choose=who, reference=reference)
            stays(phone)
            notice = f"{path(phone)}/warning-notice.pdf"
            sign(phone)
            phone.page.locator("form:has([name=receipt][value=signed]) button.btn").click()
            phone.page.wait_for_load_state()
            look_at_everything(phone)
            sign_for_it(phone)
            said = line(phone)
            assert said.startswith("檢查發現即時危險：接駁位漏氣。") and "可安全使用煤氣" not in said, said
            phone.in_every_language("gas-visit-dangerous")
            phone.speak("zh-Hant")
            phone.open(path(phone))
            act(phone, "parting")
            phone.sees("已完成並離開")
        with Visitor(browser, own.address, DESK) as office:
            order = find_door(own, office, door, "defects")
            for language, words in (("zh-Hant", "隱患告知書"), ("zh-Hans", "隐患告知书"), ("en", "Warning notice")):
                written = pdf(office, f"{notice}?in={language}")
                assert words.lower() in written.lower() and "接駁位漏氣" in written, written
            book_recheck(office)
            clear(own, browser, office, order, door)


def agree_the_day_before(own: House, browser) -> str:
    """The call list's next home that speaks Cantonese and was not booked yet confirms with the key 1 and is put on the route; then the night passes."""
    with Visitor(browser, own.address, DESK) as office:
        dispatcher, technician = own.person("dispatcher"), own.person("technician")
        office.sign_in(dispatcher["user"], dispatcher["password"])
        office.open("/gas/tomorrow")
        fresh = office.page.locator("table.calls tr", has_text="未約定")
        homes = fresh.locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        for home in homes:
            office.open(home)
            if office.page.locator("blockquote").get_attribute("lang").startswith("zh-Hant"):
                break
        office.sees("想上門為您免費檢查煤氣，請問方便嗎？")
        office.axe()
        door = office.page.locator(".door-acts h2").first.inner_text()
        office.page.locator("h1").click()
        with office.page.expect_navigation():
            office.page.keyboard.press("1")
        booked = office.page.locator("#live section").nth(1).locator("tr", has_text=door)
        expect(booked).to_contain_text("未指派")
        form = office.page.locator(f"form[action='/gas/routes']:has([name=building][value='{door.split(' ')[0]}'])")
        form.locator("xpath=ancestor::details[1]/summary").click()
        form.locator("button").click()
        expect(booked).to_contain_text(technician["name"])
    own.wake()
    return door


def go_to_the_door(own: House, phone: Visitor, door: str) -> None:
    technician = own.person("technician")
    phone.sign_in(technician["user"], technician["password"])
    phone.open("/today")
    phone.page.get_by_role("link").filter(has_text=door).first.click()
    phone.page.wait_for_load_state()
    phone.sees(door)
    act(phone, "departure")
    act(phone, "arrival")
    act(phone, "door-calls")
    phone.sees("未記錄同意，不能進入下一步")
    phone.axe()


def go_in(phone: Visitor) -> None:
    act(phone, "entry")
    assert "我是工程部員工，是來幫您檢查和測試煤氣。" in line(phone), line(phone)
    act(phone, "preparation")


def look_at_everything(phone: Visitor, failing: dict[str, tuple[str, str]] | None = None) -> None:
    """Page by page of the checklist; what is named in `failing` with its class and words, everything else passed."""
    pages = 0
    while phone.page.locator("form[action$='/gas-items']").count():
        record_page(phone, failing or {})
        pages += 1
        assert pages <= 6, f"the checklist does not end: {phone.page.url}"
    assert pages, "there was no checklist"


def record_page(phone: Visitor, failing: dict[str, tuple[str, str]]) -> None:
    phone.axe()
    phone.no_sideways_scroll()
    while (reading := phone.page.locator("form[action$='/gas-readings']")).count():
        reading.first.locator("xpath=ancestor::details[1]/summary").click()
        reading.first.locator("[name=value]").fill("0")
        reading.first.locator("[name=instrument]").select_option(label="GD-2041")
        reading.first.locator("button").click()
        phone.page.wait_for_load_state()
    form = phone.page.locator("form[action$='/gas-items']")
    codes = form.locator("input[type=radio][value=passed]").evaluate_all("all => all.map(one => one.name)")
    for code in codes:
        verdict, words = failing.get(code, ("passed", ""))
        form.locator(f"[name='{code}'][value='{verdict}']").check()
        if words:
            form.locator(f"[name='{code}-words']").fill(words)
    form.locator("button.btn").last.click()
    phone.page.wait_for_load_state()


def sign_for_it(phone: Visitor) -> None:
    phone.axe()
    sign(phone)
    phone.page.locator("form[action$='/signature'] button.btn").click()
    phone.page.wait_for_load_state()


def line(phone: Visitor) -> str:
    return phone.page.locator("blockquote").inner_text()


def path(phone: Visitor) -> str:
    return phone.page.url.removeprefix(phone.address)


def refused(phone: Visitor, name: str, words: str, **fields: str) -> None:
    """Past the page, as a program or an old page would: the rules refuse, and say what would satisfy them."""
    status, said = phone.page.evaluate(
        """async ([address, fields]) => {
            const answer = await fetch(address, {method: "POST", body: new URLSearchParams(fields)});
            return [answer.status, await answer.text()];
        }""", [f"{path(phone)}/{name}", fields])
    assert 400 <= status < 500, f"{name} was answered {status}"
    told = re.sub("<[^>]+>", " ", said)
    assert words in told, f"{name} was refused ({status}) without “{words}”: {told[-700:]}"


def stays(phone: Visitor) -> None:
    """There is no button to leave, and leaving past the buttons is refused."""
    expect(phone.page.locator("form[action$='/parting'], form[action$='/signature']")).to_have_count(0)
    refused(phone, "parting", "")


def find_door(own: House, office: Visitor, door: str, state: str) -> str:
    """The door on the coverage grid, in its state; gives the path of its order."""
    dispatcher = own.person("dispatcher")
    office.sign_in(dispatcher["user"], dispatcher["password"])
    office.open(f"/gas?building={door.split(' ')[0]}")
    there = re.compile(rf"^\s*{door.split(' 座 ')[1]}")
    cell = office.page.locator(f"td .cell.{state}").filter(has_text=there)
    cell.first.click()
    office.page.wait_for_load_state()
    expect(office.page.locator("#door-title")).to_have_text(door)
    expect(office.page.locator(".cell[aria-current]")).to_have_class(re.compile(state))
    office.axe()
    return office.page.locator(".door-acts a[href^='/orders/0']").get_attribute("href")


def pdf(office: Visitor, place: str) -> str:
    answer = office.context.request.get(f"{office.address}{place}")
    assert answer.ok and answer.headers["content-type"] == "application/pdf", f"{place} answered {answer.status}"
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.body())).pages)


def open_repair(office: Visitor, door: str) -> str:
    """What the check found is mended under an order of its own, which the household asked for; gives its path."""
    office.tap("為這一戶另開維修工單")
    office.sees(door)
    form = office.page.locator("form.order")
    assert form.locator("[name=fault]").input_value() == "軟喉已過期", "the order does not begin with what was found"
    form.locator("[name=words]").fill("請幫我更換煤氣軟喉")
    form.locator("[name=fault]").fill("更換煤氣軟喉")
    form.locator("button.btn").click()
    expect(office.page).to_have_url(re.compile(r"/orders/[0-9a-f-]{36}$"))
    return path(office)


def book_recheck(office: Visitor) -> None:
    """Beside the grid: when it is due is on the page, and the household's yes to a day books it."""
    expect(office.page.locator(".door .sum")).to_contain_text("複查")
    form = office.page.locator("form:has([name=result][value=other-day])")
    form.locator("xpath=ancestor::details[1]/summary").click()
    day = form.locator("[name=day] option").nth(1).inner_text()
    form.locator("[name=day]").select_option(label=day)
    form.locator("button").click()
    office.page.wait_for_load_state()


def clear(own: House, browser, office: Visitor, order: str, door: str) -> None:
    """A superior writes the gas company's reference; before that no page says that gas may be used."""
    again = "可以恢復使用煤氣"
    office.open(order)
    office.sees("煤氣公司")
    assert again not in office.page.locator("main").inner_text(), "gas may be used before the gas company said so"
    home = office.page.locator(".link code").first.inner_text().removeprefix(own.address)
    with Visitor(browser, own.address, PHONE) as resident:
        resident.speak("zh-Hant")
        resident.open(home)
        assert again not in resident.page.locator("main").inner_text()
        resident.axe()
    act(office, "follow-ups", choose="一切正常")
    expect(office.page.locator("[role=alert]")).to_contain_text("煤氣公司")
    with Visitor(browser, own.address, DESK) as boss:
        supervisor = own.person("supervisor")
        boss.sign_in(supervisor["user"], supervisor["password"])
        boss.open(f"/gas?building={door.split(' ')[0]}")
        there = re.compile(rf"^\s*{door.split(' 座 ')[1]}")
        boss.page.locator("td .cell").filter(has_text=there).first.click()
        boss.page.wait_for_load_state()
        act(boss, "gas-clearances", reference="TG-2026-88")
        boss.open(order)
        boss.sees("煤氣公司已確認（TG-2026-88），可以恢復使用煤氣。")
        boss.axe()
