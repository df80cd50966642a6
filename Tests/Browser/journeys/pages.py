"""What every page owes everybody: no fault of accessibility in three languages, and no sideways scroll at 320 px."""

import functools
import http.server
import pathlib
import subprocess
import tempfile
import threading

from visitor import DESK, PHONE, Visitor


def journey_office_pages(house, browser):
    """the office's pages keep their promises in three languages"""
    person = house.person("supervisor")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        office.in_every_language("board", "/board")
        office.in_every_language("orders", "/orders?state=all")
        office.in_every_language("new-order", "/orders/new?find=1-6B")
        for number in ("WO-1", "WO-7", "WO-9", "WO-10"):
            office.speak("zh-Hant")
            office.open(f"/orders?state=all&search={number}")
            office.page.locator("table a").first.click()
            office.page.wait_for_load_state()
            office.in_every_language(f"order-{number}")


def journey_administration(house, browser):
    """who administers sees the staff"""
    person = house.person("administrator")
    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(person["user"], person["password"])
        office.in_every_language("staff", "/staff")


def journey_technicians_pages(house, browser):
    """the technician's day and every job on it keep their promises in three languages"""
    person = house.person("technician")
    with Visitor(browser, house.address, PHONE) as phone:
        phone.sign_in(person["user"], person["password"])
        phone.in_every_language("today", "/today")
        jobs = phone.page.locator(".jobs a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert jobs, "the demo technician has nothing to do"
        for place, job in enumerate(jobs):
            phone.in_every_language(f"job-{place}", job)


def journey_catalogue(house, browser):
    """every page of the catalogue, each step of a visit among them, keeps its promises in three languages"""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([house.doorbell, "preview", "--out", folder], check=True, capture_output=True)
        handler = functools.partial(Quiet, directory=folder)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://localhost:{server.server_address[1]}"
            with Visitor(browser, address, PHONE) as visitor:
                pages = sorted(pathlib.Path(folder).glob("*/*.html"))
                assert len(pages) >= 30, f"only {len(pages)} pages"
                for page in pages:
                    visitor.open(f"/{page.relative_to(folder)}")
                    visitor.axe()
                    visitor.no_sideways_scroll()
            server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the catalogue and says nothing."""

    def log_message(self, *_) -> None:
        pass
