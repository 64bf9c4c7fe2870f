using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Matiane.Claims;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane bench</c>: how fast this machine codes a file, step by step and as a whole.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var rounds = new Option<int>("--rounds") { Description = "How often the file is coded; the first round warms up and does not count.", DefaultValueFactory = _ => 4 };
        var options = new CommonOptions();
        var command = new Command(
            "bench",
            """
            Measure MB/s, reports/s and bytes allocated a report, for each step on one core and for the whole on all cores.

            Example:
              matiane bench samples/reports.jsonl --rounds 20
            """)
        { files, rounds };
        options.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            var reports = Inputs.Read(result.GetValue(files) ?? [], options.Defaults(result)).Where(d => d.Report is not null).Select(d => d.Report!).ToList();
            return RunAsync(reports, Math.Max(2, result.GetValue(rounds)), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(List<Report> reports, int rounds, CancellationToken cancellation)
    {
        if (reports.Count == 0)
        {
            Console.Error.WriteLine("matiane: no readable report to measure.");
            return ExitCode.Usage;
        }

        var bytes = reports.Sum(r => (long)Encoding.UTF8.GetByteCount(r.Text) + Encoding.UTF8.GetByteCount(r.Title ?? ""));
        var steps = new StepTimes();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var report in reports)
            {
                Steps(report, round == 0 ? null : steps);
            }
        }

        var measured = (rounds - 1) * reports.Count;
        Console.WriteLine($"{reports.Count} reports, {bytes / 1e6:0.00} MB, {rounds - 1} rounds after one to warm up");
        Console.WriteLine($"{"step",-14}{"MB/s",9}{"reports/s",12}{"bytes/report",15}{"share",8}");
        foreach (var (name, ticks, allocated) in steps.All)
        {
            Row(name, Seconds(ticks), bytes * (rounds - 1), measured, allocated / measured, (double)ticks / steps.TotalTicks);
        }

        Row("one core", Seconds(steps.TotalTicks), bytes * (rounds - 1), measured, steps.TotalAllocated / measured, 1);
        var coder = new Coder(Engine.Packs, Engine.Gazetteer);
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.GetTimestamp();
        await OrderedPipeline.RunAsync(
            Enumerable.Repeat(reports, rounds - 1).SelectMany(r => r), coder.Code, static _ => { }, Environment.ProcessorCount, cancellation).ConfigureAwait(false);
        Row("all cores", Stopwatch.GetElapsedTime(watch).TotalSeconds, bytes * (rounds - 1), measured, (GC.GetTotalAllocatedBytes() - before) / measured, null);
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB, {Environment.ProcessorCount} cores");
        return ExitCode.Done;
    }

    private static void Steps(Report report, StepTimes? times)
    {
        var gazetteer = Engine.Gazetteer;
        var language = StepTimes.Run(times, "language", () => report.Language ?? LanguageDetector.Detect(report.Text));
        if (language is null || Engine.Packs.Find(language) is not { } pack)
        {
            return;
        }

        var sentences = StepTimes.Run(times, "sentences", () => Segmenter.Split(report, pack));
        var analysed = StepTimes.Run(times, "analyses", () => Analyser.Analyse(report, sentences, pack));
        var time = StepTimes.Run(times, "times", () => TimeFinder.Find(analysed, pack));
        var quantities = StepTimes.Run(times, "quantities", () => QuantityFinder.Find(analysed, pack, time));
        var actors = StepTimes.Run(times, "actors", () => ActorFinder.Find(analysed, pack, gazetteer, time, quantities));
        var places = StepTimes.Run(times, "places", () => PlaceFinder.Find(analysed, pack, gazetteer, time, actors));
        var mentions = StepTimes.Run(times, "joined", () => ActorFinder.Complete(analysed, pack, [.. time, .. quantities, .. actors, .. places]));
        var clauses = StepTimes.Run(times, "clauses", () => ClauseParser.Parse(analysed, mentions, pack));
        var attributions = StepTimes.Run(times, "attributions", () => AttributionFinder.Find(analysed, mentions, clauses, pack));
        StepTimes.Run(times, "claims", () => ClaimCoder.Code(analysed, mentions, clauses, attributions, pack, gazetteer));
    }

    private static double Seconds(long ticks) => (double)ticks / Stopwatch.Frequency;

    private static void Row(string name, double seconds, long bytes, int reports, long allocated, double? share) =>
        Console.WriteLine($"{name,-14}{bytes / 1e6 / seconds,9:0.00}{reports / seconds,12:0}{allocated,15}{(share is { } s ? $"{100 * s:0} %" : ""),8}");

    /// <summary>Time and allocation by step.</summary>
    private sealed class StepTimes
    {
        private readonly Dictionary<string, (long Ticks, long Allocated)> steps = [];
        private readonly List<string> order = [];

        public IEnumerable<(string Name, long Ticks, long Allocated)> All => order.Select(n => (n, steps[n].Ticks, steps[n].Allocated));

        public long TotalTicks => steps.Values.Sum(s => s.Ticks);

        public long TotalAllocated => steps.Values.Sum(s => s.Allocated);

        public static T Run<T>(StepTimes? times, string name, Func<T> step)
        {
            var (start, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            var result = step();
            times?.Add(name, Stopwatch.GetTimestamp() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
            return result;
        }

        private void Add(string name, long ticks, long allocated)
        {
            if (!steps.TryGetValue(name, out var sum))
            {
                order.Add(name);
            }

            steps[name] = (sum.Ticks + ticks, sum.Allocated + allocated);
        }
    }
}
