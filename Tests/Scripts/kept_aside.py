"""What the checker of language is measured on, it has not learnt: no text that is kept aside stands among the sentences that
teach the tone model, nor does a rule have it for an example. Width, case and signs make no difference.
"""

import json
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
COURTESY = ROOT / "Sources/Features/Courtesy"


def bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()


def texts(files: list[pathlib.Path]) -> dict[str, str]:
    """Every labelled text of `files`, with its file."""
    found = {}
    for file in files:
        for line in file.read_text().splitlines():
            if line.strip():
                found[bare(json.loads(line)["text"])] = file.name
    return found


def main() -> int:
    aside = texts(sorted((ROOT / "Tests/KeptAside").glob("*.jsonl")))
    # What Doorbell says itself is learnt whoever else says it, too.
    learnt = texts([file for file in sorted((COURTESY / "Sentences").glob("*.jsonl")) if file.name != "own-words.jsonl"])
    rules = {bare(line) for file in COURTESY.glob("Packs/**/*.yaml") for line in re.findall(r'"([^"]+)"', file.read_text())}
    same = [(aside[text], learnt[text]) for text in aside if text in learnt]
    same += [(file, "a rule") for text, file in aside.items() if len(text) > 6 and text in rules]
    for file, other in same:
        print(f"a sentence of {file} stands in {other}, too", file=sys.stderr)
    print(f"kept aside: {len(aside)} sentences, {len(learnt)} to learn from, {len(same)} in both")
    return 1 if same or not aside or not learnt else 0


if __name__ == "__main__":
    sys.exit(main())
