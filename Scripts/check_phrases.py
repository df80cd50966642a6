"""Every phrase is said in three languages, once, each in its own characters.

Looks at each `Words("…", "…", "…")` under Sources: Traditional Chinese, Simplified Chinese, English. It finds
a text that is missing or empty, two phrases with the same three texts, and a character that only the other script uses.
"""

import importlib.util
import pathlib
import sys

from swift_text import Token, place, swift_files, tokens, without_interpolations

# Characters that the tables call foreign to a script and that estates do write in it, each with its reason.
ALLOWED_IN_TRADITIONAL: dict[str, str] = {
    usual: "Hong Kong's usual form; the tables give an older one" for usual in "床峰群秘灶葱粽痴"
}
ALLOWED_IN_SIMPLIFIED: dict[str, str] = {}


def one_script_only(table: str) -> set[str]:
    """Characters that a table always replaces: a character that may also stay as it is belongs to both scripts."""
    folder = pathlib.Path(importlib.util.find_spec("opencc").origin).parent / "dictionary"
    rows = (line.partition("\t") for line in (folder / table).read_text(encoding="utf-8").splitlines())
    return {key for key, _, others in rows if key not in others.split() and len(key) == 1}


def arguments(found: list[Token], start: int) -> list[list[Token]]:
    """What stands between the parenthesis at `start` and the one that closes it, split at its commas."""
    parts, depth = [[]], 0
    for token in found[start:]:
        if token.kind == "mark" and token.text in "([{":
            depth += 1
            if depth == 1:
                continue
        if token.kind == "mark" and token.text in ")]}":
            depth -= 1
            if depth == 0:
                break
        if depth == 1 and token.kind == "mark" and token.text == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def said(part: list[Token]) -> Token | None:
    """The string literal that an argument is, behind a label or not; what it interpolates follows it."""
    if len(part) > 2 and part[0].kind == "word" and part[1].text == ":":
        part = part[2:]
    return part[0] if part[0].kind == "string" else None


def phrases():
    """Every `Words` of literals: its file, its token, and each argument's string, `None` where one is none."""
    for path in swift_files("Sources/**/*.swift"):
        found = tokens(path)
        for index, token in enumerate(found[:-1]):
            if token != Token("word", "Words", token.line) or found[index + 1].text != "(":
                continue
            parts = arguments(found, index + 1)
            texts = [said(part) for part in parts]
            if not any(texts):
                continue  # made from values, not from literals
            if parts[0][0] == Token("word", "verbatim", parts[0][0].line):
                continue  # a name or a number: it reads the same in every language
            yield path, token, texts


def main() -> int:
    simplified_only = one_script_only("STCharacters.txt") - set(ALLOWED_IN_TRADITIONAL)
    traditional_only = one_script_only("TSCharacters.txt") - set(ALLOWED_IN_SIMPLIFIED)

    findings, first, count = [], {}, 0
    for path, token, texts in phrases():
        count += 1
        here = place(path, token.line)
        if len(texts) != 3 or not all(texts):
            findings.append(f"{here}: a phrase is three texts, each a literal; here are {sum(map(bool, texts))}")
            continue
        for name, text in zip(["Traditional Chinese", "Simplified Chinese", "English"], texts):
            if not text.text.strip():
                findings.append(f"{here}: the {name} text is empty")
        for name, text, foreign in [
            ("Traditional Chinese", texts[0], simplified_only),
            ("Simplified Chinese", texts[1], traditional_only),
        ]:
            wrong = [c for c in dict.fromkeys(without_interpolations(text.text)) if c in foreign]
            if wrong:
                findings.append(f"{place(path, text.line)}: not {name}: {' '.join(wrong)} in “{text.text}”")
        three = tuple(text.text for text in texts)
        if three in first:
            findings.append(f"{here}: the same three texts stand at {first[three]}: “{three[0]}”")
        first.setdefault(three, here)
    for finding in findings:
        print(finding, file=sys.stderr)
    print(f"phrases: {count} in three languages, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
