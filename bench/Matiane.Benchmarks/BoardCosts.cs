using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Matiane.Chronicle;
using Matiane.Chronicle.Store;

namespace Matiane.Benchmarks;

/// <summary>What the board costs on a chronicle of so many claims, 300,000 of which make some 100,000 events: <c>-- board 300000 [chronicle.db]</c>.</summary>
internal static partial class BoardCosts
{
    private const int Rounds = 9;

    // What the first page asks for at once, and then what each other page asks for.
    private static readonly string[] FirstView = ["/api/me", "/api/events?limit=60", "/api/ledger", "/api/state"];

    private static readonly string[] Pages =
    [
        "/api/events?limit=60&place=GE", "/api/events?limit=60&from=2015-03-01&to=2015-03-31&event=PROTEST", "/api/events?limit=60&sayer=nobody", "/api/events?limit=60&asof=2015-04-01T12:00:00Z",
        "/api/ledger?place=GE", "/api/state?place=GE", "/api/silence?place=GE", "/api/silence", "/api/desk", "/api/export/preview", "/api/export?format=csv",
    ];

    /// <summary>Makes the chronicle where it is not there yet, serves it in a process of its own, and prints a table for docs/board.md.</summary>
    public static void Run(IReadOnlyList<string> arguments)
    {
        var size = int.Parse(arguments.Count > 0 ? arguments[0] : "300000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("matiane-board-");
        try
        {
            var file = arguments.Count > 1 ? arguments[1] : Path.Combine(folder.FullName, "chronicle.db");
            if (!File.Exists(file))
            {
                Make(file, size);
            }

            MeasureAsync(file).GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Make(string file, int size)
    {
        using var chronicle = Chronicler.Open(SqliteStore.Open(file), TimeProvider.System);
        chronicle.Add(ClaimGenerator.Lines(size).Select(Arrival.Line));
    }

    private static async Task MeasureAsync(string file)
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Built.Program(), "serve", "--chronicle", file, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        try
        {
            var told = await server.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("The server did not start.");
            using var client = new HttpClient { BaseAddress = new Uri(Address().Match(told).Value), Timeout = TimeSpan.FromMinutes(2) };
            Console.WriteLine("| asked | first | median | size |");
            Console.WriteLine("| --- | ---: | ---: | ---: |");
            await RowAsync("the first view", () => Task.WhenAll(FirstView.Select(a => SizeAsync(client, a)))).ConfigureAwait(false);
            foreach (var page in FirstView.Concat(Pages))
            {
                await RowAsync(page, async () => [await SizeAsync(client, page).ConfigureAwait(false)]).ConfigureAwait(false);
            }

            server.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nMemory of the server: {server.WorkingSet64 / 1e6:0} MB, at most {server.PeakWorkingSet64 / 1e6:0} MB."));
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task RowAsync(string name, Func<Task<long[]>> ask)
    {
        var times = new List<double>();
        long size = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            size = (await ask().ConfigureAwait(false)).Sum();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[0]:0} ms | {times.Order().ElementAt(Rounds / 2):0} ms | {size / 1024:N0} KB |"));
    }

    private static async Task<long> SizeAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative)).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false)).LongLength;
    }

    [GeneratedRegex(@"http://[\d.:]+\d")]
    private static partial Regex Address();
}
