using Matiane.Server.People;
using Microsoft.AspNetCore.Http;

namespace Matiane.Server;

/// <summary>Refuses what a foreign page may make a browser send, and tells the browser to load nothing from elsewhere.</summary>
/// <param name="settings">Under which names the board is reached.</param>
internal sealed class Doors(ServeSettings settings)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Middleware, before everything else.</summary>
    public Task Check(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            // What one person was shown is not kept for another.
            headers.CacheControl = "no-store";
        }

        if (!settings.IsOurs(context.Request.Host.Host))
        {
            return Problems.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, $"'{context.Request.Host.Host}' is no name of this board; 'matiane serve --public ADDRESS' gives it one.");
        }

        var origin = context.Request.Headers.Origin.ToString();
        return Access.IsChange(context.Request) && origin.Length > 0 && !settings.IsOurOrigin(origin, $"{context.Request.Scheme}://{context.Request.Host}")
            ? Problems.WriteAsync(context, StatusCodes.Status403Forbidden, $"Changes are taken from pages of this board only, not from '{origin}'.")
            : next(context);
    }
}
