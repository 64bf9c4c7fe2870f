using System.Collections.Frozen;
using System.Globalization;

namespace Matiane.Text;

/// <summary>What opens a line of a list, a feed or a channel and is none of its words: bullets, emoji, marks of headings and quoted lines, the number of an item, labels ("BREAKING:", "UPDATE 2-").</summary>
internal static class LineLead
{
    // Digits that the number of an item in a list, or of a label, has at most.
    private const int ItemDigits = 2;

    // Letters that a label, link or footer of the tables has at most.
    private const int LongestPhrase = 64;

    private const char ZeroWidthJoiner = '\u200d';
    private const char VariationSelector = '\ufe0f';
    private const char Keycap = '\u20e3';

    /// <summary>Where the words of a line begin that has only space before an offset: that offset where nothing but words opens it.</summary>
    public static int End(string text, int start, TokenWords words)
    {
        var (at, isItem) = (start, false);
        while (true)
        {
            var next = Spaces(text, MarksEnd(text, at));
            if (!isItem && ItemEnd(text, next) is var item && item > next)
            {
                (isItem, next) = (true, Spaces(text, item));
            }

            if (LabelEnd(text, next, words) is var label && label > next)
            {
                next = Spaces(text, label);
            }

            if (next == at)
            {
                return IsLineEnd(text, at) ? start : at;
            }

            at = next;
        }
    }

    /// <summary>Whether what stands at an offset opens a line that only leads to another report ("Read also: …").</summary>
    public static bool IsLink(string text, int start, TokenWords words)
    {
        for (var (end, parts) = (start, 0); end < text.Length && text[end] != '\n' && parts <= TokenWords.LongestLabel; end++)
        {
            if (!char.IsLetterOrDigit(text[end]))
            {
                parts++;
                if (Has(words.Links, text.AsSpan(start, end - start)))
                {
                    return text[end] != ' ' || end + 1 < text.Length && text[end + 1] is '-' or '–' or '—' or '>' or '→' || IsLineEnd(text, end + 1);
                }
            }
        }

        return false;
    }

    /// <summary>Whether what stands at an offset opens a sentence that an outlet says of itself ("All rights reserved", "Follow us on …").</summary>
    public static bool IsFooter(string text, int start, TokenWords words)
    {
        for (var (end, parts) = (start, 0); end <= text.Length && parts < TokenWords.LongestLabel; end++)
        {
            if (end == text.Length || !char.IsLetterOrDigit(text[end]))
            {
                parts++;
                if (Has(words.Footers, text.AsSpan(start, end - start)))
                {
                    return true;
                }

                if (end < text.Length && text[end] != ' ')
                {
                    return false;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a phrase is in a set, whatever its capitals; none is longer than <see cref="LongestPhrase"/> letters.</summary>
    private static bool Has(FrozenSet<string> phrases, ReadOnlySpan<char> phrase)
    {
        if (phrase.Length > LongestPhrase)
        {
            return false;
        }

        Span<char> lower = stackalloc char[LongestPhrase];
        return phrases.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..phrase.ToLowerInvariant(lower)]);
    }

    private static bool IsLineEnd(string text, int at) => at >= text.Length || text[at] == '\n';

    private static int Spaces(string text, int at)
    {
        while (at < text.Length && text[at] != '\n' && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where bullets, emoji and the marks of bold words end.</summary>
    private static int MarksEnd(string text, int at)
    {
        while (at < text.Length)
        {
            var length = char.IsSurrogatePair(text, at) ? 2 : 1;
            // "## Heading", "> quoted words", "- an item".
            if (text[at] is '#' or '>' or '-' && HeadingEnd(text, at) is var heading && heading > at)
            {
                at = Spaces(text, heading);
                continue;
            }

            if (text[at] is not ('•' or '‣' or '·' or '*' or '‼' or '⁉' or ZeroWidthJoiner or VariationSelector or Keycap) && (text[at] is '№' or '°' or '©' or '`' || CharUnicodeInfo.GetUnicodeCategory(text, at) is not (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol)))
            {
                // "1️⃣": a digit on a key.
                if (!char.IsAsciiDigit(text[at]) || at + 1 >= text.Length || text[at + 1] is not (VariationSelector or Keycap))
                {
                    return at;
                }
            }

            at = Spaces(text, at + length);
        }

        return at;
    }

    /// <summary>Where marks of a heading or of quoted lines end, before a space; their start for a tag ("#news").</summary>
    private static int HeadingEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == text[start])
        {
            end++;
        }

        return end < text.Length && text[end] == ' ' ? end : start;
    }

    /// <summary>"1. Police …", "2) …": where the number of an item ends with its mark, before a word that may open a sentence; its start for anything else.</summary>
    private static int ItemEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < ItemDigits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end == start || end + 2 >= text.Length || text[end] is not ('.' or ')') || text[end + 1] is not (' ' or '\u00a0' or '\t'))
        {
            return start;
        }

        var next = Spaces(text, end + 1);
        return next < text.Length && (char.IsLetter(text[next]) && (char.IsUpper(text[next]) || Letters.IsWithoutCase(text[next])) || text[next] is '*' or '"' or '“' or '«') ? end + 1 : start;
    }

    /// <summary>"UPD:", "BREAKING - ", "UPDATE 2-Peru", "URGENT Three killed": where a label ends with its number and mark; its start for anything else.</summary>
    private static int LabelEnd(string text, int start, TokenWords words)
    {
        var found = start;
        for (var (end, parts) = (start, 0); end <= text.Length && parts < TokenWords.LongestLabel; end++)
        {
            if (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                continue;
            }

            if (end == start)
            {
                return start;
            }

            parts++;
            found = Has(words.Labels, text.AsSpan(start, end - start)) ? end : found;
            if (IsLineEnd(text, end))
            {
                break;
            }
        }

        if (found == start)
        {
            return start;
        }

        var isWritten = !text[start..found].Any(char.IsLower);
        var number = Spaces(text, found);
        var mark = number;
        while (mark < text.Length && mark - number < ItemDigits && char.IsAsciiDigit(text[mark]))
        {
            mark++;
        }

        mark = Spaces(text, mark);
        if (IsLineEnd(text, mark))
        {
            return start;
        }

        var isDash = text[mark] is '-' or '–' or '—' or '|';
        if (text[mark] == ':' || found - start > 1 && (text[mark] == '!' || isDash && isWritten))
        {
            return IsLineEnd(text, Spaces(text, mark + 1)) ? start : mark + 1;
        }

        // "URGENT Three killed": in capitals before a word that has only one.
        return isWritten && found - start > 1 && mark == number && mark > found && mark + 1 < text.Length && char.IsUpper(text[mark]) && char.IsLower(text[mark + 1]) ? found : start;
    }
}
