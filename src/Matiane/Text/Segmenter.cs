using System.Collections.Frozen;
using System.Collections.Immutable;
using Matiane.Languages;

namespace Matiane.Text;

/// <summary>Cuts a report into sentences and tokens.</summary>
public static class Segmenter
{
    /// <summary>Sentences of the headline, then of the body.</summary>
    public static ImmutableArray<Sentence> Split(Report report, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var (abbreviations, clitics) = (pack.Get<TokenWords>().Abbreviations, pack.Get<TokenWords>().Clitics);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var part in new[] { TextPart.Title, TextPart.Text })
        {
            var text = report.TextOf(part);
            var tokens = ImmutableArray.CreateBuilder<Token>();
            var paragraph = 0;
            void End()
            {
                if (tokens.Count > 0)
                {
                    sentences.Add(new Sentence(part, new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), paragraph, tokens.ToImmutable()));
                    tokens.Clear();
                }
            }

            for (var i = 0; i < text.Length;)
            {
                if (char.IsWhiteSpace(text[i]))
                {
                    if (text[i] == '\n')
                    {
                        End();
                        paragraph++;
                    }

                    i++;
                    continue;
                }

                var start = i++;
                if (text[start] is '\'' or '’' && IsClitic(text, start, clitics))
                {
                    while (i < text.Length && char.IsLetter(text[i]))
                    {
                        i++;
                    }
                }
                else if (char.IsLetterOrDigit(text[start]))
                {
                    while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark
                        || (text[i] is '-' or '\'' or '’' or '.' or ',' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !IsClitic(text, i, clitics)
                            && (text[i] is not ('.' or ',') || char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))))
                    {
                        i++;
                    }
                }

                // "U.S.", "N.Y.": single letters with full stops between them are one word.
                if (i == start + 1 && char.IsLetter(text[start]) && i + 1 < text.Length && text[i] == '.' && char.IsLetter(text[i + 1]) && (i + 2 == text.Length || !char.IsLetter(text[i + 2])))
                {
                    while (i + 1 < text.Length && text[i] == '.' && char.IsLetter(text[i + 1]) && (i + 2 == text.Length || !char.IsLetter(text[i + 2])))
                    {
                        i += 2;
                    }

                    i += i < text.Length && text[i] == '.' ? 1 : 0;
                }
                else if (i < text.Length && text[i] == '.' && abbreviations.Contains(text[start..i].ToLowerInvariant() + "."))
                {
                    i++;
                }

                var form = text[start..i];
                var kind = char.IsDigit(form[0]) ? TokenKind.Number : char.IsLetter(form[0]) || form.Length > 1 && char.IsLetter(form[1]) ? TokenKind.Word
                    : char.IsPunctuation(form[0]) ? TokenKind.Punctuation : TokenKind.Symbol;
                tokens.Add(new Token(new TextSpan(start, i), kind, form, form.ToLowerInvariant())
                {
                    SpaceBefore = start > 0 && char.IsWhiteSpace(text[start - 1]),
                });
                if (form is "." or "!" or "?" or "…" && (i == text.Length || char.IsWhiteSpace(text[i])))
                {
                    End();
                }
            }

            End();
        }

        return sentences.ToImmutable();
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

        return clitics.Contains(text[at..end].ToLowerInvariant());
    }
}
