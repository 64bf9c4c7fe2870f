using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Where a happening happened: the place that its clause names, else the one that governs it.</summary>
internal static class ClaimPlaces
{
    /// <summary>One place, or several that the clause names side by side ("in Aktau and Almaty"); one null when the text does not say.</summary>
    public static ImmutableArray<ClaimPlace?> Of(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var clause = match.Clause;
        var reach = context.Reach(clause);
        var here = Candidates(match, context, attributions)
            .Where(p => !match.Recipients.Any(r => r.Words.Overlaps(p.Words) && context.IsNamesake(r, match.Frame.RecipientClasses)) && !context.IsAddressed(p) && !PlaceTies.IsAddressedWith(p, context) && !context.IsWhoJudges(p, clause) && !context.IsOfBriefing(p) && !(IsDeed(match) && context.IsStray(p)) && !PlaceOwners.IsAttributeOfOther(p, match, context) && !PlaceOwners.IsWhereSayerSpoke(p, match, context, attributions) && !PlaceOwners.IsOfPersons(p, match, context) && !PlaceOwners.IsOfPerson(p.Words, context, match.Clause.Predicate) && !PlaceOwners.IsAim(p, match, context) && !PlaceTies.IsBracketed(p, context, match.Clause.Predicate) && !PlaceOwners.IsOrigin(p, match, context) && !PlaceTies.IsOfNoun(p, reach, context) && !(match.Frame.Event is "INCIDENT" or "ASSAULT" && PlaceTies.IsDestination(p, context)) && (reach.Contains(p.Words) || PlaceTies.TieOf(p, context) is not (Relation.Goal or Relation.Source or Relation.Path))).ToList();
        here = [.. here.Where(p => !PlaceTies.IsDateline(p, context) || !here.Any(o => o != p && reach.Contains(o.Words) && (PlaceTies.TieOf(o, context) is Relation.Location or Relation.Near || match.Recipients.Any(r => r.Words.Overlaps(o.Words)) || match.Frame.Event == "INCIDENT" && PlaceTies.TieOf(o, context) == Relation.None)))];
        if (here.Exists(context.IsEndOfWay) && (here.Exists(p => !context.IsEndOfWay(p)) || Elsewhere(match, context, attributions) is not null))
        {
            here.RemoveAll(context.IsEndOfWay);
        }

        // "Hit the island, which lies north of the capital": from where one says where another place is.
        if (here.Count > 1 && here.Exists(p => reach.Contains(p.Words)))
        {
            here.RemoveAll(p => !reach.Contains(p.Words) && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Finite && c.Predicate != clause.Predicate && c.Extent.Contains(p.Words) && context.Syntax.RoleOf(context.Report.Sentences[clause.Sentence].Words[c.Predicate].Lemma) == "lies"));
        }

        // "The party called for a rally; its leader was held in Sylhet": nor is it where what stands behind a semicolon was.
        here.RemoveAll(p => p.Words.First >= clause.Extent.End && !reach.Contains(p.Words) && Enumerable.Range(clause.Extent.End - 1, p.Words.First - clause.Extent.End + 1).Any(i => context.Report.Sentences[clause.Sentence].Words[i].Token.Form == ";"));

        // "Floods hit the Aktobe region of Kazakhstan, 4,000 were evacuated": nor is it in the country alone, where the other clause told better.
        here.RemoveAll(p => p.Place!.Precision == PlacePrecision.Country && !reach.Contains(p.Words) && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().Any(o => o.Place is not null && !reach.Contains(o.Words) && !here.Contains(o) && PlaceTies.TieOf(o, context) == Relation.Goal && PlaceTies.IsIn(o.Place, p.Place!) && PlaceTies.AreBeside(o, p, context)));
        // "Its Pacific territory of New Caledonia": a sea or continent is not where, if a country or what lies in one is.
        if (here.Exists(p => p.Place!.Country is null) && here.Exists(p => p.Place!.Country is not null && reach.Contains(p.Words)))
        {
            here.RemoveAll(p => p.Place is { Precision: PlacePrecision.Region, Country: null } && PlaceTies.TieOf(p, context) is var tie && (tie is not (Relation.Location or Relation.Near) || context.Report.Sentences[p.Words.Sentence].Words is var words && p.Words.End < words.Length && words[p.Words.End].Upos == Upos.NOUN));
        }

        // "Unrest began after lawmakers in Paris voted": where something is only said or agreed on lends no place to deeds of other clauses.
        if (match.Frame.Event is "PROTEST" or "ASSAULT" or "INCIDENT" or "COERCE" && here.Count > 0 && here.TrueForAll(p => !reach.Contains(p.Words) && context.IsOfWords(p, clause)) && Elsewhere(match, context, attributions) is not null)
        {
            here.Clear();
        }

        // "Urged them to end the deal between Berlin and Moscow": nor is what is said between those of whom it is said.
        if (match.Frame.Event is "ACCUSE" or "THREATEN" or "REQUEST" or "REJECT" or "SUPPORT")
        {
            here.RemoveAll(p => PlaceTies.TieOf(p, context) == Relation.Comitative && context.Syntax.Sides != "ergative" || here.Exists(o => p.Words.First - o.Words.End == 1 && PlaceTies.TieOf(o, context) == Relation.Comitative && context.Report.Sentences[clause.Sentence].Words[o.Words.End].Upos == Upos.CCONJ));
        }

