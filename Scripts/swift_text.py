"""Swift source as the checks need it: tokens with their lines, comments left out, strings told from code."""

import dataclasses
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORD = re.compile(r"`?[^\W\d]\w*`?")
NUMBER = re.compile(r"\d[\w.]*")
STRING = re.compile(r'(#*)("""|")')


@dataclasses.dataclass(frozen=True)
class Token:
    """A word, a mark or a string. A string's text is what is said, each interpolation in it a `\\(…)`."""

    kind: str
    text: str
    line: int


def swift_files(*patterns: str) -> list[pathlib.Path]:
    """The Swift files under the patterns (relative to the house), sorted, each once."""
    return sorted({path for pattern in patterns for path in ROOT.glob(pattern) if path.suffix == ".swift"})


def place(path: pathlib.Path, line: int) -> str:
    """Where a finding is: `Sources/…/File.swift:12`."""
    return f"{path.relative_to(ROOT)}:{line}"


def tokens(path: pathlib.Path) -> list[Token]:
    """All tokens of a file. The code inside an interpolation follows the string that holds it."""
    return _Reader(path.read_text(encoding="utf-8")).code(closing=None)


class _Reader:
    def __init__(self, text: str):
        self.text, self.at, self.line = text, 0, 1

    def code(self, closing: str | None) -> list[Token]:
        """Reads up to the end, or up to the parenthesis that closes an interpolation."""
        found: list[Token] = []
        depth = 0
        while self.at < len(self.text):
            if self._skipped():
                continue
            if string := STRING.match(self.text, self.at):
                found += self._string(string)
            elif word := (WORD.match(self.text, self.at) or NUMBER.match(self.text, self.at)):
                found.append(Token("word", word[0].strip("`"), self.line))
                self._go(len(word[0]))
            else:
                mark = self.text[self.at]
                if mark == "(":
                    depth += 1
                if mark == ")":
                    if closing and depth == 0:
                        self._go(1)
                        return found
                    depth -= 1
                found.append(Token("mark", mark, self.line))
                self._go(1)
        return found

    def _skipped(self) -> bool:
        """Steps over space and comments (block comments nest in Swift)."""
        text, at = self.text, self.at
        if text[at].isspace():
            self._go(1)
        elif text.startswith("//", at):
            end = text.find("\n", at)
            self._go((end if end >= 0 else len(text)) - at)
        elif text.startswith("/*", at):
            depth = 0
            while self.at < len(text):
                if text.startswith("/*", self.at):
                    depth += 1
                    self._go(2)
                elif text.startswith("*/", self.at):
                    depth -= 1
                    self._go(2)
                    if depth == 0:
                        break
                else:
                    self._go(1)
        else:
            return False
        return True

    def _string(self, opening: re.Match) -> list[Token]:
        hashes, quotes = opening[1], opening[2]
        end, escape = quotes + hashes, "\\" + hashes
        line, said, inner = self.line, "", []
        self._go(len(opening[0]))
        while self.at < len(self.text) and not self.text.startswith(end, self.at):
            if self.text.startswith(escape + "(", self.at):
                self._go(len(escape) + 1)
                start = self.at
                inner += self.code(closing=")")
                said += "\\(" + self.text[start : self.at]
            elif self.text.startswith(escape, self.at):
                said += self.text[self.at : self.at + len(escape) + 1]
                self._go(len(escape) + 1)
            else:
                said += self.text[self.at]
                self._go(1)
        self._go(len(end))
        if quotes == '"""':
            said = "\n".join(part.strip() for part in said.strip("\n").split("\n"))
        return [Token("string", said, line), *inner]

    def _go(self, count: int) -> None:
        self.line += self.text.count("\n", self.at, self.at + count)
        self.at += count


def without_interpolations(said: str) -> str:
    """A string's own words: what is interpolated is left out."""
    kept, depth, at = "", 0, 0
    while at < len(said):
        if said.startswith("\\(", at):
            depth, at = depth + 1, at + 2
        elif depth and said[at] in "()":
            depth, at = depth + (1 if said[at] == "(" else -1), at + 1
        else:
            kept, at = kept + ("" if depth else said[at]), at + 1
    return kept
