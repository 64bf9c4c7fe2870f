using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <summary>Finds the clauses of a report: predicates with their arguments by function.</summary>
public static class ClauseParser
{
    /// <summary>Every clause, in order of sentence and predicate.</summary>
    public static ImmutableArray<Clause> Parse(AnalysedReport report, ImmutableArray<Mention> mentions, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var table = pack.Get<SyntaxWords>();
        var numbers = pack.Get<NumberWords>();
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var times = mentions.OfType<TimeMention>().ToLookup(m => m.Words.Sentence);
        var counts = mentions.OfType<QuantityMention>().Where(q => q is { Unit: null, IsLabel: false }).ToLookup(m => m.Words.Sentence);
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var words = report.Sentences[s].Words;
            words = table.Sides == "order" ? WithConjunctions(words, table) : words;
            var isTime = Covered(words.Length, times[s]);
            var phrases = PhraseFinder.Find(s, words, table, table.Sides == "ergative" ? Covered(words.Length, counts[s]) : static _ => false, isTime, numbers.IsModifier);
            if (table.Sides == "order")
            {
                PhraseFinder.JoinCounted(phrases, words, counts[s], table);
            }

            PhraseFinder.Pair(phrases, words, table);
            new SentenceClauses(s, words, phrases, table, isTime).AddTo(clauses);
        }

        return clauses.ToImmutable();
    }

    /// <summary>"After its clinic was looted": a word of time that may join clauses does so where a finite verb follows before the next mark.</summary>
    private static ImmutableArray<Word> WithConjunctions(ImmutableArray<Word> words, SyntaxWords table)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Upos != Upos.ADP || table.RelationOf(words[i].Lower) is not (Relation.After or Relation.Before or Relation.Since or Relation.Until or Relation.As))
            {
                continue;
            }

            var joins = words[i].Analyses.IndexOf(words[i].Analyses.FirstOrDefault(a => a.Upos == Upos.SCONJ)!);
            if (joins <= 0)
            {
                continue;
            }

            for (var next = i + 2; next < words.Length && words[next].Upos is not (Upos.PUNCT or Upos.SCONJ or Upos.CCONJ); next++)
            {
                if (words[next].Upos is Upos.VERB or Upos.AUX && words[next].Features.VerbForm == VerbFormFeature.Fin)
                {
                    words = words.SetItem(i, words[i] with { Analyses = words[i].Analyses.RemoveAt(joins).Insert(0, words[i].Analyses[joins]) });
                    break;
                }
            }
        }

        return words;
    }

    private static Func<int, bool> Covered(int length, IEnumerable<Mention> mentions)
    {
        bool[]? covered = null;
        foreach (var mention in mentions)
        {
            covered ??= new bool[length];
            Array.Fill(covered, true, mention.Words.First, mention.Words.End - mention.Words.First);
        }

        return covered is null ? static _ => false : i => covered[i];
    }
}
