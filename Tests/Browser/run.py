"""Plays the journeys of Tests/Browser/journeys in Debian's Chromium against a real server.

A journey is a function `journey_…(house, browser)`; its docstring is the sentence it proves. A journey that needs
estates nobody else touches opens a `House` of its own. Words on the command line choose journeys by part of their name.
With `--at-once 2` files are played two at a time, each in a house with those that happened to come before it; where two servers and
two browsers share two cores, some journeys wait longer than they have patience for.
"""

import argparse
import importlib
import multiprocessing
import pathlib
import queue
import sys
import time
import traceback

from playwright.sync_api import sync_playwright

from house import House

HERE = pathlib.Path(__file__).resolve().parent


def files(chosen: list[str]) -> list[str]:
    """The names of the files that have a journey which is `chosen`."""
    names = sorted(path.stem for path in (HERE / "journeys").glob("[a-z]*.py"))
    return [name for name in names if journeys(name, chosen)]


def journeys(file: str, chosen: list[str]) -> list:
    """A file's journeys, in the order they stand there; all of them where nothing is `chosen`."""
    module = importlib.import_module(f"journeys.{file}")
    return [
        function
        for name, function in vars(module).items()
        if name.startswith("journey_") and function.__module__ == module.__name__
        and (not chosen or any(word in f"{file}.{name}" for word in chosen))
    ]


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


def visit(wanted, waiting, came) -> None:
    """Takes one file after the other from those that are `waiting`, in a house and a browser of its own, and says of each
    journey whether it `came` home."""
    try:
        with House(wanted.doorbell) as house, sync_playwright() as playwright:
            house.phone_walk = wanted.phone_walk
            browser = playwright.chromium.launch(
                executable_path=wanted.chromium, headless=not wanted.show, args=["--no-sandbox"]
            )
            while (file := waiting.get()) is not None:
                for journey in journeys(file, wanted.journeys):
                    came.put(play(journey, house, browser))
            browser.close()
    except Exception:
        traceback.print_exc()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--doorbell", default=".build/debug/doorbell", help="the binary to serve with")
    asked.add_argument(
        "--phone-walk", default=".build-release/release/PhoneWalk", help="the binary that tells random visits"
    )
    asked.add_argument("--chromium", default="/usr/bin/chromium", help="the browser to drive")
    asked.add_argument("--tally", type=pathlib.Path, help="a file to leave `passed failed` in")
    asked.add_argument("--show", action="store_true", help="open a window to watch")
    asked.add_argument("--at-once", type=int, default=1, help="how many houses and browsers there are at a time")
    asked.add_argument("journeys", nargs="*", help="part of a journey's name")
    wanted = asked.parse_args()
    for needed in (wanted.doorbell, wanted.phone_walk, wanted.chromium):
        if not pathlib.Path(needed).exists():
            print(f"{needed} is not there: build it, or run make setup", file=sys.stderr)
            return 1

    chosen = files(wanted.journeys)
    count = sum(len(journeys(file, wanted.journeys)) for file in chosen)
    waiting, came = multiprocessing.Queue(), multiprocessing.Queue()
    visits = [
        multiprocessing.Process(target=visit, args=(wanted, waiting, came))
        for _ in range(min(wanted.at_once, len(chosen)))
    ]
    for file in chosen + [None] * len(visits):
        waiting.put(file)
    for one in visits:
        one.start()
    passed = 0
    while any(one.is_alive() for one in visits) or not came.empty():
        try:
            passed += came.get(timeout=1)
        except queue.Empty:
            pass
    failed = count - passed
    if wanted.tally:
        wanted.tally.write_text(f"{passed} {failed}")
    print(f"browser: {passed} of {count} journeys came home", flush=True)
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
