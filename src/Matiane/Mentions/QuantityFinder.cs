using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;

namespace Matiane.Mentions;

/// <summary>Finds numbers in digits and words, with their ranges.</summary>
public static class QuantityFinder
{
    /// <summary>Every quantity outside the time expressions, in order.</summary>
    public static ImmutableArray<QuantityMention> Find(AnalysedReport report, LanguagePack pack, ImmutableArray<TimeMention> times) => [];
}
