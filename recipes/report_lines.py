#!/usr/bin/env python3
"""Turns whole reports with gold claims (tests/Matiane.Tests/data/reports) into line gold and its input, for fit_confidence.py and fit_placing.py.

    python3 recipes/report_lines.py OUT tests/Matiane.Tests/data/reports/*.txt

Writes OUT.gold.jsonl and OUT.input.jsonl; a line is a paragraph of a report. Standard library only.
"""
import json, os, sys


def reports(path):
    language = os.path.basename(path).split(".")[0]
    found = []
    with open(path, encoding="utf-8") as rows:
        for row in map(str.strip, rows):
            if not row or row.startswith("##"):
                continue
            if row.startswith("# "):
                fields = [f.strip() for f in row[2:].split("|")]
                found.append({"id": f"{language}-{fields[0]}", "language": fields[1], "published": fields[2], "country": next((f[8:] for f in fields if f.startswith("country=")), None), "lines": []})
            elif row.startswith("= "):
                add(found[-1], [f.strip() for f in row[2:].split("|")])
            else:
                found[-1]["lines"].append((row, []))
    return found


def add(report, fields):
    trigger = next(f[8:] for f in fields if f.startswith("trigger="))
    words, _, nth = trigger.partition("@")
    text = "\n".join(line for line, _ in report["lines"])
    at = -1
    for _ in range(int(nth or 1)):
        at = text.index(words, at + 1)
    event, _, mode = fields[0].partition("/")
    also = [a.strip() for f in fields if f.startswith("also=") for a in f[5:].split(";") if a.strip()]
    places = [p.strip() for f in fields for key in ("place=", "also_place=") if f.startswith(key) for p in f[len(key):].split(";")]
    report["lines"][text.count("\n", 0, at)][1].append({"event": event, "mode": mode or None, "also": also, "places": [place(p) for p in places]})


def place(written):
    name, country, precision = (part.strip() for part in written.split(","))
    return {"name": name, "country": country or None, "precision": precision}


def main():
    out, *paths = sys.argv[1:]
    with open(out + ".gold.jsonl", "w", encoding="utf-8") as gold, open(out + ".input.jsonl", "w", encoding="utf-8") as source:
        for report in (r for p in paths for r in reports(p)):
            gold.write(json.dumps({"id": report["id"], "lines": [{"claims": claims} for _, claims in report["lines"]]}, ensure_ascii=False) + "\n")
            given = {"id": report["id"], "text": "\n".join(line for line, _ in report["lines"]), "language": report["language"], "published": report["published"], "place": report["country"]}
            source.write(json.dumps({k: v for k, v in given.items() if v is not None}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
