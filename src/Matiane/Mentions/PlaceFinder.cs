using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Syntax;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds place names and peoples' names, and chooses which place each name means.</summary>
public static class PlaceFinder
{
    /// <summary>From which prior on a place is well known.</summary>
    internal const double Prominent = 0.5;

    /// <summary>Every place and demonym, in order.</summary>
    public static ImmutableArray<Mention> Find(
        AnalysedReport report, LanguagePack pack, IGazetteer gazetteer, ImmutableArray<TimeMention> times, ImmutableArray<ActorMention> actors)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var home = pack.Get<SourcePlaces>().Of(report.Report, gazetteer);
        var search = new PlaceSearch(report, pack.Get<PlaceWords>(), pack.Get<NameWords>(), gazetteer, times, actors, LetterCase.IsTelling(report), pack.Get<SyntaxWords>().Sides == "order", home);
        search.FindSurnames();
        var found = ImmutableArray.CreateBuilder<Mention>();
        var open = new List<OpenPlace>();
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            search.Sentence(s, open, found);
        }

        search.FindOtherSpellings(open, found);
        var outlet = SourcePlaces.Outlet(report.Report);
        if (home is null && outlet is not null && open.Count > 0 && OutletTown(outlet, open, gazetteer) is { } town)
        {
            open.Add(town);
        }

        foreach (var place in PlaceChoice.Choose(report, home, outlet, pack.Get<PlaceWords>(), open, [.. found]))
        {
            found.Add(place);
        }

        return [.. found.OrderBy(m => m.Words.Sentence).ThenBy(m => m.Span.Start)];
    }

    /// <summary>The town that an outlet's site begins with ("viennadaily") where the report does not name it: it is weighed with the report's places.</summary>
    private static OpenPlace? OutletTown(string outlet, List<OpenPlace> open, IGazetteer gazetteer)
    {
        if (open.Exists(o => o.Name.Length >= PlaceChoice.ShortestTown && outlet.Contains(o.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        for (var end = outlet.Length; end >= PlaceChoice.ShortestTown; end--)
        {
            if (gazetteer.Find(outlet[..end]) is [{ Match: NameMatch.Exact, Place.Precision: PlacePrecision.City }, ..] found)
            {
                return new OpenPlace(default, default, new WordRange(-1, 0, 0), 0, outlet[..end], found, null);
            }
        }

        return null;
    }
}

/// <summary>A place name whose place is still to be chosen.</summary>
internal sealed record OpenPlace(
    TextPart Part, TextSpan Span, WordRange Words, int Head, string Name, ImmutableArray<PlaceCandidate> Candidates, PlacePrecision? Generic)
{
    /// <summary>Whether an adposition ties it as a place ("in Davos").</summary>
    public bool IsTied { get; init; }
}
