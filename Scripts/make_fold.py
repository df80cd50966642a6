"""Writes Sources/Features/Courtesy/Packs/fold.txt: for every character with another shape, the shape that rules are
compared in.

A line holds pairs: a character, then what it is folded to. Asked is OpenCC (the Python package of the tests), character by
character: what it simplifies to; and for every character that it writes differently in Traditional, Hong Kong's or
Taiwan's manner, that shape as well, so that a text and its conversion always fold to the same. The pairs below are ours:
shapes that people mix when they type. Run it again when OpenCC changes; the file is committed.
"""

import pathlib
import unicodedata

import opencc

# Typed for one another, or written differently by convention. 您 stays: it is polite, 你 is not.
OURS = (
    "瞭了 覆复 枱台 檯台 臺台 衞卫 著着 麼么 麽么 囉罗 啰罗 囖罗 妳你 裡里 裏里 甚什 祇只 衹只 爲为 綫线 牀床 峯峰 "
    "羣群 喫吃 説说 脱脱 啓启 鷄鸡 粧妆 汚污 菸烟 週周 嚐尝 慾欲 纔才 癡痴 跡迹 託托 閒闲 噁恶 儍傻 駡骂 餘余 馀余 "
    "藉借 傢家 俱具 鍊炼 链炼 鏈炼 揹背 牴抵 沈沉"
).split()
RANGES = [(0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00)]
OUT = pathlib.Path(__file__).resolve().parent.parent / "Sources/Features/Courtesy/Packs/fold.txt"


def main() -> None:
    simplify = opencc.OpenCC("t2s")
    others = [opencc.OpenCC(name) for name in ("s2t", "s2hk", "s2tw")]
    back = [opencc.OpenCC(name) for name in ("hk2s", "tw2s")]
    characters = [chr(code) for low, high in RANGES for code in range(low, high)]
    fold = {}
    for character in characters:
        plain = simplify.convert(character)
        for one in back:
            if plain == character:
                plain = one.convert(character)
        if len(plain) == 1 and plain != character and ord(plain) < 0x10000:
            fold[character] = plain
    for code in [*range(0x2460, 0x2500), *range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00), *range(0xFF00, 0xFFF0)]:
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code) and ord(plain) < 0x10000:
            fold[chr(code)] = plain
    fold |= {pair[0]: pair[1] for pair in OURS if pair[0] != pair[1]}

    def end(character: str) -> str:
        seen = {character}
        while character in fold and fold[character] not in seen:
            character = fold[character]
            seen.add(character)
        return character

    for character in characters:
        for other in others:
            shape = other.convert(character)
            if len(shape) == 1 and ord(shape) < 0x10000 and end(shape) != end(character):
                fold[end(shape)] = end(character)
    pairs = [f"{one}{end(one)}" for one in sorted(fold) if end(one) != one and ord(end(one)) < 0x10000]
    ends = {pair[0]: pair[1] for pair in pairs}
    if rings := [character for character in ends.values() if character in ends]:
        raise SystemExit(f"these are folded on: {''.join(rings)}")
    lines = ["".join(pairs[at : at + 32]) for at in range(0, len(pairs), 32)]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(pairs)} pairs")


if __name__ == "__main__":
    main()
