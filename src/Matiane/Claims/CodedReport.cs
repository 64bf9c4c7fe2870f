using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>What the coder gives for one report: the output document of contract/claims.md.</summary>
/// <param name="Report">What was coded.</param>
/// <param name="Language">Declared or detected language; null when it could not be told.</param>
public sealed record CodedReport(Report Report, string? Language)
{
    /// <summary>Sentences of the body (not of the headline), in order.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>Every mention, in order of part and start.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Words of no mention that may name somebody: for masking, not for the output.</summary>
    public ImmutableArray<Quote> Strangers { get; init; } = [];

    /// <summary>Every who-says-what.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>The claims, in order of their triggers.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>What the coder could not decide, as stable codes with a sentence each.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];
}

/// <summary>Something that the coder left open.</summary>
/// <param name="Code">Stable code, kebab case.</param>
/// <param name="Message">A sentence a person can act on.</param>
public sealed record Warning(string Code, string Message);

/// <summary>A span with the part of the report it counts into.</summary>
public readonly record struct Quote(TextPart Part, TextSpan Span);

/// <summary>One who-says-what of a text.</summary>
/// <param name="Source">Who says it; null when nobody is named ("reportedly").</param>
/// <param name="Cue">The word that shows it; null for a bare quotation.</param>
/// <param name="Content">What is said, as one or more stretches in order.</param>
public sealed record Attribution(AttributionSource? Source, Quote? Cue, ImmutableArray<Quote> Content)
{
    /// <summary>Whether somebody says it, so that a claim within has him as its source; false for an attitude (wants, criticises, expects).</summary>
    public bool IsSaying { get; init; } = true;

    /// <summary>The outlet that it is told to ("told Reuters"), which in a claim stands before who says it; null for none.</summary>
    public AttributionSource? Outlet { get; init; }

    /// <summary>Index of the attribution that this one is nested in; null when the report itself is the reporter.</summary>
    public int? Parent { get; init; }
}

/// <summary>Who says it.</summary>
/// <param name="Quote">The words; null when carried over from elsewhere without words of its own.</param>
/// <param name="Name">Canonical name, or the words where there is none.</param>
/// <param name="Kind">media, official, witness, person, organisation, document, social-media or unnamed.</param>
public sealed record AttributionSource(Quote? Quote, string Name, string Kind);

/// <summary>Whether the happening is said to have happened.</summary>
public enum ClaimStatus : byte
{
    /// <summary>It is said to have happened or to be happening.</summary>
    Asserted,
    /// <summary>Somebody says that it did not happen as others say.</summary>
    Denied,
    /// <summary>It is told as not having happened.</summary>
    Negated,
    /// <summary>It is announced or meant.</summary>
    Planned,
    /// <summary>Somebody demands it.</summary>
    Demanded,
    /// <summary>Somebody threatens it.</summary>
    Threatened,
    /// <summary>It is supposed, feared, conditional.</summary>
    Hypothetical,
    /// <summary>It is background of an earlier time.</summary>
    Historical,
}

/// <summary>One happening as one source puts it: contract/claims.md.</summary>
/// <param name="Id">Unique in its report: "c1", "c2", …</param>
/// <param name="Event">PLOVER event or INCIDENT.</param>
/// <param name="Mode">Mode of events.tsv; null where the event has none or none fits.</param>
/// <param name="Trigger">The words that show the happening.</param>
/// <param name="Evidence">The sentence or clause it is read from.</param>
public sealed record Claim(string Id, string Event, string? Mode, Quote Trigger, Quote Evidence)
{
    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];
    /// <summary>ACLED types by rule; null where ACLED has no such event or the status is not asserted.</summary>
    public AcledType? Acled { get; init; }
    /// <summary>Closest CAMEO code; null where there is none.</summary>
    public string? Cameo { get; init; }
    /// <summary>Who does it.</summary>
    public ImmutableArray<Party> Actors { get; init; } = [];
    /// <summary>Whom it is done to.</summary>
    public ImmutableArray<Party> Recipients { get; init; } = [];
    /// <summary>Where; null when the text does not say.</summary>
    public ClaimPlace? Place { get; init; }
    /// <summary>When; null when neither text nor dateline says.</summary>
    public ClaimTime? Time { get; init; }
    /// <summary>The figures.</summary>
    public ImmutableArray<ClaimCount> Counts { get; init; } = [];
    /// <summary>Whether it is said to have happened.</summary>
    public ClaimStatus Status { get; init; }
    /// <summary>Who says so, from the reporter nearest to the text to the origin; empty when the report does in its own voice.</summary>
    public ImmutableArray<ClaimSource> Attribution { get; init; } = [];
    /// <summary>Ids of the claims that the text gives as its cause.</summary>
    public ImmutableArray<string> Causes { get; init; } = [];
    /// <summary>claimed, attributed or denied on an act whose author the text discusses; else null.</summary>
    public string? Responsibility { get; init; }
    /// <summary>What it changes in lasting states (a curfew, a network, a border, an office); empty for most claims.</summary>
    public ImmutableArray<StateChange> States { get; init; } = [];
    /// <summary>Calibrated, 0 to 1.</summary>
    public double Confidence { get; init; }
    /// <summary>What speaks for and against it, from which the confidence is made: for explain, not for the output.</summary>
    public ImmutableArray<ClaimSign> Signs { get; init; } = [];
    /// <summary>Where it may have been, where its clause does not say, the likeliest first: for explain, not for the output.</summary>
    public ImmutableArray<PlaceCandidate> Places { get; init; } = [];
    /// <summary>Name of the pattern that gave it, with its pack file and line: for explain, not for the output.</summary>
    public string? FoundBy { get; init; }
}

