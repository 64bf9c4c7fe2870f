using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <content>The nearest word before the predicate, about an event noun also behind it, that says whether it happened ("demanded the arrest", "an alleged attack").</content>
internal sealed partial class ClaimStatusReader
{
    private const int AttributeReach = 3;

    private static readonly (bool Decides, ClaimStatus? Status) Passed = (false, null);

    // The word in question.
    private int at;

    private bool ByGovernor(out ClaimStatus? status)
    {
        // What governs an event noun may stand after it; what governs a verb stands before.
        var last = isNoun ? GovernedTo() : clause.Predicate - 1;
        // "They refused to leave, demanding pay": what governs the verb before a mark does not govern the converb after it.
        // "Will free the men arrested in May": nor what a participle tells of its noun.
        var first = clause.Kind == PredicateKind.Participle && clause.Predicate > clause.Extent.First && (words[clause.Predicate - 1].Token.Form == "," || isOrder && clause.IsPassive && words[clause.Predicate - 1].Upos is Upos.NOUN or Upos.PROPN) ? clause.Predicate : clause.Extent.First;
        var isAside = IsAside();
        var persons = PersonsBefore();
        for (at = last; at >= first; at--)
        {
            if (IsOfPhrase() || at < persons || IsOfOtherClause() || IsOwnSide() || isAside && IsPastAside() || IsOfNoun())
            {
                continue;
            }

            if (IsToBeLookedInto())
            {
                status = ClaimStatus.Asserted;
                return true;
            }

            if (IsToCome())
            {
                status = clause.IsNegated ? ClaimStatus.Negated : ClaimStatus.Planned;
                return true;
            }

            if (!IsGenitiveBehind() && ByRole(Role(), first) is { Decides: true } reading)
            {
                status = reading.Status;
                return true;
            }
        }

        status = null;
        return false;
    }

    /// <summary>The last word that may govern an event noun: to the end of its clause; where order tells, to the next mark or subject.</summary>
    private int GovernedTo()
    {
        var last = clause.Predicate;
        while (last + 1 < clause.Extent.End
            && (!isOrder || words[last + 1].Upos is not (Upos.PUNCT or Upos.SCONJ or Upos.CCONJ) && words[last + 1].Features.PronType is not (PronTypeFeature.Prs or PronTypeFeature.Rel)))
        {
            last++;
        }

        return last;
    }

    private string? Role()
    {
        var role = RoleOf(at);
        // "Took a call from the group about the blast": who rings somebody up demands nothing.
        if (isOrder && role == "demanded" && words[at].Upos == Upos.NOUN && at + 1 < words.Length && context.Syntax.RelationOf(words[at + 1].Lower) == Relation.Source && context.Syntax.RoleOf(words[at].Lemma + " what") == "calls")
        {
            return null;
        }

        // "Was called off": a verb with its small word may be another.
        return words[at].Upos == Upos.VERB && at + 1 < words.Length && context.Syntax.RoleOf(words[at].Lemma + " " + words[at + 1].Lower) is { } joined && (joined == "particle" || context.Syntax.RoleOf(words[at + 1].Lower) == "particle") ? joined : role;
    }

