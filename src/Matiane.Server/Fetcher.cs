using System.Net;
using System.Net.Sockets;

namespace Matiane.Server;

/// <summary>Fetches a page or feed that somebody named: never from private addresses, and never much.</summary>
internal sealed class Fetcher : IDisposable
{
    private const int MostBytes = 8 * 1024 * 1024;
    private const int MostRedirects = 4;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> addressesOf;
    private readonly Func<IPEndPoint, CancellationToken, ValueTask<Stream>> connect;
    private readonly HttpClient client;

    public Fetcher()
        : this(Dns.GetHostAddressesAsync, ConnectAsync)
    {
    }

    /// <summary>With a network of one's own.</summary>
    /// <param name="addressesOf">The addresses of a name.</param>
    /// <param name="connect">Connects to one.</param>
    internal Fetcher(Func<string, CancellationToken, Task<IPAddress[]>> addressesOf, Func<IPEndPoint, CancellationToken, ValueTask<Stream>> connect)
    {
        (this.addressesOf, this.connect) = (addressesOf, connect);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectPubliclyAsync,
        })
        {
            Timeout = TimeSpan.FromSeconds(20),
            MaxResponseContentBufferSize = MostBytes,
        };
    }

    /// <summary>The bytes at an address.</summary>
    /// <exception cref="ArgumentException">The address is none that may be asked.</exception>
    /// <exception cref="HttpRequestException">It did not answer, or with too much.</exception>
    public async Task<byte[]> GetAsync(string address, CancellationToken cancellation)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || !uri.IsDefaultPort || uri.UserInfo.Length > 0)
            {
                throw new ArgumentException($"'{address}' is no public http or https address.");
            }

            using var answer = await client.GetAsync(uri, HttpCompletionOption.ResponseContentRead, cancellation).ConfigureAwait(false);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } next)
            {
                address = new Uri(uri, next).AbsoluteUri;
                continue;
            }

            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        }

        throw new ArgumentException("The address leads on and on.");
    }

    /// <summary>Whether an address belongs to the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Global unicast only, without the ranges that tunnel to IPv4 or are for documents.
            return (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02) && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] is 0 or 0x0D);
        }

        return bytes switch
        {
            [0 or 10 or 127 or >= 224, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            [169, 254, ..] or [192, 168, ..] or [192, 0, 0 or 2, _] or [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
            [172, >= 16 and <= 31, ..] => false,
            _ => true,
        };
    }

    /// <summary>Connects to the very address that was checked, so that a name cannot change in between.</summary>
    private async ValueTask<Stream> ConnectPubliclyAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await addressesOf(context.DnsEndPoint.Host, cancellation).ConfigureAwait(false);
        return Array.TrueForAll(addresses, IsPublic) && addresses.Length > 0
            ? await connect(new IPEndPoint(addresses[0], context.DnsEndPoint.Port), cancellation).ConfigureAwait(false)
            : throw new HttpRequestException($"'{context.DnsEndPoint.Host}' is not on the public internet.");
    }

    private static async ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => client.Dispose();
}
