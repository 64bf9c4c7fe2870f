using System.Collections.Immutable;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Joining;

/// <summary>How likely two claims speak of one happening, with the reasons.</summary>
/// <param name="Value">0 to 1; 0 where something forbids it.</param>
/// <param name="Because">Reasons for.</param>
/// <param name="Against">Reasons against.</param>
internal sealed record PairScore(double Value, ImmutableArray<string> Because, ImmutableArray<string> Against)
{
    /// <summary>From here on two claims are taken for one happening.</summary>
    public const double Threshold = 0.7;

    // What does not tie two claims and does not keep them out of one event either: a third ties them.
    private const double Beside = Threshold - 0.01;

    private const double PlaceWeight = 0.30;
    private const double TimeWeight = 0.35;
    private const double KindWeight = 0.25;
    private const double SidesWeight = 0.10;
    private const double SameTownKilometres = 4;
    private const double NearKilometres = 20;

    /// <summary>Only the number, for the many pairs that are tried.</summary>
    public static double Of(ClaimFeatures a, ClaimFeatures b) => Scored(a, b, null, null);

    /// <summary>The number with its reasons.</summary>
    public static PairScore Explained(ClaimFeatures a, ClaimFeatures b)
    {
        var (because, against) = (new List<string>(), new List<string>());
        return new PairScore(Scored(a, b, because, against), [.. because], [.. against]);
    }

    private static double Scored(ClaimFeatures a, ClaimFeatures b, List<string>? because, List<string>? against)
    {
        var kind = EventKinds.Likeness(a.Coding, b.Coding);
        (kind >= 1 ? because : against)?.Add(kind >= 1 ? "same act" : kind > 0 ? "mode differs" : "other act");
        var time = kind > 0 ? Time(a, b, because, against) : 0;
        var place = time > 0 ? Place(a.Place, b.Place, because, against) : 0;
        if (place <= 0)
        {
            return 0;
        }

        if (a.Claim.Report.Document == b.Claim.Report.Document && kind >= 1 && a.Claim.Claim.Status == b.Claim.Claim.Status && !SaysAgain(a, b))
        {
            against?.Add("told apart in one report");
            return 0;
        }

        if (!a.Services.IsEmpty && !b.Services.IsEmpty && !a.Services.Any(s => b.Services.Contains(s)))
        {
            against?.Add("other service");
            return 0;
        }

        if (a.Family == EventKinds.Office && a.IsOfBody is { } body && b.IsOfBody is { } other && body != other)
        {
            against?.Add("other office");
            return 0;
        }

        var sides = Sides(a, b, because, against);
        var score = PlaceWeight * place + TimeWeight * time + KindWeight * kind + SidesWeight * sides + Figures(a, b, because, against);
        if (a.IsDenial != b.IsDenial && (sides < 0 || !EventKinds.Denies(a.Coding, b.Coding)))
        {
            against?.Add("denied is something else");
            return Math.Clamp(score, 0, Beside);
        }

        return Math.Clamp(score, 0, 1);
    }

    /// <summary>Whether two claims of one report do not contradict each other: a headline and its text.</summary>
    private static bool SaysAgain(ClaimFeatures a, ClaimFeatures b) => a.Claim.Claim.Counts.Length == 0 || b.Claim.Claim.Counts.Length == 0
        || a.Claim.Claim.Counts.All(x => b.Claim.Claim.Counts.All(y => x.Measure != y.Measure || x.Group != y.Group || x.Low == y.Low || a.Claim.Origin != b.Claim.Origin));

    private static double Time(ClaimFeatures a, ClaimFeatures b, List<string>? because, List<string>? against)
    {
        if (a.First is { } first && b.First is { } otherFirst && a.Last is { } last && b.Last is { } otherLast)
        {
            var gap = Math.Max(first, otherFirst) - Math.Min(last, otherLast);
            if (gap <= 0)
            {
                var wide = Math.Max(last - first, otherLast - otherFirst);
                because?.Add(wide == 0 ? "same day" : "days overlap");
                return wide == 0 ? 1 : wide <= 7 ? 0.8 : wide <= 31 ? 0.6 : 0.4;
            }

            against?.Add(gap == 1 ? "a day apart" : $"{gap} days apart");
            var (early, late) = first < otherFirst ? (a, b) : (b, a);
            // What was told on one day did not happen on a later one; tolls go on being told for days, and an earthquake or flood does not come again the next.
            return gap > 2 || !a.TimeIsWeak && !b.TimeIsWeak || early.IsToldBy && !late.TimeIsWeak ? 0 : (late is not { IsToldBy: true, IsToll: true } ? 0.6 : a.IsDisaster || b.IsDisaster ? 0.9 : 0.75) - 0.15 * gap;
        }

        var (day, otherDay) = (a.First ?? a.Published, b.First ?? b.Published);
        if (day is null || otherDay is null)
        {
            against?.Add("no day");
            return 0.1;
        }

        var lag = Math.Abs(day.Value - otherDay.Value);
        against?.Add("a day is not said");
        return lag == 0 ? 0.6 : lag <= 2 ? 0.45 : lag <= 7 ? 0.2 : 0;
    }

