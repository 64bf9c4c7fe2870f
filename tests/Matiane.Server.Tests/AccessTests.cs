using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Matiane.Server.People;

namespace Matiane.Server.Tests;

/// <summary>Who may do what: walked from the OpenAPI document, so that a new address is covered when it comes.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private TestBoard board = null!;

    public async Task InitializeAsync() => board = await TestBoard.WithAccountsAsync();

    public async Task DisposeAsync() => await board.DisposeAsync();

    [Fact]
    public async Task Every_role_reaches_what_its_rights_say_and_nothing_else()
    {
        var operations = await OpenApi.OperationsAsync(board.Client);
        Assert.Contains(operations, o => o.Right == "administer");
        var wrong = new List<string>();
        foreach (var word in BoardAccounts.Roles)
        {
            using var client = await board.LogInAsync(word);
            var rights = Rights.Of(Enum.Parse<Role>(word, ignoreCase: true)).Select(Rights.Word).ToList();
            foreach (var operation in operations.Where(o => o.Right is not null))
            {
                var status = await StatusAsync(client, operation);
                if ((status == 403) == rights.Contains(operation.Right!) || status is 401 or 500)
                {
                    wrong.Add($"{word}: {operation.Method} {operation.Path} ({operation.Right}) answered {status}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Names_of_private_persons_are_shown_to_analysts_and_that_is_written_down()
    {
        using var reader = await board.LogInAsync("reader");
        using var analyst = await board.LogInAsync("analyst");
        foreach (var address in new[] { "/api/reports/rally-en", "/api/events/rally-en%23c1" })
        {
            await TestBoard.JsonAsync(reader, address);
            using var refused = await reader.GetAsync(new Uri(address + "?names=true", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            await TestBoard.JsonAsync(analyst, address + "?names=true");
        }

        using var administrator = await board.LogInAsync("administrator");
        var shown = (await TestBoard.JsonAsync(administrator, "/api/audit")).AsArray().Where(l => l!["action"]!.GetValue<string>() == "names-shown").ToList();
        Assert.Equal(2, shown.Count);
        Assert.All(shown, l => Assert.Equal("analyst", l!["who"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Nobody_reaches_only_the_pages_and_the_login()
    {
        var wrong = new List<string>();
        foreach (var operation in await OpenApi.OperationsAsync(board.Client))
        {
            var status = await StatusAsync(board.Client, operation);
            if ((status == 401) != (operation.Right is not null) && operation.Path != "/api/login")
            {
                wrong.Add($"{operation.Method} {operation.Path} answered {status}");
            }
        }

        Assert.Empty(wrong);
        using var page = await board.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_change_by_cookie_needs_the_sessions_own_token_and_origin()
    {
        using var editor = await board.LogInAsync("editor");
        using var other = await board.LogInAsync("editor");
        var cookie = editor.DefaultRequestHeaders.GetValues("Cookie").Single();
        var own = editor.DefaultRequestHeaders.GetValues("X-Matiane").Single();
        Assert.Equal(403, await LogOutAsync(cookie, null, null));
        Assert.Equal(403, await LogOutAsync(cookie, "1", null));
        Assert.Equal(403, await LogOutAsync(cookie, other.DefaultRequestHeaders.GetValues("X-Matiane").Single(), null));
        Assert.Equal(403, await LogOutAsync(cookie, own, "https://elsewhere.example"));
        Assert.Equal(403, await LogOutAsync(cookie, own, "null"));
        Assert.Equal(204, await LogOutAsync(cookie, own, "https://board.example.org"));
        Assert.Equal("", (await TestBoard.JsonAsync(editor, "/api/me"))["name"]?.ToString() ?? "");
    }

    [Fact]
    public async Task The_sessions_cookie_is_kept_from_scripts_other_sites_and_plain_http()
    {
        using var answer = await board.Client.PostAsJsonAsync("/api/login", new { name = "reader", password = TestBoard.Password });
        var parts = answer.Headers.GetValues("Set-Cookie").Single().Split("; ");
        Assert.Contains("httponly", parts);
        Assert.Contains("secure", parts);
        Assert.Contains("samesite=strict", parts);
    }

    [Fact]
    public async Task A_wrong_password_tells_nothing_and_is_audited()
    {
        foreach (var name in new[] { "reader", "nobody" })
        {
            using var answer = await board.Client.PostAsJsonAsync("/api/login", new { name, password = "not the password" });
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("Name or password is wrong.", (await answer.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!.GetValue<string>());
        }

        using var administrator = await board.LogInAsync("administrator");
        var log = (await TestBoard.JsonAsync(administrator, "/api/audit")).AsArray();
        Assert.Equal(2, log.Count(l => l!["action"]!.GetValue<string>() == "login-failed"));
    }

    [Fact]
    public async Task Guessing_passwords_is_stopped()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            using var answer = await board.Client.PostAsJsonAsync("/api/login", new { name = "reader", password = "guess " + i });
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Fact]
    public async Task Reading_has_a_limit_of_its_own_for_each_person()
    {
        using var reader = await board.LogInAsync("reader");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i <= Limits.MostAsked; i++)
        {
            using var answer = await reader.GetAsync(new Uri("/api/me", UriKind.Relative));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var editor = await board.LogInAsync("editor");
        Assert.Equal("editor", (await TestBoard.JsonAsync(editor, "/api/me"))["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Streams_of_changes_are_not_opened_without_end()
    {
        using var reader = await board.LogInAsync("reader");
        var open = new List<HttpResponseMessage>();
        for (var i = 0; i <= Limits.MostFollowed; i++)
        {
            open.Add(await reader.GetAsync(new Uri("/api/changes", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead));
        }

        Assert.Equal(HttpStatusCode.OK, open[^2].StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, open[^1].StatusCode);
        open.ForEach(a => a.Dispose());
    }

    [Fact]
    public async Task A_key_carries_its_scopes_until_it_is_revoked()
    {
        using var editor = await board.LogInAsync("editor");
        var (status, made) = await TestBoard.ChangeAsync(editor, HttpMethod.Post, "/api/keys", """{"label":"a script","scopes":["read"]}""");
        Assert.Equal(200, status);
        using var script = board.NewClient();
        script.DefaultRequestHeaders.Authorization = new("Bearer", made!["key"]!.GetValue<string>());
        await TestBoard.JsonAsync(script, "/api/events");
        using var desk = await script.GetAsync(new Uri("/api/desk", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, desk.StatusCode);
        Assert.Equal(403, (await TestBoard.ChangeAsync(script, HttpMethod.Delete, "/api/keys/" + made["listed"]!["id"]!.GetValue<string>())).Status);
        Assert.DoesNotContain(made["key"]!.GetValue<string>(), (await TestBoard.JsonAsync(editor, "/api/keys")).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(204, (await TestBoard.ChangeAsync(editor, HttpMethod.Delete, "/api/keys/" + made["listed"]!["id"]!.GetValue<string>())).Status);
        using var after = await script.GetAsync(new Uri("/api/events", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task A_key_never_carries_more_than_its_account()
    {
        using var reader = await board.LogInAsync("reader");
        Assert.Equal(400, (await TestBoard.ChangeAsync(reader, HttpMethod.Post, "/api/keys", """{"label":"more","scopes":["decide"]}""")).Status);
        using var administrator = await board.LogInAsync("administrator");
        using var editor = await board.LogInAsync("editor");
        var (_, made) = await TestBoard.ChangeAsync(editor, HttpMethod.Post, "/api/keys", """{"label":"a script","scopes":["read","decide"]}""");
        Assert.Equal(204, (await TestBoard.ChangeAsync(administrator, HttpMethod.Put, "/api/users/editor/role", """{"role":"reader"}""")).Status);
        using var script = board.NewClient();
        script.DefaultRequestHeaders.Authorization = new("Bearer", made!["key"]!.GetValue<string>());
        Assert.Equal(403, (await TestBoard.ChangeAsync(script, HttpMethod.Post, "/api/decisions", """{"kind":"confirm","target":"x#c1"}""")).Status);
    }

    [Fact]
    public void The_audit_log_is_only_appended_to()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=" + AccountStore.Beside(board.Chronicle));
        connection.Open();
        foreach (var sql in new[] { "DELETE FROM audit", "UPDATE audit SET who = 'somebody else'" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => command.ExecuteNonQuery());
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:5117", null, false)]
    [InlineData("http://localhost:0;http://[::1]:0", null, false)]
    [InlineData("http://0.0.0.0:5117", null, true)]
    [InlineData("http://127.0.0.1:5117;http://192.168.1.5:80", null, true)]
    [InlineData("http://*:80", null, true)]
    [InlineData("http://127.0.0.1:5117", "https://board.example.org", true)]
    public void Whoever_can_be_reached_from_elsewhere_needs_logins(string urls, string? open, bool expected)
    {
        var settings = ServeSettings.Parse(urls, open);
        Assert.Equal(expected, settings.NeedsLogin);
        if (expected)
        {
            var refused = Assert.Throws<InvalidDataException>(() => BoardServer.Create(settings, null!, null!, null!, null!));
            Assert.Contains("matiane serve user add", refused.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<int> StatusAsync(HttpClient client, Operation operation)
    {
        using var request = operation.Request();
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)answer.StatusCode;
    }

    private async Task<int> LogOutAsync(string cookie, string? token, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/logout", UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        if (token is not null)
        {
            request.Headers.Add("X-Matiane", token);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await board.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
