using Matiane.Gazetteer;
using Matiane.Packs;

if (args is not ["build", var languages, var gazetteer, var output])
{
    Console.Error.WriteLine("usage: matiane-packtool build LANGUAGES GAZETTEER OUTPUT");
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