/// <summary>What a claim changes in a lasting state.</summary>
/// <param name="Kind">emergency, martial-law, curfew, internet, phones, power, water, gas, media, messenger, border, airport or office.</param>
/// <param name="Change">begin, hold (it is told to be in force, not since when), named (it is only spoken of), end, extend; of an office: take, act, leave, dismiss, vacate.</param>
public sealed record StateChange(string Kind, string Change)
{
    /// <summary>What of it: "mobile" or "slow" (internet), an outlet's or messenger's name, an office's name; null for all of it.</summary>
    public string? Scope { get; init; }

    /// <summary>Hours of the day that it holds in, "20:00/07:00" (local time); null when not said or all day.</summary>
    public string? Hours { get; init; }

    /// <summary>Who takes or leaves an office; null when not said, or for other states.</summary>
    public string? Holder { get; init; }

    /// <summary>First day, where the claim's own time is the hour of the day; else null. ISO 8601.</summary>
    public string? From { get; init; }

    /// <summary>Last day that it is announced for; null when not said. ISO 8601.</summary>
    public string? Until { get; init; }
}

/// <summary>ACLED's two type columns.</summary>
public sealed record AcledType(string EventType, string SubEventType);

/// <summary>An actor or recipient of a claim.</summary>
/// <param name="Quote">Its words; null for one taken over without words.</param>
/// <param name="Name">Canonical name; null when there are only words.</param>
/// <param name="Kind">What it is; null for a thing or place ("the city hall").</param>
/// <param name="Sector">PLOVER sector; null when not known.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when not known.</param>
public sealed record Party(Quote? Quote, string? Name, ActorKind? Kind, string? Sector, string? Country)
{
    /// <summary>Whether it stands for one private person: masked by default exports.</summary>
    public bool IsPrivatePerson { get; init; }
}

/// <summary>A claim's place.</summary>
/// <param name="Quote">The words that name it; null for one that no words of the report name so.</param>
/// <param name="Place">The place.</param>
/// <param name="Inferred">Whether it is taken from elsewhere than the claim's own clause.</param>
public sealed record ClaimPlace(Quote? Quote, Place Place, bool Inferred)
{
    /// <summary>What it is taken from where nothing in the claim's own sentence tells: for explain, not for the output; null for a place that the sentence gives reason for.</summary>
    public PlaceDefault? Default { get; init; }

    /// <summary>The same as the place of another claim, which no words of its own name.</summary>
    internal ClaimPlace Again() => this with { Quote = null, Inferred = true };
}

/// <summary>What a place is taken from where nothing in the claim's own sentence tells.</summary>
public enum PlaceDefault : byte
{
    /// <summary>The place that governs the clause: what is nearest, best tied and most spoken of.</summary>
    Governing,
    /// <summary>The country of that place, since what is told is a country's affair.</summary>
    National,
    /// <summary>The country that the report came with.</summary>
    Report,
}

/// <summary>A claim's time.</summary>
public sealed record ClaimTime(Quote? Quote, TimeValue Time, bool Inferred);

/// <summary>One figure of a claim.</summary>
/// <param name="Measure">killed, injured, arrested, missing, abducted, displaced, participants, damaged or other.</param>
/// <param name="Group">Whom it counts, by canonical name; null when not said.</param>
/// <param name="Low">Lowest; null when open.</param>
/// <param name="High">Highest; null when open.</param>
/// <param name="Approximate">Whether the text says it is not exact.</param>
/// <param name="Quote">Its words; null for one that is added up.</param>
public sealed record ClaimCount(string Measure, string? Group, double? Low, double? High, bool Approximate, Quote? Quote);

/// <summary>One entry of a claim's attribution chain.</summary>
/// <param name="Source">Canonical name, or the words where there is none; "unnamed" for nobody.</param>
/// <param name="Kind">As of <see cref="AttributionSource"/>.</param>
/// <param name="Quote">The words that name the sayer; null where there are none.</param>
/// <param name="Cue">The word that shows that he says it; null for a bare quotation.</param>
public sealed record ClaimSource(string Source, string Kind, Quote? Quote, Quote? Cue)
{
    /// <summary>English name of the office that the sayer holds ("president"); null for none.</summary>
    public string? Office { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country of an office or body of state: as the report tells, else that of the claim's place; null for others and when neither is known.</summary>
    public string? Country { get; init; }
}
