#!/usr/bin/env python3
"""Long texts with known beads, for measuring speed, memory and the first band of the aligner (docs/benchmarks.md).

    long_texts.py zipf OUT --lines 20000 --languages en-zh [--gap 500] [--numbers .01] [--drop .02] [--split .05] [--seed 1]
    long_texts.py repeat SET.json OUT --lines 20000 --languages en-zh …      a six-way set, over and over
    long_texts.py moved OUT --lines 5000 …                              as zipf, two chapters change places
    long_texts.py equal OUT --lines 100000 [--kinds 3]                  nothing but a few kinds of line
    long_texts.py score OUT ROWS.json                                   strict precision, recall and F1 of rows

`--languages` takes two or more. `zipf` makes them up. Concepts are drawn by Zipf's law, half of them from what the chapter is about, so that
the vocabulary grows as in a real text and words come in bursts; each has a form in every language, in its script; a
translator drops some, adds others and changes their order. A text made by repeating a set has no rare values and no
growing vocabulary: it is harder than a real one, and unlike any. OUT receives a text for each language, gold
("[0]:[0,1]" a row) and, for zipf, words.tsv: the forms of the 4,000 most frequent concepts.
"""
import argparse
import functools
import json
import os
import random

SYLLABLES = {
    'en': [c + v for c in 'b d f g k l m n p r s t v st tr pl sh br cl'.split() for v in 'a e i o u ai ou ea'.split()],
    'es': [c + v for c in 'b d f g c l m n p r s t v ch gr pr j ll ñ'.split() for v in 'a e i o u ía ue'.split()],
    'fr': [c + v for c in 'b d f g c l m n p r s t v ch gr pr bl j qu'.split() for v in 'a é i o u eau ou en'.split()],
    'ru': [c + v for c in 'б в г д з к л м н п р с т ф х ст пр кр'.split() for v in 'а е и о у я ы ю'.split()],
    'ar': [c + v for c in 'ب ت ج ح خ د ر ز س ش ص ط ع غ ف ق ك ل م ن ه'.split() for v in ('', 'ا', 'و', 'ي')],
}
HAN = [chr(c) for c in range(0x4E10, 0x4E10 + 3000)]
COMMON = 60  # concepts that every text is full of


@functools.lru_cache(maxsize=None)
def form(concept, language):
    r = random.Random(f'{language}{concept}')
    if language == 'zh':
        return HAN[concept] if concept < 400 else r.choice(HAN) + r.choice(HAN)
    n = 1 if concept < 20 else 2 if concept < 400 else 3 + (concept > 8000)
    return ''.join(r.choice(SYLLABLES[language]) for _ in range(n))


def zipf(r, top=1_000_000):
    """A rank by a law close to Zipf's (exponent 1.15)."""
    while True:
        k = int(r.random() ** (-1 / 0.15)) - 1
        if k < top:
            return k


