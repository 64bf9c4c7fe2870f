using BenchmarkDotNet.Attributes;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Benchmarks;

/// <summary>Sentences and tokens of a hundred reports.</summary>
[MemoryDiagnoser]
public class SegmentationBenchmarks
{
    private Report[] reports = [];
    private LanguagePack pack = null!;

    [Params("ka", "ru", "en")]
    public string Language { get; set; } = "";

    [GlobalSetup]
    public void Setup() => (reports, pack) = (Corpus.Of(Language), Corpus.Packs.Find(Language)!);

    [Benchmark(OperationsPerInvoke = Corpus.Reports)]
    public int Split() => reports.Sum(r => Segmenter.Split(r, pack).Length);
}

/// <summary>Readings of every word of a hundred reports.</summary>
[MemoryDiagnoser]
public class MorphologyBenchmarks
{
    private Report[] reports = [];
    private LanguagePack pack = null!;

    [Params("ka", "ru", "en")]
    public string Language { get; set; } = "";

    [GlobalSetup]
    public void Setup() => (reports, pack) = (Corpus.Of(Language), Corpus.Packs.Find(Language)!);

    [Benchmark(OperationsPerInvoke = Corpus.Reports)]
    public int Analyse() => reports.Sum(r => Analyser.Analyse(r, Segmenter.Split(r, pack), pack).Sentences.Length);
}

/// <summary>Opening a pack and its lexicon from disk.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    [Params("ka", "ru", "en")]
    public string Language { get; set; } = "";

    [Benchmark]
    public bool Open() =>
        LanguagePack.Open(File.ReadAllBytes(Path.Combine(DataFolder.Locate(), Language + ".pack"))).Get<Lexicon>().Knows("x");
}
