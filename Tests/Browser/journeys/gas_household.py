"""What a household sees and answers about its gas check, and a smell of gas in the office."""

import re
import sqlite3

from visitor import DESK, PHONE, Visitor


def journey_gas_household(house, browser):
    """a household opens its link, chooses a window, changes it, declines; the office sees each answer; no JavaScript is needed"""
    person = house.person("dispatcher")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        messages, link = open_check(office, house)
        office.in_every_language("gas-messages", messages)
        with Visitor(browser, house.address, PHONE, javascript=False) as home:
            home.speak("zh-Hant")
            home.open(link)
            home.sees("想上門為您免費檢查煤氣，請問方便嗎？")
            home.page.locator("button[value=morning]").click()
            home.sees("已約好")
            home.sees("上午 09:00–12:00")
            seen(office, messages, "已確認")
            home.page.locator("summary", has_text="更改時間").click()
            home.page.locator("details[open] input[value=evening]").check()
            home.page.get_by_role("button", name="就約這個時間").click()
            home.sees("晚上 18:30–20:30")
            seen(office, messages, "改約")
            home.page.locator("summary", has_text="不用了，謝謝").click()
            home.page.locator("details[open] textarea[name=words]").fill("近期出門")
            home.page.get_by_role("button", name="這次不用上門，謝謝").click()
            home.sees("多謝您告訴我們")
            seen(office, messages, "婉拒：近期出門")
        with Visitor(browser, house.address, PHONE) as home:
            home.in_every_language("gas-home-declined", link)
            home.page.locator("summary").first.click()
            home.axe()


def journey_gas_household_pages(house, browser):
    """the household's page keeps its promises in three languages, in usual and in large type, with targets for a thumb"""
    person = house.person("dispatcher")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        _, link = open_check(office, house, 1)
    with Visitor(browser, house.address, PHONE) as home:
        home.in_every_language("gas-home-asked", link)
        assert not small_targets(home, 48)
        home.page.locator(".text-size").click()
        home.page.wait_for_load_state()
        assert home.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "22px"
        home.in_every_language("gas-home-large", link)
        assert not small_targets(home, 60)
        home.page.locator("button[value=afternoon]").click()
        home.in_every_language("gas-home-agreed", link)


def journey_gas_alarm(house, browser):
    """gas is smelled on the telephone: the script, whom to tell, whose doors; on the board until the gas company clears it"""
    person = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        office.speak("zh-Hant")
        office.open("/orders/new?find=3-9A")
        office.page.locator(".gas-smell button").click()
        office.sees("請馬上由樓梯離開，到室外等候。")
        address = office.page.url.removeprefix(house.address)
        office.in_every_language("gas-alarm", address)
        office.in_every_language("board-alarm", "/board")
        office.speak("zh-Hant")
        for who in ("主管", "煤氣公司", "保安"):
            office.open(address)
            form = office.page.locator("form", has_text=f"已告知{who}")
            form.locator("input[name=reference]").fill("何小姐 4711")
            form.locator("button").click()
            office.sees(f"已告知{who}：何小姐 4711。")
        office.page.get_by_role("button", name="樓上").click()
        office.sees("已拍門通知鄰居：3座10A。")
        office.tap("全部人已到室外")
        office.page.locator("summary", has_text="煤氣公司已確認，解除").click()
        office.page.locator("details[open] input[name=reference]").fill("TG-2026-11")
        office.page.locator("details[open] button").click()
        office.sees("煤氣公司已確認（TG-2026-11），可以恢復使用煤氣。")
        office.in_every_language("gas-alarm-cleared", address)
        office.open("/board")
        assert not office.page.locator(f"a[href='{address}']").count(), "a cleared alarm stays on the board"


def open_check(office: Visitor, house, place: int = 0) -> tuple[str, str]:
    """The page of texts for a home that nobody has asked yet, and the household's link that stands on it."""
    kept = sqlite3.connect(f"file:{house.data}/doorbell.sqlite?mode=ro", uri=True)
    (check,) = kept.execute(
        """SELECT home_check.id FROM home_check JOIN estate ON estate.id = home_check.estate
           WHERE estate.language = 'zh-Hant' AND state = 'not-contacted' AND contacts = 0
           ORDER BY home_check.id LIMIT 1 OFFSET ?""", (10 + place,)).fetchone()
    kept.close()
    office.speak("zh-Hant")
    messages = f"/gas/checks/{check}/message?in=zh-Hant"
    office.open(messages)
    text = office.page.locator("textarea").first.input_value()
    return messages, re.search(r"/g/\S+", text)[0]


def seen(office: Visitor, messages: str, text: str) -> None:
    """The office reads of it in its own words."""
    office.speak("zh-Hant")
    office.open(messages)
    office.sees(text)


def small_targets(visitor: Visitor, least: int) -> list:
    """What can be pressed and is lower than `least` pixels."""
    return visitor.page.evaluate(
        """least => [...document.querySelectorAll('main :is(a,button,summary),.languages a,.text-size')]
            .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < least).map(one => one.outerHTML)""",
        least,
    )
