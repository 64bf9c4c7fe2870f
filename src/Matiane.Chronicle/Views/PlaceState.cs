using System.Collections.Immutable;
using Matiane.Mentions;

namespace Matiane.Chronicle.Views;

/// <summary>A moment as exactly as it is known.</summary>
/// <param name="At">The moment; of a day its beginning. Local time of the place, written as UTC: texts give no zone.</param>
/// <param name="IsDay">Whether only the day is known.</param>
public readonly record struct StateMoment(DateTimeOffset At, bool IsDay)
{
    /// <summary>The last moment that it may stand for.</summary>
    public DateTimeOffset Latest => IsDay ? At.AddDays(1).AddTicks(-1) : At;
}

/// <summary>Something that holds at a place from one time to another, as the claims put it.</summary>
/// <param name="Kind">One of <see cref="StateKinds"/>.</param>
/// <param name="Place">Where it holds; it holds in all that lies there.</param>
public sealed record PlaceState(string Kind, Place Place)
{
    /// <summary>What of it: "mobile" or "slow" (internet), an outlet's or messenger's name, an office's name; null for all of it.</summary>
    public string? Scope { get; init; }
    /// <summary>Who holds or held the office; null when not known, and for other states.</summary>
    public string? Holder { get; init; }
    /// <summary>Of an office: held, acting, resigned, dismissed or vacant. Else null.</summary>
    public string? Tenure { get; init; }
    /// <summary>Hours of the day, "20:00/07:00" (local); null for all day or when not known.</summary>
    public string? Hours { get; init; }
    /// <summary>Since when; null where only its end, or its being in force, is told.</summary>
    public StateMoment? Since { get; init; }
    /// <summary>The earliest moment for which it is told to be in force; null where only its end is told.</summary>
    public DateTimeOffset? FirstTold { get; init; }
    /// <summary>Until when, inclusive; null while no end is known.</summary>
    public StateMoment? Until { get; init; }
    /// <summary>Whether <see cref="Until"/> is only what was announced in advance: nobody has told that it ended.</summary>
    public bool UntilIsPlanned { get; init; }
    /// <summary>Whether it is only announced: nobody has told that it came into force.</summary>
    public bool IsPlanned { get; init; }
    /// <summary>Last report that speaks of it as in force, UTC; null when no report has a date.</summary>
    public DateTimeOffset? LastConfirmed { get; init; }
    /// <summary>Addresses of the claims that tell its beginning or that it is in force.</summary>
    public ImmutableArray<string> Began { get; init; } = [];
    /// <summary>Addresses of the claims that extend it.</summary>
    public ImmutableArray<string> Extended { get; init; } = [];
    /// <summary>Addresses of the claims that tell its end; while <see cref="UntilIsPlanned"/>, of those that announce it.</summary>
    public ImmutableArray<string> Ended { get; init; } = [];
    /// <summary>Addresses of the claims that deny it, or that tell of an end while others go on telling that it is in force.</summary>
    public ImmutableArray<string> Contradicted { get; init; } = [];
    /// <summary>On whose word, each once: far ends of attribution chains.</summary>
    public ImmutableArray<string> Sayers { get; init; } = [];

    /// <summary>Whether it holds at a moment, as far as is known.</summary>
    public bool IsInForce(DateTimeOffset at) => !IsPlanned && !IsUnknown(at) && (Since?.At ?? FirstTold) <= at && (Until is not { } until || at <= until.Latest);

    /// <summary>Whether it held, no end is told, and too long has nobody spoken of it to say that it holds: "unknown since <see cref="LastConfirmed"/>".</summary>
    public bool IsUnknown(DateTimeOffset at) => !IsPlanned && Until is null && Ended.IsEmpty && Kind != StateKinds.Office
        && LastConfirmed is { } last && at - last > StaysKnown;

    /// <summary>How long a state is taken to go on when nobody speaks of it: acts of government for a month, failures for three days.</summary>
    private TimeSpan StaysKnown => Kind is StateKinds.Power or StateKinds.Water or StateKinds.Gas or StateKinds.Phones or StateKinds.Internet or StateKinds.Airport ? TimeSpan.FromDays(3) : TimeSpan.FromDays(30);
}
