"""A feature may use another feature's rules and ids, never its routes, pages, queries or log.

Looks at Sources/Features/*/Service: a type declared there whose name ends in Routes, Page, Queries or Log belongs to
its feature alone; naming it in another feature's Service is a finding. What Shared declares is everybody's.
"""

import re
import sys

from swift_text import ROOT, place, swift_files, tokens

OWN = re.compile(r"\w+(Routes|Page|Queries|Log)$")
DECLARING = {"struct", "class", "actor", "enum", "protocol", "typealias"}

# Uses that are meant, each with its reason: (file that uses, type it uses): reason. An entry nobody needs is a finding.
ALLOWED: dict[tuple[str, str], str] = {}


def main() -> int:
    service = swift_files("Sources/Features/*/Service/**/*.swift")
    read = {path: tokens(path) for path in service}

    def feature(path):
        return path.relative_to(ROOT).parts[2]

    owners: dict[str, set[str]] = {}
    for path, found in read.items():
        for before, name in zip(found, found[1:]):
            if before.kind == "word" and before.text in DECLARING and OWN.match(name.text):
                owners.setdefault(name.text, set()).add(feature(path))

    findings, needed = [], set()
    for path, found in read.items():
        for token in found:
            owner = owners.get(token.text, set()) if token.kind == "word" else set()
            if not owner or owner & {feature(path), "Shared"}:
                continue
            use = (str(path.relative_to(ROOT)), token.text)
            if use in ALLOWED:
                needed.add(use)
            else:
                whose = " and ".join(sorted(owner))
                findings.append(f"{place(path, token.line)}: {token.text} belongs to {whose} alone")
    for use in ALLOWED.keys() - needed:
        findings.append(f"Scripts/check_features.py: nobody needs the exception {use} any more")

    for finding in dict.fromkeys(findings):
        print(finding, file=sys.stderr)
    print(f"features: {len(service)} Service files, {len(owners)} types of one feature alone, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
