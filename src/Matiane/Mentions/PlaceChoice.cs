using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Chooses for all place names of a report together which places they mean.</summary>
internal sealed class PlaceChoice
{
    private const double NearKilometres = 250;
    private const double Steep = 1.5;

    /// <summary>How steeply a town counts that the outlet is called after: there fame says little.</summary>
    private const double SteepOfOutlet = 0.5;

    /// <summary>What speaks for an outlet's town where the report's language is at home.</summary>
    private const double OfLanguage = 0.4;

    /// <summary>What the other places of a report that may lie close by can add.</summary>
    private const double OfCompany = 0.8;
    private const double CompanySteep = 1.5;

    /// <summary>How much a place of the neighbouring region counts as company, beside one of the same region.</summary>
    private const double AcrossBorder = 0.25;

    /// <summary>How much likelier another place of the name must be for company to count half only.</summary>
    private const double Lesser = 0.25;

    /// <summary>How much likelier the likeliest place of a name must be for a lesser one not to be meant beside its country.</summary>
    private const double Dwarfed = 0.35;

    /// <summary>From how likely a town is great: a capital or a large seat of its region.</summary>
    private const double Great = 0.58;
    private const double LesserThanGreat = 0.15;

    /// <summary>How much what a report speaks of counts for the little namesakes of a great town abroad.</summary>
    private const double EaseOfLesser = 0.35;

    /// <summary>How well known a place is that needs nothing else of its country in the report.</summary>
    private const double StrayPrior = 0.6;

    /// <summary>The same for a place that an adposition ties as one.</summary>
    private const double StrayPriorOfTied = 0.44;

    /// <summary>The same for a name that is not what the place is called now.</summary>
    private const double StrayPriorOfByname = 0.7;

    /// <summary>What speaks for a country from somewhere else than the name in question.</summary>
    private const double StraySupport = 0.3;

    /// <summary>From how much on a report speaks of countries.</summary>
    private const double SpokenOfOthers = 1;

    /// <summary>From how many names on a report speaks of a region.</summary>
    private const double Spoken = 0.5;

    /// <summary>Names of a report that are looked at for places close together.</summary>
    private const int MostTowns = 24;

    /// <summary>Words that stand between a place and what it lies in at most ("in the far north of").</summary>
    private const int WithinReach = 5;

    /// <summary>How far two places of a report may be apart to speak for each other.</summary>
    private const double CloseKilometres = 50;

    /// <summary>Letters that the name of a town must have to be looked for in the outlet's site.</summary>
    public const int ShortestTown = 5;

    private readonly List<OpenPlace> open;
    private readonly OpenPlace?[] containers;
    private readonly Dictionary<string, int> uses;
    private readonly Dictionary<string, double> countries;
    private readonly double mostOfCountry;
    private readonly double allOfCountries;
    private readonly Dictionary<(string Country, string Admin1), double> areas = [];
    private readonly Dictionary<OpenPlace, Dictionary<(string, string), double>> shares = new(ReferenceEqualityComparer.Instance);

    private readonly List<(string Name, ImmutableArray<PlaceCandidate> Candidates, double[] Shares)> towns = [];
    private readonly string? outlet;
    private Place? home;

    private readonly IReadOnlySet<string> spoken;
    private readonly IReadOnlySet<string> homes;

