#!/usr/bin/env bash
# Makes the notices that must go with a binary of the game: each crate that is in it with its licence,
# and the fonts with theirs. The list follows from Cargo.lock, so it is made and not kept.
#
#   tools/notices.sh [FILE]    writes FILE, THIRD-PARTY-NOTICES.txt if left out
#
# Needs cargo and python3 (3.9 or later). `deny.toml` decides which licences there may be. A crate
# that brings no text of its own is named with the standard text of its licence.
set -euo pipefail
cd "$(dirname "$0")/.."
exec python3 - "${1:-THIRD-PARTY-NOTICES.txt}" <<'PYTHON'
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

# What can be shipped for. What only other systems need is not in any binary.
SYSTEMS = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
]
LICENCE_FILE = re.compile(r"(un)?(licen[cs]e|copying|copyright|notice)", re.IGNORECASE)
# Where a crate leaves the choice and brings no text, the first of these that it offers.
PREFERRED = ["MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC", "Zlib", "MIT-0", "MPL-2.0", "Unicode-3.0"]


def cargo(*words):
    return subprocess.run(["cargo", *words, "--locked"], check=True, capture_output=True, text=True).stdout


def shipped():
    """The packages that are built into the program on any of the systems, without what builds it."""
    found = set()
    for system in SYSTEMS:
        metadata = json.loads(cargo("metadata", "--format-version", "1", "--filter-platform", system))
        nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
        packages = {package["id"]: package for package in metadata["packages"]}
        todo, seen = [metadata["resolve"]["root"]], set()
        while todo:
            id = todo.pop()
            if id not in seen:
                seen.add(id)
                # No kind: neither for a build script nor for the tests.
                todo += [d["pkg"] for d in nodes[id]["deps"] if any(k["kind"] is None for k in d["dep_kinds"])]
        found |= {
            (p["name"], p["version"], p["license"] or "", p["manifest_path"], p["repository"] or "", "; ".join(p["authors"]))
            for p in (packages[id] for id in seen)
            if p["source"]
        }
    return sorted(found)


def texts_of(folder):
    files = (f for f in sorted(folder.iterdir()) if f.is_file() and LICENCE_FILE.match(f.name))
    texts = [f.read_text(encoding="utf-8", errors="replace").strip() for f in files]
    # A shorter one only points to another file.
    return [t for t in texts if len(t) > 200]


def folded(text):
    return re.sub(r"\s+", " ", text).strip().lower()


def main(out):
    packages = shipped()
    bearers = defaultdict(list)  # folded text -> (text, crates)
    standard, bare = {}, []
    for name, version, licence, manifest, repository, authors in packages:
        entry = f"{name} {version}, {licence}" + (f"  {repository}" if repository else "")
        texts = texts_of(Path(manifest).parent)
        for text in texts:
            bearers[folded(text)].append((text, entry))
        if not texts:
            bare.append((entry, licence, authors))
        elif licence in PREFERRED and len(texts) == 1:
            standard.setdefault(licence, texts[0])
    lines = [
        "Corner Office: notices of third parties",
        "",
        "The program contains the crates and fonts that are listed here, and Rust's standard library",
        "(MIT or Apache-2.0, The Rust Project Developers). Each text of a licence stands once, under the",
        "crates that come with it.",
    ]
    for _, pairs in sorted(bearers.items(), key=lambda item: item[1][0][1]):
        lines += ["", "=" * 80, *sorted({entry for _, entry in pairs}), "-" * 80, pairs[0][0]]
    unknown = []
    for entry, licence, authors in bare:
        if licence == "CC0-1.0":
            lines += ["", "=" * 80, entry, "-" * 80]
            lines += ["Given to the public domain: https://creativecommons.org/publicdomain/zero/1.0/"]
            continue
        choice = next((l for l in PREFERRED if l in re.split(r"[^\w.-]+", licence)), None)
        if choice not in standard and choice != "Apache-2.0":
            unknown.append(entry)
            continue
        # The name of the holder stands in the manifest only.
        lines += ["", "=" * 80, entry, f"Copyright: {authors or 'the contributors of ' + entry.split()[0]}", "-" * 80]
        lines += [f"No text comes with it; used under the terms of {choice}:", "", generic(choice, standard)]
    if unknown:
        sys.exit("notices: no text of a licence for:\n  " + "\n  ".join(unknown))
    fonts = Path("assets/fonts")
    lines += ["", "=" * 80, "Corner Sans, Corner Serif", "-" * 80]
    lines += [(fonts / file).read_text(encoding="utf-8") for file in ("README.md", "OFL.txt")]
    Path(out).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"notices: {len(packages)} crates, {len(bare)} of them without a text of their own, and the fonts: {out}")


def generic(choice, standard):
    """The text without the holders of the crate that it was found in."""
    text = Path("LICENSE-APACHE").read_text(encoding="utf-8") if choice == "Apache-2.0" else standard[choice]
    return "\n".join(l for l in text.splitlines() if not re.match(r"\s*copyright (\(c\)|©|\d)", l, re.IGNORECASE))


main(sys.argv[1])
PYTHON
