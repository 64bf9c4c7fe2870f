using System.Collections.Immutable;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Store;

/// <summary>A version of a report as it came: a fact, only ever added.</summary>
/// <param name="Number">Number in the store; 0 before it is stored.</param>
/// <param name="Head">Id, source, address, language, title, publication, addition.</param>
/// <param name="Fingerprint">The same for texts that differ only in spaces, entities and markup.</param>
public sealed record ReportFact(long Number, ReportHead Head, string Fingerprint)
{
    /// <summary>The body; null when it came without, or was not asked for.</summary>
    public string? Text { get; init; }

    /// <summary>The published value as it was written; null when unknown.</summary>
    public string? PublishedText { get; init; }

    /// <summary>Whether the published value has a time of day.</summary>
    public bool HasTime { get; init; }

    /// <summary>Where it speaks from, as it was given; null when unknown.</summary>
    public string? Place { get; init; }
}

/// <summary>What a coder read from a version of a report: a fact, only ever added.</summary>
/// <param name="Coder">The coder's version.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Claims">The claims, in the coder's order.</param>
public sealed record CodingFact(string Coder, DateTimeOffset At, ImmutableArray<ChronicleClaim> Claims);

/// <summary>A claim with its number in the store.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Report">Number of its report's version.</param>
/// <param name="Claim">The claim as it was coded; its address is the present version's.</param>
public sealed record StoredClaim(long Number, long Report, ChronicleClaim Claim);

/// <summary>A claim as it stood when somebody decided on it: enough to find it again when its report is coded anew or changed.</summary>
/// <param name="Document">The report's id.</param>
/// <param name="Claim">The claim's id in it.</param>
/// <param name="Fingerprint">Of the report's version.</param>
/// <param name="Coder">Version of the coder.</param>
/// <param name="Coding">"EVENT" or "EVENT/mode" as it was coded.</param>
/// <param name="Trigger">The words that show the happening; null when the text was not kept.</param>
/// <param name="Evidence">The sentence or clause; null when the text was not kept.</param>
public sealed record ClaimMark(string Document, string Claim, string Fingerprint, string Coder, string Coding, string? Trigger, string? Evidence);

/// <summary>A decision as it was made.</summary>
/// <param name="Decision">With the addresses of then.</param>
/// <param name="Target">The claim of its target; null for an undo.</param>
/// <param name="Other">The claim of its other end; null when it has none.</param>
public sealed record DecisionFact(Decision Decision, ClaimMark? Target, ClaimMark? Other);

/// <summary>A claim that a decision speaks of, found in the present reading of a version of its report: derived.</summary>
/// <param name="Decision">The decision's id.</param>
/// <param name="Role">Which end of the decision it is.</param>
/// <param name="Address">The claim's address.</param>
/// <param name="IsPresent">Whether it is in the present version.</param>
public sealed record MarkRow(string Decision, MarkRole Role, string Address, bool IsPresent);

/// <summary>The ends of a decision.</summary>
public enum MarkRole : byte
{
    /// <summary>The claim that is decided on.</summary>
    Target,
    /// <summary>The other end of a join or split.</summary>
    Other,
}
