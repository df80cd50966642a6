"""Traditional or Simplified makes no difference to the checker: converting a text changes no verdict.

Every sentence of the repository that stands in Simplified is converted by OpenCC to Traditional in three manners (s2t,
s2hk, s2tw); the rules' own examples too. `doorbell courtesy check --format json` judges each as it was and as it became.
Prints how many; a verdict that changed is a failure.
"""

import argparse
import json
import pathlib
import subprocess
import sys

import opencc

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))
import sayings  # noqa: E402

MANNERS = ("s2t", "s2hk", "s2tw")


def judged(doorbell: str, texts: list[str]) -> list[tuple]:
    """Of each text the verdict, and of each finding the rule, its clause and its place."""
    said = subprocess.run(
        [doorbell, "courtesy", "check", "--format", "json", "--no-proposals", "-"], input="\n".join(texts) + "\n",
        capture_output=True, text=True)
    if said.returncode not in (0, 1):  # 1: some of them are not to be sent
        sys.exit(f"doorbell courtesy check ended with {said.returncode}:\n{said.stderr}")
    answers = [json.loads(line) for line in said.stdout.splitlines()]
    if [answer["text"] for answer in answers] != texts:
        sys.exit("doorbell courtesy check did not answer for each text, in their order")
    return [
        (answer["verdict"], [(one["rule"], one["start"], one["end"]) for one in answer["findings"]]) for answer in answers
    ]


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--doorbell", default=str(ROOT / ".build/debug/doorbell"), help="the binary to ask")
    wanted = asked.parse_args()
    simplify = opencc.OpenCC("t2s")
    texts = [
        text
        for text in dict.fromkeys(sayings.sentences() + sayings.examples())
        if text.strip() and len(text.splitlines()) == 1 and simplify.convert(text) == text
    ]
    becomes = {}
    for manner in MANNERS:
        convert = opencc.OpenCC(manner)
        for text in texts:
            other = convert.convert(text)
            if other != text and len(other) == len(text):
                becomes.setdefault(text, {}).setdefault(other, manner)
    before = dict(zip(becomes, judged(wanted.doorbell, list(becomes))))
    pairs = [(text, other, manner) for text, others in becomes.items() for other, manner in others.items()]
    changed = [
        (text, other, manner, before[text], after)
        for (text, other, manner), after in zip(pairs, judged(wanted.doorbell, [other for _, other, _ in pairs]))
        if after != before[text]
    ]
    for text, other, manner, one, two in changed[:40]:
        print(f"{manner}: {text} is {one}, {other} is {two}", file=sys.stderr)
    print(f"scripts: {len(becomes)} sentences in {len(pairs)} conversions, {len(changed)} verdicts changed")
    return 1 if changed or len(becomes) < 5_000 else 0


if __name__ == "__main__":
    sys.exit(main())
