using System.Globalization;
using Matiane.Mentions;

namespace Matiane.Chronicle.Exports;

/// <summary>Days of a time, whatever unit its ends are written in ("2022", "2022-01", "2022-01-05T18:00").</summary>
internal static class EventDates
{
    /// <summary>Its first day; null when open or unknown.</summary>
    public static DateOnly? First(TimeValue? time) => time?.From is { } from ? Day(from, last: false) : null;

    /// <summary>Its last day; null when open or unknown.</summary>
    public static DateOnly? Last(TimeValue? time) => time?.To is { } to ? Day(to, last: true) : null;

    /// <summary>The one day that layouts with a single date take, with the number of days that it stands for; null when there is no closed time.</summary>
    public static (DateOnly Middle, int Days)? Single(TimeValue? time)
    {
        if (First(time) is not { } first || Last(time) is not { } last || last < first)
        {
            return null;
        }

        var days = last.DayNumber - first.DayNumber;
        return (first.AddDays(days / 2), days + 1);
    }

    private static DateOnly? Day(string text, bool last)
    {
        if (!Number(text, 0, 4, out var year) || year is < 1 or > 9999)
        {
            return null;
        }

        var month = Number(text, 5, 2, out var written) && written is >= 1 and <= 12 ? written : last ? 12 : 1;
        var length = DateTime.DaysInMonth(year, month);
        var day = Number(text, 8, 2, out var given) && given >= 1 && given <= length ? given : last ? length : 1;
        return new DateOnly(year, month, day);
    }

    private static bool Number(string text, int start, int length, out int value)
    {
        value = 0;
        return text.Length >= start + length && int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
