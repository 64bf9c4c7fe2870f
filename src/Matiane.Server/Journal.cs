using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matiane.Exchange;
using Matiane.Text;

namespace Matiane.Server;

/// <summary>The facts, one JSON line each, only ever appended: reports as they came and what people decided.</summary>
/// <param name="path">File; null keeps nothing beyond the run.</param>
internal sealed class Journal(string? path)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All facts of the file, in order. A last line cut off by a crash is left out.</summary>
    public (ImmutableArray<(Report Report, DateTimeOffset Added)> Reports, ImmutableArray<Decision> Decisions) Read()
    {
        var reports = ImmutableArray.CreateBuilder<(Report, DateTimeOffset)>();
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        if (path is null || !File.Exists(path))
        {
            return (reports.ToImmutable(), decisions.ToImmutable());
        }

        var number = 0;
        var lines = File.ReadAllLines(path);
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            number++;
            try
            {
                var fact = JsonNode.Parse(line)!;
                if (fact["report"] is JsonObject report)
                {
                    using var bytes = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(report, Options));
                    var read = ReportReader.Read(bytes, "journal", new ReportDefaults()).First().Report ?? throw new InvalidDataException($"'{path}', line {number}: no readable report.");
                    reports.Add((read, fact["added"]!.GetValue<DateTimeOffset>()));
                }
                else if (fact["decision"] is JsonObject decision)
                {
                    decisions.Add(decision.Deserialize<Decision>(Options)!);
                }
            }
            catch (JsonException) when (line == lines[^1])
            {
                break;
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException)
            {
                throw new InvalidDataException($"'{path}', line {number}, is no line of a board's chronicle. Give reports as files: matiane serve REPORTS --chronicle NEW-FILE.");
            }
        }

        return (reports.ToImmutable(), decisions.ToImmutable());
    }

    public void Append(IEnumerable<Report> reports, DateTimeOffset added) =>
        Append(reports.Select(r => new JsonObject { ["added"] = added, ["report"] = Written(r) }.ToJsonString(Options)));

    public void Append(Decision decision) =>
        Append([new JsonObject { ["decision"] = JsonSerializer.SerializeToNode(decision, Options) }.ToJsonString(Options)]);

    private void Append(IEnumerable<string> lines)
    {
        if (path is not null)
        {
            File.AppendAllLines(path, lines);
        }
    }

    private static JsonObject Written(Report report) => new()
    {
        ["id"] = report.Id,
        ["title"] = report.Title,
        ["text"] = report.Text,
        ["published"] = report.PublishedText,
        ["language"] = report.Language,
        ["source"] = new JsonObject { ["name"] = report.SourceName, ["url"] = report.SourceUrl },
        ["place"] = report.Place,
    };
}
