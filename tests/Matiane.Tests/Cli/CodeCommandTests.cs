using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Matiane.Tests.Cli;

/// <summary>The command as a user runs it: in a child process, on good and bad input.</summary>
public sealed class CodeCommandTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(TestData.File("contract", "claims.schema.json"));

    [Fact]
    public void Samples_are_coded_by_the_contract()
    {
        var result = MatianeProcess.Run("", "code", "samples/reports.jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Equal(9, result.Lines.Length);
        Assert.All(result.Lines, AssertContract);
    }

    [Theory]
    [InlineData("{\"text\":\"x\"", "json-syntax")]
    [InlineData("{not json}", "json-syntax")]
    [InlineData("{\"title\":\"only\"}", "text-missing")]
    [InlineData("{\"text\":\"  \"}", "text-empty")]
    [InlineData("{\"text\":7}", "text-missing")]
    [InlineData("{\"text\":\"a\",\"published\":\"some day\"}", "published-invalid")]
    public void A_bad_line_is_an_error_of_its_own_and_the_run_goes_on(string line, string code)
    {
        var result = MatianeProcess.Run($"{{\"id\":\"a\",\"text\":\"Police arrested two protesters.\"}}\n{line}\n{{\"id\":\"b\",\"text\":\"Полиция задержала двоих.\"}}\n", "code");

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(3, result.Lines.Length);
        Assert.All(result.Lines, AssertContract);
        Assert.Equal(code, JsonNode.Parse(result.Lines[1])!["error"]!["code"]!.GetValue<string>());
        Assert.Equal(["a", "b"], new[] { Id(result.Lines[0]), Id(result.Lines[2]) });
        Assert.Contains("1 document could not be read", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_utf8_is_named_and_the_rest_is_coded()
    {
        byte[] input = [.. "{\"id\":\"a\",\"text\":\""u8, 0xC3, 0x28, .. "\"}\n{\"id\":\"b\",\"text\":\"Fine.\"}\n"u8];
        var result = MatianeProcess.Run(input, "code");

        Assert.Equal(3, result.ExitCode);
        Assert.NotNull(JsonNode.Parse(result.Lines[0])!["error"]);
        Assert.Equal("b", Id(result.Lines[1]));
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_refused_without_swallowing_memory()
    {
        var start = "{\"text\":\""u8;
        var input = new byte[100 * 1024 * 1024];
        input.AsSpan().Fill((byte)'a');
        start.CopyTo(input);
        input[^1] = (byte)'\n';
        var result = MatianeProcess.Run([.. input, .. "{\"id\":\"after\",\"text\":\"Fine.\"}"u8], "code");

        Assert.Equal(3, result.ExitCode);
        Assert.Equal("document-too-large", JsonNode.Parse(result.Lines[0])!["error"]!["code"]!.GetValue<string>());
        Assert.Equal("after", Id(result.Lines[1]));
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, "not-text")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "not-text")]
    [InlineData(new byte[] { 0xD0, 0x20, 0xFF }, "encoding-broken")]
    [InlineData(new byte[] { 0x20, 0x0A }, "text-empty")]
    public void Input_that_is_no_text_is_named(byte[] input, string code)
    {
        var result = MatianeProcess.Run(input, "code");

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(code, JsonNode.Parse(Assert.Single(result.Lines))!["error"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public void A_language_without_a_pack_is_a_warning_not_a_guess()
    {
        var result = MatianeProcess.Run("{\"id\":\"a\",\"text\":\"Lorem ipsum\",\"language\":\"la\"}\n", "code");

        Assert.Equal(0, result.ExitCode);
        var document = JsonNode.Parse(Assert.Single(result.Lines))!;
        Assert.Equal("language-not-covered", document["warnings"]![0]!["code"]!.GetValue<string>());
        Assert.Empty(document["claims"]!.AsArray());
    }

    [Theory]
    [InlineData("code", "--nonsense")]
    [InlineData("nonsense")]
    [InlineData("code", "--published", "yesterday")]
    public void Bad_usage_ends_with_two_and_says_why(params string[] arguments)
    {
        var result = MatianeProcess.Run("", arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("matiane: ", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void A_missing_file_is_a_failed_document()
    {
        var result = MatianeProcess.Run("", "code", "no-such-file.jsonl", "samples/reports.jsonl");

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(10, result.Lines.Length);
        Assert.Contains("file-not-found", result.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Output_keeps_the_order_of_the_input()
    {
        var input = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            input.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"id\":\"{i}\",\"text\":\"{string.Concat(Enumerable.Repeat("Police arrested two men in Almaty. ", 1 + i * 7 % 20))}\"}}\n");
        }

        var result = MatianeProcess.Run(input.ToString(), "code");

        Assert.Equal(Enumerable.Range(0, 300).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), result.Lines.Select(Id));
    }

    private static string Id(string line) => JsonNode.Parse(line)!["id"]!.GetValue<string>();

    private static void AssertContract(string line)
    {
        using var document = JsonDocument.Parse(line);
        var result = Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join("\n", result.Details.Where(d => d.HasErrors).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))) + "\n" + line[..Math.Min(line.Length, 500)]);
    }
}
