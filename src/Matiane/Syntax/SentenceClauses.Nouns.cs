using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <content>Event nouns and their sides.</content>
internal sealed partial record SentenceClauses
{
    private void AddNouns()
    {
        foreach (var phrase in Phrases)
        {
            // "On 22 March": what is part of a date names nothing that happened.
            if (phrase.Words.First >= stretch.First && phrase.Words.End <= stretch.End && MayName(phrase) && !(order is not null && IsTime(phrase.Head)))
            {
                var noun = EventNoun(phrase);
                Clauses.Add(IsAbsent(phrase, stretch.First, stretch.End) || IsOfDenied(phrase) || IsOutOfQuestion(phrase) ? noun with { IsNegated = true } : noun);
            }
        }
    }

    private bool MayName(Phrase phrase) =>
        Words[phrase.Head].Upos is Upos.NOUN or Upos.X or Upos.VERB || order is not null && Words[phrase.Head].Upos == Upos.PROPN && (Pack.RoleOf(Words[phrase.Head].Lemma) == "named" && phrase.Head + 1 < Words.Length && Words[phrase.Head + 1].Upos == Upos.PROPN || IsOpening(phrase));

    /// <summary>"Fire destroyed six shops": a single word that opens the sentence and so has a capital, but may be a common noun.</summary>
    private bool IsOpening(Phrase phrase) =>
        phrase is { Words.First: 0, Words.End: 1 } && Words[0].Analyses.Any(static a => a is { Upos: Upos.NOUN, IsGuess: false }) && Words.Length > 1 && Words[1].Upos is Upos.VERB or Upos.AUX or Upos.ADP;

    /// <summary>A noun that may name what happened, with who did it by its verb.</summary>
    private Clause EventNoun(Phrase phrase)
    {
        var verb = root < 0 ? null : Clauses[root];
        // Where verbs may stand last, the clause's verb tells; an instrument is used by whoever acts.
        // "The group said soldiers committed rape": the verb with a subject of its own before the noun.
        var inner = root < 0 ? root : Inner(phrase.Head);
        var governor = root < 0 ? null : Clauses[inner];
        var owner = verb is null ? null : inner == root ? SubjectOf(verb) : SideOf(Clauses[inner], Function.Actor);
        var partTaker = PartTaker(phrase, governor);
        owner = partTaker ?? owner;
        // "The crackdown, officials explained, was …": who is put in between only speaks of it.
        owner = order is not null && phrase.Marker is null && owner?.Phrase.Words.First > phrase.Words.End && (Words[owner.Phrase.Words.First - 1].Token.Form == ","
            // "Curfew in Honiara after looters ransack shops": nor does the subject of a clause behind what opens it.
            || order.OpensClause(owner.Phrase.Words.First - 1)) ? null : owner;
        var isDeed = Pack.Sides == "ergative" && verb is not null && Pack.RoleOf(Words[verb.Predicate].Lemma) is "does" or "asserts" or "planned";
        // "Are on strike, demanding …": a participle behind the copula's noun is no verb beside it.
        var isAlone = governor is null || governor.Kind == PredicateKind.Participle && governor.Predicate > phrase.Words.End;
        var engaged = Absolute(phrase) ?? (owner is null || isAlone ? Engaged(phrase, stretch.First) : null);
        // "Condemned the attack": who only speaks of an act, fears or outlives it does not commit it.
        var isSpokenOf = governor is not null && Pack.RoleOf(Words[governor.Predicate].Lemma) is "about" or "presumes" or "causes" or "charge" or "denied" or "hypothetical" && Pack.RoleOf(Words[governor.Predicate].Lemma + " deed") != "does" || IsExistent(phrase, stretch.First) || IsObjectOfTalk(phrase);
        var noun = Nominal(phrase, governor is null ? null : inner, governor, isSpokenOf ? null : engaged ?? owner, isAlone && engaged is not null, isDeed || engaged is not null || partTaker is not null || owner is null || IsDoneByAgent(phrase, governor, owner) || Pack.Sides == "ergative" && phrase is { Marker: null, Case: CaseFeature.Ins });
        noun = order is null && engaged is not null ? noun with { Arguments = [.. noun.Arguments.Where(a => a.Phrase != engaged.Phrase), engaged, .. Joined(engaged)] } : noun;
        return Striking(Suffered(noun, phrase, governor, stretch.First), phrase, governor);
    }

