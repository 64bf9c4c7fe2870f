using System.Collections.Immutable;
using Matiane.Chronicle.Model;
using Matiane.Claims;

namespace Matiane.Chronicle.Exports;

/// <summary>One of the two sides of an ACLED row.</summary>
/// <param name="Actor">Named as ACLED names actors.</param>
/// <param name="Associated">Joined by "; "; empty when there are none.</param>
/// <param name="Class">One of the eight classes.</param>
internal sealed record AcledSide(string Actor, string Associated, string Class)
{
    private const string Protesters = "Protesters";
    private const string Rioters = "Rioters";
    private const string Civilians = "Civilians";

    /// <summary>The classes in the order of their old numbers.</summary>
    public static readonly ImmutableArray<string> Classes =
        ["State forces", "Rebel group", "Political militia", "Identity militia", Rioters, Protesters, Civilians, "External/Other forces"];

    /// <summary>The sides of an event: none, one or two.</summary>
    public static ImmutableArray<AcledSide> Of(ChronicleEvent told)
    {
        var type = told.Acled!;
        var crowd = type.EventType switch { "Protests" => Protesters, "Riots" => Rioters, _ => Civilians };
        var country = CodeTables.Country(told.Place?.Country);
        var sides = told.Actors.Concat(told.Recipients).Select(p => Of(p, country, crowd)).OfType<AcledSide>().ToList();
        if (crowd != Civilians && sides.All(s => s.Class != crowd))
        {
            sides.Insert(0, Unnamed(crowd, crowd, country)); // The type says that there was a crowd.
        }
        else if (crowd != Civilians)
        {
            sides = [.. sides.OrderBy(s => s.Class != crowd)];
        }

        if (type.EventType == "Violence against civilians")
        {
            sides = [sides.Find(s => s.Class != Civilians) ?? Unidentified(country), sides.Find(s => s.Class == Civilians) ?? Unnamed(Civilians, Civilians, country)];
        }
        else if (type.EventType is "Battles" or "Explosions/Remote violence" && sides.All(s => s.Class is Civilians))
        {
            sides.Insert(0, Unidentified(country));
        }

        var merged = sides.GroupBy(s => s.Actor, StringComparer.Ordinal)
            .Select(g => g.First() with { Associated = Cells.List(g.Select(s => s.Associated)) }).ToList();
        var most = type.SubEventType == "Peaceful protest" ? 1 : 2;
        return [.. merged.Take(most)];
    }

    private static AcledSide? Of(Party party, CountryCodes? at, string crowd)
    {
        var sector = party.Sector is { Length: >= 3 } given ? given[..3] : null;
        var own = CodeTables.Country(party.Country) ?? at;
        var foreign = party.Country is not null && at is not null && party.Country != at.Iso2;
        var state = foreign ? "External/Other forces" : "State forces";
        return sector switch
        {
            "COP" when own is not null => new($"Police Forces of {own.Name}", "", state),
            "MIL" or "SPY" when own is not null => new($"Military Forces of {own.Name}", "", state),
            "GOV" or "JUD" or "LEG" when own is not null => new($"Government of {own.Name}", "", state),
            "COP" or "MIL" or "SPY" or "GOV" or "JUD" or "LEG" => party.Name is { } name ? new(name, "", state) : null,
            "REB" => Armed(party, own, "Rebel group"),
            "UAF" or "PRM" or "CRM" => Armed(party, own, "Political militia"),
            null when party.Kind is not Mentions.ActorKind.Group => null,
            _ => Unnamed(crowd, crowd, own) with { Associated = Group(sector, party, own) },
        };
    }

    private static AcledSide Armed(Party party, CountryCodes? country, string kind) =>
        party is { Kind: Mentions.ActorKind.Organisation, Name: { } name } ? new(name, "", kind) : Unidentified(country) with { Class = kind };

    private static AcledSide Unidentified(CountryCodes? country) => Unnamed("Unidentified Armed Group", "Political militia", country);

    private static AcledSide Unnamed(string actor, string kind, CountryCodes? country) => new(country is null ? actor : $"{actor} ({country.Name})", "", kind);

    private static string Group(string? sector, Party party, CountryCodes? country)
    {
        var group = sector switch
        {
            "LAB" => "Labor Group",
            "JRN" => "Journalists",
            "MED" => "Health Workers",
            "AGR" => "Farmers",
            "REF" => "Refugees/IDPs",
            _ => null,
        };
        return group is not null && country is not null ? $"{group} ({country.Name})"
            : party is { Kind: Mentions.ActorKind.Organisation, Name: { } name } ? name
            : "";
    }
}
