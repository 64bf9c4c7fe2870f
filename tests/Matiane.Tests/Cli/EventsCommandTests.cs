using System.Text.Json.Nodes;

namespace Matiane.Tests.Cli;

/// <summary>Events of several reports, as a user asks for them.</summary>
public sealed class EventsCommandTests
{
    [Fact]
    public void Samples_give_events_that_several_languages_tell_of()
    {
        var result = MatianeProcess.Run("", "events", "samples/reports.jsonl");
        var events = result.Lines.Select(l => JsonNode.Parse(l)!).ToList();

        Assert.Equal(0, result.ExitCode);
        Assert.All(events, e => Assert.Equal("events/1", e["schema"]!.GetValue<string>()));
        Assert.Contains(events, e => e["languages"]!.AsArray().Count >= 2);
        Assert.Equal(events.Count, events.Select(e => e["id"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public void A_bad_document_is_named_and_the_rest_is_joined()
    {
        var result = MatianeProcess.Run("{\"id\":\"a\",\"text\":\"Police arrested two protesters in Osh.\",\"published\":\"2022-01-05\"}\n{not json}\n", "events", "-");

        Assert.Equal(3, result.ExitCode);
        Assert.Single(result.Lines);
        Assert.Contains("json-syntax", result.Error, StringComparison.Ordinal);
    }
}
