using System.Diagnostics;
using System.Globalization;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;

namespace Matiane.Benchmarks;

/// <summary>What joining and exporting cost by the size of the chronicle: <c>-- chronicle 10000 100000 1000000</c>.</summary>
internal static class ChronicleCosts
{
    private const int Queries = 200;

    /// <summary>Measures each size and prints a row of a table for docs/chronicle.md.</summary>
    public static void Run(IReadOnlyList<string> sizes)
    {
        Console.WriteLine("| claims | events | joining | claims/s | memory of claims | memory of events | query, median | query, 95 % |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)).DefaultIfEmpty(10_000))
        {
            Measure(size);
        }
    }

    private static void Measure(int size)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var claims = ClaimGenerator.Claims(size).ToList();
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var clock = Stopwatch.StartNew();
        var events = EventJoiner.Join(claims);
        var joining = clock.Elapsed;
        var made = GC.GetTotalMemory(forceFullCollection: true) - before - held;
        var queries = Latencies(events);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {size:N0} | {events.Length:N0} | {joining.TotalSeconds:0.0} s | {size / joining.TotalSeconds:N0} | {held / 1e6:0} MB | {made / 1e6:0} MB | {queries[Queries / 2]:0.0} ms | {queries[Queries * 95 / 100]:0.0} ms |"));
        GC.KeepAlive(claims);
    }

    /// <summary>Milliseconds of a query for one town's events of a month, written as events/1; sorted.</summary>
    private static List<double> Latencies(IReadOnlyList<ChronicleEvent> events)
    {
        var random = new Random(7);
        var times = new List<double>();
        for (var i = 0; i < Queries; i++)
        {
            var (town, month) = ($"Town {random.Next(400)}", $"2015-0{random.Next(1, 9)}");
            var clock = Stopwatch.StartNew();
            var found = events.Where(e => e.Place?.Name == town && e.Time?.From?.StartsWith(month, StringComparison.Ordinal) == true).Select(e => new EventDetail(e, []));
            EventWriters.Find("jsonl")!.Write(found, TextWriter.Null, ExportOptions.Default);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times;
    }
}
