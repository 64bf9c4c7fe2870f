using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <content>The words that must or must not stand by the predicate, and the sides that there must be.</content>
internal sealed partial class PatternTrial
{
    private const int ContentReach = 24;
    private const int VerdictReach = 12;
    private const int ConverbReach = 3;

    private bool HasNeeded => frame.Needs switch
    {
        "actor" => !actors.IsEmpty,
        "recipient" => !recipients.IsEmpty,
        "any" => !actors.IsEmpty || !recipients.IsEmpty,
        "both" => !actors.IsEmpty && !recipients.IsEmpty,
        _ => true,
    };

    /// <summary>"დაგვპირდნენ", "გამაფრთხილა": words to who speaks, where that is nobody of a state, of arms or of a body.</summary>
    private bool IsSaidToPrivate()
    {
        if (isNoun || words[clause.Predicate].Features.Object != ObjectFeature.First || !IsWord && frame.Event is not ("AID" or "COOPERATE"))
        {
            return false;
        }

        var spoken = clause.Arguments.FirstOrDefault(a => a.Phrase.IsPronoun && a.Phrase.Head == clause.Predicate)?.Phrase;
        var isPrivate = spoken is null || context.Referent(spoken) is not { } speaker || !context.ClassesOf(speaker).Any(c => c is "state" or "office" or "armed" or "organisation");
        if (isPrivate)
        {
            reasons?.Add("it is said to somebody private");
        }

        return isPrivate;
    }

    /// <summary>"Two were hurt in the attack": without sides of its own it happened if it has a toll.</summary>
    private bool NeedsToll => !HasNeeded && isNoun && frame is { Event: "ASSAULT", Needs: "any" } && clause.Tie is Relation.None or Relation.Location or Relation.Cause or Relation.Time;

    /// <summary>"Heart attack": whether a word that turns the meaning stands by the predicate or by another word of the combination.</summary>
    private bool IsTurned()
    {
        if (IsOfPersons() || IsOfThings())
        {
            reasons?.Add("no flood is of persons or of letters");
            return true;
        }

        if (unit.Unless.IsEmpty || !IsTurnedByRelative() && !IsTurnedClose())
        {
            return false;
        }

        reasons?.Add($"a word close by turns its meaning (one of {string.Join(", ", unit.Unless)})");
        return true;
    }

    /// <summary>"A flood of tourists", "наводнение туристов": a disaster made of persons is a figure of speech.</summary>
    private bool IsOfPersons() =>
        isNoun && frame is { Event: "INCIDENT", Mode: "disaster" } && clause.Arguments.Any(a => a is { Relation: Relation.Genitive, IsInherited: false } && a.Phrase.Words.Sentence == clause.Sentence && Math.Abs(a.Phrase.Words.First - clause.Predicate) <= 2
            && (context.ClassesOf(a.Phrase).Any(c => c is "people" or "crowd") || context.MentionsIn(a.Phrase).Any(m => m is ActorMention { Kind: ActorKind.Group })) && !context.MentionsIn(a.Phrase).Any(m => m is PlaceMention));

    /// <summary>"A flood of letters", "a drought of goals": where order tells, nor is one (role "surge") made of things.</summary>
    private bool IsOfThings() =>
        isNoun && isOrder && frame is { Event: "INCIDENT", Mode: "disaster" } && context.Syntax.RoleOf(words[clause.Predicate].Lemma + " made") == "surge" && clause.Arguments.Any(a => a is { Relation: Relation.Genitive, IsInherited: false } && a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Words.First == clause.Predicate + 2
            && words[a.Phrase.Words.First].Upos is not (Upos.DET or Upos.NUM or Upos.PROPN) && context.IsMereThing(a.Phrase) && !context.MentionsIn(a.Phrase).Any(m => m is TimeMention));

    /// <summary>"The election, which they say was stolen": also what a relative word stands for.</summary>
    private bool IsTurnedByRelative() =>
        clause.IsPassive && isOrder && clause.Arguments.Any(a => a is { IsInherited: true, Function: Function.Undergoer, Phrase.IsPronoun: false } && a.Phrase.Words.Sentence == clause.Sentence && unit.Unless.Contains(words[a.Phrase.Head].Lemma));

