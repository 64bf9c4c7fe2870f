using System.Globalization;
using System.Text;
using Matiane.Morphology;

namespace Matiane.Exchange;

/// <summary>Writes the words of a report in CoNLL-U: token, lemma, part of speech, features.</summary>
public static class Conllu
{
    /// <summary>The body's sentences, after a "newdoc" line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="lexicon">Spells lemmas as most treebanks do, without the letters that texts leave out ("е" for "ё"); null keeps the dictionary's spelling.</param>
    public static string Write(AnalysedReport report, Lexicon? lexicon = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append("# newdoc id = ").Append(report.Report.Id).Append('\n');
        var number = 0;
        foreach (var (sentence, words) in report.Sentences)
        {
            if (sentence.Part != Text.TextPart.Text)
            {
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"# sent_id = {report.Report.Id}-{++number}\n");
            text.Append("# text = ").Append(sentence.Span.In(report.Report.Text).ToString().ReplaceLineEndings(" ")).Append('\n');
            for (var i = 0; i < words.Length; i++)
            {
                Append(text, i + 1, words[i], spaceAfter: i + 1 == words.Length || words[i + 1].Token.SpaceBefore, lexicon);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, int number, Word word, bool spaceAfter, Lexicon? lexicon) =>
        text.Append(CultureInfo.InvariantCulture, $"{number}\t{Cell(word.Token.Form)}\t{Cell(lexicon?.Plain(word.Lemma) ?? word.Lemma)}\t{word.Upos}\t_\t{word.Features}\t_\t_\t_\t{(spaceAfter ? "_" : "SpaceAfter=No")}\n");

    private static string Cell(string text) => text.Length == 0 ? "_" : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
