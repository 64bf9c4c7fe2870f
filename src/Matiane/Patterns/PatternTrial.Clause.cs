using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <content>What beside the predicate is no side of a combination, and what is said of something rather than told.</content>
internal sealed partial class PatternTrial
{
    private const int OwnReach = 3;

    /// <summary>"Burned the archive of the council after the death of a guard": a genitive far from the combination's own noun is another's.</summary>
    private void LeaveFarGenitives()
    {
        if (isOrder && !isNoun && !others.IsEmpty)
        {
            clause = clause with { Arguments = clause.Arguments.RemoveAll(a => a is { Function: Function.Oblique, Relation: Relation.Genitive } && a.Phrase.Words.First - 2 != clause.Predicate && !others.Any(o => o < a.Phrase.Words.First && a.Phrase.Words.First - o <= OwnReach)) };
        }
    }

    /// <summary>"Приговор вынес военный суд": a combination's own noun before its verb does nothing; who stands behind it and may be in the nominative does.</summary>
    private void LetDoerBehindAct()
    {
        if (isAccusative && !isNoun && !clause.IsPassive && !others.IsEmpty
            && clause.Arguments.Where(a => a is { Function: Function.Actor, Phrase.Marker: null }).ToList() is [{ IsInherited: false } own] && own.Phrase.Head < clause.Predicate && IsOwnWord(own.Phrase) && !NamesSomebody(own.Phrase)
            // "Дрон атаковал посольство": a means strikes, whoever sent it.
            && !((context.IsMeans(own.Phrase) || context.IsWeapon(own.Phrase)) && context.Syntax.RoleOf(words[own.Phrase.Head].Lemma) is not ("blow" or "lands"))
            && clause.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase: { Marker: null, IsPronoun: false } }).ToList() is [{ IsInherited: false } doer] && doer.Phrase.Head > clause.Predicate && NamesSomebody(doer.Phrase)
            && words[doer.Phrase.Head].Analyses.Any(a => a.Features.Case == CaseFeature.Nom))
        {
            clause = clause with { Arguments = [.. clause.Arguments.Select(a => a == own ? a with { Function = Function.Undergoer } : a == doer ? a with { Function = Function.Actor } : a)] };
        }
    }

    /// <summary>"Отклонил ходатайство прокуратуры об аресте мэра": nor is a genitive a side that is of what an adposition ties.</summary>
    private void LeaveGenitivesOfTied()
    {
        if (isAccusative && !isNoun && !others.IsEmpty)
        {
            clause = clause with { Arguments = clause.Arguments.RemoveAll(a => a is { Function: Function.Genitive, Phrase.Marker: null } && (a.Phrase.Words.First > others.Max() + 1 || a.Phrase.Words.End <= clause.Predicate) && clause.Arguments.Any(b => IsTiedBefore(b, a))) };
        }

        bool IsTiedBefore(Argument tied, Argument genitive) =>
            tied.Phrase.Marker is { } marker && tied.Phrase.Words.End == genitive.Phrase.Words.First && !IsOwnWord(tied.Phrase) && context.Syntax.RelationOf($"{marker} {words[tied.Phrase.Head].Lower}") == Relation.None;
    }

    /// <summary>"მოთხოვნილი თანხა", "უარყოფს, რომ …": what is said of a thing, or of what is said behind it, is no word to anybody.</summary>
    private bool IsSaidOfNoun()
    {
        if (!isErgative || !IsWord || !IsAttribute() && !(frame.Event == "REJECT" && IsDenial()))
        {
            return false;
        }

        reasons?.Add("it is said of something, or of what is said behind it");
        return true;
    }

    /// <summary>"Called the bill a robbery of the poor": what something is called (a verb in the role "calls") is a name, no happening.</summary>
    private bool IsWhatItIsCalled()
    {
        if (!isNoun || frame is { Mode: "misinformation" } || clause.Parent is not { } parent || context.Clauses[parent] is not { Kind: not PredicateKind.Nominal } caller || !IsCall(words[caller.Predicate].Lemma) || !IsName(caller)
            // "Called the beating of the men torture": what is done to somebody is the same deed under another name.
            || caller.Arguments.Any(a => a.Function is Function.Undergoer or Function.Recipient && a.Phrase.Head != clause.Predicate && context.FramesOf(clause.Sentence, a.Phrase.Head).Any(f => f.Event is "ASSAULT" or "INCIDENT")))
        {
            return false;
        }

        reasons?.Add("it is what something is called");
        return true;

        bool IsCall(string verb) => context.Syntax.RoleOf(verb + " what") == "calls";
    }

    /// <summary>"(Назвал) грабежом", "(უწოდა) ძარცვა", "(called the bill) a robbery", "(described it) as a robbery": whether the noun stands as a name does.</summary>
    private bool IsName(Clause caller)
    {
        var noun = clause.Predicate;
        if (isAccusative)
        {
            return words[noun].Features.Case == CaseFeature.Ins && caller.Arguments.Any(a => a.Phrase.Head == noun && a.Phrase.Marker is null);
        }

        if (isErgative)
        {
            return words[noun].Features.Case == CaseFeature.Ess || words[noun].Features.Case == CaseFeature.Nom && caller.Arguments.Any(a => a.Function == Function.Recipient) && caller.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Head == noun);
        }

        var first = noun;
        while (first > caller.Predicate + 1 && words[first - 1].Upos is Upos.DET or Upos.ADJ)
        {
            first--;
        }

        return first - 1 > caller.Predicate && (caller.Arguments.Any(a => a.Relation == Relation.As && a.Phrase.Head == noun) || caller.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Head != noun && a.Phrase.Words.End == first));
    }

    /// <summary>"მოთხოვნილი თანხა": a participle right before the noun of which it says what kind it is.</summary>
    private bool IsAttribute() =>
        clause.Kind == PredicateKind.Participle && words[clause.Predicate].Features is { VerbForm: VerbFormFeature.Part, Mood: MoodFeature.None } && clause.Predicate + 1 < words.Length && words[clause.Predicate + 1].Upos is Upos.NOUN or Upos.ADJ;

    /// <summary>"უარყოფს, რომ გეგმას ამუშავებს": who denies that something is so refuses nothing.</summary>
    private bool IsDenial() =>
        context.Syntax.RoleOf(words[clause.Predicate].Lemma) == "denied"
        && (clause.Predicate + 2 < words.Length && words[clause.Predicate + 1].Token.Form == "," && context.Syntax.RoleOf(words[clause.Predicate + 2].Lower) == "content"
            || context.ClausesOf(clause.Sentence).Any(c => c is { Link: ClauseLink.Content, Parent: { } parent } && context.Clauses[parent].Predicate == clause.Predicate));

    /// <summary>"პროფკავშირის ხელმძღვანელის განცხადებით, …": whose word it is that the clause opens with is no side of what is told.</summary>
    private void LeaveOfAside()
    {
        if (isErgative && !isNoun)
        {
            clause = clause with { Arguments = clause.Arguments.RemoveAll(a => a is { Function: Function.Genitive, IsInherited: false } && IsOfAside(a.Phrase)) };
        }
    }

    /// <summary>"მეთევზეთა ჯგუფმა სოფელს შეუტია": those of whom a side is a group or part are none besides it.</summary>
    private void LeaveMembers()
    {
        if (isErgative && !isNoun && clause.Arguments.Any(a => a.Function == Function.Genitive && IsMember(a)))
        {
            clause = clause with { Arguments = clause.Arguments.RemoveAll(a => a.Function == Function.Genitive && IsMember(a)) };
        }

        bool IsMember(Argument member) => ArgumentAt(member.Phrase.Words.End) is { } group && context.ContentOf(group.Phrase) is { } content && content.Head == member.Phrase.Head;
    }

    /// <summary>Where genitives come first: whether a genitive, past those after it, belongs to a noun that only says whose word it is or where it was ("near the office"), and is no word of the combination.</summary>
    private bool IsOfAside(Phrase owner)
    {
        var end = owner.Words.End;
        while (end < words.Length && (words[end].Token.Form == "," || ArgumentAt(end) is not null))
        {
            // "ცხრა ადამიანის, მათ შორის ორი ბავშვის, სიცოცხლე": nor are the words that name a part of what stands before.
            if ((words[end].Token.Form == "," ? 1 : context.Syntax.Including(words, end)) is > 0 and var aside)
            {
                end += aside;
                continue;
            }

            var next = ArgumentAt(end)!;
            if (next.Function != Function.Genitive)
            {
                return next.Function == Function.Oblique && !IsOwnWord(next.Phrase)
                    && (next.Phrase is { Marker: null, Case: CaseFeature.Ins } || next.Relation == Relation.Location && !MayFill("location") || next.Relation is Relation.Comitative or Relation.Near && !MayFill("comitative"));
            }

            end = next.Phrase.Words.End;
        }

        return false;

        bool MayFill(string filler) => unit.Recipient.Contains(filler) || unit.Actor.Contains(filler);
    }

    private Argument? ArgumentAt(int first)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Phrase.Words.First == first)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>"Used force on protesting teachers": what they do, said of them.</summary>
    private bool IsSaidOfBlamed()
    {
        if (!isOrder || frame.Event != "ACCUSE" || clause.Kind != PredicateKind.Participle
            || !clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Words.First == clause.Predicate + 1 && context.ClassesOf(a.Phrase).Any(c => c is "people" or "crowd" or "armed" or "state"))
            || !table.Find(words[clause.Predicate].Lemma).Any(t => table.Frames[table.Units[t.Unit].Frame].Event == "PROTEST"))
        {
            return false;
        }

        reasons?.Add("it is said of those whom it would blame");
        return true;
    }

    /// <summary>"Called on the government", "appealed to the army", "found fault with the council": whom a combination's own small word ties.</summary>
    private void TieByOwnAdposition()
    {
        if (!others.IsEmpty && (unit.Recipient.IsEmpty || unit.Recipient.Contains("undergoer") && clause.Arguments.All(a => a.Function != Function.Undergoer || IsOwnWord(a.Phrase))) && (IsWord || frame.Event == "PROTEST") && isOrder)
        {
            clause = clause with { Arguments = [.. clause.Arguments.Select(a => a.Function == Function.Oblique && (IsWord || a.Relation == Relation.Against) && others.Contains(a.Phrase.Words.First - 1) && words[a.Phrase.Words.First - 1].Upos == Upos.ADP ? a with { Function = Function.Undergoer } : a)] };
        }
    }
}
