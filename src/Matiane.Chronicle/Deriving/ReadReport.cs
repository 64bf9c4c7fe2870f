using System.Collections.Immutable;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;

namespace Matiane.Chronicle.Deriving;

/// <summary>A version of a report with its latest reading.</summary>
/// <param name="Fact">The version.</param>
/// <param name="Edition">Its place among the versions.</param>
/// <param name="Coder">Version of the coder; null when it was never coded.</param>
/// <param name="Claims">What was read.</param>
internal sealed record ReadReport(ReportFact Fact, Edition Edition, string? Coder, ImmutableArray<StoredClaim> Claims)
{
    /// <summary>Every version of a report with its latest reading, the present one last.</summary>
    public static ImmutableArray<ReadReport> Of(IStoreReader store, string document)
    {
        var versions = store.Versions(document);
        var facts = versions.ToDictionary(v => v.Number);
        return
        [
            .. Editions.Of(versions).Select(e => store.Coding(facts[e.Report], e) is { } coding
                ? new ReadReport(facts[e.Report], e, coding.Coder, coding.Claims)
                : new ReadReport(facts[e.Report], e, null, [])),
        ];
    }

    /// <summary>"EVENT" or "EVENT/mode".</summary>
    public static string CodingOf(ChronicleClaim claim) => claim.Claim.Mode is { } mode ? $"{claim.Claim.Event}/{mode}" : claim.Claim.Event;
}
