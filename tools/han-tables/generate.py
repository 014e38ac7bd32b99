#!/usr/bin/env python3
"""Makes strokes.txt and readings.txt; sources and rules are in the README beside those files.

usage: generate.py CNCHAR RIME UNIHAN OUT
  CNCHAR  folder of the unpacked npm package cnchar-order 3.2.6
  RIME    file stroke.dict.yaml of Debian's rime-data-stroke
  UNIHAN  folder with Unihan_*.txt.bz2 15.0 (Debian's unicode-data: /usr/share/unicode)
  OUT     folder to write to
"""
import bz2, collections, json, os, re, sys, unicodedata

CNCHAR, RIME, UNIHAN, OUT = sys.argv[1:5]
RANGES = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))
FLAT = {'横': '1', '提': '1', '竖': '2', '竖钩': '2', '撇': '3', '点': '4', '点2': '4', '捺': '4'}
# simplified component: its strokes, and the strokes of the traditional one
COMPONENTS = {
    '钅': ('31115', ['34112431']), '讠': ('45', ['4111251']), '饣': ('355', ['34451154', '34511154', '344511534']),
    '纟': ('551', ['554444', '554234']), '鸟': ('35451', ['32511154444']), '鱼': ('35251211', ['35251214444']),
    '马': ('551', ['1211254444']), '车': ('1521', ['1251112']), '页': ('132534', ['132511134']),
    '贝': ('2534', ['2511134']), '门': ('425', ['25112511']), '风': ('3534', ['351325111', '355']),
    '长': ('3154', ['12111534']), '见': ('2535', ['2511135']), '龙': ('13534', ['41431251111515', '4143125115111115']),
    '韦': ('1152', ['521251152']), '仑': ('3435', ['34125122']), '尧': ('153135', ['121121121135']),
    '佥': ('3414431', ['3412512513434']),
}


def unihan(file, tag):
    values = {}
    with bz2.open(f'{UNIHAN}/Unihan_{file}.txt.bz2', 'rt', encoding='utf8') as lines:
        for line in lines:
            parts = line.rstrip('\n').split('\t')
            if len(parts) == 3 and parts[1] == tag:
                values[chr(int(parts[0][2:], 16))] = parts[2]
    return values


def read_cnchar():
    """Character → its possible sequences (弯钩 counts as 竖 in 子 and as 折 in 犭)."""
    with open(f'{CNCHAR}/cnchar.order.min.js', encoding='utf8') as file:
        source = file.read()
    starts = [match.end() for match in re.finditer(r"JSON\.parse\('", source)]
    letters, names = (json.loads(source[at:source.index("')", at)]) for at in starts[:2])
    kind = {letter: FLAT.get(stroke['name'], '5') for letter, stroke in names.items()}
    bent = next(letter for letter, stroke in names.items() if stroke['name'] == '弯钩')
    default = {c: ''.join(kind[x] for x in word) for c, word in letters.items()}
    return default, {c: {''.join(hook if x == bent else kind[x] for x in word) for hook in '25'}
                     for c, word in letters.items()}


def read_rime():
    codes = collections.defaultdict(list)
    with open(RIME, encoding='utf8') as lines:
        for line in lines:
            parts = line.rstrip('\n').split('\t')
            if len(parts) >= 2 and len(parts[0]) == 1 and re.fullmatch('[hspnz]+', parts[1]):
                code = parts[1].translate(str.maketrans('hspnz', '12345'))
                if code not in codes[parts[0]]:
                    codes[parts[0]].append(code)
    return codes


def key(sequence):
    return len(sequence), sequence


def level(index):
    return 1 if index <= 3500 else 2 if index <= 6500 else 3


def heaviest_ascent(characters, candidates):
    """One candidate per character so that the characters ascend; heaviest chain, by a Fenwick tree of maxima."""
    options = [[(key(s), weight, s) for s, weight in candidates(c)] for c in characters]
    ranks = {k: i + 1 for i, k in enumerate(sorted({k for each in options for k, _, _ in each}))}
    tree = [(0, None)] * (len(ranks) + 1)

    def best(i):
        found = (0, None)
        while i > 0:
            found = max(found, tree[i], key=lambda x: x[0])
            i -= i & -i
        return found

    for character, each in zip(characters, options):
        additions = []
        for k, weight, sequence in each:
            before = best(ranks[k])
            additions.append((ranks[k], (before[0] + weight, (character, sequence, before))))
        for i, value in additions:
            while i < len(tree):
                if value[0] > tree[i][0]:
                    tree[i] = value
                i += i & -i
    chosen, chain = {}, best(len(ranks))
    while chain[1]:
        character, sequence, chain = chain[1]
        chosen[character] = sequence
    return chosen


