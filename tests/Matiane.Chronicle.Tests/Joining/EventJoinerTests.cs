using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Xunit.Abstractions;

namespace Matiane.Chronicle.Tests.Joining;

public class EventJoinerTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Added = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JoinSet Set = JoinSet.Read();
    private static readonly IReadOnlyList<ChronicleClaim> Claims = [.. File.ReadLines(Path.Combine(JoinSet.Folder, "claims.jsonl")).SelectMany(l => CodedClaims.Read(l, Added))];

    [Fact]
    public void Gold_claims_are_joined_as_people_would()
    {
        var score = JoinScore.Of(Set, EventJoiner.Join(Claims).Select(e => e.Claims.AsEnumerable()));
        output.WriteLine(score.ToString());
        output.WriteLine("wrong merges: " + string.Join(", ", score.WrongMerges));
        output.WriteLine("splits: " + string.Join(", ", score.Splits));
        Assert.True(score.F1 >= 0.9, score.ToString());
        Assert.True(score.Precision >= score.Recall - 0.02, "Wrong merges are worse than splits.");
    }

    /// <summary>A claim is written EVENT/mode status day; "~" before the day: it is only that of the report.</summary>
    [Theory]
    [InlineData("disputed", "ASSAULT/firearms asserted 05", "ASSAULT/firearms denied 05")]
    [InlineData("disputed", "INCIDENT/casualties asserted 05", "ASSAULT/firearms asserted 05", "ASSAULT/firearms negated 05")]
    [InlineData("asserted denied", "INCIDENT/casualties asserted 05", "ASSAULT/firearms denied 05")]
    [InlineData("asserted negated", "PROTEST/demo asserted 05", "PROTEST/riot negated 05")]
    [InlineData("asserted", "COERCE/curfew asserted 05", "COERCE/curfew planned ~04")]
    [InlineData("asserted", "INCIDENT/casualties asserted 05", "INCIDENT/casualties asserted ~07")]
    [InlineData("asserted asserted", "INCIDENT/casualties asserted 05", "INCIDENT/casualties asserted 07")]
    [InlineData("asserted asserted", "INCIDENT/casualties asserted 05", "INCIDENT/casualties asserted ~04")]
    public void What_is_denied_planned_or_told_later_joins_what_it_speaks_of(string statuses, params string[] claims)
    {
        var events = EventJoiner.Join(claims.SelectMany((c, i) => CodedClaims.Read(Line(i, c.Split(' ')), Added)));
        Assert.Equal(statuses, string.Join(' ', events.Select(e => e.Status).Order(StringComparer.Ordinal)));
    }

    private static string Line(int number, string[] words)
    {
        var (kind, day) = (words[0].Split('/'), "2024-01-" + words[2].TrimStart('~'));
        return $$"""{"schema":"claims/1","id":"r{{number}}","published":"{{day}}T20:00:00Z","source":"outlet {{number}}","claims":[{"id":"c1","event":"{{kind[0]}}","mode":"{{kind[1]}}","trigger":{"start":0,"end":1},"status":"{{words[1]}}","confidence":0.8,"place":{"name":"Osh","country":"KG","precision":"city","latitude":40.5,"longitude":72.8},"time":{"from":"{{day}}","to":"{{day}}","precision":"day","inferred":{{(words[2][0] == '~' ? "true" : "false")}}},"counts":[{{(kind[1] == "casualties" ? "{\"measure\":\"killed\",\"low\":3,\"high\":3}" : "")}}]}]}""";
    }

    private const string Osh = """{"name":"Osh","country":"KG","admin1":"Osh","precision":"city","latitude":40.5,"longitude":72.8}""";
    private const string Country = """{"name":"Kyrgyzstan","country":"KG","precision":"country","latitude":41,"longitude":75}""";

    [Theory]
    [InlineData("Osh", Osh, Country)]
    [InlineData("Osh", Osh, Osh, Country)]
    [InlineData("Kyrgyzstan", Osh, Country, Country)]
    [InlineData("Osh", Osh, Osh, Country, Country)]
    public void An_event_has_the_finest_place_that_half_of_the_origins_give(string name, params string[] places) =>
        Assert.Equal(name, Single(places.Select(p => Said("INCIDENT", "fire", place: p))).Place!.Name);

    [Fact]
    public void Plain_things_are_told_in_one_language_and_named_ones_in_all()
    {
        var recipients = Single([
            Said("PROTEST", "riot", "en", recipients: """[{"name":"the building"},{"name":"ministry","kind":"organisation","sector":"GOV","country":"KG"}]"""),
            Said("PROTEST", "riot", "ru", recipients: """[{"name":"здание"},{"name":"police","kind":"organisation","sector":"COP","country":"KG"}]"""),
        ]).Recipients;
        Assert.Equal(["the building", "ministry", "police"], recipients.Select(r => r.Name));
    }

    /// <summary>What one says of power, and another of the internet, or of a government and of a person, is not one happening.</summary>
    [Theory]
    [InlineData(1, "INCIDENT/outage power", "COERCE/withhold power")]
    [InlineData(1, "INCIDENT/outage internet", "COERCE/censor messenger")]
    [InlineData(1, "INCIDENT/outage", "COERCE/censor messenger")]
    [InlineData(2, "INCIDENT/outage power", "COERCE/censor messenger")]
    [InlineData(2, "INCIDENT/outage phones", "INCIDENT/outage water")]
    public void Services_that_differ_are_not_one_event(int events, params string[] claims) =>
        Assert.Equal(events, Joined(claims.Select(c => c.Split(['/', ' ']) is [var kind, var mode, .. var service] ? Said(kind, mode, states: service) : "")).Length);

    [Theory]
    [InlineData(1, "organisation", "organisation")]
    [InlineData(1, "person", "group")]
    [InlineData(2, "organisation", "person")]
    public void A_body_and_a_person_do_not_resign_as_one(int events, string one, string other) =>
        Assert.Equal(events, Joined(new[] { one, other }.Select(k => Said("RETREAT", "resign", actors: $$"""[{"name":"{{k}}","kind":"{{k}}","sector":"GOV","country":"KG"}]"""))).Length);

    /// <summary>A toll that is told for days belongs to the one earthquake, also where it grows fast; a shooting of the next day is another.</summary>
    [Theory]
    [InlineData(1, "disaster")]
    [InlineData(2, "firearms")]
    public void Tolls_of_a_disaster_are_told_for_days(int events, string mode)
    {
        var kind = mode == "disaster" ? "INCIDENT" : "ASSAULT";
        Assert.Equal(events, Joined([
            Said(kind, mode, place: Country, counts: """[{"measure":"killed","low":900}]"""), Said("INCIDENT", "casualties", place: Country, counts: """[{"measure":"injured","low":5000}]"""),
            Said(kind, mode, place: Osh), Said("INCIDENT", "casualties", place: Country, day: "~06", counts: """[{"measure":"injured","low":22000}]"""),
            Said(kind, mode, place: Country, day: "~06", counts: """[{"measure":"killed","low":3500,"high":3500}]"""),
        ]).Length);
    }

    private static ChronicleEvent Single(IEnumerable<string> lines) => Assert.Single(Joined(lines));

    private static System.Collections.Immutable.ImmutableArray<ChronicleEvent> Joined(IEnumerable<string> lines) =>
        EventJoiner.Join(lines.SelectMany((l, i) => CodedClaims.Read(l.Replace("#", $"{i}", StringComparison.Ordinal), Added)));

    /// <summary>A line of claims/1 by a report of its own; "~" before the day: it is only that of the report.</summary>
    private static string Said(string kind, string mode, string language = "en", string place = Osh, string day = "05", string actors = "[]", string recipients = "[]", string counts = "[]", params string[] states) =>
        $$"""
        {"schema":"claims/1","id":"r#","language":"{{language}}","published":"2024-01-{{day.TrimStart('~')}}T20:00:00Z","source":"outlet #","claims":[{"id":"c1","event":"{{kind}}","mode":"{{mode}}","trigger":{"start":0,"end":1},"status":"asserted","confidence":0.8,"place":{{place}},
        "time":{"from":"2024-01-{{day.TrimStart('~')}}","to":"2024-01-{{day.TrimStart('~')}}","precision":"day","inferred":{{(day[0] == '~' ? "true" : "false")}}},"actors":{{actors}},"recipients":{{recipients}},"counts":{{counts}},
        "states":[{{string.Join(',', states.Select(s => $$"""{"kind":"{{s}}","change":"begin"}"""))}}]}]}
        """.ReplaceLineEndings("");

    [Fact]
    public void Order_of_arrival_changes_nothing()
    {
        var expected = Told(EventJoiner.Join(Claims));
        for (var seed = 0; seed < 10; seed++)
        {
            var shuffled = Claims.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, Told(EventJoiner.Join(shuffled)));
        }
    }

    [Fact]
    public void Adding_twice_changes_nothing() => Assert.Equal(Told(EventJoiner.Join(Claims)), Told(EventJoiner.Join([.. Claims, .. Claims])));

    [Fact]
    public void Every_claim_stands_in_one_event_and_every_join_says_why()
    {
        var events = EventJoiner.Join(Claims);
        Assert.Equal(Claims.Select(c => c.Address).Order(StringComparer.Ordinal), events.SelectMany(e => e.Claims).Order(StringComparer.Ordinal));
        Assert.All(events, e => Assert.Equal(e.Claims.Skip(1), e.Joins.Select(j => j.Claim)));
        Assert.All(events.SelectMany(e => e.Joins), j => Assert.NotEmpty(j.Because));
    }

    [Fact]
    public void A_later_figure_of_one_sayer_replaces_the_earlier()
    {
        var mine = EventJoiner.Join(Claims).Single(e => e.Claims.Contains("g01-1#c1"));
        var killed = mine.Counts.Single(c => c.Measure == "killed");
        Assert.Equal("g01-3#c1", killed.Figures.Single(f => f.Claim == "g01-2#c1").SupersededBy);
        Assert.Equal(46, killed.High);
    }

    private static string Told(IEnumerable<ChronicleEvent> events) =>
        string.Join('\n', events.Select(e => Matiane.Chronicle.Exports.EventJsonLines.Line(new(e, []), Matiane.Chronicle.Exports.ExportOptions.Default)));
}
