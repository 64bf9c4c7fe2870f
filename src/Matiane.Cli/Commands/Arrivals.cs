using System.Text;
using Matiane.Chronicle;
using Matiane.Exchange;

namespace Matiane.Cli.Commands;

/// <summary>What a command was given to add: reports, and lines that are coded already.</summary>
internal static class Arrivals
{
    private const string CodedMark = "\"schema\":\"claims/1\"";
    private const int SniffBytes = 4096;

    /// <summary>Every document of every file in order; a file of coded lines is told by its first line.</summary>
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

            using var stream = new BufferedStream(file == "-" ? Console.OpenStandardInput() : File.OpenRead(file), SniffBytes);
            var head = new byte[SniffBytes];
            var length = stream.ReadAtLeast(head, SniffBytes, throwOnEndOfStream: false);
            using var whole = new PrefixedStream(head.AsMemory(0, length), stream);
            foreach (var arrival in IsCoded(head.AsSpan(0, length)) ? Lines(whole) : ReportReader.Read(whole, file == "-" ? "-" : Path.GetFileName(file), defaults).Select(Arrival.Of))
            {
                yield return arrival;
            }
        }
    }

    private static bool IsCoded(ReadOnlySpan<byte> head)
    {
        var line = head.IndexOf((byte)'\n') is >= 0 and var end ? head[..end] : head;
        return Encoding.UTF8.GetString(line).Replace(" ", "", StringComparison.Ordinal).Contains(CodedMark, StringComparison.Ordinal);
    }

    private static IEnumerable<Arrival> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Arrival.Line(line, number);
            }
        }
    }
}
