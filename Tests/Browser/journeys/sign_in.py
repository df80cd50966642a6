"""The door of the house itself: who signs in where, in which language."""

from visitor import NARROW, PHONE, Visitor


def journey_languages(house, browser):
    """the sign-in page opens in three languages, without a fault of accessibility, on a narrow screen too"""
    with Visitor(browser, house.address) as visitor:
        visitor.in_every_language("sign-in", "/sign-in")


def journey_office(house, browser):
    """a dispatcher who signs in stands before the board"""
    with Visitor(browser, house.address) as visitor:
        person = house.person("dispatcher")
        visitor.sign_in(person["user"], person["password"])
        visitor.is_at("/board")


def journey_technician(house, browser):
    """a technician who signs in on the phone stands before today's visits"""
    with Visitor(browser, house.address, PHONE) as visitor:
        person = house.person("technician")
        visitor.sign_in(person["user"], person["password"])
        visitor.is_at("/today")


def journey_without_javascript(house, browser):
    """signing in needs no JavaScript"""
    with Visitor(browser, house.address, NARROW, javascript=False) as visitor:
        person = house.person("technician")
        visitor.sign_in(person["user"], person["password"])
        visitor.is_at("/today")


def journey_wrong_password(house, browser):
    """a wrong password and an unknown name get the same answer, and nobody comes in"""
    with Visitor(browser, house.address) as visitor:
        answers = []
        for name in (house.person("technician", 1)["user"], "nobody-of-this-name"):
            visitor.open("/sign-in")
            visitor.page.locator("[name=name]").fill(name)
            visitor.page.locator("[name=password]").fill("not the password")
            visitor.page.locator("[name=password]").press("Enter")
            visitor.page.wait_for_load_state()
            answers.append(visitor.page.get_by_role("alert").inner_text())
            visitor.axe()
        assert answers[0] == answers[1] and answers[0].strip(), f"two answers: {answers}"
        visitor.open("/sign-in")
