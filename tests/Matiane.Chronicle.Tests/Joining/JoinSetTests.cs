using System.Text.Json;

namespace Matiane.Chronicle.Tests.Joining;

public class JoinSetTests
{
    private static readonly JoinSet Set = JoinSet.Read();

    [Fact]
    public void The_set_is_as_large_as_it_must_be()
    {
        Assert.True(Set.Groups.Count >= 40);
        Assert.True(Set.Groups.Count(g => g.Events > 1) >= 20, "look-alikes");
        Assert.Equal(["en", "ka", "ru"], Lines("reports.jsonl").Select(r => r.GetProperty("language").GetString()).Distinct().Order());
    }

    [Fact]
    public void Spans_quote_the_reports_and_every_claim_is_gold()
    {
        var texts = Lines("reports.jsonl").ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("text").GetString()!);
        var addresses = new List<string>();
        foreach (var document in Lines("claims.jsonl"))
        {
            var id = document.GetProperty("id").GetString()!;
            foreach (var claim in document.GetProperty("claims").EnumerateArray())
            {
                addresses.Add($"{id}#{claim.GetProperty("id").GetString()}");
                var trigger = claim.GetProperty("trigger");
                Assert.Equal(trigger.GetProperty("text").GetString(), texts[id][trigger.GetProperty("start").GetInt32()..trigger.GetProperty("end").GetInt32()]);
            }
        }

        Assert.Equal(Set.EventOf.Keys.Order(StringComparer.Ordinal), addresses.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Gold_scores_one_and_one_big_event_scores_little()
    {
        Assert.Equal(1, JoinScore.Of(Set, Set.EventOf.GroupBy(c => c.Value).Select(g => g.Select(c => c.Key))).F1, 12);
        Assert.True(JoinScore.Of(Set, [Set.EventOf.Keys]).F1 < 0.1);
        Assert.Equal(1, JoinScore.Of(Set, []).Precision);
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(JoinSet.Folder, file)).Select(l => JsonDocument.Parse(l).RootElement);
}
