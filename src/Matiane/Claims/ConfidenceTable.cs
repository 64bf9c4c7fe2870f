using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var rows = source.Table("confidence.tsv").ToList();
        writer.Write(rows.Count);
        foreach (var row in rows)
        {
            if (!double.TryParse(row["weight"], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                source.Report(row, "confidence-no-number", $"'{row["weight"]}' is no number.");
            }

            writer.Write(row["sign"]);
            writer.Write(weight);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static ConfidenceTable Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        return new ConfidenceTable(reader.ReadTable(static r => r.ReadDouble()));
    }
}

/// <summary>One thing that speaks for or against a claim.</summary>
/// <param name="Name">Its name in confidence.tsv.</param>
/// <param name="Value">How much of it there is: 0 to 1, or a small count.</param>
public readonly record struct ClaimSign(string Name, double Value);
