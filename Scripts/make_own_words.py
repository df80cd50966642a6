"""Writes Sources/Features/Courtesy/Sentences/own-words.jsonl: what Doorbell itself says, on every page of the catalogue in
every language. The tone model learns from it that none of this is curt.

Run it after texts were added (`--doorbell` names the binary), then teach the model anew: Docs/courtesy-rules.md.
"""

import argparse
import html.parser
import json
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "Sources/Features/Courtesy/Sentences/own-words.jsonl"


class Texts(html.parser.HTMLParser):
    """What a person reads on a page, piece by piece."""

    def __init__(self):
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag, attributes):
        self.silent += tag in ("script", "style")

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style")

    def handle_data(self, text):
        if not self.silent and (words := " ".join(text.split())):
            self.found.append(words)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--doorbell", default=str(ROOT / ".build/debug/doorbell"), help="the binary to ask for its pages")
    doorbell = asked.parse_args().doorbell
    said: dict[str, None] = {}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([doorbell, "preview", "--out", folder], check=True, stdout=subprocess.DEVNULL)
        for page in sorted(pathlib.Path(folder).rglob("*.html")):
            if page.name == "index.html":
                continue  # a list of names
            texts = Texts()
            texts.feed(page.read_text(encoding="utf-8"))
            for text in texts.found:
                if any(one.isalpha() for one in text):
                    said.setdefault(text)
    lines = [
        json.dumps(
            {"text": text, "label": "acceptable", "category": "own", "author": "doorbell",
             "topic": str(place // 25)},
            ensure_ascii=False)
        for place, text in enumerate(said)
    ]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(lines)} texts")


if __name__ == "__main__":
    main()
