using System.Globalization;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Ranges, repeated times and lengths.</summary>
internal sealed partial class TimeReader
{
    /// <summary>"с 5 по 19 января", "5-დან 19 იანვრამდე", "January 5-19", "13-15 ივლისი", "from the 13th to the 15th of July".</summary>
    private Reading? DayRange(int at)
    {
        var first = Role(at, "range") is not null || Role(at, "since") is not null ? at + 1 : at;
        var month = Number(first, "month");
        first += month is null ? 0 : 1;
        first += Role(first, "glue") is not null ? 1 : 0;
        if (first >= words.Length)
        {
            return null;
        }

        int from, to, next;
        if (OneToken(words[first].Token.Lower) is { } pair)
        {
            (from, to, next) = (pair.From, pair.To, first + 1);
        }
        else
        {
            if ((OrdinalValue(first) ?? Digits(first, 1, 31)) is not { } low)
            {
                return null;
            }

            var second = first + 1;
            if (Role(second, "until") is not null || IsDash(second) || words[first].Best.Adposition is not null && words[second..].Length > 0)
            {
                second += Role(second, "until") is not null || IsDash(second) ? 1 : 0;
                second += Role(second, "glue") is not null ? 1 : 0;
            }
            else
            {
                return null;
            }

            if ((OrdinalValue(second) ?? Digits(second, 1, 31)) is not { } high)
            {
                return null;
            }

            (from, to, next) = (low, high, second + 1);
        }

        if (month is null)
        {
            next += Role(next, "glue") is not null ? 1 : 0;
            month = Number(next, "month");
            next++;
        }

        if (month is not { } known || to <= from || from < 1 || to > 31)
        {
            return null;
        }

        var slots = new TimeSlots { Month = known, Day = from };
        next += next < words.Length && words[next].Token.Form == "," && Digits(next + 1, 1500, 2100) is not null ? 1 : 0;
        var used = next < words.Length ? Year(next, ref slots) : 0;
        var resolver = new TimeResolver(published, LooksAhead(at) || IsAlone(at, next + used));
        return resolver.Resolve(slots) is { From: { } start } && resolver.Resolve(slots with { Day = to, Year = Int(start[..4]) }) is { To: { } stop }
            ? new Reading(new TimeValue(start, stop, TimePrecision.Day), next + used)
            : null;
    }

