#!/usr/bin/env bash
#
# Makes the font files that ship with the game, in assets/fonts/:
#
#   CornerSans-Regular.otf    from Noto Sans CJK SC Regular
#   CornerSans-Medium.otf     from Noto Sans CJK SC Medium (ink on paper)
#   CornerSans-Bold.otf       from Noto Sans CJK SC Bold
#   CornerSerif-Regular.otf   from Noto Serif CJK SC Medium
#   CornerSerif-SemiBold.otf  from Noto Serif CJK SC SemiBold
#   OFL.txt                   the licence, from the Debian package
#
# Each file covers both languages of the game, English and Simplified Chinese.
#
# Usage:
#   tools/fonts.sh            make the fonts again, then check them
#   tools/fonts.sh --check    only check: exit 1 and list every character used in
#                             the game's texts that one of the fonts lacks
#
# Needs:
#   python3 (3.9 or later), and from pip: fonttools (made with 4.68.0)
#   to make the fonts, also the Debian packages fonts-noto-cjk and
#   fonts-noto-cjk-extra (made with 1:20220127+repack1-1); --check does not need them
#   NOTO_CJK_DIR and NOTO_CJK_COPYRIGHT point elsewhere for another distribution.
#
# Run it again, and commit the result, when --check reports a missing character.
# The same sources, texts and fonttools version give the same bytes.
#
# Characters: ASCII, Latin-1, the typographic marks, signs and shapes listed below,
# U+3000-303F, the fullwidth forms, the hanzi of GB2312 (levels 1 and 2 in
# CornerSans-Regular, level 1 in the others), and every character used in
# assets/**/*.ftl, assets/**/*.ron and scenarios/**/*.ron.
#
# What is changed from the source fonts, besides leaving glyphs out:
#   - Names: the licence of the designs this work builds on reserves font names, and
#     Noto is a trademark, so the families are called Corner Sans and Corner Serif.
#     The copyright, trademark, designer and licence records are kept.
#   - Punctuation that both languages share (U+2018 U+2019 U+201C U+201D U+2026 U+2022
#     U+00B7 U+2010) has its Latin form by default; the SC faces give most of it an em
#     width, which breaks English words such as "don't". The feature ss01, or locl where
#     the text is marked as Simplified Chinese (zh-Hans), brings the Chinese forms of the
#     quotes, the dash and the ellipsis back. A double dash or a double ellipsis takes
#     its Chinese form on its own (ccmp, calt).
#   - Signs that are set in an em square (such as U+00D7 and U+00B1) have less space
#     beside them.
#   - No hinting, no vertical layout. Features left: kern, palt, halt, liga, ccmp, calt,
#     locl, ss01.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

NOTO_CJK_DIR=${NOTO_CJK_DIR:-/usr/share/fonts/opentype/noto}
NOTO_CJK_COPYRIGHT=${NOTO_CJK_COPYRIGHT:-/usr/share/doc/fonts-noto-cjk/copyright}
export NOTO_CJK_DIR NOTO_CJK_COPYRIGHT

case "${1-}" in
    "") mode=build ;;
    --check) mode=check ;;
    -h | --help)
        awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "${BASH_SOURCE[0]}"
        exit 0
        ;;
    *)
        echo "usage: tools/fonts.sh [--check]" >&2
        exit 2
        ;;
esac

if ! python3 -c 'import fontTools' 2>/dev/null; then
    echo "tools/fonts.sh: fonttools is missing; install it with: pip install fonttools" >&2
    exit 2
fi

exec python3 - "$mode" <<'PYTHON'
import os
import re
import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont

OUT = Path("assets/fonts")
SOURCES = Path(os.environ["NOTO_CJK_DIR"])
COPYRIGHT = Path(os.environ["NOTO_CJK_COPYRIGHT"])
SIZE_LIMIT = 3_200_000  # bytes; above it a font does not get GB2312 level 2

# file, family, style, weight class, source, GB2312 level 2 too
FONTS = [
    ("CornerSans-Regular.otf", "Corner Sans", "Regular", 400, "NotoSansCJK-Regular.ttc", True),
    ("CornerSans-Medium.otf", "Corner Sans", "Medium", 500, "NotoSansCJK-Medium.ttc", True),
    ("CornerSans-Bold.otf", "Corner Sans", "Bold", 700, "NotoSansCJK-Bold.ttc", True),
    ("CornerSerif-Regular.otf", "Corner Serif", "Regular", 400, "NotoSerifCJK-Medium.ttc", True),
    ("CornerSerif-SemiBold.otf", "Corner Serif", "SemiBold", 600, "NotoSerifCJK-SemiBold.ttc", True),
]
# The order of the faces in the collections.
JP, KR, SC = 0, 1, 2

