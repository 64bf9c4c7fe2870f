using System.Collections.Immutable;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <summary>Asides between commas that only say who tells it: "число погибших, как сообщили в МЧС, достигло 40".</summary>
internal static class ToldAside
{
    private const int Reach = 12;

    /// <summary>Where the asides of a sentence stand, each with its first comma and without its last.</summary>
    public static ImmutableArray<(int First, int End)> Of(ImmutableArray<Word> words, SyntaxWords pack)
    {
        ImmutableArray<(int First, int End)> told = [];
        for (var i = 1; i + 3 < words.Length; i++)
        {
            if (words[i].Token.Form == "," && pack.RoleOf(words[i + 1].Lower) == "likens" && Close(words, i + 2, pack) is > 0 and var close)
            {
                told = told.Add((i, close));
                i = close - 1;
            }
        }

        return told;
    }

    /// <summary>The comma behind one verb of saying and nothing else that is a verb or opens a clause; 0 for none.</summary>
    private static int Close(ImmutableArray<Word> words, int from, SyntaxWords pack)
    {
        var says = false;
        for (var i = from; i < words.Length && i - from <= Reach; i++)
        {
            if (words[i].Token.Form == ",")
            {
                return says && i + 1 < words.Length && words[i + 1].Upos is not (Upos.SCONJ or Upos.CCONJ) ? i : 0;
            }

            if (words[i].Upos == Upos.SCONJ || words[i].Token.Form is ";" or ":" or "—" || words[i].Upos == Upos.VERB && (says || pack.RoleOf(words[i].Lemma) is not ("says" or "recounts" or "about")))
            {
                return 0;
            }

            says |= words[i].Upos == Upos.VERB;
        }

        return 0;
    }
}
