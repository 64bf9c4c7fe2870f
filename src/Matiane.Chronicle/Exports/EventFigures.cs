using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Exports;

/// <summary>One range for a measure from the figures of all groups.</summary>
internal static class EventFigures
{
    /// <summary>
    /// Figures without a group are totals and stand for all; where there is none, the groups are added up.
    /// Null ends are open or unknown.
    /// </summary>
    public static (double? Low, double? High) Range(ChronicleEvent told, string measure)
    {
        var all = told.Counts.Where(c => c.Measure == measure).ToList();
        var totals = all.Where(c => c.Group is null).ToList();
        if (totals.Count > 0)
        {
            return (totals.Min(c => c.Low), totals.Max(c => c.High));
        }

        return all.Count == 0 ? (null, null)
            : (all.All(c => c.Low is null) ? null : all.Sum(c => c.Low ?? 0), all.Any(c => c.High is null) ? null : all.Sum(c => c.High));
    }
}
