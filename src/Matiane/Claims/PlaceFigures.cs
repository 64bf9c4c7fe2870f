using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Lists of places with a figure each below what they count: "Police detained 300 people in all. / Omsk – 12, Tomsk – 3 people", «Омск — 12 человек», "ბათუმი: 12".</summary>
internal static class PlaceFigures
{
    // Lines of a list between what is counted and the last of its places.
    private const int LongestList = 80;

    // Sentences between what is counted and the list.
    private const int BeforeReach = 2;

    // Words that stand between a place and its mark, or around its figure, at most ("Omsk region", "at least 12 people").
    private const int ItemReach = 4;

    /// <summary>Adds a claim for every place of such a list, of the kind of the claim with a figure that was told last before it.</summary>
    /// <param name="claims">The claims of a report, in its order.</param>
    /// <param name="told">The match of each.</param>
    /// <param name="context">The report.</param>
    public static void Add(List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context)
    {
        var (list, from) = (-1, -1);
        for (var s = 1; s < context.Report.Sentences.Length; s++)
        {
            var items = Items(s, context);
            if (items.Count == 0)
            {
                continue;
            }

            // What is counted is told right before the list, or before the line above in it.
            if (list < 0 || s - list > 1)
            {
                from = Enumerable.Range(0, claims.Count).LastOrDefault(i => claims[i] is { Status: ClaimStatus.Asserted, Counts: [{ Measure: not ("other" or "damaged") }, ..] } && s - told[i].Match.Clause.Sentence is > 0 and <= BeforeReach, -1);
            }

            list = s;
            if (from < 0 || items.Exists(i => claims.Exists(c => c.Counts.Any(n => n.Quote is { } known && known.Part == i.Figure.Part && known.Span.Overlaps(i.Figure.Span)))))
            {
                continue;
            }

            var (sentence, first) = (context.Report.Sentences[s].Sentence, claims[from].Counts[0]);
            // All of them were not where one line of the list is.
            if (claims[from].Place is { Inferred: true } ahead && items.Exists(i => i.Place.Place == ahead.Place) && items[0].Place.Place!.Country is { } code && context.Gazetteer.Country(code) is { } country)
            {
                claims[from] = claims[from] with { Place = new ClaimPlace(null, country, true) };
            }

            foreach (var (place, figure) in items)
            {
                if (claims.Count - from > LongestList)
                {
                    return;
                }

                var end = claims.FindLastIndex(c => c.Trigger.Part == sentence.Part && c.Trigger.Span.Start < place.Span.Start) + 1;
                claims.Insert(end, claims[from] with
                {
                    Id = $"c{claims.Count + 1}",
                    Trigger = new Quote(sentence.Part, new TextSpan(place.Span.Start, figure.Span.End)),
                    Evidence = new Quote(sentence.Part, sentence.Span),
                    Place = new ClaimPlace(new Quote(place.Part, place.Span), place.Place!, false),
                    Counts = [new ClaimCount(first.Measure, first.Group, figure.Low, figure.High, figure.Approximate, new Quote(figure.Part, figure.Span))],
                    Recipients = [],
                });
                told.Insert(end, (told[from].Match, claims[end].Id));
            }
        }
    }

    /// <summary>The places with a figure each that a sentence opens with, up to whatever else it says; none for any other sentence.</summary>
    private static List<(PlaceMention Place, QuantityMention Figure)> Items(int sentence, ReportContext context)
    {
        var words = context.Report.Sentences[sentence].Words;
        var items = new List<(PlaceMention Place, QuantityMention Figure)>();
        for (var at = 0; at < words.Length;)
        {
            if (context.MentionsOf(sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null && p.Words.First >= at && p.Words.First - at <= 1) is not { } place || Mark(place.Words.End) is not (> 0 and var mark)
                || context.MentionsOf(sentence).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false, Low: not null } && q.Words.First > mark && q.Words.First - mark <= ItemReach) is not { } figure
                || !IsSmall(mark + 1, figure.Words.First))
            {
                return items;
            }

            var end = figure.Words.End;
            while (end < words.Length && words[end].Token.Form is not ("," or ";" or "." or "•" or "|" or "(" or ")"))
            {
                end++;
            }

            if (end - figure.Words.End > 2 || !IsSmall(figure.Words.End, end))
            {
                return items;
            }

            // "Kazan (7), Omsk: 64 (five of them minors)".
            while (end < words.Length && words[end].Token.Form is "(" or ")")
            {
                var isOpen = words[end++].Token.Form == "(";
                while (isOpen && end < words.Length && words[end].Token.Form != ")")
                {
                    end++;
                }
            }

            items.Add((place, figure));
            at = end + 1;
        }

        return items;

        // "Omsk –", "Omsk region:", «Омская область —».
        int Mark(int from)
        {
            for (var i = from; i < words.Length && i - from <= ItemReach; i++)
            {
                if (words[i].Token is { Form: ":" or "–" or "—" } or { Form: "-", SpaceBefore: true } or { Form: "(" } && i + 1 < words.Length && words[i + 1].IsNumber)
                {
                    return i;
                }

                if (words[i].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN) && words[i].Token.Form is not ("(" or ")"))
                {
                    return -1;
                }
            }

            return -1;
        }

        bool IsSmall(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (words[i].Upos is not (Upos.ADP or Upos.ADV or Upos.ADJ or Upos.NOUN or Upos.PART or Upos.DET) || words[i].Analyses.Any(static a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part } or { Upos: Upos.NOUN, Features.VerbForm: not VerbFormFeature.None }))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