    private bool IsTurnedClose() =>
        (unit.Unless.Any(context.LemmasOf(clause.Sentence).Contains) || !unit.UnlessPhrases.IsEmpty) && (IsTurnedAt(clause.Predicate, Combination.ParticleReach) || others.Any(o => IsTurnedAt(o, Combination.CompoundReach)) || IsTurnedAbove());

    private bool IsTurnedAt(int at, int reach)
    {
        var end = at + reach + 1;
        for (var i = at + 1; isOrder && i < Math.Min(end, words.Length - 1); i++)
        {
            // "Fired dozens of rounds of gas": nouns of quantity are passed over.
            end += context.Syntax.RoleOf(words[i].Lemma) == "container" && context.Syntax.RelationOf(words[i + 1].Lower) == Relation.Genitive ? 2 : 0;
        }

        for (var i = Math.Max(clause.Extent.First, at - reach); i < Math.Min(clause.Extent.End, end); i++)
        {
            if ((i != clause.Predicate && Turns(words[i]) || IsAnyAt(unit.UnlessPhrases, i)) && !IsSaidBetween(i))
            {
                return true;
            }
        }

        return false;

        // «Повстанцы, сообщило министерство, убили …»: who says it, between commas, turns nothing.
        bool IsSaidBetween(int i) => InsertedSaying.Find(words, context.Syntax, opens: false) is { } aside && i >= aside.First && i < aside.End && (clause.Predicate < aside.First || clause.Predicate >= aside.End);

        bool Turns(Word word)
        {
            foreach (var lemma in unit.Unless)
            {
                if (Combination.Is(word, lemma) && !IsOtherNoun(word, lemma))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a word is another noun in the reading that was chosen ("здание суда", no "судно").</summary>
    private static bool IsOtherNoun(Word word, string lemma) => word is { Upos: Upos.NOUN, Best.IsGuess: false } && word.Lemma != lemma && word.Lower != lemma && word.Analyses.Any(a => a.Lemma == lemma && a.Upos == Upos.NOUN);

    /// <summary>"Defied the country's midnight curfew", "opponents of the military coup": by the verb whose object an event noun is, or the noun whose genitive.</summary>
    private bool IsTurnedAbove()
    {
        if (!isNoun)
        {
            return false;
        }

        foreach (var above in context.ClausesOf(clause.Sentence))
        {
            if (above != clause && unit.Unless.Contains(words[above.Predicate].Lemma) && above.Arguments.Any(a => a.Phrase.Head == clause.Predicate && (above.Kind == PredicateKind.Nominal ? a.Relation == Relation.Genitive : a is { Function: Function.Undergoer, IsInherited: false, Phrase.Marker: null })))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether none of the words, one of which must stand beside the predicate, is there.</summary>
    private bool IsAlone()
    {
        if (unit.With.IsEmpty || IsAccompanied())
        {
            return false;
        }

        reasons?.Add($"none of {string.Join(", ", unit.With)} stands in its clause");
        return true;
    }

    /// <summary>Whether one of a unit's words stands in the clause or in the clause that tells what is said in it.</summary>
    private bool IsAccompanied()
    {
        var (first, end) = Saying();
        for (var i = first; i < end; i++)
        {
            if (i != clause.Predicate && IsCompany(i) && !IsFiller(i) && !IsTurnedHere(i))
            {
                return true;
            }
        }

        // "A drone that was brought down", "ракета, запущенная с корабля, попала в дом": a side that stands outside.
        return clause.Arguments.Any(a => a is { Function: Function.Actor or Function.Undergoer or Function.Single, Phrase: { IsPronoun: false, Marker: null } side } && side.Words.Sentence == clause.Sentence && !(side.Words.First >= first && side.Words.End <= end)
            && Enumerable.Range(side.Words.First, side.Words.End - side.Words.First).Any(i => i != clause.Predicate && IsCompany(i) && !IsTurnedHere(i)));

        bool IsCompany(int at) => IsOneOf(words[at], unit.With) || IsAnyAt(unit.WithPhrases, at);

        // "We must remember", "it is no lie": a word that turns the meaning beside it, or a verdict that is negated.
        bool IsTurnedHere(int at) => Enumerable.Range(at - Combination.CompoundReach, 2 * Combination.CompoundReach + 1).Any(i => i >= 0 && i < words.Length && i != at && unit.Unless.Any(u => Combination.Is(words[i], u)))
            || at > 0 && frame.Event is "ACCUSE" or "SUPPORT" && context.Syntax.IsNegation(words[at - 1]);

        // "რა თქმა უნდა": a word that belongs to a stock phrase says nothing by itself.
        bool IsFiller(int at) => at > 1 && context.Syntax.RoleOf($"{words[at - 2].Lower} {words[at - 1].Lower} {words[at].Lower}") == "filler";
    }

    /// <summary>"Tear gas", "слезоточивый газ": whether one of some phrases begins at a word.</summary>
    private bool IsAnyAt(ImmutableArray<ImmutableArray<string>> phrases, int at)
    {
        // Asked of every word of a clause: loops, as a lambda would be allocated each time.
        foreach (var phrase in phrases)
        {
            var length = 0;
            while (length < phrase.Length && at + length < words.Length && Combination.Is(words[at + length], phrase[length]))
            {
                length++;
            }

            if (length == phrase.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From where to where what the clause says may stand.</summary>
    private (int First, int End) Saying()
    {
        var (first, end) = (clause.Extent.First, Math.Max(clause.Extent.End, clause.ToldEnd));
        // "Called for talks and that …", "потому что": not what another verb tells, nor why.
        if (Enumerable.Range(end, 2).Any(i => i < words.Length && (context.Syntax.BringsContent(words, i) && words[i - 1].Upos != Upos.CCONJ || words[i].Token.Form is ":" or "—")))
        {
            end = Math.Min(words.Length, end + ContentReach);
        }

        // "მზადაა, დახმარება გაუწიოს": the clause that tells to what.
        if (isErgative && context.ClausesOf(clause.Sentence).FirstOrDefault(c => c is { Link: ClauseLink.Content, Parent: { } above } && context.Clauses[above].Predicate == clause.Predicate && c.Predicate > clause.Predicate) is { } content)
        {
            end = Math.Max(end, content.Extent.End);
        }

        // "Матери стояли у казармы, требуя вернуть сыновей": what a converb behind the mark adds is the clause's too.
        if (isAccusative && end < words.Length && words[end].Token.Form == "," && context.ClausesOf(clause.Sentence).FirstOrDefault(c => c.Predicate > end && c.Predicate <= end + ConverbReach && words[c.Predicate].Features.VerbForm == VerbFormFeature.Conv) is { } converb)
        {
            end = Math.Max(end, converb.Extent.End);
        }

        // "Called the idea “…”": what is quoted may stand in a stretch of its own.
        if (end < words.Length && words[end].Token.Form is "“" or "«" or "„" or "\"")
        {
            end = Math.Min(words.Length, end + ContentReach);
        }

        // "The minister must go, the union said": likewise without marks, for a verdict if little else is told.
        first = first > 0 && context.SaidBefore(clause) is { } told && told < first && (frame.Event is not ("ACCUSE" or "SUPPORT") || first - told <= VerdictReach) ? told : first;

        // "“…,” the minister said": what is quoted stands before.
        if (Enumerable.Range(Math.Max(0, first - 2), Math.Min(first, 2) + 2).Any(i => i > 0 && i < clause.Predicate && words[i].Token.Form is "”" or "»" or "“" or "\""))
        {
            first = 0;
        }

        return (first, end);
    }

    /// <summary>As <see cref="Combination.Is"/>, for many lemmas, sorted.</summary>
    private static bool IsOneOf(Word word, ImmutableArray<string> lemmas)
    {
        if (Has(word.Lower) || Has(word.Lemma))
        {
            return true;
        }

        if (word.Upos is Upos.DET or Upos.PRON or Upos.ADP or Upos.SCONJ or Upos.CCONJ or Upos.AUX or Upos.PART or Upos.PUNCT)
        {
            return false;
        }

        foreach (var reading in word.Analyses)
        {
            if (Has(reading.Lemma))
            {
                return true;
            }
        }

        return false;

        bool Has(string lemma) => lemmas.BinarySearch(lemma, StringComparer.Ordinal) >= 0;
    }

    /// <summary>Whether the sides that the frame needs are there, or a toll may stand for them.</summary>
    private bool IsFilled()
    {
        if (HasNeeded || NeedsToll || IsDoneByUnnamed())
        {
            return true;
        }

        reasons?.Add($"frame {frame.Name} needs {frame.Needs}: {Wanted("actor", !actors.IsEmpty, frame.ActorClasses)}, {Wanted("recipient", !recipients.IsEmpty, frame.RecipientClasses)}");
        return false;
    }

    /// <summary>"A treaty was signed in Chad", "a ship was seized off Yemen": what the passive tells to have been done, by whom it leaves open: to the combination's own noun, or to a thing that is seized or destroyed.</summary>
    private bool IsDoneByUnnamed() =>
        isOrder && !isNoun && clause is { IsPassive: true, Kind: PredicateKind.Finite, Tense: TenseFeature.Past, Modal: null } && !clause.Arguments.Any(static a => a.Relation == Relation.Agent)
        && (frame.Name is "seize" or "destroy" ? recipients.Any(r => !r.IsPronoun && !NamesSomebody(r))
            : frame is { Event: "AID" or "SANCTION" } or { Name: "sign" or "talk" } && clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.IsPronoun: false } && IsOwnWord(a.Phrase)));

    private static string Wanted(string side, bool found, ImmutableArray<string> classes) =>
        found ? side + " found" : $"no {side}{(classes.IsEmpty ? "" : " of " + string.Join("/", classes))}";

    /// <summary>"Mass, seen as the longest of the year, is held": who is a side turns the meaning too, however far it stands.</summary>
    private bool IsTurnedByRecipient()
    {
        if (!isOrder || isNoun || !recipients.Any(r => unit.Unless.Contains(context.Report.Sentences[r.Words.Sentence].Words[r.Head].Lemma)))
        {
            return false;
        }

        reasons?.Add("whom it befalls turns its meaning");
        return true;
    }

    /// <summary>"Attacked the plan", "fired at the plan": what the verb is done to, also where its own adposition ties it.</summary>
    private bool IsStruck(Argument side) => !side.IsInherited && !others.Contains(side.Phrase.Head) && (side.Function == Function.Undergoer || isErgative && side.Function == Function.Recipient
        || !isNoun && side is { Function: Function.Oblique, Relation: Relation.Goal or Relation.Location or Relation.Against } && side.Phrase.Words.Sentence == clause.Sentence && side.Phrase.Words.First == clause.Predicate + 2);

    private bool IsIdea(Phrase phrase) => context.ClassesOf(phrase).Contains("idea");

    /// <summary>"Attacked the plan", "bombarded by statistics", "seized the record": what can only be struck or taken in a figure of speech.</summary>
    private bool IsOfIdea()
    {
        if (!IsViolent() || clause.Arguments.Where(IsStruck).Select(a => a.Phrase).Concat(recipients).Distinct().ToList() is var things && (things.Count == 0 || things.Exists(t => !IsIdea(t))))
        {
            return false;
        }

        reasons?.Add("what it befalls is an idea");
        return true;

        bool IsViolent() => frame is { Event: "ASSAULT" } or { Event: "COERCE", Mode: "seize" } or { Event: "THREATEN", Mode: "violence" } or { Event: "RETREAT", Mode: "disarm" } or { Event: "INCIDENT", Mode: "fire" or "accident" or "casualties" }
            || !isNoun && frame is { Event: "PROTEST", Mode: "riot" or "vandalize" or "obstruct" };
    }

    /// <summary>Whether a condition of the unit is not met: who its sides must be, who must be near.</summary>
    private bool IsUnmet()
    {
        foreach (var condition in unit.Conditions)
        {
            if (!Holds(condition.Side, condition.Classes))
            {
                reasons?.Add(condition.Side == "neither" ? $"no side may be one of {string.Join(", ", condition.Classes)}" : $"{(condition.Side == "any" ? "a side" : "its " + condition.Side)} must be one of {string.Join(", ", condition.Classes)}");
                return true;
            }
        }

        return false;
    }

    private bool Holds(string side, ImmutableArray<string> classes) => side switch
    {
        "voice" => classes.Contains(clause.IsPassive ? "passive" : "active") || !IsAttributive && classes.Contains("predicate"),
        "neither" => !AreSome(actors.AddRange(recipients), classes),
        "near" => IsNamed(classes, isNear: true),
        "far" => !IsNamed(classes, isNear: false),
        "actor" => AreSome(actors, classes) || classes.Contains("none") && LeaveOthersSubject(),
        "recipient" => AreSome(recipients, classes) || recipients.Any(r => context.IsNamesake(r, classes)) || classes.Contains("idea") && clause.Arguments.Any(a => IsStruck(a) && IsIdea(a.Phrase)),
        "undergoer" => AreSome(recipients, classes),
        _ => AreSome(actors.AddRange(recipients), classes) || frame.Acled == "battle" && AreTwoStates() && classes.Contains("armed"),
    };

    /// <summary>"მეამბოხეებმა იარაღი დაყარეს და გენერალი გაასამართლეს": where verbs stand last, a plural that names nobody and is nothing that those of the clause before can do is done by others.</summary>
    private bool LeaveOthersSubject()
    {
        if (!isErgative || isNoun || clause.Kind != PredicateKind.Finite || words[clause.Predicate].Features.Number != NumberFeature.Plur || !actors.All(a => IsInherited(a) && context.ClausesOf(clause.Sentence).Any(c => IsDoneBy(c, a))))
        {
            return false;
        }

        (actors, isLeft) = ([], true);
        return true;

        bool IsDoneBy(Clause other, Phrase doer) => other.Kind == PredicateKind.Finite && other.Predicate < clause.Predicate && other.Arguments.Any(a => a is { Function: Function.Actor or Function.Single, IsInherited: false } && a.Phrase == doer);
    }

    /// <summary>"Запрещённая организация": what only says of somebody what he is, not what somebody did ("партия, запрещённая судом", "суд, запретивший партию").</summary>
    private bool IsAttributive => clause.Kind == PredicateKind.Participle && isAccusative && words[clause.Predicate].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: not CaseFeature.None } and not { Voice: VoiceFeature.Act, Tense: TenseFeature.Past }
        && !(clause.IsPassive && clause.Arguments.Any(static a => a is { Function: Function.Actor, IsInherited: false }));

    /// <summary>"Clashes between students and police": whether one of the classes is named; where both sides are told, no one else counts.</summary>
    private bool IsNamed(ImmutableArray<string> classes, bool isNear)
    {
        if (AreTwoStates())
        {
            return classes.Any(c => c is "armed" or "MIL");
        }

        var paired = actors.Concat(recipients).Where(s => s.IsPaired).ToList();
        return paired.Count > 1 ? paired.Exists(s => SideFinder.Fits(s, classes, context)) : context.MentionsOf(clause.Sentence).OfType<ActorMention>().Any(a => classes.Any(c => c == a.Class || c == a.Sector) 
            // Armed men who tell of clashes fight them.
            && (a.Class == "armed" || !context.IsOfSayer(clause, a.Head)) && (isNear || !IsOfOtherClause(a.Head)));
    }

    /// <summary>"ხელისუფლებამ დათმო, ხოლო ჯარისკაცებმა ბანაკი დატოვეს": where verbs stand last, whether a word stands in the clause of another verb than the predicate's.</summary>
    private bool IsOfOtherClause(int at) =>
        isErgative && !clause.Extent.Contains(clause.Sentence, at) && context.ClausesOf(clause.Sentence).Any(c => c is { Kind: PredicateKind.Finite, Link: not ClauseLink.Content } && c.Extent.Contains(clause.Sentence, at) && !c.Extent.Contains(clause.Sentence, clause.Predicate));

    /// <summary>"India-Pakistan clashes": whether who does it are two countries joined into one word, which fight with their armies.</summary>
    private bool AreTwoStates() => actors.Any(a => context.PairOf(a) is { First: not ActorMention, Second: not ActorMention });

    private bool AreSome(ImmutableArray<Phrase> fillers, ImmutableArray<string> classes) => fillers.IsEmpty && classes.Contains("none") || fillers.Any(f => SideFinder.Fits(f, classes, context));

    /// <summary>"После столкновения с полицейским": one man and another are no crowd, nor are two states.</summary>
    private bool IsOneOnOne()
    {
        if (frame is { Event: "PROTEST", Mode: "riot" } && AreTwoStates())
        {
            reasons?.Add("two states are no crowd");
            return true;
        }

        if (frame is not { Event: "PROTEST", Acled: "unrest" } || !isAccusative || recipients.IsEmpty || !actors.Concat(recipients).All(IsOneMan))
        {
            return false;
        }

        reasons?.Add("both sides are one man each");
        return true;

        bool IsOneMan(Phrase side) => context.Report.Sentences[side.Words.Sentence].Words[side.Head].Features is { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Sing } && side.Head == side.Words.First;
    }
}