    private PlaceChoice(AnalysedReport report, Place? home, string? outlet, PlaceWords words, List<OpenPlace> open, IEnumerable<Mention> demonyms)
    {
        (this.open, this.home, this.outlet, spoken, homes) = (open, home, home is null ? outlet : null, words.Spoken, words.Home);
        uses = open.CountBy(o => o.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        containers = new OpenPlace?[open.Count];
        for (var i = 0; i < containers.Length; i++)
        {
            containers[i] = Container(report, open, i, words);
        }

        countries = Countries(home, open, demonyms);
        mostOfCountry = countries.Values.DefaultIfEmpty(0).Max();
        allOfCountries = countries.Values.Sum();
        CountAreas();
    }

    /// <summary>The place of every name, in order; a name that means none is left out.</summary>
    /// <param name="report">The report.</param>
    /// <param name="home">Where the report speaks from; null when unknown.</param>
    /// <param name="outlet">The site of the report's outlet, which may be called after its town; null when unknown.</param>
    /// <param name="words">The pack's words around place names.</param>
    /// <param name="open">The names, in order; one that no sentence has (the town that the outlet is called after) is weighed with them and left out.</param>
    /// <param name="demonyms">Peoples' names of the report.</param>
    public static IEnumerable<PlaceMention> Choose(AnalysedReport report, Place? home, string? outlet, PlaceWords words, List<OpenPlace> open, IEnumerable<Mention> demonyms) =>
        open.Count == 0 ? [] : new PlaceChoice(report, home, outlet, words, open, demonyms).Choose();

    private IEnumerable<PlaceMention> Choose()
    {
        var memo = new Dictionary<(string, ImmutableArray<PlaceCandidate>, ImmutableArray<PlaceCandidate>, PlacePrecision?), List<(Place Place, double Score)>>();
        var first = new List<Place>();
        for (var i = 0; i < open.Count; i++)
        {
            if (Best(Scored(i, [], memo)) is { Precision: not PlacePrecision.Country and not PlacePrecision.Region } anchor && first.Count < 60 && !first.Contains(anchor))
            {
                first.Add(anchor);
            }
        }

        memo.Clear();

        // An outlet called after its town ("Paris News") speaks from there: from the one that the report's other places show.
        for (var i = 0; i < open.Count && home is null && outlet is not null; i++)
        {
            home = IsOutletTown(open[i]) && Best(Scored(i, first, memo)) is { Precision: PlacePrecision.City } town ? town : null;
        }

        memo.Clear();
        var senses = new Dictionary<string, Place>(StringComparer.Ordinal);
        for (var i = 0; i < open.Count; i++)
        {
            var place = open[i];
            var scores = Scored(i, first, memo);
            var contained = containers[i] is { } next && !IsListed(place, next);
            var chosen = !contained && senses.TryGetValue(place.Name, out var same) && scores.Exists(s => s.Place == same) ? same : Best(scores);
            if (chosen is null || place.Words.Sentence < 0 || (contained ? IsUnknownIn(place, containers[i]!) : IsStray(place, chosen)))
            {
                continue;
            }

            if (!contained || place.Candidates[0].Place.Precision != PlacePrecision.Country)
            {
                senses.TryAdd(place.Name, chosen);
            }

            yield return Mention(place, scores, chosen);
        }
    }

    /// <summary>"The Litoral prison in Guayaquil", "Министр Махамаду Роса": whether a name means, of all places, only a lesser one of a country that nothing else in the report speaks of, while the rest speaks of others.</summary>
    private bool IsStray(OpenPlace place, Place chosen)
    {
        if (chosen is not { Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Admin1, Country: { } country } || IsOutletTown(place) || place.IsTied && homes.Contains(country))
        {
            return false;
        }

        var prior = 0.0;
        foreach (var candidate in place.Candidates)
        {
            prior = candidate.Place == chosen ? Math.Max(prior, candidate.Prior) : prior;
        }

        var own = country == place.Candidates[0].Place.Country ? uses[place.Name] * Vote(place) : 0;
        // "The Turan news agency": an old or other name of a great town needs more.
        var isByname = chosen.Precision != PlacePrecision.Admin1 && IsOtherName(place.Name, chosen);
        return prior < (place.IsTied ? StrayPriorOfTied : isByname ? StrayPriorOfByname : StrayPrior) && countries.GetValueOrDefault(country) - own < StraySupport && allOfCountries - own >= SpokenOfOthers;
    }

    /// <summary>Whether the outlet's site has the name of a town in it.</summary>
    private bool IsOutletTown(OpenPlace place) =>
        outlet is not null && place.Name.Length >= ShortestTown && place.Candidates[0].Place.Precision is PlacePrecision.City or PlacePrecision.District
        && outlet.Contains(place.Name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static PlaceMention Mention(OpenPlace place, List<(Place Place, double Score)> scores, Place chosen)
    {
        var (total, own) = (0.0, 0.0);
        foreach (var (candidate, score) in scores)
        {
            var weight = Math.Exp(4 * score);
            total += weight;
            own = ReferenceEquals(candidate, chosen) || candidate == chosen ? Math.Max(own, weight) : own;
        }

        return new PlaceMention(place.Part, place.Span, place.Words, place.Head, place.Name)
        {
            Place = chosen,
            Confidence = own > 0 ? own / total : 0.5,
            Alternatives = scores.Count < 2 ? [] : [.. scores.Where(s => s.Place != chosen).OrderByDescending(s => s.Score).Take(3).Select(s => (s.Place, Math.Round(Math.Exp(4 * s.Score) / total, 3)))],
        };
    }

    /// <summary>The scores of a name's candidates; the same name in the same surroundings is weighed once.</summary>
    private List<(Place Place, double Score)> Scored(int index, List<Place> anchors, Dictionary<(string, ImmutableArray<PlaceCandidate>, ImmutableArray<PlaceCandidate>, PlacePrecision?), List<(Place Place, double Score)>> memo)
    {
        var place = open[index];
        var row = RowOf(index);
        var key = (place.Name, place.Candidates, containers[index]?.Candidates ?? [], row ?? place.Generic);
        if (!memo.TryGetValue(key, out var scores))
        {
            memo[key] = scores = Scores(place, containers[index], anchors, row);
        }

        return scores;
    }

    /// <summary>How much the report speaks of each country, from names that leave no doubt.</summary>
    private static Dictionary<string, double> Countries(Place? home, List<OpenPlace> open, IEnumerable<Mention> demonyms)
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

        Add(home?.Country, 2);
        return countries;
    }

    /// <summary>Counts how much the different names of the report speak for each first-level region of a country.</summary>
    private void CountAreas()
    {
        var counted = new HashSet<string>(StringComparer.Ordinal);
        if (home is { Precision: PlacePrecision.City, Country: { } state, Admin1: { } region })
        {
            areas[(state, region)] = 1;
        }

        foreach (var place in open)
        {
            var weights = Weights(place.Candidates);
            var own = Shares(place.Candidates, weights);
            shares[place] = own;
            if (counted.Add(place.Name))
            {
                if (towns.Count < MostTowns && place.Candidates[0].Match == NameMatch.Exact)
                {
                    towns.Add((place.Name, place.Candidates, weights));
                }

                foreach (var (area, share) in own)
                {
                    areas[area] = areas.GetValueOrDefault(area) + share;
                }
            }
        }
    }

    /// <summary>The part of a name's candidates that lies in each region, by how likely they are before any context.</summary>
    private static Dictionary<(string, string), double> Shares(ImmutableArray<PlaceCandidate> candidates, double[] weights)
    {
        var shares = new Dictionary<(string, string), double>();
        for (var i = 0; i < weights.Length; i++)
        {
            if (candidates[i].Place is { Country: { } country, Admin1: { } admin1 })
            {
                shares[(country, admin1)] = shares.GetValueOrDefault((country, admin1)) + weights[i];
            }
        }

        return shares;
    }

    /// <summary>How likely each candidate is before any context; together 1.</summary>
    private static double[] Weights(ImmutableArray<PlaceCandidate> candidates)
    {
        var weights = new double[candidates.Length];
        var all = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            all += weights[i] = Math.Exp(6 * candidates[i].Prior);
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= all;
        }

        return weights;
    }

