using Matiane.Chronicle.Exports;

namespace Matiane.Chronicle.Views;

/// <summary>Hours of <see cref="Silence"/> as JSON, one object each: silence/1 of docs/chronicle.md.</summary>
public static class SilenceLines
{
    /// <summary>One hour, without a line break.</summary>
    public static string Line(SilentHour hour)
    {
        ArgumentNullException.ThrowIfNull(hour);
        return JsonOutput.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "silence/1");
            json.WriteString("hour", JsonOutput.Moment(hour.Hour));
            json.WriteNumber("reports", hour.Reports);
            JsonOutput.Number(json, "usual", hour.Usual);
            json.WriteBoolean("down", hour.Down);
            json.WriteBoolean("silent", hour.IsSilent);
            json.WriteEndObject();
        });
    }
}
