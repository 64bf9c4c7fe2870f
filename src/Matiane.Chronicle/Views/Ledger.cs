using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Views;

/// <summary>One figure of the ledger.</summary>
/// <param name="Figure">The figure with its sayer.</param>
/// <param name="IsOfficial">Whether its origin is an authority or its document.</param>
/// <param name="IsApproximate">Whether the text says that it is not exact.</param>
/// <param name="Contradicts">Addresses of the claims whose standing figures it cannot be squared with.</param>
public sealed record LedgerFigure(Figure Figure, bool IsOfficial, bool IsApproximate, ImmutableArray<string> Contradicts);

/// <summary>Every figure of one measure and group of one event, with four views on them; none of the views is stored.</summary>
/// <param name="Event">Id of the event.</param>
/// <param name="Place">Where; null when not known.</param>
/// <param name="Day">First day of the event, ISO 8601; null when not known.</param>
/// <param name="Measure">killed, injured, arrested, missing, displaced, participants …</param>
/// <param name="Group">Whom it counts; null for everybody.</param>
/// <param name="IsPart">Whether it counts a part of those whom another row of the event counts: never added to that, never against it.</param>
/// <param name="Figures">Every figure ever given, in order of reporting.</param>
public sealed record LedgerRow(string Event, Place? Place, string? Day, string Measure, string? Group, bool IsPart, ImmutableArray<LedgerFigure> Figures)
{
    /// <summary>Lowest standing figure; null when none has a lower end.</summary>
    public LedgerFigure? Lowest { get; init; }
    /// <summary>Highest standing figure; null when all are open at the upper end and have no lower one.</summary>
    public LedgerFigure? Highest { get; init; }
    /// <summary>Latest standing figure of an authority; null when none gave one.</summary>
    public LedgerFigure? LatestOfficial { get; init; }
    /// <summary>Latest standing figure of anybody else; null when none gave one.</summary>
    public LedgerFigure? LatestIndependent { get; init; }
    /// <summary>Whether standing figures of different sayers cannot both be right.</summary>
    public bool IsContradicted => Figures.Any(f => !f.Contradicts.IsEmpty);
}

/// <summary>The figures: each with its sayer, none merged with another, none added up.</summary>
public static class Ledger
{
    /// <summary>Measures of the contract, in the order in which they are shown.</summary>
    public static ImmutableArray<string> Measures { get; } = ["killed", "injured", "missing", "arrested", "abducted", "displaced", "participants", "damaged", "other"];

    // Tolls of one day grow: who gave a lower one so long before does not contradict.
    private static readonly TimeSpan Overtaken = TimeSpan.FromHours(12);
    private const double Approximately = 0.2;

    /// <summary>The rows of some events, in order of day, event and measure.</summary>
    /// <param name="events">The events with their claims.</param>
    /// <param name="measure">Only this measure; null for all.</param>
    /// <param name="profile">What is withheld of private persons.</param>
    public static ImmutableArray<LedgerRow> Of(IEnumerable<EventDetail> events, string? measure = null, ExportProfile profile = ExportProfile.Full)
    {
        ArgumentNullException.ThrowIfNull(events);
        return
        [
            .. events.SelectMany(e => Rows(e).Where(r => measure is null || r.Measure == measure).Select(r => profile == ExportProfile.Full ? r : Masked(r, NameMask.Of(e))))
                .OrderBy(r => r.Day ?? "9", StringComparer.Ordinal).ThenBy(r => r.Event, StringComparer.Ordinal).ThenBy(r => Order(r.Measure)).ThenBy(r => r.Group is not null).ThenBy(r => r.Group, StringComparer.Ordinal),
        ];
    }

    /// <summary>The same figures as an event keeps them, by measure and group.</summary>
    internal static ImmutableArray<CountSummary> Summaries(IReadOnlyList<ChronicleClaim> claims) =>
    [
        .. Grouped(claims).Select(g => Summary(g.Measure, g.Group, Figures(g.Given))).OrderBy(s => Order(s.Measure)).ThenBy(s => s.Group is not null).ThenBy(s => s.Group, StringComparer.Ordinal),
    ];

    private static IEnumerable<LedgerRow> Rows(EventDetail detail)
    {
        var groups = Grouped(detail.Claims).ToList();
        foreach (var (measure, group, given) in groups)
        {
            var figures = Figures(given);
            var standing = figures.Where(f => f.Figure.SupersededBy is null).ToList();
            yield return new LedgerRow(
                detail.Event.Id, detail.Event.Place, EventDates.First(detail.Event.Time)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                measure, group, group is not null && groups.Exists(g => g.Measure == measure && g.Group is null), figures)
            {
                Lowest = standing.Where(f => f.Figure.Low is not null).OrderBy(f => f.Figure.Low).FirstOrDefault(),
                Highest = standing.Where(f => (f.Figure.High ?? f.Figure.Low) is not null).OrderByDescending(f => f.Figure.High ?? f.Figure.Low).FirstOrDefault(),
                LatestOfficial = standing.Where(f => f.IsOfficial).OrderByDescending(f => f.Figure.Reported ?? DateTimeOffset.MinValue).FirstOrDefault(),
                LatestIndependent = standing.Where(f => !f.IsOfficial).OrderByDescending(f => f.Figure.Reported ?? DateTimeOffset.MinValue).FirstOrDefault(),
            };
        }
    }

