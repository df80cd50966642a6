"""The voice: what is read aloud, in which language. Only the browser's own voice is stood in for."""

from playwright.sync_api import expect

from hand import Hand
from journeys.phone_visit import begin, to_the_door
from office import Office

LISTEN = """globalThis.spoken = []; globalThis.hushed = 0;
speechSynthesis.speak = said => spoken.push([said.lang, said.text]);
speechSynthesis.cancel = () => { hushed += 1; };"""
VOICES = {"繁體中文": "zh-HK", "简体中文": "zh-CN", "English": "en-GB"}


def journey_phone_aloud(house, browser):
    """the line that is read aloud is the one on the screen, with the voice of its own language"""
    with Hand(browser, house.address) as hand:
        hand.start()
        hand.page.add_init_script(LISTEN)
        job = begin(house, Office(house), hand, "5-12C")
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        to_the_door(hand)
        line = hand.page.locator(".say blockquote q").inner_text()
        hand.page.locator(".tools button", has_text="讀出來").click()
        assert said(hand) == ["zh-HK", line], said(hand)

        hand.page.locator(".tools button").first.click()
        for language in ("English", "简体中文", "繁體中文"):
            hand.page.get_by_role("button", name=language).click()
            shown = hand.page.locator("dialog .line")
            expect(hand.page.locator("dialog")).to_have_attribute("lang", {"English": "en", "简体中文": "zh-Hans-CN", "繁體中文": "zh-Hant-HK"}[language])
            hand.page.locator("dialog button:has(use[href='#sound'])").click()
            assert said(hand) == [VOICES[language], shown.inner_text()], (language, said(hand))
        hushed = hand.page.evaluate("hushed")
        hand.page.locator("dialog .go").click()
        expect(hand.page.locator("dialog")).to_have_count(0)
        assert hand.page.evaluate("hushed") == hushed + 1, "it goes on speaking after the sheet is closed"


def said(hand: Hand) -> list[str]:
    return hand.page.evaluate("spoken.at(-1)")
