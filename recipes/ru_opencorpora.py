#!/usr/bin/env python3
"""Brings the Russian dictionary of OpenCorpora into languages/ru: lexicon.tsv.br, paradigms.tsv.br and shares.tsv.br.

    npm install --ignore-scripts az@0.2.3          # the data in pymorphy2's DAWG form; OpenCorpora, CC BY-SA 3.0
    python3 recipes/ru_opencorpora.py node_modules/az/dicts languages/ru

Only data files are read. Tags are turned into Universal Dependencies features. Needs `brotli` or Node.js to compress.
"""
import collections, functools, json, math, os, struct, subprocess, sys

DICTS, OUT = sys.argv[1], sys.argv[2]
PREFIXES = ["", "по", "наи"]
MISTAKES = {("главый", "ADJ")}    # no word: "главой" is of "глава"
RELATIVE = {"который": "PRON", "чей": "DET"}    # what opens a relative clause, and its part of speech
SEEN = "0.4"    # weight of words that texts were found to have: "матери" is of "мать", not of "материть"
CP = [bytes([b]).decode("cp1251", "replace") for b in range(256)]


def dawg(path):
    """Every key of a DAWG with guide, as bytes, and the number behind it."""
    data = open(path, "rb").read()
    n = struct.unpack_from("<I", data, 0)[0]
    units = struct.unpack_from(f"<{n}I", data, 4)
    g = struct.unpack_from("<I", data, 4 + 4 * n)[0]
    guide = data[8 + 4 * n:8 + 4 * n + 2 * g]
    offset = lambda u: (u >> 10) << ((u & 512) >> 6)
    follow = lambda i, c: i ^ offset(units[i]) ^ c
    stack = [(0, guide[0], b"")]
    while stack:
        index, label, key = stack.pop()
        if not label:
            continue
        child = follow(index, label)
        stack.append((index, guide[2 * child + 1], key))
        longer = key + bytes([label])
        if units[child] & 256:
            yield longer, units[child ^ offset(units[child])] & 0x7FFFFFFF
        stack.append((child, guide[2 * child], longer))


CASE = {"nomn": "Nom", "gent": "Gen", "gen1": "Gen", "gen2": "Gen", "datv": "Dat", "accs": "Acc", "acc2": "Acc", "ablt": "Ins", "loct": "Loc", "loc1": "Loc", "loc2": "Loc", "voct": "Voc"}
NUMBER = {"sing": "Sing", "plur": "Plur"}
GENDER = {"masc": "Masc", "femn": "Fem", "neut": "Neut"}
ANIM = {"anim": "Anim", "inan": "Inan"}
PERSON = {"1per": "1", "2per": "2", "3per": "3"}
TENSE = {"past": "Past", "pres": "Pres", "futr": "Fut"}
ASPECT = {"perf": "Perf", "impf": "Imp"}
UPOS = {"NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "ADJ", "COMP": "ADJ", "VERB": "VERB", "INFN": "VERB", "PRTF": "VERB", "PRTS": "VERB", "GRND": "VERB", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON", "PRED": "ADV", "PREP": "ADP", "CONJ": "CCONJ", "PRCL": "PART", "INTJ": "INTJ"}


def tag_to_ud(tag):
    """(upos, features) of an OpenCorpora tag; None for what news never needs."""
    t = set(tag.replace(" ", ",").split(","))
    head = tag.replace(" ", ",").split(",")[0]
    if head not in UPOS:
        return None
    upos, f = UPOS[head], {}
    for names, feature in ((CASE, "Case"), (NUMBER, "Number"), (GENDER, "Gender"), (ANIM, "Animacy"), (PERSON, "Person"), (TENSE, "Tense"), (ASPECT, "Aspect")):
        for k, v in names.items():
            if k in t:
                f[feature] = v
    if "Name" in t or "Surn" in t or "Patr" in t or "Geox" in t or "Orgn" in t or "Trad" in t:
        upos = "PROPN"
        f["NameType"] = "Giv" if "Name" in t else "Sur" if "Surn" in t else "Pat" if "Patr" in t else "Geo" if "Geox" in t else "Oth"
    if "Abbr" in t:
        f["Abbr"] = "Yes"
    if "Apro" in t and upos == "ADJ":
        upos = "DET"
    if "Anum" in t:
        f["NumType"] = "Ord"
    if head in ("ADJS", "PRTS"):
        f["Variant"] = "Short"
    if head == "COMP" or "Cmp2" in t:
        f["Degree"] = "Cmp"
    elif "Supr" in t:
        f["Degree"] = "Sup"
    elif upos == "ADJ" and "NumType" not in f:
        f["Degree"] = "Pos"
    if head == "VERB":
        f["VerbForm"] = "Fin"
        f["Mood"] = "Imp" if "impr" in t else "Ind"
    elif head == "INFN":
        f["VerbForm"] = "Inf"
    elif head in ("PRTF", "PRTS"):
        f["VerbForm"] = "Part"
    elif head == "GRND":
        f["VerbForm"] = "Conv"
    if upos == "VERB":
        f["Voice"] = "Pass" if "pssv" in t else "Act"
        if "intr" in t or "tran" in t or "pssv" in t:
            f["Subcat"] = "Intr" if "intr" in t else "Tran"
    return upos, f


