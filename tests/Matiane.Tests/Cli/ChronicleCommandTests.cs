using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Matiane.Tests.Cli;

/// <summary>A chronicle as a user keeps it: added to, asked by both clocks, exported, interrupted.</summary>
public sealed class ChronicleCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("matiane-commands-").FullName;

    private string Chronicle => Path.Combine(folder, "chronicle.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_chronicle_answers_by_two_clocks_in_every_format()
    {
        Assert.Contains("9 new, 0 changed, 0 known already", Run("add", "samples/reports.jsonl").Error, StringComparison.Ordinal);
        Assert.Contains("0 new, 0 changed, 9 known already", Run("add", "samples/reports.jsonl").Error, StringComparison.Ordinal);

        var day = Run("events", "--place", "KG", "--at", "2020-10-06").Lines;
        var noon = Run("events", "--place", "KG", "--at", "2020-10-06", "--as-of", "2020-10-06T12:00").Lines;
        Assert.InRange(noon.Length, 1, day.Length - 1);
        Assert.All(noon, l => Assert.All(JsonNode.Parse(l)!["claims"]!.AsArray(), c => Assert.StartsWith("bishkek-en#", c!.GetValue<string>(), StringComparison.Ordinal)));
        Assert.All(Run("claims", "--place", "KG", "--event", "RETREAT").Lines, l => Assert.All(JsonNode.Parse(l)!["claims"]!.AsArray(), c => Assert.Equal("RETREAT", c!["event"]!.GetValue<string>())));
        Assert.All(Run("ledger", "--place", "TR", "--measure", "killed").Lines, l => Assert.Equal("killed", JsonNode.Parse(l)!["measure"]!.GetValue<string>()));
        Assert.NotEmpty(Run("state", "--place", "Colombo", "--at", "2022-04-04", "--as-of", "2022-04-04").Lines);
        Assert.Equal(48, Run("silence", "--place", "Colombo", "--from", "2022-04-03", "--to", "2022-04-04").Lines.Length);

        foreach (var (format, separator, columns) in new[] { ("csv", ',', 0), ("acled", ',', 31), ("gdelt", '\t', 61), ("gdelt-mentions", '\t', 16), ("polecat", '\t', 40), ("hxl", ',', 0) })
        {
            var lines = Run("events", "--place", "KG", "--format", format).Lines;
            Assert.True(lines.Length > 2, format);
            Assert.True(columns == 0 || lines[0].Split(separator).Length == columns, format);
        }

        Assert.Equal("FeatureCollection", JsonNode.Parse(Run("events", "--place", "KG", "--format", "geojson").Output)!["type"]!.GetValue<string>());
        Assert.Equal(2, MatianeProcess.Run("", "events", "--chronicle", Chronicle, "--at", "soon").ExitCode);
        Assert.Equal(2, MatianeProcess.Run("", "ledger", "--chronicle", Chronicle, "--measure", "deaths").ExitCode);
    }

    [Fact]
    public async Task An_interrupted_add_ends_cleanly_says_so_and_goes_on()
    {
        const int Reports = 8_000;
        var file = Path.Combine(folder, "coded.jsonl");
        File.WriteAllLines(file, Enumerable.Range(0, Reports).Select(i =>
            $$$"""{"schema":"claims/1","id":"r{{{i}}}","published":"2024-01-01T00:00:00Z","claims":[{"id":"c1","event":"PROTEST","mode":"demo","time":{"from":"2023-{{{1 + i % 12:00}}}-{{{1 + i % 28:00}}}","precision":"day"}}]}"""));
        using var add = Process.Start(new ProcessStartInfo("dotnet", [typeof(Matiane.Cli.Commands.ExitCode).Assembly.Location, "add", "--chronicle", Chronicle, file]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        add.OutputDataReceived += (_, _) => { };
        add.BeginOutputReadLine();
        var said = add.StandardError.ReadToEndAsync();
        while (!add.HasExited && new FileInfo(Chronicle + "-wal") is not { Exists: true, Length: > 400_000 })
        {
            Thread.Sleep(5);
        }

        using (var interrupt = Process.Start("kill", ["-INT", add.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            interrupt.WaitForExit();
        }

        add.WaitForExit();
        Assert.Equal(130, add.ExitCode);
        Assert.Contains("Stopped; the same command goes on from here.", await said, StringComparison.Ordinal);

        var again = Run("add", file).Error;
        var numbers = System.Text.RegularExpressions.Regex.Matches(again, "[0-9,]+(?= (new|known))").Select(m => int.Parse(m.Value, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(Reports, numbers.Sum());
        Assert.InRange(numbers[1], 256, Reports - 1);
    }

    private MatianeProcess.Result Run(params string[] arguments)
    {
        var result = MatianeProcess.Run("", [.. arguments, "--chronicle", Chronicle]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result;
    }
}
