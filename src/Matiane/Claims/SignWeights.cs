using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Matiane.Languages;

namespace Matiane.Claims;

/// <summary>Compiles and loads a table of signs and their weights: what confidence.tsv and placing.tsv have in common.</summary>
internal static class SignWeights
{
    /// <summary>The compiled rows of a table; a weight that is no number is reported as "NAME-no-number".</summary>
    /// <param name="source">The pack.</param>
    /// <param name="name">The table's name without its ending.</param>
    /// <param name="sign">What a row calls its sign.</param>
    public static byte[] Compile(PackSource source, string name, Func<PackRow, string> sign)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var rows = source.Table(name + ".tsv").ToList();
        writer.Write(rows.Count);
        foreach (var row in rows)
        {
            if (!double.TryParse(row["weight"], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                source.Report(row, name + "-no-number", $"'{row["weight"]}' is no number.");
            }

            writer.Write(sign(row));
            writer.Write(weight);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The weight of each sign.</summary>
    public static FrozenDictionary<string, double> Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        return reader.ReadTable(static r => r.ReadDouble());
    }
}
