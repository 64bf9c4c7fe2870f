using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Reads whether what is told happened, was planned, demanded, feared, denied … or is no happening at all.</summary>
/// <remarks>
/// <see cref="Told"/> is the order of the rules. What lies in the past or is made up stands in one part of this class, what no claim is made of in another, what is still to come in a third;
/// the word that governs the predicate ("demanded", "alleged") is read in a fourth.
/// </remarks>
internal sealed partial class ClaimStatusReader(PatternMatch match, ReportContext context, ClaimTime? time, bool isSaid)
{
    private readonly Clause clause = match.Clause;
    private readonly ImmutableArray<Word> words = context.Report.Sentences[match.Clause.Sentence].Words;
    private readonly bool isNoun = match.Clause.Kind == PredicateKind.Nominal;
    private readonly bool isOrder = context.Syntax.Sides == "order";
    private readonly bool isAccusative = context.Syntax.Sides == "accusative";
    private readonly bool isErgative = context.Syntax.Sides == "ergative";

    /// <summary>The status; null when the form says neither that it happened nor that it is planned, demanded, feared.</summary>
    /// <param name="match">What is told.</param>
    /// <param name="context">The report.</param>
    /// <param name="time">When it was.</param>
    /// <param name="isSaid">Whether somebody says so.</param>
    public static ClaimStatus? Of(PatternMatch match, ReportContext context, ClaimTime? time, bool isSaid) => new ClaimStatusReader(match, context, time, isSaid).Read();

    private const int DenialReach = 4;

    private ClaimStatus? Read()
    {
        if (Leading() is { } leading)
        {
            return new ClaimStatusReader(match with { Clause = leading }, context, time, isSaid).Read();
        }

        var told = Told();
        return told == ClaimStatus.Asserted && IsInVain() ? ClaimStatus.Negated
            : told != ClaimStatus.Planned ? told
            : words.Take(clause.Predicate).Any(w => w.Upos is Upos.SCONJ or Upos.CCONJ && context.Syntax.RoleOf(w.Lemma) is "hypothetical" or "ultimatum") ? ClaimStatus.Hypothetical
            // "Denied that it would send troops": not planned either.
            : FromAbove() == ClaimStatus.Denied ? ClaimStatus.Denied
            : told;
    }

    /// <summary>"Plans to burn buses, kidnap judges and attack the port": where order tells, the infinitive with the "to" that one without it is joined to; null for any other clause.</summary>
    private Clause? Leading() =>
        isOrder && clause is { Kind: PredicateKind.Infinitive, IsNegated: false, Predicate: > 1 } && (words[clause.Predicate - 1].Upos == Upos.CCONJ || words[clause.Predicate - 1].Token.Form == ",")
            ? context.ClausesOf(clause.Sentence).LastOrDefault(c => c.Kind != PredicateKind.Nominal && c.Predicate < clause.Predicate) is { Kind: PredicateKind.Infinitive } former && former.Extent.First < clause.Extent.First ? former : null : null;

