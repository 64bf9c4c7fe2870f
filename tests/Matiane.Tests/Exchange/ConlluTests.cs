using Matiane.Exchange;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Tests.Exchange;

/// <summary>Words with their readings as CoNLL-U.</summary>
public sealed class ConlluTests
{
    [Theory]
    [InlineData("ru", "Тем временем полиция задержала двоих.", "2\tвременем\tвремя\tNOUN")]
    [InlineData("en", "Meanwhile, police arrested two men.", "1\tMeanwhile\tmeanwhile\tADV")]
    public void What_only_leads_on_is_read_too(string language, string text, string row)
    {
        var report = new Report("leads-on", text) { Language = language };
        var pack = TestData.Packs.Find(language)!;

        var written = Conllu.Write(Analyser.Analyse(report, Segmenter.Split(report, pack), pack, isWhole: true), pack.Get<Lexicon>());

        Assert.Contains(row, written, StringComparison.Ordinal);
    }
}
