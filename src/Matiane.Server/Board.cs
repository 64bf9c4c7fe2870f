using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Text;

namespace Matiane.Server;

/// <summary>The chronicle as the board shows it: one current snapshot, changed only by adding facts. Safe for many threads.</summary>
internal sealed class Board
{
    private readonly Coder coder;
    private readonly Journal journal;
    private readonly TimeProvider clock;
    private readonly Lock change = new();
    private readonly HashSet<Channel<int>> listeners = [];
    private volatile Snapshot current;
    private volatile Snapshot? past;

    public Board(Coder coder, Journal journal, TimeProvider clock)
    {
        (this.coder, this.journal, this.clock) = (coder, journal, clock);
        var (reports, decisions) = journal.Read();
        current = Snapshot.Build(1, [.. reports.AsParallel().AsOrdered().Select(r => Keep(r.Report, r.Added))], decisions);
    }

    public Snapshot Current => current;

    public Coder Coder => coder;

    /// <summary>The snapshot that a query speaks of.</summary>
    public Snapshot At(DateTimeOffset? asOf)
    {
        var now = current;
        if (asOf is not { } moment)
        {
            return now;
        }

        var seen = now.Reports.Count(r => r.Known <= moment);
        if (past is { } kept && kept.Revision == now.Revision && kept.Reports.Length == seen)
        {
            return kept;
        }

        return past = now.AsOf(moment);
    }

    /// <summary>What would be kept of these reports: those that are new, coded.</summary>
    public ImmutableArray<KeptReport> Preview(IEnumerable<Report> reports) => [.. reports.Select(r => Keep(r, clock.GetUtcNow()))];

    /// <summary>Adds reports. One whose id is there already changes nothing.</summary>
    /// <returns>How many were new.</returns>
    public int Add(IEnumerable<Report> reports)
    {
        lock (change)
        {
            var now = clock.GetUtcNow();
            var added = reports.DistinctBy(r => r.Id).Where(r => !current.ByDocument.ContainsKey(r.Id)).ToList();
            if (added.Count > 0)
            {
                journal.Append(added, now);
                Publish(current.Reports.AddRange(added.AsParallel().AsOrdered().Select(r => Keep(r, now))), current.Decisions);
            }

            return added.Count;
        }
    }

    /// <summary>Keeps a decision.</summary>
    /// <exception cref="ArgumentException">It is none that can be made; the message says why.</exception>
    public Decision Decide(DecisionRequest asked, string who)
    {
        lock (change)
        {
            Check(asked);
            var decision = new Decision(
                "k" + (current.Decisions.Length + 1).ToString(CultureInfo.InvariantCulture), asked.Kind!, asked.Target!, asked.Other, asked.Field,
                asked.Value, asked.Note is { Length: > 500 } note ? note[..500] : asked.Note, who, clock.GetUtcNow());
            journal.Append(decision);
            Publish(current.Reports, current.Decisions.Add(decision));
            return decision;
        }
    }

    /// <summary>Numbers of new revisions as they come, until cancelled.</summary>
    public async IAsyncEnumerable<int> Changes([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<int>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (change)
        {
            listeners.Add(channel);
        }

        try
        {
            yield return current.Revision;
            await foreach (var revision in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return revision;
            }
        }
        finally
        {
            lock (change)
            {
                listeners.Remove(channel);
            }
        }
    }

    private void Check(DecisionRequest asked)
    {
        if (!Decision.Kinds.Contains(asked.Kind))
        {
            throw new ArgumentException($"'{asked.Kind}' is none of {string.Join(", ", Decision.Kinds)}.");
        }

        var known = asked.Kind == "undo" ? current.Decisions.Any(d => d.Id == asked.Target && d.Kind != "undo") : HasClaim(asked.Target);
        if (!known)
        {
            throw new ArgumentException($"There is no '{asked.Target}'.");
        }

        if (asked.Kind == "join" && !HasClaim(asked.Other))
        {
            throw new ArgumentException($"There is no claim '{asked.Other}' to join with.");
        }

        if (asked.Kind == "correct" && (!Decision.Fields.Contains(asked.Field) || asked.Value is null || asked.Value.Length > 40
            || asked.Field == "status" && !Enum.TryParse<ClaimStatus>(asked.Value, true, out _) || asked.Field == "event" && !Families.Order.Contains(asked.Value)))
        {
            throw new ArgumentException($"'{asked.Field}' cannot be corrected to '{asked.Value}'.");
        }
    }

    private bool HasClaim(string? address)
    {
        var cut = address?.LastIndexOf('#') ?? -1;
        return cut > 0 && current.ByDocument.TryGetValue(address![..cut], out var report) && report.Coded.Claims.Any(c => c.Id == address[(cut + 1)..]);
    }

    private KeptReport Keep(Report report, DateTimeOffset added)
    {
        var coded = coder.Code(report);
        DateTimeOffset? published = report.Published is { } local ? new DateTimeOffset(local, TimeSpan.Zero) : null;
        return new KeptReport(coded, new ReportHead(report.Id, report.SourceName, report.SourceUrl, coded.Language, report.Title, published, added));
    }

    private void Publish(ImmutableArray<KeptReport> reports, ImmutableArray<Decision> decisions)
    {
        current = Snapshot.Build(current.Revision + 1, reports, decisions);
        foreach (var listener in listeners)
        {
            listener.Writer.TryWrite(current.Revision);
        }
    }
}

/// <summary>Event families in the order in which they are shown.</summary>
internal static class Families
{
    public static readonly string[] Order =
        ["PROTEST", "ASSAULT", "COERCE", "INCIDENT", "MOBILIZE", "SANCTION", "THREATEN", "ACCUSE", "REJECT", "REQUEST", "RETREAT", "CONCEDE", "AID", "COOPERATE", "SUPPORT", "CONSULT", "AGREE"];
}
