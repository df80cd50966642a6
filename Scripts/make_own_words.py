"""Writes Sources/Features/Courtesy/Sentences/own-words.jsonl: what Doorbell itself says, in every language: on the pages
of the catalogue, and wherever else a phrase stands in the sources. The tone model learns from it that none of this is curt.

Run it after texts were added (`--doorbell` names the binary), then teach the model anew: Docs/courtesy-rules.md.
"""

import argparse
import html.parser
import json
import pathlib
import re
import subprocess
import tempfile

from check_phrases import phrases
from swift_text import ROOT, place

INTERPOLATION = re.compile(r"\\\(…\)|\\\([^)]*\)|\{\d\}")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
OUT = ROOT / "Sources/Features/Courtesy/Sentences/own-words.jsonl"


# A list of names, the pages that show sentences which were stopped, and a quiz that has wrong ways to act as well.
OTHERS = {
    "index.html", "stopped.html", "courtesy.html", "courtesy-words.html", "conduct-quiz.html", "conduct-quiz-done.html",
}
QUIZ = "ConductQuiz+Questions.swift"


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


def spoken() -> dict[str, str]:
    """Every phrase of the sources and of the phone's own words, with a place where it stands.

    What is put in when it is said (names, numbers) is `{…}`: the checker hides it, as it does a placeholder.
    """
    found = {}
    for path, token, texts in phrases():
        for text in texts:
            if text and path.name != QUIZ:
                found.setdefault(INTERPOLATION.sub("{…}", text.text), place(path, token.line))
    words = ROOT / "Phone/words.js"
    for number, line in enumerate(words.read_text(encoding="utf-8").splitlines(), 1):
        for text in QUOTED.findall(line):
            found.setdefault(INTERPOLATION.sub("{…}", json.loads(f'"{text}"')), f"{words.relative_to(ROOT)}:{number}")
    return {" ".join(text.split()): here for text, here in found.items() if text.strip()}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--doorbell", default=str(ROOT / ".build/debug/doorbell"), help="the binary to ask for its pages")
    doorbell = asked.parse_args().doorbell
    said: dict[str, None] = {}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([doorbell, "preview", "--out", folder], check=True, stdout=subprocess.DEVNULL)
        for page in sorted(pathlib.Path(folder).rglob("*.html")):
            if page.name in OTHERS:
                continue
            texts = Texts()
            texts.feed(page.read_text(encoding="utf-8"))
            for text in texts.found:
                if any(one.isalpha() for one in text):
                    said.setdefault(text)
    said |= dict.fromkeys(text for text in spoken() if any(one.isalpha() for one in text))
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
