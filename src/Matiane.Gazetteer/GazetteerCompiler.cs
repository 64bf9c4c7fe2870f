using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Matiane.Mentions;

namespace Matiane.Gazetteer;

/// <summary>Makes the index from the tables of gazetteer/.</summary>
public static class GazetteerCompiler
{
    private const int MostPlacesOfAName = 40;

    /// <summary>Weight of a place that the table made by hand names.</summary>
    private const double NamedWeight = 0.85;

    /// <summary>People that a seat of a region or district is taken to have where the lists do not know, by kind.</summary>
    private static readonly Dictionary<string, int> Unknown = new(StringComparer.Ordinal) { ["PPLA"] = 20_000, ["PPLA2"] = 900, ["PPLA3"] = 300 };

    /// <summary>How far apart, in degrees, two tables may put the middle of one town.</summary>
    private const double NearDegrees = 0.2;

    /// <summary>Compiles the tables of a folder.</summary>
    /// <param name="folder">The folder of tables.</param>
    /// <returns>The bytes that <see cref="GazetteerIndex"/> opens.</returns>
    public static byte[] Compile(string folder)
    {
        var places = new List<(PlaceRow Row, string[] Names)>();
        var pool = new StringBuilder();
        var pooled = new Dictionary<string, (int Start, ushort Length)>(StringComparer.Ordinal);
        (int Start, ushort Length) Pool(string text)
        {
            if (!pooled.TryGetValue(text, out var at))
            {
                pooled[text] = at = (pool.Length, (ushort)text.Length);
                pool.Append(text);
            }

            return at;
        }

        void Add(string id, string name, string country, string admin1, string latitude, string longitude, PlacePrecision precision, int population, double weight, IEnumerable<string> names, bool isCapital = false)
        {
            var (nameAt, adminAt) = (Pool(name), Pool(admin1));
            var row = new PlaceRow(
                int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0, nameAt.Start, adminAt.Start, population,
                float.Parse(latitude, CultureInfo.InvariantCulture), float.Parse(longitude, CultureInfo.InvariantCulture), (float)weight,
                nameAt.Length, adminAt.Length, country.Length == 2 ? (byte)country[0] : (byte)0, country.Length == 2 ? (byte)country[1] : (byte)0, (byte)precision, isCapital ? (byte)1 : (byte)0);
            places.Add((row, [.. names.Prepend(name).Where(n => n.Length > 1).Distinct()]));
        }

        var localNames = Table(folder, "country-names.tsv").ToLookup(r => r["iso"], r => r["name"]);
        foreach (var row in Table(folder, "countries.tsv"))
        {
            Add(row["geonames"], row["name"], row["iso"], "", row["latitude"], row["longitude"], PlacePrecision.Country, 0, 0.95, row["names"].Split('|').Concat(localNames[row["iso"]]));
        }

        var named = new List<(Dictionary<string, string> Row, string Key)>();
        foreach (var row in Table(folder, "regions.tsv"))
        {
            var precision = Enum.Parse<PlacePrecision>(row["precision"], ignoreCase: true);
            if (precision == PlacePrecision.City)
            {
                named.Add((row, PlaceNameKey.Light(row["name"])));
                continue;
            }

            Add("", row["name"], row["country"], precision == PlacePrecision.Admin1 ? row["name"] : "", row["latitude"], row["longitude"], precision, 0, NamedWeight, row["names"].Split('|'));
        }

        var more = Table(folder, "names.tsv").ToLookup(r => r["place"], r => r["names"].Split('|'), StringComparer.Ordinal);
        var admin1 = new Dictionary<string, string>(StringComparer.Ordinal);
        var points = Table(folder, "admin1-points.tsv").ToDictionary(r => r["code"], StringComparer.Ordinal);
        foreach (var row in Table(folder, "admin1.tsv"))
        {
            admin1[row["code"]] = row["name"];
            var country = row["code"][..2];
            var names = row["names"].Split('|').SelectMany(n => new[] { n, Bare(n) }).Append(Bare(row["name"])).Concat(more[row["code"]].SelectMany(n => n));
            var point = points.GetValueOrDefault(row["code"]) ?? row;
            if (point != row)
            {
                names = names.Concat(point["names"].Split('|'));
            }

            Add("", row["name"], country, row["name"], point["latitude"], point["longitude"], PlacePrecision.Admin1, 0, country is "US" or "CA" or "IN" or "GB" or "AU" or "RU" or "DE" or "UA" or "KZ" ? 0.7 : 0.5, names);
        }

        foreach (var row in Table(folder, "admin2.tsv"))
        {
            var codes = row["code"].Split('.');
            Add("", row["name"], codes[0], admin1.GetValueOrDefault($"{codes[0]}.{codes[1]}", ""), row["latitude"], row["longitude"], PlacePrecision.District, 0, 0.35, []);
        }

        foreach (var part in Directory.GetFiles(folder, "cities-*.tsv.br").Order(StringComparer.Ordinal))
        {
            foreach (var row in Table(folder, Path.GetFileName(part)[..^3]))
            {
                var population = int.Parse(row["population"], CultureInfo.InvariantCulture);
                var code = row["code"];
                var weight = Math.Min(0.9, 0.05 + Math.Log10(Math.Max(population, population > 0 ? 0 : Unknown.GetValueOrDefault(code)) + 1) / 12 + (code == "PPLC" ? 0.3 : code == "PPLA" ? 0.1 : 0));
                var names = row["names"].Split('|').Where(n => !IsRespelt(n)).Concat(more[row["geonames"]].SelectMany(n => n));
                if (code != "PPLX" && named.FindIndex(n => IsOf(n.Row, n.Key, row)) is >= 0 and var own)
                {
                    // A town that has more names: it stays one place, and is meant where it is named.
                    (names, weight) = (names.Concat(named[own].Row["names"].Split('|')).Append(named[own].Row["name"]), Math.Max(weight, NamedWeight));
                    named.RemoveAt(own);
                }

                Add(row["geonames"], row["name"], row["country"], admin1.GetValueOrDefault($"{row["country"]}.{row["admin1"]}", ""), row["latitude"], row["longitude"],
                    code == "PPLX" ? PlacePrecision.District : PlacePrecision.City, population, code == "PPLX" ? weight * 0.6 : weight, names, code == "PPLC");
            }
        }

        foreach (var (row, _) in named)
        {
            Add("", row["name"], row["country"], "", row["latitude"], row["longitude"], PlacePrecision.City, 0, NamedWeight, row["names"].Split('|'));
        }

        Share(places);
        var spellings = Spellings(places, [.. Table(folder, "alphabets.tsv").Select(r => (r["language"], r["letters"]))], Pool);
        var orthographies = Table(folder, "orthographies.tsv").SelectMany(r => r["countries"].Split(' ').Select(country => (Country: country, Orthography: Orthography.Parse(r["rules"])))).ToLookup(o => o.Country, o => o.Orthography, StringComparer.Ordinal);
        return Write(places, orthographies, spellings, pool.ToString());
    }

