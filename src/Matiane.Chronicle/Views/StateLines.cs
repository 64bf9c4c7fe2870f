using System.Globalization;
using System.Text.Json;
using Matiane.Chronicle.Exports;

namespace Matiane.Chronicle.Views;

/// <summary>States as JSON, one object each: states/1 of docs/chronicle.md.</summary>
public static class StateLines
{
    /// <summary>One state, without a line break.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">The moment asked about, for what is in force then; null: not told.</param>
    public static string Line(PlaceState state, DateTimeOffset? at)
    {
        ArgumentNullException.ThrowIfNull(state);
        return JsonOutput.Text(json => Write(json, state, at));
    }

    /// <summary>A moment as exactly as it is known: a day, or a day with its hour.</summary>
    public static string? Moment(StateMoment? moment) =>
        moment is { } known ? known.At.ToString(known.IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;

    /// <summary>in force, planned, unknown or ended: how a state stands at a moment.</summary>
    public static string Standing(PlaceState state, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.IsPlanned ? "planned" : state.IsUnknown(at) ? "unknown" : state.IsInForce(at) ? "in force" : state.Until is { } until && until.Latest < at ? "ended" : "not yet";
    }

    private static void Write(Utf8JsonWriter json, PlaceState state, DateTimeOffset? at)
    {
        json.WriteStartObject();
        json.WriteString("schema", "states/1");
        json.WriteString("kind", state.Kind);
        json.WriteString("scope", state.Scope);
        json.WriteString("holder", state.Holder);
        json.WriteString("tenure", state.Tenure);
        json.WriteString("place", state.Place.Name);
        json.WriteString("country", state.Place.Country);
        json.WriteString("precision", state.Place.Precision.ToString().ToLowerInvariant());
        if (at is { } moment)
        {
            json.WriteString("standing", Standing(state, moment));
        }

        json.WriteString("hours", state.Hours);
        json.WriteString("since", Moment(state.Since));
        json.WriteString("first_told", JsonOutput.Moment(state.FirstTold));
        json.WriteString("until", Moment(state.Until));
        json.WriteBoolean("until_planned", state.UntilIsPlanned);
        json.WriteBoolean("planned", state.IsPlanned);
        json.WriteString("last_confirmed", JsonOutput.Moment(state.LastConfirmed));
        JsonOutput.Strings(json, "began", state.Began);
        JsonOutput.Strings(json, "extended", state.Extended);
        JsonOutput.Strings(json, "ended", state.Ended);
        JsonOutput.Strings(json, "contradicted", state.Contradicted);
        JsonOutput.Strings(json, "sayers", state.Sayers);
        json.WriteEndObject();
    }
}
