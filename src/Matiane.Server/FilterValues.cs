using System.Globalization;
using Matiane.Chronicle;
using Matiane.Server.Answers;

namespace Matiane.Server;

/// <summary>The values to filter by, read once a revision.</summary>
internal sealed class FilterValues(Chronicler chronicle)
{
    private const int StepsOfFilm = 400;
    private volatile Tuple<int, FacetsAnswer>? read;

    /// <summary>The values as of a revision.</summary>
    public FacetsAnswer At(int revision)
    {
        if (read is { } kept && kept.Item1 == revision)
        {
            return kept.Item2;
        }

        var facets = chronicle.Facets();
        var values = new FacetsAnswer(
            facets.Places, facets.Events, facets.Languages, facets.Sources, facets.Sayers, facets.Statuses,
            [.. chronicle.Known(StepsOfFilm).Select(k => k.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))]);
        read = Tuple.Create(revision, values);
        return values;
    }
}
