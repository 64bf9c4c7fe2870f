using System.Collections.Immutable;
using Matiane.Claims;

namespace Matiane.Chronicle.Exports;

/// <summary>A party in CAMEO's codes, as GDELT's actor columns have them.</summary>
/// <param name="Code">Country and types run together.</param>
/// <param name="Name">Upper case.</param>
/// <param name="Country">Three letters; empty when not known.</param>
/// <param name="Types">At most three roles.</param>
internal sealed record CameoActor(string Code, string Name, string Country, ImmutableArray<string> Types)
{
    /// <summary>No actor at all.</summary>
    public static readonly CameoActor None = new("", "", "", []);

    /// <summary>The codes of a party; <see cref="None"/> for none.</summary>
    public static CameoActor Of(Party? party)
    {
        if (party is null)
        {
            return None;
        }

        var country = party.Country is { Length: 3 } given ? given : CodeTables.Country(party.Country)?.Iso3 ?? "";
        ImmutableArray<string> types = [.. (party.Sector ?? "").Chunk(3).Select(c => Role(new string(c))).OfType<string>().Take(3)];
        return new CameoActor(country + string.Concat(types), (party.Name ?? "").ToUpperInvariant(), country, types);
    }

    /// <summary>Its ten columns: code, name, country, known group, ethnic, two religions, three types.</summary>
    public IEnumerable<string> Columns => [Code, Name, Country, "", "", "", "", Types.ElementAtOrDefault(0) ?? "", Types.ElementAtOrDefault(1) ?? "", Types.ElementAtOrDefault(2) ?? ""];

    /// <summary>PLOVER's sectors in CAMEO's letters; null for one that CAMEO lacks.</summary>
    private static string? Role(string sector) => sector switch
    {
        "JRN" => "MED",
        "MED" => "HLH",
        "PRM" => "UAF",
        "SOC" => "CVL",
        "UNK" or "PRE" => null,
        { Length: 3 } => sector,
        _ => null,
    };
}
