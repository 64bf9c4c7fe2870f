using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds time expressions and resolves them against the report's date.</summary>
public static class TimeFinder
{
    /// <summary>Every time expression, in order.</summary>
    public static ImmutableArray<TimeMention> Find(AnalysedReport report, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var (calendar, numbers, names) = (pack.Get<CalendarWords>(), pack.Get<NumberWords>(), pack.Get<NameWords>());
        var found = ImmutableArray.CreateBuilder<TimeMention>();
        var told = new ToldTimes();
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (sentence, words) = report.Sentences[s];
            var reader = new TimeReader(words, calendar, numbers, report.Report.Published, told.At(s));
            for (var at = 0; at < words.Length;)
            {
                if (reader.NameEnd(at) is var name && name > at)
                {
                    at = name;
                }
                else if (reader.MayBegin(at) && reader.Read(at) is { } time && !(time.End == at + 1 && IsName(words, at, names)))
                {
                    var span = new TextSpan(words[at].Span.Start, words[time.End - 1].Span.End);
                    found.Add(new TimeMention(sentence.Part, span, new WordRange(s, at, time.End), time.End - 1, time.Value) { HasOwnDay = time.HasOwnDay });
                    told.Tell(time.Value);
                    at = time.End;
                }
                else
                {
                    at++;
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a word with a capital right behind a title or given name is a surname: "Theresa May", "Mr March".</summary>
    private static bool IsName(ImmutableArray<Word> words, int at, NameWords names) =>
        at > 0 && words[at].IsCapitalised() && words[at - 1].Token.Kind == TokenKind.Word && words[at - 1].IsCapitalised() && (names.Is(NameRole.Title, words[at - 1].Lower) || names.Given(words[at - 1].Lower) is not null);
}
