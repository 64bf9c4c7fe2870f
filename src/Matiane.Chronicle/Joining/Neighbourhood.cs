using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Joining;

/// <summary>Claims that are tied by likeness or by a person's decision, however loosely. No event reaches out of its neighbourhood, so each can be joined again alone.</summary>
/// <param name="Id">Address of its first claim.</param>
/// <param name="Claims">Its claims as they were coded, in order of publication.</param>
public sealed record Neighbourhood(string Id, ImmutableArray<ChronicleClaim> Claims);

/// <summary>A claim with the keys that it is to be found under by later batches.</summary>
/// <param name="Claim">The claim as it was coded.</param>
/// <param name="Keys">Keys of <see cref="IJoinedClaims.UnderKeys"/>; they change when the claim is corrected.</param>
public sealed record KeptClaim(ChronicleClaim Claim, ImmutableArray<long> Keys);

/// <summary>A neighbourhood as a batch made it.</summary>
/// <param name="Id">Address of its first claim.</param>
/// <param name="Claims">Its claims with their keys, in order of publication.</param>
/// <param name="Events">Its events, in order of their first claims. Their claims are given as people corrected them.</param>
public sealed record JoinedNeighbourhood(string Id, ImmutableArray<KeptClaim> Claims, ImmutableArray<EventDetail> Events);

/// <summary>What a batch changed.</summary>
/// <param name="Gone">Ids of the kept neighbourhoods that are no more as they were; their claims, keys and events are to be forgotten.</param>
/// <param name="Made">The neighbourhoods that stand instead.</param>
public sealed record JoinChange(ImmutableArray<string> Gone, ImmutableArray<JoinedNeighbourhood> Made);