    /// <summary>"ხიდის აფეთქება სცადეს, მაგრამ ვერ შეძლეს": where what is tried is the object of what did not succeed as well.</summary>
    private bool IsInVain() =>
        isErgative && context.ClausesOf(clause.Sentence).Any(c => c is { Kind: PredicateKind.Finite, IsNegated: true } && c.Predicate > clause.Predicate && RoleOf(c.Predicate) == "asserts"
            && c.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: true } && (isNoun && a.Phrase.Head == clause.Predicate || match.Uses.Contains(a.Phrase.Head))));

    /// <summary>"თუ ბრბომ ხიდი დაკეტა და მანქანა დაწვა, …": where case tells, a clause that goes on without a mark from one that "if" opens.</summary>
    private bool IsUnderSameIf() =>
        !isOrder && !isNoun && clause is { Kind: PredicateKind.Finite, Extent.First: > 0 and var start } && start < words.Length && words[start].Upos == Upos.CCONJ && words[start - 1].Token.Form != ","
        && context.ClausesOf(clause.Sentence).LastOrDefault(c => c.Kind == PredicateKind.Finite && c.Predicate < start) is { Extent.First: var opening } && words[opening].Upos == Upos.SCONJ && context.Syntax.RoleOf(words[opening].Lower) == "hypothetical";

    /// <summary>"There is no proof that the army bombed the town", "it is not true that …", "reports of a coup were false", "სიმართლეს არ შეესაბამება, რომ …": what is said not to be so; null for all else.</summary>
    private ClaimStatus? IsUntold()
    {
        if (!isOrder)
        {
            // "სიმართლეს არ შეესაბამება, რომ …": what is said not to agree with the facts.
            return (isNoun && clause.Parent is { } verb ? context.Clauses[verb] : clause) is { Link: ClauseLink.Content, Parent: { } verdict } && context.Clauses[verdict] is { Predicate: > 0 } telling && telling.Sentence == clause.Sentence
                && context.Syntax.RoleOf($"{words[telling.Predicate - 1].Lower} {words[telling.Predicate].Lemma}") == "untrue" ? ClaimStatus.Denied : null;
        }

        var that = clause.Extent.First < words.Length && context.Syntax.RoleOf(words[clause.Extent.First].Lower) == "content" ? clause.Extent.First : clause.Extent.First - 1;
        if (!isNoun && that > 1 && context.Syntax.RoleOf(words[that].Lower) == "content")
        {
            var isNegated = Enumerable.Range(Math.Max(0, that - DenialReach), Math.Min(DenialReach, that)).Any(i => context.Syntax.IsNegation(words[i]));
            return isNegated && context.Syntax.RoleOf(words[that - 1].Lemma) == "sign" ? ClaimStatus.Negated
                : context.Syntax.RoleOf(words[that - 1].Lemma) == "untrue" || isNegated && context.Syntax.RoleOf("not " + words[that - 1].Lemma) == "untrue" ? ClaimStatus.Denied
                : null;
        }

        var end = isNoun ? clause.Predicate + 1 : words.Length;
        while (end < words.Length && words[end].Upos is not (Upos.AUX or Upos.VERB or Upos.PUNCT))
        {
            end++;
        }

        // "Proved to be false".
        var said = Enumerable.Range(Math.Min(end + 1, words.Length), Math.Max(0, Math.Min(DenialReach, words.Length - end - 1))).TakeWhile(i => words[i].Upos is not (Upos.PUNCT or Upos.NOUN or Upos.PROPN)).Any(i => context.Syntax.RoleOf(words[i].Lemma) == "untrue");
        return said && words[end].Upos is Upos.AUX or Upos.VERB && clause.Predicate > 1 && words.Take(clause.Predicate).Any(w => w.Upos == Upos.NOUN) ? ClaimStatus.Denied : null;
    }

    /// <summary>"Insisted that the blockade be lifted", "it is vital that the hostages be freed": where order tells, a passive with a bare infinitive behind "that" is what is asked for.</summary>
    private bool IsMandated()
    {
        var at = clause.Predicate - 1;
        while (at > 0 && words[at].Upos == Upos.ADV)
        {
            at--;
        }

        // "A court ruled that the suspects be held": what a court has others do to somebody is done.
        return isOrder && !(match.Frame.Event == "COERCE" && clause.Parent is { } parent && context.Clauses[parent].Arguments.Any(a => a.Function == Function.Actor && context.ClassesOf(a.Phrase).Contains("JUD")))
            && clause is { Kind: PredicateKind.Finite, IsPassive: true, Link: ClauseLink.Content, Modal: null } && at > 0 && words[at] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Inf } && words[at - 1].Upos is not (Upos.AUX or Upos.PART);
    }

    private ClaimStatus? Told()
    {
        if (IsAsked())
        {
            return null;
        }

        if (IsLikened() || IsToldToDo() || IsTried())
        {
            return null;
        }

        if (IsNotShrunkFrom())
        {
            return ClaimStatus.Planned;
        }

        if (IsUnableAhead())
        {
            return ClaimStatus.Hypothetical;
        }

        if (IsNoLongerToHappen())
        {
            return null;
        }

        if (clause.IsNegated && !match.HasOwnNegation && !IsGoingOn() && !IsNotPutOut())
        {
            // "სანამ პრემიერი არ გადადგება", "თუ ფასს არ შეამცირებს": what something else lasts until, or comes unless, tells no happening.
            return IsCondition() || IsAwaited() || IsNoDenial() || IsNotRefused() ? null : ClaimStatus.Negated;
        }

        if (IsWithoutOwnNoun() || isNoun && isAccusative && clause.Tie == Relation.Without)
        {
            // «Вместо освобождения активиста выслали».
            return ClaimStatus.Negated;
        }

        if (IsUnintended())
        {
            return ClaimStatus.Negated;
        }

        if (IsGoneWithout())
        {
            return ClaimStatus.Negated;
        }

        if (IsForestalled())
        {
            return ClaimStatus.Negated;
        }

        if (IsNotLet())
        {
            return ClaimStatus.Negated;
        }

        if (Keeping() is { } keeping)
        {
            return keeping is { Kind: PredicateKind.Finite, IsNegated: false, Modal: null, Tense: TenseFeature.Past } ? ClaimStatus.Negated : null;
        }

        if (IsUnderSameIf())
        {
            return ClaimStatus.Hypothetical;
        }

        if (IsUntold() is { } untold)
        {
            return untold;
        }

        // "მსვლელობა არ წყდება": whatever else its verb may mean.
        if (isErgative && IsGoingOn())
        {
            return ClaimStatus.Asserted;
        }

        if (IsWaitedForInRefusal())
        {
            return null;
        }

        if (IsAtLarge())
        {
            return null;
        }

        if (IsLongPast(out var days))
        {
            // "The king besieged the town in 1453": what nobody alive has seen is no news.
            return days > CenturyDays ? null : ClaimStatus.Historical;
        }

        if (IsOfAge())
        {
            return ClaimStatus.Historical;
        }

        if (IsHabit() || IsOfHabit())
        {
            return null;
        }

        // "Согласился уйти, как только будет создан совет": the agreement itself is there.
        var isAgreed = match.Frame.Event == "AGREE" && isAccusative && clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Past, Link: not ClauseLink.Condition };
        // "უარყო, თითქოს სოფელი დაწვა": of what is only alleged, that it is denied is told.
        if (OpensAlleged() && FromAbove() == ClaimStatus.Denied)
        {
            return ClaimStatus.Denied;
        }

        if (!isAgreed && IsCondition() || !isAgreed && IsProvided() || IsUnreal() || IsLeftOpen() || isOrder && !clause.IsNegated && IsAwaited() || IsOnceDemandIsMet())
        {
            return ClaimStatus.Hypothetical;
        }

        if (IsNoHappening() || IsLikeness())
        {
            return null;
        }

        if (IsRumoured())
        {
            return null;
        }

        if ((OfTopic() ?? OfRefusal() ?? OfAllegation()) is { } spoken)
        {
            return spoken;
        }

        if (isNoun && IsCharge())
        {
            return null;
        }

        if (IsAccusationRejected())
        {
            return ClaimStatus.Denied;
        }

        if (IsLasting() || IsThreatOfFuture())
        {
            return ClaimStatus.Asserted;
        }

        // "Is due in Rome on Monday": what is said of somebody is itself to come.
        if (isOrder && words[clause.Predicate].Upos == Upos.ADJ && RoleOf(clause.Predicate) == "due")
        {
            return ClaimStatus.Planned;
        }

        if (IsCalledOff())
        {
            return ClaimStatus.Negated;
        }

        if (IsThreatened() || IsUnlessMet())
        {
            return ClaimStatus.Threatened;
        }

        if (IsMandated())
        {
            return ClaimStatus.Demanded;
        }

        // «На побережье обрушится циклон»: what nobody plans is foretold.
        if (IsFuture() && IsNobodysPlan)
        {
            return ClaimStatus.Hypothetical;
        }

        if (IsFuture() || IsOfDayAhead() || IsAheadOf() || IsDecidedOn() || IsOfFutureVerb() || IsAim() || IsCalledByOwnVerb())
        {
            return ClaimStatus.Planned;
        }

        if (OfModal() is { } possible)
        {
            return possible;
        }

        if (IsLeftUndone() || IsNegatedBehind())
        {
            return ClaimStatus.Negated;
        }

        if (IsOfBan())
        {
            return null;
        }

        if (ByGovernor(out var governed))
        {
            return governed;
        }

        if (IsAnnounced())
        {
            return ClaimStatus.Planned;
        }

        return IsBare() || IsAskedFor() || IsAimedAt() || clause.Mood == MoodFeature.Imp && isAccusative ? null : OfWish(FromAbove());
    }

    /// <summary>"The congress was a train wreck", "the minister is a disaster": where order tells, what a copula says that persons, bodies or places are is no happening.</summary>
    private bool IsLikened() =>
        isOrder && isNoun && match.Frame is { Event: "ASSAULT" } or { Event: "INCIDENT", Mode: "accident" or "disaster" or "fire" } or { Event: "PROTEST", Mode: "riot" }
        && context.ClausesOf(clause.Sentence).Any(c => c.Arguments.Any(a => a.Function == Function.Complement && a.Phrase.Head == clause.Predicate && words[a.Phrase.Words.First].Features.Definite == DefiniteFeature.Ind)
            && c.Arguments.Any(a => a is { Function: Function.Actor or Function.Single, Phrase.IsPronoun: false } && context.ClassesOf(a.Phrase).Any(k => k is "people" or "organisation" or "office" or "state" or "place")));

    /// <summary>"The fort fell without a single shell being fired": where order tells, what something went without, before its verb.</summary>
    private bool IsGoneWithout()
    {
        if (!isOrder || isNoun || clause.Predicate < 3 || words[clause.Predicate - 1].Upos is not (Upos.AUX or Upos.VERB) || words[clause.Predicate - 1].Features.VerbForm is not (VerbFormFeature.Part or VerbFormFeature.Ger))
        {
            return false;
        }

        var at = clause.Predicate - 2;
        while (at > 0 && words[at].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.PRON)
        {
            at--;
        }

        return at < clause.Predicate - 2 && words[at].Upos == Upos.ADP && context.Syntax.RelationOf(words[at].Lower) == Relation.Without;
    }

    /// <summary>"Has no intention of resigning": where order tells, what somebody does not mean to do.</summary>
    private bool IsUnintended() =>
        isOrder && clause is { Kind: PredicateKind.Participle, Predicate: > 2 } && context.Syntax.RoleOf($"{words[clause.Predicate - 2].Lower} {words[clause.Predicate - 1].Lower}") == "aim" && context.Syntax.IsNegation(words[clause.Predicate - 3]);

    /// <summary>"Марш прошёл без задержаний": where case tells, a combination whose own noun its verb went without.</summary>
    private bool IsWithoutOwnNoun() =>
        isAccusative && clause.Arguments.Any(a => a is { Relation: Relation.Without, Phrase.Marker: not null } && match.Uses.Contains(a.Phrase.Head) && !match.Uses.Contains(a.Phrase.Words.First - 1));

    /// <summary>"Will not hesitate to arrest them", "will not hesitate in arresting them": who does not shrink from a deed promises it.</summary>
    private bool IsNotShrunkFrom() =>
        clause.Kind is PredicateKind.Infinitive or PredicateKind.Participle
        && context.ClausesOf(clause.Sentence).Any(c => c.IsNegated && c.Predicate < clause.Predicate && clause.Predicate - c.Predicate <= AttributeReach && context.Syntax.RoleOf(words[c.Predicate].Lemma + " not") == "planned");

    /// <summary>"Will not be able to stop the mob", "would be unable to": what is foretold of somebody's power tells no deed and no refusal.</summary>
    private bool IsUnableAhead() =>
        clause.Kind == PredicateKind.Infinitive && isOrder
        && context.ClausesOf(clause.Sentence).Any(c => c.Predicate < clause.Predicate && clause.Predicate - c.Predicate <= AttributeReach && (c.IsNegated && RoleOf(c.Predicate) == "hypothetical" || RoleOf(c.Predicate) == "negated") && words[c.Predicate].Upos == Upos.ADJ
            && Enumerable.Range(c.Extent.First, c.Predicate - c.Extent.First).Any(i => words[i].Upos == Upos.AUX && RoleOf(i) is "future" or "planned" or "modal"));

    /// <summary>"Выстрелы не стихают": what does not end goes on.</summary>
    private bool IsGoingOn() =>
        // "მსვლელობა არ დასრულებულა": also where a pattern has the noun with its verb.
        (clause is { Kind: PredicateKind.Nominal, Parent: { } parent } ? context.Clauses[parent] : isErgative && match is { Uses.IsEmpty: false, Frame.Event: "PROTEST" or "INCIDENT" or "ASSAULT" } ? clause : null) is { IsNegated: true } ending && (RoleOf(ending.Predicate) == "ends" || isErgative && words[ending.Predicate].Analyses.Any(a => context.Syntax.RoleOf(a.Lemma) == "ends"))
        && ending.Arguments.Any(a => a.Function is Function.Actor or Function.Single or Function.Undergoer && (a.Phrase.Head == clause.Predicate || match.Uses.Contains(a.Phrase.Head)));

    /// <summary>"Did not allow the unions to march", «не разрешили студентам провести митинг», "მიტინგის უფლება არ მისცა": whether somebody was not let do it.</summary>
    private bool IsNotLet() =>
        clause.Kind == PredicateKind.Infinitive && !isErgative
        ? context.ClausesOf(clause.Sentence).Any(c => c.Kind != PredicateKind.Nominal && c.Predicate < clause.Predicate && (context.Syntax.RoleOf(words[c.Predicate].Lemma + " whom") == "lets" || context.Syntax.RoleOf(words[c.Predicate].Lemma + " to") == "causes")
            && (c.IsNegated || c.Predicate > 1 && RoleOf(c.Predicate - 2) == "negated" && words[c.Predicate - 1].Upos == Upos.PART || c.Predicate > 0 && RoleOf(c.Predicate - 1) == "negated")
            && Enumerable.Range(c.Predicate + 1, clause.Predicate - c.Predicate - 1).All(i => words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.SCONJ or Upos.CCONJ)))
        : isErgative && isNoun && Enumerable.Range(clause.Predicate + 1, Math.Max(0, clause.Extent.End - clause.Predicate - 3)).Any(i => words[i].Upos == Upos.NOUN && context.Syntax.RoleOf(words[i].Lemma + " whom") == "lets" && (context.Syntax.IsNegation(words[i + 1]) || context.Syntax.IsNegation(words[i + 2])));

    /// <summary>"ხანძარი ვერ ჩააქრეს", "не потушили пожар": what a combination's verb is only done about is there, though it was not done.</summary>
    private bool IsNotPutOut() =>
        !isNoun && match is { Uses.IsEmpty: false, Frame.Event: "PROTEST" or "INCIDENT" } && context.Syntax.RoleOf(words[clause.Predicate].Lemma + " there") == "stands";

    /// <summary>"არც დაადასტურა და არც უარყო": who does not deny something has said nothing.</summary>
    private bool IsNoDenial() => isErgative && match.Frame.Event == "REJECT" && RoleOf(clause.Predicate) == "denied";

    /// <summary>"Will not meet the demand": who says that he will not has refused; "could not stop the mob": nor was it done.</summary>
    private ClaimStatus? OfRefusal() =>
        match is { HasOwnNegation: true, Frame.Event: "REJECT" } && !(clause.Mood == MoodFeature.Opt && isErgative) && (clause.Modal is null || context.Syntax.RoleOf(clause.Modal) == "future" || context.Syntax.RoleOf(clause.Modal + " not") == "negated")
            // "Refuted the charge that the police had not acted".
            ? FromAbove() == ClaimStatus.Denied ? ClaimStatus.Denied : IsOnlyOwed() ? ClaimStatus.Hypothetical : ClaimStatus.Asserted : null;

    /// <summary>"Soldiers are not expected to obey", "must not obey", «не должны подчиняться»: whether it is only said what somebody ought not to do.</summary>
    private bool IsOnlyOwed()
    {
        var at = clause.Predicate - 1;
        while (at >= clause.Extent.First && (words[at].Upos is Upos.PART or Upos.ADV || context.Syntax.IsNegation(words[at])))
        {
            at--;
        }

        return clause.Kind == PredicateKind.Infinitive && at >= clause.Extent.First && (RoleOf(at) is "demanded" or "due" or "modal" && words[at].Upos is Upos.AUX or Upos.ADJ || RoleOf(at) == "planned" && words[at].Features.VerbForm == VerbFormFeature.Part);
    }

    /// <summary>"არ დაადასტურა, რომ სოფელი დაბომბეს", "დაბომბვა არ დაადასტურა": what a negated verb leaves open.</summary>
    private bool IsLeftOpen() =>
        clause.Parent is { } parent && context.Clauses[parent] is { IsNegated: true, Kind: PredicateKind.Finite or PredicateKind.Infinitive } open && context.Syntax.RoleOf(words[open.Predicate].Lemma + " not") == "hypothetical" && open.Sentence == clause.Sentence
        && (clause.Link == ClauseLink.Content || isNoun && open.Arguments.Any(a => a.Function == Function.Undergoer && (a.Phrase.Head == clause.Predicate || match.Uses.Contains(a.Phrase.Head) || isErgative && clause.Tie == Relation.Genitive && a.Phrase.Words.First == clause.Predicate + 1))
            // "Не подтвердил сообщения о гибели двоих": or what a noun of telling that is its object tells.
            || isAccusative && isNoun && (clause.Tie == Relation.Topic || IsBehindTopic()) && open.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Head < clause.Predicate && context.Syntax.RoleOf(words[a.Phrase.Head].Lemma + " told") == "account"));

    /// <summary>"Сведения о гибели жителей при ударе": whether nothing but nouns and what they have stands between an event noun and the one that a noun of telling is about.</summary>
    private bool IsBehindTopic()
    {
        for (var i = clause.Predicate - 1; i > 0 && words[i].Token.Kind == Text.TokenKind.Word && words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.CCONJ or Upos.SCONJ); i--)
        {
            if (words[i].Upos == Upos.ADP && context.Syntax.RelationOf(words[i].Lower) == Relation.Topic)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause is opened by a word that brings in what is only alleged ("თითქოს").</summary>
    private bool OpensAlleged() => isErgative && clause.Kind == PredicateKind.Finite && words[clause.Extent.First..clause.Predicate].Take(2).Any(w => w.Upos == Upos.SCONJ && context.Syntax.RoleOf(w.Lower) == "alleged");

    /// <summary>"Rejected the accusations".</summary>
    private bool IsAccusationRejected() =>
        match.Frame is { Event: "ACCUSE", Mode: "allege" } && clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Clauses[parent] is { IsNegated: false } reply
        && reply.Arguments.Any(a => a.Phrase.Head == clause.Predicate && a.Function is Function.Undergoer) && context.IsRefusal(words[reply.Predicate]);

    /// <summary>"The curfew will stay in place": it is.</summary>
    private bool IsLasting() =>
        match.Frame.Event == "COERCE" && clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Clauses[parent] is { IsNegated: false } lasting && RoleOf(lasting.Predicate) == "lasts"
        && lasting.Arguments.Any(a => a.Phrase.Head == clause.Predicate && a.Function is Function.Actor or Function.Single);

    /// <summary>"The police have yet to arrest the men", "the failure of the police to arrest them".</summary>
    private bool IsLeftUndone() =>
        clause is { Kind: PredicateKind.Infinitive, Predicate: > 1 } && new[] { clause.Predicate - 2, clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor, IsInherited: true, Phrase.Relation: Relation.Genitive })?.Phrase.Words.First - 2 ?? 0 }
            .Any(i => i >= 0 && context.Syntax.RoleOf($"{words[i].Lemma} {words[clause.Predicate - 1].Lower}") == "negated");

    /// <summary>"Вмешиваться в спор не стали": where case tells, the negated verb right behind an infinitive and what belongs to it.</summary>
    private bool IsNegatedBehind() =>
        clause.Kind == PredicateKind.Infinitive && isAccusative && context.ClausesOf(clause.Sentence).FirstOrDefault(c => c.Kind == PredicateKind.Finite && c.Predicate > clause.Predicate) is { IsNegated: true } refusing
        && Enumerable.Range(clause.Predicate + 1, refusing.Predicate - clause.Predicate - 1).All(i => words[i].Token.Kind != TokenKind.Punctuation && words[i].Upos is not (Upos.CCONJ or Upos.VERB));

    /// <summary>"დემონსტრაციების აკრძალვა გააუქმა": what a ban right behind it is of.</summary>
    private bool IsOfBan() =>
        clause is { Kind: PredicateKind.Nominal, Tie: Relation.Genitive } && isErgative && clause.Predicate + 1 < words.Length && words[clause.Predicate + 1].Upos == Upos.NOUN && RoleOf(clause.Predicate + 1) == "generic";

    /// <summary>"ითხოვენ, რომ მინისტრი გადადგეს, პატიმრები გაათავისუფლონ": a wish tells no happening, however far its verb of wishing stands.</summary>
    private ClaimStatus? OfWish(ClaimStatus status)
    {
        var verb = clause is { Kind: PredicateKind.Nominal, Parent: { } governing } ? context.Clauses[governing] : clause;
        return verb is not { Kind: PredicateKind.Finite, Mood: MoodFeature.Opt } || !isErgative || status != ClaimStatus.Asserted ? status
            : IsPossible(verb) ? ClaimStatus.Hypothetical
            : Intending(verb) is { } intending ? intending.IsNegated ? ClaimStatus.Negated : ClaimStatus.Planned
            : verb == clause && (match.Frame.Event is not ("SUPPORT" or "REQUEST" or "ACCUSE" or "THREATEN") || match.Frame.Mode == "investigate") ? null : status;
    }

    /// <summary>"აპირებს, (რომ) პარტია აკრძალოს": the verb of planning that what is said in a wish hangs on; null for none.</summary>
    private Clause? Intending(Clause wish) =>
        wish is { Link: ClauseLink.Content, Parent: { } parent } && context.Clauses[parent] is { } above && above.Sentence == wish.Sentence && RoleOf(above.Predicate) == "planned" ? above : null;

    /// <summary>"შესაძლებელია, (რომ) სოფელი დაბომბონ": whether a word right before the clause of a wish says that it may be.</summary>
    private bool IsPossible(Clause wish)
    {
        var last = wish.Extent.First - 1;
        while (last > 0 && (words[last].Upos == Upos.PUNCT || context.Syntax.RoleOf(words[last].Lower) == "content"))
        {
            last--;
        }

        return last >= 0 && words.Skip(Math.Max(0, last - 1)).Take(2).Any(w => context.Syntax.RoleOf(w.Lemma) is "hypothetical" or "modal");
    }

    /// <summary>"უარყო, რომ საგანგებო მდგომარეობას გამოაცხადებს": whether a clause is the content of a verb of denial that is not negated itself.</summary>
    private bool IsDeniedAbove(Clause said) =>
        said is { Link: ClauseLink.Content, Parent: { } parent } && context.Clauses[parent] is { IsNegated: false } above && above.Sentence == said.Sentence && RoleOf(above.Predicate) == "denied";

    /// <summary>What the clause above makes of it: "the government denies that …", "the protests may resume".</summary>
    private ClaimStatus FromAbove()
    {
        var said = clause;
        if (clause is { Kind: PredicateKind.Nominal, Parent: { } governor } && context.Clauses[governor] is var verb)
        {
            said = verb;
            if (verb is { Kind: PredicateKind.Finite, Tense: TenseFeature.Fut } && verb.Arguments.Any(a => a.Phrase.Head == clause.Predicate && (a.Function is not (Function.Actor or Function.Oblique)
                    // "Вылетит на переговоры": also what somebody will go to.
                    || isAccusative && match.Frame.Event == "CONSULT" && clause.Tie is Relation.Goal or Relation.Beneficiary or Relation.Location))
                && !words[verb.Predicate].Analyses.Any(a => a.Features.Tense == TenseFeature.Pres && a.Upos == Upos.VERB))
            {
                return IsDeniedAbove(verb) ? ClaimStatus.Denied : ClaimStatus.Planned;
            }

            if ((verb.Modal is not null || RoleOf(verb.Predicate) == "modal") && verb.Arguments.Any(a => a.Phrase.Head == clause.Predicate))
            {
                // "May resign over the killing": nor does it leave in doubt why.
                return clause.Tie == Relation.Cause || IsWhatOver ? ClaimStatus.Asserted : ClaimStatus.Hypothetical;
            }
        }

        var above = said is { Link: ClauseLink.Content, Parent: { } parent } ? context.Clauses[parent] : said is { Kind: PredicateKind.Nominal, Parent: null } ? Introduced(said) : null;
        if (above is null || above.Sentence != clause.Sentence)
        {
            return ClaimStatus.Asserted;
        }

        // "Rejected claims that the police had fired": what is said in the noun.
        var noun = above.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer)?.Phrase.Head;
        var role = noun is { } content && context.Syntax.RoleOf($"{words[above.Predicate].Lemma} {words[content].Lemma}") is { } both ? both : CalledRole(above) ?? RoleOf(above.Predicate);
        return role switch
        {
            // "არ გამორიცხავს, რომ …".
            "denied" when above.IsNegated && context.Syntax.RoleOf(words[above.Predicate].Lemma + " not") == "hypothetical" => ClaimStatus.Hypothetical,
            "denied" => above.IsNegated ? ClaimStatus.Asserted : ClaimStatus.Denied,
            "hypothetical" => ClaimStatus.Hypothetical,
            "demanded" => ClaimStatus.Demanded,
            "threatened" => ClaimStatus.Threatened,
            // "ამტკიცებს, რომ სცემეს": what a person alleges that others did.
            "alleges" when match.Frame.Event == "ASSAULT" && match.Responsibility is null && !match.Actors.IsEmpty && above.Arguments.Any(a => a is { Function: Function.Actor, Phrase.IsPronoun: false } && context.ClassesOf(a.Phrase).Contains("people") && match.Actors.All(d => d.Head != a.Phrase.Head)) => ClaimStatus.Hypothetical,
            _ => ClaimStatus.Asserted,
        };
    }

    /// <summary>"Dismissed as baseless reports that …": the role of a verb with what it calls what is said; null for none.</summary>
    private string? CalledRole(Clause above)
    {
        var at = above.Predicate + 1;
        return at + 1 < words.Length && words[at].Upos is Upos.ADP or Upos.SCONJ && context.Syntax.RelationOf(words[at].Lower) == Relation.As ? context.Syntax.RoleOf($"{words[above.Predicate].Lemma} {words[at].Lower} {words[at + 1].Lower}") : null;
    }

    /// <summary>"უარყო, რომ აფეთქება იყო": the verb right before the word that opens what is said, where that has no verb but a copula; null for none.</summary>
    private Clause? Introduced(Clause noun)
    {
        for (var i = noun.Predicate - 1; i > 1; i--)
        {
            if (words[i].Upos == Upos.VERB && words[i].Features.VerbForm == VerbFormFeature.Fin)
            {
                return null;
            }

            if (context.Syntax.RoleOf(words[i].Lower) == "content")
            {
                return context.ClausesOf(noun.Sentence).LastOrDefault(c => c.Kind == PredicateKind.Finite && c.Predicate < i && i - c.Predicate <= 2);
            }
        }

        return null;
    }

    /// <summary>Whether somebody or something is named, counted or pointed at, not all of a kind ("a judge", "the rebels", "two men"; not "journalists").</summary>
    private bool IsConcrete(Phrase phrase)
    {
        var words = context.Report.Sentences[phrase.Words.Sentence].Words;
        return !phrase.IsPronoun && (words[phrase.Head].Upos == Upos.PROPN || words[phrase.Words.First] is { Upos: Upos.DET or Upos.NUM } or { Features.Poss: PossFeature.Yes }
            || context.MentionsIn(phrase).Any(m => m is QuantityMention or PlaceMention or DemonymMention or ActorMention { IsNamed: true }) || !isOrder && words[phrase.Head].Features.Number == NumberFeature.Sing);
    }

    /// <summary>Whether the noun's phrase points to something known: an article of that kind, "his", a number.</summary>
    private bool IsKnown()
    {
        var before = clause.Predicate - 1;
        while (before >= clause.Extent.First && words[before].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.ADV)
        {
            before--;
        }

        return before >= clause.Extent.First && (words[before].Upos is Upos.NUM || words[before].Upos == Upos.DET && words[before].Features.Definite != DefiniteFeature.Ind || words[before].Features.Poss == PossFeature.Yes || words[before].Upos == Upos.PART);
    }

    /// <summary>Where the subject of a clause stands before its verb; the verb itself where it has none of its own.</summary>
    private int SubjectOf()
    {
        var subject = clause.Arguments.FirstOrDefault(a => !a.IsInherited && a.Phrase.Marker is null && a.Phrase.Head < clause.Predicate && a.Function is Function.Actor or Function.Single or Function.Undergoer);
        return subject?.Phrase.Words.First ?? clause.Predicate;
    }

    private string? RoleOf(int word) => context.Syntax.RoleOf(words[word].Lemma);
}
