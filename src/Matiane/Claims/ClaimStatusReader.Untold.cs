using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <content>What is only spoken of: no claim is made of it, or one of its denial.</content>
internal sealed partial class ClaimStatusReader
{
    // How far behind what it is on, in words, a discussion may be named.
    private const int TalkReach = 3;
    private const int ChargeReach = 5;
    private const int CodeReach = 4;
    private const int DemandReach = 3;
    private const int LikenessReach = 3;

    /// <summary>"Will the government resign?": what a question asks tells nothing, whoever asks it; what is told behind it ("…?" he asked after soldiers fired) stands.</summary>
    private bool IsAsked()
    {
        for (var i = clause.Predicate; i < words.Length; i++)
        {
            if (words[i].Token.Form is "?" or "?!" or "?…" or "?.." or "." or "!" or ";" && (i + 1 == words.Length || words[i + 1].Span.Start > words[i].Span.End || words[i + 1].Token.Kind == TokenKind.Punctuation))
            {
                return words[i].Token.Form[0] == '?';
            }
        }

        return false;
    }

    /// <summary>"ძაღლი ჩაკეტეს, რომ თავდასხმა აღარ მოხდეს": what something was done for, so that it does not happen, tells no happening.</summary>
    private bool IsNoLongerToHappen() =>
        isErgative && (isNoun && clause.Parent is { } parent ? context.Clauses[parent] : clause) is { IsNegated: true, Link: ClauseLink.Content, Parent: { } done } kept && words[kept.Predicate].Features.Mood == MoodFeature.Opt
        && context.Clauses[done] is { IsNegated: false, Tense: TenseFeature.Past or TenseFeature.None } && RoleOf(context.Clauses[done].Predicate) is null;

    private bool IsNoHappening() =>
        IsAppointment() || IsLegalNote() || isAccusative && (IsNameOfCrime() || IsRuleOfOffice()) || IsGrievance() || IsWhatOneIsAccusedOf()
        // "Condemned the killings of journalists", "a wave of bombings": of violence in general nothing is told.
        || match.Frame.Event == "ASSAULT" && IsGeneral()
        // "A summit on the unrest": what is talked about is not told.
        || isNoun && match is { Actors.IsEmpty: true, Recipients.IsEmpty: true, Tolls.IsEmpty: true } && (IsDiscussed() || IsSpokenFor())
        // "Ready to free ten in exchange for a truce": a term of a deal.
        || clause.Tie == Relation.Exchange
        || isNoun && (IsVerdict() || IsResembled())
        // "Rejected the demand for a withdrawal": the demand is told, not what it is for.
        || isNoun && IsDemanded()
        // "ამ პოსტს რვა წელი იკავებდა": who held an office did not take it then.
        || isErgative && !isNoun && match.Frame is { Event: "INCIDENT", Mode: "office" } && words[clause.Predicate].Features is { Aspect: AspectFeature.Imp, Tense: TenseFeature.Past }
        // "რაც უფრო ხშირად აკავებენ, მით მეტი გამოდის": how one thing goes with another in general.
        || Enumerable.Range(0, words.Length - 1).Any(i => context.Syntax.RoleOf(words, i, 2) == "proportion")
        || IsSinceTruce() || IsByWhoever() || IsOfAnybody() || IsOfAllOfKind() || IsRuledOut() || IsNotAgreedOn() || IsOnlyOpinion();

    /// <summary>"Does not object to the plan", «не исключил переговоров»: who does not refuse has done nothing.</summary>
    private bool IsNotRefused() => match.Frame.Event is "REJECT" or "ACCUSE" && context.Syntax.RoleOf(words[clause.Predicate].Lemma + " not") == "allows";

