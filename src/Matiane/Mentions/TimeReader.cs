using System.Collections.Immutable;
using System.Globalization;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>
/// Reads the time expression that begins at a word of one sentence: fills <see cref="TimeSlots"/> word by word, in whatever order the language has them,
/// then resolves them against the report's date.
/// </summary>
/// <param name="words">The sentence.</param>
/// <param name="calendar">The pack's words of time.</param>
/// <param name="numbers">The pack's words of number.</param>
/// <param name="published">The report's date; null for none.</param>
/// <param name="told">What the text told last; what the sentence itself tells is added as it is read.</param>
/// <param name="isWhole">Whether the sentence is the whole text; else a date alone is a heading, which looks back.</param>
internal sealed partial class TimeReader(ImmutableArray<Word> words, CalendarWords calendar, NumberWords numbers, DateTime? published, ToldTimes told, bool isWhole)
{
    // Months ahead within which what a ban or the like lasts until is still to come.
    private const int NearMonths = 3;

    // A year at the head of a line.
    private const int YearDigits = 4;
    private const int FirstYear = 1500;
    private const int LastYear = 2100;
    private const int MostGlue = 2;

    /// <summary>How many figures tell an hour and its minutes without a mark between ("at 0630").</summary>
    private const int HourFigures = 4;

    // The most years ago that are counted to a year of our era.
    private const int MostYears = 1900;

    /// <summary>How many words further off a verb seems that a conjunction joins after the time.</summary>
    private const int JoinedCost = 6;

    private readonly int last = LastWord(words);
    private readonly TimeHint[] hints = Hints(words, calendar, numbers);

    /// <summary>A time and the index after its last word.</summary>
    internal readonly record struct Reading(TimeValue Value, int End)
    {
        /// <summary>Whether hours, or a part of the day, are told with their day ("Tuesday night").</summary>
        public bool HasOwnDay { get; init; }
    }

    /// <summary>Whether a time may begin here at all.</summary>
    public bool MayBegin(int at) =>
        (hints[at] & (TimeHint.Number | TimeHint.Beginning | TimeHint.Standing)) != 0 || hints[at] != TimeHint.None && (IsFollowed(at) || IsMeasured(at));

    /// <summary>Whether something of time follows, joining words ("of the") passed over.</summary>
    private bool IsFollowed(int at)
    {
        var next = at + 1;
        while (next < hints.Length && hints[next] == TimeHint.Entry)
        {
            next++;
        }

        return next < hints.Length && hints[next] != TimeHint.None;
    }

    /// <summary>The time that begins here; null when none does.</summary>
    public Reading? Read(int at) => IsPrice(at) ? null : Each(at) ?? NightBefore(at) ?? WeekOf(at) ?? Offset(at) ?? WeekdayFrom(at) ?? DayRange(at) ?? YearRange(at) ?? Between(at) ?? ClockRange(at, default) ?? Stretch(at) ?? Span(at) ?? Counted(at) ?? Measured(at);

    /// <summary>"$12 yesterday": a number right behind the sign of a currency is no hour or day.</summary>
    private bool IsPrice(int at) =>
        at > 0 && words[at].Token is { Kind: TokenKind.Number, SpaceBefore: false } && words[at - 1].Token.IsCurrency;

    private static TimeHint[] Hints(ImmutableArray<Word> words, CalendarWords calendar, NumberWords numbers)
    {
        var hints = new TimeHint[words.Length];
        for (var i = 0; i < hints.Length; i++)
        {
            hints[i] = words[i].Token.Kind == TokenKind.Number || words[i].Lower.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? TimeHint.Number : TimeHint.None;
            hints[i] |= Roman(words[i].Token.Form) is not null ? TimeHint.Number : TimeHint.None;
            hints[i] |= HintOf(words[i].Lower, calendar, numbers) | (EdgePrefix(words[i].Lower, calendar) > 0 || HyphenHint(words[i].Lower, calendar) ? TimeHint.Standing : TimeHint.None);
            var before = words[i].Lower;
            foreach (var reading in words[i].Analyses)
            {
                hints[i] |= reading.Lemma == before || IsAcronym(words[i], reading) ? TimeHint.None : HintOf(reading.Lemma, calendar, numbers);
                hints[i] |= reading.Lemma != before && HyphenHint(reading.Lemma, calendar) ? TimeHint.Standing : TimeHint.None;
                before = reading.Lemma;
            }
        }

        return hints;
    }

