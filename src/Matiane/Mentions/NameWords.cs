using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Matiane.Languages;

namespace Matiane.Mentions;

/// <summary>What a row of names.tsv is for.</summary>
public enum NameRole : byte
{
    /// <summary>A noun that heads the names of bodies and needs a name beside it: "company", "партия".</summary>
    Head,
    /// <summary>A noun that tells what kind of body the name after it is, without being part of it: "газета «Эхо»".</summary>
    Genre,
    /// <summary>A noun that heads the names of bodies also with plain words beside it: "Ministry of Health", "городской суд".</summary>
    Body,
    /// <summary>A legal form that is part of the name: "ООО", "Ltd".</summary>
    Legal,
    /// <summary>A word before a person's name: "Mr", "господин".</summary>
    Title,
    /// <summary>A small word inside a person's name: "de", "фон".</summary>
    Particle,
    /// <summary>Capitals or a capitalised word that name neither body nor person: "ДТП", "GDP".</summary>
    Not,
    /// <summary>A noun after which a name in quotation marks is that of a work or thing: "film", "корабль".</summary>
    Thing,
    /// <summary>A word that goes on the name of a body: "of", "по".</summary>
    Join,
    /// <summary>How bodies' names are built: left-adjective, left-genitive, left-capital, right-genitive, right-join.</summary>
    Build,
    /// <summary>Ending of a father's name.</summary>
    Patronymic,
    /// <summary>Ending of a surname in its dictionary form that no other word has.</summary>
    Surname,
    /// <summary>Ending of surnames that other words have too: a surname only after a given name, where capitals tell nothing.</summary>
    Family,
    /// <summary>Ending of surnames that hardly another word has: masked also where nothing shows who is meant.</summary>
    Lone,
    /// <summary>Beginning of a compound name of a body: "рос", "мин".</summary>
    Prefix,
    /// <summary>Ending of adjectives that say whose or of what kind a body is: "городской", "федеральный".</summary>
    Relational,
    /// <summary>Ending of a surname in its dictionary form and what a woman's ends in.</summary>
    Feminine,
    /// <summary>A surname's dictionary form and its Latin spelling where that is not letter by letter: surnames.tsv.</summary>
    Spelled,
    /// <summary>Letters and what stands for them in Latin script; "^" before: at the start, "$" after: at the end.</summary>
    Letter,
}

/// <summary>A given name.</summary>
/// <param name="Name">Its spelling in Latin script, the same for all languages.</param>
/// <param name="IsFeminine">Whether women bear it.</param>
/// <param name="IsRare">Whether alone, without a title or surname, the word is hardly anybody's name.</param>
public readonly record struct GivenName(string Name, bool IsFeminine, bool IsRare);

/// <summary>A pack's words around the names of persons and bodies: names.tsv, given-names.tsv.</summary>
public sealed class NameWords : IPackSection<NameWords>
{
    /// <summary>Letters that stand before the ending of a surname, at least.</summary>
    internal const int ShortestFamilyStem = 2;

    /// <summary>How given-names.tsv marks a name that alone is hardly anybody's.</summary>
    private const string Rare = "rare";

    private readonly FrozenDictionary<NameRole, FrozenSet<string>> words;
    // Tens of thousands of names: plain dictionaries, which are quick to fill.
    private readonly Dictionary<string, GivenName> given;
    private readonly Dictionary<string, GivenName> givenBeside;
    private readonly Dictionary<string, bool> families;
    private readonly ImmutableArray<(string Ending, string Feminine)> feminine;
    private readonly FrozenDictionary<string, string> letters;
    private readonly Dictionary<string, string> spelled;
    private readonly FrozenSet<string> build;
    private readonly int longestLetters;
    private readonly ImmutableArray<string> relational;