    /// <summary>How much the report's other names speak for a place by what they may mean close to it: a county and its towns are seldom twice together.</summary>
    private double Company(string name, Place place)
    {
        if (place.Precision is not (PlacePrecision.City or PlacePrecision.District))
        {
            return 0;
        }

        var company = 0.0;
        foreach (var (other, candidates, weights) in towns)
        {
            if (other.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(other, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var best = 0.0;
            for (var i = 0; i < weights.Length; i++)
            {
                var near = candidates[i].Place;
                var weight = near.Admin1 == place.Admin1 ? weights[i] : weights[i] * AcrossBorder;
                if (weight > best && near.Precision is PlacePrecision.City or PlacePrecision.District && near.Country == place.Country && Math.Abs(near.Latitude - place.Latitude) * 111 < CloseKilometres
                    && near.KilometresTo(place) < CloseKilometres)
                {
                    best = weight;
                }
            }

            company += Math.Sqrt(best);
        }

        return 1 - Math.Exp(-CompanySteep * company);
    }

    /// <summary>Whether the name, written in the script of the place's own name, is another one: old names and nicknames are seldom meant.</summary>
    private static bool IsByname(OpenPlace name, Place place) =>
        place.Precision is PlacePrecision.City or PlacePrecision.District && IsOtherName(name.Name, place) && !IsUnmarked(name, place)
        && name.Candidates.Any(c => string.Equals(name.Name, c.Place.Name, StringComparison.OrdinalIgnoreCase) || c.Place.Precision is PlacePrecision.Country or PlacePrecision.Admin1);

    /// <summary>Whether a name in the script of the places' own names is not how the place's name begins.</summary>
    private static bool IsOtherName(string name, Place place) => name.Length > 0 && name[0] < 0x250 && !place.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Malaga": whether a name is that of a town that is well known, without the marks of its letters, and not as it stands that of a region ("Quebec").</summary>
    private static bool IsUnmarked(OpenPlace name, Place place) =>
        place.Name.Length == name.Name.Length && name.Candidates.Any(c => c.Place == place && c.Prior >= WellKnown) && !name.Candidates.Any(c => c.Place.Precision is PlacePrecision.Country or PlacePrecision.Admin1 && c.Place.Name.Equals(name.Name, StringComparison.OrdinalIgnoreCase)) && Enumerable.Range(0, place.Name.Length).All(i => char.ToUpperInvariant(name.Name[i]) == char.ToUpperInvariant(place.Name[i]) || char.IsAsciiLetter(name.Name[i]) && !char.IsAscii(place.Name[i]));

    // From how likely on before any context a town is well known.
    private const double WellKnown = 0.52;

    /// <summary>How much a name speaks for the country of its likeliest place.</summary>
    private static double Vote(OpenPlace place)
    {
        var best = place.Candidates[0];
        return best.Place.Precision == PlacePrecision.Country ? 1.5
            : best.Prior >= 0.65 ? 1
            : place.Candidates.All(c => c.Place.Country == best.Place.Country) ? 0.8 : 0.15;
    }

    private List<(Place Place, double Score)> Scores(OpenPlace place, OpenPlace? container, List<Place> anchors, PlacePrecision? row)
    {
        // A little town called like a country or a great region needs more than its surroundings: it needs "China, Texas".
        var famous = place.Candidates[0] is { Match: NameMatch.Exact, Prior: >= 0.69, Place.Precision: PlacePrecision.Country or PlacePrecision.Admin1 };
        var vote = uses[place.Name] * Vote(place);
        var own = shares[place];
        var ofOutlet = IsOutletTown(place);
        var listed = container is null || IsListed(place, container);
        // "U.S. negotiators met in Geneva": nor is a great town's little namesake abroad meant only because the report speaks of its country, save in a region that it speaks of too.
        var great = place.Candidates[0] is { Match: NameMatch.Exact, Prior: >= Great, Place.Precision: PlacePrecision.City } ? place.Candidates[0] : (PlaceCandidate?)null;
        var scores = new List<(Place, double)>(place.Candidates.Length);
        foreach (var candidate in place.Candidates)
        {
            var isLesser = !ofOutlet && great is { } town && town.Prior - candidate.Prior > LesserThanGreat && candidate.Prior < Great && candidate.Place.Country != town.Place.Country && candidate.Place.Precision is PlacePrecision.City or PlacePrecision.District && home?.Country != candidate.Place.Country
                && !(candidate.Place is { Country: { } state, Admin1: { } region } && areas.GetValueOrDefault((state, region)) - own.GetValueOrDefault((state, region)) >= Spoken);
            var score = (ofOutlet ? SteepOfOutlet : Steep) * candidate.Prior - (IsByname(place, candidate.Place) ? 0.4 : 0);
            if (candidate.Place.Country is { } country && mostOfCountry > 0)
            {
                // The name's own vote for its likeliest country must not decide for itself.
                var ofItself = country == place.Candidates[0].Place.Country ? vote : 0;
                var ease = famous && candidate.Place.Precision is not (PlacePrecision.Country or PlacePrecision.Admin1) && candidate.Prior < 0.6 ? 0.5 : isLesser ? EaseOfLesser : 1;
                score += 0.5 * ease * Math.Max(0, countries.GetValueOrDefault(country) - ofItself) / mostOfCountry;
                if (candidate.Place is { Precision: not PlacePrecision.Country, Admin1: { } admin1 })
                {
                    var others = areas.GetValueOrDefault((country, admin1)) - own.GetValueOrDefault((country, admin1));
                    score += 0.5 * ease * (1 - Math.Exp(-Math.Max(0, others)));
                }
            }

            score += ofOutlet && candidate.Place.Country is { } at && spoken.Contains(at) ? OfLanguage : 0;
            if (!listed && row is null && Contains(container!, candidate.Place, place.Candidates[0].Prior - candidate.Prior > Dwarfed))
            {
                score += 2;
            }

            score += row is not null && candidate.Place.Precision == row ? 1 : 0;
            score += OfCompany * (place.Candidates[0].Prior - candidate.Prior <= Lesser ? 1 : place.Candidates[0].Place.Precision == PlacePrecision.Admin1 ? 0 : 0.5) * (isLesser ? EaseOfLesser : 1) * Company(place.Name, candidate.Place);
            scores.Add((candidate.Place, score + OfGeneric(place, candidate.Place) + (IsNear(candidate.Place, anchors) ? 0.25 : 0) + (famous ? 0 : OfHome(candidate.Place))));
        }

        return scores;
    }

    /// <summary>What a generic word beside the name, or its absence, says for or against the kind of place.</summary>
    private static double OfGeneric(OpenPlace name, Place place) =>
        name.Generic is { } generic
            ? generic == place.Precision ? generic == PlacePrecision.Admin1 ? 1 : 0.5 : generic == PlacePrecision.City && place.Precision == PlacePrecision.Admin1 ? -0.4 : 0
            : place.Precision == PlacePrecision.Admin1 && name.Candidates.Any(c => c.Place.Precision == PlacePrecision.City && c.Place.Admin1 == place.Name && c.Prior > 0.4 && !IsByname(name, c.Place)) ? -0.4 : 0;

    /// <summary>What the nearness of the report's own town says for a place.</summary>
    private double OfHome(Place place) =>
        home is not { Precision: PlacePrecision.City } || place.Country != home.Country || place.Precision is PlacePrecision.Country or PlacePrecision.Admin1 ? 0
            : home.KilometresTo(place) switch { < 60 => 1, < 160 => 0.5, < NearKilometres => 0.25, _ => 0 };

    private static bool IsNear(Place place, List<Place> anchors)
    {
        foreach (var anchor in anchors)
        {
            if (anchor.Country == place.Country && Math.Abs(anchor.Latitude - place.Latitude) * 111 < NearKilometres && !ReferenceEquals(anchor, place) && anchor != place && anchor.KilometresTo(place) < NearKilometres)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name that follows at once, after a mark or after words that say that it holds the place ("Paris, Texas", "Bani in the north of Mali"; not "Moscow and Washington") and may contain this one.</summary>
    private static OpenPlace? Container(AnalysedReport report, List<OpenPlace> open, int index, PlaceWords around)
    {
        if (index + 1 >= open.Count || open[index + 1] is not { Words: var next } container || next.Sentence != open[index].Words.Sentence || !container.Candidates.Any(c => c.Place.Precision is PlacePrecision.Admin1 or PlacePrecision.Country))
        {
            return null;
        }

        var (words, end) = (report.Sentences[next.Sentence].Words, open[index].Words.End);
        // "ოსლოში რუსეთის საელჩოსთან": whose something is, no land that the town is in.
        return next.First == end && words[next.First].Features.Case != CaseFeature.Gen || next.First == end + 1 && words[end].Token.Kind == TokenKind.Punctuation || IsWithin() ? container : null;

        bool IsWithin()
        {
            if (next.First - end is < 1 or > WithinReach || KindOf(container) is null || words[end].Upos != Upos.ADP || IsKnownAnywhere(open[index]))
            {
                return false;
            }

            for (var i = end; i < next.First; i++)
            {
                if (!words[i].Analyses.Any(a => around.Within.Contains(a.Lemma)) && words[i].Upos is not Upos.DET)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether a name is said to lie in a country in which no place of that name is known: then it is none of those that are.</summary>
    private static bool IsUnknownIn(OpenPlace place, OpenPlace container) =>
        container.Candidates[0] is { Match: NameMatch.Exact, Place: { Precision: PlacePrecision.Country, Country: { } country } } && !IsKnownAnywhere(place) && !place.Candidates.Any(c => c.Place.Country == country);

    /// <summary>Whether a name alone means a great town, a region or a country, wherever it stands ("Moscow in Syria").</summary>
    private static bool IsKnownAnywhere(OpenPlace place) =>
        place.Candidates[0] is { Place.Precision: not (PlacePrecision.City or PlacePrecision.District) } || place.Candidates[0].Prior >= Great && place.Generic != PlacePrecision.City;

    /// <summary>What kind of places a name is listed among where its neighbours on both sides, or it and one of them, are plainly such ("Ohio, Oklahoma, Oregon and Utah"); null outside of lists.</summary>
    private PlacePrecision? RowOf(int index)
    {
        var (before, after) = (Beside(index, -1), Beside(index, 1));
        var kind = before is not null && (after is null || KindOf(after) == KindOf(before)) ? KindOf(before) : before is null && after is not null ? KindOf(after) : null;
        var own = open[index].Candidates;
        return kind is { } known && own.Any(c => c.Place.Precision == known) && (KindOf(open[index]) == known || before is not null && after is not null) ? known : null;
    }

    private OpenPlace? Beside(int index, int step)
    {
        if (index + step < 0 || index + step >= open.Count)
        {
            return null;
        }

        var (left, right) = step < 0 ? (open[index - 1], open[index]) : (open[index], open[index + 1]);
        return left.Words.Sentence == right.Words.Sentence && right.Words.First - left.Words.End is 1 or 2 ? open[index + step] : null;
    }

    private static PlacePrecision? KindOf(OpenPlace place) =>
        place.Candidates[0].Place.Precision is (PlacePrecision.Country or PlacePrecision.Admin1) and var precision ? precision : null;

    /// <summary>Whether two countries or two first-level regions follow each other, as in a list ("China, Mexico").</summary>
    private static bool IsListed(OpenPlace place, OpenPlace next) =>
        place.Candidates[0].Place.Precision is PlacePrecision.Country or PlacePrecision.Admin1 && place.Candidates[0].Place.Precision == next.Candidates[0].Place.Precision;

    /// <summary>Whether a name contains a place. What is dwarfed by another of its name is told from it by its region ("Moscow, Idaho"), never by its country ("in Moscow, US officials …").</summary>
    private static bool Contains(OpenPlace container, Place place, bool isDwarfed) => container.Candidates.Any(c =>
        c.Place.Country == place.Country && (c.Place.Precision == PlacePrecision.Country && !isDwarfed || c.Place.Precision == PlacePrecision.Admin1 && c.Place.Name == place.Admin1)
        && c.Place != place && place.Precision != PlacePrecision.Country && (place.Precision != PlacePrecision.Admin1 || c.Place.Precision == PlacePrecision.Country));

    private static Place? Best(List<(Place Place, double Score)> scores)
    {
        if (scores.Count == 0)
        {
            return null;
        }

        var best = scores[0];
        foreach (var score in scores)
        {
            best = score.Score > best.Score ? score : best;
        }

        return best.Place;
    }
}
