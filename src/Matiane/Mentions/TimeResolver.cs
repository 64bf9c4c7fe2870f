using System.Globalization;

namespace Matiane.Mentions;

/// <summary>What filled slots mean on the calendar, seen from the report's date.</summary>
/// <param name="published">The report's date; null leaves what is relative unresolved.</param>
/// <param name="future">Whether bare weekdays and dates without a year look forward.</param>
/// <param name="past">Whether what they tell has been: a date without a year that lies months ahead is then last year's.</param>
/// <param name="told">The day told last, which a bare hour or part of the day is of where it has been; null for none.</param>
/// <param name="heading">The day that heads the lines, which a bare hour or part of the day is of; null for none.</param>
internal sealed class TimeResolver(DateTime? published, bool future, bool past = false, DateTime? told = null, DateTime? heading = null)
{
    /// <summary>How many days ahead a date without a year may lie beside a verb of the past ("the vote was called for May 10").</summary>
    private const int NearAhead = 90;

    private const int HalfYearDays = 183;

    public TimeValue? Resolve(TimeSlots slots)
    {
        if (slots.Decade is { } decade)
        {
            return Months(new DateTime(decade, 1, 1), 120, TimePrecision.Decade);
        }

        if (published is null && slots.Year is null)
        {
            return slots.Hour is not null && !slots.HasDay && slots.Month is null ? null : new TimeValue(null, null, slots.Part is not null ? TimePrecision.PartOfDay : slots.Month is not null && slots.Day is null ? TimePrecision.Month : TimePrecision.Day);
        }

        // "გასული წლის მარტში", "შარშან ზაფხულში"
        if (slots.Year is null && (slots.Month ?? slots.Season) is not null && WholeYear(slots.Whole) is { } of)
        {
            return Resolve(slots with { Year = of, Whole = null });
        }

        // "one Sunday in May"
        if (slots is { Weekday: not null, Month: not null, Day: null, Nth: null })
        {
            return Resolve(slots with { Weekday = null });
        }

        if (slots.Nth is not null)
        {
            return Nth(slots);
        }

        if (slots.Edge is { } edge)
        {
            return Edge(edge, Resolve(slots with { Edge = null }));
        }

        if (slots.Quarter is { } quarter)
        {
            return Months(new DateTime(slots.Year ?? WholeYear(slots.Whole) ?? BegunYear(3 * quarter - 2), 3 * quarter - 2, 1), 3, TimePrecision.Quarter);
        }

        if (slots.HalfYear is { } half)
        {
            return Months(new DateTime(slots.Year ?? WholeYear(slots.Whole) ?? BegunYear(6 * half - 5), 6 * half - 5, 1), 6, TimePrecision.Month);
        }

        if (slots.FirstMonths is { } months)
        {
            return Months(new DateTime(slots.Year ?? WholeYear(slots.Whole) ?? published!.Value.Year, 1, 1), months, TimePrecision.Month);
        }

        if (slots.Season is { } season)
        {
            // "Весной полиция задержала …", told in January: the last that has begun.
            var year = slots.Year ?? published!.Value.Year;
            return Season(slots.Year is null && !future && string.CompareOrdinal(Season(year, season).From, Iso(published!.Value)) > 0 ? year - 1 : year, season);
        }

        if (Day(slots) is { } date)
        {
            return slots.Hour is not null ? Clock(date, slots)
                : slots.Part is { } part ? PartOfDay(slots.Date is not null || slots.Day is not null ? Passed(date, part) : date, part)
                : DayValue(date, date);
        }

        if (slots.HasDay)
        {
            return null;
        }

        if (slots.Whole is { } whole)
        {
            return slots.Hour is not null && whole.From is { Length: 10 } from && from == whole.To ? Clock(DateTime.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), slots) : whole;
        }

        if (slots.Month is { } month)
        {
            var today = published ?? default;
            var year = slots.Year ?? (future ? month < today.Month ? today.Year + 1 : today.Year : month > today.Month ? today.Year - 1 : today.Year);
            var count = slots.LastMonth is { } end ? (end - month + 12) % 12 + 1 : 1;
            year -= slots is { Year: null, LastMonth: not null } && IsTooFar(new DateTime(year, month, 1).AddMonths(count - 1)) ? 1 : 0;
            return Months(new DateTime(year, month, 1), count, TimePrecision.Month);
        }