    /// <summary>"It was like an explosion", «было похоже на взрыв», "აფეთქებას ჰგავდა": what something only was like.</summary>
    private bool IsResembled()
    {
        if (isErgative)
        {
            return clause.Parent is { } parent && context.Syntax.RoleOf(words[context.Clauses[parent].Predicate].Lemma + " like") == "resembles" && context.Clauses[parent].Arguments.Any(a => a.Function is Function.Recipient or Function.Undergoer or Function.Actor && a.Phrase.Head == clause.Predicate);
        }

        var at = clause.Predicate - 1;
        while (at > 0 && words[at].Upos is Upos.DET or Upos.ADJ or Upos.NUM)
        {
            at--;
        }

        return at >= 0 && (isOrder ? at > 0 && context.Syntax.RoleOf(words[at].Lower) == "resembles" && words[at + 1].Features.Definite == DefiniteFeature.Ind && words[at - 1].Upos is Upos.VERB or Upos.AUX or Upos.ADV
            : context.Syntax.RoleOf(words[at].Lemma + " like") == "resembles" || at > 0 && context.Syntax.RoleOf(words[at - 1].Lemma + " " + words[at].Lower) == "resembles");
    }

    /// <summary>"Condemned the killing as an attack on all of us", «осудил убийство как нападение на всех»: what a verb with its object calls that, no further happening.</summary>
    private bool IsVerdict()
    {
        var at = clause.Predicate - 1;
        while (at > 0 && !IsLikening(at) && words[at].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.ADV or Upos.PUNCT && words[at].Token.Form is not ("," or ":" or ";"))
        {
            at--;
        }

        return at > 1 && IsLikening(at) && words[at - 1].Upos is not (Upos.PUNCT or Upos.CCONJ)
            && clause is { Parent: { } parent } && context.Clauses[parent] is { Kind: PredicateKind.Finite } verdict && context.Syntax.RoleOf(words[verdict.Predicate].Lemma + " means") != "wields" && (isErgative || verdict.Predicate < at) && verdict.Arguments.Any(a => a is { Function: Function.Undergoer, Phrase.Marker: null } && a.Phrase.Head < at);

        bool IsLikening(int word) => isOrder ? context.Syntax.RelationOf(words[word].Lower) == Relation.As && words[word + 1].Features.Definite == DefiniteFeature.Ind : context.Syntax.RoleOf(words[word].Lower) == "likens";
    }

    /// <summary>"Prices were too high, ministers agreed": who is of one mind about what is or was agrees on nothing to be done.</summary>
    private bool IsOnlyOpinion() =>
        isOrder && !isNoun && match.Frame.Event == "AGREE" && clause.Arguments.All(a => a.Function != Function.Undergoer) && context.SaidBefore(clause) is { } from && words.Skip(from).Take(clause.Predicate - from).ToList() is var said
        && said.Exists(w => w.Upos == Upos.AUX && w.Features.VerbForm == VerbFormFeature.Fin)
        && !said.Exists(w => w.Upos is Upos.AUX or Upos.VERB && context.Syntax.RoleOf(w.Lemma) is "planned" or "future" or "demanded" or "modal" || w.Upos == Upos.PART && w.Features is { Polarity: not PolarityFeature.Neg, Case: CaseFeature.None });

    /// <summary>"An administrator appointed by the army was stabbed": who he is, no news.</summary>
    private bool IsAppointment() =>
        isOrder && match.Frame is { Event: "INCIDENT", Mode: "office" } && clause is { IsPassive: true, Predicate: > 0 } && words[clause.Predicate - 1].Upos is Upos.NOUN or Upos.PROPN && clause.Arguments.Any(a => a is { Function: Function.Actor, Phrase.Relation: Relation.Agent });

    /// <summary>"По статье 105 УК («Убийство»)": where case tells, what stands between marks right behind a code of law is what the law calls it.</summary>
    private bool IsNameOfCrime()
    {
        var open = clause.Predicate;
        while (open > 0 && words[open].Token.Form is not ("«" or "„" or "“" or "(") && words[open].Token.Form is not ("»" or ")"))
        {
            open--;
        }

        return open > 0 && words[open].Token.Form is "«" or "„" or "“" or "(" && Enumerable.Range(Math.Max(0, open - CodeReach), Math.Min(open, CodeReach)).Any(i => RoleOf(i) == "code");
    }

