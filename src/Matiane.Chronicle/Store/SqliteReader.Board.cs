using System.Globalization;
using System.Text.Json;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;

namespace Matiane.Chronicle.Store;

/// <summary>What the board shows of whole views, summed up by the database so that no view is held in memory.</summary>
internal partial class SqliteReader
{
    public int CountReports(EventFilter filter)
    {
        var where = SqlFilter.Of(filter, Words, Stands);
        return (int)Number($"SELECT count(DISTINCT t.report) FROM {Events} e CROSS JOIN {Stands} t ON t.event = e.id WHERE {where.Condition}", where.Values);
    }

    public Withheld Withheld(EventFilter filter)
    {
        var where = SqlFilter.Of(filter, Words, Stands);
        return Rows(
            $"SELECT count(*), ifnull(sum(e.persons > 0), 0), ifnull(sum(e.persons), 0), count(e.name), count(e.first_day) FROM {Events} e WHERE {where.Condition}",
            r => new Withheld(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4)), where.Values)[0];
    }

    public IReadOnlyList<ReportMoment> Published(EventFilter filter, DateTimeOffset from, DateTimeOffset to)
    {
        var where = SqlFilter.Of(filter, Words, Stands);
        var (first, last) = (from.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), to.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        return Rows(
            $"""
            SELECT DISTINCT r.document, r.published FROM report r
            WHERE r.published BETWEEN {first} AND {last} AND EXISTS (SELECT 1 FROM {Stands} t CROSS JOIN {Events} e ON e.id = t.event WHERE t.report = r.number AND {where.Condition})
            """,
            r => new ReportMoment(r.GetString(0), Moment(r.GetInt64(1))), where.Values);
    }

    public DateTimeOffset? LastPublished(EventFilter filter)
    {
        var where = SqlFilter.Of(filter, Words, Stands);
        return Rows(
            $"""
            SELECT r.published FROM report r
            WHERE r.published IS NOT NULL AND EXISTS (SELECT 1 FROM {Stands} t CROSS JOIN {Events} e ON e.id = t.event WHERE t.report = r.number AND {where.Condition})
            ORDER BY r.published DESC LIMIT 1
            """,
            r => (DateTimeOffset?)Moment(r.GetInt64(0)), where.Values).FirstOrDefault();
    }

    public IReadOnlyList<DateTimeOffset> Known() =>
        Rows("SELECT published FROM report WHERE published IS NOT NULL UNION SELECT added FROM report WHERE published IS NULL ORDER BY 1", r => Moment(r.GetInt64(0)));

    public int CountWaiting(EventFilter filter, IReadOnlyCollection<string> settled)
    {
        var (condition, values) = StillWaiting(filter, settled);
        return (int)Number($"SELECT count(*) FROM {Waits} w CROSS JOIN {Events} e ON e.id = w.event WHERE {condition}", values);
    }

    public IReadOnlyList<(string Event, WaitingItem Item)> Waiting(EventFilter filter, IReadOnlyCollection<string> settled, int limit, int skip)
    {
        var (condition, values) = StillWaiting(filter, settled);
        var page = string.Create(CultureInfo.InvariantCulture, $"LIMIT {limit} OFFSET {skip}");
        return Rows(
            $"SELECT w.event, w.claim, w.why, w.urgency FROM {Waits} w CROSS JOIN {Events} e ON e.id = w.event WHERE {condition} ORDER BY w.urgency DESC, w.claim {page}",
            r => (r.GetString(0), new WaitingItem(r.GetString(1), r.GetString(2), r.GetDouble(3))), values);
    }

    public IReadOnlyList<EventChange> ChangesOf(string id) => Rows(
        "SELECT c.revision, v.at, c.kind, c.event, c.others FROM change c JOIN revision v ON v.number = c.revision WHERE c.event = $1 OR instr(' ' || c.others || ' ', ' ' || $1 || ' ') > 0 ORDER BY c.number",
        Change, id);

    private (string Condition, object?[] Values) StillWaiting(EventFilter filter, IReadOnlyCollection<string> settled)
    {
        var where = SqlFilter.Of(filter, Words, Stands);
        var values = where.Values;
        return (
            string.Create(CultureInfo.InvariantCulture, $"{where.Condition} AND w.claim NOT IN (SELECT value FROM json_each(${values.Length + 1}))"),
            [.. values, JsonSerializer.Serialize(settled)]);
    }
}
