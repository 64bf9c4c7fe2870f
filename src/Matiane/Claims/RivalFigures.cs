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

    /// <summary>Words that who gives a bare figure has at most where no verb says that he does.</summary>
    private const int LongestSayer = 5;

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

        var told = attributions.Where(a => a is { IsSaying: true, Source.Quote: not null, Cue: not null }).ToLookup(a => context.SentencesIn(a.Cue!.Value).FirstOrDefault(-1));
        foreach (var figure in Enumerable.Range(0, context.Report.Sentences.Length).SelectMany(s => Contrasted(s, told[s], context)))
        {
            yield return figure;
        }
    }

    /// <summary>"The ministry counts 21 dead, the doctors' union 34", «…, профсоюз — о девяти», "…, კავშირი კი 29-ს": who is set against the sayer before him, and his figure.</summary>
    private static IEnumerable<(QuantityMention Figure, ImmutableArray<ClaimSource> Sayers)> Contrasted(int sentence, IEnumerable<Attribution> told, ReportContext context)
    {
        var words = context.Report.Sentences[sentence].Words;
        foreach (var figure in context.MentionsOf(sentence).OfType<QuantityMention>())
        {
            var end = figure.Words.First;
            while (end > 0 && (words[end - 1].Upos is Upos.ADP or Upos.PART or Upos.CCONJ or Upos.ADV || Quotations.IsDash(words[end - 1])) && words[end - 1].Token.Form != ",")
            {
                end--;
            }

            var first = end;
            while (first > 0 && end - first <= LongestSayer && !(words[first - 1].Token.Form is "," or ";") && words[first - 1].Upos is not (Upos.CCONJ or Upos.VERB or Upos.AUX or Upos.ADP or Upos.SCONJ) && !Quotations.IsDash(words[first - 1]))
            {
                first--;
            }

            var before = first > 0 && words[first - 1].Upos == Upos.CCONJ && words[first - 1].Token.Form != "," ? first - 1 : first;
            if (first == end || before == 0 || end - first > LongestSayer || !(words[before - 1].Token.Form is "," or ";" || before < first) || SayerOf(new WordRange(sentence, first, end), context) is not { } sayer
                || !words[end..figure.Words.First].Any(Quotations.IsDash) && !told.Any(a => a.Cue!.Value.Span.End <= words[first].Span.Start && a.Source!.Quote!.Value.Span.End <= words[first].Span.Start)
                    // "The ministry counts 21 dead, the union 34".
                    && !context.ClausesOf(sentence).Any(c => c is { Kind: PredicateKind.Finite, IsNegated: false } && c.Predicate < first && context.Syntax.RoleOf(words[c.Predicate].Lemma + " figure") == "tells"))
            {
                continue;
            }

            var stop = figure.Words.End;
            while (stop < words.Length && words[stop].Token.Kind != TokenKind.Punctuation)
            {
                stop++;
            }

            if (Bare(new WordRange(sentence, end, stop), [], context) is { } bare)
            {
                yield return (bare, [sayer]);
            }
        }
    }

    /// <summary>Whom a few words before a bare figure name as giving it; null where they name nobody who could.</summary>
    private static ClaimSource? SayerOf(WordRange range, ReportContext context)
    {
        var words = context.Report.Sentences[range.Sentence].Words;
        var heads = Enumerable.Range(range.First, range.End - range.First).Where(i => words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.X).ToList();
        if (heads.Count == 0)
        {
            return null;
        }

        var head = context.Syntax.Sides == "order" ? heads[^1] : heads.FirstOrDefault(i => words[i].Features.Case is CaseFeature.Nom or CaseFeature.Erg or CaseFeature.None, -1);
        if (head < 0)
        {
            return null;
        }

        var phrase = new Phrase(range, head, words[head].Features.Case);
        return context.MentionsIn(phrase).OfType<ActorMention>().FirstOrDefault(a => a.Words.Contains(range.Sentence, head)) is { } named
            ? new ClaimSource(named.Name, named.SourceKind ?? "organisation", new Quote(named.Part, new TextSpan(words[range.First].Span.Start, words[range.End - 1].Span.End)), null)
            : context.ClassesOf(phrase).Any(c => c is "people" or "organisation" or "media" or "state" or "office") && ClaimParties.Of([phrase], context) is [var party, ..] ? ClaimSources.OfParty(party) : null;
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
