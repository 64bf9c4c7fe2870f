using System.Globalization;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Mentions;
using Matiane.Packs;

namespace Matiane.Tests.Packs;

/// <summary>
/// Examples of the tables, two files a language: examples/readings.tsv, and examples/states.tsv for lasting states. A row names a text, its date, and what must be read from it, parted by " ; ":
/// time=FROM..TO, count=LOW..HIGH, place=NAME/CC, actor=NAME, says=NAME, by=EVENT:NAME&lt;NAME (whose word, the one nearest to the text first), claim=EVENT/mode:status, no=EVENT, causes=EFFECT:CAUSE, responsibility=WHAT, where=EVENT:NAME, when=EVENT:FROM..TO ("?" after it where it is inferred), who=EVENT:NAME, nobody=EVENT (no doer named), whom=EVENT:NAME, land=EVENT:NAME/COUNTRY (of a side), acled=EVENT:SUBTYPE, state=KIND/SCOPE:CHANGE@HOURS (scope and hours where there are), until=DAY, holder=NAME, lemma=FORM:LEMMA.
/// </summary>
public sealed class ReadingExampleTests
{
    public static TheoryData<string, string, string, string, string> Examples()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var code in TestData.Packs.Codes)
        {
            var pack = new FolderPackSource(TestData.File("languages"), code);
            foreach (var row in pack.Table("examples/readings.tsv").Concat(pack.Table("examples/states.tsv")))
            {
                rows.Add($"languages/{row.File}:{row.Line}", code, row["text"], row["published"], row["has"]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_gives_what_its_row_says(string where, string code, string text, string published, string has)
    {
        var coded = TestCoder.Code(code, text, published);
        var missing = has.Split(" ; ").Where(h => !Has(coded, code, text, h)).ToList();

        Assert.True(missing.Count == 0, $"{where}: \"{text}\" lacks {string.Join(" ; ", missing)}. It has {string.Join(" ; ", Found(coded))}");
    }

    private static bool Has(CodedReport coded, string code, string text, string what)
    {
        var (kind, value) = (what[..what.IndexOf('=', StringComparison.Ordinal)], what[(what.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        if (kind == "no")
        {
            return coded.Claims.All(c => c.Event != value);
        }

        if (kind == "lemma")
        {
            var parts = value.Split(':');
            var report = new Matiane.Text.Report("test", text) { Language = code };
            return TestCoder.Coder.Trace(report, TestData.Packs.Find(code)!).Report.Sentences.Any(s => s.Words.Any(w => w.Token.Form == parts[0] && w.Lemma == parts[1]));
        }

        return Found(coded).Contains(what);
    }

    private static IEnumerable<string> Found(CodedReport coded)
    {
        foreach (var mention in coded.Mentions)
        {
            switch (mention)
            {
                case TimeMention time: yield return $"time={time.Time.From}..{time.Time.To}"; break;
                case QuantityMention count: yield return $"count={Number(count.Low)}..{Number(count.High)}"; break;
                case PlaceMention { Place: { } place }: yield return $"place={place.Name}/{place.Country}"; break;
                case ActorMention actor: yield return $"actor={actor.Name}"; break;
            }
        }

        foreach (var attribution in coded.Attributions)
        {
            yield return $"says={attribution.Source?.Name}";
        }

        foreach (var claim in coded.Claims)
        {
            var code = claim.Event + (claim.Mode is { } mode ? "/" + mode : "");
            yield return $"claim={code}:{ClaimsJson.Status(claim.Status)}";
            yield return $"by={claim.Event}:{string.Join('<', claim.Attribution.Select(a => a.Source))}";
            if (claim.Acled is { } acled)
            {
                yield return $"acled={claim.Event}:{acled.SubEventType}";
            }

            if (claim.Responsibility is { } responsibility)
            {
                yield return $"responsibility={responsibility}";
            }

            foreach (var cause in claim.Causes)
            {
                yield return $"causes={claim.Event}:{coded.Claims.First(c => c.Id == cause).Event}";
            }

            yield return $"where={claim.Event}:{claim.Place?.Place.Name}";
            yield return $"when={claim.Event}:{claim.Time?.Time.From}..{claim.Time?.Time.To}{(claim.Time?.Inferred == true ? "?" : "")}";
            foreach (var count in claim.Counts)
            {
                yield return $"toll={count.Measure}:{Number(count.Low)}..{Number(count.High)}";
            }

            if (claim.Actors.IsEmpty)
            {
                yield return $"nobody={claim.Event}";
            }

            foreach (var actor in claim.Actors)
            {
                yield return $"who={claim.Event}:{actor.Name}";
            }

            foreach (var recipient in claim.Recipients)
            {
                yield return $"whom={claim.Event}:{recipient.Name}";
            }

            foreach (var side in claim.Actors.Concat(claim.Recipients))
            {
                yield return $"land={claim.Event}:{side.Name}/{side.Country}";
            }

            foreach (var state in claim.States)
            {
                yield return $"state={state.Kind}{(state.Scope is { } scope ? "/" + scope : "")}:{state.Change}{(state.Hours is { } hours ? "@" + hours : "")}";
                yield return $"until={state.Until}";
                yield return $"holder={state.Holder}";
            }
        }
    }

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
