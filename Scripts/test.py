"""Runs every test and closes with one line that counts them.

The tests are Swift's own, the random walks of visits, gas rounds, enquiries, conduct, people who wait and disputes, the
checker of language on every sentence in both scripts and on Doorbell's own words, and the browser's journeys.
Everything the tests say is shown as they say it. The exit code is 0 only when something ran and nothing failed.
"""

import dataclasses
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import threading

ROOT = pathlib.Path(__file__).resolve().parent.parent
JOBS = os.environ.get("JOBS", "2")
STEPS = os.environ.get("STEPS", "1000000")
RELEASE = ["-c", "release", "--scratch-path", ".build-release"]
BUILD_MINUTES, TEST_MINUTES, JOURNEY_MINUTES = 40, 20, 40
# How many Swift tests run side by side. Each opens a house of its own, with a score of files; without a limit all of
# them are open at once, and Foundation's `Process` reads past its list of open files from about 1,360 on.
SIDE_BY_SIDE = "12"
# What is said again before the closing line: each test that failed and why, and where a program broke off.
TROUBLE = re.compile(r"^\s*✘|\bFatal error\b|\bProgram crashed\b|\bcrashed:$|\berror:|^make test: ")

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
# Swift Testing closes each run with `Test run with 12 tests in 3 suites passed after …`, or failed, and names each
# failed test in a line of its own; XCTest closes with `Executed 3 tests, with 1 failure (0 unexpected) in …`.
RUN = re.compile(r"Test run with (\d+) tests?\b.*? (passed|failed) after ")
FAILED_TEST = re.compile(r"\bTest (?!run with|case )(.+?) failed after ")
SKIPPED_TEST = re.compile(r"\bTest (?!run with|case )(.+?) skipped(?:: |\.?$)")
EXECUTED = re.compile(r"\bExecuted (\d+) tests?, with ")
FAILED_CASE = re.compile(r"Test Case '(.+?)' failed")
SKIPPED_CASE = re.compile(r"Test Case '(.+?)' skipped")


@dataclasses.dataclass
class Tally:
    passed: int = 0
    failed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.passed + other.passed, self.failed + other.failed)


troubles: list[str] = []


def run(command: list[str], minutes: int) -> tuple[int, list[str]]:
    """Runs a command, shows what it says while it says it, and ends it with all it started when its time is over.

    What it says of trouble is kept to be said again at the end, where it failed.
    """
    print(f"── {' '.join(command)}", flush=True)
    try:
        process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace", start_new_session=True,
        )
    except OSError as error:
        print(f"make test: {command[0]} does not start: {error}", flush=True)
        return 127, []

    def end():
        print(f"make test: {command[0]} was still running after {minutes} minutes and is ended", flush=True)
        os.killpg(process.pid, signal.SIGKILL)

    limit = threading.Timer(minutes * 60, end)
    limit.start()
    said = []
    try:
        for line in process.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            said.append(ESCAPE.sub("", line))
        code = process.wait()
        if code:
            troubles.extend(line.rstrip()[:300] for line in said if TROUBLE.search(line))
        return code, said
    except BaseException:
        os.killpg(process.pid, signal.SIGTERM)
        raise
    finally:
        limit.cancel()


def counted(said: list[str], code: int) -> Tally:
    """What `swift test` ran, by its own closing lines; what it skipped is neither passed nor failed.

    A run that breaks off before its closing line counts as one failure.
    """
    ran = cases = failed = skipped = 0
    closed_badly = False
    for line in said:
        if run_line := RUN.search(line):
            ran += int(run_line[1])
            closed_badly |= run_line[2] == "failed"
        elif executed := EXECUTED.search(line):
            cases = int(executed[1])  # suites close before the run that holds them: the last counts
        elif FAILED_TEST.search(line) or FAILED_CASE.search(line):
            failed += 1
        elif SKIPPED_TEST.search(line) or SKIPPED_CASE.search(line):
            skipped += 1
    if not failed and (closed_badly or code or not ran + cases):
        print(f"make test: swift test ended with {code} after {ran + cases} tests: counted as a failure", flush=True)
        failed = 1
    if skipped:
        print(f"make test: {skipped} tests were skipped and are not counted", flush=True)
    return Tally(max(ran + cases - failed - skipped, 0), failed)


