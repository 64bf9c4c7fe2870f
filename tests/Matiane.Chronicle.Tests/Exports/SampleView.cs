using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Chronicle.Tests.Exports;

/// <summary>Events of our own making that try every corner of the formats.</summary>
internal static class SampleView
{
    public const string Formula = "=HYPERLINK(\"http://evil.example\",\"x\")";
    public const string PersonName = "Nino Maisuradze";
    public const string BystanderName = "ლევან ჩხეიძეს";
    private static readonly DateTimeOffset Added = new(2023, 3, 8, 12, 0, 0, TimeSpan.Zero);
    private static readonly Place Zugdidi = new("Zugdidi", PlacePrecision.City, 42.50881, 41.87088) { GeoNamesId = 611403, Country = "GE", Admin1 = "Samegrelo-Zemo Svaneti" };
    private static readonly Place Atyrau = new("Atyrau Region", PlacePrecision.Admin1, 47.5, 51.5) { GeoNamesId = 609862, Country = "KZ", Admin1 = "Atyrau Region" };
    private static readonly Place Moldova = new("Moldova", PlacePrecision.Country, 47, 29) { GeoNamesId = 617790, Country = "MD" };

    public static ImmutableArray<EventDetail> All { get; } =
    [
        Detail("00a1b2c3d4e5", "COERCE", "arrest", "173", new("Strategic developments", "Arrests"), Zugdidi, Day("2023-03-07"), "asserted"),
        Detail("ffffffffffff", "PROTEST", "riot", "145", new("Riots", "Violent demonstration"), Zugdidi, Day("2023-03-07"), "disputed"),
        Detail("0b", "COERCE", "curfew", "1723", new("Strategic developments", "Other"), Atyrau, new TimeValue("2023-03-07T18:00", "2023-03-19", TimePrecision.Day), "asserted"),
        Detail("0c", "INCIDENT", "accident", null, null, Moldova, new TimeValue("2023-03", "2023-03", TimePrecision.Month), "asserted"),
        Detail("0d", "PROTEST", "demo", "141", null, null, null, "planned"),
        Detail("not-hexadecimal", "CONSULT", null, "040", null, Moldova, new TimeValue("2023", "2023", TimePrecision.Year), "asserted"),
        .. Types().Select((t, i) => Detail($"e{i:x4}", "ASSAULT", "firearms", "193", t, Zugdidi, new TimeValue("2023-03-06", "2023-03-12", TimePrecision.Week), "asserted")),
    ];

    /// <summary>A report with a private person's name in its words, and a formula for a headline.</summary>
    private static EventDetail Detail(string id, string kind, string? mode, string? cameo, AcledType? acled, Place? place, TimeValue? time, string status)
    {
        const string text = "პოლიციამ ნინო მაისურაძე დააკავა, ამბობს ნინო მაისურაძის ადვოკატი. იქვე ელოდნენ ლევან ჩხეიძეს.";
        var person = new Party(new Quote(TextPart.Text, new TextSpan(9, 23)), PersonName, ActorKind.Person, "CVL", "GE") { IsPrivatePerson = true };
        var police = new Party(new Quote(TextPart.Text, new TextSpan(0, 8)), "police", ActorKind.Group, "COP", null);
        var crowd = new Party(null, "+protesters\t\"angry\"", ActorKind.Group, "CVLOPP", "GE");
        var claim = new Claim("c1", kind, mode, new Quote(TextPart.Text, new TextSpan(24, 31)), new Quote(TextPart.Text, new TextSpan(0, text.Length)))
        {
            Acled = acled,
            Cameo = cameo,
            Actors = [police],
            Recipients = [person, crowd],
            Place = place is null ? null : new ClaimPlace(null, place, false),
            Time = time is null ? null : new ClaimTime(null, time, false),
            Counts = [new ClaimCount("killed", null, 2, 4, false, null), new ClaimCount("participants", null, 50, null, true, null)],
            Attribution = [new ClaimSource(PersonName, "person", null, null)],
            Confidence = 0.75,
        };
        var head = new ReportHead("r-" + id, "@Outlet; \"one\"", "https://news.example/2023/" + id, "ka", Formula, Added.AddHours(-3), Added);
        var kept = new ChronicleClaim(head, claim) { EvidenceText = text, TriggerText = "დააკავა", Origin = PersonName, PrivateNames = [BystanderName] };
        var told = new ChronicleEvent(id, kind, mode, status)
        {
            Contexts = ["repression", "rights_freedoms"],
            Acled = acled,
            Cameo = cameo,
            Place = place,
            Time = time,
            Actors = [police],
            Recipients = [person, crowd],
            Counts =
            [
                new CountSummary("killed", null, 2, 4, [new Figure(kept.Address, 2, 2, PersonName, PersonName, Added, null), new Figure(kept.Address, 4, 4, "Interior Ministry", "Interior Ministry", Added, null)]),
                new CountSummary("participants", "crowd", 50, null, [new Figure(kept.Address, 50, null, "-outlet", "-outlet", null, kept.Address)]),
            ],
            Claims = [kept.Address],
            Reports = 1,
            Sources = 1,
            Origins = 1,
            Languages = ["ka"],
            FirstReported = Added.AddHours(-3),
            LastReported = Added.AddHours(-3),
            Joins = [new EventJoin(kept.Address, 0.9, ["same person: " + PersonName], [])],
            Confidence = 0.75,
        };
        return new EventDetail(told, [kept]);
    }

    private static TimeValue Day(string day) => new(day, day, TimePrecision.Day);

    private static IEnumerable<AcledType> Types() =>
    [
        new("Battles", "Armed clash"), new("Protests", "Peaceful protest"), new("Protests", "Protest with intervention"), new("Protests", "Excessive force against protesters"),
        new("Riots", "Mob violence"), new("Explosions/Remote violence", "Grenade"), new("Violence against civilians", "Attack"), new("Strategic developments", "Agreement"),
    ];
}