        if (slots.Year is { } only)
        {
            return Months(new DateTime(only, 1, 1), 12, TimePrecision.Year);
        }

        if (slots.Weekend)
        {
            var now = published!.Value.Date;
            var saturday = now.AddDays(6 - Monday(now) - (future || Monday(now) >= 6 ? 0 : 7));
            return new TimeValue(Iso(saturday), Iso(saturday.AddDays(1)), TimePrecision.Week);
        }

        var day = heading ?? (past && told is { } seen ? seen.Date : published!.Value.Date);
        return slots.Hour is not null ? Clock(day, slots)
            : slots.Part is { } bare ? PartOfDay(Passed(day, bare), bare)
            : null;
    }

    /// <summary>Today's night where it has been ("ночью ударил дрон") is the one that ended this morning.</summary>
    private DateTime Passed(DateTime date, int part) => past && part == 4 && date == published?.Date ? date.AddDays(-1) : date;

    private DateTime? Day(TimeSlots slots)
    {
        if (slots.Date is { } date)
        {
            return published is null ? null : date;
        }

        if (slots.Feast is { } feast)
        {
            return slots.Year is { } told ? Feast(feast, told) : NearestFeast(feast);
        }

        if (slots is { Month: { } month, Day: { } day })
        {
            return slots.Year is { } year ? At(year, month, day) : slots.Weekday is { } named && Weekdayed(month, day, named) is { } fitting ? fitting : Nearest(month, day);
        }

        if (slots.Weekday is not { } weekday || published is null)
        {
            return null;
        }

        var today = published.Value.Date;
        if (slots.Whole is { From: { Length: 10 } monday, Precision: TimePrecision.Week })
        {
            return DateTime.ParseExact(monday, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(weekday - 1);
        }

        var days = (weekday - Monday(today) + 7) % 7;
        return today.AddDays(future ? days == 0 ? 7 : days : days == 0 ? 0 : days - 7);
    }

    /// <summary>The nearest year whose such day falls on the weekday that the text gives too.</summary>
    private DateTime? Weekdayed(int month, int day, int weekday) => published is not { } today ? null
        : new[] { today.Year, today.Year - 1, today.Year + 1 }.Select(y => At(y, month, day)).Where(d => d is { } date && Monday(date) == weekday).OrderBy(d => Math.Abs((d!.Value - today).TotalDays)).FirstOrDefault();

    private DateTime? NearestFeast(string feast)
    {
        if (published is not { } now || Feast(feast, now.Year) is not { } date)
        {
            return null;
        }

        return future && date < now.Date ? Feast(feast, now.Year + 1)
            : !future && (date - now).TotalDays > HalfYearDays ? Feast(feast, now.Year - 1)
            : date;
    }

    /// <summary>The date in a year of a holiday: "12-25" a fixed one, "11:4:4+1" the day after the fourth Thursday of November (n = -1: the last), "easter-2" and "orthodox+0" counted from the Western or Eastern Easter Sunday; null for a year that lacks it.</summary>
    public static DateTime? Feast(string rule, int year)
    {
        if (year is < 1 or > 9990)
        {
            return null;
        }

        var sign = rule.IndexOfAny(['+', '-'], rule.Contains(':', StringComparison.Ordinal) ? rule.LastIndexOf(':') + 2 : 1);
        var (name, days) = sign < 0 ? (rule, 0) : (rule[..sign], int.Parse(rule.AsSpan(sign), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        switch (name)
        {
            case "easter":
                return Easter(year).AddDays(days);
            case "orthodox":
                return OrthodoxEaster(year).AddDays(days);
        }

        if (name.Split(':') is not [var month, var weekday, var nth])
        {
            return At(year, int.Parse(name, CultureInfo.InvariantCulture), -days);
        }

        return NthWeekday(new DateTime(year, int.Parse(month, CultureInfo.InvariantCulture), 1), int.Parse(weekday, CultureInfo.InvariantCulture), int.Parse(nth, CultureInfo.InvariantCulture)).AddDays(days);
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    private static DateTime Easter(int year)
    {
        var (golden, century, inCentury) = (year % 19, year / 100, year % 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var days = epact + weekday - 7 * correction + 114;
        return new DateTime(year, days / 31, days % 31 + 1);
    }

    /// <summary>Easter Sunday of the Julian calendar (Meeus), in the Gregorian one.</summary>
    private static DateTime OrthodoxEaster(int year)
    {
        var moon = (19 * (year % 19) + 15) % 30;
        var weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        var days = moon + weekday + 114;
        return new DateTime(year, days / 31, days % 31 + 1).AddDays(year / 100 - year / 400 - 2);
    }

    /// <summary>Whether the end of a stretch lies so far ahead that what a verb of the past tells of it must have been last year's.</summary>
    public bool IsTooFar(DateTime end) => past && published is { } today && (end - today).TotalDays > NearAhead;

    private DateTime? Nearest(int month, int day)
    {
        if (published is not { } today || At(today.Year, month, day) is not { } date)
        {
            return null;
        }

        return future && date < today.Date ? At(today.Year + 1, month, day)
            : !future && (date - today).TotalDays > (past ? NearAhead : HalfYearDays) ? At(today.Year - 1, month, day)
            : !future && (today - date).TotalDays > HalfYearDays && (At(today.Year + 1, month, day) - today)?.TotalDays < 60 ? At(today.Year + 1, month, day)
            : date;
    }

    private static DateTime? At(int year, int month, int day) =>
        year is > 0 and < 9999 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    private TimeValue Clock(DateTime date, TimeSlots slots)
    {
        var hour = slots.Hour!.Value;
        var late = slots.Half == "pm" || slots.Half is null && slots.Part is 2 or 3 || slots.Half is null && slots.Part >= 4 && hour >= 6 || slots.Half == "night" && hour >= 6;
        if (late && hour < 12)
        {
            hour += 12;
        }
        else if ((slots.Half is "am" or "night" || slots.Part is 1 or 4 or 5) && hour == 12)
        {
            hour = 0;
        }
        else if (!past && slots is { Half: null, Part: null } && hour is > 0 and < 12 && slots.Minute is null && !slots.HasDay && slots.Whole is null && published is { } now && date == now.Date && date.AddHours(hour).AddMinutes(slots.Minute ?? 0) <= now)
        {
            hour += 12; // "at 3": the next three o'clock.
        }

        var time = date.AddHours(hour).AddMinutes(slots.Minute ?? 0);
        if (slots is { Half: "am", HasDay: false } && published is { } passed && future && time.AddMinutes(slots.Minute is null ? 59 : 0) < passed && date == passed.Date)
        {
            time = time.AddDays(1);
        }

        var text = time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        return slots.Minute is null
            ? new TimeValue(text, time.AddMinutes(59).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), TimePrecision.Hour)
            : new TimeValue(text, text, TimePrecision.Minute);
    }

    private TimeValue? Nth(TimeSlots slots)
    {
        var first = slots.Month is { } month ? new DateTime(slots.Year ?? MonthYear(month), month, 1)
            : slots.Whole is { From: { Length: 10 } from } ? DateTime.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : (DateTime?)null;
        if (first is not { } start)
        {
            return null;
        }

        var end = start.AddMonths(1).AddDays(-1);
        var nth = slots.Nth!.Value;
        if (slots.NthOf == "D")
        {
            var day = nth < 0 ? end : start.AddDays(nth - 1);
            return DayValue(day, day);
        }

        if (slots.NthOf == "W")
        {
            var monday = nth < 0 ? end.AddDays(-6 - (Monday(end) == 7 ? 0 : Monday(end))) : start.AddDays((8 - Monday(start)) % 7 + 7 * (nth - 1));
            monday = nth < 0 ? end.AddDays(1 - Monday(end) - (Monday(end) == 7 ? 0 : 7)) : monday;
            return new TimeValue(Iso(monday), Iso(monday.AddDays(6)), TimePrecision.Week);
        }

        var found = NthWeekday(start, int.Parse(slots.NthOf!, CultureInfo.InvariantCulture), nth);
        return found.Month == start.Month ? DayValue(found, found) : null;
    }

    /// <summary>The n-th such weekday of the month that begins on a day; the last for -1. It may lie beyond the month.</summary>
    private static DateTime NthWeekday(DateTime first, int weekday, int nth)
    {
        var end = first.AddMonths(1).AddDays(-1);
        return nth < 0 ? end.AddDays(-((Monday(end) - weekday + 7) % 7)) : first.AddDays((weekday - Monday(first) + 7) % 7 + 7 * (nth - 1));
    }

    /// <summary>The year of a part of the year that begins with a month: this one, or the one before where the text does not look ahead and the part has not begun.</summary>
    private int BegunYear(int month) => published!.Value.Year - (!future && month > published.Value.Month ? 1 : 0);

    private int MonthYear(int month)
    {
        var today = published!.Value;
        return future ? month < today.Month ? today.Year + 1 : today.Year : month > today.Month ? today.Year - 1 : today.Year;
    }

    private TimeValue? Edge(string edge, TimeValue? of)
    {
        if (of is not { From: { Length: 10 } low, To: { Length: 10 } high })
        {
            return of;
        }

        var (from, to) = (DateTime.ParseExact(low, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateTime.ParseExact(high, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (edge == "rest")
        {
            return published is { } now && now.Date > from && now.Date <= to ? of with { From = Iso(now.Date) } : of;
        }

        if (edge == "in" || edge is "early" or "late" && of.Precision == TimePrecision.Year)
        {
            return of; // "earlier this month", "late 1996": no more is said than that it lies in there.
        }

        return of.Precision switch
        {
            TimePrecision.Month => edge switch
            {
                "begin" or "early" => DayValue(from, from.AddDays(9)),
                "mid" => DayValue(from.AddDays(10), from.AddDays(19)),
                _ => DayValue(from.AddDays(20), to),
            },
            TimePrecision.Year => edge switch
            {
                "begin" => Months(from, 3, TimePrecision.Month),
                "mid" => Months(from.AddMonths(4), 4, TimePrecision.Month),
                _ => Months(from.AddMonths(8), 4, TimePrecision.Month),
            },
            TimePrecision.Week => edge switch
            {
                "begin" or "early" => DayValue(from, from.AddDays(2)),
                "mid" => DayValue(from.AddDays(2), from.AddDays(3)),
                _ => DayValue(from.AddDays(4), to),
            },
            _ => of,
        };
    }

    private static TimeValue Season(int year, int season) => season switch
    {
        1 => DayValue(new DateTime(year - 1, 12, 21), new DateTime(year, 3, 20)),
        2 => DayValue(new DateTime(year, 3, 20), new DateTime(year, 6, 20)),
        3 => DayValue(new DateTime(year, 6, 21), new DateTime(year, 9, 23)),
        _ => DayValue(new DateTime(year, 9, 23), new DateTime(year, 12, 20)),
    } with { Precision = TimePrecision.Season };

    /// <summary>The year whose season is meant: this year's that has begun, else the one before; moved by a relative word.</summary>
    public static int SeasonYear(DateTime today, int season, int shift)
    {
        var begun = DateTime.ParseExact(Season(today.Year, season).From!, "yyyy-MM-dd", CultureInfo.InvariantCulture) <= today;
        var ended = DateTime.ParseExact(Season(today.Year, season).To!, "yyyy-MM-dd", CultureInfo.InvariantCulture) < today;
        return shift switch
        {
            < 0 => ended ? today.Year : today.Year - 1,
            > 0 => begun ? today.Year + 1 : today.Year,
            _ => today.Year,
        };
    }

    /// <summary>The year that a stretch told as a whole is; null when it is none.</summary>
    public static int? WholeYear(TimeValue? whole) => whole is { Precision: TimePrecision.Year, From: { } from } ? int.Parse(from.AsSpan(0, 4), CultureInfo.InvariantCulture) : null;

    /// <summary>The day that a value of time begins with; null for one that is no day of the calendar or less exact than one.</summary>
    public static DateTime? Day(string? iso) =>
        iso is { Length: >= 10 } && DateTime.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static int Monday(DateTime date) => ((int)date.DayOfWeek + 6) % 7 + 1;

    public static DateTime LastWeekday(DateTime today, int weekday) => today.AddDays(-((Monday(today) - weekday + 6) % 7 + 1));

    public static DateTime NextWeekday(DateTime today, int weekday) => today.AddDays((weekday - Monday(today) + 6) % 7 + 1);

    private static TimeValue DayValue(DateTime from, DateTime to) => new(Iso(from), Iso(to), TimePrecision.Day);

    private static TimeValue Months(DateTime first, int count, TimePrecision precision) => new(Iso(first), Iso(first.AddMonths(count).AddDays(-1)), precision);

    /// <summary>A part of a day: 1 morning … 4 night, 5 late night, which both end on the next day.</summary>
    public static TimeValue PartOfDay(DateTime date, int part) => part switch
    {
        1 => Hours(date, 4, date, 11),
        2 => Hours(date, 12, date, 18),
        3 => Hours(date, 18, date, 23),
        5 => Hours(date, 21, date.AddDays(1), 2),
        _ => Hours(date, 18, date.AddDays(1), 5),
    };

    private static TimeValue Hours(DateTime from, int first, DateTime to, int last) => new(
        from.AddHours(first).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), to.AddHours(last).AddMinutes(59).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), TimePrecision.PartOfDay);

    /// <summary>"last week": the unit that lies so many away from the one that the day stands in; null for hours and minutes.</summary>
    public static TimeValue? Unit(DateTime today, string unit, int shift) => unit switch
    {
        "D" => DayValue(today.AddDays(shift), today.AddDays(shift)),
        "W" => new TimeValue(Iso(today.AddDays(1 - Monday(today) + 7 * shift)), Iso(today.AddDays(7 - Monday(today) + 7 * shift)), TimePrecision.Week),
        "M" => Months(new DateTime(today.Year, today.Month, 1).AddMonths(shift), 1, TimePrecision.Month),
        "Q" => Months(new DateTime(today.Year, (today.Month - 1) / 3 * 3 + 1, 1).AddMonths(3 * shift), 3, TimePrecision.Quarter),
        "Y" => Months(new DateTime(today.Year + shift, 1, 1), 12, TimePrecision.Year),
        "F" when shift != 0 => Counted(today, "W", 2 * shift),
        "X" when shift is -1 or 1 => Counted(today, unit, shift),
        "X" when shift == 0 => Months(new DateTime(today.Year / 10 * 10, 1, 1), 120, TimePrecision.Decade),
        _ => null,
    };

    /// <summary>"the last two weeks", "the next three days": whole units, without the one that the moment stands in.</summary>
    public static TimeValue? Counted(DateTime now, string unit, int count)
    {
        if (unit is "H" or "N")
        {
            var other = now.AddMinutes(count * (unit == "H" ? 60 : 1));
            var (low, high) = count < 0 ? (other, now) : (now, other);
            return new TimeValue(low.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), high.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), TimePrecision.Minute);
        }

        if (unit == "X")
        {
            (unit, count) = ("Y", 10 * count);
        }

        var today = now.Date;
        var (first, last) = count < 0 ? (Unit(today, unit, count), Unit(today, unit, -1)) : (Unit(today, unit, 1), Unit(today, unit, count));
        return first is null || last is null ? null : first with { To = last.To };
    }

    /// <summary>"three days ago", "in two weeks".</summary>
    public static TimeValue Shifted(DateTime now, string unit, int count)
    {
        switch (unit)
        {
            case "N" or "H":
                var moment = now.AddMinutes(count * (unit == "H" ? 60 : 1)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
                return new TimeValue(moment, moment, TimePrecision.Minute);
            case "M" or "Q":
                return Months(new DateTime(now.Year, now.Month, 1).AddMonths(unit == "Q" ? 3 * count : count), 1, TimePrecision.Month);
            case "X":
                return Shifted(now, "Y", 10 * count);
            case "Y":
                return Months(new DateTime(Math.Clamp(now.Year + count, 1, 9990), 1, 1), 12, TimePrecision.Year);
            default:
                var date = now.Date.AddDays(count * unit switch { "W" => 7, "F" => 14, _ => 1 });
                return DayValue(date, date);
        }
    }

    public static TimePrecision Precision(string unit) => unit switch
    {
        "N" => TimePrecision.Minute,
        "H" => TimePrecision.Hour,
        "D" => TimePrecision.Day,
        "W" or "F" => TimePrecision.Week,
        "M" => TimePrecision.Month,
        "Q" => TimePrecision.Quarter,
        "X" => TimePrecision.Decade,
        _ => TimePrecision.Year,
    };
}
