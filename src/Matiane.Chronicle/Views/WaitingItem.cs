using Matiane.Chronicle.Exports;

namespace Matiane.Chronicle.Views;

/// <summary>A claim that wants a person's eye.</summary>
/// <param name="Claim">Its address.</param>
/// <param name="Why">One of <see cref="Reasons"/>.</param>
/// <param name="Urgency">The higher, the sooner.</param>
public sealed record WaitingItem(string Claim, string Why, double Urgency)
{
    // A join is near when it reached the threshold of 0.7 by less than this.
    private const double NearJoin = 0.78;
    private const double LowConfidence = 0.5;
    private const double Jump = 3;

    /// <summary>Why a claim may want one, the most urgent first.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["disputed", "near-join", "figures-jump", "low-confidence"];

    /// <summary>What of an event wants one, each claim once, for its most urgent reason.</summary>
    public static IEnumerable<WaitingItem> Of(EventDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return All(detail).OrderByDescending(i => i.Urgency).ThenBy(i => i.Claim, StringComparer.Ordinal).DistinctBy(i => i.Claim, StringComparer.Ordinal);
    }

    private static IEnumerable<WaitingItem> All(EventDetail detail)
    {
        var told = detail.Event;
        if (told.Status == "disputed")
        {
            yield return new WaitingItem(told.Claims[0], "disputed", 4);
        }

        foreach (var join in told.Joins.Where(j => j.Score < NearJoin))
        {
            yield return new WaitingItem(join.Claim, "near-join", 3 + (NearJoin - join.Score));
        }

        foreach (var count in told.Counts.Where(c => c.Figures.Length > 1 && c.Low > 0 && c.High > Jump * c.Low))
        {
            yield return new WaitingItem(count.Figures[^1].Claim, "figures-jump", 2);
        }

        foreach (var claim in detail.Claims.Where(c => c.Claim.Confidence < LowConfidence))
        {
            yield return new WaitingItem(claim.Address, "low-confidence", 1 - claim.Claim.Confidence);
        }
    }
}
