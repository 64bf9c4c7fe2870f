using System.Collections.Immutable;
using Matiane.Claims;

namespace Matiane.Chronicle.Views;

/// <summary>Turns what claims say of one kind of state at one place into its intervals.</summary>
internal static class StateTimeline
{
    // A report that tells of a state so long after the last sign of it tells of another one.
    private static readonly TimeSpan Apart = TimeSpan.FromDays(45);

    /// <summary>The intervals, in order of time.</summary>
    public static IEnumerable<PlaceState> Of(IReadOnlyList<StateSign> signs)
    {
        var happened = signs.Where(s => s.Claim.Claim.Status == ClaimStatus.Asserted).OrderBy(At).ThenBy(s => s.Change.Change == "end" ? 1 : 0).ThenBy(s => s.Claim.Address, StringComparer.Ordinal).ToList();
        var intervals = new List<Interval>();
        foreach (var sign in happened)
        {
            Take(sign, intervals);
        }

        foreach (var denied in signs.Where(s => s.Claim.Claim.Status is ClaimStatus.Denied or ClaimStatus.Negated))
        {
            intervals.FirstOrDefault(i => i.Covers(At(denied)))?.Against.Add(denied);
        }

        var planned = signs.Where(s => s.Claim.Claim.Status == ClaimStatus.Planned && s.Change.Change == "begin" && !intervals.Exists(i => i.Began.Count > 0 && i.Reaches(At(s)))).ToList();
        foreach (var end in signs.Where(s => s.Claim.Claim.Status == ClaimStatus.Planned && s.Change.Change == "end"))
        {
            intervals.LastOrDefault(i => i.Ended.Count == 0 && i.Start <= At(end))?.Announced.Add(end);
        }

        return intervals.Select(i => i.State()).Concat(planned.GroupBy(At).Select(g => Planned([.. g])));
    }

    /// <summary>When a sign says that it is so: the time that it gives, else its publication.</summary>
    private static DateTimeOffset At(StateSign sign) => sign.From?.At ?? sign.Reported ?? DateTimeOffset.MinValue;

    private static void Take(StateSign sign, List<Interval> intervals)
    {
        var open = intervals.LastOrDefault();
        switch (sign.Change.Change)
        {
            case "end" when open is not null && (open.Ended.Count == 0 ? At(sign) - open.LastSign < Apart || open.Until?.Latest >= At(sign) : open.SameEnd(sign)):
                open.Ended.Add(sign);
                break;
            case "end":
                intervals.Add(new Interval { Ended = { sign } });
                break;
            case "extend" when open is { Ended.Count: 0 }:
                open.Extended.Add(sign);
                break;
            default:
                Begin(sign, open, intervals);
                break;
        }
    }

    private static void Begin(StateSign sign, Interval? open, List<Interval> intervals)
    {
        if (open is { Ended.Count: > 0 } && At(sign) <= open.End && sign.Reported > open.Ended.Max(e => e.Reported))
        {
            // It ended, some say; others still tell of it.
            open.Against.Add(sign);
        }
        else if (open is null || open.Ended.Count > 0 || At(sign) - open.LastSign > Apart && !(open.Until?.Latest >= At(sign)))
        {
            intervals.Add(new Interval { Began = { sign } });
        }
        else
        {
            open.Began.Add(sign);
        }
    }

    private static PlaceState Planned(List<StateSign> signs) => new Interval { Began = [.. signs] }.State() with { IsPlanned = true };

    private sealed class Interval
    {
        public List<StateSign> Began { get; init; } = [];
        public List<StateSign> Extended { get; } = [];
        public List<StateSign> Ended { get; init; } = [];
        public List<StateSign> Announced { get; } = [];
        public List<StateSign> Against { get; } = [];

        public DateTimeOffset Start => Since?.At ?? At(Signs.First());

        public DateTimeOffset End => Ended.Count > 0 ? Ended.Max(At) : DateTimeOffset.MaxValue;

        public DateTimeOffset LastSign => Signs.Max(At);

        /// <summary>The last end that was announced for it; null for none.</summary>
        public StateMoment? Until => Began.Concat(Extended).OrderBy(s => s.Reported).Select(s => s.Until ?? (s.Change.Change == "extend" && !s.IsByDateline ? s.From : null)).LastOrDefault(u => u is not null)
            ?? Announced.Select(s => s.From).LastOrDefault(u => u is not null);

        private IEnumerable<StateSign> Signs => Began.Concat(Extended).Concat(Ended);

        /// <summary>The time that a text gives outweighs a dateline; of several, the one that most give, the earliest of these.</summary>
        private StateMoment? Since => Began.Where(b => b.From is not null).GroupBy(b => b.From!.Value.At).OrderBy(g => g.All(b => b.IsByDateline))
            .ThenByDescending(g => g.All(b => b.IsByDateline) ? 0 : g.Select(b => b.Claim.Origin).Distinct().Count()).ThenBy(g => g.Key).Select(g => g.First().From).FirstOrDefault();

        public bool SameEnd(StateSign sign) => At(sign) - Ended.Max(At) is var later && later < TimeSpan.FromDays(3);

        public bool Covers(DateTimeOffset at) => Start <= at.AddDays(1) && at <= End;

        public bool Reaches(DateTimeOffset at) => Began.Any(b => At(b) >= at.AddDays(-2) && At(b) <= at.AddDays(2)) || Covers(at);

        public PlaceState State()
        {
            var any = Signs.First();
            var ended = Ended.Where(e => e.From is not null).OrderBy(e => e.IsByDateline).ThenBy(At).Select(e => e.From).FirstOrDefault();
            return new PlaceState(any.Change.Kind, any.Place)
            {
                Scope = any.Change.Scope,
                Hours = Signs.OrderBy(s => s.Reported).Select(s => s.Change.Hours).LastOrDefault(h => h is not null),
                Since = Since,
                Until = ended ?? Until,
                UntilIsPlanned = ended is null && Until is not null,
                LastConfirmed = Began.Concat(Extended).Select(s => s.Reported).DefaultIfEmpty().Max(),
                Began = Addresses(Began),
                Extended = Addresses(Extended),
                Ended = Addresses(Ended),
                Contradicted = Addresses(Against),
                Sayers = [.. Signs.Select(s => s.Claim.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            };
        }

        private static ImmutableArray<string> Addresses(List<StateSign> signs) =>
            [.. signs.OrderBy(s => s.Reported).ThenBy(s => s.Claim.Address, StringComparer.Ordinal).Select(s => s.Claim.Address).Distinct(StringComparer.Ordinal)];
    }
}