    /// <summary>Whether a word of time is joined by a hyphen: "fourth-quarter", "two-year".</summary>
    private static bool HyphenHint(string text, CalendarWords calendar) =>
        text.LastIndexOf('-') is > 0 and var cut && cut + 1 < text.Length && (calendar.Hint(text[(cut + 1)..]) & TimeHint.Content) != 0;

    /// <summary>"ВСУ", "СБУ": letters of a body's name that no table knows are no form of an abbreviated day.</summary>
    private static bool IsAcronym(Word word, Analysis reading) => reading.IsGuess && word.Token.Form is { Length: > 1 } form && form.All(char.IsUpper);

    private static TimeHint HintOf(string text, CalendarWords calendar, NumberWords numbers) =>
        calendar.Hint(text) | (numbers.Find(text, NumberRole.Number) is null ? TimeHint.None : TimeHint.Number);

    private static int LastWord(ImmutableArray<Word> words)
    {
        var last = words.Length;
        while (last > 0 && words[last - 1].Token.Kind == TokenKind.Punctuation)
        {
            last--;
        }

        return last;
    }

    private static DateTime Moment(string text) => DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static string Stamp(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <param name="at">Where it begins.</param>
    /// <param name="begun">Where the whole expression begins that it is the end of; null for itself.</param>
    /// <param name="ahead">Whether it lies ahead whatever the tense says ("stays shut until Sunday").</param>
    private Reading? Single(int at, int? begun = null, bool ahead = false)
    {
        if (Slots(at, out var end) is not { } slots)
        {
            return null;
        }

        if (slots is { HasDay: true, Hour: null } && ClockRange(end < words.Length && IsGlue(end) ? end + 1 : end, slots) is { } hours)
        {
            return hours;
        }

        // "2005: in late March a quake struck …": the year that a line of a chronology opens with.
        if (at > 1 && slots is { Month: not null, Year: null, Date: null } && words[1].Token.Form == ":" && words[0].Token.Form.Length == YearDigits && Digits(0, FirstYear, published?.Year ?? LastYear) is { } heading)
        {
            slots = slots with { Year = heading };
        }

        var tense = Tense(at);
        // "Banned until the end of June": a month soon to come, past its article.
        var isNear = slots is { Month: { } month, Year: null, Date: null } && published is { } now && (month - now.Month + 12) % 12 is > 0 and <= NearMonths;
        var limit = at > 1 && isNear && words[at - 1].Upos == Upos.DET ? at - 2 : at - 1;
        var isLimit = (isNear || slots is { Weekday: not null, Day: null, Date: null }) && (IsLimit(limit, Role(limit, "until")) || words[end - 1].Best.Adposition is { } post && IsLimit(at, calendar.Find(post, "until")));
        // "პრემიერი ივლისში ტოკიოს სტუმრობს": a month soon to come, of what is told in the present.
        var isSoon = isNear && tense == TenseFeature.Pres && slots is { Day: null, LastMonth: null } && (at == 0 || Role(at - 1, "since") is null) && !MayBeTied(end - 1, "since") && !words.Any(static w => w is { Upos: Upos.VERB or Upos.AUX, Features.Tense: TenseFeature.Past });
        var value = new TimeResolver(published, ahead || isLimit || isSoon || tense == TenseFeature.Fut || isWhole && IsAlone(begun ?? at, end), tense == TenseFeature.Past, told.Day, told.Heading).Resolve(slots);
        if (slots.Hour is not null && value is { From: { Length: 16 } clock } && Role(end, "lasting") is not null && Digits(end + 1, 1, 900) is { } count && Role(end + 2, "unit") is "H" or "N" && Role(end + 2, "unit") is { } unit)
        {
            return new Reading(new TimeValue(clock, Stamp(Moment(clock).AddMinutes(unit == "H" ? 60 * count : count)), TimePrecision.Minute), end + 3);
        }

        return value is null ? null : new Reading(Opened(value, at, end), end) { HasOwnDay = slots.HasDay && (slots.Hour ?? slots.Part) is not null };
    }

    /// <summary>Whether a word for "until" stands alone ("until Monday"), so that what it closes lies ahead: not the end of a stretch whose beginning stands before it.</summary>
    private bool IsLimit(int at, string? until) =>
        until == "ahead" && (at <= 0 || (hints[at - 1] & (TimeHint.Number | TimeHint.Standing)) == 0 && !(words[at - 1].Best.Adposition is { } post && calendar.Find(post, "since") is not null));

    /// <summary>"from 3 January to 5 March", "since Monday", "until 2019".</summary>
    private Reading? Stretch(int at)
    {
        var since = Role(at, "since") is not null || Entry(at, "since") > at;
        var opened = since || Role(at, "range") is not null;
        var until = Role(at, "until") is { } limit && limit != "range";
        if (!opened && !until)
        {
            return null;
        }

        var next = Math.Max(at + 1, Entry(at, "since"));
        var isPresent = until && Tense(at) == TenseFeature.Pres;
        if ((Single(next, null, isPresent) ?? ((until || since) && next + 1 < words.Length && words[next].Upos == Upos.DET ? Single(next + 1, null, isPresent) : null)) is not { } first || first.Value.Duration is not null)
        {
            return null;
        }

        if (until)
        {
            return first with { Value = first.Value with { From = null } };
        }

        if (Role(first.End, "until") is not null || IsDash(first.End))
        {
            // "from Saturday until Monday", told on Sunday: the end lies ahead where it would else come first.
            foreach (var ahead in (ReadOnlySpan<bool>)[false, true])
            {
                if (Single(first.End + 1, ahead: ahead) is { Value.To: { } to } second && string.CompareOrdinal(first.Value.From, to) <= 0)
                {
                    return new Reading(first.Value with { To = to, Precision = second.Value.Precision }, second.End) { HasOwnDay = first.HasOwnDay && second.HasOwnDay };
                }
            }
        }

        return since ? first with { Value = first.Value with { To = null } } : null;
    }

    /// <summary>A single time; with one that postpositions tie to it the stretch between them: "2 მარტიდან 5 მარტამდე".</summary>
    private Reading? Span(int at)
    {
        var first = Single(at);
        if (first is { Value: { From: { } from, To: null }, End: var end } && end < words.Length)
        {
            // "იანვრიდან მარტამდე", told in between: the end lies ahead where it would else come first.
            foreach (var ahead in (ReadOnlySpan<bool>)[false, true])
            {
                if (Single(end, ahead: ahead) is { Value: { To: { } to, From: not null, Duration: null } } second && MayBeTied(second.End - 1, "until") && string.CompareOrdinal(from, to) <= 0)
                {
                    return new Reading(first.Value.Value with { To = to, Precision = second.Value.Precision }, second.End);
                }
            }
        }

        return first;
    }

    /// <summary>A postposition written into the last word may open an end: "იანვრიდან" since, "შაბათამდე" until.</summary>
    private TimeValue Opened(TimeValue value, int at, int end) =>
        value.Duration is not null ? value
            : MayBeTied(end - 1, "since") ? value with { To = null }
            : MayBeTied(end - 1, "until") && (at == 0 || !MayBeTied(at - 1, "since")) ? value with { From = null }
            : value;

    /// <summary>Whether some reading of a word has an adposition of that role written into it.</summary>
    private bool MayBeTied(int at, string role) => words[at].Analyses.Any(a => a.Adposition is { } post && calendar.Find(post, role) is not null);

    /// <summary>Whether the expression is the whole text of its sentence.</summary>
    private bool IsAlone(int at, int end) => at <= 2 && end >= last && Tense(at) == TenseFeature.None;

    private bool LooksAhead(int at) => Tense(at) == TenseFeature.Fut;

    /// <summary>Where the clause begins that a conjunction opens around a word with its only finite verb still to come; the sentence's beginning where none is.</summary>
    private int OwnClause(int at, int end)
    {
        for (var i = at - 1; i >= 0 && !IsFinite(i) && words[i].Token.Form is not (";" or ":"); i--)
        {
            if (words[i].Upos == Upos.SCONJ || words[i].Features.PronType == PronTypeFeature.Rel)
            {
                var verb = at;
                while (verb < end && !IsFinite(verb) && words[verb].Token.Form != ",")
                {
                    verb++;
                }

                return verb < end && IsFinite(verb) ? i : 0;
            }
        }

        return 0;

        bool IsFinite(int word) => words[word] is { Upos: Upos.VERB or Upos.AUX, Features: { Tense: not TenseFeature.None, VerbForm: VerbFormFeature.Fin } };
    }

    /// <summary>The tense of the finite verb, or word of the future ("will", "due"), nearest to a word; <c>None</c> where the sentence has none.</summary>
    private TenseFeature Tense(int at)
    {
        var isPlanned = false;
        // "A strike on Sunday and threatened to march": what another verb is joined by lies further than it looks.
        // "Plans to close it in June, the paper reports", "opens talks on Monday, the mayor said": likewise past a mark, where a verb of its own stands before.
        var hasOwn = words.Take(at).Reverse().TakeWhile(w => w.Token.Form != ",").Any(w => w is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } or { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: not TenseFeature.None } } || IsDeclinedPast(w));
        var joined = at;
        // "«Вернусь в мае», — обещала": what a closing mark parts, too.
        while (joined < words.Length && words[joined].Upos != Upos.CCONJ && words[joined].Token.Form is not ("»" or "”") && !(words[joined].Token.Form == "," && hasOwn))
        {
            joined++;
        }

