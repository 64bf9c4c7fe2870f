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
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var times = mentions.OfType<TimeMention>().ToLookup(m => m.Words.Sentence);
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var words = report.Sentences[s].Words;
            var sentence = new SentenceClauses(s, words, PhraseFinder.Find(s, words, table), table, TimeWords(words.Length, times[s]));
            sentence.AddTo(clauses);
        }

        return clauses.ToImmutable();
    }

    private static Func<int, bool> TimeWords(int length, IEnumerable<TimeMention> times)
    {
        bool[]? covered = null;
        foreach (var time in times)
        {
            covered ??= new bool[length];
            Array.Fill(covered, true, time.Words.First, time.Words.End - time.Words.First);
        }

        return covered is null ? static _ => false : i => covered[i];
    }
}
