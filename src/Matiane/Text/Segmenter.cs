using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Matiane.Languages;

namespace Matiane.Text;

/// <summary>Cuts a report into sentences and tokens.</summary>
public static class Segmenter
{
    private const int LongestAbbreviation = 12;

    // Tokens that a sentence has at most: text without full stops is cut, since what is read of a sentence takes more than in proportion to its length.
    private const int LongestSentence = 400;

    // What two or three hyphens stand for.
    private const string Dash = "—";

    // Characters that the search for an open quotation mark goes back at most.
    private const int LongestQuotation = 2_000;

    /// <summary>Sentences of the headline, then of the body.</summary>
    public static ImmutableArray<Sentence> Split(Report report, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var words = pack.Get<TokenWords>();
        var clitics = words.Clitics;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var part in new[] { TextPart.Title, TextPart.Text })
        {
            var text = report.TextOf(part);
            var tokens = ImmutableArray.CreateBuilder<Token>();
            var breaker = new SentenceBreaker(text, words);
            var (paragraph, lineStart, untagged, led, isLink) = (0, 0, 0, -1, false);
            void End() => EndAt(tokens.Count);
            void EndAt(int count)
            {
                if (count > 0)
                {
                    sentences.Add(new Sentence(part, new TextSpan(tokens[0].Span.Start, tokens[count - 1].Span.End), paragraph, count == tokens.Count ? tokens.ToImmutable() : [.. tokens.Take(count)]) { IsLink = isLink || tokens[0].Form == "©" || LineLead.IsFooter(text, tokens[0].Span.Start, words) });
                    isLink |= tokens[0].Form == "©";
                    tokens.RemoveRange(0, count);
                }
            }

            var spaced = -1; // Where the last space ends, with what is not seen behind it.
            for (var i = 0; i < text.Length;)
            {
                if (Markup.GapEnd(text, i) is var gap && gap > i)
                {
                    if (text[i] == '\n')
                    {
                        if (breaker.EndsLine(i, lineStart))
                        {
                            End();
                            paragraph++;
                            isLink = false;
                        }

                        lineStart = i + 1;
                    }

                    spaced = char.IsWhiteSpace(text[i]) || text[i] == '&' || spaced == i ? gap : spaced;
                    i = gap;
                    continue;
                }

                // "#news #Kyiv": tags behind a sentence are none of its words.
                if (text[i] == '#' && i >= untagged && tokens.Count > 0 && tokens[0].Form != "#")
                {
                    if (TagsEnd(text, i) is var tags && (tags == text.Length || text[tags] == '\n'))
                    {
                        End();
                    }
                    else
                    {
                        untagged = tags; // No tag before it ends the line either.
                    }
                }

                if (tokens.Count == LongestSentence)
                {
                    EndAt(CutOf(tokens));
                }

                // Bullets, emoji and labels that open a line are none of its words.
                if (i > led && tokens.Count == 0 && text.AsSpan(lineStart, i - lineStart).IsWhiteSpace())
                {
                    led = LineLead.End(text, i, words);
                    isLink = LineLead.IsLink(text, led, words);
                    if (led > i)
                    {
                        i = led;
                        continue;
                    }
                }

                var start = i++;
                var (entity, address) = (Markup.Entity(text, start), AddressEnd(text, start));
                if (entity is { End: var last })
                {
                    // "Russia&#39;s".
                    i = CliticEnd(text, start, last, clitics);
                }
                else if (text[start] == '-' && i < text.Length && text[i] == '-')
                {
                    i += i + 1 < text.Length && text[i + 1] == '-' ? 2 : 1; // Two or three of them are one dash.
                }
                else if (address > start)
                {
                    i = address;
                }
                else if (char.IsHighSurrogate(text[start]) && i < text.Length && char.IsLowSurrogate(text[i]))
                {
                    i++;
                }
                else if (SentenceBreaker.IsTerminator(text[start]))
                {
                    while (i < text.Length && SentenceBreaker.IsTerminator(text[i]))
                    {
                        i++;
                    }
                }
                else if (text[start] is '\'' or '`' && i < text.Length && text[i] == text[start])
                {
                    i++; // Two of them are one quotation mark.
                }
                else if (text[start] is '\'' or '’' && IsClitic(text, start, clitics))
                {
                    while (i < text.Length && char.IsLetter(text[i]))
                    {
                        i++;
                    }
                }
                else if (char.IsLetterOrDigit(text[start]))
                {
                    i = ThousandsEnd(text, start, i);
                    while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
                        || (text[i] is '-' or '\'' or '’' or '.' or ',' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !IsClitic(text, i, clitics)
                            && (text[i] is not ('.' or ',') || char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]) || IsDomain(text, i)))))
                    {
                        i++;
                    }
                }

                // "U.S.", "D-N.Y.": single letters with full stops between them are one word; "W.Va." where the pack has it.
                if (StoppedEnd(text, start, i, words) is var stopped && stopped > i)
                {
                    i = stopped;
                }
                else if ((i == start + 1 || i > start + 2 && text[i - 2] == '-') && char.IsLetter(text[i - 1]) && i + 1 < text.Length && text[i] == '.' && char.IsLetter(text[i + 1]) && (i + 2 == text.Length || !char.IsLetter(text[i + 2])))
                {
                    while (i + 1 < text.Length && text[i] == '.' && char.IsLetter(text[i + 1]) && (i + 2 == text.Length || !char.IsLetter(text[i + 2])))
                    {
                        i += 2;
                    }

                    i += i < text.Length && text[i] == '.' ? 1 : 0;
                    // "ლ.ჯ.-ს": with an ending of its own.
                    if (i + 1 < text.Length && text[i] == '-' && Letters.IsWithoutCase(text[i + 1]) && Letters.AreInitials(text.AsSpan(start, i - start)))
                    {
                        i++;
                        while (i < text.Length && char.IsLetter(text[i]))
                        {
                            i++;
                        }
                    }
                }
                else if (i < text.Length && text[i] == '.' && IsAbbreviation(text, start, i, words))
                {
                    i++;
                }

                var form = entity is { } sign ? sign.Sign + text[sign.End..i] : text[start] == '-' && i > start + 1 ? Dash : Letters.Plain(text[start..i]);
                var kind = char.IsDigit(form[0]) && !(form.IndexOf('.') is > 1 and var dot && IsDomain(form, dot)) ? TokenKind.Number : address > start ? TokenKind.Symbol : char.IsLetter(form[0]) || form is "'" or "’" && IsClitic(text, start, clitics) || form.Length > 1 && char.IsLetter(form[1]) ? TokenKind.Word
                    : char.IsPunctuation(form[0]) || form[0] == '`' ? TokenKind.Punctuation : TokenKind.Symbol;
                tokens.Add(new Token(new TextSpan(start, i), kind, form, form.ToLowerInvariant())
                {
                    SpaceBefore = spaced == start || start > 0 && char.IsWhiteSpace(text[start - 1]),
                });
                if (SentenceBreaker.IsTerminator(form[^1]) && kind != TokenKind.Symbol)
                {
                    var close = i;
                    while (CloserEnd(text, close) is var closer && closer > close)
                    {
                        close = closer;
                    }

                    var before = char.IsLetter(form[0]) ? tokens[^1] : tokens.Count > 1 ? tokens[^2] : null;
                    if (breaker.EndsSentence(before, tokens[^1], tokens.Count == 2, close))
                    {
                        while (i < close)
                        {
                            var end = CloserEnd(text, i);
                            if (text[i] != '[')
                            {
                                var mark = (Markup.Entity(text, i)?.Sign ?? text[i]).ToString();
                                tokens.Add(new Token(new TextSpan(i, end), TokenKind.Punctuation, mark, mark));
                            }

                            i = end;
                        }

                        End();
                    }
                }
            }

            End();
        }

        return sentences.ToImmutable();
    }

    /// <summary>Where what closes with a full stop ends: a quotation mark, a bracket, the number of a footnote; the offset given for anything else.</summary>
    private static int CloserEnd(string text, int at) =>
        at == text.Length ? at : SentenceBreaker.IsCloser(text[at]) ? at + 1 : Markup.Entity(text, at) is { } entity && SentenceBreaker.IsCloser(entity.Sign) ? entity.End : Markup.NoteEnd(text, at);

    /// <summary>Where the tags of a line that begin at a place end ("#news #Kyiv"): at its end, or at the first character that is none of theirs.</summary>
    private static int TagsEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length && text[i] != '\n')
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is ',' or '.' or ';')
            {
                i++;
            }
            else if (text[i] == '#' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
            {
                i++;
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-'))
                {
                    i++;
                }
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>How many tokens of a sentence that is too long go first: to the last mark in its second half, or all.</summary>
    private static int CutOf(ImmutableArray<Token>.Builder tokens)
    {
        for (var i = tokens.Count - 1; i >= tokens.Count / 2; i--)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && tokens[i].Form[0] is ',' or ';' or ':' or '.')
            {
                return i + 1;
            }
        }

        return tokens.Count;
    }

    /// <summary>"1 250", "2 300 000": where a number whose thousands are parted by spaces ends; the end given for any other.</summary>
    private static int ThousandsEnd(string text, int start, int end)
    {
        var first = start;
        while (first < text.Length && first < start + 4 && char.IsAsciiDigit(text[first]))
        {
            first++;
        }

        if (first == start || first > start + 3 || text[start] == '0' || start > 0 && !char.IsWhiteSpace(text[start - 1]) && char.IsLetterOrDigit(text[start - 1]) || start > 1 && Letters.PartsThousands(text[start - 1]) && char.IsAsciiDigit(text[start - 2]))
        {
            return end;
        }

        while (first + 3 < text.Length && Letters.PartsThousands(text[first]) && char.IsAsciiDigit(text[first + 1]) && char.IsAsciiDigit(text[first + 2]) && char.IsAsciiDigit(text[first + 3])
            && (first + 4 == text.Length || !char.IsAsciiDigit(text[first + 4])))
        {
            (first, end) = (first + 4, first + 4);
        }

        return end;
    }

    /// <summary>Where an abbreviation with a full stop inside it ends ("W.Va."); the end given for any other word.</summary>
    private static int StoppedEnd(string text, int start, int end, TokenWords words)
    {
        if (end + 1 >= text.Length || text[end] != '.' || !char.IsLetter(text[end + 1]))
        {
            return end;
        }

        var last = end + 1;
        while (last < text.Length && last - start < LongestAbbreviation && char.IsLetter(text[last]))
        {
            last++;
        }

        return last < text.Length && text[last] == '.' && words.Abbreviations.Contains(text[start..(last + 1)].ToLowerInvariant()) ? last + 1 : end;
    }

    private static bool IsAbbreviation(string text, int start, int end, TokenWords words)
    {
        if (end - start > LongestAbbreviation)
        {
            return false;
        }

        // "D-Pa.": what follows the hyphen.
        start = Math.Max(start, text.LastIndexOf('-', end - 1, end - start) + 1);
        var form = text[start..end].ToLowerInvariant() + ".";
        return words.Abbreviations.Contains(form)
            || (char.IsUpper(text[start]) && !char.IsUpper(text[end - 1]) && words.CapitalAbbreviations.Contains(form))
            || (words.NumberAbbreviations.Contains(form) && end + 2 < text.Length && (char.IsDigit(text[end + 1]) || (text[end + 1] == ' ' && char.IsDigit(text[end + 2]))));
    }

    // A web address runs to the next space, without the marks that close the sentence around it; start when there is none.
    private static int AddressEnd(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (rest[0] is not ('h' or 'H' or 'w' or 'W') || !(rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
        {
            return start;
        }

        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '«' or '»' or '“' or '”' or '<' or '>'))
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’')
        {
            end--;
        }

        return end;
    }

    /// <summary>A full stop inside the name of a site ("orda.kz", "Gazeta.ru-ს", "24.kg", «Лента.ру»): small Latin letters without a space on its right, two to four of them, or an ending of sites that is longer or in other letters.</summary>
    private static bool IsDomain(string text, int stop)
    {
        if (text[stop] != '.' || stop < 2 || !char.IsLetterOrDigit(text[stop - 1]) || !char.IsLetterOrDigit(text[stop - 2]))
        {
            return false;
        }

        var end = stop + 1;
        while (end < text.Length && char.IsLower(text[end]))
        {
            end++;
        }

        var ending = text.AsSpan(stop + 1, end - stop - 1);
        return (ending.Length is >= 2 and <= 4 && !ending.ContainsAnyExceptInRange('a', 'z') || ending is "media" or "online" or "ру" or "ио")
            && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    /// <summary>Where a clitic ends whose mark is an entity; the end of the entity for any other.</summary>
    private static int CliticEnd(string text, int start, int mark, FrozenSet<string> clitics)
    {
        var end = mark;
        while (end < text.Length && end < mark + 3 && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > mark && start > 0 && char.IsLetter(text[start - 1]) && Markup.Entity(text, start) is { Sign: '\'' or '’' } && clitics.Contains("'" + text[mark..end].ToLowerInvariant()) ? end : mark;
    }

    private static bool IsClitic(string text, int at, FrozenSet<string> clitics)
    {
        if (clitics.Count == 0 || at == 0 || !char.IsLetter(text[at - 1]) || text[at] is not ('\'' or '’'))
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && end < at + 4 && char.IsLetter(text[end]))
        {
            end++;
        }

        return clitics.Contains(text[at..end].ToLowerInvariant()) && (end > at + 1 || IsOwning(text, at));
    }

    /// <summary>"The teachers' strike": a bare mark right behind a final s and before a word owns it, unless it may close a quotation.</summary>
    private static bool IsOwning(string text, int at)
    {
        if (text[at - 1] is not ('s' or 'S') || at + 2 >= text.Length || text[at + 1] != ' ' || !char.IsLetterOrDigit(text[at + 2]))
        {
            return false;
        }

        // An opening mark stands after a space or bracket and before a letter; one that is closed already does not count.
        for (var i = at - 1; i >= 0 && i > at - LongestQuotation && text[i] != '\n'; i--)
        {
            if (text[i] is '\'' or '’' or '‘' && char.IsLetterOrDigit(text[i + 1]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
            {
                return false;
            }

            if (text[i] is '\'' or '’' && i > 0 && text[i - 1] is '.' or ',' or '!' or '?')
            {
                break;
            }
        }

        return true;
    }
}
