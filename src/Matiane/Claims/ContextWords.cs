using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Matiane.Languages;
using Matiane.Morphology;

namespace Matiane.Claims;

/// <summary>PLOVER contexts of a claim: contexts.tsv, by the claim's event and by words of its sentence.</summary>
public sealed class ContextWords : IPackSection<ContextWords>
{
    private const int LongestPhrase = 3;
    private readonly FrozenDictionary<string, ImmutableArray<string>> byEvent;
    private readonly FrozenDictionary<string, string> byWord;
    private readonly FrozenSet<string> opening;

    private ContextWords(FrozenDictionary<string, ImmutableArray<string>> byEvent, FrozenDictionary<string, string> byWord)
    {
        (this.byEvent, this.byWord) = (byEvent, byWord);
        opening = byWord.Keys.Where(w => w.Contains(' ', StringComparison.Ordinal)).Select(w => w[..w.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public static string Name => "contexts";

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var rows = source.Table("contexts.tsv").ToList();
        writer.Write(rows.Count);
        foreach (var row in rows)
        {
            writer.Write(row["context"]);
            foreach (var list in new[] { row.List("events"), row.List(source.Code) })
            {
                var entries = list.Where(e => e != "-").ToList();
                writer.Write(entries.Count);
                entries.ForEach(writer.Write);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static ContextWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var events = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var context = reader.ReadString();
            for (var i = reader.ReadInt32(); i > 0; i--)
            {
                var code = reader.ReadString();
                events[code] = events.GetValueOrDefault(code, []).Add(context);
            }

            for (var i = reader.ReadInt32(); i > 0; i--)
            {
                words.TryAdd(reader.ReadString(), context);
            }
        }

        return new ContextWords(events.ToFrozenDictionary(StringComparer.Ordinal), words.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The contexts of an event in a sentence, sorted; empty for none.</summary>
    internal ImmutableArray<string> Of(string kind, string? mode, ImmutableArray<Word> words)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        found.UnionWith(byEvent.GetValueOrDefault(kind, []));
        found.UnionWith(byEvent.GetValueOrDefault($"{kind}/{mode}", []));
        for (var first = 0; first < words.Length; first++)
        {
            var text = words[first].Lemma;
            for (var end = first + 1; ; end++)
            {
                if (byWord.TryGetValue(text, out var context))
                {
                    found.Add(context);
                }

                if (end == words.Length || end - first == LongestPhrase || !opening.Contains(words[first].Lemma))
                {
                    break;
                }

                text += " " + words[end].Lemma;
            }
        }

        return [.. found];
    }
}