        // "Accepted it and on Monday will open talks": what stands right behind a conjunction has the verb behind it.
        var from = (at > 0 && words[at - 1].Upos == Upos.CCONJ || at > 1 && words[at - 1].Upos == Upos.ADP && words[at - 2].Upos == Upos.CCONJ) && words.Skip(at).Take(joined - at).Any(w => w is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: not TenseFeature.None } }) ? at : 0;

        // "Was postponed because rebels on Monday attacked", "გადაიდო, რადგან ორშაბათს თავს დაესხნენ": a clause that a conjunction opens has its own verb.
        from = Math.Max(from, OwnClause(at, joined));

        // "Как передаёт агентство, в понедельник полиция задержала …": nor does the verb of a clause that opens the sentence and ends before the time count for what follows.
        if (words.Length > 3 && words[0].Upos is Upos.SCONJ or Upos.ADV or Upos.CCONJ && words[1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: not TenseFeature.None } } && Enumerable.Range(2, words.Length - 2).FirstOrDefault(i => words[i].Token.Form == ",") is > 0 and var opened && opened < at
            && words.Skip(at).Any(static w => w is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: not TenseFeature.None } }))
        {
            from = Math.Max(from, opened + 1);
        }

        // "The rally planned for Sunday was called off", "unless wages were paid by Friday".
        if (at > 1 && words[at - 1].Upos == Upos.ADP && words[at - 2].Upos == Upos.VERB && Has(at - 2, "future", false) || OpensAhead(at))
        {
            return TenseFeature.Fut;
        }

        // "Called a strike for Friday", «объявил забастовку на пятницу», "პარასკევისთვის გაფიცვა გამოაცხადა": what is called for a day is yet to come.
        if ((at > 0 && Role(at - 1, "called-for") is not null || Enumerable.Range(at, 3).Any(i => i < words.Length && IsTied(i, "called-for"))) && Enumerable.Range(0, words.Length).Any(i => words[i].Upos == Upos.VERB && Role(i, "calling") is not null))
        {
            return TenseFeature.Fut;
        }

        for (var reach = 1; reach < 2 * words.Length; reach++)
        {
            foreach (var i in (ReadOnlySpan<int>)[at - reach, at + reach < joined ? at + reach : at + reach - JoinedCost is var far && far >= joined ? far : -1])
            {
                if (i < from || i >= words.Length)
                {
                    continue;
                }

                // "Called for a strike on Sunday": two words of the future before the time.
                if (Has(i, "future", i + 1 < at))
                {
                    return TenseFeature.Fut;
                }

                if (words[i] is { Upos: Upos.VERB or Upos.AUX, Features: { Tense: not TenseFeature.None, VerbForm: VerbFormFeature.Fin or VerbFormFeature.None } verb } && verb.Mood != MoodFeature.Imp)
                {
                    // "The strike begins on Monday", "takes effect on Friday": by a timetable.
                    // "Called on supporters to march on Saturday": what was asked for is yet to come.
                    // "ორშაბათიდან აღარ იხსნება": what does not open any more has no timetable.
                    return verb.Tense == TenseFeature.Pres && (isPlanned || Has(i, "timetable", i + 1 < words.Length) && !(i > 0 && words[i - 1].Features.Polarity == PolarityFeature.Neg)) || isPlanned && i < at && Has(i, "asking", i + 1 < at) ? TenseFeature.Fut : verb.Tense;
                }

                // "От толчков, обрушившихся на город в пятницу, число жертв возрастёт": a participle that is declined tells its own time.
                // "To release students detained in the January protests": so does one right behind its noun or relative word.
                if (i < at && (IsDeclinedPast(words[i]) || i > 0 && words[i] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } } && words[i - 1].Upos is Upos.NOUN or Upos.PRON && !isPlanned))
                {
                    return TenseFeature.Past;
                }

                // "რომ ორშაბათს შეიკრიბონ": a wish is yet to come.
                if (words[i] is { Upos: Upos.VERB, Features: { Tense: TenseFeature.None, Mood: MoodFeature.Opt, VerbForm: VerbFormFeature.Fin } })
                {
                    return TenseFeature.Fut;
                }

                // "plans to close the plant on Monday"
                isPlanned |= i < at && words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf };
            }
        }

        // "Rail workers to strike over Christmas": an infinitive in place of a finite verb is yet to come.
        return Enumerable.Range(1, Math.Max(0, at - 1)).Any(i => i < words.Length && words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } && words[i - 1] is { Upos: Upos.PART, Features.Polarity: not PolarityFeature.Neg }) ? TenseFeature.Fut : TenseFeature.None;

        static bool IsDeclinedPast(Word word) => word is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past, Case: not CaseFeature.None } };

        bool OpensAhead(int before)
        {
            for (var i = before - 1; i >= 0 && words[i].Token.Kind != TokenKind.Punctuation; i--)
            {
                if (words[i].Upos == Upos.SCONJ)
                {
                    return Has(i, "future", false);
                }
            }

            return false;
        }

        bool Has(int i, string role, bool withNext) =>
            Role(i, role) is not null || withNext && (hints[i] & TimeHint.Beginning) != 0 && calendar.Find(words[i].Lemma + " " + words[i + 1].Lower, role) is not null;
    }

    private TimeSlots? Slots(int at, out int end)
    {
        var slots = default(TimeSlots);
        end = at;
        for (var i = at; i < words.Length;)
        {
            var next = i;
            while (slots.Any && next < words.Length && next - i < MostGlue && IsGlue(next) && Zone(next, slots) == 0 && !(slots is { Edge: not null, Whole: null, Month: null } && Role(next, "unit") is not null))
            {
                next++;
            }

            var used = Component(next, ref slots);
            if (used == 0)
            {
                break;
            }

            i = next + used;
            end = i;
        }

        return slots.Any ? slots : null;
    }

    /// <summary>Number of words that the component here takes; 0 for none, or for one that says again what is said.</summary>
    private int Component(int at, ref TimeSlots slots)
    {
        if (at >= words.Length)
        {
            return 0;
        }

        var used = slots.Any ? 0 : Same(at, ref slots);
        used = used > 0 ? used : Zone(at, slots);
        used = used > 0 ? used : Prefixed(at, ref slots);
        used = used > 0 ? used : Months(at, ref slots);
        used = used > 0 ? used : Vague(at, ref slots);
        used = used > 0 ? used : HyphenedPart(at, ref slots);
        used = used > 0 ? used : HalfBefore(at, ref slots);
        used = used > 0 ? used : Phrase(at, ref slots);
        used = used > 0 ? used : NumericDate(at, ref slots);
        used = used > 0 ? used : Clock(at, ref slots);
        used = used > 0 ? used : DayOfMonth(at, ref slots);
        used = used > 0 ? used : Decade(at, ref slots);
        used = used > 0 ? used : Century(at, ref slots);
        used = used > 0 ? used : Ordinal(at, ref slots);
        used = used > 0 ? used : Shifted(at, ref slots);
        used = used > 0 ? used : Relative(at, ref slots);
        used = used > 0 ? used : Year(at, ref slots);
        return used > 0 ? used : Named(at, ref slots);
    }

    private string? Role(int at, string role)
    {
        if (at < 0 || at >= words.Length || (hints[at] & TimeHint.Entry) == 0)
        {
            return null;
        }

        if (calendar.Find(words[at].Lower, role) is { } byForm)
        {
            return byForm;
        }

        // "latest" tells no late part of what follows, although it is a form of "late".
        if (role is "edge" && calendar.Has(words[at].Lower))
        {
            return null;
        }

        // Small words count as they are read best; others in any reading.
        if (role is "until" or "since" or "range" or "glue" or "at" or "clock-to" or "clock-past" or "one" or "each" or "edge" or "hence" or "future" or "timetable" or "asking" or "told")
        {
            return calendar.Find(words[at].Lemma, role);
        }

        foreach (var reading in words[at].Analyses)
        {
            if (!IsAcronym(words[at], reading) && calendar.Find(reading.Lemma, role) is { } byLemma)
            {
                return byLemma;
            }
        }

        return null;
    }

    private int? Number(int at, string role) => Role(at, role) is { } value && int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool IsDash(int at) => at < words.Length && words[at].Token.Form is "-" or "–" or "—";

    private bool IsGlue(int at) => Role(at, "glue") is not null || words[at].Token.Form == ",";

    /// <summary>A whole number in digits (with an ending stuck to it) or in words; null when it is out of bounds.</summary>
    private int? Digits(int at, int low, int high)
    {
        if (at < 0 || at >= words.Length || (hints[at] & TimeHint.Number) == 0)
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

            return end is > 0 and < 5 && (end == text.Length || char.IsLetter(text[end]) || text[end] is '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]) && calendar.Find(text[(end + 1)..], "unit") is null)
                && int.TryParse(text.AsSpan(0, end), CultureInfo.InvariantCulture, out var digits) && digits >= low && digits <= high ? digits : null;
        }

        if (Whole(words[at].Lower, low, high) is { } byForm)
        {
            return byForm;
        }

        foreach (var reading in words[at].Analyses)
        {
            if (Whole(reading.Lemma, low, high) is { } byLemma)
            {
                return byLemma;
            }
        }

        return null;
    }

    private int? Whole(string text, int low, int high) =>
        numbers.Find(text, NumberRole.Number) is { Value: var value } && value == Math.Truncate(value) && value >= low && value <= high ? (int)value : null;

    private bool IsBareNumber(int at) => at < words.Length && words[at].Token.Kind == TokenKind.Number && words[at].Token.Lower.All(char.IsAsciiDigit);
}
