using Matiane.Exchange;
using Matiane.Languages;
using Matiane.Text;

namespace Matiane.Benchmarks;

/// <summary>The small fixed corpus of a language: its sample reports, repeated.</summary>
internal static class Corpus
{
    public const int Reports = 100;

    public static IPackStore Packs { get; } = new PackFolder(DataFolder.Locate());

    public static Report[] Of(string language)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matiane.slnx")))
        {
            folder = folder.Parent;
        }

        using var stream = File.OpenRead(Path.Combine(folder!.FullName, "samples", "reports.jsonl"));
        var samples = ReportReader.Read(stream, "samples", new ReportDefaults()).Select(r => r.Report!).Where(r => r.Language == language).ToList();
        return [.. Enumerable.Range(0, Reports).Select(i => samples[i % samples.Count])];
    }
}
