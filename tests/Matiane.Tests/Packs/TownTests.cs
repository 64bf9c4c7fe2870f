using Matiane.Languages;
using Matiane.Packs;

namespace Matiane.Tests.Packs;

/// <summary>Every town of examples/towns.tsv is where each text of examples/town-texts.tsv happened ("*" stands for the name, "^" for it in capitals, "*in*" and "*of*" for those columns).</summary>
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
        var lost = towns.Where(t => !TestCoder.Code(code, With(text, t), "2022-01-05")
            .Claims.Any(c => c.Place?.Place.Country == t["country"])).Select(t => t["town"]).ToList();

        Assert.NotEmpty(towns);
        Assert.True(lost.Count == 0, $"\"{text}\" is not in {string.Join(", ", lost)}");
    }

    private static string With(string text, PackRow town) =>
        text.Replace("*in*", town["in"], StringComparison.Ordinal).Replace("*of*", town["of"], StringComparison.Ordinal)
            .Replace("*", town["town"], StringComparison.Ordinal).Replace("^", town["town"].ToUpperInvariant(), StringComparison.Ordinal);
}
