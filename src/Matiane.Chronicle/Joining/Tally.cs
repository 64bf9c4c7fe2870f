using System.Collections.Immutable;
using Matiane.Chronicle.Model;
using Matiane.Claims;

namespace Matiane.Chronicle.Joining;

/// <summary>Every figure of an event with its sayer; later figures of one sayer replace the earlier ones.</summary>
internal static class Tally
{
    /// <summary>By measure and group. Figures of claims that do not assert the happening, background of the past among them, never enter.</summary>
    public static ImmutableArray<CountSummary> Of(IEnumerable<ChronicleClaim> claims) =>
    [
        .. claims.Where(c => c.Claim.Status == ClaimStatus.Asserted)
            .SelectMany(c => c.Claim.Counts.Select(n => (Claim: c, Count: n)))
            .GroupBy(x => (x.Count.Measure, x.Count.Group))
            .OrderBy(g => g.Key.Measure, StringComparer.Ordinal).ThenBy(g => g.Key.Group, StringComparer.Ordinal)
            .Select(g => Summary(g.Key.Measure, g.Key.Group, [.. g])),
    ];

    private static CountSummary Summary(string measure, string? group, List<(ChronicleClaim Claim, ClaimCount Count)> given)
    {
        var figures = given.Select(g => new Figure(
            g.Claim.Address, g.Count.Low, g.Count.High, g.Claim.Claim.Attribution.IsEmpty ? g.Claim.Report.Source ?? g.Claim.Report.Document : g.Claim.Claim.Attribution[0].Source,
            g.Claim.Origin, g.Claim.Report.Published, Later(g.Claim, given))).ToImmutableArray();
        var standing = figures.Where(f => f.SupersededBy is null).ToList();
        return new CountSummary(measure, group, Least(standing), standing.Exists(f => f.High is null) ? null : standing.Max(f => f.High), figures);
    }

    private static double? Least(List<Figure> figures) => figures.Exists(f => f.Low is null) && figures.TrueForAll(f => f.Low is null) ? null : figures.Min(f => f.Low);

    /// <summary>The first later claim in which the same origin gives another figure; null when this one stands.</summary>
    private static string? Later(ChronicleClaim claim, List<(ChronicleClaim Claim, ClaimCount Count)> given) =>
        given.Where(g => g.Claim.Origin == claim.Origin && g.Claim.Report.Published > claim.Report.Published).Select(g => g.Claim.Address).FirstOrDefault();
}
