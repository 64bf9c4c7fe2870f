using Matiane.Gazetteer;
using Matiane.Mentions;

namespace Matiane.Tests.Packs;

/// <summary>Towns that no list has in a script are found by how their country reads its Latin letters (gazetteer/orthographies.tsv).</summary>
public sealed class ForeignNameTests
{
    private static readonly GazetteerIndex Gazetteer = GazetteerIndex.Open(TestData.File("artifacts", "data", "gazetteer.bin"));

    [Theory]
    [InlineData("Тенансинго", "Tenancingo", "MX")]
    [InlineData("ტენანსინგო", "Tenancingo", "MX")]
    [InlineData("Жакупиранга", "Jacupiranga", "BR")]
    [InlineData("ჟაკუპირანგა", "Jacupiranga", "BR")]
    [InlineData("Ириньи", "Irigny", "FR")]
    [InlineData("ირინი", "Irigny", "FR")]
    [InlineData("Чинтабараден", "Tchintabaraden", "NE")]
    [InlineData("მადარუნფა", "Madarounfa", "NE")]
    [InlineData("Лодыговице", "Łodygowice", "PL")]
    [InlineData("ლოდიგოვიცე", "Łodygowice", "PL")]
    [InlineData("Капувар", "Kapuvár", "HU")]
    [InlineData("Вогошча", "Vogošća", "BA")]
    [InlineData("ვოგოშჩა", "Vogošća", "BA")]
    [InlineData("Сторешти", "Storeşti", "RO")]
    [InlineData("Вэрлёсе", "Værløse", "DK")]
    [InlineData("Наньфэн", "Nanfeng", "CN")]
    [InlineData("ნანფენგი", "Nanfeng", "CN")]
    [InlineData("Дибблинген", null, null)]
    public void A_name_in_another_script_is_found_by_its_sound(string name, string? town, string? country)
    {
        var found = Gazetteer.Find(name);

        Assert.Equal(town is not null, found.Any(c => c.Match == NameMatch.LightKey && c.Place.Name == town && c.Place.Country == country));
    }

    [Fact]
    public void What_a_country_reads_finds_nothing_for_latin_letters() => Assert.Empty(Gazetteer.Find("Zhakupiranga"));
}
