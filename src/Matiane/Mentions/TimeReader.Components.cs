using System.Globalization;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>The components of a time expression.</summary>
internal sealed partial class TimeReader
{
    private static readonly string[] DateFormats = ["yyyy-M-d", "d.M.yyyy", "d.M.yy", "M/d/yyyy", "M/d/yy", "d/M/yyyy", "d/M/yy"];

    private DateTime? Today => published?.Date;

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Words and phrases of one row: "yesterday", "last night", "წუხელ", "noon", holidays.</summary>
    private int Phrase(int at, ref TimeSlots slots)
    {
        if ((hints[at] & (TimeHint.Entry | TimeHint.Beginning)) == 0)
        {
            return 0;
        }

        var (longest, best) = (0, slots);
        var (forms, lemmas) = ("", "");
        // A finite verb is listed under its verbal noun, which may be a feast's name too: it tells no day.
        var isVerb = words[at] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin };
        for (var end = at + 1; end <= words.Length && (end == at + 1 || calendar.Begins(forms) || calendar.Begins(lemmas)); end++)
        {
            forms = end == at + 1 ? words[at].Lower : forms + " " + words[end - 1].Lower;
            lemmas = end == at + 1 ? words[at].Lemma : lemmas + " " + words[end - 1].Lemma;
            var filled = slots;
            if (Row(forms, ref filled) || !isVerb && !calendar.Has(forms) && Row(lemmas, ref filled))
            {
                (longest, best) = (end - at, filled);
            }
        }

