"""What is said: every sentence of the repository, every example of its rules, and texts that nobody would type."""

import json
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
COURTESY = ROOT / "Sources/Features/Courtesy"
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
# What breaks readers of text: joiners, direction, half characters, marks without letters, planes beyond the first.
ODD = [
    "\u202e", "\u202c", "\u2066", "\u200b", "\u200d", "\ufeff", "\ufffd", "\u0301", "\ufe0f", "\x01", "\x7f", "\u2028",
    "👨‍👩‍👧‍👦", "🇭🇰", "𠀀", "\U0010ffff", "「", "」", "“", "{", "}", "\"", "\\", "'", "\n", "\r\n", "\t", "　", "…", "﹖",
    "\ud800", "\udc00", "Ａ", "ß", "İ", "ﬁ", "①", "㍿", "0", "１２", "HK$", ".", "-", "不", "你", "您", "a",
]


def sentences() -> list[str]:
    """Every labelled sentence, once."""
    found = {}
    for path in sorted((COURTESY / "Sentences").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                found[json.loads(line)["text"]] = None
    return list(found)


def examples() -> list[str]:
    """Every example that stands in a rule."""
    found = {}
    for path in sorted((COURTESY / "Packs").glob("*.yaml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip().startswith(("bad: [", "good: [")):
                for quoted in QUOTED.findall(line):
                    found[json.loads(f'"{quoted}"')] = None
    return list(found)


def hostile(seed: int, count: int = 400) -> list[str]:
    """Sentences bitten by chance: cut, doubled, turned round, with odd things thrown in; whole surrogates only."""
    dice, said, texts = random.Random(seed), sentences(), list(ODD)
    while len(texts) < count:
        text = list(dice.choice(said))
        for _ in range(dice.randint(1, 12)):
            at, kind = dice.randint(0, len(text)), dice.randint(0, 4)
            if kind == 0:
                text[at:at] = dice.choice(ODD) * dice.choice([1, 1, 1, 2, 300])
            elif kind == 1:
                del text[at : at + dice.randint(1, 6)]
            elif kind == 2:
                text = text[:at] * 2 + text[at:]
            elif kind == 3:
                text[at : at + 4] = reversed(text[at : at + 4])
            else:
                text[at:at] = dice.choice(said)
        texts.append("".join(text)[:4_000])
    return [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in texts]
