using Matiane.Packs;

namespace Matiane.Tests.Packs;

/// <summary>Every town of examples/towns.tsv is where each text of examples/town-texts.tsv happened ("*" stands for the name, "^" for it in capitals).</summary>
public sealed class TownTests
{
    public static TheoryData<string, string> Texts()
    {
        var rows = new TheoryData<string, string>();
        foreach (var code in TestData.Packs.Codes)
        {
            foreach (var row in new FolderPackSource(TestData.File("languages"), code).Table("examples/town-texts.tsv"))
            {
                rows.Add(code, row["text"]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_town_is_where_it_happened(string code, string text)
    {
        var towns = new FolderPackSource(TestData.File("languages"), code).Table("examples/towns.tsv").ToList();
        var lost = towns.Where(t => !TestCoder.Code(code, text.Replace("*", t["town"], StringComparison.Ordinal).Replace("^", t["town"].ToUpperInvariant(), StringComparison.Ordinal), "2022-01-05")
            .Claims.Any(c => c.Place?.Place.Country == t["country"])).Select(t => t["town"]).ToList();

        Assert.NotEmpty(towns);
        Assert.True(lost.Count == 0, $"\"{text}\" is not in {string.Join(", ", lost)}");
    }
}
