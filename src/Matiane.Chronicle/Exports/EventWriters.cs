using System.Collections.Immutable;

namespace Matiane.Chronicle.Exports;

/// <summary>Every format: the command line, the API and the board list these and no others.</summary>
public static class EventWriters
{
    /// <summary>All formats, in the order in which they are offered.</summary>
    public static ImmutableArray<IEventWriter> All { get; } =
    [
        new EventJsonLines(),
        new ClaimJsonLines(),
        new CsvLayout(),
        new AcledLayout(),
        new GdeltEventLayout(),
        new GdeltMentionLayout(),
        new PolecatLayout(),
        new GeoJsonLayout(),
        new HxlLayout(),
    ];

    /// <summary>Their names, in the same order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(w => w.Name)];

    /// <summary>The format of a name, whatever its case; null for none.</summary>
    public static IEventWriter? Find(string name) => All.FirstOrDefault(w => string.Equals(w.Name, name, StringComparison.OrdinalIgnoreCase));
}
