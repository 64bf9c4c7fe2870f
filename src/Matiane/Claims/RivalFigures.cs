using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>A bare figure that another source sets against the one just told: "Police said five died, while the union said nine", «организаторы говорят о 10 тысячах», "ორგანიზატორები 10 ათასზე საუბრობენ".</summary>
internal static class RivalFigures
{
    /// <summary>How many sentences back the figure may have been told that another one contradicts.</summary>
    private const int BackReach = 1;

    /// <summary>Words that a bare figure with all that belongs to it has at most ("that the real number of the dead is at least 40").</summary>
    private const int LongestFigure = 14;

    /// <summary>By how much two sources may differ: beyond it they do not speak of the same thing.</summary>
    private const double MostApart = 100;

    /// <summary>Adds a claim for every figure that another source gives, in the same sentence or the next, of what a claim with figures of one measure tells.</summary>
    /// <param name="claims">The claims of a report, in its order.</param>
    /// <param name="told">The match of each.</param>
    /// <param name="context">The report.</param>
    /// <param name="attributions">Who says what in the report.</param>
    public static void Add(List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        foreach (var (figure, sayers) in Given(context, attributions).OrderBy(g => g.Figure.Words.Sentence).ThenBy(g => g.Figure.Words.First))
        {
            var quote = new Quote(figure.Part, figure.Span);
            if (claims.Exists(c => c.Counts.Any(n => n.Quote is { } known && known.Part == quote.Part && known.Span.Overlaps(quote.Span))))
            {
                continue;
            }

            var index = Enumerable.Range(0, claims.Count).LastOrDefault(i => IsBefore(told[i].Match, claims[i], figure, context), -1);
            if (index < 0 || claims[index] is not { Status: ClaimStatus.Asserted, Counts: [var first, ..] counts } claim || counts.Any(c => c.Measure != first.Measure) || !IsLike(first, figure)
                || claim.Attribution.Any(s => sayers.Any(o => o.Source == s.Source)))
            {
                continue;
            }

            var sentence = context.Report.Sentences[figure.Words.Sentence].Sentence;
            claims.Insert(index + 1, claim with
            {
                Id = $"c{claims.Count + 1}",
                Trigger = quote,
                Evidence = new Quote(sentence.Part, sentence.Span),
                Counts = [new ClaimCount(first.Measure, first.Group, figure.Low, figure.High, figure.Approximate, quote)],
                Attribution = sayers,
            });
            told.Insert(index + 1, (told[index].Match, claims[index + 1].Id));
        }
    }

    /// <summary>Whether a claim is told before a figure, near enough to be contradicted by it.</summary>
    private static bool IsBefore(PatternMatch match, Claim claim, QuantityMention figure, ReportContext context) =>
        !claim.Counts.IsEmpty && context.Report.Sentences[match.Clause.Sentence].Sentence.Part == figure.Part && figure.Words.Sentence - match.Clause.Sentence is >= 0 and <= BackReach && claim.Trigger.Span.Start < figure.Span.Start;

    private static bool IsLike(ClaimCount first, QuantityMention figure) =>
        (first.High ?? first.Low) is { } one && (figure.High ?? figure.Low) is { } other && one > 0 && other > 0 && Math.Max(one, other) / Math.Min(one, other) <= MostApart && (first.Low, first.High) != (figure.Low, figure.High);

