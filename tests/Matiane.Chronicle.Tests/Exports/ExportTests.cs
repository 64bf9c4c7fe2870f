using System.Text;
using System.Text.Json;
using Json.Schema;
using Matiane.Chronicle.Exports;

namespace Matiane.Chronicle.Tests.Exports;

public class ExportTests
{
    public static TheoryData<string> Names { get; } = [.. EventWriters.Names];

    [Theory]
    [InlineData("acled", ',', true, "")]
    [InlineData("gdelt", '\t', false, "")]
    [InlineData("gdelt-mentions", '\t', false, "")]
    [InlineData("polecat", '\t', true, "None")]
    [InlineData("hxl", ',', true, "")]
    public void Rows_are_as_the_sheet_says(string name, char separator, bool heading, string blank)
    {
        foreach (var profile in Enum.GetValues<ExportProfile>())
        {
            var sheet = Sheet.Read(name);
            var (text, summary) = Written(name, profile);
            var rows = separator == ',' ? Csv(text) : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => (IReadOnlyList<string>)l.Split('\t'))];
            if (heading)
            {
                Assert.Equal(sheet.Columns.Select(c => c.Name), rows[0]);
                rows.RemoveAt(0);
            }

            if (sheet.Columns[0].Tag is not null)
            {
                Assert.Equal(sheet.Columns.Select(c => c.Tag), rows[0]);
                rows.RemoveAt(0);
            }

            Assert.NotEmpty(rows);
            Assert.Equal(summary.Written, rows.Count);
            Assert.Equal(SampleView.All.Length, summary.Written + summary.LeftOutTotal);
            Assert.Empty(rows.SelectMany(r => sheet.Problems(r, blank).Select(p => $"{name} {r[0]}: {p}")));
        }
    }

    [Theory]
    [InlineData("acled", 31)]
    [InlineData("gdelt", 61)]
    [InlineData("gdelt-mentions", 16)]
    [InlineData("polecat", 40)]
    public void Layouts_have_the_number_of_columns_of_their_models(string name, int columns)
    {
        Assert.Equal(columns, Sheet.Read(name).Columns.Count);
        Assert.Equal(Sheet.Read(name).Columns.Select(c => c.Name), ((TableLayout)EventWriters.Find(name)!).Columns);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Private_persons_are_masked_by_default(string name)
    {
        var (text, _) = Written(name, ExportOptions.Default.Profile);
        Assert.DoesNotContain("Maisuradze", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("მაისურაძ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ჩხეიძ", text, StringComparison.Ordinal);
        Assert.Contains("aisuradze", Written(name == "gdelt-mentions" ? "jsonl" : name, ExportProfile.Full).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Coarse_tells_neither_town_nor_day_nor_words(string name)
    {
        var (text, _) = Written(name, ExportProfile.Coarse);
        foreach (var fine in new[] { "Zugdidi", "42.5", "2023-03-07", "20230307", "დააკავა", "news.example" })
        {
            Assert.DoesNotContain(fine, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_view_gives_the_same_bytes(string name) =>
        Assert.Equal(Written(name, ExportProfile.DoNoHarm).Text, Written(name.ToUpperInvariant(), ExportProfile.DoNoHarm).Text);

    [Theory]
    [InlineData("csv")]
    [InlineData("acled")]
    [InlineData("hxl")]
    public void No_cell_is_a_formula(string name) =>
        Assert.All(Csv(Written(name, ExportProfile.Full).Text).SelectMany(r => r), cell =>
            Assert.True(cell.Length == 0 || !"=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) || double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _), cell));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  @x", "'  @x")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("-12 men", "'-12 men")]
    [InlineData("＝1", "'＝1")]
    [InlineData("plain", "plain")]
    public void Formulas_are_defused(string cell, string expected) => Assert.Equal(expected, DelimitedOutput.Defused(cell));

    [Fact]
    public void GeoJson_is_a_feature_collection_with_longitude_first()
    {
        using var json = JsonDocument.Parse(Written("geojson", ExportProfile.DoNoHarm).Text);
        Assert.Equal("FeatureCollection", json.RootElement.GetProperty("type").GetString());
        Assert.False(json.RootElement.TryGetProperty("crs", out _));
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(SampleView.All.Length, features.Count);
        Assert.All(features, f =>
        {
            Assert.Equal("Feature", f.GetProperty("type").GetString());
            Assert.Equal(f.GetProperty("id").GetString(), f.GetProperty("properties").GetProperty("event_id").GetString());
            Assert.All(f.GetProperty("properties").EnumerateObject(), p => Assert.False(p.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array, p.Name));
        });
        var point = features[0].GetProperty("geometry").GetProperty("coordinates");
        Assert.Equal((41.8709, 42.5088), (point[0].GetDouble(), point[1].GetDouble()));
        Assert.Equal(JsonValueKind.Null, features[4].GetProperty("geometry").ValueKind);
        Assert.Equal(JsonValueKind.Null, features[4].GetProperty("properties").GetProperty("date_from").ValueKind);
    }

    [Fact]
    public void Claims_hold_to_the_contract()
    {
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(TestFiles.Root, "contract", "claims.schema.json")));
        foreach (var line in Written("claims", ExportProfile.DoNoHarm).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            var result = schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.True(result.IsValid, line + string.Join('\n', result.Details.Where(d => d.HasErrors).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))));
        }
    }

    [Fact]
    public void Events_have_the_fields_of_the_contract()
    {
        using var json = JsonDocument.Parse(Written("jsonl", ExportProfile.Full).Text.Split('\n')[0]);
        Assert.Equal(
            "schema id event mode contexts acled cameo status place time actors recipients counts claims reports sources origins languages first_reported last_reported revision joins confidence decisions".Split(' '),
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("events/1", json.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void Every_format_has_a_name_of_its_own()
    {
        Assert.Equal(EventWriters.Names.Length, EventWriters.Names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(EventWriters.All, w => Assert.Same(w, EventWriters.Find(w.Name)));
        Assert.Null(EventWriters.Find("xml"));
    }

    private static (string Text, ExportSummary Summary) Written(string name, ExportProfile profile)
    {
        using var output = new StringWriter();
        var summary = EventWriters.Find(name)!.Write(SampleView.All, output, new ExportOptions { Profile = profile });
        return (output.ToString(), summary);
    }

    /// <summary>RFC 4180 read back, by another program than wrote it.</summary>
    private static List<IReadOnlyList<string>> Csv(string text)
    {
        var (rows, row, cell, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[i++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted && i + 1 < text.Length && text[i + 1] == '\n':
                    row.Add(cell.ToString());
                    cell.Clear();
                    rows.Add(row);
                    row = [];
                    i++;
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        Assert.True(row.Count == 0 && cell.Length == 0, "ends with a line break");
        return rows;
    }
}
