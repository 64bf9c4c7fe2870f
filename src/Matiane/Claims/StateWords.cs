using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Claims;

/// <summary>What a lasting state is about: a row of states.tsv.</summary>
/// <param name="Kind">curfew, internet, border, office … (see <see cref="StateChange"/>), or "acting" for the words that say that an office is held for a time, "begins" for those that say that a state begins.</param>
/// <param name="Scope">What of it; null for all of it.</param>
public sealed record StateThing(string Kind, string? Scope);

/// <summary>A thing found in a sentence.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Words">The words that name it.</param>
internal readonly record struct StateThingAt(StateThing Thing, WordRange Words);

/// <summary>A pack's words for what lasting states are about: states.tsv.</summary>
public sealed class StateWords : IPackSection<StateWords>
{
    private readonly FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Lemmas, StateThing Thing)>> byFirst;

    private StateWords(FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Lemmas, StateThing Thing)>> byFirst) => this.byFirst = byFirst;

    /// <inheritdoc/>
    public static string Name => "states";

    /// <summary>Words for the things of a kind, as sequences of lemmas joined by spaces: what "@kind" in a pattern stands for.</summary>
    internal static IEnumerable<string> Of(PackSource source, string kind) =>
        source.Table("states.tsv").Where(r => r["kind"] == kind).SelectMany(r => r.List(source.Code)).Where(w => w.Length > 1).Select(w => w.ToLowerInvariant());

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var row in source.Table("states.tsv"))
        {
            foreach (var words in row.List(source.Code).Where(w => w.Length > 1))
            {
                writer.Write(words.ToLowerInvariant());
                writer.Write(row["kind"]);
                writer.Write(row["scope"] is "-" ? "" : row["scope"]);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static StateWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var rows = new List<(ImmutableArray<string> Lemmas, StateThing Thing)>();
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            rows.Add(([.. reader.ReadString().Split(' ')], new StateThing(reader.ReadString(), reader.ReadString() is { Length: > 0 } scope ? scope : null)));
        }

        return new StateWords(rows.GroupBy(r => r.Lemmas[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(r => r.Lemmas.Length).ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>The things named in a sentence, in order; of two that begin at one word the longer.</summary>
    internal ImmutableArray<StateThingAt> In(ImmutableArray<Word> words, int sentence)
    {
        ImmutableArray<StateThingAt>.Builder? found = null;
        for (var at = 0; at < words.Length; at++)
        {
            (StateThing? Thing, int Length) longest = default;
            foreach (var reading in words[at].Analyses)
            {
                longest = Longest(words, at, reading.Lemma, longest);
            }

            longest = Longest(words, at, words[at].Lower, longest);
            if (longest.Thing is { } thing)
            {
                (found ??= ImmutableArray.CreateBuilder<StateThingAt>()).Add(new StateThingAt(thing, new WordRange(sentence, at, at + longest.Length)));
                at += longest.Length - 1;
            }
        }

        return found?.ToImmutable() ?? [];
    }

    /// <summary>The longest thing that begins with a lemma, if it is longer than one found before.</summary>
    private (StateThing? Thing, int Length) Longest(ImmutableArray<Word> words, int at, string lemma, (StateThing? Thing, int Length) found)
    {
        foreach (var (lemmas, thing) in byFirst.TryGetValue(lemma, out var rows) ? rows : [])
        {
            if (lemmas.Length > found.Length && at + lemmas.Length <= words.Length && Follows(words, at, lemmas))
            {
                found = (thing, lemmas.Length);
            }
        }

        return found;
    }

    private static bool Follows(ImmutableArray<Word> words, int at, ImmutableArray<string> lemmas)
    {
        for (var i = 1; i < lemmas.Length; i++)
        {
            if (words[at + i].Lower != lemmas[i] && !words[at + i].Analyses.Any(a => a.Lemma == lemmas[i]))
            {
                return false;
            }
        }

        return true;
    }
}
