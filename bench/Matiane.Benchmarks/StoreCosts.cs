using System.Diagnostics;
using System.Globalization;
using Matiane.Chronicle;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;

namespace Matiane.Benchmarks;

/// <summary>What a chronicle in a file costs by its size: <c>-- store 10000 100000 1000000</c>.</summary>
internal static class StoreCosts
{
    private const int Queries = 200;
    private const int Towns = 400;

    /// <summary>Measures each size and prints a row of a table for docs/chronicle.md.</summary>
    public static void Run(IReadOnlyList<string> sizes)
    {
        Console.WriteLine("| claims | events | adding | processor | claims/s | claims/s at the end | peak memory | file | query, median | query, 95 % | as of, first | as of, again |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)).DefaultIfEmpty(10_000))
        {
            var folder = Directory.CreateTempSubdirectory("matiane-store-");
            try
            {
                Measure(size, folder.FullName);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static void Measure(int size, string folder)
    {
        var (lines, file) = (Path.Combine(folder, "claims.jsonl"), Path.Combine(folder, "chronicle.db"));
        File.WriteAllLines(lines, ClaimGenerator.Lines(size));
        using var chronicle = Chronicler.Open(SqliteStore.Open(file), TimeProvider.System);
        var busy = Environment.CpuUsage.TotalTime;
        var (clock, last) = (Stopwatch.StartNew(), (Claims: 0, Seconds: 0.0));
        chronicle.Add(File.ReadLines(lines).Select(Arrival.Line), progress: s =>
        {
            if (s.Claims <= size * 9L / 10)
            {
                last = (s.Claims, clock.Elapsed.TotalSeconds);
            }
        });
        var adding = clock.Elapsed.TotalSeconds;
        var worked = (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var events = chronicle.Events(new EventQuery { Limit = 1 }).Total;
        var queries = Latencies(chronicle);
        var moment = new DateTimeOffset(2015, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(size / 1000);
        var (first, again) = (Seconds(() => chronicle.Events(new EventQuery { AsOf = moment, Limit = 50 })), Seconds(() => chronicle.Events(new EventQuery { AsOf = moment, Limit = 50 })));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {size:N0} | {events:N0} | {adding:0.0} s | {worked:0.0} s | {size / adding:N0} | {(size - last.Claims) / (adding - last.Seconds):N0} | {peak / 1e6:0} MB | {new FileInfo(file).Length / 1e6:0} MB | {queries[Queries / 2]:0.0} ms | {queries[Queries * 95 / 100]:0.0} ms | {first:0.00} s | {again:0.000} s |"));
    }

    private static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Milliseconds of a page of one town's events of a month, with their claims, written as events/1; sorted.</summary>
    private static List<double> Latencies(Chronicler chronicle)
    {
        var random = new Random(7);
        var times = new List<double>();
        for (var i = 0; i < Queries; i++)
        {
            var month = new DateOnly(2015, random.Next(1, 13), 1);
            var query = new EventQuery { Place = $"Town {random.Next(Towns)}", From = month, To = month.AddMonths(1).AddDays(-1), Limit = 50 };
            times.Add(1000 * Seconds(() => EventWriters.Find("jsonl")!.Write(chronicle.Events(query).Events, TextWriter.Null, ExportOptions.Default)));
        }

        times.Sort();
        return times;
    }
}
