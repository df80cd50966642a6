"""What nobody should send, from a phone: each is refused in words, and the rest of the queue goes on."""

import base64
import tempfile

from playwright.sync_api import expect

from hand import Hand
from journeys.phone_visit import all_sent, ask_photo, begin, inside, to_the_door
from lift import Lift
from office import Office

MEGABYTE = 1_000_000
# Into the phone's own storage, behind the app's back: operations as nobody taps them, and a picture of 50 MB.
SLIP_IN = """([good, foreign]) => new Promise(resolve => {
    const asked = indexedDB.open('doorbell');
    asked.onsuccess = () => {
        const kept = asked.result.transaction(['operations', 'photos', 'pictures'], 'readwrite');
        const [operations, photos, pictures] = ['operations', 'photos', 'pictures'].map(name => kept.objectStore(name));
        operations.getAll().onsuccess = ({ target }) => {
            const own = target.result.filter(one => one.visit === good);
            const made = (more) => { const { place, sequence, answer, ...rest } = own[0];
                return { ...rest, id: crypto.randomUUID(), 'new-id': crypto.randomUUID(), heldUntil: 0, state: 'waiting', ...more }; };
            operations.add(made({ act: 'no-such-act', label: 'tampered' }));
            operations.add(made({ act: 'charge-answers', label: 'forged', fields: { subject: 'price', reply: { answer: 'yes', grade: 'A' } } }));
            operations.add(made({ act: 'signature', label: 'empty', fields: { strokes: '[]', giver: { who: 'owner' }, 'content-hash': 'x' } }));
            operations.add(made({ label: 'foreign', visit: foreign }));
            const hash = 'f'.repeat(64);
            photos.put({ hash, visit: good, device: own[0].device, at: Date.now(), state: 'waiting' });
            pictures.put({ hash, bytes: new Uint8Array(50 * 1_048_576) });
        };
        kept.oncomplete = () => { asked.result.close(); resolve(); };
    };
})"""


def journey_phone_tampered(house, browser):
    """tampered, forged, unsigned, foreign, and 50 MB: each is shown with its reason, and the visits go on to the office"""
    lift, office = Lift(house.address), Office(house)
    colleague = Office(house, "technician", 1).ask("/api/v1/phone/jobs")["staff"]["id"]
    foreign = office.order(office.home("6-8C"), colleague)
    with Hand(browser, lift.address) as hand:
        jobs = [begin(house, office, hand, door) for door in ("6-8D", "6-9C")]
        lift.close()
        for job in jobs:
            hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
            to_the_door(hand)
        hand.page.evaluate(SLIP_IN, [jobs[0]["visit"], foreign["visit"]])
        hand.page.goto(f"{hand.address}/phone/#/visit/{jobs[0]['visit']}")
        hand.page.reload()
        lift.open()
        hand.page.goto(f"{hand.address}/phone/#/outbox")
        expect(hand.page.locator(".clash")).to_have_count(5, timeout=60_000)
        expect(hand.page.locator(".waiting li")).to_have_count(0, timeout=40_000)
        for clash in hand.page.locator(".clash").all():
            office_says = clash.locator(".two > div").nth(1).inner_text()
            assert len(office_says.splitlines()) > 1, f"no reason: {office_says}"
        for job in jobs:
            assert office.facts(job["order"]).count("rang") == 1, "the rest of the queue was held up"
        assert "set-off" not in office.facts(foreign["order"]), "a foreign visit was touched"


def journey_phone_large_photo(house, browser):
    """a file of 50 MB from the camera becomes a small picture, gravel too; what is no picture is said at once"""
    office = Office(house)
    with Hand(browser, house.address) as hand:
        job = begin(house, office, hand, "6-10C")
        hand.page.goto(f"{hand.address}/phone/#/visit/{job['visit']}")
        to_the_door(hand)
        inside(hand)
        ask_photo(hand)
        way = hand.page.locator("[data-way=photos]").first
        if not way.is_visible():
            hand.page.locator("details.more:not([open]) summary").first.click()
        way.click()
        with tempfile.NamedTemporaryFile(suffix=".jpg") as junk, tempfile.NamedTemporaryFile(suffix=".jpg") as large:
            junk.truncate(50 * MEGABYTE)
            take(hand, junk.name)
            hand.shows("這張相片讀不到，請再拍一次。")
            large.write(gravel(hand))
            large.truncate(50 * MEGABYTE)
            take(hand, large.name)
            hand.page.locator("canvas.preview:not([hidden])").wait_for()
            hand.page.locator("form.page [data-act=photos]").click()
            expect(hand.page.locator("main.visit")).to_be_visible()
        [photo] = hand.kept("photos")
        all_sent(hand)
        status, seen = office.attempt(f"/orders/{job['order']}/photos/{photo['hash']}")
        assert status == 200 and len(seen) <= 1_000_000, f"{status}, {len(seen)} bytes"


def take(hand: Hand, path: str) -> None:
    """A file from the camera, told to the browser by its name: 50 MB do not go through the driver."""
    session = hand.page.context.new_cdp_session(hand.page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "input[type=file]"})["nodeId"]
    session.send("DOM.setFileInputFiles", {"nodeId": node, "files": [path]})


def gravel(hand: Hand) -> bytes:
    """A picture of nothing but grain, the hardest to make small."""
    drawn = hand.page.evaluate(
        """() => { const canvas = document.createElement('canvas'); canvas.width = canvas.height = 2000;
            const pen = canvas.getContext('2d'), grain = pen.createImageData(2000, 2000);
            for (let at = 0; at < grain.data.length; at += 65_536)
                crypto.getRandomValues(grain.data.subarray(at, Math.min(at + 65_536, grain.data.length)));
            for (let at = 3; at < grain.data.length; at += 4) grain.data[at] = 255;
            pen.putImageData(grain, 0, 0);
            return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]; }""")
    return base64.b64decode(drawn)
