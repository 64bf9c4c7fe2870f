using System.Text;
using Matiane.Exchange;

namespace Matiane.Chronicle;

/// <summary>Reads what is to be added: reports of every input form, or lines that are coded already.</summary>
public static class ArrivalReader
{
    private const string CodedMark = "\"schema\":\"claims/1\"";
    private const int SniffBytes = 4096;

    /// <summary>Every document in order, read as it is asked for; coded lines are told by the first of them.</summary>
    /// <param name="stream">Left open.</param>
    /// <param name="name">Name of the input, for reports without one.</param>
    /// <param name="defaults">What the documents may lack.</param>
    public static IEnumerable<Arrival> Read(Stream stream, string name, ReportDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(defaults);
        return All(stream, name, defaults);
    }

    private static IEnumerable<Arrival> All(Stream stream, string name, ReportDefaults defaults)
    {
        var head = new byte[SniffBytes];
        var length = stream.ReadAtLeast(head, SniffBytes, throwOnEndOfStream: false);
        using var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        foreach (var arrival in IsCoded(head.AsSpan(0, length)) ? Lines(whole) : ReportReader.Read(whole, name, defaults).Select(Arrival.Of))
        {
            yield return arrival;
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
