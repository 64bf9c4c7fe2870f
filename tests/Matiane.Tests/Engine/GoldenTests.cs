using System.Text;
using Matiane.Exchange;

namespace Matiane.Tests.Engine;

/// <summary>
/// What the samples give, word for word: tests/Matiane.Tests/golden/DOCUMENT.json. After a change that is meant, write them anew with MATIANE_GOLDEN=write
/// and read the difference before you keep it.
/// </summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Documents()
    {
        var rows = new TheoryData<string>();
        foreach (var document in Samples())
        {
            rows.Add(document.Id);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_sample_gives_what_it_gave(string id)
    {
        var report = Samples().Single(d => d.Id == id).Report!;
        var given = Broken(Encoding.UTF8.GetString(ClaimsJson.Write(TestCoder.Coder.Code(report))));
        var file = TestData.File("tests", "Matiane.Tests", "golden", id + ".json");
        if (Environment.GetEnvironmentVariable("MATIANE_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, given);
        }

        Assert.Equal(File.ReadAllText(file), given);
    }

    /// <summary>One claim, mention or attribution a line, so that a difference is read at a glance.</summary>
    private static string Broken(string json) => json.Replace("},{\"", "},\n{\"", StringComparison.Ordinal).TrimEnd() + "\n";

    private static IEnumerable<ReadResult> Samples()
    {
        using var stream = File.OpenRead(TestData.File("samples", "reports.jsonl"));
        return [.. ReportReader.Read(stream, "reports.jsonl", new ReportDefaults())];
    }
}
