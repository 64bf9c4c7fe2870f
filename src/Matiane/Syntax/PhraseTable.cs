using System.Collections.Frozen;
using System.Collections.Immutable;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <summary>A table whose keys are one or more words separated by single spaces; runs of a sentence's words are looked up without building their text.</summary>
internal sealed class PhraseTable<TValue>
{
    private const int LongestKey = 128;

    private readonly FrozenDictionary<string, TValue> values;
    private readonly FrozenDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly FrozenSet<string> openings;

    public PhraseTable(FrozenDictionary<string, TValue> values)
    {
        this.values = values;
        bySpan = values.GetAlternateLookup<ReadOnlySpan<char>>();
        openings = values.Keys.Where(k => k.Contains(' ', StringComparison.Ordinal)).Select(k => k[..k.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a key of several words begins with this one.</summary>
    public bool Opens(string word) => openings.Contains(word);

    /// <summary>What a word or phrase stands for; the default where the table lacks it.</summary>
    public TValue? Find(string text) => values.TryGetValue(text, out var value) ? value : default;

    /// <summary>What words beside each other, as they are written in small letters, stand for; the default where the table lacks them or the sentence ends before.</summary>
    public TValue? Find(ImmutableArray<Word> words, int first, int length)
    {
        if (first < 0 || first + length > words.Length || length > 1 && !Opens(words[first].Lower))
        {
            return default;
        }

        if (length == 1)
        {
            return Find(words[first].Lower);
        }

        Span<char> text = stackalloc char[LongestKey];
        var end = 0;
        for (var i = first; i < first + length; i++)
        {
            var word = words[i].Lower;
            if (end + word.Length >= text.Length)
            {
                return default;
            }

            if (i > first)
            {
                text[end++] = ' ';
            }

            word.CopyTo(text[end..]);
            end += word.Length;
        }

        return bySpan.TryGetValue(text[..end], out var value) ? value : default;
    }
}
