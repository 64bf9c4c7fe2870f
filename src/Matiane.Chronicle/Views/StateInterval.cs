using System.Collections.Immutable;

namespace Matiane.Chronicle.Views;

/// <summary>One stretch of a state while it is put together.</summary>
internal sealed class StateInterval
{
    /// <summary>What tells that it began or holds.</summary>
    public List<StateSign> Began { get; init; } = [];

    /// <summary>What tells that it is prolonged.</summary>
    public List<StateSign> Extended { get; } = [];

    /// <summary>What tells that it ended.</summary>
    public List<StateSign> Ended { get; init; } = [];

    /// <summary>What announces its end.</summary>
    public List<StateSign> Announced { get; } = [];

    /// <summary>What denies it, or goes on speaking of it after its end.</summary>
    public List<StateSign> Against { get; } = [];

    /// <summary>The earliest moment for which it is told.</summary>
    public DateTimeOffset Start => Since?.At ?? Signs.Min(s => s.At);

    /// <summary>Its end; the end of time while none is told.</summary>
    public DateTimeOffset End => Ended.Count > 0 ? Ended.Max(s => s.At) : DateTimeOffset.MaxValue;

    /// <summary>The last moment that anything is told of it.</summary>
    public DateTimeOffset LastSign => Signs.Max(s => s.At);

    /// <summary>The last end that was announced for it; null for none.</summary>
    public StateMoment? Until => Began.Concat(Extended).Concat(Announced).OrderBy(s => s.Reported).ThenBy(s => s.At).Select(s => s.Change.Change switch
    {
        "end" => s.From,
        "extend" => s.Until ?? (s.IsByDateline ? null : s.From),
        _ => s.Until,
    }).LastOrDefault(u => u is not null);

    private IEnumerable<StateSign> Signs => Began.Concat(Extended).Concat(Ended);

    /// <summary>The time that a text gives outweighs a dateline; of several, the one that most give, the earliest of these. What only tells that it holds tells no beginning, save by "since".</summary>
    private StateMoment? Since => Began.Where(b => b.From is not null && (b.Change.Change == "begin" || IsSince(b))).GroupBy(b => b.From!.Value.At).OrderBy(g => g.All(b => b.IsByDateline))
        .ThenByDescending(g => g.All(b => b.IsByDateline) ? 0 : g.Select(b => b.Claim.Origin).Distinct(StringComparer.Ordinal).Count()).ThenBy(g => g.Key).Select(g => g.First().From).FirstOrDefault();

    /// <summary>Whether another end is the same as that which was told.</summary>
    public bool SameEnd(StateSign sign) => sign.At - End < TimeSpan.FromDays(3);

    /// <summary>Whether it held at a moment, or began within the day after.</summary>
    public bool Covers(DateTimeOffset at) => Start <= at.AddDays(1) && at <= End;

    /// <summary>Whether something announced for a moment came about as this.</summary>
    public bool Reaches(DateTimeOffset at) => Began.Exists(b => b.At >= at.AddDays(-2) && b.At <= at.AddDays(2)) || Covers(at);

    /// <summary>What is known of it.</summary>
    public PlaceState State()
    {
        var any = Signs.First();
        var ended = Ended.Where(e => e.From is not null).OrderBy(e => e.IsByDateline).ThenBy(e => e.At).Select(e => e.From).FirstOrDefault();
        return new PlaceState(any.Change.Kind, any.Place)
        {
            Scope = any.Change.Scope,
            Hours = Signs.OrderBy(s => s.Reported).Select(s => s.Change.Hours).LastOrDefault(h => h is not null),
            Since = Since,
            FirstTold = Began.Concat(Extended).Select(s => (DateTimeOffset?)s.At).Min(),
            Until = ended ?? Until,
            UntilIsPlanned = ended is null && Until is not null,
            LastConfirmed = Began.Concat(Extended).Select(s => s.Reported).DefaultIfEmpty().Max(),
            Began = Addresses(Began),
            Extended = Addresses(Extended),
            Ended = Addresses(Ended.Count > 0 ? Ended : Announced),
            Contradicted = Addresses(Against),
            Sayers = [.. Signs.Select(s => s.Claim.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static bool IsSince(StateSign sign) => sign is { IsByDateline: false, Claim.Claim.Time.Time: { From: not null, To: null } };

    private static ImmutableArray<string> Addresses(List<StateSign> signs) =>
        [.. signs.OrderBy(s => s.Reported).ThenBy(s => s.Claim.Address, StringComparer.Ordinal).Select(s => s.Claim.Address).Distinct(StringComparer.Ordinal)];
}
