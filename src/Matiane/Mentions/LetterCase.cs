using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Whether letter case tells names from words in a report: not in scripts without case, nor in text all in one case.</summary>
internal static class LetterCase
{
    /// <summary>Whether a capital first letter is a hint.</summary>
    public static bool IsTelling(AnalysedReport report)
    {
        var (upper, lower, allUpper, without) = (0, 0, 0, 0);
        foreach (var sentence in report.Sentences)
        {
            foreach (var word in sentence.Words)
            {
                if (word.Token.Kind != TokenKind.Word)
                {
                    continue;
                }

                var first = word.Token.Form[0];
                if (Letters.IsWithoutCase(first))
                {
                    without++;
                    continue;
                }

                upper += char.IsUpper(first) ? 1 : 0;
                lower += char.IsLower(first) ? 1 : 0;
                allUpper += word.Token.Form.Length > 3 && char.IsUpper(first) && char.IsUpper(word.Token.Form[^1]) ? 1 : 0;
            }
        }

        return upper > 0 && lower > 0 && without < upper + lower && allUpper * 2 < upper + lower && upper * 100 > lower;
    }

    /// <summary>Whether the word begins with a capital.</summary>
    public static bool IsCapitalised(this Word word) => char.IsUpper(word.Token.Form[0]);
}
