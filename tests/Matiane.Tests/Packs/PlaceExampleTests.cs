using Matiane.Mentions;
using Matiane.Packs;

namespace Matiane.Tests.Packs;

/// <summary>
/// Examples of places.tsv, demonyms.tsv and the gazetteer, one file a language: examples/places.tsv. A row names a text and all places that it names,
/// as WORDS=NAME/CC parted by " ; " ("-" for none).
/// </summary>
public sealed class PlaceExampleTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var code in TestData.Packs.Codes)
        {
            foreach (var row in new FolderPackSource(TestData.File("languages"), code).Table("examples/places.tsv"))
            {
                rows.Add($"languages/{row.File}:{row.Line}", code, row["text"], row["places"]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_names_the_places_of_its_row(string where, string code, string text, string places)
    {
        var coded = TestCoder.Code(code, text, "2022-01-05");
        var found = string.Join(" ; ", coded.Mentions.OfType<PlaceMention>().Select(m => $"{text[m.Span.Start..m.Span.End]}={m.Place?.Name}/{m.Place?.Country}"));

        Assert.True(places == found, $"{where}: \"{text}\" names {found}, not {places}.");
    }

    [Fact]
    public void An_ambiguous_name_carries_what_else_it_may_mean()
    {
        var place = Assert.Single(TestCoder.Code("en", "The fire broke out in Paris at night.", "2022-01-05").Mentions.OfType<PlaceMention>());

        Assert.Equal("FR", place.Place?.Country);
        Assert.Contains(place.Alternatives, a => a.Place.Country == "US");
        Assert.InRange(place.Confidence, 0.5, 1);
    }
}
