using System.Collections.Immutable;
using System.Globalization;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Reads the time expression that begins at a word of one sentence.</summary>
internal sealed class TimeReader(ImmutableArray<Word> words, CalendarWords calendar, NumberWords numbers, DateTime? published)
{
    private static readonly string[] DateFormats = ["yyyy-M-d", "d.M.yyyy", "d.M.yy", "M/d/yyyy", "M/d/yy"];
    private readonly bool future = words.Any(w => w.Features.Tense == TenseFeature.Fut && w.Upos is Upos.VERB or Upos.AUX);

    /// <summary>A time and the index after its last word.</summary>
    internal readonly record struct Reading(TimeValue Value, int End);

    /// <summary>The time that begins here; null when none does.</summary>
    public Reading? Read(int at) =>
        Numeric(at) ?? Range(at) ?? DayMonth(at) ?? Phrase(at) ?? Relative(at) ?? Ago(at) ?? Weekday(at) ?? Month(at) ?? Year(at) ?? Clock(at);

    private static Reading Day(DateTime date, int end) => new(DayValue(date, date), end);

    private static TimeValue DayValue(DateTime from, DateTime to) => new(Iso(from), Iso(to), TimePrecision.Day);

    private static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? Role(int at, string role)
    {
        if (at < 0 || at >= words.Length)
        {
            return null;
        }

        if (calendar.Find(words[at].Lower, role) is { } byForm)
        {
            return byForm;
        }

        foreach (var reading in words[at].Analyses)
        {
            if (calendar.Find(reading.Lemma, role) is { } byLemma)
            {
                return byLemma;
            }
        }

        return null;
    }

    private int? Number(int at, string role) => Role(at, role) is { } value && int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null;

    private int? Digits(int at, int low, int high)
    {
        if (at < 0 || at >= words.Length)
        {
            return null;
        }

        if (words[at].Token.Kind == TokenKind.Number)
        {
            var text = words[at].Token.Lower;
            var end = 0;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            return end is > 0 and < 5 && (end == text.Length || char.IsLetter(text[end]) || text[end] is '-')
                && int.TryParse(text.AsSpan(0, end), CultureInfo.InvariantCulture, out var digits) && digits >= low && digits <= high ? digits : null;
        }

        foreach (var text in words[at].Analyses.Select(a => a.Lemma).Prepend(words[at].Lower))
        {
            if (numbers.Find(text, NumberRole.Number) is { Value: var value } && value == Math.Truncate(value) && value >= low && value <= high)
            {
                return (int)value;
            }
        }

        return null;
    }

