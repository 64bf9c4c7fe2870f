using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>A place of a report that may govern.</summary>
/// <param name="Mention">The place; its <see cref="PlaceMention.Place"/> is known.</param>
/// <param name="Weight">What speaks for it, its distance apart.</param>
/// <param name="OfOther">Likewise where it only says whose somebody is.</param>
internal readonly record struct GoverningCandidate(PlaceMention Mention, double Weight, double OfOther);

/// <summary>The place of a report that governs a clause which names none.</summary>
/// <remarks>
/// Every place of the report is weighed by how it is tied to its own clause, by how much the report speaks of it and of its country, and by how far it
/// stands from the clause; what comes later counts only where nothing stands before. "The city", "the region" ask for a place of that kind.
/// In a report whose paragraphs have several sentences each, a new paragraph turns back to what the report is about: places of other paragraphs are all about as far.
/// </remarks>
internal static class GoverningPlace
{
    private const int FarthestSentence = 8;
    private const int Ahead = 3;
    private const double PerSentence = 0.35;
    private const double OfOtherParagraph = 2;
    private const double PerParagraph = 0.1;

    // What a place loses where something is only said in it, or by those who sit there.
    private const double Voiced = 2.5;

    /// <summary>The governing place; null when the report names none that may govern.</summary>
    /// <param name="clause">The clause that names no place.</param>
    /// <param name="context">Its report.</param>
    /// <param name="asked">Whether the clause asks for a place of that kind ("in the city").</param>
    /// <param name="isOfOther">Whether a place only says whose somebody is who has no part in the happening.</param>
    /// <param name="isDeed">Whether what the clause tells is done rather than said.</param>
    /// <param name="isLine">Whether it is a figure in a line of its own, which no later line places.</param>
    public static PlaceMention? Of(Clause clause, ReportContext context, Func<PlaceMention, bool> isOfOther, out bool asked, bool isDeed = false, bool isLine = false)
    {
        var candidates = context.GoverningPlaces;
        var found = Same(clause, context) ?? AskedKinds(clause, context).Select(kind => Best(0, clause.Sentence + 1, kind)).FirstOrDefault(p => p is not null);
        asked = found is not null;
        return found ?? Finer(Best(0, clause.Sentence + 1, null)) ?? (isLine ? null : Best(clause.Sentence + 1, clause.Sentence + 1 + Ahead, null));

        // "In Juliaca in the south of Peru": of two side by side the one that lies in the other.
        PlaceMention? Finer(PlaceMention? around)
        {
            if (around is { Place.Precision: PlacePrecision.Country or PlacePrecision.Region } && !context.HasHappened(around))
            {
                foreach (var (mention, _, _) in candidates)
                {
                    if (mention.Words.Sentence == around.Words.Sentence && (mention.Words.Sentence < clause.Sentence || mention.Words.First < clause.Extent.End) && PlaceTies.IsIn(mention.Place!, around.Place!) && (context.HasHappened(mention) || PlaceTies.AreBeside(mention, around, context)) && !isOfOther(mention))
                    {
                        return mention;
                    }
                }
            }

            return around;
        }

        PlaceMention? Best(int first, int end, PlacePrecision? kind)
        {
            PlaceMention? best = null;
            var most = double.NegativeInfinity;
            foreach (var (mention, weight, ofOther) in candidates)
            {
                // What a later clause of the sentence names does not govern an earlier one.
                var sentence = mention.Words.Sentence;
                if (sentence < first || sentence >= end || sentence == clause.Sentence && mention.Words.First >= clause.Extent.End || kind is not null && mention.Place!.Precision != kind && !(kind == PlacePrecision.Admin1 && mention.Place.Precision == PlacePrecision.Region))
                {
                    continue;
                }

                // Another line of a feed tells of something else.
                if (context.IsFeed && context.Report.Sentences[sentence].Sentence.Paragraph != context.Report.Sentences[clause.Sentence].Sentence.Paragraph)
                {
                    continue;
                }

                // "Жители, бежавшие в Чад, рассказали, что боевики напали на деревню": nor whither those went who tell of it.
                if (isDeed && kind is null && sentence == clause.Sentence && !clause.Extent.Contains(mention.Words) && context.IsOnWay(mention) && PlaceTies.TieOf(mention, context) is Relation.Goal or Relation.Location)
                {
                    continue;
                }

                // "Lagos, Kano: rallies …": what opens a later line is of that line.
                if (sentence > clause.Sentence && context.LabelsOf(sentence).Contains(mention))
                {
                    continue;
                }

                var distance = Distance(clause.Sentence, sentence, context) + (context.IsLabelled(sentence) && !context.AreOfParagraph(sentence, clause.Sentence) ? OfOtherParagraph : 0);
                // Where another happening was counts as much as what is tied so ("hit the island of Lombok").
                var here = context.HasHappened(mention) ? Math.Max(weight, ofOther - OfOther + Happened) : weight;
                if (Math.Max(here, ofOther) - distance >= most && !context.IsAddressed(mention) && !IsOfSaying(mention, clause, context) && (isOfOther(mention) ? ofOther : here) - distance - (isDeed && kind is null && context.IsVoiced(mention) ? Voiced : 0) is var own && own >= most)
                {
                    (best, most) = (mention, own);
                }
            }

            return best;
        }
    }