        // "LIMA - Rebels attacked the police post in the town of Hostigal": in a town that no list has, not in the one that the report was sent from.
        if (here.Count > 0 && here.TrueForAll(p => PlaceTies.IsDateline(p, context)) && NamesUnknown(clause, context) && here[0].Place!.Country is { } sentFrom && context.Gazetteer.Country(sentFrom) is { } around)
        {
            return [new ClaimPlace(null, around, true)];
        }

        // "Protests began in Gyumri; the crowd wants the cabinet to resign": a country's affair is not of the town that another clause names.
        // "The president rejected the demands and accused rioters of burning a post in Juliaca": nor is what a head of state says.
        if ((match.Frame.IsNational || match.Frame is { Event: "RETREAT", Mode: "resign" } && IsOfCountry(match, context) || IsOfRuler(match, context)) && here.Count > 0 && here.TrueForAll(p => !reach.Contains(p.Words) && p.Place!.Precision is PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point or PlacePrecision.Admin1)
            && here[0].Place!.Country is { } governed && here.TrueForAll(p => p.Place!.Country == governed) && !(match.Frame.Event is "REJECT" or "REQUEST" or "ACCUSE" or "SUPPORT" or "THREATEN" && CountryOf(match.Actors, context) is { } rulers && rulers != governed) && context.Gazetteer.Country(governed) is { } whole)
        {
            return [new ClaimPlace(null, whole, true)];
        }

        // "Resigned under pressure from Paris": nor is where what made him was from.
        if (match.Frame is { Event: "RETREAT", Mode: "resign" })
        {
            here.RemoveAll(p => PlaceTies.TieOf(p, context) == Relation.Source);
        }

        // "Killed seven, among them a general of Iran's guards": whose somebody is among the dead.
        if (match.Frame.Event is "ASSAULT" or "INCIDENT" or "COERCE" && here.Count > 0)
        {
            here.RemoveAll(p => PlaceTies.TieOf(p, context) is Relation.Genitive or Relation.None && p.Place!.Precision == PlacePrecision.Country && context.IsAmongThose(p));
        }

        // "Two U.S. engineers were killed": whose people somebody is, where anything else says where.
        if (match.Frame.Event == "ASSAULT" && here.Exists(p => PlaceOwners.IsOwnerIn(p, match.Recipients, context) && PlaceTies.TieOf(p, context) == Relation.None) && Elsewhere(match, context, attributions) is { Place.Country: { } deed } && here.TrueForAll(p => p.Place!.Country != deed))
        {
            here.RemoveAll(p => PlaceOwners.IsOwnerIn(p, match.Recipients, context) && PlaceTies.TieOf(p, context) == Relation.None);
        }

