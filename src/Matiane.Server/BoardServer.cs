using Matiane.Chronicle;
using Matiane.Exchange.Explaining;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Server.Answers;
using Matiane.Server.Endpoints;
using Matiane.Server.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matiane.Server;

/// <summary>The board and its API. One person at this machine needs no login; whoever can be reached from elsewhere has accounts.</summary>
public static class BoardServer
{
    private const int MostRequestBytes = 32 * 1024 * 1024;

    /// <summary>Makes the server; the caller runs it.</summary>
    /// <param name="settings">Where it answers and to whom.</param>
    /// <param name="chronicle">What it shows; closed by the caller after the server.</param>
    /// <param name="coder">The coder that the chronicle was opened with.</param>
    /// <param name="packs">Compiled packs.</param>
    /// <param name="gazetteer">The places.</param>
    /// <exception cref="InvalidDataException">It would answer others without accounts.</exception>
    public static WebApplication Create(ServeSettings settings, Chronicler chronicle, ICoder coder, IPackStore packs, IGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var accounts = new AccountStore(settings.Chronicle is { } file ? AccountStore.Beside(file) : null, TimeProvider.System);
        if (settings.NeedsLogin && accounts.Accounts().IsEmpty)
        {
            accounts.Dispose();
            throw new InvalidDataException("Others than this machine could reach the board, and it has no accounts. Make one first: matiane serve user add NAME --role administrator --chronicle FILE.");
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. settings.Urls.Select(u => u.ToString())]);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = MostRequestBytes;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(accounts);
        builder.Services.AddSingleton(chronicle);
        builder.Services.AddSingleton(coder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => new Explainer(packs, gazetteer));
        builder.Services.AddSingleton(gazetteer);
        builder.Services.AddSingleton<FilterValues>();
        builder.Services.AddSingleton<Spellings>();
        builder.Services.AddSingleton<ViewCounts>();
        builder.Services.AddSingleton<Revisions>();
        builder.Services.AddSingleton<Names>();
        builder.Services.AddSingleton<Fetcher>();
        builder.Services.AddSingleton<LoginTries>();
        builder.Services.AddSingleton<Doors>();
        builder.Services.AddSingleton<Access>();
        builder.Services.AddOpenApi("v1", ApiDocument.Configure);
        builder.Services.AddProblemDetails(Problems.Configure);
        builder.Services.AddRateLimiter(Limits.Configure);
        builder.Services.ConfigureHttpJsonOptions(o => Contract.Configured(o.SerializerOptions));
        return Wire(builder.Build(), settings);
    }

    private static WebApplication Wire(WebApplication app, ServeSettings settings)
    {
        if (!settings.Public.IsEmpty)
        {
            // Who asks and how, as the proxy on this machine tells it.
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        }

        app.Use(app.Services.GetRequiredService<Doors>().Check);
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = error => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError });
        app.UseStatusCodePages();
        app.UseRouting();
        app.Use(app.Services.GetRequiredService<Access>().Check);
        app.UseRateLimiter();
        app.MapOpenApi().Open();
        EventsApi.Map(app);
        ReportsApi.Map(app);
        DeskApi.Map(app);
        AddApi.Map(app);
        ExportApi.Map(app);
        PeopleApi.Map(app);
        // The plain fallback leaves out paths that look like files, and the board's own files are such.
        app.MapFallback("{**path}", BoardFiles.Serve).Open();
        return app;
    }
}
