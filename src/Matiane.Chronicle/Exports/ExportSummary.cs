using System.Collections.Immutable;

namespace Matiane.Chronicle.Exports;

/// <summary>What came of an export.</summary>
/// <param name="Written">Events (of a format by claims: claims) written.</param>
/// <param name="LeftOut">Those that the format has no room for, by reason in words, in order of the reason.</param>
public sealed record ExportSummary(int Written, ImmutableSortedDictionary<string, int> LeftOut)
{
    /// <summary>How many were left out.</summary>
    public int LeftOutTotal => LeftOut.Values.Sum();
}
