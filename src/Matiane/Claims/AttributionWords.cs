using System.Collections.Frozen;
using System.Text;
using Matiane.Languages;

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
}

/// <summary>One entry of attribution.tsv.</summary>
internal readonly record struct CueWord(CueRole Role, CueFrame Frame);

/// <summary>A pack's words that show who says something: attribution.tsv.</summary>
public sealed class AttributionWords : IPackSection<AttributionWords>
{
    private readonly FrozenDictionary<string, CueWord> words;

    private AttributionWords(FrozenDictionary<string, CueWord> words)
    {
        this.words = words;
        Longest = words.Keys.Select(k => k.Count(c => c == ' ') + 1).DefaultIfEmpty(1).Max();
    }

    /// <inheritdoc/>
    public static string Name => "attribution";

    /// <summary>Number of words of the longest cue.</summary>
    internal int Longest { get; }

    /// <summary>What a cue is, by its lemma or its words; null for no cue.</summary>
    internal CueWord? Find(string text) => words.TryGetValue(text, out var cue) ? cue : null;

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

            var frame = CueFrame.None;
            if (row["kind"].Length > 0 && !Enum.TryParse(row["kind"], ignoreCase: true, out frame))
            {
                source.Report(row, "attribution-unknown-kind", $"'{row["kind"]}' is no kind: {Listed<CueFrame>()}.");
            }

            writer.Write(row["text"]);
            writer.Write((byte)role);
            writer.Write((byte)frame);
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
        var words = new Dictionary<string, CueWord>(StringComparer.Ordinal);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            words[reader.ReadString()] = new CueWord((CueRole)reader.ReadByte(), (CueFrame)reader.ReadByte());
        }

        return new AttributionWords(words.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
