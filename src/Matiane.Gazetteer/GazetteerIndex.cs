using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matiane.Mentions;

namespace Matiane.Gazetteer;

/// <summary>The compiled gazetteer, read in place. Safe for many threads.</summary>
public sealed class GazetteerIndex : IGazetteer
{
    private const int MostLightCandidates = 6;
    private const char FirstOtherScript = '\u0250';
    private const int CacheLimit = 100_000;

    // Letters that the key of a name must have for one of them to be doubted.
    private const int ShortestDoubted = 8;
    private const string Vowels = "aeiou";
    private const string VowelsAndGlides = "aeiouvh";

    private readonly ReadOnlyMemory<byte> places;
    private readonly ReadOnlyMemory<byte> exact;
    private readonly ReadOnlyMemory<byte> light;
    private readonly ReadOnlyMemory<byte> lists;
    private readonly ReadOnlyMemory<byte> pool;
    private readonly ReadOnlyMemory<byte> spellings;
    private readonly ConcurrentDictionary<int, Place> made = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<PlaceCandidate>> found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> prefixes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Place?> countries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Place?> capitals = new(StringComparer.Ordinal);

    /// <summary>Opens compiled bytes.</summary>
    /// <param name="bytes">What <see cref="GazetteerCompiler"/> made.</param>
    public GazetteerIndex(ReadOnlyMemory<byte> bytes)
    {
        var position = 0;
        ReadOnlyMemory<byte> Next()
        {
            var length = MemoryMarshal.Read<int>(bytes.Span[position..]);
            var section = bytes.Slice(position + 8, length);
            position += 8 + length + (8 - length % 8) % 8;
            return section;
        }

        (places, exact, light, lists, pool, spellings) = (Next(), Next(), Next(), Next(), Next(), Next());
    }

    /// <summary>Opens the compiled file.</summary>
    public static GazetteerIndex Open(string path) => new(new MappedFile(path).Memory);

    /// <inheritdoc/>
    public ImmutableArray<PlaceCandidate> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (found.TryGetValue(name, out var known))
        {
            return known;
        }

        var places = Search(name);
        if (found.Count < CacheLimit)
        {
            found[name] = places;
        }

