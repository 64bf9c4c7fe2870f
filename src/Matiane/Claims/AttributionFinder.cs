using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Finds who says what.</summary>
public static class AttributionFinder
{
    /// <summary>Every attribution, in order of its content, each after the one it is nested in.</summary>
    public static ImmutableArray<Attribution> Find(
        AnalysedReport report, ImmutableArray<Mention> mentions, ImmutableArray<Clause> clauses, LanguagePack pack) => [];
}
