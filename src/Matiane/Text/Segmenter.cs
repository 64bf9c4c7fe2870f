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
                if (char.IsLetterOrDigit(text[start]))
                {
                    while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark
                        || (text[i] is '-' or '\'' or '’' or '.' or ',' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])
                            && (text[i] is not ('.' or ',') || char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))))
                    {
                        i++;
                    }
                }

                var form = text[start..i];
                var kind = char.IsDigit(form[0]) ? TokenKind.Number : char.IsLetter(form[0]) ? TokenKind.Word
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
}
