namespace Matiane.Chronicle.Deriving;

/// <summary>A version of a report among all versions of it.</summary>
/// <param name="Report">Number of the version in the store.</param>
/// <param name="Document">The report's id.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Known">Since when it is known, UTC.</param>
/// <param name="Until">When a later version replaced it, UTC; null for the present one.</param>
public sealed record Edition(long Report, string Document, int Version, DateTimeOffset Known, DateTimeOffset? Until)
{
    /// <summary>The id that addresses of its claims begin with: the report's own for the present version, with the number for an earlier one.</summary>
    public string Name => Until is null ? Document : FormattableString.Invariant($"{Document}@{Version}");
}
