using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>The abbreviations that a report itself writes out ("the Rapid Support Forces … the RSF"): there they mean that, whatever else they stand for.</summary>
internal static class Acronyms
{
    private const int Shortest = 3;
    private const int Longest = 6;

    /// <summary>The words that each abbreviation is written out as; null when the report writes out none.</summary>
    public static Dictionary<string, WordRange>? Of(AnalysedReport report)
    {
        HashSet<string>? asked = null;
        foreach (var (_, words) in report.Sentences)
        {
            foreach (var word in words)
            {
                if (word.Token.Kind == TokenKind.Word && word.Token.Form.Length is >= Shortest and <= Longest && word.Token.Form.All(char.IsUpper))
                {
                    (asked ??= new(StringComparer.Ordinal)).Add(word.Token.Form);
                }
            }
        }

        Dictionary<string, WordRange>? found = null;
        for (var s = 0; asked is not null && s < report.Sentences.Length; s++)
        {
            var words = report.Sentences[s].Words;
            for (var at = 0; at < words.Length; at++)
            {
                if (!IsLong(words[at]))
                {
                    continue;
                }

                foreach (var form in asked)
                {
                    if (End(words, at, form) is { } end)
                    {
                        (found ??= new(StringComparer.Ordinal)).TryAdd(form, new WordRange(s, at, end));
                    }
                }
            }
        }

        return found;
    }

    private static bool IsLong(Word word) => word.Token.Kind == TokenKind.Word && word.Token.Form.Length > 2 && char.IsUpper(word.Token.Form[0]) && char.IsLower(word.Token.Form[1]);

    /// <summary>Where words with these initials end; small words between them ("of", "for") have none. Null when the words are others.</summary>
    private static int? End(ImmutableArray<Word> words, int at, string initials)
    {
        var letter = 0;
        for (var i = at; i < words.Length && letter < initials.Length; i++)
        {
            if (IsLong(words[i]) && words[i].Token.Form[0] == initials[letter])
            {
                if (++letter == initials.Length)
                {
                    return i + 1;
                }
            }
            else if (letter == 0 || words[i].Upos is not (Upos.ADP or Upos.DET or Upos.CCONJ))
            {
                return null;
            }
        }

        return null;
    }
}
