using System.Collections.Frozen;

namespace Matiane.Claims;

/// <summary>The closest CAMEO code of an event and mode, from contract/events.tsv.</summary>
internal static class CameoCodes
{
    private static readonly FrozenDictionary<string, string> Codes = Read();

    public static string? Of(string kind, string? mode) =>
        Codes.GetValueOrDefault(mode is null ? kind : $"{kind}/{mode}") ?? Codes.GetValueOrDefault(kind);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(CameoCodes).Assembly.GetManifestResourceStream("events.tsv")
            ?? throw new InvalidOperationException("The event codes are built into this assembly.");
        using var reader = new StreamReader(stream);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length >= 6 && cells[5].Length > 0)
            {
                codes[cells[1].Length > 0 ? $"{cells[0]}/{cells[1]}" : cells[0]] = cells[5];
                codes.TryAdd(cells[0], cells[5][..2] + "0");
            }
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