def swift_tests() -> Tally:
    code, said = run(["swift", "test", "--skip-build", "--experimental-maximum-parallelization-width", SIDE_BY_SIDE], TEST_MINUTES)
    return counted(said, code)


def walks() -> Tally:
    """Six tests: the random walks of visit, gas rounds, enquiries, conduct, people who wait and disputes end without a violation.

    They need the optimiser: a release build. The phone's walk is built beside them, from the same rules.
    """
    for product in ["VisitWalk", "PhoneWalk"]:  # one a call: of several SwiftPM builds the last
        if run(["swift", "build", "-j", JOBS, "--product", product, *RELEASE], BUILD_MINUTES)[0]:
            return Tally(0, 1)
    total = Tally()
    for what in ["--steps", "--rounds", "--enquiries", "--conduct", "--waiting", "--disputes"]:
        code, _ = run([f"{bin_path(RELEASE)}/VisitWalk", what, STEPS], TEST_MINUTES)
        total += Tally(0, 1) if code else Tally(1, 0)
    return total


def language() -> Tally:
    """Three tests: no sentence is judged otherwise for being written in Traditional; Doorbell's own words have no finding;
    nothing that is kept aside was learnt.
    """
    total = Tally()
    doorbell = ["--doorbell", f"{bin_path([])}/doorbell"]
    for script in [["scripts_agree.py", *doorbell], ["own_words.py", *doorbell], ["kept_aside.py"]]:
        code, _ = run([sys.executable, f"Tests/Scripts/{script[0]}", *script[1:]], TEST_MINUTES)
        total += Tally(0, 1) if code else Tally(1, 0)
    return total


def browser() -> Tally:
    """The journeys of Tests/Browser against the debug build and the modules, counted by the file they leave."""
    if run(["Scripts/build_phone"], BUILD_MINUTES)[0]:
        return Tally(0, 1)
    with tempfile.TemporaryDirectory() as folder:
        tally = pathlib.Path(folder) / "tally"
        doorbell = f"{bin_path([])}/doorbell"
        walk = f"{bin_path(RELEASE)}/PhoneWalk"
        command = [
            sys.executable, "Tests/Browser/run.py", "--doorbell", doorbell, "--phone-walk", walk, "--tally", str(tally)
        ]
        code, _ = run(command, JOURNEY_MINUTES)
        if not tally.exists():
            return Tally(0, 1)
        result = Tally(*map(int, tally.read_text().split()))
        return result + Tally(0, 1) if code and not result.failed else result


def bin_path(flags: list[str]) -> str:
    """Where a build lies; the place itself is not built for asking."""
    asked = subprocess.run(["swift", "build", *flags, "--show-bin-path"], cwd=ROOT, capture_output=True, text=True)
    return asked.stdout.strip()


def main() -> int:
    total, notes = Tally(), []
    code, _ = run(["swift", "build", "--build-tests", "-j", JOBS], BUILD_MINUTES)
    if code:
        total, notes = Tally(0, 1), ["the build failed: no test ran"]
    else:
        for name, part in [("Swift tests", swift_tests), ("the walks", walks), ("language", language), ("browser journeys", browser)]:
            tally = part()
            total += tally
            notes.append(f"{name}: {tally.passed} good, {tally.failed} bad")
    if troubles:
        print("\n".join(["── what went wrong", *troubles[:100]]))
    print("── " + "; ".join(notes))
    print(f"{total.passed} passed, {total.failed} failed", flush=True)
    return 0 if total.passed and not total.failed else 1


if __name__ == "__main__":
    sys.exit(main())
