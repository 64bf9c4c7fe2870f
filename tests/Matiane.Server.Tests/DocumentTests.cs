using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Matiane.Server.Tests;

/// <summary>The API against its own document: every answer has the shape that is told of it.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private TestBoard board = null!;
    private JsonNode document = null!;

    public async Task InitializeAsync()
    {
        board = await TestBoard.AloneAsync();
        document = await TestBoard.JsonAsync(board.Client, "/openapi/v1.json");
    }

    public async Task DisposeAsync() => await board.DisposeAsync();

    [Fact]
    public async Task Every_answer_is_what_the_document_says()
    {
        var wrong = new List<string>();
        var told = OpenApi.Operations(document).Where(o => o.Method == HttpMethod.Get && JsonOf(o) is not null).ToList();
        Assert.True(told.Count >= 14, string.Join(", ", told.Select(o => o.Path)));
        foreach (var operation in told)
        {
            var answer = await TestBoard.JsonAsync(board.Client, Filled(operation.Path));
            wrong.AddRange(Problems(JsonOf(operation)!, answer).Select(p => $"{operation.Path}: {p}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_changes_answer_is_what_the_document_says()
    {
        var operations = OpenApi.Operations(document);
        var (_, decided) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/decisions", """{"kind":"correct","target":"rally-en#c1","field":"injured","value":"12-15"}""");
        Assert.Empty(Problems(JsonOf(operations.Single(o => o.Path == "/api/decisions"))!, decided!));
        var (_, added) = await TestBoard.ChangeAsync(board.Client, HttpMethod.Post, "/api/add", "BATKEN - Two people were killed in Batken on Monday.", "text/plain");
        Assert.Empty(Problems(JsonOf(operations.Single(o => o.Path == "/api/add"))!, added!));
    }

    [Fact]
    public void Every_operation_is_described_and_typed()
    {
        foreach (var operation in OpenApi.Operations(document))
        {
            Assert.False(string.IsNullOrEmpty(operation.Told["summary"]?.GetValue<string>()), operation.Path);
            Assert.All(operation.Told["parameters"]?.AsArray() ?? [], p => Assert.NotNull(p!["schema"]));
            if (operation.Told["requestBody"] is { } body)
            {
                Assert.All(body["content"]!.AsObject(), c => Assert.NotNull(c.Value!["schema"]));
            }

            var answers = operation.Told["responses"]!.AsObject();
            Assert.Contains(answers, a => a.Key[0] == '2');
            Assert.All(answers.Where(a => a.Key[0] == '4'), a => Assert.NotNull(a.Value!["content"]!["application/problem+json"]!["schema"]));
        }
    }

    [Fact]
    public async Task A_refusal_has_the_shape_that_the_document_says()
    {
        var asked = OpenApi.Operations(document).Where(o => o.Method == HttpMethod.Get && o.Right is not null).ToList();
        var refused = 0;
        foreach (var operation in asked)
        {
            var isView = operation.Told["parameters"]?.AsArray().Any(p => p!["name"]!.GetValue<string>() == "asof") == true;
            var address = operation.Path.Replace("{id}", "none", StringComparison.Ordinal).Replace("{claim}", "c0", StringComparison.Ordinal).Replace("{language}", "none", StringComparison.Ordinal) + (isView ? "?asof=soon" : "");
            if (!isView && address == operation.Path)
            {
                continue;
            }

            refused++;
            using var answer = await board.Client.GetAsync(new Uri(address, UriKind.Relative));
            var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(status is "400" or "404", $"{address}: {status}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.Empty(Problems(operation.Told["responses"]![status]!["content"]!["application/problem+json"]!["schema"]!, body));
            Assert.NotEmpty(body["detail"]!.GetValue<string>());
        }

        Assert.True(refused >= 9);
    }

    [Fact]
    public void A_view_is_asked_for_in_one_way_everywhere()
    {
        string[] view = ["place", "from", "to", "event", "language", "source", "sayer", "status", "confidence", "text", "asof"];
        foreach (var path in new[] { "/api/events", "/api/ledger", "/api/state", "/api/silence", "/api/desk", "/api/export", "/api/export/preview", "/api/claims" })
        {
            var names = document["paths"]![path]!["get"]!["parameters"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()).ToList();
            Assert.Empty(view.Except(names).Select(n => $"{path}: {n}"));
        }
    }

    private static JsonNode? JsonOf(Operation operation) => operation.Told["responses"]?["200"]?["content"]?["application/json"]?["schema"];

    private static string Filled(string path) => path
        .Replace("/api/events/{id}", "/api/events/rally-en%23c1", StringComparison.Ordinal)
        .Replace("/api/reports/{id}", "/api/reports/rally-en", StringComparison.Ordinal)
        .Replace("{claim}", "c1", StringComparison.Ordinal)
        .Replace("{language}", "ka", StringComparison.Ordinal);

    /// <summary>What of an answer is not as a schema of the document says; fields that no schema knows count too.</summary>
    private List<string> Problems(JsonNode schema, JsonNode answer)
    {
        var whole = JsonNode.Parse(schema.ToJsonString())!.AsObject();
        whole["components"] = Closed(document["components"]!);
        var result = JsonSchema.FromText(whole.ToJsonString()).Evaluate(JsonSerializer.SerializeToElement(answer), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))];
    }

    /// <summary>The same schemas with no room for fields that they do not name.</summary>
    private static JsonNode Closed(JsonNode node)
    {
        var copy = node.DeepClone();
        foreach (var schema in copy["schemas"]!.AsObject().Where(s => s.Value!["properties"] is not null))
        {
            schema.Value!["additionalProperties"] = false;
        }

        return copy;
    }
}
