using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Server;

/// <summary>Joins claims to events by act, place and days; what people decided outranks it. The order in which reports came does not matter.</summary>
internal static class Joiner
{
    private const double Enough = 0.7;

    public static ImmutableArray<EventDetail> Join(ImmutableArray<KeptReport> reports, ImmutableArray<Decision> decisions)
    {
        var rejected = Targets(decisions, "reject");
        var alone = Targets(decisions, "split");
        var claims = reports
            .SelectMany(r => r.Coded.Claims.Select(c => Kept(r, Corrected(c, r.Head.Document, decisions))))
            .Where(c => !rejected.Contains(c.Address))
            .OrderBy(c => c.Report.Published ?? c.Report.Added).ThenBy(c => c.Report.Document, StringComparer.Ordinal).ThenBy(c => c.Claim.Trigger.Part == TextPart.Text).ThenBy(c => c.Claim.Trigger.Span.Start)
            .ToList();
        var groups = new List<Group>();
        var byKey = new Dictionary<string, List<Group>>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var candidates = byKey.TryGetValue(claim.Claim.Event, out var near) ? near : byKey[claim.Claim.Event] = [];
            var (best, join) = alone.Contains(claim.Address) ? (null, null) : Best(claim, candidates);
            if (best is null)
            {
                best = new Group(claim);
                groups.Add(best);
                if (!alone.Contains(claim.Address))
                {
                    candidates.Add(best);
                }
            }
            else
            {
                best.Claims.Add(claim);
                best.Joins.Add(join!);
            }
        }

        foreach (var decision in decisions.Where(d => d.Kind == "join"))
        {
            var (into, from) = (Find(groups, decision.Other), Find(groups, decision.Target));
            if (into is not null && from is not null && into != from)
            {
                into.Joins.AddRange(from.Claims.Select(c => new EventJoin(c.Address, 1, [$"joined by {decision.Who}"], [])));
                into.Claims.AddRange(from.Claims);
                groups.Remove(from);
            }
        }

