using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Where a happening happened: the place that its clause names, else the one that governs it.</summary>
/// <remarks>
/// <see cref="Decide"/> is the order of the rules. What is left out of the candidates stands in one part of this class, what settles the place outright in another,
/// and what holds where the clause names no place in a third. <see cref="PlaceTies"/> and <see cref="PlaceOwners"/> answer what is asked of a place alone.
/// </remarks>
internal sealed partial class ClaimPlaces(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
{
    // Words between who did something to a side and that side.
    private const int AgentReach = 4;

    private readonly Clause clause = match.Clause;
    private readonly WordRange reach = context.Reach(match.Clause);
    private readonly ImmutableArray<Word> words = context.Report.Sentences[match.Clause.Sentence].Words;

    // The places that the sentence names and that are still in question.
    private List<PlaceMention> here = [];

    // The countries that do together what the clause tells, none of which is where.
    private List<PlaceMention> together = [];

    /// <summary>One place, or several that the clause names side by side ("in Aktau and Almaty"); one null when the text does not say.</summary>
    public static ImmutableArray<ClaimPlace?> Of(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions) => new ClaimPlaces(match, context, attributions).Decide();

    private ImmutableArray<ClaimPlace?> Decide()
    {
        if (match.Line is { Place: { } listed })
        {
            return [Named(listed)];
        }

        if (context.LabelsOf(clause.Sentence) is { IsEmpty: false } labels && labels[^1].Words.End <= clause.Predicate && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().Count(p => p.Place is not null) == labels.Length)
        {
            return [.. labels.Select(Named)];
        }

        Gather();
        if (match.Line is not null && here.Count == 0)
        {
            return [Governing(false) is { } above ? above with { Default = null } : null];
        }

        LeaveDateline();
        LeaveEndsOfWay();
        LeaveBearings();
        LeaveBehindSemicolon();
        LeaveCountryToldBetter();
        LeaveSeas();
        LeaveWhereOnlySaid();
        LeaveSaidBetween();
        if (OfDigest() is { } sent)
        {
            return [sent];
        }

        if ((OfUnknownTown() ?? OfNationalAffair() ?? OfTally()) is { } country)
        {
            return [country];
        }

        LeaveSaidTowards();
        LeaveSeatsOfArmies();
        LeaveDoersOfOthers();
        LeaveNeighbours();
        LeaveWhereabouts();
        LeaveThoseOfNouns();
        LeavePartners();
        LeaveThoseOfCharges();
        LeaveThoseJudged();
        LeaveSubjectsPlaces();
        LeaveBeyondGerund();
        LeaveWaysOfOthers();
        LeavePressure();
        LeaveAmongDead();
        LeavePeoplesOfVictims();
        LeaveBackground();
        LeaveQuoted();
        LeaveSourcesOfThings();
        LeaveHospitals();
        LeaveHomes();
        if ((OfCritic() ?? OfForce() ?? OfWhere() ?? OfThere() ?? OfOwnBorder()) is { } told)
        {
            return [told];
        }

        LeaveSenders();
        if (OfCourt() is { } court)
        {
            return [court];
        }

        LeaveThoseTogether();
        if ((OfNationalAct() ?? OfEmergency() ?? OfSeveralAbroad() ?? OfAccuser() ?? OfSpeaker()) is { } own)
        {
            return [own];
        }

        LeaveAddressees();
        LeaveOthersOfGovernment();
        LeaveTopics();
        LeaveOwnersOfHeld();
        if (here.Count > 0 && !here.Exists(IsReached) && Several() is { } several)
        {
            return [several];
        }

        // "Cut the internet in the country and imposed a curfew": what one does in one breath.
        var homeland = Homeland(clause) ?? (here.Count == 0 && Joined() is { } joined ? Homeland(joined) : null);
        if (homeland is null && OfLocalSayer() is { } local)
        {
            return [local];
        }

        if (here.Count > 0 && (homeland is null || here.Exists(IsReached)))
        {
            return Best();
        }

        // "A curfew is in force in both towns."
        if (here.Count == 0 && Both() is { } both)
        {
            return [Inferred(both.First), Inferred(both.Second)];
        }

        return [OfHomeland(homeland) ?? OfWitness() ?? Peoples() ?? Several() ?? Known() ?? Governing(homeland is not null)];
    }

    /// <summary>The places of the sentence that may be where its clause's happening was.</summary>
    private void Gather()
    {
        foreach (var mention in context.MentionsOf(clause.Sentence))
        {
            if ((mention as PlaceMention ?? context.TownOf(mention)) is { Place: not null } place && !context.IsMeasuredFrom(place) && !context.IsLeftOut(place) && !context.IsSeat(place) && !context.IsOfEnvoy(place) && !PlaceOwners.IsDoer(place, context) && !PlaceTies.IsRoad(place, context) && !IsOfSource(place) && IsInQuestion(place))
            {
                here.Add(place);
            }
        }
    }

    /// <summary>Whether a place only tells whose the source is ("Russian agencies", "a Paris newspaper"), unless the source itself acts where it is ("workers in Lima struck, demanding …") or what is told is its own word ("the parliament of Peru voted for …").</summary>
    private bool IsOfSource(PlaceMention place) =>
        attributions.Any(a => a.IsSaying && a.Source?.Quote is { } quote && quote.Part == place.Part && quote.Span.Contains(place.Span)
            && !((IsAtOrNear(place) || a.Cue is { } cue && cue.Part == place.Part && cue.Span.Contains(context.SpanOf(clause.Sentence, match.Trigger ?? clause.Predicate))) && match.Actors.Any(side => quote.Span.Contains(context.SpanOf(side.Words.Sentence, side.Head)))));

    /// <summary>Whether a place may be where the clause's happening was: it is no side's, sayer's or other person's, and no other deed's.</summary>
    private bool IsInQuestion(PlaceMention place) =>
        // "US-Iran talks": neither of two sides.
        !context.MentionsOf(place.Words.Sentence).Any(m => m is PairMention && m.Words == place.Words)
        // "A U.S. drone strike": whose it is.
        && !(match.Frame.Event == "ASSAULT" && context.IsShortLand(place, words))
        // To whom or by whom something is said.
        && !match.Recipients.Any(r => r.Words.Overlaps(place.Words) && context.IsNamesake(r, match.Frame.RecipientClasses))
        && !context.IsAddressed(place) && !PlaceTies.IsAddressedWith(place, context) && !context.IsWhoJudges(place, clause) && !context.IsOfBriefing(place) && !(IsDeed && context.IsStray(place))
        // Whose somebody is, where a sayer spoke, where somebody is from or was to go.
        && !PlaceOwners.IsAttributeOfOther(place, match, context) && !PlaceOwners.IsWhereSayerSpoke(place, match, context, attributions) && !PlaceOwners.IsOfPersons(place, match, context) && !PlaceOwners.IsOfPerson(place.Words, context, clause.Predicate)
        // "Five died, among them a soldier shot in Goma": nor is where a part of a toll fell that of the whole.
        && !(place.Words.Sentence == clause.Sentence && match.Frame.RecipientMeasure is not null && TollParts.IsOfPart(match, place.Words.First, context))
        && !PlaceOwners.IsAim(place, match, context) && !PlaceTies.IsBracketed(place, context, clause.Predicate) && !PlaceOwners.IsOrigin(place, match, context) && !PlaceTies.IsOfNoun(place, reach, context)
        && !(match.Frame.Event is "INCIDENT" or "ASSAULT" && PlaceTies.IsDestination(place, context))
        // "Узнав о рейсе из Тель-Авива, толпа прорвалась …": whence something else came.
        && !(match.Frame.Event == "PROTEST" && TieOf(place) == Relation.Source && place.Words.First - 2 is >= 0 and var origin && origin != clause.Predicate && words[origin].Upos == Upos.NOUN && words[origin + 1].Upos == Upos.ADP)
        // "რუანდის მიერ მხარდაჭერილი დაჯგუფება": by whom something was done to a side.
        && !(context.Syntax.Sides == "ergative" && TieOf(place) == Relation.Agent && place.Place!.Precision == PlacePrecision.Country && match.Actors.Any(a => a.Words.Sentence == place.Words.Sentence && place.Words.End <= a.Head && a.Head - place.Words.End <= AgentReach))
        // Past the clause, whither, whence or by which way.
        && (IsReached(place) || TieOf(place) is not (Relation.Goal or Relation.Source or Relation.Path));

    /// <summary>The fittest place, and those that stand in a list with it.</summary>
    private ImmutableArray<ClaimPlace?> Best()
    {
        var best = here.MaxBy(Fitness)!;
        // "The city of Goma in eastern Congo", "seized Nyala in South Darfur": what lies in the country or region named beside it is where.
        // "Raided the town of Gao in northern Mali and abducted a nurse": also where it is lent by the verb before.
        best = here.Find(p => p != best && PlaceTies.IsIn(p.Place!, best.Place!) && (IsReached(p) || best.Words.First < clause.Predicate && p.Words.First < best.Words.First && context.ClausesOf(clause.Sentence).Any(c => c.Kind != PredicateKind.Nominal && c.Predicate < p.Words.First && c.Predicate != clause.Predicate)) && PlaceTies.AreBeside(p, best, context)) ?? best;

        return [Named(best), .. Listed(best).Where(here.Contains).Select(Named)];
    }

    private double Fitness(PlaceMention place)
    {
        var tie = TieOf(place) switch
        {
            Relation.Location or Relation.Near => 3.0,
            Relation.Goal or Relation.Path => 2,
            Relation.Source or Relation.Genitive => 1,
            // "აქტაუსთან ჩამოვარდა": beside a town, save a capital, which stands for its country too.
            Relation.Comitative when context.Syntax.Sides == "ergative" && place.Place is { Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point, Country: { } country } && context.Gazetteer.Capital(country) != place.Place => 3,
            // "Closed its border with Kazakhstan": who else it concerns, not where it is.
            Relation.Comitative => -1,
            _ => 0,
        };
        // "Will visit Tunisia": whom one visits is where.
        tie = tie < 3 && (IsTarget(place) || match.Frame is { Event: "CONSULT", Mode: "visit" } && PlaceOwners.IsBare(place, match.Recipients)) ? 3 : tie == 0 && PlaceOwners.IsBare(place, match.Actors) && context.IsAdjective(place) ? 1.5 : tie;
        // "Was shot in Nanterre, prompting riots across France": what an event noun itself has beside it.
        var isOwn = clause.Kind == PredicateKind.Nominal && context.Syntax.Sides == "order" && clause.Arguments.Any(a => a is { IsInherited: false, Relation: Relation.Location or Relation.Near } && a.Phrase.Words.First - 2 == clause.Predicate && a.Phrase.Words.Contains(place.Words));
        // "A Bergen rally in support of people in Aleppo": the town right before it.
        isOwn |= clause.Kind == PredicateKind.Nominal && context.Syntax.Sides == "order" && match.Frame.Event is "PROTEST" or "ASSAULT" or "INCIDENT" && place.Words.End == clause.Predicate && TieOf(place) is Relation.None or Relation.Genitive && place.Place!.Precision == PlacePrecision.City;
        return (IsReached(place) ? 4 : 0) + (isOwn ? 4 : 0) + tie
            + place.Place!.Precision switch { PlacePrecision.Country => 0, PlacePrecision.Region => 0.5, PlacePrecision.Admin1 => 1.5, _ => 2 }
            - 0.02 * Math.Abs(place.Head - clause.Predicate);
    }

    /// <summary>"Shelled Omdurman", "seized the city of Nyala", "a strike hit Tigray and Amhara": whether what something is done to is the town itself.</summary>
    private bool IsTarget(PlaceMention place) =>
        match.Frame.Event is "ASSAULT" or "COERCE" or "INCIDENT" && place.Place is { Precision: not PlacePrecision.Country, Country: not null }
        && (clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Clauses[parent] is var verb && verb.Arguments.Any(a => a.Function is Function.Actor && a.Phrase.Head == clause.Predicate) ? verb : clause).Arguments.Any(a => a is { Function: Function.Undergoer, Phrase: { Marker: null } phrase } && phrase.Words.Sentence == place.Words.Sentence
            && (phrase.Head == place.Head || context.Places.Generics.ContainsKey(words[phrase.Head].Lemma) && (phrase.Words.Contains(place.Words) || place.Words.First - phrase.Words.End is 0 or 1 && TieOf(place) == Relation.Genitive)));

    /// <summary>The other places that the clause names side by side with one: "in Minsk, Brest and Hrodna", "residents of Osh and Uzgen", "shelled Odesa and Kherson".</summary>
    private IEnumerable<PlaceMention> Listed(PlaceMention best)
    {
        List<PlaceMention> places = [.. context.MentionsOf(best.Words.Sentence).OfType<PlaceMention>().Where(p => p.Place is not null)];
        var (first, last) = (places.IndexOf(best), places.IndexOf(best));
        var (joined, isTied) = (false, false);
        while (first > 0 && IsLink(places[first - 1], places[first]))
        {
            first--;
        }

        while (last >= 0 && last + 1 < places.Count && IsLink(places[last], places[last + 1]))
        {
            last++;
        }

        if (first == last)
        {
            return [];
        }

        var list = places.GetRange(first, last - first + 1);
        var before = list[0].Words.First - 1;
        isTied = list.Exists(p => TieOf(p) is Relation.Location or Relation.Near or Relation.Goal) || TieOf(list[0]) == Relation.Path
            || IsTarget(list[0])
            || TieOf(list[0]) == Relation.Genitive && (clause.Kind == PredicateKind.Nominal && clause.Predicate <= before && match.Frame.Event is "ASSAULT" or "COERCE"
                || (match.Frame.Event == "PROTEST" || match.Frame is { Event: "RETREAT", Mode: "resign" }) && match.Actors.Any(a => a.Marker is null && a.Words.Sentence == clause.Sentence && ((a.Whole ?? a.Words).Contains(list[0].Words) || context.Syntax.Sides == "ergative" && a.Words.First == list[^1].Words.End) && words[a.Head].Features.Number == NumberFeature.Plur));
        return isTied && (joined || list.Count > 2 || context.Syntax.Sides == "accusative") ? list.Where(p => p != best && clause.Extent.Contains(p.Words)) : [];

        bool IsLink(PlaceMention left, PlaceMention right)
        {
            var isJoined = false;
            var isMarked = false;
            for (var i = left.Words.End; i < right.Words.First; i++)
            {
                isJoined |= words[i].Upos == Upos.CCONJ;
                isMarked |= words[i].Token.Form == ",";
                if (!(words[i].Upos is Upos.CCONJ or Upos.DET or Upos.ADP || words[i].Token.Form == "," || isJoined && words[i].Upos is Upos.ADV or Upos.PART || words[i].Upos == Upos.NOUN && (!isMarked || context.Places.Generics.ContainsKey(words[i].Lemma))))
                {
                    return false;
                }
            }

            // "In Paris, France", "в Минске, Гомель": what a mark parts is of the same kind and form.
            var isLink = right.Words.First - left.Words.End is > 0 and <= PlaceTies.AdpositionReach + 2 && (isJoined && !(isMarked && IsOfOtherCase(left, right)) || !isJoined && isMarked && !PlaceTies.IsIn(left.Place!, right.Place!) && !PlaceTies.IsIn(right.Place!, left.Place!) && (left.Place!.Precision == PlacePrecision.Country) == (right.Place!.Precision == PlacePrecision.Country)
                && (words[left.Head].Features.Case is CaseFeature.None || words[right.Head].Features.Case == CaseFeature.None || words[right.Head].Analyses.Any(a => a.Features.Case == words[left.Head].Features.Case)))
                && (TieOf(right) is Relation.Location or Relation.Near or Relation.Goal || words[right.Words.First - 1] is var beside && (beside.Upos == Upos.CCONJ || beside.Token.Form == ","));
            joined |= isLink && isJoined;
            return isLink;
        }

        // "Взрыв прогремел в Минске, и Литва закрыла границу": where case tells, what cannot stand in the case of the other is joined to nothing in it.
        bool IsOfOtherCase(PlaceMention left, PlaceMention right) => context.Syntax.Sides == "accusative" && words[right.Words.First - 1].Upos != Upos.ADP
            && words[left.Head].Features.Case is not CaseFeature.None && words[left.Head].Upos == Upos.PROPN && words[right.Head].Upos == Upos.PROPN && words[right.Head].Analyses.All(a => a.Features.Case != words[left.Head].Features.Case);
    }

    /// <summary>The place that governs the clause, other than a country that is its own doer; null for none.</summary>
    private PlaceMention? Elsewhere() =>
        GoverningPlace.Of(clause, context, IsOfOther, out _, IsDeed) is { } governing && !match.Actors.Any(a => a.Words.Overlaps(governing.Words)) ? governing : null;

    /// <summary>Whether something is done rather than said.</summary>
    private bool IsDeed => match.Frame.Event is not ("ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "CONSULT" or "AGREE" or "CONCEDE");

    /// <summary>Whether something is only said.</summary>
    private bool IsSaid => match.Frame.Event is "ACCUSE" or "THREATEN" or "REQUEST" or "REJECT" or "SUPPORT";

    /// <summary>Whether the clause itself reaches a place.</summary>
    private bool IsReached(PlaceMention place) => reach.Contains(place.Words);

    private bool IsAtOrNear(PlaceMention place) => TieOf(place) is Relation.Location or Relation.Near;

    private bool IsOfOther(PlaceMention place) => PlaceOwners.IsOfOther(place, match, context);

    private bool IsOwnerInActors(PlaceMention place) => PlaceOwners.IsOwnerIn(place, match.Actors, context);

    private bool IsOwnerInRecipients(PlaceMention place) => PlaceOwners.IsOwnerIn(place, match.Recipients, context);

    private Relation TieOf(PlaceMention place) => PlaceTies.TieOf(place, context);

    /// <summary>The country of the body of state or office that acts; null for none.</summary>
    private string? CountryOfActors() =>
        match.Actors.SelectMany(p => context.MentionsIn(p)).OfType<ActorMention>().FirstOrDefault(a => a is { Country: not null } && (a.Class == "state" || a.Office is not null))?.Country;

    private static ClaimPlace Named(PlaceMention mention) => new(new Quote(mention.Part, mention.Span), mention.Place!, false);

    private static ClaimPlace Inferred(Place place) => new(null, place, true);
}