    private NameWords(ILookup<NameRole, (string Text, string Value)> rows, Dictionary<string, GivenName> given, Dictionary<string, GivenName> givenBeside, Dictionary<string, bool> families)
    {
        (this.given, this.givenBeside, this.families) = (given, givenBeside, families);
        words = rows.ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Text).ToFrozenSet(StringComparer.Ordinal));
        Patronymics = Ordered(rows, NameRole.Patronymic);
        Surnames = Ordered(rows, NameRole.Surname);
        Families = Ordered(rows, NameRole.Family);
        Lone = Ordered(rows, NameRole.Lone);
        Prefixes = Ordered(rows, NameRole.Prefix);
        relational = Ordered(rows, NameRole.Relational);
        feminine = [.. rows[NameRole.Feminine].OrderByDescending(r => r.Text.Length)];
        spelled = rows[NameRole.Spelled].DistinctBy(r => r.Text).ToDictionary(r => r.Text, r => r.Value, StringComparer.Ordinal);
        letters = rows[NameRole.Letter].DistinctBy(r => r.Text).ToFrozenDictionary(r => r.Text, r => r.Value, StringComparer.Ordinal);
        longestLetters = letters.Keys.Select(k => k.Length).DefaultIfEmpty(1).Max();
        build = rows[NameRole.Build].Select(r => r.Text).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public static string Name => "names";

    /// <summary>Endings of fathers' names in all their forms, the longest first.</summary>
    public ImmutableArray<string> Patronymics { get; }

    /// <summary>Endings of surnames in their dictionary form, the longest first.</summary>
    public ImmutableArray<string> Surnames { get; }

    /// <summary>Endings of surnames that other words have too, the longest first.</summary>
    public ImmutableArray<string> Families { get; }

    /// <summary>Endings of surnames that hardly another word has, the longest first.</summary>
    public ImmutableArray<string> Lone { get; }

    /// <summary>Beginnings of compound names of bodies, the longest first.</summary>
    public ImmutableArray<string> Prefixes { get; }

    /// <summary>Whether an adjective's lemma ends like those that say whose or of what kind a body is.</summary>
    public bool IsRelational(string lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        foreach (var ending in relational)
        {
            if (lemma.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a lower-cased word or lemma stands in the role.</summary>
    public bool Is(NameRole role, string word) => words.TryGetValue(role, out var set) && set.Contains(word);

    /// <summary>Whether bodies' names are built so: "left-adjective", "left-genitive", "left-capital", "right-genitive", "right-join".</summary>
    public bool Builds(string way) => build.Contains(way);

    /// <summary>Whether a word has one of some endings behind so many letters at least.</summary>
    internal static bool HasEnding(string word, ImmutableArray<string> endings, int stem)
    {
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + stem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The given name of a lower-cased word or lemma, in any script; null for none.</summary>
    public GivenName? Given(string word) => given.TryGetValue(word, out var name) ? name : null;

    /// <summary>The given name of a lower-cased word or lemma that has another sense in the first place ("rose", "jordan"), so that only what stands beside it shows a name; null for none.</summary>
    public GivenName? GivenBeside(string word) => givenBeside.TryGetValue(word, out var name) ? name : null;

    /// <summary>Whether a lower-cased word in Latin letters is a surname of the tables: false where it is a plain word or place in the first place ("bishop"), null for none.</summary>
    public bool? IsFamily(string word) => families.TryGetValue(word, out var isAlone) ? isAlone : null;

    /// <summary>The usual Latin spelling of a surname's lower-cased dictionary form; null where it is spelled by its letters.</summary>
    public string? Spelling(string lemma) => spelled.GetValueOrDefault(lemma);

    /// <summary>A surname's dictionary form as a woman bears it.</summary>
    public string Feminine(string lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        foreach (var (ending, hers) in feminine)
        {
            if (lemma.EndsWith(ending, StringComparison.Ordinal))
            {
                return lemma[..^ending.Length] + hers;
            }
        }

        return lemma;
    }

    /// <summary>A lower-cased name in Latin letters; letters that the table lacks stay.</summary>
    public string Latin(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var latin = new StringBuilder(name.Length + 4);
        for (var at = 0; at < name.Length;)
        {
            var taken = 1;
            string? instead = null;
            for (var length = Math.Min(longestLetters, name.Length - at); length > 0 && instead is null; length--)
            {
                var part = name.Substring(at, length);
                taken = length;
                if ((at == 0 && letters.TryGetValue("^" + part, out instead)) || (at + length == name.Length && letters.TryGetValue(part + "$", out instead)))
                {
                    continue;
                }

                letters.TryGetValue(part, out instead);
            }

            latin.Append(instead ?? name[at].ToString());
            at += instead is null ? 1 : taken;
        }

        return latin.ToString();
    }

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var names = new List<(string Form, string Name, bool IsFeminine, string Beside)>();
        foreach (var row in source.Table("given-names.tsv"))
        {
            // The pack's own spellings first: one form may be two names in two languages.
            foreach (var form in new[] { source.Code, "en", "ru", "ka" }.Distinct().SelectMany(c => row.List(c)))
            {
                names.Add((form.ToLowerInvariant(), row["name"], row["sex"] == "f", row["beside"]));
            }
        }

        writer.Write(names.Count);
        foreach (var (form, name, isFeminine, beside) in names)
        {
            writer.Write(form);
            writer.Write(name);
            writer.Write(isFeminine);
            writer.Write(beside == Rare);
            writer.Write(beside.Length > 0 && beside != Rare);
        }

        var surnames = source.Table("surnames.tsv").ToList();
        writer.Write(surnames.Count);
        foreach (var row in surnames)
        {
            writer.Write(row["name"].ToLowerInvariant());
            writer.Write(row["beside"].Length == 0);
        }

        foreach (var row in surnames)
        {
            foreach (var form in row.List("ru").Concat(row.List("ka")))
            {
                writer.Write((byte)NameRole.Spelled);
                writer.Write(form.ToLowerInvariant());
                writer.Write(row["name"]);
            }
        }

        foreach (var row in source.Table("names.tsv"))
        {
            if (!Enum.TryParse<NameRole>(row["role"], ignoreCase: true, out var role))
            {
                source.Report(row, "name-unknown-role", $"'{row["role"]}' is no role: {string.Join(", ", Enum.GetNames<NameRole>()).ToLowerInvariant()}.");
                continue;
            }

            foreach (var text in row.List("text"))
            {
                writer.Write((byte)role);
                writer.Write(text.ToLowerInvariant());
                writer.Write(row["value"]);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static NameWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var (given, beside, families) = (new Dictionary<string, GivenName>(StringComparer.Ordinal), new Dictionary<string, GivenName>(StringComparer.Ordinal), new Dictionary<string, bool>(StringComparer.Ordinal));
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var (form, name) = (reader.ReadString(), new GivenName(reader.ReadString(), reader.ReadBoolean(), reader.ReadBoolean()));
            (reader.ReadBoolean() ? beside : given).TryAdd(form, name);
        }

        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            families.TryAdd(reader.ReadString(), reader.ReadBoolean());
        }

        var rows = new List<(NameRole Role, string Text, string Value)>();
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            rows.Add(((NameRole)reader.ReadByte(), reader.ReadString(), reader.ReadString()));
        }

        return new NameWords(rows.ToLookup(r => r.Role, r => (r.Text, r.Value)), given, beside, families);
    }

    private static ImmutableArray<string> Ordered(ILookup<NameRole, (string Text, string Value)> rows, NameRole role) =>
        [.. rows[role].Select(r => r.Text).OrderByDescending(t => t.Length)];
}
