using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Matiane.Languages;

namespace Matiane.Mentions;

/// <summary>A pack's words around place names: generic words, peoples' names, words that only look like places.</summary>
public sealed class PlaceWords : IPackSection<PlaceWords>
{
    private static readonly ImmutableArray<string> Sets = ["not", "where", "home", "spoken", "joined", "thing", "way", "person", "either", "side", "owned", "within"];

    private PlaceWords(FrozenDictionary<string, PlacePrecision> generics, FrozenDictionary<string, string> demonyms, FrozenSet<string> not, FrozenSet<string> where, FrozenSet<string> home, FrozenSet<string> spoken, FrozenSet<string> joined, FrozenSet<string> things, FrozenSet<string> ways, FrozenSet<string> persons, FrozenSet<string> either, FrozenSet<string> sides, FrozenSet<string> owned, FrozenSet<string> within, FrozenDictionary<string, string> shorts, ImmutableArray<(string Ending, string Instead)> endings, ImmutableArray<(string Ending, string Instead)> towns, ImmutableArray<(string Ending, string Instead)> pairs)
    {
        (Generics, Demonyms, Not, Where, Home, Spoken) = (generics, demonyms, not, where, home, spoken);
        DemonymStarts = demonyms.Keys.Where(d => d.Contains(' ', StringComparison.Ordinal)).Select(d => d[..d.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);
        (Joined, Things, Ways, Persons, Either, Sides, Owned, Within, Shorts, Endings, Towns, Pairs) = (joined, things, ways, persons, either, sides, owned, within, shorts, endings, towns, pairs);
    }

    /// <inheritdoc/>
    public static string Name => "places";

    /// <summary>Lemmas that say what kind of place stands beside them: "city", "область", "რაიონი".</summary>
    public FrozenDictionary<string, PlacePrecision> Generics { get; }

    /// <summary>Lemmas of peoples and of adjectives made from countries, to the country; an empty country where there is no single one.</summary>
    public FrozenDictionary<string, string> Demonyms { get; }

    /// <summary>First words, in small letters, of peoples' names of two words ("south" for "South Korean").</summary>
    public FrozenSet<string> DemonymStarts { get; }

    /// <summary>Lemmas that are also place names but nearly never meant so.</summary>
    public FrozenSet<string> Not { get; }

    /// <summary>Adpositions, apart or written into the word, after which or with which places stand.</summary>
    public FrozenSet<string> Where { get; }

    /// <summary>Countries whose places reports in this language name without a word beside them (ISO 3166-1 alpha-2).</summary>
    public FrozenSet<string> Home { get; }

    /// <summary>Countries where the language is at home: a local paper that writes it is rather from there (ISO 3166-1 alpha-2).</summary>
    public FrozenSet<string> Spoken { get; }

    /// <summary>What is joined to a place's name with a hyphen: "based", "wide".</summary>
    public FrozenSet<string> Joined { get; }

    /// <summary>Lemmas after a name that make a thing of it: "virus".</summary>
    public FrozenSet<string> Things { get; }

    /// <summary>Lemmas of streets, newspapers and the like: with a capital after a name they make another thing's name of it ("Lisbon Road").</summary>
    public FrozenSet<string> Ways { get; }

    /// <summary>Names of persons that are towns too: they need what ties places beside them.</summary>
    public FrozenSet<string> Persons { get; }

    /// <summary>Adpositions that tie persons as well as places: "of", "to".</summary>
    public FrozenSet<string> Either { get; }

    /// <summary>Words that say which part of a place is meant, with or without a capital: "North", "downtown".</summary>
    public FrozenSet<string> Sides { get; }

    /// <summary>Nouns that places have and persons have not: the genitive before one is a place ("ბახმუტის მისადგომები").</summary>
    public FrozenSet<string> Owned { get; }

    /// <summary>What stands between a place and the country or region that it lies in: an adposition first, then parts of the sky ("in the north of").</summary>
    public FrozenSet<string> Within { get; }

    /// <summary>Words that names are written short with, and what they stand for: "St.".</summary>
    public FrozenDictionary<string, string> Shorts { get; }

    /// <summary>Endings to take off a name that no table knows, and what stands there in its dictionary form, the longest first.</summary>
    public ImmutableArray<(string Ending, string Instead)> Endings { get; }

    /// <summary>Endings of adjectives made from towns, and what stands there in the town's name: "минский", of Minsk.</summary>
    public ImmutableArray<(string Ending, string Instead)> Towns { get; }

    /// <summary>Endings of the first of two sides joined into one word ("российско-украинский", "რუსეთ-უკრაინის"), and what stands in their place in its name.</summary>
    public ImmutableArray<(string Ending, string Instead)> Pairs { get; }

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var rows = source.Table("places.tsv").ToList();
        var demonyms = source.Table("demonyms.tsv").SelectMany(r => r.List("words").Select(w => (Word: w.ToLowerInvariant(), Country: r["country"]))).ToList();
        writer.Write(rows.Count);
        foreach (var row in rows)
        {
            var precision = PlacePrecision.Region;
            if (row["role"] is "generic" && !Enum.TryParse(row["precision"], ignoreCase: true, out precision))
            {
                source.Report(row, "place-unknown-precision", $"'{row["precision"]}' is no precision: city, district, admin1, country, region or point.");
            }
            else if (!(Sets.Contains(row["role"]) || row["role"] is "generic" or "short" or "ending" or "town" or "pair"))
            {
                source.Report(row, "place-unknown-role", $"'{row["role"]}' is no role: generic, {string.Join(", ", Sets)}, short, ending, town or pair.");
            }

            writer.Write(row["role"]);
            writer.Write(row["lemma"].ToLowerInvariant());
            writer.Write((byte)precision);
            writer.Write(row["role"] is "ending" or "short" or "town" or "pair" && row["precision"] is not "-" ? row["precision"] : "");
        }

        writer.Write(demonyms.Count);
        foreach (var (word, country) in demonyms)
        {
            writer.Write(word);
            writer.Write(country);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static PlaceWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var generics = new Dictionary<string, PlacePrecision>(StringComparer.Ordinal);
        var roles = Sets.ToDictionary(r => r, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var shorts = new Dictionary<string, string>(StringComparer.Ordinal);
        var endings = new List<(string Ending, string Instead)>();
        var towns = new List<(string Ending, string Instead)>();
        var pairs = new List<(string Ending, string Instead)>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var (role, lemma, precision, instead) = (reader.ReadString(), reader.ReadString(), (PlacePrecision)reader.ReadByte(), reader.ReadString());
            switch (role)
            {
                case "generic": generics[lemma] = precision; break;
                case "home" or "spoken": roles[role].Add(lemma.ToUpperInvariant()); break;
                case "short": shorts[lemma] = instead; break;
                case "ending": endings.Add((lemma, instead)); break;
                case "town": towns.Add((lemma, instead)); break;
                case "pair": pairs.Add((lemma == "-" ? "" : lemma, instead)); break;
                default: roles[role].Add(lemma); break;
            }
        }

        var demonyms = reader.ReadTable(static r => r.ReadString());
        return new PlaceWords(
            generics.ToFrozenDictionary(StringComparer.Ordinal), demonyms, Set("not"), Set("where"), Set("home"), Set("spoken"),
            Set("joined"), Set("thing"), Set("way"), Set("person"), Set("either"), Set("side"), Set("owned"), Set("within"), shorts.ToFrozenDictionary(StringComparer.Ordinal), [.. endings.OrderByDescending(e => e.Ending.Length)], [.. towns], [.. pairs]);
        FrozenSet<string> Set(string role) => roles[role].ToFrozenSet(StringComparer.Ordinal);
    }
}
