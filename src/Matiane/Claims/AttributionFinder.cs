using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Finds who says what.</summary>
public static class AttributionFinder
{
    private const int MostQuotedSentences = 8;

    /// <summary>Every attribution, in order of its content, each after the one it is nested in.</summary>
    public static ImmutableArray<Attribution> Find(
        AnalysedReport report, ImmutableArray<Mention> mentions, ImmutableArray<Clause> clauses, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var table = pack.Get<AttributionWords>();
        var actors = mentions.OfType<ActorMention>().Where(a => !a.IsAround).ToLookup(a => a.Words.Sentence);
        var found = new List<Attribution>();
        foreach (var clause in clauses.Where(c => c.Kind != PredicateKind.Nominal))
        {
            var (sentence, words) = report.Sentences[clause.Sentence];
            if (words[clause.Predicate].Analyses.Any(a => a.Upos == Upos.VERB && table.RoleOf(a.Lemma) == "verb")
                && FromVerb(report.Report, sentence, words, clause, actors[clause.Sentence]) is { } said)
            {
                found.Add(Continued(said, report, clause.Sentence));
            }
        }

        for (var s = 0; s < report.Sentences.Length; s++)
        {
            found.AddRange(FromPhrases(report.Report, report.Sentences[s], s, table, actors[s]));
        }

        return Nested(found);
    }

    /// <summary>"X said that …", "…, said X": the actor of the verb says the rest of the sentence.</summary>
    private static Attribution? FromVerb(Report report, Sentence sentence, ImmutableArray<Word> words, Clause clause, IEnumerable<ActorMention> actors)
    {
        var subject = clause.Arguments.Where(a => a.Function is Function.Actor or Function.Single).OrderBy(a => Math.Abs(a.Phrase.Head - clause.Predicate)).FirstOrDefault()?.Phrase
            ?? clause.Arguments.Where(a => a.Function == Function.Undergoer && a.Phrase.Words.First == clause.Predicate + 1).Select(a => a.Phrase).FirstOrDefault();
        if (subject is null)
        {
            return null;
        }

        // Words of a speaker about himself, inside his own quotation, are no attribution of the report's.
        if (subject.IsPronoun && words[subject.Head].Features.Person is PersonFeature.First or PersonFeature.Second)
        {
            return null;
        }

        var quoted = Quoted(sentence, words, clause.Predicate);
        var range = WithApposition(words, subject.Words);
        var used = Math.Max(clause.Predicate, range.End - 1) + 1;
        var before = Math.Min(clause.Predicate, range.First);
        var told = IsAfterWhatIsSaid(words, before) ? Stretch(words, 0, before) : null;
        var from = ContentStart(words, used);
        while (from < words.Length && words[from].Token.Form is "," or ":")
        {
            from++;
        }

        // A quotation is what is said when it stands where that stands: at the sentence's beginning or right after the verb; not a few words quoted inside a clause.
        var isWhole = quoted is { } quotation && (quotation.Start <= words[Math.Min(1, words.Length - 1)].Span.Start || from < words.Length && Math.Abs(quotation.Start - words[from].Span.Start) <= 1);
        var content = isWhole ? quoted : told ?? After(words, from) ?? quoted ?? Stretch(words, 0, before);
        if (content is not { } said)
        {
            return null;
        }

        var made = Made(report, sentence, words, range, clause.PredicateWords, said, actors);
        return isWhole && said.Start < words[clause.Predicate].Span.Start && SecondQuotation(words, used, sentence) is { } rest
            ? made with { Content = [.. made.Content, new Quote(sentence.Part, rest)] }
            : made;
    }

    /// <summary>"“…,” she said, “…”": the quotation that goes on after the sayer.</summary>
    private static TextSpan? SecondQuotation(ImmutableArray<Word> words, int used, Sentence sentence)
    {
        while (used < words.Length && words[used].Token.Form is "," or "." or ":")
        {
            used++;
        }

        if (used >= words.Length - 2 || words[used].Token.Form is not ("\"" or "“" or "„" or "«" or "''"))
        {
            return null;
        }

        return new TextSpan(words[used].Span.Start, sentence.Span.End);
    }

