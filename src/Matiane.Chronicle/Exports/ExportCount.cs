using System.Collections.Immutable;

namespace Matiane.Chronicle.Exports;

/// <summary>Counts while a writer runs.</summary>
internal sealed class ExportCount
{
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private int written;

    public void Written() => written++;

    public void LeftOut(string reason) => leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;

    public ExportSummary Summary() => new(written, leftOut.ToImmutableSortedDictionary(StringComparer.Ordinal));
}
