using Matiane.Text;

namespace Matiane.Patterns;

/// <summary>A pattern whose word stands in the text but which did not hold: for explain.</summary>
/// <param name="Part">Part of the report that the word stands in.</param>
/// <param name="Word">The word.</param>
/// <param name="Pattern">Pack file, line and name of the pattern.</param>
/// <param name="Why">What was missing, in words.</param>
public sealed record NearMiss(TextPart Part, TextSpan Word, string Pattern, string Why);