        return [.. groups.Select(g => g.Detail(decisions)).OrderByDescending(d => d.Event.Time?.From ?? d.Event.Time?.To ?? "", StringComparer.Ordinal).ThenBy(d => d.Event.Id, StringComparer.Ordinal)];
    }

    private static HashSet<string> Targets(ImmutableArray<Decision> decisions, string kind) =>
        decisions.Where(d => d.Kind == kind).Select(d => d.Target).ToHashSet(StringComparer.Ordinal);

    private static Group? Find(List<Group> groups, string? address) => groups.Find(g => g.Claims.Exists(c => c.Address == address));

    private static Claim Corrected(Claim claim, string document, ImmutableArray<Decision> decisions)
    {
        foreach (var decision in decisions.Where(d => d.Kind == "correct" && d.Target == $"{document}#{claim.Id}"))
        {
            claim = decision.Field switch
            {
                "event" => claim with { Event = decision.Value!, Mode = null, Acled = null, Cameo = null },
                "mode" => claim with { Mode = string.IsNullOrEmpty(decision.Value) ? null : decision.Value, Acled = null, Cameo = null },
                "status" when Enum.TryParse<ClaimStatus>(decision.Value, true, out var status) => claim with { Status = status },
                _ => claim,
            };
        }

        return claim;
    }

    private static ChronicleClaim Kept(KeptReport report, Claim claim) => new(report.Head, claim)
    {
        EvidenceText = Cut(report, claim.Evidence),
        TriggerText = Cut(report, claim.Trigger),
        Origin = claim.Attribution.IsEmpty ? report.Head.Source ?? report.Head.Document : claim.Attribution[^1].Source,
    };

    private static string Cut(KeptReport report, Quote quote) => quote.Span.In(report.Coded.Report.TextOf(quote.Part)).ToString();

    private static (Group? Group, EventJoin? Join) Best(ChronicleClaim claim, List<Group> candidates)
    {
        (Group? Group, EventJoin? Join) best = (null, null);
        foreach (var group in candidates)
        {
            var join = Score(claim, group.Claims[0]);
            if (join.Score >= Enough && join.Score > (best.Join?.Score ?? 0))
            {
                best = (group, join);
            }
        }

        return best;
    }

    /// <summary>How well two claims tell of the same happening.</summary>
    private static EventJoin Score(ChronicleClaim one, ChronicleClaim other)
    {
        var because = new List<string>();
        var against = new List<string>();
        var score = 0.0;
        if (one.Claim.Mode == other.Claim.Mode)
        {
            score += 0.3;
            because.Add("same act");
        }
        else
        {
            score += one.Claim.Mode is null || other.Claim.Mode is null ? 0.15 : 0;
            against.Add("mode differs");
        }

        var (here, there) = (one.Claim.Place?.Place, other.Claim.Place?.Place);
        var place = PlaceScore(here, there);
        score += place;
        (place >= 0.2 ? because : against).Add(place >= 0.35 ? "same place" : place >= 0.2 ? "one place in the other" : "places differ or are not told");
        var days = DaysApart(one.Claim.Time?.Time, other.Claim.Time?.Time);
        score += days switch { 0 => 0.3, 1 => 0.15, _ => days is null ? 0 : -0.5 };
        (days is 0 or 1 ? because : against).Add(days switch { 0 => "same days", 1 => "a day apart", null => "time not told", _ => "days differ" });
        if (one.Claim.Status != other.Claim.Status && (one.Claim.Status, other.Claim.Status) is not (ClaimStatus.Denied, ClaimStatus.Asserted) and not (ClaimStatus.Asserted, ClaimStatus.Denied))
        {
            score -= 0.4;
            against.Add("status differs");
        }

        var names = other.Claim.Actors.Select(a => a.Name).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count > 0 && !one.Claim.Actors.IsEmpty)
        {
            var same = one.Claim.Actors.Any(a => a.Name is { } name && names.Contains(name));
            score += same ? 0.1 : -0.1;
            (same ? because : against).Add(same ? "same actor" : "actors differ");
        }

        return new EventJoin(one.Address, Math.Clamp(score, 0, 1), [.. because], [.. against]);
    }

    private static double PlaceScore(Place? here, Place? there)
    {
        if (here is null || there is null)
        {
            return 0;
        }

        if (here.GeoNamesId == there.GeoNamesId && here.Name == there.Name)
        {
            return 0.4;
        }

        return here.Country != there.Country ? -0.3
            : here.Precision == PlacePrecision.Country || there.Precision == PlacePrecision.Country ? 0.2
            : here.Admin1 == there.Admin1 && here.Admin1 is not null ? 0.2 : -0.3;
    }

    private static int? DaysApart(TimeValue? one, TimeValue? other)
    {
        if (Day(one?.From ?? one?.To) is not { } from || Day(other?.From ?? other?.To) is not { } start)
        {
            return null;
        }

        var (to, end) = (Day(one!.To) ?? from, Day(other!.To) ?? start);
        return from > end ? from.DayNumber - end.DayNumber : start > to ? start.DayNumber - to.DayNumber : 0;
    }

    public static DateOnly? Day(string? moment) =>
        moment is { Length: >= 10 } && DateOnly.TryParseExact(moment.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Claims that were found to tell of one happening.</summary>
    private sealed class Group(ChronicleClaim first)
    {
        public List<ChronicleClaim> Claims { get; } = [first];
        public List<EventJoin> Joins { get; } = [];

        public EventDetail Detail(ImmutableArray<Decision> decisions)
        {
            var lead = Claims.OrderByDescending(c => c.Claim.Mode is not null).ThenByDescending(c => c.Claim.Confidence).First().Claim;
            var addresses = Claims.Select(c => c.Address).ToHashSet(StringComparer.Ordinal);
            var statuses = Claims.Select(c => c.Claim.Status).Distinct().ToList();
            var sources = Claims.Select(c => c.Report.Source ?? c.Report.Document).Distinct(StringComparer.Ordinal).Count();
            var origins = Claims.Select(c => c.Origin).Distinct(StringComparer.Ordinal).Count();
            var known = Claims.Select(c => c.Report.Published).Where(p => p is not null).ToList();
            var accepted = decisions.Any(d => d.Kind == "accept" && addresses.Contains(d.Target));
            var status = statuses.Count > 1 && statuses.Contains(ClaimStatus.Denied) ? "disputed" : Exchange.ClaimsJson.Status(Claims[0].Claim.Status);
            return new EventDetail(
                new ChronicleEvent(Hash(Claims[0].Address), lead.Event, lead.Mode, status)
                {
                    Contexts = [.. Claims.SelectMany(c => c.Claim.Contexts).Distinct().Order(StringComparer.Ordinal)],
                    Acled = lead.Acled,
                    Cameo = lead.Cameo,
                    Place = Claims.Select(c => c.Claim.Place?.Place).Where(p => p is not null).GroupBy(p => p).OrderByDescending(g => g.Count()).ThenBy(g => g.Key!.Precision).FirstOrDefault()?.Key,
                    Time = Claims.Select(c => c.Claim.Time?.Time).Where(t => t is not null).GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key!.Precision).FirstOrDefault()?.Key,
                    Actors = Distinct(Claims.SelectMany(c => c.Claim.Actors)),
                    Recipients = Distinct(Claims.SelectMany(c => c.Claim.Recipients)),
                    Counts = Figures.Of(Claims),
                    Claims = [.. Claims.Select(c => c.Address)],
                    Reports = Claims.Select(c => c.Report.Document).Distinct(StringComparer.Ordinal).Count(),
                    Sources = sources,
                    Origins = origins,
                    Languages = [.. Claims.Select(c => c.Report.Language).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
                    FirstReported = known.Count == 0 ? null : known.Min(),
                    LastReported = known.Count == 0 ? null : known.Max(),
                    Revision = Claims.Count,
                    Joins = [.. Joins],
                    Confidence = accepted ? 1 : 1 - Claims.GroupBy(c => c.Origin).Aggregate(1.0, (doubt, g) => doubt * (1 - g.Max(c => c.Claim.Confidence))),
                    Decisions = [.. decisions.Where(d => addresses.Contains(d.Target) || d.Other is { } other && addresses.Contains(other)).Select(d => d.Id)],
                },
                Claims);
        }

        private static ImmutableArray<Party> Distinct(IEnumerable<Party> parties) =>
            [.. parties.DistinctBy(p => (p.Name ?? "").ToUpperInvariant() + p.Country).Select(p => p with { Quote = null })];

        private static string Hash(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..12];
    }
}