    private static double Distance(int clause, int place, ReportContext context)
    {
        var (own, its) = (context.Report.Sentences[clause].Sentence, context.Report.Sentences[place].Sentence);
        return context.HasParagraphs && (own.Part, own.Paragraph) != (its.Part, its.Paragraph)
            ? OfOtherParagraph + PerParagraph * Math.Min(FarthestSentence, own.Part == its.Part ? Math.Abs(own.Paragraph - its.Paragraph) : own.Paragraph + 1)
            : PerSentence * Math.Min(FarthestSentence, Math.Abs(clause - place));
    }

    /// <summary>The places of a report that may govern, none of them a sayer's, with their weight, and with that which they have where they only say whose somebody is.</summary>
    public static IEnumerable<GoverningCandidate> Candidates(ReportContext context, ImmutableArray<Attribution> attributions)
    {
        for (var s = 0; s < context.Report.Sentences.Length; s++)
        {
            foreach (var mention in context.MentionsOf(s))
            {
                if ((mention as PlaceMention ?? context.TownOf(mention)) is { Place: { } place } named && place is not { Precision: PlacePrecision.Region, Country: null } && !context.IsAside(named) && !PlaceOwners.IsDoer(named, context) && !PlaceTies.IsOfQuotedWords(named, context) && !PlaceTies.IsRoad(named, context) && !context.IsMeasuredFrom(named) && !context.IsLeftOut(named) && !context.IsSeat(named) && !PlaceTies.IsBracketed(named, context) && !PlaceOwners.IsOfCitizens(named, context) && !PlaceOwners.IsFrom(named, context) && !context.IsOfEnvoy(named) && !context.IsOfBriefing(named) && !context.IsStray(named) && !(place.Precision == PlacePrecision.Country && PlaceTies.TieOf(named, context) is Relation.Genitive or Relation.None && context.IsAmongThose(named))
                    && !attributions.Any(a => a.IsSaying && a.Source?.Quote is { } quote && quote.Part == named.Part && quote.Span.Contains(named.Span)) && !IsWithSayer(named, attributions))
                {
                    var focus = Focus(place, context);
                    yield return new GoverningCandidate(named, (IsForeignCapital(place, context) || context.IsEndOfWay(named) || context.IsPassed(named) || context.IsSpeaker(named) || PlaceOwners.IsWhereabouts(named, context) || PlaceOwners.IsOfPerson(named.Words, context) || PlaceTies.IsOfPlan(named, context) || PlaceTies.IsDestination(named, context) ? OfOther : Weight(named, PlaceTies.TieOf(named, context), context)) + focus, OfOther + focus);
                }
            }
        }
    }

    /// <summary>Whether a place stands after the verb of saying that a clause is the content of ("said in Paris that …").</summary>
    public static bool IsOfSaying(PlaceMention place, Clause clause, ReportContext context) =>
        clause is { Link: ClauseLink.Content, Parent: { } parent } && context.Clauses[parent] is var saying && saying.Extent.Contains(place.Words) && place.Words.First > saying.Predicate;

    /// <summary>Whether a place stands beside a sayer and cue, outside of what is said.</summary>
    public static bool IsWithSayer(PlaceMention place, IEnumerable<Attribution> attributions) =>
        attributions.Any(a => a.IsSaying && a.Cue is { } cue && cue.Part == place.Part && !a.Content.Any(c => c.Part == place.Part && c.Span.Contains(place.Span))
            && (a.Source?.Quote is not { } source ? cue.Span.Start - place.Span.End is >= 0 and <= NextToCue : source.Part == place.Part
            && Math.Min(source.Span.Start, cue.Span.Start) <= place.Span.Start && place.Span.Start <= Math.Max(source.Span.End, cue.Span.End) + NextToSayer));

    // Characters after the cue or sayer within which a place still belongs to the saying ("told reporters in Jakarta").
    private const int NextToSayer = 24;

    // Before a cue without a sayer the place is the sayer ("В Кремле заявили").
    private const int NextToCue = 2;

    // A place that something is in or near.
    private const double Happened = 2;

    // A country that only says whose somebody is governs where nothing better does.
    private const double OfOther = -1;

    /// <summary>"In Moscow they voiced concern": the capital of a country that the report speaks of in passing is where somebody spoke, not where things happen.</summary>
    private static bool IsForeignCapital(Place place, ReportContext context) =>
        place.Country is { } country && context.FocusOn(place).Country < Passing && context.Gazetteer.Capital(country) == place;

    // Share of the country spoken of most below which another is spoken of in passing.
    private const double Passing = 0.5;