    private static LedgerRow Masked(LedgerRow row, NameMask names)
    {
        LedgerFigure? Told(LedgerFigure? figure) => figure is null ? null : figure with { Figure = figure.Figure with { Source = names.Sayer(figure.Figure.Source), Origin = names.Sayer(figure.Figure.Origin) } };
        return row with
        {
            Group = row.Group is { } group ? names.Words(group) : null,
            Figures = [.. row.Figures.Select(f => Told(f)!)],
            Lowest = Told(row.Lowest),
            Highest = Told(row.Highest),
            LatestOfficial = Told(row.LatestOfficial),
            LatestIndependent = Told(row.LatestIndependent),
        };
    }

    /// <summary>Figures of claims that assert the happening, by measure and group. Background of the past, plans and denials never enter.</summary>
    private static IEnumerable<(string Measure, string? Group, List<(ChronicleClaim Claim, ClaimCount Count)> Given)> Grouped(IReadOnlyList<ChronicleClaim> claims) =>
        claims.Where(c => c.Claim.Status == ClaimStatus.Asserted)
            .SelectMany(c => c.Claim.Counts.Where(n => (n.Low ?? n.High) is not null).Select(n => (Claim: c, Count: n)))
            .OrderBy(x => x.Claim.Report.Published ?? DateTimeOffset.MaxValue).ThenBy(x => x.Claim.Address, StringComparer.Ordinal).ThenBy(x => x.Count.Quote?.Span.Start ?? 0)
            .GroupBy(x => (x.Count.Measure, Group: GroupOf(x.Count.Group))).Select(g => (g.Key.Measure, g.Key.Group, g.ToList()));

    /// <summary>"12 people were killed" counts everybody.</summary>
    internal static string? GroupOf(string? group) => group is "people" or "person" or "victims" ? null : group;

    private static int Order(string measure) => Measures.IndexOf(measure) is >= 0 and var order ? order : Measures.Length;

    private static ImmutableArray<LedgerFigure> Figures(List<(ChronicleClaim Claim, ClaimCount Count)> given)
    {
        var superseded = given.Select((g, i) => given.Skip(i + 1).FirstOrDefault(later => Replaces(later, g)).Claim?.Address).ToList();
        var figures = given.Select((g, i) => new LedgerFigure(
            new Figure(g.Claim.Address, g.Count.Low, g.Count.High, Nearest(g.Claim), g.Claim.Origin, g.Claim.Report.Published, superseded[i]),
            g.Claim.Claim.Attribution.LastOrDefault()?.Kind is "official" or "document", g.Count.Approximate, [])).ToList();
        return
        [
            .. figures.Select(f => f.Figure.SupersededBy is not null ? f : f with
            {
                Contradicts = [.. figures.Where(o => o.Figure.SupersededBy is null && Contradict(f, o)).Select(o => o.Figure.Claim).Distinct(StringComparer.Ordinal)],
            }),
        ];
    }

    /// <summary>The same sayer's later figure; in one report the one that stands later replaces only one that it rose from.</summary>
    private static bool Replaces((ChronicleClaim Claim, ClaimCount Count) later, (ChronicleClaim Claim, ClaimCount Count) earlier) =>
        Origins.KeyOf(later.Claim) == Origins.KeyOf(earlier.Claim)
        && (later.Claim.Report.Published > earlier.Claim.Report.Published || later.Claim.Address == earlier.Claim.Address && later.Count.Low > earlier.Count.Low);

    private static bool Contradict(LedgerFigure one, LedgerFigure other)
    {
        if (SourceNames.Key(one.Figure.Origin) == SourceNames.Key(other.Figure.Origin) || !(Top(one) < Bottom(other) || Top(other) < Bottom(one)))
        {
            return false;
        }

        var (early, late) = (one.Figure.Reported ?? default) <= (other.Figure.Reported ?? default) ? (one, other) : (other, one);
        return Top(late) < Bottom(early) || (late.Figure.Reported ?? default) - (early.Figure.Reported ?? default) <= Overtaken;
    }

    private static double Bottom(LedgerFigure figure) => (figure.Figure.Low ?? 0) * (figure.IsApproximate ? 1 - Approximately : 1);

    private static double Top(LedgerFigure figure) => (figure.Figure.High ?? double.PositiveInfinity) * (figure.IsApproximate ? 1 + Approximately : 1);

    private static string Nearest(ChronicleClaim claim) => claim.Claim.Attribution.IsEmpty ? claim.Report.Source ?? claim.Report.Document : SourceNames.Of(claim.Claim.Attribution[0]);

    private static CountSummary Summary(string measure, string? group, ImmutableArray<LedgerFigure> figures)
    {
        var standing = figures.Where(f => f.Figure.SupersededBy is null).Select(f => f.Figure).ToList();
        return new CountSummary(measure, group, standing.Min(f => f.Low), standing.Exists(f => f.High is null) ? null : standing.Max(f => f.High), [.. figures.Select(f => f.Figure)]);
    }
}
