using System.Text.Encodings.Web;
using System.Text.Json;

namespace Matiane.Server.Answers;

/// <summary>JSON of the contract (events/1, claims/1) as the API's own types: the exports' writers are the one place that knows its shape.</summary>
internal static class Contract
{
    private static readonly JsonSerializerOptions Options = Configured(new JsonSerializerOptions());

    /// <summary>Sets the API's spelling up: snake case, every script as it is.</summary>
    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }

    /// <summary>Reads what a writer of the contract wrote.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>Reads what a writer of the contract wrote.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
