using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Views;

/// <summary>What became of an event.</summary>
public enum ChangeKind : byte
{
    /// <summary>None of its claims stood in an event before.</summary>
    New,
    /// <summary>It is told otherwise, or has other claims.</summary>
    Revised,
    /// <summary>It took in other events.</summary>
    Joined,
    /// <summary>It was part of an event that is now several.</summary>
    Split,
    /// <summary>None of its claims stands in an event any more.</summary>
    Withdrawn,
}

/// <summary>One change between two derived states.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Event">Id of the event as it is now; of a withdrawn one, as it was.</param>
/// <param name="Before">Ids of the events that it came from, sorted; of a split the one that was split.</param>
/// <param name="Fields">Of a revision: the fields of events/1 that differ.</param>
public sealed record EventChange(ChangeKind Kind, string Event, ImmutableArray<string> Before, ImmutableArray<string> Fields);

/// <summary>The difference between two derived states.</summary>
public static class ChangeFeed
{
    /// <summary>Every change, in the order of the events as they are now, withdrawn ones last. Events are followed by their claims.</summary>
    /// <param name="before">The events as they were. Only those that may differ need be given.</param>
    /// <param name="after">The events as they are, likewise.</param>
    public static ImmutableArray<EventChange> Between(IReadOnlyCollection<ChronicleEvent> before, IReadOnlyCollection<ChronicleEvent> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var was = before.SelectMany(e => e.Claims.Select(c => (Claim: c, Event: e))).ToDictionary(e => e.Claim, e => e.Event, StringComparer.Ordinal);
        var parts = after.SelectMany(e => e.Claims.Select(c => was.GetValueOrDefault(c)?.Id).OfType<string>().Distinct(StringComparer.Ordinal)).GroupBy(id => id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var stands = after.SelectMany(e => e.Claims).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Select(e => Change(e, was, parts)).OfType<EventChange>(),
            .. before.Where(e => !e.Claims.Any(stands.Contains)).Select(e => new EventChange(ChangeKind.Withdrawn, e.Id, [e.Id], [])),
        ];
    }

    private static EventChange? Change(ChronicleEvent now, Dictionary<string, ChronicleEvent> was, Dictionary<string, int> parts)
    {
        var from = now.Claims.Select(c => was.GetValueOrDefault(c)).OfType<ChronicleEvent>().DistinctBy(e => e.Id, StringComparer.Ordinal).OrderBy(e => e.Id, StringComparer.Ordinal).ToList();
        ImmutableArray<string> ids = [.. from.Select(e => e.Id)];
        if (from.Count == 0)
        {
            return new EventChange(ChangeKind.New, now.Id, [], []);
        }

        if (from.Count > 1)
        {
            return new EventChange(ChangeKind.Joined, now.Id, ids, []);
        }

        var fields = Differing(from[0], now);
        return parts[from[0].Id] > 1 ? new EventChange(ChangeKind.Split, now.Id, ids, fields)
            : fields.IsEmpty ? null
            : new EventChange(ChangeKind.Revised, now.Id, ids, fields);
    }

    private static ImmutableArray<string> Differing(ChronicleEvent one, ChronicleEvent other)
    {
        using var before = System.Text.Json.JsonDocument.Parse(EventJsonLines.Line(new EventDetail(one, []), new ExportOptions { Profile = ExportProfile.Full }));
        using var after = System.Text.Json.JsonDocument.Parse(EventJsonLines.Line(new EventDetail(other, []), new ExportOptions { Profile = ExportProfile.Full }));
        return
        [
            .. after.RootElement.EnumerateObject()
                .Where(f => f.Name != "revision" && !(before.RootElement.TryGetProperty(f.Name, out var old) && System.Text.Json.JsonElement.DeepEquals(old, f.Value))).Select(f => f.Name),
        ];
    }
}
