using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <content>What clauses have of each other: subjects, objects, auxiliaries.</content>
internal sealed partial record SentenceClauses
{
    // How many words may open a clause that hangs on another ("после того как").
    private const int OpeningReach = 3;

    /// <summary>The clause that the first verb of a stretch goes on; null for any other verb.</summary>
    private Clause? Former => root < 0 && above >= 0 ? Clauses[above] : null;

    /// <summary>The clause that the first verb behind a conjunction is joined to; null for any other verb.</summary>
    private Clause? JoinedTo => Words[stretch.First].Upos == Upos.CCONJ || Pack.Sides == "ergative" && Words[stretch.First].Token.Form == "," && Words[stretch.First + 1].Upos == Upos.CCONJ ? Former : null;

    /// <summary>A clause with the subject that stands elsewhere.</summary>
    private Clause WithSubject(Clause clause) =>
        root >= 0 ? clause
        : (OfCharge(clause) ?? OfTeller(clause) ?? OfDoing(clause)) is { } doer ? Done(clause, doer)
        : Awaited(clause) ?? Shared(clause) ?? clause;

    /// <summary>"Accused the police, of firing": whom the verb before befalls does what the form tied to it says.</summary>
    private Argument? OfCharge(Clause clause) =>
        above >= 0 && IsConverb(clause) && !HasSide(clause, Function.Actor) ? Charged(Clauses[above], clause.Predicate) : null;

    /// <summary>"Denied that its planes had bombed the town, saying …": a thing says nothing.</summary>
    private Argument? OfTeller(Clause clause) =>
        above >= 0 && Words[stretch.First].Token.Form == "," && clause.Predicate - stretch.First <= 2 && Pack.Sides != "ergative" && IsConverb(clause) && Pack.RoleOf(Words[clause.Predicate].Lemma) == "says" ? Teller() : null;

    /// <summary>"Бастуют, требуя …": who does what the clause before a converb between marks tells.</summary>
    private Argument? OfDoing(Clause clause) =>
        above >= 0 && (IsSetOffConverb(clause.Predicate) || cases is not null && Words[stretch.First].Upos == Upos.CCONJ && Words[clause.Predicate].Features.VerbForm == VerbFormFeature.Conv) && stretch.First == clause.Predicate - 1 && !before.IsEmpty && !HasSide(clause, Function.Actor) ? before[0] : null;

    /// <summary>"Мужчину, который стрелял, задержали", "სასამართლომ მძღოლს, რომელიც …, ჯარიმა დააკისრა": a clause with who waited for its verb; null for none.</summary>
    private Clause? Awaited(Clause clause)
    {
        var whole = clause;
        for (var w = open.Length - 1; w >= 0 && (Pack.Sides == "ergative" || cases is not null && open.Length == 1); w--)
        {
            whole = Waiting(open[w].Phrase, whole, stretch.First) ?? (whole == clause ? null : WaitingToo(w, whole)) ?? whole;
        }

        if (whole == clause)
        {
            return null;
        }

        // "უარყო მოთხოვნა, რომ ჯარი გაიყვანონ": what is wished is not what is denied.
        if (embedded >= 0 && Clauses[embedded].Mood != MoodFeature.Opt)
        {
            Clauses[embedded] = Clauses[embedded] with { Parent = Clauses.Count, Link = ClauseLink.Content };
        }

        (open, embedded) = ([], -1);
        return whole;
    }

    /// <summary>"ექიმები, მძღოლები და ფოსტალიონები, რომლებიც …, ქუჩაში გამოვიდნენ": where verbs stand last, a clause with one more of a list that waits for its verb; null where the next of it does not.</summary>
    private Clause? WaitingToo(int at, Clause clause)
    {
        if (Pack.Sides != "ergative" || at + 1 >= open.Length || open[at].Phrase is not { IsPronoun: false } one || one.Case != open[at + 1].Phrase.Case || !IsCoordinated(one, open[at + 1].Phrase)
            // "მინისტრი, ყოფილი მოსამართლე, რომელიც …": a mark alone says who it is.
            || !Enumerable.Range(one.Words.End, open[^1].Phrase.Words.First - one.Words.End).Any(i => Words[i].Upos == Upos.CCONJ))
        {
            return null;
        }

        return clause.Arguments.FirstOrDefault(a => a.IsInherited && a.Phrase == open[at + 1].Phrase) is { } waiting ? clause with { Arguments = clause.Arguments.Add(waiting with { Phrase = one }) } : null;
    }

    /// <summary>"Rebels took the town and burned the archive": a clause with the subject of the one before it; null where it has its own.</summary>
    private Clause? Shared(Clause clause)
    {
        var past = open.IsEmpty ? PastSubordinate(clause) : [];
        var subjects = !past.IsEmpty ? past : open.IsEmpty ? before : Pack.Sides == "ergative" ? open[^1..] : open;
        // "Investigated the cases of 20 men, some of whom have been held": a part of those before has the clause's verb, not its subject.
        if (subjects.IsEmpty || PartBehind(stretch.First) >= 0 || !SharesSubject(clause, stretch.First) || above >= 0 && open.IsEmpty && past.IsEmpty && (IsMeantBefore(clause, Clauses[above], subjects[0]) || IsNobodys(clause, Clauses[above])) || cases?.MayAgree(subjects[0].Phrase, clause.Predicate) == false
            || past.IsEmpty && Pack.Sides == "ergative" && above >= 0 && IsOfSeveral(Clauses[above], clause, stretch.First, subjects[0].Phrase, subjects.Length))
        {
            return null;
        }

        // "სასამართლომ შედეგები გააუქმა, ქალაქში ორი კაცი მოკლეს", "ოპოზიცია არჩევნებს ითხოვს, თუმცა ქალაქში ჯარი შეიყვანეს": where verbs stand last, one is not the several that nobody names.
        if (Pack.Sides == "ergative" && past.IsEmpty && open.IsEmpty && subjects is [{ Phrase: { IsPronoun: false } one }] && Words[one.Head] is { Upos: Upos.NOUN or Upos.PROPN, Features.Number: NumberFeature.Sing } && Words[clause.Predicate].Features.Number == NumberFeature.Plur
            && (one.Case == CaseFeature.Erg || above >= 0 && !HasNumber(one) && one.Case == CaseFeature.Nom && Words[Clauses[above].Predicate].Features is { Number: NumberFeature.Sing, Voice: not VoiceFeature.Inv } && clause.Arguments.Any(a => a is { Function: Function.Undergoer or Function.Recipient, IsInherited: false, Phrase.IsPronoun: false })))
        {
            return null;
        }

        // "როგორც მერი აცხადებს, ბაზარში ორი მძღოლი სცემეს": nor does who only tells it.
        if (Pack.Sides == "ergative" && past.IsEmpty && open.IsEmpty && above >= 0 && Clauses[above].Extent.First is var told && Pack.RoleOf(Words[told].Lower) == "likens" && !(clause is { Kind: PredicateKind.Finite, IsPassive: false } && Words[clause.Predicate].Features.Number != NumberFeature.Plur && Words[clause.Predicate].Features.Voice == VoiceFeature.Act))
        {
            return null;
        }

        var isNegated = clause.IsNegated || order is not null && !open.IsEmpty && IsOfNobody(subjects[0].Phrase);
        // "Rey, who joined the army and led the men who fled, was held": what is joined inside the relative clause does not end the wait for the verb.
        open = order is not null && Words[stretch.First].Upos == Upos.CCONJ ? open : [];
        // "ათასობით კი დაიჭრა": who such a verb is about does nothing.
        var function = clause.IsPassive ? Function.Undergoer : Pack.Sides == "ergative" && FeaturesOf(clause.Predicate).Voice == VoiceFeature.Mid ? Function.Single : Function.Actor;
        return clause with { Arguments = [.. clause.Arguments, .. Lent(subjects, function)], IsNegated = isNegated };
    }

    /// <summary>"მეამბოხეებმა თქვეს, რომ ომი დამთავრდა, და ტყვეები გაუშვეს", "The envoy said he would leave if the shelling went on, but praised the truce": where a mark before the conjunction, or "but", closes what hangs on the clause before that, who that clause is about, if the verbs agree; empty for nobody.</summary>
    private ImmutableArray<Argument> PastSubordinate(Clause clause)
    {
        if (above < 1 || !(ClosesSubordinate(stretch.First) || IsSaidBesideThing(clause)) || GoesOnWhatIsSaid(clause) || Clauses[above].Extent.First is not (> 0 and var hung) || !(OpensContent(hung) && order is null || OpensClause(hung) || Words[hung].Token.Form == "," && OpensClause(hung + 1)))
        {
            return [];
        }

        for (var c = above - 1; c >= 0 && Clauses[c].Sentence == Sentence; c--)
        {
            if (Clauses[c].Kind == PredicateKind.Finite && Clauses[c].Extent.First < hung && (order is not null || Words[Clauses[c].Predicate].Features.Number == Words[clause.Predicate].Features.Number) && (Pack.Sides == "ergative" || Clauses[c].Tense == clause.Tense))
            {
                return Subjects(Clauses[c]);
            }
        }

        return [];
    }

    /// <summary>"The officer denied that live rounds had been used and said …": where order tells, what is said behind "and" is not said by a thing.</summary>
    private bool IsSaidBesideThing(Clause clause) =>
        order is not null && Words[stretch.First].Upos == Upos.CCONJ && clause.Predicate == stretch.First + 1 && Pack.RoleOf(Words[clause.Predicate].Lemma) == "says"
        && Clauses[above] is { Link: ClauseLink.Content } content && Subjects(content) is [var thing, ..] && !IsSomebody(thing.Phrase);

    /// <summary>"მერმა თქვა, რომ პოლიციამ ხიდი ჩაკეტა, მაგრამ მალე გახსნა": where "but" always has a mark before it, whether a clause behind it that says nothing goes on with the doer of the one before.</summary>
    private bool GoesOnWhatIsSaid(Clause clause) =>
        order is null && Pack.RoleOf(Words[Words[stretch.First].Upos == Upos.CCONJ ? stretch.First : stretch.First + 1].Lower) == "except" && Pack.RoleOf(Words[clause.Predicate].Lemma + " aside") != "says"
        && !(clause.Predicate + 2 < Words.Length && Words[clause.Predicate + 1].Token.Form == "," && OpensContent(clause.Predicate + 1))
        && Subjects(Clauses[above]) is [{ Phrase: var doer }, ..] && IsSomebody(doer);

