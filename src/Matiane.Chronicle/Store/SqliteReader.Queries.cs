using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Mentions;
using Microsoft.Data.Sqlite;

namespace Matiane.Chronicle.Store;

internal partial class SqliteReader
{
    private const int MostPlaces = 1500;
    private const int MostValues = 500;
    private const string PlaceColumns = "e.name, e.precision, e.latitude, e.longitude, e.geonames, e.country, e.admin1";

    IReadOnlyList<string> IStoreReader.Events(EventFilter filter, int? limit, int skip)
    {
        var where = SqlFilter.Of(filter, Words, Stands);
        var page = string.Create(CultureInfo.InvariantCulture, $"LIMIT {limit ?? -1} OFFSET {skip}");
        return Rows($"SELECT e.id FROM {Events} e WHERE {where.Condition} ORDER BY e.first_day DESC, e.id {page}", r => r.GetString(0), where.Values);
    }

    public int Count(EventFilter filter)
    {
        var where = SqlFilter.Of(filter, Words, Stands);
        return (int)Number($"SELECT count(*) FROM {Events} e WHERE {where.Condition}", where.Values);
    }

    public EventCounts Counts(EventFilter filter)
    {
        var where = SqlFilter.Of(filter, Words, Stands);
        var days = Rows(
            $"SELECT e.first_day, e.event, count(*) FROM {Events} e WHERE {where.Condition} GROUP BY 1, 2 ORDER BY 1, 2",
            r => new DayCount(r.IsDBNull(0) ? null : DateOnly.FromDayNumber(r.GetInt32(0)), r.GetString(1), r.GetInt32(2)), where.Values);
        var places = Rows(
            $"SELECT {PlaceColumns}, e.event, count(*) FROM {Events} e WHERE {where.Condition} AND e.name IS NOT NULL GROUP BY {PlaceColumns}, e.event",
            r => (Place: PlaceOf(r), Event: r.GetString(7), Count: r.GetInt32(8)), where.Values);
        return new EventCounts([.. days], PlaceCells.Of(places, MostPlaces));
    }

    public Facets Facets() => new()
    {
        Places = Values("place"),
        Events = Values("event"),
        Languages = Values("language"),
        Sources = Values("source"),
        Sayers = Values("sayer"),
        Statuses = Values("status"),
    };

    public IReadOnlyList<(string Name, string? Country)> PlaceNames() =>
        Rows($"SELECT DISTINCT e.name, e.country FROM {Events} e WHERE e.name IS NOT NULL ORDER BY 1, 2", r => (r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1)));

    public IReadOnlyList<string> EventsLike(string prefix) =>
        Rows($"SELECT e.id FROM {Events} e WHERE e.id >= $1 AND e.id < $2 ORDER BY e.id LIMIT 2", r => r.GetString(0), prefix, prefix + '\uFFFF');

    // Steps from word to word in the index instead of reading every row of it.
    private ImmutableArray<string> Values(string kind) =>
    [
        .. Rows(
            $"""
            WITH RECURSIVE v(word) AS (
              SELECT min(word) FROM {Words} WHERE kind = $1
              UNION ALL SELECT (SELECT min(word) FROM {Words} WHERE kind = $1 AND word > v.word) FROM v WHERE v.word IS NOT NULL)
            SELECT word FROM v WHERE word IS NOT NULL LIMIT {MostValues}
            """,
            r => r.GetString(0), kind),
    ];

    private static Place PlaceOf(SqliteDataReader row) => new(
        row.GetString(0), (PlacePrecision)row.GetInt64(1), row.IsDBNull(2) ? double.NaN : row.GetDouble(2), row.IsDBNull(3) ? double.NaN : row.GetDouble(3))
    {
        GeoNamesId = row.IsDBNull(4) ? null : row.GetInt32(4),
        Country = Text(row, 5),
        Admin1 = Text(row, 6),
    };
}
