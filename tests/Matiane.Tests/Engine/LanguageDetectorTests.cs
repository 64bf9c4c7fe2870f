using Matiane.Languages;

namespace Matiane.Tests.Engine;

public sealed class LanguageDetectorTests
{
    public static TheoryData<string, string> Examples()
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(TestData.File("languages", "und", "examples", "languages.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            rows.Add(cells[0], cells[1]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_language_is_told_by_its_letters_and_small_words(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("12 345 — ?!")]
    public void Too_few_letters_tell_nothing(string text) => Assert.Null(LanguageDetector.Detect(text));
}
