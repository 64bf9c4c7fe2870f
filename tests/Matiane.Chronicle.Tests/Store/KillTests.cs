using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Matiane.Chronicle.Store;
using Xunit.Abstractions;

namespace Matiane.Chronicle.Tests.Store;

/// <summary>"matiane add" in a child process, killed at random moments until it has come through: nothing is lost and nothing doubled.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    // MATIANE_KILLS asks for more; docs/chronicle.md has the figures of a long run.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("MATIANE_KILLS") ?? "12", CultureInfo.InvariantCulture);
    private const int Reports = 2000;
    private const int LongestWait = 150;
    private readonly string folder = Directory.CreateTempSubdirectory("matiane-kill-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_run_killed_at_random_moments_loses_and_doubles_nothing()
    {
        string[] reports = [Path.Combine(folder, "texts.jsonl"), Path.Combine(folder, "coded.jsonl")];
        System.IO.File.WriteAllLines(reports[0], Enumerable.Range(0, Reports / 3).Select(Text));
        System.IO.File.WriteAllLines(reports[1], Enumerable.Range(0, Reports - Reports / 3).Select(Coded));
        Assert.True(Added(reports, "whole", null));
        var whole = Facts("whole");
        var random = new Random(20);
        var (killed, lost, doubled) = (0, 0, 0);
        for (var round = 0; killed < Kills; round++)
        {
            var name = $"round{round}";
            while (!Added(reports, name, killed < Kills ? random : null))
            {
                killed++;
            }

            var facts = Facts(name);
            lost += whole.Except(facts).Count();
            doubled += facts.Count - whole.Count;
            Assert.Equal(whole, facts);
            output.WriteLine($"{name}: came through, {killed} kills so far");
        }

        output.WriteLine($"{killed} kills, {lost} lost, {doubled} doubled");
    }

    /// <summary>Runs it to its end, or kills it some moments after it began to write.</summary>
    /// <returns>Whether it came to its end.</returns>
    private bool Added(string[] reports, string name, Random? random)
    {
        var log = File(name) + "-wal";
        var before = Stamp(log);
        using var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(Matiane.Cli.Commands.ExitCode).Assembly.Location, "add", "--chronicle", File(name), .. reports])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        child.OutputDataReceived += (_, _) => { };
        child.BeginOutputReadLine();
        var said = child.StandardError.ReadToEndAsync();
        if (random is not null)
        {
            while (!child.HasExited && Stamp(log) == before)
            {
                Thread.Sleep(1);
            }

            if (!child.WaitForExit(random.Next(LongestWait)))
            {
                child.Kill();
                child.WaitForExit();
            }
        }

        child.WaitForExit();
        Assert.True(child.ExitCode is 0 or 137, said.Result);
        return child.ExitCode == 0;
    }

    private static (long, DateTime) Stamp(string file) => new FileInfo(file) is { Exists: true } there ? (there.Length, there.LastWriteTimeUtc) : default;

    /// <summary>Everything derived, and every version of every report with its claims; times of addition are of each run.</summary>
    private List<string> Facts(string name)
    {
        using var chronicle = Chronicler.Open(SqliteStore.Open(File(name), create: false), TimeProvider.System);
        var kept = chronicle.Reports(2 * Reports).Select(r => chronicle.Report(r.Head.Document)!).Select(r => $"{r.Head.Document} {r.Version} of {r.Versions}: {string.Join(' ', r.Claims.Select(c => c.Address))}");
        return [.. chronicle.Dump(), .. kept.Order(StringComparer.Ordinal)];
    }

    private static string Text(int number) => JsonSerializer.Serialize(new
    {
        id = $"text{number}", language = "en", published = Published(number), title = "Protest", text = $"Police arrested {2 + number % 40} protesters in {Town(number)} on {Day(number)} January.",
    });

    private static string Coded(int number) =>
        $$"""{"schema":"claims/1","id":"coded{{number}}","language":"en","published":"{{Published(number)}}Z","claims":[{"id":"c1","event":"ASSAULT","mode":"firearms","trigger":{"start":0,"end":4},"evidence":{"start":0,"end":9},"status":"asserted","confidence":0.8,"place":{"name":"{{Town(number)}}","country":"KG","precision":"city","latitude":40.5,"longitude":72.8},"time":{"from":"2024-01-{{Day(number):00}}","to":"2024-01-{{Day(number):00}}","precision":"day"},"counts":[{"measure":"killed","low":{{number % 7}},"high":{{number % 7}}}]}]}""";

    private static int Day(int number) => 1 + number / 50;

    private static string Town(int number) => number % 2 == 0 ? "Osh" : "Naryn";

    private static string Published(int number) => $"2024-01-{Day(number):00}T{number % 24:00}:00:00";

    private string File(string name) => Path.Combine(folder, name + ".db");
}