    /// <summary>Whether a name is only how its letters in another script read one by one, as GeoNames gives them in small letters ("li wei" of Lévis): nobody writes it, and persons are called so.</summary>
    private static bool IsRespelt(string name) => name.All(c => char.IsAscii(c) && !char.IsAsciiLetterUpper(c));

    /// <summary>Gives the larger of two towns that are written alike in Latin letters what the other is called in other scripts: lists of names are patchy, and a name in Cyrillic means no lesser town only.</summary>
    private static void Share(List<(PlaceRow Row, string[] Names)> places)
    {
        var alike = places.Select((p, i) => (p.Row, p.Names, At: i)).Where(p => p.Row.Precision == (byte)PlacePrecision.City && IsLatin(p.Names[0])).ToLookup(p => PlaceNameKey.Exact(p.Names[0]), StringComparer.Ordinal);
        foreach (var town in alike.SelectMany(g => g).Where(p => Array.Exists(p.Names, n => !IsLatin(n))))
        {
            foreach (var (row, _, at) in alike[PlaceNameKey.Exact(town.Names[0])].Where(p => p.Row.Weight > town.Row.Weight))
            {
                places[at] = (row, [.. places[at].Names.Union(town.Names.Where(n => !IsLatin(n)))]);
            }
        }
    }

    private static string CountryOf(PlaceRow row) => row.CountryFirst == 0 ? "" : $"{(char)row.CountryFirst}{(char)row.CountrySecond}";

    private static bool IsLatin(string name) => name[0] < 0x250;

