#!/usr/bin/env python3
"""Makes the Georgian nominal lexicon from the word list of npm dictionary-ka 1.1.0 (MIT; word lists MIT and CC-BY 4.0).

    npm install --ignore-scripts dictionary-ka@1.1.0
    python3 recipes/ka_dictionary.py node_modules/dictionary-ka/index.dic languages/ka

The list mixes dictionary forms and inflected forms. A word that ends in a vowel is taken as a nominative when the list has
case forms of it, or when nothing else explains it. Writes lexicon.tsv.br (nominals) and paradigms.tsv (all paradigms).
languages/ka/lexicon.tsv is written by hand and not touched. Needs Node.js to compress.
"""
import os, re, subprocess, sys

DIC, OUT = sys.argv[1], sys.argv[2]
POST_DAT = ["ში", "ზე"]
LONG = ("თვის", "გან", "კენ")    # also after the long genitive: მთავრობისაგან


def noun_rows(name, upos="-"):
    """Forms of a nominal: (paradigm, stem, ending, feats, adposition, weight)."""
    rows = []

    def add(stem, ending, feats, post="-", weight="-"):
        rows.append((name, str(stem), "-", ending or "-", feats, upos, post, weight))

    def long(stem, ending, feats):                             # what a copula is written onto: ბარიკადებითაა, მძევლადაა
        if feats.startswith("Case=Ins|") and ending.endswith("ით") or feats.startswith("Case=Ess|Number=Sing") and ending.endswith("დ") and name[0] not in "oui":
            if (stem, ending + "ა") not in {(s, e) for s, e, _ in forms}:
                add(stem, ending + "ა", feats, weight="-0.4")

    consonant, sync = name.startswith("c"), name.endswith("2")
    oblique = 2 if sync else 1
    final = "" if consonant else {"a": "ა", "e": "ე", "o": "ო", "u": "უ", "i": "ი"}[name[0]]
    cut = {"a": "", "e": "", "o": "ო", "u": "უ"}.get(name[0], "")   # what stays of it before -ის and -ით
    many = {"e": "ე"}.get(name[0], cut)                            # and before -ებ-: მხარის, but მხარეები
    S, P = "Number=Sing", "Number=Plur"
    if consonant:
        forms = [(1, "ი", "Nom"), (1, "მა", "Erg"), (1, "ს", "Dat"), (oblique, "ის", "Gen"), (oblique, "ით", "Ins"), (oblique, "ად", "Ess"), (1, "ო", "Voc"),
                 (1, "სა", "Dat"), (oblique, "ისა", "Gen"), (oblique, "ითა", "Ins")]
    else:
        gen = "ს" if name[0] in "ou" else "ის"
        ins = "თი" if name[0] in "ou" else "ით"
        forms = [(1, final, "Nom"), (1, final + "მ", "Erg"), (1, final + "ს", "Dat"), (oblique, cut + gen, "Gen"), (oblique, cut + ins, "Ins"), (1, final + "დ", "Ess"), (1, final + "მა", "Erg"),
                 (1, final + "სა", "Dat"), (oblique, cut + gen + "ა", "Gen")]
    for stem, ending, case in forms:
        add(stem, ending, f"Case={case}|{S}")
        long(stem, ending, f"Case={case}|{S}")
    gen = "ის" if consonant or name[0] in "aei" else cut + "ს"
    ins = "ი" if consonant or name[0] in "aei" else cut + "ი"
    for post in POST_DAT:
        add(1, final + post, f"Case=Dat|{S}", post)
    add(1, (final + "ს" if not consonant else "") + "თან", f"Case=Dat|{S}", "თან")
    for post in LONG + ("ებრ", "თანავე"):
        add(oblique, gen + post, f"Case=Gen|{S}", post)
        if post in LONG:
            add(oblique, gen + "ა" + post, f"Case=Gen|{S}", post)
            if name[0] in "ae":                                # names keep their vowel: გარსიასთვის
                add(1, final + "ს" + post, f"Case=Gen|{S}", post, "-0.3")
    add(oblique, ins + "დან", f"Case=Ins|{S}", "დან")
    if not consonant:
        add(1, final + "დან", f"Case=Ins|{S}", "დან")
    add(1 if not consonant else oblique, ("ა" if consonant else final) + "მდე", f"Case=Ess|{S}", "მდე")
    add(1, ("ი" if consonant else final) + "ვით", f"Case=Nom|{S}", "ვით")
    add(oblique, gen + "ას", f"Case=Gen|{S}", "ას")            # იერიშისას: during
    plural = [("ები", "Nom"), ("ებმა", "Erg"), ("ებს", "Dat"), ("ების", "Gen"), ("ებით", "Ins"), ("ებად", "Ess"), ("ებო", "Voc"), ("ებისა", "Gen"), ("ებსა", "Dat")]
    for ending, case in plural:
        add(oblique, many + ending, f"Case={case}|{P}")
        long(oblique, many + ending, f"Case={case}|{P}")
    for post in POST_DAT + ["თან"]:
        add(oblique, many + "ებ" + post, f"Case=Dat|{P}", post)
    for post in LONG:
        add(oblique, many + "ების" + post, f"Case=Gen|{P}", post)
        add(oblique, many + "ებისა" + post, f"Case=Gen|{P}", post)
    add(oblique, many + "ებიდან", f"Case=Ins|{P}", "დან")
    add(oblique, many + "ებამდე", f"Case=Ess|{P}", "მდე")
    add(oblique, many + "ებისას", f"Case=Gen|{P}", "ას")
    add(oblique, many + "ებქვეშ", f"Case=Dat|{P}", "ქვეშ")
    if consonant or name[0] in "ae":
        add(1, ("" if consonant else final) + "თა", f"Case=Gen|{P}", weight="-0.5")
        for post in ("თვის", "გან"):
            add(1, ("" if consonant else final) + "თა" + post, f"Case=Gen|{P}", post, "-0.5")
        add(1, ("" if consonant else final) + "ნი", f"Case=Nom|{P}", weight="-0.5")
    if consonant:                                              # the stem alone: an attribute before its noun, or a name before a surname
        add(1, "", f"Case=Dat|{S}", weight="-0.5")
    return rows


