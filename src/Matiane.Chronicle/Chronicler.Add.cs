using Matiane.Chronicle.Deriving;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;
using Matiane.Exchange;

namespace Matiane.Chronicle;

public sealed partial class Chronicler
{
    /// <summary>How many reports are kept at once where nothing else is asked for.</summary>
    public const int ReportsAtOnce = 256;

    /// <summary>Adds documents in the order in which they come, some hundreds at a time: each such batch is kept whole or not at all.</summary>
    /// <param name="arrivals">The documents, read as they are needed.</param>
    /// <param name="failed">Told of each document that could not be read, with its id.</param>
    /// <param name="progress">Told after each batch of what was added so far.</param>
    /// <param name="cancellation">Ends the adding: a batch that is being coded is left, one that is being written is finished. What was added stays, and adding the same again goes on from there.</param>
    /// <param name="reportsAtOnce">Size of a batch, at least 1.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before the end.</exception>
    public AddSummary Add(IEnumerable<Arrival> arrivals, Action<string, DocumentError>? failed = null, Action<AddSummary>? progress = null, int reportsAtOnce = ReportsAtOnce, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        ArgumentOutOfRangeException.ThrowIfLessThan(reportsAtOnce, 1);
        var summary = new AddSummary(0, 0, 0, 0, 0) { Revision = Revision, RevisionBefore = Revision };
        foreach (var batch in arrivals.Chunk(reportsAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var plans = Plans(batch, cancellation);
            foreach (var plan in plans.Where(p => p.Error is not null))
            {
                failed?.Invoke(plan.Fact?.Head.Document ?? plan.Arrival.Id, plan.Error!);
            }

            summary = Keep(plans, summary);
            progress?.Invoke(summary);
        }

        return summary;
    }

    /// <summary>What adding documents would keep, without keeping it; coded one by one as they are asked for.</summary>
    /// <param name="arrivals">The documents.</param>
    /// <param name="failed">Told of each document that could not be read, with its id.</param>
    public IEnumerable<PreviewedReport> Preview(IEnumerable<Arrival> arrivals, Action<string, DocumentError>? failed = null)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        return Previewed(arrivals, failed);
    }

    private IEnumerable<PreviewedReport> Previewed(IEnumerable<Arrival> arrivals, Action<string, DocumentError>? failed)
    {
        var now = clock.GetUtcNow();
        foreach (var arrival in arrivals)
        {
            var plan = AddPlan.Of(arrival, now);
            plan = plan.Coding is null ? plan.CodedBy(TheCoder) : plan;
            if (plan is { Fact: { } fact, Coding: { } coding, Error: null })
            {
                var report = new KeptReport(fact.Head, fact.Text, coding.Claims) { Known = fact.Head.Published ?? now, PublishedText = fact.PublishedText, Place = fact.Place, ToCode = fact.Text is null ? null : AddPlan.Report(fact) };
                yield return new PreviewedReport(report, At(null, view => AddPlan.IsIn(view.Store, fact)));
            }
            else
            {
                failed?.Invoke(plan.Fact?.Head.Document ?? arrival.Id, plan.Error!);
            }
        }
    }

    private ICoder TheCoder => coder ?? throw new InvalidOperationException("The chronicle was opened without a coder: reports that are not coded cannot be added.");

    /// <summary>Names the documents and codes those that are not known.</summary>
    private List<AddPlan> Plans(Arrival[] batch, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var plans = batch.Select(a => AddPlan.Of(a, now)).ToList();
        using (var reader = store.Read())
        {
            plans = [.. plans.Select(p => p.Fact is { } fact && AddPlan.IsIn(reader, fact) ? p with { IsKnown = true } : p)];
        }

        return [.. plans.AsParallel().AsOrdered().WithCancellation(cancellation).Select(p => p.IsKnown || p.Fact is null || p.Coding is not null ? p : p.CodedBy(TheCoder))];
    }

    private AddSummary Keep(List<AddPlan> plans, AddSummary before)
    {
        using var writer = store.Write();
        var (added, changed, known, claims) = (0, 0, 0, 0);
        var documents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var plan in plans.Where(p => p.Error is null))
        {
            // Another process, or an earlier document of the batch, may have brought it meanwhile.
            if (plan.IsKnown || AddPlan.IsIn(writer, plan.Fact!))
            {
                known++;
                continue;
            }

            var isNew = writer.Versions(plan.Fact!.Head.Document).Count == 0;
            writer.Append(writer.Append(plan.Fact), plan.Coding!);
            documents.Add(plan.Fact.Head.Document);
            (added, changed, claims) = (added + (isNew ? 1 : 0), changed + (isNew ? 0 : 1), claims + plan.Coding!.Claims.Length);
        }

        var revision = documents.Count > 0 ? Derive(writer, documents) : writer.Revision;
        writer.Commit();
        return before with
        {
            New = before.New + added,
            Changed = before.Changed + changed,
            Known = before.Known + known,
            Failed = before.Failed + plans.Count(p => p.Error is not null),
            Claims = before.Claims + claims,
            Revision = revision,
        };
    }

    /// <summary>Brings what follows from reports up to date and tells of it in the change feed.</summary>
    /// <returns>Number of the new revision.</returns>
    private int Derive(IStoreWriter writer, IReadOnlyCollection<string> documents)
    {
        var (was, stands) = Deriver.Update(writer, documents);
        return Tell(writer, was, stands);
    }

    private int Tell(IStoreWriter writer, IReadOnlyList<EventTrace> was, IReadOnlyList<EventTrace> stands)
    {
        var (revision, now) = (writer.Revision + 1, clock.GetUtcNow());
        writer.Append(revision, now, [.. EventChanges.Between(was, stands).Select(c => new EventChange(revision, now, c.Kind, c.Event, c.Others))]);
        return revision;
    }
}
