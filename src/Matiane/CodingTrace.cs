using System.Collections.Immutable;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane;

/// <summary>What every step gave for one report.</summary>
/// <param name="Report">The words with their readings.</param>
/// <param name="Mentions">What the report names.</param>
/// <param name="Clauses">Its predicates with their arguments.</param>
/// <param name="Attributions">Who says what.</param>
/// <param name="Claims">The claims.</param>
public sealed record CodingTrace(
    AnalysedReport Report,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<Clause> Clauses,
    ImmutableArray<Attribution> Attributions,
    ImmutableArray<Claim> Claims);