TYPOGRAPHY = (
    "‐‑–—‘’‚“”„†‡•…‰′″‹›"
    "€™←↑→↓−≈≠≤≥"
    "■□▲△▼▽◆◇○●◎◐★☆✓"
    "\u2002\u2003"
)


def ranges(*pairs):
    return {c for first, last in pairs for c in range(first, last + 1)}


def gb2312(first_row, last_row):
    """The hanzi in these rows of GB2312 (level 1: 16-55, level 2: 56-87)."""
    found = set()
    for row in range(first_row, last_row + 1):
        for cell in range(1, 95):
            try:
                found.add(ord(bytes([row + 0xA0, cell + 0xA0]).decode("gb2312")))
            except UnicodeDecodeError:
                pass  # not every cell is used
    return found


BASE = (
    ranges((0x20, 0x7E), (0xA0, 0xFF), (0x3000, 0x303F), (0xFF01, 0xFFEE))
    | {ord(c) for c in TYPOGRAPHY}
)
# Not assigned, so no font can have them.
BASE = {c for c in BASE if unicodedata.category(chr(c)) != "Cn"}
LEVEL_1 = gb2312(16, 55)
LEVEL_2 = gb2312(56, 87)


# The game's texts ----------------------------------------------------------------


def strip_ron_comments(text):
    """RON without its comments; strings are left as they are."""
    token = re.compile(
        r"""r(#*)".*?"\1|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])'|//[^\n]*|/\*.*?\*/""", re.DOTALL
    )
    return token.sub(lambda m: "" if m[0].startswith("/") else m[0], text)


def strip_ftl_comments(text):
    return re.sub(r"^#.*$", "", text, flags=re.MULTILINE)


def used_in_texts():
    """Character -> the files that use it, first one first."""
    files = sorted(
        [
            *Path("assets").rglob("*.ftl"),
            *Path("assets").rglob("*.ron"),
            *Path("scenarios").rglob("*.ron"),
        ]
    )
    used = {}
    for path in files:
        text = path.read_text(encoding="utf-8-sig")
        strip = strip_ftl_comments if path.suffix == ".ftl" else strip_ron_comments
        text = strip(text)
        # \u{2014} in RON, \u2014 and \U01F4C8 in Fluent
        escaped = re.findall(r"\\u\{([0-9A-Fa-f]{1,6})\}|\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{6})", text)
        text += "".join(chr(int("".join(e), 16)) for e in escaped)
        for c in set(text):
            # Controls and format characters are not drawn.
            if unicodedata.category(c) not in ("Cc", "Cf"):
                used.setdefault(c, []).append(str(path))
    return used, len(files)


def name_of(c):
    return f"U+{ord(c):04X} {c} {unicodedata.name(c, '')}".rstrip()


def check():
    used, count = used_in_texts()
    failed = False
    for file, *_ in FONTS:
        path = OUT / file
        if not path.exists():
            print(f"{path}: the file is missing")
            failed = True
            continue
        have = TTFont(path, lazy=True).getBestCmap()
        missing = sorted(c for c in used if ord(c) not in have)
        for c in missing:
            files = used[c]
            more = f" and {len(files) - 1} more" if len(files) > 1 else ""
            print(f"{path}: lacks {name_of(c)} (in {files[0]}{more})")
        failed = failed or bool(missing)
    if failed:
        print("run tools/fonts.sh to make the fonts again, or change the text")
        return 1
    print(f"fonts: the {len(used)} characters of {count} text files are in all {len(FONTS)} fonts")
    return 0


# Making the fonts ----------------------------------------------------------------


def latin_punctuation(font, source):
    """Gives the marks that both languages share their Latin form in the cmap.

    Answers with the substitutions that bring the Chinese forms back.
    """
    # The faces of a collection share their glyphs, so the Latin forms are at hand.
    western = TTFont(source, fontNumber=JP, lazy=True).getBestCmap()
    chinese = font.getBestCmap()
    single = {}  # Latin form -> Chinese form, as asked for by ss01 and locl
    new = {}
    for c in map(ord, "‘’“”"):
        new[c] = western[c]
        single[western[c]] = chinese[c]
    for c in map(ord, "•·"):
        new[c] = western[c]
    new[ord("‐")] = chinese[ord("-")]

    # The source offers a baseline ellipsis and an unbroken dash as localised forms.
    ellipsis, dash = chinese[ord("…")], chinese[ord("—")]
    gsub = font["GSUB"].table
    records = gsub.FeatureList.FeatureRecord

    def locl(script, language):
        for sr in gsub.ScriptList.ScriptRecord:
            if sr.ScriptTag != script:
                continue
            systems = {r.LangSysTag: r.LangSys for r in sr.Script.LangSysRecord}
            systems["dflt"] = sr.Script.DefaultLangSys
            mapping = {}
            for i in systems[language].FeatureIndex:
                if records[i].FeatureTag == "locl":
                    for k in records[i].Feature.LookupListIndex:
                        for st in gsub.LookupList.Lookup[k].SubTable:
                            mapping.update(getattr(st, "ExtSubTable", st).mapping)
            return mapping
        raise SystemExit(f"{source}: no script {script}")

    new[ord("…")] = locl("latn", "dflt")[ellipsis]
    single[new[ord("…")]] = ellipsis
    single[dash] = locl("hani", "ZHS ")[dash]

    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update({c: g for c, g in new.items() if c in table.cmap})
    return single, dash, new[ord("…")]


