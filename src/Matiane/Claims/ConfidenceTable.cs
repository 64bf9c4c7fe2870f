using System.Collections.Frozen;
using System.Collections.Immutable;
using Matiane.Languages;

namespace Matiane.Claims;

/// <summary>Weights that turn the signs of a claim into the chance that it is right: confidence.tsv, fitted by recipes/fit_confidence.py.</summary>
public sealed class ConfidenceTable : IPackSection<ConfidenceTable>
{
    private readonly FrozenDictionary<string, double> weights;

    private ConfidenceTable(FrozenDictionary<string, double> weights) => this.weights = weights;

    /// <inheritdoc/>
    public static string Name => "confidence";

    /// <summary>The chance, 0.02 to 0.98, of a logistic model over the signs.</summary>
    /// <param name="signs">Signs by name; one that the table lacks weighs nothing.</param>
    public double Of(ImmutableArray<ClaimSign> signs)
    {
        var sum = weights.GetValueOrDefault("bias");
        foreach (var (name, value) in signs)
        {
            sum += value * weights.GetValueOrDefault(name);
        }

        return Math.Clamp(1 / (1 + Math.Exp(-sum)), 0.02, 0.98);
    }

    /// <summary>What one sign adds, for explain: above 0 speaks for the claim.</summary>
    public double WeightOf(ClaimSign sign) => sign.Value * weights.GetValueOrDefault(sign.Name);

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return SignWeights.Compile(source, Name, static row => row["sign"]);
    }

    /// <inheritdoc/>
    public static ConfidenceTable Load(ReadOnlyMemory<byte> bytes) =>
        new(SignWeights.Load(bytes));
}

/// <summary>One thing that speaks for or against a claim.</summary>
/// <param name="Name">Its name in confidence.tsv.</param>
/// <param name="Value">How much of it there is: 0 to 1, or a small count.</param>
public readonly record struct ClaimSign(string Name, double Value);
