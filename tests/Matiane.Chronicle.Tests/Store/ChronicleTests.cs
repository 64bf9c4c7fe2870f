using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;
using Matiane.Chronicle.Tests.Joining;
using Matiane.Exchange;
using Matiane.Text;

namespace Matiane.Chronicle.Tests.Store;

/// <summary>What a chronicle promises, whatever it is kept in: every store runs these tests.</summary>
public abstract class ChronicleTests : IDisposable
{
    private readonly SetClock clock = new();
    private readonly List<Chronicler> opened = [];

    /// <summary>An empty store, or the same one again when it was closed and keeps what it has.</summary>
    protected abstract IChronicleStore Open(string name);

    public void Dispose()
    {
        opened.ForEach(c => c.Dispose());
        Cleared();
        GC.SuppressFinalize(this);
    }

    protected virtual void Cleared()
    {
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes_in_ten_orders_and_after_rebuild()
    {
        var arrivals = Mixed();
        var decisions = new[] { new DecisionRequest(DecisionKind.Reject, "g01-1#c1", "a"), new DecisionRequest(DecisionKind.Correct, "g02-1#c1", "b") { Field = "killed", Value = "77" }, new DecisionRequest(DecisionKind.Join, "g03-1#c1", "c") { Other = "g04-1#c1" } };
        var dumps = Enumerable.Range(0, 10).Select(seed =>
        {
            var random = new Random(seed);
            var chronicle = New($"order {seed}");
            var shuffled = arrivals.ToArray();
            random.Shuffle(shuffled);
            for (var at = 0; at < shuffled.Length;)
            {
                var size = 1 + random.Next(60);
                chronicle.Add(shuffled.Skip(at).Take(size));
                at += size;
            }

            foreach (var decision in decisions)
            {
                chronicle.Decide(decision);
            }

            var dump = string.Join('\n', chronicle.Dump());
            Assert.Empty(chronicle.Rebuild());
            Assert.Equal(dump, string.Join('\n', chronicle.Dump()));
            return dump;
        }).ToList();

        Assert.True(dumps[0].Length > 50_000);
        Assert.All(dumps, d => Assert.Equal(dumps[0], d));
    }

    [Fact]
    public void Events_of_a_chronicle_are_those_of_joining_everything_at_once()
    {
        var chronicle = New();
        foreach (var line in JoinLines())
        {
            chronicle.Add([line]);
        }

        var whole = EventJoiner.Details(File.ReadLines(JoinFile).SelectMany(l => CodedClaims.Read(l, clock.Now)));
        Assert.Equal(Lines(whole), Lines(chronicle.AllEvents(new EventQuery())));
    }

    [Fact]
    public void Adding_again_changes_nothing()
    {
        var chronicle = New();
        chronicle.Add(Mixed());
        var (before, revision) = (chronicle.Dump().ToList(), chronicle.Revision);
        clock.Now = clock.Now.AddDays(1);
        var again = chronicle.Add(Mixed());

        Assert.Equal((0, 0, again.Documents), (again.New, again.Changed, again.Known));
        Assert.Equal(revision, chronicle.Revision);
        Assert.Equal(before, chronicle.Dump());
    }

    [Theory]
    [InlineData("ASSAULT/firearms  Osh 2022-01-05\r\nkilled", "https://www.a.example/x/?utm_source=mail#top")]
    [InlineData(" ASSAULT/firearms Osh&nbsp;2022-01-05 \n\n <b>killed</b>\u00AD", "http://a.example/x")]
    public void The_same_text_from_the_same_address_in_other_looks_is_the_same_report(string text, string url)
    {
        var chronicle = New();
        chronicle.Add([Arrived("n1", "ASSAULT/firearms Osh 2022-01-05\nkilled", "2022-01-05", "https://a.example/x")]);
        var again = chronicle.Add([Arrived("another id", text, "2022-01-05", url)]);

        Assert.Equal(1, again.Known);
        Assert.Single(chronicle.Reports(9));
    }

    [Fact]
    public void The_same_text_from_another_address_is_another_report()
    {
        var chronicle = New();
        var added = chronicle.Add([Arrived(null, "ASSAULT/firearms Osh 2022-01-05", "2022-01-05", "https://a.example/x"), Arrived(null, "ASSAULT/firearms Osh 2022-01-05", "2022-01-05", "https://b.example/x")]);

        Assert.Equal(2, added.New);
        Assert.Equal(2, Assert.Single(chronicle.Events(new EventQuery()).Events).Event.Reports);
    }

    [Fact]
    public void A_changed_report_is_a_new_version_and_its_withdrawn_claims_are_known_as_such()
    {
        var chronicle = New();
        chronicle.Add([Arrived("n1", "ASSAULT/firearms Osh 2022-01-05 killed=3\nPROTEST/demo Naryn 2022-01-04", "2022-01-05")]);
        clock.Now = clock.Now.AddHours(1);
        var changed = chronicle.Add([Arrived("n1", "ASSAULT/firearms Osh 2022-01-05 killed=4", "2022-01-05")]);
        var now = Assert.Single(chronicle.Events(new EventQuery()).Events);

        Assert.Equal((0, 1), (changed.New, changed.Changed));
        Assert.Equal(4, now.Claims[0].Claim.Counts[0].Low);
        Assert.Equal((2, 2), (chronicle.Report("n1")!.Version, chronicle.Report("n1")!.Versions));
        Assert.Equal(2, chronicle.Report("n1@1")!.Claims.Length);
        Assert.Equal(ClaimState.Withdrawn, chronicle.Claim("n1@1#c2")!.State);
        Assert.Contains(chronicle.Changes(1), c => c.Kind == ChangeKind.Withdrawn);
        Assert.Equal(2, chronicle.Events(new EventQuery { AsOf = clock.Now.AddMinutes(-1) }).Total);
    }

    [Fact]
    public void Reports_are_listed_and_shown_as_they_were_known()
    {
        var chronicle = New();
        chronicle.Add([Arrived("n1", "ASSAULT/firearms Osh 2022-01-05 killed=3\nPROTEST/demo Naryn 2022-01-04", "2022-01-05"), Arrived("n2", "PROTEST/demo Osh 2022-01-04", "2022-01-06"), Arrived("n3", "nothing", null)]);
        var before = clock.Now;
        clock.Now = clock.Now.AddHours(1);
        chronicle.Add([Arrived("n1", "ASSAULT/firearms Osh 2022-01-05 killed=4", "2022-01-05")]);

        Assert.Equal(["n2 1", "n1 1", "n3 0"], Listed(null));
        Assert.Equal(["n2 1", "n1 2", "n3 0"], Listed(before));
        Assert.Equal(["n1 2"], Listed(new DateTimeOffset(2022, 1, 5, 12, 0, 0, TimeSpan.Zero)));
        Assert.Empty(Listed(new DateTimeOffset(2022, 1, 4, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal((2, 1), (chronicle.Report("n1")!.Version, chronicle.Report("n1", before)!.Version));
        Assert.All(chronicle.Report("n1", before)!.Standings, s => Assert.NotNull(chronicle.Event(s.Event!, before)));
        Assert.Null(chronicle.Report("n2", new DateTimeOffset(2022, 1, 5, 12, 0, 0, TimeSpan.Zero)));

        IEnumerable<string> Listed(DateTimeOffset? asOf) => chronicle.Reports(9, 0, asOf).Select(r => $"{r.Head.Document.Split('@')[0]} {r.Claims}");
    }

    [Fact]
    public void What_an_earlier_program_derived_is_made_anew_when_opened_and_left_alone_when_that_is_stopped()
    {
        var chronicle = New("older");
        chronicle.Add(Mixed());
        var derived = chronicle.Dump().ToList();
        var store = Open("older");
        using (var writer = store.Write())
        {
            writer.Clear();
            writer.Set("derivation", "0");
            writer.Commit();
        }

        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Chronicler.Open(store, clock, cancellation: stop.Token));
        Assert.Empty(chronicle.Dump());

        var told = new List<int>();
        using var again = Chronicler.Open(Open("older"), clock, progress: told.Add);
        Assert.Equal(derived, again.Dump());
        Assert.Equal(again.Reports(999).Length, told[^1]);
        using var third = Chronicler.Open(Open("older"), clock, progress: _ => Assert.Fail("It is up to date."));
    }

    [Fact]
    public void A_report_is_known_from_its_publication_else_from_when_it_was_added()
    {
        var chronicle = New();
        chronicle.Add(
        [
            Arrived("early", "ASSAULT/firearms Osh 2022-01-05 killed=3", "2022-01-05T09:00"),
            Arrived("late", "ASSAULT/firearms Osh 2022-01-05 killed=5", "2022-01-06T09:00"),
            Arrived("undated", "PROTEST/demo Naryn 2022-01-04", null),
        ]);
        var noon = new DateTimeOffset(2022, 1, 5, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(0, chronicle.Events(new EventQuery { AsOf = noon.AddHours(-4) }).Total);
        Assert.Equal<string>(["early#c1"], Assert.Single(chronicle.Events(new EventQuery { AsOf = noon }).Events).Event.Claims);
        Assert.Equal<string>(["early#c1", "late#c1"], Assert.Single(chronicle.Events(new EventQuery { AsOf = noon.AddDays(1) }).Events).Event.Claims);
        Assert.Equal(2, chronicle.Events(new EventQuery { AsOf = clock.Now }).Total);
    }

    [Fact]
    public void As_of_answers_as_a_chronicle_would_that_had_nothing_else()
    {
        var whole = New("whole");
        whole.Add(JoinLines());
        var claims = File.ReadLines(JoinFile).SelectMany(l => CodedClaims.Read(l, clock.Now)).ToList();
        var moments = claims.Select(c => c.Report.Published!.Value).Order().Distinct().ToList();
        foreach (var moment in Enumerable.Range(1, 12).Select(i => moments[i * moments.Count / 13]))
        {
            var known = claims.Where(c => c.Report.Published <= moment);
            Assert.Equal(Lines(EventJoiner.Details(known)), Lines(whole.AllEvents(new EventQuery { AsOf = moment })));
        }
    }

    [Fact]
    public void Decisions_outrank_the_machine_apply_at_every_moment_and_are_undone()
    {
        var chronicle = New();
        chronicle.Add([Arrived("a", "ASSAULT/firearms Osh 2022-01-05 killed=3", "2022-01-05"), Arrived("b", "ASSAULT/firearms Osh 2022-01-05 killed=3", "2022-01-06"), Arrived("c", "PROTEST/demo Naryn 2022-01-04", "2022-01-04")]);
        var before = chronicle.Dump().ToList();
        Assert.Equal(2, Total(chronicle));

        Decided(DecisionKind.Split, "b#c1", null, 3);
        Decided(DecisionKind.Join, "a#c1", "c#c1", 1);
        Decided(DecisionKind.Reject, "c#c1", null, 1);
        var corrected = chronicle.Decide(new DecisionRequest(DecisionKind.Correct, "a#c1", "me") { Field = "killed", Value = "9", Why = "a typing error" });
        Assert.Equal(9, chronicle.Event("a#c1", new DateTimeOffset(2022, 1, 5, 12, 0, 0, TimeSpan.Zero))!.Claims[0].Claim.Counts[0].Low);
        chronicle.Decide(new DecisionRequest(DecisionKind.Undo, corrected.Id, "me"));
        var note = chronicle.Decide(new DecisionRequest(DecisionKind.Note, "a#c1", "me") { Why = "asked them" });
        Assert.Contains(note.Id, chronicle.Event("a#c1")!.Event.Decisions);
        chronicle.Decide(new DecisionRequest(DecisionKind.Undo, note.Id, "me"));

        Assert.Equal(before, chronicle.Dump().Where(l => !l.StartsWith("mark", StringComparison.Ordinal)));
        Assert.Equal(10, chronicle.Decisions().Length);
        Assert.All(chronicle.Decisions(), d => Assert.Equal("me", d.Decision.Who));
        Assert.Equal("a typing error", chronicle.Decisions()[^4].Decision.Why);

        void Decided(DecisionKind kind, string target, string? other, int events)
        {
            var made = chronicle.Decide(new DecisionRequest(kind, target, "me") { Other = other });
            Assert.Equal(events, Total(chronicle));
            chronicle.Decide(new DecisionRequest(DecisionKind.Undo, made.Id, "me"));
            Assert.Equal(2, Total(chronicle));
        }
    }

    [Theory]
    [InlineData(DecisionKind.Reject, "nobody#c1", null, null)]
    [InlineData(DecisionKind.Join, "a#c1", "a#c1", null)]
    [InlineData(DecisionKind.Split, "a#c1", null, null)]
    [InlineData(DecisionKind.Undo, "k7", null, null)]
    [InlineData(DecisionKind.Note, "a#c1", null, null)]
    [InlineData(DecisionKind.Correct, "a#c1", null, "height=3")]
    [InlineData(DecisionKind.Correct, "a#c1", null, "killed=many")]
    [InlineData(DecisionKind.Correct, "a#c1", null, "time=yesterday")]
    public void A_decision_that_cannot_be_made_changes_nothing(DecisionKind kind, string target, string? other, string? correction)
    {
        var chronicle = New();
        chronicle.Add([Arrived("a", "ASSAULT/firearms Osh 2022-01-05 killed=3", "2022-01-05")]);
        Assert.Throws<ArgumentException>(() => chronicle.Decide(new DecisionRequest(kind, target, "me") { Other = other, Field = correction?.Split('=')[0], Value = correction?.Split('=')[1] }));
        Assert.Empty(chronicle.Decisions());
        Assert.Equal(1, chronicle.Revision);
    }

    [Fact]
    public void Decisions_survive_recoding_and_an_orphan_is_shown_and_comes_back()
    {
        var first = New("recoded");
        first.Add([Arrived("a", "ASSAULT/firearms Osh 2022-01-05 killed=3\nPROTEST/demo Naryn 2022-01-04", "2022-01-05")]);
        first.Decide(new DecisionRequest(DecisionKind.Correct, "a#c2", "me") { Field = "participants", Value = "50" });
        var known = first.Dump().ToList();

        // The next coder no longer reads the first line: what was c2 is c1 now. The one after it reads neither, the last both.
        var second = Again("recoded", new ScriptCoder("script 2", l => l.StartsWith("ASSAULT", StringComparison.Ordinal) ? "" : l));
        Assert.Equal(1, second.Recode());
        Assert.Equal("a#c1", Assert.Single(second.Decisions()).Decision.Target);
        Assert.Equal(50, second.Events(new EventQuery()).Events.Single().Claims[0].Claim.Counts[0].Low);

        var third = Again("recoded", new ScriptCoder("script 3", _ => ""));
        third.Recode();
        Assert.True(Assert.Single(third.Decisions()).IsOrphan);
        Assert.Equal(0, Total(third));

        var last = Again("recoded", new ScriptCoder("script 4"));
        Assert.Equal(1, last.Recode());
        Assert.Equal(0, last.Recode());
        Assert.False(Assert.Single(last.Decisions()).IsOrphan);
        Assert.Equal(known, last.Dump());
    }

    [Fact]
    public void A_stopped_run_keeps_whole_batches_and_goes_on_where_it_ended()
    {
        var reports = Enumerable.Range(0, 1000).Select(i => Arrived($"r{i}", $"ASSAULT/firearms Town{i % 40} 2022-01-{1 + i % 27:00} killed={i % 9}", "2022-02-01")).ToList();
        var (whole, stopped) = (New("whole"), New("stopped"));
        whole.Add(reports);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => stopped.Add(reports, progress: s => { if (s.New >= 300) { stop.Cancel(); } }, cancellation: stop.Token));
        Assert.InRange(stopped.Reports(2000).Length, 300, 999);
        stopped.Add(reports);

        Assert.Equal(whole.Dump(), stopped.Dump());
    }

    [Fact]
    public void A_bad_document_is_told_with_its_code_and_the_rest_is_added()
    {
        var chronicle = New(coder: new ScriptCoder(reading: l => l == "fail" ? throw new InvalidOperationException("no") : l));
        var failed = new List<string>();
        var added = chronicle.Add(
            [
                Arrival.Of(ReadResult.Failed("1", "json-syntax", "no JSON")), Arrived("a", "fail", "2022-01-05"), Arrival.Line("{\"schema\":\"claims/1\"}", 3), Arrival.Line("{", 4),
                Arrival.Line("{\"schema\":\"claims/1\",\"id\":\"x\",\"claims\":[{\"id\":\"c1\",\"event\":\"AID\"},{\"id\":\"c1\",\"event\":\"AID\"}]}", 5),
                Arrival.Line("{\"schema\":\"claims/1\",\"id\":\"y\",\"error\":{\"code\":\"text-empty\",\"message\":\"no text\"}}", 6), Arrived("b", "PROTEST/demo Osh 2022-01-04", "2022-01-05"),
            ],
            (id, error) => failed.Add($"{id} {error.Code}"));

        Assert.Equal(["1 json-syntax", "a coding-failed", "3 coded-invalid", "4 coded-invalid", "5 coded-invalid", "6 text-empty"], failed);
        Assert.Equal((1, 6), (added.New, added.Failed));
    }

    [Theory]
    [InlineData("აქცი", 1)]
    [InlineData("აქციაზე გამოვიდნენ", 1)]
    [InlineData("вышли", 1)]
    [InlineData("ВЫШЛИ", 1)]
    [InlineData("აქ", 1)]
    [InlineData("აქციონერ", 0)]
    [InlineData("\" OR 1", 0)]
    public void Words_are_found_in_any_script_and_inflection(string words, int events)
    {
        var chronicle = New();
        chronicle.Add([Arrived("a", "PROTEST/demo Osh 2022-01-04\nხალხი აქციაზე გამოვიდნენ", "2022-01-05"), Arrived("b", "PROTEST/demo Naryn 2022-03-04\nЛюди вышли", "2022-03-05")]);
        Assert.Equal(events, chronicle.Events(new EventQuery { Text = words }).Total);
    }

    [Fact]
    public void A_view_is_filtered_by_each_of_its_fields()
    {
        var chronicle = New();
        chronicle.Add([Arrived("a", "ASSAULT/firearms Osh 2022-01-05 killed=3", "2022-01-05"), Arrived("b", "PROTEST/demo Naryn 2022-03-04", "2022-03-05"), Arrived("c", "PROTEST/riot Osh 2022-05-04", "2022-05-05")]);

        Assert.Equal(2, Total(chronicle, new EventQuery { Place = "Osh" }));
        Assert.Equal(3, Total(chronicle, new EventQuery { Place = "KG" }));
        Assert.Equal(1, Total(chronicle, new EventQuery { From = new DateOnly(2022, 3, 4), To = new DateOnly(2022, 3, 4) }));
        Assert.Equal(2, Total(chronicle, new EventQuery { Event = "PROTEST" }));
        Assert.Equal(2, Total(chronicle, new EventQuery { Event = "PROTEST/riot,ASSAULT" }));
        Assert.Equal(0, Total(chronicle, new EventQuery { Language = "ka" }));
        Assert.Equal(3, Total(chronicle, new EventQuery { Source = "Desk" }));
        Assert.Equal(0, Total(chronicle, new EventQuery { Status = "denied" }));
        Assert.Equal(0, Total(chronicle, new EventQuery { MinConfidence = 0.99 }));
        Assert.Equal(["2022-05-04", "2022-03-04"], chronicle.Events(new EventQuery { Limit = 2 }).Events.Select(e => e.Event.Time!.From));
        Assert.Equal(["2022-01-05"], chronicle.Events(new EventQuery { Limit = 2, Skip = 2 }).Events.Select(e => e.Event.Time!.From));
        Assert.Equal(3, chronicle.Counts(new EventQuery()).Days.Sum(d => d.Count));
        Assert.Equal<string>(["Desk"], chronicle.Facets().Sources);
    }

    [Fact]
    public void What_is_not_committed_never_was()
    {
        using var store = Open("bare");
        using (var writer = store.Write())
        {
            writer.Set("word", "lost");
            writer.Append(new ReportFact(0, new ReportHead("d", null, null, null, null, null, clock.Now), "f"));
        }

        using (var writer = store.Write())
        {
            Assert.Null(writer.Setting("word"));
            Assert.Empty(writer.Documents(null, 9));
            writer.Set("word", "kept");
            writer.Commit();
        }

        using var reader = store.Read();
        Assert.Equal("kept", reader.Setting("word"));
    }

    [Fact]
    public void Facts_come_back_as_they_were_kept()
    {
        using var store = Open("bare");
        var fact = new ReportFact(0, new ReportHead("d", "Desk", "https://a.example/x", "ka", "Headline", clock.Now.AddDays(-1), clock.Now), "f") { Text = "ტექსტი", PublishedText = "2024-12-31", Place = "KZ" };
        var claim = Assert.Single(CodedClaims.Read(File.ReadLines(JoinFile).First(), clock.Now)) with { Report = fact.Head, Origin = "Desk" };
        using (var writer = store.Write())
        {
            writer.Append(writer.Append(fact), new CodingFact("v1", clock.Now, [claim]));
            writer.Commit();
        }

        using var reader = store.Read();
        var kept = Assert.Single(reader.Versions("d"));
        var version = reader.Report(kept.Number);
        var coding = reader.Coding(version, Assert.Single(Deriving.Editions.Of([version])))!.Value;
        Assert.Equal(fact with { Number = kept.Number }, version);
        Assert.Equal("v1", coding.Coder);
        Assert.Equal(Lines(EventJoiner.Details([claim])), Lines(EventJoiner.Details([coding.Claims[0].Claim])));
    }

    [Fact]
    public void Writers_on_many_threads_wait_for_each_other()
    {
        var chronicle = New();
        Parallel.For(0, 20, i => chronicle.Add([Arrived($"r{i}", $"ASSAULT/firearms Osh 2022-01-05 killed={i}", "2022-02-01")]));
        Assert.Equal(20, chronicle.Reports(99).Length);
        Assert.Equal(20, chronicle.Revision);
        Assert.Empty(chronicle.Rebuild());
    }

    private static string JoinFile => Path.Combine(JoinSet.Folder, "claims.jsonl");

    private static IEnumerable<Arrival> JoinLines() => File.ReadLines(JoinFile).Select(Arrival.Line);

    /// <summary>Coded lines, reports with and without a date, and a report in two versions.</summary>
    private static List<Arrival> Mixed() =>
    [
        .. JoinLines(),
        .. Enumerable.Range(0, 30).Select(i => Arrived($"r{i}", $"ASSAULT/firearms Town{i % 4} 2022-01-{1 + i % 9:00} killed={i % 5}", i % 3 == 0 ? null : $"2022-01-{1 + i % 9:00}T1{i % 10}:00")),
        Arrived("v", "PROTEST/demo Osh 2022-01-04\nASSAULT/firearms Osh 2022-01-05", "2022-01-05T08:00"),
        Arrived("v", "PROTEST/riot Osh 2022-01-04", "2022-01-05T18:00"),
    ];

    private static Arrival Arrived(string? id, string text, string? published, string? url = null) => Arrival.Of(ReadResult.Of(new Report(id ?? "1", text)
    {
        Published = published is null ? null : DateTime.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
        PublishedText = published,
        PublishedHasTime = published?.Contains('T', StringComparison.Ordinal) == true,
        SourceName = "Desk",
        SourceUrl = url,
    }) with { IsNumbered = id is null });

    private static int Total(Chronicler chronicle, EventQuery? query = null) => chronicle.Events(query ?? new EventQuery()).Total;

    private static List<string> Lines(IEnumerable<EventDetail> events) => [.. events.Select(e => EventJsonLines.Line(e, ExportOptions.Default)).Order(StringComparer.Ordinal)];

    private Chronicler New(string name = "chronicle", ICoder? coder = null)
    {
        var chronicle = Chronicler.Open(Open(name), clock, coder ?? new ScriptCoder());
        opened.Add(chronicle);
        return chronicle;
    }

    /// <summary>Opens the chronicle opened last again, with another coder.</summary>
    private Chronicler Again(string name, ICoder coder)
    {
        clock.Now = clock.Now.AddHours(1);
        return New(name, coder);
    }
}
