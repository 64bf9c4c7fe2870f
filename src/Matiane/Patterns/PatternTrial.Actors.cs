using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <content>Who does it.</content>
internal sealed partial class PatternTrial
{
    private static readonly ImmutableArray<string> VerbActor = ["actor"];
    private static readonly ImmutableArray<string> AnyActor = ["actor", "single"];
    private static readonly ImmutableArray<string> NounActor = ["agent", "actor"];
    private static readonly ImmutableArray<string> Owner = ["owner"];
    private static readonly ImmutableArray<string> Agent = ["agent"];
    private static readonly ImmutableArray<string> FromActor = ["source"];
    private static readonly ImmutableArray<string> People = ["people"];
    private static readonly ImmutableArray<string> OwnerOfNoun = ["agent", "owner", "genitive"];

    // "Подвергся нападению боевиков": what a noun is of does it, where its verb says whom it befell.
    private static readonly ImmutableArray<string> SufferedActor = ["agent", "actor", "genitive", "source"];
    private static readonly ImmutableArray<string> SufferedRecipient = ["undergoer"];

    private bool mayHaveActor;
    private bool isWrongActor;

    private static readonly ImmutableArray<string> BorneActor = ["agent", "genitive", "source"];
    private static readonly ImmutableArray<string> BorneRecipient = ["actor", "single"];

    // "India-Pakistan border clashes": how far before its noun two joined sides may stand.
    private const int PairReach = 3;

    // Whether the noun's verb says whom it befell ("came under fire").
    private bool isSuffered;

    // Whether a combination's verb says that it befell its subject ("подвергся обстрелу").
    private bool isBorne;

    // By what the unit, or the noun in its place, fills its sides.
    private ImmutableArray<string> doneBy;
    private ImmutableArray<string> metBy;

    private void FindActors()
    {
        mayHaveActor = !unit.Actor.IsEmpty || !unit.Recipient.Contains("actor");
        isSuffered = isNoun && clause.Arguments.Any(a => a.Function == Function.Undergoer);
        isBorne = IsBorne();
        mayHaveActor |= isBorne;
        (doneBy, metBy) = isSuffered ? (SufferedActor, SufferedRecipient) : isBorne ? (BorneActor, BorneRecipient) : ByGenitive();
        // "Турция предъявила ультиматум России": the subject of a verb before whose its object is.
        doneBy = !isNoun && isAccusative && doneBy is ["genitive", ..] && doneBy.Contains("actor") ? doneBy.RemoveAt(0).Add("genitive") : doneBy;
        if (mayHaveActor)
        {
            var fillers = !unit.Actor.IsEmpty || isSuffered || isBorne ? doneBy : isNoun ? NounActor : frame.RecipientMeasure is null ? AnyActor : VerbActor;
            // "მთავრობის გაკრიტიკებას აპირებს": who does what a verb's noun names, by the verb that has it, is its agent.
            fillers = isErgative && isNoun && fillers.Contains("agent") && !fillers.Contains("actor") && clause.Arguments.Any(static a => a is { Function: Function.Actor, IsInherited: true, IsWeak: false }) ? fillers.Add("actor") : fillers;
            actors = SideFinder.Find(clause, fillers, frame.ActorClasses, context, false, out isWrongActor, frame.Event is "ASSAULT" or "PROTEST" or "INCIDENT" || frame.Name == "coup");
            // "12 погибших в бунте": who is counted as dead or hurt did not do it.
            actors = Without(actors, a => IsOfOtherNoun(a) || isNoun && a.Marker is null && context.FramesOf(a.Words.Sentence, a.Head).Any(f => f is { Event: "INCIDENT", RecipientMeasure: "killed" or "injured" }));
            // "Сейм одобрил договор между Чадом и Перу": beside who says so those of "between" are the noun's.
            actors = !isNoun && isAccusative && frame.Event != "CONSULT" && IsWord && actors.Any(a => !a.IsPaired && a.Marker is null && clause.Arguments.Any(g => g is { Function: Function.Actor, IsInherited: false } && g.Phrase == a)) ? Without(actors, static a => a.IsPaired) : actors;
            // "მინისტრის განცხადებამ მოსახლეობის აღშფოთება გამოიწვია": of several genitives that by the combination's own noun.
            actors = isErgative && !isNoun && actors.Length > 1 && actors.Any(IsByOwnNoun) ? Without(actors, a => a.Relation == Relation.Genitive && !IsByOwnNoun(a)) : actors;
            // "Мэр стал жертвой покушения": who he became is no doer.
            actors = isBorne ? Without(actors, a => context.Syntax.RoleOf(words[a.Head].Lemma) == "target") : actors;
            // "Под бомбёжку попал рынок Идлиба": whose the thing is that suffers.
            actors = isBorne ? Without(actors, a => a.Relation == Relation.Genitive && !others.Contains(a.Words.First - 1) && !others.Contains(a.Words.End)) : actors;
        }
    }

