using System.Collections.Frozen;
using System.Text;
using Matiane.Languages;

namespace Matiane.Claims;

/// <summary>A pack's words of sport, the arts and the like, whose reports attack, defend, capture and lose without anything happening: topics.tsv.</summary>
public sealed class TopicWords : IPackSection<TopicWords>
{
    private const string Fiction = "fiction";

    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string> stories;

    private TopicWords(FrozenSet<string> words, FrozenSet<string> stories) => (this.words, this.stories) = (words, stories);

    /// <inheritdoc/>
    public static string Name => "topics";

    /// <summary>Whether a lemma belongs to such a topic.</summary>
    public bool Contains(string lemma) => words.Contains(lemma);

    /// <summary>Whether a lemma names what tells a story ("film"): what happens in it is invented.</summary>
    public bool IsStory(string lemma) => stories.Contains(lemma);

    /// <summary>Whether the pack has the table.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var row in source.Table("topics.tsv"))
        {
            foreach (var lemma in row.List("lemmas"))
            {
                writer.Write(lemma);
                writer.Write(row["topic"] == Fiction);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static TopicWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var stories = new HashSet<string>(StringComparer.Ordinal);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var lemma = reader.ReadString();
            words.Add(lemma);
            if (reader.ReadBoolean())
            {
                stories.Add(lemma);
            }
        }

        return new TopicWords(words.ToFrozenSet(StringComparer.Ordinal), stories.ToFrozenSet(StringComparer.Ordinal));
    }
}
