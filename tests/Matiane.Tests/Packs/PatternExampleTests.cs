using Matiane.Packs;

namespace Matiane.Tests.Packs;

/// <summary>Every pattern's example gives its frame's claim, every "not" does not.</summary>
public sealed class PatternExampleTests
{
    public static TheoryData<string, string, string, string, bool> Examples()
    {
        var rows = new TheoryData<string, string, string, string, bool>();
        foreach (var code in TestData.Packs.Codes)
        {
            foreach (var unit in new FolderPackSource(TestData.File("languages"), code).Yaml("patterns"))
            {
                var name = unit["name"]!.Scalar!;
                var where = $"languages/{unit.File}:{unit.Line}";
                foreach (var example in unit["example"]?.Strings ?? [])
                {
                    rows.Add(where, code, name, example, true);
                }

                foreach (var example in unit["not"]?.Strings ?? [])
                {
                    rows.Add(where, code, name, example, false);
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_it_shows(string where, string code, string name, string text, bool gives)
    {
        var found = TestCoder.Code(code, text).Claims.Any(c => c.FoundBy?.Split(", ").Any(f => f.EndsWith(' ' + name, StringComparison.Ordinal)) == true);

        Assert.True(found == gives, $"{where}: {name}: \"{text}\" {(gives ? "gave no claim of this pattern" : "must give no claim of this pattern")}");
    }

    [Fact]
    public void Packs_have_no_problems() =>
        Assert.Empty(PackCompiler.CompileAll(TestData.File("languages")).SelectMany(p => p.Problems).Select(p => p.ToString()));
}
