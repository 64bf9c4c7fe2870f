using Matiane.Chronicle.Joining;
using Matiane.Exchange;
using Matiane.Gazetteer;
using Matiane.Languages;
using Matiane.Text;
using Xunit.Abstractions;

namespace Matiane.Chronicle.Tests.Joining;

/// <summary>From the texts of the joining set to events: what is lost in coding counts too.</summary>
public class EndToEndTests(ITestOutputHelper output)
{
    [Fact]
    public void Texts_become_events()
    {
        var set = JoinSet.Read();
        var added = new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero);
        var data = Path.Combine(TestFiles.Root, "artifacts", "data");
        var coder = new Coder(new PackFolder(data), GazetteerIndex.Open(Path.Combine(data, "gazetteer.bin")));
        var gold = File.ReadLines(Path.Combine(JoinSet.Folder, "claims.jsonl")).SelectMany(l => CodedClaims.Read(l, added)).ToLookup(c => c.Report.Document);
        using var stream = File.OpenRead(Path.Combine(JoinSet.Folder, "reports.jsonl"));
        var coded = ReportReader.Read(stream, "reports", new ReportDefaults()).SelectMany(r => CodedClaims.Of(coder.Code(r.Report!), added)).ToList();

        // A gold claim is found where a coded one of its family stands in its sentence; each is used once.
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in coded)
        {
            var match = gold[claim.Report.Document].Where(g => !found.ContainsValue(g.Address) && Overlap(g.Claim.Evidence.Span, claim.Claim.Trigger.Span)
                && EventKinds.Family(g.Claim.Event, g.Claim.Mode) == EventKinds.Family(claim.Claim.Event, claim.Claim.Mode)).FirstOrDefault();
            if (match is not null)
            {
                found[claim.Address] = match.Address;
            }
        }

        var score = JoinScore.Of(set, EventJoiner.Join(coded).Select(e => e.Claims.Where(found.ContainsKey).Select(c => found[c])));
        output.WriteLine($"{score}; {coded.Count} claims coded, {found.Count} of {set.EventOf.Count} gold claims found");
        output.WriteLine("wrong merges: " + string.Join(", ", score.WrongMerges));
        output.WriteLine("splits of found ones: " + string.Join(", ", score.Splits.Where(s => found.ContainsValue(s.Item1) && found.ContainsValue(s.Item2))));
        output.WriteLine("not found: " + string.Join(", ", set.EventOf.Keys.Where(k => !found.ContainsValue(k)).Order(StringComparer.Ordinal)));
        Assert.True(score.F1 >= 0.85, score.ToString());
    }

    private static bool Overlap(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;
}
