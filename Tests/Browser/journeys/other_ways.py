"""The ways that are not straight: danger on the phone, nobody home, a no at the door, stop, a dispute, an answer from afar."""

import re

from playwright.sync_api import expect

from journeys.paid_repair import act, give_to, to_the_door
from visitor import DESK, PHONE, Visitor


def journey_danger(house, browser):
    """a caller who smells gas gets the emergency script, and no ticket is made"""
    person = house.person("dispatcher")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        before = count_orders(office)
        fill_order(office, "2-3A", "煤氣味", "廚房有煤氣味")
        office.page.locator("[name=danger-gas-smell]").check()
        office.page.locator("form.order button.btn").click()
        office.sees("請馬上由樓梯離開，到室外等候。")
        office.axe()
        assert count_orders(office) == before, "a ticket was made"


def journey_no_and_stop(house, browser):
    """a no at the door is respected; a stop with the water off leads to a safe stop, and only then out"""
    with Visitor(browser, house.address, DESK) as office, Visitor(browser, house.address, PHONE) as phone:
        begin(house, office, phone, "2-4B", "2 座 4 樓 B 室", "浴室漏水")
        to_the_door(phone)
        act(phone, "entry-answers")
        phone.sees("尊重住戶意願，離開")
        ask_and_enter_as_anybody(phone)
        act(phone, "work")
        act(phone, "shut-offs", utility="water", extent="home", minutes="15", reason="更換水喉")
        act(phone, "shut-off-answers")
        act(phone, "closings")
        act(phone, "withdrawals", words="我想停一停，改天再做")
        phone.sees("全部恢復原狀後，才可離開")
        assert not phone.page.locator("form[action$='/parting']").count(), "the way out is open while the water is off"
        act(phone, "restorations")
        act(phone, "parting")
        phone.sees("住戶撤回同意，已恢復原狀")


def journey_nobody_home(house, browser):
    """nobody opens: the card is left and the order waits for another time"""
    with Visitor(browser, house.address, DESK) as office, Visitor(browser, house.address, PHONE) as phone:
        order = begin(house, office, phone, "2-5C", "2 座 5 樓 C 室", "門鈴無聲")
        to_the_door(phone)
        act(phone, "no-access-card")
        phone.sees("到訪不遇，已留通知單")
        office.open(order)
        office.sees("無人應門，留下到訪不遇通知單。")


def journey_answer_from_afar(house, browser):
    """an owner agrees to a price on their own phone: the link, and the whole registered number"""
    with Visitor(browser, house.address, DESK) as office, Visitor(browser, house.address, PHONE) as phone:
        order = begin(house, office, phone, "2-6D", "2 座 6 樓 D 室", "窗鎖壞了")
        to_the_door(phone)
        ask_and_enter_as_anybody(phone)
        act(phone, "quotes", kind="labour", what="換窗鎖人工", amount="120")
        office.open(order)
        link = office.page.locator(".link code").inner_text()
        number = full_number(office, order)
        with Visitor(browser, house.address, PHONE) as resident:
            resident.open(re.sub(r"^https?://[^/]+", "", link))
            resident.sees("換窗鎖人工")
            resident.axe()
            resident.no_sideways_scroll()
            answer(resident, "91230000")
            resident.sees("電話號碼對不上")
            resident.open(re.sub(r"^https?://[^/]+", "", link))
            answer(resident, number)
            expect(resident.page.locator("[name=digits]")).to_have_count(0)
        office.sees("憑證 A")  # by itself: the page is live


def journey_dispute(house, browser):
    """the technician asks a superior; the superior settles it, in words"""
    superior = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as office, Visitor(browser, house.address, PHONE) as phone:
        order = begin(house, office, phone, "3-4A", "3 座 4 樓 A 室", "冷氣滴水")
        to_the_door(phone)
        ask_and_enter_as_anybody(phone)
        act(phone, "disputes")
        act(phone, "disputes", household_words="上次才收過", staff_words="部件不同")
        with Visitor(browser, house.address, DESK) as boss:
            boss.sign_in(superior["user"], superior["password"])
            boss.open(order)
            boss.sees("需主管")
            boss.tap("爭議由主管與住戶商談")
            act(boss, "takings", next=boss.page.evaluate(
                "new Date(Date.now() + 10 * 3600e3).toISOString().slice(0, 16)"))  # two hours on, on the estate's clock
            act(boss, "settlements", words="住戶同意只收材料費")
            act(boss, "tellings")
            boss.open(order)
            boss.sees("主管已處理：住戶同意只收材料費。")


def begin(house, office: Visitor, phone: Visitor, door: str, words: str, fault: str) -> str:
    """An order at `door`, given to the first technician, open on their phone; gives the order's path."""
    dispatcher, technician = house.person("dispatcher"), house.person("technician")
    office.sign_in(dispatcher["user"], dispatcher["password"])
    fill_order(office, door, fault, f"{fault}，麻煩看看")
    office.page.locator("form.order button.btn").click()
    expect(office.page).to_have_url(re.compile(r"/orders/[0-9a-f-]{36}$"))
    order = office.page.url.removeprefix(office.address)
    give_to(office, technician["name"])
    phone.sign_in(technician["user"], technician["password"])
    phone.open("/today")
    phone.page.get_by_role("link").filter(has_text=words).filter(has_text=fault).first.click()
    phone.page.wait_for_load_state()
    return order


def fill_order(office: Visitor, door: str, fault: str, words: str) -> None:
    office.open(f"/orders/new?find={door}")
    form = office.page.locator("form.order")
    form.locator("[name=words]").fill(words)
    form.locator("[name=fault]").fill(fault)


def ask_and_enter_as_anybody(phone: Visitor) -> None:
    act(phone, "entry")
    act(phone, "preparation")
    act(phone, "diagnosis", fault="老化", place="屋內", cause="部件老化", liable="household", minutes="20")


def answer(resident: Visitor, digits: str) -> None:
    resident.page.locator("[name=digits]").fill(digits)
    resident.page.get_by_role("button", name="同意", exact=True).click()
    resident.page.wait_for_load_state()


def full_number(office: Visitor, order: str) -> str:
    """The household's first number, whole: the office looks it up, which is put on record."""
    office.page.get_by_role("button", name="看完整電話").first.click()
    office.page.wait_for_load_state()
    number = office.page.locator("a[href^='tel:']").inner_text().strip()
    office.open(order)
    return number


def count_orders(office: Visitor) -> int:
    office.open("/orders?state=all")
    return office.page.locator("tbody tr").count()