    private static double Weight(PlaceMention place, Relation tie, ReportContext context)
    {
        var isCountry = place.Place!.Precision == PlacePrecision.Country;
        return tie switch
        {
            Relation.Location or Relation.Near => Happened,
            Relation.Goal or Relation.Path => 1,
            Relation.Genitive => 0.5,
            Relation.Source => 0,
            // "Rome, 18 September.": where a report was sent from, without a verb, is no more than named.
            _ when place.Words.First == 0 && !isCountry => context.ClausesOf(place.Words.Sentence).Any(c => c.Kind != PredicateKind.Nominal) ? 2 : 1,
            _ => isCountry ? 0 : 1,
        };
    }

    private static double Focus(Place place, ReportContext context)
    {
        var (ofPlace, ofCountry) = context.FocusOn(place);
        return ofPlace + 2 * ofCountry - (place.Precision == PlacePrecision.Country ? 0.25 : 0);
    }

    /// <summary>Whether something is said to be in, near or of what a word names ("in the state", "the state's governor").</summary>
    private static bool IsTied(ImmutableArray<Word> words, int at, ReportContext context)
    {
        if (at + 1 < words.Length && context.Syntax.RoleOf(words[at + 1].Lower) == "possessive")
        {
            return true;
        }

        for (var i = at - 1; i >= 0 && words[i].Upos is Upos.DET or Upos.ADJ or Upos.ADP; i--)
        {
            if (words[i].Upos == Upos.ADP)
            {
                return context.Syntax.RelationOf(words[i].Lower) is Relation.Location or Relation.Near or Relation.Path;
            }
        }

        return false;
    }

    /// <summary>"In the same district" after "in the Gori district": the place named last beside the same word for its kind; null for none.</summary>
    private static PlaceMention? Same(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Extent.First; i < clause.Extent.End; i++)
        {
            if (context.Places.Generics.TryGetValue(words[i].Lemma, out var kind) && kind is PlacePrecision.District or PlacePrecision.Admin1 && words[i].Features.Number != NumberFeature.Plur && !context.MentionsOf(clause.Sentence).OfType<PlaceMention>().Any(p => p.Words.First <= i + 2 && p.Words.End >= i - 1)
                && (i + 1 >= words.Length || !(words[i + 1].Upos == Upos.PROPN || words[i + 1].Upos == Upos.ADP && context.Syntax.RelationOf(words[i + 1].Lower) == Relation.Genitive)))
            {
                for (var s = clause.Sentence; s >= 0 && clause.Sentence - s <= FarthestSentence; s--)
                {
                    var told = context.Report.Sentences[s].Words;
                    if (context.MentionsOf(s).OfType<PlaceMention>().LastOrDefault(p => p.Place is { Precision: not PlacePrecision.Country } && (s < clause.Sentence || p.Words.End < i) && (Is(p.Words.End) || Is(p.Words.First - 1) || Is(p.Words.First - 2))) is { } named)
                    {
                        return named;
                    }

                    bool Is(int at) => at >= 0 && at < told.Length && told[at].Lemma == words[i].Lemma;
                }
            }
        }

        return null;
    }

    /// <summary>"სოფელ რამიდანდას": whether a word, cut short as before a name, tells what kind of place a name is that no table knows.</summary>
    public static bool IsKindOfUnknown(ImmutableArray<Word> words, int at, ReportContext context, int sentence) =>
        context.Syntax.Sides == "ergative" && at + 1 < words.Length && context.Places.Generics.TryGetValue(words[at].Lemma, out var kind) && kind is PlacePrecision.City or PlacePrecision.District && words[at].Features.Case == CaseFeature.Dat && words[at].Best.Adposition is null
        && words[at + 1] is var name && (name.Best.IsGuess || name.Upos == Upos.PROPN) && name.Upos is Upos.NOUN or Upos.PROPN && !context.MentionsOf(sentence).Any(m => m is PlaceMention or DemonymMention && m.Words.First <= at + 1 && m.Words.End >= at + 1);

    /// <summary>The kinds of place that "in the city", "in the region" of the clause ask for.</summary>
    private static IEnumerable<PlacePrecision> AskedKinds(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Extent.First; i < clause.Extent.End; i++)
        {
            // "A state of emergency" is no region.
            // "Insulted the state": only in it is in a region.
            if (words[i].Features.Number != NumberFeature.Plur && !(i > 0 && words[i].Features.Number == NumberFeature.Sing && words[i - 1].Upos == Upos.DET && context.Places.Generics.ContainsKey(words[i].Lemma) && context.Syntax.RoleOf(words[i - 1].Lower + " " + words[i].Lemma) == "polity" && !IsTied(words, i, context)) && !(i + 1 < words.Length && words[i + 1].Upos == Upos.ADP && context.Syntax.RelationOf(words[i + 1].Lower) == Relation.Genitive) && context.Places.Generics.TryGetValue(words[i].Lemma, out var kind) && kind is PlacePrecision.City or PlacePrecision.Admin1 && !IsKindOfUnknown(words, i, context, clause.Sentence)
                && !context.MentionsOf(clause.Sentence).OfType<PlaceMention>().Any(p => p.Words.First <= i + 2 && p.Words.End >= i - 1))
            {
                yield return kind;
            }
        }
    }
}