    /// <summary>"2022-01-05", "05.01.2022", "1/5/2022".</summary>
    private Reading? Numeric(int at)
    {
        if (words[at].Token.Kind != TokenKind.Number)
        {
            return null;
        }

        var (text, end) = (words[at].Token.Form, at + 1);
        while (end + 1 < words.Length && end < at + 5 && words[end].Token.Form is "/" or "-" or "." && !words[end].Token.SpaceBefore && words[end + 1].Token.Kind == TokenKind.Number && !words[end + 1].Token.SpaceBefore)
        {
            text += words[end].Token.Form + words[end + 1].Token.Form;
            end += 2;
        }

        if (DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Day(date, end);
        }

        return text.Contains('/', StringComparison.Ordinal) && published is { } today
            && DateTime.TryParseExact(text + "/" + today.Year.ToString(CultureInfo.InvariantCulture), "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            ? Day(date, end) : null;
    }

    /// <summary>"с 5 по 19 января", "5-დან 19 იანვრამდე", "January 5-19".</summary>
    private Reading? Range(int at)
    {
        var first = Role(at, "range") is not null ? at + 1 : at;
        if (Digits(first, 1, 31) is not { } from)
        {
            return null;
        }

        var second = first + 1;
        if (Role(second, "until") is not null || second < words.Length && words[second].Token.Form is "-" or "–" or "—" or "to" or "and")
        {
            second++;
        }
        else if (words[first].Best.Adposition is null)
        {
            return null;
        }

        return Digits(second, 1, 31) is { } to && Number(second + 1, "month") is { } month && to > from && Resolve(from, month, YearAfter(second + 2, out var end)) is { } start
            && Date(start.Year, month, to) is { } stop ? new Reading(DayValue(start, stop), end) : null;
    }

    private Reading? DayMonth(int at)
    {
        var first = at;
        if (Number(at, "weekday") is not null)
        {
            first = at + 1 < words.Length && words[at + 1].Token.Form == "," ? at + 2 : at + 1;
        }

        if (Digits(first, 1, 31) is { } day && Number(first + 1, "month") is { } month && Resolve(day, month, YearAfter(first + 2, out var end)) is { } date)
        {
            return Day(date, end);
        }

        if (Number(first, "month") is { } before && Digits(first + 1, 1, 31) is { } after && words[first + 1].Best.Adposition is null
            && Resolve(after, before, YearAfter(first + 2, out end)) is { } other)
        {
            return Day(other, end);
        }

        return null;
    }

    private int? YearAfter(int at, out int end)
    {
        var year = at < words.Length && words[at].Token.Form == "," ? Digits(at + 1, 1500, 2100) is not null ? at + 1 : at : at;
        if (Digits(year, 1500, 2100) is { } found && words[year].Token.Kind == TokenKind.Number)
        {
            end = Role(year + 1, "year") is not null ? year + 2 : year + 1;
            return found;
        }

        end = at;
        return null;
    }

    private DateTime? Resolve(int day, int month, int? year)
    {
        if (year is { } given)
        {
            return Date(given, month, day);
        }

        if (published is not { } today)
        {
            return null;
        }

        var date = Date(today.Year, month, day);
        return date is { } this_ && Math.Abs((this_ - today).TotalDays) > 183 ? Date(today.Year + (this_ > today ? -1 : 1), month, day) is { } near && (future || near < today) ? near : this_ : date;
    }

    private static DateTime? Date(int year, int month, int day) =>
        year is > 0 and < 9999 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    /// <summary>Words and phrases of one row: "yesterday", "last night", "წუხელ", holidays.</summary>
    private Reading? Phrase(int at)
    {
        Reading? longest = null;
        var (forms, lemmas) = ("", "");
        var reach = calendar.Begins(words[at].Lower) || calendar.Begins(words[at].Lemma) ? calendar.Longest : 1;
        for (var end = at + 1; end <= Math.Min(words.Length, at + reach); end++)
        {
            forms = end == at + 1 ? words[at].Lower : forms + " " + words[end - 1].Lower;
            lemmas = end == at + 1 ? words[at].Lemma : lemmas + " " + words[end - 1].Lemma;
            var value = OneRow(forms) ?? OneRow(lemmas);
            if (value is not null)
            {
                longest = new Reading(value, end);
            }
        }

        return longest;
    }

    private TimeValue? OneRow(string text)
    {
        var today = published?.Date;
        if (calendar.Find(text, "day") is { } day)
        {
            return today is { } date ? DayValue(date.AddDays(Int(day)), date.AddDays(Int(day))) : new TimeValue(null, null, TimePrecision.Day);
        }

        if (calendar.Find(text, "part") is { } part)
        {
            var parts = part.Split(':');
            return today is { } date ? PartOfDay(date.AddDays(Int(parts[1])), Int(parts[0])) : new TimeValue(null, null, TimePrecision.PartOfDay);
        }

        if (calendar.Find(text, "holiday") is { } holiday)
        {
            return Resolve(Int(holiday[3..]), Int(holiday[..2]), null) is { } date ? DayValue(date, date) : new TimeValue(null, null, TimePrecision.Day);
        }

        if (calendar.Find(text, "now") is not null && published is { } now)
        {
            var minute = now.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
            return new TimeValue(minute, minute, TimePrecision.Minute);
        }

        return null;
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static TimeValue PartOfDay(DateTime date, int part) => part switch
    {
        1 => Hours(date, 4, date, 11),
        2 => Hours(date, 12, date, 18),
        3 => Hours(date, 18, date, 23),
        _ => new TimeValue(Iso(date), Iso(date.AddDays(1)), TimePrecision.PartOfDay),
    };

    private static TimeValue Hours(DateTime from, int first, DateTime to, int last) => new(
        from.AddHours(first).ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture), to.AddHours(last).ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture), TimePrecision.PartOfDay);

