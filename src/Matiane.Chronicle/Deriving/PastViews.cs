using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Store;

namespace Matiane.Chronicle.Deriving;

/// <summary>States of the chronicle as of moments that were asked for lately.</summary>
internal sealed class PastViews(IChronicleStore store) : IDisposable
{
    private const int Most = 4;
    private readonly Lock gate = new();
    private readonly LinkedList<Kept> kept = new();

    /// <summary>Reads what was known at a moment, by the facts of now.</summary>
    public T Read<T>(DateTimeOffset asOf, Func<ReadView, T> read)
    {
        lock (gate)
        {
            var view = Find(asOf) ?? Make(asOf);
            return read(view.View);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var one in kept)
            {
                one.Store.Dispose();
            }

            kept.Clear();
        }
    }

    private Kept? Find(DateTimeOffset asOf)
    {
        int revision;
        using (var now = store.Read())
        {
            revision = now.Revision;
        }

        foreach (var stale in kept.Where(k => k.Revision != revision).ToList())
        {
            Drop(stale);
        }

        var found = kept.FirstOrDefault(k => k.AsOf == asOf);
        if (found is not null)
        {
            kept.Remove(found);
            kept.AddFirst(found);
        }

        return found;
    }

    private Kept Make(DateTimeOffset asOf)
    {
        var rows = store.ReadPast(asOf);
        try
        {
            var decisions = StandingDecisions.OfAllVersions(rows);
            var change = EventJoiner.Add(rows.Replaced(), rows.Unknown(), rows, decisions);
            var joined = change.Made.SelectMany(n => n.Events).Select(Told).ToDictionary(e => e.Event.Id, StringComparer.Ordinal);
            rows.Tell(change.Gone, joined.Values.Select(EventRow.Of));
            var view = new Kept(asOf, rows.Revision, rows, new ReadView(rows, decisions, joined));
            kept.AddFirst(view);
            if (kept.Count > Most)
            {
                Drop(kept.Last!.Value);
            }

            return view;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private static EventDetail Told(EventDetail detail) =>
        detail with { Event = detail.Event with { Decisions = [.. detail.Event.Decisions.Select(StandingDecisions.Id).Distinct(StringComparer.Ordinal)] } };

    private void Drop(Kept one)
    {
        kept.Remove(one);
        one.Store.Dispose();
    }

    private sealed record Kept(DateTimeOffset AsOf, int Revision, IStorePast Store, ReadView View);
}
