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

    [Fact]
    public void A_key_with_two_roles_is_a_problem()
    {
        var folder = Directory.CreateTempSubdirectory("matiane-packs-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(TestData.File("languages", "und"), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(TestData.File("languages"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            folder.CreateSubdirectory("xx");
            File.WriteAllText(Path.Combine(folder.FullName, "xx", "pack.json"), """{ "code": "xx", "name": "Test", "endonym": "Test", "script": "Latn", "extends": "und", "version": "0.1", "sides": "order" }""");
            File.WriteAllText(Path.Combine(folder.FullName, "xx", "status.tsv"), "lemma\trole\nhalt\tends\nhalt\tdoes\nhalt alone\tdoes\n");

            var problem = Assert.Single(PackCompiler.CompileAll(folder.FullName).SelectMany(p => p.Problems), p => p.Code == "role-repeated");

            Assert.Equal(("xx/status.tsv", 3), (problem.File.Replace('\\', '/'), problem.Line));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
