using Matiane.Chronicle;
using Matiane.Exchange;

namespace Matiane.Cli.Commands;

/// <summary>What a command was given to add: reports, and lines that are coded already.</summary>
internal static class Arrivals
{
    /// <summary>Every document of every file in order; a file that can't be opened is a failed document.</summary>
    /// <param name="files">Paths; "-" or none at all for standard input.</param>
    /// <param name="defaults">What the documents may lack.</param>
    public static IEnumerable<Arrival> Read(IReadOnlyList<string> files, ReportDefaults defaults)
    {
        foreach (var file in files.Count == 0 ? ["-"] : files)
        {
            if (file != "-" && !File.Exists(file))
            {
                yield return Arrival.Of(ReadResult.Failed(file, "file-not-found", $"There is no file '{file}'."));
                continue;
            }

            using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            foreach (var arrival in ArrivalReader.Read(stream, file == "-" ? "-" : Path.GetFileName(file), defaults))
            {
                yield return arrival;
            }
        }
    }
}