    /// <summary>"Судьи избираются парламентом": where case tells, who is appointed in the present, by no name and at no time, is so by rule.</summary>
    private bool IsRuleOfOffice() =>
        match.Frame is { Name: "take-office" } && clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } && context.Syntax.WithoutReflexive(words[clause.Predicate].Lemma) is not null
        && !context.MentionsOf(clause.Sentence).Any(m => m is TimeMention { Time: { Duration: null, Repeat: null } } or ActorMention { Kind: ActorKind.Person, IsNamed: true });

    /// <summary>"(организация запрещена в России)": what a report must say of a body whenever it names it.</summary>
    private bool IsLegalNote() => match.Frame is { Event: "COERCE", Mode: "ban" } && clause.IsPassive && PhraseFinder.BracketOf(words, clause.Predicate) >= 0;

    /// <summary>"Protested over fraud", "a march against corruption": what they are against, not what happened.</summary>
    private bool IsGrievance() => clause.Tie is Relation.Topic or Relation.Against && match.Frame is { Event: "INCIDENT", Mode: "crime" };

    /// <summary>"გადატრიალების მცდელობაში დაადანაშაულა": what somebody is accused of.</summary>
    private bool IsWhatOneIsAccusedOf() =>
        isErgative && match.Frame.Event == "COERCE" && clause is { Kind: PredicateKind.Nominal, Tie: Relation.Location or Relation.Genitive, Parent: { } accusing } && RoleOf(context.Clauses[accusing].Predicate) == "about"
        && context.Clauses[accusing].Arguments.Any(a => a.Relation == Relation.Location && a.Phrase.Head >= clause.Predicate && a.Phrase.Words.First <= clause.Predicate + 1);

    /// <summary>Where order tells: whether violence is told of in general, as a bare plural or mass, with nobody named or counted on either side, no place, no time and no toll in the sentence.</summary>
    private bool IsGeneral()
    {
        if (!isOrder || !match.Tolls.IsEmpty || words[^1].Token.Form is not ("." or "\"" or "”") || match.Responsibility is not null
            || match.Actors.Any(IsConcrete) || match.Recipients.Any(IsConcrete) || IsPlacedOrDated())
        {
            return false;
        }

        return clause.Kind switch
        {
            PredicateKind.Nominal => match.Uses.IsEmpty && words[clause.Predicate].Features.Number == NumberFeature.Plur && IsBareNoun() && clause.Tie is Relation.Genitive or Relation.Topic or Relation.Cause or Relation.Against or Relation.Beneficiary or Relation.Source or Relation.Despite or Relation.As,
            // "They kill priests and burn churches": what somebody does again and again, to any of a kind.
            PredicateKind.Finite => !clause.IsPassive && words[clause.Predicate].Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres } && clause.Modal is null && match.Recipients.All(r => words[r.Head].Features.Number == NumberFeature.Plur),
            _ => false,
        };
    }

    /// <summary>Whether the sentence names a day, a place or a country.</summary>
    private bool IsPlacedOrDated() =>
        context.MentionsOf(clause.Sentence).Any(static m => m is TimeMention { Time: { From: not null } or { To: not null } } or PlaceMention { Place: not null } or DemonymMention);

    /// <summary>Whether an event noun has no article, number or owner before it ("bombings", "torture").</summary>
    private bool IsBareNoun()
    {
        var before = clause.Predicate - 1;
        while (before >= clause.Extent.First && words[before].Upos is Upos.ADJ or Upos.NOUN or Upos.ADV)
        {
            before--;
        }

        return words[clause.Predicate].Upos == Upos.NOUN && (before < clause.Extent.First || words[before].Upos is not (Upos.NUM or Upos.DET or Upos.PROPN or Upos.PART or Upos.X) && words[before].Features.Poss != PossFeature.Yes);
    }

    /// <summary>"The fraud and bribery trial of the mayor", "on trial for robbery": where order tells, the crime that a court is to judge.</summary>
    private bool IsTried() =>
        isOrder && isNoun && match.Frame is { Event: "INCIDENT", Mode: "crime" } && match.Tolls.IsEmpty
        && (clause.Tie == Relation.Beneficiary && Enumerable.Range(0, clause.Predicate).Any(IsTrial) || words.Skip(clause.Predicate + 1).TakeWhile(static w => w.Upos is Upos.NOUN or Upos.CCONJ).Take(ChargeReach).Any(w => context.Syntax.RoleOf(w.Lemma + " crime") == "tried"));

    private bool IsTrial(int at) => words[at].Upos == Upos.NOUN && context.Syntax.RoleOf(words[at].Lemma + " crime") == "tried";

    /// <summary>"Высказался за пытки", "წამების სასარგებლოდ ისაუბრა", "voted for torture": what somebody only speaks for.</summary>
    private bool IsSpokenFor() =>
        match.Frame.Event == "ASSAULT" && clause is { Tie: Relation.Beneficiary or Relation.Cause, Parent: { } parent } && context.Syntax.RoleOf(words[context.Clauses[parent].Predicate].Lemma + " for") == "speaks";

    /// <summary>Whether an adposition ties an event noun to a meeting, speech or book ("talks on the unrest"), a protest to a law.</summary>
    private bool IsDiscussed()
    {
        // "ცეცხლის შეწყვეტის შესახებ მოლაპარაკება": where what is on something stands behind it.
        if (isErgative)
        {
            return clause.Tie == Relation.Topic && words.Skip(clause.Predicate + 2).Take(TalkReach).TakeWhile(w => w.Upos is Upos.ADJ or Upos.NOUN).Any(w => context.Syntax.RoleOf(w.Lemma) == "discussion");
        }

        var at = clause.Predicate - 1;
        while (at > clause.Extent.First && words[at].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN)
        {
            at--;
        }

        var talk = at - 1;
        // "A summit in Geneva on the unrest".
        if (talk > clause.Extent.First + 1 && char.IsUpper(words[talk].Token.Form[0]))
        {
            while (talk > clause.Extent.First + 1 && char.IsUpper(words[talk].Token.Form[0]))
            {
                talk--;
            }

            talk -= words[talk].Upos == Upos.ADP ? 1 : 0;
        }

        // "Spoke in favour of torture".
        if (at > clause.Extent.First && context.Syntax.RelationOf(words[at].Lower) == Relation.Genitive && context.Syntax.RoleOf($"{words[talk].Lemma} {words[at].Lower}") == "discussion")
        {
            return true;
        }

        // "A law on rallies" regulates them, "a decree on a curfew" brings it in.
        return at > clause.Extent.First && words[at].Upos == Upos.ADP && context.Syntax.RelationOf(words[at].Lower) is Relation.Topic or Relation.Location
            && (RoleOf(talk) == "discussion" || match.Frame.Event == "PROTEST" && RoleOf(talk) == "decree");
    }

    /// <summary>"Spread rumours of a coup", «фейки о закрытии школ», "ჭორები შტურმის შესახებ": an event noun that a story which need not be true is on, where nobody denies the story.</summary>
    private bool IsRumoured()
    {
        if (!isNoun || clause.Parent is { } parent && (RoleOf(context.Clauses[parent].Predicate) == "denied" || context.IsRefusal(words[context.Clauses[parent].Predicate])))
        {
            return false;
        }

        // "შტურმის შესახებ ჭორი": where verbs stand last the story stands behind it, or before.
        if (isErgative)
        {
            return clause.Tie == Relation.Topic && (words.Skip(clause.Predicate + 2).Take(TalkReach).TakeWhile(static w => w.Upos is Upos.ADJ or Upos.NOUN).Any(IsRumour) || words.Take(clause.Predicate).Reverse().Take(TalkReach).TakeWhile(static w => w.Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN).Any(IsRumour));
        }

        var at = clause.Predicate - 1;
        while (at > clause.Extent.First && (words[at].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.CCONJ || words[at].Token.Form == ","))
        {
            at--;
        }

        return at > clause.Extent.First && words[at].Upos == Upos.ADP && context.Syntax.RelationOf(words[at].Lower) is Relation.Topic or Relation.Genitive or Relation.Location && IsRumour(words[at - 1]);

        bool IsRumour(Word word) => word.Upos == Upos.NOUN && context.Syntax.RoleOf(word.Lemma + " about") == "rumour";
    }

    /// <summary>Whether an event noun is what a demand beside it is for, in a clause whose verb turns the demand down ("отверг требование о выводе", "გაყვანის მოთხოვნა უარყო").</summary>
    private bool IsDemanded()
    {
        var demand = clause.Tie == Relation.Genitive && isErgative ? clause.Predicate + 1 : -1;
        for (var i = clause.Predicate - 1; demand < 0 && clause.Tie == Relation.Topic && i >= Math.Max(clause.Extent.First, clause.Predicate - DemandReach); i--)
        {
            demand = words[i].Upos == Upos.ADP ? i - 1 : -1;
        }

        return demand >= 0 && demand < words.Length && words[demand].Upos == Upos.NOUN && RoleOf(demand) == "demanded"
            && Enumerable.Range(clause.Extent.First, clause.Extent.End - clause.Extent.First).Any(i => words[i].Upos == Upos.VERB && RoleOf(i) is "denied" or "negated");
    }

    /// <summary>"The first strike since November's truce", «впервые за месяц перемирия»: a truce since which something had not been is no news of one.</summary>
    private bool IsSinceTruce() =>
        isNoun && match is { Frame: { Event: "RETREAT", Mode: "ceasefire" }, Actors.IsEmpty: true } && clause.Tie is Relation.Since or Relation.After or Relation.Time or Relation.Path or Relation.Genitive or Relation.Source
        && words.Any(w => context.Syntax.RoleOf(w.Lemma) == "most" || context.Syntax.RoleOf(w.Lower) == "most");

    /// <summary>"Whoever shoots at us will regret it", «кто стреляет», "ვინც ესვრის": what anybody does who does it.</summary>
    private bool IsByWhoever() =>
        !isNoun && clause.Tense != TenseFeature.Past && Enumerable.Range(Math.Max(0, clause.Predicate - WhoeverReach), Math.Min(WhoeverReach, clause.Predicate)).Any(i => context.Syntax.RoleOf(words[i].Lower + " free") == "whoever" && (i == 0 || words[i - 1].Token.Kind == TokenKind.Punctuation && words[i - 1].Token.Form != ","));

    private const int WhoeverReach = 3;

    /// <summary>"I would agree", "you should destroy it": what somebody does whom nothing names.</summary>
    private bool IsOfAnybody() =>
        isOrder && !isNoun && clause.Arguments.Any(a => a is { Function: Function.Actor, Phrase.IsPronoun: true } && words[a.Phrase.Head].Features is { PronType: PronTypeFeature.Prs } and ({ Person: PersonFeature.Second } or { Person: PersonFeature.First, Number: NumberFeature.Sing }) && context.Referent(a.Phrase) is null);

    /// <summary>"Floods are common in the delta": what is said of all of a kind.</summary>
    private bool IsOfAllOfKind() =>
        isOrder && match.Frame.Event == "INCIDENT" && isNoun && words[clause.Predicate].Features.Number == NumberFeature.Plur && clause.Predicate + 2 < words.Length
        && words[clause.Predicate + 1] is { Upos: Upos.AUX, Features.Tense: TenseFeature.Pres } && words[clause.Predicate + 2].Upos == Upos.ADJ && !IsKnown();

    /// <summary>"Ruled out an invasion": what is turned down, and that nothing shows to be there already.</summary>
    private bool IsRuledOut() =>
        isOrder && clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && match.Frame.Event is "ASSAULT" or "COERCE" or "MOBILIZE" or "RETREAT" && context.Clauses[parent] is { IsNegated: false } turning && context.IsRefusal(words[turning.Predicate], words.ElementAtOrDefault(turning.Predicate + 1))
        && turning.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Head == clause.Predicate) && !IsKnown();

    /// <summary>"Не согласились на вывод войск", "не сошлись на конфискации": where case tells, what is not agreed on is told in the verb.</summary>
    private bool IsNotAgreedOn() =>
        isAccusative && clause is { Kind: PredicateKind.Nominal, Parent: { } parent, Tie: Relation.Goal or Relation.Location or Relation.Topic } && context.Clauses[parent] is { IsNegated: true } agreeing && RoleOf(agreeing.Predicate) == "agrees"
        && agreeing.Arguments.Any(a => a is { Function: Function.Oblique, Phrase.Marker: not null } && a.Phrase.Head == clause.Predicate);

    /// <summary>"Выглядит так, будто город бомбили": what a word that likens whole clauses brings in and nobody says.</summary>
    private bool IsLikeness()
    {
        for (var i = clause.Extent.First; i < Math.Min(clause.Predicate, clause.Extent.First + LikenessReach); i++)
        {
            // "Кричали, словно город бомбят", "как будто": what brings in nothing that is said.
            if (context.Syntax.RoleOf(words[i].Lower) is { } role && (role == "likeness" || role == "seems" && (!isSaid || i > 0 && context.Syntax.RoleOf(words[i - 1].Lower) == "likens")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is only spoken about: denied with the word of it ("denied reports of arrests"), done where it is reported ("сообщили об аресте двоих"), else possible.</summary>
    private ClaimStatus? OfTopic()
    {
        var above = clause.Parent is { } parent ? context.Clauses[parent] : null;
        if (match.Frame.Event is not ("COERCE" or "RETREAT" or "MOBILIZE" or "CONCEDE"))
        {
            return null;
        }

        // "Обсуждали прекращение огня": also what a verb has as its object.
        if (isNoun && !isOrder && above is not null && context.Syntax.RoleOf(words[above.Predicate].Lemma + " topic") is not null && above.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && (a.Phrase.Head == clause.Predicate || match.Uses.Contains(a.Phrase.Head))))
        {
            return ClaimStatus.Hypothetical;
        }

        // "Резолюция о прекращении огня": also of a combination whose first noun is told about.
        if (clause.Tie != Relation.Topic && !(isAccusative && isNoun && clause.Tie == Relation.Genitive && clause.Predicate > 1 && match.Uses.Contains(clause.Predicate - 1) && context.Syntax.RelationOf(words[clause.Predicate - 2].Lower) == Relation.Topic))
        {
            return null;
        }

        return above is { IsNegated: false } && RoleOf(above.Predicate) == "denied" ? ClaimStatus.Denied
            : !isOrder && isSaid && match.Frame is { Event: "COERCE" } or { Event: "RETREAT", Mode: "resign" or "release" or "withdraw" } or { Event: "MOBILIZE", Mode: "weapons" }
                && above is { Tense: TenseFeature.Past or TenseFeature.Pres, IsNegated: false, Modal: null } && RoleOf(above.Predicate) is null or "asserts" or "says" or "recounts" ? ClaimStatus.Asserted
            // "Семья узнала об аресте мэра": what somebody learns of was done.
            : !isOrder && above is { IsNegated: false, Modal: null } && RoleOf(above.Predicate) == "learns" ? ClaimStatus.Asserted
            : ClaimStatus.Hypothetical;
    }

    /// <summary>"Rejected allegations of killing civilians", "faces accusations of bombing a school": what a word of charge takes is denied with it, else only alleged.</summary>
    private ClaimStatus? OfAllegation()
    {
        if (!isOrder || Allegation() is not (>= 0 and var charge))
        {
            return null;
        }

        return context.ClausesOf(clause.Sentence).Any(c => c is { IsNegated: false, Kind: not PredicateKind.Nominal } && c.Predicate < charge && c.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Head == charge)
            && (RoleOf(c.Predicate) == "denied" || context.IsRefusal(words[c.Predicate]))) ? ClaimStatus.Denied : ClaimStatus.Hypothetical;
    }

    /// <summary>The word of charge that takes a form in "-ing" with its object ("accusations of bombing a school"); -1 for none.</summary>
    private int Allegation()
    {
        var at = clause.Predicate;
        return at > 1 && at + 1 < words.Length && words[at - 1].Upos is Upos.ADP or Upos.SCONJ && context.Syntax.RelationOf(words[at - 1].Lower) == Relation.Genitive
            && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } })
            && words[at + 1].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ && words[at - 2].Upos == Upos.NOUN && RoleOf(at - 2) == "charge" ? at - 2 : -1;
    }

    /// <summary>Whether an event noun only tells what somebody is accused of ("обвинили в подготовке нападения"): a word of charge stands before it, with an adposition between; fires, accidents and disasters happened.</summary>
    private bool IsCharge()
    {
        // "Accused the police of the murder of two clerks": a deed that befell somebody who is named or counted was done, whoever did it.
        if (match.IsAlleged && !match.Recipients.IsEmpty && match.Recipients.Any(IsConcrete) && (!isOrder || IsKnown()))
        {
            return false;
        }

        var tied = false;
        for (var i = clause.Predicate - 1; match.Frame is not { Event: "INCIDENT", Mode: "fire" or "accident" or "disaster" } && i >= Math.Max(clause.Extent.First, clause.Predicate - ChargeReach); i--)
        {
            // "A jailed lawyer went on hunger strike": the charge is an attribute of who did it, beyond the verb.
            if (isNoun && clause.Parent is { } above && context.Clauses[above].Predicate == i && words[i].Features.VerbForm == VerbFormFeature.Fin && RoleOf(i) != "charge")
            {
                break;
            }

            tied |= words[i].Upos == Upos.ADP;
            if (tied && words[i].Upos != Upos.PROPN && RoleOf(i) == "charge" && !match.Uses.Contains(i))
            {
                return true;
            }
        }

        // "За мародёрство арестованы двадцать человек": what a verb with its adposition says that somebody is dealt with for.
        if (isAccusative && clause is { Kind: PredicateKind.Nominal, Parent: { } dealing } && match.Recipients.IsEmpty && match.Frame.Event != "INCIDENT"
            && context.Clauses[dealing].Arguments.FirstOrDefault(a => a.Phrase.Head == clause.Predicate)?.Phrase.Marker is { } marker && context.Syntax.RoleOf($"{words[context.Clauses[dealing].Predicate].Lemma} {marker}") == "charge")
        {
            return true;
        }

        // "ამბოხში ედავება": or the verb that it is tied to.
        if (isErgative && clause is { Kind: PredicateKind.Nominal, Tie: Relation.Location, Parent: { } charging } && match.Frame is not { Event: "INCIDENT" } && (RoleOf(context.Clauses[charging].Predicate) == "charge"
            // "წამებაში სდებენ ბრალს": or the noun that is its object.
            || context.Clauses[charging].Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && RoleOf(a.Phrase.Head) == "charge")))
        {
            return true;
        }

        // "ბრალდებები სექსუალურ თავდასხმაზე": or what the charge is on stands behind it.
        for (var i = clause.Predicate - 1; isErgative && isNoun && words[clause.Predicate].Best.Adposition is not null && i >= clause.Extent.First && words[i].Upos is Upos.NOUN or Upos.ADJ; i--)
        {
            if (words[i].Upos == Upos.NOUN)
            {
                if (RoleOf(i) == "charge" && !match.Uses.Contains(i))
                {
                    return true;
                }

                break;
            }
        }

        // "აქციის ორგანიზების ბრალდებით": where what owns stands before, the charge is the noun behind.
        for (var i = clause.Predicate + 1; isErgative && isNoun && words[clause.Predicate].Features.Case == CaseFeature.Gen && i < Math.Min(clause.Extent.End, clause.Predicate + ConditionReach) && words[i].Upos is Upos.NOUN or Upos.ADJ or Upos.NUM or Upos.DET or Upos.PRON; i++)
        {
            if (words[i].Upos == Upos.NOUN && RoleOf(i) == "charge")
            {
                return true;
            }
        }

        return false;
    }
}
