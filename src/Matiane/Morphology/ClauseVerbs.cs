using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>Gives each clause of a sentence its verb: "The union plans to strike, but the mayor left", "while the students march, the mayor left".</summary>
/// <remarks>A clause that a semicolon, a dash or a conjunction behind a mark parts from the rest has a verb as a whole sentence has; where none was seen, the word that is likeliest one behind a noun.</remarks>
internal sealed class ClauseVerbs(int length)
{
    // The reading of each word as a finite verb, plus one, and what it costs; 0 where it is none.
    private readonly (int Reading, long Loss)[] readings = new (int, long)[length];
    private bool hasAny;

    /// <summary>Notes a word that may be a verb.</summary>
    public void Add(int at, int reading, long loss) => (readings[at], hasAny) = ((reading + 1, loss), true);

    /// <summary>Reads one as the verb in each clause that has none.</summary>
    public void Complete(ImmutableArray<Word> words, ImmutableArray<Word>.Builder ordered)
    {
        if (!hasAny)
        {
            return;
        }

        var start = 0;
        for (var i = 1; i <= ordered.Count; i++)
        {
            if (i < ordered.Count && !IsBound(ordered, i, start))
            {
                continue;
            }

            if ((start > 0 || i < ordered.Count) && Lacking(ordered, start, i) is >= 0 and var verb)
            {
                var (all, chosen) = (words[verb].Analyses, readings[verb].Reading - 1);
                ordered[verb] = words[verb] with { Analyses = all.RemoveAt(chosen).Insert(0, all[chosen]) };
            }

            start = i;
        }
    }

    /// <summary>Whether a clause ends before a word: a semicolon or dash, a conjunction behind a mark, a word that only opens clauses, or the mark behind a clause that one opens.</summary>
    private static bool IsBound(ImmutableArray<Word>.Builder words, int at, int start)
    {
        var word = words[at];
        return word.Token.Form switch
        {
            ";" or "—" or "–" => true,
            "-" => at + 1 < words.Count && word.Token.Span.Start > words[at - 1].Token.Span.End && words[at + 1].Token.Span.Start > word.Token.Span.End,
            "," => at + 1 < words.Count && (words[at + 1].Upos is Upos.CCONJ || Opens(words[at + 1]) || Opens(words[start])),
            _ => Opens(word) && at > start + 1 && words[at - 1].Token.Kind == TokenKind.Word && words[at - 1].Upos is Upos.NOUN or Upos.PROPN,
        };
    }

    /// <summary>Whether a word opens a clause, and can do nothing else.</summary>
    private static bool Opens(Word word) => word.Upos == Upos.SCONJ && word.Analyses.All(static a => a.Upos is Upos.SCONJ or Upos.NOUN or Upos.VERB);

    /// <summary>The word that is likeliest the verb of a clause without one; -1 for none.</summary>
    private int Lacking(ImmutableArray<Word>.Builder words, int start, int end)
    {
        var first = start;
        while (first < end && (words[first].Token.Kind == TokenKind.Punctuation || words[first].Upos is Upos.CCONJ or Upos.ADV or Upos.SCONJ))
        {
            first++;
        }

        // "While on patrol", "the mayor, two guards, and a nurse": what opens with no subject may lack a verb, and so may each of a list.
        if (first >= end || words[first].Upos is not (Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM) || (start > 0 && words[start].Token.Form == "," && words[start + 1].Upos == Upos.CCONJ || end < words.Count && words[end].Token.Form == ",") && !IsWhole(words, first, end))
        {
            return -1;
        }

        var (best, isBelow) = (-1, false);
        for (var i = first; i < end; i++)
        {
            if (words[i].Upos == Upos.SCONJ || words[i].Features.PronType == PronTypeFeature.Rel)
            {
                isBelow = true;
            }
            else if (Disambiguator.IsFinite(words[i].Best))
            {
                if (!isBelow)
                {
                    return -1;
                }

                isBelow = false;
            }
            else if (readings[i].Reading > 0 && i > first && !isBelow && (best < 0 || readings[i].Loss < readings[best].Loss))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>Whether no mark stands in a stretch.</summary>
    private static bool IsWhole(ImmutableArray<Word>.Builder words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Token.Form == ",")
            {
                return false;
            }
        }

        return true;
    }
}
