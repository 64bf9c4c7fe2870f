using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Mentions;

namespace Matiane.Chronicle.Model;

/// <summary>A page of a filtered view.</summary>
/// <param name="Revision">Number of the chronicle's last revision when the page was read.</param>
/// <param name="Total">Events of the whole view.</param>
/// <param name="Events">Those of the page, with their claims.</param>
public sealed record EventPage(int Revision, int Total, ImmutableArray<EventDetail> Events);

/// <summary>Counts of a filtered view.</summary>
/// <param name="Days">Events by first day and PLOVER event; day null where no day is known.</param>
/// <param name="Places">Events by place.</param>
public sealed record EventCounts(ImmutableArray<DayCount> Days, ImmutableArray<PlaceCount> Places);

/// <summary>So many events of one kind began on a day.</summary>
public sealed record DayCount(DateOnly? Day, string Event, int Count);

/// <summary>So many events were at a place; <paramref name="Event"/> is the commonest PLOVER event of them.</summary>
public sealed record PlaceCount(Place Place, int Count, string Event);

/// <summary>The values that a chronicle can be filtered by, sorted.</summary>
public sealed record Facets
{
    /// <summary>Names of places and codes of countries.</summary>
    public ImmutableArray<string> Places { get; init; } = [];
    /// <summary>PLOVER events.</summary>
    public ImmutableArray<string> Events { get; init; } = [];
    /// <summary>ISO 639-1 codes.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];
    /// <summary>Outlets.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
    /// <summary>Who says so; never private persons.</summary>
    public ImmutableArray<string> Sayers { get; init; } = [];
    /// <summary>Statuses of events.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];
}
