using Matiane.Chronicle.Deriving;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;

namespace Matiane.Chronicle;

public sealed partial class Chronicler
{
    /// <summary>Raised whenever the same facts give other events than before: a chronicle derived by another is derived anew when it is opened.</summary>
    private const string Derivation = "7";

    private const string DerivationSetting = "derivation";

    /// <summary>Drops everything derived and makes it again from the facts, all of it or none.</summary>
    /// <param name="progress">Told how many reports were gone through.</param>
    /// <param name="cancellation">Ends it with everything as it was.</param>
    /// <returns>What is otherwise than before; none for facts that were derived by the same program.</returns>
    public IReadOnlyList<EventChange> Rebuild(Action<int>? progress = null, CancellationToken cancellation = default)
    {
        using var writer = store.Write();
        return Rebuild(writer, progress, cancellation);
    }

    /// <summary>Makes anew what another program derived, unless a third has done so meanwhile.</summary>
    private void Refresh(Action<int>? progress, CancellationToken cancellation)
    {
        using var writer = store.Write();
        if (writer.Setting(DerivationSetting) != Derivation)
        {
            Rebuild(writer, progress, cancellation);
        }
    }

    private IReadOnlyList<EventChange> Rebuild(IStoreWriter writer, Action<int>? progress, CancellationToken cancellation)
    {
        var was = writer.Traces(null);
        writer.Clear();
        var done = 0;
        foreach (var documents in Documents(writer))
        {
            cancellation.ThrowIfCancellationRequested();
            Deriver.Update(writer, documents);
            progress?.Invoke(done += documents.Count);
        }

        writer.Set(DerivationSetting, Derivation);
        var since = writer.Revision;
        var stands = writer.Traces(null);
        if (EventChanges.Between(was, stands).Any())
        {
            Tell(writer, was, stands);
        }

        var changes = writer.Changes(since, int.MaxValue);
        writer.Commit();
        return changes;
    }

    /// <summary>Codes the texts that another version of the coder coded, some hundreds of reports at a time. The claims of before are kept and count no more.</summary>
    /// <param name="progress">Told how many reports were gone through.</param>
    /// <param name="cancellation">Ends it after the reports under way; calling it again goes on from there.</param>
    /// <returns>How many versions of reports were coded anew.</returns>
    public int Recode(Action<int>? progress = null, CancellationToken cancellation = default)
    {
        var (recoded, done, after) = (0, 0, (string?)null);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            using var writer = store.Write();
            var documents = writer.Documents(after, ReportsAtOnce);
            if (documents.Count == 0)
            {
                return recoded;
            }

            var stale = documents.SelectMany(writer.Versions).Select(v => (Fact: v, Coder: writer.CoderOf(v.Number))).Where(v => v.Coder != TheCoder.Version && v.Coder != AddPlan.GivenCoder).Select(v => writer.Report(v.Fact.Number)).ToList();
            var now = clock.GetUtcNow();
            foreach (var (number, coding) in stale.AsParallel().AsOrdered().Select(f => (f.Number, AddPlan.Coded(f, TheCoder, now))).ToList())
            {
                writer.Append(number, coding);
            }

            if (stale.Count > 0)
            {
                Derive(writer, [.. stale.Select(f => f.Head.Document).Distinct(StringComparer.Ordinal)]);
            }

            writer.Commit();
            (recoded, done, after) = (recoded + stale.Count, done + documents.Count, documents[^1]);
            progress?.Invoke(done);
        }
    }

    /// <summary>Whether what is derived was derived by another program than this one.</summary>
    private bool IsStale()
    {
        using var reader = store.Read();
        return reader.Setting(DerivationSetting) != Derivation;
    }

    private static IEnumerable<IReadOnlyList<string>> Documents(IStoreReader reader)
    {
        for (var documents = reader.Documents(null, ReportsAtOnce); documents.Count > 0; documents = reader.Documents(documents[^1], ReportsAtOnce))
        {
            yield return documents;
        }
    }
}
