"""The office's side of the phones: what has to be looked at, and a lost one."""

import json
import re
import time
import urllib.error
import urllib.request
import uuid

from playwright.sync_api import expect

from visitor import DESK, Visitor


def send(house, path, token, body):
    """One request of a program; the status and the answer."""
    request = urllib.request.Request(
        house.address + path, data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def journey_lost_phone(house, browser):
    """what a phone said stands beside what the server holds until somebody has looked; a lost phone is shut out at once"""
    technician, dispatcher = house.person("technician"), house.person("dispatcher")
    _, phone = send(house, "/api/v1/phone/devices", technician["token"], {"name": "Pixel 9"})
    _, day = send(house, "/api/v1/phone/jobs", phone["token"], None)
    job = next(job for job in day["jobs"] if job["state"] == "assigned")
    operations = [
        {"id": str(uuid.uuid4()), "device": phone["device"], "sequence": place, "at": int(time.time() * 1000),
         "offset": 0, "act": act, "fields": fields, "form": True, "new-id": str(uuid.uuid4())}
        for place, (act, fields) in enumerate([("departure", {}), ("entry", {"giver": {"who": "owner"}})], 1)
    ]
    events = f"/api/v1/visits/{job['visit']}/events"
    status, answer = send(house, events, phone["token"], {"operations": operations})
    assert status == 200 and [one["answer"] for one in answer["answers"]] == ["accepted", "clash"], answer

    with Visitor(browser, house.address, DESK) as office:
        office.sign_in(dispatcher["user"], dispatcher["password"])
        office.open(f"/orders/{job['order']}")
        expect(office.page.locator(".clash")).to_have_count(1)
        office.in_every_language("order-clash")
        office.speak("zh-Hant")
        office.open(f"/orders/{job['order']}")
        office.tap("已核對")
        expect(office.page).to_have_url(re.compile(f"/orders/{job['order']}$"))
        expect(office.page.locator(".clash")).to_have_count(0)
        office.open("/phones")
        office.in_every_language("phones")
        office.speak("zh-Hant")
        office.open("/phones")
        office.page.locator(f"form[action*='{phone['device']}'] button").click()
        expect(office.page.locator(f"form[action*='{phone['device']}']")).to_have_count(0)

    status, refusal = send(house, "/api/v1/phone/jobs", phone["token"], None)
    assert (status, refusal["code"]) == (401, "device-revoked"), refusal
    late = operations[0] | {"id": str(uuid.uuid4()), "sequence": 3, "act": "arrival"}
    status, answer = send(house, events, phone["token"], {"operations": [late]})
    assert status == 200 and [one["answer"] for one in answer["answers"]] == ["quarantined"], answer
    assert "job" not in answer, "a lost phone is told nothing"
