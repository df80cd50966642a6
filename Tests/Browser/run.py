"""Plays the journeys of Tests/Browser/journeys in Debian's Chromium against a real server.

A journey is a function `journey_…(house, browser)`; its docstring is the sentence it proves. A journey that needs
estates nobody else touches opens a `House` of its own. Words on the command line choose journeys by part of their name.
"""

import argparse
import importlib
import pathlib
import sys
import time
import traceback

from playwright.sync_api import sync_playwright

from house import House

HERE = pathlib.Path(__file__).resolve().parent


def journeys(chosen: list[str]) -> list:
    """All journeys, file by file, each file's in the order they stand there."""
    found = []
    for path in sorted((HERE / "journeys").glob("[a-z]*.py")):
        module = importlib.import_module(f"journeys.{path.stem}")
        for name, function in vars(module).items():
            if name.startswith("journey_") and function.__module__ == module.__name__:
                if not chosen or any(word in f"{path.stem}.{name}" for word in chosen):
                    found.append(function)
    return found


def play(journey, house: House, browser) -> bool:
    sentence = " ".join((journey.__doc__ or journey.__name__).split())
    start = time.monotonic()
    try:
        journey(house, browser)
    except Exception:
        print(f"✘ {sentence} ({time.monotonic() - start:.1f} s)\n{traceback.format_exc()}")
        print(f"  The server's last words:\n{house.said()}", flush=True)
        return False
    print(f"✔ {sentence} ({time.monotonic() - start:.1f} s)", flush=True)
    return True


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--doorbell", default=".build/debug/doorbell", help="the binary to serve with")
    asked.add_argument(
        "--phone-walk", default=".build-release/release/PhoneWalk", help="the binary that tells random visits"
    )
    asked.add_argument("--chromium", default="/usr/bin/chromium", help="the browser to drive")
    asked.add_argument("--tally", type=pathlib.Path, help="a file to leave `passed failed` in")
    asked.add_argument("--show", action="store_true", help="open a window to watch")
    asked.add_argument("journeys", nargs="*", help="part of a journey's name")
    wanted = asked.parse_args()
    for needed in (wanted.doorbell, wanted.phone_walk, wanted.chromium):
        if not pathlib.Path(needed).exists():
            print(f"{needed} is not there: build it, or run make setup", file=sys.stderr)
            return 1

    all_journeys = journeys(wanted.journeys)
    passed = 0
    try:
        with House(wanted.doorbell) as house, sync_playwright() as playwright:
            house.phone_walk = wanted.phone_walk
            browser = playwright.chromium.launch(
                executable_path=wanted.chromium, headless=not wanted.show, args=["--no-sandbox"]
            )
            passed = sum(play(journey, house, browser) for journey in all_journeys)
            browser.close()
    except Exception:
        traceback.print_exc()
    failed = len(all_journeys) - passed
    if wanted.tally:
        wanted.tally.write_text(f"{passed} {failed}")
    print(f"browser: {passed} of {len(all_journeys)} journeys came home", flush=True)
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
