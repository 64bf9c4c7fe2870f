using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <content>What settles the place outright; each rule null where it does not hold.</content>
internal sealed partial class ClaimPlaces
{
    /// <summary>"Our correspondent in Toamasina reports that shops were looted", "residents of Gao said …", "the mayor of Gao said …": where those are who saw it, of a deed for which the sentence names no place.</summary>
    private ClaimPlace? OfWitness()
    {
        if (!IsDeed || here.Count > 0 || match.Frame.IsNational)
        {
            return null;
        }

        var trigger = context.SpanOf(clause.Sentence, match.Trigger ?? clause.Predicate);
        foreach (var saying in attributions.Where(a => a is { IsSaying: true, Source: { Quote: not null, Kind: "witness" or "media" or "person" or "official" } } && a.Content.Any(c => c.Span.Contains(trigger))))
        {
            var source = saying.Source!.Quote!.Value;
            if (context.MentionsOf(clause.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p is { Place.Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point or PlacePrecision.Admin1 } && p.Part == source.Part && source.Span.Contains(p.Span) && (IsAtOrNear(p) ? saying.Source.Kind != "official" : saying.Source.Kind != "media" && TieOf(p) == Relation.Genitive)) is { } stand)
            {
                return Inferred(stand.Place!);
            }
        }

        return null;
    }

    /// <summary>"LIMA — Nine people died.", beside paragraphs from elsewhere: where the paragraph was sent from, if nothing else in the sentence says where; a country's affair is its country's.</summary>
    private ClaimPlace? OfDigest() =>
        context.OpeningPlaceOf(clause.Sentence) is not { Place: { } town } opening || !here.TrueForAll(p => p.Words == opening.Words) ? null
            : (match.Frame.IsNational || IsSaid) && town.Country is { } code && context.Gazetteer.Country(code) is { } country ? Inferred(country)
            : here.Count > 0 ? Named(opening) : Inferred(town);

    /// <summary>"LIMA - Rebels attacked the police post in the town of Hostigal": in a town that no list has, not in the one that the report was sent from.</summary>
    private ClaimPlace? OfUnknownTown() =>
        here.Count > 0 && here.TrueForAll(p => PlaceTies.IsDateline(p, context)) && NamesUnknown() && here[0].Place!.Country is { } sentFrom && context.Gazetteer.Country(sentFrom) is { } around ? Inferred(around) : null;

    /// <summary>"Protests began in Gyumri; the crowd wants the cabinet to resign": a country's affair is not of the town that another clause names.</summary>
    private ClaimPlace? OfNationalAffair()
    {
        // "The president rejected the demands and accused rioters of burning a post in Juliaca": nor is what a head of state says.
        if (!(match.Frame.IsNational || IsCabinetsFall() || IsOfRuler())
            || here.Count == 0 || !here.TrueForAll(p => !IsReached(p) && p.Place!.Precision is PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point or PlacePrecision.Admin1)
            || here[0].Place!.Country is not { } governed || !here.TrueForAll(p => p.Place!.Country == governed))
        {
            return null;
        }

        return !(IsSaid && CountryOfActors() is { } rulers && rulers != governed) && context.Gazetteer.Country(governed) is { } whole ? Inferred(whole) : null;
    }

    // From how many on drones and missiles brought down are what a country's forces count up in one night.
    private const int Tallied = 10;

    /// <summary>"The air force said it had downed 71 of 104 drones": so many are brought down all over the country whose forces count them, where the clause names no place.</summary>
    private ClaimPlace? OfTally()
    {
        if (match.Frame.Name != "disrupt-weapons" || here.Exists(p => IsReached(p) && TieOf(p) is not (Relation.None or Relation.Genitive)) || !match.Recipients.Any(p => context.MentionsIn(p).OfType<QuantityMention>().Any(q => q is { Unit: null, Low: >= Tallied }) && context.ClassesOf(p).Any(c => c is "weapon" or "drone")))
        {
            return null;
        }

        var (part, trigger) = (context.Report.Sentences[clause.Sentence].Sentence.Part, context.SpanOf(clause.Sentence, match.Trigger ?? clause.Predicate));
        var sayers = attributions.Where(a => a is { IsSaying: true, Source.Quote: { } quote } && quote.Part == part && a.Content.Any(c => c.Part == part && c.Span.Contains(trigger))).Select(a => a.Source!.Quote!.Value.Span).ToList();
        var counting = match.Actors.SelectMany(p => context.MentionsIn(p)).Concat(context.MentionsOf(clause.Sentence).Where(m => m.Part == part && sayers.Exists(s => s.Contains(m.Span)))).Select(m => m switch
        {
            ActorMention { Class: "state" } body => body.Country,
            PlaceMention { Place: { } place } => place.Country,
            DemonymMention people => people.Country,
            _ => null,
        }).FirstOrDefault(static c => c is not null);
        return counting is not null && context.Gazetteer.Country(counting) is { } country ? Inferred(country) : null;
    }

