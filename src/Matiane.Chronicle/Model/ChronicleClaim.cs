using System.Collections.Immutable;
using Matiane.Claims;

namespace Matiane.Chronicle.Model;

/// <summary>A claim as the chronicle keeps it: the coder's claim with the report that it came from.</summary>
/// <param name="Report">The report's head.</param>
/// <param name="Claim">What the coder gave; its spans count into the report's text and title.</param>
public sealed record ChronicleClaim(ReportHead Report, Claim Claim)
{
    /// <summary>"document#claim", unique in a chronicle.</summary>
    public string Address => $"{Report.Document}#{Claim.Id}";

    /// <summary>The sentence or clause that the claim was read from, cut from the report; null when the text was not kept.</summary>
    public string? EvidenceText { get; init; }

    /// <summary>The words that show the happening; null when the text was not kept.</summary>
    public string? TriggerText { get; init; }

    /// <summary>The far end of the attribution chain, else the outlet: where the claim comes from.</summary>
    public required string Origin { get; init; }

    /// <summary>Names of private persons, as they stand in the evidence or the title, whether or not they are a side or a sayer: for masking, never told.</summary>
    public ImmutableArray<string> PrivateNames { get; init; } = [];

    /// <summary>Version of the coder that made it; null for claims that came already coded.</summary>
    public string? CoderVersion { get; init; }
}

/// <summary>What is known of a report beside its text.</summary>
/// <param name="Document">The report's id, unique in a chronicle.</param>
/// <param name="Source">Name of the outlet; null when unknown.</param>
/// <param name="Url">Address; null when unknown.</param>
/// <param name="Language">ISO 639-1; null when unknown.</param>
/// <param name="Title">The headline; null when there is none.</param>
/// <param name="Published">When it was published, UTC; null when unknown.</param>
/// <param name="Added">When the chronicle learned of it, UTC: the second clock.</param>
public sealed record ReportHead(string Document, string? Source, string? Url, string? Language, string? Title, DateTimeOffset? Published, DateTimeOffset Added);
