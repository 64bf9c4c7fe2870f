using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;

namespace Matiane.Mentions;

/// <summary>Finds everything that a report names: times, quantities, persons, organisations, groups, places, peoples.</summary>
public static class MentionFinder
{
    /// <summary>Every mention, in order of part (headline first) and start.</summary>
    public static ImmutableArray<Mention> Find(AnalysedReport report, LanguagePack pack, IGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var times = TimeFinder.Find(report, pack);
        var quantities = QuantityFinder.Find(report, pack, times);
        var actors = ActorFinder.Find(report, pack, gazetteer, times, quantities);
        var places = PlaceFinder.Find(report, pack, gazetteer, times, actors);
        return ActorFinder.Complete(report, pack, [.. times, .. quantities, .. actors, .. places]);
    }
}
