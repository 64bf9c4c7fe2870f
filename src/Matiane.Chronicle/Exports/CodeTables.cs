using System.Collections.Frozen;
using System.Globalization;

namespace Matiane.Chronicle.Exports;

/// <summary>The code tables that layouts of others need: countries, CAMEO scores, PLOVER scores.</summary>
internal static class CodeTables
{
    private static readonly FrozenDictionary<string, CountryCodes> Countries = Rows("countries.tsv").ToFrozenDictionary(
        r => r[0], r => new CountryCodes(r[0], r[1], int.Parse(r[2], CultureInfo.InvariantCulture), Value(r[3]), r[4], Value(r[5])), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Goldstein = Rows("cameo.tsv").ToFrozenDictionary(
        r => r[0], r => double.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string, string), PloverScore> Plover = Rows("plover.tsv").ToFrozenDictionary(
        r => (r[0], r[1]), r => new PloverScore(int.Parse(r[2], CultureInfo.InvariantCulture), double.Parse(r[3], CultureInfo.InvariantCulture)));

    /// <summary>Codes of a country by its ISO 3166-1 alpha-2 code; null when there are none.</summary>
    public static CountryCodes? Country(string? iso2) => iso2 is null ? null : Countries.GetValueOrDefault(iso2);

    /// <summary>Goldstein score of a CAMEO code; null for an unknown code.</summary>
    public static double? GoldsteinOf(string cameo) => Goldstein.TryGetValue(cameo, out var score) ? score : null;

    /// <summary>Quad class and intensity, of the mode or else of the event; null for INCIDENT, which PLOVER lacks.</summary>
    public static PloverScore? PloverOf(string kind, string? mode) =>
        Plover.TryGetValue((kind, mode ?? ""), out var score) || Plover.TryGetValue((kind, ""), out score) ? score : null;

    private static string? Value(string cell) => cell.Length == 0 ? null : cell;

    private static IEnumerable<string[]> Rows(string table)
    {
        using var stream = typeof(CodeTables).Assembly.GetManifestResourceStream($"Exports.{table}")
            ?? throw new InvalidOperationException($"The assembly lacks its table '{table}'.");
        using var reader = new StreamReader(stream);
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!header)
            {
                yield return line.Split('\t');
            }

            header = false;
        }
    }
}

/// <summary>A country's codes.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3; CAMEO's country codes are nearly always the same.</param>
/// <param name="Numeric">ISO 3166-1 number; 0 where there is none.</param>
/// <param name="Fips">FIPS 10-4; null where there is none.</param>
/// <param name="Name">English name.</param>
/// <param name="Region">ACLED's region; null where there is none.</param>
internal sealed record CountryCodes(string Iso2, string Iso3, int Numeric, string? Fips, string Name, string? Region);

/// <summary>PLOVER's quad class (1 to 4) and intensity (−10 to 10).</summary>
internal readonly record struct PloverScore(int Quad, double Intensity);
