using Matiane.Chronicle;
using Matiane.Exchange;

namespace Matiane.Cli.Commands;

/// <summary>What a command was given to add: reports, and lines that are coded already.</summary>
/// <param name="files">Paths; "-" or none at all for standard input.</param>
/// <param name="defaults">What the documents may lack.</param>
internal sealed class Arrivals(IReadOnlyList<string> files, ReportDefaults defaults)
{
    private readonly long? all = files.Count > 0 && files.All(File.Exists) ? files.Sum(f => new FileInfo(f).Length) : null;
    private long before;
    private Stream? current;

    /// <summary>How much of the files is read, 0 to 1; null where that is not known.</summary>
    public double? Share => all > 0 ? (before + (current is { CanSeek: true } stream ? stream.Position : 0)) / (double)all : null;

    /// <summary>Every document of every file in order; a file that can't be opened is a failed document.</summary>
    public IEnumerable<Arrival> Read()
    {
        foreach (var file in files.Count == 0 ? ["-"] : files)
        {
            if (file != "-" && !File.Exists(file))
            {
                yield return Arrival.Of(ReadResult.Failed(file, "file-not-found", $"There is no file '{file}'."));
                continue;
            }

            using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            current = stream;
            foreach (var arrival in ArrivalReader.Read(stream, file == "-" ? "-" : Path.GetFileName(file), defaults))
            {
                yield return arrival;
            }

            (current, before) = (null, before + (stream.CanSeek ? stream.Length : 0));
        }
    }
}