def printed(concepts, language, number=None):
    words = [form(c, language) for c in concepts]
    if number is not None:
        words.insert(len(words) // 2, str(number))
    return ''.join(words) + '。' if language == 'zh' else ' '.join(words) + '.'


def made_up(options):
    """Lines, each in all languages."""
    r = random.Random(options.seed)
    topic, out = [], []
    for n in range(options.lines):
        if n % 120 == 0:  # a chapter is about something
            topic = [zipf(r) + COMMON for _ in range(150)]
        size = max(2, min(40, int(r.lognormvariate(2.3, 0.5))))
        concepts = [r.randrange(COMMON) if r.random() < 0.4 else r.choice(topic) if r.random() < 0.5 else zipf(r) + COMMON
                    for _ in range(size)]
        number = r.randrange(2, 3000) if r.random() < options.numbers else None
        line = [printed(concepts, options.languages[0], number)]
        for language in options.languages[1:]:
            told = [c for c in concepts if r.random() > 0.15]
            told += [zipf(r) for _ in range(len(concepts) // 7)]
            for k in range(len(told) - 1):
                if r.random() < 0.4:
                    told[k], told[k + 1] = told[k + 1], told[k]
            line.append(printed(told or concepts, language, number))
        out.append(line)
    return out


def repeated(options):
    lines = []
    for group in json.load(open(options.set))['groups']:
        one = [' '.join(group.get(language, ())).replace('\n', ' ') for language in options.languages]
        if all(one):
            lines.append(one)
    return [lines[n % len(lines)] for n in range(options.lines)]


def halves(text, language):
    """A sentence cut in two at a word."""
    if language == 'zh':
        return text[:len(text) // 2], text[len(text) // 2:]
    words = text.split(' ')
    return ' '.join(words[:len(words) // 2]), ' '.join(words[len(words) // 2:])


def write(lines, options, order=None):
    """`order`: which line the last version says in each place; as in the first if not given."""
    r = random.Random(options.seed + 1)
    last = len(options.languages) - 1
    third = len(lines) // 3
    gaps = {0: range(third, third + options.gap), last: range(2 * third, 2 * third + options.gap)}
    gold = [[[] for _ in options.languages] for _ in lines]
    os.makedirs(options.out, exist_ok=True)
    for s, language in enumerate(options.languages):
        side = []
        for n in (order if order and s == last else range(len(lines))):
            text = lines[n][s]
            if n in gaps.get(s, ()) or r.random() < options.drop:
                continue
            for piece in halves(text, language) if r.random() < options.split and len(text) > 8 else (text,):
                gold[n][s].append(len(side))
                side.append(piece)
        with open(os.path.join(options.out, language + '.txt'), 'w') as f:
            f.write('\n'.join(side) + '\n')
    with open(os.path.join(options.out, 'gold'), 'w') as f:
        for row in gold:
            if any(row):
                f.write(':'.join(map(str, row)).replace(' ', '') + '\n')
    with open(os.path.join(options.out, 'languages'), 'w') as f:
        f.write(' '.join(options.languages))


def score(options):
    languages = open(os.path.join(options.out, 'languages')).read().split()
    linked = lambda row: sum(map(bool, row)) > 1
    gold = {tuple(tuple(json.loads(side)) for side in line.split(':')) for line in open(os.path.join(options.out, 'gold'))}
    gold = set(filter(linked, gold))
    found = [tuple(tuple(row.get(k, ())) for k in languages) for row in json.load(open(options.rows))['rows']]
    found = list(filter(linked, found))
    right = sum(row in gold for row in found)
    p, q = right / max(1, len(found)), right / max(1, len(gold))
    print(f'P {p:.4f} R {q:.4f} F1 {2 * p * q / max(1e-9, p + q):.4f}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    modes = parser.add_subparsers(dest='mode', required=True)
    for mode in ('zipf', 'repeat', 'moved', 'equal', 'score'):
        p = modes.add_parser(mode)
        if mode == 'repeat':
            p.add_argument('set')
        p.add_argument('out')
        if mode == 'score':
            p.add_argument('rows')
            continue
        p.add_argument('--lines', type=int, default=20000)
        p.add_argument('--languages', type=lambda v: v.split('-'), default=['en', 'zh'])
        p.add_argument('--gap', type=int, default=0)
        p.add_argument('--numbers', type=float, default=0.01)
        p.add_argument('--drop', type=float, default=0.02)
        p.add_argument('--split', type=float, default=0.05)
        p.add_argument('--kinds', type=int, default=1)
        p.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    if options.mode == 'score':
        return score(options)
    if options.mode == 'repeat':
        lines = repeated(options)
    elif options.mode == 'equal':
        options.drop = options.split = 0
        r = random.Random(options.seed)
        kinds = [[printed(range(k, k + 5), language) for language in options.languages] for k in range(options.kinds)]
        lines = [r.choice(kinds) for _ in range(options.lines)]
    else:
        lines = made_up(options)
    order = None
    if options.mode == 'moved':  # links that cross cannot all be found: recall ends at five sixths
        n = options.lines // 6
        order = [*range(n), *range(2 * n, 3 * n), *range(n, 2 * n), *range(3 * n, options.lines)]
    write(lines, options, order)
    if options.mode in ('zipf', 'moved'):
        with open(os.path.join(options.out, 'words.tsv'), 'w') as f:
            f.write('\t'.join(options.languages) + '\n')
            for c in range(4000):
                f.write('\t'.join(form(c, language) for language in options.languages) + '\n')


if __name__ == '__main__':
    main()
