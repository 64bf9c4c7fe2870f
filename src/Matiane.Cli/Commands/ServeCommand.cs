using System.CommandLine;
using Matiane.Exchange;
using Matiane.Server;
using Matiane.Text;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane serve</c>: the API of the board on loopback.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var chronicle = new Option<string?>("--chronicle") { Description = "File of the board's chronicle, made when absent; without it nothing is kept." };
        var urls = new Option<string>("--urls") { Description = "Loopback address to answer on.", DefaultValueFactory = _ => "http://127.0.0.1:5117" };
        var options = new CommonOptions();
        var command = new Command(
            "serve",
            """
            Answer on this machine with an HTTP API: events, figures with their sayers, what is in force, the review desk, exports.

            Examples:
              matiane serve samples/reports.jsonl
              matiane serve samples/reports.jsonl --chronicle board.jsonl --urls http://127.0.0.1:8080
            """)
        { files, chronicle, urls };
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(files) ?? [], result.GetValue(chronicle), result.GetValue(urls)!, options.Defaults(result), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, string? chronicle, string urls, ReportDefaults defaults, CancellationToken cancellation)
    {
        var reports = new List<Report>();
        var failed = 0;
        foreach (var document in files.Length == 0 ? [] : Inputs.Read(files, defaults))
        {
            if (document.Report is { } report)
            {
                reports.Add(report);
            }
            else
            {
                failed++;
                Console.Error.WriteLine($"matiane: {document.Id}: {document.Error!.Message}");
            }
        }

        await using var app = BoardServer.Create(urls, chronicle, reports, Engine.Packs, Engine.Gazetteer);
        await app.StartAsync(cancellation).ConfigureAwait(false);
        Console.WriteLine("The board is at " + string.Join(" and ", app.Urls) + ". Ctrl+C ends it.");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return ExitCode.ForFailed(failed);
    }
}