    /// <summary>"…, the spokesman said": a mark before the sayer, and a clause before the mark.</summary>
    private static bool IsAfterWhatIsSaid(ImmutableArray<Word> words, int before) =>
        before >= 4 && words[before - 1].Token.Form is "," or "\"" or "”" or "''" or "—" or "–" or "-" or "“" or "»"
        && words[0].Upos is not (Upos.SCONJ or Upos.ADP) && words.Take(before).Any(w => w.Upos is Upos.VERB or Upos.AUX && w.Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.None or VerbFormFeature.Part);

    /// <summary>The whole of "a spokesman, Ivan Petrov," or "Ivan Petrov, a spokesman,".</summary>
    private static WordRange WithApposition(ImmutableArray<Word> words, WordRange source)
    {
        var first = source.First;
        if (first >= 3 && words[first - 1].Token.Form == ",")
        {
            var start = first - 2;
            while (start > 0 && first - start < 9 && words[start].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM)
            {
                if (words[start].Upos == Upos.DET)
                {
                    break;
                }

                start--;
            }

            var opens = start == 0 || words[start].Upos == Upos.DET;
            if (opens && (start == 0 || words[start - 1].Upos is not (Upos.ADP or Upos.VERB)) && first - start >= 3 && words[start].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET)
            {
                first = start;
            }
        }

        return source with { First = first };
    }

    /// <summary>Where what is said begins: at the conjunction, when one stands soon after the verb ("told reporters on Monday that").</summary>
    private static int ContentStart(ImmutableArray<Word> words, int used)
    {
        for (var i = used; i < words.Length && i < used + 7; i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX || words[i].Token.Form is ";" or "." or ":")
            {
                break;
            }

            if (words[i].Upos == Upos.SCONJ && words[i].Lower.Length >= 3)
            {
                return i;
            }
        }

