using System.Globalization;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Packs;

namespace Matiane.Tests.Packs;

/// <summary>
/// Examples of calendar.tsv, numerals.tsv and attribution.tsv, one file each a language; a row has all that its text holds, in order, parted by " ; " ("-" for nothing).
/// examples/times.tsv: FROM..TO, "?" for an open or unknown end, with a duration ("for P3D") or period ("every P1W") after it; examples/quantities.tsv: LOW..HIGH, "~" before an approximate one;
/// examples/attributions.tsv: the chain of sayers ("Reuters > police", "-" for nobody), ": " and what is said.
/// </summary>
public sealed class MentionExampleTests
{
    public static TheoryData<string, string, string, string, string, string> Examples()
    {
        var rows = new TheoryData<string, string, string, string, string, string>();
        foreach (var code in TestData.Packs.Codes)
        {
            var pack = new FolderPackSource(TestData.File("languages"), code);
            foreach (var kind in (string[])["times", "quantities", "attributions"])
            {
                foreach (var row in pack.Table($"examples/{kind}.tsv").Where(r => r.File.StartsWith(code, StringComparison.Ordinal)))
                {
                    rows.Add($"languages/{row.File}:{row.Line}", code, kind, row["text"], row["published"], row[kind]);
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_holds_what_its_row_says(string where, string code, string kind, string text, string published, string expected)
    {
        var coded = TestCoder.Code(code, text, published.Length > 0 ? published : "2026-03-11");
        var found = string.Join(" ; ", kind switch
        {
            "times" => coded.Mentions.OfType<TimeMention>().Select(m => Shown(m.Time)),
            "quantities" => coded.Mentions.OfType<QuantityMention>().Where(q => !q.IsLabel).Select(Shown),
            _ => coded.Attributions.Select(a => $"{Chain(coded, a)}: {string.Join(" … ", a.Content.Select(c => text[c.Span.Start..c.Span.End]))}"),
        });

        Assert.True(expected == found, $"{where}: \"{text}\" has {found}, not {expected}.");
    }

    private static string Shown(TimeValue time) =>
        $"{time.From ?? "?"}..{time.To ?? "?"}{(time.Duration is { } length ? $" for {length}" : "")}{(time.Repeat is { } period ? $" every {period}" : "")}";

    private static string Shown(QuantityMention quantity) => string.Create(CultureInfo.InvariantCulture, $"{(quantity.Approximate ? "~" : "")}{quantity.Low?.ToString(CultureInfo.InvariantCulture) ?? "?"}..{quantity.High?.ToString(CultureInfo.InvariantCulture) ?? "?"}");

    private static string Chain(CodedReport coded, Attribution attribution) =>
        (attribution.Parent is { } parent ? Chain(coded, coded.Attributions[parent]) + " > " : "") + (attribution.Source?.Name ?? "-");
}
