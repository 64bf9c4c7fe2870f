using System.Text;
using System.Text.Json.Nodes;

namespace Matiane.Server.Tests;

/// <summary>The API as its own document tells it.</summary>
internal static class OpenApi
{
    /// <summary>Every operation.</summary>
    public static async Task<List<Operation>> OperationsAsync(HttpClient client) => Operations(await TestBoard.JsonAsync(client, "/openapi/v1.json"));

    /// <summary>Every operation of a document.</summary>
    public static List<Operation> Operations(JsonNode document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(o => new Operation(
            new HttpMethod(o.Key.ToUpperInvariant()), path.Key, o.Value!["x-right"]?.GetValue<string>(), o.Value!.AsObject()))),
    ];
}

/// <summary>One method of one address.</summary>
/// <param name="Right">The right it takes; null for none.</param>
/// <param name="Told">What the document says of it.</param>
internal sealed record Operation(HttpMethod Method, string Path, string? Right, JsonObject Told)
{
    /// <summary>A request for it, with values for the address that name nothing and an empty body.</summary>
    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(Method, new Uri(Path.Replace("{id}", "none", StringComparison.Ordinal).Replace("{claim}", "c0", StringComparison.Ordinal).Replace("{language}", "ka", StringComparison.Ordinal).Replace("{name}", "nobody", StringComparison.Ordinal), UriKind.Relative));
        request.Content = Told["requestBody"] is null ? null : new StringContent("{}", Encoding.UTF8, "application/json");
        return request;
    }
}
