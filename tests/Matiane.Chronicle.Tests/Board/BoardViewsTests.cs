using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;
using Matiane.Chronicle.Tests.Exports;
using Matiane.Chronicle.Views;
using Matiane.Mentions;
using Microsoft.Data.Sqlite;

namespace Matiane.Chronicle.Tests.Board;

/// <summary>What the board asks of whole views.</summary>
public sealed class BoardViewsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("matiane-views-").FullName;
    private readonly Chronicler chronicle;

    public BoardViewsTests()
    {
        chronicle = Chronicler.Open(SqliteStore.Open(File()), TimeProvider.System);
        using var lines = new StringWriter();
        EventWriters.Find("claims")!.Write(SampleView.All, lines, new ExportOptions { Profile = ExportProfile.Full });
        chronicle.Add(lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Arrival.Line));
    }

    public static TheoryData<string, EventQuery> Queries() => new()
    {
        { "all", new EventQuery() },
        { "country", new EventQuery { Place = "GE" } },
        { "days", new EventQuery { From = new DateOnly(2023, 3, 7), To = new DateOnly(2023, 3, 8) } },
        { "kind", new EventQuery { Event = "PROTEST,COERCE/curfew" } },
        { "figures", new EventQuery { WithFigures = true } },
        { "source", new EventQuery { Source = "@Outlet; \"one\"" } },
        { "then", new EventQuery { AsOf = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) } },
        { "before", new EventQuery { AsOf = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero) } },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Sums_of_a_view_are_those_of_its_events(string name, EventQuery query)
    {
        var events = chronicle.AllEvents(query).ToList();
        Assert.Equal(name != "before", events.Count > 0);
        Assert.Equal(events.Count, chronicle.Count(query));
        Assert.Equal(events.SelectMany(e => e.Claims).Select(c => c.Report.Document).Distinct().Count(), chronicle.CountReports(query));
        var withheld = chronicle.Withheld(query);
        Assert.Equal(events.Count, withheld.Events);
        Assert.Equal(events.Count(e => e.Event.Place is not null), withheld.Placed);
        Assert.Equal(events.Sum(e => NameMask.Of(e).Persons), withheld.Persons);
        var items = events.SelectMany(WaitingItem.Of).Select(i => (i.Claim, i.Why)).Order();
        var waiting = chronicle.Waiting(query);
        Assert.Equal(items, waiting.Claims.Select(w => (w.Item.Claim, w.Item.Why)).Order());
        Assert.Equal(waiting.Claims.Length, waiting.Total);
        Assert.All(waiting.Claims, w => Assert.Contains(w.Item.Claim, w.Event.Event.Claims));
    }

    [Fact]
    public void A_decision_takes_a_claim_off_the_desk_and_its_undo_puts_it_back()
    {
        Assert.NotEqual(0, chronicle.Withheld(new EventQuery()).Persons);
        var first = chronicle.AllEvents(new EventQuery()).First().Event.Claims[0];
        chronicle.Decide(new DecisionRequest(DecisionKind.Correct, first, "test") { Field = "status", Value = "denied" });
        var queue = chronicle.Waiting(new EventQuery()).Claims.Select(c => c.Item.Claim).ToList();
        Assert.DoesNotContain(first, queue);
        foreach (var claim in queue)
        {
            var made = chronicle.Decide(new DecisionRequest(DecisionKind.Confirm, claim, "test"));
            Assert.DoesNotContain(chronicle.Waiting(new EventQuery()).Claims, c => c.Item.Claim == claim);
            chronicle.Decide(new DecisionRequest(DecisionKind.Undo, made.Id, "test"));
            Assert.Contains(chronicle.Waiting(new EventQuery()).Claims, c => c.Item.Claim == claim);
        }
    }

    [Fact]
    public void A_rebuilt_chronicle_wants_the_same()
    {
        var before = chronicle.Dump().ToList();
        Assert.Empty(chronicle.Rebuild());
        Assert.Equal(before, chronicle.Dump());
    }

    [Fact]
    public void A_chronicle_of_the_form_before_is_brought_up_to_date()
    {
        var dump = chronicle.Dump().ToList();
        chronicle.Dispose();
        using (var connection = new SqliteConnection("Data Source=" + File()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE waiting; ALTER TABLE event DROP COLUMN persons; PRAGMA user_version=1; UPDATE setting SET value = '1' WHERE name = 'derivation'";
            command.ExecuteNonQuery();
        }

        SqliteConnection.ClearAllPools();
        using var opened = Chronicler.Open(SqliteStore.Open(File()), TimeProvider.System);
        Assert.Equal(dump, opened.Dump());
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(5, 5)]
    public void Too_many_moments_are_spread_evenly_with_both_ends(int most, int expected)
    {
        var all = Enumerable.Range(0, 40).Select(i => new DateTimeOffset(2021, 1, 1, i % 24, i, 0, TimeSpan.Zero)).ToList();
        chronicle.Add(all.Select((at, i) => Arrival.Line($$"""{"schema":"claims/1","id":"m{{i}}","published":"{{at:yyyy-MM-dd'T'HH:mm:ss'Z'}}","claims":[]}""", i + 1)));
        var whole = chronicle.Known(1000);
        Assert.Equal(whole.Order(), whole);
        var known = chronicle.Known(most);
        Assert.Equal(expected, known.Length);
        Assert.Equal((whole[0], whole[^1]), (known[0], known[^1]));
        Assert.Equal(known, known.Distinct().Order());
    }

    [Fact]
    public void Places_beyond_what_a_map_holds_are_counted_by_their_neighbourhood()
    {
        var counts = Enumerable.Range(0, 300).Select(i => (new Place($"P{i:000}", PlacePrecision.City, 40 + i % 10 / 100.0, 70 + i % 7), i % 2 == 0 ? "PROTEST" : "ASSAULT", 1 + i % 5)).ToList();
        var all = PlaceCells.Of(counts, 1000);
        var few = PlaceCells.Of(counts, 20);
        Assert.Equal(300, all.Length);
        Assert.Equal(20 + 7, few.Length);
        Assert.Equal(counts.Sum(c => c.Item3), few.Sum(p => p.Count));
        Assert.Equal(280, few.Sum(p => p.Others + 1) - 20);
        Assert.All(all, p => Assert.Equal(0, p.Others));
    }

    public void Dispose()
    {
        chronicle.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string File() => Path.Combine(folder, "chronicle.db");
}
