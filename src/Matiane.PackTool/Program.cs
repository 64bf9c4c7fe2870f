using System.IO.Compression;
using Matiane.Gazetteer;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Packs;

if (args is ["train-tagger", var pack, var target, .. var treebanks])
{
    var opened = LanguagePack.Open(File.ReadAllBytes(pack));
    var (weights, accuracy) = DisambiguatorTrainer.Train(opened.Get<Lexicon>(), opened.Get<Government>(), treebanks.SelectMany(File.ReadLines));
    using var file = File.Create(target);
    using var brotli = new BrotliStream(file, CompressionLevel.SmallestSize);
    brotli.Write(weights);
    Console.WriteLine($"{target}: ambiguous words right in the last epoch: {accuracy:0.0000}");
    return 0;
}

if (args is ["measure-tagger", var measured, var table, .. var held])
{
    using var brotli = new BrotliStream(File.OpenRead(table), CompressionMode.Decompress);
    using var weights = new MemoryStream();
    brotli.CopyTo(weights);
    var opened = LanguagePack.Open(File.ReadAllBytes(measured));
    var (nouns, cases, both) = DisambiguatorTrainer.Measure(opened.Get<Lexicon>(), opened.Get<Government>(), Disambiguator.Load(weights.ToArray()), held.SelectMany(File.ReadLines));
    Console.WriteLine($"of {nouns} nouns and names: case {(double)cases / nouns:0.0000}, case and lemma {(double)both / nouns:0.0000}");
    return 0;
}

if (args is not ["build", var languages, var gazetteer, var output])
{
    Console.Error.WriteLine("usage: matiane-packtool build LANGUAGES GAZETTEER OUTPUT\n       matiane-packtool train-tagger PACK WEIGHTS TREEBANK…\n       matiane-packtool measure-tagger PACK WEIGHTS TREEBANK…");
    return 2;
}

Directory.CreateDirectory(output);
var index = Path.Combine(output, "gazetteer.bin");
if (!File.Exists(index) || Directory.GetFiles(gazetteer).Append(typeof(GazetteerCompiler).Assembly.Location).Any(f => File.GetLastWriteTimeUtc(f) > File.GetLastWriteTimeUtc(index)))
{
    File.WriteAllBytes(index, GazetteerCompiler.Compile(gazetteer));
}

var problems = 0;
foreach (var result in PackCompiler.CompileAll(languages))
{
    foreach (var problem in result.Problems)
    {
        Console.Error.WriteLine($"{Path.GetFileName(languages)}/{problem.File}({problem.Line}): error {problem.Code}: {problem.Message}");
        problems++;
    }

    if (result.Problems.IsEmpty)
    {
        File.WriteAllBytes(Path.Combine(output, result.Code + ".pack"), result.Bytes);
    }
}

return problems == 0 ? 0 : 1;
