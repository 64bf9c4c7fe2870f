using System.CommandLine;
using Matiane.Chronicle.Store;
using Matiane.Exchange;
using Matiane.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane serve</c>: the board and its API.</summary>
internal static class ServeCommand
{
    /// <summary>The chronicle of the working folder.</summary>
    public const string DefaultChronicle = "chronicle.db";

    public static Command Create()
    {
        var files = CommonOptions.Files();
        files.Description = "Reports or coded lines to add first; without --chronicle they are shown and nothing is kept.";
        var chronicle = new Option<string?>("--chronicle") { Description = $"File of the chronicle, made when absent; {DefaultChronicle} where no FILEs are given.", HelpName = "FILE" };
        var urls = new Option<string>("--urls") { Description = "Addresses to answer on, separated by semicolons. Others than loopback want accounts.", DefaultValueFactory = _ => "http://127.0.0.1:5117" };
        var open = new Option<string?>("--public") { Description = "Addresses under which browsers reach it through a proxy, https://board.example.org; wants accounts." };
        var options = new CommonOptions();
        var command = new Command(
            "serve",
            """
            Show a chronicle in the browser: events, figures with their sayers, what is in force, the review desk, exports; and the API of all that.
            It is the same chronicle that 'matiane add' and 'matiane events' work on, also at the same time.
            On this machine there is no login. Where others can reach it there are accounts (matiane serve user).

            Examples:
              matiane serve
              matiane serve samples/reports.jsonl
              matiane serve --chronicle kyrgyzstan.db --urls http://127.0.0.1:8080
              matiane serve --chronicle kyrgyzstan.db --public https://board.example.org
            """)
        { files, chronicle, urls, open, ServeUserCommand.Create(chronicle) };
        options.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            var given = result.GetValue(files) ?? [];
            var settings = ServeSettings.Parse(result.GetValue(urls)!, result.GetValue(open)) with { Chronicle = result.GetValue(chronicle) ?? (given.Length == 0 ? DefaultChronicle : null) };
            return RunAsync(given, settings, options.Defaults(result), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] files, ServeSettings settings, ReportDefaults defaults, CancellationToken cancellation)
    {
        // Nothing is to be kept, but a view is never held in memory: a chronicle that is gone in the end.
        var passing = settings.Chronicle is null ? Directory.CreateTempSubdirectory("matiane-serve-") : null;
        try
        {
            var coder = new ReportCoder();
            using var chronicle = ChronicleOption.Open(SqliteStore.Open(settings.Chronicle ?? Path.Combine(passing!.FullName, DefaultChronicle)), coder, cancellation);
            await using var app = BoardServer.Create(settings, chronicle, coder, Engine.Packs, Engine.Gazetteer);
            if (settings.IsUnencrypted)
            {
                Console.Error.WriteLine("matiane: passwords would travel unencrypted and browsers keep no login so: answer on https://, or name with --public the https address of a proxy in front.");
            }

            var failed = files.Length == 0 ? 0 : chronicle.Add(new Arrivals(files, defaults).Read(), AddCommand.Failed, cancellation: cancellation).Failed;
            await AnswerAsync(app, cancellation).ConfigureAwait(false);
            return ExitCode.ForFailed(failed);
        }
        finally
        {
            passing?.Delete(recursive: true);
        }
    }

    private static async Task AnswerAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new InvalidDataException(error.Message + " Give another with --urls.");
        }

        Console.WriteLine("The board is at " + string.Join(" and ", app.Urls) + ". Ctrl+C ends it.");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
