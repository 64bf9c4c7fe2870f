using System.Text;
using Matiane.Languages;
using Matiane.Text;

namespace Matiane.Tests.Text;

/// <summary>The segmenter on the packs' example rows, and on text of no sense.</summary>
public class SegmenterTests
{
    [Fact]
    public void Cuts_where_the_example_rows_have_bars()
    {
        var wrong = new List<string>();
        foreach (var file in Directory.GetDirectories(TestData.File("languages")).Select(d => Path.Combine(d, "examples", "sentences.tsv")).Where(File.Exists))
        {
            var pack = TestData.Packs.Find(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)!)!)!)!;
            foreach (var (line, number) in File.ReadLines(file).Select((l, i) => (l, i + 1)).Where(l => l.l.Length > 0 && l.l[0] != '#' && l.l != "text"))
            {
                var text = line.Replace(" | ", " ", StringComparison.Ordinal);
                var got = string.Join(" | ", Segmenter.Split(new Report("1", text), pack).Select(s => s.Span.In(text).ToString()));
                if (got != line[LineLead.End(line, 0, pack.Get<TokenWords>())..])
                {
                    wrong.Add($"{file}:{number}: {got}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Joins_the_lines_of_hard_wrapped_text()
    {
        var text = "The council of the old town said on Monday that the\nbridge over the river would stay closed until the end\nof the month, and that all buses would go by the ring\nroad. Work goes on.\n\nNobody was hurt.";
        Assert.Equal(3, Segmenter.Split(new Report("1", text), TestData.Packs.Find("en")!).Length);
    }

    [Fact]
    public void Joins_filled_lines_whose_paragraphs_have_no_line_between_them()
    {
        var text = "Ferry to the islands stopped\nThe council of the old town said on Monday that the\nbridge over the river would stay closed until the end\nof the month.\nBuses go by the ring road, and the ferry, which Oran's\nharbour master had stopped at noon, was to go again on\nFriday. Nobody was hurt.\nThe mayor thanked the drivers for their patience while\nthe work went on.";
        var sentences = Segmenter.Split(new Report("1", text), TestData.Packs.Find("en")!);
        Assert.Equal(["Ferry", "The", "Buses", "Nobody", "The"], sentences.Select(s => s.Tokens[0].Form));
        Assert.Equal([0, 1, 2, 2, 3], sentences.Select(s => s.Paragraph));
    }

    [Theory]
    [InlineData("си\u00ADлови\u00ADки", "силовики")]
    [InlineData("за́мок", "замок")]
    [InlineData("и\u0306од", "йод")]
    [InlineData("Ma\u0301laga", "Málaga")]
    [InlineData("\u200Bport\u2060", "port")]
    [InlineData("\u00AD", "\u00AD")]
    public void A_word_is_as_tables_write_it(string written, string plain) => Assert.Equal(plain, Letters.Plain(written));

    [Theory]
    [InlineData("Two **guards** of the _old_ port died.", "Two|guards|of|the|old|port|died|.")]
    [InlineData("The [port council](https://a.example/b_c) met.[12] Nobody came.[3]", "The|port|council|met|.|Nobody|came|.")]
    [InlineData("Ships[2], he said, left [sic].", "Ships|,|he|said|,|left|[|sic|]|.")]
    [InlineData("&quot;They&#39;re gone,&quot;&nbsp;he said &mdash; &amp; left.", "\"|They|'re|gone|,|\"|he|said|—|&|left|.")]
    [InlineData("He left -- at noon --- for Oran.", "He|left|—|at|noon|—|for|Oran|.")]
    [InlineData("## Port closed\n> Nobody came.\n- Two left.\n-5 at night", "Port|closed|Nobody|came|.|Two|left|.|-|5|at|night")]
    [InlineData("#port was closed, a_b & c", "#|port|was|closed|,|a|_|b|&|c")]
    public void Marks_of_pages_are_no_words(string text, string tokens)
    {
        var sentences = Segmenter.Split(new Report("1", text), TestData.Packs.Find("en")!);
        Assert.Equal(tokens, string.Join('|', sentences.SelectMany(s => s.Tokens).Select(t => t.Form)));
    }

    [Fact]
    public void Cuts_a_sentence_without_end_behind_a_mark_where_it_has_one()
    {
        var text = string.Concat(Enumerable.Repeat("and so they went on, ", 200)) + string.Concat(Enumerable.Repeat("and on ", 300));
        var sentences = Segmenter.Split(new Report("1", text), TestData.Packs.Find("en")!);

        Assert.All(sentences, s => Assert.InRange(s.Tokens.Length, 1, 400));
        Assert.Equal(",", sentences[0].Tokens[^1].Form);
        Check(text, sentences, TestData.Packs.Find("en")!);
    }

    [Fact]
    public void Covers_every_sign_of_any_text_once_and_in_order()
    {
        string[] pieces = ["a", "G.", " ", "\n", "\r\n", ".", "…", "»", "\"", "ა", "É", "7", "7 250", ",", "'s", "http://x", "\ud83d", "\ude00", "\u00ad", "\u0301", "-", "т.е.", "#", "_", "[1]", "[a](http://x)", "&quot;", "&nbsp;", "--", "\0"];
        var random = new Random(7);
        foreach (var pack in new[] { "en", "ru", "ka" }.Select(c => TestData.Packs.Find(c)!))
        {
            for (var round = 0; round < 300; round++)
            {
                var text = new StringBuilder();
                for (var i = 0; i < 60; i++)
                {
                    text.Append(pieces[random.Next(pieces.Length)]);
                }

                Check(text.ToString(), Segmenter.Split(new Report("1", text.ToString()), pack), pack);
            }
        }
    }

    [Theory]
    [InlineData("en", "1. BREAKING: rebels seize port", "rebels seize port")]
    [InlineData("en", "⚡️ UPD: two guards died", "two guards died")]
    [InlineData("en", "UPDATE 2-Peru court frees mayor", "Peru court frees mayor")]
    [InlineData("en", "URGENT Three held in Oran", "Three held in Oran")]
    [InlineData("en", "News: from A to Z", "from A to Z")]
    [InlineData("en", "News travels fast", "News travels fast")]
    [InlineData("en", "A 10-day truce", "A 10-day truce")]
    [InlineData("en", "1.5 million fled", "1.5 million fled")]
    [InlineData("ru", "❗️СРОЧНО: порт закрыт", "порт закрыт")]
    [InlineData("ru", "Важно понимать, что порт закрыт", "Важно понимать, что порт закрыт")]
    [InlineData("ka", "🔴 სასწრაფოდ: პორტი დაიკეტა", "პორტი დაიკეტა")]
    public void Leaves_out_what_only_opens_a_line(string code, string text, string left)
    {
        var sentence = Assert.Single(Segmenter.Split(new Report("1", text), TestData.Packs.Find(code)!));
        Assert.Equal(left, sentence.Span.In(text).ToString());
    }

    [Fact]
    public void Leaves_out_the_marks_of_bold_words() =>
        Assert.Equal(["Peru", ":", "mayor", "held"], Assert.Single(Segmenter.Split(new Report("1", "• **Peru:** mayor held"), TestData.Packs.Find("en")!)).Tokens.Select(t => t.Form));

    [Fact]
    public void Tells_lines_that_lead_to_another_report()
    {
        Assert.Equal([true, false, false], Segmenter.Split(new Report("1", "Read also: Mayor shot in Oran\nRead more than that\nRead: he did not"), TestData.Packs.Find("en")!).Select(s => s.IsLink));
    }

    [Fact]
    public void Keeps_the_lines_of_a_feed_apart()
    {
        var text = "08:10 – Rebels enter the port of Tobar after a night of fighting\n08:25 – Residents of Tobar hear shells near the railway station\n09:00 – Ministry of the interior calls the news from Tobar untrue\n09:30 – Trains to Tobar are stopped until further notice";
        Assert.Equal(4, Segmenter.Split(new Report("1", text), TestData.Packs.Find("en")!).Length);
    }

    /// <summary>What a token must say: the text as tables write it, the sign of an entity, one dash for several hyphens.</summary>
    public static string FormOf(Token token, string text) =>
        Markup.Entity(text, token.Span.Start) is { } entity ? entity.Sign + text[entity.End..token.Span.End]
        : text[token.Span.Start] == '-' && token.Span.Length > 1 ? "—" : Letters.Plain(text[token.Span.Start..token.Span.End]);

    /// <summary>Whether nothing but spaces and markup, or what opens a line, stands between two offsets.</summary>
    public static bool IsLeftOut(string text, int from, int to, LanguagePack pack)
    {
        from = Skip(from);
        return from == to || Skip(LineLead.End(text, from, pack.Get<TokenWords>())) == to;

        int Skip(int at)
        {
            while (at < to && Markup.GapEnd(text, at) is var gap && gap > at)
            {
                at = gap;
            }

            return at;
        }
    }

    private static void Check(string text, IEnumerable<Sentence> sentences, LanguagePack pack)
    {
        var at = 0;
        foreach (var token in sentences.SelectMany(s => s.Tokens))
        {
            Assert.True(token.Span.Start >= at && token.Span.Length > 0, text);
            Assert.True(IsLeftOut(text, at, token.Span.Start, pack), text);
            Assert.Equal(FormOf(token, text), token.Form);
            at = token.Span.End;
        }

        Assert.True(IsLeftOut(text, at, text.Length, pack), text);
    }
}
