using System.Collections.Immutable;
using Matiane.Chronicle.Store;

namespace Matiane.Chronicle.Deriving;

/// <summary>Puts the versions of one report in order.</summary>
internal static class Editions
{
    /// <summary>The versions, the present one last.</summary>
    /// <remarks>
    /// A version is known from its publication, or from its addition when it has no date or an earlier version has the same:
    /// a page that is changed under its old date was not known in its new words before it was fetched.
    /// The order of arrival plays no part beyond the times of addition.
    /// </remarks>
    public static ImmutableArray<Edition> Of(IEnumerable<ReportFact> versions)
    {
        var dates = new HashSet<DateTimeOffset>();
        var known = versions
            .OrderBy(v => v.Head.Added).ThenBy(v => v.Fingerprint, StringComparer.Ordinal)
            .Select(v => (Fact: v, Known: v.Head.Published is { } published && dates.Add(published) ? published : v.Head.Added))
            .OrderBy(v => v.Known).ThenBy(v => v.Fact.Head.Added).ThenBy(v => v.Fact.Fingerprint, StringComparer.Ordinal)
            .ToList();
        return [.. known.Select((v, i) => new Edition(v.Fact.Number, v.Fact.Head.Document, i + 1, v.Known, i + 1 < known.Count ? known[i + 1].Known : null))];
    }
}
