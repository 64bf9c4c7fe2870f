using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <summary>A figure with the words that label it ("Killed: 14 civilians; injured: 39", «Погибшие: 14», "დაშავებული - 5").</summary>
/// <param name="Label">The words before the mark.</param>
/// <param name="Figure">The figure behind it.</param>
internal readonly record struct LabelledFigure(WordRange Label, QuantityMention Figure)
{
    // Words that a label has at most, and words before a figure that only say how exact it is.
    private const int LongestLabel = 5;
    private const int ExactReach = 2;

    /// <summary>The labelled figures of a sentence, in order.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="figures">Its figures of persons and things.</param>
    public static IEnumerable<LabelledFigure> In(int sentence, ImmutableArray<Word> words, IEnumerable<QuantityMention> figures)
    {
        foreach (var figure in figures)
        {
            var mark = figure.Words.First - 1;
            while (mark > 0 && figure.Words.First - mark <= ExactReach && words[mark].Upos is Upos.ADV or Upos.ADP or Upos.ADJ)
            {
                mark--;
            }

            if (mark < 1 || !IsMark(words[mark]) || !Closes(words, figure.Words.End))
            {
                continue;
            }

            var first = mark;
            while (first > 0 && words[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB or Upos.ADP or Upos.ADV or Upos.X)
            {
                first--;
            }

            if (first < mark && mark - first <= LongestLabel && (first == 0 || words[first - 1].Token.Form is "," or ";" or "|" or "•" or "." or ")"))
            {
                yield return new LabelledFigure(new WordRange(sentence, first, mark), figure);
            }
        }
    }

    /// <summary>"Killed: 14", "Wounded – 5".</summary>
    private static bool IsMark(Word word) => word.Token is { Form: ":" } or { Form: "-" or "–" or "—", SpaceBefore: true };

    /// <summary>Whether nothing but who is counted stands behind a figure, up to a mark or bracket.</summary>
    private static bool Closes(ImmutableArray<Word> words, int from)
    {
        while (from < words.Length && words[from].Upos is Upos.NOUN or Upos.ADJ && !words[from].Analyses.Any(static a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }))
        {
            from++;
        }

        return from == words.Length || words[from].Token.Form is "," or ";" or "|" or "(" or "." or "•";
    }
}