    /// <summary>Whether a town of the table made by hand is that of the cities' table: near it, and of the same name.</summary>
    private static bool IsOf(Dictionary<string, string> own, string key, Dictionary<string, string> city)
    {
        return own["country"] == city["country"] && IsNear("latitude") && IsNear("longitude") && city["names"].Split('|').Append(city["name"]).Any(n => PlaceNameKey.Light(n) == key);

        bool IsNear(string degrees) => Math.Abs(double.Parse(own[degrees], CultureInfo.InvariantCulture) - double.Parse(city[degrees], CultureInfo.InvariantCulture)) < NearDegrees;
    }

    /// <summary>Names of places in the languages of the board, by <see cref="PlaceNameKey.Spelling"/>: where Start and Count lie in the pool. Of two places alike the larger.</summary>
    private static KeyRow[] Spellings(List<(PlaceRow Row, string[] Names)> places, (string Language, string Letters)[] alphabets, Func<string, (int Start, ushort Length)> pool)
    {
        var found = new Dictionary<ulong, KeyRow>();
        foreach (var (row, names) in places.OrderByDescending(p => p.Row.Population))
        {
            var country = CountryOf(row);
            foreach (var (language, letters) in alphabets)
            {
                if (Array.Find(names, n => n.Any(char.IsLetter) && n.All(c => !char.IsLetter(c) || letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))) is { } spelling)
                {
                    var hash = PlaceNameKey.Spelling(language, country, names[0]);
                    var (start, length) = pool(spelling);
                    found.TryAdd(hash, new KeyRow(hash, start, length));
                }
            }
        }

