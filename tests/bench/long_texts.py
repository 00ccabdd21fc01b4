#!/usr/bin/env python3
"""Long texts with known beads, for measuring speed, memory and the first band of the aligner (docs/benchmarks.md).

    long_texts.py zipf OUT --lines 20000 --pair en-zh [--gap 500] [--numbers .01] [--drop .02] [--split .05] [--seed 1]
    long_texts.py repeat SET.json OUT --lines 20000 --pair en-zh …      a six-way set, over and over
    long_texts.py moved OUT --lines 5000 …                              as zipf, two chapters change places
    long_texts.py equal OUT --lines 100000 [--kinds 3]                  nothing but a few kinds of line
    long_texts.py score OUT ROWS.json                                   strict precision, recall and F1 of beads

`zipf` makes up both languages. Concepts are drawn by Zipf's law, half of them from what the chapter is about, so that
the vocabulary grows as in a real text and words come in bursts; each has a form in either language, in its script; a
translator drops some, adds others and changes their order. A text made by repeating a set has no rare values and no
growing vocabulary: it is harder than a real one, and unlike any. OUT receives X.txt, Y.txt, gold ("[0]:[0,1]" a bead)
and, for zipf, words.tsv: the two forms of the 4,000 most frequent concepts.
"""
import argparse, json, os, random, sys

SYLLABLES = {
    'en': [c + v for c in 'b d f g k l m n p r s t v st tr pl sh br cl'.split() for v in 'a e i o u ai ou ea'.split()],
    'fr': [c + v for c in 'b d f g c l m n p r s t v ch gr pr bl j qu'.split() for v in 'a é i o u eau ou en'.split()],
    'ru': [c + v for c in 'б в г д з к л м н п р с т ф х ст пр кр'.split() for v in 'а е и о у я ы ю'.split()],
    'ar': [c + v for c in 'ب ت ج ح خ د ر ز س ش ص ط ع غ ف ق ك ل م ن ه'.split() for v in ('', 'ا', 'و', 'ي')],
}
HAN = [chr(c) for c in range(0x4E10, 0x4E10 + 3000)]
COMMON = 60  # concepts that every text is full of


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


def printed(concepts, language, number):
    words = [form(c, language) for c in concepts]
    if number is not None:
        words.insert(len(words) // 2, str(number))
    if language == 'zh':
        return ''.join(words) + '。'
    return ' '.join(words) + '.'


def made_up(options):
    """Lines of (x, y) text."""
    x, y = options.pair.split('-')
    r = random.Random(options.seed)
    topic, out = [], []
    forms = {}

    def said(concepts, language, number):
        words = []
        for c in concepts:
            key = (c, language)
            if key not in forms:
                forms[key] = form(c, language)
            words.append(forms[key])
        if number is not None:
            words.insert(len(words) // 2, str(number))
        return ''.join(words) + '。' if language == 'zh' else ' '.join(words) + '.'

    for n in range(options.lines):
        if n % 120 == 0:  # a chapter is about something
            topic = [zipf(r) + COMMON for _ in range(150)]
        size = max(2, min(40, int(r.lognormvariate(2.3, 0.5))))
        concepts = [r.randrange(COMMON) if r.random() < 0.4 else r.choice(topic) if r.random() < 0.5 else zipf(r) + COMMON
                    for _ in range(size)]
        told = [c for c in concepts if r.random() > 0.15]
        told += [zipf(r) for _ in range(len(concepts) // 7)]
        for k in range(len(told) - 1):
            if r.random() < 0.4:
                told[k], told[k + 1] = told[k + 1], told[k]
        number = r.randrange(2, 3000) if r.random() < options.numbers else None
        out.append((said(concepts, x, number), said(told or concepts, y, number)))
    return out


def repeated(options):
    groups = json.load(open(options.set))
    groups = groups['groups'] if isinstance(groups, dict) and 'groups' in groups else groups
    x, y = options.pair.split('-')
    lines = []
    for g in groups:
        texts = g.get('texts', g) if isinstance(g, dict) else g
        if x in texts and y in texts:
            one = [texts[k] if isinstance(texts[k], str) else ' '.join(texts[k]) for k in (x, y)]
            if all(one):
                lines.append(tuple(t.replace('\n', ' ') for t in one))
    return [lines[n % len(lines)] for n in range(options.lines)]


def halves(text, language):
    """A sentence cut in two at a word."""
    if language == 'zh':
        return text[:len(text) // 2], text[len(text) // 2:]
    words = text.split(' ')
    return ' '.join(words[:len(words) // 2]), ' '.join(words[len(words) // 2:])


def write(lines, options, order=None):
    """`order`: which line the second version says in each place; as in the first if not given."""
    r = random.Random(options.seed + 1)
    languages = options.pair.split('-')
    gaps = [(), ()]
    if options.gap:  # a stretch that the one lacks, later one that the other lacks
        third = len(lines) // 3
        gaps = [range(third, third + options.gap), range(2 * third, 2 * third + options.gap)]
    gold = [([], []) for _ in lines]
    os.makedirs(options.out, exist_ok=True)
    for s in (0, 1):
        side = []
        for n in (order if s and order else range(len(lines))):
            text = lines[n][s]
            if n in gaps[s] or r.random() < options.drop:
                continue
            for piece in halves(text, languages[s]) if r.random() < options.split and len(text) > 8 else (text,):
                gold[n][s].append(len(side))
                side.append(piece)
        with open(os.path.join(options.out, languages[s] + '.txt'), 'w') as f:
            f.write('\n'.join(side) + '\n')
    with open(os.path.join(options.out, 'gold'), 'w') as f:
        for a, b in gold:
            if a or b:
                f.write(f'{a}:{b}\n'.replace(' ', ''))
    with open(os.path.join(options.out, 'pair'), 'w') as f:
        f.write(options.pair)


def score(options):
    x, y = open(os.path.join(options.out, 'pair')).read().split('-')
    gold = set()
    for line in open(os.path.join(options.out, 'gold')):
        a, b = (tuple(json.loads(side)) for side in line.strip().split(':'))
        if a and b:
            gold.add((a, b))
    found = [(tuple(row.get(x, ())), tuple(row.get(y, ()))) for row in json.load(open(options.rows))['rows']]
    found = [bead for bead in found if bead[0] and bead[1]]
    right = sum(bead in gold for bead in found)
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
        p.add_argument('--pair', default='en-zh')
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
        x, y = options.pair.split('-')
        r = random.Random(options.seed)
        kinds = [(printed(range(k, k + 5), x, None), printed(range(k, k + 5), y, None)) for k in range(options.kinds)]
        lines = [r.choice(kinds) for _ in range(options.lines)]
    else:
        lines = made_up(options)
    order = None
    if options.mode == 'moved':  # links that cross cannot all be found: recall ends at five sixths
        n = options.lines // 6
        order = [*range(n), *range(2 * n, 3 * n), *range(n, 2 * n), *range(3 * n, options.lines)]
    write(lines, options, order)
    if options.mode in ('zipf', 'moved'):
        x, y = options.pair.split('-')
        with open(os.path.join(options.out, 'words.tsv'), 'w') as f:
            f.write(f'{x}\t{y}\n')
            for c in range(4000):
                f.write(f'{form(c, x)}\t{form(c, y)}\n')


if __name__ == '__main__':
    main()
