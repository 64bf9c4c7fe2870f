using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <content>Where it was if the clause names no place.</content>
internal sealed partial class ClaimPlaces
{
    /// <summary>"According to the ministry of Syria, 20 died in the country": the country named last before the word for it.</summary>
    private ClaimPlace? OfHomeland(int? word) =>
        word is { } at && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().LastOrDefault(p => p.Place?.Precision == PlacePrecision.Country && p.Words.End <= at && !context.IsOfEnvoy(p)) is { } own ? Named(own) with { Inferred = true } : null;

    /// <summary>Where a clause of the sentence speaks of "the country" as a whole; null where it does not.</summary>
    private int? Homeland(Clause told)
    {
        for (var i = told.Extent.First; i < told.Extent.End; i++)
        {
            // "Two citizens of a foreign country", "of seven countries": another.
            if (words[i].Upos is Upos.NOUN or Upos.ADJ or Upos.ADV && context.Syntax.RoleOf(words[i].Lemma) == "homeland" && !(i > 0 && words[i].Upos == Upos.NOUN && (words[i - 1].IsNumber || context.Syntax.RoleOf(words[i - 1].Lemma) == "foreign")))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The clause before in the sentence whose subject goes on to this one, or to that in which it is a noun; null for none.</summary>
    private Clause? Joined()
    {
        var verb = clause is { Kind: PredicateKind.Nominal, Parent: { } parent } ? context.Clauses[parent] : clause;
        return verb.Kind == PredicateKind.Finite && verb.Sentence == clause.Sentence && verb.Arguments.FirstOrDefault(a => a is { IsInherited: true, Function: Function.Actor }) is { } lent
            ? context.ClausesOf(clause.Sentence).LastOrDefault(c => c.Kind == PredicateKind.Finite && c.Predicate < verb.Predicate && c.Arguments.Any(a => !a.IsInherited && a.Phrase == lent.Phrase)) : null;
    }

    /// <summary>"In both towns": the two places of that kind that one sentence just before named; null for none.</summary>
    private (Place First, Place Second)? Both()
    {
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

    /// <summary>"In eight Russian cities": the country whose towns or regions the clause names as where; null for none.</summary>
    private ClaimPlace? Peoples()
    {
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
    private ClaimPlace? Several() =>
        clause.Arguments.Any(a => a is { IsInherited: false, Relation: Relation.Location } && words[a.Phrase.Head].Features.Number == NumberFeature.Plur && context.Places.Generics.TryGetValue(words[a.Phrase.Head].Lemma, out var kind) && kind is PlacePrecision.Admin1 or PlacePrecision.City)
            && Elsewhere() is { Place: { Precision: not PlacePrecision.Country, Country: { } code } } && context.Gazetteer.Country(code) is { } country ? Inferred(country) : null;

    /// <summary>"Brussels called for an inquiry into the deaths": what a noun only speaks of, in words about it, was where such a thing was told to be; null for nothing of the kind.</summary>
    private ClaimPlace? Known() =>
        match.Frame is { Event: "ASSAULT" } or { Event: "INCIDENT", Mode: "casualties" } && clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.IsWorded(context.Clauses[parent]) ? context.LastPlaceOf(match.Frame) is { } place ? place.Again() : OfVictims(context.Clauses[parent]) : null;

    /// <summary>"Quito condemned a Colombian senator's assassination": the country of those whom a deed befell that those of another condemn; null for none.</summary>
    private ClaimPlace? OfVictims(Clause verb)
    {
        var theirs = Of(match.Recipients);
        var judges = Of([.. verb.Arguments.Where(a => a is { Function: Function.Actor or Function.Single, Phrase.Marker: null }).Select(a => a.Phrase)]);
        return theirs is not null && judges is not null && theirs != judges && context.Gazetteer.Country(theirs) is { } land ? Inferred(land) : null;

        string? Of(ImmutableArray<Phrase> sides) => sides.SelectMany(p => context.MentionsIn(p)).Select(m => m switch
        {
            ActorMention actor => actor.Country,
            DemonymMention demonym => demonym.Country,
            PlaceMention place => place.Place?.Country,
            _ => null,
        }).FirstOrDefault(c => c is not null);
    }

    /// <summary>"At Petrapole": whether a clause says that it was where no table knows; then it was not in the town named before.</summary>
    private bool NamesUnknown()
    {
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

    /// <summary>"Uzbekistan reinforced its border": what a country does with what is its own; null for others.</summary>
    private ClaimPlace? OfOwnBorder() =>
        match.Frame.Event is "MOBILIZE" or "COERCE" or "CONCEDE" && Enumerable.Range(clause.Extent.First, clause.Extent.End - clause.Extent.First).Any(i => context.Syntax.RoleOf(words[i].Lemma) == "own")
            && match.Actors.SelectMany(a => context.MentionsIn(a)).OfType<PlaceMention>().FirstOrDefault(p => p.Place?.Precision == PlacePrecision.Country) is { } doer && !here.Exists(p => IsAtOrNear(p) && IsReached(p)) ? Named(doer) with { Inferred = true } : null;

    /// <summary>"Pakistan. In Balochistan …": what heads the paragraph, or the place in it that was named before in the paragraph, of what is no country's affair; null without a heading.</summary>
    private ClaimPlace? OfHeading(bool national)
    {
        if (context.HeadingOf(clause.Sentence) is not { Place: { } own } heading || heading.Words.Sentence > clause.Sentence)
        {
            return null;
        }

        var finer = national ? null : context.GoverningPlaces.LastOrDefault(c => c.Mention.Words.Sentence >= heading.Words.Sentence && (c.Mention.Words.Sentence < clause.Sentence || c.Mention.Words.Sentence == clause.Sentence && c.Mention.Words.First < clause.Extent.End)
            && context.HeadingOf(c.Mention.Words.Sentence) == heading && PlaceTies.IsIn(c.Mention.Place!, own)).Mention;
        return Named(finer ?? heading) with { Inferred = true };
    }

    /// <summary>"LIMA - Peru and Chile agreed to reopen the line": where the report was sent from, or what governs from the sentences before, of what several countries do together.</summary>
    private ClaimPlace? OfTold(bool homeland) =>
        OfHeading(homeland || IsNational())
            ?? (context.MentionsOf(clause.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null && PlaceTies.IsDateline(p, context)) is { } sent ? Named(sent) : null)
            ?? (GoverningPlace.Of(clause, context, p => p.Words.Sentence >= clause.Sentence, out _) is { Place: not null } before && before.Words.Sentence < clause.Sentence ? Named(before) with { Inferred = true } : OfReport());

    /// <summary>The place that the text stands in, its country for what a country's organs do.</summary>
    private ClaimPlace? Governing(bool homeland)
    {
        if (together.Count > 0)
        {
            return OfTold(homeland);
        }

        if (OfHeading(homeland || IsNational()) is { } headed)
        {
            return headed;
        }

        if (GoverningPlace.Of(clause, context, IsOfOther, out var asked, IsDeed, match.Line is not null) is not { Place: { } governing } place)
        {
            return context.IsFeed ? OfSeat() ?? OfPeople() ?? OfNamed() : OfReport() ?? OfSeat() ?? OfPeople() ?? context.LastPlace?.Place.Again();
        }

        var national = homeland || IsNational();
        var told = OfPeopleAhead(place, governing) ?? OfPosition(governing);
        if (told is null && !asked)
        {
            told = OfPartRuled(governing) ?? (national ? OfHomeOfReport(governing) : null) ?? OfBodyAbroad(governing) ?? OfLastHappening(place, governing);
        }

        if (told is not null || asked)
        {
            return told ?? Named(place) with { Inferred = true };
        }

        // Nothing in the sentence tells: what else the report says is weighed against these.
        PlaceDefault? assumed = homeland || IsCountrywide() || IsCabinetsFall() || AreBordersClosed() ? null : national ? PlaceDefault.National : PlaceDefault.Governing;
        return (national || IsOfCountryOf(place)) && CountryOf(governing) is { } country ? Inferred(country) with { Default = national ? assumed : null } : Named(place) with { Inferred = true, Default = assumed };
    }

    /// <summary>"The governor asked for troops", «областные власти ввели комендантский час», "შტატის ხელისუფლებამ": what those who rule a part of a country do is in the part that the place which governs is, or lies in.</summary>
    private ClaimPlace? OfPartRuled(Place governing)
    {
        if (match.Frame.Event is "ASSAULT" or "INCIDENT" or "PROTEST" or "CONSULT" || governing.Precision == PlacePrecision.Country || !match.Actors.Any(RulesPart))
        {
            return null;
        }

        var region = governing.Precision == PlacePrecision.Admin1 ? governing
            : governing is { Admin1: { } name, Country: { } country } ? context.Gazetteer.Find(name).Select(static c => c.Place).FirstOrDefault(p => p.Precision == PlacePrecision.Admin1 && p.Country == country) : null;
        return region is null ? null : Inferred(region);

        bool RulesPart(Phrase actor)
        {
            var (range, own) = (actor.Whole ?? actor.Words, context.Report.Sentences[actor.Words.Sentence].Words);
            return context.MentionsIn(actor).OfType<ActorMention>().Any(a => a.Office is "governor" || a.Name == "governor")
                || context.ClassesOf(actor).Contains("state") && Enumerable.Range(Math.Max(0, range.First - 1), Math.Min(own.Length, range.End + 1) - Math.Max(0, range.First - 1)).Any(i => context.Syntax.RoleOf(own[i].Lemma) == "regional" && i >= range.First
                    || own[i] is { Upos: Upos.NOUN } && context.Places.Generics.TryGetValue(own[i].Lemma, out var part) && part == PlacePrecision.Admin1 && (i >= range.First ? i < range.End || own[i].Features.Case == CaseFeature.Gen && context.Syntax.Sides == "accusative" : own[i].Features.Case == CaseFeature.Gen));
        }
    }

    /// <summary>Whether what a clause without a place tells is of the whole country.</summary>
    private bool IsNational()
    {
        var isNational = match.Frame.IsNational && !match.Actors.Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => (a.Office ?? a.Name) is "governor" or "mayor" or "mayor's office"))
            // "In parliament the opposition boycotted the session".
            || clause.Arguments.Any(a => a is { IsInherited: false, Relation: Relation.Location } && context.MentionsIn(a.Phrase).Any(m => m is ActorMention { Name: "parliament" or "government" } body && body.Head == a.Phrase.Head))
            || match.Frame.Event == "AID" && match.Actors.Any(p => context.ClassesOf(p).Contains("place"))
            // "Called a national strike"; "the unrest began on Monday" after what was told of several towns.
            || match.Frame.Event == "PROTEST" && (IsCountrywide() || context.IsManyPlaced("PROTEST") && IsOfAll())
            || AreBordersClosed()
            // "The supreme court rejected the complaint": of the country.
            || match.Frame.Event is not ("PROTEST" or "ASSAULT" or "INCIDENT") && match.Actors.Any(p => Enumerable.Range(p.Words.First, p.Words.End - p.Words.First).Any(i => context.Report.Sentences[p.Words.Sentence].Words[i] is { Upos: Upos.ADJ or Upos.PROPN } word && (context.Syntax.RoleOf(word.Lemma) ?? context.Syntax.RoleOf(word.Lower)) == "highest"))
            || IsPosition && match.Actors.Any(p => context.ClassesOf(p).Any(c => c is "IGO" or "PTY" or "PTYOPP") || context.MentionsIn(p).Any(m => m is ActorMention { IsNamed: true, Sector: "NGO" }) || match.Frame.Mode != "investigate" && context.MentionsIn(p).Any(m => m is ActorMention { Sector: "LEG" }))
            // "The crowd demanded that the minister go": a demand is made where those are who make it.
            || match.Frame is { Event: not ("PROTEST" or "ASSAULT"), Mode: not "curfew" } && match.Actors.Select(p => p.IsPronoun ? context.Referent(p) ?? p : p).Concat(match.Frame.Event is "REQUEST" or "THREATEN" or "ACCUSE" && match.Actors.Any(p => context.ClassesOf(p).Any(c => c is "crowd" || match.Frame.Event == "REQUEST" && c is "people" or "count" or "LAB")) ? [] : match.Recipients).Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => !context.IsProperty(p) && (a.Office ?? a.Name) is var body && (body is "government" or "parliament" or "president" or "vice president" || body.EndsWith("minister", StringComparison.Ordinal) || body.EndsWith("ministry", StringComparison.Ordinal))));
        // "The state's authorities": of a part of the country.
        return isNational && (match.Frame.IsNational || context.Syntax.Sides != "ergative" || !match.Actors.Any(a => a.Words.First > 0 && context.Report.Sentences[a.Words.Sentence].Words[a.Words.First - 1] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen } of && context.Places.Generics.TryGetValue(of.Lemma, out var part) && part is PlacePrecision.Admin1 or PlacePrecision.City));
    }

