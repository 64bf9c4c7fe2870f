using FsCheck;
using FsCheck.Fluent;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Tests.Views;

public class LedgerTests
{
    private static readonly DateTimeOffset Morning = new(2024, 3, 5, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_sayers_later_figure_replaces_the_earlier_whichever_outlet_brings_it()
    {
        var row = Row(Given("a", 0, 3, "Interior Ministry"), Given("b", 2, 5, "Interior Ministry"), Given("c", 3, 7, "Health Ministry"));
        Assert.Equal("b#c1", row.Figures[0].Figure.SupersededBy);
        Assert.All(row.Figures.Skip(1), f => Assert.Null(f.Figure.SupersededBy));
    }

    [Theory]
    [InlineData("health ministry (KG)", "health ministry (KG)", true)]
    [InlineData("defence ministry (RU)", "defence ministry (UA)", false)]
    [InlineData("health ministry (KG)", "interior ministry (KG)", false)]
    [InlineData("president (TR), Anna Lee", "president (TR)", true)]
    [InlineData("president (TR), Anna Lee", "president (TR), Ann Li", true)]
    public void An_office_of_a_country_is_one_sayer_whoever_holds_it(string earlier, string later, bool isOne) =>
        Assert.Equal(isOne ? "b#c1" : null, Row(Given("a", 0, 3, earlier), Given("b", 2, 5, later)).Figures[0].Figure.SupersededBy);

    [Fact]
    public void A_sayer_goes_by_office_country_and_name()
    {
        const string Line = """{"schema":"claims/1","id":"a","claims":[{"id":"c1","event":"INCIDENT","mode":"casualties","status":"asserted","counts":[{"measure":"killed","low":3,"high":3}],"attribution":[{"source":"Reuters","kind":"media"},{"source":"Anna Lee","kind":"official","office":"president","country":"TR"}]}]}""";
        var figure = Assert.Single(Row([.. CodedClaims.Read(Line, Morning)]).Figures).Figure;
        Assert.Equal(("Reuters", "president (TR), Anna Lee"), (figure.Source, figure.Origin));
    }

    [Fact]
    public void A_sayer_may_correct_a_figure_downwards()
    {
        var row = Row(Given("a", 0, 9, "Interior Ministry"), Given("b", 5, 6, "Interior Ministry"));
        Assert.Equal((6, 6), (row.Lowest!.Figure.Low, row.Highest!.Figure.Low));
        Assert.False(row.IsContradicted);
    }

    [Fact]
    public void Within_one_claim_the_figure_that_it_rose_to_stands()
    {
        var rose = Claim("a", 0, "Interior Ministry", "official", Count("killed", null, 3), Count("killed", null, 5));
        Assert.Equal(5, Assert.Single(Ledger.Of([Event(rose)])).Lowest!.Figure.Low);
    }

    [Fact]
    public void Sayers_who_cannot_both_be_right_contradict_each_other()
    {
        var row = Row(Given("a", 0, 3, "Interior Ministry"), Given("b", 1, 11, "Human Rights Centre", "organisation"));
        Assert.Equal("b#c1", Assert.Single(row.Figures[0].Contradicts));
        Assert.Equal("a#c1", Assert.Single(row.Figures[1].Contradicts));
    }

    [Fact]
    public void A_toll_that_grows_over_the_hours_contradicts_nobody() => Assert.False(Row(Given("a", 0, 3, "Interior Ministry"), Given("b", 20, 11, "Health Ministry")).IsContradicted);

    [Fact]
    public void A_toll_that_shrinks_does_whenever_it_is_told() => Assert.True(Row(Given("a", 0, 11, "Interior Ministry"), Given("b", 40, 3, "Health Ministry")).IsContradicted);

    [Fact]
    public void More_than_fifty_and_seventy_agree()
    {
        var open = Claim("a", 0, "Reuters", "media", new ClaimCount("participants", null, 50, null, true, null));
        var row = Assert.Single(Ledger.Of([Event(open, Claim("b", 1, "organisers", "organisation", Count("participants", null, 70)))]));
        Assert.False(row.IsContradicted);
        Assert.Equal((50, 70), (row.Lowest!.Figure.Low, row.Highest!.Figure.Low));
    }

    [Fact]
    public void A_part_is_marked_and_never_set_against_the_whole()
    {
        var rows = Ledger.Of([Event(Claim("a", 0, "Interior Ministry", "official", Count("injured", null, 40), Count("injured", "police", 12)))]);
        Assert.Equal([false, true], rows.Select(r => r.IsPart));
        Assert.All(rows, r => Assert.False(r.IsContradicted));
    }

    [Fact]
    public void People_and_victims_are_everybody() =>
        Assert.Null(Assert.Single(Ledger.Of([Event(Claim("a", 0, "x", "media", Count("killed", "people", 4)), Claim("b", 1, "y", "media", Count("killed", "victims", 4)))])).Group);

    [Fact]
    public void Latest_official_and_latest_independent_are_told_apart()
    {
        var row = Row(Given("a", 0, 3, "Interior Ministry"), Given("b", 2, 5, "Interior Ministry"), Given("c", 1, 8, "witnesses", "witness"), Given("d", 4, 9, "Reuters", "media"));
        Assert.Equal(("b#c1", "d#c1"), (row.LatestOfficial!.Figure.Claim, row.LatestIndependent!.Figure.Claim));
        Assert.Equal((5, 9), (row.Lowest!.Figure.Low, row.Highest!.Figure.Low));
    }

    [Theory]
    [InlineData(ClaimStatus.Denied)]
    [InlineData(ClaimStatus.Negated)]
    [InlineData(ClaimStatus.Planned)]
    [InlineData(ClaimStatus.Demanded)]
    [InlineData(ClaimStatus.Threatened)]
    [InlineData(ClaimStatus.Hypothetical)]
    [InlineData(ClaimStatus.Historical)]
    public void Only_what_is_asserted_enters(ClaimStatus status)
    {
        var background = Given("b", 1, 90, "Reuters", "media");
        var rows = Ledger.Of([Event(Given("a", 0, 3, "Interior Ministry"), background with { Claim = background.Claim with { Status = status } })]);
        Assert.Equal(3, Assert.Single(rows).Highest!.Figure.Low);
    }

    [Fact]
    public void Measures_come_in_the_order_of_gravity() => Assert.Equal(
        ["killed", "injured", "missing", "arrested", "displaced", "participants"],
        Ledger.Of([Event(Claim("a", 0, "x", "media", Count("participants", null, 9), Count("displaced", null, 8), Count("arrested", null, 7), Count("missing", null, 6), Count("injured", null, 5), Count("killed", null, 4)))]).Select(r => r.Measure));

    [Fact]
    public void Private_sayers_are_masked_and_their_figures_kept()
    {
        var row = Assert.Single(Ledger.Of([Event(Given("a", 0, 3, "Anna Bell", "person"))], profile: ExportProfile.DoNoHarm));
        Assert.Equal(("private person", 3), (row.Figures[0].Figure.Origin, row.Lowest!.Figure.Low));
        Assert.DoesNotContain("Bell", LedgerLines.Line(row), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_a_row_a_figure_and_no_formula()
    {
        using var text = new StringWriter();
        LedgerLines.WriteCsv(Ledger.Of([Event(Given("a", 0, 3, "=HYPERLINK(1)"), Given("b", 2, 5, "Interior Ministry"))]), text);
        var lines = text.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("'=HYPERLINK(1)", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_given_no_figure_is_lost_and_the_views_hold() =>
        Prop.ForAll<NonEmptyArray<(byte Sayer, byte Figure, byte Hour, bool Open)>>(given =>
        {
            var claims = given.Get.Select((g, i) => Claim($"d{i}", g.Hour % 72, $"sayer {g.Sayer % 5}", g.Sayer % 2 == 0 ? "official" : "media", new ClaimCount("killed", null, g.Figure, g.Open ? null : g.Figure, g.Open, null))).ToArray();
            var row = Assert.Single(Ledger.Of([Event(claims)]));
            var standing = row.Figures.Where(f => f.Figure.SupersededBy is null).ToList();
            var stated = row.Figures.ToDictionary(f => f.Figure.Claim, StringComparer.Ordinal);
            return row.Figures.Length == claims.Length && standing.Count > 0
                && row.Lowest!.Figure.Low == standing.Min(f => f.Figure.Low) && row.Lowest.Figure.Low <= row.Highest!.Figure.Low
                && standing.TrueForAll(f => f.Contradicts.All(c => stated[c].Figure.SupersededBy is null && stated[c].Contradicts.Contains(f.Figure.Claim)))
                && row.Figures.Where(f => f.Figure.SupersededBy is not null).All(f => f.Contradicts.IsEmpty);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Events_keep_the_same_figures_as_the_ledger()
    {
        var claims = File.ReadLines(Path.Combine(TestFiles.Folder, "data", "joins", "claims.jsonl")).SelectMany(l => CodedClaims.Read(l, Morning));
        foreach (var detail in EventJoiner.Details(claims))
        {
            Assert.Equal(
                detail.Event.Counts.Select(c => $"{c.Measure}/{c.Group}: {string.Join(' ', c.Figures)}"),
                Ledger.Of([detail]).Select(r => $"{r.Measure}/{r.Group}: {string.Join(' ', r.Figures.Select(f => f.Figure))}"));
        }
    }

    private static LedgerRow Row(params ChronicleClaim[] claims) => Assert.Single(Ledger.Of([Event(claims)]));

    private static EventDetail Event(params ChronicleClaim[] claims) => new(new ChronicleEvent("e1", "INCIDENT", "casualties", "asserted"), [.. claims]);

    private static ChronicleClaim Given(string document, int hours, double figure, string sayer, string kind = "official") => Claim(document, hours, sayer, kind, Count("killed", null, figure));

    private static ClaimCount Count(string measure, string? group, double figure) => new(measure, group, figure, figure, false, null);

    private static ChronicleClaim Claim(string document, int hours, string sayer, string kind, params ClaimCount[] counts) =>
        new(new ReportHead(document, "outlet " + document, null, "en", null, Morning.AddHours(hours), Morning.AddDays(30)), new Claim("c1", "INCIDENT", "casualties", default, default)
        {
            Counts = [.. counts],
            Attribution = [new ClaimSource(sayer, kind, null, null)],
            Place = new ClaimPlace(null, new Place("Bishkek", PlacePrecision.City, 42.87, 74.59) { Country = "KG" }, false),
        })
        {
            Origin = sayer,
        };
}
