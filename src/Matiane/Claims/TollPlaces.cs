using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>"Two were killed in Goma, three in Bukavu and one in Uvira": what one verb tells of several towns, a figure each.</summary>
internal static class TollPlaces
{
    // Words between a figure and its town: "six others in the city of Bukavu", "в Сумах — двое".
    private const int PairReach = 5;

    /// <summary>A claim, and one more for each further town that its sentence gives a bare figure for; the claim alone where there is none.</summary>
    /// <param name="claim">The claim, with all figures that its sides bear.</param>
    /// <param name="match">What it was made of.</param>
    /// <param name="context">The report.</param>
    public static ImmutableArray<Claim> Of(Claim claim, PatternMatch match, ReportContext context)
    {
        if (claim.Counts.FirstOrDefault(c => c.Quote is not null) is not { } told)
        {
            return [claim];
        }

        var sentence = match.Clause.Sentence;
        var words = context.Report.Sentences[sentence].Words;
        List<PlaceMention> places = [.. context.MentionsOf(sentence).OfType<PlaceMention>().Where(p => p.Place is not null && PlaceTies.TieOf(p, context) is Relation.Location or Relation.Near)];
        var figures = context.MentionsOf(sentence).OfType<QuantityMention>().Where(q => q is { Unit: null, IsLabel: false } && (q.Low ?? q.High) >= 1).ToList();
        // A clause for whose verb a dash stands is a claim of its own already.
        if (places.Count < 2 || figures.Count < 2 || context.ClausesOf(sentence).Any(c => c.Gap is not null) || figures.Find(q => q.Span == told.Quote?.Span) is not { } first)
        {
            return [claim];
        }

        var further = new List<(QuantityMention Figure, PlaceMention Place)>();
        foreach (var figure in figures.Where(q => q.Words.End <= first.Words.First))
        {
            if (context.Syntax.Sides == "ergative" && places.Find(p => IsPairAhead(figure, p, first, words)) is { } ahead)
            {
                further.Add((figure, ahead));
            }
        }

        foreach (var figure in figures.Where(q => q.Words.First >= first.Words.End))
        {
            if (places.Find(p => !further.Exists(f => f.Place == p) && IsPair(figure, p, first, match.Clause.Predicate, words, context)) is { } place)
            {
                further.Add((figure, place));
            }
        }

        if (further.Count == 0 || places.FindAll(p => !further.Exists(f => f.Place == p)) is not { Count: > 0 } rest)
        {
            return [claim];
        }

        // The place nearest to the first figure is its own.
        var own = claim.Place?.Quote is { } quote && !rest.Exists(p => p.Span == quote.Span) ? rest.MinBy(p => Math.Abs(p.Head - first.Head)) : null;
        return
        [
            claim with { Counts = [.. claim.Counts.Where(c => !further.Exists(f => f.Figure.Span == c.Quote?.Span))], Place = own is null ? claim.Place : At(own) },
            .. further.Select(f => claim with
            {
                Counts = [new ClaimCount(told.Measure, told.Group, f.Figure.Low, f.Figure.High, f.Figure.Approximate, new Quote(f.Figure.Part, f.Figure.Span))],
                Place = At(f.Place),
                Recipients = [],
            }),
        ];
    }

    private static ClaimPlace At(PlaceMention place) => new(new Quote(place.Part, place.Span), place.Place!, false);

    /// <summary>Whether a figure and a town stand side by side behind a conjunction or mark, without a verb of their own.</summary>
    private static bool IsPair(QuantityMention figure, PlaceMention place, QuantityMention former, int predicate, ImmutableArray<Word> words, ReportContext context)
    {
        var (left, right) = figure.Words.First < place.Words.First ? (figure.Words, place.Words) : (place.Words, figure.Words);
        if (left.First < former.Words.End || right.First - left.End > PairReach)
        {
            return false;
        }

        for (var i = left.End; i < right.First; i++)
        {
            if (words[i].Upos is not (Upos.ADP or Upos.DET or Upos.NOUN or Upos.ADJ or Upos.ADV or Upos.PRON) && !Quotations.IsDash(words[i]) || MayBeVerb(words[i]))
            {
                return false;
            }
        }

        // What ties the town belongs to the pair.
        var first = left.First;
        while (first > 0 && words[first - 1].Upos is Upos.ADP or Upos.DET or Upos.ADV || first > 0 && words[first - 1].Upos == Upos.NOUN && context.Places.Generics.ContainsKey(words[first - 1].Lemma))
        {
            first--;
        }

        if (first == 0 || !(words[first - 1].Upos == Upos.CCONJ || words[first - 1].Token.Form is "," or ";"))
        {
            return false;
        }

        for (var i = predicate < first ? Math.Max(predicate + 1, former.Words.End) : former.Words.End; i < first; i++)
        {
            // "In Caxias do Sul": save in a name.
            if (words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ && !context.MentionsOf(place.Words.Sentence).Any(m => m is PlaceMention && m.Words.Contains(place.Words.Sentence, i)))
            {
                return false;
            }
        }

        // "And 17 in Gyumri as activists tried to block roads": up to the next clause.
        var next = context.ClausesOf(place.Words.Sentence).Where(c => c.Kind == PredicateKind.Finite && c.Extent.First >= right.End).Select(c => c.Extent.First).DefaultIfEmpty(words.Length).Min();
        while (next > right.End && Enumerable.Range(right.End, next - right.End).Any(i => OpensClause(words[i])))
        {
            next = Enumerable.Range(right.End, next - right.End).First(i => OpensClause(words[i]));
        }

        bool OpensClause(Word word) => word.Upos == Upos.SCONJ || word.Upos == Upos.ADP && context.Syntax.RelationOf(word.Lower) is Relation.As or Relation.After or Relation.Before;

        for (var i = right.End; i < next && i < words.Length && words[i].Token.Kind != Text.TokenKind.Punctuation && words[i].Upos != Upos.CCONJ; i++)
        {
            // "სუმში ორი, ოდესაში ხუთი ადამიანი დაშავდა": where verbs stand last, the one behind both is that of both.
            if (i != predicate && !(context.Syntax.Sides == "ergative" && !(predicate > former.Words.First && predicate < first)) && MayBeVerb(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"ნოვოსიბირსკში 37, ტომსკში კი 12 ადამიანი დააკავეს": where verbs stand last, whether a bare figure right behind its town stands before the one that has the noun.</summary>
    private static bool IsPairAhead(QuantityMention figure, PlaceMention place, QuantityMention told, ImmutableArray<Word> words) =>
        place.Words.End <= figure.Words.First && Enumerable.Range(place.Words.End, figure.Words.First - place.Words.End).All(i => words[i].Upos is Upos.ADV or Upos.PART) && figure.Words.End < told.Words.First
        && (words[figure.Words.End].Token.Form is "," or ";" || words[figure.Words.End].Upos == Upos.CCONJ) && Enumerable.Range(figure.Words.End, told.Words.First - figure.Words.End).All(i => words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ));

    private static bool MayBeVerb(Word word) => word.Upos is Upos.VERB or Upos.AUX || word.Upos == Upos.ADJ && word.Analyses.Any(a => a.Upos == Upos.VERB);
}
