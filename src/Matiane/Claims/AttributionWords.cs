using System.Collections.Frozen;
using System.Text;
using Matiane.Languages;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>What a word of attribution.tsv does.</summary>
internal enum CueRole : byte
{
    /// <summary>Says: what follows is told as somebody's words or knowledge.</summary>
    Verb,
    /// <summary>Wants, judges, supports, expects: an attitude, not a report.</summary>
    Attitude,
    /// <summary>A noun of saying or attitude: "claim", "criticism".</summary>
    Noun,
    /// <summary>An adjective of attitude that is said of somebody: "worried".</summary>
    Adjective,
    /// <summary>Seems: nobody is named, its subject belongs to what is thought.</summary>
    Seem,
    /// <summary>Hands its subject on to the verb after it: "continue", "go on".</summary>
    Carry,
    /// <summary>Makes a noun of saying a saying of its subject: "express".</summary>
    Light,
    /// <summary>The sayer follows: "according to".</summary>
    Before,
    /// <summary>The sayer stands before, in the genitive: "ცნობით".</summary>
    After,
    /// <summary>Nobody is named: "reportedly".</summary>
    Unnamed,
    /// <summary>Stands for what the sentence before tells: "об этом", "ამის შესახებ".</summary>
    Back,
    /// <summary>After a comma the words are the reporter's own again: "while", "although".</summary>
    Turn,
    /// <summary>A conjunction that tells when, why or in spite of what something was said, never what: "after", "because".</summary>
    Aside,
    /// <summary>A colon after a name: "Minister: no troops will leave"; no row has it.</summary>
    Speaker,
    /// <summary>A noun that names what kind of source somebody is: "newspaper", "witness", "report"; kind <c>mute</c> for what never says anything: "film", "clash".</summary>
    Source,
}

/// <summary>What stands after a verb of attribution.tsv besides what is said.</summary>
internal enum CueFrame : byte
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>Who is told: "told reporters that".</summary>
    Addressee,
    /// <summary>What is said is only ever its object: "criticised the plan"; never words before it.</summary>
    Object,
    /// <summary>Counts only with a clause or quotation after it: "found that".</summary>
    Clause,
    /// <summary>Counts only with a quotation: "he continued".</summary>
    Quote,
    /// <summary>Leans on the one who is named by it: "citing X", "со ссылкой на X". What the sentence's sayer says is X's.</summary>
    Cites,
    /// <summary>The sayer is what it stands in: "в заявлении говорится", "განცხადებაში ნათქვამია".</summary>
    Document,
}

/// <summary>One entry of attribution.tsv.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Frame">What stands beside it.</param>
/// <param name="Kind">Kind of the source that it names ("media", "document", "mute"); null for none.</param>
/// <param name="Name">English name of the source that it names; null for none.</param>
internal readonly record struct CueWord(CueRole Role, CueFrame Frame, string? Kind = null, string? Name = null);

/// <summary>A pack's words that show who says something: attribution.tsv.</summary>
public sealed class AttributionWords : IPackSection<AttributionWords>
{
    private static readonly FrozenSet<string> Kinds =
        FrozenSet.Create("media", "official", "witness", "person", "organisation", "document", "social-media", "unnamed", "mute");

    private readonly PhraseTable<CueWord?> words;
    private readonly FrozenDictionary<string, (string Kind, string? Name)> sources;

    private AttributionWords(FrozenDictionary<string, CueWord?> words, FrozenDictionary<string, (string Kind, string? Name)> sources)
    {
        (this.words, this.sources) = (new PhraseTable<CueWord?>(words), sources);
        Longest = words.Keys.Select(k => k.Count(c => c == ' ') + 1).DefaultIfEmpty(1).Max();
    }

    /// <inheritdoc/>
    public static string Name => "attribution";

    /// <summary>Number of words of the longest cue.</summary>
    internal int Longest { get; }

    /// <summary>What kind of source a noun names, with its English name; null for a noun that tells nothing.</summary>
    internal (string Kind, string? Name)? SourceOf(string lemma) => sources.TryGetValue(lemma, out var source) ? source : null;

    /// <summary>Whether a noun names what never says anything.</summary>
    internal bool IsMute(string lemma) => SourceOf(lemma) is { Kind: "mute" };

    /// <summary>What a cue is, by its lemma or its words; null for no cue.</summary>
    internal CueWord? Find(string text) => words.Find(text);

    /// <summary>Whether a cue of several words begins with this one.</summary>
    internal bool Opens(string word) => words.Opens(word);

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var row in source.Table("attribution.tsv"))
        {
            if (!Enum.TryParse<CueRole>(row["role"], ignoreCase: true, out var role))
            {
                source.Report(row, "attribution-unknown-role", $"'{row["role"]}' is no role: {Listed<CueRole>()}.");
            }

            if (role == CueRole.Source != row["source"].Length > 0 && role != CueRole.Unnamed || row["source"].Length > 0 && !Kinds.Contains(row["source"]))
            {
                source.Report(row, "attribution-unknown-source", $"'{row["source"]}' is no kind of source: {string.Join(", ", Kinds)}.");
            }

            var frame = CueFrame.None;
            if (row["kind"].Length > 0 && !Enum.TryParse(row["kind"], ignoreCase: true, out frame))
            {
                source.Report(row, "attribution-unknown-kind", $"'{row["kind"]}' is no kind: {Listed<CueFrame>()}.");
            }

            writer.Write(row["text"]);
            writer.Write((byte)role);
            writer.Write((byte)frame);
            writer.Write(row["source"]);
            writer.Write(row["name"]);
        }

        writer.Flush();
        return stream.ToArray();

        static string Listed<T>()
            where T : struct, Enum => string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();
    }

    /// <inheritdoc/>
    public static AttributionWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var words = new Dictionary<string, CueWord?>(StringComparer.Ordinal);
        var sources = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var (text, role, frame, kind, name) = (reader.ReadString(), (CueRole)reader.ReadByte(), (CueFrame)reader.ReadByte(), reader.ReadString(), reader.ReadString());
            if (role == CueRole.Source)
            {
                sources[text] = (kind, name.Length > 0 ? name : null);
            }
            else
            {
                words[text] = new CueWord(role, frame, kind.Length > 0 ? kind : null, name.Length > 0 ? name : null);
            }
        }

        return new AttributionWords(words.ToFrozenDictionary(StringComparer.Ordinal), sources.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
