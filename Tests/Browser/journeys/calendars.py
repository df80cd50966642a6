"""Appointments in people's own calendars: the way there, and what programs find at its end."""

from feeds import fetch, read
from visitor import DESK, NARROW, PHONE, Visitor


def journey_technicians_calendar(house, browser):
    """a technician follows the day in a calendar of their own, and three calendar programs read the same in it"""
    with Visitor(browser, house.address, PHONE) as phone:
        technician = house.person("technician")
        phone.sign_in(technician["user"], technician["password"])
        phone.tap("放進您的日曆")
        phone.axe()
        phone.no_sideways_scroll()
        phone.screenshot("today-calendar")
        events = follow(house, phone)
        assert events, "nothing is in the technician's calendar"
        doors = phone.page.locator(".jobs b").all_inner_texts()
        assert doors and all(any(door in event["SUMMARY"] for event in events) for door in doors), f"{doors}: {events}"


def journey_households_calendar(house, browser):
    """a household follows its appointments from the page of its order, without an account and without JavaScript"""
    with Visitor(browser, house.address, DESK) as office:
        dispatcher = house.person("dispatcher")
        office.sign_in(dispatcher["user"], dispatcher["password"])
        office.open("/orders")
        # A repair: what is ordered for a gas check stands in the calendar under the check, not under the order.
        repair = office.page.locator("main tr", has_text="廚房水龍頭漏水")
        repair.locator("a[href^='/orders/0']").first.click()
        office.page.wait_for_load_state()
        number = office.page.locator("h1").inner_text()
        address = office.page.locator(".link code").first.inner_text()
        page = address.removeprefix(house.address)
    with Visitor(browser, house.address, PHONE) as home:
        home.in_every_language("resident-calendar", page)
    with Visitor(browser, house.address, NARROW, javascript=False) as home:
        home.open(page)
        home.tap("放進您的日曆")
        events = follow(house, home)
        assert any(number in event["SUMMARY"] for event in events), f"{number} is not in {events}"


def follow(house, visitor: Visitor) -> list:
    """The events behind the page's link, fetched as a program does: without a cookie, and a second time for nothing."""
    following = visitor.page.locator("a[href^='webcal://']").get_attribute("href")
    path = visitor.page.locator("a[type='text/calendar']").get_attribute("href")
    assert following == f"webcal://{house.address.removeprefix('http://')}{path}", following
    status, headers, feed = fetch(f"{house.address}{path}")
    assert status == 200 and headers["Content-Type"] == "text/calendar; charset=utf-8", f"{status} {headers}"
    assert headers["Cache-Control"] == "private, no-cache"
    events = read(feed)
    status, _, nothing = fetch(f"{house.address}{path}", headers["ETag"])
    assert (status, nothing) == (304, b""), f"{status} {nothing}"
    assert fetch(f"{house.address}{path.replace('/visits.ics', '0/visits.ics')}")[0] == 404
    return events
