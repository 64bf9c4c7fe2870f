using System.Collections.Immutable;
using System.Net;

namespace Matiane.Server;

/// <summary>Where the board answers and to whom.</summary>
/// <param name="Urls">Addresses to listen on, http or https; port 0 takes a free one.</param>
/// <param name="Public">Addresses under which browsers reach it through a proxy; empty when they reach it directly.</param>
public sealed record ServeSettings(ImmutableArray<Uri> Urls, ImmutableArray<Uri> Public)
{
    /// <summary>The chronicle's file, made when absent; null keeps nothing beyond the run.</summary>
    public string? Chronicle { get; init; }

    /// <summary>Whether people log in: everywhere but where only this machine can ask.</summary>
    public bool NeedsLogin => !Public.IsEmpty || !Urls.All(IsThisMachine);

    /// <summary>Whether passwords and sessions would travel unencrypted.</summary>
    public bool IsUnencrypted => Public.IsEmpty ? Urls.Any(u => u.Scheme == "http" && !IsThisMachine(u)) : Public.Any(u => u.Scheme == "http");

    /// <summary>Reads the addresses as they are given on the command line.</summary>
    /// <param name="urls">Separated by semicolons.</param>
    /// <param name="open">The public ones, separated by semicolons; null for none.</param>
    /// <exception cref="InvalidDataException">One is no http or https address.</exception>
    public static ServeSettings Parse(string urls, string? open)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return new ServeSettings(Addresses(urls), open is null ? [] : Addresses(open));
    }

    /// <summary>Whether a request names this board and no other: what a name that was made to lead here (DNS rebinding) does not.</summary>
    internal bool IsOurs(string host)
    {
        var name = host.Trim('[', ']');
        var isLiteral = IPAddress.TryParse(name, out var address);
        return name == "localhost" || isLiteral && IPAddress.IsLoopback(address!)
            || Public.Any(u => Same(u, name))
            || NeedsLogin && Public.IsEmpty && (isLiteral || Urls.Any(u => Same(u, name)) || string.Equals(name, Environment.MachineName, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a change comes from a page of this board.</summary>
    internal bool IsOurOrigin(string origin, string asked) =>
        origin == asked || Public.Any(u => string.Equals(u.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase));

    private static bool Same(Uri uri, string name) => string.Equals(uri.Host.Trim('[', ']'), name, StringComparison.OrdinalIgnoreCase);

    private static bool IsThisMachine(Uri uri) => uri.Host == "localhost" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    private static ImmutableArray<Uri> Addresses(string list) =>
    [
        .. list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text =>
            Uri.TryCreate(text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/"
                ? uri
                : throw new InvalidDataException($"'{text}' is no address to answer on: http://127.0.0.1:5117, https://0.0.0.0:5443.")),
    ];
}