        return places;
    }

    private ImmutableArray<PlaceCandidate> Search(string name)
    {
        var key = PlaceNameKey.Exact(name);
        if (key.Length < 2)
        {
            return [];
        }

        var candidates = Candidates(exact, key, NameMatch.Exact, int.MaxValue);
        if (!candidates.IsEmpty)
        {
            return candidates;
        }

        // In another script also as a country reads its Latin name.
        var keys = PlaceNameKey.Lights(name);
        return (name[0] >= FirstOtherScript ? keys.Concat(keys.Select(PlaceNameKey.Sound)) : keys).Select(k => Candidates(light, k, NameMatch.LightKey, MostLightCandidates)).FirstOrDefault(static found => !found.IsEmpty, []);
    }

    /// <inheritdoc/>
    public ImmutableArray<PlaceCandidate> Resembling(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var keys = PlaceNameKey.Lights(name);
        if (keys is not [{ Length: >= ShortestDoubted }, ..])
        {
            return [];
        }

        var best = new Dictionary<Place, PlaceCandidate>();
        foreach (var other in keys.SelectMany(Doubted))
        {
            foreach (var candidate in Candidates(light, other, NameMatch.Resembling, MostLightCandidates).Concat(name[0] >= FirstOtherScript ? Candidates(light, PlaceNameKey.Sound(other), NameMatch.Resembling, MostLightCandidates) : []))
            {
                best.TryAdd(candidate.Place, candidate);
            }
        }

        return [.. best.Values.OrderByDescending(c => c.Prior)];
    }

    /// <summary>The key with one vowel or glide behind its first letter left out, put in, or another vowel instead.</summary>
    private static IEnumerable<string> Doubted(string key)
    {
        for (var i = 1; i < key.Length; i++)
        {
            if (VowelsAndGlides.Contains(key[i], StringComparison.Ordinal))
            {
                yield return key.Remove(i, 1);
            }

            foreach (var vowel in Vowels)
            {
                if (vowel != key[i] && Vowels.Contains(key[i], StringComparison.Ordinal))
                {
                    yield return key[..i] + vowel + key[(i + 1)..];
                }
            }

            foreach (var letter in VowelsAndGlides)
            {
                if (letter != key[i] && letter != key[i - 1])
                {
                    yield return key.Insert(i, letter.ToString());
                }
            }
        }
    }

    /// <inheritdoc/>
    public bool IsPrefix(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (prefixes.TryGetValue(words, out var known))
        {
            return known;
        }

        var isPrefix = TryFind(exact, PlaceNameKey.Hash(PlaceNameKey.Exact(words)), out var row) && row.Count < 0
            || words.Length > 0 && words[0] >= FirstOtherScript && TryFind(light, PlaceNameKey.Hash(PlaceNameKey.Light(words)), out row) && row.Count < 0;
        if (prefixes.Count < CacheLimit)
        {
            prefixes[words] = isPrefix;
        }

        return isPrefix;
    }

    /// <inheritdoc/>
    public Place? Country(string iso)
    {
        ArgumentNullException.ThrowIfNull(iso);
        return countries.GetOrAdd(iso, code =>
        {
            var rows = MemoryMarshal.Cast<byte, PlaceRow>(places.Span);
            for (var i = 0; i < rows.Length && rows[i].Precision == (byte)PlacePrecision.Country; i++)
            {
                if (code.Length == 2 && rows[i].CountryFirst == code[0] && rows[i].CountrySecond == code[1])
                {
                    return PlaceOf(i);
                }
            }

            return null;
        });
    }

    /// <inheritdoc/>
    public Place? Capital(string iso)
    {
        ArgumentNullException.ThrowIfNull(iso);
        return capitals.GetOrAdd(iso, code =>
        {
            var rows = MemoryMarshal.Cast<byte, PlaceRow>(places.Span);
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].IsCapital != 0 && code.Length == 2 && rows[i].CountryFirst == code[0] && rows[i].CountrySecond == code[1])
                {
                    return PlaceOf(i);
                }
            }

            return null;
        });
    }

    /// <inheritdoc/>
    public Place? ById(int geonames)
    {
        var rows = MemoryMarshal.Cast<byte, PlaceRow>(places.Span);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].GeoNamesId == geonames)
            {
                return PlaceOf(i);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public string? Spelling(string name, string? country, string language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(language);
        var hash = PlaceNameKey.Spelling(language, country ?? "", name);
        var rows = MemoryMarshal.Cast<byte, KeyRow>(spellings.Span);
        var (low, high) = (0, rows.Length - 1);
        while (low <= high)
        {
            var middle = low + (high - low) / 2;
            if (rows[middle].Hash == hash)
            {
                return MemoryMarshal.Cast<byte, char>(pool.Span).Slice(rows[middle].Start, rows[middle].Count).ToString();
            }

            (low, high) = rows[middle].Hash < hash ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private static bool TryFind(ReadOnlyMemory<byte> table, ulong hash, out KeyRow row)
    {
        var slots = MemoryMarshal.Cast<byte, KeyRow>(table.Span);
        var mask = slots.Length - 1;
        for (var slot = (int)(hash & (ulong)mask); slots[slot].Hash != 0; slot = slot + 1 & mask)
        {
            if (slots[slot].Hash == hash)
            {
                row = slots[slot];
                return true;
            }
        }

        row = default;
        return false;
    }

    private ImmutableArray<PlaceCandidate> Candidates(ReadOnlyMemory<byte> table, string key, NameMatch match, int most)
    {
        if (!TryFind(table, PlaceNameKey.Hash(key), out var row) || (row.Count & int.MaxValue) == 0)
        {
            return [];
        }

        var numbers = MemoryMarshal.Cast<byte, int>(lists.Span).Slice(row.Start, Math.Min(row.Count & int.MaxValue, most));
        var rows = MemoryMarshal.Cast<byte, PlaceRow>(places.Span);
        var candidates = ImmutableArray.CreateBuilder<PlaceCandidate>(numbers.Length);
        foreach (var number in numbers)
        {
            candidates.Add(new PlaceCandidate(PlaceOf(number), match, rows[number].Weight));
        }

        return candidates.MoveToImmutable();
    }

    private Place PlaceOf(int number) => made.GetOrAdd(number, n =>
    {
        var row = MemoryMarshal.Cast<byte, PlaceRow>(places.Span)[n];
        var text = MemoryMarshal.Cast<byte, char>(pool.Span);
        return new Place(text.Slice(row.NameStart, row.NameLength).ToString(), (PlacePrecision)row.Precision, Math.Round(row.Latitude, 4), Math.Round(row.Longitude, 4))
        {
            GeoNamesId = row.GeoNamesId == 0 ? null : row.GeoNamesId,
            Country = row.CountryFirst == 0 ? null : string.Create(2, row, static (span, r) => (span[0], span[1]) = ((char)r.CountryFirst, (char)r.CountrySecond)),
            Admin1 = row.Admin1Length == 0 ? null : text.Slice(row.Admin1Start, row.Admin1Length).ToString(),
            Population = row.Population,
        };
    });
}
