using System.Collections.Immutable;
using System.Globalization;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds time expressions and resolves them against the report's date.</summary>
public static class TimeFinder
{
    /// <summary>How many sentences back the day may lie that "the next day" is seen from.</summary>
    private const int ToldReach = 3;

    /// <summary>Every time expression, in order.</summary>
    public static ImmutableArray<TimeMention> Find(AnalysedReport report, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var (calendar, numbers) = (pack.Get<CalendarWords>(), pack.Get<NumberWords>());
        var found = ImmutableArray.CreateBuilder<TimeMention>();
        (DateTime Day, int Sentence)? told = null;
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (sentence, words) = report.Sentences[s];
            var reader = new TimeReader(words, calendar, numbers, report.Report.Published, told is { } seen && s - seen.Sentence <= ToldReach ? seen.Day : null);
            for (var at = 0; at < words.Length;)
            {
                if (reader.NameEnd(at) is var name && name > at)
                {
                    at = name;
                }
                else if (reader.MayBegin(at) && reader.Read(at) is { } time)
                {
                    var span = new TextSpan(words[at].Span.Start, words[time.End - 1].Span.End);
                    found.Add(new TimeMention(sentence.Part, span, new WordRange(s, at, time.End), time.End - 1, time.Value));
                    told = DayOf(time.Value) is { } day ? (day, s) : told;
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

    /// <summary>The day that a time lies on; null for longer stretches and open ends.</summary>
    private static DateTime? DayOf(TimeValue time) =>
        time is { From: { Length: >= 10 } from, To: not null, Precision: TimePrecision.Day or TimePrecision.Hour or TimePrecision.Minute or TimePrecision.PartOfDay }
            ? DateTime.ParseExact(from[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