def ligatures(font, feature):
    """The source's ligature rules of this feature, longest first."""
    gsub = font["GSUB"].table
    lookups = {
        k
        for r in gsub.FeatureList.FeatureRecord
        if r.FeatureTag == feature
        for k in r.Feature.LookupListIndex
    }
    rules = []
    for k in sorted(lookups):
        for st in gsub.LookupList.Lookup[k].SubTable:
            for first, sets in getattr(getattr(st, "ExtSubTable", st), "ligatures", {}).items():
                rules += [([first, *lig.Component], lig.LigGlyph) for lig in sets]
    return sorted(rules, key=lambda r: (-len(r[0]), r))


def tighten(font):
    """Takes side space from signs whose glyphs are set in an em square."""
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.pens.transformPen import TransformPen

    cmap, hmtx, glyphs = font.getBestCmap(), font["hmtx"], font.getGlyphSet()
    top = font["CFF "].cff.topDictIndex[0]
    for c in "§¶†‡×÷±≤≥≠≈·":
        glyph = cmap[ord(c)]
        bearing = 75 if c == "·" else 55
        bounds = BoundsPen(glyphs)
        glyphs[glyph].draw(bounds)
        shift = bearing - round(bounds.bounds[0])
        width = round(bounds.bounds[2]) + shift + bearing
        if width >= hmtx[glyph][0]:
            continue
        old = top.CharStrings[glyph]
        # A width is written relative to nominalWidthX, and left out where it is the default.
        written = None if width == old.private.defaultWidthX else width - old.private.nominalWidthX
        pen = T2CharStringPen(written, glyphs)
        glyphs[glyph].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
        new = pen.getCharString(private=old.private, globalSubrs=old.globalSubrs)
        old.program, old.bytecode = new.program, None
        hmtx[glyph] = (width, bearing)


def feature_code(single, dash, long_dash, ellipsis, ligs):
    lines = ["languagesystem DFLT dflt;"]
    lines += [f"languagesystem {s} {l};" for s in ("DFLT", "hani", "latn") for l in ("dflt", "ZHS")][1:]
    lines += ["lookup chinese {"]
    lines += [f"  sub {a} by {b};" for a, b in sorted(single.items())]
    lines += ["} chinese;"]
    lines += ["feature locl {"]
    for script in ("DFLT", "hani", "latn"):
        lines += [f"  script {script}; language ZHS; lookup chinese;"]
    lines += ["} locl;", "feature ss01 { lookup chinese; } ss01;"]
    cn_dash, cn_ellipsis = single[dash], single[ellipsis]
    lines += ["feature ccmp {"]
    lines += [f"  sub {d} {d} by {long_dash};" for d in (dash, cn_dash)]
    lines += ["} ccmp;", "feature calt {"]
    lines += [f"  sub [{ellipsis} {cn_ellipsis}] {ellipsis}' lookup chinese;"]
    lines += [f"  sub {ellipsis}' lookup chinese {ellipsis};"]
    lines += ["} calt;", "feature liga {"]
    lines += [f"  sub {' '.join(seq)} by {lig};" for seq, lig in ligs]
    lines += ["} liga;"]
    return re.sub(r"\bcid0*(\d+)\b", r"\\\1", "\n".join(lines))


