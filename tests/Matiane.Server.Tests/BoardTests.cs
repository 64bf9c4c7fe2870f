using System.Net;
using System.Text.Json.Nodes;
using Matiane.Chronicle;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;

namespace Matiane.Server.Tests;

/// <summary>What the board shows, and that it is the same chronicle that the commands work on.</summary>
public sealed class BoardTests : IAsyncLifetime
{
    private const string PrivateName = "Petrov";
    private TestBoard board = null!;

    public async Task InitializeAsync() => board = await TestBoard.AloneAsync();

    public async Task DisposeAsync() => await board.DisposeAsync();

    [Theory]
    [InlineData("place=KG", "place=Kyrgyzstan")]
    [InlineData("place=Osh", "place=ოში")]
    [InlineData("source=Harbour Times", "text=miners")]
    [InlineData("event=COERCE/curfew", "event=coerce/curfew")]
    public async Task Two_ways_to_ask_for_one_view_give_the_same_events(string one, string other)
    {
        var ids = await IdsAsync(one);
        Assert.NotEmpty(ids);
        Assert.NotEqual(await IdsAsync(""), ids);
        Assert.Equal(ids, await IdsAsync(other));
    }

    [Theory]
    [InlineData("ka", "ოში")]
    [InlineData("ru", "Ош")]
    public async Task Places_have_names_in_the_languages_of_the_board(string language, string spelling)
    {
        var names = (await JsonAsync("/api/spellings/" + language)).AsArray();
        var osh = Assert.Single(names, n => n!["name"]!.GetValue<string>() == "Osh");
        Assert.Equal("KG", osh!["country"]!.GetValue<string>());
        Assert.Equal(spelling, osh["spelling"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_language_without_names_is_refused()
    {
        using var answer = await board.Client.GetAsync("/api/spellings/en");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("language=ka", "rally-ka")]
    [InlineData("place=Karaganda", "mine-en")]
    [InlineData("text=mayor", "curfew-en")]
    public async Task A_filter_leaves_only_what_it_says(string query, string document)
    {
        var events = (await JsonAsync("/api/events?" + query))["events"]!.AsArray();
        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Contains(e!["claims"]!.AsArray(), c => c!.GetValue<string>().StartsWith(document + "#", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_value_that_is_offered_filters_to_something()
    {
        var facets = (await JsonAsync("/api/events"))["facets"]!.AsObject();
        foreach (var (field, values) in facets.Where(f => f.Key != "known"))
        {
            Assert.NotEmpty(values!.AsArray());
            foreach (var value in values!.AsArray().Select(v => v!.GetValue<string>()))
            {
                Assert.True((await IdsAsync($"{field}={Uri.EscapeDataString(value)}")).Count > 0, $"{field}={value} gives nothing");
            }
        }
    }

    [Fact]
    public async Task Days_take_in_what_reaches_into_them()
    {
        Assert.Equal(await IdsAsync("event=COERCE/curfew"), await IdsAsync("event=COERCE/curfew&from=2021-03-18&to=2021-03-19"));
        Assert.Empty(await IdsAsync("event=COERCE/curfew&from=2021-03-21"));
        Assert.Empty(await IdsAsync("event=COERCE/curfew&to=2021-03-11"));
    }

    [Fact]
    public async Task A_page_and_its_counts_speak_of_the_same_view()
    {
        var whole = await JsonAsync("/api/events");
        var total = whole["total"]!.GetValue<int>();
        Assert.Equal(total, whole["events"]!.AsArray().Count);
        Assert.Equal(total, whole["days"]!.AsArray().Sum(d => d!["n"]!.GetValue<int>()));
        Assert.Equal(whole["events"]!.AsArray().Count(e => e!["place"] is not null), whole["places"]!.AsArray().Sum(p => p!["n"]!.GetValue<int>()));
        Assert.Equal(5, whole["reports"]!.GetValue<int>());
        var page = await JsonAsync("/api/events?limit=1&skip=1");
        Assert.Equal(total, page["total"]!.GetValue<int>());
        Assert.Equal(whole["events"]![1]!["id"]!.GetValue<string>(), page["events"]!.AsArray().Single()!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task As_of_shows_what_was_known_then()
    {
        var then = await JsonAsync("/api/events?place=Osh&asof=2021-03-11T19:00:00Z");
        Assert.Equal(1, then["reports"]!.GetValue<int>());
        Assert.All(then["events"]!.AsArray(), e => Assert.All(e!["claims"]!.AsArray(), c => Assert.StartsWith("rally-en#", c!.GetValue<string>(), StringComparison.Ordinal)));
        var figures = (await JsonAsync("/api/ledger?place=Osh&asof=2021-03-11T19:00:00Z"))["rows"]!.AsArray().SelectMany(r => r!["figures"]!.AsArray());
        Assert.Equal([12.0], figures.Select(f => f!["low"]!.GetValue<double>()).Distinct());
        Assert.Equal(5, (await JsonAsync("/api/events?limit=0&asof=2021-04-01"))["reports"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_event_is_told_as_the_export_tells_it()
    {
        foreach (var detail in board.Opened.AllEvents(new EventQuery()))
        {
            var written = JsonNode.Parse(EventJsonLines.Line(detail, ExportOptions.Default))!.AsObject();
            var told = (await JsonAsync("/api/events/" + detail.Event.Id)).AsObject();
            foreach (var (field, value) in written.Where(f => f.Key != "schema"))
            {
                Assert.True(JsonNode.DeepEquals(Plain(value), Plain(told[field])), $"{field}: {value?.ToJsonString()} is told as {told[field]?.ToJsonString()}");
            }

            Assert.Equal(detail.Event.Claims.Order(StringComparer.Ordinal), told["evidence"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
            Assert.Equal(told["reports"]!.GetValue<int>(), told["documents"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task Reports_are_those_that_were_known()
    {
        var reports = (await JsonAsync("/api/reports")).AsArray().Select(r => (Id: r!["id"]!.GetValue<string>(), Published: r["published"]!.GetValue<DateTimeOffset>())).OrderBy(r => r.Published).ToList();
        var moment = reports[reports.Count / 2].Published;
        var known = (await JsonAsync($"/api/reports?asof={moment:yyyy-MM-ddTHH:mm}")).AsArray().Select(r => r!["id"]!.GetValue<string>());
        Assert.Equal(reports.Where(r => r.Published <= moment).Select(r => r.Id).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
        using var later = await board.Client.GetAsync($"/api/reports/{reports[^1].Id}?asof={moment:yyyy-MM-ddTHH:mm}");
        using var nonsense = await board.Client.GetAsync("/api/reports?asof=then");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (later.StatusCode, nonsense.StatusCode));
    }

    [Fact]
    public async Task Spans_of_a_report_quote_its_masked_text()
    {
        foreach (var id in (await JsonAsync("/api/reports")).AsArray().Select(r => r!["id"]!.GetValue<string>()))
        {
            var report = await JsonAsync("/api/reports/" + id);
            Assert.NotEmpty(report["mentions"]!.AsArray());
            var spans = report["claims"]!.AsArray().SelectMany(c => new[] { c!["trigger"]!, c["evidence"]! }).Concat(report["mentions"]!.AsArray().Select(m => m!));
            foreach (var span in spans.Where(s => s["text"] is not null))
            {
                var (start, end) = (span["start"]!.GetValue<int>(), span["end"]!.GetValue<int>());
                var part = span["in"]?.GetValue<string>() == "title" ? "title" : "text";
                Assert.Equal(report[part]!.GetValue<string>()[start..end], span["text"]!.GetValue<string>());
            }
        }
    }

    [Fact]
    public async Task A_state_has_evidence_at_both_ends()
    {
        var told = await JsonAsync("/api/state?place=Osh&at=2021-03-15");
        var curfew = told["states"]!.AsArray().First(s => s!["kind"]!.GetValue<string>() == "curfew")!;
        Assert.Equal("2021-03-12", curfew["from"]!.GetValue<string>());
        Assert.Equal("2021-03-20", curfew["to"]!.GetValue<string>());
        Assert.Equal("in force", curfew["standing"]!.GetValue<string>());
        Assert.StartsWith("A curfew was imposed in Osh", curfew["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull((await JsonAsync("/api/events/" + Uri.EscapeDataString(curfew["claim"]!.GetValue<string>())))["id"]);
        Assert.Empty((await JsonAsync("/api/state?place=Karaganda"))["states"]!.AsArray());
    }

    [Fact]
    public async Task The_silence_strip_has_every_hour_of_its_days()
    {
        var hours = (await JsonAsync("/api/silence?place=Osh&from=2021-03-11&to=2021-03-12")).AsArray();
        Assert.Equal(48, hours.Count);
        Assert.Equal(4, hours.Sum(h => h!["n"]!.GetValue<int>()));
        Assert.Contains(hours, h => h!["down"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_was_decided_here_is_decided_everywhere()
    {
        var asked = (await JsonAsync("/api/desk"))["queue"]!.AsArray().Select(q => q!["claim"]!.GetValue<string>()).FirstOrDefault() ?? "rally-en#c1";
        var (status, made) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/decisions", $$"""{"kind":"reject","target":"{{asked}}","note":"told of a film"}""");
        Assert.Equal(200, status);
        Assert.DoesNotContain(board.Opened.AllEvents(new EventQuery()), e => e.Event.Claims.Contains(asked));
        Assert.DoesNotContain((await JsonAsync("/api/desk"))["queue"]!.AsArray(), q => q!["claim"]!.GetValue<string>() == asked);
        var kept = Assert.Single(board.Opened.Decisions());
        Assert.Equal(("desk", "told of a film"), (kept.Decision.Who, kept.Decision.Why));
        var report = await JsonAsync("/api/reports/" + asked.Split('#')[0]);
        Assert.Equal("rejected", report["claims"]!.AsArray().First(c => c!["id"]!.GetValue<string>() == asked.Split('#')[1])!["state"]!.GetValue<string>());
        Assert.Equal(200, (await TestBoard.ChangeAsync(board.Client, HttpMethod.Delete, "/api/decisions/" + made!["id"]!.GetValue<string>())).Status);
        Assert.Contains(board.Opened.AllEvents(new EventQuery()), e => e.Event.Claims.Contains(asked));
        Assert.Equal(["undo", "decision"], (await AuditAsync()).Take(2));
    }

    [Fact]
    public async Task A_split_can_be_joined_again()
    {
        var whole = (await JsonAsync("/api/events"))["events"]!.AsArray().First(e => e!["claims"]!.AsArray().Count > 1)!;
        var (first, last) = (whole["claims"]![0]!.GetValue<string>(), whole["claims"]!.AsArray()[^1]!.GetValue<string>());
        Assert.Equal(200, (await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/decisions", $$"""{"kind":"split","target":"{{last}}"}""")).Status);
        Assert.NotEqual(await EventOfAsync(first), await EventOfAsync(last));
        Assert.Equal(200, (await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/decisions", $$"""{"kind":"join","target":"{{last}}","other":"{{first}}"}""")).Status);
        Assert.Equal(await EventOfAsync(first), await EventOfAsync(last));
        var told = await JsonAsync("/api/events/" + Uri.EscapeDataString(first));
        Assert.Equal(["split", "join"], told["history"]!.AsArray().Select(d => d!["kind"]!.GetValue<string>()));
        Assert.NotEmpty(told["changes"]!.AsArray());
    }

    [Fact]
    public async Task A_note_changes_nothing_and_stands_in_the_history()
    {
        var before = Told();
        var waiting = (await JsonAsync("/api/desk"))["waiting"]!.GetValue<int>();
        var (status, _) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/decisions", """{"kind":"note","target":"rally-en#c1","note":"the hospital was asked"}""");
        Assert.Equal(200, status);
        Assert.Equal(before, Told());
        Assert.Equal(waiting, (await JsonAsync("/api/desk"))["waiting"]!.GetValue<int>());
        var told = (await JsonAsync("/api/events/rally-en%23c1"))["history"]!.AsArray().Single()!;
        Assert.Equal(("note", "the hospital was asked"), (told["kind"]!.GetValue<string>(), told["note"]!.GetValue<string>()));

        List<string> Told() => [.. board.Opened.AllEvents(new EventQuery()).Select(e => EventJsonLines.Line(e with { Event = e.Event with { Decisions = [], Revision = 1 } }, ExportOptions.Default))];
    }

    [Theory]
    [InlineData("""{"kind":"note","target":"rally-en#c1"}""")]
    [InlineData("""{"kind":"correct","target":"rally-en#c1","field":"place","value":"Atlantis on the moon"}""")]
    [InlineData("""{"kind":"correct","target":"rally-en#c1","field":"colour","value":"red"}""")]
    [InlineData("""{"kind":"reject","target":"rally-en#c99"}""")]
    [InlineData("""{"kind":"undo","target":"k1"}""")]
    [InlineData("""{"kind":"applaud","target":"rally-en#c1"}""")]
    [InlineData("""{"kind":"reject"}""")]
    public async Task A_decision_that_cannot_be_made_says_why(string asked)
    {
        var (status, body) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/decisions", asked);
        Assert.Equal(400, status);
        Assert.NotEmpty(body!["detail"]!.GetValue<string>());
        Assert.Empty(board.Opened.Decisions());
    }

    [Fact]
    public async Task What_is_read_is_kept_only_when_asked_to()
    {
        const string Text = "TALAS - Police arrested ten protesters in Talas on 2 May 2021, the Interior Ministry said.";
        var before = board.Opened.Revision;
        var (_, read) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/add?published=2021-05-03&source=Daily%20Courier", Text, "text/plain");
        Assert.False(read!["kept"]!.GetValue<bool>());
        Assert.NotEmpty(read["reports"]!.AsArray().Single()!["claims"]!.AsArray());
        Assert.False(read["reports"]![0]!["already"]!.GetValue<bool>());
        Assert.Equal(before, board.Opened.Revision);
        var (_, kept) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/add?keep=true&published=2021-05-03&source=Daily%20Courier", Text, "text/plain");
        Assert.Equal(1, kept!["added"]!.GetValue<int>());
        var id = kept["reports"]![0]!["id"]!.GetValue<string>();
        Assert.Equal(Text, (await JsonAsync("/api/reports/" + id))["text"]!.GetValue<string>());
        Assert.NotEmpty(await IdsAsync("text=TALAS"));
        var (_, again) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/add?keep=true&published=2021-05-03&source=Daily%20Courier", Text, "text/plain");
        Assert.Equal(0, again!["added"]!.GetValue<int>());
        Assert.True(again["reports"]![0]!["already"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_archive_is_no_report()
    {
        var (status, read) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/add?keep=true", "PK\u0003\u0004\u0000\u0000report.txt", "application/octet-stream");
        Assert.Equal(200, status);
        Assert.Equal(0, read!["added"]!.GetValue<int>());
        Assert.Equal("not-text", read["failed"]!.AsArray().Single()!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_as_such()
    {
        var (status, refused) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/add", new string('a', 33 * 1024 * 1024), "text/plain");
        Assert.Equal(413, status);
        Assert.Equal("That is too much for one request.", refused!["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Coded_lines_are_added_like_reports()
    {
        using var lines = new StringWriter();
        EventWriters.Find("claims")!.Write(board.Opened.AllEvents(new EventQuery()), lines, new ExportOptions { Profile = ExportProfile.Full });
        var line = lines.ToString().Split('\n')[0].Replace("\"id\":\"", "\"id\":\"copy-", StringComparison.Ordinal);
        var (status, added) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/add?keep=true", line, "application/json");
        Assert.Equal(200, status);
        Assert.Equal(1, added!["added"]!.GetValue<int>());
        Assert.Null((await JsonAsync("/api/reports/" + added["reports"]![0]!["id"]!.GetValue<string>()))["text"]);
    }

    [Fact]
    public async Task New_revisions_are_told_whoever_made_them()
    {
        using var stream = await board.Client.GetStreamAsync(new Uri("/api/changes", UriKind.Relative));
        using var reader = new StreamReader(stream);
        Assert.Equal(board.Opened.Revision, await ToldAsync(reader));
        using var other = Chronicler.Open(Matiane.Chronicle.Store.SqliteStore.Open(board.Chronicle), TimeProvider.System);
        var made = other.Decide(new DecisionRequest(DecisionKind.Confirm, "rally-en#c1", "somebody at the command line"));
        Assert.Equal(other.Revision, await ToldAsync(reader));
        Assert.Contains((await JsonAsync("/api/desk"))["decisions"]!.AsArray(), d => d!["id"]!.GetValue<string>() == made.Id);
    }

    [Fact]
    public async Task Every_format_is_exported_and_written_down()
    {
        foreach (var name in EventWriters.Names)
        {
            using var answer = await board.Client.GetAsync(new Uri($"/api/export?format={name}&place=Osh", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(EventWriters.Find(name)!.MediaType, answer.Content.Headers.ContentType!.MediaType);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.NotEmpty(text);
            Assert.DoesNotContain(PrivateName, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Karaganda", text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(EventWriters.Names.Length, (await AuditAsync()).Count(a => a == "export"));
        var preview = await JsonAsync("/api/export/preview?place=Osh&profile=coarse");
        Assert.True(preview["names_masked"]!.GetValue<int>() > 0);
        Assert.True(preview["places_blurred"]!.GetValue<int>() > 0);
        Assert.Equal(0, (await JsonAsync("/api/export/preview?place=Karaganda"))["names_masked"]!.GetValue<int>());
    }

    [Fact]
    public async Task Names_of_private_persons_are_in_no_answer_unless_asked_for()
    {
        var addresses = new List<string> { "/api/events", "/api/ledger", "/api/state", "/api/desk", "/api/reports", "/api/export/preview", "/api/claims" };
        addresses.AddRange((await IdsAsync("")).Select(i => "/api/events/" + i));
        addresses.AddRange((await JsonAsync("/api/reports")).AsArray().Select(r => "/api/reports/" + r!["id"]!.GetValue<string>()));
        addresses.AddRange((await JsonAsync("/api/reports/rally-en"))["claims"]!.AsArray().Select(c => $"/api/reports/rally-en/explain/{c!["id"]!.GetValue<string>()}"));
        foreach (var address in addresses)
        {
            var text = await board.Client.GetStringAsync(new Uri(address, UriKind.Relative));
            Assert.False(text.Contains(PrivateName, StringComparison.OrdinalIgnoreCase), address);
        }

        Assert.Contains(PrivateName, (await JsonAsync("/api/reports/rally-en?names=true"))["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("names-shown", (await AuditAsync()).First());
        Assert.Empty(await IdsAsync("sayer=Sergei Petrov"));
    }

    [Theory]
    [InlineData("Petrov")]
    [InlineData("petrov")]
    [InlineData("arrested Sergei Petrov in")]
    public async Task A_search_for_words_leads_to_no_private_person(string words)
    {
        Assert.Contains(words, (await JsonAsync("/api/reports/rally-en?names=true"))["text"]!.GetValue<string>(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await IdsAsync("text=" + Uri.EscapeDataString(words)));
        Assert.Empty(await IdsAsync("asof=2030-01-01&text=" + Uri.EscapeDataString(words)));
        Assert.NotEmpty(await IdsAsync("text=arrested"));
    }

    [Theory]
    [InlineData("/api/events?from=yesterday")]
    [InlineData("/api/events?asof=soon")]
    [InlineData("/api/events?confidence=much")]
    [InlineData("/api/state?at=soon")]
    [InlineData("/api/export?format=xml")]
    [InlineData("/api/export/preview?profile=full")]
    public async Task What_cannot_be_understood_is_refused(string address)
    {
        using var answer = await board.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>());
    }

    private static async Task<int> ToldAsync(StreamReader reader)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return int.Parse(line["data: ".Length..], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>Numbers without the way in which they are written, and no fields that are null: "12" and "12.0" are one.</summary>
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Key, Plain(f.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Plain)]),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => JsonValue.Create(value.GetValue<double>()),
        _ => node?.DeepClone(),
    };

    private Task<JsonNode> JsonAsync(string address) => TestBoard.JsonAsync(board.Client, address);

    private async Task<List<string>> IdsAsync(string query) => [.. (await JsonAsync("/api/events?limit=500&" + query))["events"]!.AsArray().Select(e => e!["id"]!.GetValue<string>())];

    private async Task<string> EventOfAsync(string claim) => (await JsonAsync("/api/events/" + Uri.EscapeDataString(claim)))["id"]!.GetValue<string>();

    private async Task<List<string>> AuditAsync() => [.. (await JsonAsync("/api/audit")).AsArray().Select(l => l!["action"]!.GetValue<string>())];
}