def adjective_rows(name):
    rows = [(name, "1", "-", e or "-", f"Case={c}|Number=Sing", "-", "-", w) for e, c, w in
            (("ი", "Nom", "0.3"), ("მა", "Erg", "-"), ("", "Dat", "0.2"), ("ი", "Gen", "0.1"), ("ი", "Ins", "-0.2"), ("", "Ess", "-0.3"), ("ო", "Voc", "-1"))]
    # Alone it is declined like a noun.
    return rows + [(name, *r[1:7], "-0.4") for r in noun_rows("c") if (r[3], r[4]) not in {(x[3], x[4]) for x in rows}]


def invariant_rows(name):
    return [(name, "1", "-", "-", f"Case={c}|Number=Sing", "-", "-", w) for c, w in (("Nom", "0.2"), ("Gen", "0.1"), ("Dat", "0"), ("Ins", "-0.2"), ("Erg", "-0.2"), ("Ess", "-0.3"))]


def verb_rows(name, present, aorist):
    """A verb with its verbal noun as lemma. Stems: 1 verbal noun, 2 present, 3 future, 4 aorist, 5 future of the first person, 6 its aorist,
    7 perfect, 8 passive participle, 9 passive, 10 pluperfect, 11 future participle, 12 active participle, 13 passive of the present,
    14, 15 and 16 present, future and aorist done to or for somebody (-უ-), 17 passive done to somebody (-ე-), 18 its present,
    19 and 20 future and active participle without the vowel before -ლ, 21 perfect of verbs in -ავ- and -ამ-."""
    rows = []
    fin = "VerbForm=Fin"

    def add(stem, ending, feats, upos="VERB", prefix="-", weight="-"):
        rows.append((name, str(stem), prefix, ending or "-", feats, upos, "-", weight))

    for r in noun_rows("a"):
        rows.append((name, "1", "-", r[3], r[4] + "|VerbForm=Vnoun", "NOUN", r[6], "0.2"))
    sg, pl, imperfect, subj = {"e": ("ს", "ენ", "და", "დეს"), "i": ("ის", "იან", "იდა", "იდეს"), "a": ("ა", "იან", "ოდა", "ოდეს"), "0": ("ა", "ან", "ოდა", "ოდეს")}[present]
    voice = "Voice=Act" if present in "ei" else "Voice=Mid"
    third, plural = "Number=Sing|Person=3", "Number=Plur|Person=3"
    for stem, tense in ((2, "Pres"), (3, "Fut")):
        add(stem, sg, f"{fin}|Mood=Ind|Tense={tense}|{third}|{voice}")
        add(stem, pl, f"{fin}|Mood=Ind|Tense={tense}|{plural}|{voice}")
        past = "Mood=Ind|Tense=Past|Aspect=Imp" if tense == "Pres" else "Mood=Cnd|Tense=Fut"
        add(stem, imperfect, f"{fin}|{past}|{third}|{voice}")
        add(stem, imperfect[:-1] + "ნენ" if imperfect != "ოდა" else "ოდნენ", f"{fin}|{past}|{plural}|{voice}")
        add(stem, subj, f"{fin}|Mood=Sub|Tense={tense}|{third}|{voice}")
        add(stem, subj[:-2] + "ნენ", f"{fin}|Mood=Sub|Tense={tense}|{plural}|{voice}")
    if present in "ei":
        for stem, tense in ((14, "Pres"), (15, "Fut")):
            add(stem, sg, f"{fin}|Mood=Ind|Tense={tense}|{third}|{voice}|Subcat=Ditr", weight="-0.2")
            add(stem, pl, f"{fin}|Mood=Ind|Tense={tense}|{plural}|{voice}|Subcat=Ditr", weight="-0.2")
        add(16, aorist, f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|{third}|{voice}|Subcat=Ditr", weight="-0.2")
        add(16, "ეს", f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|{plural}|{voice}|Subcat=Ditr", weight="-0.2")
        add(16, "ოს", f"{fin}|Mood=Opt|{third}|{voice}|Subcat=Ditr", weight="-0.2")
        add(16, "ონ", f"{fin}|Mood=Opt|{plural}|{voice}|Subcat=Ditr", weight="-0.2")
        if present == "e":      # made somebody do it: გაათავისუფლებინეს
            for ending, feats in (("ინა", f"Tense=Past|Aspect=Perf|{third}"), ("ინეს", f"Tense=Past|Aspect=Perf|{plural}"), ("ინებს", f"Tense=Fut|{third}"), ("ინებენ", f"Tense=Fut|{plural}")):
                add(3, ending, f"{fin}|Mood=Ind|{feats}|{voice}", weight="-0.5")
        for ending, tense, number in ((aorist, "Past", third), ("ნენ", "Past", plural), ("ვნენ", "Past", plural), ("ება", "Fut", third), ("ებიან", "Fut", plural)):
            add(17, ending, f"{fin}|Mood=Ind|Tense={tense}|{number}|Voice=Pass", weight="-0.2")
        add(18, "ება", f"{fin}|Mood=Ind|Tense=Pres|{third}|Voice=Pass", weight="-0.2")
        add(18, "ებიან", f"{fin}|Mood=Ind|Tense=Pres|{plural}|Voice=Pass", weight="-0.2")
        add(18, "ებოდა", f"{fin}|Mood=Ind|Tense=Past|Aspect=Imp|{third}|Voice=Pass", weight="-0.2")
        for stem, ending, tense in ((18, "ებათ", "Pres"), (18, "ებოდათ", "Past"), (17, "ებათ", "Fut")):      # to several: ეკრძალებათ
            add(stem, ending, f"{fin}|Mood=Ind|Tense={tense}|{third}|Voice=Pass", weight="-0.3")
        t = "" if present == "e" else "ი"
        add(2, t, f"{fin}|Mood=Ind|Tense=Pres|Number=Sing|Person=1|{voice}", prefix="ვ")
        add(2, t + "თ", f"{fin}|Mood=Ind|Tense=Pres|Number=Plur|Person=1|{voice}", prefix="ვ")
        add(2, t + "თ", f"{fin}|Mood=Ind|Tense=Pres|Number=Plur|Person=2|{voice}", weight="-0.5")
        add(5, t, f"{fin}|Mood=Ind|Tense=Fut|Number=Sing|Person=1|{voice}")
        add(5, t + "თ", f"{fin}|Mood=Ind|Tense=Fut|Number=Plur|Person=1|{voice}")
        add(6, "ე", f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|Number=Sing|Person=1|{voice}")
        add(6, "ეთ", f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|Number=Plur|Person=1|{voice}")
        add(4, "ეს", f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|{plural}|{voice}")
        add(4, "ოს", f"{fin}|Mood=Opt|{third}|{voice}")
        add(4, "ონ", f"{fin}|Mood=Opt|{plural}|{voice}")
        add(7, "ია", f"{fin}|Mood=Ind|Tense=Past|Aspect=Res|Evident=Nfh|{third}|{voice}")
        add(7, "იათ", f"{fin}|Mood=Ind|Tense=Past|Aspect=Res|Evident=Nfh|{plural}|{voice}")
        add(21, "ს", f"{fin}|Mood=Ind|Tense=Past|Aspect=Res|Evident=Nfh|{third}|{voice}")
        add(21, "თ", f"{fin}|Mood=Ind|Tense=Past|Aspect=Res|Evident=Nfh|{plural}|{voice}")
        add(17, "ათ", f"{fin}|Mood=Ind|Tense=Past|{third}|Voice=Pass", weight="-0.3")   # done to them: მიესაჯათ
        add(10, "ინა", f"{fin}|Mood=Ind|Tense=Pqp|{third}|{voice}")
        add(10, "ინათ", f"{fin}|Mood=Ind|Tense=Pqp|{plural}|{voice}")
        for ending, number in (("ა", third), ("ან", plural)):            # perfect of the passive: დაკავებულა
            add(8, ending, f"{fin}|Mood=Ind|Tense=Past|Aspect=Res|Evident=Nfh|{number}|Voice=Pass", weight="-0.2")
        for ending, number in (("იყო", third), ("იყვნენ", plural)):
            add(8, ending, f"{fin}|Mood=Ind|Tense=Pqp|{number}|Voice=Pass", weight="-0.2")
    else:
        for stem, tense in ((2, "Pres"), (3, "Fut")):                      # to several: ეძლევათ, დასჭირდებათ
            add(stem, "ათ", f"{fin}|Mood=Ind|Tense={tense}|{third}|{voice}", weight="-0.3")
        add(4, "ათ", f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|{third}|{voice}", weight="-0.3")
        add(4, "ნენ", f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|{plural}|{voice}")
        add(4, "ვნენ", f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|{plural}|{voice}", weight="-0.2")
        add(4, "ოს", f"{fin}|Mood=Opt|{third}|{voice}")
        add(4, "ეს", f"{fin}|Mood=Opt|{third}|{voice}")
        add(4, "ონ", f"{fin}|Mood=Opt|{plural}|{voice}")
        add(8, "ა", f"{fin}|Mood=Ind|Tense=Past|Aspect=Res|Evident=Nfh|{third}|{voice}")
        add(8, "ან", f"{fin}|Mood=Ind|Tense=Past|Aspect=Res|Evident=Nfh|{plural}|{voice}")
        add(8, "იყო", f"{fin}|Mood=Ind|Tense=Pqp|{third}|{voice}")
        add(8, "იყვნენ", f"{fin}|Mood=Ind|Tense=Pqp|{plural}|{voice}")
    add(4, aorist, f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|{third}|{voice}")
    add(4, "ას", f"{fin}|Mood=Opt|{third}|{voice}", weight="-0.5")   # შექმნას, მოკლას
    add(4, "ან", f"{fin}|Mood=Opt|{plural}|{voice}", weight="-0.5")
    for r in adjective_rows("x"):
        rows.append((name, "8", "-", r[3], r[4] + "|VerbForm=Part|Voice=Pass", "VERB", r[6], r[7]))
        rows.append((name, "11", "-", r[3], r[4] + "|VerbForm=Part|Tense=Fut|Voice=Pass", "VERB", r[6], r[7]))
        rows.append((name, "12", "-", r[3], r[4] + "|VerbForm=Part|Voice=Act", "VERB", r[6], r[7]))
    for r in noun_rows("c2"):
        if r[1] == "2":
            rows.append((name, "19", "-", r[3], r[4] + "|VerbForm=Part|Tense=Fut|Voice=Pass", "VERB", r[6], r[7]))
            rows.append((name, "20", "-", r[3], r[4] + "|VerbForm=Part|Voice=Act", "VERB", r[6], r[7]))
    for ending, tense, number in (("ა", "Past", third), ("ნენ", "Past", plural), ("ება", "Fut", third), ("ებიან", "Fut", plural)):
        add(9, ending, f"{fin}|Mood=Ind|Tense={tense}|{number}|Voice=Pass")
    for ending, tense, number in (("ება", "Pres", third), ("ებიან", "Pres", plural)):
        add(13, ending, f"{fin}|Mood=Ind|Tense={tense}|{number}|Voice=Pass")
    for stem, past in ((13, "Mood=Ind|Tense=Past|Aspect=Imp"), (9, "Mood=Cnd|Tense=Fut")):
        add(stem, "ებოდა", f"{fin}|{past}|{third}|Voice=Pass")
        add(stem, "ებოდნენ", f"{fin}|{past}|{plural}|Voice=Pass")
    add(9, "ნონ", f"{fin}|Mood=Opt|{plural}|Voice=Pass")
    if present in "ei":
        add(8, "ა", f"{fin}|Mood=Ind|Tense=Past|Aspect=Res|Evident=Nfh|{third}|Voice=Pass")
        add(8, "ან", f"{fin}|Mood=Ind|Tense=Past|Aspect=Res|Evident=Nfh|{plural}|Voice=Pass")
        add(8, "იყო", f"{fin}|Mood=Ind|Tense=Pqp|{third}|Voice=Pass")
        add(4, "ე", f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|Number=Sing|Person=2|{voice}", weight="-0.5")
        add(4, "ეთ", f"{fin}|Mood=Ind|Tense=Past|Aspect=Perf|Number=Plur|Person=2|{voice}", weight="-0.5")
        add(6, "ო", f"{fin}|Mood=Opt|Number=Sing|Person=1|{voice}")
        add(6, "ოთ", f"{fin}|Mood=Opt|Number=Plur|Person=1|{voice}")
        add(3, "თ" if present == "e" else "ით", f"{fin}|Mood=Ind|Tense=Fut|Number=Plur|Person=2|{voice}", weight="-0.5")
    add(9, "ეს", f"{fin}|Mood=Opt|{third}|Voice=Pass", weight="-0.5")
    add(9, "ოს", f"{fin}|Mood=Opt|{third}|Voice=Pass")
    return rows


def guessed_verb_rows():
    """Endings that only verbs have, for words that no table knows: three paradigms by the ending of the verbal noun."""
    rows = []
    for name, noun, present in (("vg1", "ება", "ებ"), ("vg2", "ავა", "ავ"), ("vg3", "ობა", "ობ")):
        rows.append((name, "1", "-", noun, "Case=Nom|Number=Sing|VerbForm=Vnoun", "NOUN", "-", "-3"))
        for ending, feats in (("ს", "Mood=Ind|Tense=Pres|Number=Sing"), ("ენ", "Mood=Ind|Tense=Pres|Number=Plur"), ("და", "Mood=Ind|Tense=Past|Aspect=Imp|Number=Sing"),
                              ("დნენ", "Mood=Ind|Tense=Past|Aspect=Imp|Number=Plur"), ("დეს", "Mood=Sub|Tense=Pres|Number=Sing")):
            rows.append((name, "1", "-", present + ending, f"VerbForm=Fin|{feats}|Person=3|Voice=Act", "VERB", "-", "-1.2" if (present, ending) == ("ებ", "ს") else "-"))
    for ending, feats in (("ებიან", "Mood=Ind|Tense=Pres|Number=Plur"), ("ებოდა", "Mood=Ind|Tense=Past|Aspect=Imp|Number=Sing"), ("ებოდნენ", "Mood=Ind|Tense=Past|Aspect=Imp|Number=Plur"),
                          ("დნენ", "Mood=Ind|Tense=Past|Aspect=Perf|Number=Plur"), ("ნენ", "Mood=Ind|Tense=Past|Aspect=Perf|Number=Plur")):
        rows.append(("vg1", "1", "-", ending, f"VerbForm=Fin|{feats}|Person=3|Voice=Mid", "VERB", "-", "-"))
    return rows


VERB_CLASSES = {   # class: paradigm, present, aorist, ending of the verbal noun, perfect, passive participle
    "E": ("vea", "ებ", "", "ება", "ებ", "ებულ"), "EO": ("veo", "ებ", "", "ება", "", "ებულ"), "V": ("vea", "ავ", "", "ვა", "ავ", "ულ"),
    "VO": ("veo", "ავ", "", "ვა", "ავ", "ულ"), "I": ("via", "", "", "ა", "", "ილ"), "R": ("vea", "", "", "ა", "", "ილ"),
    "N": ("vea", "ენ", "ინ", "ენა", "ენ", "ენილ"), "W": ("vea", "ევ", "ი", "ევა", "ევ", "ეულ"), "O": ("veo", "ობ", "", "ობა", "ობ", "ობილ")}


PREVERB = re.compile("(გადმო|გადა|გარდა|გამო|გან|გა|და|მიმო|მი|მო|წამო|წარმო|წარ|წა|შემო|შე|ჩამო|ჩა|აღმო|აღ|ამო|ა)(?=..)")


def fill(paradigm, stems):
    """Adds the perfect and the passive participle of a transitive verb that is written out without them."""
    noun, present, future = stems[1], stems.get(2, ""), stems.get(3, "")
    if paradigm[1] not in "ei" or not (stems.get(4) or future) or noun.endswith(("ირებ", "იზებ")):
        return
    known = future[:-len(present)] if present and future.endswith(present) and future != present else ""
    preverb = known if known and noun.startswith(known) else m[1] if (m := PREVERB.match(noun)) and noun[len(m[1])] != "ე" else ""
    root = noun[len(preverb):]
    if not preverb and not root.endswith(("ევნ", "ემ", "ამებ", "რეკ")):      # without a preverb only what befalls somebody: დევნა, ცემა, წამება, ჩხრეკა
        return
    if 7 not in stems and 21 not in stems:
        if noun.endswith("ყოფ"):
            stems[7] = noun[:-3] + "უყვ"                                    # გამოუყვია
        elif root == "ცემ" and preverb:
            stems[7] = preverb + "უც"                                       # გადაუცია
        elif present.endswith(("ავ", "ამ")):
            stems[21] = preverb + "უ" + (root[:-1] if root[-1] in "ვმ" else root) + present[-2:]
        else:
            stems[7] = preverb + "უ" + (root[:-2] if root.endswith(("ობ", "ებ") if paradigm[2] == "o" else "ობ") else root)
    if 8 not in stems and preverb:
        stems[8] = noun[:-1] + "ულ" if noun.endswith("ვ") else noun + ("ულ" if noun.endswith(("ებ", "მ", "ევ")) else "ილ")


# An aorist that says to or for whom (მიუსაჯა, წაუყენა), where the vowel is not the verb's own (გაუშვა).
DATIVE = re.compile("(და|გა|მი|მო|ჩა|შე|წა|წარ|აღ|ა|გან|გადა|გადმო|გამო|ჩამო|წამო|შემო|მიმო)უ(?!შვ|ვნებელ|რაცხ|პატიურ)")


def verbs(words, known):
    """Lexicon rows of recipes/ka_verbs.tsv. A verb is kept when the word list has its verbal noun or a finite form."""
    rows = []
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "ka_verbs.tsv"), encoding="utf-8") as table:
        lines = sorted(table, key=lambda row: not row.startswith("X\t"))   # what is written out comes before what a class makes
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if line.startswith("#") or cells[0] == "class":
            continue
        kind, preverb, version, passive, roots = (c if c != "-" else "" for c in cells)
        for root in roots.split():
            if kind == "D":
                lemma, root, participle = root.split("=")
                stems = {1: lemma[:-1], 2: root + "ებ", 3: preverb + root + "ებ", 4: preverb + root, 8: participle if participle != "-" else ""}
                rows.append((lemma, "vaa", stems))
                continue
            if kind == "X":
                lemma, text = root.split(":")
                stems = {1: lemma[:-1]} | {int(n): x for n, x in (part.split("=") for part in text.split("|"))}
                rows.append((lemma, preverb, stems if not stems.get(7, "").endswith(("ავ", "ამ")) else {21 if n == 7 else n: x for n, x in stems.items()}))
                continue
            if kind == "M":
                lemma, *parts = root.split("=")
                rows.append((lemma, "vea", {1: lemma[:-1]} | {n: x for n, x in zip((2, 3, 4), parts) if x != "-"}))
                continue
            if kind == "IR":
                base = root if root.endswith("ზ") else root + "ირ"
                for before in dict.fromkeys((preverb, preverb or "და", preverb or "მო", preverb or "გა")):
                    stems = {1: before + base + "ებ", 2: version + base + "ებ", 3: before + version + base + "ებ", 4: before + version + base, 8: before + base + "ებულ",
                             9: before + base + "დ", 12: "მა" + base + "ებელ", 13: base + "დ"}
                    if not before or preverb or stems[1] + "ა" in words or stems[4] + "ა" in words or stems[8] + "ი" in words:
                        rows.append((base + "ება" if not preverb else stems[1] + "ა", "vea", stems))
                continue
            paradigm, present, aorist, noun, perfect, participle = VERB_CLASSES[kind]
            if kind == "V" and root.endswith("ვ"):
                noun = "ა"
            lemma, v = preverb + root + noun, version
            past = root + aorist
            if kind == "I":
                past = {"შლ": "შალ", "თვლ": "თვალ", "ცვლ": "ცვალ", "ზრდ": "ზარდ", "სჯ": "საჯ"}.get(root, root)
            stems = {1: lemma[:-1], 2: v + root + present, 3: preverb + v + root + present, 4: preverb + v + past, 5: preverb + "ვ" + v + root + present,
                     6: preverb + "ვ" + v + past, 7: preverb + "უ" + root + perfect, 8: preverb + root + participle, 10: preverb + "ე" + root + perfect,
                     11: preverb + "სა" + root + {"E": "ებელ", "EO": "ებ", "V": "ავ", "VO": "ავ", "N": "ენ", "W": "ევ", "O": "ობ"}.get(kind, "" if re.search("[აეიოუ]", root) else "ელ")}
            stems[12] = preverb + "მ" + root + {"E": "ებელ", "EO": "ებელ", "V": "ველ", "VO": "ველ", "N": "ენელ", "W": "ეველ", "O": "ობელ"}.get(kind, "ელ")
            if kind == "E":
                stems[19], stems[20] = preverb + "სა" + root + "ებლ", preverb + "მ" + root + "ებლ"
            if kind in ("V", "VO"):
                stems[21] = stems.pop(7)
            if passive == "d":
                stems[9], stems[13] = preverb + root + "დ", root + "დ"
            elif passive == "i":
                base = root + {"N": "ინ"}.get(kind, "")
                stems[9], stems[13] = preverb + "ი" + (past if kind == "I" else base), "ი" + base
            elif passive:
                stems[9], stems[13] = preverb + root + passive, root + passive
            if kind not in ("EO", "VO") and preverb and version in ("ა", ""):
                stems |= {14: "უ" + root + present, 15: preverb + "უ" + root + present, 16: preverb + "უ" + past, 17: preverb + "ე" + past, 18: "ე" + root}
                if lemma == "მოწოდება":      # უწოდებს is of წოდება
                    stems.pop(14)
            third = {"I": "ის"}.get(kind, "ს")
            if lemma in words or stems[3] + third in words or stems[4] + "ა" in words or stems[4] + "ეს" in words:
                rows.append((lemma, paradigm, stems))
    out, seen = [], set()
    for lemma, paradigm, stems in rows:
        fill(paradigm, stems)
        # A future that looks like the present is read as the present.
        text = "|".join(f"{n}={x}" for n, x in stems.items() if x and not (n == 3 and x == stems.get(2)))
        if (lemma, stems.get(4)) not in known and (lemma, stems.get(4)) not in seen:
            seen.add((lemma, stems.get(4)))
            out.append((lemma, "VERB", paradigm, "Subcat=Ditr" if paradigm[1] in "ei" and DATIVE.match(stems.get(4, "")) else "-", text, "0.8"))
    return out


def finite_forms(verbs_made, paradigms):
    """Every finite form of the verbs: the word list gives many, and they are no nouns."""
    endings = {}
    for name, stem, prefix, ending, feats, *_ in paradigms:
        if "VerbForm=Fin" in feats:
            endings.setdefault(name, []).append((int(stem), prefix.strip("-"), ending.strip("-")))
    forms = set()
    for _, _, paradigm, _, text, _ in verbs_made:
        stems = {int(n): x for n, x in (part.split("=") for part in text.split("|"))}
        forms.update(prefix + stems[stem] + ending for stem, prefix, ending in endings[paradigm] if stem in stems)
    return forms


ADJECTIVE = re.compile("(ური|ული|ობითი|რივი|მაგი|ნაირი|საბამისი|იანი|იერი|ოვანი|ადი|ელი|არი|ილი|ანდელი|ები?თი|უხი|იგრძელი)$")
JUNK = set("ათა კიი ჯვრი ბელგრადი ფხენიანი ბაღდადი კაბული სტამბული სეული ლივერპული სინგაპური ბრიუსელი დელი ისლამაბადი აშხაბადი ბაზელი კასელი ადამიანია მოქმედდა ქვე აქცი გაზა გაძვირი შეიძლება შეუძლია უბრძანებია ემსხვერპლა ეჭვმიტანილია ეუბნება ისმოდა მოაქვი".split())   # listed as words, but met as forms of others
NOUNS_LIKE_ADJECTIVES = set("პრემიერი ბარიერი კურიერი კარიერი ინტერიერი ექსტერიერი ტერიერი კავალიერი გრენადიერი ინჟინერი".split())
BODIES = set("სააგენტო სამინისტრო საკრებულო საავადმყოფო საკონსულო სამმართველო საპატრიარქო".split())   # never said of another noun
NOUNS_IN_SHI = set("კონტრიერიში ბათქაში ბანგლადეში განგაში დავრიში დემარში ეშიკაღასბაში ვარჯიში ვერჟიში მემიშიში ოხრახუში ოჯალეში პირქუში ქიშმიში ღვთისმოშიში ყურთბალიში ძილქუში".split())   # end like what is in a place
SYNCOPE = re.compile("[აეო][ლრნმვ]$")
VOWELS = set("აეიოუ")
NO_STEMS = {("მოწყობა", "9=მოწყდ"), ("მოწყობა", "13=წყდ"), ("განიარაღება", "2=აიარაღებ")}   # of other verbs: მოწყვეტა, შეიარაღება
CASES_LIKE_NOUNS = set("ანკაში არშაში ახოში დელიში დონემდე დროში დუმაში დღევანდლამდე ველოში ვილაში თვემდე იანვრამდე კიდემდე კუთხემდე მდინარემდე მეორემდე მესამემდე მთვარემდე ნახევრამდე ნიცაში ოკეანემდე რადაში სამოცამდე სამშაბათამდე სელოში ტაოში ხადაში".split())   # short words of the list that are a case or "up to" of another
NOUNS_LIKE_VERBS = set("ბრძოლა დება".split())
ADJECTIVES_LIKE_NOUNS = set("ძველი გრძელი ცხელი სქელი თხელი მრთელი მთელი ყვითელი ნელი ბნელი ყოველი საშინელი ბუნებრივი ერთადერთი ნოყიერი".split())


POSTPOSITIONS = ("ში", "ზე", "სა", "ისა", "ითა", "ებისა", "ებსა", "ებში", "ებზე", "ები", "აა", "ეა", "ოა", "ია")


PLURAL_CASES = ("ებმა", "ებიდან", "ებისთვის", "ებისათვის", "ებისგან", "ებისაგან", "ებთან", "ებისკენ", "ებამდე")


COMMON_WORDS = set("""აგარა ალანია ალექსანდრია ახალდაბა ბარი ბონი ბრედა განთიადი დარვინი დელი დილი ესენი ვალე ვიქტორია ვლადიმირი იენა კაისერი კანი კასელი კილი კირიოვი
კიროვი ლეონი ლიდა ლილი ლინკოლნი ლოგანი მარი მასაია მორონი ორანი პარანა პეჩი პუნო რაშიდი როლი როსარიო რუანი სალვადორი სალტა სარი სელაია სიდონი სიონი ტარიხა ტური უშაქი ქართული ქვიშიანი
შემოქმედი ჯვარი ჰაგენი ჰალე ჰამილტონი მონტგომერი ჩესტერფილდი ოსტინი ნორფოლკი იორკი თავრიზი გალი გულუ ვალდივია კონია მერიდა პორტუ სამთავისი ტრირი""".split())


def towns(words):
    """Names of towns that the word list has as plain words, or that it takes for plurals: proper nouns. From the gazetteer: towns of 100,000 people, and those of Georgia."""
    script = "const z=require('zlib'),f=require('fs');for(const p of process.argv.slice(1))process.stdout.write(z.brotliDecompressSync(f.readFileSync(p)))"
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "gazetteer")
    tables = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.startswith("cities-"))
    for line in subprocess.run(["node", "-e", script, *tables], check=True, capture_output=True, text=True).stdout.splitlines():
        cells = line.split("\t")
        if len(cells) < 9 or not cells[7].isdigit() or not (int(cells[7]) >= 100000 or cells[0] == "GE" and int(cells[7]) > 500):
            continue
        for name in cells[8].split("|"):
            if re.fullmatch("[ა-ჰ]{4,}", name) and (name in words or name.endswith("ები")) and name not in COMMON_WORDS:
                yield name


def is_inflected(word, words):
    """Whether a word that the list gives bare is a form of another word of it, and not declined itself: ანკარაში, შეტაკები, აღებაა."""
    if sum(word[:-1] + e in words for e in ("ს", "ის", "მა", "ით", "ების", "ებს")) > 1 and not word.endswith("ები"):
        return False
    if word.endswith(PLURAL_CASES):
        return True
    for ending in POSTPOSITIONS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            base = word[:-1] if ending in ("აა", "ეა", "ოა", "ია") else word[:-len(ending)]
            if ending == "ია":
                if base in words and not any(base + e in words for e in ("ის", "ით", "ების", "ებს", "აში", "ას", "ამ", "ები", "ელი", "ური")):
                    return True
            elif base in words or base + "ი" in words or base + "ა" in words or base + "ე" in words or ending == "ები":
                return True
    return False


def has_copula(word, nominal):
    """Whether a copula is written into a form of another noun or adjective."""
    for ending in ("ებშია", "ებზეა", "ებთანაა", "ებია", "შია", "ზეა"):
        if word.endswith(ending) and len(word) > len(ending) + 2 and any(word[:-len(ending)] + vowel in nominal for vowel in ("", "ი", "ა", "ე", "ო")):
            return True
    return word.endswith(("ულია", "ილია", "არია", "ელია", "ალია")) and word[:-1] in nominal


def main():
    words = {l.strip().split("/")[0] for l in open(DIC, encoding="utf-8")}
    nouns = {l.split("/")[0] for l in open(DIC, encoding="utf-8") if "NPNS" in l}   # flagged as having the endings of both numbers
    flagged = {l.split("/")[0] for l in open(DIC, encoding="utf-8") if "N" in l.partition("/")[2]}
    plurals = {l.split("/")[0] for l in open(DIC, encoding="utf-8") if "NP" in l.partition("/")[2]}
    words = {w for w in words if re.fullmatch("[ა-ჰ]+(-[ა-ჰ]{3,})*", w) and len(w) > 2} - JUNK
    lexicon = []
    for w in sorted(words):
        last = w[-1]
        if last not in "იაეოუ" or w not in flagged and is_inflected(w, words) or w.endswith(("შივე", "ზევე", "თანვე")):
            continue
        stem = w[:-1]
        if last == "ა" and stem[-1] in "ოეუ" and stem in words and w + "მ" not in words:
            continue                                           # "სამხედროა": a noun with its copula
        if last == "ი" and len(stem) > 3 and stem[-1] in "ლრნმვ" and stem[-2] not in "აეიოუ" and any(stem[:-1] + v + stem[-1] + "ი" in words for v in "ეაო"):
            if not any(stem + e in words for e in ("ს", "მა", "ში")):
                continue                                       # "თანამშრომლი": the stem of თანამშრომელი without its vowel, but სახლი
        if last == "ი":
            evidence = sum(stem + e in words for e in ("ს", "მა", "ის", "ით", "ად", "ები", "ების", "ში", "ზე", "თან", "იდან", "ებს", "ისთვის"))
            if stem.endswith("ებ") and (stem[:-2] + "ი" in words or stem[:-2] + "ა" in words or stem[:-2] + "ე" in words):
                continue                                       # a plural
        else:
            evidence = sum(w + e in words for e in ("ს", "მ", "ში", "ზე", "სთან", "დან")) + (sum(stem + e in words for e in ("ის", "ით", "ების", "ები")) if last in "აე" else 0)
            verb = last in "აო" and (stem + "ეს" in words or stem + "ოს" in words or stem + "ნენ" in words)
            if verb and w + "მ" not in words:
                continue
            if evidence == 0 and last in "აოეუ" and (verb or any(stem.endswith(x) for x in ("ებს", "ის", "დნ"))):
                continue
        if w.endswith("ზე") and (w[:-2] + "ი" in words or w[:-2] in words):
            continue
        if w in CASES_LIKE_NOUNS:
            continue
        if evidence == 0 and (w.endswith("ში") and w not in NOUNS_IN_SHI or w.endswith("ზე") and not w.startswith("მო")) and len(w) > 6:
            continue                                           # "სინგაპურში": in a place, of a word that the list lacks
        if w.endswith("შია") and len(w) > 6 and any(w[:-3] + e in words for e in ("", "ი", "ა", "ე", "ო")):
            continue                                           # "პატიმრობაშია": a noun in a place with its copula
        if w.endswith("მა") and w[:-2] + "ი" in words and w + "მ" not in words and w[:-1] + "ები" not in words or last == "ა" and w.endswith(("და", "დება", "ვა")) and re.match("(და|გა|შე|მო|მი|ა|ჩა|წა|აღ|გადა|გამო|შემო|ჩამო|წარ)", w) and w + "ს" not in words and w + "მ" not in words and not w.endswith("ება"):
            continue
        if w.endswith(("ისა", "ებსა", "ითა", "თვისა")) and evidence == 0:
            continue
        weight = "0.5" if evidence >= 3 or w in nouns else "-" if evidence else "-0.7"
        name = {"ი": "c", "ა": "a", "ე": "e", "ო": "o", "უ": "u"}[last]
        stems = "-"
        if name == "c" and SYNCOPE.search(stem):
            short = stem[:-2] + stem[-1]
            if stem[-3:-2] in VOWELS:
                pass                                           # "ადამიანი": no vowel is left out after another
            elif any(short + e in words for e in ("ის", "ები", "ების")) or short + "ი" in words and not any(short + e in words for e in ("ს", "მა", "ში")):
                name, stems = "c2", f"1={stem}|2={short}"
            elif stem.startswith("მ") and stem.endswith(("ებელ", "ველ")):
                name, stems = "c2", f"1={stem}|2={short}"
        elif name == "a" and SYNCOPE.search(stem):
            short = stem[:-2] + stem[-1]
            if (short + "ის" in words or short + "ები" in words) and stem + "ის" not in words:
                name, stems = "a2", f"1={stem}|2={short}"
        person = w in plurals or w.endswith("ელი") and w not in ADJECTIVES_LIKE_NOUNS and not w.startswith("უ") and not w.endswith("დელი")
        if w in NOUNS_LIKE_ADJECTIVES:
            lexicon.append((w, "NOUN", name, "-", stems, weight))
        elif last == "ი" and ADJECTIVE.search(w) and name != "c2" and person:
            lexicon.append((w, "NOUN", "c", "-", "-", "0.5"))
            if w not in plurals:
                lexicon.append((w, "ADJ", "adj", "-", "-", "-0.3"))
        elif last == "ი" and (ADJECTIVE.search(w) or w.startswith("უ") and w.endswith(("ელი", "ილი", "არი", "ესი"))) and name != "c2":
            lexicon.append((w, "ADJ", "adj", "-", "-", "0.2" if evidence else "-0.5"))
            lexicon.append((w, "NOUN", "c", "-", "-", "-0.6"))
        elif last == "ო" and w.startswith("სა") and len(w) > 5 and w not in BODIES:
            lexicon.append((w, "ADJ", "inv", "-", "-", "0.3"))
            lexicon.append((w, "NOUN", "o", "-", "-", "-" if evidence else "-0.5"))
        else:
            lexicon.append((w, "NOUN", name, "-", stems, weight))
            if name in ("c2", "a2"):                           # names and loans keep the vowel: კიევის
                lexicon.append((w, "NOUN", name[0], "-", "-", "-0.6"))
    for w in sorted(set(towns(words))):
        lexicon.append((w, "PROPN", {"ა": "a", "ე": "e", "ო": "o", "უ": "u"}.get(w[-1], "c"), "-", "-", "0.6"))
    hand = os.path.join(OUT, "lexicon.tsv")
    known, by_hand = set(), []
    for line in open(hand, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        aorist = re.search(r"\b4=([^|\t]+)", line)
        if len(cells) > 4 and cells[1] == "VERB":
            known.add((cells[0], aorist and aorist[1]))
            by_hand.append(cells)
    made = verbs(words, known)
    paradigms = []
    for name in ("c", "c2", "a", "a2", "e", "o", "u", "i"):              # i: a vowel that stays, ტაქსი, ტაქსიმ
        paradigms += noun_rows(name)
    paradigms += [("n", "1", "-", "-", "Case=Nom|Number=Sing", "-", "-", "0.3")]   # a first name without -ი: ლევან, ლევანის
    paradigms += [("n", *r[1:]) for r in noun_rows("c") if (r[3], r[4]) != ("-", "Case=Dat|Number=Sing")]
    paradigms += adjective_rows("adj") + invariant_rows("inv")
    for present in "eia0":
        for aorist in ("ა", "ო"):
            paradigms += verb_rows(f"v{present}{'a' if aorist == 'ა' else 'o'}", present, aorist)
    paradigms += guessed_verb_rows()
    paradigms = list(dict.fromkeys(paradigms))
    finite = finite_forms([*made, *by_hand], paradigms)
    keep = {w for w in plurals if not w.endswith(("ა", "ო", "ს")) or w in NOUNS_LIKE_VERBS}
    verbal = {row[0] for row in [*made, *by_hand]}             # verbal nouns are declined with their verbs
    lexicon = [row for row in lexicon if row[0] not in verbal and (row[0] in keep or row[0] not in finite and not (row[0][-1] == "ი" and row[0] + "ს" in finite))] + made
    # Old nominatives after a vowel (საბჭოი, ქვეყანაი) only hide the dative of their neighbours.
    nominal = {row[0] for row in lexicon}
    lexicon = [row for row in lexicon if not (row[1] == "NOUN" and row[2] == "c" and row[0][-2:-1] in set("აეოუ") and row[0][:-1] in nominal and row[0] not in {"ანდრეი", "ნიკოლაი", "ონოფრეი"})]
    # Met once and with a copula: "ბავშვებია", "ხელშია", "აბსტრაგირებულია".
    lexicon = [row for row in lexicon if not (row[1] == "NOUN" and row[2] == "a" and row[5] == "-0.7" and has_copula(row[0], nominal))]
    lexicon = [row[:4] + ["|".join(x for x in row[4].split("|") if (row[0], x) not in NO_STEMS)] + row[5:] for row in map(list, lexicon)]
    print(len(made), "verbs", file=sys.stderr)
    with open(os.path.join(OUT, "paradigms.tsv"), "w", encoding="utf-8") as f:
        f.write("# Written by recipes/ka_dictionary.py.\nparadigm\tstem\tprefix\tending\tfeats\tupos\tadposition\tweight\n")
        f.writelines("\t".join(r) + "\n" for r in paradigms)
    path = os.path.join(OUT, "lexicon.tsv.tmp")
    with open(path, "w", encoding="utf-8") as f:
        f.write("lemma\tupos\tparadigm\tfeats\tstems\tweight\n")
        f.writelines("\t".join(r) + "\n" for r in lexicon)
    subprocess.run(["node", "-e", "const z=require('zlib'),f=require('fs'),p=process.argv[1];f.writeFileSync(p.replace('.tmp','.br'),z.brotliCompressSync(f.readFileSync(p),{params:{[z.constants.BROTLI_PARAM_QUALITY]:11}}))", path], check=True)
    os.remove(path)
    print(len(lexicon), "nominals", len(paradigms), "rows of paradigms", file=sys.stderr)


main()
