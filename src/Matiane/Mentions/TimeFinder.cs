using System.Collections.Immutable;
using System.Globalization;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds time expressions and resolves them against the report's date.</summary>
public static class TimeFinder
{
    private const int LabelledWords = 4;
    private const int OldestYears = 120;
    private const int AttributeReach = 3;

    /// <summary>Every time expression, in order.</summary>
    public static ImmutableArray<TimeMention> Find(AnalysedReport report, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var (calendar, numbers, actors) = (pack.Get<CalendarWords>(), pack.Get<NumberWords>(), pack.Get<ActorWords>());
        var found = ImmutableArray.CreateBuilder<TimeMention>();
        var told = new ToldTimes();
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (sentence, words) = report.Sentences[s];
            var before = found.Count;
            var reader = new TimeReader(words, calendar, numbers, report.Report.Published, told.At(s), report.Sentences.Length == 1);
            for (var at = 0; at < words.Length;)
            {
                if (at == 0 && LabelOf(words) is { } label)
                {
                    found.Add(new TimeMention(sentence.Part, words[0].Span, new WordRange(s, 0, 1), 0, label));
                    told.Tell(label);
                    at = 1;
                }
                else if (reader.NameEnd(at) is var name && name > at)
                {
                    at = name;
                }
                else if (reader.MayBegin(at) && reader.Read(at) is { } time)
                {
                    if (IsAge(at, time, words, calendar, actors) || IsName(at, time.End, words))
                    {
                        at = time.End;
                        continue;
                    }

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

            if (found.Count > before && HeadingOf(found[before], s, report) is var heads and not TimeHeading.None)
            {
                found[before] = found[before] with { Heads = heads };
                told.Heading = heads == TimeHeading.Lines ? TimeResolver.Day(found[before].Time.From) : null;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>"5 January" as a line of its own, "5 January: police fired …": what a time that has been and that opens a paragraph heads.</summary>
    private static TimeHeading HeadingOf(TimeMention time, int sentence, AnalysedReport report)
    {
        var (own, words) = report.Sentences[sentence];
        if (time is not { HasOwnDay: false, Time: { From: { } from, To: not null, Duration: null, Precision: not (TimePrecision.Minute or TimePrecision.Hour) } } || IsOf(sentence - 1) || words[..time.Words.First].Any(static w => w.Token.Kind is TokenKind.Word or TokenKind.Number)
            || report.Report.Published is { } published && string.CompareOrdinal(from, TimeResolver.Iso(published)) > 0)
        {
            return TimeHeading.None;
        }

        var rest = words[time.Words.End..];
        return rest.All(static w => w.Token.Kind is not (TokenKind.Word or TokenKind.Number)) ? IsOf(sentence + 1) ? TimeHeading.Paragraph : TimeHeading.Lines
            : rest[0].Token.Form is ":" or "-" or "–" or "—" ? TimeHeading.Paragraph : TimeHeading.None;

        bool IsOf(int other) => other >= 0 && other < report.Sentences.Length && report.Sentences[other].Sentence is var near && near.Part == own.Part && near.Paragraph == own.Paragraph;
    }

    /// <summary>"Газета «Вечер»", "გაზეთი „დილა“": what fills the quotation marks behind a noun is a name.</summary>
    private static bool IsName(int at, int end, ImmutableArray<Word> words) =>
        at > 1 && Claims.Quotations.AreAround(words, at, end) && words[at - 2].Upos is Upos.NOUN or Upos.PROPN;

    /// <summary>"32 წლის მამაკაცი", "ქალი, 45 წლის, …", "в возрасте 32 лет": how old somebody is, no length of time.</summary>
    private static bool IsAge(int at, TimeReader.Reading time, ImmutableArray<Word> words, CalendarWords calendar, ActorWords actors)
    {
        var unit = words[time.End - 1];
        if (time.Value is not { From: null, To: null, Duration: ['P', .. var years, 'Y'] } || unit.Features.Case != CaseFeature.Gen || calendar.Find(unit.Lemma, "age") is not { } stands || !int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > OldestYears)
        {
            return false;
        }

        if (stands == "after")
        {
            return IsAgeOf(at, time.End, words, calendar);
        }

        for (var i = time.End; i < words.Length && i <= time.End + AttributeReach; i++)
        {
            var word = words[i];
            if (word.Upos is Upos.PROPN or Upos.PUNCT or Upos.AUX or Upos.CCONJ or Upos.X || word.Upos == Upos.NOUN && word.Best.IsGuess)
            {
                return i == time.End || word.Upos is Upos.PROPN or Upos.NOUN;
            }

            if (word.Analyses.Any(a => a.Upos == Upos.NOUN && (actors.Find(a.Lemma) is { Kind: ActorKind.Group or ActorKind.Person } || actors.ClassOf(a.Lemma) == "people")))
            {
                return true;
            }

            if (word.Upos != Upos.ADJ && word.Features.VerbForm != VerbFormFeature.Part && word.Features.Case != CaseFeature.Gen)
            {
                return false;
            }
        }

        return time.End == words.Length;
    }

    /// <summary>Where an age stands behind whose it is: "в возрасте 17, 18 и 20 лет", "ей было 17 лет", "Орлов, 30 лет, …".</summary>
    private static bool IsAgeOf(int at, int end, ImmutableArray<Word> words, CalendarWords calendar)
    {
        if (at > 1 && words[at - 1].Token.Form is "," or "(" && words[at - 2].Upos == Upos.PROPN && (end == words.Length || words[end].Token.Form is "," or ")" or "."))
        {
            return true;
        }

        var i = at - 1;
        while (i > 0 && (words[i].Token.Kind == TokenKind.Number || words[i].Upos is Upos.NUM or Upos.CCONJ or Upos.PART or Upos.ADV or Upos.AUX || words[i].Token.Form == "," || calendar.Find(words[i].Lemma, "aged") is not null && words[i].Upos == Upos.VERB))
        {
            i--;
        }

        return i >= 0 && (words[i].Upos == Upos.NOUN && calendar.Find(words[i].Lemma, "aged") is not null
            || words[i].Features.Case == CaseFeature.Dat && words[i].Upos is Upos.PRON or Upos.NOUN or Upos.PROPN && (end == words.Length || words[end].Upos != Upos.NOUN));
    }

    /// <summary>"2011: An earthquake struck …": the year that a line of a list opens with; null for none.</summary>
    private static TimeValue? LabelOf(ImmutableArray<Word> words) =>
        words.Length > LabelledWords && words[0].Token.Form is { Length: 4 } year && year[0] is '1' or '2' && year.All(char.IsAsciiDigit) && words[1].Token.Form is ":"
            ? new TimeValue(year + "-01-01", year + "-12-31", TimePrecision.Year) : null;
}
