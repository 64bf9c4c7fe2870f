using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Store;

/// <summary>A claim in the present reading of its report: derived.</summary>
/// <param name="Claim">Number of the claim.</param>
/// <param name="Report">Number of its report's version.</param>
/// <param name="Address">Its address: "document#claim" in the present version, "document@1#claim" in an earlier one.</param>
/// <param name="State">Whether it counts.</param>
/// <param name="Known">Since when it is known, UTC.</param>
/// <param name="Until">When a later version of its report replaced it, UTC; null in the present version.</param>
public sealed record ToldRow(long Claim, long Report, string Address, ClaimState State, DateTimeOffset Known, DateTimeOffset? Until);
