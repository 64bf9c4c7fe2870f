using System.Net;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matiane.Server;

/// <summary>The board and its API on loopback. One person at this machine needs no login; other addresses are refused until there are accounts.</summary>
public static class BoardServer
{
    /// <summary>Makes the server; the caller runs it.</summary>
    /// <param name="urls">Addresses to listen on, separated by semicolons, all of them loopback. Port 0 takes a free one.</param>
    /// <param name="chronicle">The chronicle's file, made when absent; null keeps nothing.</param>
    /// <param name="reports">Reports to add before the first view; those that are there already change nothing.</param>
    /// <param name="packs">Compiled packs.</param>
    /// <param name="gazetteer">The places.</param>
    /// <exception cref="InvalidDataException">An address is not loopback, or the chronicle cannot be read.</exception>
    public static WebApplication Create(string urls, string? chronicle, IEnumerable<Report> reports, IPackStore packs, IGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(urls);
        foreach (var url in urls.Split(';'))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != "http" || !(uri.Host == "localhost" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
            {
                throw new InvalidDataException($"'{url}' is no loopback address. The board has no accounts yet, so it answers only on this machine: http://127.0.0.1:5117.");
            }
        }

        var board = new Board(new Coder(packs, gazetteer), new Journal(chronicle), TimeProvider.System);
        board.Add(reports);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(board);
        builder.Services.AddSingleton<Fetcher>();
        builder.Services.AddOpenApi();
        builder.Services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddFixedWindowLimiter("changes", w =>
            {
                w.Window = TimeSpan.FromMinutes(1);
                w.PermitLimit = 300;
                w.QueueLimit = 0;
            });
        });
        var app = builder.Build();
        app.Use(Guard);
        app.UseRateLimiter();
        app.MapOpenApi();
        Api.Map(app);
        app.MapFallback(BoardFiles.Serve);
        return app;
    }

    /// <summary>Refuses what a foreign page may make a browser send, and tells the browser to load nothing from elsewhere.</summary>
    private static Task Guard(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        if (host != "localhost" && !(IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }

        var origin = context.Request.Headers.Origin.ToString();
        var changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        if (changes && (context.Request.Headers["X-Matiane"] != "1" || origin.Length > 0 && origin != $"{context.Request.Scheme}://{context.Request.Host}"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
