"""One checker on two machines: the same texts, natively and in the module that browsers get."""

import json
import os
import pathlib
import subprocess
import tempfile
import time
import urllib.request

import sayings
from visitor import LANGUAGES, Visitor

SEED = int(os.environ.get("SEED", "20261129"))
BATCH = 500
COMPARE = """async ([lines, where]) => {
    const { ask } = await import('/phone/courtesy.js');
    const hex = bytes => [...new Uint8Array(bytes)].map(one => one.toString(16).padStart(2, '0')).join('');
    for (const [text, language, digest] of lines) {
        const said = await ask(where, text, language);
        if (hex(await crypto.subtle.digest('SHA-256', said)) !== digest)
            return { text, language, said: new TextDecoder().decode(said) };
    }
}"""


def journey_courtesy_module(house, browser):
    """every sentence, every rule's example and hundreds of hostile texts are judged alike by module and server, byte for byte"""
    start = time.monotonic()
    print(f"  SEED={SEED}")
    texts = sayings.sentences() + sayings.examples()
    asked = [(text, LANGUAGES[place % 3]) for place, text in enumerate(texts)]
    asked += [(text, language) for text in sayings.hostile(SEED) for language in LANGUAGES]
    with Visitor(browser, house.address) as visitor:
        visitor.open("/sign-in")
        where = visitor.page.evaluate("fetch('/assets/courtesy.json').then(answer => answer.json())")
        digests = natively(house, where["book"], asked)
        lines = [[*one, digest] for one, digest in zip(asked, digests, strict=True)]
        for at in range(0, len(lines), BATCH):
            wrong = visitor.page.evaluate(COMPARE, [lines[at : at + BATCH], where])
            assert wrong is None, json.dumps(wrong, ensure_ascii=False)[:3000]
    print(f"  {len(lines)} texts, {time.monotonic() - start:.0f} s")


def natively(house, book: str, asked: list[tuple[str, str]]) -> list[str]:
    """What the same rules answer outside a browser, as digests."""
    questions = "".join(json.dumps({"text": text, "language": language}) + "\n" for text, language in asked)
    with tempfile.TemporaryDirectory() as folder:
        parcel = pathlib.Path(folder) / "courtesy.book"
        with urllib.request.urlopen(house.address + book) as answer:
            parcel.write_bytes(answer.read())
        said = subprocess.run(
            [house.phone_walk, "--courtesy", str(parcel)], input=questions, capture_output=True, text=True, check=True)
    return said.stdout.split()
