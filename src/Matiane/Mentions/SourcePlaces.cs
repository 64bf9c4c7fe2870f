using System.Collections.Frozen;
using System.Text;
using Matiane.Languages;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Where outlets speak from: sources.tsv.</summary>
public sealed class SourcePlaces : IPackSection<SourcePlaces>
{
    private readonly FrozenDictionary<string, (string Town, string Region, string Country)> sites;

    private SourcePlaces(FrozenDictionary<string, (string Town, string Region, string Country)> sites) => this.sites = sites;

    /// <inheritdoc/>
    public static string Name => "sources";

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var row in source.Table("sources.tsv"))
        {
            if (row["country"].Length is not (0 or 2))
            {
                source.Report(row, "source-bad-country", $"'{row["country"]}' is no ISO 3166-1 alpha-2 code.");
            }

            writer.Write(row["site"]);
            writer.Write(row["town"].ToLowerInvariant());
            writer.Write(row["region"]);
            writer.Write(row["country"]);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static SourcePlaces Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var sites = new Dictionary<string, (string, string, string)>(StringComparer.Ordinal);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            sites[reader.ReadString()] = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        }

        return new SourcePlaces(sites.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Where a report speaks from: the place that it is given with, the town of its outlet, else the country of its outlet's address; null when none of them tells.</summary>
    public Place? Of(Report report, IGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(gazetteer);
        if (report.Place is { Length: 2 } given)
        {
            return gazetteer.Country(given.ToUpperInvariant());
        }

        return report.Place is { Length: > 2 } named && gazetteer.Find(named) is [{ Match: NameMatch.Exact, Place: var place }, ..] ? place
            : Host(report.SourceUrl ?? report.SourceName) is { } host ? OfHost(host, gazetteer) : null;
    }

    /// <summary>The name of a report's outlet as its address has it ("viennadaily"); null for none.</summary>
    public static string? Outlet(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Host(report.SourceUrl ?? report.SourceName) is { } host ? host[..host.IndexOf('.', StringComparison.Ordinal)] : null;
    }

    private Place? OfHost(string host, IGazetteer gazetteer)
    {
        for (var site = host; site.Contains('.', StringComparison.Ordinal); site = site[(site.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (sites.TryGetValue(site, out var row))
            {
                return gazetteer.Find(row.Town).FirstOrDefault(c => c.Place.Precision == PlacePrecision.City && c.Place.Country == row.Country && (row.Region.Length == 0 || c.Place.Admin1 == row.Region)).Place
                    ?? gazetteer.Country(row.Country);
            }
        }

        var end = host[(host.LastIndexOf('.') + 1)..];
        return sites.TryGetValue("." + end, out var last) ? gazetteer.Country(last.Country) : end.Length == 2 ? gazetteer.Country(end.ToUpperInvariant()) : null;
    }

    /// <summary>The host of an address, with or without its scheme and path, in small letters without "www."; null for what is no address.</summary>
    private static string? Host(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = address.AsSpan(start).IndexOfAny('/', '?', ':');
        var host = (end < 0 ? address[start..] : address.Substring(start, end)).ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host.Contains('.', StringComparison.Ordinal) && !host.Contains(' ', StringComparison.Ordinal) ? host : null;
    }
}
