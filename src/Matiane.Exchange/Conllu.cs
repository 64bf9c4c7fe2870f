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
        var (body, number, done) = (report.Report.Text, 0, 0);
        foreach (var (sentence, words) in report.Sentences)
        {
            if (sentence.Part != Text.TextPart.Text)
            {
                continue;
            }

            var row = 0;
            var start = sentence.Span.Start;
            // What opens a line and is no word ("•", "UPDATE 2-") stands in the file as it stands in the text.
            var opening = done + body[done..start].TakeWhile(char.IsWhiteSpace).Count();
            AppendHead(text, report, ++number, body[opening..sentence.Span.End]);
            for (var i = 0; i < words.Length; i++)
            {
                AppendUnread(text, body, done, words[i].Span.Start, ref row);
                done = words[i].Span.End;
                Append(text, ++row, words[i].Span.In(body).ToString(), words[i], spaceAfter: done >= body.Length || char.IsWhiteSpace(body[done]), lexicon);
            }

            text.Append('\n');
        }

        if (!string.IsNullOrWhiteSpace(body[done..]))
        {
            var row = 0;
            AppendHead(text, report, ++number, body[done..].Trim());
            AppendUnread(text, body, done, body.Length, ref row);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, AnalysedReport report, int number, string sentence) =>
        text.Append(CultureInfo.InvariantCulture, $"# sent_id = {report.Report.Id}-{number}\n# text = {sentence.ReplaceLineEndings(" ")}\n");

    /// <summary>What the sentences leave out: each run of letters or digits and each mark a token of its own.</summary>
    private static void AppendUnread(StringBuilder text, string body, int from, int to, ref int row)
    {
        for (var at = from; at < to; at++)
        {
            if (char.IsWhiteSpace(body[at]))
            {
                continue;
            }

            var end = at + (char.IsSurrogatePair(body, at) ? 2 : 1);
            while (char.IsLetterOrDigit(body[at]) && end < to && char.IsLetterOrDigit(body[end]))
            {
                end++;
            }

            var form = body[at..end];
            text.Append(CultureInfo.InvariantCulture, $"{++row}\t{form}\t{form}\t{(char.IsDigit(form[0]) ? Upos.NUM : char.IsLetter(form[0]) ? Upos.X : Upos.PUNCT)}\t_\t_\t_\t_\t_\t{(end >= body.Length || char.IsWhiteSpace(body[end]) ? "_" : "SpaceAfter=No")}\n");
            at = end - 1;
        }
    }

    private static void Append(StringBuilder text, int number, string form, Word word, bool spaceAfter, Lexicon? lexicon) =>
        text.Append(CultureInfo.InvariantCulture, $"{number}\t{Cell(form)}\t{Cell(lexicon?.Plain(word.Lemma) ?? word.Lemma)}\t{word.Upos}\t_\t{word.Features}\t_\t_\t_\t{(spaceAfter ? "_" : "SpaceAfter=No")}\n");

    private static string Cell(string text) => text.Length == 0 ? "_" : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