    /// <summary>"last week", "на прошлой неделе", "გასულ პარასკევს".</summary>
    private Reading? Relative(int at)
    {
        if (Number(at, "relative") is not { } shift || at + 1 >= words.Length || published is not { } moment)
        {
            return null;
        }

        var today = moment.Date;
        if (Role(at + 1, "unit") is { } unit && words[at + 1].Features.Number != NumberFeature.Plur)
        {
            return Unit(today, unit, shift) is { } value ? new Reading(value, at + 2) : null;
        }

        if (Number(at + 1, "weekday") is { } weekday)
        {
            var date = today.AddDays(weekday - Monday(today) + (shift < 0 && weekday >= Monday(today) ? -7 : shift > 0 ? 7 : 0));
            return Day(date, at + 2);
        }

        if (Number(at + 1, "month") is { } month)
        {
            var year = today.Year + (shift < 0 && month >= today.Month ? -1 : shift > 0 && month <= today.Month ? 1 : 0);
            return new Reading(Months(new DateTime(year, month, 1), 1, TimePrecision.Month), at + 2);
        }

        return Role(at + 1, "weekend") is not null ? new Reading(new TimeValue(Iso(today.AddDays(6 - Monday(today) + 7 * shift)), Iso(today.AddDays(7 - Monday(today) + 7 * shift)), TimePrecision.Week), at + 2) : null;
    }

    private static int Monday(DateTime date) => ((int)date.DayOfWeek + 6) % 7 + 1;

    private static TimeValue? Unit(DateTime today, string unit, int shift) => unit switch
    {
        "D" => DayValue(today.AddDays(shift), today.AddDays(shift)),
        "W" => new TimeValue(Iso(today.AddDays(1 - Monday(today) + 7 * shift)), Iso(today.AddDays(7 - Monday(today) + 7 * shift)), TimePrecision.Week),
        "M" => Months(new DateTime(today.Year, today.Month, 1).AddMonths(shift), 1, TimePrecision.Month),
        "Q" => Months(new DateTime(today.Year, (today.Month - 1) / 3 * 3 + 1, 1).AddMonths(3 * shift), 3, TimePrecision.Quarter),
        "Y" => Months(new DateTime(today.Year + shift, 1, 1), 12, TimePrecision.Year),
        _ => null,
    };

    private static TimeValue Months(DateTime first, int count, TimePrecision precision) => new(Iso(first), Iso(first.AddMonths(count).AddDays(-1)), precision);

    /// <summary>"three days ago", "три дня назад", "სამი დღის წინ"; "in two weeks", "через две недели"; a bare "for three days" is a duration.</summary>
    private Reading? Ago(int at)
    {
        var ahead = Role(at, "ahead") is not null;
        var first = ahead ? at + 1 : at;
        var (count, unitAt) = Digits(first, 1, 500) is { } number ? (number, first + 1) : (1, first);
        if (Role(unitAt, "unit") is not { } unit || unitAt == first && Digits(first, 1, 500) is null && !ahead && Role(unitAt + 1, "ago") is null)
        {
            return null;
        }

        if (Role(unitAt + 1, "ago") is not null && published is { } now)
        {
            return new Reading(Shifted(now, unit, -count), unitAt + 2);
        }

        if ((ahead || words[unitAt].Best.Adposition is { } post && calendar.Find(post, "ahead") is not null) && published is { } moment)
        {
            return new Reading(Shifted(moment, unit, count), unitAt + 1);
        }

        if (ahead || unitAt == first)
        {
            return null;
        }

        var letter = unit switch { "H" => "TH", "N" => "TM", "Q" => "3M", _ => unit };
        var duration = letter.Length == 2 && letter[0] == 'T' ? $"PT{count}{letter[1]}" : letter == "3M" ? $"P{3 * count}M" : $"P{count}{letter}";
        return new Reading(new TimeValue(null, null, Precision(unit)) { Duration = duration }, unitAt + 1);
    }

