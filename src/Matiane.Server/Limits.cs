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

    /// <summary>Streams of changes: each is a connection that stays.</summary>
    public const string Following = "following";

    /// <summary>Every question to the API, whatever else bounds it: far above what a person with a board needs.</summary>
    internal const int MostAsked = 6000;

    /// <summary>Streams of changes that one person may have open at once: one a tab.</summary>
    internal const int MostFollowed = 24;

    /// <summary>Sets them up.</summary>
    public static void Configure(RateLimiterOptions options)
    {
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture) : "60";
            return new ValueTask(Problems.WriteAsync(context.HttpContext, StatusCodes.Status429TooManyRequests, "That is too often; wait a minute."));
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? Window(Asker(context), MostAsked)
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(Following, context => RateLimitPartition.GetConcurrencyLimiter(Asker(context), _ => new ConcurrencyLimiterOptions { PermitLimit = MostFollowed }));
        PerMinute(options, Login, 30);
        PerMinute(options, Changes, 600);
        PerMinute(options, Adding, 60);
        PerMinute(options, Exports, 60);
    }

    private static void PerMinute(RateLimiterOptions options, string policy, int most) =>
        options.AddPolicy(policy, context => Window(policy == Login ? Address(context) : Asker(context), most));

    private static RateLimitPartition<string> Window(string asker, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(asker, _ => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(1), PermitLimit = most });

    private static string Asker(HttpContext context) => Access.Of(context)?.Name ?? Address(context);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
