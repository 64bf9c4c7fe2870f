using System.Collections.Immutable;
using Matiane.Mentions;

namespace Matiane.Chronicle.Store;

/// <summary>A view as the store takes it: an event query with its place looked up. Every null says "any".</summary>
public sealed record EventFilter
{
    /// <summary>Where; null: anywhere.</summary>
    public PlaceScope? Place { get; init; }
    /// <summary>First day, inclusive.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day, inclusive.</summary>
    public DateOnly? To { get; init; }
    /// <summary>PLOVER events with their modes, any of them; a null mode is any. Empty: all.</summary>
    public ImmutableArray<(string Event, string? Mode)> Events { get; init; } = [];
    /// <summary>ISO 639-1 language of at least one report.</summary>
    public string? Language { get; init; }
    /// <summary>Outlet of at least one report.</summary>
    public string? Source { get; init; }
    /// <summary>Somebody of an attribution chain.</summary>
    public string? Sayer { get; init; }
    /// <summary>Status.</summary>
    public string? Status { get; init; }
    /// <summary>Least confidence.</summary>
    public double? MinConfidence { get; init; }
    /// <summary>Words that a report contains.</summary>
    public string? Text { get; init; }
    /// <summary>Only events with figures.</summary>
    public bool WithFigures { get; init; }
}

/// <summary>A place with what lies in it.</summary>
/// <param name="Name">As it was asked for: an event whose place, division or country is called so lies in it.</param>
public sealed record PlaceScope(string Name)
{
    /// <summary>The places of the gazetteer that are meant; empty when it knows none.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];
}