def show(f):
    return "|".join(f"{k}={f[k]}" for k in sorted(f, key=str.lower)) or "-"


def main():
    tags = json.load(open(os.path.join(DICTS, "gramtab-opencorpora-int.json"), encoding="utf-8"))
    suffixes = json.load(open(os.path.join(DICTS, "suffixes.json"), encoding="utf-8"))
    raw = open(os.path.join(DICTS, "paradigms.array"), "rb").read()
    words = struct.unpack(f"<{len(raw) // 2}H", raw)
    paradigms, at = [], 1
    for _ in range(words[0]):
        size = words[at]
        paradigms.append(words[at + 1:at + 1 + size])
        at += 1 + size

    @functools.cache
    def rows(p):
        a = paradigms[p]
        n = len(a) // 3
        return [(PREFIXES[a[2 * n + i]], suffixes[a[i]], tags[a[n + i]]) for i in range(n)]

    lemmas, seen, checked, relative = collections.defaultdict(set), set(), hand_checked(), {}
    seen_forms = {(form, tag) for form, tags in checked.items() for tag, n in tags.items() if n > min(tags.values()) or len(tags) == 1}    # above the share that every tag of a form is given
    for key, _ in dawg(os.path.join(DICTS, "words.dawg")):
        cut = len(key) - 5
        a, b, c, d = key[-4:]
        paradigm, form = ((a ^ 1) << 6) + (b >> 1), ((c ^ 1) << 6) + (d >> 1)
        word = "".join(CP[b] for b in key[:cut])
        if form == 0:
            lemmas[paradigm].add(word)
        prefix, ending, tag = rows(paradigm)[form]
        if (word, tag) in seen_forms:
            first = rows(paradigm)[0]
            seen.add((first[0] + word[len(prefix):len(word) - len(ending)] + first[1], paradigm))
    print(sum(map(len, lemmas.values())), "lemmas", file=sys.stderr)

    table, lexicon = [], []
    for p in sorted(lemmas):
        forms = [(prefix, ending, tag_to_ud(tag), tag) for prefix, ending, tag in rows(p)]
        if forms[0][2] is None:
            continue
        upos, base = forms[0][2]
        # What all forms share belongs to the lexeme.
        shared = set(forms[0][2][1].items())
        for _, _, ud, _ in forms:
            if ud:
                shared &= set(ud[1].items())
        lines = []
        for prefix, ending, ud, tag in forms:
            if ud is None:
                continue
            features = dict(set(ud[1].items()) - shared)
            weight = "-0.7" if any(x in tag for x in ("Arch", "Slng", "Erro", "Dist", "V-ie", "loc2", "gen2", "voct", "acc2")) else "-"
            lines.append(("p%d" % p, "-", prefix or "-", ending or "-", show(features), ud[0] if ud[0] != upos else "-", weight))
        first = rows(p)[0]
        rare = any(x in first[2] for x in ("Arch", "Slng", "Erro", "Dist", "Litr", "Infr"))
        table.extend(lines)
        for lemma in lemmas[p]:
            if (lemma, upos) in MISTAKES:
                continue
            pos, extra = (RELATIVE[lemma], {"PronType": "Rel"}) if lemma in RELATIVE else (upos, {})
            if extra:
                stem = lemma[:len(lemma) - len(lines[0][3])]
                relative.update((form, pos) for line in lines for form in (stem + line[3], (stem + line[3]).replace("ё", "е")))
            lexicon.append((lemma, pos, "p%d" % p, show(dict(shared) | extra), "-1" if rare else SEEN if (lemma, p) in seen else "-"))
    table, lexicon = unabbreviated(*patronymics(table, sorted(lexicon)))
    write("paradigms", ["paradigm", "stem", "prefix", "ending", "feats", "upos", "weight"], table)
    write("lexicon", ["lemma", "upos", "paradigm", "feats", "weight"], lexicon)
    write("shares", ["form", "upos", "feats", "share"], shares(checked, relative))


