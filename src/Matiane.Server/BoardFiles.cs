using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Matiane.Server;

/// <summary>The built board, out of the assembly.</summary>
internal static class BoardFiles
{
    private static readonly FrozenDictionary<string, byte[]> Files = Load();

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json",
        [".woff2"] = "font/woff2",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    /// <summary>The file of a path; the board's one page for a path that names no file.</summary>
    public static IResult Serve(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        var found = Files.TryGetValue(path, out var bytes);
        if (!found && Path.HasExtension(path) && path.StartsWith("assets/", StringComparison.Ordinal))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = found && path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        return found
            ? Results.Bytes(bytes!, Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream"))
            : Results.Bytes(Files["index.html"], Types[".html"]);
    }

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(BoardFiles).Assembly;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("board/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[name["board/".Length..].Replace('\\', '/')] = bytes;
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
