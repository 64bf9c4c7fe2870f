using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <content>What pronouns and relative words stand for.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>"His family paid and he was freed", "его семья заплатила выкуп, и его отпустили": whether a possessive at the head of the sentence already stands for whom a pronoun means, somebody of an earlier sentence.</summary>
    private bool IsOwnerAtHead(Phrase pronoun)
    {
        for (var i = 0; i < Math.Min(CopulaReach, pronoun.Words.First - 1); i++)
        {
            if (SyntaxWords.IsOwn(Words[i], Words[pronoun.Head]) && Words[i + 1].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPronoun(Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Phrase.IsPronoun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A clause with whom its pronouns stand for.</summary>
    private Clause WithMeant(Clause clause)
    {
        if (order is null)
        {
            clause = WithSubjectByNumber(clause);
            return WithObjectMeant(WithObjectByForm(clause));
        }

        clause = WithSubjectBefore(clause);
        clause = WithBefallenBefore(clause, isAlike: true);
        clause = WithBefallenOfRelative(clause);
        clause = WithObjectMeant(clause);
        return WithBefallenBefore(clause, isAlike: false);
    }

    /// <summary>"Protesters came to the palace, but police drove them back", "soldiers surrounded the village and shelled it", "армия ушла с базы, и её заняли повстанцы": whom or what else in the sentence an object pronoun means.</summary>
    private Clause WithObjectMeant(Clause clause)
    {
        for (var i = 0; i < clause.Arguments.Length; i++)
        {
            // "Police denied holding them": whoever does it without being named there is to be found yet, and is not whom it befalls.
            if ((clause.Kind == PredicateKind.Finite || clause.Arguments.Any(a => a.Function == Function.Actor)) && clause.Arguments[i] is { Function: Function.Undergoer or Function.Oblique or Function.Recipient, IsInherited: false, Phrase: { IsPronoun: true } pronoun } side && IsThirdPerson(pronoun.Head) && Meant(pronoun, clause) is { IsEmpty: false } meant)
            {
                clause = clause with { Arguments = [.. clause.Arguments[..i], .. meant.Select(p => side with { Phrase = p with { Marker = pronoun.Marker, Relation = pronoun.Relation }, IsInherited = true }), .. clause.Arguments[(i + 1)..]] };
            }
        }

        return clause;
    }

    private bool IsThirdPerson(int at)
    {
        foreach (var reading in Words[at].Analyses)
        {
            if (reading is { Upos: Upos.PRON, Features: { Person: PersonFeature.Third, Poss: PossFeature.None, Reflex: ReflexFeature.None, PronType: PronTypeFeature.Prs or PronTypeFeature.None } } && (order is null || reading.Features.Case == CaseFeature.Acc))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the clauses before tell of that agrees with an object pronoun and does not act in its clause: a person sooner as subject, a thing sooner as object or as where something was; all of those joined, where there are several; empty for nothing or where two come near each other.</summary>
    private ImmutableArray<Phrase> Meant(Phrase pronoun, Clause clause)
    {
        if (IsOwnerAtHead(pronoun))
        {
            return [];
        }

        var (best, score, second, source) = ((Argument?)null, 0.0, 0.0, (Clause?)null);
        var areMany = Words[pronoun.Head].Features.Number == NumberFeature.Plur;
        for (var (at, back) = (Clauses.Count - 1, 0); at >= 0 && Clauses[at].Sentence == Sentence; at--)
        {
            var told = Clauses[at];
            if (told.Kind == PredicateKind.Nominal || told.Predicate > pronoun.Head)
            {
                continue;
            }

            back++;
            foreach (var side in told.Arguments)
            {
                if (!side.Phrase.IsPronoun && (!side.IsInherited || side.Function is Function.Actor or Function.Single) && side.Phrase.Words.End <= pronoun.Words.First && !IsTime(side.Phrase.Head) && (Joined(told, side).Length > 1 ? areMany : Agrees(pronoun, side.Phrase) || AgreesWithVerb(pronoun, told, side)) && (IsSomebody(side.Phrase) || !IsOfPersons(pronoun, clause)) && !clause.Arguments.Any(a => a.Phrase != pronoun && a.Function != Function.Oblique && a.Phrase.Words.Overlaps(side.Phrase.Words)))
                {
                    // "Bought drones, hired a hall and said nobody would stop them": several things are meant only right behind their clause.
                    var weight = areMany && back > 1 && !IsSomebody(side.Phrase) ? 0 : WeightOf(side, pronoun, told, clause) - MeantBack * back;
                    if (weight > score)
                    {
                        (best, score, second, source) = (side, weight, best is null || best.Phrase.Head == side.Phrase.Head ? second : score, told);
                    }
                    else if (best is not null && best.Phrase.Head != side.Phrase.Head && !(source == told && best.Function == side.Function))
                    {
                        second = Math.Max(second, weight);
                    }
                }
            }
        }

        return best is null || score - second < MeantMargin ? [] : Joined(source!, best);
    }

    /// <summary>A side of a clause with those that stand beside it as such: "a clerk and a driver left".</summary>
    private static ImmutableArray<Phrase> Joined(Clause told, Argument side) =>
        side.Function is Function.Actor or Function.Single or Function.Undergoer ? [.. told.Arguments.Where(a => a.IsInherited == side.IsInherited && !a.Phrase.IsPronoun && a.Function == side.Function && a.Phrase.Marker == side.Phrase.Marker).Select(a => a.Phrase)] : [side.Phrase];

    private double WeightOf(Argument side, Phrase pronoun, Clause told, Clause clause)
    {
        var isSomebody = IsSomebody(side.Phrase);
        // "Армия ушла с базы, и её заняли": a body is meant no sooner than a thing.
        var isBody = isSomebody && !IsPerson(side.Phrase.Head) && Words[side.Phrase.Head].Features is { Number: NumberFeature.Sing, Animacy: not AnimacyFeature.Anim };
        if (isSomebody && !isBody && !(order is not null && Words[pronoun.Head].Features is { Number: NumberFeature.Sing, Gender: GenderFeature.Neut }))
        {
            return side.Function switch
            {
                Function.Actor or Function.Single => 3,
                Function.Undergoer => told.IsPassive || told.Arguments.Any(a => a.Function == Function.Actor && clause.Arguments.Any(o => o.Function == Function.Actor && o.Phrase == a.Phrase)) ? 3.6 : 2.7,
                Function.Recipient => 2.2,
                Function.Oblique when side.Relation is Relation.Against or Relation.Beneficiary or Relation.Comitative => 1.5,
                // "Gunmen came up to the reporters and beat them".
                Function.Oblique when side.Relation is Relation.Goal or Relation.Near => 1.2,
                _ => 0,
            };
        }

        return side.Function switch
        {
            Function.Undergoer => 3,
            // "Pulled out of the post, and rebels seized it": also what stands behind two adpositions.
            Function.Oblique when side.Relation is Relation.Location or Relation.Goal or Relation.Source or Relation.Comitative or Relation.None || side is { Relation: Relation.Genitive, Phrase.Marker: not null } => 2.4,
            Function.Actor or Function.Single => isBody ? 2.2 : isSomebody ? 1 : 2,
            Function.Recipient => 1.8,
            _ => 0,
        };
    }

    /// <summary>Whether a phrase is one or many, of the gender and, where a pronoun tells, a person or a thing as the pronoun says.</summary>
    private bool Agrees(Phrase pronoun, Phrase phrase)
    {
        // "Police fired after protesters pelted them": what may be read as many is many.
        if (!IsManyAs(phrase, pronoun) && !(order is not null && Words[pronoun.Head].Features.Number == NumberFeature.Plur && Words[phrase.Head].Analyses.Any(a => a is { Upos: Upos.NOUN, IsGuess: false, Features.Number: NumberFeature.Plur })))
        {
            return false;
        }

        var isPerson = IsPerson(phrase.Head);
        if (order is not null)
        {
            return Words[pronoun.Head].Features switch
            {
                { Number: NumberFeature.Sing, Gender: GenderFeature.Neut } => !isPerson,
                { Number: NumberFeature.Sing, Gender: GenderFeature.Masc or GenderFeature.Fem } => IsSomebody(phrase) && MayStandFor(pronoun, phrase),
                _ => true,
            };
        }

        return Pack.Sides == "ergative" || MayMean(pronoun.Head, phrase.Head);
    }

    /// <summary>"Судья вышел, и его задержали", "врач вышла, её задержали": where case tells, whether a pronoun agrees with who does what the verb tells as that verb does.</summary>
    private bool AgreesWithVerb(Phrase pronoun, Clause told, Argument side) =>
        cases is not null && side.Function is Function.Actor or Function.Single && IsSomebody(side.Phrase) && Words[side.Phrase.Head].Features is { Number: NumberFeature.Sing, Animacy: AnimacyFeature.Anim }
        && Words[told.Predicate].Features is { VerbForm: VerbFormFeature.Fin, Number: NumberFeature.Sing, Gender: GenderFeature.Masc or GenderFeature.Fem } said
        && Words[pronoun.Head].Analyses.Any(a => a is { Upos: Upos.PRON, Features: { Person: PersonFeature.Third, Number: NumberFeature.Sing } } && a.Features.Gender == said.Gender);

    /// <summary>"Журналист снимал шествие, его задержали": whether a pronoun is the object of a verb that befalls persons only.</summary>
    private bool IsOfPersons(Phrase pronoun, Clause clause) =>
        Pack.RoleOf(Words[clause.Predicate].Lemma) == "persons" && clause.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase == pronoun);

    /// <summary>"Пикетчики отказались уйти, против них применили водомёт": where case tells, whether a pronoun before a verb can mean nobody but the subject before, who then does not do it.</summary>
    private bool IsMeantBefore(Clause clause, Clause told, Argument subject) =>
        cases is not null && IsSomebody(subject.Phrase)
        && clause.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer or Function.Oblique or Function.Recipient, Phrase.IsPronoun: true } && a.Phrase.Head < clause.Predicate && IsThirdPerson(a.Phrase.Head)) is { } side
        && (Agrees(side.Phrase, subject.Phrase) || AgreesWithVerb(side.Phrase, told, subject))
        && told.Arguments.All(a => a.Phrase == subject.Phrase || a.Phrase.IsPronoun || !Agrees(side.Phrase, a.Phrase) || !IsSomebody(a.Phrase) && (a.Function != Function.Undergoer || IsOfPersons(side.Phrase, clause)));

    /// <summary>"Iran said it will withdraw": a pronoun that stands for the subject before it.</summary>
    private Clause WithSubjectBefore(Clause clause)
    {
        var at = clause.Predicate;
        // "A man who said he shot a guard": in a relative clause only what is told there has a subject before it, who tells it.
        if ((Latest().Concat(before).FirstOrDefault()) is not { Phrase.IsPronoun: false } known || IsRelative(stretch.First) && !(root >= 0 && OpensTold(at)))
        {
            return clause;
        }

        // "Guards shot the man after he fired": one person is not the several that the subject names.
        var other = above < 0 ? null : Clauses[above].Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false });
        // "The woman said he beat her": who is of the other sex than the doer is the one whom it befell.
        var isOther = clause.Arguments.Any(a => IsBackward(a, at) && a.Function == Function.Actor && Pack.IsOtherSex(Words[a.Phrase.Head].Features.Gender, Words[known.Phrase.Head].Lemma));
        return clause with { Arguments = [.. clause.Arguments.Select(a => (IsBackward(a, at) || isOther && IsObjectPronoun(a, at)) && Meant(a.Phrase) is { } meant ? meant with { Function = a.Function, Relation = a.Relation, IsInherited = true } : a)] };

        Argument? Meant(Phrase pronoun) => IsOwnerAtHead(pronoun) || IsSpokenOf(pronoun, known.Phrase) ? null : MayStandFor(pronoun, known.Phrase) ? known : other is not null && MayStandFor(pronoun, other.Phrase) ? other : Opener(pronoun);
    }

    /// <summary>"Rey was a clerk, police said, before he was shot": whom the sentence opens with, for one person who cannot be the subject right before; null for nobody.</summary>
    private Argument? Opener(Phrase pronoun) =>
        Words[pronoun.Head].Features is { Number: NumberFeature.Sing, Gender: GenderFeature.Masc or GenderFeature.Fem } && Phrases.Find(p => p is { Marker: null, IsPronoun: false, Words.First: < 2 }) is { } opener
        && opener.Words.End < pronoun.Words.First && Words[opener.Words.End].Upos is Upos.AUX or Upos.VERB && (IsPerson(opener.Head) || Words[opener.Head].Upos == Upos.PROPN && !IsPlace(opener.Head)) && MayStandFor(pronoun, opener) ? new Argument(Function.Actor, Relation.None, opener) : null;

    /// <summary>"Rey said: 'He shot at us'": whether a pronoun stands behind an opening quotation mark that a phrase stands before: who speaks there speaks of another.</summary>
    private bool IsSpokenOf(Phrase pronoun, Phrase phrase)
    {
        var open = -1;
        for (var i = 0; i < pronoun.Words.First; i++)
        {
            open = PhraseFinder.IsOpeningQuote(Words[i]) && (open < 0 || !PhraseFinder.IsClosingQuote(Words[i])) ? i : PhraseFinder.IsClosingQuote(Words[i]) ? -1 : open;
        }

        return open >= phrase.Words.End;
    }

    /// <summary>"Kidnapped the mayor and shot him", "burst into the flat of Rey and shot him": whom the clause before was about, save its subject.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="isAlike">Whether it must be one or many as the pronoun is ("left the bank and gunmen shot them" is not about the bank).</param>
    private Clause WithBefallenBefore(Clause clause, bool isAlike) =>
        above >= 0 && !IsRelative(stretch.First) && HasObjectPronoun(clause) && Object(Clauses[Objective(above)], clause) is { } befallen
            && (!isAlike || clause.Arguments.First(a => IsObjectPronoun(a, clause.Predicate)).Phrase is var pronoun && (Words[pronoun.Head].Features.Number != NumberFeature.Plur || IsManyAs(befallen, pronoun)))
            ? WithObject(clause, befallen) : clause;

    /// <summary>"Dragged a man off and beat and stabbed him": the clause before a verb that is only joined to others and has no object; that verb's own where it has one.</summary>
    private int Objective(int clause)
    {
        var at = clause;
        while (at > 0 && Clauses[at] is { Kind: PredicateKind.Finite, IsPassive: false } bare && Words[bare.Extent.First].Upos == Upos.CCONJ && bare.Extent.End - bare.Extent.First == 2)
        {
            at--;
            while (at > 0 && Clauses[at].Kind == PredicateKind.Nominal)
            {
                at--;
            }
        }

        return Clauses[at].Sentence == Sentence && Clauses[at].Kind != PredicateKind.Nominal ? at : clause;
    }

    /// <summary>"She was stopped by two men, who beat her": past a relative word whom the passive before it befell.</summary>
    private Clause WithBefallenOfRelative(Clause clause) =>
        above >= 0 && IsRelative(Words[stretch.First].Token.Form == "," ? stretch.First + 1 : stretch.First) && Clauses[above] is { IsPassive: true } stopped && HasObjectPronoun(clause) && SideOf(stopped, Function.Undergoer)?.Phrase is { } met && !IsDoneBy(clause, met)
            ? WithObject(clause, met)
            : clause;

    private static bool IsDoneBy(Clause clause, Phrase doer) => clause.Arguments.Any(a => a.Function == Function.Actor && a.Phrase == doer);

    private bool HasObjectPronoun(Clause clause) => clause.Arguments.Any(a => IsObjectPronoun(a, clause.Predicate));

    private Clause WithObject(Clause clause, Phrase meant) =>
        clause with { Arguments = [.. clause.Arguments.Select(a => IsObjectPronoun(a, clause.Predicate) && !IsOwnerAtHead(a.Phrase) && MayStandFor(a.Phrase, meant) ? a with { Phrase = meant, IsInherited = true } : a)] };

    /// <summary>"Бастуют рабочие, они требуют": likewise where words have number; "суд обязал рабочих вернуться, они отказались": else whom the clause before was about; "обвинила депутата в том, что он ударил её": of gender, where words have it, and of a charge sooner the accused.</summary>
    private Clause WithSubjectByNumber(Clause clause)
    {
        var at = clause.Predicate;
        var isCharge = above >= 0 && OpensContent(stretch.First) && (Pack.RoleOf(Words[Clauses[above].Predicate].Lemma) == "charge" || Pack.RoleOf(Words[Clauses[above].Predicate].Lemma + " that") == "charge");
        if (IsRelative(stretch.First) || Latest().Concat(before).Concat(above < 0 ? [] : Counted(Clauses[above])).Take(1).Where(a => !a.Phrase.IsPronoun).Concat(above < 0 ? [] : Clauses[above].Arguments.Where(a => a.Function == Function.Undergoer)).ToList() is not { Count: > 0 } told)
        {
            return clause;
        }

        return clause with { Arguments = [.. clause.Arguments.Select(a => !a.IsInherited && MayGoBack(a) && !IsOwnerAtHead(a.Phrase) && told.Find(t => (!isCharge || t.Function == Function.Undergoer && IsSomebody(t.Phrase)) && MayBe(a.Phrase, t)) is { } many ? many with { Function = a.Function, Relation = a.Relation, IsInherited = true } : a)] };

        bool MayBe(Phrase pronoun, Argument one) => !IsSpokenOf(pronoun, one.Phrase) && IsManyAs(one.Phrase, pronoun) && (cases is null || MayMean(pronoun.Head, one.Phrase.Head) || above >= 0 && AgreesWithVerb(pronoun, Clauses[above], one));

        bool MayGoBack(Argument side) => IsBackward(side, at) && side.Function != Function.Undergoer
            || Pack.Sides == "ergative" && side.Function == Function.Recipient && IsBackward(side with { Function = Function.Single }, at) && clause.Arguments.Any(d => d.Function == Function.Actor && told.TrueForAll(t => t.Phrase != d.Phrase));
    }

    /// <summary>"Интернет отключили, вечером его восстановили": what the clause before was done to, where the pronoun may stand for it.</summary>
    private Clause WithObjectByForm(Clause clause)
    {
        if (above < 0 || IsRelative(stretch.First) || AboutIn(Clauses[above], clause) is not { } done || !IsSomebody(done.Phrase) && clause.Arguments.Any(a => a.Phrase.IsPronoun && IsOfPersons(a.Phrase, clause))
            // "Форд выступила …, обвиняя его": a bare name before a verb without a subject may be its subject after all.
            || IsConverb(clause) && done.Phrase.Head < Clauses[above].Predicate && Words[done.Phrase.Head].Upos == Upos.PROPN && !HasSubject(Clauses[above]))
        {
            return clause;
        }

        return clause with { Arguments = [.. clause.Arguments.Select(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: true } && !IsOwnerAtHead(a.Phrase) && MayMean(a.Phrase.Head, done.Phrase.Head) ? a with { Phrase = done.Phrase, IsInherited = true } : a)] };
    }

    /// <summary>What a clause is about besides its subject, where case tells; null for nothing.</summary>
    private Argument? AboutIn(Clause told, Clause next) =>
        told.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false })
        // "Выступил против кандидата, обвиняя его": or was against.
        ?? told.Arguments.FirstOrDefault(a => a is { Relation: Relation.Against, Phrase.IsPronoun: false })
        // "Сайт недоступен, его заблокировало министерство": or what was said of a thing.
        ?? (cases is not null && next.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false, Phrase.IsPronoun: false })
            ? told.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Single, Phrase: { IsPronoun: false, Marker: null } } && Words[a.Phrase.Head].Features.Animacy == AnimacyFeature.Inan && !IsActor(a.Phrase.Head))
            : null);

    /// <summary>Whether a side is a personal pronoun of the third person before its verb.</summary>
    private bool IsBackward(Argument side, int verb) =>
        side is { Function: Function.Actor or Function.Undergoer or Function.Single, Phrase.IsPronoun: true } && side.Phrase.Head < verb
        && Words[side.Phrase.Head].Features is { Person: PersonFeature.Third, Poss: PossFeature.None, PronType: PronTypeFeature.Prs or PronTypeFeature.None };

    /// <summary>Whether a side is a personal pronoun of the third person that stands after its verb and is whom it befalls; not "the gunman gave himself up".</summary>
    private bool IsObjectPronoun(Argument side, int verb) =>
        side is { Function: Function.Undergoer, Phrase.IsPronoun: true } && side.Phrase.Head > verb && Words[side.Phrase.Head].Features is { PronType: PronTypeFeature.Prs, Person: PersonFeature.Third, Gender: not GenderFeature.Neut, Reflex: ReflexFeature.None };

    /// <summary>"Бастуют 800 рабочих": who is counted after a verb without a subject; empty for nobody.</summary>
    private IEnumerable<Argument> Counted(Clause clause) =>
        Pack.Sides == "accusative" && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single)) ? clause.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase.Relation: Relation.Genitive }) : [];

    /// <summary>Where words have number: whether a phrase is one or many as its pronoun says.</summary>
    private bool IsManyAs(Phrase phrase, Phrase pronoun)
    {
        var many = HasNumber(phrase) || Words[phrase.Head].Features.Number == NumberFeature.Plur;
        return many == (Words[pronoun.Head].Features.Number == NumberFeature.Plur);
    }

    /// <summary>Whom a clause is about besides its subject: its object, else the last name in it; null for nobody or one who acts in the next clause.</summary>
    private Phrase? Object(Clause told, Clause next) =>
        (told.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false } && !told.IsPassive && (IsActor(a.Phrase.Head) || Words[a.Phrase.Head].Upos == Upos.PROPN))
            ?? told.Arguments.LastOrDefault(a => a is { Function: Function.Oblique, Relation: Relation.Genitive } && a.Phrase.Head > told.Predicate && Words[a.Phrase.Head].Upos == Upos.PROPN))?.Phrase is { } phrase
        && next.Arguments.All(a => a.Function != Function.Actor || a.Phrase != phrase) ? phrase : null;

    /// <summary>Where case tells: whether a pronoun of the third person agrees with a noun in number and, where it shows one, in gender.</summary>
    private bool MayMean(int pronoun, int noun) =>
        Words[pronoun].Analyses.Any(a => a is { Upos: Upos.PRON, Features.Person: PersonFeature.Third } && a.Features.Number == Words[noun].Features.Number && (a.Features.Gender == GenderFeature.None || a.Features.Number == NumberFeature.Plur || a.Features.Gender == Words[noun].Features.Gender));

    /// <summary>Whether a pronoun of one person ("he") may stand for a phrase: not for several, nor for one of the other sex ("his wife says he …").</summary>
    private bool MayStandFor(Phrase pronoun, Phrase phrase) =>
        // "Rey left the hall after it was bombed": nor a thing's for a person.
        order is not null && Words[pronoun.Head].Features is { Number: NumberFeature.Sing, Gender: GenderFeature.Neut } ? (Words[phrase.Head].Features.Number != NumberFeature.Plur || IsPlace(phrase.Head) || Words[phrase.Head].Lower == Words[phrase.Head].Lemma) && (!(IsHolder(phrase.Head) || Words[phrase.Head].Upos == Upos.PROPN && IsPerson(phrase.Head)) || IsPlace(phrase.Head))
        // "The mayor said they burned his house": nor several for one who is named or holds an office, whom nobody is joined to.
        : order is not null && Words[pronoun.Head].Features.Number == NumberFeature.Plur && IsOneHolder(phrase) ? false
        : Words[pronoun.Head].Features is not { Number: NumberFeature.Sing, Gender: GenderFeature.Masc or GenderFeature.Fem } || Words[phrase.Head].Features.Number != NumberFeature.Plur && !(order is not null && Words[phrase.Head].Upos == Upos.NOUN && IsActor(phrase.Head) && !IsPerson(phrase.Head)) && !Pack.IsOtherSex(Words[pronoun.Head].Features.Gender, Words[phrase.Head].Lemma);

    /// <summary>Whether a phrase is one person, by name or office, that no conjunction or mark joins to another.</summary>
    private bool IsOneHolder(Phrase phrase) =>
        IsHolder(phrase.Head) && !IsPlace(phrase.Head) && Words[phrase.Head].Features.Number == NumberFeature.Sing && !Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => Words[i].IsNumber || Words[i].Upos == Upos.CCONJ)
        && !(phrase.Words.First > 0 && Words[phrase.Words.First - 1].Upos == Upos.CCONJ) && !(phrase.Words.End < Words.Length && Words[phrase.Words.End].Upos == Upos.CCONJ);

    /// <summary>What a relative word at the beginning of a clause stands for: the phrase before it, of a thing where it stands for a whole clause ("რამაც"), for persons only right before it ("ყველა, ვინც …"); null for any other phrase.</summary>
    private Phrase? Antecedent(Phrase phrase, int start) =>
        phrase.IsPronoun && start > 0 && phrase.Words.First - start <= RelativeReach && Words[phrase.Head].Features.PronType == PronTypeFeature.Rel
        // "ხიდი გადაკეტეს, რის გამოც …": what stands in the genitive for all that the verb right before it tells.
        && !(Pack.Sides == "ergative" && Pack.RoleOf(Words[phrase.Head].Lemma) == "whole" && Words[phrase.Head].Features.Case == CaseFeature.Gen && IsFiniteVerb(start - 1))
            ? Meant(phrase, Phrases.FindLastIndex(p => p.Words.End <= start && !IsTime(p.Head) && !IsAgeAside(p) && (!p.IsPronoun || IsThose(p, start)) && !(Pack.Sides == "ergative" && p.Words.End < start - 1 && Pack.RoleOf(Words[phrase.Head].Lemma) == "who") && !(Pack.Sides == "ergative" && Pack.RoleOf(Words[phrase.Head].Lemma) == "whole" && (IsActor(p.Head) || IsPerson(p.Head) || IsPlace(p.Head)))))
            : null;

    /// <summary>"Jane Doyle, 22, who is accused": an age between marks behind a name, for which no relative word stands.</summary>
    private bool IsAgeAside(Phrase phrase) =>
        phrase.Words.End - phrase.Words.First == 1 && Words[phrase.Head].Token.Kind == TokenKind.Number && phrase.Words.First > 1 && Words[phrase.Words.First - 1].Token.Form == "," && Words[phrase.Words.First - 2].Upos == Upos.PROPN
        && phrase.Words.End < Words.Length && Words[phrase.Words.End].Token.Form == ",";

    /// <summary>"დემონსტრანტებს გაუხსნა ცეცხლი, რომლებიც …": what stands for several is not the one thing right before it if several are named before that; else its bearer.</summary>
    private Phrase? Meant(Phrase relative, int last) =>
        // "Rey, the driver who shot two", «Рей, водитель, который …»: whom the apposition describes.
        MeantItself(relative, last) is not { } meant ? null : !IsHolder(meant.Head) && Described(meant, 0) is var described && (Words[described.Head].Upos == Upos.PROPN || IsHolder(described.Head)) && !IsPlace(described.Head) ? described : meant;

    private Phrase? MeantItself(Phrase relative, int last)
    {
        if (Pack.Sides == "ergative" && last > 0 && Words[relative.Head].Features.Number == NumberFeature.Plur && IsOneThing(Phrases[last]))
        {
            for (var p = last - 1; p >= 0 && Enumerable.Range(Phrases[p].Words.End, Phrases[p + 1].Words.First - Phrases[p].Words.End).All(i => Words[i].Token.Kind != TokenKind.Punctuation); p--)
            {
                if (Words[Phrases[p].Head].Features.Number == NumberFeature.Plur && !Phrases[p].IsPronoun && IsActor(Phrases[p].Head))
                {
                    return Phrases[p];
                }
            }
        }

        return cases is not null && last > 0 ? Phrases[Agreeing(last, relative.Head)] : Bearer(last, relative.Head);
    }

    /// <summary>"Премьер Италии, который прибыл", "журналистку газеты, которую арестовали": where case tells, of a noun and its genitives the one that a relative word agrees with, of several that do who is somebody.</summary>
    private int Agreeing(int last, int relative)
    {
        // "Главе полиции по Омску X, которого": who is named past what his office is for.
        var held = Phrases.FindIndex(p => p.Holder is { } named && relative - named.End is 1 or 2);
        if (held >= 0 && (MayStandFor(relative, Phrases[held].Head) || MayStandFor(relative, Phrases[held].Holder!.Value.End - 1)))
        {
            return held;
        }

        var best = MayStandFor(relative, Phrases[last].Head) ? last : -1;
        for (var p = last; p > 0 && Phrases[p] is { Marker: null, Case: CaseFeature.Gen or CaseFeature.None } attribute && Phrases[p - 1].Words.End == attribute.Words.First && !Phrases[p - 1].IsPronoun && !IsTime(Phrases[p - 1].Head); p--)
        {
            if (MayStandFor(relative, Phrases[p - 1].Head) && (best < 0 || IsSomebody(Phrases[p - 1])))
            {
                best = p - 1;
            }
        }

        return best < 0 ? Behind(last, relative) ?? last : best;
    }

    /// <summary>"Туристов в горах Непала, которые …": past what only adpositions and genitives tie to it, the somebody that a relative word agrees with where the phrase before its mark does not; null for none.</summary>
    private int? Behind(int last, int relative)
    {
        for (var p = last; p > 0 && Phrases[p - 1].Words.End >= Phrases[p].Words.First - 1 && (Phrases[p].Marker is not null || Phrases[p].Case == CaseFeature.Gen) && !Phrases[p - 1].IsPronoun && !IsTime(Phrases[p - 1].Head); p--)
        {
            if (MayStandFor(relative, Phrases[p - 1].Head) && IsSomebody(Phrases[p - 1]))
            {
                return p - 1;
            }
        }

        return null;
    }

    /// <summary>The verb of a relative clause, past its auxiliary and adverbs.</summary>
    private int Acting(int at)
    {
        while (at + 1 < Words.Length && Words[at].Upos is Upos.AUX or Upos.ADV)
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a relative word has the number and gender of a noun.</summary>
    private bool MayStandFor(int relative, int noun) => AgreesAs(relative, Words[noun].Features)
        // "Директора, которого": one in the accusative looks like several in the nominative.
        || Words[noun].Features.Case == CaseFeature.Nom && Words[noun].Analyses.Any(a => a.Lemma == Words[noun].Lemma && IsOneObject(a.Features) && AgreesAs(relative, a.Features));

    private static bool IsOneObject(Features features) => features is { Case: CaseFeature.Acc or CaseFeature.Gen, Number: NumberFeature.Sing, Animacy: AnimacyFeature.Anim };

    private bool AgreesAs(int relative, Features noun) =>
        Words[relative].Analyses.Any(r => r.Features.PronType == PronTypeFeature.Rel && (r.Features.Number == noun.Number || r.Features.Number == NumberFeature.None || noun.Number == NumberFeature.None)
            && (r.Features.Gender == noun.Gender || r.Features.Gender == GenderFeature.None || noun.Gender == GenderFeature.None || r.Features.Number == NumberFeature.Plur));

    /// <summary>One thing, without a number, that no conjunction joins to others.</summary>
    private bool IsOneThing(Phrase phrase) => Words[phrase.Head].Features.Number == NumberFeature.Sing && !IsActor(phrase.Head) && (phrase.Words.First == 0 || Words[phrase.Words.First - 1].Upos != Upos.CCONJ) && !HasNumber(phrase);

    private bool HasNumber(Phrase phrase) => Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => Words[i].IsNumber);

    /// <summary>"Those who protest", "тем, кто протестует": a pronoun that is nobody but whom the clause after it tells.</summary>
    private bool IsThose(Phrase phrase, int end) =>
        Words[phrase.Head].Features.PronType == PronTypeFeature.Dem && (phrase.Words.End == end || phrase.Words.End == end - 1 && Words[end - 1].Token.Form == ",");

    /// <summary>Where order tells: "the mayor of Achi, in the province of Sur, who was abducted" is the mayor, but "the trial of a man who …" the man; any other relative word stands for the phrase right before it.</summary>
    private Phrase? Bearer(int last, int relative)
    {
        var at = last;
        // "The mayor of Achi, in the province of Sur, who …": no place is anybody; the person before it is meant.
        for (var p = last; order is not null && p > 0 && Pack.RoleOf(Words[relative].Lower) == "bearer" && (p < last ? Phrases[p].Relation is Relation.Genitive or Relation.Location : IsPlace(Phrases[p].Head) && Phrases[p].Marker is not null)
            && Enumerable.Range(Phrases[p - 1].Words.End, Phrases[p].Words.First - Phrases[p - 1].Words.End).All(i => Words[i].Upos == Upos.ADP || Words[i].Token.Form == ","); p--)
        {
            if (IsPerson(Phrases[p - 1].Head))
            {
                return Phrases[p - 1];
            }
        }

        // "Were removed by police with bulldozers, who arrested 30": nor is a tool anybody.
        if (order is not null && at > 0 && Pack.RoleOf(Words[relative].Lower) == "bearer" && Phrases[at] is { Relation: Relation.Comitative or Relation.Instrument } tool && !IsSomebody(tool) && Words[tool.Head].Upos == Upos.NOUN && IsSomebody(Phrases[at - 1]) && Phrases[at - 1].Words.End == tool.Words.First - 1)
        {
            at--;
        }

        // "The bodies of three surfers who had been kidnapped": nobody kidnaps bodies.
        while (order is not null && at > 0 && Pack.RoleOf(Words[relative].Lower) == "bearer" && Pack.RoleOf(Words[Phrases[at - 1].Head].Lemma) != "remains" && Phrases[at] is { Relation: Relation.Genitive or Relation.Location } attribute
            && Enumerable.Range(Phrases[at - 1].Words.End, attribute.Words.First - Phrases[at - 1].Words.End).All(i => Words[i].Upos == Upos.ADP || Words[i].Token.Form == ",") && !Phrases[at - 1].IsPronoun && !IsTime(Phrases[at - 1].Head)
            // "The mother of Rey, who was shot": nor is it the kin of who is named.
            && !(Words[attribute.Head].Upos == Upos.PROPN && !IsPlace(attribute.Head) && Pack.RoleOf(Words[Phrases[at - 1].Head].Lemma + " of") == "kin")
            && (IsActor(Phrases[at - 1].Head) ? !(IsPerson(attribute.Head) && !IsPerson(Phrases[at - 1].Head)) : !(IsActor(attribute.Head) || Words[attribute.Head].Upos == Upos.PROPN)))
        {
            at--;
        }

        // "A strike on the consulate in Lima that killed six": no town kills anybody.
        // "Fired rockets at Israel, which responded": but of what only those who rule can do the place is meant.
        if (order is not null && at > 0 && Pack.RoleOf(Words[relative].Lower) != "bearer" && !(Words[relative - 1].Token.Form == "," && relative + 1 < Words.Length && Words[Phrases[at].Head].Upos == Upos.PROPN && IsPlace(Phrases[at].Head) && Pack.RoleOf(Words[Acting(relative + 1)].Lemma + " which") == "rules") && Phrases[at] is { Relation: Relation.Location or Relation.Near } town && Enumerable.Range(town.Words.First, town.Words.End - town.Words.First).Any(IsPlace))
        {
            at -= at > 1 && Phrases[at - 1].Marker is not null && Phrases[at - 1].Words.First - Phrases[at - 2].Words.End == 1 ? 2 : 1;
        }

        // "An attack on the village of Tora in the Gao region that injured five": nor do several places, one of or in the other.
        else if (order is not null && at > 0 && Pack.RoleOf(Words[relative].Lower) != "bearer" && Words[relative - 1].Token.Form != "," && relative + 1 < Words.Length && (Words[relative + 1].Upos == Upos.VERB || Words[relative + 1].Upos == Upos.AUX && Pack.RoleOf(Words[relative + 1].Lemma) != "passive"))
        {
            var deed = at;
            while (deed > 0 && Phrases[deed].Marker is not null && Phrases[deed - 1].Words.End == Phrases[deed].Words.First - 1
                && (Enumerable.Range(Phrases[deed].Words.First, Phrases[deed].Words.End - Phrases[deed].Words.First).Any(IsPlace) || Phrases[deed].Relation == Relation.Genitive && Words[Phrases[deed].Head].Upos == Upos.PROPN && !IsActor(Phrases[deed].Head) || deed < at && Phrases[deed + 1].Relation == Relation.Genitive && !IsActor(Phrases[deed].Head)))
            {
                deed--;
            }

            at = deed < at && !IsActor(Phrases[deed].Head) && Words[Phrases[deed].Head].Upos == Upos.NOUN && !(Phrases[deed].Marker is not null && Phrases[deed + 1].Relation == Relation.Genitive) ? deed : at;
        }

        // "Backers of the senator, who was held": one is not the several that he is named beside.
        if (order is not null && at >= 0 && at < last && Words[Phrases[at].Head].Features.Number == NumberFeature.Plur && relative + 1 < Words.Length && Words[relative + 1] is { Upos: Upos.AUX, Features.Number: NumberFeature.Sing }
            && IsPerson(Phrases[last].Head) && Words[Phrases[last].Head].Features.Number != NumberFeature.Plur)
        {
            return Phrases[last];
        }

        return at < 0 ? null : Phrases[at];
    }
}
