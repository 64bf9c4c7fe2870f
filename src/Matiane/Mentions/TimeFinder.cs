using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;

namespace Matiane.Mentions;

/// <summary>Finds time expressions and resolves them against the report's date.</summary>
public static class TimeFinder
{
    /// <summary>Every time expression, in order.</summary>
    public static ImmutableArray<TimeMention> Find(AnalysedReport report, LanguagePack pack) => [];
}
