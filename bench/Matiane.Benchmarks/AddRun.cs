using System.Diagnostics;
using System.Globalization;
using Matiane.Chronicle;
using Matiane.Chronicle.Store;

namespace Matiane.Benchmarks;

/// <summary>"matiane add" in a process of its own, to be measured, stopped and killed.</summary>
/// <param name="program">matiane.dll.</param>
/// <param name="chronicle">The chronicle that it adds to.</param>
/// <param name="batch">Reports that it keeps at once; null: as many as by itself.</param>
/// <param name="files">What it adds.</param>
public sealed class AddRun(string program, string chronicle, int? batch, IReadOnlyList<string> files)
{
    /// <summary>Begins it.</summary>
    public Process Start()
    {
        string[] asked = batch is { } size ? ["--batch", size.ToString(CultureInfo.InvariantCulture)] : [];
        var child = Process.Start(new ProcessStartInfo("dotnet", [program, "add", "--chronicle", chronicle, .. asked, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        child.OutputDataReceived += (_, _) => { };
        child.BeginOutputReadLine();
        return child;
    }

    /// <summary>Asks it to stop as Ctrl+C does.</summary>
    public static void Stop(Process child)
    {
        ArgumentNullException.ThrowIfNull(child);
        using var signal = Process.Start("kill", ["-INT", child.Id.ToString(CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
    }

    /// <summary>Length and time of its log: another than before, and it has begun to write.</summary>
    public (long Length, DateTime Written) Log() => new FileInfo(chronicle + "-wal") is { Exists: true } there ? (there.Length, there.LastWriteTimeUtc) : default;

    /// <summary>How many batches are kept. It reads a copy: what the files are mended from after a kill stays for the next run to mend.</summary>
    public int Kept()
    {
        var folder = Directory.CreateTempSubdirectory("matiane-kept-");
        try
        {
            var copy = Path.Combine(folder.FullName, "copy.db");
            foreach (var part in new[] { "", "-wal" }.Where(p => File.Exists(chronicle + p)))
            {
                File.Copy(chronicle + part, copy + part);
            }

            if (new FileInfo(copy) is not { Exists: true, Length: > 0 } && new FileInfo(copy + "-wal") is not { Exists: true, Length: > 0 })
            {
                return 0;
            }

            using var opened = Chronicler.Open(SqliteStore.Open(copy), TimeProvider.System);
            return opened.Revision;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Everything derived, and every version of every report with its claims; times of addition are of each run.</summary>
    public List<string> Facts()
    {
        using var opened = Chronicler.Open(SqliteStore.Open(chronicle, create: false), TimeProvider.System);
        var kept = opened.Reports(int.MaxValue).Select(r => opened.Report(r.Head.Document)!).Select(r => $"{r.Head.Document} {r.Version} of {r.Versions}: {string.Join(' ', r.Claims.Select(c => c.Address))}");
        return [.. opened.Dump(), .. kept.Order(StringComparer.Ordinal)];
    }
}
