using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <content>What is left out of the places in question.</content>
internal sealed partial class ClaimPlaces
{
    /// <summary>"LIMA - A bomb exploded in Ayacucho": where a report was sent from, if the clause says where.</summary>
    private void LeaveDateline() =>
        here = here.FindAll(p => !PlaceTies.IsDateline(p, context) || !here.Exists(o => o != p && IsReached(o) && (IsAtOrNear(o) || match.Recipients.Any(r => r.Words.Overlaps(o.Words)) || match.Frame.Event == "INCIDENT" && TieOf(o) == Relation.None)));

    /// <summary>The ends of a way, if anything else says where.</summary>
    private void LeaveEndsOfWay()
    {
        if (here.Exists(context.IsEndOfWay) && (here.Exists(p => !context.IsEndOfWay(p)) || Elsewhere() is not null))
        {
            here.RemoveAll(context.IsEndOfWay);
        }
    }

    /// <summary>"Hit the island, which lies north of the capital": from where one says where another place is.</summary>
    private void LeaveBearings()
    {
        if (here.Count > 1 && here.Exists(IsReached))
        {
            here.RemoveAll(p => !IsReached(p) && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Finite && c.Predicate != clause.Predicate && c.Extent.Contains(p.Words) && context.Syntax.RoleOf(words[c.Predicate].Lemma) == "lies"));

            // "მცხეთასთან, დედაქალაქიდან 20 კილომეტრში": likewise a place that a distance follows.
            if (context.Syntax.Sides == "ergative" && here.Exists(p => IsAtOrNear(p) || TieOf(p) == Relation.Comitative))
            {
                here.RemoveAll(p => TieOf(p) == Relation.Source && context.MentionsOf(clause.Sentence).Any(m => m is QuantityMention { Unit: not null } && m.Words.First == p.Words.End));
            }
        }
    }

    /// <summary>"The party called for a rally; its leader was held in Sylhet": where what stands behind a semicolon was.</summary>
    private void LeaveBehindSemicolon() =>
        here.RemoveAll(p => p.Words.First >= clause.Extent.End && !IsReached(p) && HasSemicolon(clause.Extent.End - 1, p.Words.First)
            // "343 were held, whereas in Ankara 16 were hurt": nor what stands against it.
            || p.Words.First >= clause.Extent.End && !IsReached(p) && clause.Kind == PredicateKind.Finite && IsContrasted(p));

    private bool IsContrasted(PlaceMention place) =>
        // "ტემარაში კი": also by a particle behind it.
        place.Words.End < words.Length && place.Words.First > 0 && words[place.Words.First - 1].Token.Form == "," && context.Syntax.RoleOf(words[place.Words.End].Lower) == "contrasted"
        || Enumerable.Range(clause.Extent.End - 1, Math.Max(0, place.Words.First - clause.Extent.End + 1)).Any(i => i > 0 && words[i - 1].Token.Form == "," && context.Syntax.RoleOf(words[i].Lower) == "contrast");

    private bool HasSemicolon(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Token.Form == ";")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Floods hit the Aktobe region of Kazakhstan, 4,000 were evacuated": the country alone, where the other clause told better.</summary>
    private void LeaveCountryToldBetter() =>
        here.RemoveAll(p => p.Place!.Precision == PlacePrecision.Country && !IsReached(p)
            && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().Any(o => o.Place is not null && !IsReached(o) && !here.Contains(o) && TieOf(o) == Relation.Goal && PlaceTies.IsIn(o.Place, p.Place!) && PlaceTies.AreBeside(o, p, context)));

    /// <summary>"Its Pacific territory of New Caledonia": a sea or continent, if a country or what lies in one is named.</summary>
    private void LeaveSeas()
    {
        if (here.Exists(p => p.Place!.Country is null) && here.Exists(p => p.Place!.Country is not null && IsReached(p)))
        {
            here.RemoveAll(p => p.Place is { Precision: PlacePrecision.Region, Country: null } && (!IsAtOrNear(p) || p.Words.End < words.Length && words[p.Words.End].Upos == Upos.NOUN));
        }
    }

    /// <summary>"Unrest began after lawmakers in Paris voted": where something is only said or agreed on lends no place to deeds of other clauses.</summary>
    private void LeaveWhereOnlySaid()
    {
        if ((match.Frame.Event is "PROTEST" or "ASSAULT" or "INCIDENT" or "COERCE" || match.Frame is { Event: "RETREAT", Mode: "ceasefire" or "withdraw" }) && here.Count > 0 && here.TrueForAll(p => !IsReached(p) && context.IsOfWords(p, clause)) && Elsewhere() is not null)
        {
            here.Clear();
        }
    }

    /// <summary>"Urged them to end the deal between Berlin and Moscow": those of whom something is said.</summary>
    private void LeaveSaidBetween()
    {
        if (IsSaid)
        {
            here.RemoveAll(p => TieOf(p) == Relation.Comitative && context.Syntax.Sides != "ergative" || here.Exists(o => p.Words.First - o.Words.End == 1 && TieOf(o) == Relation.Comitative && words[o.Words.End].Upos == Upos.CCONJ));
        }
    }

    /// <summary>"Resigned under pressure from Paris": where what made him was from.</summary>
    private void LeavePressure()
    {
        if (match.Frame is { Event: "RETREAT", Mode: "resign" })
        {
            here.RemoveAll(p => TieOf(p) == Relation.Source);
        }
    }

    /// <summary>"The party, whose leader lives in Paris, called a strike": where somebody lives, was born or is bound for, if anything else says where.</summary>
    private void LeaveWhereabouts()
    {
        if (here.Exists(IsOfLife) && (here.Exists(p => !IsOfLife(p) && !PlaceTies.IsDateline(p, context)) || Elsewhere() is { } other && !here.Contains(other)))
        {
            here.RemoveAll(IsOfLife);
        }

        bool IsOfLife(PlaceMention place) => match.Frame is not ({ Event: "CONSULT" or "RETREAT" } or { Event: "INCIDENT", Mode: "office" }) && PlaceOwners.IsWhereabouts(place, context);
    }

    /// <summary>"უკრაინაზე თავდასხმის გამო ლუბლინის აეროპორტი დაიკეტა": where verbs stand last, the place right before a noun for what came before or brought it about is that noun's, if anything else says where; what stands behind it is not.</summary>
    private void LeaveThoseOfNouns()
    {
        if (context.Syntax.Sides != "ergative" || here.Count < 2)
        {
            return;
        }

        if (clause.Kind == PredicateKind.Nominal && IsTied(clause) && here.FindLast(p => IsOf(p, clause)) is { } own)
        {
            here.RemoveAll(p => p.Words.First > clause.Predicate && !PlaceTies.IsIn(p.Place!, own.Place!));
            return;
        }

        foreach (var noun in context.ClausesOf(clause.Sentence))
        {
            if (noun.Kind == PredicateKind.Nominal && noun.Predicate != clause.Predicate && noun.Predicate != match.Trigger && !match.Uses.Contains(noun.Predicate) && IsTied(noun) && noun.Predicate < clause.Predicate
                && here.FindLast(p => IsOf(p, noun)) is { } its && here.Exists(p => p != its && IsReached(p) && p.Words.First > noun.Predicate))
            {
                here.Remove(its);
            }
        }

        bool IsTied(Clause noun) => words[noun.Predicate].Features.VerbForm == VerbFormFeature.Vnoun && (noun.Predicate + 1 < words.Length && words[noun.Predicate + 1].Upos == Upos.ADP || words[noun.Predicate].Best.Adposition is not null);

        bool IsOf(PlaceMention place, Clause noun) => IsAtOrNear(place) && place.Words.End <= noun.Predicate && noun.Predicate - place.Words.End <= NounReach && Enumerable.Range(place.Words.End, noun.Predicate - place.Words.End).All(i => words[i].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM or Upos.DET or Upos.PUNCT or Upos.PRON);
    }

    // Words between a place and the noun of what happened there.
    private const int NounReach = 6;

    /// <summary>"Police in Lyon held a man over a murder in Metz", «суд Самары осудил его за взрыв в Ростове»: where that was, right behind its noun, for which somebody is held or tried, if anything else says where.</summary>
    private void LeaveThoseOfCharges()
    {
        if (context.Syntax.Sides != "ergative" && match.Frame.Event is "COERCE" or "SANCTION" && here.Exists(IsOfCharge) && here.Exists(p => IsReached(p) && !IsOfCharge(p) && !PlaceTies.IsDateline(p, context)))
        {
            here.RemoveAll(IsOfCharge);
        }

        bool IsOfCharge(PlaceMention place)
        {
            var noun = place.Words.First - 2;
            if (noun <= clause.Predicate + 1 || !IsAtOrNear(place) || words[noun + 1].Upos != Upos.ADP || match.Uses.Contains(noun) || noun == match.Trigger || words[noun].Upos != Upos.NOUN)
            {
                return false;
            }

            var tie = noun - 1;
            while (tie > clause.Predicate && words[tie].Upos is Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN)
            {
                tie--;
            }

            return words[tie].Upos == Upos.ADP && context.Syntax.RelationOf(words[tie].Lower) is Relation.Cause or Relation.Beneficiary or Relation.Charge or Relation.Topic or Relation.Exchange;
        }
    }

    /// <summary>"The mayor of Metz condemned an attack in Lyon": where order or case tells, where that was of which somebody of a town says something.</summary>
    private void LeaveThoseJudged()
    {
        if (IsSaid && context.Syntax.Sides != "ergative" && clause.Kind == PredicateKind.Finite && here.Exists(p => p.Place!.Precision is PlacePrecision.City or PlacePrecision.Admin1 && p.Words.End <= clause.Predicate && match.Actors.Any(a => a.Words.Sentence == clause.Sentence && ((a.Whole ?? a.Words).Contains(p.Words) || TieOf(p) == Relation.Genitive && p.Words.First - a.Words.End is 0 or 1))))
        {
            here.RemoveAll(p => p.Words.First - 2 > clause.Predicate && IsAtOrNear(p) && words[p.Words.First - 1].Upos == Upos.ADP && words[p.Words.First - 2].Upos == Upos.NOUN);
        }
    }

    /// <summary>"Scrapped its accords with Paris": with whose country something is agreed on or broken off, if anything else says where.</summary>
    private void LeavePartners()
    {
        if (match.Frame.Event is "SANCTION" or "AGREE" or "CONCEDE" or "COOPERATE" && here.Exists(IsPartner) && (here.Exists(p => !IsPartner(p)) || Elsewhere() is { } other && !here.Contains(other)))
        {
            here.RemoveAll(IsPartner);
        }

        bool IsPartner(PlaceMention place) => IsSeatOrCountry(place) && TieOf(place) == Relation.Comitative && !match.Actors.Any(a => a.Words.Overlaps(place.Words));
    }

    /// <summary>"Killed seven, among them a general of Iran's guards": whose somebody is among the dead.</summary>
    private void LeaveAmongDead()
    {
        if (match.Frame.Event is "ASSAULT" or "INCIDENT" or "COERCE" && here.Count > 0)
        {
            here.RemoveAll(p => TieOf(p) is Relation.Genitive or Relation.None && p.Place!.Precision == PlacePrecision.Country && context.IsAmongThose(p));
        }
    }

    /// <summary>"Two U.S. engineers were killed": whose people somebody is, where anything else says where.</summary>
    private void LeavePeoplesOfVictims()
    {
        if (match.Frame.Event == "ASSAULT" && here.Exists(IsOfVictims) && Elsewhere() is { Place.Country: { } deed } && here.TrueForAll(p => p.Place!.Country != deed))
        {
            here.RemoveAll(IsOfVictims);
        }

        bool IsOfVictims(PlaceMention place) => IsOwnerInRecipients(place) && TieOf(place) == Relation.None;
    }

    /// <summary>"Was shot dead, the first such killing since two guards died in a raid in Waco": where that was with which a deed is compared.</summary>
    private void LeaveBackground() =>
        here.RemoveAll(p => !IsReached(p) && p.Words.First > clause.Predicate && Enumerable.Range(clause.Predicate + 1, p.Words.First - clause.Predicate - 1).Any(i => context.Syntax.RelationOf(words[i].Lower) == Relation.Since && Enumerable.Range(i, p.Words.First - i).Any(w => words[w].Upos == Upos.VERB)));

    /// <summary>"Marched in Lviv, shouting "Save Yemen"": what a few quoted words name is not where somebody says them.</summary>
    private void LeaveQuoted() => here.RemoveAll(p => PlaceTies.IsOfQuotedWords(p, context) && !(clause.Predicate >= p.Words.First - QuotedReach && clause.Predicate < p.Words.First + QuotedReach && PlaceTies.IsInMarks(words, clause.Predicate)));

    private const int QuotedReach = 4;

    /// <summary>"A rally against beef imports from Canada", "the ban on U.S. beef": where order tells, whence a thing comes or whose it is that is no happening, if anything else says where.</summary>
    private void LeaveSourcesOfThings()
    {
        if (context.Syntax.Sides == "order" && match.Frame.Event is not ("CONSULT" or "AGREE" or "MOBILIZE" or "AID" or "SANCTION" or "RETREAT") && match.Frame.Mode is not "deport" && match.Frame.RecipientMeasure != "displaced" && here.Exists(IsOfThing) && (here.Exists(p => !IsOfThing(p)) || Elsewhere() is { } other && !here.Contains(other)))
        {
            here.RemoveAll(IsOfThing);
        }

        bool IsOfThing(PlaceMention place)
        {
            if (place.Place!.Precision != PlacePrecision.Country)
            {
                return false;
            }

            if (TieOf(place) == Relation.Source)
            {
                var from = place.Words.First - 1;
                while (from > 0 && words[from].Upos != Upos.ADP)
                {
                    from--;
                }

                return from > 0 && words[from - 1].Upos == Upos.NOUN && IsThing(from - 1);
            }

            var head = place.Words.End;
            while (TieOf(place) == Relation.None && head + 1 < words.Length && words[head].Upos is Upos.NOUN or Upos.ADJ && words[head + 1].Upos == Upos.NOUN)
            {
                head++;
            }

            return TieOf(place) == Relation.None && head < words.Length && words[head].Upos == Upos.NOUN && Enumerable.Range(place.Words.End, head - place.Words.End + 1).All(IsThing);
        }

        bool IsThing(int at) => at != clause.Predicate && at != match.Trigger && !match.Uses.Contains(at) && !context.Places.Generics.ContainsKey(words[at].Lemma) && context.ClassesOf(ReportContext.Single(clause.Sentence, at)).Length == 0
            && !context.MentionsOf(clause.Sentence).Any(m => m is ActorMention && m.Words.Contains(clause.Sentence, at));
    }

    /// <summary>"Found the men in Laredo, where the Tulsa man was stabbed": where order tells, the town before a noun for one person is where he lives, if the sentence names another.</summary>
    private void LeaveHomes()
    {
        if (context.Syntax.Sides == "order" && match.Frame.Event is "ASSAULT" or "INCIDENT" or "COERCE" or "SANCTION" && here.Exists(p => !IsHome(p)))
        {
            here.RemoveAll(IsHome);
        }

        bool IsHome(PlaceMention place) =>
            place.Place!.Precision is not (PlacePrecision.Country or PlacePrecision.Region) && TieOf(place) == Relation.None && match.Recipients.Concat(match.Actors).Any(side => side.Words.Sentence == clause.Sentence && side.Marker is null && side.Words.Contains(place.Words) && place.Words.End <= side.Head
                && words[side.Head] is { Features.Number: not NumberFeature.Plur } && context.ClassesOf(ReportContext.Single(clause.Sentence, side.Head)) is var classes && classes.Contains("people") && !classes.Any(c => c is "office" or "state"));
    }

    /// <summary>"Was hurt and taken to a hospital in Lyon": where order tells, where those were brought who were hurt, if anything else says where.</summary>
    private void LeaveHospitals()
    {
        if (context.Syntax.Sides == "order" && match.Frame.Event is "ASSAULT" or "INCIDENT" && here.Exists(IsOfCare) && (here.Exists(p => !IsOfCare(p)) || Elsewhere() is { } other && !here.Contains(other)))
        {
            here.RemoveAll(IsOfCare);
        }

        bool IsOfCare(PlaceMention place)
        {
            var tie = place.Words.First - 1;
            while (tie > 1 && words[tie].Upos is Upos.DET or Upos.ADJ)
            {
                tie--;
            }

            var at = tie - 1;
            while (at > 1 && words[at].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.PART)
            {
                at--;
            }

            return tie > 2 && words[tie].Upos == Upos.ADP && IsAtOrNear(place) && at < tie - 1 && context.Syntax.RelationOf(words[at].Lower) == Relation.Goal && Enumerable.Range(at + 1, tie - at - 1).Any(i => context.Syntax.RoleOf(words[i].Lower) == "care");
        }
    }

    /// <summary>"France sent tents": who itself sends help or troops, or attacks, if something else says where.</summary>
    private void LeaveSenders()
    {
        if (match.Frame.Event is "AID" or "MOBILIZE" or "ASSAULT")
        {
            var others = here.FindAll(p => !PlaceOwners.IsSender(p, match, context));
            here = others.Count < here.Count && (others.Count > 0 || Elsewhere() is not null) ? others : here;
        }
    }

    /// <summary>"Accused the opposition of sympathies for Pyongyang": towards which capital somebody is said to lean.</summary>
    private void LeaveSaidTowards()
    {
        if (IsSaid)
        {
            here.RemoveAll(p => IsSeatOrCountry(p) && p.Words.First > clause.Predicate + 2 && TieOf(p) is Relation.Goal or Relation.Topic or Relation.Beneficiary or Relation.Against && words[p.Words.First - 2].Upos == Upos.NOUN && !match.Recipients.Any(r => r.Words.Overlaps(p.Words)));
        }
    }

    /// <summary>"Moscow's defence ministry claimed the capture of two villages": where the ministry sits that tells of a deed in the field.</summary>
    private void LeaveSeatsOfArmies()
    {
        if (match.Frame.Event == "ASSAULT" || match.Frame is { Event: "COERCE", Mode: "seize" })
        {
            here.RemoveAll(p => IsSeatOrCountry(p) && attributions.Any(a => a is { IsSaying: true, Source: { Kind: "official" or "organisation", Quote: { } quote } } && quote.Part == p.Part && quote.Span.Contains(p.Span))
                && match.Actors.Any(a => context.MentionsIn(a).Any(m => m is ActorMention { Class: "state" })));
        }
    }

    /// <summary>"Argentina sent a hospital and Brazil's president will fly in": which countries other clauses tell of as doers.</summary>
    private void LeaveDoersOfOthers()
    {
        // "Held a man whom Sweden wants": of deeds, if anything else says where.
        if (here.Count > 0 && (IsPosition || match.Frame.Event is "AID" or "CONSULT" || here.Exists(p => IsReached(p) && IsAtOrNear(p) || TieOf(p) == Relation.Genitive && !IsSeatOrCountry(p))))
        {
            here.RemoveAll(p => IsSeatOrCountry(p) && !IsReached(p) && !IsAtOrNear(p) && !match.Actors.Any(a => (a.Whole ?? a.Words).Contains(p.Words)) && context.ClausesOf(clause.Sentence).Any(c => c.Predicate != clause.Predicate && c.Kind == PredicateKind.Finite && c.Extent.Contains(p.Words)
                && c.Arguments.Any(a => a is { IsInherited: false, Function: Function.Actor or Function.Single, Phrase.Marker: null } && (a.Phrase.Whole ?? a.Phrase.Words).Contains(p.Words))));
        }
    }

    /// <summary>"Attacked a base near the border with Cameroon": which country another one's border is with, if anything else says where.</summary>
    private void LeaveNeighbours()
    {
        if (match.Frame.Event is "ASSAULT" or "INCIDENT" or "PROTEST" or "COERCE" && here.Exists(IsNeighbour) && (here.Exists(p => !IsNeighbour(p)) || Elsewhere() is { Place.Country: { } other } && here.TrueForAll(p => p.Place!.Country != other) || context.HomeOfReport is { } home && here.TrueForAll(p => p.Place!.Country != home)))
        {
            here.RemoveAll(IsNeighbour);
        }

        bool IsNeighbour(PlaceMention place) =>
            place.Place is { Precision: PlacePrecision.Country or PlacePrecision.Admin1 } && TieOf(place) == Relation.Comitative && context.Syntax.Sides != "ergative"
            && context.MentionsOf(clause.Sentence).All(m => m is not ActorMention || m.Words.First != place.Words.End)
            && place.Words.First > 1 && words[place.Words.First - 2].Upos == Upos.NOUN && !match.Recipients.Any(r => r.Words.Overlaps(place.Words)) && !(clause.Kind == PredicateKind.Nominal && clause.Predicate == place.Words.First - 2);
    }

    /// <summary>Whether a place is a country or its capital.</summary>
    private bool IsSeatOrCountry(PlaceMention place) => place.Place is { Precision: PlacePrecision.Country } || place.Place?.Country is { } country && context.Gazetteer.Capital(country) == place.Place;

    /// <summary>"Lithuania and Latvia backed Warsaw's decision": where that is whose words are for.</summary>
    private void LeaveAddressees()
    {
        if (IsSaid && IsSpeakerHere())
        {
            here.RemoveAll(p => !PlaceOwners.IsBare(p, match.Actors) && (match.Recipients.Any(r => r.Words.Overlaps(p.Words)) || TieOf(p) is Relation.Genitive or Relation.None && (p.Words.First > clause.Predicate || context.Syntax.Sides == "ergative" && TieOf(p) == Relation.Genitive)));
        }
    }

    /// <summary>"Greece and Turkey agreed to reopen the ferry line": of two countries or capitals that say, agree on or do something together neither is where.</summary>
    private void LeaveThoseTogether()
    {
        if (match.Frame.Event is "AGREE" or "CONSULT" or "COOPERATE" or "SUPPORT" or "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "CONCEDE" && match.Frame is not { Event: "CONSULT", Mode: "visit" }
            && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().Where(p => p.Place is not null && IsSeatOrCountry(p) && !IsAtOrNear(p) && match.Actors.Any(a => a.Marker is null && a.Words.Sentence == clause.Sentence && a.Head == p.Head)).ToList() is { Count: > 1 } doers && doers.Exists(p => p.Place!.Country != doers[0].Place!.Country))
        {
            together = doers;
            // "Promised help for Moldova": nor is what their words are about.
            here.RemoveAll(p => doers.Contains(p) || match.Frame.Event != "SUPPORT" && IsSeatOrCountry(p) && !IsAtOrNear(p));
        }
    }

    /// <summary>"Was arrested in Greece on suspicion of smuggling arms to groups in Africa": where order tells, what stands behind a form in -ing with its adposition is where that was, what stands before it where its verb was, if both have a place.</summary>
    private void LeaveBeyondGerund()
    {
        if (context.Syntax.Sides != "order" || here.Count < 2)
        {
            return;
        }

        if (IsGerund(clause))
        {
            LeaveUnless(p => p.Words.First > clause.Predicate, p => p.Words.End <= clause.Predicate);
        }
        else if (context.ClausesOf(clause.Sentence).FirstOrDefault(c => c.Predicate > clause.Predicate && IsGerund(c)) is { } gerund)
        {
            LeaveUnless(p => p.Words.End <= gerund.Predicate, p => p.Words.First > gerund.Predicate);
        }

        bool IsGerund(Clause told) => told.Kind == PredicateKind.Participle && told.Predicate > 0 && words[told.Predicate - 1].Upos == Upos.ADP && context.Syntax.RelationOf(words[told.Predicate - 1].Lower) is not (Relation.Location or Relation.Agent);

        void LeaveUnless(Func<PlaceMention, bool> isOwn, Func<PlaceMention, bool> isOther)
        {
            if (here.Exists(p => isOwn(p) && IsReached(p) && IsAtOrNear(p)))
            {
                here.RemoveAll(p => isOther(p));
            }
        }
    }

    /// <summary>"Stopped at Chartres a convoy that was heading for Paris": whither another clause says that somebody goes, if anything else says where.</summary>
    private void LeaveWaysOfOthers()
    {
        if (match.Frame.Event is "ASSAULT" or "INCIDENT" or "PROTEST" or "COERCE" or "SANCTION" && here.Exists(IsOfOtherWay) && !here.TrueForAll(IsOfOtherWay))
        {
            here.RemoveAll(IsOfOtherWay);
        }

        bool IsOfOtherWay(PlaceMention place) => context.ClausesOf(clause.Sentence).Any(c => c.Kind != PredicateKind.Nominal && c.Predicate != clause.Predicate && !match.Uses.Contains(c.Predicate) && (TieOf(place) == Relation.Goal || context.Syntax.Sides == "ergative" && TieOf(place) == Relation.Location) && c.Extent.Contains(place.Words) && !IsReached(place) && context.Syntax.RoleOf(words[c.Predicate].Lemma) == "travels");
    }

    /// <summary>"The resignation of Kazakhstan's cabinet came after rallies from Aktau": a government's own affair is its country's, unless something else says where.</summary>
    private void LeaveOthersOfGovernment()
    {
        if ((match.Frame.IsNational || match.Frame is { Event: "RETREAT", Mode: "resign" }) && here.Exists(p => IsOwnerInActors(p) || IsOwnerInRecipients(p)))
        {
            // "In the Kherson region and in Odesa": of those side by side one may have the case of both.
            var located = here.FindAll(IsAtOrNear);
            here.RemoveAll(p => !located.Exists(o => o == p || PlaceTies.AreSideBySide(p, o, clause, context)) && !IsOwnerInActors(p) && !IsOwnerInRecipients(p));
        }
    }

    /// <summary>"Discussed the situation in Syria", "spoke with the US secretary of state": what is talked about and whose somebody is.</summary>
    private void LeaveTopics()
    {
        if (match.Frame is { Event: "CONSULT", Mode: not "visit" })
        {
            here.RemoveAll(p => p.Words.First > clause.Predicate && context.Syntax.RoleOf(words[clause.Predicate].Lemma) == "about" && clause.Arguments.Any(a => a.Function == Function.Undergoer && (a.Phrase.Whole ?? a.Phrase.Words).End == p.Words.First - 1)
                || match.Actors.Length > 0 && p.Place is { Precision: PlacePrecision.Country } && !IsAtOrNear(p) && match.Recipients.Any(r => r.Head != p.Head && r.Words.Sentence == p.Words.Sentence && (r.Words.Overlaps(p.Words) || p.Words.First == r.Words.End)) && !IsOwnerInActors(p));
        }
    }

    /// <summary>"Venezuela's authorities held two citizens of Spain": whoever those are of, at home.</summary>
    private void LeaveOwnersOfHeld()
    {
        // "Областной суд приговорил жителя Бийска", "sentenced a man born in Oran": a court's verdict is not where those are from whom it is on.
        if (match.Frame is { Event: "SANCTION", Mode: "convict" } && match.Actors.Any(a => context.MentionsIn(a).Any(m => m is ActorMention { Sector: "JUD" })))
        {
            here.RemoveAll(p => TieOf(p) is Relation.Source || TieOf(p) == Relation.Genitive && match.Recipients.Any(r => r.Words.Sentence == clause.Sentence && context.ClassesOf(r).Any(c => c is "people" or "CVL") && (r.Whole ?? r.Words).Contains(p.Words)));
        }

        if (match.Frame.Event is "COERCE" or "SANCTION" && here.Exists(p => IsOwnerInActors(p) || PlaceOwners.IsBare(p, match.Actors)))
        {
            here.RemoveAll(IsOwnerInRecipients);
        }
    }

    /// <summary>"A plane flying from Moscow to Baku crashed near Derbent", "police in Rome arrested two men in Milan": where order tells and a verb has a place behind it, what stands between its subject and it tells of the subject, save in the same region.</summary>
    private void LeaveSubjectsPlaces()
    {
        if (context.Syntax.Sides != "order" || clause.Kind == PredicateKind.Nominal || here.Count < 2 || clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Single or Function.Undergoer, IsInherited: false, Phrase.Marker: null } && a.Phrase.Words.End <= clause.Predicate) is not { } subject
            || here.Find(p => p.Head > clause.Predicate && IsReached(p) && IsAtOrNear(p)) is not { } behind)
        {
            return;
        }

        here.RemoveAll(p => p.Words.First >= subject.Phrase.Words.End && p.Words.End <= clause.Predicate && !PlaceTies.IsIn(p.Place!, behind.Place!) && !PlaceTies.IsIn(behind.Place!, p.Place!) && !Enumerable.Range(subject.Phrase.Words.End, p.Words.First - subject.Phrase.Words.End).Any(i => words[i].Token.Form == ","));
    }
}
