using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Chronicle.Model;

/// <summary>A version of a report as the chronicle keeps it, with what was read from it.</summary>
/// <param name="Head">What is known of it beside its text.</param>
/// <param name="Text">The body; null for a report that came already coded, without its text.</param>
/// <param name="Claims">Its claims in the present reading, decisions applied.</param>
public sealed record KeptReport(ReportHead Head, string? Text, ImmutableArray<ChronicleClaim> Claims)
{
    /// <summary>1 for the first version, 2 for the one that replaced it …</summary>
    public int Version { get; init; } = 1;

    /// <summary>How many versions there are.</summary>
    public int Versions { get; init; } = 1;

    /// <summary>The same claims with what became of each.</summary>
    public ImmutableArray<ClaimStanding> Standings { get; init; } = [];

    /// <summary>Since when it is known, UTC: from its publication, else from its addition.</summary>
    public DateTimeOffset Known { get; init; }

    /// <summary>When a later version replaced it, UTC; null for the present one.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The report as a coder takes it; null when it came without its text.</summary>
    public Report? ToCode { get; init; }

    /// <summary>The published value as it was written; null when unknown.</summary>
    public string? PublishedText { get; init; }

    /// <summary>ISO 3166-1 country or place name that the report was given with; null when unknown.</summary>
    public string? Place { get; init; }
}

/// <summary>A report that is not kept yet.</summary>
/// <param name="Report">As it would be kept.</param>
/// <param name="IsKnown">Whether the chronicle has it already, as it is.</param>
public sealed record PreviewedReport(KeptReport Report, bool IsKnown);

/// <summary>A report as it is listed.</summary>
/// <param name="Head">What is known of it beside its text.</param>
/// <param name="Claims">Number of its claims that count.</param>
public sealed record ListedReport(ReportHead Head, int Claims);

/// <summary>What became of a claim in the present reading of the chronicle.</summary>
public enum ClaimState : byte
{
    /// <summary>It counts.</summary>
    Standing,
    /// <summary>A later version of its report says the same.</summary>
    Repeated,
    /// <summary>A later version of its report no longer says it.</summary>
    Withdrawn,
    /// <summary>A person rejected it.</summary>
    Rejected,
}

/// <summary>A claim with its place in the chronicle.</summary>
/// <param name="Claim">The claim, corrections applied.</param>
/// <param name="State">Whether it counts.</param>
/// <param name="Event">Id of the event that it stands in; null when it counts no more.</param>
public sealed record ClaimStanding(ChronicleClaim Claim, ClaimState State, string? Event);