    private static double Place(Place? a, Place? b, List<string>? because, List<string>? against)
    {
        if (a is null || b is null)
        {
            against?.Add("a place is not said");
            return 0.35;
        }

        if (a == b || a.GeoNamesId is { } id && id == b.GeoNamesId || a.Name == b.Name && a.Country == b.Country && a.Precision == b.Precision)
        {
            because?.Add("same place");
            return a.Precision == PlacePrecision.Country ? 0.8 : a.Precision >= PlacePrecision.Admin1 ? 0.9 : 1;
        }

        if (a.Country is not null && b.Country is not null && a.Country != b.Country)
        {
            against?.Add("other country");
            return 0;
        }

        var (fine, coarse) = a.Precision <= b.Precision ? (a, b) : (b, a);
        var score = coarse.Precision switch
        {
            PlacePrecision.Country => fine.Country == coarse.Country ? 0.5 : 0,
            PlacePrecision.Admin1 => fine.Precision < PlacePrecision.Admin1 && fine.Country == coarse.Country && (fine.Admin1 ?? "?") == (coarse.Admin1 ?? coarse.Name) ? 0.75 : 0,
            PlacePrecision.Region => fine.KilometresTo(coarse) < 300 ? 0.4 : 0,
            _ => fine.KilometresTo(coarse) is var far && far <= SameTownKilometres ? 0.95 : far <= NearKilometres && fine.Precision != coarse.Precision ? 0.75 : 0,
        };
        (score > 0 ? because : against)?.Add(score > 0 ? "one place lies in the other" : "other place");
        return score;
    }

    private static double Sides(ClaimFeatures a, ClaimFeatures b, List<string>? because, List<string>? against)
    {
        var score = 0.5 + 0.25 * Side(a.Actors, b.Actors) + 0.25 * Side(a.Recipients, b.Recipients);
        if (score != 0.5)
        {
            (score > 0.5 ? because : against)?.Add(score > 0.5 ? "same sides" : "sides differ");
        }

        return score < 0.5 ? score - 0.75 : score;
    }

    /// <summary>1 when they share a sector, -1 when both are known and share none, 0 when one is not known.</summary>
    private static int Side(ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.IsEmpty || b.IsEmpty ? 0 : a.Any(s => b.Contains(s)) || a.Contains("CVL") && b.Any(IsPeople) || b.Contains("CVL") && a.Any(IsPeople) ? 1 : -1;

    private static bool IsPeople(string sector) => sector is "OPP" or "LAB" or "EDU" or "JRN" or "MED" or "REL" or "REF" or "AGR" or "UNK";

    private static double Figures(ClaimFeatures a, ClaimFeatures b, List<string>? because, List<string>? against)
    {
        if (a.Claim.Claim.Status == ClaimStatus.Historical != (b.Claim.Claim.Status == ClaimStatus.Historical))
        {
            return 0;
        }

        var (score, compared) = (0.0, 0);
        var (early, late) = Earlier(a, b) ? (a, b) : (b, a);
        foreach (var before in early.Claim.Claim.Counts)
        {
            foreach (var after in late.Claim.Claim.Counts)
            {
                if (before.Measure != after.Measure || before.Group != after.Group && before.Group is not null && after.Group is not null)
                {
                    continue;
                }

                score += Figure(before, after, because, against);
                compared++;
            }
        }

        return compared == 0 ? 0 : score / compared;
    }

    private static bool Earlier(ClaimFeatures a, ClaimFeatures b) => (a.Claim.Report.Published ?? a.Claim.Report.Added) <= (b.Claim.Report.Published ?? b.Claim.Report.Added);

    /// <summary>Equal figures speak for one happening; one that shrinks to less than half speaks against, and the more the further they are apart. Tolls may grow; counts of crowds are quarrelled over.</summary>
    private static double Figure(ClaimCount before, ClaimCount after, List<string>? because, List<string>? against)
    {
        var (one, two) = (before.Low ?? before.High ?? 0, after.Low ?? after.High ?? 0);
        if (one == two)
        {
            because?.Add($"same number {before.Measure}");
            return 0.1;
        }

        if (before.Measure == "participants" || Math.Max(one, two) <= 2 * Math.Min(one, two) || Math.Max(one, two) - Math.Min(one, two) <= 3)
        {
            return 0;
        }

        against?.Add($"number {before.Measure} differs");
        var isFar = Math.Max(one, two) > 5 * Math.Min(one, two);
        return two < one ? (isFar ? -0.4 : -0.3) : before.Measure is "killed" or "arrested" ? -0.05 : isFar ? -0.2 : -0.12;
    }
}
