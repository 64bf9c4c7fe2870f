using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <content>What was long ago, what comes again and again, and what is so only on a condition.</content>
internal sealed partial class ClaimStatusReader
{
    private const int HistoricalDays = 120;
    private const int HalfYearDays = 182;
    private const int CenturyDays = 36525;
    private const int ConditionReach = 3;

    /// <summary>"The raid of May 2019", "in 1981 the general declared martial law": whether the day that is told lies so far back that it is no news.</summary>
    private bool IsLongPast(out double days)
    {
        days = 0;
        if (clause is not { Tense: not TenseFeature.Fut, Modal: null } || IsSinceThen() || time is not { Quote: not null, Time: var spoken } || context.DaysSince(spoken.To) is not { } past)
        {
            return false;
        }

        days = past;
        return days + (spoken.Precision == TimePrecision.Year && TimeResolver.Day(spoken.To)?.Year < context.Report.Report.Published?.Year ? HalfYearDays : 0) > HistoricalDays;
    }

    /// <summary>"The war began in 2014 and has killed thousands": what has been since a time that another clause tells.</summary>
    private bool IsSinceThen() =>
        isOrder && clause is { Kind: PredicateKind.Finite, IsPassive: false, Predicate: > 0 } && words[clause.Predicate - 1] is { Upos: Upos.AUX, Features: { Tense: TenseFeature.Pres, VerbForm: VerbFormFeature.Fin } }
        && time?.Quote is { } quote && context.MentionsOf(clause.Sentence).OfType<TimeMention>().Any(t => t.Part == quote.Part && t.Span == quote.Span && !clause.Extent.Contains(t.Words));

    /// <summary>"В годы войны", "during the Second World War": what is told of an age that is over, unless the clause has a day of its own.</summary>
    private bool IsOfAge() => time is null or { Inferred: true } && clause.Tense is not (TenseFeature.Fut or TenseFeature.Pres) && NamesAge();

    /// <summary>Whether the clause names an age, by words of that role, or by the years, long past, of what it happened in ("в ходе войны 1992–1997 годов").</summary>
    private bool NamesAge()
    {
        if (isAccusative && match.Frame.Event is "ASSAULT" or "INCIDENT" or "PROTEST" && context.Report.Report.Published is { } published
            && context.MentionsOf(clause.Sentence).OfType<TimeMention>().Any(t => t.Time is { Precision: TimePrecision.Year or TimePrecision.Decade, To: { Length: >= 10 } to } && clause.Extent.Contains(t.Words) && string.CompareOrdinal(to, TimeResolver.Iso(published.AddDays(-HistoricalDays))) < 0 && IsWithin(t.Words.First)))
        {
            return true;
        }

        for (var i = clause.Extent.First; i + 1 < clause.Extent.End; i++)
        {
            if (context.Syntax.IsAge(words[i], words[i + 1]))
            {
                return true;
            }
        }

        return false;

        // Whether nothing but genitives stands between an adposition that says in what and the years.
        bool IsWithin(int years)
        {
            var at = years - 1;
            while (at > clause.Extent.First && words[at].Features.Case is CaseFeature.Gen or CaseFeature.None && words[at].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN)
            {
                at--;
            }

            return at > 0 && (words[at].Upos == Upos.ADP ? at : at - 1) is var tie && tie < years - 1 && words[tie].Upos == Upos.ADP && context.Syntax.RelationOf(words[tie].Lower) is Relation.Location or Relation.Time;
        }
    }

