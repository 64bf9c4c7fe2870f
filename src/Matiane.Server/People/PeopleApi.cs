using System.Collections.Immutable;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Matiane.Server.People;

/// <summary>Logging in and out, accounts, keys and the audit log.</summary>
internal static class PeopleApi
{
    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/me", Me).Open().WithSummary("Who asks and what they may do; who is nobody may log in.");
        app.MapPost("/api/login", LogIn).Open(isLogin: true).RequireRateLimiting(Limits.Login).Gives<WhoAmI>(400, 401, 429).WithSummary("Starts a session, kept in a cookie.");
        app.MapPost("/api/logout", LogOut).Open().WithSummary("Ends the session.");
        app.MapPost("/api/me/password", ChangePassword).Needs(Right.Read).RequireRateLimiting(Limits.Login).GivesNothing(400).WithSummary("Changes one's own password; ends one's sessions.");
        app.MapGet("/api/keys", (HttpContext context, AccountStore accounts) => Keys(context, accounts)).Needs(Right.Read).WithSummary("One's API keys; an administrator sees everybody's.");
        app.MapPost("/api/keys", AddKey).Needs(Right.Read).RequireRateLimiting(Limits.Changes).Gives<NewKey>(400, 403).WithSummary("Makes an API key with some of one's rights. It is told this once.");
        app.MapDelete("/api/keys/{id}", RemoveKey).Needs(Right.Read).RequireRateLimiting(Limits.Changes).GivesNothing(403, 404).WithSummary("Revokes a key.");
        app.MapGet("/api/users", (AccountStore accounts) => accounts.Accounts()).Needs(Right.Administer).WithSummary("All accounts.");
        app.MapPost("/api/users", AddUser).Needs(Right.Administer).RequireRateLimiting(Limits.Changes).Gives<Account>(400).WithSummary("Makes an account.");
        app.MapPut("/api/users/{name}/role", SetRole).Needs(Right.Administer).RequireRateLimiting(Limits.Changes).GivesNothing(400, 404).WithSummary("Gives an account another role.");
        app.MapDelete("/api/users/{name}", RemoveUser).Needs(Right.Administer).RequireRateLimiting(Limits.Changes).GivesNothing(400, 404).WithSummary("Removes an account with its sessions and keys.");
        app.MapGet("/api/audit", (AccountStore accounts, long? before, int? limit) => accounts.AuditLog(before, Math.Clamp(limit ?? 100, 1, 1000)))
            .Needs(Right.Administer).WithSummary("Who decided, added, exported and logged in, latest first.");
    }

    private static WhoAmI Me(HttpContext context, ServeSettings settings) => Told(Access.Of(context), settings.NeedsLogin);

    private static WhoAmI Told(Person? person, bool needsLogin) => new(
        person?.Name, person is null ? null : Rights.Word(person.Role), [.. (person?.Rights ?? []).Select(Rights.Word)], person?.ChangeToken, needsLogin);

    private static IResult LogIn(HttpContext context, Credentials given, AccountStore accounts, LoginTries tries)
    {
        if (given.Name is not { Length: > 0 and <= 60 } name || given.Password is not { Length: > 0 and <= 200 } password)
        {
            return Problems.Of(400, "A login has a name and a password.");
        }

        if (!tries.Allow(name))
        {
            return Problems.Of(429, "Too many logins were tried with this name; wait some minutes.");
        }

        if (accounts.LogIn(name, password) is not { } secret)
        {
            accounts.Audit(name, "login-failed", Address(context));
            return Problems.Of(401, "Name or password is wrong.");
        }

        context.Response.Cookies.Append(Access.Cookie, secret, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        var person = accounts.OfSession(secret)!;
        accounts.Audit(person.Name, "login", Address(context));
        return Results.Ok(Told(person, needsLogin: true));
    }

    private static NoContent LogOut(HttpContext context, AccountStore accounts)
    {
        if (context.Request.Cookies[Access.Cookie] is { Length: > 0 } secret)
        {
            accounts.LogOut(secret);
            context.Response.Cookies.Delete(Access.Cookie, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/" });
        }

        return TypedResults.NoContent();
    }

    private static IResult ChangePassword(HttpContext context, PasswordChange asked, AccountStore accounts)
    {
        var person = Access.Of(context)!;
        if (person.ChangeToken is null || accounts.LogIn(person.Name, asked.Old ?? "") is null)
        {
            return Problems.Of(400, "The old password is wrong, or there is none here.");
        }

        return Try(() =>
        {
            accounts.SetPassword(person.Name, asked.New ?? "");
            accounts.Audit(person.Name, "password-changed", "");
            return Results.NoContent();
        });
    }

    private static ImmutableArray<ApiKey> Keys(HttpContext context, AccountStore accounts) => accounts.Keys(Whose(context));

    private static IResult AddKey(HttpContext context, KeyRequest asked, AccountStore accounts)
    {
        var person = Access.Of(context)!;
        if (person.ChangeToken is null)
        {
            return Problems.Of(403, "A key makes no keys: log in.");
        }

        var scopes = (asked.Scopes ?? []).Select(s => Rights.TryParse<Right>(s, out var right) ? right : (Right?)null).ToList();
        if (asked.Label is not { Length: > 0 and <= 100 } label || scopes.Contains(null))
        {
            return Problems.Of(400, "A key has a label and scopes out of: " + string.Join(", ", Rights.All.Select(Rights.Word)) + ".");
        }

        return Try(() =>
        {
            var (listed, key) = accounts.AddKey(person.Name, label, [.. scopes.Select(s => s!.Value)]);
            accounts.Audit(person.Name, "key-made", $"{listed.Id} ({label}): {string.Join(' ', listed.Scopes)}");
            return Results.Ok(new NewKey(listed, key));
        });
    }

    private static IResult RemoveKey(HttpContext context, string id, AccountStore accounts)
    {
        if (Access.Of(context)! is { ChangeToken: null } key && !key.May(Right.Administer))
        {
            return Problems.Of(403, "A key revokes no keys: log in.");
        }

        if (!accounts.RemoveKey(id, Whose(context)))
        {
            return Problems.Of(404, $"There is no key '{id}'.");
        }

        accounts.Audit(Access.Of(context)!.Name, "key-revoked", id);
        return Results.NoContent();
    }

    private static IResult AddUser(HttpContext context, NewAccount asked, AccountStore accounts) => !Rights.TryParse<Role>(asked.Role, out var role)
        ? NoRole(asked.Role)
        : Try(() =>
        {
            var made = accounts.Add(asked.Name ?? "", role, asked.Password ?? "");
            accounts.Audit(Access.Of(context)!.Name, "user-added", $"{made.Name} ({made.Role})");
            return Results.Ok(made);
        });

    private static IResult SetRole(HttpContext context, string name, RoleChange asked, AccountStore accounts)
    {
        if (!Rights.TryParse<Role>(asked.Role, out var role))
        {
            return NoRole(asked.Role);
        }

        return IsSelf(context, name) ? Problems.Of(400, "Nobody changes their own role.")
            : Changed(context, accounts, accounts.SetRole(name, role), name, "role-changed", $"{name}: {Rights.Word(role)}");
    }

    private static IResult RemoveUser(HttpContext context, string name, AccountStore accounts) =>
        IsSelf(context, name) ? Problems.Of(400, "Nobody removes themselves.") : Changed(context, accounts, accounts.Remove(name), name, "user-removed", name);

    private static IResult Changed(HttpContext context, AccountStore accounts, bool done, string name, string action, string detail)
    {
        if (!done)
        {
            return Problems.Of(404, $"There is no account '{name}'.");
        }

        accounts.Audit(Access.Of(context)!.Name, action, detail);
        return Results.NoContent();
    }

    private static IResult Try(Func<IResult> change)
    {
        try
        {
            return change();
        }
        catch (ArgumentException error)
        {
            return Problems.Of(400, error.Message);
        }
    }

    private static ProblemHttpResult NoRole(string? word) => Problems.Of(400, $"'{word}' is none of {string.Join(", ", Enum.GetValues<Role>().Select(Rights.Word))}.");

    private static bool IsSelf(HttpContext context, string name) => string.Equals(Access.Of(context)!.Name, name, StringComparison.OrdinalIgnoreCase);

    private static string? Whose(HttpContext context) => Access.Of(context)! is var person && person.May(Right.Administer) ? null : person.Name.Split('/')[0];

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}

/// <summary>Who asks.</summary>
/// <param name="Name">Null for nobody.</param>
/// <param name="Role">Null for nobody.</param>
/// <param name="Rights">read, evidence, decide, add, administer.</param>
/// <param name="ChangeToken">What changes carry in the header X-Matiane; null for nobody and for keys.</param>
/// <param name="NeedsLogin">Whether there are logins at all.</param>
internal sealed record WhoAmI(string? Name, string? Role, ImmutableArray<string> Rights, string? ChangeToken, bool NeedsLogin);

/// <summary>A login.</summary>
internal sealed record Credentials(string? Name, string? Password);

/// <summary>A change of one's password.</summary>
internal sealed record PasswordChange(string? Old, string? New);

/// <summary>An account to be made.</summary>
internal sealed record NewAccount(string? Name, string? Role, string? Password);

/// <summary>A role to be given.</summary>
internal sealed record RoleChange(string? Role);

/// <summary>A key to be made.</summary>
internal sealed record KeyRequest(string? Label, ImmutableArray<string>? Scopes);

/// <summary>A key just made.</summary>
/// <param name="Listed">As it is listed from now on.</param>
/// <param name="Key">The key itself, told this once.</param>
internal sealed record NewKey(ApiKey Listed, string Key);

/// <summary>Logins tried by name, whatever address they come from.</summary>
internal sealed class LoginTries : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetFixedWindowLimiter(name.ToUpperInvariant(), _ => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(5), PermitLimit = 20 }));

    /// <summary>Whether one more may be tried.</summary>
    public bool Allow(string name)
    {
        using var lease = limiter.AttemptAcquire(name);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
