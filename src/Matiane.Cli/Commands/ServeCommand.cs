using System.CommandLine;
using Matiane.Exchange;
using Matiane.Server;
using Matiane.Text;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane serve</c>: the API of the board on loopback.</summary>
internal static class ServeCommand
{
    /// <summary>The chronicle of the working folder.</summary>
    public const string DefaultChronicle = "chronicle.db";

    public static Command Create()
    {
        var files = CommonOptions.Files();
        var chronicle = new Option<string?>("--chronicle") { Description = "File of the board's chronicle, made when absent; without it nothing is kept." };
        var urls = new Option<string>("--urls") { Description = "Addresses to answer on, separated by semicolons. Others than loopback want accounts.", DefaultValueFactory = _ => "http://127.0.0.1:5117" };
        var open = new Option<string?>("--public") { Description = "Addresses under which browsers reach it through a proxy, https://board.example.org; wants accounts." };
        var options = new CommonOptions();
        var command = new Command(
            "serve",
            """
            Answer with the board and its API: events, figures with their sayers, what is in force, the review desk, exports.
            On this machine there is no login. Where others can reach it there are accounts (matiane serve user).

            Examples:
              matiane serve samples/reports.jsonl
              matiane serve samples/reports.jsonl --chronicle board.jsonl --urls http://127.0.0.1:8080
              matiane serve --chronicle board.jsonl --public https://board.example.org
            """)
        { files, chronicle, urls, open, ServeUserCommand.Create(chronicle) };
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(files) ?? [], ServeSettings.Parse(result.GetValue(urls)!, result.GetValue(open)) with { Chronicle = result.GetValue(chronicle) }, options.Defaults(result), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, ServeSettings settings, ReportDefaults defaults, CancellationToken cancellation)
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

        await using var app = BoardServer.Create(settings, reports, Engine.Packs, Engine.Gazetteer);
        if (settings.IsUnencrypted)
        {
            Console.Error.WriteLine("matiane: passwords would travel unencrypted and browsers keep no login so: answer on https://, or name with --public the https address of a proxy in front.");
        }

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
