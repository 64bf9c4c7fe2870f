using Matiane.Benchmarks;
using Xunit.Abstractions;

namespace Matiane.Chronicle.Tests.Store;

/// <summary>"matiane add" in a child process, killed at random moments of the whole run until it has come through: nothing is lost and nothing doubled.</summary>
/// <remarks>A longer run: <c>dotnet run -c Release --project bench/Matiane.Benchmarks -- kills 100</c>.</remarks>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 6;
    private const int Texts = 200;
    private const int Coded = 1000;
    private const int Batch = 30;
    private readonly string folder = Directory.CreateTempSubdirectory("matiane-kill-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_run_killed_at_random_moments_loses_and_doubles_nothing()
    {
        string[] reports = [Path.Combine(folder, "texts.jsonl"), Path.Combine(folder, "coded.jsonl")];
        File.WriteAllLines(reports[0], ReportGenerator.Lines(Texts));
        File.WriteAllLines(reports[1], ClaimGenerator.Lines(Coded));
        var count = new KilledRuns(typeof(Matiane.Cli.Commands.ExitCode).Assembly.Location, folder, Batch, reports).Kill(Kills, 20, output.WriteLine);
        Assert.True(count.InTheMiddle >= Kills, count.ToString());
        Assert.Equal((0, 0), (count.Lost, count.Doubled));
    }
}