    private (bool Decides, ClaimStatus? Status) ByRole(string? role, int first) => role switch
    {
        // "A storm is expected to reach the coast", "warned of floods": what is foretold has not come.
        not null when isNoun && match.Frame is { Event: "INCIDENT", Mode: "disaster" } && (at < clause.Predicate || clause.Tie == Relation.None) && !IsBeyondVerb() && context.Syntax.RoleOf(words[at].Lemma + " disaster") == "hypothetical" => at > 0 && context.Syntax.IsNegation(words[at - 1]) ? Passed : (true, ClaimStatus.Hypothetical),
        // "Does not plan to resign".
        "planned" or "demanded" or "threatened" when at > clause.Extent.First && context.Syntax.IsNegation(words[at - 1]) => (true, ClaimStatus.Negated),
        // "გაფიცვის განზრახვა არ აქვს".
        "planned" when isErgative && words[at].Upos == Upos.NOUN && at + 2 < words.Length && context.Syntax.IsNegation(words[at + 1]) => (true, ClaimStatus.Negated),
        // "A cyclone will hit the coast", "two hotels will burn down": what is foretold.
        "planned" when IsForetold() => (true, ClaimStatus.Hypothetical),
        // "Announced the death of three soldiers": nobody plans what befalls people.
        "planned" when match.Frame is { Event: "INCIDENT", Mode: "casualties" or "fire" or "accident" or "disaster" or "crime" } => Passed,
        // "Announced the arrest of two men": nor is one told of beforehand.
        "planned" when isNoun && match.Frame is { Event: "ASSAULT" } or { Event: "COERCE", Mode: "arrest" } or { Event: "SANCTION", Mode: "convict" } && context.Syntax.RoleOf(words[at].Lemma + " deed") == "asserts" => Passed,
        // "Cyberattacks intended to sway the vote": what a deed was to bring about leaves no doubt that it was done.
        "planned" when isNoun && at > clause.Predicate && isOrder && at + 1 < words.Length && context.Syntax.RoleOf($"{words[at].Lower} {words[at + 1].Lower}") == "aim" => Passed,
        // "The attack was planned by an officer": who thought it out leaves no doubt that it was done.
        "planned" when isNoun && isOrder && at > clause.Predicate && match.Frame.Event == "ASSAULT" && words[at].Features.VerbForm == VerbFormFeature.Part && at + 1 < words.Length && context.Syntax.RelationOf(words[at + 1].Lower) == Relation.Agent => Passed,
        // "The attack was carefully planned": nor that it was, of a deed told before.
        "planned" when isNoun && at > clause.Predicate && words[at].Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.Vnoun && context.PointedAt(clause, match.Frame) is not null => Passed,
        // "The vote was held amid tight security": nor is what went with it.
        "planned" when isNoun && isOrder && at < clause.Predicate && words[at].Upos == Upos.NOUN && clause.Tie == Relation.Location => Passed,
        "planned" => (true, ClaimStatus.Planned),
        // "Is due to resign", not "cancelled due to rain".
        // "Перемирие должно вступить в силу".
        "due" when at + 1 < words.Length && (words[at + 1].Upos == Upos.PART || clause.Kind == PredicateKind.Infinitive && words[at + 1].Analyses.Any(a => a.Upos == Upos.PART) || isNoun && words[at + 1].Features.VerbForm == VerbFormFeature.Inf) => (true, ClaimStatus.Planned),
        // "The trial is due on Monday": what its copula says of the noun.
        "due" when isNoun && isOrder && at > clause.Predicate && words[at - 1].Upos is Upos.AUX or Upos.ADV => (true, ClaimStatus.Planned),
        // "Забастовка должна начаться": what a happening itself is due to do.
        "due" when isAccusative && clause.Kind == PredicateKind.Infinitive && IsOfHappening() => (true, ClaimStatus.Planned),
        // "Президенты должны встретиться в мае": nor do those meet yet who are to.
        "due" when isAccusative && clause.Kind == PredicateKind.Infinitive && match.Frame.Event == "CONSULT" => (true, ClaimStatus.Planned),
        // "Санкции должны быть сняты": what ought to be done.
        "due" when isAccusative && clause.IsPassive && at + 1 < words.Length && words[at + 1] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Inf } => (true, ClaimStatus.Demanded),
        // "Дорогу закрыли из-за угрозы оползня": what a noun says may come is not there.
        "threatened" when isNoun && isAccusative && words[at].Upos == Upos.NOUN && at < clause.Predicate && match.Frame.Event == "INCIDENT" => IsBeyondVerb() ? Passed : (true, ClaimStatus.Hypothetical),
        // "გაძვირებით უკმაყოფილო ფერმერები იმუქრებიან": nor does anybody threaten or demand what is nobody's act.
        "demanded" or "threatened" when isNoun && match.Frame is { Event: "INCIDENT", Mode: "casualties" or "fire" or "accident" or "disaster" or "crime" or "price" } => Passed,
        // "A blackout was ordered by a judge": what is ordered is brought about.
        "demanded" when IsOrdered() => (true, ClaimStatus.Asserted),
        // "The government ordered a general mobilisation": nor does a government ask for it.
        "demanded" when isNoun && isOrder && match.Frame.Event == "MOBILIZE" && at < clause.Predicate && words[at].Features is { VerbForm: VerbFormFeature.Fin or VerbFormFeature.Part } && context.Syntax.RoleOf(words[at].Lemma + " deed") == "asserts" => (true, ClaimStatus.Asserted),
        // "Called the ban illegal", "called a rally": who calls something so, or gives people a day, does not call for it.
        "demanded" when IsCalled() => match.Frame.Event == "PROTEST" ? (true, ClaimStatus.Planned) : Passed,
        // "Broke up a rally called by the opposition": nor is what somebody called only called for.
        "demanded" when isNoun && isOrder && at > clause.Predicate && words[at].Upos == Upos.VERB && context.Syntax.RoleOf(words[at].Lemma + " what") == "calls" && words[at].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past }) && at + 1 < words.Length && (words[at + 1].Upos == Upos.PART || context.Syntax.RelationOf(words[at + 1].Lower) == Relation.Agent) => Passed,
        // "Denied having ordered the attack", "denied ordering the strike".
        "demanded" when isNoun && isOrder && at > first + 1 && at < clause.Predicate && RoleOf(words[at - 1].Upos == Upos.AUX ? at - 2 : at - 1) == "denied" => (true, ClaimStatus.Denied),
        "demanded" => (true, ClaimStatus.Demanded),
        // "Под угрозой отмены переговоры послов": a meeting is no threat.
        "threatened" when isAccusative && isNoun && match.Frame.Event == "CONSULT" && words[at].Upos == Upos.NOUN => (true, ClaimStatus.Planned),
        "threatened" => (true, ClaimStatus.Threatened),
        // "არც დაადასტურა და არც უარყო": what is not denied is left open.
        "denied" when isErgative && at > 0 && context.Syntax.IsNegation(words[at - 1]) => (true, ClaimStatus.Hypothetical),
        "denied" => (true, ClaimStatus.Denied),
        // "As the curfew fails to end the unrest": what fails is there.
        "negated" when isNoun && at > clause.Predicate && isOrder && at + 1 < words.Length && words[at + 1].Upos == Upos.PART => Passed,
        // "Отменить надбавку требуют рабочие": nor is what is demanded to be called off the demand.
        "negated" when isAccusative && clause.Kind == PredicateKind.Finite && words[at].Features.VerbForm == VerbFormFeature.Inf => Passed,
        // "The mayor, not ruling out a tie to the siege, resigned".
        "negated" when isOrder && at > 0 && context.Syntax.IsNegation(words[at - 1]) => Passed,
        "negated" when isNoun && IsThere() => (true, ClaimStatus.Asserted),
        "negated" => (true, ClaimStatus.Negated),
        "stands" when isNoun && at < clause.Predicate => (true, ClaimStatus.Asserted),
        // "The arrest of two suspects": who is suspected, in whose arrest there is no doubt.
        "hypothetical" when words[at].Upos == Upos.NOUN && context.ClassesOf(ReportContext.Single(clause.Sentence, at)).Contains("people") => Passed,
        // "Suspected rebels killed two men": nor in what they did.
        "hypothetical" when words[at].Upos is Upos.VERB or Upos.ADJ && words[at].Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.None && match.Actors.Concat(match.Recipients).Any(p => p.Words.Contains(clause.Sentence, at) && p.Head != at) => Passed,
        "hypothetical" or "ultimatum" or "alleged" => (true, ClaimStatus.Hypothetical),
        // "მერის დაკავება ჭორია".
        "untrue" when words[at].Features.Mood == MoodFeature.Ind => (true, ClaimStatus.Denied),
        "historical" => (true, ClaimStatus.Historical),
        // "Denied using gas".
        "asserts" when isNoun && words[at].Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.Ger && at > first && RoleOf(at - 1) is "denied" or "threatened" or "planned" => Passed,
        // "Не смогли ввести комендантский час".
        "asserts" when isAccusative && isNoun && at > 0 && at < clause.Predicate && context.Syntax.IsNegation(words[at - 1]) && !IsThere() => (true, ClaimStatus.Negated),
        // "დაკავება ვერ მოახერხა", "შეხვედრა არ შედგა".
        "asserts" when isErgative && isNoun && at > clause.Predicate && words[at].Upos == Upos.VERB && words[clause.Predicate].Features.Case != CaseFeature.Erg && context.Syntax.IsNegation(words[at - 1]) => (true, ClaimStatus.Negated),
        // "რეგულარულად ხდება მიწისძვრა": what happens again and again.
        "asserts" when at > 0 && words[at - 1].Upos is Upos.ADV or Upos.ADJ && context.Syntax.RoleOf(words[at - 1].Lower) == "generic" => (true, null),
        "asserts" when words[at].Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.ADV && words[at].Features.VerbForm != VerbFormFeature.Inf => (true, OfAsserting()),
        "modal" when isNoun && at < clause.Predicate => (true, ClaimStatus.Hypothetical),
        "generic" when IsBeyondVerb() => Passed,
        "generic" => (true, null),
        "charge" when isNoun && isErgative && at == clause.Predicate + 1 && words[at].Upos is Upos.NOUN or Upos.ADJ && match.Frame.Event == "INCIDENT" => (true, null),
        _ => Passed,
    };

    /// <summary>"A blackout on coverage was ordered": whether the word is a passive whose subject is the event noun, of a verb whose passive says that it comes about.</summary>
    private bool IsOrdered() =>
        isNoun && isOrder && at > clause.Predicate && clause.Parent is { } parent && context.Clauses[parent] is { IsPassive: true, Kind: PredicateKind.Finite, Modal: null, IsNegated: false } ordered && ordered.Predicate == at && context.Syntax.RoleOf(words[at].Lemma + " deed") == "asserts"
        && ordered.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Head == clause.Predicate);

    /// <summary>"Refused to condemn the bombing", "отказалась охранять митинг", "მიტინგის დაცვაზე უარი თქვა": whether between the word and the event noun stands what is only done about something that is there.</summary>
    private bool IsThere() =>
        Enumerable.Range(Math.Min(at, clause.Predicate) + 1, Math.Max(at, isErgative && clause.Predicate + 1 < clause.Extent.End ? clause.Predicate + 2 : clause.Predicate) - Math.Min(at, clause.Predicate) - 1)
            .Any(i => (words[i].Features.VerbForm is VerbFormFeature.Inf or VerbFormFeature.Vnoun || words[i].Upos == Upos.VERB) && context.Syntax.RoleOf(words[i].Lemma + " there") == "stands");

    /// <summary>"Called the ban illegal": where order tells, whether the word is a verb that may name what is behind it, with no adposition.</summary>
    private bool IsCalled() =>
        isNoun && isOrder && at < clause.Predicate && words[at].Upos == Upos.VERB && context.Syntax.RoleOf(words[at].Lemma + " what") == "calls" && words[at + 1].Upos is not (Upos.ADP or Upos.PART);

    /// <summary>"Должны начаться переговоры": whether an infinitive is said of its combination's own noun, before or behind it.</summary>
    private bool IsOfHappening() =>
        clause.Arguments.Any(a => a is { Function: Function.Actor or Function.Undergoer or Function.Single, Phrase.Marker: null } && match.Uses.Contains(a.Phrase.Head)) && words[clause.Predicate].Features.Subcat == SubcatFeature.Intr;

    private ClaimStatus OfAsserting() =>
        // "Will go on mediating", "the withdrawal will begin".
        !isOrder && words[at].Features is { Tense: TenseFeature.Fut, VerbForm: VerbFormFeature.Fin } && clause.Kind is PredicateKind.Infinitive or PredicateKind.Nominal ? ClaimStatus.Planned
            // "Denied that gas had been used", "may have used gas".
            : FromAbove() is var content and not (ClaimStatus.Planned or ClaimStatus.Asserted) ? content
            // "შესაძლოა, გლეხის მოკვლა სცადონ": what is wished or thought of has not been.
            : isErgative && words[at].Features is { Mood: MoodFeature.Opt, VerbForm: VerbFormFeature.Fin } ? ClaimStatus.Hypothetical : ClaimStatus.Asserted;

    /// <summary>"Defying a ban, thousands marched": a noun governs what it is beside ("a ban on rallies"), no verb and nothing beyond one.</summary>
    private bool IsBeyondVerb() =>
        words[at].Upos == Upos.NOUN && (!isNoun || Enumerable.Range(Math.Min(at, clause.Predicate) + 1, Math.Abs(at - clause.Predicate) - 1).Any(w => words[w].Upos == Upos.VERB || words[w].Token.Kind == TokenKind.Punctuation));

    /// <summary>Whether the word belongs to the combination, a name or a phrase beside the predicate; an adjective ("alleged", "possible") says it of its own noun only.</summary>
    private bool IsOfPhrase() =>
        at == clause.Predicate || words[at].Upos == Upos.PROPN || match.Uses.Contains(at) || clause.Arguments.Any(a => at != a.Phrase.Head && a.Phrase.Words.Contains(clause.Sentence, at))
        || words[at].Upos == Upos.ADJ && (!isNoun || at > clause.Predicate || clause.Predicate - at > AttributeReach) && RoleOf(at) is "hypothetical";

    /// <summary>What governs another clause, or is said only of the subject.</summary>
    private bool IsOfOtherClause() => IsInBrackets() || IsOfOpening() || IsOfVerbBefore() || IsOfConverb() || IsOfAside() || IsOfAttribute() || IsOfSubject() || IsBehindSubject() || IsOfParticipleBefore() || IsBeforeSubject();

    /// <summary>What stands beside the predicate as a side of the same verb or says why it was done, and leaves no doubt that it was.</summary>
    private bool IsOwnSide() => IsSideOfVerb() || IsBorneOrder() || IsWhatItFollows() || IsFoiled() || IsFeared();

    /// <summary>What is said of the event noun, or tells why it happened, not whether.</summary>
    private bool IsOfNoun() => IsPastItsOwn() || IsOfOwnParticiple() || IsDoubtedBeside(at) || IsDoubtedInKind() || IsAtDemand() || IsBehindAdposition();

    /// <summary>"В годовщину теракта прошёл митинг": where case tells, of what a noun of the past is, stands behind it in the genitive; past that nothing is of the past.</summary>
    private bool IsPastItsOwn() =>
        isNoun && isAccusative && words[at].Upos == Upos.NOUN && RoleOf(at) == "historical" && at < clause.Predicate
        && (words[clause.Predicate].Features.Case != CaseFeature.Gen || Enumerable.Range(at + 1, clause.Predicate - at - 1).Any(w => words[w].Upos is Upos.VERB or Upos.ADP or Upos.PUNCT));

    /// <summary>"Боевики ИГИЛ (запрещена в России) захватили деревню": what stands in brackets governs nothing outside.</summary>
    private bool IsInBrackets() => isAccusative && PhraseFinder.BracketOf(words, at) is >= 0 and var bracket && bracket != PhraseFinder.BracketOf(words, clause.Predicate);

    /// <summary>"Amid fears of unrest, the government imposed a curfew", "fearing reprisals, villagers fled", "citing a threat, …": where order tells, a noun or a form without a subject before the mark before the subject says why, not whether.</summary>
    private bool IsOfOpening() =>
        clause.Kind == PredicateKind.Finite && isOrder && SubjectOf() is var subject && at < subject && (words[at].Upos == Upos.NOUN || words[at] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part or VerbFormFeature.Inf })
        && Enumerable.Range(at + 1, subject - at - 1).Any(w => words[w].Token.Form == ",") && !Enumerable.Range(at + 1, subject - at - 1).Any(w => words[w].Upos == Upos.SCONJ && context.Syntax.RoleOf(words[w].Lower) == "content");

    /// <summary>"In a call to a station, a man said that the group had planted a bomb", "a group calling itself X said it had …", "will free the men arrested in May": what stands before another verb governs that one.</summary>
    private bool IsOfVerbBefore() =>
        clause.Kind == PredicateKind.Finite && isOrder && at < SubjectOf() && Enumerable.Range(at + 1, SubjectOf() - at - 1).Any(w => words[w].Upos == Upos.VERB && words[w].Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.Inf);

    /// <summary>"Рабочие, требуя отставки мэра, перекрыли …": a converb that a mark sets off governs nothing behind it.</summary>
    private bool IsOfConverb() =>
        clause.Kind == PredicateKind.Finite && isAccusative && words[at].Features.VerbForm == VerbFormFeature.Conv && (at == 0 || words[at - 1].Token.Form == ",") && at < clause.Predicate
        && Enumerable.Range(at + 1, clause.Predicate - at - 1).FirstOrDefault(w => words[w].Token.Form == "," || words[w].Upos == Upos.SCONJ) is > 0 and var mark && words[mark].Token.Form == "," && (mark + 1 == words.Length || words[mark + 1].Upos != Upos.SCONJ);

    /// <summary>"Депутаты, давно требовавшие отставки, поддержали закон": nor does a participle that marks set off from its noun.</summary>
    private bool IsOfAside()
    {
        if (!isAccusative || clause.Kind is not (PredicateKind.Finite or PredicateKind.Nominal) || at >= clause.Predicate || words[at].Features is not { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None })
        {
            return false;
        }

        var open = at - 1;
        while (open > 0 && at - open < AttributeReach && words[open].Upos == Upos.ADV)
        {
            open--;
        }

        return open > 0 && words[open].Token.Form == "," && words[open - 1].Upos is Upos.NOUN or Upos.PROPN && Enumerable.Range(at + 1, clause.Predicate - at - 1).Any(w => words[w].Token.Form == ",");
    }

    /// <summary>«Отказавшийся уйти мэр арестован»: where case tells, a participle before its noun governs nothing behind that noun.</summary>
    private bool IsOfAttribute() =>
        isAccusative && at < clause.Predicate && words[at] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: not CaseFeature.None and var @case } } && (at == 0 || words[at - 1].Token.Form != ",")
        && Enumerable.Range(at + 1, clause.Predicate - at - 1).TakeWhile(i => words[i].Upos is not (Upos.SCONJ or Upos.PUNCT)).Any(i => words[i] is { Upos: Upos.NOUN or Upos.PROPN } noun && noun.Features.Case == @case);

    /// <summary>"An officer accused of ordering a massacre was arrested", "the unit tasked with guarding the bridge left": what is only said of the subject.</summary>
    private bool IsOfSubject() =>
        clause.Kind == PredicateKind.Finite && isOrder && words[at].Upos == Upos.VERB && (words[at].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part && Enumerable.Range(at + 1, clause.Predicate - at - 1).Any(w => words[w].Upos == Upos.AUX)
            || at > 0 && at + 1 < clause.Predicate && words[at - 1].Upos is Upos.NOUN or Upos.PROPN && (words[at + 1].Upos == Upos.ADP || words[at + 1].Upos == Upos.SCONJ && Enumerable.Range(at + 2, clause.Predicate - at - 2).Any(w => words[w].Upos == Upos.VERB)) && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }));

    /// <summary>"Nurses demanding better pay blocked the road": nor what a participle between the subject and its verb says.</summary>
    private bool IsBehindSubject() =>
        clause.Kind == PredicateKind.Finite && isOrder && at > 0 && words[at] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } } && words[at - 1].Upos is Upos.NOUN or Upos.PROPN && clause.Arguments.Any(a => a.Function is Function.Actor or Function.Single && a.Phrase.Words.End == at);

    /// <summary>"Ordered the arrest of guards implicated in the murder": what a participle ties to its noun is not ordered.</summary>
    private bool IsOfParticipleBefore() =>
        clause is { Kind: PredicateKind.Nominal, Tie: not Relation.None } && isOrder && at < clause.Predicate && Enumerable.Range(at + 1, clause.Predicate - at - 1).Any(w => words[w].Upos == Upos.VERB && words[w].Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } && words[w - 1].Upos is Upos.NOUN or Upos.PROPN);

    /// <summary>"Decided to pay the victims of the riots", "the families of those killed in the attack": the persons, or the participle said of them, that a noun belongs to, before which nothing governs it; -1 for none.</summary>
    private int PersonsBefore()
    {
        if (clause is not { Kind: PredicateKind.Nominal, Tie: not Relation.None } || isErgative)
        {
            return -1;
        }

        var persons = clause.Tie == Relation.Genitive ? NamedAfter() : -1;
        foreach (var told in context.ClausesOf(clause.Sentence))
        {
            if (told is { Kind: PredicateKind.Participle, IsPassive: true } && told.Predicate > persons && told.Predicate < clause.Predicate && told.Arguments.Any(a => a is { Function: Function.Oblique } && a.Phrase.Head == clause.Predicate))
            {
                persons = told.Predicate;
            }
        }

        return persons;
    }

    /// <summary>The persons whom a noun in the genitive is said of; -1 for none.</summary>
    private int NamedAfter()
    {
        var before = clause.Predicate - 1;
        while (before >= 0 && words[before].Upos is Upos.DET or Upos.ADJ or Upos.NUM or Upos.PROPN)
        {
            before--;
        }

        if (isOrder)
        {
            before = before > 0 && context.Syntax.RelationOf(words[before].Lower) == Relation.Genitive ? before - 1 : -1;
        }

        return before >= 0 && words[before].Upos == Upos.NOUN && context.ClassesOf(ReportContext.Single(clause.Sentence, before)).Contains("people") ? before : -1;
    }

    /// <summary>"To enforce the order, troops staged a march": what stands past a mark before the subject of its verb does not govern a noun.</summary>
    private bool IsBeforeSubject() =>
        clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && isOrder && context.Clauses[parent] is { Kind: PredicateKind.Finite } verb && verb.Predicate < clause.Predicate
        && verb.Arguments.FirstOrDefault(a => a is { Function: Function.Actor, IsInherited: false, Phrase.Marker: null }) is { } subject && subject.Phrase.Words.First is > 0 and var first && at < first && words[first - 1].Token.Form == ",";

    /// <summary>"Called the offer foolish": where case tells, a noun beside a finite verb is a side of it and does not govern it.</summary>
    private bool IsSideOfVerb() => clause.Kind == PredicateKind.Finite && !isOrder && words[at].Upos == Upos.NOUN && RoleOf(at) is "planned" or "demanded" or "threatened" or "denied" or "historical" or "negated";

    /// <summary>"Prohibitory orders were clamped", "the plan was rejected": what itself befalls is not asked for or to come.</summary>
    private bool IsBorneOrder() =>
        isOrder && clause is { Kind: PredicateKind.Finite, IsPassive: true } && words[at].Upos == Upos.NOUN && RoleOf(at) is "demanded" or "planned" && clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Head == at);

    /// <summary>"უარს აქციები მოჰყვა": nor does what something comes after, of which another noun is the subject.</summary>
    private bool IsWhatItFollows() =>
        clause is { Kind: PredicateKind.Nominal, Tie: Relation.None, Parent: { } parent } && isErgative && words[at].Upos == Upos.NOUN && context.Clauses[parent] is { Kind: PredicateKind.Finite } after
        && after.Arguments.Any(a => a is { Function: Function.Recipient, Phrase.Marker: null } && a.Phrase.Head == at) && after.Arguments.Any(a => a.Function == Function.Single && a.Phrase.Head == clause.Predicate);

    /// <summary>"Foiled an attempt": what was averted was only tried, which leaves no doubt that it was averted.</summary>
    private bool IsFoiled() => match.Frame.Name == "foil" && words[at].Upos == Upos.NOUN && RoleOf(at) == "hypothetical";

    /// <summary>"ცუნამის საფრთხის გამო … ევაკუაცია გამოაცხადეს": what is feared is why it was done, and leaves no doubt that it was; nor does an attempt of which somebody is accused or for which he is held.</summary>
    private bool IsFeared() =>
        clause.Kind == PredicateKind.Finite && !isOrder && words[at].Upos == Upos.NOUN && RoleOf(at) == "hypothetical"
        && (IsOfAnother() || match.Frame.Name == "charge" || clause.Arguments.Any(a => a.Phrase.Head == at && (a.Relation is Relation.Cause or Relation.Time || a.Relation == Relation.Goal && match.Frame.Event == "REQUEST" || a.Relation == Relation.Location && match.Frame.Event is "ACCUSE" or "SANCTION" || isErgative && a.Function == Function.Undergoer && match.Frame is { Event: "ACCUSE", Mode: "allege" } || a.Phrase.Marker is not null && match.Frame is { Event: "SANCTION", Mode: "convict" } or { Event: "COERCE", Mode: "arrest" })));

    /// <summary>"შეჭრის მცდელობის ფაქტზე ორი პირი დააკავეს": whether a noun before the verb only says whose another noun is.</summary>
    private bool IsOfAnother() => words[at] is { Features.Case: CaseFeature.Gen, Best.Adposition: null } && at + 1 < clause.Predicate && words[at + 1].Upos == Upos.NOUN;

    /// <summary>Whether an event noun only says when or why something else happened, itself ("after protests") or by the noun that it belongs to ("after a week of protests").</summary>
    private bool IsAside()
    {
        if (clause is not { Kind: PredicateKind.Nominal, Parent: { } parent })
        {
            return false;
        }

        var arguments = context.Clauses[parent].Arguments;
        var own = arguments.FirstOrDefault(a => a.Phrase.Head == clause.Predicate)?.Phrase;
        return clause.Tie is Relation.After or Relation.Cause || IsWhatOver
            || own is not null && clause.Tie == Relation.Genitive && arguments.Any(a => a.Relation is Relation.After or Relation.Cause && a.Phrase.Words.End == own.Words.First);
    }

    /// <summary>"After the protests the mayor refused to resign": what only says when or why is not governed by the verb.</summary>
    private bool IsPastAside() =>
        Math.Abs(at - clause.Predicate) > AttributeReach || (at > clause.Predicate || clause.Tie == Relation.Cause) && words[at] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin } or { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.Short } }
        || clause.Tie == Relation.Cause && at < clause.Predicate && RoleOf(at) == "negated"
        || (clause.Tie == Relation.Cause || IsWhatOver) && at < clause.Predicate && words[at] is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin or VerbFormFeature.Inf };

    /// <summary>"Will resign over the killing of a nurse": a deed that somebody acts or speaks over has been done.</summary>
    private bool IsWhatOver => isOrder && clause is { Kind: PredicateKind.Nominal, Tie: Relation.Topic } && match.Frame.Event is "ASSAULT" or "INCIDENT";

    /// <summary>"Demonstrations demanding justice were held": what a noun's own participle demands is not the noun.</summary>
    private bool IsOfOwnParticiple() => isNoun && at > clause.Predicate && words[at].Features is { VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger, Tense: not TenseFeature.Past } && isOrder;

    /// <summary>"Ten died in a suspected gas attack": what killed somebody is doubted in kind only.</summary>
    private bool IsDoubtedInKind() =>
        isNoun && at < clause.Predicate && (clause.Predicate - at <= AttributeReach || words[at].Upos is Upos.NOUN or Upos.ADJ) && RoleOf(at) == "hypothetical" && match.Tolls.Any(t => t.Measure is "killed" or "injured");

    /// <summary>"მსახიობი, სავარაუდოდ, ტყვიით მოწამლეს": an adverb of doubt inside the clause, right before what says how or where, doubts that and no more.</summary>
    private bool IsDoubtedBeside(int adverb)
    {
        if (!isErgative || isNoun || clause.Mood == MoodFeature.Opt || words[adverb].Upos != Upos.ADV || adverb <= clause.Extent.First + 1 || RoleOf(adverb) != "hypothetical")
        {
            return false;
        }

        var next = words[adverb + 1].Token.Form == "," ? adverb + 2 : adverb + 1;
        return clause.Arguments.Any(a => a is { Function: Function.Oblique, IsInherited: false, Relation: not Relation.Time } && a.Phrase.Words.First == next);
    }

    /// <summary>"პროკურატურის მოთხოვნით": at whose demand; only what the noun itself is of is demanded.</summary>
    private bool IsAtDemand() => isErgative && words[at].Features is { Case: CaseFeature.Ins } && words[at].Upos == Upos.NOUN && !(at == clause.Predicate + 1 && clause.Tie == Relation.Genitive);

    /// <summary>"The council met at the request of France": what comes after an adposition tells why, not whether.</summary>
    private bool IsBehindAdposition() => isNoun && at > clause.Predicate && at > 0 && words[at].Upos == Upos.NOUN && words[at - 1].Upos == Upos.ADP && !isErgative;

    /// <summary>"Demanded an inquiry into the killing", "an inquiry was ordered into the killing": what is asked to be looked into has happened.</summary>
    private bool IsToBeLookedInto() =>
        clause is { Kind: PredicateKind.Nominal, Tie: Relation.Goal or Relation.Topic or Relation.Beneficiary or Relation.Genitive } or { Kind: PredicateKind.Nominal, Tie: Relation.None, Predicate: > 0 } && (clause.Tie != Relation.None || RoleOf(clause.Predicate - 1) == "presumes")
        // "За сведения о похищении полиция предложила награду".
        && (at < clause.Predicate || isErgative || isAccusative && clause.Tie == Relation.Topic || clause.Tie == Relation.Goal && words[at].Features.VerbForm != VerbFormFeature.Fin) && RoleOf(at) is "demanded" or "planned"
        && Enumerable.Range(clause.Extent.First, Math.Max(at, clause.Predicate) - clause.Extent.First).Any(w => RoleOf(w) == "presumes" || context.Syntax.RoleOf($"{words[w].Lemma} {words[w + 1].Lower}") == "presumes");

    /// <summary>"Дело о нарушении требований": where case tells, a genitive behind another noun is that noun's.</summary>
    private bool IsGenitiveBehind() => isNoun && at > clause.Predicate + 1 && words[at] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen }
        && (isAccusative && words[at - 1].Upos == Upos.NOUN
            // "რიცხვმა, რისკის შემცირების საბჭოს ცნობით": past a mark, with the noun that it belongs to behind it.
            || isErgative && at + 1 < words.Length && words[at + 1].Upos == Upos.NOUN && Enumerable.Range(clause.Predicate + 1, at - clause.Predicate - 1).Any(w => words[w].Token.Form == ","));
}
