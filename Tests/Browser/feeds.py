"""What calendar programs make of a feed: three that know nothing of each other have to read the same in it."""

import pathlib
import subprocess
import tempfile
import urllib.error
import urllib.request

import icalendar
import vobject


def fetch(address: str, mark: str | None = None) -> tuple[int, dict, bytes]:
    """What a program that follows a calendar gets: status, headers and bytes; with the mark of the last time, if any."""
    request = urllib.request.Request(address, headers={"If-None-Match": mark} if mark else {})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, dict(answer.headers.items()), answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, dict(refused.headers.items()), refused.read()


def read(feed: bytes) -> list[icalendar.Event]:
    """The events of a feed that holds to the letter of RFC 5545 and that vobject, icalendar and khal read alike."""
    lines = feed.split(b"\r\n")
    assert lines.pop() == b"" and not any(b"\n" in line or b"\r" in line for line in lines), "a line ends without CR LF"
    assert all(len(line) <= 75 for line in lines), "a line is longer than 75 octets"
    for line in lines:
        line.decode("utf-8")  # folded between characters, not within one

    by_vobject = vobject.readOne(feed.decode("utf-8"))
    by_vobject.validate(raiseException=True)
    calendar = icalendar.Calendar.from_ical(feed)
    assert calendar["METHOD"] == "PUBLISH" and calendar["X-WR-CALNAME"]
    assert calendar.decoded("REFRESH-INTERVAL").total_seconds() == 3600
    events = list(calendar.walk("VEVENT"))
    assert not [error for event in events for error in event.errors], "icalendar found faults"
    said = {(str(event["UID"]), str(event["SUMMARY"])) for event in events}
    assert len(said) == len(events), "two events have one UID"
    assert said == {(one.uid.value, one.summary.value) for one in by_vobject.contents.get("vevent", [])}
    for event in events:
        assert event.decoded("DTSTART") < event.decoded("DTEND")
        assert event.decoded("DTSTART").utcoffset().total_seconds() == 0
        assert event["STATUS"] in ("CONFIRMED", "CANCELLED") and int(event["SEQUENCE"]) > 0
    assert titles_by_khal(feed) == sorted(str(event["SUMMARY"]) for event in events)
    return events


def titles_by_khal(feed: bytes) -> list[str]:
    """What khal lists of the ten years around now, in an empty diary of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "diary").mkdir()
        (folder / "feed.ics").write_bytes(feed)
        (folder / "config").write_text(
            f"[calendars]\n[[diary]]\npath = {folder}/diary\n"
            f"[sqlite]\npath = {folder}/khal.db\n"
            "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "timeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        )
        khal = ["/usr/bin/khal", "--config", str(folder / "config")]
        for command in (["import", "--batch", str(folder / "feed.ics")],
                        ["list", "--once", "--day-format", "", "--format", "{title}", "2020-01-01", "3650d"]):
            done = subprocess.run([*khal, *command], capture_output=True, text=True, timeout=120)
            assert done.returncode == 0, f"khal {command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        return sorted(line for line in done.stdout.splitlines() if line.strip())
