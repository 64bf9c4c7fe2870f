using System.Collections.Immutable;
using Matiane.Chronicle;
using Matiane.Chronicle.Model;
using Matiane.Server.Answers;

namespace Matiane.Server;

/// <summary>Counts of the views that were asked for lately: paging through a view, or coming back to it, counts nothing again.</summary>
internal sealed class ViewCounts(Chronicler chronicle)
{
    private const int Most = 8;
    private readonly Lock gate = new();
    private readonly Dictionary<EventQuery, WholeView> kept = [];
    private int current;

    /// <summary>Counts of a view.</summary>
    /// <param name="query">The view; which page of it plays no part.</param>
    /// <param name="revision">The chronicle's last revision.</param>
    public WholeView Of(EventQuery query, int revision)
    {
        var whole = query with { Limit = null, Skip = 0 };
        lock (gate)
        {
            if (current == revision && kept.TryGetValue(whole, out var found))
            {
                return found;
            }
        }

        var counts = chronicle.Counts(whole);
        var (width, days) = DayAnswer.Of(counts.Days);
        var made = new WholeView(chronicle.CountReports(whole), width, days, PlaceCountAnswer.Of(counts.Places));
        lock (gate)
        {
            if (current != revision || kept.Count >= Most)
            {
                kept.Clear();
            }

            current = revision;
            kept[whole] = made;
        }

        return made;
    }
}

/// <summary>What is told of a whole view.</summary>
internal sealed record WholeView(int Reports, int DayWidth, ImmutableArray<DayAnswer> Days, ImmutableArray<PlaceCountAnswer> Places);
