using System.Globalization;
using System.Threading.RateLimiting;
using Matiane.Server.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Matiane.Server;

/// <summary>How often a person, or an address where nobody is known, may ask.</summary>
internal static class Limits
{
    /// <summary>Logins: few, because each is a guess.</summary>
    public const string Login = "login";

    /// <summary>Decisions, accounts, keys.</summary>
    public const string Changes = "changes";

    /// <summary>Reading and fetching reports: each costs seconds.</summary>
    public const string Adding = "adding";

    /// <summary>Exports of whole views.</summary>
    public const string Exports = "exports";

    /// <summary>Sets them up.</summary>
    public static void Configure(RateLimiterOptions options)
    {
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture) : "60";
            return new ValueTask(Problems.WriteAsync(context.HttpContext, StatusCodes.Status429TooManyRequests, "That is too often; wait a minute."));
        };
        PerMinute(options, Login, 30);
        PerMinute(options, Changes, 600);
        PerMinute(options, Adding, 60);
        PerMinute(options, Exports, 60);
    }

    private static void PerMinute(RateLimiterOptions options, string policy, int most) => options.AddPolicy(policy, context =>
        RateLimitPartition.GetFixedWindowLimiter(
            policy == Login ? Address(context) : Access.Of(context)?.Name ?? Address(context),
            _ => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(1), PermitLimit = most }));

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