def hand_checked():
    """How often each form was read with each tag in the hand-checked part of OpenCorpora, in millionths."""
    forms = collections.defaultdict(dict)
    for key, millionths in dawg(os.path.join(DICTS, "p_t_given_w.intdawg")):
        form, tag = "".join(CP[b] for b in key).split(":", 1)
        forms[form][tag] = millionths
    return forms


def shares(checked, relative):
    """The share of each reading of a form, where one reading stands out; relative words are read as the lexicon has them."""
    forms = collections.defaultdict(collections.Counter)
    for form, tags in checked.items():
        for tag, millionths in tags.items():
            if form and (ud := tag_to_ud(tag)):
                ud = (relative[form], dict(ud[1], PronType="Rel")) if form in relative and ud[0] == "DET" else ud
                forms[form][ud[0], show(ud[1])] += millionths / 1e6
    return [(form, upos, feats, "%.2f" % share) for form, readings in sorted(forms.items()) if len(readings) > 1 and max(readings.values()) - min(readings.values()) > 0.1
            for (upos, feats), share in sorted(readings.items())]


def patronymics(table, lexicon):
    """Patronymics stand among the forms of the name that they come from: each becomes a lexeme of its own."""
    paradigms = collections.OrderedDict()
    for row in table:
        paradigms.setdefault(row[0], []).append(row)
    rows, made = [], collections.defaultdict(list)
    for name, forms in paradigms.items():
        group = name
        for row in forms:
            if "NameType=Pat" in row[4] and "Case=Nom" in row[4] and "Number=Sing" in row[4] and row[5] == "-":
                group = "%s-%d" % (name, len(made[name]) + 1)
                made[name].append((group, row[3] if row[3] != "-" else ""))
            elif "NameType=Pat" not in row[4]:
                group = name
            rows.append((group,) + tuple(row[1:]))
    first = {}
    for row in rows:
        first.setdefault(row[0], row[3] if row[3] != "-" else "")
    words = list(lexicon)
    for lemma, upos, paradigm, feats, weight in lexicon:
        for group, ending in made.get(paradigm, []):
            stem = lemma[:len(lemma) - len(first[paradigm])] if first[paradigm] else lemma
            words.append((stem + ending, upos, group, feats, weight))
    order = collections.OrderedDict()
    for row in rows:
        order.setdefault(row[0], []).append(row)
    return [r for g in order.values() for r in g], sorted(set(words))


def unabbreviated(table, lexicon):
    """A word whose first form is an abbreviation of it ("мес" for "месяц") is listed under the word."""
    paradigms = collections.OrderedDict()
    for row in table:
        paradigms.setdefault(row[0], []).append(row)
    moved = {}
    for name, forms in paradigms.items():
        full = [r for r in forms if "Abbr=Yes" not in r[4]]
        if full and "Abbr=Yes" in forms[0][4]:
            moved[name] = (forms[0][3].strip("-"), full[0][3].strip("-"))
            paradigms[name] = full + [r for r in forms if "Abbr=Yes" in r[4]]
    words = [((w[0][:len(w[0]) - len(moved[w[2]][0])] + moved[w[2]][1],) + tuple(w[1:])) if w[2] in moved else w for w in lexicon]
    return [r for forms in paradigms.values() for r in forms], sorted(set(words))


def write(name, header, lines):
    path = os.path.join(OUT, name + ".tsv.br")
    text = "".join("\t".join(line) + "\n" for line in [header] + lines)
    script = "const z=require('zlib'),f=require('fs');f.writeFileSync(process.argv[1],z.brotliCompressSync(f.readFileSync(0),{params:{[z.constants.BROTLI_PARAM_QUALITY]:11,[z.constants.BROTLI_PARAM_LGWIN]:24}}))"
    subprocess.run(["node", "-e", script, path], input=text.encode(), check=True)
    print(path, os.path.getsize(path), len(lines), "rows", file=sys.stderr)


main()
