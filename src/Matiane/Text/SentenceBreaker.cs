using System.Globalization;

namespace Matiane.Text;

/// <summary>Tells where in one text sentences end, from its marks, its abbreviations and the habits of the whole text.</summary>
internal sealed class SentenceBreaker
{
    private readonly string text;
    private readonly TokenWords words;
    private readonly bool caseTells;
    private readonly int wrapWidth;
    private readonly bool isFilled;

    public SentenceBreaker(string text, TokenWords words)
    {
        (this.text, this.words) = (text, words);
        caseTells = CaseTells(text);
        (wrapWidth, isFilled) = WrapWidth();
    }

    /// <summary>Whether a mark closes what stands before it: the quotation mark or bracket after a full stop.</summary>
    public static bool IsCloser(char mark) => mark is '"' or '”' or '“' or '»' or '\'' or '’' or ')' or ']';

    /// <summary>Whether a token's last sign can end a sentence.</summary>
    public static bool IsTerminator(char mark) => mark is '.' or '!' or '?' or '…' or '։' or '؟' or '۔' or '。';

    /// <summary>Whether the line break at an offset ends a sentence; a lone one inside hard-wrapped text does not.</summary>
    /// <param name="at">Offset of the line feed.</param>
    /// <param name="lineStart">Offset of the first character of its line.</param>
    public bool EndsLine(int at, int lineStart)
    {
        if (wrapWidth == 0 || (isFilled ? !IsForced(at + 1, wrapWidth - text.AsSpan(lineStart, at - lineStart).TrimEnd().Length) : at - lineStart < wrapWidth * 6 / 10))
        {
            return true;
        }

        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        return next >= text.Length || text[next] is '\n' or '-' or '*' or '•' or '–' or '—';
    }

    /// <summary>Whether a sentence ends after a terminator and the marks that close with it.</summary>
    /// <param name="before">The token before the terminator, or the abbreviation that carries it; null at the start of a sentence.</param>
    /// <param name="terminator">The token that ends with the terminator.</param>
    /// <param name="first">Whether <paramref name="before"/> is the first token of the sentence.</param>
    /// <param name="end">Offset after the terminator and its closing marks.</param>
    public bool EndsSentence(Token? before, Token terminator, bool first, int end)
    {
        var next = end;
        while (next < text.Length && Markup.GapEnd(text, next) is var gap && gap > next)
        {
            if (text[next] == '\n' && wrapWidth == 0)
            {
                return true;
            }

            next = gap;
        }

        if (next == text.Length)
        {
            return true;
        }

        var (closed, spaced, dash) = (end > terminator.Span.End, next > end, false);
        while (next < text.Length && !char.IsLetterOrDigit(text[next]) && text[next] != '\n')
        {
            dash |= text[next] is '-' or '–' or '—';
            next++;
        }

        if (next == text.Length)
        {
            return spaced;
        }

        if (!spaced)
        {
            return Glued(before, terminator, next);
        }

        var lower = caseTells && char.IsLower(text[next]) && !Letters.IsWithoutCase(text[next]);
        if (lower || (closed && dash))
        {
            return false;
        }

        // "MARLOW, Okla. — Police": no sentence begins with a dash behind an abbreviation.
        var abbreviated = terminator.Form.Length > 1 && terminator.Form[^1] == '.' && char.IsLetter(terminator.Form[0]);
        var initial = terminator.Form == "." && before is { Form.Length: 1 } && char.IsLetter(before.Form[0]);
        if (abbreviated || initial)
        {
            if (dash)
            {
                return false;
            }

            return (caseTells || initial) && !closed && IsOpener(next);
        }

        return !(first && terminator.Form == "." && before is { Kind: TokenKind.Number, Form.Length: <= 3 });
    }

    // "said.The": the space was lost in scraping. Addresses and file names are written small after the dot.
    private bool Glued(Token? before, Token terminator, int next) =>
        terminator.Form is "." or "!" or "?" && next == terminator.Span.End && before is { Kind: TokenKind.Word, Form.Length: > 2 }
        && (char.IsUpper(text[next]) ? caseTells && char.IsLower(before.Form[^1])
            : char.GetUnicodeCategory(text[next]) == UnicodeCategory.OtherLetter);

    private bool IsOpener(int at)
    {
        var end = at;
        while (end < text.Length && end - at < 12 && char.IsLetter(text[end]))
        {
            end++;
        }

        // Before another full stop it is one more initial: "А. С. Пушкин".
        return (end == text.Length || text[end] != '.') && words.Openers.Contains(text[at..end].ToLowerInvariant());
    }

    // All-lower-case and all-capitals text says nothing by its letters; neither does a script without case.
    private static bool CaseTells(string text)
    {
        int upper = 0, lower = 0;
        foreach (var letter in text)
        {
            upper += char.IsUpper(letter) ? 1 : 0;
            lower += char.IsLower(letter) && !Letters.IsWithoutCase(letter) ? 1 : 0;
        }

        return upper * 200L > lower && lower > upper;
    }

    // Hard-wrapped text, and whether its lines are filled, so that each breaks only where the next word has no room: most lines are nearly as wide as the widest, which is
    // no wider than a terminal's, and stop in mid-sentence; or all but a few of those that stop in mid-sentence are filled.
    private (int Width, bool IsFilled) WrapWidth()
    {
        int lines = 0, wide = 0, open = 0, goesOn = 0, filled = 0, widest = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int start = 0, end; (end = text.IndexOf('\n', start)) >= 0; start = end + 1)
            {
                var line = text.AsSpan(start, end - start).TrimEnd();
                widest = Math.Max(widest, line.Length);
                var alone = end + 1 < text.Length && text[end + 1] is not ('\n' or '\r');
                if (pass == 1 && alone && line.Length > 0)
                {
                    lines++;
                    wide += line.Length >= widest * 6 / 10 ? 1 : 0;
                    open += IsTerminator(line[^1]) || IsCloser(line[^1]) ? 0 : 1;
                    goesOn += IsTerminator(line[^1]) || !GoesOn(end + 1, widest - line.Length) ? 0 : 1;
                    filled += IsTerminator(line[^1]) || IsCloser(line[^1]) || !IsForced(end + 1, widest - line.Length) ? 0 : 1;
                }
            }
        }

        var mayBe = lines >= 2 && widest is >= 40 and <= 120 && goesOn * 10 >= open * (caseTells ? 4 : 8);
        return !mayBe ? default : open >= FewestOpen && filled * 10 >= open * 8 ? (widest, true) : wide * 10 >= lines * 7 && open * 10 >= lines * 6 ? (widest, false) : default;
    }

    // Lines that stop in mid-sentence, by which alone text is known to be wrapped.
    private const int FewestOpen = 4;

    // Whether a line had no room for the first word of the next.
    private bool IsForced(int at, int room)
    {
        at = WordStart(at);
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end > at && end - at >= room;
    }

    // Whether a line may go on with the next: that one opens with a small letter, or, in letters without case, with a word for which the line had no room; a feed's lines open with an hour, a place or a name.
    private bool GoesOn(int at, int room)
    {
        at = WordStart(at);
        return at < text.Length && char.IsLetter(text[at]) && (caseTells && !Letters.IsWithoutCase(text[at]) ? char.IsLower(text[at]) : IsForced(at, room));
    }

    private int WordStart(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
