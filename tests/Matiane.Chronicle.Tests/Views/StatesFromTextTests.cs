using Matiane.Chronicle.Store;
using Matiane.Chronicle.Views;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Gazetteer;
using Matiane.Languages;
using Matiane.Text;

namespace Matiane.Chronicle.Tests.Views;

/// <summary>From reports in three languages (data/states/reports.jsonl) to what is in force: the rows of data/states/questions.tsv.</summary>
public class StatesFromTextTests(StatesFromTextTests.Kept kept) : IClassFixture<StatesFromTextTests.Kept>
{
    private static readonly string Folder = Path.Combine(TestFiles.Folder, "data", "states");

    public static TheoryData<string, string, string, string> Questions()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var row in File.ReadLines(Path.Combine(Folder, "questions.tsv")).Skip(1).Select(l => l.Split('\t')))
        {
            rows.Add(row[0], row[1], row[2], row[3]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void What_is_in_force_is_told(string place, string at, string asOf, string states)
    {
        var moment = Moment(at);
        var told = kept.Chronicle.States(place, moment, asOf == "-" ? null : Moment(asOf)).Select(s => Short(s, moment)).Order(StringComparer.Ordinal);
        Assert.Equal(states == "-" ? [] : states.Split(" ; "), told);
    }

    [Fact]
    public void Evidence_stands_at_both_ends()
    {
        var ended = kept.Chronicle.StateHistory("KG").Where(s => s is { Until: not null, UntilIsPlanned: false, Kind: not StateKinds.Office });
        Assert.All(ended, s => Assert.All(s.Began.Concat(s.Ended), a => Assert.NotNull(kept.Chronicle.Claim(a))));
        Assert.All(ended, s => Assert.NotEmpty(s.Ended));
    }

    private static string Short(PlaceState state, DateTimeOffset at) => string.Join(' ', new[]
    {
        StateLines.Standing(state, at) is var standing and not "in force" ? standing + ":" : null,
        state.Scope is { } scope ? $"{state.Kind}/{scope}" : state.Kind, state.Tenure, state.Holder, state.Hours,
        $"{StateLines.Moment(state.Since) ?? "?"}..{StateLines.Moment(state.Until)}{(state.UntilIsPlanned ? "?" : "")}",
    }.OfType<string>());

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The reports, kept in a chronicle in memory.</summary>
    public sealed class Kept : IDisposable
    {
        public Kept()
        {
            var data = Path.Combine(TestFiles.Root, "artifacts", "data");
            var gazetteer = GazetteerIndex.Open(Path.Combine(data, "gazetteer.bin"));
            Chronicle = Chronicler.Open(SqliteStore.Open(null), TimeProvider.System, new TestCoder(new Coder(new PackFolder(data), gazetteer)), gazetteer);
            using var stream = File.OpenRead(Path.Combine(Folder, "reports.jsonl"));
            Chronicle.Add(ReportReader.Read(stream, "reports", new ReportDefaults()).Select(Arrival.Of));
        }

        internal Chronicler Chronicle { get; }

        public void Dispose() => Chronicle.Dispose();
    }

    private sealed class TestCoder(Coder coder) : ICoder
    {
        public string Version => "test";

        public CodedReport Code(Report report) => coder.Code(report);
    }
}
