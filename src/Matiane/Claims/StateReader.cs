using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Reads what a claim changes in lasting states: its frame says how, the things named beside it say what.</summary>
internal static class StateReader
{
    // Where the hour of a moment ends ("2022-01-05T23"): a range from a day to an hour has none at one end.
    private const int HourEnd = 12;
    private const int Reach = 9;
    private const int MarkReach = 14;
    private const int HoursApart = 2;
    private const string Office = "office";
    private const string Media = "media";
    private const int NameApart = 2;

    /// <summary>The changes; empty where the frame changes no state, or where nothing named is such a thing.</summary>
    public static ImmutableArray<StateChange> Of(PatternMatch match, Claim claim, ReportContext context)
    {
        if (match.Frame.State is not { } state)
        {
            return [];
        }

        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        var found = context.StateThingsOf(match.Clause.Sentence);
        var named = Named([.. found.Where(f => state.Of.Contains(f.Thing.Kind))], match, words);
        // "the social network Twitter": the kind beside the name is not all of its kind.
        var things = named.Where(n => n.Thing.Scope is not null || !named.Exists(o => o.Thing.Kind == n.Thing.Kind && o.Thing.Scope is not null && o.Words.First == n.Words.End)).Select(n => n.Thing).Distinct().ToList();
        if (things.Count == 0 && state.Else is { } otherwise)
        {
            things.Add(new StateThing(otherwise, null));
        }

        if (state.Of.Contains(Media))
        {
            things.AddRange(match.Recipients.SelectMany(p => context.MentionsIn(p)).OfType<ActorMention>().Where(a => a.Class == "outlet").Select(a => new StateThing(Media, a.Name)));
        }

        var (hours, from, until) = Times(match, claim, context);
        bool Has(string kind) => found.Any(f => f.Thing.Kind == kind && Distance(f.Words, match.Clause) <= MarkReach);
        var change = state.Change switch
        {
            "take" when Has("acting") => "act",
            "hold" or "named" when Has("begins") => "begin",
            "named" when Has("holds") => "hold",
            _ => state.Change,
        };
        return
        [
            .. things.Select(t => new StateChange(t.Kind, change)
            {
                Scope = state.Scope ?? t.Scope,
                Holder = t.Kind == Office ? Holder(match, named, context) : null,
                Hours = t.Kind == "curfew" ? hours : null,
                From = hours is null && from?.Contains('T', StringComparison.Ordinal) != true ? null : from,
                Until = state.Change == "end" ? null : until,
            }),
        ];
    }

    /// <summary>
    /// The things that the match itself has among its words and sides, and those beside them ("Facebook and WhatsApp"); where there are none, the nearest of its clause;
    /// where an end has none there, the nearest that the sentence told before ("was blocked; access to it was restored").
    /// </summary>
    private static List<StateThingAt> Named(List<StateThingAt> found, PatternMatch match, ImmutableArray<Word> words)
    {
        var own = Own(found, match);
        if (own.Count > 0)
        {
            return [.. Lists(found, words).Where(l => l.Exists(own.Contains)).SelectMany(l => l)];
        }

        return match.Frame.State is { Change: "end", Else: null } && found.LastOrDefault(f => f.Words.End <= match.Clause.Predicate) is { Thing: not null } before ? [before] : [];
    }

    /// <summary>The things, those that stand in one list ("Facebook, Twitter and WhatsApp") together.</summary>
    private static List<List<StateThingAt>> Lists(List<StateThingAt> found, ImmutableArray<Word> words)
    {
        var lists = new List<List<StateThingAt>>();
        foreach (var thing in found)
        {
            if (lists.LastOrDefault() is [.., var before] list && before.Thing.Kind == thing.Thing.Kind && before.Thing.Scope is not null && thing.Thing.Scope is not null && IsList(words.AsSpan(before.Words.End..thing.Words.First)))
            {
                list.Add(thing);
            }
            else
            {
                lists.Add([thing]);
            }
        }

        return lists;
    }

    /// <summary>Whether only a conjunction or comma stands between two members.</summary>
    private static bool IsList(ReadOnlySpan<Word> between) => between.Length is 1 or 2 && (between[0].Upos == Upos.CCONJ || between[0].Token.Form == ",") && (between.Length == 1 || between[1].Upos == Upos.CCONJ);

