#!/usr/bin/env python3
"""Fits languages/und/placing.tsv: where a happening was whose clause names no place, from what speaks for each candidate.

    python3 recipes/fit_placing.py --out languages/und/placing.tsv GOLD:INPUT:CLAIMS:PLACES ...

GOLD and INPUT are line gold and its documents (recipes/report_lines.py makes them), CLAIMS what `matiane code --format jsonl INPUT` gives,
PLACES what `matiane code --format places INPUT` gives. A claim is learnt from when it pairs with a claim of its line by the event and some of
its candidates, not all, are the gold's place. Conditional logit with a penalty on large weights; right choices are counted on reports that were
held out, a document and its translations together. Standard library only.
"""
import argparse, collections, math, random

from fit_confidence import pairs

# What the rules say is trusted as far as the data bear it out: these weights cost nothing.
FREE = "rule-kind:"


def candidates(path):
    found = collections.defaultdict(list)
    with open(path, encoding="utf-8") as rows:
        for row in rows:
            parts = row.rstrip("\n").split("\t")
            if len(parts) == 4:
                name, country, precision = parts[2].split("|")[:3]
                found[parts[0], parts[1]].append(((name, country, precision), {s: float(v) for s, v in (sign.rsplit("=", 1) for sign in parts[3].split())}))
    return found


def is_place(candidate, gold):
    name, country, precision = candidate
    return name == gold["name"] and country == (gold["country"] or "") and gold.get("precision") in (None, precision)


def examples(gold, source, claims, places):
    """(report, [(signs, right?)]) of each claim; the first candidate of a claim that has a rule's sign is what the rules say."""
    told = candidates(places)
    for document, claim, partner in pairs(gold, source, claims):
        right = (partner.get("places") or [p for p in [partner.get("place")] if p]) if partner else []
        if right and told[document, claim["id"]]:
            yield document, [(signs, any(is_place(c, g) for g in right)) for c, signs in told[document, claim["id"]]]


def fit(data, penalty, steps=150):
    """Gradient ascent whose step grows while the likelihood does and shrinks when it does not."""
    data = [d for _, d in data if any(right for _, right in d) and not all(right for _, right in d)]
    weights, rate, best = collections.defaultdict(float), 0.5, -math.inf
    tried, push = weights, {}
    for _ in range(steps):
        likelihood, gradient = slope(data, tried, penalty)
        if likelihood > best:
            best, weights, push, rate = likelihood, tried, gradient, rate * 1.3
        else:
            rate /= 2
        tried = collections.defaultdict(float, {sign: weights[sign] + rate * value / len(data) for sign, value in push.items()})
    return weights


def slope(data, weights, penalty):
    likelihood, gradient = 0.0, collections.defaultdict(float)
    for choices in data:
        odds = [math.exp(score(signs, weights)) for signs, _ in choices]
        total, of_right = sum(odds), sum(o for o, (_, right) in zip(odds, choices) if right)
        likelihood += math.log(of_right / total)
        for chance, (signs, right) in zip(odds, choices):
            push = (chance / of_right if right else 0) - chance / total
            for sign, value in signs.items():
                gradient[sign] += push * value
    for sign in gradient:
        if not sign.startswith(FREE):
            likelihood -= penalty * weights.get(sign, 0.0) ** 2 / 2
            gradient[sign] -= penalty * weights.get(sign, 0.0)
    return likelihood, gradient


def score(signs, weights):
    return sum(weights.get(sign, 0.0) * value for sign, value in signs.items())


def chosen(choices, weights):
    return max(choices, key=lambda c: score(c[0], weights))[1]


def ruled(choices):
    return next(right for signs, right in choices if any(s.startswith("rule:") for s in signs))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--penalty", type=float, default=4.0)
    arguments = parser.parse_args()
    data = [e for s in arguments.sets for e in examples(*s.split(":"))]
    reports = sorted({report for report, _ in data})
    random.Random(7).shuffle(reports)
    counts = collections.Counter()
    for fold in range(10):
        held = set(reports[fold::10])
        weights = fit([d for d in data if d[0] not in held], arguments.penalty)
        for choices in (c for report, c in data if report in held):
            counts["weighed"] += chosen(choices, weights)
            counts["rules"] += ruled(choices)
            counts["mended"] += chosen(choices, weights) and not ruled(choices)
            counts["spoilt"] += ruled(choices) and not chosen(choices, weights)
            counts["some candidate"] += any(right for _, right in choices)
    print(f"{len(data)} places; right on held-out reports: " + ", ".join(f"{k} {v}" for k, v in sorted(counts.items())))
    weights = fit(data, arguments.penalty)
    with open(arguments.out, "w", encoding="utf-8") as out:
        out.write("# Weights of what speaks for a place where a clause names none (docs/coding.md says what each sign is); written by recipes/fit_placing.py.\nsign\tof\tweight\n")
        for sign, weight in sorted(weights.items()):
            if abs(weight) >= 0.005:
                out.write("\t".join((*sign.split(":", 1), f"{weight:.2f}")) + "\n")


if __name__ == "__main__":
    main()
