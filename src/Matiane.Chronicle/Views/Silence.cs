using System.Collections.Immutable;

namespace Matiane.Chronicle.Views;

/// <summary>A report from or about a place.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Published">When, UTC.</param>
public readonly record struct ReportMoment(string Document, DateTimeOffset Published);

/// <summary>The reports of one hour, against what is usual.</summary>
/// <param name="Hour">The hour's beginning, UTC.</param>
/// <param name="Reports">Reports in it.</param>
/// <param name="Usual">Reports that are usual in such an hour; null where nothing earlier is known to compare with.</param>
/// <param name="Down">Whether connectivity was down at the place in it.</param>
/// <param name="IsSilent">Whether the lack of reports is to be read as silence: connectivity is down and the hours around bring less than half of the usual.</param>
public sealed record SilentHour(DateTimeOffset Hour, int Reports, double? Usual, bool Down, bool IsSilent);

/// <summary>Shows a lack of reports as such: where nobody can report, nothing is not peace.</summary>
public static class Silence
{
    private const int Weeks = 4;
    private const int FewestWeeks = 2;
    private const int HoursAround = 1;

    /// <summary>Every hour of a window.</summary>
    /// <param name="reports">The reports from and about the place, those of earlier weeks among them; one that comes twice counts once.</param>
    /// <param name="from">First hour, UTC.</param>
    /// <param name="to">Last hour, UTC.</param>
    /// <param name="states">States of the place, by which connectivity is known; see <see cref="States"/>.</param>
    public static ImmutableArray<SilentHour> Of(IEnumerable<ReportMoment> reports, DateTimeOffset from, DateTimeOffset to, IReadOnlyList<PlaceState> states)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(states);
        var hours = reports.DistinctBy(r => r.Document, StringComparer.Ordinal).GroupBy(r => HourOf(r.Published)).ToDictionary(g => g.Key, g => g.Count());
        var (first, last) = (HourOf(from), HourOf(to));
        var known = hours.Keys.DefaultIfEmpty(long.MaxValue).Min();
        var offline = states.Where(s => s.Kind is StateKinds.Internet or StateKinds.Phones).ToList();
        return [.. Range(first, last).Select(h => Told(h, hours, known, offline))];
    }

    private static SilentHour Told(long hour, Dictionary<long, int> hours, long known, List<PlaceState> offline)
    {
        var at = DateTimeOffset.UnixEpoch.AddHours(hour);
        var usual = Usual(hour, hours, known);
        var down = offline.Exists(s => s.IsInForce(at));
        var around = Range(hour - HoursAround, hour + HoursAround).Average(h => hours.GetValueOrDefault(h));
        return new SilentHour(at, hours.GetValueOrDefault(hour), usual, down, down && usual > 0 && around < usual / 2);
    }

    /// <summary>The mean of the same hour, and those beside it, of the weeks before; where there are too few weeks, of all earlier hours.</summary>
    private static double? Usual(long hour, Dictionary<long, int> hours, long known)
    {
        var weeks = Enumerable.Range(1, Weeks).Select(w => hour - w * 7 * 24).Where(h => h >= known).ToList();
        if (weeks.Count >= FewestWeeks)
        {
            return Math.Round(weeks.SelectMany(h => Range(h - HoursAround, h + HoursAround)).Average(h => hours.GetValueOrDefault(h)), 2);
        }

        return hour - known < 24 ? null : Math.Round(hours.Where(h => h.Key < hour).Sum(h => h.Value) / (double)(hour - known), 2);
    }

    private static IEnumerable<long> Range(long first, long last)
    {
        for (var hour = first; hour <= last; hour++)
        {
            yield return hour;
        }
    }

    private static long HourOf(DateTimeOffset moment) => (long)Math.Floor((moment - DateTimeOffset.UnixEpoch).TotalHours);
}
