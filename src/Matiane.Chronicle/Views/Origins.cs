using System.Collections.Immutable;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Views;

/// <summary>Three numbers that are never one another: how many reports, how many outlets, how many independent origins.</summary>
/// <param name="Reports">Reports that tell of it.</param>
/// <param name="Sources">Outlets that tell of it; a report without an outlet counts as one of its own.</param>
/// <param name="Independent">Far ends of attribution chains; near-copies of one text count once.</param>
public sealed record OriginCount(int Reports, int Sources, int Independent);

/// <summary>Where claims come from: echoes are no witnesses.</summary>
public static class Origins
{
    /// <summary>The three numbers of some claims.</summary>
    public static OriginCount Count(IReadOnlyCollection<ChronicleClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return new OriginCount(
            claims.Select(c => c.Report.Document).Distinct(StringComparer.Ordinal).Count(),
            claims.Select(SourceOf).Distinct(StringComparer.Ordinal).Count(),
            Independent(claims).Select(g => g[0]).Count());
    }

    /// <summary>The claims by independent origin: one far end of the attribution chain, however it is spelled, and what copies it.</summary>
    public static ImmutableArray<ImmutableArray<ChronicleClaim>> Independent(IReadOnlyCollection<ChronicleClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var all = claims.OrderBy(c => c.Report.Published ?? DateTimeOffset.MaxValue).ThenBy(c => c.Address, StringComparer.Ordinal).ToList();
        var ties = new Joining.Ties(all.Count);
        foreach (var same in all.Select((c, i) => (Key: KeyOf(c), i)).GroupBy(c => c.Key, StringComparer.Ordinal))
        {
            same.Skip(1).ToList().ForEach(c => ties.Add(same.First().i, c.i));
        }

        var texts = all.Select((c, i) => (Number: i, c.EvidenceText)).Where(c => c.EvidenceText is not null).DistinctBy(c => c.EvidenceText, StringComparer.Ordinal).ToList();
        foreach (var copies in NearCopies.Of(texts, t => t.EvidenceText!))
        {
            copies.Skip(1).ToList().ForEach(c => ties.Add(copies[0].Number, c.Number));
        }

        foreach (var same in all.Select((c, i) => (c.EvidenceText, i)).Where(c => NearCopies.IsLongEnough(c.EvidenceText)).GroupBy(c => c.EvidenceText, StringComparer.Ordinal))
        {
            same.Skip(1).ToList().ForEach(c => ties.Add(same.First().i, c.i));
        }

        return [.. ties.Sets().Select(s => s.Select(i => all[i]).ToImmutableArray())];
    }

    /// <summary>The far end of a claim's attribution chain, else its outlet, as one spelling for all scripts.</summary>
    public static string KeyOf(ChronicleClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return SourceNames.Key(claim.Origin);
    }

    /// <summary>The outlet, as one spelling for all scripts; the report's id where it has none.</summary>
    internal static string SourceOf(ChronicleClaim claim) => claim.Report.Source is { Length: > 0 } source ? SourceNames.Key(source) : claim.Report.Document;
}
