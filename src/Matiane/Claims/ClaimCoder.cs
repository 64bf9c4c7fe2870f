using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Makes claims from clauses: the pack's patterns, then place, time, counts, status, sayer, causes.</summary>
public static class ClaimCoder
{
    /// <summary>Every claim, in order of its trigger.</summary>
    public static ImmutableArray<Claim> Code(
        AnalysedReport report,
        ImmutableArray<Mention> mentions,
        ImmutableArray<Clause> clauses,
        ImmutableArray<Attribution> attributions,
        LanguagePack pack,
        IGazetteer gazetteer) => [];
}
