using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <summary>"An official who asked not to be named said": where order tells, a relative clause that only says that somebody stays unnamed. The sentence is read without it.</summary>
internal static class UnnamedSource
{
    private const int Reach = 9;

    /// <summary>The report without such clauses.</summary>
    public static AnalysedReport Without(AnalysedReport report, SyntaxWords pack) =>
        pack.Sides == "order" ? report.Reread((_, words) => Find(words, pack) is { } clause ? Without(words, clause) : words) : report;

    /// <summary>The words of the clause, with the commas around it; null where there is none.</summary>
    private static (int First, int End)? Find(ImmutableArray<Word> words, SyntaxWords pack)
    {
        for (var at = 1; at + 2 < words.Length; at++)
        {
            if (words[at] is { Upos: Upos.PRON, Features.PronType: PronTypeFeature.Rel } && (words[at - 1].Upos is Upos.NOUN or Upos.PROPN || words[at - 1].Token.Form == "," && at > 1 && words[at - 2].Upos is Upos.NOUN or Upos.PROPN) && Last(words, at, pack) is { } last)
            {
                var isApart = words[at - 1].Token.Form == ",";
                return (isApart ? at - 1 : at, last + 1 + (isApart && last + 1 < words.Length && words[last + 1].Token.Form == "," ? 1 : 0));
            }
        }

        return null;
    }

    /// <summary>The sentence without the clause; what may be a finite verb right behind it is one.</summary>
    private static ImmutableArray<Word> Without(ImmutableArray<Word> words, (int First, int End) clause)
    {
        var left = InsertedSaying.Without(words, clause, others: false);
        return clause.End < left.Length && left[clause.End] is var verb && verb.Analyses.FirstOrDefault(static a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }) is { } finite
            ? left.SetItem(clause.End, verb with { Analyses = [finite, .. verb.Analyses.Where(a => a != finite)] }) : left;
    }

    /// <summary>"… to be named", "… anonymity": the word that such a clause ends with; null for another clause.</summary>
    private static int? Last(ImmutableArray<Word> words, int relative, SyntaxWords pack)
    {
        for (var at = relative + 2; at < Math.Min(words.Length, relative + Reach) && words[at].Token.Kind == TokenKind.Word; at++)
        {
            if (pack.RoleOf(words[at].Lemma + " who") == "unnamed" && (words[at].Upos != Upos.VERB || words[at - 1].Upos == Upos.AUX && words[at - 2].Upos == Upos.PART
                // "The man, who was not named, was held": so does one that says that somebody was not named.
                || pack.IsNegation(words[at - 1]) && words[at - 2].Upos == Upos.AUX && (at + 1 == words.Length || words[at + 1].Token.Kind == TokenKind.Punctuation)))
            {
                return at;
            }
        }

        return null;
    }
}
