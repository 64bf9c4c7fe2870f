using System.Collections.Immutable;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Model;

/// <summary>One happening as all sources together put it: events/1 of contract/chronicle.md. Derived, never stored as fact.</summary>
/// <param name="Id">Stable as long as the event keeps its earliest claim: hexadecimal.</param>
/// <param name="Event">PLOVER event or INCIDENT.</param>
/// <param name="Mode">Mode of events.tsv that most origins give; null where the event has none or none fits.</param>
/// <param name="Status">asserted, disputed, or a claim's status in lower case (planned, demanded, denied …).</param>
public sealed record ChronicleEvent(string Id, string Event, string? Mode, string Status)
{
    /// <summary>PLOVER contexts of its claims.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];
    /// <summary>ACLED types by rule; null where ACLED has no such event or nobody asserts it.</summary>
    public AcledType? Acled { get; init; }
    /// <summary>Closest CAMEO code; null where there is none.</summary>
    public string? Cameo { get; init; }
    /// <summary>The finest place that most independent origins agree on; null when none gives one.</summary>
    public Place? Place { get; init; }
    /// <summary>The finest time that most independent origins agree on; null when none gives one.</summary>
    public TimeValue? Time { get; init; }
    /// <summary>Who did it, without doubles, names as the claims have them.</summary>
    public ImmutableArray<Party> Actors { get; init; } = [];
    /// <summary>To whom, without doubles.</summary>
    public ImmutableArray<Party> Recipients { get; init; } = [];
    /// <summary>Every figure by measure and group.</summary>
    public ImmutableArray<CountSummary> Counts { get; init; } = [];
    /// <summary>Addresses of its claims ("document#claim"), in order of publication.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];
    /// <summary>Number of reports that tell of it.</summary>
    public int Reports { get; init; }
    /// <summary>Number of outlets that tell of it.</summary>
    public int Sources { get; init; }
    /// <summary>Number of independent origins: far ends of attribution chains, near-copies counted once.</summary>
    public int Origins { get; init; }
    /// <summary>ISO 639-1 languages of its reports, sorted.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];
    /// <summary>Publication of its first report, UTC; null when no report has a date.</summary>
    public DateTimeOffset? FirstReported { get; init; }
    /// <summary>Publication of its last report, UTC; null when no report has a date.</summary>
    public DateTimeOffset? LastReported { get; init; }
    /// <summary>Counts the changes of this event, from 1.</summary>
    public int Revision { get; init; } = 1;
    /// <summary>Why each claim but the first stands here.</summary>
    public ImmutableArray<EventJoin> Joins { get; init; } = [];
    /// <summary>0 to 1: that the event happened as it is put, given that its claims are read right.</summary>
    public double Confidence { get; init; }
    /// <summary>Ids of people's decisions that shaped it.</summary>
    public ImmutableArray<string> Decisions { get; init; } = [];
}

/// <summary>Why a claim was joined to an event.</summary>
/// <param name="Claim">The claim's address.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Because">Reasons for, in words a person reads ("same place", "same days").</param>
/// <param name="Against">Reasons against ("mode differs").</param>
public sealed record EventJoin(string Claim, double Score, ImmutableArray<string> Because, ImmutableArray<string> Against);

/// <summary>All figures of one measure and group of an event.</summary>
/// <param name="Measure">As in a claim's count: killed, injured, arrested …</param>
/// <param name="Group">Whom it counts; null when not said.</param>
/// <param name="Low">Lowest figure that is not superseded; null when open.</param>
/// <param name="High">Highest figure that is not superseded; null when open.</param>
/// <param name="Figures">Each figure with its sayer, in order of reporting.</param>
public sealed record CountSummary(string Measure, string? Group, double? Low, double? High, ImmutableArray<Figure> Figures);

/// <summary>One figure as one claim gives it.</summary>
/// <param name="Claim">The claim's address.</param>
/// <param name="Low">Lowest; null when open.</param>
/// <param name="High">Highest; null when open.</param>
/// <param name="Source">Who says it, nearest to the text: first of the attribution chain, else the outlet.</param>
/// <param name="Origin">Far end of the attribution chain, else the outlet.</param>
/// <param name="Reported">Publication of its report, UTC; null when unknown.</param>
/// <param name="SupersededBy">Address of the claim whose later figure replaced it; null while it stands.</param>
public sealed record Figure(string Claim, double? Low, double? High, string Source, string Origin, DateTimeOffset? Reported, string? SupersededBy);
