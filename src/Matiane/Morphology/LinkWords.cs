using System.Collections.Frozen;
using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>What only leads on from the text before it and says nothing of its own, and is none of a sentence's words: "meanwhile", "тем временем", "напомним, …".</summary>
/// <param name="asides">Those that a writer puts in between commas, which go with them ("полиция, напомним, задержала …").</param>
/// <param name="connectives">Those that open a clause, whose comma before them stays ("…, кроме того, изъято оружие").</param>
internal sealed class LinkWords(FrozenSet<string> asides, FrozenSet<string> connectives)
{
    private const int LongestText = 64;
    private const int MostTokens = 5;

    private readonly FrozenSet<string> openings = asides.Concat(connectives).Select(static t => t.Split(' ', ',')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A sentence without such words; all of it where nothing else would be left.</summary>
    public ImmutableArray<Word> Without(ImmutableArray<Word> words, Government government)
    {
        ImmutableArray<Word>.Builder? left = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (!openings.Contains(words[i].Lower) || Find(words, i) is not (> 0 and var length, var isAside) || PointsOn(words, i + length, government))
            {
                left?.Add(words[i]);
                continue;
            }

            if (left is null)
            {
                left = ImmutableArray.CreateBuilder<Word>(words.Length);
                left.AddRange(words, i);
            }

            var end = i + length;
            var isClosed = words[end - 1].Token.Form == ",";
            if (!isClosed && end < words.Length && words[end].Token.Form == "," && (left.Count == 0 || left[^1].Token.Form == ","))
            {
                (isClosed, end) = (true, end + 1);
            }

            if (isClosed && isAside && left.Count > 0 && left[^1].Token.Form == ",")
            {
                left.RemoveAt(left.Count - 1);
            }

            i = end - 1;
        }

        return left is null || !left.Any(static w => w.Token.Kind == TokenKind.Word) ? words : left.DrainToImmutable();
    }

    /// <summary>"При этом взрыве", but not "между тем чиновникам": whether the last of the words before an index points to the noun there, in a case that the adposition before it takes.</summary>
    private static bool PointsOn(ImmutableArray<Word> words, int end, Government government) =>
        end < words.Length && words[end - 1].Analyses.Any(d => d is { Upos: Upos.DET, Features.Case: not CaseFeature.None } && (end < 2 || !words[end - 2].Analyses.Any(static a => a.Upos == Upos.ADP) || (government.Of(words[end - 2].Lower) & Government.Bit(d.Features.Case)) != 0) && words[end].Analyses.Any(n => (n.Upos is Upos.NOUN or Upos.ADJ || n.Upos == Upos.PROPN && n.Features.NameType != NameTypeFeature.Geo) && n.Features.Case == d.Features.Case && n.Features.Number == d.Features.Number && (d.Features.Gender == GenderFeature.None || n.Features.Gender == d.Features.Gender)));

    /// <summary>How many words from one on are such words, and whether they stand between commas; none for 0.</summary>
    private (int Length, bool IsAside) Find(ImmutableArray<Word> words, int first)
    {
        Span<char> text = stackalloc char[LongestText];
        var (end, found) = (0, (0, false));
        for (var i = first; i < Math.Min(words.Length, first + MostTokens); i++)
        {
            var word = words[i].Lower;
            if (end + word.Length + 1 >= text.Length)
            {
                break;
            }

            if (i > first && word != ",")
            {
                text[end++] = ' ';
            }

            word.CopyTo(text[end..]);
            end += word.Length;
            var isAside = asides.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..end]);
            // What needs its comma opens a sentence or stands behind another.
            if ((isAside || connectives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..end])) && (word != "," || !isAside || first == 0 || words[first - 1].Token.Kind != TokenKind.Word))
            {
                found = (i + 1 - first, isAside);
            }
        }

        return found;
    }
}