    /// <summary>Whether a stretch opens with a mark and a conjunction, or where order tells with "but" alone.</summary>
    private bool ClosesSubordinate(int start) =>
        Words[start].Upos == Upos.CCONJ ? start > 0 && Words[start - 1].Token.Form == "," || order is not null && Pack.RoleOf(Words[start].Lower) == "except" : Words[start].Token.Form == "," && start + 1 < Words.Length && Words[start + 1].Upos == Upos.CCONJ;

    /// <summary>"Задержаны сорок человек, многих уже отпустили", "когда солдаты ушли, школы закрыли": where case tells, whether a plural with its object before it, behind a mark, goes on from what befell somebody or from what hangs on it, whose subject does not do it.</summary>
    private bool IsNobodys(Clause clause, Clause told) =>
        cases is not null && clause is { Kind: PredicateKind.Finite, IsPassive: false } && IsPlural(clause.Predicate) && (TakesObject(clause.Predicate) || clause.Arguments.Any(a => a is { Function: Function.Recipient, IsInherited: false } && a.Phrase.Head < clause.Predicate && a.Phrase.Head >= stretch.First))
        && ((told.IsPassive || IsHung(told)) && (Words[stretch.First].Token.Form == "," || told.IsPassive && Words[stretch.First].Upos == Upos.CCONJ && Words[stretch.First - 1].Token.Form == ",") || OpensAnother(clause))
        && clause.Arguments.Any(a => !a.IsInherited && (a.Function is Function.Undergoer or Function.Recipient || told.IsPassive && a is { Function: Function.Oblique, Relation: Relation.Location }) && !IsTime(a.Phrase.Head) && a.Phrase.Head < clause.Predicate && a.Phrase.Head >= stretch.First);

    /// <summary>"Солдаты ушли, потому что школу закрыли", "сообщил, что союз бастует и что репортёра выгнали": whether a clause opens with a word that hangs it on what stands before, other than what is said.</summary>
    private bool OpensAnother(Clause clause) => IsHung(clause) && (!OpensContent(stretch.First) || stretch.First > 0 && Words[stretch.First - 1].Upos == Upos.CCONJ);

    /// <summary>"Когда солдаты ушли, …", "после того как солдаты ушли, …": whether a clause opens with what hangs it on another.</summary>
    private bool IsHung(Clause told) =>
        Enumerable.Range(told.Extent.First, Math.Max(0, Math.Min(OpeningReach, told.Predicate - told.Extent.First))).Any(i => Words[i].Upos == Upos.SCONJ || i > told.Extent.First && (Words[i - 1].Upos is Upos.DET or Upos.PRON or Upos.ADV || Words[i - 1].Token.Form == ",") && Pack.RoleOf(Words[i].Lower) == "likens");

    /// <summary>"Three men were shot and wounded": of two participles joined behind one auxiliary both befall the subject, whatever else the first may be.</summary>
    private Clause LikeTwin(Clause clause)
    {
        // "Seven were reported killed": what is said of somebody right behind a passive befell them.
        if (order is not null && root >= 0 && clause.IsPassive && clause.Predicate > 1 && !HasSide(clause, Function.Undergoer) && Clauses[^1] is { IsPassive: true, Kind: PredicateKind.Finite } said && said.Predicate == clause.Predicate - 1 && Pack.RoleOf(Words[said.Predicate].Lemma) is "says" or "recounts" or "about")
        {
            return clause with { Arguments = [.. clause.Arguments, .. Lent(said.Arguments.Where(a => a.Function == Function.Undergoer))] };
        }

        if (order is null || root < 0 || !clause.IsPassive || clause.Predicate <= 1 || Words[clause.Predicate - 1].Upos != Upos.CCONJ || Clauses[^1] is not { IsPassive: true, Kind: PredicateKind.Finite } twin || twin.Predicate != clause.Predicate - 2)
        {
            return clause;
        }

        return LikeTwin(clause, twin);
    }

    private static Clause LikeTwin(Clause clause, Clause twin) =>
        clause.Arguments.All(a => a.Function != Function.Undergoer || a.Phrase.Head == twin.Predicate)
            ? clause with { Arguments = [.. clause.Arguments.Where(a => a.Phrase.Head != twin.Predicate), .. Lent(twin.Arguments.Where(a => a.Function == Function.Undergoer))] }
            : clause;

    /// <summary>"Raped, beat(,) and robbed travellers", "похитили и убили студентку": the object of the last is that of all.</summary>
    private void LendObject(Clause clause)
    {
        if (Pack.Sides != "ergative" && Former is { IsPassive: false, Kind: PredicateKind.Finite } bare && (bare.Predicate == stretch.First - 1 || order is not null && bare.Predicate == stretch.First - 2 && Words[stretch.First - 1].Token.Form == "," && Words[stretch.First].Upos == Upos.CCONJ && JoinedBefore(above) >= 0 || cases is not null && IsOnlyTied(bare.Predicate + 1, Words[stretch.First - 1].Token.Form == "," ? stretch.First - 1 : stretch.First)) && (clause.Predicate - stretch.First <= 2 || cases is not null && IsOnlyJoint(stretch.First, clause.Predicate))
            && (order is not null || IsOnlyJoint(stretch.First, clause.Predicate) && TakesObject(bare.Predicate) && TakesObject(clause.Predicate))
            && !HasSide(bare, Function.Undergoer) && clause is { IsPassive: false, Kind: PredicateKind.Finite } && clause.Arguments.All(a => a.Function != Function.Actor || a.IsInherited))
        {
            // "Met and voted to expel the envoy": not what an infinitive takes.
            var objects = clause.Arguments.Where(a => a.Function == Function.Undergoer && (order is null || !IsOfInfinitiveBehind(a.Phrase, clause.Predicate))).ToList();
            for (var c = above; c >= 0; c = order is null ? -1 : JoinedBefore(c))
            {
                Clauses[c] = Clauses[c] with { Arguments = [.. Clauses[c].Arguments, .. objects] };
            }
        }

        LendObjectBehind(clause);
    }

    /// <summary>"ჯარისკაცებმა სცემეს და წაიყვანეს ფერმერები": where verbs show that they take an object, what stands behind the last of two is that of both.</summary>
    private void LendObjectBehind(Clause clause)
    {
        if (Pack.Sides == "ergative" && JoinedTo is { IsPassive: false, Kind: PredicateKind.Finite } bare && bare.Predicate == stretch.First - 1 && clause is { IsPassive: false, Kind: PredicateKind.Finite }
            && IsTransitive(bare.Predicate) && IsTransitive(clause.Predicate) && bare.Arguments.All(a => a.Function is not (Function.Undergoer or Function.Recipient or Function.Single)) && clause.Arguments.All(a => a.IsInherited || a.Function == Function.Oblique || a.Phrase.Head > clause.Predicate && a.Function != Function.Actor))
        {
            Clauses[above] = WithObjects(bare, [.. clause.Arguments.Where(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Head > clause.Predicate)]);
        }
    }

    /// <summary>"Похитили, а затем убили судью": whether nothing but a mark, one conjunction or more and adverbs stand between.</summary>
    private bool IsOnlyJoint(int first, int end)
    {
        var joins = false;
        for (var at = first; at < end; at++)
        {
            joins |= Words[at].Upos == Upos.CCONJ;
            if (!(Words[at].Upos is Upos.CCONJ or Upos.ADV or Upos.PART || Words[at].Token.Form == "," || IsTime(at)) || Pack.IsNegation(Words[at]))
            {
                return false;
            }
        }

        return joins;
    }

    /// <summary>"Забили до смерти и подожгли": whether nothing but what adpositions tie, and adverbs, stands between a verb and a conjunction.</summary>
    private bool IsOnlyTied(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (Words[at].Upos == Upos.ADP && PhraseBeginningAt(at + 1) is { Marker: not null } tied && tied.Words.End <= end)
            {
                at = tied.Words.End - 1;
            }
            else if (Words[at].Upos is not Upos.ADV)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Arrested, tried and shot nine officers": where the clause of the verb stands that is joined before a bare one; -1 for none that lacks an object.</summary>
    private int JoinedBefore(int bare)
    {
        var before = bare - 1;
        while (before >= 0 && Clauses[before].Sentence == Sentence && Clauses[before].Kind == PredicateKind.Nominal)
        {
            before--;
        }

        return before >= 0 && Clauses[before] is { Kind: PredicateKind.Finite, IsPassive: false } first && first.Sentence == Sentence && first.Predicate == Clauses[bare].Extent.First - 1 && Clauses[bare].Predicate - first.Predicate <= 2 && !HasSide(first, Function.Undergoer) ? before : -1;
    }

    private bool IsOfInfinitiveBehind(Phrase phrase, int verb) =>
        Enumerable.Range(verb + 1, Math.Max(0, phrase.Words.First - verb - 1)).Any(i => Words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf });

    private bool TakesObject(int verb) => FeaturesOf(verb) is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act };

    /// <summary>"Shot and killed by two men": the agent of the last is that of both.</summary>
    private void LendAgent(Clause clause)
    {
        if (order is not null && clause.IsPassive && clause.Predicate == stretch.First + 1 && JoinedTo is { IsPassive: true } likewise && likewise.Predicate == stretch.First - 1 && !HasSide(likewise, Function.Actor))
        {
            Clauses[above] = likewise with { Arguments = [.. likewise.Arguments, .. clause.Arguments.Where(a => a is { Function: Function.Actor, Relation: Relation.Agent })] };
        }
    }

    /// <summary>"May be arrested and deported", "was not arrested or charged", "может быть арестован и выслан": one auxiliary for both.</summary>
    private Clause WithAuxiliary(Clause clause) =>
        IsShortPassive(clause) && JoinedTo is not null && LastPredicate() is { IsPassive: true } said ? clause with { Modal = clause.Modal ?? said.Modal, Tense = said.Tense } :
        order is not null && Passive(clause) is var passive && HelpedBefore(passive) is { } helped && !order.HasAuxiliary(clause.Predicate, stretch.First)
            ? passive with { Modal = clause.Modal ?? helped.Modal, IsNegated = clause.IsNegated || helped.IsNegated && Pack.RoleOf(Words[stretch.First].Lower) == "alternative", Tense = helped.Tense }
            : clause;

    /// <summary>"Said rioters would be held and deported": where order tells, the passive with the auxiliary that a joined passive has too, also where only a verb of saying stands before it; null for none.</summary>
    private Clause? HelpedBefore(Clause clause) =>
        !clause.IsPassive || JoinedTo is not { } joined ? null
        : joined is { IsPassive: true, Kind: PredicateKind.Finite } ? joined
        : LastPredicate() is { IsPassive: true, Kind: PredicateKind.Finite } last && last.Extent.End == stretch.First ? last : null;

    /// <summary>"Could be deported from Chad and fined 900 euros": where order tells, a past without a subject that may be a participle, joined to a passive with a modal, as a passive; any other clause as it is.</summary>
    private Clause Passive(Clause clause) =>
        clause is { IsPassive: false, Kind: PredicateKind.Finite, Modal: null } && LastPredicate() is { IsPassive: true, Kind: PredicateKind.Finite, Modal: not null } && clause.Predicate == stretch.First + 1
        && Words[clause.Predicate].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }) && clause.Arguments.All(a => a.Function == Function.Actor ? a.IsInherited : a.Function != Function.Undergoer || HasNumber(a.Phrase))
            ? clause with { IsPassive = true, Arguments = [.. clause.Arguments.Select(a => a.Function switch { Function.Actor => a with { Function = Function.Undergoer }, Function.Undergoer => a with { Function = Function.Oblique }, _ => a })] }
            : clause;

    /// <summary>The last predicate before the stretch that is no noun; null for none.</summary>
    private Clause? LastPredicate()
    {
        for (var c = firstClause - 1; c >= 0 && Clauses[c].Sentence == Sentence; c--)
        {
            if (Clauses[c].Kind != PredicateKind.Nominal)
            {
                return Clauses[c];
            }
        }

        return null;
    }

    /// <summary>"Could storm the town and kill civilians": who does the second does the first, whatever that is done to.</summary>
    private Clause LikeFormer(Clause clause)
    {
        if (order is null || clause is not { Kind: PredicateKind.Infinitive, IsPassive: false, Predicate: > 0 } || !(Words[clause.Predicate - 1].Upos == Upos.CCONJ || Words[clause.Predicate - 1].Token.Form == ",") || (root >= 0 ? Clauses[^1] : LastPredicate()) is not { Kind: PredicateKind.Infinitive, IsPassive: false } former || !HasSide(former, Function.Actor))
        {
            return clause;
        }

        return LikeFormer(clause, former);
    }

    private Clause LikeFormer(Clause clause, Clause former) =>
        clause.Arguments.All(a => a.Function != Function.Actor || former.Arguments.Any(f => f.Function == Function.Undergoer && f.Phrase == a.Phrase))
            ? WithActors(clause, former.Arguments.Where(a => a.Function == Function.Actor)) with { IsNegated = clause.IsNegated || former.IsNegated && Pack.RoleOf(Words[clause.Predicate - 1].Lower) == "alternative" }
            : clause;

    /// <summary>"Задержали в понедельник и отпустили в пятницу": where nobody is named as who does both, it befell the same.</summary>
    private Clause WithObjectOfNobody(Clause clause) =>
        order is null && Former is { } former && (Words[stretch.First].Upos == Upos.CCONJ || Words[stretch.First].Token.Form == "," && (IsTransitive(clause.Predicate) && (clause.Predicate == stretch.First + 1 || Pack.Sides == "ergative" && clause.Arguments.All(a => a.IsInherited || a.Function is Function.Oblique or Function.Genitive)) || IsContrasted(stretch.First + 1, clause.Predicate)))
        && AreNobodys(former, clause) && !HasSide(clause, Function.Undergoer)
            ? clause with { Arguments = [.. clause.Arguments, .. Lent(former.Arguments.Where(a => a.Function == Function.Undergoer))] }
            : clause;

    /// <summary>"მძღოლი დააკავეს და პატიმრობა მიუსაჯეს": a thing that nobody named does is done to the person before.</summary>
    private Clause WithPersonDealtWith(Clause clause) =>
        Pack.Sides == "ergative" && (JoinedTo ?? (IsContrasted(stretch.First, clause.Predicate) ? Former : null)) is { } former && (AreNobodys(former, clause) || JoinedTo is not null && IsGivenBySame(former, clause) || IsGivenByOther(clause)) && !HasSide(clause, Function.Recipient) && clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && !IsSomebody(a.Phrase))
        && former.Arguments.FirstOrDefault(IsBefallen) is { } dealt
            ? clause with { Arguments = clause.Arguments.Add(dealt with { Function = Function.Recipient, IsInherited = true }) }
            : clause;

    /// <summary>"ხელისუფლებამ მეზობლებს ბრალი დასდო და სანქციებით დაემუქრა": a verb of threatening that names nobody, right joined to one that says to whom.</summary>
    private Clause WithThreatened(Clause clause) =>
        Pack.Sides == "ergative" && clause is { Kind: PredicateKind.Finite, IsPassive: false } && Words[clause.Predicate].Features.Voice == VoiceFeature.Mid && Pack.RoleOf(Words[clause.Predicate].Lemma) == "threatened" && clause.Arguments.All(a => a.IsInherited || a.Function is Function.Oblique or Function.Genitive)
        && JoinedTo?.Arguments.LastOrDefault(a => a.Function is Function.Recipient or Function.Undergoer && a.Phrase is { Marker: null, IsPronoun: false, Case: CaseFeature.Dat } && !IsTime(a.Phrase.Head)) is { } threatened
            ? clause with { Arguments = clause.Arguments.Add(threatened with { Function = Function.Recipient, IsInherited = true }) } : clause;

    /// <summary>"რექტორს წერილით მიმართეს და გადადგომა მოსთხოვეს": a verb of asking, or one that says of somebody that it is done to him, by who did what the clause before tells.</summary>
    private bool IsGivenBySame(Clause former, Clause clause) =>
        Words[clause.Predicate].Features is { VerbForm: VerbFormFeature.Fin } given && (given.Subcat == SubcatFeature.Ditr || Pack.RoleOf(Words[clause.Predicate].Lemma) == "demanded") && !clause.IsPassive && clause.Arguments.All(a => a.IsInherited || a.Function is not (Function.Actor or Function.Single))
        && Words[former.Predicate].Features.Number == Words[clause.Predicate].Features.Number;

    /// <summary>"მერი დააკავეს, სასამართლომ კი პატიმრობა მიუსაჯა": likewise by another, in the ergative.</summary>
    private bool IsGivenByOther(Clause clause) =>
        !clause.IsPassive && Words[clause.Predicate].Analyses.Any(r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Ditr } }) && clause.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false, Phrase: { Case: CaseFeature.Erg, IsPronoun: false, Marker: null } });

    /// <summary>"აქტივისტი გააჩერეს და დააკავეს", "остановила машину и обыскала": a verb right after "and" with no side of its own has the object before it.</summary>
    private Clause WithObjectBefore(Clause clause)
    {
        if (order is not null || !(clause.Predicate == stretch.First + 1 || Pack.Sides == "ergative") || clause is not { Kind: PredicateKind.Finite, IsPassive: false } || Words[clause.Predicate].Features.Subcat == SubcatFeature.Intr || Words[clause.Predicate].Features.Voice is not (VoiceFeature.Act or VoiceFeature.None)
            // "პოსტი დატოვა და ამტკიცებდა, რომ …": what is said is its object.
            || clause.Predicate + 1 < Words.Length && OpensContent(clause.Predicate + 1)
            // "დაიბარეს, შემდეგ კი მთავრობამ გააძევა": also behind what sets it against the clause before.
            || (JoinedTo ?? (IsContrasted(stretch.First, clause.Predicate) ? Former : null) ?? Listed(clause)) is not { IsPassive: false } joined || !clause.Arguments.All(IsNoOwnSide))
        {
            return clause;
        }

        var objects = joined.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false }).ToList();
        // "მძღოლს ტესტი ჩაუტარა და დააკავა": a person to whom something is done rather than the thing.
        objects = Pack.Sides != "ergative" || objects.Exists(o => IsSomebody(o.Phrase)) || objects.Count > 0 && Words[joined.Predicate].Features.Subcat != SubcatFeature.Ditr ? objects
            : [.. joined.Arguments.Where(a => a is { Function: Function.Recipient, Phrase.IsPronoun: false } && (IsSomebody(a.Phrase) || objects.Count == 0 && !IsTime(a.Phrase.Head)))];
        // "დეპუტატს თავს დაესხნენ და სცემეს": the person, not what the verb makes one word with.
        objects = Pack.Sides == "ergative" && objects.Exists(o => IsSomebody(o.Phrase)) ? objects.FindAll(o => IsSomebody(o.Phrase)) : objects;
        return WithObjects(clause, objects);

        // "მძღოლი დააკავეს და სასამართლომ გაათავისუფლა": also where another acts, in the ergative.
        bool IsNoOwnSide(Argument side) => side.IsInherited || side.Function is not (Function.Undergoer or Function.Recipient or Function.Single or Function.Actor)
            || Pack.Sides == "ergative" && side is { Function: Function.Actor, Phrase: { Case: CaseFeature.Erg, IsPronoun: false, Marker: null } };
    }

    /// <summary>"ლიდერი ჩამოვიდა და აეროპორტში დააკავეს": where verbs show number, one who stands before a verb of many without an object is whom it befalls.</summary>
    private Clause WithBefallenByNumber(Clause clause) =>
        Pack.Sides == "ergative" && clause is { Kind: PredicateKind.Finite, IsPassive: false } && IsTransitive(clause.Predicate) && Words[clause.Predicate].Features.Number == NumberFeature.Plur
        && !HasSide(clause, Function.Undergoer) && clause.Arguments.Where(a => a.Function == Function.Actor).ToList() is [{ IsInherited: true } lent]
        && IsPerson(lent.Phrase.Head) && Words[lent.Phrase.Head].Features.Number == NumberFeature.Sing && !HasNumber(lent.Phrase)
            ? clause with { Arguments = clause.Arguments.Replace(lent, lent with { Function = Function.Undergoer }) }
            : clause;

    /// <summary>"დააკავეს, თუმცა მალე გაათავისუფლეს", "დააკავეს, მეორე დღეს კი გაათავისუფლეს": where verbs stand last, whether a conjunction behind the mark, or the word for "whereas" right before its verb, joins a clause to the one before.</summary>
    private bool IsContrasted(int first, int verb) =>
        Pack.Sides == "ergative" && (Words[first].Upos == Upos.CCONJ || Enumerable.Range(first, verb - first).Any(i => Pack.RoleOf(Words[i].Lower) == "contrasted"));

    /// <summary>Whether a verb takes an object, by what the pack says of it or, where its form shows that, by that.</summary>
    private bool IsTransitive(int verb) =>
        Words[verb].Features.Subcat == SubcatFeature.Tran || Pack.Sides == "ergative" && Words[verb].Features is { Subcat: not SubcatFeature.Intr, Voice: VoiceFeature.Act, Tense: TenseFeature.Past, Aspect: AspectFeature.Perf };

    /// <summary>"Догнали вора, связали и избили": where case tells, the clause that a verb alone between marks goes on, before another that goes on with it; "მძღოლი გადმოიყვანეს, სცემეს და ტყეში დატოვეს": where verbs show that they take an object, any without a side of its own behind a mark; null for any other.</summary>
    private Clause? Listed(Clause clause) =>
        Pack.Sides == "ergative" ? Words[stretch.First].Token.Form == "," && IsTransitive(clause.Predicate) && clause.Arguments.All(a => a is { IsInherited: true, Function: not Function.Undergoer } or { Function: Function.Oblique }) && !IsRelativeClause(above) && !OpensContent(stretch.First) && !IsRelative(stretch.First + 1) ? Former : null
        : cases is not null && Words[stretch.First].Token.Form == "," && stretch.End == clause.Predicate + 1 && stretch.End < Words.Length && (Words[stretch.End].Upos == Upos.CCONJ || Words[stretch.End].Token.Form == ",") && TakesObject(clause.Predicate) ? Former : null;

    private bool IsRelativeClause(int clause) => clause >= 0 && Clauses[clause].Extent.First is var first && (IsRelative(first) || first + 1 < Words.Length && IsRelative(first + 1));

    private static Clause WithObjects(Clause clause, List<Argument> objects) =>
        clause with { Arguments = [.. clause.Arguments, .. Lent(objects.Where(o => clause.Arguments.All(a => a.Phrase != o.Phrase)), Function.Undergoer)] };

    /// <summary>"პოლიცია აიძულა, ცეცხლი გაეხსნა": who is made to do it does it, also where the verb looks like a passive.</summary>
    private Clause OfCompelled(Clause clause) =>
        Pack.Sides == "ergative" && Former is { } former && Words[stretch.First].Token.Form == "," && former.Predicate == stretch.First - 1 && clause.Kind == PredicateKind.Finite && Pack.RoleOf(Words[stretch.First - 1].Lemma) == "compels"
        && clause.Arguments.All(a => a.IsInherited || a.Function is not (Function.Actor or Function.Single)) && former.Arguments.FirstOrDefault(IsBefallen) is { } made
            ? Done(clause with { IsPassive = false, Arguments = clause.Arguments.RemoveAll(a => a is { IsInherited: true, Function: Function.Actor or Function.Single }) }, made)
            : clause;

    /// <summary>"Said that they left and that nobody fired": what is said, asked for or denied, with the clause that it hangs on.</summary>
    private Clause AsContent(Clause clause)
    {
        if (Former is not { } former)
        {
            return clause;
        }

        if (!(OpensContent(stretch.First) || IsAskedFor(former, clause, stretch.First)))
        {
            // "უარყო, რომ ბრბომ ხიდი დაკეტა და მანქანები დაწვა": where case tells, what goes on without a mark is said as well.
            return order is null && Words[stretch.First].Upos == Upos.CCONJ && stretch.First > 0 && Words[stretch.First - 1].Token.Form != "," && clause.Kind == PredicateKind.Finite && former is { Kind: PredicateKind.Finite, Link: ClauseLink.Content, Parent: { } telling } && clause.Arguments.Any(a => a.IsInherited && former.Arguments.Any(o => o.Phrase == a.Phrase))
                ? clause with { Parent = telling, Link = ClauseLink.Content } : clause;
        }

        // "Said that they left and that nobody fired": what the clause before hangs on.
        var start = stretch.First;
        var goesOn = Words[start].Upos == Upos.CCONJ || start > 0 && Words[start - 1].Upos == Upos.CCONJ;
        var demanding = goesOn ? ToldAlike(start) ?? (former is { Link: ClauseLink.Content, Parent: { } higher } ? higher : Demanding()) : Demanding();
        former = goesOn && cases is not null ? Clauses[demanding] : former;
        // "მზადაა, თავშესაფარი მისცეს": a form that may as well be a past is what somebody is ready to do.
        clause = clause with { Parent = demanding, Link = ClauseLink.Content, Mood = Pack.Sides == "ergative" && Pack.RoleOf(Words[Clauses[demanding].Predicate].Lemma) == "willing" ? MoodFeature.Opt : clause.Mood };
        clause = WithThingBefore(clause, former);
        // "პოლიცია დაადანაშაულა, რომ სტუდენტები სცემა": who is accused does what nobody else is told to do.
        if (Pack.Sides == "ergative" && clause is { Kind: PredicateKind.Finite, IsPassive: false, Tense: not TenseFeature.Fut } && Pack.RoleOf(Words[former.Predicate].Lemma + " that") == "charge" && clause.Arguments.All(a => a.IsInherited || a.Function is not (Function.Actor or Function.Single))
            && former.Arguments.LastOrDefault(IsBefallen) is { } accused && (Words[clause.Predicate].Features.Number == NumberFeature.Plur || Words[accused.Phrase.Head].Features.Number == NumberFeature.Sing))
        {
            return Done(clause with { Arguments = clause.Arguments.RemoveAll(a => a is { IsInherited: true, Function: Function.Actor or Function.Single }) }, accused);
        }

        return Pack.Sides != "order" && clause.Kind == PredicateKind.Finite && !clause.IsPassive && !HasSubject(clause) && !HasCounted(clause) && SayerOf(former, clause) is { } sayer ? Done(clause, sayer) : clause;
    }

    /// <summary>"Сообщил, что союз просит, чтобы школу открыли, и что двоих отпустили": what the last clause that the same word opens hangs on; null for none.</summary>
    private int? ToldAlike(int start)
    {
        var opening = OpeningContent(start);
        for (var c = above; opening is not null && c >= 0 && Clauses[c].Sentence == Sentence; c--)
        {
            if (Clauses[c] is { Link: ClauseLink.Content, Parent: { } telling, Extent.First: var first } && OpeningContent(first) == opening)
            {
                return telling;
            }
        }

        return null;
    }

    /// <summary>The word that brings in what is said, first in a stretch or right behind its mark or conjunction; null for none.</summary>
    private string? OpeningContent(int first) =>
        BringsContent(first) ? Words[first].Lower : first + 1 < Words.Length && Words[first].Upos is Upos.PUNCT or Upos.CCONJ && BringsContent(first + 1) ? Words[first + 1].Lower : null;

    /// <summary>"გაზი გამოიყენა, რათა ბრბო დაეშალა": where a word opens nothing but a purpose, what is to be done by who does it for that.</summary>
    private Clause AsPurpose(Clause clause)
    {
        var at = Words[stretch.First].Token.Form == "," ? stretch.First + 1 : stretch.First;
        if (Pack.Sides != "ergative" || Former is not { } former || at >= Words.Length || Pack.RoleOf(Words[at].Lower) != "purpose" || clause.Kind != PredicateKind.Finite)
        {
            return clause;
        }

        clause = clause with { Kind = PredicateKind.Infinitive, IsPassive = false, Parent = above, Link = ClauseLink.Content, Mood = MoodFeature.Opt };
        return HasSubject(clause) || SubjectOf(former) is not { } doer ? clause : Done(clause, doer);
    }

    /// <summary>"Мэр заявил, что протест расценит как мятеж", "парламент сообщил, что одобрил законопроект": where case tells, a thing beside a verb that takes an object and has none, and that goes with the sayer too, is what the sayer does it to; any other clause itself.</summary>
    private Clause WithThingBefore(Clause clause, Clause saying)
    {
        if (cases is null || clause is not { Kind: PredicateKind.Finite, IsPassive: false } || !TakesObject(clause.Predicate) || SubjectOf(clause) is not { IsInherited: false, Phrase: { Marker: null, IsPronoun: false } thing } side || thing.Head > clause.Predicate && side.Function != Function.Single || clause.Arguments.Any(a => a.Function == Function.Undergoer && !IsLikened(a.Phrase))
            || Words[thing.Head] is not { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Inan } || IsSomebody(thing) || IsPlace(thing.Head) || !cases.MayBeObject(thing) || SayerOf(saying, clause) is not { } sayer || !IsSomebody(sayer.Phrase) && !IsPlace(sayer.Phrase.Head)
            || clause.Predicate + 1 < Words.Length && OpensContent(clause.Predicate + 1) || clause.Arguments.Any(a => a.Function == Function.Recipient && a.Phrase.Head > clause.Predicate) || Infinitive(clause.Predicate, stretch.End) < stretch.End)
        {
            return clause;
        }

        return clause with { Arguments = clause.Arguments.Replace(side, side with { Function = Function.Undergoer }) };
    }

    private bool IsLikened(Phrase phrase) => phrase.Words.First > 0 && Pack.RoleOf(Words[phrase.Words.First - 1].Lower) == "likens";

    /// <summary>"Henry announced that will resign": where verbs drop their subject, it is the sayer, or the body in which it is said; null where it is others.</summary>
    private Argument? SayerOf(Clause saying, Clause said)
    {
        if (saying.Arguments.FirstOrDefault(a => a.Function is Function.Actor or Function.Single && !a.Phrase.IsPronoun) is not { } sayer)
        {
            return Speaking(saying) is { } body && IsPlural(said.Predicate) ? body : null;
        }

        return cases?.MayAgree(sayer.Phrase, said.Predicate) != false && !(Pack.Sides == "ergative" && IsOfSeveral(saying, said, stretch.First, sayer.Phrase, 1)) ? sayer : null;
    }

    /// <summary>"The failure of the police to register the case": who failed.</summary>
    private Clause OfFailing(Clause clause)
    {
        if (order is null || clause is not { Kind: PredicateKind.Infinitive, IsPassive: false, Predicate: > 0 } || PhraseEndingAt(clause.Predicate - 1) is not { Relation: Relation.Genitive, Words.First: > 1 } failing)
        {
            return clause;
        }

        return Pack.RoleOf(Words[failing.Words.First - 2].Lemma + " " + Words[clause.Predicate - 1].Lower) is null ? clause
            : Done(clause with { Arguments = clause.Arguments.RemoveAll(a => a.Function == Function.Actor) }, new Argument(Function.Actor, Relation.None, failing));
    }

    /// <summary>"Defied a ban to take to the streets", "had to open fire": a thing does nothing; who does is the verb's subject.</summary>
    private Clause OfWilling(Clause clause) =>
        order is not null && root >= 0 && root == Clauses.Count - 1 && clause is { Kind: PredicateKind.Infinitive, IsPassive: false, Modal: null } ? OfWilling(clause, Clauses[root]) : clause;

    private Clause OfWilling(Clause clause, Clause verb)
    {
        // "Foiled an attempt to kidnap a judge": but not what it keeps from being done.
        if (Pack.RoleOf(Words[verb.Predicate].Lemma) == "hypothetical" && verb.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Words.End == clause.Predicate - 1)
            || !clause.Arguments.All(a => a.Function != Function.Actor || verb.Predicate < a.Phrase.Head && !IsActor(a.Phrase.Head) && !a.Phrase.IsPronoun))
        {
            return clause;
        }

        var isDone = HasSide(clause, Function.Actor);
        var willing = verb.Arguments.Where(a => a.Function == Function.Actor && (a.IsInherited || IsActor(a.Phrase.Head) || !isDone)).ToList();
        return willing.Count > 0 ? WithActors(clause, willing) : clause;
    }

    /// <summary>"Отказались отступать": where case tells, an infinitive with the sides of the verb that it hangs on.</summary>
    private Clause OfGovernor(Clause clause) =>
        Pack.Sides == "accusative" && clause.Kind == PredicateKind.Infinitive && Governor(clause.Predicate) is { } governor ? WithObjectJoined(Controlled(clause, governor), governor) : clause;

    /// <summary>"Поймали водителя и начали бить": where case tells, an infinitive without an object, of a verb without one that is joined, has the object before the conjunction.</summary>
    private Clause WithObjectJoined(Clause infinitive, Clause governor) =>
        above >= 0 && Words[stretch.First].Upos == Upos.CCONJ && Clauses[above] is { IsPassive: false, Kind: PredicateKind.Finite } joined && governor.Predicate - stretch.First <= 2 && TakesObject(infinitive.Predicate) && IsObjectless(infinitive) && IsObjectless(governor)
        && !(infinitive.Predicate + 1 < Words.Length && OpensContent(infinitive.Predicate + 1))
            ? WithObjects(infinitive, [.. joined.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false })])
            : infinitive;

    private static bool IsObjectless(Clause clause) => clause.Arguments.All(a => a.IsInherited || a.Function is not (Function.Undergoer or Function.Recipient or Function.Single) && !(a is { Function: Function.Genitive, Phrase.Marker: null }));

    /// <summary>"Said a truck plunged into a ravine", "denied its planes were to blame": what right before a verb is its subject is no object of the one before.</summary>
    private void LeaveSubjectTo(Clause clause)
    {
        if (order is null || root < 0 || clause.Kind != PredicateKind.Finite || Clauses[^1] is not { IsPassive: false } telling || Words[telling.Predicate].Upos != Upos.VERB
            || !(order.HasAuxiliary(clause.Predicate, stretch.First) || !clause.IsPassive && Pack.RoleOf(Words[telling.Predicate].Lemma) == "says"))
        {
            return;
        }

        LeaveSubjectTo(clause, telling);
    }

    private void LeaveSubjectTo(Clause clause, Clause telling)
    {
        if (clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Undergoer, IsInherited: false, Phrase.Marker: null } && a.Phrase.Head < clause.Predicate)?.Phrase is { } own
            && telling.Predicate == own.Words.First - 1 && Enumerable.Range(own.Words.End, clause.Predicate - own.Words.End).All(w => Words[w].Upos is Upos.AUX or Upos.ADV or Upos.PART))
        {
            Clauses[^1] = telling with { Arguments = telling.Arguments.RemoveAll(a => a.Function == Function.Undergoer && a.Phrase == own) };
        }
    }

    /// <summary>"Участники акции, которая …, пели": who waits past a relative clause for a verb.</summary>
    private void AwaitVerb()
    {
        var (start, end) = (stretch.First, stretch.End);
        if (Pack.Sides == "ergative" && root < 0 && end < Words.Length && IsRelative(end))
        {
            tied = [.. Phrases.Where(p => p.Words.First >= start && p.Words.End <= end && p is { Marker: not null, Relation: Relation.Location, IsPronoun: false } && !IsTime(p.Head))];
        }

        if (root >= 0 && !IsAttributive(Clauses[root]) || end >= Words.Length || !(IsRelative(end) || IsWhere(end) || IsEmbedded(end, start) || insertions.Contains(end)) || Phrases.LastOrDefault(p => p.Words.First >= start && p.Words.End <= end && p.Marker is null && !IsTime(p.Head) && !IsAgeAside(p)) is not { } waiting)
        {
            return;
        }

        // "Мэр, обещавший уступки, когда толпа заняла площадь, подал в отставку".
        waiting = insertions.Contains(end) || root >= 0 ? Waiting(start, end) ?? waiting : waiting;

        // "Участники акции, которая …, пели": what a verb behind waits for is not whose it is.
        while (cases is not null && waiting.Case == CaseFeature.Gen && Phrases.Find(p => p.Words.First >= start && p.Words.End == waiting.Words.First && p.Marker is null && !IsTime(p.Head)) is { } owned)
        {
            waiting = owned;
        }

        var described = waiting;
        waiting = Described(waiting, start);
        if (order is null)
        {
            // "Директора, которого разыскивали, задержали": one in the accusative.
            waiting = cases is not null && RelativeBehind(end) is >= 0 and var relative && !AgreesAs(relative, Words[waiting.Head].Features) && MayStandFor(relative, waiting.Head) ? waiting with { Case = CaseFeature.Acc } : waiting;
            open = Pack.Sides == "ergative" && IsCore(waiting) ? [.. Phrases.Where(p => p.Words.First >= start && p.Words.End <= end && IsCore(p) && (p != described || p == waiting)).Select(p => new Argument(Function.Actor, Relation.None, p))]
                // "სააგენტოს ინფორმაციით, რომელიც …, მეამბოხეებმა სოფელი აიღეს და ხიდი დაწვეს": what is no side waits for nothing.
                : Pack.Sides == "ergative" && waiting.Case is CaseFeature.Gen or CaseFeature.Ins or CaseFeature.Ess ? [] : [new Argument(Function.Actor, Relation.None, waiting)];
            return;
        }

        var bare = Phrases.Where(p => p.Words.First >= start && p.Words.End <= end && p.Marker is null && !IsTime(p.Head) && (p == waiting || !IsAside(p))).ToList();
        var (from, to) = List(bare, bare.IndexOf(waiting));
        open = [.. bare.GetRange(from, to - from + 1).Select(p => new Argument(Function.Actor, Relation.None, p))];
    }

    /// <summary>"Лидер, находившийся под арестом": where case tells, whether a clause only says something of a noun before it.</summary>
    private bool IsAttributive(Clause clause) => clause.Kind == PredicateKind.Participle && cases?.Modified(clause.Predicate) is { } noun && noun.Head < clause.Predicate;

    /// <summary>"მსვლელობაში, რომელიც შაბათს გაიმართა, ათასობით ადამიანი მონაწილეობდა": where verbs stand last, a clause with what says where that waits for its verb past a relative clause.</summary>
    private Clause WithTied(Clause clause)
    {
        if (tied.IsEmpty || root >= 0 || Words[stretch.First].Token.Form != "," || clause.Kind != PredicateKind.Finite || stretch.First + 1 < Words.Length && (IsRelative(stretch.First + 1) || Words[stretch.First + 1].Upos is Upos.SCONJ or Upos.CCONJ) || IsRelative(stretch.First))
        {
            return clause;
        }

        var waiting = tied.Where(p => p.Words.First >= 0 && clause.Arguments.All(a => a.Phrase != p)).Select(p => new Argument(Function.Oblique, p.Relation, p) { IsInherited = true }).ToList();
        tied = [];
        return clause with { Arguments = [.. clause.Arguments, .. waiting] };
    }

    /// <summary>"The minister, a former pilot who likes chess, resigned": whom an apposition before a relative clause describes; any other phrase itself.</summary>
    private Phrase Described(Phrase description, int start)
    {
        var first = description.Words.First;
        while (order is null && Phrases.Find(p => p.Words.End == first && p.Words.First >= start && p is { Marker: null, Case: CaseFeature.Gen }) is { } genitive)
        {
            first = genitive.Words.First;
        }

        var mark = first - 1;
        return mark > start && Words[mark].Token.Form == "," && Words[description.Head].Upos == Upos.NOUN
            && Phrases.FindLast(p => p.Words.First >= start && p.Words.End <= mark && p is { Marker: null, IsPronoun: false } && p.Case == description.Case && !IsTime(p.Head)) is { } named
            && (IsPerson(named.Head) || IsActor(named.Head)) && !IsAside(named) && Words[named.Head].Features.Number == Words[description.Head].Features.Number
            && Enumerable.Range(named.Words.End, mark - named.Words.End).All(i => Words[i].Upos != Upos.CCONJ && Words[i].Token.Kind != TokenKind.Punctuation) ? named : description;
    }

    /// <summary>Where case is written on nouns as in Georgian: whether a bare phrase stands in the case of a side.</summary>
    private bool IsCore(Phrase phrase) => phrase is { Marker: null, Case: CaseFeature.Nom or CaseFeature.Erg or CaseFeature.Dat } && !IsTime(phrase.Head);

    /// <summary>"… gathered, demanding": a converb's subject is the verb's; "accused the police of firing": whom the verb befalls.</summary>
    private void LendToConverbs()
    {
        for (var c = firstClause; c < Clauses.Count && root >= 0; c++)
        {
            if (c != root && IsConverb(Clauses[c]) && !HasSide(Clauses[c], Function.Actor) && (ChargedInStretch(Clauses[c].Predicate) ?? Nearer(c) ?? (ToldOf(c) is { } told ? OfTold(told, c) : SubjectOf(Clauses[root]))) is { } doer)
            {
                Clauses[c] = Done(Clauses[c], OfMain(c) ?? doer);
                // "Dragging out men and beating them": whom else it means is told now that its doer is.
                Clauses[c] = order is not null && HasPronoun(Clauses[c]) ? WithObjectMeant(Clauses[c]) : Clauses[c];
            }
        }

        // «Захватив рудник и убив охрану, повстанцы ушли»: where case tells, of two converbs joined at the head of a sentence the first has it too.
        if (cases is null || root < 0 || Words[stretch.First].Upos != Upos.CCONJ || stretch.First + 1 >= Words.Length || Words[stretch.First + 1].Features.VerbForm != VerbFormFeature.Conv || SubjectOf(Clauses[root]) is not { } subject)
        {
            return;
        }

        for (var c = firstClause - 1; c >= 0 && Clauses[c].Sentence == Sentence; c--)
        {
            Clauses[c] = IsConverb(Clauses[c]) && Clauses[c].Extent.End == stretch.First && !HasSide(Clauses[c], Function.Actor) ? Done(Clauses[c], subject) : Clauses[c];
        }
    }

    /// <summary>"Police gassed women who defied a ban on a march, detaining 60": where order tells, what comes of the main clause's verb, behind a relative clause and its mark, is done by who does that.</summary>
    private Argument? OfMain(int converb) =>
        order is not null && above >= 0 && IsRelative(stretch.First) && Words[Clauses[converb].Predicate - 1].Token.Form == "," && Pack.RoleOf(Words[Clauses[converb].Predicate].Lemma + " also") == "results" && Words[stretch.First - 1].Token.Form != ","
            && Clauses[above] is { IsPassive: false } main && SideOf(main, Function.Actor) is { Phrase.IsPronoun: false } doer && IsSomebody(doer.Phrase) ? doer : null;

    /// <summary>"Was dismissed after being beaten by the crowd": who bears or does what the verb tells bears what a form of the passive behind an adposition says.</summary>
    private Clause OfBearer(Clause clause)
    {
        if (order is null || clause is not { Kind: PredicateKind.Participle, IsPassive: true, Predicate: > 1 } || !IsBeing(clause.Predicate - 1) || Words[clause.Predicate - 2].Upos is not (Upos.ADP or Upos.SCONJ) || HasSide(clause, Function.Undergoer) || (root >= 0 ? root : above) is not (>= 0 and var verb))
        {
            return clause;
        }

        var bearer = Clauses[verb].IsPassive ? SideOf(Clauses[verb], Function.Undergoer) : SubjectOf(Clauses[verb]);
        return bearer is null ? clause : clause with { Arguments = clause.Arguments.Add(bearer with { Function = Function.Undergoer, IsInherited = true }) };
    }

    /// <summary>"Being", as an auxiliary.</summary>
    private bool IsBeing(int at) => Words[at] is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger, Tense: not TenseFeature.Past } };

    private Argument? ChargedInStretch(int converb)
    {
        for (var c = firstClause; c < Clauses.Count; c++)
        {
            if (Charged(Clauses[c], converb) is { } charged)
            {
                return charged;
            }
        }

        return null;
    }

    /// <summary>Whom a verb's act befalls, where a form in -ing tied to it says what they did or do ("accused of firing", "prevented from leaving", "fined for polluting"); null for none.</summary>
    private Argument? Charged(Clause verb, int predicate)
    {
        // "Held a man in connection with the setting alight of a car".
        predicate -= order is not null && predicate > 2 && Words[predicate - 1].Features.PronType == PronTypeFeature.Art ? 1 : 0;
        // "Blamed the guards for not firing".
        predicate -= order is not null && predicate > 2 && Pack.IsNegation(Words[predicate - 1]) ? 1 : 0;
        // "Accused the police of having beaten strikers".
        predicate -= order is not null && predicate > 2 && Words[predicate - 1] is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger, Tense: not TenseFeature.Past } } ? 1 : 0;
        if (order is null || predicate < 2 || Words[predicate - 1].Upos is not (Upos.ADP or Upos.SCONJ) || !(Pack.RelationOf(Words[predicate - 1].Lower) is Relation.Genitive or Relation.Source or Relation.Beneficiary or Relation.Goal || Pack.RelationOf(Words[predicate - 1].Lower) == Relation.Comitative && (Pack.RoleOf(Words[verb.Predicate].Lemma) == "charge" || IsCharge(predicate - 2)))
            // "Informed the mayor on Friday of mining a bridge": who is only told of it does nothing.
            || Pack.RoleOf(Words[verb.Predicate].Lemma + " whom") == "tells")
        {
            return null;
        }

        // "Charged a clerk on Friday with killing a guard".
        var end = Phrases.LastOrDefault(p => p.Words.End == predicate - 1 && IsTime(p.Head)) is { } when ? when.Words.First - (when.Marker is null ? 0 : 1) : predicate - 1;

        // "Accused the group (FTN) of killing a trader": past what else somebody is called.
        if (end > 1 && Words[end - 1].Token.Form is ")" or "]" && PhraseFinder.BracketOf(Words, end - 1) is > 0 and var bracket)
        {
            end = bracket;
        }

        // "Held a man on charges of organising a protest", "in connection with burning a shop".
        if (end > 3 && IsCharge(end - 1) && Phrases.FirstOrDefault(p => p.Words.End == end && p.Marker is not null) is { } charge)
        {
            end = charge.Words.First - 1;
        }

        // "Found him guilty of killing a guard".
        if (end > 1 && end - 1 != verb.Predicate && Pack.RoleOf(Words[end - 1].Lemma) == "charge" && Words[end - 1].Analyses.Any(r => r.Upos == Upos.ADJ))
        {
            end--;
        }

        // "Jailed two men for five years for attacking a guard": whatever term stands between; "the militia, which Chad blames for killing a trader": or told before its verb.
        var isTried = Pack.RoleOf(Words[verb.Predicate].Lemma) == "charge" && verb.Predicate < end && Pack.RelationOf(Words[predicate - 1].Lower) == Relation.Beneficiary && Enumerable.Range(verb.Predicate + 1, end - verb.Predicate - 1).All(i => Words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT) || order.IsAttribute(i));
        return verb.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer && isTried && !a.Phrase.Words.Contains(Sentence, predicate)) ?? verb.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer && (a.Phrase.IsPronoun || IsSomebody(a.Phrase) || Words[a.Phrase.Head].Upos == Upos.PROPN) && (verb.IsPassive || a.IsInherited ? verb.Predicate == end - 1 : a.Phrase.Words.End == end));
    }

    /// <summary>Whether a noun says what somebody is charged with, by itself or with the adposition behind it ("connection with").</summary>
    private bool IsCharge(int noun) => Pack.RoleOf(Words[noun].Lemma) == "charge" || noun + 1 < Words.Length && Pack.RoleOf($"{Words[noun].Lemma} {Words[noun + 1].Lower}") == "charge";

    /// <summary>"The army said rebels attacked the town, burning a school": the subject of the nearer verb does what the converb says; null where that is the root's.</summary>
    private Argument? Nearer(int converb) =>
        Inner(Clauses[converb].Predicate) is var inner && inner != root ? Clauses[inner].Arguments.First(a => a.Function == Function.Actor) : null;

    /// <summary>"The mayor said the bridge was blown up, killing two": where order tells, the last verb before a converb that tells what befell somebody or something else than who says so; null for none.</summary>
    private Clause? ToldOf(int converb)
    {
        for (var c = converb - 1; order is not null && c > root && Pack.RoleOf(Words[Clauses[root].Predicate].Lemma) == "says"; c--)
        {
            if (Clauses[c] is { Kind: PredicateKind.Finite } told)
            {
                return told.IsPassive && told.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.Marker: null } && a.Phrase.Head > Clauses[root].Predicate && a.Phrase.Head < told.Predicate) ? told : null;
            }
        }

        return null;
    }

    /// <summary>Who does what a converb behind a passive tells: its agent, for what does not only come of it whom it befell; null for nobody.</summary>
    private Argument? OfTold(Clause told, int converb) =>
        SideOf(told, Function.Actor) ?? (Pack.RoleOf(Words[Clauses[converb].Predicate].Lemma + " also") == "results" ? null : SideOf(told, Function.Undergoer));

    /// <summary>Where order tells: the last finite verb before a word that has a subject of its own after the root verb ("said soldiers burned …"); where case tells, the participle whose object it is («о войсках, установивших блокаду»); the root where there is none.</summary>
    private int Inner(int before)
    {
        for (var c = Clauses.Count - 1; cases is not null && c >= 0 && Clauses[c].Predicate >= stretch.First; c--)
        {
            if (Clauses[c] is { Kind: PredicateKind.Participle, IsPassive: false } taking && taking.Predicate < before && taking.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.Marker: null } && a.Phrase.Head == before))
            {
                return c;
            }
        }

        for (var c = Clauses.Count - 1; order is not null && c > root; c--)
        {
            if (Clauses[c] is { Kind: PredicateKind.Finite } verb && verb.Predicate < before && (Words[verb.Predicate].Features.VerbForm == VerbFormFeature.Fin || order.HasAuxiliary(verb.Predicate, 0) || !verb.IsPassive && Pack.RoleOf(Words[Clauses[root].Predicate].Lemma) == "says") && verb.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false, Phrase.Marker: null } && a.Phrase.Head > Clauses[root].Predicate))
            {
                return c;
            }
        }

        return root;
    }

    /// <summary>Who does what the first verb of the sentence tells, where it is somebody who can speak and the nearest subject is a thing; null for nobody.</summary>
    private Argument? Teller()
    {
        Argument? first = null, last = null;
        foreach (var clause in Clauses)
        {
            if (clause.Sentence == Sentence && clause.Kind == PredicateKind.Finite && clause.Arguments.FirstOrDefault(a => a.Function == Function.Actor) is { } actor)
            {
                first ??= clause.Link == ClauseLink.Root && !actor.IsInherited ? actor : null;
                last = actor;
            }
        }

        return first is not null && last is not null && CanSpeak(first.Phrase) && !CanSpeak(last.Phrase) ? first : null;

        bool CanSpeak(Phrase phrase) => IsPerson(phrase.Head) || IsActor(phrase.Head);
    }

    /// <summary>Who says what a copula says of a thing, where a verb of the past right behind a conjunction goes on; empty for nobody.</summary>
    private ImmutableArray<Argument> Sayer()
    {
        var (last, start) = (Clauses.Count - 1, stretch.First);
        while (last >= 0 && Clauses[last].Sentence == Sentence && Clauses[last].Kind != PredicateKind.Finite)
        {
            last--;
        }

        if (last < 1 || Clauses[last].Sentence != Sentence || start + 2 >= Words.Length || Words[start].Upos != Upos.CCONJ || !Words[start + 1].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }) || Words[Clauses[last].Predicate].Upos != Upos.ADJ
            || !Clauses[last].Arguments.Any(a => a is { Function: Function.Actor or Function.Single, Phrase.IsPronoun: false }) || Clauses[last].Arguments.Any(a => a.Function is Function.Actor or Function.Single && (a.Phrase.IsPronoun || Words[a.Phrase.Head].Upos != Upos.NOUN || IsActor(a.Phrase.Head) || IsPerson(a.Phrase.Head))))
        {
            return [];
        }

        for (var c = last - 1; c >= 0 && Clauses[c].Sentence == Sentence; c--)
        {
            if (Clauses[c] is { Kind: PredicateKind.Finite, IsPassive: false } saying && Pack.RoleOf(Words[saying.Predicate].Lemma) == "says")
            {
                return [.. saying.Arguments.Where(a => a is { Function: Function.Actor, Phrase.Marker: null } && (a.Phrase.IsPronoun || IsActor(a.Phrase.Head) || IsPerson(a.Phrase.Head) || Words[a.Phrase.Head].Upos == Upos.PROPN))];
            }
        }

        return [];
    }

    /// <summary>"Был освобождён и вернулся домой журналист": where case tells, the subject behind the second of two joined verbs is the first one's too, which has none.</summary>
    private void LendSubjectBack(Clause clause)
    {
        if (cases is null || above < 0 || clause.Kind != PredicateKind.Finite && !IsShortPassive(clause) || Words[stretch.First].Upos != Upos.CCONJ || Words[stretch.First - 1].Token.Kind == TokenKind.Punctuation
            || Clauses[above] is not { Sentence: var sentence } first || sentence != Sentence || first.Kind != PredicateKind.Finite && !IsShortPassive(first) || first.Extent.End != stretch.First
            || first.Arguments.Any(a => a.Function is Function.Actor or Function.Single || a.Function == Function.Undergoer && first.IsPassive))
        {
            return;
        }

        if (clause.Arguments.FirstOrDefault(a => a is { IsInherited: false, Phrase: { Marker: null, IsPronoun: false, Case: CaseFeature.Nom } } && a.Function == (clause.IsPassive ? Function.Undergoer : Function.Actor) && a.Phrase.Head > clause.Predicate) is { } subject
            && cases.MayAgree(subject.Phrase, first.Predicate))
        {
            Clauses[above] = first with { Arguments = first.Arguments.Add(subject with { Function = first.IsPassive ? Function.Undergoer : Function.Actor, IsInherited = true }) };
        }
    }

    /// <summary>The subject of the last finite verb of a stretch so far, with all that is joined to it; empty for none.</summary>
    /// <param name="passives">Whether that of a passive is whom it befalls.</param>
    private ImmutableArray<Argument> Latest(bool passives = false)
    {
        for (var c = Clauses.Count - 1; c >= firstClause; c--)
        {
            // "Is being made in Oslo and smuggled": also what is going on.
            if (Clauses[c] is var told && (told.Kind == PredicateKind.Finite || passives && told is { Kind: PredicateKind.Participle, IsPassive: true, Predicate: > 1 } && IsBeing(told.Predicate - 1) && Words[told.Predicate - 2] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin }) && HavingDone(told.Predicate) < 0 && told.Arguments.FirstOrDefault(a => passives && told.IsPassive ? a.Function == Function.Undergoer : a.Function is Function.Actor or Function.Single) is { } subject)
            {
                return [.. told.Arguments.Where(a => a == subject || a.Function == subject.Function && a.Phrase.Marker is null && subject.Phrase.Marker is null && a.Phrase.Head < told.Predicate)];
            }
        }

        return [];
    }

    /// <summary>A clause joined by "and" or a mark, with a finite verb and no subject of its own, has the subject before it.</summary>
    private bool SharesSubject(Clause clause, int start) =>
        Pack.Sides == "order" && start > 0 && IsConverb(clause) && clause.Arguments.All(a => a.Function != Function.Actor)
        || (clause.Kind == PredicateKind.Finite || IsShortPassive(clause) && LastPredicate() is not { Modal: not null } || Pack.Sides == "ergative" && clause is { Kind: PredicateKind.Participle, IsPassive: true } && HasCopula(clause.Predicate) || order is not null && clause.Kind == PredicateKind.Infinitive && (clause.Predicate - start <= 2 && Words[start].Upos == Upos.CCONJ || Enumerable.Range(start, clause.Predicate - start).Any(i => Words[i].Upos == Upos.AUX || Pack.RoleOf(Words[i].Lemma) == "compels"))) && GoesOn(start)
        // "Мэр связан и избит солдатами": by whom it is done takes no subject's place.
        && clause.Arguments.All(a => !(a.Function is Function.Actor or Function.Single && !(clause.IsPassive && (order is not null || a.Relation == Relation.Agent))) && !(clause.IsPassive && a.Function == Function.Undergoer))
        && !HasCounted(clause)
        // "ხუთი ადამიანი დაიღუპა, მათ შორის ჯარისკაცი, რომელიც მოკლეს": where verbs stand last, nor does what a relative word opens have that of another clause.
        && !(Pack.Sides == "ergative" && Enumerable.Range(start, clause.Predicate - start).Any(i => Words[i].Features.PronType == PronTypeFeature.Rel))
        // "When the bus passed, there was no protection".
        && !(order is not null && clause.Predicate > start && Words[clause.Predicate - 1] is { Upos: Upos.PRON } pointer && Pack.RoleOf(pointer.Lower) == "there")
        && (Words[clause.Predicate].Features.Person is PersonFeature.None or PersonFeature.Third || order is not null && Words[clause.Predicate].Analyses.Any(a => a.Upos is Upos.VERB or Upos.AUX && a.Features is { Person: PersonFeature.None or PersonFeature.Third, VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past }));

    /// <summary>"Водитель связан и избит": where case tells, a short participle, which is only ever said of something.</summary>
    private bool IsShortPassive(Clause clause) => cases is not null && !(clause.Predicate + 1 < Words.Length && Words[clause.Predicate + 1].IsNumber) && clause is { Kind: PredicateKind.Participle, IsPassive: true } && Words[clause.Predicate].Features.Variant == VariantFeature.Short;

    /// <summary>Whether a stretch goes on the clause before it: it opens with "and", a mark or its verb, and with no relative word.</summary>
    private bool GoesOn(int start) =>
        start > 0 && start < Words.Length && (Words[start].Upos is Upos.CCONJ or Upos.VERB or Upos.AUX || Words[start].Token.Form is ",") && !(cases is not null && IsRelative(start));

    /// <summary>"Обрушились дома, без крова остались 40 семей": where case tells, whether a verb that takes no object has its subject counted behind it.</summary>
    private bool HasCounted(Clause clause) =>
        cases is not null && Words[clause.Predicate].Features.Subcat == SubcatFeature.Intr && clause.Arguments.Any(a => a is { Function: Function.Undergoer, Phrase.Case: CaseFeature.Gen } && a.Phrase.Head > clause.Predicate);

    /// <summary>Where case tells: a clause with the phrase that a relative clause parts from its verb ("мужчину, который стрелял, задержали", "მამაკაცი, რომელმაც …, დააკავეს"); null where it may be none of its sides.</summary>
    private Clause? Waiting(Phrase phrase, Clause clause, int start)
    {
        if (clause.Kind != PredicateKind.Finite && Words[clause.Predicate].Features.Variant != VariantFeature.Short || !GoesOn(start) || Words[clause.Predicate].Features.Person is not (PersonFeature.None or PersonFeature.Third))
        {
            return null;
        }

        // "Мэр, когда собралась толпа, ввёл комендантский час": an inserted clause has its own subject; a thing behind a verb that takes one is its object.
        if (cases is not null && phrase.Case == CaseFeature.Nom && clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Single, Phrase.Marker: null }) is { } other)
        {
            if (insertions.Contains(start) || clause.IsPassive || other.Phrase.Head < clause.Predicate || FeaturesOf(clause.Predicate) is not { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } || !cases.MayBeObject(other.Phrase) || Words[other.Phrase.Head].Features.Animacy == AnimacyFeature.Anim || !cases.MayAgree(phrase, clause.Predicate))
            {
                return null;
            }

            clause = clause with { Arguments = clause.Arguments.Replace(other, other with { Function = Function.Undergoer }) };
        }

        var function = cases is null ? Ergative(phrase, clause.Predicate)
            : phrase.Case == CaseFeature.Dat ? Function.Recipient
            : phrase.Case is CaseFeature.Acc or CaseFeature.Gen || Has(Function.Actor) || Has(Function.Single) || !cases.MayAgree(phrase, clause.Predicate) ? Function.Undergoer
            : clause.IsPassive ? Function.Undergoer : Function.Actor;
        // "Дорогу, которая ведёт в порт, перекрыли протестующие": beside an object what looks like one acts.
        if (function == Function.Undergoer && cases is not null && phrase.Case == CaseFeature.Acc && !clause.IsPassive && !Has(Function.Actor) && clause.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.Case: CaseFeature.Nom }) is { } alike && cases.MayAgree(alike.Phrase, clause.Predicate))
        {
            clause = clause with { Arguments = clause.Arguments.Replace(alike, alike with { Function = Function.Actor }) };
        }

        var mayBe = function is Function.Recipient || function is Function.Actor or Function.Single && !Has(Function.Actor)
            || function == Function.Undergoer && (cases is null || clause.IsPassive || FeaturesOf(clause.Predicate).Subcat == SubcatFeature.Tran && cases.MayBeObject(phrase));
        return mayBe && !Has(function) ? clause with { Arguments = clause.Arguments.Add(new Argument(function, Relation.None, phrase) { IsInherited = true }) } : null;

        bool Has(Function wanted) => clause.Arguments.Any(a => a.Function == wanted);
    }

    /// <summary>The finite verb of the same stretch that an infinitive hangs on; null when there is none before it.</summary>
    private Clause? Governor(int infinitive)
    {
        for (var c = Clauses.Count - 1; c >= firstClause; c--)
        {
            if ((Clauses[c].Kind == PredicateKind.Finite || c == firstClause && Clauses[c].Kind == PredicateKind.Participle) && Clauses[c].Predicate < infinitive)
            {
                return Clauses[c];
            }
        }

        return null;
    }

    /// <summary>An infinitive with the sides that its verb lends it: who is asked or made to do it, else who wants to; what stands before that verb is no object of the infinitive, save where the verb takes none itself ("дорогу могут перекрыть").</summary>
    private Clause Controlled(Clause clause, Clause governor)
    {
        var own = clause.Arguments.Where(a => a.Function is not (Function.Actor or Function.Undergoer or Function.Single) || a.Phrase.Head > governor.Predicate).ToImmutableArray();
        if (Pack.RoleOf(Words[governor.Predicate].Lemma) is "modal" or "planned" or "asserts" or "hypothetical" && Words[clause.Predicate].Features.Subcat == SubcatFeature.Tran && own.All(a => a.Function != Function.Undergoer))
        {
            own = [.. own, .. governor.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false } && a.Phrase.Head < governor.Predicate).Select(a => a with { IsInherited = true })];
        }

        // "Уведомил совет о намерении уйти": of what one speaks to another, one does oneself.
        var isOwnPlan = PhraseEndingAt(clause.Predicate) is { Relation: Relation.Topic };
        var lent = governor.Arguments.FirstOrDefault(a => !isOwnPlan && a.Function is (Function.Recipient or Function.Undergoer) && a.Phrase.Head > governor.Predicate && a.Phrase.Head < clause.Predicate)
            ?? governor.Arguments.FirstOrDefault(a => a.Function is Function.Actor)
            // "Армия вынуждена отступить".
            ?? (governor.IsPassive ? governor.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer) : Succeeding(governor));
        // "Выборы решили отменить": a thing before a plural is what several decide of.
        if (lent is { Function: Function.Actor, IsInherited: false, Phrase: { IsPronoun: false } thing } && thing.Head < governor.Predicate && Words[governor.Predicate].Features.Number == NumberFeature.Plur && Words[thing.Head] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Inan, Number: NumberFeature.Plur } }
            && !IsActor(thing.Head) && !IsPerson(thing.Head) && cases?.MayBeObject(thing) == true && Words[clause.Predicate].Features.Subcat == SubcatFeature.Tran && own.All(a => a.Function != Function.Undergoer))
        {
            return clause with { Arguments = [.. own, lent with { Function = Function.Undergoer, IsInherited = true }] };
        }

        return clause with
        {
            Arguments = lent is null || own.Any(a => a.Function == Function.Actor) ? own
                : [.. own.Where(a => a.Phrase != lent.Phrase), .. governor.Arguments.Where(a => a == lent || lent.Function == a.Function && (a.Function == Function.Actor || governor.IsPassive)).Select(a => a with { Function = Function.Actor, IsInherited = true })],
        };
    }

    /// <summary>"Повстанцам не удалось взять мост", "полиции пришлось стрелять": in the dative before a verb of one that has no subject, who does what it brings about; null for nobody.</summary>
    private Argument? Succeeding(Clause governor) =>
        Pack.RoleOf(Words[governor.Predicate].Lemma) is "asserts" or "compels" or "planned" && Words[governor.Predicate].Features is { Number: NumberFeature.Sing, Gender: GenderFeature.Neut or GenderFeature.None } && governor.Arguments.All(a => a.Function is not (Function.Actor or Function.Single))
            ? governor.Arguments.FirstOrDefault(a => a is { Function: Function.Recipient, Phrase.Marker: null } && a.Phrase.Head < governor.Predicate)
                // "Армии пришлось отступить": what opens the stretch and may be in the dative.
                ?? governor.Arguments.FirstOrDefault(a => a is { IsInherited: false, Function: Function.Undergoer or Function.Genitive, Phrase: { Marker: null, IsPronoun: false } opening } && opening.Words.First == stretch.First && opening.Words.End <= governor.Predicate && Words[opening.Head].Analyses.Any(r => r.Lemma == Words[opening.Head].Lemma && r.Features.Case == CaseFeature.Dat) && IsActor(opening.Head)) : null;

    /// <summary>"В министерстве заявили": where verbs agree, a plural without a subject is said by the body that it is said in; null for none.</summary>
    private Argument? Speaking(Clause clause) =>
        Pack.Sides == "accusative" && clause is { Kind: PredicateKind.Finite, IsPassive: false } && IsPlural(clause.Predicate) && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single))
            ? clause.Arguments.FirstOrDefault(a => a is { Function: Function.Oblique, Relation: Relation.Location } && IsActor(a.Phrase.Head))
            : null;

    private bool IsPlural(int verb) => Words[verb].Features is { Number: NumberFeature.Plur, Person: PersonFeature.None or PersonFeature.Third };

    /// <summary>Whether two verbs in the plural have no doer.</summary>
    private bool AreNobodys(Clause first, Clause second) => Array.TrueForAll([first, second], c => c is { Kind: PredicateKind.Finite, IsPassive: false } && IsPlural(c.Predicate) && c.Arguments.All(a => a.Function is not (Function.Actor or Function.Single)));

    /// <summary>"ორგანიზაცია ამტკიცებს, რომ მგზავრები უდაბნოში წაიყვანეს და იქ დატოვეს": whether a verb in the plural tells what others did than who says so, or goes on from a deed of no named doer.</summary>
    private bool IsOfSeveral(Clause told, Clause clause, int start, Phrase sayer, int sayers) =>
        clause is { Kind: PredicateKind.Finite, IsPassive: false } && IsPlural(clause.Predicate)
        && (OpensContent(start) ? sayers == 1 && !sayer.IsPronoun && Words[sayer.Head] is { Upos: Upos.NOUN or Upos.PROPN, Features.Number: NumberFeature.Sing } && !Enumerable.Range(sayer.Words.First, sayer.Words.End - sayer.Words.First).Any(i => Words[i].IsNumber || Words[i].Upos == Upos.CCONJ)
            : Words[start].Upos == Upos.CCONJ && told.Link == ClauseLink.Content && AreNobodys(told, clause));

    /// <summary>"მოუწოდა, ქუჩაში გამოვიდნენ": where verbs stand last, what is right behind a mark and a verb of asking is what is asked for, unless it tells of another doer.</summary>
    private bool IsAskedFor(Clause asking, Clause clause, int start) =>
        Pack.Sides == "ergative" && Words[start].Token.Form == "," && asking.Predicate == start - 1 && !(start + 1 < Words.Length && Words[start + 1].Upos == Upos.CCONJ) && !IsPastAside(asking, clause) && (Pack.RoleOf(Words[asking.Predicate].Lemma) is "demanded" or "willing" || Pack.RoleOf(Words[asking.Predicate].Lemma) is "planned" or "agrees" && Words[clause.Predicate].Features.Mood == MoodFeature.Opt) && clause.Kind == PredicateKind.Finite
        && (MayBeWished(clause.Predicate) || !clause.Arguments.Any(a => a is { Function: Function.Actor or Function.Single, IsInherited: false, Phrase.IsPronoun: false }) && clause.Tense != TenseFeature.Pres);

    /// <summary>Whether any reading of a verb may be that of a wish.</summary>
    private bool MayBeWished(int verb) => Words[verb].Features is not { Mood: MoodFeature.Ind, Tense: not TenseFeature.Pqp } || Words[verb].Analyses.Any(a => a.Upos == Words[verb].Upos && a.Features.Mood == MoodFeature.Opt);

    /// <summary>"სტუდენტი, რომელიც სტიპენდიას ითხოვდა, დააკავეს": whether a verb of the past behind a relative clause is the main one, for which its head waited.</summary>
    private bool IsPastAside(Clause aside, Clause clause) =>
        clause is { Tense: TenseFeature.Past, Mood: MoodFeature.Ind } && (IsRelative(aside.Extent.First) || aside.Extent.First + 1 < Words.Length && IsRelative(aside.Extent.First + 1));

    /// <summary>What a content clause hangs on: the form in -ing or infinitive right before it, where there is one ("blocked a road demanding that …", "marched to demand that …"), else the clause above.</summary>
    private int Demanding()
    {
        for (var c = Clauses.Count - 1; order is not null && c > above; c--)
        {
            if (Clauses[c] is { Kind: PredicateKind.Participle or PredicateKind.Infinitive, IsPassive: false } && Clauses[c].Predicate == stretch.First - 1)
            {
                return c;
            }
        }

        return above;
    }
}
