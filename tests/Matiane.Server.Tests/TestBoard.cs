using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Matiane.Chronicle;
using Matiane.Chronicle.Store;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Gazetteer;
using Matiane.Languages;
using Matiane.Server.People;
using Matiane.Text;
using Microsoft.AspNetCore.Builder;

namespace Matiane.Server.Tests;

/// <summary>A running board on a free port of loopback, with reports of the tests' own.</summary>
public sealed class TestBoard : IAsyncDisposable
{
    public const string Password = "only for these tests";
    private static readonly string Root = Up(AppContext.BaseDirectory);
    private static readonly string Data = Path.Combine(Root, "artifacts", "data");
    private static readonly PackFolder Packs = new(Data);
    private static readonly GazetteerIndex Places = GazetteerIndex.Open(Path.Combine(Data, "gazetteer.bin"));
    private readonly WebApplication app;
    private readonly string folder;

    private TestBoard(WebApplication app, Chronicler opened, string folder, string chronicle)
    {
        (this.app, this.folder) = (app, folder);
        (Opened, Chronicle) = (opened, chronicle);
        Client = NewClient();
    }

    /// <summary>The chronicle's file.</summary>
    public string Chronicle { get; }

    /// <summary>The chronicle, as the commands see it.</summary>
    public Chronicler Opened { get; }

    /// <summary>Somebody without a login.</summary>
    public HttpClient Client { get; }

    /// <summary>A board for one person at this machine.</summary>
    public static Task<TestBoard> AloneAsync(string reports = "reports.jsonl") => StartAsync(null, reports);

    /// <summary>A board behind a proxy, with one account a role, each named like it.</summary>
    public static Task<TestBoard> WithAccountsAsync() => StartAsync("https://board.example.org", "reports.jsonl");

    /// <summary>A client of its own, without cookies.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(app.Urls.First()) };

    /// <summary>Logs somebody in.</summary>
    /// <returns>A client that sends the session's cookie and the change token.</returns>
    public async Task<HttpClient> LogInAsync(string name)
    {
        var client = NewClient();
        using var answer = await client.PostAsJsonAsync("/api/login", new { name, password = Password });
        answer.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        client.DefaultRequestHeaders.Add("X-Matiane", (await JsonAsync(client, "/api/me"))["change_token"]!.GetValue<string>());
        return client;
    }

    /// <summary>The JSON at an address that answers 200.</summary>
    public static async Task<JsonNode> JsonAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>Changes something as the person at this machine.</summary>
    public static async Task<(int Status, JsonNode? Body)> ChangeAsync(HttpClient client, HttpMethod method, string address, string? body = null, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (!client.DefaultRequestHeaders.Contains("X-Matiane"))
        {
            request.Headers.Add("X-Matiane", "1");
        }

        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, mediaType);
        // A long body is sent when the board says that it takes it.
        request.Headers.ExpectContinue = body is { Length: > 1_000_000 };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Opened.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<TestBoard> StartAsync(string? open, string reports)
    {
        var folder = Directory.CreateTempSubdirectory("matiane-board-").FullName;
        var chronicle = Path.Combine(folder, "chronicle.db");
        if (open is not null)
        {
            using var accounts = new BoardAccounts(chronicle);
            foreach (var role in BoardAccounts.Roles)
            {
                accounts.Add(role, role, Password);
            }
        }

        var coder = new TestCoder(Packs, Places);
        var opened = Chronicler.Open(SqliteStore.Open(chronicle), TimeProvider.System, coder, Places);
        using (var stream = File.OpenRead(Path.Combine(Root, "tests", "Matiane.Server.Tests", reports)))
        {
            opened.Add(ArrivalReader.Read(stream, reports, new ReportDefaults()));
        }

        var app = BoardServer.Create(ServeSettings.Parse("http://127.0.0.1:0", open) with { Chronicle = chronicle }, opened, coder, Packs, Places);
        await app.StartAsync();
        return new TestBoard(app, opened, folder, chronicle);
    }

    private static string Up(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "Matiane.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Matiane.slnx is in no folder above the tests.");
        }

        return folder;
    }
}

/// <summary>The coder of these tests.</summary>
internal sealed class TestCoder(IPackStore packs, Mentions.IGazetteer places) : ICoder
{
    private readonly Coder coder = new(packs, places);

    public string Version => "test";

    public CodedReport Code(Report report) => coder.Code(report);
}