    private static TimePrecision Precision(string unit) => unit switch
    {
        "N" => TimePrecision.Minute,
        "H" => TimePrecision.Hour,
        "D" => TimePrecision.Day,
        "W" => TimePrecision.Week,
        "M" => TimePrecision.Month,
        "Q" => TimePrecision.Quarter,
        _ => TimePrecision.Year,
    };

    private static TimeValue Shifted(DateTime now, string unit, int count)
    {
        switch (unit)
        {
            case "N" or "H":
                var moment = now.AddMinutes(count * (unit == "H" ? 60 : 1)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
                return new TimeValue(moment, moment, TimePrecision.Minute);
            case "M":
                return Months(new DateTime(now.Year, now.Month, 1).AddMonths(count), 1, TimePrecision.Month);
            case "Q":
                return Months(new DateTime(now.Year, now.Month, 1).AddMonths(3 * count), 1, TimePrecision.Month);
            case "Y":
                return Months(new DateTime(Math.Clamp(now.Year + count, 1, 9990), 1, 1), 12, TimePrecision.Year);
            default:
                var date = now.Date.AddDays(count * (unit == "W" ? 7 : 1));
                return DayValue(date, date);
        }
    }

    /// <summary>A bare weekday looks the way the sentence's tense points, else back.</summary>
    private Reading? Weekday(int at)
    {
        if (Number(at, "weekday") is not { } weekday)
        {
            return null;
        }

        if (published is not { } moment)
        {
            return new Reading(new TimeValue(null, null, TimePrecision.Day), at + 1);
        }

        var days = (weekday - Monday(moment) + 7) % 7;
        var date = moment.Date.AddDays(future || words.Length <= 3 ? days == 0 ? 7 : days : days - (days == 0 ? 0 : 7));
        return Role(at + 1, "part") is { } part && part.EndsWith(":0", StringComparison.Ordinal)
            ? new Reading(PartOfDay(date, Int(part.Split(':')[0])), at + 2)
            : Day(date, at + 1);
    }

    private Reading? Month(int at)
    {
        if (Number(at, "month") is not { } month || words[at].Upos is Upos.AUX or Upos.VERB)
        {
            return null;
        }

        var year = YearAfter(at + 1, out var end);
        if (year is null && published is { } today)
        {
            year = month > today.Month && !future ? today.Year - 1 : today.Year;
        }

        return year is { } known ? new Reading(Months(new DateTime(known, month, 1), 1, TimePrecision.Month), end) : null;
    }

    private Reading? Year(int at)
    {
        if (words[at].Token.Kind != TokenKind.Number || Digits(at, 1500, 2100) is not { } year)
        {
            return null;
        }

        var beside = Role(at + 1, "year") is not null;
        var tied = words[at].Best.Adposition is not null || at > 0 && words[at - 1].Upos == Upos.ADP;
        return beside || tied && (at + 1 == words.Length || words[at + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ))
            ? new Reading(Months(new DateTime(year, 1, 1), 12, TimePrecision.Year), beside ? at + 2 : at + 1)
            : null;
    }

    /// <summary>"18:00", "6 p.m.", "18 საათზე".</summary>
    private Reading? Clock(int at)
    {
        if (published is not { } moment || words[at].Token.Kind != TokenKind.Number)
        {
            return null;
        }

        var (hour, minute, end) = (Digits(at, 0, 24), 0, at + 1);
        if (hour is null)
        {
            return null;
        }

        var exact = end + 1 < words.Length && words[end].Token.Form == ":" && Digits(end + 1, 0, 59) is { } minutes && (minute = minutes) >= 0;
        end += exact ? 2 : 0;
        var half = Role(end, "clock");
        if (!exact && half is null)
        {
            return null;
        }

        var clock = half == "pm" && hour < 12 ? hour.Value + 12 : half == "am" && hour == 12 ? 0 : hour.Value % 24;
        var time = moment.Date.AddHours(clock).AddMinutes(minute);
        var text = time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        return new Reading(new TimeValue(text, text, exact ? TimePrecision.Minute : TimePrecision.Hour), half is null ? end : end + 1);
    }
}
