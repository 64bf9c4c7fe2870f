using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Matiane.Server.Tests;

/// <summary>A network of our own: names with their addresses, and what is answered there, whoever is dialled.</summary>
internal sealed class FetchedNetwork : IDisposable
{
    public const string News = "93.184.216.34";
    private readonly ConcurrentDictionary<string, Queue<string>> names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Head, byte[] Body)> pages = new(StringComparer.Ordinal);
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public FetchedNetwork()
    {
        listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Every address that was connected to.</summary>
    public ConcurrentQueue<string> Dialled { get; } = [];

    /// <summary>A name that is asked for again has the next of its addresses; the last one stays.</summary>
    public FetchedNetwork Named(string name, params string[] addresses)
    {
        names[name] = new Queue<string>(addresses);
        return this;
    }

    /// <summary>What is answered at an address.</summary>
    public FetchedNetwork Page(string address, string head, byte[]? body = null)
    {
        pages[address] = (head, body ?? []);
        return this;
    }

    public Fetcher Open() => new(
        (name, _) => Task.FromResult(names[name] is { Count: > 1 } more ? [IPAddress.Parse(more.Dequeue())] : names[name].Peek().Split(' ').Select(IPAddress.Parse).ToArray()),
        async (endpoint, cancellation) =>
        {
            Dialled.Enqueue(endpoint.Address.ToString());
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(listener.LocalEndpoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        });

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync();
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = AnswerAsync(client);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var path = (await reader.ReadLineAsync())!.Split(' ')[1];
            var host = "";
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                host = line.StartsWith("Host: ", StringComparison.Ordinal) ? line[6..] : host;
            }

            var (head, body) = pages.TryGetValue(host + path, out var page) ? page : ("HTTP/1.1 404 Not Found", []);
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(body);
            }
            catch (IOException)
            {
                // Whoever asked has had enough.
            }
        }
    }
}