        slots = best;
        return longest;
    }

    private bool Row(string text, ref TimeSlots slots)
    {
        if (calendar.Find(text, "day") is { } day && !slots.HasDay)
        {
            slots.Date = (Today ?? DateTime.MinValue.AddDays(9)).AddDays(Int(day));
            return true;
        }

        if (calendar.Find(text, "part") is { } part && slots.Part is null && slots.Half is null)
        {
            var parts = part.Split(':');
            slots.Part = Int(parts[0]);
            if (parts[1] != "0" && !slots.HasDay)
            {
                slots.Date = (Today ?? DateTime.MinValue.AddDays(9)).AddDays(Int(parts[1]));
            }

            return true;
        }

        // "at 3:30 p.m. on Wednesday afternoon": it says again what the hour says.
        if (calendar.Find(text, "part") is [_, ':', '0'] && slots is { Part: null, Half: not null, Weekday: not null })
        {
            return true;
        }

        if (calendar.Find(text, "holiday") is { } holiday && slots.Month is null && !slots.HasDay)
        {
            if (holiday.Length == 5 && char.IsAsciiDigit(holiday[0]) && holiday[2] == '-')
            {
                (slots.Month, slots.Day) = (Int(holiday[..2]), Int(holiday[3..]));
            }
            else
            {
                slots.Feast = holiday;
            }

            return true;
        }

        if (calendar.Find(text, "time") is { } time && slots.Hour is null)
        {
            (slots.Hour, slots.Half) = (Int(time[..2]), "24");
            return true;
        }

        if (calendar.Find(text, "whole") is { } whole && !slots.Any && Today is { } today)
        {
            slots.Whole = TimeResolver.Unit(today, whole[..1], Int(whole[2..]));
            return true;
        }

        if (calendar.Find(text, "now") is not null && !slots.Any && published is { } now)
        {
            var minute = now.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
            slots.Whole = new TimeValue(minute, minute, TimePrecision.Minute);
            return true;
        }

        return false;
    }

    /// <summary>"2022-01-05", "05.01.2022", "1/5/2022", "2/15", "01.04.".</summary>
    private int NumericDate(int at, ref TimeSlots slots)
    {
        if (words[at].Token.Kind != TokenKind.Number || slots.HasDay && slots is { Weekday: null } || slots.Day is not null || slots.Month is not null)
        {
            return 0;
        }

        var (text, end) = (words[at].Token.Form, at + 1);
        while (end + 1 < words.Length && end < at + 5 && words[end].Token.Form is "/" or "-" or "." && !words[end].Token.SpaceBefore && words[end + 1].Token.Kind == TokenKind.Number && !words[end + 1].Token.SpaceBefore)
        {
            text += words[end].Token.Form + words[end + 1].Token.Form;
            end += 2;
        }

        if (DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            (slots.Year, slots.Month, slots.Day) = (date.Year, date.Month, date.Day);
            return end - at;
        }

        var parts = text.Split('/', '.');
        if (parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var first) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var second)
            && (text.Contains('/', StringComparison.Ordinal) || end < words.Length && words[end].Token.Form == "." && parts[1].Length == 2 && parts[0].Length == 2))
        {
            var (month, day) = text.Contains('/', StringComparison.Ordinal) ? (first, second) : (second, first);
            if (month is >= 1 and <= 12 && day is >= 1 and <= 31 && (text.Contains('.', StringComparison.Ordinal) || at == 0 || IsGlue(at - 1) || Role(at - 1, "since") is not null || Role(at - 1, "until") is not null || slots.Any || at <= 2 && end >= last))
            {
                (slots.Month, slots.Day) = (month, day);
                return end - at + (text.Contains('.', StringComparison.Ordinal) ? 1 : 0);
            }
        }

        return 0;
    }

    /// <summary>Length of a word's beginning that names an edge ("mid-"); 0 for none.</summary>
    private static int EdgePrefix(string text, CalendarWords calendar) =>
        text.IndexOf('-', StringComparison.Ordinal) is > 1 and < 6 and var cut && cut + 3 < text.Length && char.IsLetter(text[0]) && calendar.Find(text[..cut], "edge") is not null ? cut : 0;

    /// <summary>What an hour is told in, passed over: "8:30 a.m. Eastern time", "15:00 мск".</summary>
    private int Zone(int at, TimeSlots slots) =>
        slots.Hour is not null && (slots.Minute is not null || slots.Half is not null) && Role(at - 1, "zone") is null ? Entry(at, "zone") - at : 0;

    /// <summary>"January-March", "в январе–марте": two months joined to one stretch.</summary>
    private int Months(int at, ref TimeSlots slots)
    {
        if (slots.Month is not null || slots.HasDay || words[at].Lower.IndexOf('-', StringComparison.Ordinal) is not (> 2 and var cut) || calendar.Find(words[at].Lower[..cut], "month") is not { } first)
        {
            return 0;
        }

        foreach (var text in words[at].Analyses.Select(a => a.Lemma).Prepend(words[at].Lower))
        {
            if (text.IndexOf('-', StringComparison.Ordinal) is > 0 and var mark && calendar.Find(text[(mark + 1)..], "month") is { } second)
            {
                (slots.Month, slots.LastMonth) = (Int(first), Int(second));
                return 1;
            }
        }

        return 0;
    }

    /// <summary>Words that tell a time without saying which: "recently", "in recent weeks", "в последнее время".</summary>
    private int Vague(int at, ref TimeSlots slots)
    {
        if (slots.Any)
        {
            return 0;
        }

        var value = Entry(at, "vague", out var end);
        if (value == "units")
        {
            slots.Whole = Role(end, "unit") is { } unit && IsMany(end) ? Unknown(unit) : null;
            return slots.Whole is null ? 0 : end + 1 - at;
        }

        slots.Whole = value is null ? null : Unknown("D");
        return value is null ? 0 : end - at;
    }

    /// <summary>"mid-December", "mid-1998".</summary>
    private int Prefixed(int at, ref TimeSlots slots)
    {
        var text = words[at].Lower;
        if (slots.Any || EdgePrefix(text, calendar) is not (> 0 and var cut))
        {
            return 0;
        }

        var rest = text[(cut + 1)..];
        if (calendar.Find(rest, "month") is { } month)
        {
            slots.Month = Int(month);
        }
        else if (rest.Length == 4 && int.TryParse(rest, CultureInfo.InvariantCulture, out var year) && year is > 1500 and < 2100)
        {
            slots.Year = year;
        }
        else if (rest.Length == 5 && rest[4] == 's' && int.TryParse(rest.AsSpan(0, 4), CultureInfo.InvariantCulture, out var decade) && decade % 10 == 0 && decade is > 1500 and < 2100)
        {
            slots.Decade = decade;
        }
        else
        {
            return 0;
        }

        slots.Edge = calendar.Find(text[..cut], "edge");
        return 1;
    }

    /// <summary>"fourth-quarter profit", "first-half sales".</summary>
    private int HyphenedPart(int at, ref TimeSlots slots)
    {
        var text = words[at].Lower;
        if (slots.Any || text.IndexOf('-', StringComparison.Ordinal) is not (> 1 and var cut) || calendar.Find(text[..cut], "ordinal") is not { } ordinal || Int(ordinal) is not (>= 1 and <= 4 and var value))
        {
            return 0;
        }

        var rest = text[(cut + 1)..];
        if (calendar.Find(rest, "unit") == "Q")
        {
            slots.Quarter = value;
            return 1;
        }

        slots.HalfYear = value <= 2 && calendar.Find(rest, "half-year") is not null ? value : null;
        return slots.HalfYear is null ? 0 : 1;
    }

    /// <summary>"18:00", "6 p.m.", "3pm", "16h30", "15 часов", "18 საათზე", "half past three", "at 8 in the evening".</summary>
    private int Clock(int at, ref TimeSlots slots)
    {
        if (slots.Hour is not null || published is null)
        {
            return 0;
        }

        return PastHour(at, ref slots) is > 0 and var past ? past : HourHere(at, ref slots);
    }

    /// <summary>"საღამოს 8", "დღის 3-ზე": the half of the day stands before its hour.</summary>
    private int HalfBefore(int at, ref TimeSlots slots)
    {
        if (slots.Hour is not null || published is null || Role(at, "clock") is not { } half || half is "h" or "o" || Digits(at + 1, 1, 12) is not { } hour || Role(at + 2, "month") is not null)
        {
            return 0;
        }

        var told = Role(at + 2, "clock") is "h" or "o";
        if (!told && !IsTied(at + 1, "at") && !IsLimit(at + 1) && at + 2 < last)
        {
            return 0;
        }

        (slots.Hour, slots.Half) = (hour, half);
        return told ? 3 : 2;
    }

    private int PastHour(int at, ref TimeSlots slots)
    {
        var half = Number(at, "fraction");
        var first = half is null && Role(at, "glue") is not null ? at + 1 : at;
        half ??= Number(first, "fraction");
        var minutes = half ?? Digits(first, 1, 59);
        if (minutes is null)
        {
            return 0;
        }

        var i = first + 1;
        i += half is null && Role(i, "unit") == "N" ? 1 : 0;
        var before = Role(i, "clock-to") is not null && (half is not null || i > first + 1 || minutes % 5 == 0);
        if (!before && Role(i, "clock-past") is null)
        {
            return 0;
        }

        var hour = default(TimeSlots);
        var used = HourHere(i + 1, ref hour);
        if (used == 0 && i + 1 < words.Length && Phrase(i + 1, ref hour) is > 0 and var named && hour.Hour is not null)
        {
            used = named;
        }

        // "from 5 to 10 people" is no time.
        var plain = half is null && i == first + 1;
        if (used == 0 && (!plain || i + 2 >= last || at > 0 && Role(at - 1, "at") is not null) && Digits(i + 1, 1, before ? 12 : 24) is { } bare)
        {
            (hour.Hour, used) = (bare, 1);
        }

        if (used == 0 || hour.Hour is not { } full)
        {
            return 0;
        }

        var total = full * 60 + (before ? -minutes.Value : minutes.Value);
        (slots.Hour, slots.Minute, slots.Half) = ((total / 60 + 24) % 24, (total % 60 + 60) % 60, hour.Half);
        return i + 1 + used - at;
    }

    private int HourHere(int at, ref TimeSlots slots)
    {
        if (at >= words.Length)
        {
            return 0;
        }

        var (text, end) = (words[at].Token.Lower, at + 1);
        if (words[at].Token.Kind == TokenKind.Number && end + 1 < words.Length && words[end].Token.Form == ":" && words[end + 1].Token.Kind == TokenKind.Number && !words[end].Token.SpaceBefore)
        {
            text += ":" + words[end + 1].Token.Lower;
            end += 2;
        }

        if (words[at].Token.Kind == TokenKind.Number && Written(text, out var hour, out var minute, out var half))
        {
            if (half is null && HalfAfter(end, minute is not null) is { } after && Role(end + 1, "ago") is null && Role(end + 1, "hence") is null)
            {
                (half, end) = (after, end + 1);
            }
            else if (half is null && minute is not null && Role(end, "unit") == "H")
            {
                end++;
            }

            if (half is not null || minute is not null)
            {
                (slots.Hour, slots.Minute, slots.Half) = (hour, minute, half);
                return end - at;
            }
        }

        if (InFigures(at, out var joined, out var minutesJoined) is > 0 and var figures)
        {
            (slots.Hour, slots.Minute) = (joined, minutesJoined);
            if (HalfAfter(at + figures, true) is { } told)
            {
                slots.Half = told;
                figures++;
            }

            return figures;
        }

        // "At 1620": four figures after the word for it are hours and minutes.
        if (HoursAndMinutes(at) is { } written)
        {
            (slots.Hour, slots.Minute) = (written / 100, written % 100);
            return 1;
        }

        if (Digits(at, 0, 24) is not { } spoken || Role(at, "month") is not null)
        {
            return 0;
        }

        // "15 часов", "8 часов вечера", "18 საათზე", "3 საათსა და 15 წუთზე".
        if (Role(at + 1, "clock") is { } word && (word is "h" or "o" || HalfAfter(at + 1, false) is not null) && Role(at + 2, "ago") is null && Role(at + 2, "hence") is null && (word != "h" || IsHour(at, at + 1)) && !(word is not ("h" or "o") && IsLimit(at)))
        {
            (slots.Hour, slots.Half, end) = (spoken, word is "h" or "o" ? null : word, at + 2);
            if (word is "h" or "o")
            {
                var second = end < words.Length && words[end].Upos == Upos.CCONJ ? end + 1 : end;
                if (Digits(second, 0, 59) is { } minutes && Role(second + 1, "unit") == "N")
                {
                    (slots.Minute, end) = (minutes, second + 2);
                }

                if (Role(end, "clock") is { } part && part is not ("h" or "o"))
                {
                    (slots.Half, end) = (part, end + 1);
                }
            }

            return end - at;
        }

        // "seven thirty p.m.", "at three twenty".
        if (spoken is >= 1 and <= 12 && Digits(at + 1, 10, 59) is { } spelt && (Role(at + 2, "clock") is "am" or "pm" || at > 0 && Role(at - 1, "at") is not null && at + 2 >= last))
        {
            (slots.Hour, slots.Minute, slots.Half) = (spoken, spelt, Role(at + 2, "clock") is { } given ? given : spoken < 8 ? "pm" : null);
            return slots.Half is null || Role(at + 2, "clock") is null ? 2 : 3;
        }

        // "at 11" after a part of the day; "8 tonight", "at 8 in the evening".
        var tied = at > 0 && Role(at - 1, "at") is not null || IsTied(at, "at");
        if ((tied && (slots.Part is not null || slots.HasDay) || (slots.Part is not null && at + 1 >= last)) && slots is not { Month: not null, Day: null } && Role(at + 1, "month") is null && Role(at + 1, "unit") is null)
        {
            slots.Hour = spoken;
            return 1;
        }

        var next = at + 1;
        while (next < words.Length && next - at <= MostGlue && IsGlue(next))
        {
            next++;
        }

        var following = default(TimeSlots);
        if (slots.Part is null && spoken is >= 1 and <= 12 && next < words.Length && Phrase(next, ref following) > 0 && following.Part is not null && (tied || next == at + 1 || IsBound(at)))
        {
            slots.Hour = spoken;
            return 1;
        }

        return 0;
    }

    /// <summary>Whether a word for "from" or "to" stands before a number; between two numbers it makes a range of both ("3 to 5 in the afternoon").</summary>
    private bool IsBound(int at) =>
        at > 0 && (Role(at - 1, "since") ?? Role(at - 1, "range") ?? Role(at - 1, "until")) is not null && !(at > 1 && (hints[at - 2] & TimeHint.Number) != 0)
        && !(Role(at + 1, "until") is not null && (hints[Math.Min(at + 2, hints.Length - 1)] & TimeHint.Number) != 0);

    /// <summary>"615 in the morning", "1430 GMT", "at 0600 hours": hour and minute in one number, where the half or part of the day or the zone stands beside it; 0 for none.</summary>
    private int InFigures(int at, out int hour, out int minute)
    {
        var text = words[at].Token.Lower;
        (hour, minute) = (0, 0);
        if (text.Length is not (3 or 4) || !IsBareNumber(at) || Int(text[..^2]) > 24 || Int(text[^2..]) > 59)
        {
            return 0;
        }

        (hour, minute) = (Int(text[..^2]), Int(text[^2..]));
        var tied = at > 0 && Role(at - 1, "at") is not null;
        if (HalfAfter(at + 1, true) is not null || Role(at + 1, "zone") is not null && (tied || text[0] == '0' || Role(at + 1, "unit") is null))
        {
            return 1;
        }

        var next = at + 1;
        while (next < words.Length && next - at <= MostGlue && IsGlue(next))
        {
            next++;
        }

        var following = default(TimeSlots);
        return tied && hour <= 12 && Part(next < words.Length && Phrase(at + 1, ref following) > 0 ? at + 1 : next) ? 1 : 0;

        bool Part(int from)
        {
            var slots = default(TimeSlots);
            return from < words.Length && Phrase(from, ref slots) > 0 && slots.Part is not null;
        }
    }

    /// <summary>The half of the day told after an hour; after a bare number a word that is also a unit tells a length ("7 დღის წინ").</summary>
    private string? HalfAfter(int at, bool isSure) => Role(at, "clock") is { } half && half is not ("h" or "o") && (isSure || Role(at, "unit") is null) ? half : null;

    /// <summary>Whether "3 hours" is a clock time and not a length: tied by an adposition of the clock, told with the part of the day, or standing alone.</summary>
    private bool IsHour(int at, int unit) =>
        at > 0 && (Role(at - 1, "at") ?? Role(at - 1, "since")) is not null && Role(unit + 1, "ago") is null
        || IsTied(unit, "at") || IsTied(unit, "since")
        || Role(unit + 1, "clock") is { } half && half is not ("h" or "o")
        || unit + 3 < words.Length && words[unit + 1].Upos == Upos.CCONJ && Digits(unit + 2, 1, 59) is not null && words[unit + 3].Best.Adposition is { } minute && calendar.Find(minute, "at") is not null
        || at <= 1 && unit + 1 >= last || at > 0 && Role(at - 1, "part") is not null || at > 0 && Role(at - 1, "clock") is not null;

    /// <summary>Whether a word has an adposition of that role written into it ("3-ზე").</summary>
    private bool IsTied(int at, string role) => words[at].Best.Adposition is { } post && calendar.Find(post, role) is not null;

    /// <summary>"11-დან", "6-მდე": what begins or ends a stretch; the half of the day after it is another hour's.</summary>
    private bool IsLimit(int at) => IsTied(at, "since") || IsTied(at, "until");

    /// <summary>"15:30", "3:15pm", "3pm", "16h00", "9a".</summary>
    private static bool Written(string text, out int hour, out int? minute, out string? half)
    {
        (hour, minute, half) = (0, null, null);
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        if (i is 0 or > 2 || !int.TryParse(text.AsSpan(0, i), CultureInfo.InvariantCulture, out hour) || hour > 24)
        {
            return false;
        }

        var dotted = i + 4 < text.Length && text[i] == '.' && text[i + 3] is 'a' or 'p';
        if (i < text.Length && (text[i] is ':' or 'h' || dotted) && i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]))
        {
            minute = Int(text.Substring(i + 1, 2));
            i += 3;
            if (minute > 59)
            {
                return false;
            }
        }

        var rest = text[i..].Replace(".", "", StringComparison.Ordinal);
        half = rest switch { "am" or "a" => "am", "pm" or "p" => "pm", _ => null };
        return rest.Length == 0 || half is not null || rest[0] == '-' && minute is not null;
    }

    /// <summary>A day's number beside its month: "14 апреля", "April 14", "14 of April", "14april".</summary>
    private int DayOfMonth(int at, ref TimeSlots slots)
    {
        if (slots.HasDay && slots.Weekday is null || slots.Day is not null || words[at].Token.Kind == TokenKind.Number && at + 1 < words.Length && words[at + 1].Token.Form == ":")
        {
            return 0;
        }

        if (Digits(at, 1, 31) is not { } day)
        {
            return 0;
        }

        // "ივლისში 27 კაცი": a month with its own postposition waits for no day, nor does one before a mark and people ("in May, 30 people").
        if (slots.Month is not null && slots.Year is null && at > 0 && words[at - 1].Upos != Upos.PART && words[at - 1].Best.Adposition is null && words[at].Token.Kind == TokenKind.Number && !(words[at - 1].Token.Form == "," && at + 1 < words.Length && words[at + 1].Upos is Upos.NOUN or Upos.ADJ) && Role(at + 1, "unit") is null && Role(at + 1, "clock") is null)
        {
            slots.Day = day;
            return 1;
        }

        var next = at + 1;
        while (next < words.Length && next - at <= MostGlue && IsGlue(next) && words[next].Token.Form != ",")
        {
            next++;
        }

        if (slots.Month is null && Number(next, "month") is { } month)
        {
            (slots.Day, slots.Month) = (day, month);
            return next + 1 - at;
        }

        // "14april"
        var text = words[at].Token.Lower;
        var letters = text.AsSpan().TrimStart("0123456789").ToString();
        if (slots.Month is null && letters.Length > 2 && letters.Length < text.Length && calendar.Find(letters, "month") is { } stuck)
        {
            (slots.Day, slots.Month) = (day, Int(stuck));
            return 1;
        }

        return 0;
    }

    /// <summary>"first of March", "13-е февраля", "тридцать первое мая", "მე-2 ოთხშაბათი", "third quarter".</summary>
    private int Ordinal(int at, ref TimeSlots slots)
    {
        var used = 1;
        if (OrdinalValue(at) is not { } value)
        {
            if (Digits(at, 20, 30) is not (20 or 30) || words[at].Token.Kind == TokenKind.Number || OrdinalValue(at + 1) is not { } rest || rest > 9)
            {
                return 0;
            }

            (value, used) = (Digits(at, 20, 30)!.Value + rest, 2);
        }

        var next = at + used;
        var direct = next;
        while (next < words.Length && next - direct < MostGlue && IsGlue(next))
        {
            next++;
        }

        if (slots.Day is null && value is >= 1 and <= 31 && (Number(next, "month") is not null && slots.Month is null || slots.Month is not null && slots.Weekday is null && slots.Date is null && Role(direct, "unit") is null && Role(direct, "weekday") is null))
        {
            slots.Day = value;
            return used;
        }

        if (Role(direct, "unit") == "Q" && value is >= 1 and <= 4)
        {
            slots.Quarter = value;
            return used + 1;
        }

        // "the first nine months of 2012", "за первые три месяца года"
        if (value == 1 && Digits(direct, 2, 11) is { } months && Role(direct + 1, "unit") == "M" && slots.Month is null)
        {
            if (slots.Year is not null || slots.Whole is { Precision: TimePrecision.Year } || Role(at - 1, "unit") == "Y" || IsOfYear(direct + 2))
            {
                slots.FirstMonths = months;
                var of = AfterGlue(direct + 2);
                return (Role(of, "unit") == "Y" ? of + 1 : direct + 2) - at;
            }
        }

        // "the first half of 2012", "первое полугодие": a half of another thing has no year beside it.
        if (value is 1 or 2 && Role(direct, "half-year") is { } named)
        {
            if (named == "year" || slots.Year is not null || slots.Whole is { Precision: TimePrecision.Year } || Role(at - 1, "unit") == "Y" || IsOfYear(direct + 1))
            {
                slots.HalfYear = value;
                return used + 1;
            }
        }

        if (slots.Nth is null && (Number(direct, "weekday") is not null || Role(direct, "unit") is "D" or "W") && (slots.Month is not null || HasMonthAfter(direct + 1)))
        {
            (slots.Nth, slots.NthOf) = (value, Role(direct, "weekday") ?? Role(direct, "unit"));
            return used + 1;
        }

        return 0;
    }

    /// <summary>The first word that joins nothing, from a word on; a unit counts though it may join others ("2012 года").</summary>
    private int AfterGlue(int at)
    {
        var next = at;
        while (next < words.Length && next - at < MostGlue && IsGlue(next) && Role(next, "unit") is null)
        {
            next++;
        }

        return next;
    }

    /// <summary>Whether a year follows that what stands before is part of: "of 2012", "of the year", "прошлого года".</summary>
    private bool IsOfYear(int at)
    {
        var of = AfterGlue(at);
        var part = new TimeSlots { Quarter = 1 };
        return of < words.Length && (Role(of, "unit") == "Y" || Year(of, ref part) > 0 || Number(of, "relative") is not null && Role(of + 1, "unit") == "Y");
    }

    /// <summary>"the 1990s", "in the eighties", "the mid-'90s", "в девяностых годах", "90-იან წლებში": its ten years.</summary>
    private int Decade(int at, ref TimeSlots slots)
    {
        // "A man in his seventies", "in their early 20s": how old somebody is.
        var owner = at > 1 && Role(at - 1, "edge") is not null ? at - 2 : at - 1;
        if (slots.Year is not null || slots.Whole is not null || slots.Date is not null || slots.Decade is not null || owner >= 0 && words[owner].Features.Poss == PossFeature.Yes)
        {
            return 0;
        }

        var beside = Role(at + 1, "year") is not null || Role(at + 1, "unit") is "Y" ? 1 : 0;
        if (Number(at, "decade") is { } spelt && (beside > 0 && words[at + 1].Features.Number != NumberFeature.Sing || words[at].Upos == Upos.NOUN || at > 0 && words[at - 1].Upos == Upos.ADP && calendar.Find(words[at].Lower, "decade") is not null))
        {
            slots.Decade = spelt;
            return 1 + beside;
        }

        if (ShortDecade(at) is { } tens)
        {
            slots.Decade = tens;
            return words[at].Token.Kind == TokenKind.Number ? 1 : 2;
        }

        var text = words[at].Token.Lower;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (words[at].Token.Kind != TokenKind.Number || digits is not (2 or 4) || text[digits - 1] != '0' || !(text[digits..] == "s" && digits == 4 || calendar.Find(text[digits..].TrimStart('-'), "decade-ending") is not null && (beside + digits >= 3 || text[0] >= '3' && at > 0 && words[at - 1].Upos == Upos.ADP && !(at + 1 < words.Length && words[at + 1].Upos is Upos.NOUN or Upos.ADJ))))
        {
            return 0;
        }

        var first = Int(text[..digits]) + (digits == 2 ? 1900 : 0);
        slots.Decade = first is > 1500 and < 2100 ? first : null;
        return slots.Decade is null ? 0 : 1 + beside;
    }

    /// <summary>"the 19th century", "XIX век": its hundred years.</summary>
    private int Century(int at, ref TimeSlots slots)
    {
        if (slots.Any || Role(at + 1, "century") is null || words[at + 1].Upos == Upos.ADP || (OrdinalValue(at) ?? Roman(words[at].Token.Form)) is not (>= 1 and <= 21 and var century))
        {
            return 0;
        }

        slots.Whole = new TimeValue(TimeResolver.Iso(new DateTime(100 * (century - 1) + 1, 1, 1)), TimeResolver.Iso(new DateTime(100 * century, 12, 31)), TimePrecision.Year);
        return 2;
    }

    /// <summary>A Roman number of up to 21; null for none.</summary>
    private static int? Roman(string text)
    {
        var value = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = RomanDigit(text[i]);
            if (digit == 0)
            {
                return null;
            }

            value += i + 1 < text.Length && RomanDigit(text[i + 1]) > digit ? -digit : digit;
        }

        return value is >= 1 and <= 21 ? value : null;

        static int RomanDigit(char letter) => letter switch { 'I' or 'І' => 1, 'V' => 5, 'X' or 'Х' => 10, _ => 0 };
    }

    private bool HasMonthAfter(int at)
    {
        for (var i = at; i < words.Length && i < at + 4; i++)
        {
            if (Number(i, "month") is not null || Role(i, "unit") is "M" or "Y")
            {
                return true;
            }

            if (!IsGlue(i) && Role(i, "relative") is null)
            {
                return false;
            }
        }

        return false;
    }

    private int? OrdinalValue(int at)
    {
        if (Number(at, "ordinal") is { } spoken)
        {
            return spoken;
        }

        if (at >= words.Length || words[at].Token.Kind != TokenKind.Number && !words[at].Token.Lower.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var text = words[at].Token.Lower;
        var (start, end) = (0, 0);
        while (start < text.Length && !char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var ending = text[..start] + text[end..];
        return end - start is 1 or 2 && ending.Length > 0 && calendar.Find(ending, "ordinal-ending") is not null ? Int(text[start..end]) : null;
    }

    /// <summary>"three days ago", "три дня назад", "სამი დღის წინ"; "in two weeks", "через две недели", "14 days hence".</summary>
    private int Shifted(int at, ref TimeSlots slots)
    {
        var sameDay = slots.Date is { } date && date == Today && slots.Part is null && slots.Hour is null;
        if (slots.HasDay && !sameDay || slots.Whole is not null || slots.Month is not null || published is not { } now)
        {
            return 0;
        }

        var ahead = Role(at, "ahead") is not null;
        var first = ahead ? at + 1 : at;
        first += Role(first, "one") is not null && Number(first + 1, "some") is not null ? 1 : 0;
        var some = Number(first, "some");
        var count = some ?? Digits(first, 1, Role(first + 1, "unit") == "Y" ? MostYears : 900);
        var unitAt = count is null ? first : some is not null && Role(first + 1, "glue") is not null ? first + 2 : first + 1;
        if (count is null && Role(first, "one") is not null)
        {
            unitAt = first + 1;
        }

        // "half a year", "полгода": a number and its unit in one.
        string? unit = null;
        if (count is null && Entry(first, "length", out var lengthEnd) is { } length)
        {
            (count, unit, unitAt) = (Int(length[..^1]), length[^1..], lengthEnd - 1);
        }

        unit ??= Role(unitAt, "unit");
        if (Number(unitAt, "weekday") is { } weekday && count is { } weeks && Role(unitAt, "unit") is null && Role(unitAt + 1, "ago") is not null)
        {
            slots.Date = TimeResolver.LastWeekday(now.Date, weekday).AddDays(-7 * (weeks - 1));
            return unitAt + 2 - at;
        }

        if (unit is null || sameDay && unit is not ("H" or "N"))
        {
            return 0;
        }

        slots.Date = sameDay ? null : slots.Date;
        if (Role(unitAt + 1, "ago") is not null && (count is not null || unitAt > first || unitAt == at))
        {
            var to = unitAt + 2 + (Role(unitAt + 2, "ago") is not null ? 1 : 0);
            // "Тысячу лет назад", "two million years ago": past what the calendar counts.
            if (unitAt == at && at > 0 && (numbers.Find(words[at - 1].Lemma, NumberRole.Multiplier) ?? numbers.Find(words[at - 1].Lower, NumberRole.Multiplier)) is { Value: var thousand })
            {
                slots.Whole = thousand <= MostYears && !(at > 1 && words[at - 2].IsNumber) && unit == "Y" ? TimeResolver.Shifted(now, unit, -(int)thousand) : Unknown(unit);
                return to - at;
            }

            if (unitAt == at && IsMany(at))
            {
                slots.Whole = Unknown(unit); // "years ago": nobody says how many.
                return to - at;
            }

            slots.Whole = SeenFrom(at, unitAt + 1, to, unit) is { } seen ? TimeResolver.Shifted(seen, unit, -(count ?? 1)) : Lasting(count ?? 1, unit);
            return to - at;
        }

        // "Союз бастует через день после того, как …": a distance from what is told behind it, whose day nobody says.
        if (ahead && Role(unitAt + 1, "counted-after") is not null)
        {
            slots.Whole = Lasting(count ?? 1, unit);
            return unitAt + 1 - at;
        }

        // "the worst storm in 50 years", "через час пожар потушили": a length, seen from what is told.
        if (ahead && Tense(at) == TenseFeature.Past && !IsAlone(at, unitAt + 1))
        {
            // "Мэра застрелили 3 мая. Через два дня задержали троих": the word looks at the story, days from what was told.
            if (Role(at, "told") is not null && unit is "D" or "W" or "M" && told.Day is { } last && !(unitAt == first && IsMany(unitAt)))
            {
                slots.Whole = TimeResolver.Shifted(last, unit, count ?? 1);
                return unitAt + 1 - at;
            }

            // "Через неделю жители вышли на улицы": also of one.
            if (count is not null || Role(first, "one") is not null || Role(at, "told") is not null && unitAt == first)
            {
                return 0;
            }
        }

        if (ahead && unitAt == first && IsMany(unitAt))
        {
            return 0; // "within hours"
        }

        if (unitAt == at && IsMany(at) && Role(at + 1, "hence") is not null && Role(at + 1, "told") is not null)
        {
            slots.Whole = Unknown(unit); // "hours later"
            return 2;
        }

        if (ahead && (count is not null || unitAt == first || Role(first, "one") is not null) || words[unitAt].Best.Adposition is { } post && calendar.Find(post, "ahead") is not null && count is not null && (IsAlone(at, unitAt + 1) || Tense(at) != TenseFeature.Past) || Role(unitAt + 1, "hence") is not null && (count is not null || Role(first, "one") is not null
            // "Неделей позже".
            || words[unitAt].Features is { Case: CaseFeature.Ins, Number: NumberFeature.Sing }))
        {
            var to = unitAt + 1 + (Role(unitAt + 1, "hence") is not null ? 1 : 0);
            slots.Whole = SeenFrom(at, to - 1, to, unit) is { } seen ? TimeResolver.Shifted(seen, unit, count ?? 1) : Lasting(count ?? 1, unit);
            return to - at;
        }

        return 0;
    }

    /// <summary>
    /// What a distance is counted from: the report's date, or for a word that looks at the story ("later", "earlier") the day that was told last, for years the year; null when none was.
    /// "A year earlier", "a day earlier" where nothing was told compare with the report's own time.
    /// </summary>
    private DateTime? SeenFrom(int at, int word, int end, string unit) =>
        Role(word, "told") is null || IsAlone(at, end) ? published
        : unit is "Y" or "X" ? told.Year ?? (Role(word, "ago") is not null ? published : null)
        : told.Day ?? (Role(word, "ago") is not null && (word == at + 1 || word == at + 2 && Role(at, "one") is not null) ? published : null);

    /// <summary>Several of a unit, nobody says how many: "recent weeks", "последние дни".</summary>
    private static TimeValue Unknown(string unit) => new(null, null, TimeResolver.Precision(unit));

    /// <summary>Whether a unit is told in the plural; a row of its own ("суток") says that its plural is one.</summary>
    private bool IsMany(int at) => words[at].Features.Number == NumberFeature.Plur && words[at].Lower != words[at].Lemma && calendar.Find(words[at].Lower, "unit") is null;

    private static TimeValue Lasting(int count, string unit) => new(null, null, TimeResolver.Precision(unit)) { Duration = Length(count, unit) };

    /// <summary>"last week", "на прошлой неделе", "გასულ პარასკევს", "the next three days", "last Friday of October", "end of the month".</summary>
    private int Relative(int at, ref TimeSlots slots)
    {
        if (Role(at, "unit") is "M" or "Y" or "W" && Role(at + 1, "edge") is { } after && after != "in" && words[at + 1].Upos != Upos.VERB && !slots.Any && Today is { } begun && Role(at, "unit") is { } whose)
        {
            (slots.Whole, slots.Edge) = (TimeResolver.Unit(begun, whose, 0), after);
            return 2;
        }

        // "ბოლო კვირებში": right before a unit it is the last of them, not its end.
        var isAttribute = Number(at, "relative") is not null && Role(at + 1, "unit") is not null;
        if (!isAttribute && Role(at, "edge") is { } edge && slots is { Edge: null, Quarter: null } && words[at].Upos != Upos.VERB)
        {
            // Only where something follows or stands before that has a beginning and an end.
            var (probe, dated) = (default(TimeSlots), new TimeSlots { Edge = edge });
            var next = at + 1;
            while (next < words.Length && next - at <= MostGlue && IsGlue(next) && Role(next, "unit") is null)
            {
                next++;
            }

            var follows = next < words.Length && (Number(next, "month") is not null || Role(next, "unit") is "M" or "Y" or "W" || Relative(next, ref probe) > 0 || Year(next, ref dated) > 0);
            if (follows || slots.Month is not null || slots.Whole is not null || slots.Year is not null)
            {
                slots.Edge = edge;
                return 1;
            }

            if (Number(at, "relative") is null)
            {
                return 0;
            }
        }

        if (slots.Edge is not null && slots.Whole is null && slots.Month is null && Today is { } here && Role(at, "unit") is "M" or "Y" or "W" && Role(at, "unit") is { } own)
        {
            slots.Whole = TimeResolver.Unit(here, own, 0);
            return 1;
        }

        // "the week after next", "the Friday after next", "the year before last".
        if (!slots.Any && Today is { } seenToday && (Number(at, "weekday") is not null || Role(at, "unit") is not null) && Entry(at + 1, "beyond") is var past && past > at + 1 && calendar.Find(Text(at + 1, past), "beyond") is { } shiftBeyond && Int(shiftBeyond) is var beyond)
        {
            if (Number(at, "weekday") is { } far)
            {
                slots.Date = beyond < 0 ? TimeResolver.LastWeekday(seenToday, far).AddDays(-7) : TimeResolver.NextWeekday(seenToday, far).AddDays(7);
                return past - at;
            }

            slots.Whole = TimeResolver.Unit(seenToday, Role(at, "unit")!, beyond);
            return slots.Whole is null ? 0 : past - at;
        }

        // "two upcoming weeks"
        if (Digits(at, 2, 900) is { } several && Number(at + 1, "relative") is { } away and not 0 && Role(at + 2, "unit") is { } each && !slots.Any && Today is not null)
        {
            slots.Whole = TimeResolver.Counted(published!.Value, each, away < 0 ? -several : several);
            return 3;
        }

        // "შეხვედრის შემდეგ სექტემბერში": right behind a genitive it is a postposition ("after the meeting").
        if (at > 0 && words[at - 1] is { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Gen } && words[at].Analyses.Any(a => a.Upos == Upos.ADP))
        {
            return 0;
        }

        if (words[at] is { Upos: Upos.VERB or Upos.AUX } verb && (verb.Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.Inf || at > 0 && words[at - 1].Upos == Upos.AUX) || words[at].Best.Adposition is not null || Number(at, "relative") is not { } shift || Today is not { } today || slots.Whole is not null || slots.Date is not null)
        {
            return 0;
        }

        if (shift < 0 && slots is { Nth: null, Day: null } && (Number(at + 1, "weekday") is not null || Role(at + 1, "unit") is "D" or "W") && (slots.Month is not null || NextIsMonth(at + 2)))
        {
            (slots.Nth, slots.NthOf) = (-1, Role(at + 1, "weekday") ?? Role(at + 1, "unit"));
            return 2;
        }

        // "The last day of the trial", "the last week of her term": when that was, the calendar does not tell.
        if (shift < 0 && Role(at + 1, "unit") is not null && at > 0 && words[at - 1].Features.Definite == DefiniteFeature.Def && at + 3 < words.Length && words[at + 2].Upos == Upos.ADP && IsGlue(at + 2)
            && Enumerable.Range(at + 3, Math.Min(3, words.Length - at - 3)).TakeWhile(i => words[i].Upos is Upos.DET or Upos.PRON or Upos.ADJ or Upos.NOUN).LastOrDefault() is > 0 and var of && words[of].Upos == Upos.NOUN && (words[at + 3].Features.Definite == DefiniteFeature.Def || words[at + 3].Features.Poss == PossFeature.Yes) && Role(of, "unit") is null && Role(of, "season") is null)
        {
            return 0;
        }

        // "the last quarter of 1990"
        if (shift < 0 && Role(at + 1, "unit") == "Q" && slots is { Quarter: null, Year: null } && IsOfYear(at + 2))
        {
            slots.Quarter = 4;
            return 2;
        }

        if ((Number(at + 1, "some") ?? Digits(at + 1, 2, 900)) is { } count && Role(at + 2, "unit") is { } counted && shift != 0)
        {
            slots.Whole = TimeResolver.Counted(published!.Value, counted, shift < 0 ? -count : count);
            return 3;
        }

        if (Role(at + 1, "unit") == "Y" && slots.Year is null && (slots.Month is not null || slots.Season is not null || slots.Quarter is not null || slots.HalfYear is not null || slots.FirstMonths is not null))
        {
            slots.Year = today.Year + shift;
            return 2;
        }

        // "the next day" is seen from the day that was told.
        if (Role(at + 1, "unit") == "D" && shift != 0 && Role(at, "told") is not null && !slots.Any && !IsAlone(at, at + 2))
        {
            slots.Whole = ToldDay(shift);
            return 2;
        }

        if (Role(at + 1, "part") is { } part && part.EndsWith(":0", StringComparison.Ordinal) && shift != 0 && Role(at, "told") is not null && !slots.Any)
        {
            slots.Whole = ToldPart(part, shift);
            return 2;
        }

        if (Role(at + 1, "unit") is { } unit && slots.Weekday is null && slots.Part is null)
        {
            slots.Whole = IsMany(at + 1) ? Unknown(unit) : TimeResolver.Unit(today, unit, shift);
            return slots.Whole is null ? 0 : 2;
        }

        if (Role(at + 1, "unit") is { } weekOf && slots.Weekday is not null)
        {
            slots.Whole = TimeResolver.Unit(today, weekOf, shift);
            return slots.Whole is null ? 0 : 2;
        }

        // "last Easter", "next Christmas": seen from today, not from the tense.
        if (!slots.Any && shift != 0 && at + 1 < words.Length && Entry(at + 1, "holiday") is var feast && feast > at + 1 && calendar.Find(Text(at + 1, feast), "holiday") is { } rule)
        {
            slots.Date = Enumerable.Range(today.Year - 1, 3).Select(y => TimeResolver.Feast(rule, y)).Where(d => shift < 0 ? d < today : d > today).OrderBy(d => Math.Abs((d!.Value - today).TotalDays)).FirstOrDefault();
            return slots.Date is null ? 0 : feast - at;
        }

        if (Number(at + 1, "weekday") is { } weekday && slots.Weekday is null)
        {
            slots.Date = shift < 0 ? TimeResolver.LastWeekday(today, weekday) : TimeResolver.NextWeekday(today, weekday);
            return 2;
        }

        // "Next marched on the fort": no month.
        if (Number(at + 1, "month") is { } month && slots.Month is null && !(words[at + 1].Upos == Upos.VERB && char.IsLower(words[at + 1].Token.Form[0])))
        {
            slots.Month = month;
            slots.Year = today.Year + (shift < 0 && month >= today.Month ? -1 : shift > 0 && month <= today.Month ? 1 : 0);
            return 2;
        }

        if (Role(at + 1, "weekend") is not null)
        {
            var saturday = today.AddDays(6 - TimeResolver.Monday(today) + 7 * shift);
            slots.Whole = new TimeValue(TimeResolver.Iso(saturday), TimeResolver.Iso(saturday.AddDays(1)), TimePrecision.Week);
            return 2;
        }

        if (Number(at + 1, "season") is { } season)
        {
            slots.Season = season;
            slots.Year = TimeResolver.SeasonYear(today, season, shift);
            return 2;
        }

        return 0;
    }

    /// <summary>"that day", "the same night", "в том же году", at the beginning of an expression: the day or year that was told last; without a value where none was.</summary>
    private int Same(int at, ref TimeSlots slots)
    {
        // "მეორე დღეს", "назавтра"
        if (Entry(at, "told-day") is var dayEnd && dayEnd > at && calendar.Find(Text(at, dayEnd), "told-day") is { } away)
        {
            if (Int(away) < 0 && IsOwned(at, dayEnd))
            {
                return 0; // "накануне выборов": seen from what it names.
            }

            // The day before is told of in a report that names no other day: before its own.
            slots.Whole = told.Day is null && Int(away) < 0 && Today is { } own ? TimeResolver.Unit(own, "D", Int(away)) : ToldDay(Int(away));
            return dayEnd - at;
        }

        // "the night before", "the day before": seen from what was told, or from the event that follows.
        if (at > 0 && words[at - 1].Upos == Upos.DET && Role(at + 1, "counted-before") is not null && (at + 2 >= words.Length || words[at + 2].Token.Kind == TokenKind.Punctuation) && (Role(at, "unit") ?? Role(at, "part")) is { } length && (length == "D" || length.EndsWith(":0", StringComparison.Ordinal)))
        {
            slots.Whole = length == "D" ? ToldDay(-1) : ToldPart(length, -1);
            return 2;
        }

        var next = Entry(at, "same");
        if (next == at)
        {
            return 0;
        }

        if (Role(next, "unit") is ("D" or "W" or "M" or "Y") and var unit)
        {
            slots.Whole = (unit == "Y" ? told.Year : told.Day) is { } seen ? TimeResolver.Unit(seen, unit, 0) : new TimeValue(null, null, TimeResolver.Precision(unit));
            return next + 1 - at;
        }

        if (Role(next, "part") is { } part && part.EndsWith(":0", StringComparison.Ordinal))
        {
            slots.Whole = ToldPart(part, 0);
            return next + 1 - at;
        }

        return 0;
    }

    /// <summary>Whether a noun in the genitive stands beside a stretch of words, in front where what belongs to a noun stands there.</summary>
    private bool IsOwned(int at, int end) =>
        end < words.Length && IsOwner(end) || end + 1 < words.Length && words[end].Upos == Upos.ADJ && words[end].Features.Case == CaseFeature.Gen && IsOwner(end + 1) || at > 0 && IsOwner(at - 1);

    private bool IsOwner(int at) => words[at] is { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Gen };

    /// <summary>The day so many after the one that was told last; without a value where none was.</summary>
    private TimeValue? ToldDay(int shift) => told.Day is { } day ? TimeResolver.Unit(day, "D", shift) : new TimeValue(null, null, TimePrecision.Day);

    /// <summary>A part of that day, by its row ("4:0").</summary>
    private TimeValue? ToldPart(string part, int shift) => told.Day is { } day ? TimeResolver.PartOfDay(day.AddDays(shift), Int(part[..1])) : new TimeValue(null, null, TimePrecision.PartOfDay);

    private bool NextIsMonth(int at)
    {
        while (at < words.Length && IsGlue(at) && words[at].Token.Form != ",")
        {
            at++;
        }

        return Number(at, "month") is not null;
    }

    private int Year(int at, ref TimeSlots slots)
    {
        if (slots.Year is not null || slots.Whole is not null || slots.Date is not null)
        {
            return 0;
        }

        // "fiscal 1990", "the year 2000"
        if (Role(at, "year-name") is not null && at + 1 < words.Length && Year(at + 1, ref slots) is > 0 and var numbered)
        {
            return numbered + 1;
        }

        if (ShortYear(at) is { } two && (slots.Month is not null || slots.Season is not null || slots.Quarter is not null || at > 0 && words[at - 1].Upos == Upos.ADP))
        {
            slots.Year = two;
            return words[at].Token.Kind == TokenKind.Number ? 1 : 2;
        }

        if (words[at].Token.Kind != TokenKind.Number || (Digits(at, 1500, 2100) ?? Early(at)) is not { } year || HoursAndMinutes(at) is not null)
        {
            return 0;
        }

        // "2000-ზე მეტი სახლი": a number that is exceeded is no year.
        if (words[at].Best.Adposition is not null && at + 1 < words.Length && (numbers.Find(words[at + 1].Lemma, NumberRole.OverAfter) ?? numbers.Find(words[at + 1].Lemma, NumberRole.UnderAfter)) is not null)
        {
            return 0;
        }

        // "2000-მდე ადამიანი": a round number that what follows is counted up to.
        if (year % 50 == 0 && !slots.Any && words[at].Best.Adposition is not null && IsTied(at, "until") && at + 1 < words.Length && words[at + 1] is { Upos: Upos.NOUN, Best: { IsGuess: false, Adposition: null }, Features.Number: NumberFeature.Sing } && Role(at + 1, "year") is null)
        {
            return 0;
        }

        // "До 1900 человек возросло число погибших": nor is one that living beings in the genitive are counted up to.
        if (at > 0 && !slots.Any && Role(at - 1, "until") is not null && at + 1 < words.Length && words[at + 1] is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Gen, Number: NumberFeature.Plur, Animacy: AnimacyFeature.Anim } })
        {
            return 0;
        }

        var beside = Role(at + 1, "year") is not null;
        var tied = words[at].Best.Adposition is not null || at > 0 && (words[at - 1].Upos is Upos.ADP or Upos.SCONJ || words[at - 1].Upos == Upos.ADV && Role(at - 1, "since") is not null);
        var named = at > 0 && (Role(at - 1, "year-name") is not null || (words[at - 1].Upos == Upos.DET || words[at - 1].Features.Poss == PossFeature.Yes || at > 1 && words[at - 1].Upos == Upos.ADJ && words[at - 2].Upos == Upos.DET) && words[at].Token.Form.Length == 4 && NamesThing(at + 1) && !IsModel(at));
        var joined = at > 1 && words[at - 1].Upos == Upos.CCONJ && words[at - 2].Token.Kind == TokenKind.Number && Digits(at - 2, 1500, 2100) is not null && at > 2 && words[at - 3].Upos == Upos.ADP;
        // "2003-ში ქარხანა დაიხურა": a number with a postposition of its own counts nothing behind it.
        var alone = words[at].Best.Adposition is not null;
        var fits = named || joined && !(at + 1 < words.Length && words[at + 1].Upos is Upos.NOUN or Upos.ADJ) || slots.HalfYear is not null || slots.FirstMonths is not null || slots.Month is not null || slots.Feast is not null || slots.Season is not null || slots.Quarter is not null || slots.Nth is not null || slots.Edge is not null;
        if (!beside && !fits && !(tied && !slots.Any && (alone || at + 1 == words.Length || words[at + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) || at == 1 && (BeginsClause(at + 1) || IsComparison(at + 1)))) && !(at == 0 && at + 1 >= last))
        {
            return 0;
        }

        slots.Year = year;
        return beside ? 2 : 1;
    }

    /// <summary>"В 605 году", "605 წელს", "in the year 605": a year before printing, which only a word for it in the case of a time, or before it, tells from a figure.</summary>
    private int? Early(int at) => Role(at + 1, "year") is not null && words[at + 1].Features is { Case: CaseFeature.Loc or CaseFeature.Dat, Number: not NumberFeature.Plur } || at > 0 && Role(at - 1, "year-name") is not null ? Digits(at, 100, 1499) : null;

    /// <summary>"In 2021 more than 50 people died": an adjective and what ties it to a number.</summary>
    private bool IsComparison(int at) => at + 2 < words.Length && words[at].Upos == Upos.ADJ && words[at + 1].Upos is Upos.ADP or Upos.SCONJ && words[at + 2].Token.Kind == TokenKind.Number;

    /// <summary>Hours and minutes in four figures ("at 0630"); null for anything else.</summary>
    private int? HoursAndMinutes(int at) =>
        at > 0 && words[at].Token.Form.Length == 4 && Number(at - 1, "at") == HourFigures && Digits(at, 0, 2359) is { } written && written % 100 < 60 ? written : null;

    /// <summary>"the 1991 Gulf War", "a 1995 peace accord", "her 2009 arrest": a year before one thing counts it no more than a name would.</summary>
    private bool NamesThing(int at)
    {
        var head = at;
        while (head < words.Length && words[head].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
        {
            head++;
        }

        return head > at && (words[head - 1] is { Upos: Upos.NOUN or Upos.PROPN, Features.Number: not NumberFeature.Plur } || words[at].Upos == Upos.PROPN && words[head - 1].Upos == Upos.PROPN);
    }

    /// <summary>"Driving a 2004 Saab": the year of a make.</summary>
    private bool IsModel(int at) => words[at - 1].Features.Definite == DefiniteFeature.Ind && words[at + 1].Upos == Upos.PROPN;

    /// <summary>"the '80s", "in the mid-'90s": a decade of the last century; null where none stands. The mark may be a word of its own.</summary>
    private int? ShortDecade(int at)
    {
        var marked = words[at].Token.Form is "'" or "’" or "‘";
        var number = marked ? at + 1 : at;
        if (number >= words.Length || marked && words[number].Token.SpaceBefore || !marked && !(at > 0 && (words[at - 1].Upos == Upos.DET || Role(at - 1, "edge") is not null || !words[at].Token.SpaceBefore && words[at - 1].Token.Form is "'" or "’" or "‘")))
        {
            return null;
        }

        var text = words[number].Token.Lower.AsSpan();
        text = !marked && text.Length > 3 && text[0] is '\'' or '’' or '‘' ? text[1..] : text;
        return text is [>= '2' and <= '9', '0', 's'] ? 1900 + 10 * (text[0] - '0') : null;
    }

    /// <summary>"the spring of '96": a year of the last hundred before the report's; null where none stands.</summary>
    private int? ShortYear(int at)
    {
        var marked = words[at].Token.Form is "'" or "’" or "‘";
        if (!marked || at + 1 >= words.Length || words[at + 1].Token.SpaceBefore || !IsBareNumber(at + 1) || words[at + 1].Token.Form.Length != 2 || Today is not { } today)
        {
            return null;
        }

        var year = today.Year / 100 * 100 + Int(words[at + 1].Token.Form);
        return year > today.Year + 10 ? year - 100 : year;
    }

    /// <summary>"In 1986 soldiers fired": the bare noun after the year has a verb of its own, so the number does not count it.</summary>
    private bool BeginsClause(int at)
    {
        while (at < words.Length && words[at].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
        {
            at++;
        }

        return at < words.Length && words[at].Upos is Upos.VERB or Upos.AUX;
    }

    /// <summary>A bare weekday, month, season or weekend.</summary>
    private int Named(int at, ref TimeSlots slots)
    {
        // "კვირა ღამეს": a unit's name that is a day's too is one before a part of the day, or "day".
        if (Number(at, "weekday-part") is { } before && !slots.HasDay && slots.Nth is null && at + 1 < words.Length && (Role(at + 1, "part") is not null || Role(at + 1, "unit") == "D"))
        {
            slots.Weekday = before;
            return Role(at + 1, "unit") == "D" ? 2 : 1;
        }

        if (Number(at, "weekday") is { } weekday && !slots.HasDay && slots.Nth is null && !IsMeasured(at) && !IsOtherWord(at) && !IsNameOf(at) && !IsInitials(at) && !(slots.Month is not null && slots.Day is null))
        {
            // "პარასკევ დღეს": on Friday, not today.
            slots.Weekday = weekday;
            return Number(at + 1, "day") == 0 && Role(at + 1, "unit") == "D" ? 2 : 1;
        }

        if (Number(at, "weekday") is { } again && slots is { Day: not null, Weekday: null })
        {
            slots.Weekday = again;
            return 1;
        }

        if (Number(at, "month") is { } month && slots.Month is null && slots.Date is null && words[at].Upos is not (Upos.AUX or Upos.VERB) && !((words[at].Upos == Upos.NOUN || words[at].Upos == Upos.PROPN && at > 0 && (words[at - 1].Upos is Upos.NOUN or Upos.PROPN || words[at - 1].Upos == Upos.ADP && (Role(at - 1, "since") ?? Role(at - 1, "until") ?? Role(at - 1, "glue") ?? Role(at - 1, "ahead")) is null)) && slots.Day is null && IsCommonWord(at)) && !IsSurname(at) && !IsNameOf(at) && !(slots.Day is null && IsGivenName(at)) && !(slots is { Day: null, Year: null } && IsSubject(at)))
        {
            slots.Month = month;
            return 1;
        }

        if (Number(at, "season") is { } season && slots is { Season: null, Month: null } && !slots.HasDay && (words[at].Upos is Upos.NOUN or Upos.PROPN or Upos.ADV || slots.Whole is not null || words[at].Best.Adposition is not null) && (slots.Year is not null || slots.Whole is not null || words[at].Best.Adposition is not null || at > 0 && words[at - 1].Upos is Upos.ADP or Upos.DET || at == 0
            // «Весной», «а осенью прошлого года»: in the instrumental it is when something was.
            || words[at].Analyses.Any(static a => a is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Ins, Animacy: AnimacyFeature.Inan } })))
        {
            slots.Season = season;
            return 1;
        }

        if (Role(at, "weekend") is not null && !slots.HasDay && slots.Whole is null)
        {
            slots.Weekend = true;
            return 1;
        }

        return 0;
    }

    /// <summary>A month's name that is also a surname, right after another name ("Anna May"), where no day or year follows.</summary>
    private bool IsSurname(int at) =>
        Role(at, "also-word") is not null && at > 0 && words[at - 1].Upos is Upos.PROPN or Upos.NOUN && char.IsUpper(words[at].Token.Form[0]) && Role(at - 1, "weekday") is null
        && (char.IsUpper(words[at - 1].Token.Form[0]) || words[at - 1].Upos == Upos.PROPN && at > 1 && words[at - 2].Token is { Kind: TokenKind.Word, Form: [var first, ..] } && char.IsUpper(first))
        && !(at + 1 < words.Length && words[at + 1].Token.Kind == TokenKind.Number);

    /// <summary>"May met the premier": a month's name that is another word too, with a capital, right before a verb that it is the subject of.</summary>
    private bool IsSubject(int at) =>
        Role(at, "also-word") is not null && char.IsUpper(words[at].Token.Form[0]) && at + 1 < words.Length && (words[at + 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } } || words[at + 1].Upos == Upos.AUX && at > 0 && words[at - 1].Upos == Upos.VERB)
        && (at == 0 || words[at - 1].Upos is Upos.PUNCT or Upos.SCONJ or Upos.CCONJ or Upos.VERB);

    /// <summary>"Критиковал Августа Кюна": where case tells, a month's name with a capital inside a sentence that is a given name too.</summary>
    private bool IsGivenName(int at) => at > 0 && char.IsUpper(words[at].Token.Form[0]) && words[at].Analyses.Any(a => a.Features is { NameType: NameTypeFeature.Giv, Case: not CaseFeature.None });

    /// <summary>"ВС РФ": two capitals are the initials of a body, no weekday.</summary>
    private bool IsInitials(int at) => words[at].Token.Form is [var first, var second] && char.IsUpper(first) && char.IsUpper(second);

    /// <summary>"Октябрьский район": an adjective of a month or weekday with a capital is part of a name.</summary>
    private bool IsNameOf(int at) => at > 0 && words[at].Upos == Upos.ADJ && char.IsUpper(words[at].Token.Form[0]);

    /// <summary>A weekday that is another word here: "the sun", "he sat", "they wed"; "в новой среде", "среда обитания".</summary>
    private bool IsOtherWord(int at) =>
        Role(at, "also-word") is not null && (words[at].Upos == Upos.VERB || words[at].Features.Case is CaseFeature.Loc or CaseFeature.Ins
            || char.IsLower(words[at].Token.Form[0]) && at > 0 && (words[at - 1].Upos is Upos.DET or Upos.NOUN or Upos.PRON or Upos.VERB or Upos.AUX && words[at].Features.Case == CaseFeature.None
                || words[at - 1].Upos == Upos.ADJ && !IsOfTime(at - 1) && words[at].Features.Case != CaseFeature.None)
            || at + 1 < words.Length && words[at + 1] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen } && !IsOfTime(at + 1) && words[at].Features.Case != CaseFeature.None);

    private bool IsOfTime(int at) => calendar.Has(words[at].Lemma) || calendar.Has(words[at].Lower);

    /// <summary>A month's name that is another word without its capital ("a march"), where case tells.</summary>
    private bool IsCommonWord(int at) => char.IsLower(words[at].Token.Form[0]) && Role(at, "also-word") is not null && (at == 0 || words[at - 1].Upos != Upos.ADP || words[at - 1].Lower != "in");
}
