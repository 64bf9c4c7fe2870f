using System.CommandLine;
using System.Text;
using System.Text.Json;
using Matiane.Chronicle;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Text;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane events</c>: the happenings that the given reports tell of, each once. Nothing is stored.</summary>
internal static class EventsCommand
{
    private const string CodedMark = "\"schema\":\"claims/1\"";

    public static Command Create()
    {
        var files = CommonOptions.Files();
        var format = new Option<string>("--format") { Description = string.Join(", ", EventWriters.Names) + ".", DefaultValueFactory = _ => EventWriters.Names[0] };
        format.AcceptOnlyFromAmong([.. EventWriters.Names]);
        var options = new CommonOptions();
        var command = new Command(
            "events",
            """
            Join the claims of reports, or of lines that 'matiane code' wrote, into events.

            Examples:
              matiane events samples/reports.jsonl
              matiane events --format csv claims.jsonl
            """)
        { files, format };
        options.AddTo(command);
        command.SetAction((result, cancellation) =>
            RunAsync(result.GetValue(files) ?? [], EventWriters.Find(result.GetValue(format)!)!, options.Defaults(result), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, IEventWriter writer, ReportDefaults defaults, CancellationToken cancellation)
    {
        var added = TimeProvider.System.GetUtcNow();
        var claims = new List<ChronicleClaim>();
        var (coded, failed) = (files.Where(IsCoded).ToList(), 0);
        foreach (var line in coded.SelectMany(File.ReadLines).Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            failed += Read(line, added, claims) ? 0 : 1;
        }

        string[] texts = [.. files.Except(coded)];
        if (texts.Length > 0 || files.Length == 0)
        {
            var coder = new Coder(Engine.Packs, Engine.Gazetteer);
            await OrderedPipeline.RunAsync(
                Inputs.Read(texts, defaults),
                document => (document.Id, document.Error, Coded: document.Report is { } report ? coder.Code(report) : null),
                result =>
                {
                    if (result.Coded is not { } document)
                    {
                        failed++;
                        Console.Error.WriteLine($"matiane: '{result.Id}': {result.Error?.Code}: {result.Error?.Message}");
                        return;
                    }

                    claims.AddRange(document.Claims.Select(c => Kept(document, c, added)));
                },
                Environment.ProcessorCount,
                cancellation).ConfigureAwait(false);
        }

        var byAddress = claims.DistinctBy(c => c.Address).ToDictionary(c => c.Address, StringComparer.Ordinal);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024);
        writer.Write(EventJoiner.Join(claims).Select(e => new EventDetail(e, [.. e.Claims.Select(a => byAddress[a])])), output, ExportOptions.Default);
        return ExitCode.ForFailed(failed);
    }

    private static bool IsCoded(string file) =>
        file != "-" && File.Exists(file) && File.ReadLines(file).FirstOrDefault() is { } line && line.Contains(CodedMark, StringComparison.Ordinal);

    private static bool Read(string line, DateTimeOffset added, List<ChronicleClaim> claims)
    {
        try
        {
            claims.AddRange(CodedClaims.Read(line, added));
            return true;
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            Console.Error.WriteLine("matiane: " + error.Message);
            return false;
        }
    }

    private static ChronicleClaim Kept(CodedReport coded, Claim claim, DateTimeOffset added)
    {
        var report = coded.Report;
        DateTimeOffset? published = report.Published is { } moment ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), TimeSpan.Zero) : null;
        return new ChronicleClaim(new ReportHead(report.Id, report.SourceName, report.SourceUrl, coded.Language, report.Title, published, added), claim)
        {
            Origin = claim.Attribution.IsEmpty ? report.SourceName ?? report.Id : claim.Attribution[^1].Source,
            EvidenceText = Cut(report, claim.Evidence),
            TriggerText = Cut(report, claim.Trigger),
        };
    }

    private static string Cut(Report report, Quote quote) => report.TextOf(quote.Part)[quote.Span.Start..quote.Span.End];
}