    /// <summary>Whether a place that governs stands for its country: the clause names another, or it is one of many.</summary>
    private bool IsOfCountryOf(PlaceMention place) =>
        // "Activists accuse the army" two sentences after what was told of several towns.
        match.Frame.Event is "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "AGREE" && context.HappenedInMany && !match.Actors.IsEmpty && clause.Sentence - place.Words.Sentence >= 2
        || NamesUnknown() || place.Words.Sentence < clause.Sentence && PlaceTies.IsOneOfMany(place, context);

    /// <summary>The country that a place is in; null for a country itself.</summary>
    private Place? CountryOf(Place place) => place.Precision != PlacePrecision.Country && place.Country is { } code ? context.Gazetteer.Country(code) : null;

    /// <summary>Whether a body takes a position or decides.</summary>
    private bool IsPosition => match.Frame.Event is "ACCUSE" or "SUPPORT" or "REQUEST" or "REJECT" or "AGREE" or "THREATEN" or "CONCEDE" or "SANCTION";

    /// <summary>"French drivers began a strike": what is told before any town is in the country of the people that it names.</summary>
    private ClaimPlace? OfPeopleAhead(PlaceMention place, Place governing) =>
        place.Words.Sentence > clause.Sentence && governing.Country is { } ahead && governing.Precision != PlacePrecision.Country && match.Actors.Any(a => context.MentionsIn(a).OfType<DemonymMention>().Any(d => d.Country == ahead)) && context.Gazetteer.Country(ahead) is { } theirs ? Inferred(theirs) : null;

