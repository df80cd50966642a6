"""A phone without room: a person is told before it is full, and what could not be kept pretends nothing.

Only the browser's refusal is stood in for: it comes where a real full disk brings it, at the end of a change.
"""

from playwright.sync_api import expect

from hand import Hand
from house import House
from journeys.conduct import PASSWORD, newcomer
from journeys.phone_pages import look_at
from journeys.phone_visit import all_sent, ask_photo, begin, inside, take_photo, to_the_door
from office import Office

# `roomFor(bytes)` says whether a change of that size still fits; the reserve counts as soon as it is given up.
DISK = """
const begin = IDBDatabase.prototype.transaction;
const [put, add, remove] = ['put', 'add', 'delete'].map(name => IDBObjectStore.prototype[name]);
globalThis.left = Number(localStorage.left ?? Infinity);
globalThis.room = bytes => { left = bytes; localStorage.left = bytes; };
const size = value => JSON.stringify(value, (key, one) => one instanceof Uint8Array ? 'x'.repeat(one.length) : one).length;
const weigh = (shelf, value) => { shelf.transaction.weight = (shelf.transaction.weight ?? 0) + size(value); };
IDBObjectStore.prototype.put = function (value, ...rest) { weigh(this, value); return put.call(this, value, ...rest); };
IDBObjectStore.prototype.add = function (value, ...rest) { weigh(this, value); return add.call(this, value, ...rest); };
IDBObjectStore.prototype.delete = function (key) { if (key === 'reserve') room(left + 3_000_000); return remove.call(this, key); };
IDBDatabase.prototype.transaction = function (names, mode, options) {
    const made = begin.call(this, names, mode, options);
    if (mode !== 'readwrite') return made;
    queueMicrotask(() => queueMicrotask(() => {
        if ((made.weight ?? 0) <= left) return left < Infinity && room(left - (made.weight ?? 0));
        Object.defineProperty(made, 'error', { get: () => new DOMException('', 'QuotaExceededError') });
        made.abort();
    }));
    return made;
};"""


def journey_phone_room(house, browser):
    """a full phone keeps the step at hand, says that room is short, still sends; then it says no and pretends nothing"""
    office = Office(house)
    with Hand(browser, house.address) as hand:
        hand.start()
        hand.page.add_init_script(DISK)
        job = begin(house, office, hand, "5-10C")
        hand.until(f"{hand.settings_script('reserve')}.then(bytes => bytes?.length === 3_000_000)")
        expect(hand.page.locator(".room")).to_have_count(0)
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")

        hand.page.evaluate("room(0)")
        to_the_door(hand)  # kept in the room that was set aside
        expect(hand.page.locator(".room")).to_contain_text("手機空間快用完", timeout=10_000)
        look_at(hand, "room")
        all_sent(hand)
        assert office.facts(job["order"]).count("rang") == 1, "a full phone sent nothing"

        hand.page.evaluate("room(0)")
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        refused(hand, "entry")
        assert not hand.kept("operations"), "something of it was kept"
        hand.page.evaluate("room(Infinity)")
        hand.page.reload()
        expect(hand.page.locator(".room")).to_have_count(0, timeout=10_000)
        inside(hand)
        ask_photo(hand)
        no_photo(hand)
        hand.page.evaluate("room(Infinity)")
        hand.page.locator("form.page [data-act=photos]").click()  # the picture is still there: once more
        expect(hand.page.locator("[data-act=acceptance]").first).to_be_attached()
        assert len(hand.kept("photos")) == 1
        all_sent(hand)
        facts = office.facts(job["order"])
        assert facts.count("entered") == facts.count("photo-kept") == 1, facts


def journey_phone_room_today(house, browser):
    """the first tap from Today and a setting are told as well when they are not kept"""
    with House(house.doorbell) as own, Hand(browser, own.address) as hand:
        newcomer(own, "siu-fung", "馮小峰", "technician")  # the only job there is is the next one, whatever the time of day
        hand.start()
        hand.page.add_init_script(DISK)
        hand.open()
        hand.enter("siu-fung", PASSWORD)
        hand.page.get_by_role("button", name="我看過了，會照着做").click()
        office = Office(own)
        office.order(office.home("5-11C"), hand.setting("day")["staff"]["id"])
        all_sent(hand)
        hand.page.goto(f"{hand.address}/phone/#/")
        hand.page.reload()
        go = hand.page.locator(".jobs .next .btn.go")
        expect(go).to_be_visible()
        full(hand)
        go.click()
        told(hand)
        go.dispatch_event("click", {"detail": 2})  # the second half of a double tap is no tap
        told(hand)
        expect(go).to_be_visible()
        assert not hand.kept("operations"), "something of it was kept"
        hand.page.goto(f"{hand.address}/phone/#/settings")
        hand.page.get_by_role("button", name="深色").click()
        told(hand)
        assert hand.page.locator("html").get_attribute("data-theme") == "auto"


def full(hand: Hand) -> None:
    """No room, and none set aside."""
    hand.until(f"{hand.settings_script('reserve')}.then(bytes => bytes?.length)")
    hand.page.evaluate("""() => new Promise(resolve => { const asked = indexedDB.open('doorbell'); asked.onsuccess = () => {
        const kept = asked.result.transaction('settings', 'readwrite'); kept.objectStore('settings').delete('reserve');
        kept.oncomplete = () => { asked.result.close(); room(0); resolve(); }; }; })""")


def no_photo(hand: Hand) -> None:
    """A photo is taken on a full phone: told, and neither the picture nor its step is there."""
    before = len(hand.kept("operations"))
    full(hand)
    try:
        take_photo(hand)
    except AssertionError as refusal:
        assert "手機空間不足" in str(refusal), refusal
    else:
        raise AssertionError("a photo was taken without room for it")
    kept = len(hand.kept("operations")), len(hand.kept("photos")), len(hand.kept("pictures"))
    assert kept == (before, 0, 0), kept


def refused(hand: Hand, act: str) -> None:
    """Taps, is told that there is no room, and stands where it stood."""
    hand.page.locator(f"main.visit .btn.go[data-act={act}]").click()
    told(hand)
    expect(hand.page.locator(f"main.visit .btn.go[data-act={act}]")).to_be_visible()


def told(hand: Hand) -> None:
    """A person reads why, for as long as they like: news do not sweep it away, only the next tap does."""
    why = hand.page.locator(".notice.stop:not([hidden])")
    expect(why).to_contain_text("手機空間不足")
    hand.news()
    expect(why).to_contain_text("手機空間不足")
