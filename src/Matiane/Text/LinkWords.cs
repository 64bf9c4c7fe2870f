using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matiane.Text;

/// <summary>What only leads on from the text before it and says nothing of its own, and is none of a sentence's words: "meanwhile", "тем временем", "напомним, …".</summary>
/// <param name="asides">Those that a writer puts in between commas, which go with them ("полиция, напомним, задержала …").</param>
/// <param name="connectives">Those that open a clause, whose comma before them stays ("…, кроме того, изъято оружие").</param>
internal sealed class LinkWords(FrozenSet<string> asides, FrozenSet<string> connectives)
{
    private const int LongestText = 64;
    private const int MostTokens = 5;

    private readonly FrozenSet<string> openings = asides.Concat(connectives).Select(static t => t.Split(' ', ',')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A sentence's tokens without such words; all of them where nothing else would be left.</summary>
    public ImmutableArray<Token> Without(ImmutableArray<Token> tokens)
    {
        ImmutableArray<Token>.Builder? left = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!openings.Contains(tokens[i].Lower) || Find(tokens, i) is not (> 0 and var length, var isAside))
            {
                left?.Add(tokens[i]);
                continue;
            }

            if (left is null)
            {
                left = ImmutableArray.CreateBuilder<Token>(tokens.Length);
                left.AddRange(tokens, i);
            }

            var end = i + length;
            var isClosed = tokens[end - 1].Form == ",";
            if (!isClosed && end < tokens.Length && tokens[end].Form == "," && (left.Count == 0 || left[^1].Form == ","))
            {
                (isClosed, end) = (true, end + 1);
            }

            if (isClosed && isAside && left.Count > 0 && left[^1].Form == ",")
            {
                left.RemoveAt(left.Count - 1);
            }

            i = end - 1;
        }

        return left is null || !left.Any(static t => t.Kind == TokenKind.Word) ? tokens : left.DrainToImmutable();
    }

    /// <summary>How many tokens from one on are such words, and whether they stand between commas; none for 0.</summary>
    private (int Length, bool IsAside) Find(ImmutableArray<Token> tokens, int first)
    {
        Span<char> text = stackalloc char[LongestText];
        var (end, found) = (0, (0, false));
        for (var i = first; i < Math.Min(tokens.Length, first + MostTokens); i++)
        {
            var word = tokens[i].Lower;
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
            if ((isAside || connectives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..end])) && (word != "," || !isAside || first == 0 || tokens[first - 1].Form is "," || tokens[first - 1].Kind != TokenKind.Word))
            {
                found = (i + 1 - first, isAside);
            }
        }

        return found;
    }
}
