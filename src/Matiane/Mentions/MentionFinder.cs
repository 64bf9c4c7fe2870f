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
        // "June Osborne was arrested": no time.
        times = times.RemoveAll(t => actors.Any(a => a.Kind == ActorKind.Person && a.Words.End - a.Words.First > 1 && a.Words.Sentence == t.Words.Sentence && a.Words.First <= t.Words.First && t.Words.End <= a.Words.End));
        var places = PlaceFinder.Find(report, pack, gazetteer, times, actors);
        var pairs = new PairFinder(pack, gazetteer).Find(report).ToList();
        // "Israel-Hamas fighting": no body of that name.
        var (others, kinds) = (actors.Where(a => !pairs.Exists(p => p.Words == a.Words)), pack.Get<PlaceWords>().Generics);
        // "ანტიოკიის დეპარტამენტში": nor is the kind of place that a name before it is of a body.
        others = others.Where(a => a.IsNamed || a.Words.End - a.Words.First > 1 || !kinds.ContainsKey(WordAt(a.Words.Sentence, a.Words.First).Lemma) || !places.Any(p => p is PlaceMention { Place.Precision: PlacePrecision.Admin1 } && p.Words.Sentence == a.Words.Sentence && p.Words.End == a.Words.First && WordAt(a.Words.Sentence, p.Words.End - 1).Features.Case == CaseFeature.Gen));
        return ActorFinder.Complete(report, pack, [.. times, .. quantities, .. others, .. places, .. pairs]);

        Word WordAt(int sentence, int at) => report.Sentences[sentence].Words[at];
    }
}
