using System.Diagnostics;
using System.Globalization;

namespace Matiane.Benchmarks;

/// <summary>What came of killing.</summary>
/// <param name="BeforeFirst">Kills before a batch was kept.</param>
/// <param name="Between">Kills by how much of the whole was kept: the quarters of the run.</param>
/// <param name="AfterLast">Kills after all was kept.</param>
/// <param name="Rounds">Chronicles that came through in the end.</param>
/// <param name="Lost">Rows of the run that nobody killed that a killed one lacks.</param>
/// <param name="Doubled">Rows that a killed run has beyond them.</param>
public sealed record KillCount(int BeforeFirst, IReadOnlyList<int> Between, int AfterLast, int Rounds, int Lost, int Doubled)
{
    /// <summary>Kills while part of the batches was kept.</summary>
    public int InTheMiddle => Between.Sum();

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{BeforeFirst + InTheMiddle + AfterLast} kills: {BeforeFirst} before the first batch was kept, {InTheMiddle} in the middle (by quarters of the run: {string.Join(", ", Between)}), {AfterLast} after the last; {Rounds} chronicles came through; {Lost} lost, {Doubled} doubled");
}

/// <summary>Kills (SIGKILL) "matiane add" at random moments of the whole run, again and again until it has come through, and compares with a run that nobody killed.</summary>
/// <param name="program">matiane.dll.</param>
/// <param name="folder">Where chronicles are made.</param>
/// <param name="batch">Reports kept at once.</param>
/// <param name="files">What is added.</param>
public sealed class KilledRuns(string program, string folder, int batch, IReadOnlyList<string> files)
{
    // A run is killed within this part of its whole length, so that each goes on for some batches.
    private const double Reach = 0.35;
    private const int Quarters = 4;
    private const int MostTries = 20;

    /// <summary>Kills until so many kills fell between the first batch and the last.</summary>
    /// <param name="kills">Kills in the middle.</param>
    /// <param name="seed">Of the moments.</param>
    /// <param name="told">Told of every chronicle that came through.</param>
    public KillCount Kill(int kills, int seed, Action<string>? told = null)
    {
        var run = Run("whole");
        var (before, clock) = (run.Log(), Stopwatch.StartNew());
        using (var child = run.Start())
        {
            Await(run, child, before);
            clock.Restart();
            Ended(child);
        }

        var (length, whole, all) = (clock.Elapsed, run.Facts(), run.Kept());
        var random = new Random(seed);
        var count = new KillCount(0, new int[Quarters], 0, 0, 0, 0);
        for (var tries = 0; count.InTheMiddle < kills && tries < MostTries * kills; tries++)
        {
            count = Round(Run($"round{count.Rounds}"), length, all, kills, random, count);
            var facts = Run($"round{count.Rounds}").Facts();
            count = count with { Rounds = count.Rounds + 1, Lost = count.Lost + whole.Except(facts, StringComparer.Ordinal).Count(), Doubled = count.Doubled + facts.Count - whole.Count + whole.Except(facts, StringComparer.Ordinal).Count() };
            told?.Invoke(count.ToString());
        }

        return count;
    }

    private static KillCount Round(AddRun run, TimeSpan length, int all, int kills, Random random, KillCount count)
    {
        while (true)
        {
            var before = run.Log();
            using var child = run.Start();
            Await(run, child, before);
            if (count.InTheMiddle >= kills || child.WaitForExit(length * Reach * random.NextDouble()))
            {
                Ended(child);
                return count;
            }

            child.Kill();
            child.WaitForExit();
            count = Counted(count, run.Kept(), all);
        }
    }

    private static KillCount Counted(KillCount count, int kept, int all) =>
        kept == 0 ? count with { BeforeFirst = count.BeforeFirst + 1 }
        : kept >= all ? count with { AfterLast = count.AfterLast + 1 }
        : count with { Between = [.. count.Between.Select((n, i) => i == kept * Quarters / all ? n + 1 : n)] };

    private static void Await(AddRun run, Process child, (long, DateTime) before)
    {
        while (!child.HasExited && run.Log() == before)
        {
            Thread.Sleep(1);
        }
    }

    private static void Ended(Process child)
    {
        var said = child.StandardError.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"It ended with {child.ExitCode}: {said}");
        }
    }

    private AddRun Run(string name) => new(program, Path.Combine(folder, name + ".db"), batch, files);
}
