namespace Matiane.Chronicle.Views;

/// <summary>Who holds an office, and who left it.</summary>
internal static class Offices
{
    /// <summary>Each tenure of one office in order of time; what follows ends what was.</summary>
    public static IEnumerable<PlaceState> Of(IReadOnlyList<StateSign> signs)
    {
        var told = signs.Where(s => s.Word == StateWord.Told).OrderBy(s => s.At).ThenBy(s => Rank(s.Change.Change)).ThenBy(s => s.Claim.Address, StringComparer.Ordinal).ToList();
        var tenures = new List<PlaceState>();
        foreach (var sign in told)
        {
            if (tenures.FindLastIndex(t => IsSame(t, sign)) is >= 0 and var same)
            {
                tenures[same] = Confirmed(tenures[same], sign);
                continue;
            }

            if (tenures.Count > 0 && tenures[^1].Until is null)
            {
                tenures[^1] = tenures[^1] with { Until = sign.From, Ended = [.. tenures[^1].Ended, sign.Claim.Address] };
            }

            tenures.Add(Tenure(sign));
        }

        return tenures.Concat(signs.Where(s => s.Word == StateWord.Announced).Select(s => Tenure(s) with { IsPlanned = true }));
    }

    private static int Rank(string change) => change is "leave" or "dismiss" ? 0 : 1;

    private static string Word(string change) => change switch { "leave" => "resigned", "dismiss" => "dismissed", "act" => "acting", "vacate" => "vacant", _ => "held" };

    /// <summary>The same change told again: at most a week apart, and not of somebody else.</summary>
    private static bool IsSame(PlaceState tenure, StateSign sign) => tenure.Tenure == Word(sign.Change.Change)
        && (tenure.Holder is null || sign.Change.Holder is null || tenure.Holder == sign.Change.Holder)
        && (sign.At - (tenure.Since?.At ?? sign.At)).Duration() <= TimeSpan.FromDays(7);

    private static PlaceState Confirmed(PlaceState tenure, StateSign sign) => tenure with
    {
        Holder = tenure.Holder ?? sign.Change.Holder,
        Began = [.. tenure.Began.Append(sign.Claim.Address).Distinct(StringComparer.Ordinal)],
        Sayers = [.. tenure.Sayers.Append(sign.Claim.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        LastConfirmed = sign.Reported > tenure.LastConfirmed ? sign.Reported : tenure.LastConfirmed,
    };

    private static PlaceState Tenure(StateSign sign) => new(StateKinds.Office, sign.Place)
    {
        Scope = sign.Change.Scope,
        Holder = sign.Change.Holder,
        Tenure = Word(sign.Change.Change),
        Since = sign.From,
        LastConfirmed = sign.Reported,
        Began = [sign.Claim.Address],
        Sayers = [sign.Claim.Origin],
    };
}
