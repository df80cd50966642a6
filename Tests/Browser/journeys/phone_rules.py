"""One rule book on two machines: the same visits, natively and in the phone's module."""

import json
import os
import queue
import subprocess
import threading
import time

from hand import Hand

VISITS = int(os.environ.get("VISITS", "10000"))
BATCH = 50
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
    with Hand(browser, house.address) as hand:
        hand.open()
        start, steps, visits = time.monotonic(), 0, 0
        for batch in told(house.phone_walk):
            visits += len(batch)
            steps += compared(hand, batch)
        assert visits == VISITS, f"{visits} visits were told"
        print(f"  {visits} visits, {steps} questions, {time.monotonic() - start:.0f} s")


def told(walk: str):
    """The visits as they went natively, in batches; the next ones are made while the browser is busy with these."""
    ready: queue.Queue = queue.Queue(maxsize=40)

    def listen() -> None:
        with subprocess.Popen([walk, "--count", str(VISITS)], stdout=subprocess.PIPE, text=True) as native:
            batch = []
            for line in native.stdout:
                batch.append(line)
                if len(batch) == BATCH:
                    ready.put(batch)
                    batch = []
        ready.put(batch)
        ready.put(None)

    threading.Thread(target=listen, daemon=True).start()
    while (batch := ready.get()) is not None:
        yield batch


def compared(hand: Hand, lines: list[str]) -> int:
    found = hand.page.evaluate(COMPARE, lines)
    assert "wrong" not in found, json.dumps(found["wrong"], ensure_ascii=False)[:3000]
    return found["steps"]
