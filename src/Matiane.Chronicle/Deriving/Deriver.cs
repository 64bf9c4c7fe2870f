using System.Collections.Immutable;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;

namespace Matiane.Chronicle.Deriving;

/// <summary>Brings the derived rows of a store up to date with its facts.</summary>
internal static class Deriver
{
    /// <summary>Derives anew what follows from some reports, and only that.</summary>
    /// <param name="store">Facts of these reports are already in it.</param>
    /// <param name="documents">Ids of reports that came, changed, were coded anew or decided on.</param>
    /// <returns>Traces of the events that may have changed, before and after.</returns>
    public static (IReadOnlyList<EventTrace> Before, IReadOnlyList<EventTrace> After) Update(IStoreWriter store, IReadOnlyCollection<string> documents)
    {
        var reports = documents.Select(d => (Document: d, Versions: ReadReport.Of(store, d))).Where(r => !r.Versions.IsEmpty).ToList();
        Find(store, reports);
        var decisions = StandingDecisions.Present(store);
        var batch = reports.SelectMany(r => r.Versions[^1].Claims.Select(c => c.Claim)).ToList();
        var stays = batch.Select(c => c.Address).ToHashSet(StringComparer.Ordinal);
        var withdrawn = reports.SelectMany(r => store.Told(r.Document)).Where(t => t.Until is null && !stays.Contains(t.Address)).Select(t => t.Address).ToList();
        var change = EventJoiner.Add(batch, withdrawn, store, decisions);
        var before = store.Traces(change.Gone);
        var rejected = Rejected(store);
        foreach (var (document, versions) in reports)
        {
            store.Replace(document, Told(versions, rejected));
        }

        store.Forget(change.Gone);
        var made = change.Made.Select(n => Row(n, store)).ToList();
        made.ForEach(store.Keep);
        return (before, [.. made.SelectMany(n => n.Events).Select(e => new EventTrace(e.Detail.Event.Id, e.Hash, e.Detail.Event.Claims))]);
    }

    /// <summary>Finds again the claims of the reports that decisions speak of.</summary>
    private static void Find(IStoreWriter store, List<(string Document, ImmutableArray<ReadReport> Versions)> reports)
    {
        var marks = store.Decisions()
            .SelectMany(d => new[] { (d.Decision.Id, Role: MarkRole.Target, Mark: d.Target), (d.Decision.Id, Role: MarkRole.Other, Mark: d.Other) })
            .Where(m => m.Mark is not null)
            .ToLookup(m => m.Mark!.Document, StringComparer.Ordinal);
        foreach (var (document, versions) in reports.Where(r => marks.Contains(r.Document)))
        {
            store.Replace(document, [.. marks[document].SelectMany(m => versions
                .Select(v => ClaimMarks.Find(m.Mark!, v) is { } claim ? new MarkRow(m.Id, m.Role, claim.Claim.Address, v.Edition.Until is null) : null)
                .OfType<MarkRow>())]);
        }
    }

    private static HashSet<string> Rejected(IStoreReader store) =>
        [.. Decisions.Standing(StandingDecisions.OfAllVersions(store)).Where(d => d.Kind == DecisionKind.Reject).Select(d => d.Target)];

    private static List<ToldRow> Told(ImmutableArray<ReadReport> versions, HashSet<string> rejected)
    {
        var present = versions[^1].Claims.Select(c => Saying(c.Claim)).ToHashSet();
        return
        [
            .. versions.SelectMany(v => v.Claims.Select(c => new ToldRow(
                c.Number, c.Report, c.Claim.Address,
                rejected.Contains(c.Claim.Address) ? ClaimState.Rejected : v.Edition.Until is null ? ClaimState.Standing : present.Contains(Saying(c.Claim)) ? ClaimState.Repeated : ClaimState.Withdrawn,
                v.Edition.Known, v.Edition.Until))),
        ];
    }

    /// <summary>What tells whether a later version still says it.</summary>
    private static (string, string?, string) Saying(ChronicleClaim claim) => (
        ReadReport.CodingOf(claim), claim.TriggerText,
        string.Join(';', claim.Claim.Counts.Select(c => FormattableString.Invariant($"{c.Measure} {c.Group} {c.Low} {c.High}"))) + "|" + claim.Claim.Status + "|" + claim.Claim.Place?.Place.Name + "|" + claim.Claim.Time?.Time.From);

    private static NeighbourhoodRow Row(JoinedNeighbourhood made, IStoreReader store)
    {
        var standsIn = made.Events.SelectMany(e => e.Event.Claims.Select(c => (Claim: c, e.Event.Id))).ToDictionary(c => c.Claim, c => c.Id, StringComparer.Ordinal);
        var known = made.Claims.Select(c => store.Find(c.Claim.Address)!.Value.Row.Known).ToList();
        return new NeighbourhoodRow(
            made.Id,
            [.. made.Claims.Select(c => new NeighbourRow(c.Claim.Address, standsIn[c.Claim.Address], c.Keys))],
            [.. made.Events.Select(EventRow.Of)], known.Min(), known.Max());
    }
}
