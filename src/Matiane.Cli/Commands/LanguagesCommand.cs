using System.CommandLine;
using System.Globalization;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane languages</c>: the packs at hand.</summary>
internal static class LanguagesCommand
{
    public static Command Create()
    {
        var command = new Command("languages", "List the languages that have a pack, with the sizes of their parts.");
        command.SetAction(_ =>
        {
            foreach (var code in Engine.Packs.Codes)
            {
                var pack = Engine.Packs.Find(code)!;
                var sections = pack.Sections.OrderByDescending(s => s.Bytes).ToList();
                var parts = string.Join(", ", sections.Select(s => $"{s.Name} {Size(s.Bytes)}"));
                Console.WriteLine($"{code}\t{Size(sections.Sum(s => s.Bytes))}\t{parts}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Size(int bytes) => bytes >= 1024 * 1024
        ? (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture) + " MB"
        : (bytes / 1024.0).ToString("0.0", CultureInfo.InvariantCulture) + " KB";
}
