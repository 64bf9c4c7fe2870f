using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Views;

namespace Matiane.Chronicle.Store;

/// <summary>The columns and words that an event is found by.</summary>
internal static class EventColumns
{
    /// <summary>Kind of the words that begin a private person's name.</summary>
    public const string PrivateName = "private";

    /// <summary>A statement with the values of its parameters.</summary>
    public delegate void Runner(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Writes the rows of an event.</summary>
    /// <param name="prefix">Before the names of the tables: "" or "then_".</param>
    /// <param name="row">The event.</param>
    /// <param name="neighbourhood">Number of its neighbourhood.</param>
    /// <param name="lastKnown">When the last claim of the neighbourhood was known, UTC.</param>
    /// <param name="run">Runs a statement.</param>
    public static void Insert(string prefix, EventRow row, long neighbourhood, DateTimeOffset lastKnown, Runner run)
    {
        var told = row.Detail.Event;
        var place = told.Place;
        var (first, last) = (EventDates.First(told.Time), EventDates.Last(told.Time));
        var names = NameMask.Of(row.Detail);
        run(
            $"""
            INSERT INTO {prefix}event(id, neighbourhood, event, mode, status, confidence, geonames, name, country, admin1, precision, latitude, longitude, first_day, last_day, figures, last_known, hash, persons)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """,
            told.Id, neighbourhood, told.Event, told.Mode, told.Status, told.Confidence,
            place?.GeoNamesId, place?.Name, place?.Country, place?.Admin1, (long?)place?.Precision, Finite(place?.Latitude), Finite(place?.Longitude),
            (first ?? last)?.DayNumber, (last ?? first)?.DayNumber, told.Counts.Length, lastKnown.ToUnixTimeMilliseconds(), row.Hash, names.Persons);
        foreach (var (kind, word) in Words(row.Detail, names))
        {
            run($"INSERT OR IGNORE INTO {prefix}word(kind, word, event) VALUES ($1, $2, $3)", kind, word, told.Id);
        }

        foreach (var item in WaitingItem.Of(row.Detail))
        {
            run($"INSERT INTO {prefix}waiting(event, claim, why, urgency) VALUES ($1, $2, $3, $4)", told.Id, item.Claim, item.Why, item.Urgency);
        }
    }

    private static double? Finite(double? number) => number is { } given && double.IsFinite(given) ? given : null;

    private static IEnumerable<(string Kind, string Word)> Words(EventDetail detail, NameMask names)
    {
        var told = detail.Event;
        yield return ("event", told.Event);
        yield return ("status", told.Status);
        foreach (var place in new[] { told.Place?.Name, told.Place?.Country }.OfType<string>())
        {
            yield return ("place", place);
        }

        // Not to filter by: whoever searches for words is not led to events by the names of private persons.
        foreach (var stem in names.Stems)
        {
            yield return (PrivateName, stem);
        }

        foreach (var claim in detail.Claims)
        {
            if (claim.Report.Language is { } language)
            {
                yield return ("language", language);
            }

            if (claim.Report.Source is { } source)
            {
                yield return ("source", source);
            }

            // Private persons are nothing to filter by.
            foreach (var sayer in claim.Claim.Attribution.Where(a => a.Kind is not ("person" or "witness" or "social-media")))
            {
                yield return ("sayer", sayer.Source);
                yield return ("sayer", SourceNames.Of(sayer));
            }
        }
    }
}
