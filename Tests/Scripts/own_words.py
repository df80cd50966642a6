"""Doorbell itself speaks as it asks others to: nothing that it says in any language has a finding.

Looks at every `Words` of the sources, wherever it is said, and at the phone's own words. What is put in when it is said
(names, numbers) is hidden from the checker, as a placeholder is.
"""

import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Scripts"))
from make_own_words import spoken  # noqa: E402


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--doorbell", default=str(ROOT / ".build/debug/doorbell"), help="the binary to ask")
    doorbell = asked.parse_args().doorbell
    texts = spoken()
    answer = subprocess.run(
        [doorbell, "courtesy", "check", "--format", "json", "--no-proposals", "-"], input="\n".join(texts) + "\n",
        capture_output=True, text=True)
    if answer.returncode not in (0, 1):
        sys.exit(f"doorbell courtesy check ended with {answer.returncode}:\n{answer.stderr}")
    judged = [json.loads(line) for line in answer.stdout.splitlines()]
    found = [one for one in judged if one["findings"]]
    for one in found:
        rules = ", ".join(finding["rule"] for finding in one["findings"])
        print(f"{texts[one['text']]}: {one['verdict']} ({rules}): {one['text']}", file=sys.stderr)
    print(f"own words: {len(judged)} texts, {len(found)} findings")
    return 1 if found or len(judged) != len(texts) else 0


if __name__ == "__main__":
    sys.exit(main())