        return used;
    }

    /// <summary>A quotation that is opened in one sentence and closed in a later one runs on to its end.</summary>
    private static Attribution Continued(Attribution said, AnalysedReport report, int sentence)
    {
        var last = said.Content[^1];
        var text = report.Report.TextOf(last.Part);
        if (last.Span.Length < 2 || text[last.Span.Start] is not ('"' or '“' or '„' or '«' or '\''))
        {
            return said;
        }

        var own = text[last.Span.Start..Math.Min(text.Length, report.Sentences[sentence].Sentence.Span.End)];
        var close = text[last.Span.Start] switch { '„' => "“”", '«' => "»", '“' => "”“", '\'' => "'", _ => "\"" };
        if (own.AsSpan(1).IndexOfAny(close) >= 0)
        {
            return said;
        }

        for (var s = sentence + 1; s < Math.Min(report.Sentences.Length, sentence + MostQuotedSentences); s++)
        {
            var span = report.Sentences[s].Sentence.Span;
            if (report.Sentences[s].Sentence.Part != last.Part)
            {
                break;
            }

            if (text.AsSpan(span.Start, span.Length).IndexOfAny(close) is >= 0 and var at)
            {
                return said with { Content = [.. said.Content[..^1], new Quote(last.Part, new TextSpan(last.Span.Start, span.Start + at + 1))] };
            }
        }

        return said;
    }

    private static IEnumerable<Attribution> FromPhrases(Report report, AnalysedSentence analysed, int index, AttributionWords table, IEnumerable<ActorMention> actors)
    {
        var (sentence, words) = analysed;
        for (var at = 0; at < words.Length; at++)
        {
            var (role, end) = Cue(words, at, table);
            if (role is null or "verb")
            {
                continue;
            }

            var source = role switch
            {
                "before" => Following(words, end, index),
                "after" => Preceding(words, at, index),
                _ => (WordRange?)null,
            };
            if (source is null && role != "unnamed")
            {
                continue;
            }

            var stop = Math.Max(end, source?.End ?? end);
            var start = Math.Min(at, source?.First ?? at);
            var content = After(words, stop) ?? Stretch(words, 0, start);
            if (content is { } said)
            {
                yield return Made(report, sentence, words, source, new WordRange(index, at, end), said, actors);
            }

            at = end - 1;
        }
    }

    private static (string? Role, int End) Cue(ImmutableArray<Word> words, int at, AttributionWords table)
    {
        (string? Role, int End) longest = (null, at + 1);
        var text = "";
        for (var end = at + 1; end <= Math.Min(words.Length, at + table.Longest); end++)
        {
            text = end == at + 1 ? words[at].Lower : text + " " + words[end - 1].Lower;
            if (table.RoleOf(text) is { } role and not "verb")
            {
                longest = (role, end);
            }
        }

        return longest;
    }

    private static WordRange? Following(ImmutableArray<Word> words, int from, int sentence)
    {
        var end = from;
        while (end < words.Length && end < from + 8 && words[end].Upos is not (Upos.PUNCT or Upos.VERB or Upos.SCONJ or Upos.AUX))
        {
            end++;
        }

        return end > from ? new WordRange(sentence, from, end) : null;
    }

    private static WordRange? Preceding(ImmutableArray<Word> words, int to, int sentence)
    {
        var first = to;
        while (first > 0 && first > to - 5 && (words[first - 1].Features.Case == CaseFeature.Gen || words[first - 1].Upos is Upos.ADJ or Upos.PROPN))
        {
            first--;
        }

        return first < to ? new WordRange(sentence, first, to) : null;
    }

    private static Attribution Made(
        Report report, Sentence sentence, ImmutableArray<Word> words, WordRange? source, WordRange cue, TextSpan content, IEnumerable<ActorMention> actors)
    {
        AttributionSource? sayer = null;
        if (source is { } range)
        {
            var span = new TextSpan(words[range.First].Span.Start, words[range.End - 1].Span.End);
            var actor = actors.Where(a => a.Words.Overlaps(range)).OrderByDescending(a => a.Span.Length).FirstOrDefault();
            sayer = new AttributionSource(new Quote(sentence.Part, span), actor?.Name ?? span.In(report.TextOf(sentence.Part)).ToString(), actor?.SourceKind ?? "person");
        }

        var cueSpan = new TextSpan(words[cue.First].Span.Start, words[cue.End - 1].Span.End);
        return new Attribution(sayer, new Quote(sentence.Part, cueSpan), [new Quote(sentence.Part, content)]);
    }

    /// <summary>The longest quotation of the sentence; null when it has none of more than two words.</summary>
    private static TextSpan? Quoted(Sentence sentence, ImmutableArray<Word> words, int predicate)
    {
        var (open, best) = (-1, (TextSpan?)null);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Token.Form is not ("\"" or "“" or "”" or "„" or "«" or "»" or "''" or "``"))
            {
                continue;
            }

            if (open >= 0 && i - open > 3 && (predicate < open || predicate > i))
            {
                var span = new TextSpan(words[open].Span.Start, words[i].Span.End);
                best = best is { } known && known.Length >= span.Length ? best : span;
            }

            open = open >= 0 && words[i].Token.Form is not ("„" or "«") ? -1 : i;
        }

        return best ?? (open >= 0 && words.Length - open > 4 && predicate < open ? new TextSpan(words[open].Span.Start, sentence.Span.End) : null);
    }

    private static TextSpan? After(ImmutableArray<Word> words, int from)
    {
        while (from < words.Length && words[from].Token.Form is "," or ":")
        {
            from++;
        }

        var end = words.Length;
        while (end > from && words[end - 1].Upos == Upos.PUNCT)
        {
            end--;
        }

        return end - from >= 3 ? Stretch(words, from, end) : null;
    }

    private static TextSpan? Stretch(ImmutableArray<Word> words, int first, int end)
    {
        while (end > first && words[end - 1].Upos == Upos.PUNCT)
        {
            end--;
        }

        return end - first >= 2 ? new TextSpan(words[first].Span.Start, words[end - 1].Span.End) : null;
    }

    /// <summary>In order, with what lies wholly inside another's content led back to it.</summary>
    private static ImmutableArray<Attribution> Nested(List<Attribution> found)
    {
        var sorted = found.OrderBy(a => a.Content[0].Part == TextPart.Text).ThenBy(a => a.Content[0].Span.Start).ThenByDescending(a => a.Content[0].Span.Length).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var outer = i - 1; outer >= 0; outer--)
            {
                var (inner, around) = (sorted[i].Cue!.Value, sorted[outer].Content[0]);
                if (inner.Part == around.Part && around.Span.Contains(inner.Span))
                {
                    sorted[i] = sorted[i] with { Parent = outer };
                    break;
                }
            }
        }

        return [.. sorted];
    }
}
