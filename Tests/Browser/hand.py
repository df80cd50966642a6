"""The technician's app in a hand: a Chromium of its own with its own profile, which may be killed and opened again."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

from playwright.sync_api import Page, expect

from visitor import PATIENCE_SECONDS, PHONE



class Hand:
    """A phone: `with` it, `open` the app, tap. `kill` is SIGKILL; the next `open` finds the same profile."""

    def __init__(self, browser, address: str, size: tuple[int, int] = PHONE):
        self.kind, self.address, self.size = browser.browser_type, address, size
        self.profile = tempfile.mkdtemp(prefix="doorbell-phone-")
        self.process = None
        self.connection = None
        self.page: Page | None = None
        self.taps = 0
        self.doom: float | None = None  # the next act is the last: so many seconds after its tap the battery is flat
        self.complaints: list[str] = []

    def __enter__(self) -> "Hand":
        return self

    def __exit__(self, kind, *_) -> None:
        self.kill()
        shutil.rmtree(self.profile, ignore_errors=True)
        if kind is None and self.complaints:
            raise AssertionError("the phone complained:\n" + "\n".join(self.complaints))

    def start(self) -> None:
        """A browser on this profile, its page still empty."""
        port = pathlib.Path(self.profile) / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [shutil.which("chromium") or "/usr/bin/chromium", "--headless=new", "--no-sandbox", "--no-first-run",
             f"--user-data-dir={self.profile}", "--remote-debugging-port=0", "--accept-lang=zh-HK", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            env={**os.environ, "TZ": "Asia/Hong_Kong"},
        )
        until = time.monotonic() + 30
        while not (port.exists() and port.read_text().count("\n")):
            assert time.monotonic() < until and self.process.poll() is None, "Chromium did not start"
            time.sleep(0.05)
        self.connection = self.kind.connect_over_cdp(f"http://127.0.0.1:{port.read_text().splitlines()[0]}")
        context = self.connection.contexts[0]
        context.set_default_timeout(PATIENCE_SECONDS * 1000)
        self.page = context.new_page()
        self.page.set_viewport_size({"width": self.size[0], "height": self.size[1]})
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("console", self._listen)

    def open(self, path: str = "") -> None:
        """Opens the app, in a new browser where none runs."""
        if self.process is None:
            self.start()
        self.page.goto(f"{self.address}/phone/{path}")
        self.page.locator("main").wait_for()

    def kill(self) -> None:
        """Ends the browser as a flat battery does."""
        if self.process is None:
            return
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process = self.page = None
        try:
            self.connection.close()
        except Exception:
            pass  # it has nobody to say goodbye to

    def enter(self, user: str, password: str) -> None:
        """Signs in, to whatever comes first for this one."""
        self.page.locator("[name=name]").fill(user)
        self.page.locator("[name=password]").fill(password)
        self.page.locator("button.go").click()

    def sign_in(self, user: str, password: str) -> None:
        """Signs in, to the day's work."""
        self.enter(user, password)
        expect(self.page.locator(".out")).to_be_visible()

    def is_whole(self) -> None:
        """Waits until the app lies on the phone, every file of it, and stands between the page and the network."""
        self.until("(async () => navigator.serviceWorker.controller && (await caches.open('doorbell-now')).match('/now'))()")

    def until(self, promise: str) -> None:
        """Waits until what a script promises is true."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not self.page.evaluate(f"Promise.resolve({promise}).then(Boolean)"):
            assert time.monotonic() < end, f"not true after {PATIENCE_SECONDS} s: {promise}"
            time.sleep(0.1)

    def tap(self, what) -> None:
        """One tap on a button or a link, counted."""
        self.taps += 1
        what.click()

    def act(self, name: str, choose: str | None = None, **fields: str) -> None:
        """Does an act of the open step: opens its questions where they have a screen of their own, answers, sends."""
        self._called(f"[data-act='{name}'], [data-way='{name}']", choose).wait_for(state="attached")
        sending = self._called(f"[data-act='{name}']", choose)
        if not sending.count():
            way = self._called(f"[data-way='{name}']", choose)
            if not way.is_visible():
                self.tap(self.page.locator("details.more:not([open]) summary").first)
            self.tap(way)
            sending = self.page.locator(f"form.page [data-act='{name}']")
            sending.wait_for()
        elif not sending.is_visible():
            self.tap(self.page.locator("details.more:not([open]) summary").first)
        form = sending.locator("xpath=ancestor::form[1]")
        for field, value in fields.items():
            self.answer(form, field.replace("__", ".").replace("_", "-"), value)
        drawn = self.page.evaluate("document.getElementById('app').dataset.drawn")
        self.tap(sending)
        if self.doom is not None:
            time.sleep(self.doom)
            self.doom = None
            return self.kill()
        # The next step is there once the tap was kept; a refusal stays on the same one.
        self.page.wait_for_function(
            "drawn => document.getElementById('app').dataset.drawn !== drawn || document.querySelector('.notice.stop:not([hidden])')",
            arg=drawn)
        refusal = self.page.locator(".notice.stop:not([hidden])")
        assert not refusal.count(), f"{name}: {refusal.first.inner_text()}"

    def answer(self, form, field: str, value: str) -> None:
        if field == "strokes":
            return self.sign()
        place = form.locator(f"[name='{field}']").first
        if place.get_attribute("type") == "file":
            place.set_input_files(value)
            form.locator("canvas.preview:not([hidden])").wait_for()
        elif place.evaluate("one => one.tagName") == "SELECT":
            place.select_option(value)
        elif place.get_attribute("type") == "radio":
            form.locator(f"[name='{field}'][value='{value}']").check()
        else:
            place.fill(value)

    def sign(self) -> None:
        """Draws two strokes on the pad, as a finger would."""
        pad = self.page.locator(".pad canvas")
        pad.scroll_into_view_if_needed()
        box = pad.bounding_box()
        for stroke in ([(0.2, 0.3), (0.3, 0.6), (0.4, 0.3), (0.5, 0.7)], [(0.6, 0.3), (0.7, 0.7), (0.8, 0.4)]):
            points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in stroke]
            self.page.mouse.move(*points[0])
            self.page.mouse.down()
            for point in points[1:]:
                self.page.mouse.move(*point, steps=3)
            self.page.mouse.up()

    def _called(self, selector: str, text: str | None):
        found = self.page.locator(selector)
        return (found.filter(has_text=text) if text else found).first

    def shows(self, text: str) -> None:
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    def wear(self, **look) -> None:
        """Another look from now on: `language`, `theme`, `large`, as the settings keep them."""
        self.page.evaluate(
            """look => new Promise(resolve => { const asked = indexedDB.open('doorbell'); asked.onsuccess = () => {
                const kept = asked.result.transaction('settings', 'readwrite');
                kept.objectStore('settings').put(look, 'look');
                kept.oncomplete = () => { asked.result.close(); resolve(); }; }; })""", look)
        self.page.reload()
        self.page.locator("main").wait_for()

    def news(self) -> None:
        """What another tab would tell: something was kept. The screen is drawn anew where that changes it."""
        self.page.evaluate("new BroadcastChannel('doorbell').postMessage('kept')")
        time.sleep(0.5)  # a drawing that changes nothing leaves no trace to wait for

    def kept(self, shelf: str) -> list:
        """What lies on a shelf of the phone's storage; bytes are left out."""
        return self.page.evaluate(
            """shelf => new Promise((resolve, reject) => {
                const asked = indexedDB.open('doorbell');
                asked.onerror = () => reject(asked.error);
                asked.onsuccess = () => {
                    const all = asked.result.transaction(shelf).objectStore(shelf).getAll();
                    all.onsuccess = () => { asked.result.close();
                        resolve(JSON.parse(JSON.stringify(all.result, (name, value) => name === 'bytes' ? null : value))); };
                };
            })""", shelf)

    def setting(self, name: str):
        """One of the phone's settings as it lies there."""
        return self.page.evaluate(self.settings_script(name))

    @staticmethod
    def settings_script(name: str) -> str:
        return f"""new Promise(resolve => {{ const asked = indexedDB.open('doorbell'); asked.onsuccess = () => {{
            const one = asked.result.transaction('settings').objectStore('settings').get('{name}');
            one.onsuccess = () => {{ asked.result.close(); resolve(one.result); }}; }}; }})"""

    def screenshot(self, name: str) -> None:
        from visitor import SHOTS
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png")

    def _listen(self, message) -> None:
        if message.type == "error" and ("Content Security Policy" in message.text or "Refused to" in message.text):
            self.complaints.append(message.text)
