using Matiane.Packs;
using Matiane.Syntax;

namespace Matiane.Tests.Packs;

/// <summary>Every outlet, monitor and international body of outlets.tsv, by its first name in a language, is who says it in each sentence of examples/sayers.tsv ("*" stands for the name).</summary>
public sealed class OutletTests
{
    public static TheoryData<string, string> Frames()
    {
        var rows = new TheoryData<string, string>();
        foreach (var code in TestData.Packs.Codes)
        {
            foreach (var row in new FolderPackSource(TestData.File("languages"), code).Table("examples/sayers.tsv"))
            {
                rows.Add(code, row["text"]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void Every_outlet_says_it(string code, string frame)
    {
        // Names of several words stand in the table as lemmas, which where case tells is not how they are written.
        var isAsWritten = TestData.Packs.Find(code)!.Get<SyntaxWords>().Sides == "order";
        var outlets = new FolderPackSource(TestData.File("languages"), "und").Table("outlets.tsv")
            .Where(r => r["sector"] is "JRN" or "NGO" or "IGO").Select(r => (Name: r["name"], Written: r[code].Split('|')[0])).Where(o => o.Written is not ("" or "-") && (isAsWritten || !o.Written.Contains(' ', StringComparison.Ordinal))).ToList();
        var silent = outlets.Where(o => !Says(o.Name, code, frame.Replace("*", Spelled(o.Written), StringComparison.Ordinal))).Select(o => o.Written).ToList();

        Assert.NotEmpty(outlets);
        Assert.True(silent.Count == 0, $"\"{frame}\": nobody or another says it for {string.Join(", ", silent)}");
    }

    private static bool Says(string name, string code, string text) =>
        TestCoder.Code(code, text, "2022-01-05").Claims.Any(c => c.Attribution.Any(a => a.Source == name));

    private static string Spelled(string name) => string.Join(' ', name.Split(' ').Select(static w => w.Length > 3 ? char.ToUpperInvariant(w[0]) + w[1..] : w)).Replace(" '", "'", StringComparison.Ordinal).Replace(" / ", "/", StringComparison.Ordinal);
}
