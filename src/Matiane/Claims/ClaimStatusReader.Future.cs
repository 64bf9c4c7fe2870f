using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <content>What is still to come.</content>
internal sealed partial class ClaimStatusReader
{
    /// <summary>"The army will give a crushing response": who says what will be done threatens now.</summary>
    private bool IsThreatOfFuture() =>
        match.Frame.Event == "THREATEN" && clause.Kind == PredicateKind.Finite && (clause.Tense == TenseFeature.Fut || clause.Modal is { } modal && context.Syntax.RoleOf(modal) is "future" or "planned");

    /// <summary>"Threaten that they will block the road", "იმუქრებიან, რომ გადაკეტავენ": what is told in what somebody threatens.</summary>
    private bool IsThreatened() =>
        clause is { Link: ClauseLink.Content, Parent: { } parent, Tense: not TenseFeature.Past } && context.Clauses[parent] is { IsNegated: false } threat && threat.Sentence == clause.Sentence && RoleOf(threat.Predicate) == "threatened"
        && (IsFuture() || clause.Kind == PredicateKind.Infinitive || clause.Modal is { } modal && context.Syntax.RoleOf(modal) == "future");

    /// <summary>"ფერმერები გზას გადაკეტავენ, თუ სუბსიდიას არ მიიღებენ": what people or the state will do unless what the clause behind it names comes about; a protest also if it does.</summary>
    private bool IsUnlessMet()
    {
        if (!isErgative || match.Frame.Event is not ("PROTEST" or "COERCE" or "SANCTION"))
        {
            return false;
        }

        var verb = clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Clauses[parent].Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Head == clause.Predicate) ? context.Clauses[parent] : clause;
        return verb is { Kind: PredicateKind.Finite, IsNegated: false, Tense: TenseFeature.Fut or TenseFeature.Pres }
            && context.ClausesOf(clause.Sentence).Any(c => c is { Kind: PredicateKind.Finite } && (c.IsNegated || match.Frame.Event == "PROTEST") && c.Extent.First - verb.Extent.End is 0 or 1 && words[c.Extent.First..c.Predicate].Take(2).Any(w => w.Upos == Upos.SCONJ && context.Syntax.RoleOf(w.Lemma) == "hypothetical"));
    }

    /// <summary>"Arrested activists ahead of a rally", "накануне переговоров", "აქციის წინ": a meeting or protest before which something was done was to come.</summary>
    private bool IsAheadOf() =>
        isNoun && match.Frame.Event is "PROTEST" or "CONSULT" && clause.Parent is { } parent
        && context.Clauses[parent].Arguments.Any(a => a.Phrase is { Marker: { } marker } && a.Phrase.Words.Sentence == clause.Sentence && (a.Phrase.Head == clause.Predicate || match.Uses.Contains(a.Phrase.Head)) && context.Syntax.RoleOf(marker) == "ahead");

    /// <summary>A fire, crash, flood, death or theft, which nobody plans.</summary>
    private bool IsNobodysPlan => match.Frame is { Event: "INCIDENT", Mode: "casualties" or "fire" or "accident" or "disaster" or "crime" };

    /// <summary>"A cyclone will hit the coast", "two hotels will burn down": where order tells, what the verb's own auxiliary foretells of what nobody plans, a noun only as a new subject.</summary>
    private bool IsForetold() =>
        isOrder && IsNobodysPlan && words[at].Upos == Upos.AUX && words[at].Features.VerbForm == VerbFormFeature.Fin && (isNoun && clause.Parent is { } parent ? context.Clauses[parent] : clause) is { Kind: PredicateKind.Infinitive or PredicateKind.Finite } verb && at < verb.Predicate && words[(at + 1)..verb.Predicate].All(static w => w.Upos is Upos.ADV or Upos.AUX)
        && (!isNoun || at > clause.Predicate && verb.Arguments.Any(a => a is { Function: Function.Actor or Function.Single, IsInherited: false } && a.Phrase.Head == clause.Predicate && words[a.Phrase.Words.First].Features.Definite == DefiniteFeature.Ind));

    /// <summary>"Will shell": also of two words ("будет обстреливать").</summary>
    private bool IsFuture() =>
        // "Ему придётся уйти": what somebody will have to do.
        isAccusative && clause is { Kind: PredicateKind.Infinitive, IsNegated: false } && Enumerable.Range(clause.Extent.First, clause.Predicate - clause.Extent.First).Any(i => words[i].Features is { Tense: TenseFeature.Fut, VerbForm: VerbFormFeature.Fin } && RoleOf(i) == "compels") ||
        clause.Tense == TenseFeature.Fut && (clause.Kind is PredicateKind.Finite or PredicateKind.Infinitive || isErgative && clause is { Kind: PredicateKind.Participle, IsPassive: true }) && !words[clause.Predicate].Analyses.Any(a => a.Features.Tense == TenseFeature.Pres && a.Upos == Upos.VERB);

    /// <summary>"Отменила митинг, назначенный на субботу": what is called off will not be, whatever day it was set for.</summary>
    private bool IsCalledOff() =>
        // "The strike was called off": the small word that the wording leaves out turns what it says.
        isOrder && !isNoun && clause is { IsNegated: false, Modal: null } && clause.Predicate + 1 < words.Length && !match.Uses.Contains(clause.Predicate + 1) && context.Syntax.RoleOf(words[clause.Predicate].Lemma + " " + words[clause.Predicate + 1].Lower) == "negated"
        || !isErgative && isNoun && clause.Parent is { } parent && context.Clauses[parent] is { IsNegated: false, Modal: null, Tense: TenseFeature.Past } called && (isOrder ? WithParticle(called.Predicate) : RoleOf(called.Predicate)) == "negated"
        // "The curfew failed to stop the protests": what the form behind it takes is not called off.
        && !(isOrder && called.Predicate < clause.Predicate && Enumerable.Range(called.Predicate + 1, clause.Predicate - called.Predicate - 1).Any(i => words[i].Upos == Upos.VERB))
        && called.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.Marker: null } && a.Phrase.Head == clause.Predicate);

    /// <summary>"The plot to kill the king was foiled", "an attempt to seize the mayor failed", "dropped plans to ban the party": where order tells, what a noun of purpose or attempt is for, where that came to nothing.</summary>
    private bool IsForestalled()
    {
        if (!isOrder || clause is not { Kind: PredicateKind.Infinitive, Predicate: > 1 } || words[clause.Predicate - 1].Upos != Upos.PART || context.Syntax.RoleOf(words[clause.Predicate - 2].Lemma + " " + words[clause.Predicate - 1].Lower) is not ("resolve" or "attempt"))
        {
            return false;
        }

        return context.ClausesOf(clause.Sentence).Any(c => c is { IsNegated: false, Modal: null, Kind: PredicateKind.Finite } && (WithParticle(c.Predicate) == "negated" || context.Syntax.RoleOf(words[c.Predicate].Lemma + " plan") == "negated")
            && c.Arguments.Any(a => a is { Function: Function.Actor or Function.Undergoer or Function.Single, Phrase.Marker: null } && a.Phrase.Head == clause.Predicate - 2));
    }

    /// <summary>"Kept the crowd from burning the shop", "to prevent judges from being murdered", «удержала толпу от поджога», "თავი შეიკავა თავდასხმისგან": the verb that keeps somebody from the deed, or clears him of it; null for none.</summary>
    private Clause? Keeping()
    {
        if (!isOrder)
        {
            return clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Clauses[parent] is { } kept && kept.Arguments.Any(a => a.Phrase.Head == clause.Predicate && a.Phrase.Words.Sentence == clause.Sentence
                && (a.Relation is Relation.Source or Relation.Agent && RoleOfKeeping(kept, " from") || isErgative && a.Relation == Relation.Location && RoleOfKeeping(kept, " in"))) ? kept : null;
        }

        if ((isNoun && clause.Parent is { } form ? context.Clauses[form] : clause) is not { Kind: PredicateKind.Participle } deed)
        {
            return null;
        }

        var at = deed.Predicate - 1;
        while (at > 0 && words[at].Upos is Upos.AUX or Upos.ADV)
        {
            at--;
        }

        // "Acquitted the colonel of torturing prisoners".
        var tie = at > 0 ? context.Syntax.RelationOf(words[at].Lower) switch { Relation.Source => " from", Relation.Genitive => " of", _ => null } : null;
        return tie is not null && context.ClausesOf(clause.Sentence).Where(c => c.Kind != PredicateKind.Nominal && c.Predicate < at).MaxBy(c => c.Predicate) is { } keeping && RoleOfKeeping(keeping, tie) ? keeping : null;

        bool RoleOfKeeping(Clause verb, string tie) => context.Syntax.RoleOf(words[verb.Predicate].Lemma + tie) == "averts";
    }

    /// <summary>The role of a verb, with its small word where that makes another of it ("call off").</summary>
    private string? WithParticle(int verb) =>
        verb + 1 < words.Length && context.Syntax.RoleOf(words[verb + 1].Lower) == "particle" ? context.Syntax.RoleOf(words[verb].Lemma + " " + words[verb + 1].Lower) ?? RoleOf(verb) : RoleOf(verb);

    /// <summary>"Once he takes office on 29 May", "called a strike for 25 May": what is told of a day to come.</summary>
    private bool IsOfDayAhead() =>
        (clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Fut or TenseFeature.Pres } || clause is { Kind: PredicateKind.Nominal, Tie: Relation.None } && (match.Frame.Event is "PROTEST" or "CONSULT" || clause.Parent is { } parent && context.Clauses[parent] is { Kind: PredicateKind.Finite, Tense: TenseFeature.Fut or TenseFeature.Pres })
            // "Объявил забастовку на следующую неделю": what a verb with its noun calls.
            || clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Past } && match.Frame.Event is "PROTEST" or "CONSULT" && match.Uses.Any(u => words[u].Upos is Upos.NOUN))
        && time is { Quote: not null } && ClaimTimes.IsAhead(time.Time.From, context);

    /// <summary>"გაგზავნის გადაწყვეტილება მიიღო": what is decided on is still to come.</summary>
    private bool IsDecidedOn() => match.Frame.Event is "COERCE" or "RETREAT" or "AID" or "SANCTION" or "MOBILIZE" && context.IsDecided(clause);

    /// <summary>"აქცია დააანონსეს", "an envoy is expected in Oslo": a gathering, meeting or visit whose own verb says that it is planned.</summary>
    private bool IsCalledByOwnVerb() =>
        (isErgative && match.Frame.Event is "PROTEST" or "CONSULT" && !match.Uses.IsEmpty && clause.Kind == PredicateKind.Finite || match.Frame is { Event: "CONSULT", Mode: "visit" }) && clause is { Kind: PredicateKind.Finite or PredicateKind.Participle, IsNegated: false } && RoleOf(clause.Predicate) == "planned";

    /// <summary>"Протест будет продолжаться": the noun is as its verb, of two words.</summary>
    private bool IsOfFutureVerb() =>
        clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Clauses[parent] is { Kind: PredicateKind.Finite or PredicateKind.Infinitive, Tense: TenseFeature.Fut } ahead && words[ahead.Predicate].Features.VerbForm == VerbFormFeature.Inf && match.Frame.Event is "PROTEST" or "CONSULT" or "COERCE" or "SANCTION" or "AID"
        && ahead.Arguments.Any(a => a is { IsInherited: false, Function: Function.Actor or Function.Single or Function.Undergoer } && a.Phrase.Head == clause.Predicate);

    /// <summary>"Примет меры для задержания нападавших", "с целью похищения банкира", "with the intention of robbing him", "გატაცების მიზნით": what something is done for is still to come.</summary>
    private bool IsAim() =>
        isAccusative ? isNoun && match.Frame.Event is "COERCE" or "RETREAT" or "AID" or "SANCTION" or "MOBILIZE" or "ASSAULT"
            && (match.Frame.Event != "ASSAULT" && clause.Tie is Relation.Beneficiary or Relation.Purpose || clause.Predicate > 0 && context.Syntax.RoleOf(words[clause.Predicate - 1].Lower) == "aim")
        : isErgative ? isNoun && clause.Tie == Relation.Genitive && clause.Predicate + 1 < words.Length && context.Syntax.RoleOf(words[clause.Predicate + 1].Lower) == "aim"
        : IsAimed(clause) || clause is { Kind: PredicateKind.Participle, Predicate: > 0 } && words[clause.Predicate - 1].Upos == Upos.CCONJ && context.ClausesOf(clause.Sentence).LastOrDefault(c => c.Kind != PredicateKind.Nominal && c.Predicate < clause.Predicate) is { } former && IsAimed(former);

    /// <summary>Whether a form in -ing stands behind a noun of purpose that an adposition ties ("with the aim of robbing"), or a participle of purpose ("tasked with fighting").</summary>
    private bool IsAimed(Clause form) =>
        form is { Kind: PredicateKind.Participle or PredicateKind.Nominal, Predicate: > 2 } && context.Syntax.RoleOf($"{words[form.Predicate - 2].Lower} {words[form.Predicate - 1].Lower}") == "aim" && (words[form.Predicate - 2].Upos == Upos.VERB || form.Kind == PredicateKind.Participle && form.Predicate - (words[form.Predicate - 3].Upos == Upos.DET ? 4 : 3) is >= 0 and var tie && words[tie].Upos == Upos.ADP);

    /// <summary>"May be sent": what an auxiliary says is possible, or, told in the past, to come ("said it would send"); what at last could happen did ("could eventually be sent").</summary>
    private ClaimStatus? OfModal()
    {
        if (clause.Modal is not { } modal || IsAtLast(modal))
        {
            return null;
        }

        // "ორშაბათს უნდა შეხვდეს": what is due on a day to come, unless somebody asks for it.
        if (isErgative && context.Syntax.RoleOf(modal) == "demanded" && !clause.IsNegated && (match.Frame.Event == "CONSULT" || match.Frame.Event is "PROTEST" or "INCIDENT" && !isSaid) && time is { Quote: not null } && ClaimTimes.IsAhead(time.Time.From, context))
        {
            return ClaimStatus.Planned;
        }

        return context.Syntax.RoleOf(modal) == "future" && (isSaid || Enumerable.Range(clause.Extent.First, clause.Predicate - clause.Extent.First).Any(i => words[i].Upos == Upos.VERB && RoleOf(i) == "planned")) ? ClaimStatus.Planned : ClaimStatus.Hypothetical;
    }

    private bool IsAtLast(string modal) =>
        Enumerable.Range(clause.Extent.First, clause.Predicate - clause.Extent.First).Any(i => words[i].Lemma == modal && context.Syntax.RoleOf($"{modal} {words[i + 1].Lower}") == "asserts")
        // "Could be sent only after a week".
        || Enumerable.Range(clause.Predicate + 1, words.Length - 1 - clause.Predicate).Any(i => i + 1 < words.Length && context.Syntax.RelationOf(words[i + 1].Lower) == Relation.After && context.Syntax.RoleOf($"{modal} {words[i].Lower}") == "asserts");

    /// <summary>"Ministers to meet in Oslo", "Peru to send troops", "miners to go on strike": in a headline an infinitive behind its own side, where no verb stands before it, and what it is done to or what people are to be on.</summary>
    private bool IsAnnounced() =>
        isOrder && (isNoun && clause.Parent is { } parent ? context.Clauses[parent] : clause) is { Kind: PredicateKind.Infinitive, Predicate: > 1 } verb && (!isNoun || verb.Arguments.Any(a => a.Phrase.Head == clause.Predicate && (a is { Function: Function.Undergoer, IsInherited: false } || a.Relation == Relation.Location && match.Frame.Event == "PROTEST")))
        && verb.Arguments.Any(a => a is { Function: Function.Actor or Function.Undergoer, IsInherited: false, Phrase.Marker: null } && (match.Actors.Contains(a.Phrase) || match.Recipients.Contains(a.Phrase)) && a.Phrase.Words.First == verb.Extent.First && words[a.Phrase.Words.End..verb.Predicate] is var between && between.Any(static w => w is { Upos: Upos.PART, Features.Polarity: not PolarityFeature.Neg }) && between.All(static w => w.Upos is Upos.PART or Upos.ADJ or Upos.ADV or Upos.NOUN or Upos.PROPN))
        && !Enumerable.Range(verb.Extent.First, words.Length - verb.Extent.First).TakeWhile(i => words[i].Token.Form is not ("," or ";") && words[i].Upos is not (Upos.SCONJ or Upos.CCONJ)).Any(i => words[i] is { Upos: Upos.AUX or Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } && !(i > 0 && words[i - 1].Upos == Upos.ADP));

    /// <summary>"Is to visit Rome", "are to be deported": whether the word is a copula right before the infinitive.</summary>
    private bool IsToCome()
    {
        // "Is to declare a state of emergency": the noun is as its verb.
        var predicate = clause is { Kind: PredicateKind.Nominal, Tie: Relation.None or Relation.Genitive, Parent: { } parent } && context.Clauses[parent] is { Kind: PredicateKind.Infinitive } verb
            && verb.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Head > verb.Predicate && clause.Predicate - a.Phrase.Head is 0 or 2) ? verb.Predicate : clause.Predicate;
        if (at + 2 > predicate || words[at].Upos != Upos.AUX || words[at + 1].Upos != Upos.PART || context.Syntax.RoleOf($"{words[at].Lemma} {words[at + 1].Lower}") != "planned")
        {
            return false;
        }

        // "Is to blame for the attack": nothing that is to come.
        if (context.Syntax.RoleOf($"{words[at].Lemma} {words[at + 1].Lower} {words[predicate].Lemma}") == "asserts")
        {
            return false;
        }

        for (var i = at + 2; i < predicate; i++)
        {
            if (words[i].Upos is not (Upos.AUX or Upos.ADV))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Called for the prisoners to be freed": what is asked for, with whom it is to befall or who is to do it before it.</summary>
    private bool IsAskedFor() =>
        isOrder && clause.Arguments.Any(a => a is { IsInherited: false, Function: Function.Actor or Function.Undergoer, Phrase: { Relation: Relation.Beneficiary, IsPaired: false } } && a.Phrase.Words.End < clause.Predicate && words[a.Phrase.Words.End].Upos == Upos.PART);

    /// <summary>"Flew to Cairo to broker a truce", "sat down to secure the freeing of hostages": what somebody is out to bring about.</summary>
    private bool IsAimedAt()
    {
        // "Голодают, чтобы добиться отставки мэра": likewise what is to be attained.
        if (isAccusative && isNoun && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Infinitive && context.Syntax.RoleOf(words[c.Predicate].Lemma) == "attains" && c.Arguments.Any(a => a.Function is Function.Undergoer or Function.Genitive && a.Phrase.Head == clause.Predicate)
            && Enumerable.Range(c.Extent.First, c.Predicate - c.Extent.First).Any(i => words[i] is { Upos: Upos.SCONJ, Features.Mood: MoodFeature.Sub })))
        {
            return true;
        }

        if (!isOrder || !isNoun || match.Frame.Event is not ("RETREAT" or "CONCEDE")
            || context.ClausesOf(clause.Sentence).FirstOrDefault(c => c is { Kind: PredicateKind.Infinitive, Predicate: > 0 } && words[c.Predicate - 1].Upos == Upos.PART && c.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Head == clause.Predicate)) is not { } aiming)
        {
            return false;
        }

        for (var i = aiming.Extent.First; i < aiming.Predicate; i++)
        {
            if (RoleOf(i) is "asserts" or "causes")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An infinitive that no word makes real or possible ("taught how to attack"), save what people do by saying or gathering ("met to demand").</summary>
    private bool IsBare()
    {
        if (clause.Kind != PredicateKind.Infinitive || !isErgative && (match.Frame.Event is "PROTEST" or "REQUEST" or "ACCUSE" or "CONSULT") && !match.Actors.IsEmpty)
        {
            return false;
        }

        // "The decision to ban the channel": it is banned.
        if (clause.Predicate > 1 && words[clause.Predicate - 1].Upos == Upos.PART && words[clause.Predicate - 2].Upos == Upos.NOUN && context.Syntax.RoleOf(words[clause.Predicate - 2].Lemma + " " + words[clause.Predicate - 1].Lower) == "resolve")
        {
            return false;
        }

        // "Prompted the guards to open fire": they did.
        if (clause.Predicate > 0 && words[clause.Predicate - 1].Upos == Upos.PART && Enumerable.Range(clause.Extent.First, clause.Predicate - clause.Extent.First).Any(i => words[i].Upos == Upos.VERB && RoleOf(i) == "causes"))
        {
            return false;
        }

        // "The retreat allowed rebels to seize the town": what happened, not what somebody, a law or a deal permits, let it happen.
        if (clause.Predicate > 0 && words[clause.Predicate - 1].Upos == Upos.PART && context.ClausesOf(clause.Sentence).Any(c => c is { Kind: PredicateKind.Finite, Tense: TenseFeature.Past, IsNegated: false, Modal: null } && c.Predicate < clause.Predicate && c.Extent == clause.Extent && context.Syntax.RoleOf(words[c.Predicate].Lemma + " " + words[clause.Predicate - 1].Lower) == "causes"
            && c.Arguments.Any(a => a.Function == Function.Actor) && c.Arguments.Where(a => a.Function == Function.Actor).All(a => !a.Phrase.IsPronoun && words[a.Phrase.Head].Upos == Upos.NOUN && RoleOf(a.Phrase.Head) != "decree" && !context.ClassesOf(a.Phrase).Any(k => k is "people" or "crowd" or "state" or "office" or "organisation" or "armed" or "place" or "media" or "count"))))
        {
            return false;
        }

        for (var i = clause.Predicate - 1; i >= Math.Max(clause.Extent.First, clause.Predicate - 3); i--)
        {
            // "Had no choice but to fire"; "saw soldiers shoot".
            if (words[i].Upos == Upos.AUX || RoleOf(i) == "compels" || context.Syntax.RoleOf(words[i].Lower) == "except" && i > 0 && words[i - 1].Upos == Upos.NOUN
                || RoleOf(i) == "about" && isOrder && words[clause.Predicate - 1].Upos != Upos.PART)
            {
                return false;
            }
        }

        return true;
    }
}