    /// <summary>Whether a government, parliament, president or minister is a side.</summary>
    private bool IsOfCountry() =>
        match.Actors.Concat(match.Recipients).Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => (a.Office ?? a.Name) is var body && (body is "government" or "parliament" or "president" or "prime minister" || body.EndsWith("minister", StringComparison.Ordinal))));

    /// <summary>Whether the words are those of who holds one of a country's highest offices.</summary>
    private bool IsOfRuler() =>
        IsSaid && match.Frame.Mode != "investigate" && match.Actors.Any(p => context.MentionsIn(p).Any(m => m is ActorMention { Office: { } office } && (office is "president" or "prime minister" || office.EndsWith("minister", StringComparison.Ordinal))));

    /// <summary>"The plan drew criticism from Germany": who it came from, where nobody else says it.</summary>
    private ClaimPlace? OfCritic() =>
        match.Frame is { Event: "ACCUSE", Mode: "disapprove" } && match.Actors.IsEmpty
        && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is { Precision: PlacePrecision.Country } && IsReached(p) && p.Words.First > clause.Predicate && TieOf(p) is Relation.Source or Relation.Agent) is { } critic ? Named(critic) : null;

    /// <summary>"West Yorkshire Police arrested five": the county that a force is called by is where nothing better is told.</summary>
    private ClaimPlace? OfForce() =>
        here.Count > 0 && here.TrueForAll(p => p.Place!.Precision is PlacePrecision.Admin1 or PlacePrecision.Region && TieOf(p) == Relation.None && PlaceOwners.IsInBodyName(p, match, context))
        && GoverningPlace.Of(clause with { Extent = clause.Extent with { End = clause.Extent.First } }, context, p => PlaceOwners.IsAttributeOfOther(p, match, context), out _) is { Place: { Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point } town } told
        && here.TrueForAll(p => p.Place!.Country == town.Country) && told.Words.Sentence < clause.Sentence ? Named(told) with { Inferred = true } : null;

    /// <summary>"According to the police of Mizoram, 43 soldiers laid down their arms": what the police, governor or hospital of a town or region tell is there, where nothing else says where.</summary>
    private ClaimPlace? OfLocalSayer()
    {
        if (!IsDeed)
        {
            return null;
        }

        var trigger = context.SpanOf(clause.Sentence, match.Trigger ?? clause.Predicate);
        var part = context.Report.Sentences[clause.Sentence].Sentence.Part;
        var local = context.MentionsOf(clause.Sentence).OfType<PlaceMention>().LastOrDefault(p => p.Place is { Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Admin1, Country: { } code } place && (context.Gazetteer.Capital(code) != place || IsOfPolice(p))
            && attributions.Any(a => a is { IsSaying: true, Source: { Kind: not "media", Quote: { } quote } } && quote.Part == part && quote.Span.Contains(p.Span) && a.Content.Any(c => c.Part == part && c.Span.Contains(trigger))));
        return local is not null && here.TrueForAll(p => p.Place!.Precision == PlacePrecision.Country && p.Place.Country == local.Place!.Country && TieOf(p) == Relation.Genitive) ? Named(local) with { Inferred = true } : null;

        // "Police in Lima said": those who serve a capital's streets, where others in it speak for their country.
        bool IsOfPolice(PlaceMention place) => TieOf(place) == Relation.Location && context.MentionsOf(clause.Sentence).OfType<ActorMention>().Any(a => a is { Sector: "COP" or "MED", IsNamed: false } && place.Words.First - a.Words.End == 1);
    }

    /// <summary>"Two people died there": where the last happening was.</summary>
    private ClaimPlace? OfThere() =>
        // "Most of the dead were in Multan: there bodies were found".
        PointsBack() && here.LastOrDefault(p => IsAtOrNear(p) && p.Words.End <= clause.Extent.First) is { } before && !here.Exists(IsReached) ? Named(before) with { Inferred = true }
        : !here.Exists(IsReached) && PointsBack() && context.LastPlace is { } last && clause.Sentence - last.Sentence <= 1 ? last.Place.Again() : null;

    /// <summary>"Were taken to Lyon, where the police held two": the place right before a word for where that opens the clause, if the clause names none of its own; where verbs stand last, past its verb.</summary>
    private ClaimPlace? OfWhere()
    {
        var at = clause.Extent.First;
        while (at < clause.Predicate && words[at].Upos == Upos.PUNCT)
        {
            at++;
        }

        var isWhere = at < words.Length && context.Syntax.RoleOf(words[at].Lower) == "where";
        if (clause.Kind != PredicateKind.Finite || at == 0 || at >= clause.Predicate || !isWhere && !(context.Syntax.Sides != "ergative" && words[at].Features.PronType == PronTypeFeature.Rel) || here.Exists(p => p.Words.First > at && IsReached(p) && (IsAtOrNear(p) || IsTarget(p))))
        {
            return null;
        }

        var mark = words[at - 1].Upos == Upos.PUNCT ? at - 1 : at;
        return context.MentionsOf(clause.Sentence).OfType<PlaceMention>().LastOrDefault(p => p.Place is not null && (p.Words.End == mark || context.Syntax.Sides == "ergative" && p.Words.End == mark - 1 && words[mark - 1].Upos == Upos.VERB && TieOf(p) == Relation.Location)) is { } named
            // "A village south of Lyon, where …": not in the town that says which way.
            && !Enumerable.Range(Math.Max(0, named.Words.First - PlaceTies.AdpositionReach), Math.Min(named.Words.First, PlaceTies.AdpositionReach)).Any(i => context.Syntax.RoleOf(words[i].Lower) == "direction")
            && !(match.Frame.IsNational && named.Place!.Precision != PlacePrecision.Country)
            // "A school in Leeds that was burned": what the relative word stands for is there.
            && (isWhere || IsAtOrNear(named) && clause.Arguments.Any(a => a is { IsInherited: true, Function: Function.Actor or Function.Undergoer or Function.Single } && a.Phrase.Words.Sentence == clause.Sentence && named.Words.First - a.Phrase.Words.End is 1 or 2 && words[a.Phrase.Words.End].Upos == Upos.ADP)) ? Named(named) : null;
    }

    /// <summary>"Two people died there": whether a clause points back to where the sentence before it was.</summary>
    private bool PointsBack()
    {
        for (var i = clause.Extent.First; i < clause.Extent.End; i++)
        {
            if (words[i].Upos == Upos.ADV && context.Syntax.RoleOf(words[i].Lemma) == "there")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A court in Hamburg sentenced a man for torturing prisoners in Raqqa": a court sentences where it sits, by what stands beside its name.</summary>
    private ClaimPlace? OfCourt()
    {
        if (match.Frame is not ({ Event: "SANCTION", Mode: "convict" } or { Event: "COERCE", Mode: "arrest" }))
        {
            return null;
        }

        foreach (var court in context.MentionsOf(clause.Sentence).OfType<ActorMention>().Where(m => m.Sector == "JUD" && match.Actors.Any(a => a.Words.Overlaps(m.Words))))
        {
            if (context.MentionsOf(clause.Sentence).Select(m => m as PlaceMention ?? context.TownOf(m)).OfType<PlaceMention>().Where(p => p.Place is not null && IsBeside(p, court)).ToList() is { Count: > 0 } seats)
            {
                return Named(seats.Find(p => p.Place!.Precision != PlacePrecision.Country) ?? seats[0]);
            }
        }

        return null;

        // "A court in Hamburg", "суд Самары", "Самарский областной суд", "суд Ленинского района Самары", "ვენის სასამართლომ", "the Lyon court".
        bool IsBeside(PlaceMention place, ActorMention court) =>
            place.Words.Overlaps(court.Words) || place.Words.End == court.Words.First && TieOf(place) is Relation.Genitive or Relation.None
            || place.Words.First - court.Words.End is 0 or 1 && TieOf(place) is Relation.Location or Relation.Genitive && (place.Words.First == court.Words.End || words[court.Words.End].Upos == Upos.ADP);
    }

    /// <summary>"Israel declared a state of war": a country's own measures are in it, unless the clause says where.</summary>
    private ClaimPlace? OfNationalAct() =>
        (match.Frame is { Event: "COERCE", Mode: "martial-law" or "curfew" or "restrict" } || IsExpulsion || context.Syntax.Sides == "order" && match.Frame is { Event: "COERCE", Mode: "censor" or "withhold" } or { Event: "AGREE" }) && match.Actors is [{ Marker: null } government]
        && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().FirstOrDefault(p => (p.Place is { Precision: PlacePrecision.Country } || IsExpulsion && IsSeatOrCountry(p)) && p.Words.Sentence == government.Words.Sentence && p.Head == government.Head) is { } measured
        && !here.Exists(p => p != measured && IsReached(p) && (IsExpulsion ? IsAtOrNear(p) && p.Place!.Country == measured.Place!.Country : TieOf(p) is Relation.Location or Relation.Near or Relation.Goal)) ? Named(measured) : null;

    /// <summary>"Italy deported 30 migrants to Albania", "Beijing expelled two diplomats": whoever is put out is put out of the country that does it.</summary>
    private bool IsExpulsion => match.Frame is { Event: "COERCE", Mode: "deport" } or { Event: "SANCTION", Mode: "expel" };

    /// <summary>"The president of Peru declared an emergency after a riot in Cuzco": nor is it where only another clause was.</summary>
    private ClaimPlace? OfEmergency() =>
        match.Frame is { Event: "COERCE", Mode: "martial-law" } && context.Syntax.Sides == "order" && CountryOfActors() is { } ruled && here.TrueForAll(p => !IsReached(p) || p.Place!.Precision == PlacePrecision.Country && p.Place.Country == ruled)
        && context.Gazetteer.Country(ruled) is { } realm ? Inferred(realm) : null;

    /// <summary>"The United States, Colombia and Brazil backed Quito": what several other countries say or send is where that is which they speak of.</summary>
    private ClaimPlace? OfSeveralAbroad()
    {
        if (match.Frame.Event is not ("ACCUSE" or "REQUEST" or "SUPPORT" or "AGREE" or "AID" or "CONCEDE") || match.Actors.Length < 2 || here.Exists(p => IsReached(p) && IsAtOrNear(p)) || context.HomeOfReport is not { } home)
        {
            return null;
        }

        var speakers = match.Actors.SelectMany(a => context.MentionsIn(a)).Select(m => m switch { PlaceMention { Place: { } place } => place.Country, ActorMention actor => actor.Country, DemonymMention people => people.Country, _ => null }).Where(c => c is not null).Distinct(StringComparer.Ordinal).ToList();
        return speakers.Count <= 1 || speakers.Contains(home) || context.Gazetteer.Country(home) is not { } own ? null
            : context.GoverningPlaces.LastOrDefault(c => c.Mention.Place == own && c.Mention.Words.Sentence < clause.Sentence).Mention is { } named ? Named(named) with { Inferred = true } : Inferred(own);
    }

    /// <summary>"Israel threatened to strike sites in Iran": a threat or charge is made where its speaker is, whatever it is about.</summary>
    private ClaimPlace? OfAccuser() =>
        match.Frame.Event is "THREATEN" or "ACCUSE" && match.Actors is [{ Marker: null } speaker]
        && context.MentionsIn(speaker).OfType<PlaceMention>().FirstOrDefault(p => p.Head == speaker.Head && p.Place is { Precision: PlacePrecision.Country } || p.Head == speaker.Head && p.Place?.Country is { } c && context.Gazetteer.Capital(c) == p.Place) is { } spoke
            ? Named(spoke) with { Inferred = speaker.Words.Sentence != clause.Sentence } : null;

    /// <summary>"Baku accused Yerevan", "the Kremlin called Washington's plan dangerous": what is said is said where its speaker is.</summary>
    private ClaimPlace? OfSpeaker() =>
        IsSaid && !IsSpeakerHere() && here.Count > 0 && CountryOfActors() is { } land && here.TrueForAll(p => p.Place!.Country is { } other && other != land && !(IsAtOrNear(p) && IsReached(p)))
        && context.Gazetteer.Country(land) is { } home ? Inferred(home) : null;

    /// <summary>Whether who speaks is himself one of the places, and nothing else says where.</summary>
    private bool IsSpeakerHere() => here.Exists(p => PlaceOwners.IsBare(p, match.Actors)) && (context.Syntax.Sides != "order" || !here.Exists(IsAtOrNear));
}
