using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Matiane.Languages;

namespace Matiane.Mentions;

/// <summary>One row of actors.tsv or outlets.tsv: a kind of actor or thing, with the words that name it.</summary>
/// <param name="Name">English name of the concept, the same in all languages.</param>
/// <param name="Kind">Person, organisation or group.</param>
/// <param name="Sector">PLOVER sector; null for none.</param>
/// <param name="Class">Semantic class that frames ask for: crowd, people, state, armed, organisation, office, media, service, building.</param>
public sealed record ActorWord(string Name, ActorKind Kind, string? Sector, string Class)
{
    /// <summary>ISO 3166-1 code of the only country that has it ("the Kremlin"); null for a common noun.</summary>
    public string? Country { get; init; }

    /// <summary>Whether it is a body's own name (outlets.tsv), not a common noun (actors.tsv).</summary>
    public bool IsName { get; init; }

    /// <summary>Whether it is a thing, which frames may ask for but which never acts.</summary>
    public bool IsThing => Class is "building" or "service" or "weapon" or "base" or "territory" or "event" or "animal" or "aircraft" or "drone" or "vehicle";
}

/// <summary>A pack's words for those who act and are acted upon.</summary>
public sealed class ActorWords : IPackSection<ActorWords>
{
    private readonly FrozenDictionary<string, ImmutableArray<ActorWord>> words;
    private readonly FrozenDictionary<string, string> classes;
    private readonly FrozenSet<string> ideas;
    private readonly HashSet<string> prefixes;
    private readonly HashSet<string> tails;

    private ActorWords(FrozenDictionary<string, ImmutableArray<ActorWord>> words, FrozenDictionary<string, string> classes, FrozenSet<string> ideas)
    {
        this.words = words;
        this.classes = classes;
        this.ideas = ideas;
        prefixes = Prefixes(words.Keys);
        tails = Tails(words.Keys);
        Longest = words.Keys.Select(k => k.Count(c => c == ' ') + 1).DefaultIfEmpty(1).Max();
    }

    /// <inheritdoc/>
    public static string Name => "actors";

    /// <summary>Number of words of the longest entry.</summary>
    public int Longest { get; }

    /// <summary>Whether a longer entry begins with these words.</summary>
    public bool IsPrefix(string lemmas) => prefixes.Contains(lemmas);

    /// <summary>Whether a longer entry ends with these words.</summary>
    public bool IsTail(string lemmas) => tails.Contains(lemmas);

    private static HashSet<string> Tails(IEnumerable<string> entries)
    {
        var tails = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            for (var space = entry.IndexOf(' ', StringComparison.Ordinal); space > 0; space = entry.IndexOf(' ', space + 1))
            {
                tails.Add(entry[(space + 1)..]);
            }
        }

        return tails;
    }

    private static HashSet<string> Prefixes(IEnumerable<string> entries)
    {
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            for (var space = entry.LastIndexOf(' '); space > 0 && prefixes.Add(entry[..space]);)
            {
                space = entry.LastIndexOf(' ', space - 1);
            }
        }

        return prefixes;
    }

    /// <summary>The entry of a sequence of lemmas joined by spaces, the first where several rows have it; null when there is none.</summary>
    public ActorWord? Find(string lemmas) => words.TryGetValue(lemmas, out var found) ? found[0] : null;

    /// <summary>Whether the pack says of every noun if it is a person (classes.tsv): a noun without a class is then a thing.</summary>
    public bool KnowsNouns => classes.Count > 0;

    /// <summary>Class of a noun that no entry names, by classes.tsv; null for a thing, or where the pack has no such table.</summary>
    public string? ClassOf(string lemma) => classes.GetValueOrDefault(lemma);

    /// <summary>Whether a noun names what nobody can strike or take by force (ideas.tsv): "budget", "record", "inflation".</summary>
    public bool IsIdea(string lemma) => ideas.Contains(lemma);

    /// <summary>Every entry of a sequence of lemmas joined by spaces: "camp" is a building and a base.</summary>
    public ImmutableArray<ActorWord> All(string lemmas) => words.TryGetValue(lemmas, out var found) ? found : [];

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var classes = source.Table("classes.tsv").ToList();
        writer.Write(classes.Count);
        foreach (var row in classes)
        {
            writer.Write(row["lemma"]);
            writer.Write(row["class"]);
        }

        var ideas = source.Table("ideas.tsv").ToList();
        writer.Write(ideas.Count);
        foreach (var row in ideas)
        {
            writer.Write(row["lemma"]);
        }

        // Names first: what has a name of its own is not just "organisations".
        foreach (var (row, isName) in source.Table("outlets.tsv").Select(r => (r, true)).Concat(source.Table("actors.tsv").Select(r => (r, false))))
        {
            if (!Enum.TryParse<ActorKind>(row["kind"], ignoreCase: true, out var kind))
            {
                source.Report(row, "actor-unknown-kind", $"'{row["kind"]}' is no kind: person, organisation or group.");
                continue;
            }

            foreach (var text in row.List(source.Code))
            {
                writer.Write(text.ToLowerInvariant());
                writer.Write(row["name"]);
                writer.Write((byte)kind);
                writer.Write(row["sector"]);
                writer.Write(row["class"]);
                writer.Write(row["country"]);
                writer.Write(isName);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static ActorWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var classes = reader.ReadTable(static r => string.Intern(r.ReadString()));
        var ideas = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToFrozenSet(StringComparer.Ordinal);
        var words = new Dictionary<string, ImmutableArray<ActorWord>>(StringComparer.Ordinal);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var text = reader.ReadString();
            var word = new ActorWord(reader.ReadString(), (ActorKind)reader.ReadByte(), reader.ReadString() is { Length: > 1 } sector ? sector : null, reader.ReadString()) { Country = reader.ReadString() is { Length: 2 } country ? country : null, IsName = reader.ReadBoolean() };
            words[text] = words.TryGetValue(text, out var known) ? known.Add(word) : [word];
        }

        return new ActorWords(words.ToFrozenDictionary(StringComparer.Ordinal), classes, ideas);
    }
}
