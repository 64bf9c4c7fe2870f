using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Makes claims from clauses: the pack's patterns, then place, time, counts, status, sayer.</summary>
public static class ClaimCoder
{
    /// <summary>Every claim, in order of its trigger.</summary>
    public static ImmutableArray<Claim> Code(
        AnalysedReport report,
        ImmutableArray<Mention> mentions,
        ImmutableArray<Clause> clauses,
        ImmutableArray<Attribution> attributions,
        LanguagePack pack,
        IGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var context = new ReportContext(report, mentions, pack.Get<ActorWords>(), pack.Get<SyntaxWords>(), gazetteer);
        var matches = clauses.SelectMany(c => PatternMatcher.Match(c, context, pack.Get<PatternTable>())).ToList();
        var claims = new List<Claim>();
        foreach (var match in Best(matches))
        {
            claims.Add(ClaimMaker.Make($"c{claims.Count + 1}", match, context, attributions));
        }

        return [.. claims];
    }

    /// <summary>One match a trigger word: the one with most sides found; the same happening in one clause once.</summary>
    private static List<PatternMatch> Best(List<PatternMatch> matches) =>
        [.. matches.GroupBy(m => (m.Clause.Sentence, m.Clause.Predicate)).Select(g => g.OrderByDescending(m => m.Score).First())
            .GroupBy(m => (m.Clause.Sentence, m.Clause.Extent, m.Frame.Event, m.Frame.Mode)).Select(g => g.OrderByDescending(m => m.Score).First())
            .OrderBy(m => m.Clause.Sentence).ThenBy(m => m.Clause.Predicate)];
}