    private static List<StateThingAt> Own(List<StateThingAt> found, PatternMatch match)
    {
        var own = found.Where(f => f.Words.Contains(match.Clause.Sentence, match.Clause.Predicate) || match.Uses.Any(u => f.Words.Contains(match.Clause.Sentence, u))
            || match.Recipients.Concat(match.Actors).Any(p => p.Words.Overlaps(f.Words))).ToList();
        return own.Count > 0 ? own
            : [.. found.Where(f => f.Words.First >= match.Clause.Extent.First && f.Words.End <= match.Clause.Extent.End && Distance(f.Words, match.Clause) <= Reach).OrderBy(f => Distance(f.Words, match.Clause)).Take(1)];
    }

    private static int Distance(WordRange words, Clause clause) => Math.Abs(words.First - clause.Predicate);

    /// <summary>The person who takes or leaves the office: the one named as a side, else beside the office.</summary>
    private static string? Holder(PatternMatch match, List<StateThingAt> named, ReportContext context)
    {
        var persons = context.MentionsOf(match.Clause.Sentence).OfType<ActorMention>().Where(a => a is { Kind: ActorKind.Person, IsNamed: true }).ToList();
        // "President X named Y prime minister": who names is not who takes the office.
        bool IsOther(ActorMention person) => person.Office is { } held && named.Exists(n => n.Thing.Scope is { } scope && !scope.Contains(held, StringComparison.Ordinal) && !held.Contains(scope, StringComparison.Ordinal));
        return (persons.FirstOrDefault(a => match.Recipients.Any(p => p.Words.Overlaps(a.Words)))
            ?? persons.FirstOrDefault(a => !IsOther(a) && match.Actors.Any(p => p.Words.Overlaps(a.Words)))
            ?? persons.FirstOrDefault(a => !IsOther(a) && named.Exists(n => a.Words.First >= n.Words.End ? a.Words.First - n.Words.End < NameApart : n.Words.First - a.Words.End is >= 0 and < NameApart)))?.Name;
    }

