#!/usr/bin/env python3
"""Fits languages/und/confidence.tsv: the chance that a claim is right, from its signs.

    python3 recipes/fit_confidence.py --out languages/und/confidence.tsv GOLD:INPUT:CLAIMS:SIGNS ...

GOLD is line gold (contract/line-gold.md), INPUT the documents with one sentence a line, CLAIMS what `matiane code --format jsonl INPUT`
gives, SIGNS what `matiane code --format signs INPUT` gives. A claim is right when it pairs with a claim of its line: the event is the
gold's or one of its `also`. Logistic regression by Newton's method with a penalty on large weights; five-fold reliability is printed.
Standard library only.
"""
import argparse, collections, json, math, random


def load(path):
    with open(path, encoding="utf-8-sig") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def pairs(gold, source, claims):
    """(document, claim, its partner) of each claim of the text: the first gold claim left of its line that has its event or allows it; None for none."""
    texts = {d["id"]: d["text"] for d in load(source)}
    lines = {d["id"]: d["lines"] for d in load(gold)}
    for document in load(claims):
        if document["id"] not in lines or "claims" not in document:
            continue
        starts, at = [], 0
        for line in texts[document["id"]].split("\n"):
            starts.append(at)
            at += len(line.encode("utf-16-le")) // 2 + 1
        free = [list(line["claims"]) for line in lines[document["id"]]]
        for claim in document["claims"]:
            if claim["trigger"].get("in") == "title":
                continue
            n = max(n for n, start in enumerate(starts) if start <= claim["trigger"]["start"])
            here = free[n] if n < len(free) else []
            partner = next((g for g in here if claim["event"] == g["event"] or any(a.split("/")[0] == claim["event"] for a in g.get("also") or [])), None)
            if partner is not None:
                here.remove(partner)
            yield document["id"], claim, partner


def examples(gold, source, claims, signs):
    told = {}
    with open(signs, encoding="utf-8") as rows:
        for row in rows:
            parts = row.rstrip("\n").split("\t")
            if len(parts) == 4:
                told[parts[0], parts[1]] = {k: float(v) for k, v in (s.rsplit("=", 1) for s in parts[3].split())}
    for document, claim, partner in pairs(gold, source, claims):
        yield told.get((document, claim["id"]), {}), 0 if partner is None else 1


def solve(matrix, right):
    """Gaussian elimination with pivoting; the matrix is small and positive definite."""
    size = len(right)
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            if factor:
                for c in range(i, size + 1):
                    rows[r][c] -= factor * rows[i][c]
    result = [0.0] * size
    for i in reversed(range(size)):
        result[i] = (rows[i][size] - sum(rows[i][c] * result[c] for c in range(i + 1, size))) / rows[i][i]
    return result


def fit(data, names, penalty):
    weights = [0.0] * len(names)
    vectors = [[1.0 if name == "bias" else signs.get(name, 0.0) for name in names] for signs, _ in data]
    for _ in range(25):
        gradient = [-(0 if name == "bias" else penalty) * w for name, w in zip(names, weights)]
        hessian = [[(penalty if r == c else 0.0) + (1e-6 if r == c else 0.0) for c in range(len(names))] for r in range(len(names))]
        for vector, (_, right) in zip(vectors, data):
            used = [i for i, v in enumerate(vector) if v]
            p = 1 / (1 + math.exp(-max(-30, min(30, sum(weights[i] * vector[i] for i in used)))))
            for i in used:
                gradient[i] += (right - p) * vector[i]
                for j in used:
                    hessian[i][j] += p * (1 - p) * vector[i] * vector[j]
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(abs(s) for s in step) < 1e-6:
            break
    return weights


def chance(signs, names, weights):
    total = sum(w * (1.0 if n == "bias" else signs.get(n, 0.0)) for n, w in zip(names, weights))
    return min(0.98, max(0.02, 1 / (1 + math.exp(-max(-30, min(30, total))))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--penalty", type=float, default=4.0)
    arguments = parser.parse_args()
    data = [e for s in arguments.sets for e in examples(*s.split(":"))]
    names = ["bias"] + sorted({n for signs, _ in data for n in signs})
    random.Random(7).shuffle(data)
    table = collections.defaultdict(lambda: [0, 0.0, 0])
    for fold in range(5):
        weights = fit([d for i, d in enumerate(data) if i % 5 != fold], names, arguments.penalty)
        for signs, right in (d for i, d in enumerate(data) if i % 5 == fold):
            p = chance(signs, names, weights)
            row = table[min(9, int(p * 10))]
            row[0] += 1
            row[1] += p
            row[2] += right
    print(f"{len(data)} claims, {sum(r for _, r in data)} right; held out by fifths:")
    for band in sorted(table):
        n, told, right = table[band]
        print(f"  {band / 10:.1f}-{band / 10 + 0.1:.1f}  {n:5d} claims  said {told / n:.2f}  right {right / n:.2f}")
    print(f"calibration error {sum(abs(t - r) for _, t, r in table.values()) / len(data):.3f}")
    weights = fit(data, names, arguments.penalty)
    with open(arguments.out, "w", encoding="utf-8") as out:
        out.write("# Weights of the signs of a claim (docs/coding.md says what each is); written by recipes/fit_confidence.py.\nsign\tweight\n")
        for name, weight in zip(names, weights):
            if name == "bias" or abs(weight) >= 0.005:
                out.write(f"{name}\t{weight:.2f}\n")


if __name__ == "__main__":
    main()
