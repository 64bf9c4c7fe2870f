using System.Collections.Immutable;

namespace Matiane.Claims;

/// <summary>ACLED's event and sub-event type of a claim, from who acts on whom, how gravely and with what.</summary>
internal static class AcledRule
{
    public static AcledType? Of(string kind, string? mode, ImmutableArray<Party> actors, ImmutableArray<Party> recipients, ImmutableArray<ClaimCount> counts)
    {
        var state = actors.Any(a => IsState(a.Sector));
        var crowd = actors.Any(a => a.Sector?.StartsWith("CVL", StringComparison.Ordinal) == true);
        var protesters = recipients.Any(r => r.Sector == "CVLOPP");
        var armedOther = recipients.Any(r => IsState(r.Sector) || IsArmed(r.Sector));
        var grave = counts.Any(c => c.Measure is "killed");
        return (kind, mode) switch
        {
            ("PROTEST", "demo" or "obstruct") => new("Protests", "Peaceful protest"),
            ("PROTEST", "riot" or "vandalize") => new("Riots", "Violent demonstration"),
            ("ASSAULT", "crowd-control") => grave ? new("Protests", "Excessive force against protesters") : new("Protests", "Protest with intervention"),
            ("ASSAULT", "suicide-attack") => new("Explosions/Remote violence", "Suicide bomb"),
            ("ASSAULT", "aerial" or "drone") => new("Explosions/Remote violence", "Air/drone strike"),
            ("ASSAULT", "heavy-weapons") => new("Explosions/Remote violence", "Shelling/artillery/missile attack"),
            ("ASSAULT", "explosives") => new("Explosions/Remote violence", "Remote explosive/landmine/IED"),
            ("ASSAULT", "unconventional") => new("Explosions/Remote violence", "Chemical weapon"),
            ("ASSAULT", "abduct") => new("Violence against civilians", "Abduction/forced disappearance"),
            ("ASSAULT", "sexual") => new("Violence against civilians", "Sexual violence"),
            ("ASSAULT", "destroy") => crowd ? new("Riots", "Violent demonstration") : new("Strategic developments", "Looting/property destruction"),
            ("ASSAULT", _) when crowd => new("Riots", mode == "primitive" ? "Mob violence" : "Violent demonstration"),
            ("ASSAULT", _) when state && protesters => new("Protests", mode == "firearms" || grave ? "Excessive force against protesters" : "Protest with intervention"),
            ("ASSAULT", _) when (state || actors.Any(a => IsArmed(a.Sector))) && armedOther => new("Battles", "Armed clash"),
            ("ASSAULT", "firearms") when actors.IsEmpty => null,
            ("ASSAULT", _) => new("Violence against civilians", "Attack"),
            ("RETREAT", "ceasefire" or "release" or "disarm") => new("Strategic developments", "Agreement"),
            ("RETREAT", "withdraw") => new("Strategic developments", "Change to group/activity"),
            ("MOBILIZE", _) => new("Strategic developments", "Change to group/activity"),
            ("COERCE", "arrest") => protesters ? new("Protests", "Protest with intervention") : counts.Any(c => c.Measure == "arrested" && c.Low >= 10) ? new("Strategic developments", "Arrests") : null,
            ("COERCE", "seize") => crowd ? new("Riots", "Violent demonstration") : new("Strategic developments", "Non-violent transfer of territory"),
            ("COERCE", "curfew" or "martial-law" or "censor" or "withhold") => new("Strategic developments", "Other"),
            _ => null,
        };
    }

    private static bool IsState(string? sector) => sector is "COP" or "MIL" or "GOV" or "SPY";

    private static bool IsArmed(string? sector) => sector is "REB" or "UAF" or "PRM" or "CRM";
}
