using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Views;
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

/// <summary>So many events were at a place.</summary>
/// <param name="Place">The place; of several that are counted as one, the one with most events.</param>
/// <param name="Count">Events.</param>
/// <param name="Event">The commonest PLOVER event of them.</param>
/// <param name="Others">How many other places near it are counted in, where a view has too many to tell each.</param>
public sealed record PlaceCount(Place Place, int Count, string Event, int Others = 0);

/// <summary>What profiles withhold of a view.</summary>
/// <param name="Events">Its events.</param>
/// <param name="WithPersons">Events in which private persons are named.</param>
/// <param name="Persons">Private persons named in them, counted anew in each event.</param>
/// <param name="Placed">Events with a place.</param>
/// <param name="Dated">Events with a day.</param>
public sealed record Withheld(int Events, int WithPersons, int Persons, int Placed, int Dated);

/// <summary>A claim that wants a person's eye, with its event.</summary>
public sealed record WaitingClaim(WaitingItem Item, EventDetail Event);

/// <summary>A page of the desk's queue.</summary>
/// <param name="Total">Claims of the view that want a person's eye.</param>
/// <param name="Claims">Those of the page, the most urgent first.</param>
public sealed record WaitingPage(int Total, ImmutableArray<WaitingClaim> Claims);

/// <summary>States with the claims that tell of them.</summary>
/// <param name="States">The states, by place, kind and time.</param>
/// <param name="Claims">Every claim that they name, by its address, with the event that it stands in.</param>
/// <param name="Looked">Events looked at, the latest first.</param>
/// <param name="Total">Events of the view that may tell of states: where they are more than were looked at, older states may be missing.</param>
public sealed record StateView(ImmutableArray<PlaceState> States, IReadOnlyDictionary<string, (ChronicleClaim Claim, string Event)> Claims, int Looked, int Total);

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
