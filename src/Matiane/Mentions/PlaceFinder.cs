using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;

namespace Matiane.Mentions;

/// <summary>Finds place names and peoples' names, and chooses which place each name means.</summary>
public static class PlaceFinder
{
    /// <summary>Every place and demonym, in order.</summary>
    public static ImmutableArray<Mention> Find(
        AnalysedReport report, LanguagePack pack, IGazetteer gazetteer, ImmutableArray<TimeMention> times, ImmutableArray<ActorMention> actors) => [];
}
