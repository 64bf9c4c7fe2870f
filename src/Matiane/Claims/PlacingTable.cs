using System.Collections.Frozen;
using System.Collections.Immutable;
using Matiane.Languages;

namespace Matiane.Claims;

/// <summary>Weights of what speaks for a place where a clause names none: placing.tsv, fitted by recipes/fit_placing.py.</summary>
public sealed class PlacingTable : IPackSection<PlacingTable>
{
    // Parts a sign from its kind where both are one text.
    private const string Parted = ":";

    private readonly FrozenDictionary<(string, string), double> weights;

    private PlacingTable(FrozenDictionary<(string, string), double> weights) => this.weights = weights;

    /// <inheritdoc/>
    public static string Name => "placing";

    /// <summary>How much speaks for a place: log odds against the other candidates.</summary>
    /// <param name="signs">Its signs; one that the table lacks weighs nothing.</param>
    public double Of(ImmutableArray<PlaceSign> signs)
    {
        var sum = 0.0;
        foreach (var sign in signs)
        {
            sum += WeightOf(sign);
        }

        return sum;
    }

    /// <summary>What one sign adds, for explain: above 0 speaks for the place.</summary>
    public double WeightOf(PlaceSign sign) => sign.Value * weights.GetValueOrDefault((sign.Name, sign.Of));

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return SignWeights.Compile(source, Name, static row => row["sign"] + Parted + row["of"]);
    }

    /// <inheritdoc/>
    public static PlacingTable Load(ReadOnlyMemory<byte> bytes) =>
        new(SignWeights.Load(bytes).ToFrozenDictionary(w => (w.Key[..w.Key.IndexOf(Parted, StringComparison.Ordinal)], w.Key[(w.Key.IndexOf(Parted, StringComparison.Ordinal) + 1)..]), w => w.Value));
}

/// <summary>One place that a happening may have been at.</summary>
/// <param name="Place">The place.</param>
/// <param name="Signs">What speaks for and against it.</param>
public sealed record PlaceCandidate(ClaimPlace Place, ImmutableArray<PlaceSign> Signs);

/// <summary>One thing that speaks for or against a place.</summary>
/// <param name="Name">Its name in placing.tsv.</param>
/// <param name="Of">Of which kind it is (a rule, an event, a sector); empty where there is one kind only.</param>
/// <param name="Value">How much of it there is: 0 to 1.</param>
public readonly record struct PlaceSign(string Name, string Of, double Value);