        return [.. found.Values.OrderBy(r => r.Hash)];
    }

    private static readonly string[] Hard = ["ый", "ий", "ой"];
    private static readonly string[] Soft = ["ий"];

    private static string Bare(string name)
    {
        foreach (var generic in new[] { " Region", " Province", " Oblast", " Governorate", " Oblys", " oblysy", " область", " край", "ის ოლქი", "ის რეგიონი", "ის პროვინცია", " Krai", " Republic" })
        {
            if (name.EndsWith(generic, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^generic.Length];
            }
        }

        return name;
    }

    /// <summary>
    /// The name, and for one of an adjective and a noun in Cyrillic ("Северная Корея") the name with the adjective's dictionary form, which is what a lemmatised report has ("северный корея").
    /// </summary>
    private static IEnumerable<string> WithLemmas(string name)
    {
        yield return name;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space < 4 || name[0] is < '\u0400' or > '\u052F')
        {
            yield break;
        }

        // "Республика Сербская".
        if (name.EndsWith("ская", StringComparison.Ordinal))
        {
            yield return name[..^2] + Soft[0];
        }

        var stem = name[..(space - 2)];
        var endings = name[(space - 2)..space] switch
        {
            "ая" or "ое" or "ые" => Hard,
            "яя" or "ее" or "ие" => Soft,
            _ => [],
        };
        foreach (var ending in endings)
        {
            yield return stem + ending + name[space..];
            if (WithSmallLemmas(name[space..]) is { } rest)
            {
                yield return stem + ending + rest;
            }

            if (name[space - 1] == 'е' && name[^1] is 'ы' or 'и' or 'а')
            {
                yield return stem + ending + name[space..^1];
            }
        }
    }

    /// <summary>" автономная область" as " автономный область", which is what a lemmatised report has; null where no adjective in small letters stands before the last word.</summary>
    private static string? WithSmallLemmas(string rest)
    {
        var words = rest.Split(' ');
        var changed = false;
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (words[i].Length > 4 && char.IsLower(words[i][0]) && words[i][^2..] is "ая" or "ое" or "ые")
            {
                words[i] = words[i][..^2] + Hard[0];
                changed = true;
            }
        }

        return changed ? string.Join(' ', words) : null;
    }

    /// <summary>What a name of several words begins with.</summary>
    private static IEnumerable<string> Prefixes(string name)
    {
        for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            yield return name[..space];
        }
    }

    /// <summary>A name as its country reads it, also as Cyrillic softens it ("Овьедо", "ოვიედო").</summary>
    private static IEnumerable<string> Sounds(Orthography orthography, string name)
    {
        var sound = orthography.Spell(name);
        yield return sound;
        yield return sound.Replace("ie", "e", StringComparison.Ordinal).Replace("io", "o", StringComparison.Ordinal);
    }

    private static byte[] Write(List<(PlaceRow Row, string[] Names)> places, ILookup<string, Orthography> orthographies, KeyRow[] spellings, string pool)
    {
        var exact = new Dictionary<ulong, List<int>>();
        var prefixes = new HashSet<ulong>();
        var light = new Dictionary<ulong, List<int>>();
        var lightPrefixes = new HashSet<ulong>();
        for (var i = 0; i < places.Count; i++)
        {
            foreach (var name in places[i].Names.SelectMany(WithLemmas))
            {
                var key = PlaceNameKey.Exact(name);
                if (key.Length < 2)
                {
                    continue;
                }

                Put(exact, PlaceNameKey.Hash(key), i);
                PutLight(PlaceNameKey.Lights(name), i);
                foreach (var prefix in Prefixes(key))
                {
                    prefixes.Add(PlaceNameKey.Hash(prefix));
                    lightPrefixes.Add(PlaceNameKey.Hash(PlaceNameKey.Light(prefix)));
                }
            }

            foreach (var sound in IsLatin(places[i].Names[0]) ? orthographies[CountryOf(places[i].Row)].SelectMany(o => Sounds(o, places[i].Names[0])).Distinct() : [])
            {
                PutLight(PlaceNameKey.Lights(sound).Select(PlaceNameKey.Sound), i);
                lightPrefixes.UnionWith(Prefixes(sound).Select(static p => PlaceNameKey.Hash(PlaceNameKey.Light(p))));
            }
        }

        void PutLight(IEnumerable<string> keys, int place)
        {
            foreach (var key in keys)
            {
                Put(light, PlaceNameKey.Hash(key), place);
            }
        }

        var lists = new List<int>();
        foreach (var prefix in prefixes)
        {
            exact.TryAdd(prefix, []);
        }

        foreach (var prefix in lightPrefixes)
        {
            light.TryAdd(prefix, []);
        }

        var exactSlots = Slots(exact, lists, places, prefixes);
        var lightSlots = Slots(light, lists, places, lightPrefixes);
        var rows = places.Select(p => p.Row).ToArray();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.Unicode);
        foreach (var section in new[] { Bytes<PlaceRow>(rows), Bytes<KeyRow>(exactSlots), Bytes<KeyRow>(lightSlots), Bytes<int>(lists.ToArray()), Bytes<char>(pool.ToCharArray()), Bytes<KeyRow>(spellings) })
        {
            writer.Write(section.Length);
            writer.Write(0);
            writer.Write(section);
            writer.Write(new byte[(8 - section.Length % 8) % 8]);
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static void Put(Dictionary<ulong, List<int>> index, ulong key, int place)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (list.Count == 0 || list[^1] != place)
        {
            list.Add(place);
        }
    }

    /// <summary>Open addressing; the count's sign bit marks a key that longer names begin with.</summary>
    private static KeyRow[] Slots(Dictionary<ulong, List<int>> index, List<int> lists, List<(PlaceRow Row, string[] Names)> places, HashSet<ulong> prefixes)
    {
        var size = 16;
        while (size < index.Count * 3 / 2)
        {
            size *= 2;
        }

        var slots = new KeyRow[size];
        foreach (var (hash, found) in index.OrderBy(e => e.Key))
        {
            var best = found.Distinct().OrderByDescending(p => places[p].Row.Weight).Take(MostPlacesOfAName).ToList();
            var slot = (int)(hash & (ulong)(size - 1));
            while (slots[slot].Hash != 0)
            {
                slot = slot + 1 & size - 1;
            }

            slots[slot] = new KeyRow(hash, lists.Count, best.Count | (prefixes.Contains(hash) ? int.MinValue : 0));
            lists.AddRange(best);
        }

        return slots;
    }

    private static IEnumerable<Dictionary<string, string>> Table(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        using Stream file = File.OpenRead(File.Exists(path) ? path : path + ".br");
        using Stream text = File.Exists(path) ? file : new BrotliStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(text, Encoding.UTF8);
        string[]? header = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
                continue;
            }

            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < header.Length; i++)
            {
                row[header[i]] = i < cells.Length && cells[i] != "-" ? cells[i] : "";
            }

            yield return row;
        }
    }
}