    /// <summary>"The French foreign ministry condemned": a state's word is given at home, wherever the report is.</summary>
    private ClaimPlace? OfPosition(Place governing) =>
        IsPosition && CountryOfActors() is { } abroad && governing.Country != abroad && !match.Actors.Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => (a.Office ?? a.Name) is "ambassador" or "embassy" or "consulate")) && context.Gazetteer.Country(abroad) is { } origin ? Inferred(origin) : null;

    /// <summary>"The foreign minister resigned" after what was told of abroad: the country that the report is of.</summary>
    private ClaimPlace? OfHomeOfReport(Place governing) =>
        context.HomeOfReport is { } ofReport && ofReport != governing.Country && context.Gazetteer.Country(ofReport) is { } realm ? Inferred(realm) : null;

    /// <summary>"The Kremlin refused": what a body of another country says is said at home.</summary>
    private ClaimPlace? OfBodyAbroad(Place governing) =>
        IsSaid && CountryOfActors() is { } speaks && speaks != governing.Country && !match.Actors.Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => (a.Office ?? a.Name) is "ambassador" or "embassy" or "consulate" or "delegation")) && context.Gazetteer.Country(speaks) is { } speakers ? Inferred(speakers) : null;

    /// <summary>"The president invited them, but Rey refused": what is only said is where the sentence's last happening was.</summary>
    private ClaimPlace? OfLastHappening(PlaceMention place, Place governing) =>
        IsSaid && context.LastPlace is { } said && said.Sentence == clause.Sentence && governing.Country == said.Place.Place.Country && said.Place.Place.Precision == PlacePrecision.Country && place.Words.Sentence < said.Sentence ? said.Place.Again() : null;

    /// <summary>The country that the report itself is given with.</summary>
    private ClaimPlace? OfReport() =>
        context.Report.Report.Place is { Length: 2 } home && context.Gazetteer.Country(home.ToUpperInvariant()) is { } own ? Inferred(own) with { Default = PlaceDefault.Report } : null;

    /// <summary>"Orban on the protests: …": in a line of a feed, the country of the one body or person that it names; null for others.</summary>
    private ClaimPlace? OfNamed() =>
        context.MentionsOf(clause.Sentence).OfType<ActorMention>().Select(a => a.Country).OfType<string>().Distinct().Take(2).ToList() is [var only] && context.Gazetteer.Country(only) is { } land ? Inferred(land) : null;

    /// <summary>"Vilnius expelled a Russian envoy": a state that acts does so at home, whatever people's name stands beside it.</summary>
    private ClaimPlace? OfSeat() =>
        match.Frame.Event is not ("ASSAULT" or "AID" or "MOBILIZE") && match.Actors.SelectMany(p => context.MentionsIn(p)).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null) is { } seat ? Named(seat) with { Inferred = true } : null;

    /// <summary>"Indonesian quake": nothing else says where, save of whom something is done to by another ("summoned the Russian envoy"), or two that say it together.</summary>
    private ClaimPlace? OfPeople()
    {
        var isOthers = match.Frame.Event is not ("ASSAULT" or "PROTEST" or "INCIDENT") && !match.Actors.IsEmpty;
        var peoples = context.MentionsOf(clause.Sentence).OfType<DemonymMention>().Where(d => d.Country is not null && !(isOthers && match.Recipients.Any(r => (r.Whole ?? r.Words).Overlaps(d.Words)))).Select(d => d.Country!).Distinct().ToList();
        return peoples.Count > 0 && !(peoples.Count > 1 && match.Frame.Event is "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "AGREE" or "CONSULT") && context.Gazetteer.Country(peoples[0]) is { } land
            ? Inferred(land)
            : null;
    }

    /// <summary>"The crowd wants the government to resign": what is of the whole country wherever it is told.</summary>
    private bool IsCabinetsFall() => match.Frame is { Event: "RETREAT", Mode: "resign" } && IsOfCountry();

    /// <summary>"Closed the borders": all of a country's.</summary>
    private bool AreBordersClosed() =>
        match.Frame.Name == "close-way" && match.Recipients.Any(r => context.Report.Sentences[r.Words.Sentence].Words[r.Head].Features.Number == NumberFeature.Plur);

    /// <summary>"A national strike", "a general strike": what its attribute says that it is of a whole country.</summary>
    private bool IsCountrywide() =>
        Array.Exists([clause.Predicate, .. match.Uses], i => i > 0 && words[i].Upos == Upos.NOUN && words[i - 1].Upos is Upos.ADJ or Upos.NOUN && context.Syntax.RoleOf(words[i - 1].Lemma + " " + words[i].Lemma) == "homeland");

    /// <summary>"The unrest began on Monday", "протесты продолжаются": whether an event noun that is the subject of its verb names all that was told.</summary>
    private bool IsOfAll() =>
        match is { Actors.IsEmpty: true, Recipients.IsEmpty: true, Clause: { Kind: PredicateKind.Nominal, Parent: { } parent } } && (context.Syntax.Sides != "order" || context.IsDefinite(clause))
        && context.Clauses[parent] is { Kind: PredicateKind.Finite, IsPassive: false } verb && verb.Arguments.Any(a => a is { IsInherited: false, Function: Function.Actor or Function.Single } && a.Phrase.Head == clause.Predicate);
}