    private bool IsByOwnNoun(Phrase phrase) => phrase.Relation == Relation.Genitive && others.Contains(phrase.Words.End);

    /// <summary>"Six were killed in clashes between police and students", "обсудил конфликт между Чадом и Суданом", "ორ ქვეყანას შორის დავა განიხილა": who stands between belongs to a noun that is no word of the combination, or only what is talked about.</summary>
    private bool IsOfOtherNoun(Phrase phrase)
    {
        if (isNoun && frame.Event != "CONSULT" || !phrase.IsPaired && (phrase.Marker is not { } marker || context.Syntax.RoleOf(marker) != "between"))
        {
            return false;
        }

        var step = isErgative ? 1 : -1;
        var at = isErgative ? phrase.Words.End : phrase.Words.First - 1;
        while (at >= 0 && at < words.Length && words[at].Upos != Upos.PUNCT && context.Syntax.RoleOf(words[at].Lower) != "between")
        {
            at += step;
        }

        at += step;
        while (isErgative && at < words.Length && (words[at].Upos == Upos.ADJ || words[at] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Ins }))
        {
            at++;
        }

        // "No talks took place between the two": past a verb it is no noun's own.
        return at >= 0 && at < words.Length && words[at].Upos is Upos.NOUN or Upos.PROPN && at != clause.Predicate && !(isNoun && !isErgative && Enumerable.Range(clause.Predicate, Math.Max(0, at - clause.Predicate)).Any(i => words[i].Upos == Upos.VERB)) && (!others.Contains(at) || frame.Event == "CONSULT" && !context.FramesOf(clause.Sentence, at).Any(f => f.Event == "CONSULT")) && !context.MentionsOf(clause.Sentence).Any(m => m is PlaceMention or TimeMention && m.Words.Contains(clause.Sentence, at));
    }

    /// <summary>"Город подвергся обстрелу", "мэр стал жертвой покушения": a combination whose verb only says that it befell its subject.</summary>
    private bool IsBorne() =>
        !isNoun && !trigger.Others.IsEmpty && !clause.IsPassive && !unit.Recipient.Contains("actor") && !unit.Recipient.Contains("none")
        && (context.Syntax.RoleOf(words[clause.Predicate].Lemma) == "suffers" || isAccusative && others.Any(o => words[o].Features.Case == CaseFeature.Ins && context.Syntax.RoleOf(words[o].Lemma) == "target") || clause.Arguments.Any(a => a.Phrase.Marker is { } marker && others.Contains(a.Phrase.Head) && context.Syntax.RoleOf($"{words[clause.Predicate].Lemma} {marker}") == "suffers"))
        && clause.Arguments.All(a => a.Function != Function.Undergoer || others.Any(o => a.Phrase.Words.Contains(clause.Sentence, o)));

    /// <summary>Of a verb's own noun that is itself a side of a verb the genitive is what the verb has as object or only side ("ჯარის გაყვანა დაიწყეს").</summary>
    private (ImmutableArray<string> Actor, ImmutableArray<string> Recipient) ByGenitive()
    {
        if (!isNoun || words[clause.Predicate].Best is not { Features: { VerbForm: VerbFormFeature.Vnoun, Case: CaseFeature.Nom or CaseFeature.Dat }, Adposition: null } || unit.Actor.Contains("genitive") || unit.Recipient.Contains("genitive"))
        {
            return (unit.Actor, unit.Recipient);
        }

        return unit.Recipient.Contains("undergoer") || unit.Recipient.Contains("single") ? (unit.Actor, unit.Recipient.Add("genitive"))
            : unit.Actor.Contains("single") ? (unit.Actor.Add("genitive"), unit.Recipient)
            : (unit.Actor, unit.Recipient);
    }

    /// <summary>"Спикер объявил об отставке министра": where case tells, whose resignation the combination's noun is of, he resigns, not who tells it.</summary>
    private bool IsOfAnothersOffice()
    {
        if (isNoun || !isAccusative || trigger.Others.IsEmpty || frame is not { Event: "RETREAT", Mode: "resign" }
            || !context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Nominal && c.Predicate > clause.Predicate && others.Contains(c.Predicate) && words[c.Predicate].Features.Case == CaseFeature.Loc && c.Arguments.Any(a => a is { IsInherited: false, Relation: Relation.Genitive, Phrase.Marker: null } && NamesSomebody(a.Phrase))))
        {
            return false;
        }

        reasons?.Add("whose resignation it is, he resigns");
        return true;
    }

    private bool IsDoneByThing()
    {
        if (isNoun || !isWrongActor && !IsThingProtesting() && !IsPrivateGift())
        {
            return false;
        }

        reasons?.Add($"who does it is a thing; it must be one of {string.Join(", ", frame.ActorClasses)}");
        return true;
    }

    /// <summary>"The uncle lent him a car": where order tells, what one private person gives is no aid.</summary>
    private bool IsPrivateGift() =>
        isOrder && frame.Event == "AID" && !clause.IsPassive && clause.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false, Phrase.IsPronoun: false } && actors.All(d => d == a.Phrase) && words[a.Phrase.Head].Features.Number == NumberFeature.Sing
            && context.ClassesOf(a.Phrase) is { IsEmpty: false } classes && classes.All(c => c is "people" or "CVL") && !context.MentionsIn(a.Phrase).Any(m => m is ActorMention and not { IsNamed: false, Office: null, Name: "people" }));

    /// <summary>"A pipe flooded the street": where order tells, no mere thing protests, save what is a deed itself ("a march filled the square").</summary>
    private bool IsThingProtesting() =>
        isOrder && frame is { Event: "PROTEST", Mode: "demo" } && !actors.IsEmpty && actors.All(a => !IsOwnWord(a) && context.IsMereThing(a) && !context.FramesOf(a.Words.Sentence, a.Head).Any() && !SideFinder.IsCounted([a], context));

    /// <summary>"მოხდა შეტაკება": a combination's own noun does nothing, unless it names who acts ("the council met"); never what a noun of action is of ("вывод войск"), nor the subject where that noun only says what something is of ("режим прекращения огня").</summary>
    private void LeaveOwnNoun()
    {
        var isAction = trigger.Kind == TriggerKind.Action;
        actors = Without(actors, a => IsOwnWord(a) && (isAction || !context.MentionsIn(a).Any(m => m is ActorMention or QuantityMention)) || isAction && clause.Tie == Relation.Genitive && IsInherited(a));
    }

    /// <summary>"The ministry announced the murder of its envoy": where order tells, who makes known what befell somebody did not do it, save who is armed or of a state's force.</summary>
    private void LeaveAnnouncer()
    {
        if (isNoun && isOrder && frame.Event == "ASSAULT" && clause.Parent is { } parent && context.Syntax.RoleOf(words[context.Clauses[parent].Predicate].Lemma + " deed") == "asserts" && clause.Arguments.Any(a => a is { Function: Function.Genitive, IsInherited: false }))
        {
            actors = Without(actors, a => IsInherited(a) && !context.ClassesOf(a).Any(c => c is "armed" or "COP" or "MIL"));
        }
    }

    /// <summary>"The drought displaced thousands": what may happen of itself, is told by a noun or was done to somebody by force no thing does.</summary>
    private void LeaveThings()
    {
        if (frame.Agentless is not null || isNoun || frame.Event == "ASSAULT" && clause.IsPassive)
        {
            // "A dam burst, killing 20": nor does a building or a stretch of land where order tells.
            actors = Without(actors, a => context.IsThing(a) || isOrder && frame.Agentless is not null && !isNoun && context.ClassesOf(a) is var classes && classes.Contains("building") && classes.All(c => c is "building" or "territory"));
        }
    }

    /// <summary>"Armed men stormed the school": they are no crowd, whatever else they are.</summary>
    private void LeaveArmed()
    {
        if (frame is { Event: "PROTEST", Needs: "actor" })
        {
            actors = Without(actors, a => Has(a, "armed"));
        }
    }

    /// <summary>"Israel's attack" is its owner's doing, while "the mayor's arrest" befalls him; "Omsk rejected Tomsk's demand": words are their owner's, whatever else the verb's sides are.</summary>
    private void TakeOwnerAsActor()
    {
        if (isNoun && mayHaveActor && !frame.BefallsOwner && (actors.IsEmpty || isOrder && IsWord && actors.All(IsInherited)) && ActorsBy(clause, Owner) is { IsEmpty: false } owners)
        {
            actors = owners;
        }
    }

    /// <summary>"Criticism came from the unions": of words that are the subject of a verb of coming, whom they come from.</summary>
    private void TakeOrigin()
    {
        if (isNoun && isOrder && IsWord && mayHaveActor && (actors.IsEmpty || actors.All(a => a.Relation == Relation.Genitive)) && clause.Parent is { } parent && context.Clauses[parent] is { IsPassive: false } coming
            && context.Syntax.RoleOf(words[coming.Predicate].Lemma + " from") == "origin" && coming.Arguments.Any(a => a.Function == Function.Actor && a.Phrase.Head == clause.Predicate)
            && ActorsBy(coming with { Arguments = [.. coming.Arguments.Where(a => a.Relation == Relation.Source)] }, FromActor) is { IsEmpty: false } origin)
        {
            actors = origin;
        }
    }

    /// <summary>"A march of nurses", "the withdrawal of soldiers", "a truce between the clans": where order tells, of what only its doers take part in, whom its noun is of.</summary>
    private void TakeThoseOfNoun()
    {
        if (isNoun && isOrder && actors.IsEmpty && mayHaveActor && frame is { Event: "PROTEST", Mode: "demo" or "strike" or "hunger" } or { Event: "RETREAT", Mode: "withdraw" or "ceasefire" or "resign" }
            && clause.Arguments.Where(a => !a.IsInherited && (a.Relation == Relation.Genitive && a.Phrase.Words.First == clause.Predicate + 2 || a.Phrase.IsPaired || a.Phrase.Marker is { } between && context.Syntax.RoleOf(between) == "between") && (frame.ActorClasses.IsEmpty ? IsGroup(a.Phrase) : SideFinder.Fits(a.Phrase, frame.ActorClasses, context))).Select(a => a.Phrase).ToImmutableArray() is { IsEmpty: false } doers)
        {
            (actors, recipients) = (doers, recipients.RemoveAll(doers.Contains));
        }

        bool IsGroup(Phrase phrase) => Has(phrase, "crowd") || Has(phrase, "people") || Has(phrase, "armed") || Has(phrase, "state") || phrase.IsPaired && Has(phrase, "place");
    }

    /// <summary>"The auditor is looking into the contracts": where order tells, the person who is the subject of a verb of words that asks for no other doer.</summary>
    private void TakePerson()
    {
        if (!isNoun && isOrder && IsWord && actors.IsEmpty && mayHaveActor && !frame.ActorClasses.IsEmpty && unit.Conditions.All(c => c.Side != "actor"))
        {
            actors = Without(SideFinder.Find(clause, unit.Actor.IsEmpty ? VerbActor : unit.Actor, People, context, false, out _), a => IsOwnWord(a) || recipients.Contains(a));
        }
    }

    private bool IsInherited(Phrase phrase) => clause.Arguments.Any(a => a.IsInherited && a.Phrase == phrase) && !clause.Arguments.Any(a => !a.IsInherited && a.Phrase == phrase);

    /// <summary>"სტუდენტების მიტინგი გაიმართა": a gathering that is the subject of its combination's verb is its owner's; not a monument ("ბისმარკის ძეგლი წააქციეს").</summary>
    private void TakeOwnerOfOwnNoun()
    {
        if (!isErgative || isNoun || !actors.IsEmpty || !mayHaveActor || frame is not { Event: "PROTEST", Mode: not "vandalize" })
        {
            return;
        }

        foreach (var side in clause.Arguments.Where(a => a is { Function: Function.Actor or Function.Single or Function.Undergoer, IsInherited: false } && IsOwnWord(a.Phrase)))
        {
            if (actors.IsEmpty && context.ClausesOf(clause.Sentence).FirstOrDefault(c => c.Kind == PredicateKind.Nominal && c.Predicate == side.Phrase.Head) is { } noun)
            {
                actors = ActorsBy(noun, OwnerOfNoun);
            }
        }
    }

    /// <summary>"Police firing"; a word of the combination itself names no side ("terrorist attack", "mob violence").</summary>
    private void TakeModifier()
    {
        if (isNoun && actors.IsEmpty && mayHaveActor && !unit.Actor.Contains("none") && context.ModifyingActor(clause, frame) is { } modifier && !trigger.Others.Any(o => Combination.Is(words[modifier.Head], o)))
        {
            actors = [modifier];
        }
    }

    /// <summary>"US-Iran talks", "a police-student clash", "российско-украинские переговоры": of what two sides do with each other, both that are joined into the word before its noun.</summary>
    private void TakePair()
    {
        if (!actors.IsEmpty || !mayHaveActor || frame is not ({ Event: "CONSULT" or "COOPERATE" or "AGREE" or "ASSAULT" } or { Name: "sign" } or { Event: "PROTEST", Mode: "riot" } or { Event: "RETREAT", Mode: "ceasefire" }))
        {
            return;
        }

        foreach (var noun in others.Append(clause.Predicate).Where(o => words[o].Upos is Upos.NOUN))
        {
            for (var at = noun - 1; at >= Math.Max(0, noun - PairReach) && words[at].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.X; at--)
            {
                if (Pair(at) is { } pair)
                {
                    actors = [pair];
                    return;
                }
            }

            // "Переговоры США-Иран".
            if (isAccusative && noun + 1 < words.Length && Pair(noun + 1) is { } behind)
            {
                actors = [behind];
                return;
            }
        }

        Phrase? Pair(int at) =>
            Claims.ReportContext.Single(clause.Sentence, at) is var phrase && context.PairOf(phrase) is not null && (frame.ActorClasses.IsEmpty || SideFinder.Fits(phrase, frame.ActorClasses, context)) ? phrase : null;
    }

    /// <summary>"Закрытие границы Эфиопией", "введение комендантского часа властями": where case tells, the agent of the noun that goes with the one told, or that has it in the genitive.</summary>
    private void TakeAgentOfOther()
    {
        if (!isAccusative || !isNoun || !actors.IsEmpty || !mayHaveActor || unit.Actor.Contains("none"))
        {
            return;
        }

        foreach (var other in context.ClausesOf(clause.Sentence))
        {
            if (actors.IsEmpty && other.Kind == PredicateKind.Nominal && (others.Contains(other.Predicate) || other.Arguments.Any(a => a is { Function: Function.Genitive, IsInherited: false, Phrase.Marker: null } && a.Phrase.Head == clause.Predicate && a.Phrase.Words.First == other.Predicate + 1)))
            {
                actors = ActorsBy(other, Agent);
            }
        }
    }

    /// <summary>"Бастуют около 800 рабочих": of a deed that only has doers, those who are counted; not what rebels damaged.</summary>
    private void TakeCountedDoers()
    {
        if (actors.IsEmpty && !isNoun && frame is { ActorMeasure: not null, RecipientMeasure: null } && SideFinder.IsCounted(recipients, context)
            && !recipients.Any(context.IsProperty) && !clause.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false } && Has(a.Phrase, "armed")))
        {
            (actors, recipients) = (recipients, []);
        }
    }

    /// <summary>"В министерстве осудили": the body in which it is said.</summary>
    private void TakeBodySaidIn()
    {
        if (actors.IsEmpty && !isNoun && mayHaveActor && IsWord && BodiesSaidIn(frame.Event is "ACCUSE" or "REJECT" or "THREATEN" or "SUPPORT") is { Count: > 0 } bodies)
        {
            actors = ActorsBy(clause with { Arguments = [.. bodies] }, VerbActor);
        }
    }

    /// <summary>"„დავაკავეთ ცხრა პირი“, – განაცხადა …": who says "we".</summary>
    private void TakeSpeaker()
    {
        // Who speaks, where only the verb's form names them.
        if ((actors.IsEmpty || actors is [{ IsPronoun: true, Head: var head }] && head == clause.Predicate) && !isNoun && mayHaveActor && context.Speaker(clause) is { } speaker)
        {
            actors = ActorsBy(clause with { Arguments = [new Argument(Function.Actor, Relation.None, speaker)] }, VerbActor);
        }
    }

    /// <summary>"Five were hurt in the firing": who fired, an earlier sentence tells.</summary>
    private void TakeEarlierDoers()
    {
        if (isNoun && actors.IsEmpty && recipients.IsEmpty && mayHaveActor && context.PointedAt(clause, frame) is { } earlier)
        {
            (actors, frame) = (earlier.Actors, earlier.Frame is { Agentless: null, Mode: not null } && (frame.Mode is null || frame.Acled is null && earlier.Frame.Acled is not null || Claims.ReportContext.IsBlastOf(frame, earlier.Frame)) ? earlier.Frame with { Needs = frame.Needs } : frame);
        }
    }

    /// <summary>Of the two sides of a clash it is the crowd that riots; where both are alike, both do.</summary>
    private void LetCrowdAct()
    {
        var isRiot = frame is { Event: "PROTEST", Mode: "riot" };

        // "Between police and protesters": of the two it is the crowd that riots.
        if (isRiot && actors is [{ IsPaired: true } first] && recipients is [{ IsPaired: true } second] && Has(first, "state") && Has(second, "crowd"))
        {
            (actors, recipients) = (recipients, actors);
        }

        // "ორ ტომს შორის შეტაკება": both fight, both talk.
        if ((isRiot || frame.Event == "CONSULT") && isErgative && actors.IsEmpty && recipients is [{ IsPaired: false, Marker: { } between }] && context.Syntax.RoleOf(between) == "between")
        {
            (actors, recipients) = (recipients, []);
        }

        // "Nine officers were hurt in clashes with fans": of those met the crowd riots.
        if (isRiot && isOrder && isNoun && actors.IsEmpty && !recipients.IsEmpty && recipients.All(a => a is { Relation: Relation.Comitative, IsPaired: false } && Has(a, "crowd")))
        {
            (actors, recipients) = (recipients, []);
        }

        // "In clashes with police": where case tells and nobody else is named, the state is whom the crowd met.
        if (isRiot && !isOrder && recipients.IsEmpty && !actors.IsEmpty && actors.All(a => a.Relation == Relation.Comitative && Has(a, "state")))
        {
            (actors, recipients) = ([], actors);
        }
    }

    /// <summary>Where verbs agree: of a plural without a subject, the bodies of state, or a capital that stands for its state, that stand before it and say where ("в министерстве осудили", "в Киеве осудили").</summary>
    private List<Argument> BodiesSaidIn(bool orCapital)
    {
        // "Посла вызвали в министерство": where somebody goes says nothing.
        var isOfPersons = clause.Arguments.Any(a => a.Function == Function.Undergoer && NamesSomebody(a.Phrase));
        return isAccusative && clause is { Kind: PredicateKind.Finite, IsPassive: false } && words[clause.Predicate].Features is { Number: NumberFeature.Plur, Person: PersonFeature.None or PersonFeature.Third }
            && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single))
            ? [.. clause.Arguments.Where(a => a is { Function: Function.Oblique, Relation: Relation.Location } && (a.Phrase.Head < clause.Predicate || a.Phrase.Words.First == clause.Predicate + 2 && !isOfPersons) && (IsBody(a.Phrase) || orCapital && IsCapital(a.Phrase))).Select(a => a with { Function = Function.Actor })]
            : [];

        bool IsBody(Phrase where) => context.MentionsIn(where).OfType<ActorMention>().Any(m => m.Class is "state" || m.Class is "organisation" && context.Syntax.RoleOf(words[clause.Predicate].Lemma) != "charge");

        bool IsCapital(Phrase where) => where.Marker is not null && words[where.Head].Upos == Upos.PROPN && context.MentionsIn(where).OfType<PlaceMention>().Any(m => m.Head == where.Head && m.Place?.Country is { } country && context.Gazetteer.Capital(country) == m.Place);
    }

    private ImmutableArray<Phrase> ActorsBy(Clause of, ImmutableArray<string> fillers) => SideFinder.Find(of, fillers, frame.ActorClasses, context, false, out _);
}
