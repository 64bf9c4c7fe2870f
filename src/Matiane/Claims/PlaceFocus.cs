using Matiane.Mentions;

namespace Matiane.Claims;

/// <summary>How much a report speaks of each place and country.</summary>
internal sealed class PlaceFocus
{
    private const double Opening = 2;
    private const double People = 0.5;
    private const double Declared = 3;

    private readonly Dictionary<(string, string?), double> places = [];
    private readonly Dictionary<string, double> countries = new(StringComparer.Ordinal);
    private readonly double mostOfPlaces;
    private readonly double mostOfCountries;

    /// <summary>Weighs the mentions of a report.</summary>
    /// <param name="mentions">All of them; those of the headline and of the first sentences count more.</param>
    /// <param name="declared">ISO country that the report came with; null when it came with none.</param>
    public PlaceFocus(IEnumerable<Mention> mentions, string? declared)
    {
        int? first = null;
        foreach (var mention in mentions.Where(static m => m is PlaceMention { Place: not null } or DemonymMention))
        {
            first ??= mention.Words.Sentence;
            var weight = mention.Words.Sentence <= first + 1 ? Opening : 1;
            if (mention is PlaceMention { Place: { } place })
            {
                var key = (place.Name, place.Country);
                places[key] = places.GetValueOrDefault(key) + weight;
                Add(place.Country, weight);
            }
            else if (mention is DemonymMention demonym)
            {
                Add(demonym.Country, weight * People);
            }
        }

        Add(declared?.ToUpperInvariant(), Declared);
        mostOfPlaces = places.Count == 0 ? 1 : places.Values.Max();
        mostOfCountries = countries.Count == 0 ? 1 : countries.Values.Max();
    }

    /// <summary>ISO code of the country that the report speaks of most; null when it names none.</summary>
    public string? Country => countries.Count == 0 ? null : countries.MaxBy(c => c.Value).Key;

    /// <summary>The place's and its country's share of what is spoken of most: 0 to 1.</summary>
    public (double Place, double Country) On(Place place) => (places.GetValueOrDefault((place.Name, place.Country)) / mostOfPlaces, place.Country is { } code ? countries.GetValueOrDefault(code) / mostOfCountries : 0);

    private void Add(string? country, double weight)
    {
        if (country is not null)
        {
            countries[country] = countries.GetValueOrDefault(country) + weight;
        }
    }
}
