using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <summary>Whose word a line is, behind a mark at its end ("Two dead, 11 hurt in Lima blast – mayor", «В Омске взрыв, 11 раненых — МЧС»): who stands there has no part in what it tells.</summary>
internal static class SignedLine
{
    private const int SignerReach = 6;
    private const int LeastSigned = 4;

    /// <summary>Where the mark stands; the length of the sentence where nobody signs it.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="isSource">Whether a word belongs to the mention of somebody who may say something.</param>
    /// <param name="table">The pack's words of syntax.</param>
    public static int Of(ImmutableArray<Word> words, Func<int, bool> isSource, SyntaxWords table)
    {
        var byCase = table.Sides != "order";
        var end = EndOf(words);
        var mark = MarkOf(words, end, table);
        return mark < LeastSigned || mark == end - 1 || words[mark].Token is not { Form: "-" or "–" or "—", SpaceBefore: true } || words[mark - 1].Token.Kind == TokenKind.Punctuation && words[mark - 1].Token.Form is not (")" or "»" or "\"" or "”")
            || !Enumerable.Range(mark + 1, end - mark - 1).Any(i => isSource(i) && words[i].Features.Case is CaseFeature.None or CaseFeature.Nom) && (byCase || !words[(mark + 1)..end].All(static w => w.Upos == Upos.PROPN)) || byCase && !IsTold(words, mark) ? words.Length : mark;
    }

    /// <summary>Where a sentence ends, its full stop left out.</summary>
    public static int EndOf(ImmutableArray<Word> words) => words.Length - (words.Length > 0 && words[^1].Token.Form == "." ? 1 : 0);

    /// <summary>The word before the last few words that may name somebody: "… – mayor of Lima", "… - president's office", «… — МЧС».</summary>
    public static int MarkOf(ImmutableArray<Word> words, int end, SyntaxWords table)
    {
        var mark = end - 1;
        while (mark > 0 && end - mark <= SignerReach && words[mark].Token.Kind == TokenKind.Word
            && (words[mark].Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.X || table.Sides == "order" && (words[mark].Upos is Upos.DET or Upos.PART || mark < end - 1 && table.RelationOf(words[mark].Lower) == Relation.Genitive)))
        {
            mark--;
        }

        return mark;
    }

    /// <summary>"Новый глава ведомства — генерал": whether what stands before a dash tells something by itself, with a verb, a figure or a thing that it begins with, and is not who somebody is.</summary>
    private static bool IsTold(ImmutableArray<Word> words, int mark)
    {
        for (var i = 0; i < mark; i++)
        {
            if (words[i].IsNumber || words[i] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin } or { Variant: VariantFeature.Short } })
            {
                return true;
            }
        }

        return words[..mark].FirstOrDefault(static w => w.Upos is Upos.NOUN or Upos.PROPN && w.Features.Case == CaseFeature.Nom) is { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Inan };
    }
}
