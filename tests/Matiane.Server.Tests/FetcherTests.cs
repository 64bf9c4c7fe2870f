using System.IO.Compression;
using System.Net;

namespace Matiane.Server.Tests;

public sealed class FetcherTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("192.0.2.7")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:0:4136:e378::1")]
    public void Addresses_of_no_public_network_are_known(string address) => Assert.False(Fetcher.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void Public_addresses_are_known(string address) => Assert.True(Fetcher.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://user:word@example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://example.org/")]
    [InlineData("not an address")]
    public async Task Such_addresses_are_never_asked(string address)
    {
        using var fetcher = new Fetcher();
        var error = await Record.ExceptionAsync(() => fetcher.GetAsync(address, CancellationToken.None));
        Assert.True(error is ArgumentException or HttpRequestException, $"{address}: {error}");
        Assert.True(error is ArgumentException || error!.Message.Contains("not on the public internet", StringComparison.Ordinal), error!.Message);
    }

    [Fact]
    public async Task A_page_is_fetched_over_redirects()
    {
        using var network = new FetchedNetwork().Named("news.example", FetchedNetwork.News).Named("www.news.example", FetchedNetwork.News)
            .Page("news.example/1", "HTTP/1.1 301 Moved\r\nLocation: http://www.news.example/2").Page("www.news.example/2", "HTTP/1.1 302 Found\r\nLocation: /3").Page("www.news.example/3", "HTTP/1.1 200 OK", "news"u8.ToArray());
        using var fetcher = network.Open();
        Assert.Equal("news"u8.ToArray(), await fetcher.GetAsync("http://news.example/1", CancellationToken.None));
        Assert.All(network.Dialled, a => Assert.Equal(FetchedNetwork.News, a));
    }

    [Theory]
    [InlineData("http://inside.example/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://news.example:8080/")]
    [InlineData("http://user:word@news.example/")]
    public async Task A_redirect_leads_nowhere_that_could_not_be_asked_for(string location)
    {
        using var network = new FetchedNetwork().Named("news.example", FetchedNetwork.News).Named("inside.example", "10.0.0.5")
            .Named("127.0.0.1", "127.0.0.1").Named("[::1]", "::1").Named("::1", "::1").Named("169.254.169.254", "169.254.169.254")
            .Page("news.example/", $"HTTP/1.1 302 Found\r\nLocation: {location}").Page("inside.example/", "HTTP/1.1 200 OK", "secret"u8.ToArray());
        using var fetcher = network.Open();
        var error = await Record.ExceptionAsync(() => fetcher.GetAsync("http://news.example/", CancellationToken.None));
        Assert.True(error is ArgumentException or HttpRequestException, $"{error}");
        Assert.Equal([FetchedNetwork.News], network.Dialled);
    }

    [Fact]
    public async Task A_name_whose_address_changes_is_checked_each_time_it_is_dialled()
    {
        using var network = new FetchedNetwork().Named("news.example", FetchedNetwork.News, "127.0.0.1").Page("news.example/", "HTTP/1.1 200 OK", "news"u8.ToArray());
        using var fetcher = network.Open();
        Assert.Equal("news"u8.ToArray(), await fetcher.GetAsync("http://news.example/", CancellationToken.None));
        await Assert.ThrowsAsync<HttpRequestException>(() => fetcher.GetAsync("http://news.example/", CancellationToken.None));
        Assert.Equal([FetchedNetwork.News], network.Dialled);
    }

    [Fact]
    public async Task A_name_with_one_private_address_among_others_is_not_asked()
    {
        using var network = new FetchedNetwork().Named("news.example", FetchedNetwork.News + " 192.168.1.1").Page("news.example/", "HTTP/1.1 200 OK");
        using var fetcher = network.Open();
        await Assert.ThrowsAsync<HttpRequestException>(() => fetcher.GetAsync("http://news.example/", CancellationToken.None));
        Assert.Empty(network.Dialled);
    }

    [Fact]
    public async Task Redirects_end()
    {
        using var network = new FetchedNetwork().Named("news.example", FetchedNetwork.News).Page("news.example/", "HTTP/1.1 302 Found\r\nLocation: /");
        using var fetcher = network.Open();
        var error = await Assert.ThrowsAsync<ArgumentException>(() => fetcher.GetAsync("http://news.example/", CancellationToken.None));
        Assert.Contains("leads on and on", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Too_much_is_refused_also_when_it_comes_packed(bool packed)
    {
        var body = new byte[9 * 1024 * 1024];
        if (packed)
        {
            using var buffer = new MemoryStream();
            using (var zip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            {
                zip.Write(body);
            }

            body = buffer.ToArray();
            Assert.True(body.Length < 1024 * 1024);
        }

        using var network = new FetchedNetwork().Named("news.example", FetchedNetwork.News).Page("news.example/", "HTTP/1.1 200 OK" + (packed ? "\r\nContent-Encoding: gzip" : ""), body);
        using var fetcher = network.Open();
        await Assert.ThrowsAsync<HttpRequestException>(() => fetcher.GetAsync("http://news.example/", CancellationToken.None));
    }
}
