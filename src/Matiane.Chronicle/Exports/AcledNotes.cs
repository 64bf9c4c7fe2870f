using System.Globalization;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Exports;

/// <summary>The columns of ACLED's layout that speak in words and figures.</summary>
internal static class AcledNotes
{
    /// <summary>The most careful number of killed: the lowest figure that stands; 0 when nobody gives one, as the layout wants it.</summary>
    public static long Fatalities(ChronicleEvent told) => EventFigures.Range(told, "killed").Low is { } low and > 0 and < 1e9 ? (long)low : 0;

    /// <summary>The size of the crowd of a demonstration.</summary>
    public static string Tags(ChronicleEvent told)
    {
        if (told.Acled?.EventType is not ("Protests" or "Riots"))
        {
            return "";
        }

        var (low, high) = EventFigures.Range(told, "participants");
        return "crowd size=" + (low, high) switch
        {
            (null, null) => "no report",
            ({ } few, null) => $"at least {Cells.Number(few)}",
            (null, { } many) => $"up to {Cells.Number(many)}",
            var (few, many) when few == many => Cells.Number(few),
            var (few, many) => $"between {Cells.Number(few)} and {Cells.Number(many)}",
        };
    }

    /// <summary>One paragraph made of the codes, with every figure and its sayer. No words of the reports.</summary>
    public static string Of(EventDetail detail, DateOnly day)
    {
        var told = detail.Event;
        var parts = new List<string>
        {
            $"On {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {told.Acled!.SubEventType.ToLowerInvariant()} in {told.Place!.Name} ({told.Event}{(told.Mode is { } mode ? "/" + mode : "")}).",
        };
        Add(parts, "By: ", Cells.Parties(told.Actors));
        Add(parts, "To: ", Cells.Parties(told.Recipients));
        foreach (var count in told.Counts)
        {
            var figures = count.Figures.Select(f => $"{Range(f.Low, f.High)} ({f.Origin}{(f.SupersededBy is null ? "" : ", later replaced")})");
            Add(parts, $"{count.Measure}{(count.Group is { } group ? $" ({group})" : "")}: ", Cells.List(figures, ", "));
        }

        parts.Add(told.Status == "disputed" ? $"Disputed. Reports: {told.Reports}, origins: {told.Origins}." : $"Reports: {told.Reports}, origins: {told.Origins}.");
        return string.Join(' ', parts);
    }

    private static void Add(List<string> parts, string label, string words)
    {
        if (words.Length > 0)
        {
            parts.Add($"{label}{words}.");
        }
    }

    private static string Range(double? low, double? high) => (low, high) switch
    {
        (null, null) => "not said",
        ({ } few, null) => $"{Cells.Number(few)} or more",
        (null, { } many) => $"up to {Cells.Number(many)}",
        var (few, many) when few == many => Cells.Number(few),
        var (few, many) => $"{Cells.Number(few)}-{Cells.Number(many)}",
    };
}
