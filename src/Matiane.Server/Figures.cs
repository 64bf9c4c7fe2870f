using System.Collections.Immutable;
using Matiane.Chronicle.Model;

namespace Matiane.Server;

/// <summary>The figures of an event's claims, each with its sayer; none is merged with another.</summary>
internal static class Figures
{
    /// <summary>By measure and group. A later figure of the same origin supersedes its earlier one.</summary>
    public static ImmutableArray<CountSummary> Of(IReadOnlyList<ChronicleClaim> claims)
    {
        var figures = claims
            .SelectMany(c => c.Claim.Counts.Select(n => (Count: n, Claim: c)))
            .OrderBy(f => f.Claim.Report.Published)
            .GroupBy(f => (f.Count.Measure, f.Count.Group));
        return [.. figures.OrderBy(g => g.Key.Measure, StringComparer.Ordinal).ThenBy(g => g.Key.Group, StringComparer.Ordinal).Select(g => Summary(g.Key.Measure, g.Key.Group, [.. g]))];
    }

    private static CountSummary Summary(string measure, string? group, List<(Claims.ClaimCount Count, ChronicleClaim Claim)> given)
    {
        var figures = given.Select((f, i) => new Figure(
            f.Claim.Address, f.Count.Low, f.Count.High,
            f.Claim.Claim.Attribution.IsEmpty ? f.Claim.Report.Source ?? f.Claim.Report.Document : f.Claim.Claim.Attribution[0].Source,
            f.Claim.Origin, f.Claim.Report.Published,
            given.Skip(i + 1).Where(l => l.Claim.Origin == f.Claim.Origin && l.Claim.Report.Published > f.Claim.Report.Published).Select(l => l.Claim.Address).FirstOrDefault())).ToImmutableArray();
        var standing = figures.Where(f => f.SupersededBy is null).ToList();
        return new CountSummary(measure, group, standing.Exists(f => f.Low is null) ? null : standing.Min(f => f.Low), standing.Exists(f => f.High is null) ? null : standing.Max(f => f.High), figures);
    }
}
