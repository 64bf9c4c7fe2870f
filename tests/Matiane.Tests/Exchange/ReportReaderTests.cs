using System.Text;
using Matiane.Exchange;
using Matiane.Text;

namespace Matiane.Tests.Exchange;

public sealed class ReportReaderTests
{
    static ReportReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private const string Page =
        """
        <!doctype html><html lang="ka-GE"><head><title>Site: head</title>
        <meta property="og:title" content="სათაური"><meta property="og:site_name" content="ჩვენი საიტი">
        <meta property="article:published_time" content="2022-03-04T10:00:00+04:00"></head>
        <body><nav><ul><li><a href="/">მთავარი</a></li></ul></nav>
        <article><h1>სათაური</h1><p>პოლიციამ ორი კაცი დააკავა. ამის შესახებ სამინისტრომ განაცხადა.</p>
        <script>alert('x')</script><p>აქცია &laquo;მშვიდობიანი&raquo; იყო და საღამომდე გაგრძელდა.</p>
        <div class="related-news"><p>წაიკითხეთ ასევე: სხვა ამბავი</p></div></article>
        <footer><p>ყველა უფლება დაცულია</p></footer></body></html>
        """;

    [Fact]
    public void A_page_gives_its_article_without_the_chrome()
    {
        var report = Single(Encoding.UTF8.GetBytes(Page));

        Assert.Equal("სათაური", report.Title);
        Assert.Equal("ka", report.Language);
        Assert.Equal("ჩვენი საიტი", report.SourceName);
        Assert.Equal(new DateTime(2022, 3, 4, 10, 0, 0), report.Published);
        Assert.Equal("პოლიციამ ორი კაცი დააკავა. ამის შესახებ სამინისტრომ განაცხადა.\n\nაქცია «მშვიდობიანი» იყო და საღამომდე გაგრძელდა.", report.Text);
    }

    [Fact]
    public void A_page_in_a_declared_legacy_encoding_is_read()
    {
        var page = "<html><head><meta charset=\"windows-1251\"></head><body><p>Полиция задержала двоих.</p></body></html>";

        Assert.Equal("Полиция задержала двоих.", Single(Encoding.GetEncoding("windows-1251").GetBytes(page)).Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Plain_text_is_read_in_every_unicode_form(string encoding)
    {
        var form = Encoding.GetEncoding(encoding);

        Assert.Equal("ქალაქში მშვიდობაა.", Single([.. form.GetPreamble(), .. form.GetBytes("ქალაქში მშვიდობაა.")]).Text);
    }

    [Fact]
    public void Legacy_text_needs_its_encoding_named()
    {
        var bytes = Encoding.GetEncoding("koi8-r").GetBytes("Взрыв в шахте.");

        Assert.Equal("encoding-broken", Read(bytes).Single().Error!.Code);
        Assert.Equal("Взрыв в шахте.", Single(bytes, new ReportDefaults { Encoding = "koi8-r" }).Text);
    }

    [Fact]
    public void Json_lines_in_utf16_are_read()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{\"id\":\"x\",\"text\":\"აქცია\"}\n")).ToArray();

        Assert.Equal("აქცია", Single(bytes).Text);
    }

    [Fact]
    public void A_feed_gives_a_report_an_entry()
    {
        var feed =
            """
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Wire</title><language>ru-RU</language>
            <item><title>Первое</title><link>http://example.org/1</link><guid>g1</guid><pubDate>Wed, 05 Jan 2022 10:30:00 +0000</pubDate>
            <description>&lt;p&gt;Текст &lt;b&gt;один&lt;/b&gt;.&lt;/p&gt;</description></item>
            <item><title>Второе</title><description>Текст два.</description></item><item/></channel></rss>
            """;
        var results = Read(Encoding.UTF8.GetBytes(feed));

        Assert.Equal(3, results.Count);
        Assert.Equal(("g1", "Текст один.", "Первое", "ru", "Wire"), (results[0].Id, results[0].Report!.Text, results[0].Report!.Title, results[0].Report!.Language, results[0].Report!.SourceName));
        Assert.Equal(new DateTime(2022, 1, 5, 10, 30, 0), results[0].Report!.Published);
        Assert.Equal("input#2", results[1].Id);
        Assert.Equal("text-empty", results[2].Error!.Code);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"b\">]><rss><channel><item><title>&a;</title></item></channel></rss>")]
    [InlineData("<rss><channel><item>")]
    public void A_hostile_or_broken_feed_is_an_error(string feed) =>
        Assert.Equal("feed-syntax", Read(Encoding.UTF8.GetBytes(feed)).Single().Error!.Code);

    [Fact]
    public void A_feed_nested_without_end_is_an_error() =>
        Assert.Equal("feed-syntax", Read(Encoding.UTF8.GetBytes("<rss>" + string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)) + "</rss>")).Single().Error!.Code);

    [Fact]
    public void Mutated_input_never_throws()
    {
        var random = new Random(20220105);
        byte[][] seeds = [Encoding.UTF8.GetBytes(Page), "{\"id\":\"a\",\"text\":\"b\",\"source\":{\"name\":\"c\"}}\n{\"text\":\"d\"}"u8.ToArray(), "<rss><channel><item><title>t</title></item></channel></rss>"u8.ToArray(),
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("აქცია ქალაქში. Митинг в городе.")], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"text\":\"აქცია\"}\n{\"text\":\"b\"}")]];
        for (var round = 0; round < 1000; round++)
        {
            var bytes = (byte[])seeds[round % seeds.Length].Clone();
            for (var change = 0; change < 1 + round % 9; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.All(Read(bytes[..random.Next(1, bytes.Length)]), r => Assert.True(r.Report is null != r.Error is null));
        }
    }

    private static List<ReadResult> Read(byte[] bytes, ReportDefaults? defaults = null) =>
        [.. ReportReader.Read(new MemoryStream(bytes), "input", defaults ?? new ReportDefaults())];

    private static Report Single(byte[] bytes, ReportDefaults? defaults = null)
    {
        var result = Assert.Single(Read(bytes, defaults));
        Assert.Null(result.Error);
        return result.Report!;
    }
}
