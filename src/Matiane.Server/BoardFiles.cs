using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Matiane.Server;

/// <summary>The built board, out of the assembly: mapped from its file, so that it takes no memory of the server's own.</summary>
internal static class BoardFiles
{
    private const string Prefix = "board/";
    private const string HashedFolder = "assets/";
    private static readonly Assembly Holder = typeof(BoardFiles).Assembly;

    private static readonly FrozenDictionary<string, string> Names = Holder.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(n => n[Prefix.Length..].Replace('\\', '/'), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json",
        [".geojson"] = "application/json",
        [".webmanifest"] = "application/manifest+json",
        [".txt"] = "text/plain; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".woff"] = "font/woff",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
    }.ToFrozenDictionary();

    /// <summary>The file of a path; the board's one page for a path that names none, because the board reads its address itself.</summary>
    public static IResult Serve(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        var isFile = Names.ContainsKey(path);
        if (!isFile && (path.StartsWith(HashedFolder, StringComparison.Ordinal) || path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("openapi/", StringComparison.Ordinal)))
        {
            return Problems.Of(StatusCodes.Status404NotFound, $"There is no '/{path}'.");
        }

        var served = isFile ? path : "index.html";
        context.Response.Headers.CacheControl = served.StartsWith(HashedFolder, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Stream(Holder.GetManifestResourceStream(Names[served])!, Types.GetValueOrDefault(Path.GetExtension(served), "application/octet-stream"));
    }
}
