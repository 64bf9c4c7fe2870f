using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Reads off what speaks for and against a claim.</summary>
internal static class ClaimSigns
{
    private const int MostOthers = 2;
    private const double FarWords = 10;
    private const double LongWords = 40;

    /// <summary>The signs of a claim, without those that are not there.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="match">The match it was made of.</param>
    /// <param name="context">Its report.</param>
    /// <param name="claims">Number of claims of the report.</param>
    /// <param name="topicWords">Number of words of games, stories and the like in its sentence.</param>
    public static ImmutableArray<ClaimSign> Of(Claim claim, PatternMatch match, ReportContext context, int claims, int topicWords)
    {
        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        var trigger = words[match.Clause.Predicate];
        var nominal = match.Clause.Kind == PredicateKind.Nominal;
        var sides = match.Actors.Concat(match.Recipients).Where(p => p.Words.Sentence == match.Clause.Sentence).ToList();
        var signs = ImmutableArray.CreateBuilder<ClaimSign>();
        Add("event-" + claim.Event, 1);
        Add("actor", match.Actors.IsEmpty ? 0 : 1);
        Add("recipient", match.Recipients.IsEmpty ? 0 : 1);
        Add("known-actor", claim.Actors.Any(a => a.Sector is not null) ? 1 : 0);
        Add("known-recipient", claim.Recipients.Any(a => a.Sector is not null) ? 1 : 0);
        Add("combination", Math.Min(MostOthers, match.Uses.Length));
        Add("toll", claim.Counts.IsEmpty ? 0 : 1);
        Add("noun", nominal ? 1 : 0);
        Add("participle", match.Clause.Kind == PredicateKind.Participle ? 1 : 0);
        Add("infinitive", match.Clause.Kind == PredicateKind.Infinitive ? 1 : 0);
        Add("guessed-word", trigger.Best.IsGuess ? 1 : 0);
        Add("ambiguous-word", trigger.Analyses.Any(a => a.Upos != trigger.Upos && a.Upos is Upos.NOUN or Upos.VERB or Upos.ADJ) ? 1 : 0);
        Add("far-side", sides.Count == 0 ? 0 : Math.Min(1, sides.Min(p => Math.Abs(p.Head - match.Clause.Predicate)) / FarWords));
        Add("long-sentence", Math.Min(1, words.Length / LongWords));
        Add("not-asserted", claim.Status is ClaimStatus.Asserted or ClaimStatus.Historical ? 0 : 1);
        Add("historical", claim.Status == ClaimStatus.Historical ? 1 : 0);
        Add("own-place", claim.Place is { Inferred: false } ? 1 : 0);
        Add("no-place", claim.Place is null ? 1 : 0);
        Add("own-time", claim.Time is { Inferred: false } ? 1 : 0);
        Add("sayer", claim.Attribution.IsEmpty ? 0 : 1);
        Add("quoted", match.Clause.IsQuoted ? 1 : 0);
        Add("topic-words", Math.Min(MostOthers, topicWords));
        Add("dense-report", Math.Min(1, (double)claims / context.Report.Sentences.Length));
        return signs.ToImmutable();

        void Add(string name, double value)
        {
            if (value != 0)
            {
                signs.Add(new ClaimSign(name, value));
            }
        }
    }
}
