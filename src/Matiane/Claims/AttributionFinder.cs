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
    /// <summary>Every attribution, in order of its content, each after the one it is nested in.</summary>
    public static ImmutableArray<Attribution> Find(
        AnalysedReport report, ImmutableArray<Mention> mentions, ImmutableArray<Clause> clauses, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var (table, syntax, quotations) = (pack.Get<AttributionWords>(), pack.Get<SyntaxWords>(), Quotations.Of(report));
        var actors = mentions.OfType<ActorMention>().Where(a => !a.IsAround).ToLookup(a => a.Words.Sentence);
        var times = mentions.OfType<TimeMention>().ToLookup(a => a.Words.Sentence);
        var bySentence = clauses.ToLookup(c => c.Sentence);
        var found = new List<(Attribution Attribution, bool MayNest)>();
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (part, now) = (report.Sentences[s].Sentence.Part, times[s].ToList());
            var sayings = new SentenceSayings(report, s, table, syntax, quotations, [.. bySentence[s]], i => now.Any(t => t.Words.Contains(t.Words.Sentence, i)));
            foreach (var saying in sayings.Read())
            {
                var isSpeech = quotations.IsSpeech(s, saying.Cue.First);
                found.Add((Made(report, part, saying, actors), MayNest(saying, isSpeech, report.Sentences[s].Words)));
            }
        }

        return Nested(WithSpeech(found, quotations, report));
    }

    /// <summary>What somebody wants or thinks is told of the report's own voice only; within another's words, only who says something counts.</summary>
    private static bool MayNest(Saying saying, bool isSpeech, ImmutableArray<Word> words) =>
        saying.Role is CueRole.Verb or CueRole.Before or CueRole.After or CueRole.Unnamed
        && (!isSpeech || saying.Sayer is { } sayer && words[sayer.Range.First].Upos != Upos.PRON);

    private static Attribution Made(AnalysedReport report, TextPart part, Saying saying, ILookup<int, ActorMention> actors)
    {
        var words = report.Sentences[saying.Cue.Sentence].Words;
        AttributionSource? source = null;
        if (saying.Sayer is { } sayer)
        {
            var span = new TextSpan(words[sayer.Range.First].Span.Start, words[sayer.Range.End - 1].Span.End);
            var core = new TextSpan(words[sayer.Core.First].Span.Start, words[sayer.Core.End - 1].Span.End);
            var actor = Named(actors[saying.Cue.Sentence], sayer.Core) ?? Named(actors[saying.Cue.Sentence], sayer.Range);
            source = new AttributionSource(new Quote(part, span), actor?.Name ?? core.In(report.Report.TextOf(part)).ToString(), actor?.SourceKind ?? "person");
        }

        var cue = new TextSpan(words[saying.Cue.First].Span.Start, words[saying.Cue.End - 1].Span.End);
        return new Attribution(source, new Quote(part, cue), saying.Content) { IsSaying = saying.Role is not (CueRole.Attitude or CueRole.Adjective or CueRole.Noun) };
    }

    private static ActorMention? Named(IEnumerable<ActorMention> actors, WordRange words) =>
        actors.Where(a => a.Words.Overlaps(words)).OrderByDescending(a => a.Span.Length).FirstOrDefault();

    /// <summary>A quotation that nobody is given for, right after one that somebody is, in the same paragraph or as a paragraph of its own, is his too.</summary>
    private static List<(Attribution Attribution, bool MayNest)> WithSpeech(List<(Attribution Attribution, bool MayNest)> found, Quotations quotations, AnalysedReport report)
    {
        var speeches = quotations.All.Where(q => q.IsSpeech).ToList();
        var spans = speeches.ConvertAll(q => new Quote(q.Part, new TextSpan(
            report.Sentences[q.FirstSentence].Words[q.First].Span.Start, report.Sentences[q.LastSentence].Words[q.End - 1].Span.End)));
        var claimed = found.SelectMany(f => f.Attribution.Content).ToHashSet();
        var kept = new List<(Attribution, bool)>();
        foreach (var (attribution, mayNest) in found)
        {
            var said = attribution;
            for (var q = spans.FindIndex(s => s == said.Content[^1]); q >= 0 && q + 1 < spans.Count && FollowsOn(speeches[q], speeches[q + 1], report) && claimed.Add(spans[q + 1]); q++)
            {
                said = said with { Content = said.Content.Add(spans[q + 1]) };
            }

            kept.Add((said, mayNest));
        }

        return kept;
    }

    /// <summary>Whether a quotation opens the sentence after the one that another ends in, in the same paragraph.</summary>
    private static bool FollowsOn(Quotation before, Quotation next, AnalysedReport report) =>
        next.First == 0 && next.FirstSentence == before.LastSentence + 1 && report.Sentences[next.FirstSentence].Sentence is var sentence
        && sentence.Part == before.Part && sentence.Paragraph == report.Sentences[before.LastSentence].Sentence.Paragraph
        && next.End == report.Sentences[next.LastSentence].Words.Length;

    /// <summary>In order, with what lies wholly inside another's content led back to it; attitudes of those that another speaks of left out.</summary>
    private static ImmutableArray<Attribution> Nested(List<(Attribution Attribution, bool MayNest)> found)
    {
        var sorted = found.OrderBy(a => a.Attribution.Content[0].Part == TextPart.Text).ThenBy(a => a.Attribution.Content[0].Span.Start).ThenByDescending(a => a.Attribution.Content[^1].Span.End);
        var kept = new List<Attribution>();
        foreach (var (attribution, mayNest) in sorted)
        {
            var cue = attribution.Cue!.Value;
            var outer = kept.FindLastIndex(o => o.Content.Any(c => c.Part == cue.Part && c.Span.Contains(cue.Span)));
            if (outer < 0 || mayNest)
            {
                kept.Add(attribution with { Parent = outer < 0 ? null : outer });
            }
        }

        return [.. kept];
    }
}