    /// <summary>The bare figures of a report, with who gives each.</summary>
    private static IEnumerable<(QuantityMention Figure, ImmutableArray<ClaimSource> Sayers)> Given(ReportContext context, ImmutableArray<Attribution> attributions)
    {
        foreach (var saying in attributions)
        {
            if (saying is { IsSaying: true, Source: { Quote: not null }, Content: [var content] } && context.SentencesIn(content).Take(2).ToList() is [var sentence]
                && Bare(RangeOf(content, sentence, context), [], context) is { } figure)
            {
                yield return (figure, ClaimSources.Of(new Quote(figure.Part, figure.Span), attributions, _ => false, context, null));
            }
        }

        // "Organisers put the number at 10,000", «Организаторы насчитали 10 тысяч участников».
        foreach (var clause in context.Clauses)
        {
            if (clause is { Kind: PredicateKind.Finite, IsNegated: false, IsPassive: false, Modal: null } && context.Syntax.RoleOf(context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Lemma + " figure") == "tells"
                && clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Single, IsInherited: false, Phrase: { Marker: null, IsPronoun: false } })?.Phrase is { } sayer
                && Bare(clause.Extent, [sayer.Words, new WordRange(clause.Sentence, clause.Predicate, clause.Predicate + 1)], context) is { } figure
                && ClaimParties.Of([sayer], context) is [var party, ..])
            {
                yield return (figure, [ClaimSources.OfParty(party) with { Cue = new Quote(figure.Part, context.SpanOf(clause.Sentence, clause.Predicate)) }]);
            }
        }

        foreach (var figure in Enumerable.Range(0, context.Report.Sentences.Length).SelectMany(s => Contrasted(s, context)))
        {
            yield return figure;
        }
    }

    /// <summary>«…, профсоюз — о девяти»: who is set against the one before by a dash, and his figure.</summary>
    private static IEnumerable<(QuantityMention Figure, ImmutableArray<ClaimSource> Sayers)> Contrasted(int sentence, ReportContext context)
    {
        var words = context.Report.Sentences[sentence].Words;
        foreach (var sayer in context.MentionsOf(sentence).OfType<ActorMention>())
        {
            var (before, dash) = (sayer.Words.First - 1, sayer.Words.End);
            if (before < 0 || dash >= words.Length || words[dash].Token.Form is not ("—" or "–" or "-") || !(words[before].Token.Form is "," or ";" || words[before].Upos == Upos.CCONJ))
            {
                continue;
            }

            var end = dash + 1;
            while (end < words.Length && words[end].Token.Kind != TokenKind.Punctuation)
            {
                end++;
            }

            if (Bare(new WordRange(sentence, dash + 1, end), [], context) is { } figure)
            {
                yield return (figure, [new ClaimSource(sayer.Name, sayer.SourceKind ?? "organisation", new Quote(sayer.Part, sayer.Span), null)]);
            }
        }
    }

    private static WordRange RangeOf(Quote content, int sentence, ReportContext context)
    {
        var words = context.Report.Sentences[sentence].Words;
        var first = 0;
        while (first < words.Length && words[first].Span.Start < content.Span.Start)
        {
            first++;
        }

        var end = first;
        while (end < words.Length && words[end].Span.End <= content.Span.End)
        {
            end++;
        }

        return new WordRange(sentence, first, end);
    }

    /// <summary>The one figure of a stretch of words that holds nothing else, save small words and words for figures and for who is counted ("the real number is 40"); null for any other.</summary>
    private static QuantityMention? Bare(WordRange range, ImmutableArray<WordRange> without, ReportContext context)
    {
        if (range.End - range.First is < 1 or > LongestFigure || context.MentionsOf(range.Sentence).OfType<QuantityMention>().Where(q => range.Contains(q.Words)).Take(2).ToList() is not [{ IsLabel: false, Unit: null, Low: not null } figure])
        {
            return null;
        }

        var words = context.Report.Sentences[range.Sentence].Words;
        for (var i = range.First; i < range.End; i++)
        {
            if (!figure.Words.Contains(range.Sentence, i) && !without.Any(w => w.Contains(range.Sentence, i)) && words[i].Upos is not (Upos.ADP or Upos.DET or Upos.SCONJ or Upos.CCONJ or Upos.PART or Upos.AUX or Upos.PUNCT or Upos.ADV) && context.Syntax.RoleOf(words[i].Lemma + " counted") != "figure")
            {
                return null;
            }
        }

        return context.MentionsOf(range.Sentence).Any(m => m is TimeMention && m.Words.Overlaps(figure.Words)) ? null : figure;
    }
}
