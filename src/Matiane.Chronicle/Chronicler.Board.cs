using System.Collections.Immutable;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle;

/// <summary>What the board shows of whole views.</summary>
public sealed partial class Chronicler
{
    /// <summary>Number of events of a view.</summary>
    public int Count(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = FilterOf(query);
        return At(query.AsOf, view => view.Store.Count(filter));
    }

    /// <summary>Number of reports that tell of the events of a view.</summary>
    public int CountReports(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = FilterOf(query);
        return At(query.AsOf, view => view.Store.CountReports(filter));
    }

    /// <summary>What profiles withhold of a view.</summary>
    public Withheld Withheld(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = FilterOf(query);
        return At(query.AsOf, view => view.Store.Withheld(filter));
    }

    /// <summary>Moments at which something became known, by the dates of reports, in order, the first and the last among them.</summary>
    /// <param name="most">At most so many, spread evenly.</param>
    public ImmutableArray<DateTimeOffset> Known(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        var all = At(null, view => view.Store.Known());
        return all.Count <= most ? [.. all] : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * (all.Count - 1) / (most - 1))])];
    }

    /// <summary>What of a view wants a person's eye: nothing that somebody has decided on.</summary>
    /// <param name="query">The view; its limit and skip are those of the queue.</param>
    public WaitingPage Waiting(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = FilterOf(query);
        var settled = Decisions().Where(d => d.Decision.UndoneBy is null && d.Decision.Kind is not (DecisionKind.Undo or DecisionKind.Note))
            .SelectMany(d => new[] { d.Decision.Target, d.Decision.Other }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return At(query.AsOf, view =>
        {
            var items = view.Store.Waiting(filter, settled, query.Limit ?? int.MaxValue, query.Skip);
            var events = view.Details([.. items.Select(i => i.Event).Distinct(StringComparer.Ordinal)]).ToDictionary(e => e.Event.Id, StringComparer.Ordinal);
            return new WaitingPage(view.Store.CountWaiting(filter, settled), [.. items.Where(i => events.ContainsKey(i.Event)).Select(i => new WaitingClaim(i.Item, events[i.Event]))]);
        });
    }

    /// <summary>What became of an event from revision to revision, in order.</summary>
    /// <param name="id">Its id.</param>
    public ImmutableArray<EventChange> ChangesOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return At<ImmutableArray<EventChange>>(null, view => [.. view.Store.ChangesOf(id)]);
    }
}
