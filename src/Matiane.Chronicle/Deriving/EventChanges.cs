using System.Collections.Immutable;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;

namespace Matiane.Chronicle.Deriving;

/// <summary>What became of events from one state to the next.</summary>
internal static class EventChanges
{
    /// <summary>The changes, in order of the events' ids. What is in neither state did not change.</summary>
    /// <param name="before">Events that stood before and may have changed.</param>
    /// <param name="after">Those that stand instead.</param>
    public static IEnumerable<(ChangeKind Kind, string Event, ImmutableArray<string> Others)> Between(IReadOnlyList<EventTrace> before, IReadOnlyList<EventTrace> after)
    {
        var (was, stands) = (ByClaim(before), ByClaim(after));
        var (earlier, later) = (before.ToDictionary(e => e.Id, StringComparer.Ordinal), after.ToDictionary(e => e.Id, StringComparer.Ordinal));
        return before.Where(e => !later.ContainsKey(e.Id)).Select(e => Ended(e, stands))
            .Concat(after.Select(e => Stands(e, earlier.GetValueOrDefault(e.Id), was, stands, later.Keys)))
            .OfType<(ChangeKind Kind, string Event, ImmutableArray<string> Others)>()
            .OrderBy(c => c.Event, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> ByClaim(IEnumerable<EventTrace> events) =>
        events.SelectMany(e => e.Claims.Select(c => KeyValuePair.Create(c, e.Id))).ToDictionary(StringComparer.Ordinal);

    private static (ChangeKind, string, ImmutableArray<string>)? Ended(EventTrace ended, Dictionary<string, string> stands)
    {
        var heirs = Found(ended, stands);
        return heirs.Length switch
        {
            0 => (ChangeKind.Withdrawn, ended.Id, []),
            // Its only heir says that it took it up.
            1 => null,
            _ => (ChangeKind.Split, ended.Id, heirs),
        };
    }

    private static (ChangeKind, string, ImmutableArray<string>)? Stands(EventTrace now, EventTrace? before, Dictionary<string, string> was, Dictionary<string, string> stands, Dictionary<string, EventTrace>.KeyCollection later)
    {
        if (before is not null && Found(before, stands).Remove(now.Id) is { IsEmpty: false } parted)
        {
            return (ChangeKind.Split, now.Id, parted);
        }

        // Of an event that goes on elsewhere it took only a part: that one tells of the split.
        var from = Found(now, was).Remove(now.Id);
        var taken = from.Where(id => !later.Contains(id)).ToImmutableArray();
        return from.IsEmpty && before is null ? (ChangeKind.New, now.Id, [])
            : !taken.IsEmpty ? (ChangeKind.Joined, now.Id, taken)
            : before is not null && before.Hash != now.Hash ? (ChangeKind.Revised, now.Id, [])
            : null;
    }

    private static ImmutableArray<string> Found(EventTrace told, Dictionary<string, string> byClaim) =>
        [.. told.Claims.Select(c => byClaim.GetValueOrDefault(c)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