    /// <summary>"the 1992-95 war", "1992–1995", "2021/22".</summary>
    private Reading? YearRange(int at)
    {
        if (words[at].Token.Kind != TokenKind.Number)
        {
            return null;
        }

        var (text, end) = (words[at].Token.Form, at + 1);
        if (end + 1 < words.Length && words[end].Token.Form is "-" or "–" or "/" && !words[end].Token.SpaceBefore && !words[end + 1].Token.SpaceBefore)
        {
            (text, end) = (text + "-" + words[end + 1].Token.Form, end + 2);
        }

        var cut = text.IndexOfAny(['-', '–', '/']);
        if (cut != 4 || text.Length is not (7 or 9) || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var from) || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var to))
        {
            return null;
        }

        to += text.Length == 7 ? from / 100 * 100 : 0;
        end += Role(end, "year") is not null ? 1 : 0;
        return from is > 1500 and < 2100 && to > from && to < 2100 && to - from <= 100 ? new Reading(new TimeValue(Iso(from, 1, 1), Iso(to, 12, 31), TimePrecision.Year), end) : null;

        static string Iso(int year, int month, int day) => TimeResolver.Iso(new DateTime(year, month, day));
    }

    /// <summary>
    /// "from March to May 2014", "с 5 марта по 7 мая", "იანვრიდან მარტამდე", "Monday through Friday": from one month, date or weekday to the next such one. A year told with one counts for both.
    /// </summary>
    private Reading? Between(int at)
    {
        var opened = Role(at, "range") is not null || Role(at, "since") is not null;
        var begin = opened ? at + 1 : at;
        if (begin >= words.Length || Slots(begin, out var middle) is not { } first || middle >= words.Length)
        {
            return null;
        }

        var joins = Role(middle, "until") is not null && (opened || words[middle].Upos != Upos.CCONJ) || IsDash(middle);
        var tied = !joins && MayBeTied(middle - 1, "since");
        if (!joins && !tied || Slots(joins ? middle + 1 : middle, out var end) is not { } second)
        {
            return null;
        }

        if (tied && !MayBeTied(end - 1, "until"))
        {
            // "იანვრიდან მარტის ჩათვლით"
            if (Role(end, "until") is null)
            {
                return null;
            }

            end++;
        }

        var past = Tense(at) == TenseFeature.Past;
        var resolver = new TimeResolver(published, LooksAhead(at) || IsAlone(at, end), past);
        if (IsDated(first) && IsDated(second))
        {
            var passes = second.Month < first.Month || second.Month == first.Month && second.Day < first.Day ? 1 : 0;
            var (firstYear, lastYear) = (YearOf(first), YearOf(second));
            firstYear ??= lastYear - passes;
            if (resolver.Resolve(first with { Year = firstYear, Whole = null })?.From is not { Length: 10 } low)
            {
                return null;
            }

            lastYear ??= Int(low[..4]) + passes;
            var years = firstYear is null && resolver.Resolve(second with { Year = lastYear, Whole = null })?.From is { Length: 10 } begins && resolver.IsTooFar(Date(begins)) ? -1 : 0;
            return resolver.Resolve(second with { Year = lastYear + years, Whole = null }) is { To: { } high, Precision: var precision } && resolver.Resolve(first with { Year = Int(low[..4]) + years, Whole = null })?.From is { } from && string.CompareOrdinal(from, high) < 0
                ? new Reading(new TimeValue(from, high, precision), end) : null;
        }

        if (opened || tied || IsDash(middle) && words[middle].Token.SpaceBefore || !IsWeekday(first) || !IsWeekday(second) || resolver.Resolve(first) is not { From: { Length: 10 } day })
        {
            return null;
        }

        var (start, stop) = (Date(day), TimeResolver.NextWeekday(Date(day), second.Weekday!.Value));
        var back = past && stop > Today ? -7 : 0;
        return new Reading(new TimeValue(TimeResolver.Iso(start.AddDays(back)), TimeResolver.Iso(stop.AddDays(back)), TimePrecision.Day), end);

        static bool IsDated(TimeSlots slots) => slots.Month is not null && (slots with { Month = null, Day = null, Year = null, Whole = null }) == default && (slots.Whole is null || YearOf(slots) is not null);

        static bool IsWeekday(TimeSlots slots) => slots.Weekday is not null && (slots with { Weekday = null }) == default;

        static int? YearOf(TimeSlots slots) => slots.Year ?? TimeResolver.WholeYear(slots.Whole);
    }

    private static (int From, int To)? OneToken(string text)
    {
        var cut = text.IndexOfAny(['-', '–']);
        var end = cut + 1;
        while (cut > 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return cut is 1 or 2 && end - cut is 2 or 3 && text.AsSpan(0, cut).IndexOfAnyExceptInRange('0', '9') < 0 ? (Int(text[..cut]), Int(text[(cut + 1)..end])) : null;
    }

    /// <summary>"9:30 - 11:00", "from 3 to 4pm", "3-4pm", "8am until 6".</summary>
    private Reading? ClockRange(int at, TimeSlots day)
    {
        if (published is null || at >= words.Length)
        {
            return null;
        }

        var first = Role(at, "range") is not null || Role(at, "since") is not null ? at + 1 : at;
        var (start, end, used, next) = (default(TimeSlots), default(TimeSlots), 0, 0);
        if (first < words.Length && words[first].Token.Kind == TokenKind.Number && words[first].Token.Lower is var text && text.IndexOf('-', StringComparison.Ordinal) is > 0 and < 3 and var cut
            && text.AsSpan(0, cut).IndexOfAnyExceptInRange('0', '9') < 0 && Written(text[(cut + 1)..], out var hour, out var minute, out var half) && half is not null)
        {
            (start.Hour, end.Hour, end.Minute, end.Half, next) = (Int(text[..cut]), hour, minute, half, first + 1);
        }
        else
        {
            used = first < words.Length ? HourHere(first, ref start) : 0;
            if (used == 0 && Digits(first, 1, 24) is { } bare && IsBareNumber(first))
            {
                (start.Hour, used) = (bare, 1);
            }

            var second = first + used;
            if (used == 0 || !(IsDash(second) || Role(second, "until") is not null))
            {
                return null;
            }

            var closed = HourHere(second + 1, ref end);
            if (closed == 0 && start.Half is not null && Digits(second + 1, 1, 24) is { } last)
            {
                (end.Hour, closed) = (last, 1);
            }

            var bareEnd = closed == 0 && IsBareNumber(second + 1) ? Digits(second + 1, 1, 12) : null;
            if (bareEnd is not null && HalfBehind(second + 2, out var said) is > 0 and var width)
            {
                (end.Hour, end.Half, closed) = (bareEnd, said, 1 + width);
            }

            if (closed == 0 || start is { Half: null, Minute: null } && end is { Half: null, Minute: null })
            {
                return null;
            }

            next = second + 1 + closed;
        }

        var resolver = new TimeResolver(published, true);
        end.Half ??= start.Half is "am" && end.Hour < start.Hour ? "pm" : start.Half;
        start.Half ??= end.Half;
        var more = 0;
        for (var i = next; !day.Any && i < words.Length && i < next + 3 && more == 0; i++)
        {
            more = IsGlue(i) ? 0 : Slots(i, out var stop) is { HasDay: true, Hour: null } found && (day = found).HasDay ? stop - next : 0;
            if (!IsGlue(i))
            {
                break;
            }
        }

        var (opened, shut) = (resolver.Resolve(day with { Hour = start.Hour, Minute = start.Minute, Half = start.Half }), resolver.Resolve(day with { Hour = end.Hour, Minute = end.Minute, Half = end.Half }));
        if (opened?.From is { } night && shut?.To is { } dawn && string.CompareOrdinal(night, dawn) >= 0 && (start.Half is "pm" && end.Half is "am" || start is { Half: null, Hour: > 12 } && end.Half is null))
        {
            // "from 9 p.m. to 5 a.m.": the next morning.
            shut = shut with { To = Stamp(Moment(dawn).AddDays(1)) };
        }

        return opened?.From is { } low && shut?.To is { } high && string.CompareOrdinal(low, high) < 0
            ? new Reading(new TimeValue(low, high, start.Minute is null && end.Minute is null ? TimePrecision.Hour : TimePrecision.Minute), next + more) { HasOwnDay = day.HasDay }
            : null;
    }

    /// <summary>"in the afternoon", "in the PM" after an hour: how many words it takes, 0 for none, and the half of the day that it tells.</summary>
    private int HalfBehind(int at, out string? half)
    {
        half = null;
        var slots = default(TimeSlots);
        if (at < words.Length && Phrase(at, ref slots) is > 0 and var used && slots.Part is { } part)
        {
            half = part == 1 ? "am" : "pm";
            return used;
        }

        var next = at;
        while (next < words.Length && next - at < MostGlue && IsGlue(next))
        {
            next++;
        }

        half = HalfAfter(next, true) is "am" or "pm" ? HalfAfter(next, true) : null;
        return half is null ? 0 : next + 1 - at;
    }

    /// <summary>"every Saturday", "каждые три дня", "ყოველ კვირას".</summary>
    private Reading? Each(int at)
    {
        // "on Mondays", "по понедельникам".
        var habit = words[at].Upos == Upos.ADP ? at + 1 : at;
        if (Number(habit, "weekday") is not null && words[habit].Features.Number == NumberFeature.Plur && habit > 0 && words[habit - 1].Upos == Upos.ADP)
        {
            return new Reading(new TimeValue(null, null, TimePrecision.Day) { Repeat = "P1W" }, habit + 1);
        }

        // "по вечерам", "in the evenings"
        var part = habit < words.Length && words[habit].Upos == Upos.DET ? habit + 1 : habit;
        if (words[at].Upos == Upos.ADP && part < words.Length && words[part].Features.Number == NumberFeature.Plur && Role(part, "unit") is null && Role(part, "weekend") is null && Period(part) is { } habitual)
        {
            return Repeated(habitual, part + 1);
        }

        if (Entry(at, "repeat", out var end) is { } adverb && !IsName(at, end))
        {
            return Repeated(adverb, end);
        }

        if (Rate(at) is { } rate)
        {
            return rate;
        }

        if (Role(at, "each") is null)
        {
            return null;
        }

        if (Role(at + 1, "unit") is null && Role(at + 1, "weekday") is null && Role(at + 1, "month") is null && Period(at + 1) is { } named)
        {
            return Repeated(named, at + 2);
        }

        var count = Digits(at + 1, 2, 100);
        var unitAt = count is null ? at + 1 : at + 2;
        var period = Number(unitAt, "weekday") is not null ? "P1W" : Role(unitAt, "unit") is { } unit ? Length(count ?? 1, unit) : Number(unitAt, "month") is not null ? "P1Y" : null;
        return period is null ? null : new Reading(new TimeValue(null, null, Number(unitAt, "weekday") is not null ? TimePrecision.Day : TimeResolver.Precision(Role(unitAt, "unit") ?? "Y")) { Repeat = period }, unitAt + 1);
    }

    /// <summary>What lies between a part of the day, a weekend, a season and the next such one; null for other words.</summary>
    private string? Period(int at) => Role(at, "part") is { } part && part.EndsWith(":0", StringComparison.Ordinal) ? "P1D" : Role(at, "weekend") is not null ? "P1W" : Role(at, "season") is not null ? "P1Y" : null;

    /// <summary>A repeated time is as long as the unit of its period says.</summary>
    private static Reading Repeated(string period, int end) => new(new TimeValue(null, null, TimeResolver.Precision(period[^1..])) { Repeat = period }, end);

    /// <summary>"twice a year", "раз в неделю", "თვეში ორჯერ"; a period that is no whole one ("three times a week") is not told.</summary>
    private Reading? Rate(int at)
    {
        // "თვეში ორჯერ": the unit in its case comes first.
        if (Role(at, "unit") is { } first && words[at].Best.Adposition is not null && TimesAt(at + 1, out var firstEnd) is { } often)
        {
            return Every(often, first, firstEnd);
        }

        if (TimesAt(at, out var next) is not { } times)
        {
            return null;
        }

        var joined = next;
        while (joined < words.Length && joined - next < MostGlue && (Role(joined, "one") is not null || IsGlue(joined)))
        {
            joined++;
        }

        return joined == next || Role(joined, "unit") is not { } unit || Role(joined + 1, "ago") is not null ? null : Every(times, unit, joined + 1);

        Reading Every(int count, string of, int end) => new(new TimeValue(null, null, TimeResolver.Precision(of)) { Repeat = Part(count, of) }, end);
    }

    /// <summary>How often a word or two tell ("twice", "три раза"); null for other words.</summary>
    private int? TimesAt(int at, out int end)
    {
        var count = Digits(at, 2, 60);
        end = count is null ? at + 1 : at + 2;
        return count is null ? Number(at, "times") : Number(at + 1, "times") == 1 ? count : null;
    }

    /// <summary>A unit divided by how often something happens in it; null where no whole part comes out.</summary>
    private static string? Part(int times, string unit) =>
        times == 1 ? Length(1, unit)
        : unit switch { "Y" => (12, "M"), "D" => (24, "H"), "H" => (60, "N"), _ => (0, "") } is var (parts, part) && parts > 0 && parts % times == 0 ? Length(parts / times, part) : null;

    /// <summary>Whether words with a capital are a name or part of one: "Daily Herald".</summary>
    private bool IsName(int at, int end) =>
        // "The daily El Faro".
        at > 0 && words[at - 1].Upos == Upos.DET && end < words.Length && words[end].Upos == Upos.PROPN ||
        char.IsUpper(words[at].Token.Form[0]) && (at > 0 || end < words.Length && char.IsUpper(words[end].Token.Form[0]));

    /// <summary>"в ночь на понедельник", "в ночь с 5 на 6 марта": the night that ends on that day's morning.</summary>
    private Reading? NightBefore(int at)
    {
        var next = Entry(at, "night-before");
        if (next == at)
        {
            return null;
        }

        for (var i = next; i < Math.Min(words.Length, next + 3); i++)
        {
            next = Role(i, "night-to") is not null ? i + 1 : next;
        }

        if (Single(next) is { Value: { From: { Length: 16 } from, To: { Length: 16 } until } } hours)
        {
            // "в ночь на вторник с 22:00 до 5:00": its evening is that of the day before.
            return Moment(from).Hour < 12 ? hours : hours with { Value = hours.Value with { From = Stamp(Moment(from).AddDays(-1)), To = Stamp(Moment(until).AddDays(-1)) } };
        }

        return Single(next) is { Value: { From: { Length: 10 } day, To: { } to } } morning && day == to
            ? new Reading(TimeResolver.PartOfDay(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-1), 4), morning.End) { HasOwnDay = true } : null;
    }

    /// <summary>"three days after Christmas", "a week before 5 March", "через два дня после 5 марта".</summary>
    private Reading? Offset(int at)
    {
        var first = Role(at, "ahead") is not null ? at + 1 : at;
        var count = Digits(first, 1, 900);
        var unitAt = count is not null || Role(first, "one") is not null ? first + 1 : first;
        // After an adposition it is a length ("for 90 days from 14 May").
        if (unitAt == at || Role(unitAt, "unit") is not { } unit || at > 0 && words[at - 1].Upos == Upos.ADP)
        {
            return null;
        }

        var n = Sign(unitAt + 1) * (count ?? 1);
        if (n == 0 || Single(unitAt + 2) is not { Value: { From: { } day, To: { } to } } from)
        {
            return null;
        }

        if (unit is "H" or "N")
        {
            // "15 minutes after 1 p.m."
            if (day.Length != 16 || from.Value.Precision is not (TimePrecision.Hour or TimePrecision.Minute))
            {
                return null;
            }

            var moment = Stamp(Moment(day).AddMinutes(unit == "H" ? 60 * n : n));
            return new Reading(new TimeValue(moment, moment, TimePrecision.Minute), from.End);
        }

        if (day.Length != 10 || day != to)
        {
            return null;
        }

        // "a year after Christmas": the day itself, not what it is counted from, looks where the tense does.
        var ahead = LooksAhead(at) || IsAlone(at, from.End);
        var date = Slots(unitAt + 2, out _) is { Year: null, Date: null, Weekday: null } bare && published is { } now
            ? AwayFromYearly(bare, now, ahead, n, unit)
            : Away(Date(day), n, unit);
        return new Reading(new TimeValue(TimeResolver.Iso(date), TimeResolver.Iso(date), TimePrecision.Day), from.End);
    }

    /// <summary>The day that is so far from a day of the calendar: of the years around, the nearest one that lies where the tense looks.</summary>
    private DateTime AwayFromYearly(TimeSlots day, DateTime now, bool ahead, int count, string unit) =>
        Enumerable.Range(now.Year - 2, 4).Select(y => new TimeResolver(published, ahead).Resolve(day with { Year = y })?.From).Where(d => d is { Length: 10 })
            .Select(d => Away(Date(d!), count, unit)).OrderBy(d => ahead == d >= now.Date ? 0 : 1).ThenBy(d => Math.Abs((d - now).TotalDays)).First();

    private static DateTime Away(DateTime start, int count, string unit) =>
        unit switch { "W" => start.AddDays(7 * count), "F" => start.AddDays(14 * count), "M" => start.AddMonths(count), "Q" => start.AddMonths(3 * count), "Y" => start.AddYears(count), _ => start.AddDays(count) };

    private static DateTime Date(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>1 for a word that counts on from a day ("after"), -1 for one that counts back ("before"), else 0.</summary>
    private int Sign(int at) => Role(at, "counted-after") is not null ? 1 : Role(at, "counted-before") is not null ? -1 : 0;

    /// <summary>"the Friday after Thanksgiving", "the third Tuesday after 25 December", "the Monday before the 5th of March".</summary>
    private Reading? WeekdayFrom(int at)
    {
        var nth = OrdinalValue(at);
        var first = nth is null ? at : at + 1;
        if (Number(first, "weekday") is not { } weekday || Sign(first + 1) is not (not 0 and var sign) || Role(first + 1, "range") is not null)
        {
            return null;
        }

        var next = first + 2 + (Role(first + 2, "glue") is not null ? 1 : 0);
        if (Single(next, at) is not { Value: { From: { Length: 10 } day, To: { } to } } from || day != to)
        {
            return null;
        }

        var start = sign > 0 ? TimeResolver.NextWeekday(Date(day), weekday) : TimeResolver.LastWeekday(Date(day), weekday);
        var date = TimeResolver.Iso(start.AddDays(sign * 7 * ((nth ?? 1) - 1)));
        return new Reading(new TimeValue(date, date, TimePrecision.Day), from.End);
    }

    /// <summary>"the week of 7 October": the week that the day lies in.</summary>
    private Reading? WeekOf(int at)
    {
        var next = Entry(at, "week-of");
        return next > at && Single(next, at) is { Value: { From: { Length: 10 } day, To: { } to } } from && day == to
            ? new Reading(TimeResolver.Unit(Date(day), "W", 0)!, from.End) : null;
    }

    private string Text(int first, int end) => string.Join(' ', words.Skip(first).Take(end - first).Select(w => w.Lower));

    /// <summary>Where an entry of one or several words in a role ends that begins here; the word itself when none does.</summary>
    private int Entry(int at, string role)
    {
        var (text, end) = ("", at);
        for (var i = at; i < words.Length && (i == at || calendar.Begins(text)); i++)
        {
            text = i == at ? words[i].Lower : text + " " + words[i].Lower;
            end = calendar.Find(text, role) is not null ? i + 1 : end;
        }

        return end;
    }

    /// <summary>The value of such an entry, or of a single word by its dictionary form, and where it ends; null when none begins here.</summary>
    private string? Entry(int at, string role, out int end)
    {
        end = Entry(at, role);
        if (end > at)
        {
            return calendar.Find(Text(at, end), role);
        }

        end = at + 1;
        return Role(at, role);
    }

    /// <summary>Where the name of a day without a fixed date ends that begins here ("Black Friday"), so that its words are not read one by one; the word itself when none does.</summary>
    public int NameEnd(int at) => (hints[at] & TimeHint.Beginning) == 0 ? at : Entry(at, "day-name");

    /// <summary>A bare "three days" is a length, and so is "10-day"; "One day, …" opens a story.</summary>
    private Reading? Counted(int at) =>
        Digits(at, 1, 900) is { } count && Role(at + 1, "unit") is { } unit && !(at == 0 && count == 1 && unit == "D") ? Lasts(count, unit, at + 2)
        : Hyphened(words[at].Lower) is { } joined ? Lasts(joined.Count, joined.Unit, at + 1)
        : Entry(at, "length", out var end) is { } length ? Lasts(Int(length[..^1]), length[^1..], end)
        : null;

    /// <summary>"for a year", "на месяц", "a decade": one unit beside a word that tells how long; in the plural nobody says how many.</summary>
    private Reading? Measured(int at)
    {
        var one = Role(at, "one") is not null;
        var unitAt = one ? at + 1 : at;
        if (!IsMeasured(at) || calendar.Find(words[unitAt].Lemma, "unit") is not { } unit || Role(unitAt + 1, "clock") is not null || Role(unitAt, "fraction") is not null && (Role(unitAt + 1, "clock-past") ?? Role(unitAt + 1, "clock-to")) is not null || words[unitAt].Features.Case == CaseFeature.Loc || one && unitAt + 1 < words.Length && words[unitAt + 1].Upos == Upos.NOUN)
        {
            return null;
        }

        return one || !IsMany(unitAt) ? Lasts(1, unit, unitAt + 1) : new Reading(Unknown(unit), unitAt + 1);
    }

    /// <summary>Whether a unit stands by itself beside a word that tells how long something lasts: "for weeks", "на месяц", "კვირის განმავლობაში".</summary>
    private bool IsMeasured(int at)
    {
        var unitAt = Role(at, "one") is not null ? at + 1 : at;
        return Role(unitAt, "unit") is not null && (Role(at - 1, "lasting") is not null || Role(unitAt + 1, "lasting") == "after" && !IsCounted(unitAt) || unitAt > at && Role(at - 1, "ahead") is not null);
    }

    /// <summary>Whether something before a unit may say how many ("მრავალი წლის განმავლობაში"): the singular after it is then no one unit.</summary>
    private bool IsCounted(int at) => at > 0 && words[at - 1].Upos is Upos.NUM or Upos.ADJ or Upos.DET or Upos.NOUN or Upos.PRON;

    private static Reading Lasts(int count, string unit, int end) => new(new TimeValue(null, null, TimeResolver.Precision(unit)) { Duration = Length(count, unit) }, end);

    private (int Count, string Unit)? Hyphened(string text) =>
        text.IndexOf('-', StringComparison.Ordinal) is > 0 and var cut && calendar.Find(text[(cut + 1)..], "unit") is { } unit
            && (int.TryParse(text.AsSpan(0, cut), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Whole(text[..cut], 1, 900)) is { } count and > 0 and < 900 ? (count, unit) : null;

    private static string Length(int count, string unit) => unit switch
    {
        "H" => $"PT{count.ToString(CultureInfo.InvariantCulture)}H",
        "N" => $"PT{count.ToString(CultureInfo.InvariantCulture)}M",
        "Q" => $"P{(3 * count).ToString(CultureInfo.InvariantCulture)}M",
        "X" => $"P{(10 * count).ToString(CultureInfo.InvariantCulture)}Y",
        "F" => $"P{(2 * count).ToString(CultureInfo.InvariantCulture)}W",
        _ => $"P{count.ToString(CultureInfo.InvariantCulture)}{unit}",
    };
}
