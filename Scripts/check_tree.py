"""The tree holds nothing of the machine it was written on, and nothing that it says to leave out.

A finding is a file that names this machine's folders (the house's own place, its neighbours, the home and the
toolchain), or anybody's home folder, and a file that is tracked although `.gitignore` names it.
"""

import pathlib
import re
import shutil
import subprocess
import sys

from swift_text import ROOT


def git(*words: str) -> list[str]:
    output = subprocess.run(["git", "-C", str(ROOT), *words, "-z"], capture_output=True, check=True).stdout
    return [name for name in output.decode().split("\0") if name]


def machine_folders() -> set[str]:
    """Folders of this machine that no file may name. Short, common ones (`/usr`, `/root`) say nothing: left out."""
    folders = {ROOT}
    if len(ROOT.parent.parts) > 1:
        folders |= {neighbour for neighbour in ROOT.parent.iterdir() if neighbour.is_dir()}
    home = pathlib.Path.home()
    if len(home.parts) > 2:
        folders.add(home)
    if swift := shutil.which("swift"):
        folders.add(pathlib.Path(swift).resolve().parent.parent)
    return {str(folder) for folder in folders if len(folder.parts) > 2} - {"/usr/bin", "/usr/local"}


def main() -> int:
    try:
        tracked_though_ignored = git("ls-files", "--cached", "--ignored", "--exclude-standard")
        names = git("ls-files", "--cached", "--others", "--exclude-standard")
    except (subprocess.CalledProcessError, FileNotFoundError):
        print("tree: not a git tree, nothing to compare with", file=sys.stderr)
        return 1

    findings = [f"{name}: is tracked although .gitignore names it" for name in tracked_though_ignored]
    folders = "|".join(re.escape(folder) for folder in sorted(machine_folders(), key=len, reverse=True))
    machine = re.compile(rf"(?<![\w./-])((?:{folders})(?![\w-])|/(?:home|Users)/\w+/)")
    read = 0
    for name in names:
        path = ROOT / name
        if not path.is_file() or b"\0" in (content := path.read_bytes())[:8192]:
            continue
        read += 1
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
            for named in machine.finditer(line):
                findings.append(f"{name}:{number}: names a folder of one machine: {named[1]}")
    for finding in findings:
        print(finding, file=sys.stderr)
    print(f"tree: {read} files read, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
