using System.Collections.Immutable;
using Matiane.Mentions;

namespace Matiane.Claims;

/// <summary>ACLED's event and sub-event type of a claim, from who acts on whom, how gravely and with what.</summary>
internal static class AcledRule
{
    /// <summary>What a frame may say of itself where event and mode do not tell it.</summary>
    public static readonly ImmutableArray<string> Cases = ["grenade", "territory", "peaceful-territory", "disrupted", "base", "change", "agreement", "other", "unrest", "battle", "excessive"];

    private const string Battles = "Battles";
    private const string Development = "Strategic developments";
    private const string Civilians = "Violence against civilians";
    private const string Remote = "Explosions/Remote violence";

    private static readonly AcledType ViolentDemonstration = new("Riots", "Violent demonstration");
    private static readonly AcledType MobViolence = new("Riots", "Mob violence");
    private static readonly AcledType ArmedClash = new(Battles, "Armed clash");
    private static readonly AcledType Attack = new(Civilians, "Attack");
    private static readonly AcledType Agreement = new(Development, "Agreement");
    private static readonly AcledType Change = new(Development, "Change to group/activity");
    private static readonly AcledType Other = new(Development, "Other");
    private static readonly AcledType Intervention = new("Protests", "Protest with intervention");
    private static readonly AcledType ExcessiveForce = new("Protests", "Excessive force against protesters");

    /// <summary>The type of an asserted claim; null where ACLED has no such event. What is done to a manned base or post (<paramref name="onBase"/>) is done to armed men; <paramref name="grave"/>: somebody was killed or hurt, counted or not; <paramref name="prominent"/>: a recipient is called well known.</summary>
    public static AcledType? Of(string kind, string? mode, string? special, ImmutableArray<Party> actors, ImmutableArray<Party> recipients, ImmutableArray<ClaimCount> counts, bool onBase, bool grave, bool prominent)
    {
        var sides = new Sides(
            actors.Any(a => IsState(a.Sector)),
            actors.Any(a => IsArmed(a.Sector)),
            actors.Any(a => a.Sector is "CVL" or "CVLOPP" or "OPP" or "LAB" or "EDU" or "REL" or "REF"),
            actors.Any(a => a.Sector is "CVLOPP"),
            !actors.IsEmpty && actors.All(a => a is { Kind: ActorKind.Person } or { Name: "people" or "women" or "children" }),
            recipients.Any(r => r.Sector is "CVLOPP" or "OPP" && r.Name != "activists"),
            onBase || recipients.Any(r => r.Sector is "COP" or "MIL" or "SPY" || IsArmed(r.Sector)),
            grave || counts.Any(c => c.Measure is "killed" or "injured"),
            prominent || recipients.Any(r => r.Sector is "PTYOPP" or "JRN" or "LEG" or "GOV" or "MIL" or "SPY" or "REB" or "UAF" || r.Name == "activists"),
            // Police who leave a place are no change of a force; a government that steps down as a whole is one of power.
            !actors.IsEmpty && actors.All(a => a.Sector == "COP"),
            actors.Any(a => a is { Kind: ActorKind.Organisation, Name: "government" }));
        return special is not null ? Special(special, sides, actors)
            : kind == "ASSAULT" ? Assault(mode, sides, actors.IsEmpty && (recipients.IsEmpty || sides.ArmedRecipient))
            : Unarmed(kind, mode, sides, counts);
    }

    private static AcledType? Special(string special, Sides sides, ImmutableArray<Party> actors) => special switch
    {
        "grenade" => new(Remote, "Grenade"),
        "territory" => sides.State ? new(Battles, "Government regains territory") : sides.Armed || !actors.IsEmpty ? new(Battles, "Non-state actor overtakes territory") : ArmedClash,
        "peaceful-territory" => new(Development, "Non-violent transfer of territory"),
        "disrupted" => new(Development, "Disrupted weapons use"),
        "base" => new(Development, "Headquarters or base established"),
        "change" => Change,
        "agreement" => Agreement,
        "other" => Other,
        "battle" => sides.Crowd && !sides.ArmedRecipient && !sides.State && !sides.Armed ? MobViolence : sides.Crowd && sides.ArmedRecipient ? ViolentDemonstration : ArmedClash,
        "excessive" => sides.Crowd ? ViolentDemonstration : ExcessiveForce,
        "unrest" => sides is { State: true, ArmedRecipient: true, Crowd: false } || sides.Armed ? ArmedClash : ViolentDemonstration,
        _ => null,
    };

    private static AcledType? Assault(string? mode, Sides sides, bool isUnsided) => mode switch
    {
        "crowd-control" => sides.Grave ? ExcessiveForce : Intervention,
        "suicide-attack" => new(Remote, "Suicide bomb"),
        "aerial" or "drone" => new(Remote, "Air/drone strike"),
        "heavy-weapons" => new(Remote, "Shelling/artillery/missile attack"),
        "explosives" => new(Remote, "Remote explosive/landmine/IED"),
        "unconventional" => new(Remote, "Chemical weapon"),
        "abduct" => new(Civilians, "Abduction/forced disappearance"),
        "sexual" => new(Civilians, "Sexual violence"),
        // A few who set fire to a car are no crowd.
        "destroy" => sides is { Crowd: true, Private: false } ? ViolentDemonstration : new(Development, "Looting/property destruction"),
        _ when sides.Crowd => sides.ArmedRecipient || sides.Demonstrators ? ViolentDemonstration : MobViolence,
        _ when sides.State && sides.Protesters => mode == "firearms" || sides.Grave ? ExcessiveForce : Intervention,
        "firearms" when sides is { Protesters: true, Armed: false } => ExcessiveForce,
        _ when (sides.State || sides.Armed) && sides.ArmedRecipient => ArmedClash,
        "firearms" when isUnsided => ArmedClash,
        _ => Attack,
    };

    private static AcledType? Unarmed(string kind, string? mode, Sides sides, ImmutableArray<ClaimCount> counts) => (kind, mode) switch
    {
        ("PROTEST", "demo" or "obstruct") => new("Protests", "Peaceful protest"),
        ("PROTEST", "riot" or "vandalize") => ViolentDemonstration,
        ("RETREAT", "ceasefire" or "release" or "disarm") => Agreement,
        ("AGREE", _) when sides.Armed => Agreement,
        ("RETREAT", "withdraw") => sides.Police ? null : Change,
        ("RETREAT", "resign") when sides.Cabinet => Other,
        ("MOBILIZE", _) => Change,
        ("COERCE", "arrest") when sides.Protesters => Intervention,
        ("COERCE", "arrest") => counts.Any(c => c.Measure == "arrested" && c.Low >= 5) || sides.Public ? new(Development, "Arrests") : null,
        ("COERCE", "seize") => sides.Crowd ? ViolentDemonstration : new(Development, "Looting/property destruction"),
        ("COERCE", "curfew" or "martial-law" or "censor" or "withhold") => Other,
        _ => null,
    };

    private static bool IsState(string? sector) => sector is "COP" or "MIL" or "GOV" or "SPY";

    private static bool IsArmed(string? sector) => sector is "REB" or "UAF" or "PRM" or "CRM" or "UNK";

    private readonly record struct Sides(bool State, bool Armed, bool Crowd, bool Demonstrators, bool Private, bool Protesters, bool ArmedRecipient, bool Grave, bool Public, bool Police, bool Cabinet);
}
