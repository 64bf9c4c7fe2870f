using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>The sides of verbs.</content>
internal sealed partial record SentenceClauses
{
    // How many words of a name stand before the one that is declined.
    private const int NameReach = 4;

    /// <summary>The clause of the verb at an index.</summary>
    private Clause Verbal(int at, int start, int end)
    {
        var verb = VerbAt(at, start, end);
        var sides = ImmutableArray.CreateBuilder<Argument>();
        if (verb.Modified is not null)
        {
            sides.Add(new Argument(verb.IsPassive ? Function.Undergoer : Function.Actor, Relation.None, verb.Modified));
        }

        foreach (var phrase in Phrases)
        {
            if (phrase.Words.First >= verb.First && phrase.Words.End <= verb.Last && phrase.Head != at && phrase != verb.Modified && !IsOfOther(phrase, verb) && !IsSigned(phrase, at))
            {
                AddSide(phrase, verb, sides);
            }
        }

        // "The rebels' attempt to kidnap a judge failed": whose the attempt is, who is no phrase of its own.
        if (order is not null && verb is { IsPassive: false, Subject: { Marker: null } owner, Features.VerbForm: VerbFormFeature.Inf } && owner.Words.First >= start && !Phrases.Contains(owner))
        {
            sides.Add(new Argument(Function.Actor, Relation.None, owner) { IsInherited = true });
        }

        AddSpeaker(verb, sides);
        Settle(verb, sides);
        var kept = Nearest(sides, at);
        // "Eight were hurt": what may be an infinitive, right behind the auxiliary of the passive, is none.
        var isHelped = order is not null && verb.IsPassive && verb.Features.VerbForm == VerbFormFeature.Inf && at > 0 && Words[at - 1] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } helper && Pack.RoleOf(helper.Lemma) == "passive";
        return new Clause(Sentence, at, new WordRange(Sentence, at, at + 1), isHelped ? PredicateKind.Finite : KindOf(verb))
        {
            Extent = (verb.Modified is { } noun ? noun.Head < at || Pack.Sides == "ergative" : verb.First == at && verb.Last < end) ? new WordRange(Sentence, verb.First, verb.Last) : new WordRange(Sentence, start, end),
            Arguments = kept,
            IsPassive = verb.IsPassive,
            IsNegated = IsNegated(at, start) || order is not null && kept.Any(a => a.Function is Function.Actor or Function.Undergoer && !a.IsInherited && IsOfNobody(a.Phrase)
                // "Chanting "no pay, no work"": what is shouted denies nothing.
                && !Enumerable.Range(at + 1, Math.Max(0, a.Phrase.Words.First - at)).Any(i => Words[i].Token.Form is "\"" or "“")),
            Tense = WillBe(at, start) ? TenseFeature.Fut : isHelped ? Words[at - 1].Features.Tense : verb.Features.Tense,
            Mood = verb.Features.Mood,
            Modal = ModalOf(at, start),
            IsQuoted = Words.Take(start + 1).Count(w => w.Token.Form is "“" or "«" or "„" or "\"") % 2 == 1,
        };
    }

    /// <summary>"მთავრობა საზღვარს ხურავს - მინისტრი": where verbs stand last, whose word a headline is, behind a dash that ends it.</summary>
    private bool IsSigned(Phrase phrase, int verb) =>
        Pack.Sides == "ergative" && phrase is { Marker: null, Case: CaseFeature.Nom } && phrase.Words.End == Words.Length && phrase.Words.First > verb + 1 && !HasFinite(phrase.Words.First, Words.Length)
        && Words.Take(phrase.Words.First).Skip(verb + 1).All(w => w.Token.Form is "-" or "–" or "—" || w.Features.Case == CaseFeature.Gen) && Words[verb + 1].Token.Form is "-" or "–" or "—"
        && Phrases.Exists(p => p.Words.End <= verb && p.Marker is null && p.Case is CaseFeature.Nom or CaseFeature.Erg);

    /// <summary>"დამაკავეს", "ცეცხლი გაგვიხსნეს": where the verb says that it befalls who speaks, it stands for him, beside an object for whom it is done to.</summary>
    private void AddSpeaker(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features.Object == ObjectFeature.First)
        {
            // "ჩვენ გვესროლეს": the pronoun beside it is the same.
            for (var i = sides.Count - 1; i >= 0; i--)
            {
                if (sides[i].Phrase is { IsPronoun: true, Marker: null } pronoun && Words[pronoun.Head].Features is { Person: PersonFeature.First, Poss: PossFeature.None })
                {
                    sides.RemoveAt(i);
                }
            }

            var isGiven = verb.Features.Voice == VoiceFeature.Mid || sides.Any(a => a.Function == Function.Undergoer);
            sides.Add(new Argument(isGiven ? Function.Recipient : Function.Undergoer, Relation.None, new Phrase(new WordRange(Sentence, verb.At, verb.At + 1), verb.At, isGiven ? CaseFeature.Dat : CaseFeature.Nom) { IsPronoun = true }));
        }
    }

    /// <summary>«Решительно осуждаем нападение», "ვგმობთ თავდასხმას": those who speak do it, where only the verb's form names them.</summary>
    private Clause DoneBySpeakers(Clause clause) =>
        order is null && clause is { Kind: PredicateKind.Finite, IsPassive: false } && Words[clause.Predicate].Features is { Person: PersonFeature.First, Number: NumberFeature.Plur } && !HasSubject(clause)
            ? clause with { Arguments = clause.Arguments.Add(new Argument(Function.Actor, Relation.None, new Phrase(new WordRange(Sentence, clause.Predicate, clause.Predicate + 1), clause.Predicate, CaseFeature.Nom) { IsPronoun = true })) } : clause;

    /// <summary>A verb whose sides are sought, with how far they stand.</summary>
    /// <param name="At">Index of its word.</param>
    /// <param name="Start">Where its stretch begins.</param>
    /// <param name="End">Where that ends.</param>
    private sealed record Verb(int At, int Start, int End)
    {
        public required Features Features { get; init; }

        public required bool IsPassive { get; init; }

        /// <summary>The noun that a participle says something of, where case tells; null for none.</summary>
        public required Phrase? Modified { get; init; }

        public required Phrase? Subject { get; init; }

        /// <summary>The subject with all that is joined to it, where order tells.</summary>
        public required List<Phrase> Subjects { get; init; }

        /// <summary>Where its objects end, where order tells.</summary>
        public required int ObjectsEnd { get; init; }

        /// <summary>Where what may be its side begins and ends.</summary>
        public required int First { get; init; }

        public required int Last { get; init; }

        /// <summary>Where the first infinitive behind it stands, where case tells; else the end of its reach.</summary>
        public required int Infinitive { get; init; }

        /// <summary>Whether it is a form in "-ing", or any other participle of the present.</summary>
        public bool IsConverbal => Features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past };
    }

    private Verb VerbAt(int at, int start, int end)
    {
        var features = FeaturesOf(at);
        var modified = cases?.Modified(at) ?? Opened(at, start) ?? Attributed(at);
        features = order is not null && modified is not null ? Words[at].Analyses.First(a => IsPastParticiple(a.Features)).Features : features;
        var subject = modified is null ? cases?.Subject(at, start, Infinitive(at, end)) ?? order?.Subject(at, start) : null;
        subject = order is null || subject is null ? subject : Owning(subject, start);
        var (first, last) = ReachOf(at, start, end, modified);
        return new Verb(at, start, end)
        {
            Features = features,
            IsPassive = order is not null && modified is not null || IsPassive(at, start),
            Modified = modified,
            Subject = subject,
            Subjects = order is null || subject is null ? [] : Joined(subject, at, start),
            ObjectsEnd = order?.ObjectsEnd(at, end) ?? end,
            First = first,
            Last = last,
            Infinitive = cases is null || features.VerbForm == VerbFormFeature.Inf ? last : Infinitive(at, last),
        };
    }

    /// <summary>From where to where what may be a verb's side stands; for a participle with a noun of its own, only what belongs to it.</summary>
    private (int First, int Last) ReachOf(int at, int start, int end, Phrase? modified) =>
        modified is null ? (IsSetOffConverb(at) || IsOpeningConverb(at, start)) && AsideEnd(at, end) is { } closed ? (IsOpeningConverb(at, start) ? start : at, closed) : (start, end)
        : cases is not null ? cases.ReachOf(at, modified)
        : order is not null ? (start, modified.Words.First - 1)
        : (Math.Max(start, OwnFirst(at, modified)), modified.Words.End);

    /// <summary>"Stripped of his passport, the lawyer cannot leave": where order tells, of whom a past participle is said that opens the sentence; null for none.</summary>
    private Phrase? Opened(int at, int start)
    {
        if (order is null || at + 2 >= Words.Length || Words[at].Upos is not (Upos.VERB or Upos.ADJ) || !Words[at].Analyses.Any(a => a.Upos == Upos.VERB && IsPastParticiple(a.Features)) || Words[at + 1].Upos is Upos.AUX or Upos.DET or Upos.PUNCT || !Opens(at))
        {
            return null;
        }

        // What may be a bare infinitive as well is an order ("put it down, …").
        var isPlain = !Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm == VerbFormFeature.Inf);
        for (var i = at + 1; i < Words.Length; i++)
        {
            if (Words[i].Upos == Upos.AUX && !IsTime(i) || Words[i].Upos is Upos.SCONJ || Words[i].Token.Form is ":" or ";" or "." || Words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin })
            {
                return null;
            }

            if (Words[i].Token.Form == "," && PhraseBeginningAt(i + 1) is { Marker: null } subject && !IsTime(subject.Head))
            {
                return (isPlain || Pack.RelationOf(Words[at + 1].Lower) != Relation.None) && IsSaidOf(subject) ? subject : null;
            }
        }

        return null;
    }

    /// <summary>Whether nothing but adverbs stands between a word and the sentence's beginning or a mark of quotation.</summary>
    private bool Opens(int at)
    {
        while (at > 0 && Words[at - 1].Upos == Upos.ADV)
        {
            at--;
        }

        return at == 0 || Words[at - 1].Token.Form is "“" or "\"" or "—" or "–" or ":";
    }

    /// <summary>Whether a verb follows a phrase, past what is tied to it and adverbs.</summary>
    private bool IsSaidOf(Phrase subject)
    {
        var at = subject.Words.End;
        while (at < Words.Length && (Words[at].Upos == Upos.ADV || PhraseBeginningAt(at + 1) is { Marker: not null } tied && Words[at].Upos == Upos.ADP && (at = tied.Words.End - 1) > 0))
        {
            at++;
        }

        return at < Words.Length && (Words[at].Upos is Upos.VERB or Upos.AUX || Words[at].Token.Form == "," || Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm == VerbFormFeature.Fin));
    }

    private static bool IsPastParticiple(Features features) => features is { VerbForm: VerbFormFeature.Part, Tense: not TenseFeature.Pres };

    private PredicateKind KindOf(Verb verb) => verb.Features.VerbForm switch
    {
        VerbFormFeature.Inf => PredicateKind.Infinitive,
        VerbFormFeature.Part when !(order is not null && verb.Modified is not null) && IsFiniteParticiple(verb.At, verb.Start) => PredicateKind.Finite,
        VerbFormFeature.Part or VerbFormFeature.Conv or VerbFormFeature.Ger => PredicateKind.Participle,
        VerbFormFeature.Fin when order?.IsAfterVerb(verb.At) == true && order.IsReduced(verb.At, Words.Length) => PredicateKind.Participle,
        _ => PredicateKind.Finite,
    };

    /// <summary>The word before a verb that says that it may, must or would be so; null for none.</summary>
    private string? ModalOf(int at, int start)
    {
        for (var i = start; i < at; i++)
        {
            if (!IsName(i) && !IsTime(i) && (Pack.RoleOf(Words[i].Lemma) is "modal" or "future" || Words[i].Features.Mood is MoodFeature.Nec or MoodFeature.Cnd))
            {
                return Words[i].Lemma;
            }
        }

        // "Взяли бы город": where case tells, right behind the verb too.
        return Pack.Sides == "accusative" && at + 1 < Words.Length && Words[at + 1] is { Upos: Upos.PART } particle && Pack.RoleOf(particle.Lemma) == "modal" ? particle.Lemma : null;
    }

    /// <summary>Whether a phrase within a verb's reach is no side of it at all.</summary>
    private bool IsOfOther(Phrase phrase, Verb verb) =>
        order is not null ? IsOfNextForm(phrase, verb) || IsOfNounBefore(phrase, verb) || IsOfNextAuxiliary(phrase, verb) || IsOfParticipleBefore(phrase, verb) || IsInOtherBrackets(phrase, verb) || IsOfSituated(phrase, verb)
        : cases is not null ? BelongsToParticiple(phrase, verb) || IsBehindKindOfPlace(phrase, verb) || IsCorrected(phrase, verb.At) || cases.IsBetweenDashes(phrase, verb.At, verb.Start) || cases.IsInOtherBrackets(phrase, verb.At) || IsOfInfinitive(phrase, verb) || IsBehindNextVerb(phrase, verb) || IsOfTitle(phrase, verb.At)
        : IsInBrackets(phrase) || IsBetweenDashes(phrase, verb.At) || verb.Modified is not null && phrase is { Marker: null, Relation: Relation.Genitive } || IsOfPlaceNamed(phrase);

    /// <summary>"Закон «О защите детей» одобрен": what a title in quotation marks behind its noun, that an adposition opens, is about is no side outside it.</summary>
    private bool IsOfTitle(Phrase phrase, int verb)
    {
        var open = phrase.Words.First - 1;
        while (open > 0 && !PhraseFinder.IsOpeningQuote(Words[open]) && !PhraseFinder.IsClosingQuote(Words[open]) && phrase.Words.First - open <= TitleReach)
        {
            open--;
        }

        return open > 0 && PhraseFinder.IsOpeningQuote(Words[open]) && Words[open - 1].Upos == Upos.NOUN && Words[open + 1] is { Upos: Upos.ADP, Token.Form: var tie } && char.IsUpper(tie[0])
            && (verb < open || Enumerable.Range(phrase.Words.End, Math.Max(0, verb - phrase.Words.End)).Any(i => PhraseFinder.IsClosingQuote(Words[i])));
    }

    /// <summary>"Fired at a woman, wounding her badly": what stands after the next form in -ing is that one's; "with police blocking the bridge, marchers went to the palace": and behind the mark of an opening the main verb's.</summary>
    private bool IsOfNextForm(Phrase phrase, Verb verb) =>
        phrase.Marker is not null && !IsTime(phrase.Head) && phrase.Words.First > verb.ObjectsEnd && verb.ObjectsEnd < verb.End
        && (Words[verb.ObjectsEnd].Token.Form == "," || Words[verb.ObjectsEnd - 1].Token.Form == "," && Words[verb.ObjectsEnd] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } });

    /// <summary>"A group of six gunmen raided a post, wounding a nurse": what a noun before the verb is of is no side of the form in -ing.</summary>
    private bool IsOfNounBefore(Phrase phrase, Verb verb) =>
        phrase is { Relation: Relation.Genitive, Marker: not null } && phrase.Head < verb.At && verb.IsConverbal && PhraseEndingAt(phrase.Words.First - 1) is not null;

    /// <summary>"Villagers accused of theft were held by a mob": behind the next auxiliary stands that verb's agent, not the participle's.</summary>
    private bool IsOfNextAuxiliary(Phrase phrase, Verb verb) =>
        verb.IsPassive && phrase is { Relation: Relation.Agent } && phrase.Head > verb.At && Words[verb.At].Upos == Upos.VERB && !order!.HasAuxiliary(verb.At, verb.Start)
        && Enumerable.Range(verb.At + 1, phrase.Words.First - verb.At - 1).Any(i => Words[i].Upos == Upos.AUX && Words[i].Features.VerbForm == VerbFormFeature.Fin && !IsTime(i));

    /// <summary>"Soldiers backed by tanks later seized the prison": nor is what stands with an earlier participle the verb's.</summary>
    private bool IsOfParticipleBefore(Phrase phrase, Verb verb) =>
        phrase is { Relation: Relation.Agent, IsPaired: false } && phrase.Head < verb.At && (!verb.IsPassive && verb.Features.VerbForm == VerbFormFeature.Fin
            // "Asked by reporters, the minister said the envoy had been recalled": nor past a mark.
            || verb.IsPassive && Enumerable.Range(phrase.Words.End, verb.At - phrase.Words.End).Any(i => Words[i].Token.Form == ","));

    /// <summary>"A bomb went off at a garage located next to the courts": nor is that by which something is said to lie.</summary>
    private bool IsOfSituated(Phrase phrase, Verb verb)
    {
        var at = phrase.Words.First - 1;
        while (phrase.Marker is not null && at > verb.At && Words[at].Upos is Upos.ADP or Upos.ADV or Upos.ADJ && Pack.RoleOf(Words[at].Lemma + " where") != "situated")
        {
            at--;
        }

        return phrase.Marker is not null && at > verb.At && at < phrase.Words.First - 1 && Pack.RoleOf(Words[at].Lemma + " where") == "situated";
    }

    /// <summary>"Арестованный судом чиновник подал жалобу": what belongs to a participle, or to a converb between marks, beside the verb.</summary>
    private bool BelongsToParticiple(Phrase phrase, Verb verb) =>
        verb.Modified is null && (cases!.IsOfParticiple(phrase) || IsInAside(phrase, verb.At, verb.Start, verb.End));

    /// <summary>"В городе Каналас ограбили магазин": a name that no table knows behind what kind of place it is.</summary>
    private bool IsBehindKindOfPlace(Phrase phrase, Verb verb) =>
        phrase is { Marker: null } && Words[phrase.Head] is { Upos: Upos.PROPN, Best.IsGuess: true } && phrase.Words.First == phrase.Head && phrase != verb.Subject && IsKindOfPlace is not null && IsNamedPlace(phrase);

    private bool IsNamedPlace(Phrase name) => Phrases.Exists(p => p.Words.End == name.Words.First && p.Relation == Relation.Location && IsKindOfPlace!(Words[p.Head].Lemma));

    /// <summary>"Demanded to free the prisoners": whom to free, not whom is asked.</summary>
    private bool IsOfInfinitive(Phrase phrase, Verb verb) => phrase.Words.First > verb.Infinitive && phrase.Marker is null && !IsTime(phrase.Head);

    /// <summary>"Разрешил приехать и изучать документы": behind the next verb nothing is the object of one that takes none.</summary>
    private bool IsBehindNextVerb(Phrase phrase, Verb verb) =>
        verb.Features.Subcat == SubcatFeature.Intr && phrase is { Marker: null, Case: CaseFeature.Acc } && phrase.Head > verb.At && !IsTime(phrase.Head)
        && Enumerable.Range(verb.At + 1, phrase.Words.First - verb.At - 1).Any(i => Words[i].Upos == Upos.VERB);

    /// <summary>"An attack on the federation (FENTA) was foiled", "was held [spelling as received]": where order tells, what is bare in brackets behind a verb is no side of it.</summary>
    private bool IsInOtherBrackets(Phrase phrase, Verb verb) =>
        order is not null && phrase is { Marker: null, IsPronoun: false } && phrase.Head > verb.At && PhraseFinder.BracketOf(Words, phrase.Head) is >= 0 and var bracket && bracket > verb.At + 1;

    /// <summary>"ორი ჯარისკაცი – კაპიტანი და სერჟანტი – ნაღმზე აფეთქდა": where verbs stand last, what stands between dashes behind a phrase of its case says who that is.</summary>
    private bool IsBetweenDashes(Phrase phrase, int verb)
    {
        if (Pack.Sides != "ergative" || phrase.Marker is not null || phrase.Head > verb || Dash(phrase.Words.First - 1, -1) is not (> 0 and var open) || Dash(phrase.Words.End, 1) is not (> 0 and var close) || close > verb)
        {
            return false;
        }

        return PhraseEndingAt(open) is { Marker: null } said && said.Case == phrase.Case;

        int Dash(int at, int step)
        {
            while (at > 0 && at < Words.Length && Words[at].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ) && Words[at].Token.Form is not (";" or ":"))
            {
                if (Words[at].Token.Form is "–" or "—" or "-")
                {
                    return at;
                }

                at += step;
            }

            return -1;
        }
    }

    /// <summary>"სააგენტოს (AFAD) ცნობით": what else somebody is called.</summary>
    private bool IsInBrackets(Phrase phrase) =>
        Pack.Sides == "ergative" && phrase.Marker is null && phrase.Words.First > 0 && phrase.Words.End < Words.Length && Words[phrase.Words.First - 1].Token.Form == "(" && Words[phrase.Words.End].Token.Form == ")";

    /// <summary>Adds a phrase to a verb's sides, by what it is to the verb.</summary>
    private void AddSide(Phrase phrase, Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (order is not null && !verb.IsPassive && verb.Subject is { } doer && phrase.Words.End == doer.Words.First && order.Contact(order.GroupStart(verb.At, verb.Start), verb.At) == phrase)
        {
            sides.Add(new Argument(Function.Undergoer, Relation.None, phrase));
            return;
        }

        if (order is not null && ObjectOfRelative(phrase, verb) is { } meant)
        {
            sides.Add(new Argument(Function.Undergoer, Relation.None, meant) { IsInherited = true });
            return;
        }

        var isBare = phrase.Marker is null && !IsTime(phrase.Head);
        if (order is not null && isBare && (phrase.Head < verb.At ? !verb.Subjects.Contains(phrase) : phrase.Words.First >= verb.ObjectsEnd))
        {
            return;
        }

        if (isBare && IsInvertedSayer(phrase, verb))
        {
            sides.Add(new Argument(Function.Actor, Relation.None, phrase));
            return;
        }

        var function = FunctionOf(phrase, verb);
        if (cases is not null && isBare && verb.Features.VerbForm == VerbFormFeature.Inf && IsPastMark(phrase, verb))
        {
            if (phrase.Case != CaseFeature.Nom || sides.Any(a => a.Function == Function.Actor))
            {
                return;
            }

            function = Function.Actor;
        }

        function = order is not null && phrase.Marker is null ? FunctionInList(function, phrase, verb, sides) : function;
        // "Blamed for the murder of a judge and two clerks": what goes on a list that an adposition ties is tied so too.
        if (order is not null && (function == Function.Undergoer || verb.IsPassive && function == Function.Oblique) && isBare && !phrase.IsPronoun && phrase.Head > verb.At && !IsBareNumber(phrase) && TieOfList(phrase, verb.At) is { } tie)
        {
            sides.Add(new Argument(Function.Oblique, tie, phrase));
            return;
        }

        var antecedent = Antecedent(phrase, verb.Start);
        // "მინისტრი, რომელსაც გადადგომას სთხოვენ": what a relative word stands for has its case.
        antecedent = antecedent is not null && Pack.Sides == "ergative" && phrase.Marker is null ? antecedent with { Case = phrase.Case, Marker = null, Relation = phrase.Relation } : antecedent;
        sides.Add(new Argument(function, IsTime(phrase.Head) ? Relation.Time : phrase.Relation, antecedent ?? phrase) { IsInherited = antecedent is not null });
    }

    /// <summary>"The men whom the guards seized": what the relative word before a subject stands for, which is the object; null for any other phrase.</summary>
    private Phrase? ObjectOfRelative(Phrase phrase, Verb verb) =>
        phrase is { Marker: null, IsPronoun: true } && phrase != verb.Subject && verb.Subject is { Marker: null } subject && phrase.Head < subject.Head && subject.Head < verb.At && !verb.IsPassive && !OpensTold(verb.At) ? Antecedent(phrase, verb.Start) : null;

    /// <summary>"“The minister must go,” said the union": where order tells, who says what stands before the verb.</summary>
    private bool IsInvertedSayer(Phrase phrase, Verb verb) =>
        order is not null && verb is { IsPassive: false, At: > 0 } && phrase.Words.First == verb.At + 1 && Pack.RoleOf(Words[verb.At].Lemma) == "says" && Words[verb.At - 1].Token.Form is "”" or "\"" or "," or "’" or "»" && (IsSomebody(phrase) || Words[phrase.Head].Upos == Upos.PROPN);

    /// <summary>"Прежде чем уйти, солдаты подожгли склад": past the mark behind an infinitive stands who does both, and nothing that it is done to.</summary>
    private bool IsPastMark(Phrase phrase, Verb verb)
    {
        for (var i = verb.At + 1; i < phrase.Words.First; i++)
        {
            if (Words[i].Token.Form == ",")
            {
                return Enumerable.Range(i, verb.Last - i).Any(IsFiniteVerb);
            }
        }

        return false;
    }

    /// <summary>What a phrase is to a verb, by where it stands or by its case.</summary>
    private Function FunctionOf(Phrase phrase, Verb verb)
    {
        if (IsTime(phrase.Head) || (cases is not null || Pack.Sides == "ergative" && phrase.Case != CaseFeature.Gen) && IsPart(phrase)
            // "მეექვსე თვეა": what has its own copula is said beside the verb and is no side of it.
            || Pack.Sides == "ergative" && HasCopula(phrase.Head) && phrase.Head != verb.At && Copula(verb.At) != phrase.Head)
        {
            return Function.Oblique;
        }

        return order is not null && phrase == verb.Subject && phrase.Marker is not null ? verb.IsPassive ? Function.Undergoer : Function.Actor
            : cases is not null && phrase.Marker is null ? cases.Of(phrase, verb.At, verb.IsPassive, verb.Subject)
            : FunctionOf(phrase, verb.At, verb.IsPassive);
    }

    /// <summary>Where order tells: what a bare phrase is by what it is joined to.</summary>
    private Function FunctionInList(Function function, Phrase phrase, Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        var last = sides.Count > 0 ? sides[^1] : null;
        // "Seized by miners and herders": what is joined to the agent is one too.
        if (function == Function.Oblique && last is { Function: Function.Actor, Phrase: { Relation: Relation.Agent } agent } && IsCoordinated(agent, phrase))
        {
            return Function.Actor;
        }

        // "Are responsible for the deaths of 70 people, including two judges and a clerk": what is only said of somebody has no object.
        if (order is not null && function == Function.Undergoer && Words[verb.At].Upos == Upos.ADJ && phrase is { Marker: null } && phrase.Head > verb.At && (IsNamedPart(phrase) || last is { Function: Function.Oblique, Phrase.Marker: null } && IsCoordinated(last.Phrase, phrase)))
        {
            return Function.Oblique;
        }

        // "Were killed, among them a judge and his driver": who is named of those whom the verb befell.
        if (function == Function.Oblique && verb.IsPassive && phrase is { Marker: null, IsPronoun: false } && phrase.Head > verb.At && !IsTime(phrase.Head) && !IsPlace(phrase.Head) && (IsNamedPart(phrase) && !IsPartOfOther(phrase, verb.At) || last is { Function: Function.Undergoer, IsInherited: false } named && named.Phrase.Head > verb.At && IsCoordinated(named.Phrase, phrase)))
        {
            return Function.Undergoer;
        }

        // "Was killed near his home, along with two guards": what goes on the subject or object from further off.
        if (function is not (Function.Oblique or Function.Undergoer) || phrase.Head <= verb.At || IsTime(phrase.Head))
        {
            return function;
        }

        return IsAdded(phrase) ? verb.IsPassive || sides.Any(a => a.Function == Function.Undergoer) || sides.All(a => a.Function != Function.Actor) ? Function.Undergoer : Function.Actor
            : last is { Function: Function.Undergoer or Function.Actor } added && IsAdded(added.Phrase) && IsCoordinated(added.Phrase, phrase) ? added.Function
            : function;
    }

    /// <summary>"Were attacked by 200 men, including a deserter": whether somebody else stands between a verb and who is named of them.</summary>
    private bool IsPartOfOther(Phrase part, int verb) =>
        Phrases.FindLast(p => p.Words.First > verb && p.Words.End < part.Words.First && !IsTime(p.Head) && !p.IsPronoun) is { } before && part.Words.First - before.Words.End <= 3 && (IsSomebody(before) || IsActor(before.Head) || HasNumber(before));

    /// <summary>Whether a phrase stands right behind the words that say that a part is named ("including", "among them").</summary>
    private bool IsNamedPart(Phrase phrase) =>
        Enumerable.Range(Math.Max(0, phrase.Words.First - 3), Math.Min(3, phrase.Words.First)).Any(i => Pack.Including(Words, i) is > 0 and var length && i + length == phrase.Words.First);

    private Function FunctionOf(Phrase phrase, int verb, bool passive)
    {
        if (phrase.Marker is not null)
        {
            // "მთავრობისგან დათმობა მოითხოვეს": an active verb has no agent beside it; those of "between" are its sides.
            if (Pack.Sides == "ergative" && !passive && !phrase.IsPaired && FeaturesOf(verb).Voice == VoiceFeature.Act)
            {
                return Function.Oblique;
            }

            // "მეამბოხეების მიერ ქალაქის აღებას აქციები მოჰყვა": nor has one whose agent is an event noun's.
            if (Pack.Sides == "ergative" && phrase is { Relation: Relation.Agent, IsPaired: false } && Phrases.IndexOf(phrase) is var near && Enumerable.Range(near + 1, Math.Min(AgentReach, Phrases.Count - near - 1)).Any(i => Phrases[i].Head < verb && Words[Phrases[i].Head].Features.VerbForm == VerbFormFeature.Vnoun && Phrases[i - 1].Relation == Relation.Genitive && Phrases[i - 1].Words.End == Phrases[i].Words.First && IsOwnAgent(near, i)))
            {
                return Function.Oblique;
            }

            // "რაც ეწინააღმდეგება პოლიციის მიერ გამოქვეყნებულ ანგარიშს": the agent of the participle behind it, not of the verb.
            if (Pack.Sides == "ergative" && phrase is { Relation: Relation.Agent, IsPaired: false } && Phrases.Find(p => p.Words.First >= phrase.Words.End && p.Words.First <= phrase.Words.End + 1) is { } told && !IsTime(told.Head) && told.Head != verb && told.Words.First < told.Head
                && told.Words.First != verb && Words[told.Words.First].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Case: not CaseFeature.None }))
            {
                return Function.Oblique;
            }

            // "charged with an offence punishable by a fine": said of an adjective, no agent of the verb.
            // "Suspected of attacking the site, he was identified by police": what ends in -ing has no agent.
            return phrase.Relation == Relation.Agent && !(phrase.IsPaired && Pack.Sides == "accusative") && !(order is not null && (phrase.IsPaired || !passive && FeaturesOf(verb) is { VerbForm: VerbFormFeature.Ger } or { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Pres })) && (order is null || phrase.Head > verb && !(!passive && IsWithHave(verb)) && !IsOfAfter(phrase, verb) && !(phrase.Words.First > 2 && Words[phrase.Words.First - 2] is { Upos: Upos.ADJ } && Words[phrase.Words.First - 3].Upos is Upos.PUNCT or Upos.NOUN or Upos.PROPN)) ? Function.Actor : Function.Oblique;
        }

        return Pack.Sides switch
        {
            "order" => phrase.Head < verb ? passive ? Function.Undergoer : Function.Actor : passive ? Function.Oblique : Function.Undergoer,
            _ => Ergative(phrase, verb),
        };
    }

    /// <summary>"Has staged 30 raids to stop the mining of ore by the state": a verb with "have" right before it, which has no agent.</summary>
    private bool IsWithHave(int verb)
    {
        var at = verb - 1;
        while (at > 0 && Words[at].Upos == Upos.ADV)
        {
            at--;
        }

        return at >= 0 && Words[at].Upos == Upos.AUX && Pack.RoleOf(Words[at].Lemma + " been") == "perfect";
    }

    private Function Ergative(Phrase phrase, int verb)
    {
        if (phrase.Case == CaseFeature.Nom && IsNumberOfUnit(phrase) || IsNameAside(phrase))
        {
            return Function.Oblique;
        }

        var features = FeaturesOf(verb);
        var mid = features.Voice is VoiceFeature.Pass or VoiceFeature.Mid;
        // "პოლიციას აქვს", "მოსახლეობას მოუწია": a verb that is inverted in every series, as others are in the perfect.
        var inverted = features.Voice == VoiceFeature.Inv;
        var aorist = !inverted && (features.Tense == TenseFeature.Past && features.Aspect == AspectFeature.Perf || features.Mood == MoodFeature.Opt);
        var perfect = features.Evident == EvidentFeature.Nfh || inverted;
        return phrase.Case switch
        {
            CaseFeature.Erg => Function.Actor,
            CaseFeature.Nom => features.Voice == VoiceFeature.Mid ? Function.Single : mid || aorist || perfect ? Function.Undergoer : Function.Actor,
            CaseFeature.Dat => mid || aorist ? Function.Recipient : perfect ? Function.Actor : Function.Undergoer,
            CaseFeature.Gen => Function.Genitive,
            CaseFeature.Ins or CaseFeature.Ess => Function.Oblique,
            _ => Function.Single,
        };
    }

    /// <summary>"მერმა, ირმა ბაკრიმ, ბაზარი დახურა": whether a phrase ends the name that no table knows, between marks and in his case, of somebody right before it.</summary>
    private bool IsNameAside(Phrase phrase)
    {
        var (mark, end) = (phrase.Words.First - 1, phrase.Words.End);
        while (mark > 0 && phrase.Words.First - mark < NameReach && Words[mark].Upos is Upos.NOUN or Upos.PROPN or Upos.X)
        {
            mark--;
        }

        return mark > 0 && end < Words.Length && Words[mark].Token.Form == "," && Words[end].Token.Form == "," && IsCore(phrase) && !IsActor(phrase.Head) && Words[phrase.Head].Features.Number == NumberFeature.Sing
            && Phrases.Find(p => p.Words.End == mark) is { } who && IsCore(who) && who.Case == phrase.Case && IsActor(who.Head) && Words[who.Head].Features.Number == NumberFeature.Sing
            && !(Phrases.Find(p => p.Words.First == end + 1) is { } next && IsCore(next) && next.Case == phrase.Case);
    }

    /// <summary>"100 მილიონი ევროს გრანტი": a number without case right before a genitive only says how many of those.</summary>
    private bool IsNumberOfUnit(Phrase phrase)
    {
        if (phrase.Words.End - phrase.Words.First < 2 || !Words[phrase.Words.First].IsNumber || phrase.Words.End >= Words.Length || !Words[phrase.Words.End].Analyses.Any(a => a is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen }))
        {
            return false;
        }

        for (var i = phrase.Words.First + 1; i < phrase.Words.End; i++)
        {
            if (!Words[i].IsNumber && Pack.RoleOf(Words[i].Lemma) != "scale")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Were freed after mediation by Qatar": who does what the noun right before names, after or because of which the verb's act came, is not the verb's agent.</summary>
    private bool IsOfAfter(Phrase agent, int verb) =>
        Phrases.Any(p => p.Words.End == agent.Words.First - 1 && p.Words.First > verb && p.Relation is Relation.After or Relation.Before or Relation.Cause or Relation.Since && !IsTime(p.Head) && Words[p.Head].Upos == Upos.NOUN && !IsActor(p.Head));

    /// <summary>Where order tells: "the houses of a senator and a judge were searched", "the murder of a clerk and two guards shocked": the thing that several have, not the last of them; any other subject itself.</summary>
    private Phrase Owning(Phrase subject, int start)
    {
        var at = Phrases.IndexOf(subject);
        return at > 1 && Phrases[at - 1] is { Relation: Relation.Genitive, IsPronoun: false } tied && tied.Words.First > start && IsPerson(tied.Head) && IsPerson(subject.Head) && subject.Marker is null && tied.Words.End == subject.Words.First - 1 && Words[tied.Words.End].Upos == Upos.CCONJ
            && Phrases[at - 2] is { Marker: null, IsPronoun: false } owner && owner.Words.First >= start && owner.Words.End == tied.Words.First - 1 && Words[owner.Head].Upos == Upos.NOUN && !IsActor(owner.Head) && !IsTime(owner.Head) && Pack.RoleOf(Words[owner.Head].Lemma) is not ("container" or "tally") && !Words[owner.Head].IsNumber
                ? owner
                : subject;
    }

    /// <summary>Where order tells: what ties the list that a bare phrase behind a verb goes on, where that is no list of the verb's own objects; null for none.</summary>
    private Relation? TieOfList(Phrase phrase, int verb)
    {
        var at = Phrases.IndexOf(phrase);
        while (at > 0 && Phrases[at] is { Marker: null } right && Phrases[at - 1] is var left && left.Words.First > verb && !IsTime(left.Head) && !left.IsPronoun
            && right.Words.First > left.Words.End && Enumerable.Range(left.Words.End, right.Words.First - left.Words.End).All(i => Words[i].Upos == Upos.CCONJ || Words[i].Token.Form == ","))
        {
            at--;
        }

        // "Named as Ana Rey, a clerk, and Peter Holm": who somebody is, is nobody else.
        if (at == 0 || Phrases[at] is not { Marker: not null } tied || tied == phrase || Words[tied.Head].Upos == Upos.PROPN && Words[phrase.Head].Upos != Upos.PROPN && Words[phrase.Words.First - 1].Token.Form == "," || phrase.Words.End < Words.Length && IsFiniteVerb(phrase.Words.End) || !order!.IsListed(tied.Words.End))
        {
            return null;
        }

        var objects = Phrases.Any(p => p.Marker is null && !p.IsPronoun && p.Words.First > verb && p.Words.End <= tied.Words.First && !IsTime(p.Head));
        // "Linked two officers to the killing of six priests and two nuns": those who are alike belong together, save behind the object's own ("the mayor of Osh and two guards").
        // "Caused damage to a shop and several homes": what is no person goes with what stands nearest.
        return !objects || tied.Relation == Relation.Goal && tied == Phrases[at] && !IsPerson(tied.Head) && !IsActor(tied.Head) && !IsPlace(tied.Head) && !IsPerson(phrase.Head) && !IsActor(phrase.Head) ? tied.Relation
            : tied.Relation == Relation.Genitive && Phrases[at - 1] is { Marker: not null } owner && !IsActor(owner.Head) && IsPerson(tied.Head) && IsPerson(phrase.Head) ? tied.Relation : null;
    }

    /// <summary>"Семь человек, в том числе двое детей": a part of what stands before.</summary>
    private bool IsPart(Phrase phrase)
    {
        // "Пострадали 12 рабочих, трое из них — дети": the words stand behind the part.
        if (phrase is { Words.First: > 0 } && phrase.Words.End < Words.Length && Words[phrase.Head].IsNumber && Words[phrase.Words.First - 1].Token.Form == "," && Pack.Including(Words, phrase.Words.End) is > 0 and var behind && Words.ElementAtOrDefault(phrase.Words.End + behind)?.Token.Form is "—" or "–" or "-")
        {
            return true;
        }

        // "მათ შორის პარტიის წევრი": past what the part is of, where that comes first.
        var begin = phrase.Words.First;
        while (Pack.Sides == "ergative" && PhraseEndingAt(begin) is { Marker: null, Case: CaseFeature.Gen } owner)
        {
            begin = owner.Words.First;
        }

        for (var first = Math.Max(0, begin - 3); first <= begin; first++)
        {
            if (Pack.Including(Words, first) is > 0 and var length && first + length >= begin && first + length <= phrase.Head)
            {
                return true;
            }
        }

        return order is null && IsListedInPart(phrase);
    }

    /// <summary>"Девять пассажиров, среди них две женщины и ребёнок, были убиты": where case tells, what goes on a list that a word for "including" opened behind a mark and a mark closes.</summary>
    private bool IsListedInPart(Phrase phrase)
    {
        var open = phrase.Words.First - 1;
        while (open > 0 && Words[open].Token.Kind != Text.TokenKind.Punctuation && (Words[open].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ) || IsBe(open)))
        {
            open--;
        }

        if (open < 1 || Words[open].Token.Form != "," || Pack.Including(Words, open + 1) is not (> 0 and var opened) || !Enumerable.Range(open + 1 + opened, Math.Max(0, phrase.Words.First - open - 1 - opened)).Any(i => Words[i].Upos == Upos.CCONJ))
        {
            return false;
        }

        var close = phrase.Words.End;
        while (close < Words.Length && Words[close].Token.Kind != Text.TokenKind.Punctuation && (Words[close].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ) || IsBe(close)))
        {
            close++;
        }

        return close < Words.Length && Words[close].Token.Form == "," && HasFinite(close + 1, Words.Length);
    }

    /// <summary>Where the first infinitive after a verb stands, before the next conjunction; the end when there is none.</summary>
    private int Infinitive(int at, int end)
    {
        for (var i = at + 1; i < end && Words[i].Upos is not (Upos.CCONJ or Upos.SCONJ); i++)
        {
            if (Words[i].Upos == Upos.VERB && Words[i].Features.VerbForm == VerbFormFeature.Inf)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"Не военные, а полицейские", "полицейские, а не военные": whether a bare phrase is denied beside what is so instead.</summary>
    private bool IsCorrected(Phrase phrase, int verb)
    {
        var negation = phrase.Words.First - 1;
        if (phrase.Marker is not null || negation < 0 || !Pack.IsNegation(Words[negation]) || Words[negation].Upos != Upos.PART)
        {
            return false;
        }

        if (negation > 1 && Pack.RoleOf(Words[negation - 1].Lower) == "contrast")
        {
            return true;
        }

        for (var i = phrase.Words.End; i + 1 < Words.Length && i != verb && i < phrase.Words.End + AuxiliaryReach; i++)
        {
            if (Words[i].Token.Form == ",")
            {
                return Pack.RoleOf(Words[i + 1].Lower) == "contrast" && Phrases.Any(p => p.Marker is null && p.Words.First == i + 2);
            }
        }

        return false;
    }
}