def rename(font, family, style, weight, source_name):
    plain = style in ("Regular", "Bold")
    full = family if style == "Regular" else f"{family} {style}"
    postscript = f"{family.replace(' ', '')}-{style}"
    name = font["name"]
    version = name.getDebugName(5).removeprefix("Version ").split(";")[0]
    kept = {i: name.getDebugName(i) for i in (0, 7, 8, 9, 10, 11, 12, 13, 14)}
    records = {
        **kept,
        1: family if plain else full,
        2: style if plain else "Regular",
        3: f"{version};{postscript}",
        4: full,
        5: f"Version {version}; subset",
        6: postscript,
        10: f"Modified version: a subset of {source_name}, renamed, for the game Corner Office. "
        f"Of the source: {kept[10]}",
    }
    if not plain:
        records[16], records[17] = family, style
    name.names = []
    for i, text in sorted(records.items()):
        if text:
            name.setName(text, i, 3, 1, 0x409)

    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass = weight
    os2.achVendID = "NONE"
    os2.ulCodePageRange1 |= 1 << 18  # Simplified Chinese
    bold = style == "Bold"
    os2.fsSelection = (os2.fsSelection & ~0x61) | (0x20 if bold else 0x40)
    head.macStyle = 1 if bold else 0

    cff = font["CFF "].cff
    top = cff.topDictIndex[0]
    cff.fontNames[0] = postscript
    top.FullName, top.FamilyName, top.Weight = full, family, style
    for fd in top.FDArray:
        fd.FontName = f"{postscript}-{fd.FontName.rsplit('-', 1)[-1]}"


def make(path, family, style, weight, source, unicodes):
    from fontTools import subset
    from fontTools.feaLib.builder import addOpenTypeFeaturesFromString

    font = TTFont(source, fontNumber=SC, recalcTimestamp=False)
    source_name = " ".join(filter(None, (font["name"].getBestFamilyName(), font["name"].getBestSubFamilyName())))
    if "SC" not in source_name:
        raise SystemExit(f"{source}: face {SC} is {source_name}, not an SC face")
    single, dash, ellipsis = latin_punctuation(font, source)
    long_dash = dict((tuple(seq), lig) for seq, lig in ligatures(font, "ccmp"))[(single[dash],) * 2]
    ligs = ligatures(font, "liga")
    absent = sorted(unicodes - font.getBestCmap().keys())

    options = subset.Options()
    options.layout_features = ["kern", "palt", "halt"]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GDEF", "GSUB", "DSIG"]
    options.hinting = False
    options.desubroutinize = False  # together the files are smaller with the subroutines
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.glyph_names = True
    options.recalc_timestamp = False
    options.recalc_max_context = True
    subsetter = subset.Subsetter(options)
    glyphs = {*single.values(), long_dash, *(lig for _, lig in ligs)}
    subsetter.populate(unicodes=unicodes, glyphs=glyphs)
    subsetter.subset(font)
    tighten(font)
    code = feature_code(single, dash, long_dash, ellipsis, ligs)
    addOpenTypeFeaturesFromString(font, code, tables=["GSUB"])
    rename(font, family, style, weight, source_name)
    font["OS/2"].recalcAvgCharWidth(font)
    font.save(path)
    return absent


def licence(notices):
    """OFL.txt: the copyright notices of the sources, and the licence as Debian ships it."""
    text = COPYRIGHT.read_text(encoding="utf-8")
    body = re.search(r"^License: SIL-1\.1\n((?: .*\n)+)", text, re.MULTILINE)[1]
    body = "".join(
        "\n" if line.strip() == "." else line[1:] for line in body.splitlines(keepends=True)
    )
    head = "".join(f"{n}\n" for n in notices)
    (OUT / "OFL.txt").write_text(
        f"{head}\nThis Font Software is licensed under the SIL Open Font License, Version 1.1.\n\n{body}",
        encoding="utf-8",
    )


def build():
    lacking = [s for s in {f[4] for f in FONTS} if not (SOURCES / s).exists()]
    if lacking or not COPYRIGHT.exists():
        print(
            f"missing in {SOURCES}: {', '.join(sorted(lacking)) or 'nothing'}; "
            "install the Debian packages fonts-noto-cjk and fonts-noto-cjk-extra",
            file=sys.stderr,
        )
        return 2
    OUT.mkdir(parents=True, exist_ok=True)
    texts = {ord(c) for c in used_in_texts()[0]}
    notices = []
    for file, family, style, weight, source, level_2 in FONTS:
        path = OUT / file
        wanted = BASE | LEVEL_1 | texts
        more = wanted | LEVEL_2 if level_2 else wanted
        absent = make(path, family, style, weight, SOURCES / source, more)
        if level_2 and path.stat().st_size >= SIZE_LIMIT:
            print(f"{path}: {path.stat().st_size} bytes with GB2312 level 2, made without it")
            absent = make(path, family, style, weight, SOURCES / source, wanted)
        font = TTFont(path, lazy=True)
        print(f"{path}: {path.stat().st_size} bytes, {font['maxp'].numGlyphs} glyphs")
        for c in absent:
            print(f"  not in the source: {name_of(chr(c))}")
        for i in (0, 7):
            notice = font["name"].getDebugName(i)
            if notice and notice not in notices:
                notices.append(notice)
    licence(sorted(notices, key=lambda n: not n.startswith("©")))
    return check()


sys.exit(build() if sys.argv[1] == "build" else check())
PYTHON
