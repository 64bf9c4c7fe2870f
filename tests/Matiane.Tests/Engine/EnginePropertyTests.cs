using FsCheck;
using FsCheck.Fluent;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Text;

namespace Matiane.Tests.Engine;

/// <summary>What must hold on every text.</summary>
public sealed class EnginePropertyTests
{
    private static readonly string[] Seeds = File.ReadAllLines(TestData.File("samples", "reports.jsonl"));

    [Fact]
    public void Tokens_cover_all_text_in_order_and_are_not_blank() =>
        Prop.ForAll<NonNull<string>>(text => TestData.Packs.Codes.All(code =>
        {
            var (pack, at) = (TestData.Packs.Find(code)!, 0);
            foreach (var token in Segmenter.Split(new Report("x", text.Get), pack).SelectMany(s => s.Tokens))
            {
                if (token.Span.Start < at || token.Form != Text.SegmenterTests.FormOf(token, text.Get) || string.IsNullOrWhiteSpace(token.Form) || !Text.SegmenterTests.IsLeftOut(text.Get, at, token.Span.Start, pack))
                {
                    return false;
                }

                at = token.Span.End;
            }

            return Text.SegmenterTests.IsLeftOut(text.Get, at, text.Get.Length, pack);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Coding_never_throws_and_spans_quote_the_text() =>
        Prop.ForAll<NonNull<string>>(text => TestData.Packs.Codes.All(code => IsSound(TestCoder.Code(code, text.Get)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Coding_mutated_reports_never_throws_and_spans_quote_the_text()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var report = JsonReport.Read(System.Text.Encoding.UTF8.GetBytes(Seeds[round % Seeds.Length]), 1, new ReportDefaults()).Report!;
            var text = report.Text.ToCharArray();
            for (var change = 0; change < 1 + round % 40; change++)
            {
                text[random.Next(text.Length)] = random.Next(4) switch { 0 => ' ', 1 => '\n', 2 => (char)random.Next(32, 0x600), _ => text[random.Next(text.Length)] };
            }

            Assert.True(IsSound(TestCoder.Coder.Code(report with { Text = new string(text) })));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ka")]
    [InlineData("ru")]
    public void Coding_sentences_whose_words_are_cut_dropped_or_shuffled_never_throws_and_spans_quote_the_text(string code)
    {
        var random = new Random(11);
        foreach (var row in File.ReadLines(TestData.File("languages", code, "examples", "readings.tsv")).Where(l => !l.StartsWith('#')).Skip(1))
        {
            var words = row.Split('\t')[0].Split(' ');
            var from = random.Next(words.Length);
            string[] dropped = [.. words.Where(_ => random.Next(10) > 2)];
            string[] shuffled = [.. words];
            random.Shuffle(shuffled);
            foreach (var text in new[] { words[from..random.Next(from + 1, words.Length + 1)], dropped, shuffled, shuffled[..random.Next(1, words.Length + 1)] }.Select(w => string.Join(' ', w)))
            {
                var coded = Record.Exception(() => Assert.True(IsSound(TestCoder.Code(code, text))));
                Assert.True(coded is null, $"\"{text}\": {coded}");
            }
        }
    }

    [Theory]
    [InlineData("en", "Petrov left. ", "He smiled. ", 8_000, "He was arrested.")]
    [InlineData("en", "Police met ", "who said that police ", 500, "killed a man.")]
    [InlineData("ru", "Петров ушёл. ", "Он улыбался. ", 8_000, "Он был задержан.")]
    [InlineData("ru", "", "Полиция убила ", 500, "мужчину.")]
    [InlineData("ka", "ბერიძე წავიდა. ", "ის იღიმოდა. ", 8_000, "ის დააკავეს.")]
    [InlineData("ka", "", "პოლიციამ მოკლა ", 500, "კაცი.")]
    public void Coding_words_that_go_on_and_on_never_fails(string code, string start, string again, int times, string end) =>
        Assert.True(IsSound(TestCoder.Code(code, start + string.Concat(Enumerable.Repeat(again, times)) + end)));

    [Fact]
    public void Output_is_the_same_on_one_thread_and_on_eight()
    {
        var reports = Seeds.Select((line, i) => JsonReport.Read(System.Text.Encoding.UTF8.GetBytes(line), i + 1, new ReportDefaults()).Report!).ToList();
        var alone = reports.Select(r => ClaimsJson.Write(TestCoder.Coder.Code(r))).ToList();
        var fresh = new Coder(new Matiane.Languages.PackFolder(TestData.File("artifacts", "data")), TestCoder.Gazetteer);
        var together = Enumerable.Repeat(reports, 8).SelectMany(r => r).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(r => ClaimsJson.Write(fresh.Code(r))).ToList();

        for (var i = 0; i < together.Count; i++)
        {
            Assert.True(alone[i % alone.Count].AsSpan().SequenceEqual(together[i]), $"Report {i % alone.Count} differs.");
        }
    }

    private static bool IsSound(CodedReport coded)
    {
        bool Fits(TextPart part, TextSpan span) => span.Start >= 0 && span.Start < span.End && span.End <= coded.Report.TextOf(part).Length;
        bool Quotes(Quote? quote) => quote is not { } given || Fits(given.Part, given.Span);
        return coded.Mentions.All(m => Fits(m.Part, m.Span))
            && coded.Attributions.All(a => Quotes(a.Cue) && Quotes(a.Source?.Quote) && a.Content.All(c => Fits(c.Part, c.Span)))
            && coded.Claims.All(c => Quotes(c.Trigger) && Quotes(c.Evidence) && Quotes(c.Place?.Quote) && Quotes(c.Time?.Quote)
                && c.Actors.Concat(c.Recipients).All(p => Quotes(p.Quote)) && c.Counts.All(n => Quotes(n.Quote)) && c.Confidence is >= 0 and <= 1);
    }
}