    /// <summary>The hours of the day, and the days that are told beside them.</summary>
    private static (string? Hours, string? From, string? Until) Times(PatternMatch match, Claim claim, ReportContext context)
    {
        var times = context.MentionsOf(match.Clause.Sentence).OfType<TimeMention>().ToList();
        if (Stretch(times) is var (begins, ends))
        {
            return (null, begins, ends);
        }

        var hours = times.Where(t => IsClock(t) && t.Time is { From: { Length: > HourEnd } start, To: { Length: > HourEnd } stop } && start[11..13] != stop[11..13])
            .Select(t => $"{Clock(t.Time.From!, t.Time.Precision)}/{Clock(t.Time.To!, t.Time.Precision)}").FirstOrDefault();
        for (var i = 0; i + 1 < times.Count && hours is null; i++)
        {
            if (IsClock(times[i]) && IsClock(times[i + 1]) && times[i].Time.From is { Length: > HourEnd } begin && times[i + 1].Time.To is { Length: > HourEnd } end && times[i + 1].Words.First - times[i].Words.End <= HoursApart)
            {
                hours = $"{Clock(begin, times[i].Time.Precision)}/{Clock(end, times[i + 1].Time.Precision)}";
            }
        }

        var days = times.Where(t => t.Time.Precision is TimePrecision.Day).ToList();
        var from = days.Select(t => t.Time.From).FirstOrDefault(f => f is not null) ?? (context.Report.Report.Published is { } published ? TimeResolver.Iso(published) : null);
        // "Until the 19th", "from the 5th to the 19th".
        var until = days.FirstOrDefault(t => t.Time.To is not null && t.Time.From != t.Time.To)?.Time.To
            ?? times.Where(t => IsClock(t) && t is { HasOwnDay: true, Time: { From: null, To: not null } }).Select(t => Moment(t.Time.To!) is { } last ? Written(last, t) : null).FirstOrDefault();
        var lasts = times.Select(t => t.Time is { From: null, To: null, Duration: { } duration } ? Days(duration) : null).FirstOrDefault(d => d is not null);
        return (hours, from, until ?? (lasts is { } count && Day(claim.Time?.Time.From ?? from) is { } first ? first.AddDays(count - 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null));
    }

    /// <summary>
    /// From an hour of a day that is told to an hour of another, or of the night after it ("from 6 p.m. on Saturday until 6 a.m. on Monday",
    /// "on Tuesday night from 10 p.m. to 5 a.m."): no hours of each day; null for none.
    /// </summary>
    private static (string From, string Until)? Stretch(List<TimeMention> times)
    {
        var clocks = times.Where(IsClock).ToList();
        for (var i = 0; i < clocks.Count; i++)
        {
            var (begin, end) = (clocks[i], i + 1 < clocks.Count && Closes(clocks[i + 1], clocks[i]) ? clocks[i + 1] : clocks[i]);
            if (begin.Time.From is not { } from || end.Time.To is not { } to || Moment(from) is not { } first || Moment(to) is not { } last)
            {
                continue;
            }

            // The day of the beginning, or the morning after it; or both are days of one week.
            last = begin is { HasOwnDay: true } && begin != end && !end.HasOwnDay ? first.Date.AddDays(last.TimeOfDay <= first.TimeOfDay ? 1 : 0) + last.TimeOfDay
                : last <= first && last.AddDays(7) > first && end.HasOwnDay ? last.AddDays(7) : last;
            var isOfDays = begin.HasOwnDay || end.HasOwnDay || last - first > TimeSpan.FromDays(1);
            if (last > first && isOfDays && (begin != end || from[11..13] != to[11..13]))
            {
                return (Written(first, begin), Written(last, end));
            }

            if (last > first && times.Select(t => NightBeside(t, begin)).FirstOrDefault(n => n is not null) is { } night)
            {
                first = night + first.TimeOfDay;
                return (Written(first, begin), Written(night.AddDays(last.TimeOfDay <= first.TimeOfDay ? 1 : 0) + last.TimeOfDay, end));
            }
        }

        return null;
    }

    /// <summary>Whether a time is the end of the stretch that the one before it begins.</summary>
    private static bool Closes(TimeMention end, TimeMention begin) => end.Words.First - begin.Words.End <= HoursApart && (begin.Time.To is null || end.Time.From is null);

    /// <summary>The day on whose evening the one night begins that stands beside hours ("on Tuesday night, from 10 p.m."); null for none.</summary>
    private static DateTime? NightBeside(TimeMention night, TimeMention hours) =>
        night is { HasOwnDay: true, Time: { Precision: TimePrecision.PartOfDay, From: { } from, To: { } to } } && !from.AsSpan(0, 10).SequenceEqual(to.AsSpan(0, 10))
            && Math.Max(night.Words.First - hours.Words.End, hours.Words.First - night.Words.End) is >= 0 and <= HoursApart ? Moment(from)?.Date : null;

    private static string Written(DateTime moment, TimeMention time) =>
        moment.ToString("yyyy-MM-dd'T'", System.Globalization.CultureInfo.InvariantCulture) + (time.Time.Precision == TimePrecision.Hour ? $"{moment.Hour:00}:00" : $"{moment.Hour:00}:{moment.Minute:00}");

    private static DateTime? Moment(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var moment) ? moment : null;

    private static bool IsClock(TimeMention time) => time.Time.Precision is TimePrecision.Hour or TimePrecision.Minute;

    /// <summary>"HH:mm" of a moment; an hour's end is the hour itself.</summary>
    private static string Clock(string moment, TimePrecision precision) => precision == TimePrecision.Hour ? moment[11..13] + ":00" : moment[11..16];

    private static DateOnly? Day(string? text) => TimeResolver.Day(text) is { } day ? DateOnly.FromDateTime(day) : null;

    /// <summary>Days of an ISO 8601 duration of days, weeks, months or years; null for others.</summary>
    private static int? Days(string duration) =>
        duration is { Length: > 2 } && duration[0] == 'P' && int.TryParse(duration.AsSpan(1, duration.Length - 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? duration[^1] switch { 'D' => number, 'W' => 7 * number, 'M' => 30 * number, 'Y' => 365 * number, _ => null } : null;
}
