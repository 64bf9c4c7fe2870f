using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Matiane.Languages;

namespace Matiane.Claims;

/// <summary>Weights of what speaks for a place where a clause names none: placing.tsv, fitted by recipes/fit_placing.py.</summary>
public sealed class PlacingTable : IPackSection<PlacingTable>
{
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
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var rows = source.Table("placing.tsv").ToList();
        writer.Write(rows.Count);
        foreach (var row in rows)
        {
            if (!double.TryParse(row["weight"], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                source.Report(row, "placing-no-number", $"'{row["weight"]}' is no number.");
            }

            writer.Write(row["sign"]);
            writer.Write(row["of"]);
            writer.Write(weight);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static PlacingTable Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var rows = new Dictionary<(string, string), double>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            rows[(reader.ReadString(), reader.ReadString())] = reader.ReadDouble();
        }

        return new PlacingTable(rows.ToFrozenDictionary());
    }
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