    /// <summary>"Refused to condemn the blast", «отказался осудить взрыв»: whether a phrase is the object of an infinitive of the stretch that only speaks of it.</summary>
    private bool IsObjectOfTalk(Phrase phrase) =>
        Clauses.Any(c => c is { Kind: PredicateKind.Infinitive } && c.Predicate >= stretch.First && c.Predicate < stretch.End && Pack.RoleOf(Words[c.Predicate].Lemma) is "about" or "charge" && c.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase == phrase));

    /// <summary>"The ambush was staged last week by a militia": whether the agent of a verb that makes a deed of its noun does what that noun, its subject, names.</summary>
    private bool IsDoneByAgent(Phrase phrase, Clause? verb, Argument owner) =>
        order is not null && verb is { IsPassive: true } && owner is { Relation: Relation.Agent } && phrase.Marker is null && Pack.RoleOf(Words[verb.Predicate].Lemma) == "does" && verb.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase == phrase);

    /// <summary>"Took part in the looting", "was involved in the murder", "implicated two guards in the escape": where order tells, who has a part in what a verb's own adposition ties; null for nobody.</summary>
    private Argument? PartTaker(Phrase noun, Clause? verb)
    {
        if (order is null || noun is not { Marker: { } tie, Relation: Relation.Location } || verb is not { IsNegated: false, Kind: not PredicateKind.Nominal } || noun.Words.First <= verb.Predicate + 1)
        {
            return null;
        }

        var thing = verb.Arguments.LastOrDefault(a => a is { Function: Function.Undergoer } && (verb.IsPassive || !a.IsInherited));
        return Pack.RoleOf($"{Words[verb.Predicate].Lemma} {tie}") == "does" ? thing ?? SideOf(verb, Function.Actor)
            : thing is not null && thing.Phrase.Words.End == noun.Words.First - 1 && Pack.RoleOf($"{Words[verb.Predicate].Lemma} {Words[thing.Phrase.Head].Lemma} {tie}") == "does" ? SideOf(verb, Function.Actor)
            : null;
    }

    /// <summary>"An air strike hit a hospital", "the attack targeted a convoy": where order tells, a deed that is the subject of a verb of striking befell that verb's object.</summary>
    private Clause Striking(Clause noun, Phrase phrase, Clause? verb) =>
        order is not null && phrase.Marker is null && verb is { IsPassive: false, Kind: PredicateKind.Finite } && verb.Predicate > phrase.Head && Pack.RoleOf(Words[verb.Predicate].Lemma + " what") == "strikes" && !HasSide(noun, Function.Undergoer) && !HasSide(noun, Function.Genitive) && verb.Arguments.Any(a => a.Function == Function.Actor && a.Phrase == phrase)
            ? noun with { Arguments = [.. noun.Arguments, .. Lent(verb.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase.Marker: null }))] } : noun;

    /// <summary>Who else a stretch without a verb says it of, where case tells.</summary>
    private IEnumerable<Argument> Joined(Argument engaged) =>
        cases is null ? [] : SaidOfBare(stretch.First).Where(p => p != engaged.Phrase).Select(p => engaged with { Phrase = p });

    /// <summary>The negated verb of a stretch, or that behind its infinitive that says what did not come about ("соглашения достичь не удалось"); null for none, or one that with its negation only leaves open ("не исключён арест").</summary>
    private Clause? DeniedBy()
    {
        var said = Clauses[root];
        said = said is { Kind: PredicateKind.Infinitive, IsNegated: false } && Pack.RoleOf(Words[said.Predicate].Lemma) is "does" or "attains" && root + 1 < Clauses.Count && Clauses[root + 1] is { Kind: PredicateKind.Finite, IsNegated: true } failed && cases is not null && Pack.RoleOf(Words[failed.Predicate].Lemma) is "asserts" or "modal" ? failed : said;
        return said.IsNegated && !(cases is not null && (Pack.RoleOf(Words[said.Predicate].Lemma) == "hypothetical" || Pack.RoleOf(Words[said.Predicate].Lemma + " not") == "hypothetical")) ? said : null;
    }

    /// <summary>"No tsunami came": what the negated verb is said of did not happen.</summary>
    private bool IsOfDenied(Phrase phrase) =>
        root >= 0 && DeniedBy() is { } said && Pack.RoleOf(Words[said.Predicate].Lemma + " there") != "stands" && (Pack.Sides == "accusative" || Pack.RoleOf(VerbOf(said.Predicate)) is "does" or "suffers" || IsTakingPlace(said))
        && said.Arguments.Any(a => a.Phrase == phrase && (a.Function is Function.Actor or Function.Single or Function.Undergoer || IsPredicative(a, said.Predicate)
            || a.Function == Function.Genitive && (phrase.Words.First == 0 || Words[phrase.Words.First - 1].Upos is not (Upos.NOUN or Upos.PROPN))
            // "Without engaging in clashes": what the verb's own adposition ties.
            || order is not null && a.Relation is Relation.Location or Relation.Goal && phrase.Words.First == said.Predicate + 2));

    /// <summary>"О выводе войск речи не идёт", "о введении чрезвычайного положения речи нет": whether what a phrase names, or is of, is what nobody speaks of.</summary>
    private bool IsOutOfQuestion(Phrase phrase)
    {
        if (cases is null || Phrases.Find(p => p.Words.First >= stretch.First && p.Words.End <= stretch.End && p.Marker is null && Pack.RoleOf(Words[p.Head].Lemma) == "matter") is not { } matter
            || !(root >= 0 && Clauses[root].IsNegated && Clauses[root].Arguments.Any(a => a.Phrase == matter) || Enumerable.Range(matter.Words.End, stretch.End - matter.Words.End).FirstOrDefault(i => Words[i].Upos != Upos.ADV, -1) is >= 0 and var next && Pack.IsNegation(Words[next])))
        {
            return false;
        }

        // Past what it is of.
        for (var at = Phrases.IndexOf(phrase); at >= 0 && Phrases[at].Words.First >= stretch.First; at--)
        {
            if (Phrases[at].Relation == Relation.Topic)
            {
                return true;
            }

            if (Phrases[at] == matter || Phrases[at].Relation != Relation.Genitive || at == 0 || Phrases[at - 1].Words.End != Phrases[at].Words.First)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"О перемирии, которого никто не объявлял", "о взрыве, которого не было": takes back what a relative clause says that nobody did or that was not.</summary>
    private void DenyUntold(int first)
    {
        for (var c = first; c < Clauses.Count && cases is not null; c++)
        {
            if (Clauses[c] is not { Kind: not PredicateKind.Nominal, IsNegated: true } untold || !IsNobodys(untold) || untold.Arguments.FirstOrDefault(a => a is { IsInherited: true, Function: not Function.Oblique } && a.Phrase.Words.End <= untold.Extent.First) is not { } told)
            {
                continue;
            }

            for (var n = first; n < Clauses.Count; n++)
            {
                if (Clauses[n] is { Kind: PredicateKind.Nominal } noun && noun.Predicate == told.Phrase.Head)
                {
                    Clauses[n] = noun with { IsNegated = true };
                }
            }
        }
    }

    /// <summary>Whether a relative clause with its relative word in the genitive says that something was not, or was done by nobody.</summary>
    private bool IsNobodys(Clause relative) =>
        Enumerable.Range(relative.Extent.First, Math.Min(2, Words.Length - relative.Extent.First)).Any(i => Words[i].Features.PronType == PronTypeFeature.Rel && Words[i].Analyses.Any(a => a.Features is { PronType: PronTypeFeature.Rel, Case: CaseFeature.Gen }))
        && (Pack.RoleOf(Words[relative.Predicate].Lemma) == "passive" || relative.Arguments.Any(a => a.Function == Function.Actor && Pack.RoleOf(Words[a.Phrase.Head].Lemma) == "nobody"));

    /// <summary>"გამოცხადებული არ არის": the lemma of a predicate, of an adjective that is a participle too that of its verb.</summary>
    private string VerbOf(int predicate) =>
        (Pack.Sides == "ergative" && Words[predicate].Upos == Upos.ADJ ? Words[predicate].Analyses.FirstOrDefault(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part })?.Lemma : null) ?? Words[predicate].Lemma;

    /// <summary>"ადგილი არ ჰქონია", "did not take place": whether a verb with its noun says that something is.</summary>
    private bool IsTakingPlace(Clause said) =>
        Pack.Sides == "ergative" && said.Arguments.Any(a => a.Function is Function.Undergoer or Function.Actor or Function.Single && Pack.RoleOf(Words[a.Phrase.Head].Lemma + " " + Words[said.Predicate].Lemma) == "does")
        || order is not null && said.Arguments.Any(a => a.Function == Function.Undergoer && Pack.RoleOf(Words[said.Predicate].Lemma + " " + Words[a.Phrase.Head].Lemma) == "occurs");

    /// <param name="phrase">The noun's.</param>
    /// <param name="governor">Where the clause of its verb stands; null for none.</param>
    /// <param name="verb">That clause.</param>
    /// <param name="subject">Who does it, if anybody who stands with the verb does.</param>
    /// <param name="isEngaged">Whether he is at it by a copula alone.</param>
    /// <param name="isDeed">Whether its verb says that he does it.</param>
    private Clause Nominal(Phrase phrase, int? governor, Clause? verb, Argument? subject, bool isEngaged, bool isDeed)
    {
        var sides = ImmutableArray.CreateBuilder<Argument>();
        var index = Phrases.IndexOf(phrase);
        sides.AddRange(order?.OfNoun(index, stretch.End) ?? []);
        AddPaired(phrase, sides);
        if (order is null)
        {
            AddNear(index, verb, sides);
        }

        AddGiven(phrase, sides);
        AddWhereVerbSays(phrase, verb, sides);
        var isOwn = Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => Pack.RoleOf(Words[i].Lemma) == "own");
        var isDecided = IsDecided(phrase, verb) && sides.All(static a => a.Function != Function.Actor);
        if (subject is not null && subject.Phrase != phrase && (isDecided || IsDoneBySubject(phrase, subject, verb, isOwn || isEngaged, isDeed)))
        {
            sides.Add(subject with { Function = Function.Actor, IsInherited = true, IsWeak = !isOwn && !isDecided && Pack.HasDoers && !isDeed && Doer(phrase, stretch.First) != "does" });
            // "Индия и Китай завершили отвод войск": with all that is joined to it.
            if (Pack.Sides is "accusative" or "order" && verb is not null)
            {
                sides.AddRange(verb.Arguments.Where(a => a.Phrase.Marker is null && a.Function == subject.Function && a.Phrase != subject.Phrase && a.Phrase != phrase && (a.Function == Function.Undergoer || a.Function == Function.Actor && IsCoordinated(a.Phrase, subject.Phrase))).Select(a => a with { Function = Function.Actor, IsInherited = true, IsWeak = sides[^1].IsWeak }));
            }
        }

        return new Clause(Sentence, phrase.Head, new WordRange(Sentence, phrase.Head, phrase.Head + 1), PredicateKind.Nominal)
        {
            Extent = stretch,
            Arguments = sides.ToImmutable(),
            Parent = governor,
            Link = governor is null ? ClauseLink.Root : ClauseLink.Argument,
            Tie = isOwn && phrase.Relation == Relation.Topic ? Relation.None : phrase.Relation,
            IsNegated = IsNothing(phrase) || IsOfNoSign(phrase) || IsWithout(phrase),
        };
    }

    /// <summary>"მთავრობამ ინტერნეტის გათიშვის გადაწყვეტილება მიიღო", "კომენდანტის საათის გამოცხადებას აპირებს": where verbs stand last, whether a noun only says what it is that its verb's subject decides or does, by a noun of that right behind it.</summary>
    private bool IsDecided(Phrase phrase, Clause? verb) =>
        Pack.Sides == "ergative" && phrase is { Marker: null, Relation: Relation.Genitive } && verb is { IsPassive: false } && Pack.RoleOf(Words[verb.Predicate].Lemma) is var said
        && PhraseBeginningAt(phrase.Words.End) is { Marker: null } deed && verb.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase == deed)
        && (Pack.RoleOf(Words[deed.Head].Lemma) == "decision" ? said == "does" && Words[phrase.Head].Features.VerbForm == VerbFormFeature.Vnoun
            : Words[deed.Head].Features.VerbForm == VerbFormFeature.Vnoun && Pack.RoleOf(Words[deed.Head].Lemma) is "does" or "asserts" && said is "does" or "asserts" or "planned");

    /// <summary>"No attack", "без жертв": a word of negation before or in it.</summary>
    private bool IsNothing(Phrase phrase) => phrase.Words.First > 0 && Pack.IsNegation(Words[phrase.Words.First - 1]) && !IsBesides(phrase) || Pack.IsNegation(Words[phrase.Words.First]);

    /// <summary>"შეტაკების გარეშე": without it.</summary>
    private bool IsWithout(Phrase phrase) =>
        Pack.Sides == "ergative" && (Pack.RoleOf(Words[phrase.Words.End - 1].Lower) == "without" || phrase.Words.End < Words.Length && Pack.RoleOf(Words[phrase.Words.End].Lower) == "without");

    /// <summary>"Clashes broke out between supporters and police": the two are the noun's, whatever verb stands between.</summary>
    private void AddPaired(Phrase phrase, ImmutableArray<Argument>.Builder sides)
    {
        if (phrase.IsPaired || !(order is not null || Pack.Sides == "accusative" && phrase.Marker is null && phrase.Case is CaseFeature.Nom or CaseFeature.Acc))
        {
            return;
        }

        foreach (var side in Phrases)
        {
            if (side.IsPaired && !(order is not null && (IsTime(side.Head) || IsOfTied(side, phrase))) && side.Words.First >= (order is null ? stretch.First : phrase.Words.End) && side.Words.End <= stretch.End && IsNew(side, sides))
            {
                sides.Add(new Argument(side.Relation == Relation.Agent ? Function.Actor : Function.Oblique, side.Relation, side));
            }
        }
    }

    /// <summary>"A curfew was imposed after clashes between police and students": whether those of "between" stand right behind another noun that says when or why.</summary>
    private bool IsOfTied(Phrase side, Phrase noun)
    {
        var first = side.Relation == Relation.Agent ? side : Phrases.FindLast(p => p is { IsPaired: true, Relation: Relation.Agent } && p.Words.End <= side.Words.First);
        return first is not null && PhraseEndingAt(first.Words.First - 1) is { Relation: Relation.After or Relation.Before or Relation.Cause or Relation.Since or Relation.Despite } tied && tied != noun;
    }

    private static bool IsNew(Phrase phrase, ImmutableArray<Argument>.Builder sides) => sides.All(a => a.Phrase != phrase);

    /// <summary>Where case tells: what stands close to a noun and is tied to it, from the furthest before it on.</summary>
    private void AddNear(int index, Clause? verb, ImmutableArray<Argument>.Builder sides)
    {
        for (var near = index - (Pack.Sides == "ergative" ? AgentReach : NounReach); near <= index + NounReach; near++)
        {
            if (near == index || near < 0 || index - near > NounReach && Phrases[near].Relation is not (Relation.Agent or Relation.Beneficiary) || near >= Phrases.Count || Phrases[near] is not { Relation: not Relation.None } other || other.Words.First < stretch.First || other.Words.End > stretch.End
                || Math.Abs(near - index) > 2 && !other.IsPaired && !(Pack.Sides == "ergative" && other.Relation == Relation.Genitive && IsOwnGenitive(near, index)) && !IsPastGenitives(index, near) && !IsOwnAgent(near, index) && !IsOwnGiven(near, index)
                || !IsNew(other, sides) || BelongsElsewhere(index, near, verb))
            {
                continue;
            }

            var function = other.Relation switch
            {
                Relation.Genitive => Function.Genitive,
                Relation.Agent => Function.Actor,
                _ => Function.Oblique,
            };
            sides.Add(new Argument(function, other.Relation, other));
        }
    }

    /// <summary>"Визит главы МИД Индии в Лиму", "взлом сайта банка хакерами": whether nothing but genitives, one right behind the other, stands between a noun and what an adposition ties to it or who does it.</summary>
    private bool IsPastGenitives(int index, int near) =>
        Pack.Sides == "accusative" && near > index && Phrases[near] is { Marker: not null } or { Marker: null, Relation: Relation.Agent } && Phrases[near] is var tied && tied.Words.First - (tied.Marker is null ? 0 : 1) == Phrases[near - 1].Words.End
        && Enumerable.Range(index + 1, near - index - 1).All(i => Phrases[i] is { Marker: null, Relation: Relation.Genitive, IsPronoun: false } && Phrases[i].Words.First == Phrases[i - 1].Words.End);

    /// <summary>"პოლიციის მიერ ტუნისში ორი ადვოკატის დაკავება": where verbs stand last, whether nothing but where, when, how, with or for whom, and genitives, stands between an agent and a noun.</summary>
    private bool IsOwnAgent(int near, int index) =>
        Pack.Sides == "ergative" && near < index && Phrases[near].Relation == Relation.Agent
        && Enumerable.Range(near + 1, index - near - 1).All(i => Phrases[i] is { Marker: null, Relation: Relation.Genitive } || Phrases[i].Relation is Relation.Location or Relation.Beneficiary or Relation.Comitative or Relation.Source or Relation.Against
            || Phrases[i] is { Marker: null, Case: CaseFeature.Ins or CaseFeature.Ess } || IsTime(Phrases[i].Head))
        && Enumerable.Range(Phrases[near].Words.End, Phrases[index].Words.First - Phrases[near].Words.End).All(i => Words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ));

    /// <summary>"აქტივისტისთვის ხუთი წლით თავისუფლების აღკვეთის მისჯა": whether nothing but genitives, how and for how long stands between whom a verb's noun is for and the noun.</summary>
    private bool IsOwnGiven(int near, int index) =>
        Pack.Sides == "ergative" && near < index && Phrases[near].Relation == Relation.Beneficiary && Words[Phrases[index].Head].Features.VerbForm == VerbFormFeature.Vnoun
        && Enumerable.Range(near + 1, index - near - 1).All(i => Phrases[i] is { Marker: null, Case: CaseFeature.Gen or CaseFeature.Ins or CaseFeature.Ess } && Phrases[i].Words.First == Phrases[i - 1].Words.End);

    /// <summary>Where case tells: whether a phrase close to a noun belongs to a participle, the verb or another noun.</summary>
    private bool BelongsElsewhere(int index, int near, Clause? verb)
    {
        var (phrase, other) = (Phrases[index], Phrases[near]);
        return other.Relation == Relation.Agent && IsOfParticiple(other, phrase)
            || Pack.Sides == "ergative" && other.Relation == Relation.Genitive && !IsOwnGenitive(near, index) || IsOfStruck(near, index, verb)
            || Pack.Sides == "accusative" && (near < index || IsParted(phrase, other, verb) || other.Relation == Relation.Agent && IsOwned(index) || other.Relation == Relation.Genitive && !IsChained(index, near));
    }

    /// <summary>"Опровергли поставки дронов повстанцам": whom it is for, in the dative right behind it and what it is of.</summary>
    private void AddGiven(Phrase phrase, ImmutableArray<Argument>.Builder sides)
    {
        if (Pack.Sides == "accusative" && PhraseBeginningAt((phrase.Whole ?? phrase.Words).End) is { Marker: null, IsPronoun: false, Case: CaseFeature.Dat } given && given.Words.End <= stretch.End && !IsTime(given.Head) && IsNew(given, sides))
        {
            sides.Add(new Argument(Function.Recipient, Relation.None, given));
        }
    }

    /// <summary>"The explosion took place at a bank": where its verb says that it was, it was.</summary>
    private void AddWhereVerbSays(Phrase phrase, Clause? verb, ImmutableArray<Argument>.Builder sides)
    {
        if (order is null || phrase.Marker is not null || verb is null || verb.Predicate <= phrase.Head || verb.Arguments.All(a => a.Phrase != phrase))
        {
            return;
        }

        foreach (var side in verb.Arguments)
        {
            if (side is { Function: Function.Oblique, Relation: Relation.Location or Relation.Goal or Relation.Near or Relation.Against } && IsNew(side.Phrase, sides))
            {
                sides.Add(side with { IsInherited = true });
            }
        }
    }

    /// <summary>Whether the subject of its verb does what a noun names.</summary>
    private bool IsDoneBySubject(Phrase phrase, Argument subject, Clause? verb, bool isHis, bool isDeed)
    {
        // "There was no police escort": "there" does nothing.
        if (order is not null && Words[subject.Phrase.Head].IsExpletive)
        {
            return false;
        }

        return isHis || order is not null && (IsContained(phrase) || isDeed && PartTaker(phrase, verb) == subject || phrase.Relation == Relation.Comitative && !isDeed && Doer(phrase, stretch.First) == "does")
            // "Вышли с требованием отставки": who goes demands.
            || Pack.Sides == "accusative" && phrase.Relation == Relation.Comitative && Pack.RoleOf(Words[phrase.Head].Lemma) == "demanded"
            || phrase.Marker is null && (order is not null || phrase.Relation != Relation.Genitive && (Pack.Sides == "ergative" || phrase.Case != CaseFeature.Nom
                // "Мэр, которого критиковали, ввёл комендантский час": what looks like a subject but is the verb's object.
                || verb is { IsPassive: false } && verb.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase == phrase)));
    }

    /// <summary>"With doctors on strike, hospitals took emergencies only": who is at it, named right before; null for nobody.</summary>
    private Argument? Absolute(Phrase noun) =>
        order is not null && noun.Marker is { } marker && Pack.RoleOf(marker) == "engaged" && PhraseEndingAt(noun.Words.First - 1) is { Relation: Relation.Comitative } beside && IsActor(beside.Head) ? new Argument(Function.Actor, Relation.None, beside) : null;

    /// <summary>"Teachers are on strike", "the police were mere spectators": who is at or is what the noun names, where there is no verb but the copula; null for nobody.</summary>
    private Argument? Engaged(Phrase noun, int start)
    {
        if (Pack.Sides == "ergative")
        {
            return SaidOf(noun, start) is { } said ? new Argument(HasBareCopula(noun) ? Function.Actor : Function.Single, Relation.None, said) : null;
        }

        // "Владелец клуба — под стражей", "сорок солдат в плену": whom it is said of, where there is no verb at all.
        if (cases is not null)
        {
            return root < 0 && noun.Marker is not null && !IsTime(noun.Head) && SaidOfBare(start) is [{ IsPronoun: false } said, ..] ? new Argument(Function.Single, Relation.None, said) : null;
        }

        if (order is null || noun.Marker is { } marker && Pack.RoleOf(marker) != "engaged")
        {
            return null;
        }

        var copula = noun.Words.First - (noun.Marker is null ? 1 : 2);
        while (copula > start && Words[copula].Upos == Upos.ADV)
        {
            copula--;
        }

        if (copula < start || Words[copula].Upos != Upos.AUX || noun.Marker is null && Pack.RoleOf(Words[copula].Lemma) != "passive")
        {
            return null;
        }

        // "An editor whose paper wrote about the villas is in detention": also past a relative clause.
        var subject = order.Subject(copula, start) ?? (copular >= 0 ? SubjectOf(Clauses[copular])?.Phrase : null);
        return subject is not null && (noun.Marker is not null || IsActor(subject.Head)) ? new Argument(Function.Actor, Relation.None, subject) : null;
    }

    /// <summary>"Под арестом — трое редакторов и художник": of whom a stretch without a verb says something, one or several who are joined; empty for nobody.</summary>
    private List<Phrase> SaidOfBare(int start)
    {
        var bare = Phrases.FindAll(p => p.Words.First >= start && p.Words.End <= stretch.End && IsSaidOfBare(p));
        return Enumerable.Range(1, Math.Max(0, bare.Count - 1)).All(i => IsCoordinated(bare[i - 1], bare[i])) ? bare : [];
    }

    /// <summary>"ორი ჟურნალისტი პატიმრობაშია", "მინისტრი გამოძიების ქვეშაა": where verbs stand last, of whom a noun is said by the copula that is written into it or its postposition; null for nobody.</summary>
    private Phrase? SaidOf(Phrase noun, int start)
    {
        var first = noun.Words.First;
        if (noun.Words.End - first > CopulaReach || !HasOwnCopula(noun))
        {
            return CountedAt(noun);
        }

        var there = Phrases.LastOrDefault(p => p.Words.First >= start && p.Words.End <= first && p is { Marker: null, IsPronoun: false } && !IsTime(p.Head) && (p.Case == CaseFeature.Nom || Words[p.Head].Token.Kind == TokenKind.Number && p.Case == CaseFeature.None));
        return there is not null && !Enumerable.Range(there.Words.End, first - there.Words.End).Any(i => Words[i].Upos is Upos.VERB or Upos.PUNCT) ? there : null;
    }

    /// <summary>Whether the copula is written into a noun, its postposition or what says where right behind it.</summary>
    private bool HasOwnCopula(Phrase noun) =>
        HasCopula(noun.Head) && Words[noun.Head].Upos == Upos.NOUN || IsTiedWithCopula(noun.Words.End) || HasBareCopula(noun);

    /// <summary>"პრემიერი ვიზიტით ველინგტონშია", "პრემიერი ველინგტონშია ვიზიტით": whether a noun that a verb would be tied to stands beside a place with the copula, of which no other noun is said.</summary>
    private bool HasBareCopula(Phrase noun) =>
        !HasCopula(noun.Head) && (noun is { Marker: null, Case: CaseFeature.Ins } || noun.Relation == Relation.Location)
        && (PhraseBeginningAt(noun.Words.End) is { Relation: Relation.Location } before && HasCopula(before.Head) || noun.Marker is null && PhraseEndingAt(noun.Words.First) is { Relation: Relation.Location } behind && HasCopula(behind.Head));

    /// <summary>"თავშესაფარში 40 ადამიანია": who are counted with a copula right behind where they are; null for nobody.</summary>
    private Phrase? CountedAt(Phrase place) =>
        place.Relation == Relation.Location && PhraseBeginningAt(place.Words.End) is { Marker: null } counted && Words[counted.Words.First].IsNumber && HasCopula(counted.Head) && IsSomebody(counted) ? counted : null;

    /// <summary>"Said there had been two attacks": what is only said to have been, by nobody who is named.</summary>
    private bool IsExistent(Phrase noun, int start)
    {
        var at = noun.Words.First - 1;
        while (order is not null && at > start && Words[at].Upos is Upos.AUX or Upos.ADV or Upos.PART)
        {
            at--;
        }

        return order is not null && at >= start && at < noun.Words.First - 1 && Words[at].IsExpletive;
    }

    /// <summary>"No signs of a cyberattack", "следов взрыва нет": whether what a phrase names has left no trace.</summary>
    private bool IsOfNoSign(Phrase phrase)
    {
        if (phrase.Relation != Relation.Genitive || Pack.Sides == "ergative" || Phrases.Find(p => p.Words.End == phrase.Words.First - (order is null ? 0 : 1)) is not { } sign || Pack.RoleOf(Words[sign.Head].Lemma) != "sign")
        {
            return false;
        }

        return Pack.IsNegation(Words[sign.Words.First]) || sign.Words.First > 0 && Pack.IsNegation(Words[sign.Words.First - 1]) || order is null && phrase.Words.End < Words.Length && Pack.IsNegation(Words[phrase.Words.End]);
    }

    /// <summary>"მეამბოხეების მიერ დაკავებული ტერიტორიების დაბრუნება": where verbs stand last, the agent right before a participle is that one's, and no other noun's.</summary>
    private bool IsOfParticiple(Phrase agent, Phrase noun)
    {
        for (var i = agent.Words.End; Pack.Sides == "ergative" && i < Math.Min(Words.Length, agent.Words.End + 2); i++)
        {
            // "არმიის მიერ გასულ კვირას ბაზრის დაბომბვა": what belongs to a time has no agent.
            if (!IsTime(i) && Words[i].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part }))
            {
                return !(noun.Words.First <= i && i < noun.Words.End);
            }
        }

        return false;
    }

    /// <summary>"Вину за обстрел возложили на соседей": what stands behind the verb belongs to it, not to a noun before it that an adposition ties.</summary>
    private static bool IsParted(Phrase noun, Phrase other, Clause? verb) =>
        noun.Marker is not null && (other.Marker is not null || other.Relation == Relation.Agent) && verb is not null && noun.Head < verb.Predicate && verb.Predicate < other.Head;

    /// <summary>"The village came under shelling", "подвергли город обстрелу", "became the target of an attack": an event noun with whom it befell, where its verb or the noun that it is of says that; any other noun itself.</summary>
    private Clause Suffered(Clause noun, Phrase phrase, Clause? verb, int start)
    {
        var holder = phrase.Relation == Relation.Genitive ? Phrases.Find(p => p.Words.First >= start && (Pack.Sides == "ergative" ? p.Words.First == phrase.Words.End : phrase.Words.First - p.Words.End is 0 or 1)) : null;
        // "Пришли с целью похищения": what something is done for is no target.
        var isTarget = holder is not null && Pack.RoleOf(Words[holder.Head].Lemma) == "target" && !(holder.Marker is not null && Pack.RoleOf(Words[holder.Head].Lower) == "aim");
        // "At the burial of the victims of an air raid": nobody becomes what another noun is of.
        if (order is not null && isTarget && holder is { Relation: Relation.Genitive, Marker: not null })
        {
            return noun;
        }

        List<Argument> sides = [];
        if (isTarget && holder!.Words.First - 1 is var copula && copula > start && Words[copula].Upos == Upos.AUX && order?.Subject(copula, start) is { } said)
        {
            sides = [new Argument(Function.Actor, Relation.None, said)];
        }
        else if (verb is not null && (isTarget ? IsSaidOf(verb, holder!) : verb.Arguments.Any(a => a.Phrase == phrase) && Suffers(verb, phrase)))
        {
            sides = [.. verb.Arguments.Where(a => a.Phrase != phrase && a.Phrase != holder && a.Phrase.Marker is null && Pack.RoleOf(Words[a.Phrase.Head].Lemma) != "target")];
        }

        // "The port suffered damage in the shelling": what stands behind an adposition befell the subject, not what it suffered.
        var isAside = !isTarget && phrase.Marker is not null && verb is not null && Pack.RoleOf(Words[verb.Predicate].Lemma) == "suffers";
        var befallen = !isTarget && !isAside && sides.Exists(a => a.Function == Function.Undergoer) ? sides.FindAll(a => a.Function == Function.Undergoer) : sides.FindAll(a => a.Function is Function.Actor or Function.Single);
        return befallen.Count == 0 ? noun : noun with
        {
            Arguments = [.. noun.Arguments.Where(a => a.Function != Function.Actor || !a.IsInherited),
                .. befallen.Select(a => a with { Function = Function.Undergoer, IsInherited = true }), .. sides.Where(a => a.Function == Function.Actor && !befallen.Contains(a)).Select(a => a with { IsInherited = true })],
        };
    }

    /// <summary>Whether a noun is what a verb says of its subject: no subject, or the second of two ("სოფელი სამიზნე გახდა").</summary>
    private static bool IsSaidOf(Clause verb, Phrase noun) =>
        verb.Arguments.FirstOrDefault(a => a.Phrase == noun) is { } said && (said.Function is not (Function.Actor or Function.Single) || verb.Arguments.Any(a => a.Function == said.Function && (a.Phrase.Words.First < noun.Words.First
            // "თავდასხმის მსხვერპლი 11 მგზავრი გახდა", "… გახდა 11 მგზავრი": who became it may stand behind.
            || !a.IsInherited && a.Phrase != noun && a.Phrase.Marker is null && noun.Words.First < verb.Predicate && a.Phrase.Words.First > verb.Predicate)));

    /// <summary>Whether the noun that is tied to a verb befalls its object, else its subject.</summary>
    private bool Suffers(Clause verb, Phrase noun) =>
        Pack.RoleOf(Words[verb.Predicate].Lemma) == "suffers" && noun.Relation is not (Relation.After or Relation.Before or Relation.Since or Relation.Cause) || noun.Marker is { } marker && Pack.RoleOf(Words[verb.Predicate].Lemma + " " + marker) == "suffers";

    /// <summary>"Разгон забастовки полицией": whether a noun is the genitive of a thing right before it, whose agent is no doer of what it names itself.</summary>
    private bool IsOwned(int noun) =>
        noun > 0 && Phrases[noun] is { Relation: Relation.Genitive, Marker: null } owned && Phrases[noun - 1] is { IsPronoun: false } owner && owner.Words.End == owned.Words.First && Words[owner.Head].Upos == Upos.NOUN && !IsActor(owner.Head);

    /// <summary>"Забастовки не будет", "გაფიცვა არ იქნება", "военное положение вводиться не будет": what is said not to be.</summary>
    private bool IsAbsent(Phrase phrase, int start, int end)
    {
        for (var i = start; i + 1 < end && order is null && phrase is { Marker: null, IsPronoun: false }; i++)
        {
            if (Pack.IsNegation(Words[i]) && Words[i + 1].Upos == Upos.AUX && Pack.RoleOf(Words[i + 1].Lemma) == "passive" && (i + 2 >= end || Words[i + 2].Upos == Upos.PUNCT))
            {
                var next = phrase.Words.End;
                return next == i && phrase.Case is CaseFeature.Gen or CaseFeature.Nom || phrase.Case == CaseFeature.Gen && next < i && IsSetOut(phrase.Words.First, start) && Phrases.Where(p => p.Words.First >= next && p.Words.End <= i).All(p => p.Marker is not null || p.Relation == Relation.Genitive) && !Enumerable.Range(next, i - next).Any(w => Words[w].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ)
                    || next == i - 1 && Words[next] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf };
            }
        }

        return false;
    }

    /// <summary>"Митинга у ратуши не было": whether nothing that owns what follows stands before it in its stretch.</summary>
    private bool IsSetOut(int first, int start) => first == start || Words[first - 1].Upos is Upos.PUNCT or Upos.ADV or Upos.PART or Upos.CCONJ or Upos.SCONJ;

    /// <summary>"Fired dozens of rounds of gas", "staged a series of attacks": what a noun of quantity without an adposition is of.</summary>
    private bool IsContained(Phrase phrase) =>
        phrase.Relation == Relation.Genitive && Phrases.FirstOrDefault(p => p.Words.End == phrase.Words.First - 1) is { } container && Pack.RoleOf(Words[container.Head].Lemma) == "container" && (container.Marker is null || IsContained(container));

    /// <summary>What the verb before an event noun says of its subject: "does" where it does what the noun names ("carried out an attack").</summary>
    private string? Doer(Phrase phrase, int start)
    {
        for (var i = phrase.Words.First - 1; i >= start; i--)
        {
            if (Words[i].Upos == Upos.VERB)
            {
                return Pack.RoleOf(Words[i].Lemma) is "does" or "asserts" or "planned" ? "does" : null;
            }
        }

        return null;
    }

    /// <summary>Where genitives come first: whether one stands right before the noun, or is joined to or parted by a phrase with an adposition from the one that does.</summary>
    private bool IsOwnGenitive(int genitive, int noun) =>
        genitive < noun && Phrases[noun - 1].Words.End == Phrases[noun].Words.First
        && (genitive == noun - 1 || Phrases[noun - 1].Marker is not null && !IsOfPlaceNamed(Phrases[genitive]) && !Enumerable.Range(Phrases[genitive].Words.End, Phrases[noun].Words.First - Phrases[genitive].Words.End).Any(i => Words[i].Token.Form == ",") || IsCoordinated(Phrases[genitive], Phrases[noun - 1])
            // "პრემიერისა და მეზობელი ქვეყნის პრეზიდენტის შეხვედრა": what is joined to the genitives before the noun.
            || Words[Phrases[genitive].Words.End].Upos == Upos.CCONJ && Phrases[genitive + 1].Words.First == Phrases[genitive].Words.End + 1
                && Enumerable.Range(genitive + 1, noun - genitive - 1).All(i => Phrases[i] is { Marker: null, Relation: Relation.Genitive } && Phrases[i].Words.End == Phrases[i + 1].Words.First)
            // "პრემიერის ივნისის შეხვედრა", "მხარეთა სამშვიდობო მოლაპარაკება": past when it was and of what kind.
            || IsPastManner(genitive, noun)
            || genitive == noun - 2 && Phrases[genitive].Words.End == Phrases[noun - 1].Words.First && (IsTime(Phrases[noun - 1].Head) || Words[Phrases[noun - 1].Head].Analyses.Any(a => a.Upos == Upos.ADJ)));

    /// <summary>"დემონსტრანტების წყლის ჭავლით დაშლა", "ექიმის მძევლად აყვანა": past how it was done or what somebody was made by it, who or what a verb's noun befalls.</summary>
    private bool IsPastManner(int genitive, int noun) =>
        Words[Phrases[noun].Head].Features.VerbForm == VerbFormFeature.Vnoun && (IsActor(Phrases[genitive].Head) || Phrases[genitive + 1] is { Marker: null, Case: CaseFeature.Gen }) && Phrases[noun - 1] is { Marker: null, Case: CaseFeature.Ins or CaseFeature.Ess }
        && Enumerable.Range(genitive + 1, noun - genitive - 1).All(i => Phrases[i].Words.First == Phrases[i - 1].Words.End && (Phrases[i] is { Marker: null, Case: CaseFeature.Ess } || Phrases[i] is { Marker: null, Case: CaseFeature.Ins or CaseFeature.Gen } && !IsActor(Phrases[i].Head)));

    /// <summary>"ლიბანის ქალაქ ტირში ბომბი აფეთქდა", "ქალაქის ცენტრში": where genitives come first, whether a place only says of what the one right behind it is.</summary>
    private bool IsOfPlaceNamed(Phrase genitive) =>
        genitive is { Marker: null, Relation: Relation.Genitive } && PhraseBeginningAt(genitive.Words.End) is { Relation: Relation.Location } place
        && (IsPlace(place.Head) ? IsLandOfTown(genitive, place) : (!IsActor(place.Head) || IsActor(genitive.Head)) && (IsPlace(genitive.Head) || IsKindOfPlace?.Invoke(Words[genitive.Head].Lemma) == true));

    /// <summary>"ლიბანის ქალაქ ტირში": a place before another with its kind, or before a part of it.</summary>
    private bool IsLandOfTown(Phrase land, Phrase town) =>
        IsPlace(land.Head) && land.Words.End == town.Words.First && IsPlace(town.Head) && town.Words.First < town.Head && IsKindOfPlace?.Invoke(Words[town.Words.First].Lemma) == true;

    /// <summary>"პოლიციის საგუშაგოზე თავდასხმა მოხდა": whether a body's thing is what a noun of attacking is aimed at, so that the body does not attack.</summary>
    private bool IsOfStruck(int owner, int deed, Clause? verb)
    {
        var person = Phrases[owner].Head;
        // "უშიშროების ძალების საგუშაგოზე": past what the body is of.
        while (owner + 1 < deed && Phrases[owner] is { Marker: null, Relation: Relation.Genitive } && Phrases[owner + 1] is { Marker: null, Relation: Relation.Genitive } next && next.Words.First == Phrases[owner].Words.End)
        {
            owner++;
        }

        return Pack.Sides == "ergative" && owner + 1 < deed && Phrases[owner] is { Marker: null, Relation: Relation.Genitive } && Phrases[owner + 1] is { Marker: { } marker } thing && thing.Words.First == Phrases[owner].Words.End && Pack.RoleOf(marker) == "onto" && !IsPlace(thing.Head)
            && Pack.RoleOf(Words[Phrases[deed].Head].Lemma) == "aims" && !IsPerson(person) && verb?.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false }) != true;
    }

    /// <summary>"О гибели как минимум 12 шахтёров", "об аресте не менее 40 студентов": whether words before a number only say how exact it is.</summary>
    private bool IsHowExact(int from, int number) =>
        Words[number].IsNumber && number - from <= ExactReach && Enumerable.Range(from, number - from).All(i => Words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.PROPN or Upos.PRON));

    /// <summary>Whether nothing but phrases stands between a noun and a later attribute of it.</summary>
    private bool IsChained(int noun, int attribute)
    {
        for (var i = noun; i < attribute; i++)
        {
            var (from, to) = (Phrases[i].Words.End, Phrases[i + 1].Words.First);
            // "Захват «Талибаном» Кабула": the marks around a name part nothing.
            from = from < to && Words[from].Token.Form is "»" or "”" ? from + 1 : from;
            to = from < to && Words[to - 1].Token.Form is "«" or "„" ? to - 1 : to;
            if (i > noun && (Phrases[i].Marker is not null || Pack.Sides == "accusative" && Phrases[i] is { Case: CaseFeature.Nom, Relation: not Relation.Genitive } && Phrases[i].Case != Phrases[noun].Case) || to - from > 1 && !IsHowExact(from, to) || to > from && Words[from].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Не является нападением": whether a bare instrumental is what a verb without object says that its subject is.</summary>
    private bool IsPredicative(Argument argument, int verb) =>
        argument is { Function: Function.Oblique, Phrase: { Marker: null, Case: CaseFeature.Ins } } && (Words[verb].Upos == Upos.AUX || Words[verb].Features.Subcat == SubcatFeature.Intr);
}
