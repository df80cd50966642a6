"""A colleague is called without a shout: they see it on the page they have open, and whoever called sees what they say (C4)."""

from playwright.sync_api import expect

from house import House
from visitor import DESK, NARROW, PHONE, Visitor


def call(visitor: Visitor, name: str, phrase: str, words: str = "") -> None:
    """Calls the first colleague who is called so."""
    visitor.open("/calls")
    form = visitor.page.locator("form[action='/calls']")
    person = form.locator("[name=person] option").filter(has_text=name).first.get_attribute("value")
    form.locator("[name=person]").select_option(person)
    form.locator("[name=phrase]").select_option(phrase)
    form.locator("[name=words]").fill(words)
    form.locator("button").click()
    visitor.page.wait_for_load_state()


def journey_called(house, browser):
    """a technician is called, says coming, and calls back; it comes onto an open page and takes nothing from what is typed"""
    with House(house.doorbell) as own:
        desk, technician = own.person("dispatcher"), own.person("technician", 1)
        with Visitor(browser, own.address, DESK) as office, Visitor(browser, own.address, PHONE) as phone:
            office.sign_in(desk["user"], desk["password"])
            phone.sign_in(technician["user"], technician["password"])
            phone.is_at("/today")
            call(office, technician["name"], "counter", "周先生等着看圖則")
            office.sees("等候回應")
            office.axe()
            phone.sees(f"{desk['name']}找您")
            phone.sees("請到櫃台")
            phone.sees("周先生等着看圖則")
            phone.axe()
            phone.no_sideways_scroll()
            phone.screenshot("calls-today")
            office.open("/orders")
            corner = office.page.locator("#calls")
            expect(corner).to_contain_text("等候回應")
            phone.tap("正過來")
            phone.is_at("/today")
            expect(phone.page.locator("form[action$='/replies']")).to_have_count(0)
            expect(corner).to_contain_text("正過來")
            expect(office.page.locator("#said")).to_contain_text("正過來")
            office.page.locator("[name=search], [type=search]").first.fill("水龍")
            typed = office.page.url
            call(phone, desk["name"], "", "借用長梯")
            expect(corner).to_contain_text("借用長梯")
            office.axe()
            office.screenshot("calls-corner")
            corner.locator("button[value=cannot-now]").click()
            expect(corner.locator("form")).to_have_count(0)
            assert office.page.locator("[name=search], [type=search]").first.input_value() == "水龍", "what was typed is gone"
            assert office.page.url.split("?")[0] == typed.split("?")[0], "the reply led away from the page"
            phone.sees("現在不能來")


def journey_called_without_script(house, browser):
    """without the script a call stands on the board, and the reply leads back to it"""
    with House(house.doorbell) as own:
        desk, assistant = own.person("dispatcher"), own.person("property-assistant")
        with Visitor(browser, own.address, NARROW, javascript=False) as office, \
                Visitor(browser, own.address, DESK, javascript=False) as counter:
            counter.sign_in(assistant["user"], assistant["password"])
            call(counter, desk["name"], "help")
            office.sign_in(desk["user"], desk["password"])
            office.open("/board")
            office.sees("請來幫忙")
            office.tap("現在不能來")
            office.is_at("/board")
            counter.open("/board")
            counter.sees("現在不能來")


def journey_calls_pages(house, browser):
    """the page to call a colleague, and a board with calls on it, keep their promises in three languages"""
    with House(house.doorbell) as own:
        desk, assistant = own.person("dispatcher"), own.person("property-assistant")
        with Visitor(browser, own.address, DESK) as office, Visitor(browser, own.address, DESK) as counter:
            office.sign_in(desk["user"], desk["password"])
            counter.sign_in(assistant["user"], assistant["password"])
            call(counter, desk["name"], "telephone", "何先生在線上")
            call(office, assistant["name"], "call-me")
            for name, place in [("calls", "/calls"), ("calls-board", "/board")]:
                office.in_every_language(name, place)
