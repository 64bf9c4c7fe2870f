using Matiane.Mentions;
using Matiane.Packs;
using Matiane.Text;

namespace Matiane.Tests.Packs;

/// <summary>Where outlets speak from (sources.tsv), and what that says about the places of their reports.</summary>
public sealed class SourcePlaceTests
{
    private static SourcePlaces Table { get; } = TestData.Packs.Find("en")!.Get<SourcePlaces>();

    [Fact]
    public void Every_town_of_the_table_is_in_the_gazetteer()
    {
        var lost = new FolderPackSource(TestData.File("languages"), "en").Table("sources.tsv")
            .Where(r => r["town"].Length > 0 && Of(r["site"]) is not { Precision: PlacePrecision.City })
            .Select(r => $"{r["site"]}: {r["town"]}, {r["region"]}");

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("sj-r.com", "Springfield", "US")]
    [InlineData("https://www.oxfordmail.co.uk/news/1", "Oxford", "GB")]
    [InlineData("news.example.co.uk", "United Kingdom", "GB")]
    [InlineData("example.kz", "Kazakhstan", "KZ")]
    [InlineData("example.tv", null, null)]
    [InlineData("The Morning Post", null, null)]
    public void An_address_tells_where_its_outlet_is(string source, string? name, string? country)
    {
        var place = Of(source);

        Assert.Equal((name, country), (place?.Name, place?.Country));
    }

    [Theory]
    [InlineData("The council of Columbus met on Monday.", "therepublic.com", "Indiana")]
    [InlineData("The council of Springfield met on Monday.", "sj-r.com", "Illinois")]
    [InlineData("The minister flew to Athens for talks with the Greek government.", "latimes.com", "Attica")]
    public void A_name_means_rather_the_place_near_its_outlet(string text, string source, string region)
    {
        var coded = TestCoder.Coder.Code(new Report("test", text) { Language = "en", SourceName = source });

        Assert.Equal(region, Assert.Single(coded.Mentions.OfType<PlaceMention>()).Place?.Admin1);
    }

    [Theory]
    [InlineData("athensherald.com", "Texas")]
    [InlineData("example.com", "Attica")]
    public void An_outlet_that_is_called_after_its_town_means_the_one_near_its_other_places(string source, string region)
    {
        var coded = TestCoder.Coder.Code(new Report("test", "Athens police said a man from Dallas was hurt.") { Language = "en", SourceName = source });

        Assert.Equal(region, coded.Mentions.OfType<PlaceMention>().First().Place?.Admin1);
    }

    private static Place? Of(string source) => Table.Of(new Report("test", "-") { SourceName = source }, TestCoder.Gazetteer);
}
