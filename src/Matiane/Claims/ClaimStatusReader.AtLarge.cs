using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <content>What is told of a kind of happening and not of one of them: what a law allows, what a course teaches, what to do in a fire.</content>
internal sealed partial class ClaimStatusReader
{
    // How many words away what governs a happening at large may stand, past a list and what describes it.
    private const int CounterReach = 6;
    private const int CaseLength = 5;
    private const int HowReach = 3;
    private const int AboveReach = 4;

    private bool IsAtLarge() =>
        IsCountered() || IsStanding() || IsDrilled() || IsPolled() || IsPenal() || IsAdvised() || IsOfLawToBe() || IsOfPoll() || IsRehearsed() || IsRelieved() || IsWhenever() || IsOfKindAlone() || IsInCase() || IsOnlyWho() || match.Frame.Event is "ASSAULT" or "INCIDENT" or "COERCE" or "PROTEST" or "ACCUSE" && IsUnpointed() && (IsCase() || IsOfGeneralTeller() || match.Frame.Event != "ACCUSE" && IsTaught() || IsTypified() || IsByAny() || IsAtLargeByCase()) || isErgative && IsUnpointed() && (IsEverSo() || IsHelping());

    private bool IsAtLargeByCase() => isErgative && (IsToldHearers() || IsShared() || IsOfVictims());

    /// <summary>Whether nothing in the sentence points to one happening: no figure, place, time or country, nobody named on its sides.</summary>
    private bool IsUnpointed() =>
        match.Tolls.IsEmpty && match.Responsibility is null && !match.Actors.Any(IsNamed) && !match.Recipients.Any(IsNamed)
        && !IsPlacedOrDated();

    private bool IsNamed(Phrase phrase) => context.MentionsIn(phrase).Any(static m => m is QuantityMention or PlaceMention or DemonymMention or ActorMention { IsNamed: true });

    /// <summary>"In case of a strike", "в случае забастовки", "ხანძრის დროს": what may come, where no past is told.</summary>
    private bool IsCase()
    {
        if (!isNoun)
        {
            return false;
        }

        for (var length = 1; length <= CaseLength; length++)
        {
            for (var first = Math.Max(0, clause.Predicate - length - 2); first <= Math.Min(clause.Predicate + 1, words.Length - length); first++)
            {
                if (first + length <= clause.Predicate != isErgative && context.Syntax.RoleOf(words, first, length) is "case")
                {
                    return !HasPast();
                }
            }
        }

        return false;
    }

    /// <summary>"Keep torches at hand in case a storm knocks out power": the same before a clause.</summary>
    private bool IsInCase()
    {
        var told = isNoun && clause.Parent is { } parent ? context.Clauses[parent] : clause;
        return isOrder && told.Arguments.Any(a => a is { IsInherited: false, Function: Function.Actor or Function.Single or Function.Undergoer, Phrase.Marker: null } && a.Phrase.Head < told.Predicate && a.Phrase.Words.First is > 2 and var first
            && Enumerable.Range(first - 1, 2).Any(end => end <= a.Phrase.Head && context.Syntax.RoleOf(words, end - 2, 2) == "case")) && told.Tense == TenseFeature.Pres;
    }

    /// <summary>"Relatives of those killed met", "knives were found on some of those detained": what only says who persons are that are neither named nor counted.</summary>
    private bool IsOnlyWho() =>
        isOrder && clause is { IsPassive: true, Kind: PredicateKind.Participle, Predicate: > 0 } && match.Actors.IsEmpty && !HasFigure() && words[clause.Predicate - 1].Features is { PronType: PronTypeFeature.Dem, Number: NumberFeature.Plur }
        && !Enumerable.Range(0, words.Length).Any(i => words[i].Upos == Upos.NOUN && RoleOf(i) == "tally");