    /// <summary>"Река часто выходит из берегов": a disaster that comes again and again is no happening.</summary>
    private bool IsHabit() =>
        match.Frame.Event == "INCIDENT" && clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } && words[clause.Extent.First..clause.Predicate].Any(w => w.Upos == Upos.ADV && context.Syntax.RoleOf(w.Lemma) == "habit");

    /// <summary>"Many accidents happen on such mornings": nor are those of a verb that tells of no one time.</summary>
    private bool IsOfHabit() =>
        match.Frame.Event == "INCIDENT" && clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Clauses[parent] is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } habitual
        && (RoleOf(habitual.Predicate) == "habit" || words[habitual.Extent.First..habitual.Predicate].Any(w => w.Upos == Upos.ADV && context.Syntax.RoleOf(w.Lemma) is "habit" or "generic"));

    /// <summary>Whether the clause is opened by a word of condition ("if he does not resign").</summary>
    private bool IsCondition()
    {
        for (var i = clause.Extent.First; i < clause.Predicate && i < clause.Extent.First + ConditionReach; i++)
        {
            if (words[i].Upos is Upos.SCONJ or Upos.CCONJ or Upos.ADV && RoleOf(i) is "hypothetical" or "ultimatum" or "alleged" && !IsDoubtedBeside(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Agreed to talk provided troops were withdrawn": a verb form that stands for a condition right before the subject, or the word for "that" before it.</summary>
    private bool IsProvided()
    {
        foreach (var argument in clause.Arguments)
        {
            var at = argument.Phrase.Words.First - 1;
            if (argument is { IsInherited: false, Function: Function.Actor or Function.Undergoer or Function.Single, Phrase.Marker: null } && argument.Phrase.Words.Sentence == clause.Sentence && argument.Phrase.Head < clause.Predicate && at > 0
                && (context.Syntax.RoleOf(words[context.Syntax.RoleOf(words[at].Lower) == "content" ? at - 1 : at].Lower) == "condition" || IsOnCondition(at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"On condition that", «при условии, что», "იმ პირობით, რომ": whether the word opens what a noun of conditions says, past its mark.</summary>
    private bool IsOnCondition(int at) =>
        context.Syntax.RoleOf(words[at].Lower) == "content" && (words[at - 1].Token.Form == "," ? at - 2 : at - 1) is >= 0 and var noun && context.Syntax.RoleOf(words[noun].Lemma + " that") == "condition";

    /// <summary>"Had the army not stepped in, …", "there would have been bloodshed", "არმია რომ არ ჩარეულიყო, აიღებდნენ": an auxiliary of the past before its subject, what would or ought to have been, a past perfect behind "that", or what would be, of which nobody says that it will.</summary>
    private bool IsUnreal()
    {
        if (isOrder && clause.Kind is PredicateKind.Finite or PredicateKind.Nominal && clause.Tie == Relation.None && WouldHave())
        {
            return true;
        }

        // "რომ გამოსვლოდათ, ხოცვა-ჟლეტა მოხდებოდა": what its verb says would be.
        if (isErgative && clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Clauses[parent] is { Kind: PredicateKind.Finite, Link: not ClauseLink.Content } verb && !isSaid && words[verb.Predicate].Features.Mood == MoodFeature.Cnd
            && verb.Arguments.Any(a => a.Phrase.Head == clause.Predicate && a.Function is Function.Actor or Function.Single or Function.Undergoer))
        {
            return true;
        }

        if (clause.Kind != PredicateKind.Finite)
        {
            return false;
        }

        var first = words[clause.Extent.First].Token.Form == "," ? Math.Min(clause.Extent.First + 1, clause.Predicate) : clause.Extent.First;
        return context.Syntax.Sides switch
        {
            "order" => !IsAwaitedVerb(first) && words[first].Analyses.Any(a => a is { Upos: Upos.AUX, Features.Tense: TenseFeature.Past }) && SubjectOf() is var subject && subject > first && subject < clause.Predicate && words[^1].Token.Form != "?",
            "ergative" => words[clause.Predicate].Features is { Mood: MoodFeature.Cnd } && clause.Link != ClauseLink.Content && !isSaid
                || words[clause.Predicate].Features.Tense == TenseFeature.Pqp && Enumerable.Range(first + 1, Math.Max(0, clause.Predicate - first - 1)).Any(i => context.Syntax.RoleOf(words[i].Lower) == "content"),
            _ => false,
        };
    }

    /// <summary>"The man who walked in had explosives strapped to his body": whether a subject that a relative clause parts from its verb waits for an auxiliary.</summary>
    private bool IsAwaitedVerb(int auxiliary)
    {
        var groups = 0;
        for (var i = auxiliary - 1; i >= 0; i--)
        {
            if (words[i].Features.PronType == PronTypeFeature.Rel)
            {
                return groups == 1 && !words.Take(i).Any(static w => w.IsFinite);
            }

            groups += words[i].IsFinite ? 1 : 0;
        }

        return false;
    }

    /// <summary>Whether the verb group before a predicate says what would, should or ought to have been ("would have fled", "ought to have stopped").</summary>
    private bool WouldHave()
    {
        var perfect = false;
        for (var i = clause.Predicate - 1; i >= clause.Extent.First && words[i].Upos is Upos.AUX or Upos.DET or Upos.ADJ or Upos.ADV or Upos.ADP or Upos.PART or Upos.PRON; i--)
        {
            if (words[i].Upos == Upos.AUX && perfect && RoleOf(i) is "future" or "modal")
            {
                return true;
            }

            perfect |= words[i].Upos == Upos.AUX && words[i].Analyses.Any(a => a.Features.VerbForm == VerbFormFeature.Inf) && RoleOf(i) != "passive";
        }

        return false;
    }

    /// <summary>"Until the prime minister resigns", "სანამ პრემიერი არ გადადგება": whether the clause is opened by a word that says until when, and lies ahead.</summary>
    private bool IsAwaited() =>
        clause is { Kind: PredicateKind.Finite } && (clause.Tense != TenseFeature.Past || isOrder && (IsBehindWould() || IsDoneNow)) && Enumerable.Range(clause.Extent.First, Math.Min(ConditionReach, Math.Max(0, clause.Predicate - clause.Extent.First))).Any(i => words[i].Upos is Upos.SCONJ or Upos.CCONJ or Upos.ADP && context.Syntax.RoleOf(words[i].Lower) == "until");

    /// <summary>"Until the mayor is released": a passive of the present.</summary>
    private bool IsDoneNow => clause.IsPassive && clause.Predicate > 0 && words[clause.Predicate - 1] is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres } };

    /// <summary>"Would boycott sessions until he was released": whether the clause before says what would be.</summary>
    private bool IsBehindWould() => context.ClausesOf(clause.Sentence).LastOrDefault(c => c.Kind != PredicateKind.Nominal && c.Predicate < clause.Predicate) is { Modal: { } modal } && context.Syntax.RoleOf(modal) == "future";

    /// <summary>"Пока власти не выполнят требования": where a refusal is made of a negation, what is waited for is none.</summary>
    private bool IsWaitedForInRefusal() => match.HasOwnNegation && isAccusative && IsAwaited();

    /// <summary>"Must pay before they disarm", "demanded a truce before letting in aid": what is to come once a demand is met.</summary>
    private bool IsOnceDemandIsMet() =>
        clause.Kind is PredicateKind.Finite or PredicateKind.Participle && (IsBehindBefore(clause.Extent.First) || IsBehindBefore(clause.Predicate - 1))
        && (context.ClausesOf(clause.Sentence).Any(c => c.Predicate < clause.Predicate && (RoleOf(c.Predicate) == "demanded" || c.Modal is { } duty && context.Syntax.RoleOf(duty) == "demanded"))
            || words[..clause.Extent.First].Any(w => w.Upos == Upos.AUX && context.Syntax.RoleOf(w.Lemma) == "demanded"));

    private bool IsBehindBefore(int word) => word > 0 && context.Syntax.RelationOf(words[word].Lower) == Relation.Before;
}
