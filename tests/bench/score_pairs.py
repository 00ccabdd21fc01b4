#!/usr/bin/env python3
"""Aligns gold sets of pairs with pair_lines and prints strict and lax precision, recall and F1.

    score_pairs.py build/tests/bench/pair_lines GOLD [SET ...] [--together] [--ablation] [--keep FOLDER] [-- OPTIONS]

GOLD holds one folder per set: "languages" ("de fr"), and for each document DOC.x.txt, DOC.y.txt (one segment a line)
and DOC.gold (beads, "[0,1]:[2]"). Where DOC.x.verse and DOC.y.verse stand beside them (the name of the verse that each
line belongs to), neighbouring beads of one verse are joined before scoring, as gold knows verses only.

--ablation: strict F1 of each set without each kind of evidence, one after another. What follows -- goes to pair_lines.

Strict: a bead is right if both its sides are exactly those of a gold bead. Lax: it shares a link with one. Precision is
over all beads found, recall over gold beads with both sides; beads of one side count for neither recall. So defined in
R. Sennrich and M. Volk, "Iterative, MT-based sentence alignment of parallel texts", NODALIDA 2011 (Bleualign's scorer),
and B. Thompson and P. Koehn, "Vecalign: improved sentence alignment in linear time and space", EMNLP 2019 (its scorer).
Joining of verses as in L. Liu and M. Zhu, "Bertalign", Digital Scholarship in the Humanities 2023.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile


def beads(path):
    out = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            x, y = line.split("\t")[0].split(":")[:2]
            bead = tuple(tuple(int(n) for n in re.findall(r"\d+", side)) for side in (x, y))
            if bead[0] or bead[1]:
                out.append(bead)
    return out


def right(found, gold):
    """How many of `found` are in gold exactly, and how many share a link with a bead of gold."""
    exact = set(gold)
    links = {(x, y) for xs, ys in gold for x in xs for y in ys}
    strict = lax = 0
    for xs, ys in found:
        hit = (xs, ys) in exact
        strict += hit
        lax += hit or any((x, y) in links for x in xs for y in ys)
    return strict, lax, len(found)


def two_sided(all_beads):
    return [bead for bead in all_beads if bead[0] and bead[1]]


def counts(found, gold):
    found, gold = sorted(set(found)), sorted(set(gold))
    return right(found, gold) + right(two_sided(gold), two_sided(found))


def figures(total):
    """(P, R, F1) strict, then lax, from the counts of all documents of a set added up."""
    out = []
    for kind in (0, 1):
        p = total[kind] / total[2] if total[2] else 0
        r = total[3 + kind] / total[5] if total[5] else 0
        out += [p, r, 2 * p * r / (p + r) if p + r else 0]
    return out


def joined_by_verse(found, x_verse, y_verse):
    def verse(bead):
        names = [{verses[k] for k in side} for side, verses in zip(bead, (x_verse, y_verse))]
        if any(len(n) > 1 for n in names):
            return None
        names = names[0] | names[1]
        return names.pop() if len(names) == 1 else None

    out, last = [], None
    for bead in found:
        name = verse(bead)
        if last is not None and name == last:
            out[-1] = (out[-1][0] + bead[0], out[-1][1] + bead[1])
        else:
            out.append(bead)
        last = name
    return out


def score(folder, found_folder):
    total = [0] * 6
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".gold"):
            continue
        doc = name[: -len(".gold")]
        found = beads(os.path.join(found_folder, doc + ".beads"))
        if os.path.exists(os.path.join(folder, doc + ".x.verse")):
            verses = [open(os.path.join(folder, f"{doc}.{s}.verse"), encoding="utf-8").read().split("\n") for s in "xy"]
            found = joined_by_verse(found, *verses)
        total = [a + b for a, b in zip(total, counts(found, beads(os.path.join(folder, name))))]
    return figures(total)


EVIDENCE = ("", "length", "words", "numbers", "symbols", "notes", "labels", "kinds", "limits")


def run(arguments, name, options):
    with tempfile.TemporaryDirectory() as temporary:
        out = os.path.join(arguments.keep, name) if arguments.keep else temporary
        command = [arguments.aligner, *(["--together"] if arguments.together else []), *options,
                   os.path.join(arguments.gold, name), out]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{name}: {done.stderr.strip()}")
        return score(os.path.join(arguments.gold, name), out), done.stderr.strip()


def main():
    own, _, passed = " ".join(sys.argv[1:]).partition(" -- ")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("aligner")
    parser.add_argument("gold")
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--together", action="store_true", help="documents of a set teach each other words")
    parser.add_argument("--ablation", action="store_true", help="strict F1 without each kind of evidence")
    parser.add_argument("--keep", help="folder for the beads found")
    arguments = parser.parse_args(own.split())
    sets = arguments.sets or sorted(s for s in os.listdir(arguments.gold)
                                    if os.path.exists(os.path.join(arguments.gold, s, "languages")))
    if arguments.ablation:
        print(f"{'without':12}", *(f"{name[:10]:>10}" for name in sets), f"{'mean':>10}")
        for kind in EVIDENCE:
            options = passed.split() + (["--without", kind] if kind else [])
            row = [run(arguments, name, options)[0][2] for name in sets]
            print(f"{kind or 'nothing':12}", *(f"{f:10.3f}" for f in row + [sum(row) / len(row)]), flush=True)
        return
    print(f"{'set':12} {'strict P':>8} {'R':>6} {'F1':>6} {'lax P':>8} {'R':>6} {'F1':>6}   time and size")
    sums = []
    for name in sets:
        result, told = run(arguments, name, passed.split())
        sums.append(result)
        print("{:12} {:8.3f} {:6.3f} {:6.3f} {:8.3f} {:6.3f} {:6.3f}   {}".format(name, *result, told), flush=True)
    mean = [sum(column) / len(sums) for column in zip(*sums)]
    print("{:12} {:8.3f} {:6.3f} {:6.3f} {:8.3f} {:6.3f} {:6.3f}".format("mean", *mean))


if __name__ == "__main__":
    main()
