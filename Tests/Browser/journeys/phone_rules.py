"""One rule book on two machines: the same visits, natively and in the phone's module."""

import json
import os
import pathlib
import subprocess
import time

from hand import Hand

VISITS = int(os.environ.get("VISITS", "300"))  # ten thousand take a quarter of an hour
BATCH = 25
COMPARE = """async lines => {
    const { answer } = await import('/phone/rules.js');
    const { digest } = await import('/phone/store.js');
    let steps = 0;
    for (const line of lines) {
        const { job, steps: asked } = JSON.parse(line);
        for (const step of asked) {
            const said = await answer({ ...step.ask, job });
            if (await digest(said) !== step.digest)
                return { steps, wrong: { visit: job.visit, ask: step.ask, said: new TextDecoder().decode(said) } };
            const { events } = JSON.parse(new TextDecoder().decode(said));
            if (events) job.events.push(...events);
            steps += 1;
        }
    }
    return { steps };
}"""


def journey_phone_rules(house, browser):
    """random visits end in the same events, refusals and screens in the phone's module as natively, byte for byte"""
    walk = pathlib.Path(house.doorbell).parent / "PhoneWalk"
    assert walk.exists(), f"{walk} is not there: swift build --product PhoneWalk"
    with Hand(browser, house.address) as hand:
        hand.open()
        start, steps, visits, batch = time.monotonic(), 0, 0, []
        with subprocess.Popen([walk, "--count", str(VISITS)], stdout=subprocess.PIPE, text=True) as visits_told:
            for line in visits_told.stdout:
                batch.append(line)
                visits += 1
                if len(batch) == BATCH or visits == VISITS:
                    steps += compared(hand, batch)
                    batch = []
        assert visits == VISITS and not batch, f"{visits} visits were told"
        print(f"  {visits} visits, {steps} questions, {time.monotonic() - start:.0f} s")


def compared(hand: Hand, lines: list[str]) -> int:
    found = hand.page.evaluate(COMPARE, lines)
    assert "wrong" not in found, json.dumps(found["wrong"], ensure_ascii=False)[:3000]
    return found["steps"]
