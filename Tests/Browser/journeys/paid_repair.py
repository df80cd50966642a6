"""The main job: a paid repair for 陳太, from her call to the signed service order (clauses P1 to P8)."""

import io
import re

from playwright.sync_api import expect
from pypdf import PdfReader

from visitor import DESK, PHONE, Visitor

DOOR = "1-6B"  # 陳太 lives here in the demo estate, and nothing is open at her door


def journey_paid_repair(house, browser):
    """陳太 calls, opens the door, agrees to each thing before it is done, checks, signs, and the paper says it all"""
    dispatcher, technician = house.person("dispatcher"), house.person("technician")
    with Visitor(browser, house.address, DESK) as office, Visitor(browser, house.address, PHONE) as phone:
        office.sign_in(dispatcher["user"], dispatcher["password"])
        order = take_call(office)
        give_to(office, technician["name"])
        phone.sign_in(technician["user"], technician["password"])
        visit = find_job(phone, "廚房水龍頭漏水")
        to_the_door(phone)
        ask_and_enter(phone)
        repair(phone)
        accept_and_sign(phone)
        say_goodbye(phone)
        paper = read_paper(office, order)
        for words in ["維修服務單", "1 座 6 樓 B 室", "陶瓷閥芯", "已經磨損", "HK$68.00", "同意", "停水停電", "試水 5 分鐘", "SHA-256"]:
            assert words in paper, f"the paper does not say {words}:\n{paper}"
        close(office, order)
        assert visit


def act(visitor: Visitor, name: str, choose: str | None = None, **fields: str) -> None:
    """Does the act `name` on the page: opens its questions where they are folded away, answers them, presses its button."""
    forms = visitor.page.locator(f"form[action$='/{name}']")
    form = (forms.filter(has_text=choose) if choose else forms).first
    if not form.locator("button").last.is_visible():
        form.locator("xpath=ancestor::details[1]/summary").click()
    for field, value in fields.items():
        answer = form.locator(f"[name='{field.replace('__', '.').replace('_', '-')}'], [name^='{field.replace('__', '.').replace('_', '-')}@']").first
        if answer.evaluate("one => one.tagName") == "SELECT":
            answer.select_option(value)
        else:
            answer.fill(value)
    form.locator("button.btn").last.click()
    visitor.page.wait_for_load_state()


def take_call(office: Visitor) -> str:
    office.open("/orders/new")
    office.page.locator("[name=find]").fill(DOOR)
    office.page.locator("[name=find]").press("Enter")
    office.sees("1 座 6 樓 B 室")
    office.sees("陳太太")
    form = office.page.locator("form.order")
    form.locator("[name=words]").fill("廚房的水龍頭關不緊，整晚滴水")
    form.locator("[name=fault]").fill("廚房水龍頭漏水")
    form.locator("[name=place]").fill("廚房")
    form.locator("[name=skill]").select_option("plumbing")
    form.locator("[name=urgency]").select_option("urgent")
    form.locator("button.btn").click()
    expect(office.page).to_have_url(re.compile(r"/orders/[0-9a-f-]{36}$"))
    office.sees("廚房的水龍頭關不緊，整晚滴水")
    return office.page.url.removeprefix(office.address)


def give_to(office: Visitor, name: str) -> None:
    form = office.page.locator("form[action$='/assignments']")
    label = form.locator("option").filter(has_text=name).first.get_attribute("value")
    form.locator("select").select_option(label)
    form.locator("[name=override]").fill("住戶指定")
    form.locator("button.btn").click()
    office.sees("已派")


def find_job(phone: Visitor, fault: str) -> str:
    phone.open("/today")
    phone.page.get_by_role("link").filter(has_text="1 座 6 樓 B 室").filter(has_text=fault).first.click()
    phone.page.wait_for_load_state()
    phone.sees("1 座 6 樓 B 室")
    return phone.page.url


def to_the_door(phone: Visitor) -> None:
    act(phone, "departure")
    act(phone, "arrival")
    phone.sees("未有人應門，不能進入下一步")
    act(phone, "door-calls")


def ask_and_enter(phone: Visitor) -> None:
    """Without her yes there is no way in; the line says her name and the time of day."""
    phone.sees("未記錄同意，不能進入下一步")
    line = phone.page.locator("blockquote").inner_text()
    assert "陳太太" in line and "我是工程部員工陳志明" in line, line
    phone.screenshot("paid-3-ask")
    act(phone, "entry")
    line = phone.page.locator("blockquote").inner_text()
    assert "請問故障點在哪裏" in line, line
    act(phone, "preparation")
    act(phone, "diagnosis", fault="廚房水龍頭漏水", place="廚房", cause="陶瓷閥芯磨損", liable="household", minutes="25")


def repair(phone: Visitor) -> None:
    act(phone, "work")
    act(phone, "shut-offs", utility="water", extent="home", minutes="15", reason="更換閥芯")
    phone.sees("未得同意，不可停水停電")
    act(phone, "shut-off-answers")
    act(phone, "closings")
    act(phone, "materials", item="陶瓷閥芯", reason="worn", explanation="密封面已磨平，關不緊")
    phone.screenshot("paid-6-part")
    act(phone, "supplies", choose="請工程部提供")
    act(phone, "quotes", amount="68")
    phone.sees("HK$68.00")
    phone.screenshot("paid-6-price")
    act(phone, "charge-answers")
    act(phone, "fittings")
    act(phone, "restorations")
    act(phone, "tests", what="試水 5 分鐘無滴漏")


def accept_and_sign(phone: Visitor) -> None:
    act(phone, "acceptance", choose="滿意")
    phone.sees("陳太太，請您簽名確認")
    sign(phone)
    phone.screenshot("paid-7-sign")
    phone.page.locator("form[action$='/signature'] button.btn").click()
    phone.page.wait_for_load_state()


def sign(phone: Visitor) -> None:
    """Draws two strokes on the pad, as a finger would."""
    pad = phone.page.locator("canvas")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    for stroke in ([(0.2, 0.3), (0.3, 0.6), (0.4, 0.3), (0.5, 0.7)], [(0.6, 0.3), (0.7, 0.7), (0.8, 0.4)]):
        points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in stroke]
        phone.page.mouse.move(*points[0])
        phone.page.mouse.down()
        for point in points[1:]:
            phone.page.mouse.move(*point, steps=4)
        phone.page.mouse.up()


def say_goodbye(phone: Visitor) -> None:
    line = phone.page.locator("blockquote").inner_text()
    assert "如有需要維修服務，歡迎來電！" in line, line
    act(phone, "parting")
    phone.sees("已完成並離開")


def read_paper(office: Visitor, order: str) -> str:
    answer = office.context.request.get(f"{office.address}{order}/service-order.pdf")
    assert answer.ok and answer.headers["content-type"] == "application/pdf", answer.status
    pages = PdfReader(io.BytesIO(answer.body())).pages
    assert len(pages) == 1, f"{len(pages)} pages"
    return pages[0].extract_text()


def close(office: Visitor, order: str) -> None:
    office.open(order)
    office.sees("住戶在維修服務單上簽名。")
    act(office, "follow-ups", choose="一切正常")
    office.sees("已結束")
    office.screenshot("paid-9-history")
