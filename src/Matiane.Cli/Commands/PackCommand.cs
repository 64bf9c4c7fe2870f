using System.CommandLine;
using Matiane.Packs;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane pack check</c>: all problems of a readable pack, by file and line.</summary>
internal static class PackCommand
{
    public static Command Create()
    {
        var code = new Argument<string[]>("CODE") { Arity = ArgumentArity.ZeroOrMore, Description = "Languages to check (folder names); all when none is named." };
        var folder = new Option<string>("--languages") { Description = "Folder of the readable packs.", DefaultValueFactory = _ => "languages" };
        var check = new Command(
            "check",
            """
            Check language packs and print every problem with its file and line.

            Examples:
              matiane pack check
              matiane pack check ka --languages ../languages
            """)
        { code, folder };
        check.SetAction(result => Check(result.GetValue(code) ?? [], result.GetValue(folder)!));
        return new Command("pack", "Work on language packs.") { check };
    }

    private static int Check(string[] codes, string folder)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"matiane: there is no folder '{folder}'; name the packs' folder with --languages.");
            return ExitCode.Usage;
        }

        var unknown = codes.Where(c => !File.Exists(Path.Combine(folder, c, "pack.json"))).ToList();
        if (unknown.Count > 0)
        {
            Console.Error.WriteLine($"matiane: no pack '{string.Join("', '", unknown)}' in '{folder}': a pack is a folder with a pack.json.");
            return ExitCode.Usage;
        }

        var problems = 0;
        foreach (var pack in codes.Length > 0 ? codes.Select(c => PackCompiler.Compile(folder, c)) : PackCompiler.CompileAll(folder))
        {
            foreach (var problem in pack.Problems)
            {
                Console.WriteLine(problem);
            }

            problems += pack.Problems.Length;
            Console.Error.WriteLine($"{pack.Code}: {(pack.Problems.IsEmpty ? "no problems" : $"{pack.Problems.Length} problems")}");
        }

        return problems == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
