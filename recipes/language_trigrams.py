#!/usr/bin/env python3
"""Makes languages/und/trigrams.tsv: the commonest trigrams of languages in their order, from npm franc (MIT).

    npm pack franc@6.2.0 && tar xzf franc-6.2.0.tgz
    python3 recipes/language_trigrams.py package languages/und

Which languages: those of letters.tsv that share their script with another one and that franc has. Needs Node.js to read the package.
A space in a trigram is written "_".
"""
import json, os, subprocess, sys

FRANC, OUT = sys.argv[1], sys.argv[2]
# ISO 639-3 of franc where it is not the 639-1 code of letters.tsv by the table of ISO.
CODES = {"ar": "arb", "az": "azj", "be": "bel", "bg": "bul", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu", "en": "eng", "es": "spa", "et": "ekk", "fa": "pes", "fi": "fin",
         "fr": "fra", "ha": "hau", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun", "id": "ind", "it": "ita", "kk": "kaz", "ky": "kir", "lt": "lit", "lv": "lvs",
         "mk": "mkd", "mn": "khk", "mr": "mar", "ne": "npi", "nl": "nld", "nb": "nob", "pl": "pol", "ps": "pbu", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv",
         "so": "som", "sq": "als", "sr": "srp", "sv": "swe", "sw": "swh", "tg": "tgk", "tr": "tur", "tt": "tat", "ug": "uig", "uk": "ukr", "ur": "urd", "uz": "uzn",
         "vi": "vie", "yi": "ydd", "yo": "yor"}
SCRIPTS = {"Latn": "Latin", "Cyrl": "Cyrillic", "Arab": "Arabic", "Hebr": "Hebrew", "Deva": "Devanagari"}

data = json.loads(subprocess.run(["node", "--input-type=module", "-e", "import {data} from %s; console.log(JSON.stringify(data))" % json.dumps(os.path.abspath(FRANC) + "/data.js")],
                                 check=True, capture_output=True, text=True).stdout)
with open(f"{OUT}/letters.tsv", encoding="utf-8") as f:
    profiles = [line.split("\t")[:2] for line in f][1:]
with open(f"{OUT}/trigrams.tsv", "w", encoding="utf-8") as out:
    print("language", "script", "trigrams", sep="\t", file=out)
    for code, script in profiles:
        listed = data.get(SCRIPTS.get(script), {}).get(CODES.get(code))
        if listed:
            print(code, script, listed.lower().replace(" ", "_").replace("|", " "), sep="\t", file=out)