strokes = {c: int(v.split()[0]) for c, v in unihan('IRGSources', 'kTotalStrokes').items()}
table = {c: int(v.split(':')[1]) for c, v in unihan('OtherMappings', 'kTGH').items() if v.startswith('2013:')}
traditional = unihan('Variants', 'kTraditionalVariant')
usual, cnchar = read_cnchar()
rime = read_rime()


def candidates(c):
    found = {s: 10 for s in sorted(cnchar.get(c, ()))}
    for s in rime.get(c, ()):
        found.setdefault(s, 9 if len(s) == strokes[c] else 5)
    return found.items()


official = sorted(table, key=table.get)
sequences = {}
for number in (1, 2, 3):
    sequences.update(heaviest_ascent([c for c in official if level(table[c]) == number], candidates))
fitting = len(sequences)


def neighbour(at, step):
    i = at + step
    while 0 <= i < len(official) and level(table[official[i]]) == level(table[official[at]]):
        if official[i] in sequences:
            return sequences[official[i]]
        i += step
    return None


def simplified(c, low, high):
    for t in (chr(int(u[2:], 16)) for u in traditional.get(c, '').split()):
        for sequence in ([usual[t]] if t in usual else []) + rime.get(t, []):
            for new, olds in COMPONENTS.values():
                for old in olds:
                    at = sequence.find(old)
                    while at >= 0:
                        made = sequence[:at] + new + sequence[at + len(old):]
                        if (not low or key(low) <= key(made)) and (not high or key(made) <= key(high)):
                            return made
                        at = sequence.find(old, at + 1)
    return None


composed = 0
for at, c in enumerate(official):
    if c in sequences:
        continue
    low, high = neighbour(at, -1), neighbour(at, 1)
    made = simplified(c, low, high)
    composed += made is not None
    sequences[c] = made or next((s for s in (low, high) if s and len(s) == strokes[c]), low or high)
for c, sequence in usual.items():
    if c not in sequences and strokes.get(c) == len(sequence):
        sequences[c] = sequence
for c, count in strokes.items():
    if c not in sequences:
        # The mainland's code follows Taiwan's; it is the right one for eleven of twelve official characters.
        fit = [s for s in rime.get(c, ()) if len(s) == count]
        if fit:
            sequences[c] = fit[-1]

characters = [c for c in {*strokes, *sequences} if any(a <= ord(c) <= b for a, b in RANGES)]
groups = collections.defaultdict(list)
for c in characters:
    sequence = sequences.get(c)
    groups[len(sequence) if sequence else strokes[c]].append((sequence is None, sequence or '', table.get(c, 99999), c))
place = {}
with open(os.path.join(OUT, 'strokes.txt'), 'w', encoding='utf8') as file:
    for count in sorted(groups):
        line = [entry[-1] for entry in sorted(groups[count])]
        place.update({c: (count, i) for i, c in enumerate(line)})
        file.write(f'{count}\t{"".join(line)}\n')
for a, b in zip(official, official[1:]):
    assert level(table[a]) != level(table[b]) or place[a] < place[b], (a, b)
print(f'{len(characters)} characters, {sum(c in sequences for c in characters)} with strokes; '
      f'of {len(official)} official ones {fitting} fit, {composed} are composed')

TONES = {'\u0304': '1', '\u0301': '2', '\u030c': '3', '\u0300': '4'}


def numbered(syllable):
    tone, letters = '5', ''
    for sign in unicodedata.normalize('NFD', syllable):
        if sign in TONES:
            tone = TONES[sign]
        elif sign == '\u0308':
            letters = letters[:-1] + 'v'
        elif sign != '\u0302':
            letters += sign
    return letters + tone


readings = {c: numbered(v.split()[0]) for c, v in unihan('Readings', 'kMandarin').items()}
for c, v in unihan('Readings', 'kHanyuPinyin').items():
    readings.setdefault(c, numbered(v.split(':')[1].split(',')[0].split()[0]))
for c, v in unihan('Readings', 'kHanyuPinlu').items():
    readings.setdefault(c, numbered(v.split('(')[0]))
readings.update({'长': 'chang2', '都': 'du1'})
lines = collections.defaultdict(list)
for c in sorted(set(readings) & set(characters)):
    lines[readings[c]].append(c)
with open(os.path.join(OUT, 'readings.txt'), 'w', encoding='utf8') as file:
    for syllable in sorted(lines):
        file.write(f'{syllable}\t{"".join(lines[syllable])}\n')
