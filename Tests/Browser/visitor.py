"""Somebody at a browser: what people do on pages and what every page owes them."""

import pathlib
import re
import time

import axe_playwright_python
from playwright.sync_api import Browser, Page, expect

LANGUAGES = ["zh-Hant", "zh-Hans", "en"]
SHOTS = pathlib.Path(__file__).resolve().parents[2] / ".doorbell" / "shots"
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
PATIENCE_SECONDS = 10
DESK, PHONE, NARROW = (1440, 900), (390, 844), (320, 640)


class Visitor:
    """One browser context: own cookies, own storage, one page. `page` is Playwright's for all that is not said here."""

    def __init__(self, browser: Browser, address: str, size: tuple[int, int] = DESK, javascript: bool = True):
        self.address = address
        self.context = browser.new_context(
            base_url=address, viewport={"width": size[0], "height": size[1]}, java_script_enabled=javascript,
            locale="zh-HK", timezone_id="Asia/Hong_Kong", has_touch=size != DESK,
        )
        self.context.set_default_timeout(PATIENCE_SECONDS * 1000)
        self.complaints: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("console", self._listen)

    def __enter__(self) -> "Visitor":
        return self

    def __exit__(self, kind, *_) -> None:
        self.context.close()
        if kind is None and self.complaints:
            raise AssertionError("the browser complained:\n" + "\n".join(self.complaints))

    def open(self, path: str) -> None:
        """Goes to a path; anything but a page that is there fails."""
        answer = self.page.goto(path)
        assert answer is not None and answer.ok, f"GET {path} answered {answer and answer.status}"

    def speak(self, language: str) -> None:
        """Chooses the language of all pages from now on."""
        assert language in LANGUAGES, language
        self.context.add_cookies([{"name": "language", "value": language, "url": self.address}])

    def sign_in(self, user: str, password: str) -> None:
        """Signs in as a person does, and waits until the sign-in page is left."""
        self.open("/sign-in")
        self.page.locator("[name=name]").fill(user)
        self.page.locator("[name=password]").fill(password)
        self.page.locator("form:has([name=password]) [type=submit], form:has([name=password]) button").first.click()
        expect(self.page, f"{user} leaves the sign-in page").not_to_have_url(re.compile("/sign-in"))

    def tap(self, text: str) -> None:
        """Presses the first thing that can be pressed and is called so: by its whole name, or else by a part of it."""
        page = self.page
        names = [(role, exact) for exact in (True, False) for role in ("button", "link")]
        ways = [page.get_by_role(role, name=text, exact=exact) for role, exact in names]
        ways += [page.locator("summary, label").filter(has_text=text)]
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            for way in ways:
                seen = way.filter(visible=True)
                if seen.count():
                    seen.first.click()
                    page.wait_for_load_state()
                    return
            page.wait_for_timeout(100)
        raise AssertionError(f"nothing to press says “{text}” on {page.url}; it says:\n{self._words()}")

    def sees(self, text: str) -> None:
        """Waits until the text can be read on the page."""
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    def is_at(self, path: str) -> None:
        """Waits until the page's path is this one, whatever its query."""
        expect(self.page).to_have_url(re.compile(rf"^{re.escape(self.address + path)}/?([?#].*)?$"))

    def axe(self) -> None:
        """Finds no fault of accessibility on the page as it stands, best practice included."""
        self.page.evaluate(AXE)
        found = self.page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
        if found:
            lines = [f"axe: {len(found)} violations on {self.page.url}"]
            for one in found:
                lines.append(f"  {one['id']} ({one['impact']}): {one['help']}")
                for node in one["nodes"]:
                    lines += [f"    {' '.join(map(str, node['target']))}", f"      {node['html'][:160]}"]
            raise AssertionError("\n".join(lines))

    def no_sideways_scroll(self, width: int = 320) -> None:
        """The page fits a screen of this width; the window is as before afterwards."""
        before = self.page.viewport_size
        self.page.set_viewport_size({"width": width, "height": 640})
        wide = self.page.evaluate(
            """() => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5)
                .slice(0, 10).map(one => `${one.tagName.toLowerCase()}.${one.className} ends at `
                    + Math.round(one.getBoundingClientRect().right)).concat(['(page)'])"""
        )
        self.page.set_viewport_size(before)
        assert not wide, f"{self.page.url} scrolls sideways at {width} px:\n  " + "\n  ".join(wide)

    def in_every_language(self, name: str, path: str | None = None) -> None:
        """This page, or that at `path`, keeps its promises in three languages; leaves a picture of each."""
        path = path or self.page.url.removeprefix(self.address)
        for language in LANGUAGES:
            self.speak(language)
            self.open(path)
            spoken = self.page.locator("html").get_attribute("lang") or ""
            assert spoken.startswith(language), f"{path} in {language} says lang={spoken!r}"
            self.axe()
            self.no_sideways_scroll()
            self.screenshot(f"{name}-{language}")

    def screenshot(self, name: str) -> pathlib.Path:
        """A picture of the whole page, for people to look at."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f"{name}.png"
        self.page.screenshot(path=path, full_page=True)
        return path

    def _listen(self, message) -> None:
        if message.type == "error" and ("Content Security Policy" in message.text or "Refused to" in message.text):
            self.complaints.append(message.text)

    def _words(self) -> str:
        return self.page.locator("body").inner_text()[:1500]
