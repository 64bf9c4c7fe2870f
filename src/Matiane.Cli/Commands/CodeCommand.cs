using System.CommandLine;
using System.Globalization;
using System.Text;
using Matiane.Claims;
using Matiane.Exchange;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane code</c>: reports in, claims out.</summary>
internal static class CodeCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var format = new Option<string?>("--format") { Description = "table or jsonl; by default a table on a terminal and JSON Lines in a pipe. signs: what the confidence of each claim is made from. places: where each claim may have been whose sentence does not tell, with what speaks for it." };
        format.AcceptOnlyFromAmong("table", "jsonl", "signs", "places");
        var options = new CommonOptions();
        var command = new Command(
            "code",
            """
            Read reports and print the claims they make.

            Examples:
              matiane code samples/reports.jsonl
              matiane code --published 2022-01-05 --source Rustavi page.html
              cat feed.xml | matiane code --format jsonl > claims.jsonl
            """)
        { files, format };
        options.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            return RunAsync(result.GetValue(files) ?? [], options.Defaults(result), result.GetValue(format) ?? (Console.IsOutputRedirected ? "jsonl" : "table"), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] files, ReportDefaults defaults, string format, CancellationToken cancellation)
    {
        var coder = new Coder(Engine.Packs, Engine.Gazetteer);
        var failed = 0;
        if (format == "table")
        {
            var cards = new ClaimCards(Screen.Open());
            await OrderedPipeline.RunAsync(
                Inputs.Read(files, defaults),
                document =>
                {
                    var (coded, error) = Coded(coder, document);
                    return (document.Id, Error: error, Coded: coded);
                },
                result => failed += Show(cards, result.Id, result.Error, result.Coded),
                Environment.ProcessorCount,
                cancellation).ConfigureAwait(false);
        }
        else
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
            await OrderedPipeline.RunAsync(
                Inputs.Read(files, defaults),
                document =>
                {
                    var (coded, error) = Coded(coder, document);
                    return (Error: error, Line: coded is null ? ClaimsJson.Write(document.Id, error!) : Line(coded, format));
                },
                result =>
                {
                    failed += result.Error is null ? 0 : 1;
                    output.Write(result.Line);
                    output.WriteByte((byte)'\n');
                },
                Environment.ProcessorCount,
                cancellation).ConfigureAwait(false);
        }

        return ExitCode.ForFailed(failed);
    }

    /// <summary>The document coded, or why not: one that the coder fails on does not end the run.</summary>
    private static (CodedReport? Coded, DocumentError? Error) Coded(Coder coder, ReadResult document)
    {
        try
        {
            return (document.Report is { } report ? coder.Code(report) : null, document.Error);
        }
#pragma warning disable CA1031 // Whatever it is, it is this document's error.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return (null, DocumentError.OfCoding(error));
        }
    }

    private static byte[] Line(CodedReport coded, string format) => format == "places" ? Encoding.UTF8.GetBytes(string.Join('\n', coded.Claims.SelectMany(c => c.Places.Select(p => Candidate(coded.Report.Id, c, p)))))
        : format == "signs" ? Encoding.UTF8.GetBytes(string.Join('\n', coded.Claims.Select(c => string.Create(CultureInfo.InvariantCulture, $"{coded.Report.Id}\t{c.Id}\t{c.Confidence:0.###}\t{string.Join(' ', c.Signs.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name}={s.Value:0.###}")))}"))))
        : ClaimsJson.Write(coded);

    private static string Candidate(string report, Claim claim, PlaceCandidate candidate) => string.Create(CultureInfo.InvariantCulture,
        $"{report}\t{claim.Id}\t{candidate.Place.Place.Name}|{candidate.Place.Place.Country}|{candidate.Place.Place.Precision.ToString().ToLowerInvariant()}|{candidate.Place.Place.Latitude:0.###}|{candidate.Place.Place.Longitude:0.###}\t{string.Join(' ', candidate.Signs.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name}:{s.Of}={s.Value:0.###}")))}");

    private static int Show(ClaimCards cards, string id, DocumentError? error, CodedReport? coded)
    {
        if (coded is not null)
        {
            cards.Write(coded);
            return 0;
        }

        cards.Write(id, error!);
        return 1;
    }
}
