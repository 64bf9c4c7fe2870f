using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Mentions;

namespace Matiane.Chronicle.Joining;

/// <summary>Makes one event of the claims that were joined.</summary>
internal static class EventMaker
{
    private const int IdLetters = 12;
    private const double MostConfident = 0.99;
    private const double NearKilometres = 20;

    /// <summary>The event.</summary>
    /// <param name="members">Its claims in order of publication.</param>
    /// <param name="decisions">Standing decisions about them.</param>
    public static ChronicleEvent Make(IReadOnlyList<ClaimFeatures> members, IReadOnlyList<Decision> decisions)
    {
        var claims = members.Select(m => m.Claim).ToList();
        var told = claims.Where(c => c.Claim.Status == ClaimStatus.Asserted).DefaultIfEmpty(claims[0]).ToList();
        var (kind, mode) = Most(told, c => (c.Claim.Event, c.Claim.Mode), k => k.Event == "INCIDENT" && k.Mode == "casualties");
        var of = told.Where(c => c.Claim.Event == kind && c.Claim.Mode == mode).ToList();
        var status = Status(members);
        var origins = Origins.Count(claims);
        return new ChronicleEvent(Id(claims[0].Address), kind, mode, status)
        {
            Contexts = [.. claims.SelectMany(c => c.Claim.Contexts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Acled = status is "asserted" or "disputed" ? of.Select(c => c.Claim.Acled).FirstOrDefault(a => a is not null) : null,
            Cameo = of.Select(c => c.Claim.Cameo).FirstOrDefault(c => c is not null),
            Place = Place(told),
            Time = Time(told),
            Actors = Parties(told, c => c.Actors),
            Recipients = Parties(told, c => c.Recipients),
            Counts = Ledger.Summaries(claims),
            Claims = [.. claims.Select(c => c.Address)],
            Reports = origins.Reports,
            Sources = origins.Sources,
            Origins = origins.Independent,
            Languages = [.. claims.Select(c => c.Report.Language).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            FirstReported = claims.Min(c => c.Report.Published),
            LastReported = claims.Max(c => c.Report.Published),
            Joins = [.. members.Skip(1).Select(m => Join(m, members))],
            Revision = origins.Reports + decisions.Count,
            Confidence = decisions.Any(d => d.Kind == DecisionKind.Confirm) ? 1 : Confidence(told),
            Decisions = [.. decisions.Select(d => d.Id)],
        };
    }

    private static string Id(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..IdLetters];

    /// <summary>Disputed where somebody denies the very thing that somebody asserts.</summary>
    private static string Status(IReadOnlyList<ClaimFeatures> members)
    {
        var asserted = members.Where(m => m.Claim.Claim.Status == ClaimStatus.Asserted).ToList();
        return asserted.Count > 0 ? members.Any(d => d.IsDenial && asserted.Exists(a => EventKinds.Denies(d.Coding, a.Coding))) ? "disputed" : "asserted"
            : ClaimsJson.Status(members.Select(m => m.Claim.Claim.Status).GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key);
    }

    /// <summary>Why a claim stands here: its best score with another claim of the event.</summary>
    private static EventJoin Join(ClaimFeatures member, IReadOnlyList<ClaimFeatures> members)
    {
        var best = members.Where(m => !ReferenceEquals(m, member)).Take(50).OrderByDescending(m => PairScore.Of(m, member)).First();
        var score = PairScore.Explained(best, member);
        return new EventJoin(member.Address, score.Value, score.Because, score.Against);
    }

    /// <summary>The finest place that at least half of the origins give, by itself or by a place in it.</summary>
    private static Place? Place(List<ChronicleClaim> claims)
    {
        var given = claims.Where(c => c.Claim.Place is not null).Select(c => (c.Origin, c.Claim.Place!.Place)).ToList();
        var origins = Count(given);
        return given.Select(g => g.Place).Distinct()
            .Select(p => (Place: p, Origins: Count(given.Where(g => LiesIn(g.Place, p)))))
            .OrderByDescending(p => 2 * p.Origins >= origins).ThenBy(p => p.Place.Precision).ThenByDescending(p => p.Origins).ThenBy(p => p.Place.Name, StringComparer.Ordinal)
            .Select(p => p.Place).FirstOrDefault();
    }

    private static int Count(IEnumerable<(string Origin, Place Place)> given) => given.Select(g => g.Origin).Distinct(StringComparer.Ordinal).Count();

    private static bool LiesIn(Place place, Place whole) => place.Country == whole.Country && (place.Name == whole.Name || place.Precision < whole.Precision && whole.Precision switch
    {
        PlacePrecision.Country => true,
        PlacePrecision.Admin1 => place.Admin1 == (whole.Admin1 ?? whole.Name),
        _ => place.KilometresTo(whole) < NearKilometres,
    });

    private static TimeValue? Time(List<ChronicleClaim> claims)
    {
        var given = claims.Where(c => c.Claim.Time?.Time is { } t && (t.From ?? t.To) is not null).Select(c => (c.Origin, c.Claim.Time!.Time, c.Claim.Time.Inferred)).ToList();
        return given.GroupBy(g => (g.Time.From, g.Time.To, g.Time.Precision))
            .OrderBy(g => g.All(x => x.Inferred))
            .ThenByDescending(g => g.Select(x => x.Origin).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(g => g.Key.Precision).ThenBy(g => g.Key.From, StringComparer.Ordinal).Select(g => g.First().Time).FirstOrDefault();
    }

    /// <summary>The sides. Plain things have no name of their own: they are told in the words of one language, that of the first report that names some.</summary>
    private static ImmutableArray<Party> Parties(List<ChronicleClaim> claims, Func<Claim, ImmutableArray<Party>> of)
    {
        var language = claims.FirstOrDefault(c => of(c.Claim).Any(IsThing))?.Report.Language;
        return [.. claims.SelectMany(c => of(c.Claim).Where(p => !IsThing(p) || c.Report.Language == language)).Select(p => p with { Quote = null })
            // A person whom one report names with the office is the same without it.
            .GroupBy(p => (p.Name, Sector: p.Kind == ActorKind.Person ? null : p.Sector)).Select(g => g.OrderBy(p => p.IsPrivatePerson).ThenBy(p => p.Country is null).First())];
    }

    private static bool IsThing(Party party) => party is { Kind: null, Sector: null, Country: null };

    private static TKey Most<TKey>(List<ChronicleClaim> claims, Func<ChronicleClaim, TKey> of, Func<TKey, bool> last) where TKey : notnull =>
        claims.GroupBy(of).OrderBy(g => last(g.Key)).ThenByDescending(g => g.Select(c => c.Origin).Distinct(StringComparer.Ordinal).Count()).ThenBy(g => g.Key.ToString(), StringComparer.Ordinal).First().Key;

    /// <summary>That not all independent origins are wrong at once.</summary>
    private static double Confidence(List<ChronicleClaim> claims) =>
        Math.Min(MostConfident, 1 - claims.GroupBy(c => c.Origin, StringComparer.Ordinal).Aggregate(1.0, (wrong, g) => wrong * (1 - g.Max(c => c.Claim.Confidence))));
}
