using System.Globalization;
using System.Text;
using Matiane.Mentions;

namespace Matiane.Chronicle.Store;

/// <summary>An event filter as a condition of SQL on the rows of events "e", with its parameters.</summary>
internal sealed class SqlFilter
{
    private const double KilometresADegree = 111.2;
    private const double TownKilometres = 15;
    private const double RegionKilometres = 300;
    private readonly StringBuilder condition = new("1");
    private readonly List<object?> values = [];
    private readonly string words;
    private readonly string stands;

    private SqlFilter(string words, string stands) => (this.words, this.stands) = (words, stands);

    /// <summary>The condition.</summary>
    public string Condition => condition.ToString();

    /// <summary>Values of $1, $2 …</summary>
    public object?[] Values => [.. values];

    /// <summary>The condition of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="words">Name of the rows of words.</param>
    /// <param name="stands">Name of the rows that tell which report stands in which event.</param>
    public static SqlFilter Of(EventFilter filter, string words, string stands)
    {
        var sql = new SqlFilter(words, stands);
        if (filter.Place is { } scope)
        {
            sql.And(sql.In(scope));
        }

        sql.Days(filter);
        if (!filter.Events.IsEmpty)
        {
            sql.And(string.Join(" OR ", filter.Events.Select(e => $"e.event = {sql.Value(e.Event)}" + (e.Mode is null ? "" : $" AND e.mode = {sql.Value(e.Mode)}"))));
        }

        sql.Word("language", filter.Language);
        sql.Word("source", filter.Source);
        sql.Word("sayer", filter.Sayer);
        if (filter.Status is { } status)
        {
            sql.And($"e.status = {sql.Value(status)}");
        }

        if (filter.MinConfidence is { } least)
        {
            sql.And($"e.confidence >= {sql.Value(least)}");
        }

        if (filter.WithFigures)
        {
            sql.And("e.figures > 0");
        }

        if (filter.Text is { Length: > 0 } text)
        {
            sql.Text(text);
        }

        return sql;
    }

    private string Value(object? value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
    }

    private void And(string sql) => condition.Append(" AND (").Append(sql).Append(')');

    private void Days(EventFilter filter)
    {
        if (filter.To is { } to)
        {
            And($"e.first_day <= {Value(to.DayNumber)}");
        }

        if (filter.From is { } from)
        {
            And($"e.last_day >= {Value(from.DayNumber)}");
        }
    }

    private void Word(string kind, string? word)
    {
        if (word is not null)
        {
            And($"e.id IN (SELECT w.event FROM {words} w WHERE w.kind = '{kind}' AND w.word = {Value(word)})");
        }
    }

    /// <summary>Reports that hold all trigrams of the words, and then the words themselves; never by the name of a private person that a claim of theirs speaks of.</summary>
    private void Text(string text)
    {
        var sought = Value(text);
        var trigrams = Enumerable.Range(0, Math.Max(0, text.Length - 2)).Select(i => text.Substring(i, 3)).Where(t => t.All(c => !char.IsSurrogate(c))).Distinct(StringComparer.Ordinal);
        var match = string.Join(" AND ", trigrams.Select(t => '"' + t.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'));
        var candidates = match.Length == 0 ? "" : $"r.number IN (SELECT rowid FROM report_text WHERE report_text MATCH {Value(match)}) AND ";
        var named = $"SELECT 1 FROM {stands} p CROSS JOIN {words} w ON w.event = p.event WHERE p.report = r.number AND w.kind = '{EventColumns.PrivateName}' AND names({sought}, w.word)";
        And($"e.id IN (SELECT t.event FROM report r JOIN {stands} t ON t.report = r.number WHERE {candidates}(holds(r.title, {sought}) OR holds(r.text, {sought})) AND t.event IS NOT NULL AND NOT EXISTS ({named}))");
    }

    private string In(PlaceScope scope) =>
        string.Join(" OR ", scope.Places.IsEmpty ? [Named(scope.Name)] : scope.Places.Select(In));

    private string Named(string name)
    {
        var value = Value(name);
        return $"e.name = {value} OR e.admin1 = {value} OR e.country = {value}" + (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? $" OR e.geonames = {Value(id)}" : "");
    }

    private string In(Place place)
    {
        var itself = place.GeoNamesId is { } id ? $"e.geonames = {Value(id)}" : $"e.name = {Value(place.Name)} AND e.country IS {Value(place.Country)}";
        return place.Precision switch
        {
            PlacePrecision.Country => $"e.country = {Value(place.Country)}",
            PlacePrecision.Admin1 => $"{itself} OR e.country = {Value(place.Country)} AND e.admin1 = {Value(place.Admin1 ?? place.Name)}",
            PlacePrecision.Region => $"{itself} OR {Near(place, RegionKilometres)}",
            _ => $"{itself} OR e.country = {Value(place.Country)} AND e.precision IN ({(int)PlacePrecision.Point}, {(int)PlacePrecision.District}) AND {Near(place, TownKilometres)}",
        };
    }

    private string Near(Place place, double kilometres)
    {
        var (north, east) = (kilometres / KilometresADegree, kilometres / (KilometresADegree * Math.Max(0.05, Math.Cos(double.DegreesToRadians(place.Latitude)))));
        return $"e.latitude BETWEEN {Value(place.Latitude - north)} AND {Value(place.Latitude + north)} AND e.longitude BETWEEN {Value(place.Longitude - east)} AND {Value(place.Longitude + east)}";
    }
}
