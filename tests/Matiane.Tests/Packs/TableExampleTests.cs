using System.Globalization;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Mentions;
using Matiane.Packs;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Tests.Packs;

/// <summary>
/// Examples of the tables, a file a kind and language (<see cref="Tables"/>); a row has all that its text holds of the kind, in order, parted by " ; " ("-" for nothing).
/// examples/words.tsv: each word that the row names as FORM=LEMMA UPOS FEATS, by its best reading; examples/times.tsv: FROM..TO, "?" for an open or unknown end, with a duration ("for P3D") or
/// period ("every P1W") after it; examples/quantities.tsv: LOW..HIGH, "~" before an approximate one; examples/places.tsv: WORDS=NAME/CC; examples/actors.tsv: NAME (kind, sector, country), whoever of them is known;
/// examples/sides.tsv: each verb with what it ties to itself, as PREDICATE: Actor=HEAD, Location=HEAD; examples/attributions.tsv: the chain of sayers ("Reuters > police", "-" for nobody), ": " and
/// what is said; examples/claims.tsv: EVENT/mode status, with the contexts behind it.
/// </summary>
public sealed class TableExampleTests
{
    /// <summary>The tables of a pack, each with the file whose rows show what it does.</summary>
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["tokens"] = "sentences", ["paradigms"] = "words", ["lexicon"] = "words", ["forms"] = "words", ["shares"] = "words", ["clitics"] = "words", ["number-endings"] = "words", ["guesser"] = "words", ["government"] = "words",
        ["numerals"] = "quantities", ["calendar"] = "times", ["places"] = "places", ["sources"] = "places", ["demonyms"] = "actors", ["names"] = "actors", ["given-names"] = "actors", ["surnames"] = "actors", ["actors"] = "actors", ["outlets"] = "actors",
        ["relations"] = "sides", ["classes"] = "claims", ["ideas"] = "readings", ["status"] = "claims", ["topics"] = "claims", ["contexts"] = "claims", ["aspects"] = "claims", ["deeds"] = "readings", ["states"] = "states", ["attribution"] = "attributions",
        ["letters"] = "languages", ["scripts"] = "languages", ["trigrams"] = "languages", ["confidence"] = "", ["placing"] = "",
    };

    private static readonly string[] Kinds = ["words", "times", "quantities", "places", "actors", "sides", "attributions", "claims"];

    public static TheoryData<string, string, string, string, string, string> Examples()
    {
        var rows = new TheoryData<string, string, string, string, string, string>();
        foreach (var code in TestData.Packs.Codes)
        {
            var pack = new FolderPackSource(TestData.File("languages"), code);
            foreach (var kind in Kinds)
            {
                foreach (var row in pack.Table($"examples/{kind}.tsv").Where(r => r.File.StartsWith(code, StringComparison.Ordinal)))
                {
                    rows.Add($"languages/{row.File}:{row.Line}", code, kind, row["text"], row["published"], row[kind]);
                }
            }
        }

        return rows;
    }

    /// <summary>A new table, and a new language, comes with rows that show what it does.</summary>
    [Fact]
    public void Every_table_has_examples()
    {
        var missing =
            from folder in Directory.GetDirectories(TestData.File("languages"))
            let code = Path.GetFileName(folder)
            from table in Directory.GetFiles(folder, "*.tsv*").Select(f => Path.GetFileName(f).Split('.')[0]).Distinct()
            let examples = Tables.GetValueOrDefault(table)
            where examples is null || examples.Length > 0 && !(code == "und" ? TestData.Packs.Codes.Append(code) : [code]).All(c => examples == "languages" || c == "und" || File.Exists(TestData.File("languages", c, "examples", examples + ".tsv")))
            select $"{code}/{table}.tsv";

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_holds_what_its_row_says(string where, string code, string kind, string text, string published, string expected)
    {
        var coded = TestCoder.Code(code, text, published.Length > 0 ? published : "2026-03-11");
        var found = string.Join(" ; ", kind switch
        {
            "words" => Words(code, text, expected),
            "times" => coded.Mentions.OfType<TimeMention>().Select(m => Shown(m.Time)),
            "quantities" => coded.Mentions.OfType<QuantityMention>().Where(q => !q.IsLabel).Select(Shown),
            "places" => coded.Mentions.OfType<PlaceMention>().Select(m => $"{text[m.Span.Start..m.Span.End]}={m.Place?.Name}/{m.Place?.Country}"),
            "actors" => coded.Mentions.OfType<ActorMention>().Select(Shown),
            "sides" => Sides(Traced(code, text)),
            "claims" => coded.Claims.Select(Shown),
            _ => coded.Attributions.Select(a => $"{Chain(coded, a)}: {string.Join(" … ", a.Content.Select(c => text[c.Span.Start..c.Span.End]))}"),
        });

        Assert.True(expected == found, $"{where}: \"{text}\" has {found}, not {expected}.");
    }

    [Fact]
    public void An_ambiguous_name_carries_what_else_it_may_mean()
    {
        var place = Assert.Single(TestCoder.Code("en", "The fire broke out in Paris at night.", "2022-01-05").Mentions.OfType<PlaceMention>());

        Assert.Equal("FR", place.Place?.Country);
        Assert.Contains(place.Alternatives, a => a.Place.Country == "US");
        Assert.InRange(place.Confidence, 0.5, 1);
    }

    private static CodingTrace Traced(string code, string text) => TestCoder.Coder.Trace(new Report("test", text) { Language = code }, TestData.Packs.Find(code)!);

    private static IEnumerable<string> Words(string code, string text, string expected)
    {
        var words = Traced(code, text).Report.Sentences.SelectMany(s => s.Words).ToList();
        return from shown in expected.Split(" ; ")
               let form = shown[..shown.IndexOf('=', StringComparison.Ordinal)]
               let word = words.FirstOrDefault(w => w.Token.Form == form)
               select word is null ? $"{form}=?" : $"{form}={word.Lemma} {word.Upos} {word.Features}";
    }

    private static string Shown(ActorMention actor) =>
        $"{actor.Name} ({string.Join(", ", ((string?[])[actor.Kind.ToString().ToLowerInvariant(), actor.Sector, actor.Country]).Where(s => s is not null))})";

    private static IEnumerable<string> Sides(CodingTrace trace) =>
        from clause in trace.Clauses
        where clause.Kind != PredicateKind.Nominal
        let words = trace.Report.Sentences[clause.Sentence].Words
        select $"{words[clause.Predicate].Token.Form}: {string.Join(", ", clause.Arguments.Where(a => !a.IsInherited).Select(a => $"{(a.Function == Function.Oblique ? a.Relation.ToString() : a.Function.ToString())}={words[a.Phrase.Head].Token.Form}"))}";

    private static string Shown(Claim claim) =>
        $"{claim.Event}{(claim.Mode is { } mode ? "/" + mode : "")} {ClaimsJson.Status(claim.Status)}{(claim.Contexts.IsEmpty ? "" : $" ({string.Join(", ", claim.Contexts)})")}";

    private static string Shown(TimeValue time) =>
        $"{time.From ?? "?"}..{time.To ?? "?"}{(time.Duration is { } length ? $" for {length}" : "")}{(time.Repeat is { } period ? $" every {period}" : "")}";

    private static string Shown(QuantityMention quantity) => string.Create(CultureInfo.InvariantCulture, $"{(quantity.Approximate ? "~" : "")}{quantity.Low?.ToString(CultureInfo.InvariantCulture) ?? "?"}..{quantity.High?.ToString(CultureInfo.InvariantCulture) ?? "?"}");

    private static string Chain(CodedReport coded, Attribution attribution) =>
        (attribution.Parent is { } parent ? Chain(coded, coded.Attributions[parent]) + " > " : "") + (attribution.Source?.Name ?? "-");
}
