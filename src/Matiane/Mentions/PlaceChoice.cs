using System.Collections.Immutable;
using Matiane.Morphology;

namespace Matiane.Mentions;

/// <summary>Chooses for all place names of a report together which places they mean.</summary>
internal static class PlaceChoice
{
    private const double NearKilometres = 250;
    private const double Steep = 1.5;

    public static IEnumerable<PlaceMention> Choose(AnalysedReport report, List<OpenPlace> open, IEnumerable<Mention> demonyms)
    {
        var countries = Countries(report, open, demonyms);
        var areas = Areas(open);
        var first = open.Select((o, i) => Best(o, Scores(o, i, open, countries, areas, []))).ToList();
        var anchors = first.Where(p => p is { Precision: not PlacePrecision.Country and not PlacePrecision.Region }).Select(p => p!).Distinct().Take(60).ToList();
        var senses = new Dictionary<string, Place>(StringComparer.Ordinal);
        for (var i = 0; i < open.Count; i++)
        {
            var place = open[i];
            var scores = Scores(place, i, open, countries, areas, anchors);
            var contained = Container(open, i) is { } next && !IsListed(place, next);
            var chosen = !contained && senses.TryGetValue(place.Name, out var same) && place.Candidates.Any(c => c.Place == same) ? same : Best(place, scores);
            if (chosen is null)
            {
                continue;
            }

            if (!contained || place.Candidates[0].Place.Precision != PlacePrecision.Country)
            {
                senses.TryAdd(place.Name, chosen);
            }

            var total = scores.Sum(s => Math.Exp(4 * s.Score));
            yield return new PlaceMention(place.Part, place.Span, place.Words, place.Head, place.Name)
            {
                Place = chosen,
                Confidence = scores.Where(s => s.Place == chosen).Select(s => Math.Exp(4 * s.Score) / total).DefaultIfEmpty(0.5).Max(),
                Alternatives = [.. scores.Where(s => s.Place != chosen).OrderByDescending(s => s.Score).Take(3).Select(s => (s.Place, Math.Round(Math.Exp(4 * s.Score) / total, 3)))],
            };
        }

    }

    /// <summary>How much the report speaks of each country, from names that leave no doubt.</summary>
    private static Dictionary<string, double> Countries(AnalysedReport report, List<OpenPlace> open, IEnumerable<Mention> demonyms)
    {
        var countries = new Dictionary<string, double>(StringComparer.Ordinal);
        void Add(string? country, double weight)
        {
            if (country is not null)
            {
                countries[country] = countries.GetValueOrDefault(country) + weight;
            }
        }

        foreach (var place in open)
        {
            Add(place.Candidates[0].Place.Country, Vote(place));
        }

        foreach (var demonym in demonyms.OfType<DemonymMention>())
        {
            Add(demonym.Country, 0.7);
        }

        if (report.Report.Place is { Length: 2 } home)
        {
            Add(home.ToUpperInvariant(), 2);
        }

        return countries;
    }

    /// <summary>How much the different names of the report speak for each first-level region of a country.</summary>
    private static Dictionary<(string, string), double> Areas(List<OpenPlace> open)
    {
        var areas = new Dictionary<(string, string), double>();
        foreach (var place in open.DistinctBy(o => o.Name))
        {
            foreach (var (country, admin1) in place.Candidates.Where(c => c.Place is { Country: not null, Admin1: not null }).Select(c => (c.Place.Country!, c.Place.Admin1!)).Distinct())
            {
                areas[(country, admin1)] = areas.GetValueOrDefault((country, admin1)) + Share(place, country, admin1);
            }
        }

        return areas;
    }

    /// <summary>The part of a name's candidates that lies in the region, by how likely they are before any context.</summary>
    private static double Share(OpenPlace place, string country, string admin1)
    {
        var (inside, all) = (0.0, 0.0);
        foreach (var candidate in place.Candidates)
        {
            var weight = Math.Exp(6 * candidate.Prior);
            all += weight;
            inside += candidate.Place.Country == country && candidate.Place.Admin1 == admin1 ? weight : 0;
        }

        return inside / all;
    }

    /// <summary>Whether the name, written in the script of the place's own name, is another one: old names and nicknames are seldom meant.</summary>
    private static bool IsByname(OpenPlace name, Place place) =>
        place.Precision is PlacePrecision.City or PlacePrecision.District && name.Name.Length > 0 && name.Name[0] < 0x250
        && !place.Name.StartsWith(name.Name, StringComparison.OrdinalIgnoreCase)
        && name.Candidates.Any(c => string.Equals(name.Name, c.Place.Name, StringComparison.OrdinalIgnoreCase) || c.Place.Precision is PlacePrecision.Country or PlacePrecision.Admin1);

