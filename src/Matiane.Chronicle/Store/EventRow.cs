using System.Collections.Immutable;
using Matiane.Chronicle.Exports;

namespace Matiane.Chronicle.Store;

/// <summary>An event as the store keeps it: what it is found by. The rest is made again from its claims.</summary>
/// <param name="Detail">The event with its claims, corrections applied.</param>
/// <param name="Hash">Of its content: another when anything of it changed.</param>
public sealed record EventRow(EventDetail Detail, string Hash)
{
    /// <summary>Row of an event.</summary>
    public static EventRow Of(EventDetail detail) => new(detail, Fingerprint.Hash(EventJsonLines.Line(detail, new ExportOptions { Profile = ExportProfile.Full })));
}

/// <summary>An event as it stood before a change: what the change feed compares.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">Of its content.</param>
/// <param name="Claims">Addresses of its claims.</param>
public sealed record EventTrace(string Id, string Hash, ImmutableArray<string> Claims);

/// <summary>A neighbourhood of claims with its events, as it is stored.</summary>
/// <param name="Id">Address of its first claim.</param>
/// <param name="Claims">Number of each claim, the event it stands in and the keys it is found under.</param>
/// <param name="Events">Its events.</param>
/// <param name="FirstKnown">When its first claim was known, UTC.</param>
/// <param name="LastKnown">When its last claim was known, UTC.</param>
public sealed record NeighbourhoodRow(string Id, ImmutableArray<NeighbourRow> Claims, ImmutableArray<EventRow> Events, DateTimeOffset FirstKnown, DateTimeOffset LastKnown);

/// <summary>A claim of a neighbourhood.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Event">Id of the event that it stands in.</param>
/// <param name="Keys">Keys that it is found under.</param>
public sealed record NeighbourRow(string Address, string Event, ImmutableArray<long> Keys);
