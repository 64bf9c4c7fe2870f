using System.Diagnostics;
using System.Globalization;

namespace Matiane.Benchmarks;

/// <summary>What "matiane add" costs from text: <c>-- add 100000</c> adds so many made reports, then again stopped by SIGINT and killed by SIGKILL on the way; <c>-- kills 100</c> kills so many times; <c>-- reports 100000 FILE</c> writes the reports.</summary>
internal static class AddCosts
{
    private const double StoppedAt = 0.35;
    private const double KilledAfter = 0.35;
    private const int SmallRun = 6000;
    private const int SmallBatch = 64;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    /// <summary>Writes made reports to a file.</summary>
    public static void Write(IReadOnlyList<string> arguments) => File.WriteAllLines(arguments[1], ReportGenerator.Lines(Number(arguments, 100_000)));

    /// <summary>Kills a run of some thousand reports, and prints how many kills fell where.</summary>
    public static void Kill(IReadOnlyList<string> arguments) => InFolder(folder =>
    {
        var reports = Path.Combine(folder, "reports.jsonl");
        File.WriteAllLines(reports, ReportGenerator.Lines(SmallRun));
        Console.WriteLine(new KilledRuns(Built.Program(), folder, SmallBatch, [reports]).Kill(Number(arguments, 100), 20, Console.WriteLine));
    });

    /// <summary>Measures a run to its end, then compares with one that is stopped and killed on the way.</summary>
    public static void Run(IReadOnlyList<string> arguments) => InFolder(folder =>
    {
        var (count, reports) = (Number(arguments, 100_000), Path.Combine(folder, "reports.jsonl"));
        File.WriteAllLines(reports, ReportGenerator.Lines(count));
        var bytes = new FileInfo(reports).Length;
        var (whole, stopped) = (new AddRun(Built.Program(), Path.Combine(folder, "whole.db"), null, [reports]), new AddRun(Built.Program(), Path.Combine(folder, "stopped.db"), null, [reports]));
        var clock = Stopwatch.StartNew();
        long peak = 0;
        TimeSpan worked = default;
        using (var child = whole.Start())
        {
            while (!child.WaitForExit(Between))
            {
                child.Refresh();
                (peak, worked) = (Math.Max(peak, child.PeakWorkingSet64), child.TotalProcessorTime);
            }

            Console.WriteLine(child.StandardError.ReadToEnd().TrimEnd());
        }

        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count:N0} reports, {bytes / 1e6:0.0} MB, in {seconds:0} s ({worked.TotalSeconds:0} s of processor time): {count / seconds:0} reports/s, {bytes / 1e6 / seconds:0.00} MB/s; peak memory {peak / 1e6:0} MB; file {new FileInfo(Path.Combine(folder, "whole.db")).Length / 1e6:0} MB"));
        Console.WriteLine("SIGINT: " + End(stopped, seconds * StoppedAt, AddRun.Stop));
        Console.WriteLine("SIGKILL: " + End(stopped, seconds * KilledAfter, c => c.Kill()));
        Console.WriteLine("the same command again: " + End(stopped, double.MaxValue, _ => { }));
        var (expected, facts) = (whole.Facts(), stopped.Facts());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{expected.Count:N0} derived rows and reports; lost {expected.Except(facts, StringComparer.Ordinal).Count()}, doubled {facts.Except(expected, StringComparer.Ordinal).Count()}, equal: {expected.SequenceEqual(facts, StringComparer.Ordinal)}"));
    });

    /// <summary>Runs it for so long, and ends it.</summary>
    private static string End(AddRun run, double seconds, Action<Process> end)
    {
        var clock = Stopwatch.StartNew();
        using var child = run.Start();
        if (!child.WaitForExit(TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue / 1000))))
        {
            end(child);
            child.WaitForExit();
        }

        return string.Create(CultureInfo.InvariantCulture, $"status {child.ExitCode} after {clock.Elapsed.TotalSeconds:0} s, {run.Kept()} batches kept. ") + child.StandardError.ReadToEnd().TrimEnd();
    }

    private static int Number(IReadOnlyList<string> arguments, int usual) => arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : usual;

    private static void InFolder(Action<string> work)
    {
        var folder = Directory.CreateTempSubdirectory("matiane-add-");
        try
        {
            work(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
