namespace Matiane.Claims;

/// <summary>ACLED has one row for what the same sides do in one place on one day, and names it by the gravest: a march that ends in stone throwing is a riot.</summary>
internal static class AcledIncident
{
    private const string Protests = "Protests";

    /// <summary>ACLED's type of a claim of protest beside the others of its report; its own where none is graver.</summary>
    /// <param name="at">Index of the claim.</param>
    /// <param name="claims">The claims of the report.</param>
    /// <param name="sentences">The sentence of each.</param>
    public static AcledType? TypeOf(int at, List<Claim> claims, IReadOnlyList<int> sentences)
    {
        if (claims[at].Acled is not { EventType: Protests } own)
        {
            return claims[at].Acled;
        }

        var best = own;
        for (var i = 0; i < claims.Count; i++)
        {
            if (i != at && claims[i].Acled is { EventType: Protests or "Riots", SubEventType: not "Mob violence" } other && Rank(other) > Rank(best)
                && (sentences[i] == sentences[at] || other.EventType == "Riots" && Math.Abs(sentences[i] - sentences[at]) == 1 && !AreApart(claims[i], claims[at])))
            {
                best = other;
            }
        }

        return best;
    }

    private static int Rank(AcledType type) => (type.EventType, type.SubEventType) switch
    {
        ("Riots", _) => 3,
        (_, "Excessive force against protesters") => 2,
        (_, "Protest with intervention") => 1,
        _ => 0,
    };

    /// <summary>Whether two claims name places of their own that are not the same.</summary>
    private static bool AreApart(Claim first, Claim second) =>
        first.Place is { Inferred: false } a && second.Place is { Inferred: false } b && a.Place.Name != b.Place.Name;
}
