using Matiane.Mentions;

namespace Matiane.Claims;

/// <summary>ACLED has one row for what the same sides do in one place on one day, and names it by the gravest: a march that ends in stone throwing is a riot.</summary>
internal static class AcledIncident
{
    private const string Protests = "Protests";
    private const string Excessive = "Excessive force against protesters";

    private static readonly AcledType MobViolence = new("Riots", "Mob violence");
    private static readonly AcledType Transfer = new("Strategic developments", "Non-violent transfer of territory");

    /// <summary>ACLED's type of a claim beside the others of its report; its own where they say nothing else of it.</summary>
    /// <param name="at">Index of the claim.</param>
    /// <param name="claims">The claims of the report.</param>
    /// <param name="sentences">The sentence of each.</param>
    public static AcledType? TypeOf(int at, List<Claim> claims, IReadOnlyList<int> sentences)
    {
        var own = claims[at].Acled;
        if (claims[at] is { Event: "INCIDENT", Mode: "casualties", Status: ClaimStatus.Asserted } && own is null)
        {
            return OfAct(at, claims, sentences);
        }

        if ((own is { SubEventType: "Government regains territory" or "Non-state actor overtakes territory" } || claims[at] is { Event: "RETREAT", Mode: "withdraw", Status: ClaimStatus.Asserted }) && IsHandedOver(at, claims, sentences))
        {
            return Transfer;
        }

        // "Withdrew from the base. It was handed over to the army": who left and who handed it over are the same.
        if (claims[at] is { Event: "RETREAT", Mode: "withdraw", Status: ClaimStatus.Asserted } leaving && own != Transfer
            && Enumerable.Range(0, claims.Count).Any(i => claims[i].Acled == Transfer && Math.Abs(sentences[i] - sentences[at]) <= 1 && !AreApart(claims[i], leaving) && claims[i].Actors.Any(a => leaving.Actors.Any(l => l.Name == a.Name))))
        {
            return Transfer;
        }

        // Neighbours or families who fight each other where no demonstration is told of.
        if (own?.SubEventType == "Violent demonstration" && claims[at] is { Event: "PROTEST", Mode: "riot", Actors: [_, ..] sides } && sides.Concat(claims[at].Recipients).All(s => s is { Kind: ActorKind.Group, Sector: "CVL" } or { Sector: null }) && !claims.Any(c => c.Event == "PROTEST" && c.Mode != "riot" || c.Event == "MOBILIZE" || c.Actors.Concat(c.Recipients).Any(s => s.Sector is "COP" or "MIL" or "CVLOPP")))
        {
            return MobViolence;
        }

        var best = own;
        for (var i = 0; i < claims.Count && best is { EventType: Protests, SubEventType: not Excessive }; i++)
        {
            if (i != at && claims[i].Acled is { EventType: Protests or "Riots", SubEventType: not "Mob violence" } other && Rank(other) > Rank(best) && !(claims[i].Actors.IsEmpty && claims[i].Recipients.IsEmpty && other.EventType == "Riots")
                && (sentences[i] == sentences[at] || other.EventType == "Riots" && Math.Abs(sentences[i] - sentences[at]) == 1 && !AreApart(claims[i], claims[at])))
            {
                best = other;
            }
        }

        return best;
    }

    /// <summary>Dead and injured that a sentence of its own tells are those of the violence told right before.</summary>
    private static AcledType? OfAct(int at, List<Claim> claims, IReadOnlyList<int> sentences)
    {
        for (var i = at - 1; i >= 0 && sentences[at] - sentences[i] <= 1; i--)
        {
            if (claims[i] is { Event: "ASSAULT", Acled: { } act } && sentences[i] < sentences[at] && !AreApart(claims[i], claims[at]))
            {
                return act;
            }
        }

        return null;
    }

    /// <summary>"The rebels took the town after the army withdrew": one side leaves and the other comes, and no fight is told of.</summary>
    private static bool IsHandedOver(int at, List<Claim> claims, IReadOnlyList<int> sentences)
    {
        var (taken, left) = (false, false);
        for (var i = 0; i < claims.Count; i++)
        {
            if (sentences[i] == sentences[at] && claims[i].Status == ClaimStatus.Asserted)
            {
                taken |= claims[i] is { Event: "COERCE", Mode: "seize", Acled.EventType: "Battles" };
                left |= claims[i] is { Event: "RETREAT", Mode: "withdraw" };
                if (claims[i].Event == "ASSAULT")
                {
                    return false;
                }
            }
        }

        return taken && left;
    }

    private static int Rank(AcledType type) => (type.EventType, type.SubEventType) switch
    {
        ("Riots", _) => 3,
        (_, Excessive) => 2,
        (_, "Protest with intervention") => 1,
        _ => 0,
    };

    /// <summary>Whether two claims name places of their own that are not the same.</summary>
    private static bool AreApart(Claim first, Claim second) =>
        first.Place is { Inferred: false } a && second.Place is { Inferred: false } b && a.Place.Name != b.Place.Name;
}