        // "The plan drew criticism from Germany": who it came from, where nobody else says it.
        if (match.Frame is { Event: "ACCUSE", Mode: "disapprove" } && match.Actors.IsEmpty && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is { Precision: PlacePrecision.Country } && reach.Contains(p.Words) && p.Words.First > clause.Predicate && PlaceTies.TieOf(p, context) is Relation.Source or Relation.Agent) is { } critic)
        {
            return [Named(critic)];
        }

        // "West Yorkshire Police arrested five": the county that a force is called by is where nothing better is told.
        if (here.Count > 0 && here.TrueForAll(p => p.Place!.Precision is PlacePrecision.Admin1 or PlacePrecision.Region && PlaceTies.TieOf(p, context) == Relation.None && PlaceOwners.IsInBodyName(p, match, context))
            && GoverningPlace.Of(clause with { Extent = clause.Extent with { End = clause.Extent.First } }, context, p => PlaceOwners.IsAttributeOfOther(p, match, context), out _) is { Place: { Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point } town } told && here.TrueForAll(p => p.Place!.Country == town.Country) && told.Words.Sentence < clause.Sentence)
        {
            return [Named(told) with { Inferred = true }];
        }

        // "Two people died there."
        if (!here.Any(p => reach.Contains(p.Words)) && PointsBack(clause, context) && context.LastPlace is { } last && clause.Sentence - last.Sentence <= 1)
        {
            return [last.Place with { Quote = null, Inferred = true }];
        }

        // "France sent tents": who sends is not where, if something else says where.
        if (Others(here, match, context) is { } others && (others.Count > 0 || Elsewhere(match, context, attributions) is not null))
        {
            here = others;
        }

        // "Israel declared a state of war": a country's own measures are in it, unless the clause says where.
        if ((match.Frame is { Event: "COERCE", Mode: "martial-law" or "curfew" or "restrict" } || context.Syntax.Sides == "order" && match.Frame is { Event: "COERCE", Mode: "deport" or "censor" or "withhold" } or { Event: "AGREE" }) && match.Actors is [{ Marker: null } government]
            && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is { Precision: PlacePrecision.Country } && p.Words.Sentence == government.Words.Sentence && p.Head == government.Head) is { } measured
            && !here.Any(p => p != measured && reach.Contains(p.Words) && PlaceTies.TieOf(p, context) is Relation.Location or Relation.Near or Relation.Goal))
        {
            return [Named(measured)];
        }

        // "The president of Peru declared an emergency after a riot in Cuzco": nor is it where only another clause was.
        if (match.Frame is { Event: "COERCE", Mode: "martial-law" } && context.Syntax.Sides == "order" && CountryOf(match.Actors, context) is { } ruled && here.TrueForAll(p => !reach.Contains(p.Words) || p.Place!.Precision == PlacePrecision.Country && p.Place.Country == ruled) && context.Gazetteer.Country(ruled) is { } realm)
        {
            return [new ClaimPlace(null, realm, true)];
        }

        // "Baku accused Yerevan", "the Kremlin called Washington's plan dangerous": what is said is said where its speaker is.
        if (match.Frame.Event is "ACCUSE" or "THREATEN" or "REQUEST" or "REJECT" or "SUPPORT")
        {
            // "Israel threatened to strike sites in Iran": whatever the threat or charge is about.
            if (match.Frame.Event is "THREATEN" or "ACCUSE" && match.Actors is [{ Marker: null } speaker] && context.MentionsIn(speaker).OfType<PlaceMention>().FirstOrDefault(p => p.Head == speaker.Head && p.Place is { Precision: PlacePrecision.Country } || p.Head == speaker.Head && p.Place?.Country is { } c && context.Gazetteer.Capital(c) == p.Place) is { } spoke)
            {
                return [Named(spoke) with { Inferred = speaker.Words.Sentence != clause.Sentence }];
            }

            if (here.Exists(p => PlaceOwners.IsBare(p, match.Actors)) && (context.Syntax.Sides != "order" || here.TrueForAll(p => PlaceTies.TieOf(p, context) is not (Relation.Location or Relation.Near))))
            {
                // "Lithuania and Latvia backed Warsaw's decision": nor where that is whose words are for.
                here.RemoveAll(p => !PlaceOwners.IsBare(p, match.Actors) && (match.Recipients.Any(r => r.Words.Overlaps(p.Words)) || PlaceTies.TieOf(p, context) is Relation.Genitive or Relation.None && p.Words.First > match.Clause.Predicate));
            }
            else if (here.Count > 0 && CountryOf(match.Actors, context) is { } land && here.TrueForAll(p => p.Place!.Country is { } other && other != land && (PlaceTies.TieOf(p, context) is not (Relation.Location or Relation.Near) || !reach.Contains(p.Words))) && context.Gazetteer.Country(land) is { } home)
            {
                return [new ClaimPlace(null, home, true)];
            }
        }

        // "The resignation of Kazakhstan's cabinet came after rallies from Aktau": a government's own affair is its country's, unless something else says where.
        if ((match.Frame.IsNational || match.Frame is { Event: "RETREAT", Mode: "resign" }) && here.Exists(p => PlaceOwners.IsOwnerIn(p, match.Actors, context) || PlaceOwners.IsOwnerIn(p, match.Recipients, context)))
        {
            // "In the Kherson region and in Odesa": of those side by side one may have the case of both.
            var located = here.FindAll(p => PlaceTies.TieOf(p, context) is Relation.Location or Relation.Near);
            here.RemoveAll(p => !located.Exists(o => o == p || PlaceTies.AreSideBySide(p, o, clause, context)) && !PlaceOwners.IsOwnerIn(p, match.Actors, context) && !PlaceOwners.IsOwnerIn(p, match.Recipients, context));
        }

        // "Discussed the situation in Syria", "spoke with the US secretary of state": what is talked about and whose somebody is.
        if (match.Frame is { Event: "CONSULT", Mode: not "visit" })
        {
            here.RemoveAll(p => p.Words.First > clause.Predicate && context.Syntax.RoleOf(context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Lemma) == "about" && clause.Arguments.Any(a => a.Function == Function.Undergoer && (a.Phrase.Whole ?? a.Phrase.Words).End == p.Words.First - 1)
                || match.Actors.Length > 0 && p.Place is { Precision: PlacePrecision.Country } && PlaceTies.TieOf(p, context) is not (Relation.Location or Relation.Near) && match.Recipients.Any(r => r.Head != p.Head && r.Words.Sentence == p.Words.Sentence && (r.Words.Overlaps(p.Words) || p.Words.First == r.Words.End)) && !PlaceOwners.IsOwnerIn(p, match.Actors, context));
        }

        // "Venezuela's authorities held two citizens of Spain": at home, whoever those are of.
        if (match.Frame.Event is "COERCE" or "SANCTION" && here.Exists(p => PlaceOwners.IsOwnerIn(p, match.Actors, context) || PlaceOwners.IsBare(p, match.Actors)))
        {
            here.RemoveAll(p => PlaceOwners.IsOwnerIn(p, match.Recipients, context));
        }

        // "Power was cut in six provinces and the airport at Naga was closed": nor where another clause was.
        if (here.Count > 0 && !here.Exists(p => reach.Contains(p.Words)) && Several(match, context, attributions) is { } several)
        {
            return [several];
        }

        // "Cut the internet in the country and imposed a curfew": what one does in one breath.
        var homeland = Homeland(clause, context) ?? (here.Count == 0 && Joined(clause, context) is { } joined ? Homeland(joined, context) : null);
        if (here.Count > 0 && !(homeland is not null && !here.Any(p => reach.Contains(p.Words))))
        {
            var best = here.MaxBy(p => Fitness(p, match, reach, context))!;
            // "The city of Goma in eastern Congo", "seized Nyala in South Darfur": what lies in the country or region named beside it is where.
            best = here.FirstOrDefault(p => p != best && PlaceTies.IsIn(p.Place!, best.Place!) && reach.Contains(p.Words) && PlaceTies.AreBeside(p, best, context)) ?? best;

            return [Named(best), .. Listed(best, match, context).Where(here.Contains).Select(Named)];
        }

        // "A curfew is in force in both towns."
        if (here.Count == 0 && Both(clause, context) is { } both)
        {
            return [new ClaimPlace(null, both.First, true), new ClaimPlace(null, both.Second, true)];
        }

        // "According to the ministry of Syria, 20 died in the country."
        return homeland is { } word && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().LastOrDefault(p => p.Place?.Precision == PlacePrecision.Country && p.Words.End <= word && !context.IsOfEnvoy(p)) is { } own
            ? [Named(own) with { Inferred = true }]
            : [Peoples(clause, context) ?? Several(match, context, attributions) ?? Known(match, context) ?? Governing(match, context, attributions, homeland is not null)];
    }

    /// <summary>"Brussels called for an inquiry into the deaths": what a noun only speaks of, in words about it, was where such a thing was told to be; null for nothing of the kind.</summary>
    private static ClaimPlace? Known(PatternMatch match, ReportContext context) =>
        match.Frame is { Event: "ASSAULT" } or { Event: "INCIDENT", Mode: "casualties" } && match.Clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.IsWorded(context.Clauses[parent]) ? context.LastPlaceOf(match.Frame) is { } place ? place with { Quote = null, Inferred = true } : OfVictims(match, context.Clauses[parent], context) : null;

    /// <summary>"Quito condemned a Colombian senator's assassination": the country of those whom a deed befell that those of another condemn; null for none.</summary>
    private static ClaimPlace? OfVictims(PatternMatch match, Clause verb, ReportContext context)
    {
        var theirs = Of(match.Recipients);
        var judges = Of([.. verb.Arguments.Where(a => a is { Function: Function.Actor or Function.Single, Phrase.Marker: null }).Select(a => a.Phrase)]);
        return theirs is not null && judges is not null && theirs != judges && context.Gazetteer.Country(theirs) is { } land ? new ClaimPlace(null, land, true) : null;

        string? Of(ImmutableArray<Phrase> sides) => sides.SelectMany(p => context.MentionsIn(p)).Select(m => m switch
        {
            ActorMention actor => actor.Country,
            DemonymMention demonym => demonym.Country,
            PlaceMention place => place.Place?.Country,
            _ => null,
        }).FirstOrDefault(c => c is not null);
    }

    /// <summary>"In eight Russian cities": the country whose towns or regions the clause names as where; null for none.</summary>
    private static ClaimPlace? Peoples(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        foreach (var argument in clause.Arguments)
        {
            if (argument is { Relation: Relation.Location or Relation.Near or Relation.Source, IsInherited: false, Phrase: var phrase } && (argument.Relation == Relation.Location || words[phrase.Head].Features.Number != NumberFeature.Plur) && context.Places.Generics.ContainsKey(words[phrase.Head].Lemma)
                && context.MentionsIn(phrase).OfType<DemonymMention>().FirstOrDefault(d => d.Country is not null) is { } people && context.Gazetteer.Country(people.Country!) is { } country)
            {
                return new ClaimPlace(new Quote(people.Part, people.Span), country, false);
            }
        }

        return null;
    }

    /// <summary>"Power was cut in six provinces": in several towns or regions that the clause does not name is in the country of the place that governs it; null for nothing of the kind.</summary>
    private static ClaimPlace? Several(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        return match.Clause.Arguments.Any(a => a is { IsInherited: false, Relation: Relation.Location } && words[a.Phrase.Head].Features.Number == NumberFeature.Plur && context.Places.Generics.TryGetValue(words[a.Phrase.Head].Lemma, out var kind) && kind is PlacePrecision.Admin1 or PlacePrecision.City)
            && Elsewhere(match, context, attributions) is { Place: { Precision: not PlacePrecision.Country, Country: { } code } } && context.Gazetteer.Country(code) is { } country ? new ClaimPlace(null, country, true) : null;
    }

    /// <summary>The places without the country that itself sends help or troops, or that attacks; null where none of them is.</summary>
    private static List<PlaceMention>? Others(List<PlaceMention> here, PatternMatch match, ReportContext context) =>
        match.Frame.Event is "AID" or "MOBILIZE" or "ASSAULT" && here.FindIndex(p => PlaceOwners.IsSender(p, match, context)) >= 0 ? here.FindAll(p => !PlaceOwners.IsSender(p, match, context)) : null;

    /// <summary>Whether something is done rather than said.</summary>
    private static bool IsDeed(PatternMatch match) => match.Frame.Event is not ("ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "CONSULT" or "AGREE" or "CONCEDE");

    /// <summary>Whether a government, parliament, president or minister is a side.</summary>
    private static bool IsOfCountry(PatternMatch match, ReportContext context) =>
        match.Actors.Concat(match.Recipients).Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => (a.Office ?? a.Name) is var body && (body is "government" or "parliament" or "president" or "prime minister" || body.EndsWith("minister", StringComparison.Ordinal))));

    /// <summary>Whether the words are those of who holds one of a country's highest offices.</summary>
    private static bool IsOfRuler(PatternMatch match, ReportContext context) =>
        match.Frame.Event is "REJECT" or "REQUEST" or "ACCUSE" or "SUPPORT" or "THREATEN" && match.Frame.Mode != "investigate" && match.Actors.Any(p => context.MentionsIn(p).Any(m => m is ActorMention { Office: { } office } && (office is "president" or "prime minister" || office.EndsWith("minister", StringComparison.Ordinal))));

    /// <summary>The country of the body of state or office that acts; null for none.</summary>
    private static string? CountryOf(ImmutableArray<Phrase> sides, ReportContext context) =>
        sides.SelectMany(p => context.MentionsIn(p)).OfType<ActorMention>().FirstOrDefault(a => a is { Country: not null } && (a.Class == "state" || a.Office is not null))?.Country;

    /// <summary>The place that governs a clause, other than a country that is its own doer; null for none.</summary>
    private static PlaceMention? Elsewhere(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions) =>
        GoverningPlace.Of(match.Clause, context, p => PlaceOwners.IsOfOther(p, match, context), out _, IsDeed(match)) is { } governing && !match.Actors.Any(a => a.Words.Overlaps(governing.Words)) ? governing : null;

    private static ClaimPlace Named(PlaceMention mention) => new(new Quote(mention.Part, mention.Span), mention.Place!, false);

    /// <summary>The places of a sentence, without those that only tell whose the source is ("Russian agencies", "a Paris newspaper"), unless the source itself acts where it is ("workers in Lima struck, demanding …") or what is told is its own word ("the parliament of Peru voted for …").</summary>
    private static List<PlaceMention> Candidates(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions) =>
        [.. context.MentionsOf(match.Clause.Sentence).Select(m => m as PlaceMention ?? context.TownOf(m)).OfType<PlaceMention>().Where(p => p.Place is not null && !context.IsMeasuredFrom(p) && !context.IsOfEnvoy(p) && !PlaceOwners.IsDoer(p, context)
            && !attributions.Any(a => a.IsSaying && a.Source?.Quote is { } quote && quote.Part == p.Part && quote.Span.Contains(p.Span)
                && !((PlaceTies.TieOf(p, context) is Relation.Location or Relation.Near || a.Cue is { } cue && cue.Part == p.Part && cue.Span.Contains(context.SpanOf(match.Clause.Sentence, match.Trigger ?? match.Clause.Predicate))) && match.Actors.Any(side => quote.Span.Contains(context.SpanOf(side.Words.Sentence, side.Head))))))];

    /// <summary>"Shelled Omdurman", "seized the city of Nyala": whether what something is done to is the town itself.</summary>
    private static bool IsTarget(PlaceMention place, PatternMatch match, ReportContext context) =>
        match.Frame.Event is "ASSAULT" or "COERCE" or "INCIDENT" && place.Place is { Precision: not (PlacePrecision.Country or PlacePrecision.Region) } && context.Report.Sentences[place.Words.Sentence].Words is var words
        && match.Clause.Arguments.Any(a => a is { Function: Function.Undergoer, Phrase: { Marker: null } phrase } && phrase.Words.Sentence == place.Words.Sentence
            && (phrase.Head == place.Head || context.Places.Generics.ContainsKey(words[phrase.Head].Lemma) && (phrase.Words.Contains(place.Words) || place.Words.First - phrase.Words.End is 0 or 1 && PlaceTies.TieOf(place, context) == Relation.Genitive)));

    private static double Fitness(PlaceMention place, PatternMatch match, WordRange reach, ReportContext context)
    {
        var clause = match.Clause;
        var tie = PlaceTies.TieOf(place, context) switch
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
        tie = tie < 3 && (IsTarget(place, match, context) || match.Frame is { Event: "CONSULT", Mode: "visit" } && PlaceOwners.IsBare(place, match.Recipients)) ? 3 : tie == 0 && PlaceOwners.IsBare(place, match.Actors) && context.IsAdjective(place) ? 1.5 : tie;
        // "Was shot in Nanterre, prompting riots across France": what an event noun itself has beside it.
        var isOwn = clause.Kind == PredicateKind.Nominal && context.Syntax.Sides == "order" && clause.Arguments.Any(a => a is { IsInherited: false, Relation: Relation.Location or Relation.Near } && a.Phrase.Words.First - 2 == clause.Predicate && a.Phrase.Words.Contains(place.Words));
        return (reach.Contains(place.Words) ? 4 : 0) + (isOwn ? 3 : 0) + tie
            + place.Place!.Precision switch { PlacePrecision.Country => 0, PlacePrecision.Region => 0.5, PlacePrecision.Admin1 => 1.5, _ => 2 }
            - 0.02 * Math.Abs(place.Head - clause.Predicate);
    }

    /// <summary>The other places that the clause names side by side with one: "in Minsk, Brest and Hrodna", "residents of Osh and Uzgen", "shelled Odesa and Kherson".</summary>
    private static IEnumerable<PlaceMention> Listed(PlaceMention best, PatternMatch match, ReportContext context)
    {
        var words = context.Report.Sentences[best.Words.Sentence].Words;
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
        isTied = list.Exists(p => PlaceTies.TieOf(p, context) is Relation.Location or Relation.Near or Relation.Goal) || PlaceTies.TieOf(list[0], context) == Relation.Path
            || IsTarget(list[0], match, context)
            || PlaceTies.TieOf(list[0], context) == Relation.Genitive && (match.Clause.Kind == PredicateKind.Nominal && match.Clause.Predicate <= before && match.Frame.Event is "ASSAULT" or "COERCE"
                || (match.Frame.Event == "PROTEST" || match.Frame is { Event: "RETREAT", Mode: "resign" }) && match.Actors.Any(a => a.Marker is null && (a.Whole ?? a.Words).Contains(list[0].Words) && words[a.Head].Features.Number == NumberFeature.Plur));
        return isTied && (joined || list.Count > 2 || context.Syntax.Sides == "accusative") ? list.Where(p => p != best && match.Clause.Extent.Contains(p.Words)) : [];

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
            var isLink = right.Words.First - left.Words.End is > 0 and <= PlaceTies.AdpositionReach + 2 && (isJoined || isMarked && !PlaceTies.IsIn(left.Place!, right.Place!) && !PlaceTies.IsIn(right.Place!, left.Place!) && (left.Place!.Precision == PlacePrecision.Country) == (right.Place!.Precision == PlacePrecision.Country)
                && (words[left.Head].Features.Case is CaseFeature.None || words[right.Head].Features.Case == CaseFeature.None || words[right.Head].Analyses.Any(a => a.Features.Case == words[left.Head].Features.Case)))
                && (PlaceTies.TieOf(right, context) is Relation.Location or Relation.Near or Relation.Goal || words[right.Words.First - 1] is var beside && (beside.Upos == Upos.CCONJ || beside.Token.Form == ","));
            joined |= isLink && isJoined;
            return isLink;
        }
    }

    /// <summary>The clause before in the sentence whose subject goes on to this one, or to that in which it is a noun; null for none.</summary>
    private static Clause? Joined(Clause clause, ReportContext context)
    {
        var verb = clause is { Kind: PredicateKind.Nominal, Parent: { } parent } ? context.Clauses[parent] : clause;
        return verb.Kind == PredicateKind.Finite && verb.Sentence == clause.Sentence && verb.Arguments.FirstOrDefault(a => a is { IsInherited: true, Function: Function.Actor }) is { } lent
            ? context.ClausesOf(clause.Sentence).LastOrDefault(c => c.Kind == PredicateKind.Finite && c.Predicate < verb.Predicate && c.Arguments.Any(a => !a.IsInherited && a.Phrase == lent.Phrase)) : null;
    }

    /// <summary>Where the clause speaks of "the country" as a whole; null where it does not.</summary>
    private static int? Homeland(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Extent.First; i < clause.Extent.End; i++)
        {
            // "Two citizens of a foreign country", "of seven countries": another.
            if (words[i].Upos is Upos.NOUN or Upos.ADJ or Upos.ADV && context.Syntax.RoleOf(words[i].Lemma) == "homeland" && !(i > 0 && words[i].Upos == Upos.NOUN && (words[i - 1].IsNumber || context.Syntax.RoleOf(words[i - 1].Lemma) == "foreign")))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"Two people died there": whether a clause points back to where the sentence before it was.</summary>
    private static bool PointsBack(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Extent.First; i < clause.Extent.End; i++)
        {
            if (words[i].Upos == Upos.ADV && context.Syntax.RoleOf(words[i].Lemma) == "there")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In both towns": the two places of that kind that one sentence just before named; null for none.</summary>
    private static (Place First, Place Second)? Both(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Extent.First; i + 1 < clause.Extent.End; i++)
        {
            if ((context.Syntax.RoleOf(words[i].Lower) ?? context.Syntax.RoleOf(words[i].Lemma)) == "both" && context.Places.Generics.TryGetValue(words[i + 1].Lemma, out var kind))
            {
                for (var s = clause.Sentence - 1; s >= Math.Max(0, clause.Sentence - PlaceTies.AdpositionReach); s--)
                {
                    if (context.MentionsOf(s).OfType<PlaceMention>().Where(p => p.Place?.Precision == kind).Select(p => p.Place!).Distinct().Take(3).ToList() is [var first, var second])
                    {
                        return (first, second);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"At Petrapole": whether a clause says that it was where no table knows; then it was not in the town named before.</summary>
    private static bool NamesUnknown(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var arguments = clause is { Kind: PredicateKind.Nominal, Parent: { } verb } && context.Clauses[verb].Extent.Contains(clause.Sentence, clause.Predicate) ? clause.Arguments.AddRange(context.Clauses[verb].Arguments) : clause.Arguments;
        // "სოფელ რამიდანდას მცხოვრებლები", "ფალკონის შტატში": also whose some are, where no table knows the name beside its kind.
        if (context.Syntax.Sides == "ergative" && Enumerable.Range(clause.Extent.First, clause.Extent.End - clause.Extent.First).Any(i => GoverningPlace.IsKindOfUnknown(words, i, context, clause.Sentence)
            || i > 0 && words[i].Upos == Upos.NOUN && words[i].Best.Adposition is { } tie && context.Syntax.RelationOf(tie) == Relation.Location && context.Places.Generics.TryGetValue(words[i].Lemma, out var kind) && kind is PlacePrecision.City or PlacePrecision.District or PlacePrecision.Admin1
                && words[i - 1] is { Best.IsGuess: true, Features.Case: CaseFeature.Gen } && !context.MentionsOf(clause.Sentence).Any(m => m.Words.Contains(clause.Sentence, i - 1))))
        {
            return true;
        }

        return arguments.Any(a => a is { IsInherited: false, Relation: Relation.Location or Relation.Near, Phrase: var phrase } && (NamesUnknownKind(phrase.Head) || a.Relation == Relation.Location && NamesUnknownBefore(phrase.Head) || (a.Relation == Relation.Location || context.Syntax.Sides == "order") && words[phrase.Head].Upos == Upos.PROPN && (char.IsUpper(words[phrase.Head].Token.Form[0]) || Text.Letters.IsWithoutCase(words[phrase.Head].Token.Form[0]))
            && !context.MentionsIn(phrase).Any(m => m.Words.Contains(clause.Sentence, phrase.Head))));

        // "In the Sarwan district".
        bool NamesUnknownBefore(int kind) => kind > 0 && context.Syntax.Sides == "order" && words[kind - 1].Upos == Upos.PROPN && char.IsUpper(words[kind - 1].Token.Form[0]) && context.Places.Generics.TryGetValue(words[kind].Lemma, out var precision) && precision is PlacePrecision.District or PlacePrecision.Admin1 or PlacePrecision.City
            && !context.MentionsOf(clause.Sentence).Any(m => m is PlaceMention or DemonymMention or ActorMention && m.Words.Contains(clause.Sentence, kind - 1));

        // "In the town of Ambaguio", "в городе Амбагио".
        bool NamesUnknownKind(int kind)
        {
            var name = kind + 1 < words.Length && context.Syntax.Sides == "order" && words[kind + 1].Upos == Upos.ADP && context.Syntax.RelationOf(words[kind + 1].Lower) == Relation.Genitive ? kind + 2 : kind + 1;
            return name < words.Length && context.Places.Generics.TryGetValue(words[kind].Lemma, out var precision) && precision is PlacePrecision.City or PlacePrecision.District or PlacePrecision.Admin1 && char.IsUpper(words[name].Token.Form[0])
                && !context.MentionsOf(clause.Sentence).Any(m => m is PlaceMention or DemonymMention && m.Words.First <= name && m.Words.End >= kind);
        }
    }

    /// <summary>"A national strike", "a general strike": what its attribute says that it is of a whole country.</summary>
    private static bool IsCountrywide(PatternMatch match, ReportContext context)
    {
        var (words, at) = (context.Report.Sentences[match.Clause.Sentence].Words, match.Clause.Predicate);
        return Array.Exists([at, .. match.Uses], i => i > 0 && words[i].Upos == Upos.NOUN && words[i - 1].Upos is Upos.ADJ or Upos.NOUN && context.Syntax.RoleOf(words[i - 1].Lemma + " " + words[i].Lemma) == "homeland");
    }

    /// <summary>"The unrest began on Monday", "протесты продолжаются": whether an event noun that is the subject of its verb names all that was told.</summary>
    private static bool IsOfAll(PatternMatch match, ReportContext context) =>
        match is { Actors.IsEmpty: true, Recipients.IsEmpty: true, Clause: { Kind: PredicateKind.Nominal, Parent: { } parent } clause } && (context.Syntax.Sides != "order" || context.IsDefinite(clause))
        && context.Clauses[parent] is { Kind: PredicateKind.Finite, IsPassive: false } verb && verb.Arguments.Any(a => a is { IsInherited: false, Function: Function.Actor or Function.Single } && a.Phrase.Head == clause.Predicate);

    /// <summary>"Searches were held in Minsk, Brest and Hrodna. Two men were detained": whether a town stands in a list with others of its country, and the report tells of none of them elsewhere.</summary>
    private static bool IsOneOfMany(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        var others = context.MentionsOf(place.Words.Sentence).OfType<PlaceMention>().Where(p => p != place && p.Place is { Precision: not PlacePrecision.Country } other && other.Country == place.Place!.Country && other != place.Place).ToList();
        return others.Exists(o => o.Words.End < place.Words.First ? IsJoined(o.Words.End, place.Words.First) : place.Words.End < o.Words.First && IsJoined(place.Words.End, o.Words.First))
            && others.Exists(o => context.FocusOn(o.Place!).Place >= context.FocusOn(place.Place!).Place);

        bool IsJoined(int from, int to) => to - from is 1 or 2 && words[from] is var mark && (mark.Upos == Upos.CCONJ || mark.Token.Form == "," && others.Count > 1) && (to - from == 1 || words[from + 1].Upos == Upos.ADP);
    }

    /// <summary>The place that the text stands in, its country for what a country's organs do.</summary>
    private static ClaimPlace? Governing(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions, bool homeland)
    {
        var national = homeland || match.Frame.IsNational && !match.Actors.Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => (a.Office ?? a.Name) is "governor" or "mayor" or "mayor's office"))
            // "In parliament the opposition boycotted the session".
            || match.Clause.Arguments.Any(a => a is { IsInherited: false, Relation: Relation.Location } && context.MentionsIn(a.Phrase).Any(m => m is ActorMention { Name: "parliament" or "government" } body && body.Head == a.Phrase.Head))
            || match.Frame.Event == "AID" && match.Actors.Any(p => context.ClassesOf(p).Contains("place"))
            // "Called a national strike"; "the unrest began on Monday" after what was told of several towns.
            || match.Frame.Event == "PROTEST" && (IsCountrywide(match, context) || context.IsManyPlaced("PROTEST") && IsOfAll(match, context))
            // "Closed the borders": all of a country's.
            || match.Frame.Name == "close-way" && match.Recipients.Any(r => context.Report.Sentences[r.Words.Sentence].Words[r.Head].Features.Number == NumberFeature.Plur)
            // "The supreme court rejected the complaint": of the country.
            || match.Frame.Event is not ("PROTEST" or "ASSAULT" or "INCIDENT") && match.Actors.Any(p => Enumerable.Range(p.Words.First, p.Words.End - p.Words.First).Any(i => context.Report.Sentences[p.Words.Sentence].Words[i] is { Upos: Upos.ADJ or Upos.PROPN } word && (context.Syntax.RoleOf(word.Lemma) ?? context.Syntax.RoleOf(word.Lower)) == "highest"))
            || match.Frame.Event is "ACCUSE" or "SUPPORT" or "REQUEST" or "REJECT" or "AGREE" or "THREATEN" or "CONCEDE" or "SANCTION" && match.Actors.Any(p => context.ClassesOf(p).Any(c => c is "IGO" or "PTY" or "PTYOPP") || context.MentionsIn(p).Any(m => m is ActorMention { IsNamed: true, Sector: "NGO" }) || match.Frame.Mode != "investigate" && context.MentionsIn(p).Any(m => m is ActorMention { Sector: "LEG" }))
            // "The crowd demanded that the minister go": a demand is made where those are who make it.
            || match.Frame is { Event: not ("PROTEST" or "ASSAULT"), Mode: not "curfew" } && match.Actors.Select(p => p.IsPronoun ? context.Referent(p) ?? p : p).Concat(match.Frame.Event is "REQUEST" or "THREATEN" or "ACCUSE" && match.Actors.Any(p => context.ClassesOf(p).Any(c => c is "crowd" || match.Frame.Event == "REQUEST" && c is "people" or "count" or "LAB")) ? [] : match.Recipients).Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => !context.IsProperty(p) && (a.Office ?? a.Name) is var body && (body is "government" or "parliament" or "president" or "vice president" || body.EndsWith("minister", StringComparison.Ordinal) || body.EndsWith("ministry", StringComparison.Ordinal))));
        // "The state's authorities": of a part of the country.
        national &= homeland || match.Frame.IsNational || context.Syntax.Sides != "ergative" || !match.Actors.Any(a => a.Words.First > 0 && context.Report.Sentences[a.Words.Sentence].Words[a.Words.First - 1] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen } of && context.Places.Generics.TryGetValue(of.Lemma, out var part) && part is PlacePrecision.Admin1 or PlacePrecision.City);
        if (GoverningPlace.Of(match.Clause, context, p => PlaceOwners.IsOfOther(p, match, context), out var asked, IsDeed(match)) is { Place: { } governing } place)
        {
            // "French drivers began a strike": what is told before any town is in the country of the people that it names.
            if (place.Words.Sentence > match.Clause.Sentence && governing.Country is { } ahead && governing.Precision != PlacePrecision.Country && match.Actors.Any(a => context.MentionsIn(a).OfType<DemonymMention>().Any(d => d.Country == ahead)) && context.Gazetteer.Country(ahead) is { } theirs)
            {
                return new ClaimPlace(null, theirs, true);
            }

            // "The French foreign ministry condemned": a state's word is given at home, wherever the report is.
            if (match.Frame.Event is "ACCUSE" or "SUPPORT" or "REQUEST" or "REJECT" or "AGREE" or "THREATEN" or "CONCEDE" or "SANCTION" && CountryOf(match.Actors, context) is { } abroad && governing.Country != abroad && !match.Actors.Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => (a.Office ?? a.Name) is "ambassador" or "embassy" or "consulate")) && context.Gazetteer.Country(abroad) is { } origin)
            {
                return new ClaimPlace(null, origin, true);
            }

            // "The foreign minister resigned" after what was told of abroad: the country that the report is of.
            if (national && !asked && context.HomeOfReport is { } ofReport && ofReport != governing.Country && context.Gazetteer.Country(ofReport) is { } realm)
            {
                return new ClaimPlace(null, realm, true);
            }

            // "The Kremlin refused": what a body of another country says is said at home.
            if (match.Frame.Event is "ACCUSE" or "THREATEN" or "REQUEST" or "REJECT" or "SUPPORT" && !asked && CountryOf(match.Actors, context) is { } speaks && speaks != governing.Country && !match.Actors.Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => (a.Office ?? a.Name) is "ambassador" or "embassy" or "consulate" or "delegation")) && context.Gazetteer.Country(speaks) is { } speakers)
            {
                return new ClaimPlace(null, speakers, true);
            }

            // "The president invited them, but Rey refused": what is only said is where the sentence's last happening was.
            if (match.Frame.Event is "ACCUSE" or "SUPPORT" or "REQUEST" or "REJECT" or "THREATEN" && !asked && context.LastPlace is { } said && said.Sentence == match.Clause.Sentence && governing.Country == said.Place.Place.Country && said.Place.Place.Precision == PlacePrecision.Country && place.Words.Sentence < said.Sentence)
            {
                return said.Place with { Quote = null, Inferred = true };
            }

            // "Activists accuse the army" two sentences after what was told of several towns.
            national |= match.Frame.Event is "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "AGREE" && context.HappenedInMany && !match.Actors.IsEmpty && match.Clause.Sentence - place.Words.Sentence >= 2;
            var country = (national || NamesUnknown(match.Clause, context) || place.Words.Sentence < match.Clause.Sentence && IsOneOfMany(place, context)) && !asked && governing.Precision != PlacePrecision.Country && governing.Country is { } code ? context.Gazetteer.Country(code) : null;
            return country is null ? Named(place) with { Inferred = true } : new ClaimPlace(null, country, true);
        }

        if (context.Report.Report.Place is { Length: 2 } home && context.Gazetteer.Country(home.ToUpperInvariant()) is { } own)
        {
            return new ClaimPlace(null, own, true);
        }

        // "Vilnius expelled a Russian envoy": a state that acts does so at home, whatever people's name stands beside it.
        if (match.Frame.Event is not ("ASSAULT" or "AID" or "MOBILIZE") && match.Actors.SelectMany(p => context.MentionsIn(p)).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null) is { } seat)
        {
            return Named(seat) with { Inferred = true };
        }

        // "Indonesian quake": nothing else says where, save of whom something is done to by another ("summoned the Russian envoy"), or two that say it together.
        var isOthers = match.Frame.Event is not ("ASSAULT" or "PROTEST" or "INCIDENT") && !match.Actors.IsEmpty;
        var peoples = context.MentionsOf(match.Clause.Sentence).OfType<DemonymMention>().Where(d => d.Country is not null && !(isOthers && match.Recipients.Any(r => (r.Whole ?? r.Words).Overlaps(d.Words)))).Select(d => d.Country!).Distinct().ToList();
        return peoples.Count > 0 && !(peoples.Count > 1 && match.Frame.Event is "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "AGREE" or "CONSULT") && context.Gazetteer.Country(peoples[0]) is { } land
            ? new ClaimPlace(null, land, true)
            : null;
    }
}