    /// <summary>Whether a verb of the sentence, save one, tells what was.</summary>
    private bool HasPast(int save = -1) => Enumerable.Range(0, words.Length).Any(i => i != save && words[i] is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } });

    /// <summary>"The law allows police to use tear gas", "в памятке объясняется, что делать после землетрясения": what a law, a guide or a course has to say, in the present, of what is no doing of its own.</summary>
    private bool IsOfGeneralTeller()
    {
        foreach (var told in context.ClausesOf(clause.Sentence))
        {
            // "If the bill is adopted, the protests may resume": what it depends on tells nothing.
            if (told.Kind is PredicateKind.Nominal or PredicateKind.Participle || told.IsNegated || words[told.Extent.First].Upos == Upos.SCONJ)
            {
                continue;
            }

            foreach (var side in told.Arguments)
            {
                // "კანონი, რომლის თანახმადაც …": where verbs stand last, also what a relative word stands for.
                if (isErgative && side is { IsInherited: true, Phrase.IsPronoun: false } && told.Tense != TenseFeature.Past && side.Phrase.Words.End <= told.Extent.First && told.Extent.Contains(clause.Sentence, clause.Predicate) && IsGeneralTeller(side.Phrase.Head))
                {
                    return true;
                }

                if (!side.IsInherited && side.Phrase.Head < clause.Predicate && IsGeneralTeller(side.Phrase.Head) && IsTeller(side, told))
                {
                    // "A study found that": when it was found says nothing of when what is found is.
                    return !HasPast(told.Predicate);
                }
            }
        }

        return false;

        // "Under the rules soldiers may fire": what somebody may do is no deed of its own clause either.
        bool IsTeller(Argument side, Clause told) =>
            side.Function is Function.Actor or Function.Single || side.Function == Function.Undergoer && !told.IsPassive && told.Arguments.All(a => a.Function != Function.Actor) ? told.Predicate != clause.Predicate
            : side.Relation is Relation.Location or Relation.AccordingTo or Relation.Instrument && (told.Predicate != clause.Predicate && !IsAimedAt(side) || clause.Modal is not null || clause.Kind == PredicateKind.Infinitive);
    }

    /// <summary>"საიტზე შეტევა განახორციელეს": where a postposition tells at whom an attack is as well, what is struck tells nothing.</summary>
    private bool IsAimedAt(Argument side) => isNoun && side.Phrase.Marker is { } marker && context.Syntax.RoleOf(marker) == "onto" && RoleOf(clause.Predicate) == "aims";

    /// <summary>"A bill that would allow courts to jail drivers who kill pedestrians": what hangs on what a law, plan or guide that is still to come, or any in the present, would do.</summary>
    private bool IsOfLawToBe()
    {
        if (!isOrder || !match.Tolls.IsEmpty)
        {
            return false;
        }

        var below = clause;
        for (var step = 0; step < AboveReach && Above(below) is { } above; step++)
        {
            if (above.Arguments.Any(a => a.Function is Function.Actor or Function.Single && IsGeneralTeller(a.Phrase.Head)) && (above.Modal is not null || above.Tense == TenseFeature.Pres) && !above.IsNegated)
            {
                return true;
            }

            below = above;
        }

        return false;
    }

    /// <summary>The clause that one hangs on: what governs it, whose side its relative word stands for, or for a form without a subject of its own the verb before it; null for none.</summary>
    private Clause? Above(Clause below)
    {
        if (below.Parent is { } parent)
        {
            return context.Clauses[parent].Sentence == below.Sentence ? context.Clauses[parent] : null;
        }

        var before = context.ClausesOf(below.Sentence).Where(c => c.Kind != PredicateKind.Nominal && c.Predicate < below.Predicate).ToList();
        if (below.Kind == PredicateKind.Infinitive)
        {
            return before.LastOrDefault(c => c.Kind != PredicateKind.Participle);
        }

        return before.LastOrDefault(c => c.Arguments.Any(a => !a.IsInherited && a.Phrase.Head > c.Predicate && below.Arguments.Any(b => b.Phrase.Head == a.Phrase.Head && b.Function is Function.Actor or Function.Undergoer or Function.Single && (b.IsInherited || below.Kind == PredicateKind.Participle))))
            // "The job involves patrolling the border and arresting smugglers".
            ?? (below is { Kind: PredicateKind.Participle, IsPassive: false } ? before.LastOrDefault(static c => c.Kind == PredicateKind.Finite) : null);
    }

    /// <summary>"Most fear that hackers could attack, according to a survey": what may come, as those think who were asked.</summary>
    private bool IsOfPoll() =>
        isOrder && match.Frame.Event is "ASSAULT" or "INCIDENT" or "COERCE" or "PROTEST" or "SANCTION" && !HasFigure() && context.ClausesOf(clause.Sentence).Any(c => c.Predicate != clause.Predicate && c.Arguments.Any(a => (a.Relation is Relation.As or Relation.AccordingTo || a is { Function: Function.Actor, Phrase.Marker: null, IsInherited: false } && (RoleOf(c.Predicate) is "says" or "recounts" || context.Syntax.RoleOf(words[c.Predicate].Lemma + " asks") == "asks")) && (IsAskedOf(a.Phrase.Head, "asks") || IsAskedOf(a.Phrase.Head, "finds") && IsOfPresent())));

    /// <summary>Whether the verb that a clause is of, or hangs on, is in the present.</summary>
    private bool IsOfPresent() =>
        FiniteAbove() is var told && (IsFinitePresent(told) || told.Kind == PredicateKind.Infinitive && !HasPast());

    /// <summary>The finite verb that the happening's clause is of, or hangs on; what it hangs on last where there is none.</summary>
    private Clause FiniteAbove()
    {
        var told = clause;
        while (told is { Kind: not PredicateKind.Finite } && Above(told) is { } higher)
        {
            told = higher;
        }

        return told;
    }

    private bool IsFinitePresent(Clause told) => told is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } && words[told.Predicate].Features.Tense == TenseFeature.Pres;

    private bool IsAskedOf(int at, string role) => words[at].Upos == Upos.NOUN && char.IsLower(words[at].Token.Form[0]) && context.Syntax.RoleOf(words[at].Lemma + " asks") == role;

    /// <summary>"Firefighters practised evacuating villages threatened by an eruption": what is only practised.</summary>
    private bool IsRehearsed()
    {
        if (isAccusative || (isErgative ? HasFigure() : !match.Tolls.IsEmpty) || match.Frame.Event is not ("ASSAULT" or "INCIDENT" or "COERCE" or "PROTEST" or "RETREAT" or "AID"))
        {
            return false;
        }

        return Enumerable.Range(0, words.Length).Any(i => i != clause.Predicate && (context.Syntax.RoleOf(words[i].Lower + " as drill") == "rehearses" || words[i].Analyses.Any(a => context.Syntax.RoleOf(a.Lemma + " drill") == "rehearses"))) && (Enumerable.Range(0, words.Length).Any(i => words[i].Upos == Upos.NOUN && context.Syntax.RoleOf(words[i].Lemma + " drill") == "drill") || Enumerable.Range(0, clause.Predicate).Any(i => words[i].Upos == Upos.VERB && context.Syntax.RoleOf(words[i].Lemma + " drill") == "rehearses"));
    }

    /// <summary>"Has raised two million for families displaced by floods": what those suffered for whom something is collected.</summary>
    private bool IsRelieved() =>
        isOrder && match is { Frame: { Event: "INCIDENT", Mode: "disaster" or "fire" or "accident" or "casualties" } } && !HasFigure() && clause.Kind is PredicateKind.Nominal or PredicateKind.Participle && context.ClausesOf(clause.Sentence).Any(c => c.Kind is PredicateKind.Finite or PredicateKind.Infinitive && IsRelief(c) && words[c.Predicate..clause.Predicate].All(static w => w.Token.Kind != TokenKind.Punctuation));

    private bool IsRelief(Clause above) => above.Predicate < clause.Predicate && context.Syntax.RoleOf(words[above.Predicate].Lemma + " relief") is var role && (role == "relief" || role == "helps" && above.Kind == PredicateKind.Infinitive);

    /// <summary>"When prices rise, people take to the streets": what is told in the present of every time, in a sentence and not a headline.</summary>
    private bool IsWhenever() =>
        isOrder && match.Tolls.IsEmpty && words[^1].Token.Form is "." && (clause.Kind == PredicateKind.Nominal && clause.Parent is { } parent ? context.Clauses[parent] : clause) is { Tense: TenseFeature.Pres, Modal: null } told
        && (IsOfWhenever(told) || context.ClausesOf(clause.Sentence).Any(c => c.Predicate < told.Predicate && c is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } && IsOfWhenever(c)));

    private bool IsOfWhenever(Clause told) => told.Extent.First < told.Predicate && words[told.Extent.First] is { Upos: Upos.ADV, Features.PronType: PronTypeFeature.Int } && context.Syntax.RoleOf(words[told.Extent.First].Lower + " ever") == "whenever";

    /// <summary>"როცა ფასები იზრდება, ხალხი ქუჩაში გამოდის": where verbs stand last, likewise either part of a sentence that opens so and has nothing but presents.</summary>
    private bool IsEverSo() =>
        words[^1].Token.Form is "." && context.Syntax.RoleOf(words[0].Lower + " ever") == "whenever" && !words.Any(static w => w is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past or TenseFeature.Fut } });

    /// <summary>"თუ ხანძარი გაჩნდება, დატოვეთ შენობა": what to do if something happens, said to whoever hears it.</summary>
    private bool IsToldHearers() =>
        match.Frame.Event == "INCIDENT" && words.Any(static w => w is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Person: PersonFeature.Second } }) && words.Take(clause.Predicate).Any(w => w.Upos is Upos.SCONJ or Upos.CCONJ && context.Syntax.RoleOf(w.Lemma) == "hypothetical");

    /// <summary>"ავარიების ნახევარზე მეტი დაღლილობის გამო ხდება": how large a part of all of a kind something is true of, in the present.</summary>
    private bool IsShared() =>
        isNoun && words[clause.Predicate].Features is { Number: NumberFeature.Plur, Case: CaseFeature.Gen } && clause.Parent is { } parent && context.Clauses[parent] is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres }
        && Enumerable.Range(clause.Predicate + 1, Math.Min(AboveReach, words.Length - clause.Predicate - 1)).Any(i => context.Syntax.RoleOf(words[i].Lemma + " share") == "share");

    /// <summary>"ფონდი წამების მსხვერპლებს ეხმარება": what those suffered who are helped, in the present.</summary>
    private bool IsOfVictims() =>
        isNoun && words[clause.Predicate].Features.Case == CaseFeature.Gen && clause.Predicate + 1 < words.Length && context.Syntax.RoleOf(words[clause.Predicate + 1].Lemma + " helped") == "victim" && clause.Parent is { } parent && context.Clauses[parent] is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres };

    /// <summary>"ორგანიზაცია ძალადობის მსხვერპლებს ეხმარება": what somebody does for all of a kind, in the present.</summary>
    private bool IsHelping() =>
        match.Frame.Event is "AID" or "SUPPORT" && clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } && match.Recipients.Any(r => Enumerable.Range(r.Words.First, r.Words.End - r.Words.First).Any(i => context.Syntax.RoleOf(words[i].Lemma + " helped") == "victim"));

    /// <summary>"Insurers pay for damage caused by hailstorms": disasters as a kind, where the verb above is in the present and nothing beside either is a place, a day or a figure.</summary>
    private bool IsOfKindAlone()
    {
        if (!isOrder || match is not { Frame: { Event: "INCIDENT", Mode: "disaster" or "fire" or "accident" or "crime" } } || HasFigure() || !isNoun || words[clause.Predicate].Features.Number != NumberFeature.Plur || !IsBareNoun() || words[^1].Token.Form is not ".")
        {
            return false;
        }

        return FiniteAbove() is { Modal: null } above && IsFinitePresent(above) && !Points(clause.Extent);
    }

    private bool HasFigure() => match.Tolls.Any(t => t.Phrases.Any(p => context.MentionsIn(p).Any(static m => m is QuantityMention)));

    /// <summary>Whether words name a place, a day, a figure or a people.</summary>
    private bool Points(WordRange range) => context.MentionsOf(clause.Sentence).Any(m => range.Contains(m.Words) && m is PlaceMention or DemonymMention or QuantityMention or TimeMention { Time: { From: not null } or { To: not null } });

    private bool IsGeneralTeller(int at) => words[at].Upos == Upos.NOUN && context.Syntax.RoleOf(words[at].Lemma + " tells") == "general";

    /// <summary>"Dogs are trained to find explosives", "ძაღლებს ასაფეთქებლის პოვნას ასწავლიან": what is taught is not done.</summary>
    private bool IsTaught() =>
        clause.Parent is { } parent && IsTeaching(context.Clauses[parent].Predicate)
        || isNoun && !HasPast() && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Finite && IsTeaching(c.Predicate))
        // "Explains how to strike".
        || clause.Kind == PredicateKind.Infinitive && Enumerable.Range(1, Math.Min(HowReach, clause.Predicate)).Any(back => IsTeaching(clause.Predicate - back));

    private bool IsTeaching(int at) => words[at].Upos is Upos.VERB or Upos.NOUN or Upos.ADV or Upos.SCONJ && context.Syntax.RoleOf(words[at].Lemma + " how") == "teaches";

    /// <summary>"Поддерживаемые соседом войска отступили": what a present passive before its noun says of somebody is no happening.</summary>
    private bool IsStanding() =>
        isAccusative && match.Frame.Event is "SUPPORT" or "AID" or "COOPERATE" && words[clause.Predicate] is { Upos: Upos.VERB or Upos.ADJ, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Tense: TenseFeature.Pres, Variant: VariantFeature.None } };

    /// <summary>"Спасатели отработали тушение условного пожара", "в ходе учений": what is only practised, whoever and wherever.</summary>
    private bool IsDrilled() =>
        isAccusative && isNoun && match.Frame.Event is "ASSAULT" or "INCIDENT" or "AID" or "PROTEST" or "COERCE"
        && (clause.Predicate > 0 && context.Syntax.RoleOf(words[clause.Predicate - 1].Lemma + " how") == "drills"
            || context.ClausesOf(clause.Sentence).Any(c => c.Kind is not PredicateKind.Nominal && c.Extent.Contains(clause.Sentence, clause.Predicate) && c.Predicate < clause.Predicate && context.Syntax.RoleOf(words[c.Predicate].Lemma + " how") == "drills"));

    /// <summary>"Согласно опросу, каждый третий ждёт протестов": what those who are asked think may come.</summary>
    private bool IsPolled() =>
        isAccusative && match.Frame.Event is "ASSAULT" or "INCIDENT" or "PROTEST" && match.Tolls.IsEmpty && clause.Tense != TenseFeature.Past
        && Enumerable.Range(0, clause.Predicate).FirstOrDefault(i => context.Syntax.RoleOf(words[i].Lemma + " tells") == "polls", -1) is >= 0 and var poll
        && !HasPast(Enumerable.Range(poll, words.Length - poll).FirstOrDefault(i => words[i].Upos == Upos.VERB, -1));

    /// <summary>"Законопроект вводит ответственность за нападение на медиков": a deed that a penalty is for, where nobody in particular did it and who it is for is not told.</summary>
    private bool IsPenal()
    {
        if (!isAccusative || !isNoun || match.Frame.Event is not ("ASSAULT" or "INCIDENT" or "PROTEST" or "COERCE" or "ACCUSE") || !match.Tolls.IsEmpty || match.Responsibility is not null || match.Actors.Any(IsNamed) || match.Recipients.Any(IsNamed))
        {
            return false;
        }

        var first = clause.Predicate;
        // "Наказание за нападение на журналистов и избиение врачей": past those before it on a list.
        while (first > 2 && words[first - 1].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT) && !(words[first - 1].Upos == Upos.ADP && context.Syntax.RoleOf(words[first - 2].Lemma + " for") == "penal"))
        {
            first--;
        }

        if (first < 2 || context.Syntax.RelationOf(words[first - 1].Lower) != Relation.Beneficiary && words[first - 1].Upos != Upos.ADP || context.Syntax.RoleOf(words[first - 2].Lemma + " for") != "penal")
        {
            return false;
        }

        // "Взяла ответственность за взрыв", "получил штраф за драку": whom it was given, or who took it.
        return Enumerable.Range(0, first - 2).Any(i => context.Syntax.RoleOf(words[i].Lemma + " tells") == "general" || context.Syntax.RoleOf(words[i].Lemma + " penalty") == "sets");
    }

    /// <summary>"Если полицейские задерживают человека, он вправе жаловаться": what may come to anybody, where it is said what is then to be done.</summary>
    private bool IsAdvised() =>
        isAccusative && clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres or TenseFeature.Fut } && match.Tolls.IsEmpty && !match.Actors.Any(IsNamed) && !match.Recipients.Any(IsNamed) && IsCondition()
        && Enumerable.Range(clause.Predicate, words.Length - clause.Predicate).FirstOrDefault(i => words[i].Token.Form == ",", -1) is > 0 and var mark && Enumerable.Range(mark, words.Length - mark).Any(i => context.Syntax.RoleOf(words[i].Lemma + " then") == "advises");

    /// <summary>"Нападение на врача карается штрафом", "earthquakes are rare": what is said of all of a kind is no case of it.</summary>
    private bool IsTypified() =>
        isNoun && clause.Parent is { } parent && context.Clauses[parent] is { Tense: not TenseFeature.Past, IsNegated: false } typifying && context.Syntax.RoleOf(words[typifying.Predicate].Lemma + " crime") == "typifies";

    /// <summary>"Anyone who attacks a nurse faces a fine", "каждый водитель, попавший в аварию, обязан": what anybody does who does it.</summary>
    private bool IsByAny() =>
        !HasPast() && context.ClausesOf(clause.Sentence).Any(c => c.Arguments.Any(a => a.Function is Function.Actor or Function.Single && Enumerable.Range(a.Phrase.Words.First, a.Phrase.Words.End - a.Phrase.Words.First).Any(i => context.Syntax.RoleOf(words[i].Lower + " who") == "any")));

    /// <summary>"A unit to combat smuggling", "the fight against kidnappings", "борьба с вымогательством": what is fought or prevented at large, where nothing points to a case of it; a fire, flood or accident only where that is a purpose and no place or time is told.</summary>
    private bool IsCountered()
    {
        if (!(isNoun || words[clause.Predicate].Analyses.Any(static a => a.Features.VerbForm == VerbFormFeature.Ger)) || match.Frame.Event is not ("ASSAULT" or "INCIDENT" or "COERCE" or "PROTEST") || !match.Tolls.IsEmpty || match.Responsibility is not null || isNoun && !IsBareNoun() || match.Frame.Event != "INCIDENT" && match.Actors.Any(IsConcrete) || match.Recipients.Any(IsConcrete) || Counter() is not (>= 0 and var counter))
        {
            return false;
        }

        return match.Frame switch
        {
            { Event: "INCIDENT", Mode: "fire" or "disaster" or "accident" } => words[clause.Predicate].Features.Number == NumberFeature.Plur && words[counter].Features is not ({ VerbForm: VerbFormFeature.Fin } or { VerbForm: VerbFormFeature.Part, Tense: not TenseFeature.Fut })
                && !context.MentionsOf(clause.Sentence).Any(m => m is TimeMention { Time: { From: not null } or { To: not null } } or PlaceMention { Place: not null }),
            { Event: "INCIDENT", Mode: not "crime" } => false,
            _ => words[counter] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } },
        };
    }

    /// <summary>The word that fights or prevents what the noun tells, past a list and what describes it; -1 for none. Where verbs stand last it stands behind.</summary>
    private int Counter()
    {
        var step = isErgative ? 1 : -1;
        for (var i = clause.Predicate + step; i >= 0 && i < words.Length && Math.Abs(i - clause.Predicate) <= CounterReach; i += step)
        {
            if (words[i].Upos is Upos.VERB or Upos.NOUN or Upos.ADP or Upos.ADV && context.Syntax.RoleOf(words[i].Lemma + " crime") == "counters")
            {
                return i;
            }

            if (words[i].Upos is not (Upos.NOUN or Upos.ADJ or Upos.ADP or Upos.PART or Upos.CCONJ or Upos.DET) && words[i].Token.Form != ",")
            {
                return -1;
            }
        }

        return -1;
    }
}