    /// <summary>How much a name speaks for the country of its likeliest place.</summary>
    private static double Vote(OpenPlace place)
    {
        var best = place.Candidates[0];
        return best.Place.Precision == PlacePrecision.Country ? 1.5
            : best.Prior >= 0.65 ? 1
            : place.Candidates.All(c => c.Place.Country == best.Place.Country) ? 0.8 : 0.15;
    }

    private static List<(Place Place, double Score)> Scores(OpenPlace place, int index, List<OpenPlace> open, Dictionary<string, double> countries, Dictionary<(string, string), double> areas, List<Place> anchors)
    {
        var container = Container(open, index);
        var most = countries.Values.DefaultIfEmpty(0).Max();
        // A little town called like a country or a great region needs more than its surroundings: it needs "China, Texas".
        var famous = place.Candidates[0] is { Match: NameMatch.Exact, Prior: >= 0.7, Place.Precision: PlacePrecision.Country or PlacePrecision.Admin1 };
        var scores = new List<(Place, double)>();
        foreach (var candidate in place.Candidates)
        {
            var score = Steep * candidate.Prior - (IsByname(place, candidate.Place) ? 0.4 : 0);
            if (candidate.Place.Country is { } country && most > 0)
            {
                // The name's own vote for its likeliest country must not decide for itself.
                var own = country == place.Candidates[0].Place.Country ? open.Count(o => o.Name == place.Name) * Vote(place) : 0;
                var ease = famous && candidate.Place.Precision is not (PlacePrecision.Country or PlacePrecision.Admin1) && candidate.Prior < 0.6 ? 0.5 : 1;
                score += 0.5 * ease * Math.Max(0, countries.GetValueOrDefault(country) - own) / most;
                if (candidate.Place.Precision != PlacePrecision.Country)
                {
                    var others = areas.GetValueOrDefault((country, candidate.Place.Admin1 ?? "")) - Share(place, country, candidate.Place.Admin1 ?? "");
                    score += 0.5 * ease * (1 - Math.Exp(-Math.Max(0, others)));
                }
            }

            if (container is not null && !IsListed(place, container) && Contains(container, candidate.Place))
            {
                score += 2;
            }

            if (place.Generic is { } generic)
            {
                score += generic == candidate.Place.Precision ? 0.5 : generic == PlacePrecision.City && candidate.Place.Precision == PlacePrecision.Admin1 ? -0.4 : 0;
            }
            else if (candidate.Place.Precision == PlacePrecision.Admin1 && place.Candidates.Any(c => c.Place.Precision == PlacePrecision.City && c.Place.Admin1 == candidate.Place.Name && c.Prior > 0.4 && !IsByname(place, c.Place)))
            {
                score -= 0.4;
            }

            if (anchors.Any(a => a != candidate.Place && a.Country == candidate.Place.Country && a.KilometresTo(candidate.Place) < NearKilometres))
            {
                score += 0.25;
            }

            scores.Add((candidate.Place, score));
        }

        return scores;
    }

    /// <summary>The name that follows after a comma ("Paris, Texas") and may contain this one.</summary>
    private static OpenPlace? Container(List<OpenPlace> open, int index) =>
        index + 1 < open.Count && open[index + 1] is var next && next.Words.Sentence == open[index].Words.Sentence
        && next.Words.First - open[index].Words.End is 0 or 1
        && next.Candidates.Any(c => c.Place.Precision is PlacePrecision.Admin1 or PlacePrecision.Country) ? next : null;

    /// <summary>Whether two countries or two first-level regions follow each other, as in a list ("China, Mexico").</summary>
    private static bool IsListed(OpenPlace place, OpenPlace next) =>
        place.Candidates[0].Place.Precision is PlacePrecision.Country or PlacePrecision.Admin1 && place.Candidates[0].Place.Precision == next.Candidates[0].Place.Precision;

    private static bool Contains(OpenPlace container, Place place) => container.Candidates.Any(c =>
        c.Place.Country == place.Country && (c.Place.Precision == PlacePrecision.Country || c.Place.Precision == PlacePrecision.Admin1 && c.Place.Name == place.Admin1)
        && c.Place != place && place.Precision is not (PlacePrecision.Country or PlacePrecision.Admin1));

    private static Place? Best(OpenPlace place, List<(Place Place, double Score)> scores) =>
        scores.Count == 0 ? null : scores.MaxBy(s => s.Score).Place;
}
