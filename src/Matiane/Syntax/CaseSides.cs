using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <summary>Which side a bare phrase is where case and agreement tell (packs with sides "accusative").</summary>
/// <param name="Words">The sentence.</param>
/// <param name="Phrases">Its noun phrases, in order.</param>
/// <param name="IsTime">Whether a word belongs to a time expression.</param>
internal sealed record CaseSides(ImmutableArray<Word> Words, List<Phrase> Phrases, SyntaxWords Pack, Func<int, bool> IsTime)
{
    /// <summary>The asides between commas that only say who tells it, from their first comma to the one behind.</summary>
    public ImmutableArray<(int First, int End)> Told { get; init; } = [];

    /// <summary>Whether the noun at an index has a number behind it that says how much of it there is, and counts nobody ("возраст", "сумма").</summary>
    public required Func<int, bool> IsMeasured { get; init; }

    /// <summary>Whether a word belongs to the words for somebody.</summary>
    public required Func<int, bool> IsSomebody { get; init; }

    private const int AttributeReach = 6;

    // How far before its mark the noun may stand that a participle is said of, past all that belongs to it.
    private const int SetOffReach = 16;
    private const int ObjectReach = 2;

    // "По меньшей мере".
    private const int RoughReach = 3;
    private const int SidesReach = 12;

    /// <summary>The phrase that the verb agrees with, in the nominative: of several, one that can be nothing else, then one before the verb, then the nearest; null when there is none.</summary>
    public Phrase? Subject(int verb, int start, int end)
    {
        if (Words[verb].Features is { VerbForm: VerbFormFeature.Inf or VerbFormFeature.Conv } or { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None })
        {
            return null;
        }

        Phrase? best = null;
        var rank = int.MinValue;
        foreach (var phrase in Phrases)
        {
            if (phrase.Words.First < start || phrase.Words.End > end || phrase.Marker is not null || IsTime(phrase.Head) || phrase.Head == verb || !MayBeCore(phrase) && !(phrase.Head < verb && IsOwnless(phrase)) || !Agrees(phrase, verb)
                || IsCountedElse(phrase) || IsRegionAside(phrase) || IsListedOwner(phrase) || IsJoinedOwner(phrase) || IsOfSource(phrase) || IsBetweenDashes(phrase, verb, start) || IsInOtherBrackets(phrase, verb)
                // "Министр осудил атаку и призвал Совет …": what may be the object of a verb that is joined without a subject is.
                || start > 0 && verb == start + 1 && phrase.Head > verb && (Words[start].Upos == Upos.CCONJ || Words[start].Token.Form == "," && phrase.Words.First == verb + 1 && Words[phrase.Head] is { Best.IsGuess: false, Features.NameType: NameTypeFeature.Geo }) && Has(phrase, CaseFeature.Acc) && Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act }
                || Has(phrase, CaseFeature.Gen) && FollowsNoun(phrase) && Phrases.Any(p => p != phrase && p.Words.First >= start && p.Words.End <= verb && p is { Marker: null, Case: CaseFeature.Gen } && IsCounted(p)))
            {
                continue;
            }

            // "Осколочные ранения получили двое прохожих": a thing that may be the object, before a numeral that counts persons in the nominative.
            if (phrase.Words.End == verb && Words[verb].Features is { Subcat: SubcatFeature.Tran, Number: NumberFeature.Plur } && Words[phrase.Head].Features.Animacy == AnimacyFeature.Inan && Has(phrase, CaseFeature.Acc) && Phrases.Find(p => p.Words.First == verb + 1) is { Marker: null } counted && IsCountedSubject(counted))
            {
                continue;
            }

            // "Командование это отрицает": what a pronoun right before the verb points back to, where somebody who may be the subject stands before it.
            if (phrase.Words.End == verb && phrase.Words.First == phrase.Head && Words[phrase.Head] is { Upos: Upos.PRON or Upos.DET, Features: { Gender: GenderFeature.Neut, PronType: not PronTypeFeature.Rel, Person: PersonFeature.None } } && Words[verb].Features.Subcat == SubcatFeature.Tran && Has(phrase, CaseFeature.Acc)
                && Phrases.Exists(p => p is { Marker: null, Case: CaseFeature.Nom } && p.Words.First >= start && p.Words.End <= phrase.Words.First && MayBeCore(p) && Agrees(p, verb)))
            {
                continue;
            }

            // "Здания, которые захватили боевики": living beings behind the verb rather than the relative word before it.
            if (phrase.Words.End == verb && Words[phrase.Head].Features.PronType == PronTypeFeature.Rel && Has(phrase, CaseFeature.Acc)
                && Phrases.Find(p => p.Words.First == verb + 1) is { Marker: null } living && living.Words.End <= end && Words[living.Head].Analyses.Any(a => a.Lemma == Words[living.Head].Lemma && a.Features is { Case: CaseFeature.Nom, Animacy: AnimacyFeature.Anim }) && Agrees(living, verb))
            {
                continue;
            }

            var value = (Has(phrase, CaseFeature.Acc) ? 0 : 4000) + (phrase.Case == CaseFeature.Nom ? 1000 : phrase.Case == CaseFeature.Gen && !(IsIndeclinable(phrase) && phrase.Head < verb) ? -3000 : 0) + (phrase.Head < verb ? 2000 : 0) - Math.Abs(phrase.Head - verb);
            if (value > rank)
            {
                (best, rank) = (phrase, value);
            }
        }

        return best;
    }

    /// <summary>What an attributive participle is said of: the noun that it stands before, or the noun before its mark; null for a predicate.</summary>
    public Phrase? Modified(int participle)
    {
        var features = Words[participle].Features;
        if (features is not { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: not CaseFeature.None })
        {
            return null;
        }

        if (Phrases.FirstOrDefault(p => p.Words.First <= participle && participle < p.Head) is { } inside)
        {
            return inside;
        }

        var mark = PhraseFinder.MarkBefore(Words, participle);
        // "Солдаты заняли дома, протестующие штурмовали мэрию": a participle with a finite verb before the next mark stands for somebody.
        if (mark >= 0 && IsBeforeFinite(participle))
        {
            return null;
        }

        return mark >= 0
            // "Мужчину, в мае напавшего": of the cases that look alike, that in which a noun before the mark agrees.
            ? Before(features) ?? Words[participle].Analyses.Where(a => features.Case != CaseFeature.Nom && a.Lemma == Words[participle].Lemma && a.Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: not CaseFeature.None and not CaseFeature.Nom } && a.Features != features).Select(a => Before(a.Features)).FirstOrDefault(static p => p is not null)
            : Phrases.FirstOrDefault(p => IsAhead(p, features) && !IsTakenBy(p)) ?? Phrases.FirstOrDefault(p => IsAhead(p, features))
                // "На схваченных в Омске агентов": likewise of the cases that look alike.
                ?? Words[participle].Analyses.Where(a => features.Case != CaseFeature.Nom && a.Lemma == Words[participle].Lemma && a.Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: not CaseFeature.Nom }).Select(a => Phrases.FirstOrDefault(p => IsAhead(p, a.Features) && !IsTakenBy(p))).FirstOrDefault(static p => p is not null);

        Phrase? Before(Features agreeing)
        {
            var nearest = Phrases.LastOrDefault(Fits);
            // "Жителя Омска, поджёгшего …": a person rather than the place that he is from or of.
            return nearest is not null && Words[nearest.Head].Features.NameType == NameTypeFeature.Geo && Phrases.LastOrDefault(p => p.Words.End == nearest.Words.First - (nearest.Marker is null ? 0 : 1) && Words[p.Head].Features.Animacy == AnimacyFeature.Anim && Fits(p)) is { } person ? person : nearest;

            bool Fits(Phrase p) => p.Words.End <= mark && (mark - p.Head < AttributeReach || p.Words.End == mark - 1 && PhraseFinder.IsClosingQuote(Words[p.Words.End]) || mark - p.Head < SetOffReach && p.Case == agreeing.Case) && (Matches(p, agreeing) || agreeing is { Case: CaseFeature.Nom, Number: NumberFeature.Plur } && p.Marker is null && PhraseFinder.IsCountedPlural(Words, p.Head));
        }

        bool IsAhead(Phrase phrase, Features agreeing) => phrase.Words.First > participle && phrase.Head - participle <= AttributeReach && phrase.Marker is null && Matches(phrase, agreeing);

        // "Взорвавший мост отряд": the thing that an active participle takes looks like its noun.
        bool IsTakenBy(Phrase phrase) => features is { Case: CaseFeature.Nom, Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } && phrase.Words.First == participle + 1 && Words[phrase.Head].Features is { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan };
    }

    private bool IsBeforeFinite(int participle)
    {
        for (var i = participle + 1; i < Words.Length && Words[i].Token.Form is not ("," or ";" or "—" or ":" or "." or "»" or "(") && Words[i].Upos != Upos.SCONJ; i++)
        {
            if (Words[i].IsFinite)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where an attributive participle's own arguments may stand: up to the mark after it, or to the noun it stands before.</summary>
    public (int Start, int End) ReachOf(int participle, Phrase modified)
    {
        if (modified.Head > participle)
        {
            return (participle, modified.Words.First);
        }

        var end = participle + 1;
        while (end < Words.Length && Words[end].Token.Form is not ("," or ";" or "—" or ":" or "." or "»"))
        {
            end++;
        }

        return (participle, end);
    }

    /// <summary>"Задержала мужчину, напавшего на магазин": whether a phrase stands behind a participle that a mark sets off with its noun before it, and is the participle's own.</summary>
    public bool IsOfParticiple(Phrase phrase)
    {
        if (IsBeforeNounOfParticiple(phrase))
        {
            return true;
        }

        for (var i = phrase.Words.First - 1; i > 0 && Words[i].Token.Form != ","; i--)
        {
            if (Words[i].Features.VerbForm == VerbFormFeature.Part && PhraseFinder.MarkBefore(Words, i) >= 0 && Modified(i) is { } noun && noun.Head < i)
            {
                return ReachOf(i, noun).End >= phrase.Words.End;
            }
        }

        return false;
    }

    /// <summary>"Обстрелявший колонну отряд скрылся": likewise between a participle and the noun that it stands before.</summary>
    private bool IsBeforeNounOfParticiple(Phrase phrase)
    {
        for (var i = phrase.Words.First - 1; i >= Math.Max(0, phrase.Words.First - AttributeReach) && Words[i].Token.Kind == TokenKind.Word && Words[i].Features.VerbForm != VerbFormFeature.Fin; i--)
        {
            if (Words[i].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None } && Modified(i) is { } noun && noun.Words.First >= phrase.Words.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Двоих задержанных — слесаря и сторожа — отпустили": what stands between dashes right before the verb says who a side is, and is none.</summary>
    public bool IsBetweenDashes(Phrase phrase, int verb, int start) =>
        verb > phrase.Words.End && Words[verb - 1].Token.Form == "—" && Enumerable.Range(start, Math.Max(0, phrase.Words.First - start)).Any(i => Words[i].Token.Form == "—");

    /// <summary>"Боевики ИГИЛ (запрещённая в России группировка) захватили деревню": whether brackets part a phrase from a verb.</summary>
    public bool IsInOtherBrackets(Phrase phrase, int verb) => IsTold(phrase.Head) != IsTold(verb) || !IsTime(phrase.Head) && PhraseFinder.BracketOf(Words, phrase.Head) is var bracket && bracket != PhraseFinder.BracketOf(Words, verb) && (bracket >= 0 || Words[verb].Features.VerbForm == VerbFormFeature.Part);

    /// <summary>Whether a word stands in an aside that only says who tells it.</summary>
    public bool IsTold(int word)
    {
        foreach (var (first, end) in Told)
        {
            if (word >= first && word < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The side of a bare phrase.</summary>
    public Function Of(Phrase phrase, int verb, bool passive, Phrase? subject)
    {
        if (phrase == subject || subject is not null && Has(phrase, CaseFeature.Nom) && AttributesMayBe(phrase, CaseFeature.Nom) && !(phrase.Relation == Relation.Genitive && FollowsNoun(phrase)) && !IsJoinedToOwner(phrase) && AreListed(phrase, subject))
        {
            // "В стране запретили митинги": a plural with nobody named before it has an object rather than a subject.
            // "Посёлок заняли войска": but it is the subject where an object stands before the verb.
            // "Соглашение заключили Иран и Чад": so is what is joined to a subject that can be nothing else.
            return passive ? Function.Undergoer : !Has(phrase, CaseFeature.Acc) || phrase != subject && subject is not null && !Has(subject, CaseFeature.Acc) || phrase.Head < verb || Phrases.Any(p => p.Marker is null && (p.Case == CaseFeature.Acc || Words[p.Head].Features.PronType == PronTypeFeature.Rel && Has(p, CaseFeature.Acc) || IsSingleThing(p) && !Agrees(p, verb)) && p.Head < verb && !IsTime(p.Head) && IsUnparted(p, verb)) || IsBehindObject(phrase, verb) ? Function.Actor
                // "На деревню напали протестующие": somebody behind a verb that takes no object.
                : Words[verb].Features is { Subcat: SubcatFeature.Intr, Voice: VoiceFeature.Act, Number: NumberFeature.Plur } && IsSomebody(phrase.Head) ? Function.Actor
                : Words[verb].Features is { Number: NumberFeature.Plur, Tense: TenseFeature.Past, Subcat: not SubcatFeature.Intr } ? Function.Undergoer : Function.Single;
        }

        if (IsRegionAside(phrase) || IsListedOwner(phrase) || IsJoinedOwner(phrase))
        {
            return Function.Genitive;
        }

        // "По данным NetBlocks, доступ ограничен": nor is what shows no case an agent before its verb.
        if ((phrase.Case is CaseFeature.Nom or CaseFeature.Acc || phrase.Case == CaseFeature.Ins && phrase.Head < verb) && IsIndeclinable(phrase) && FollowsNoun(phrase))
        {
            return Function.Genitive;
        }

        // "Заключённые тюрьмы Эвин бастуют": a name that the verb does not agree with, right behind another case, belongs to the noun before it.
        if (phrase.Case == CaseFeature.Nom && Words[phrase.Head].Upos == Upos.PROPN && Words[verb].Features is { VerbForm: VerbFormFeature.Fin, Number: not NumberFeature.None } && !Agrees(phrase, verb)
            && Phrases.Any(p => p is { Marker: null, IsPronoun: false, Case: CaseFeature.Gen } && p.Words.End == phrase.Words.First && Words[p.Head].Features.Animacy == AnimacyFeature.Inan && !IsTime(p.Head)))
        {
            return Function.Oblique;
        }

        // "Унёс жизни более 40 человек": of two objects the second, whose number is a rough one, is whose the first is.
        if (!passive && subject is not null && subject.Head < verb && IsOfObjectBefore(phrase, verb))
        {
            return Function.Genitive;
        }

        // "Передала Мали помощь", "передала Латвии помощь": a country that may be in the dative, with the object right behind it.
        if (!passive && IsGivenLand(phrase, verb, subject))
        {
            return Function.Recipient;
        }

        // "Посол выслан Мали": a country whose name shows no case, right behind a passive with its subject before it.
        if (passive && subject is not null && subject.Head < verb && phrase.Words.First == verb + 1 && Words[phrase.Head].Features.NameType == NameTypeFeature.Geo && IsIndeclinable(phrase))
        {
            return Function.Actor;
        }

        // "Премьер обвинил США": what shows no case, right behind a verb that takes an object and has its subject before it.
        if (!passive && subject is not null && subject.Head < verb && phrase.Words.First == verb + 1 && phrase.Head == phrase.Words.First && phrase.Case is CaseFeature.Ins or CaseFeature.Dat or CaseFeature.Loc or CaseFeature.Gen && IsIndeclinable(phrase)
            && Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act })
        {
            return Function.Undergoer;
        }

        // "Полиция задержала Джейн Нортон": a name that shows none at all likewise.
        if (!passive && subject is not null && subject.Head < verb && phrase is { Case: CaseFeature.None, Marker: null } && phrase.Words.First == verb + 1 && IsNameWithoutCase(phrase) && Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act })
        {
            return Function.Undergoer;
        }

        return phrase.Case switch
        {
            CaseFeature.Acc => Function.Undergoer,
            // "Двое солдат начали стрелять": the noun may look like a nominative of its own.
            CaseFeature.Nom when !passive && IsCounted(phrase) && IsCountedSubject(phrase) => Function.Actor,
            // "Трое солдат дезертировали": what takes no object has none.
            CaseFeature.Nom when !passive && IsCounted(phrase) && Words[phrase.Head].Features.Animacy == AnimacyFeature.Anim && Words[verb].Features.Subcat == SubcatFeature.Intr => subject is null ? Function.Actor : Function.Single,
            CaseFeature.Nom when Has(phrase, CaseFeature.Acc) || IsCountedElse(phrase) => Function.Undergoer,
            CaseFeature.Nom => subject is null ? passive ? Function.Undergoer : Function.Actor : Function.Single,
            // "Покинули дома 700 человек", "деревню покинули 700 человек": beside an object the counted people act.
            CaseFeature.Gen when !passive && IsCounted(phrase) && phrase.Head > verb && Words[phrase.Head].Features.Animacy == AnimacyFeature.Anim && Words[verb].Features is { Subcat: SubcatFeature.Tran, VerbForm: VerbFormFeature.Fin }
                && Phrases.Any(p => p is { Marker: null, IsPronoun: false, Case: CaseFeature.Acc or CaseFeature.Nom } && (subject is null || subject == p) && Has(p, CaseFeature.Acc) && (p.Words.End == verb && p.Case == CaseFeature.Acc || p.Words.First > verb && p.Words.First - verb <= ObjectReach && p.Words.End <= phrase.Words.First) && !IsTime(p.Head) && Words[p.Head].Features.Animacy == AnimacyFeature.Inan && !Words[p.Head].Analyses.Any(a => a.Features is { Animacy: AnimacyFeature.Anim, Case: CaseFeature.Nom }) && Enumerable.Range(p.Words.End, phrase.Words.First - p.Words.End).All(i => Words[i].Upos != Upos.CCONJ && Words[i].Token.Form != ",")) => Function.Actor,
            // "Мэра поддержали две партии": what is counted right behind a verb whose object stands before it.
            CaseFeature.Gen when !passive && IsCounted(phrase) && phrase.Words.First == verb + 1 && Words[phrase.Head].Features.Animacy != AnimacyFeature.Anim && Words[verb].Features is { Subcat: SubcatFeature.Tran, VerbForm: VerbFormFeature.Fin, Voice: VoiceFeature.Act }
                && Phrases.Any(p => p is { Marker: null, Case: CaseFeature.Acc or CaseFeature.Nom } && p != subject && p.Head < verb && Has(p, CaseFeature.Acc) && !IsTime(p.Head) && IsUnparted(p, verb) && !Agrees(p, verb)) => Function.Actor,
            // "Погибли трое рабочих и шесть солдат".
            CaseFeature.Gen when IsCounted(phrase) => !passive && (IsCountedSubject(phrase) || Words[verb].Features.Subcat == SubcatFeature.Intr && Phrases.Any(p => p.Head < phrase.Head && p.Head > verb && p.Marker is null && IsCounted(p) && AreJoined(p, phrase))) ? Function.Actor : passive || phrase.Head > verb && Words[verb].Features.Subcat != SubcatFeature.Intr ? Function.Undergoer : phrase.Head < verb && HasObject(phrase, verb) ? Function.Actor : Function.Single,
            CaseFeature.Gen when (Has(phrase, CaseFeature.Acc) || IsCountedElse(phrase) && !passive) && !IsBeforeCounted(phrase) && (IsGoverned(phrase, verb) || !passive && IsBehindPlace(phrase, verb)) => Function.Undergoer,
            // "Задержала по этому делу троих": persons who are counted, behind what a verb that befalls persons is done by.
            CaseFeature.Gen or CaseFeature.Loc when !passive && phrase.Marker is null && Has(phrase, CaseFeature.Acc) && Words[phrase.Words.First].Upos == Upos.NUM && Pack.RoleOf(Words[verb].Lemma) == "persons" && Words[verb].Features.Voice == VoiceFeature.Act
                && Phrases.Any(p => p is { Marker: not null, Relation: Relation.Path } && p.Words.First == verb + 1 && p.Words.End == phrase.Words.First) => Function.Undergoer,
            // "Задержали у здания суда 40 человек": so too where figures stand for how many they are.
            CaseFeature.Gen when !passive && Words[phrase.Words.First].Token.Kind == TokenKind.Number && IsBehindPlace(phrase, verb) => Function.Undergoer,
            // "Полиция Осло никого не задержала": what stands for somebody who is not pointed at belongs to no noun before it.
            CaseFeature.Gen when !passive && phrase.IsPronoun && Has(phrase, CaseFeature.Acc) && Words[phrase.Head].Features is { Person: PersonFeature.None, PronType: PronTypeFeature.None } && Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } => Function.Undergoer,
            // "Не выполнили требований", "требуют уступок": a genitive right behind a verb has no noun that it could belong to.
            CaseFeature.Gen when !passive && phrase.Words.First == verb + 1 && Words[verb].Features.Subcat == SubcatFeature.Tran => Function.Undergoer,
            CaseFeature.Gen => Function.Genitive,
            CaseFeature.Dat => Function.Recipient,
            CaseFeature.Ins => passive ? Function.Actor : Function.Oblique,
            // "Двоих подозреваемых арестовали": without an adposition nothing is in the locative.
            CaseFeature.Loc when phrase.Marker is null && Has(phrase, CaseFeature.Acc) && IsGoverned(phrase, verb) && !Phrases.Any(p => p.Marker is not null && p.Head < phrase.Head && AreJoined(p, phrase)) => Function.Undergoer,
            CaseFeature.Loc when !IsIndeclinable(phrase) => Function.Oblique,
            CaseFeature.None when FollowsNoun(phrase) => Function.Genitive,
            _ => Function.Single,
        };
    }

    /// <summary>"Выдворило мигрантов правительство": whether between a verb and what it agrees with stands an object that can be nothing else.</summary>
    private bool IsBehindObject(Phrase phrase, int verb) =>
        Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act, VerbForm: VerbFormFeature.Fin }
        && Phrases.Any(p => p is { Marker: null, IsPronoun: false } && p.Head > verb && p.Words.End <= phrase.Words.First && Has(p, CaseFeature.Acc) && (!Has(p, CaseFeature.Nom) || !Agrees(p, verb)) && !IsTime(p.Head) && !AreListed(phrase, p)
            && (p.Case is CaseFeature.Acc or CaseFeature.Nom || p.Case == CaseFeature.Gen && p.Words.First == verb + 1) && IsUnparted(p, phrase.Words.First));

    /// <summary>Whether a phrase is a person's given name and surname of which neither shows a case.</summary>
    private bool IsNameWithoutCase(Phrase phrase) => phrase.Head > phrase.Words.First && Words[phrase.Head - 1] is { Upos: Upos.PROPN, Features.NameType: NameTypeFeature.Giv } && Words[phrase.Head].Upos == Upos.PROPN;

    /// <summary>"Марш осудили профсоюзы", "Джейн Нортон убили боевики": a thing that may be in the accusative, or a name that shows no case, where only several agree with the verb.</summary>
    private bool IsSingleThing(Phrase phrase) => phrase is { Case: CaseFeature.None, Marker: null } && IsNameWithoutCase(phrase) || phrase is { Case: CaseFeature.Nom, IsPronoun: false } && Words[phrase.Head] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Inan, Number: NumberFeature.Sing } } && Has(phrase, CaseFeature.Acc);

    /// <summary>Whether those who are counted roughly ("более 40 человек", "по меньшей мере 40 человек") stand behind the thing that is the object right behind the verb.</summary>
    private bool IsOfObjectBefore(Phrase phrase, int verb) =>
        phrase is { Case: CaseFeature.Gen or CaseFeature.Acc, Marker: null } && Has(phrase, CaseFeature.Gen) && (Words[phrase.Words.First].Token.Kind == TokenKind.Number || Words[phrase.Words.First].Upos == Upos.NUM)
        && Phrases.Find(p => p.Words.First == verb + 1) is { Marker: null, Case: CaseFeature.Acc, IsPronoun: false } owned && phrase.Words.First - owned.Words.End is > 0 and <= RoughReach
        && Words[owned.Head].Features.Animacy == AnimacyFeature.Inan && Words[owned.Head].Analyses.Any(a => a.Upos == Upos.NOUN) && !IsTime(owned.Head)
        && Enumerable.Range(owned.Words.End, phrase.Words.First - owned.Words.End).All(i => Words[i].Token.Kind == TokenKind.Word && Words[i].Upos is not (Upos.VERB or Upos.CCONJ));

    /// <summary>Whether a place name right behind an active verb may be in the dative, has what may be the object right behind it and the subject before the verb.</summary>
    private bool IsGivenLand(Phrase phrase, int verb, Phrase? subject) =>
        subject is not null && subject.Head < verb && phrase.Words.First == verb + 1 && phrase.Head == phrase.Words.First && Words[phrase.Head].Features.NameType == NameTypeFeature.Geo && Has(phrase, CaseFeature.Dat)
        && Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act }
        && Phrases.Any(p => p.Words.First == phrase.Words.End && p.Marker is null && p.Case is CaseFeature.Acc or CaseFeature.Nom or CaseFeature.Gen && (p.Case == CaseFeature.Gen ? IsCounted(p) || Words[p.Head].Features.Animacy == AnimacyFeature.Anim && Has(p, CaseFeature.Acc) : Has(p, CaseFeature.Acc)) && !IsTime(p.Head));

    /// <summary>Whether a phrase is read as a core side, not as a genitive after its noun or another oblique case; a word that shows no case right after a noun is its attribute.</summary>
    private bool MayBeCore(Phrase phrase) => !(IsIndeclinable(phrase) && FollowsSubject(phrase)) && (
        phrase.Case == CaseFeature.Nom || phrase.Case == CaseFeature.Acc && LooksNominative(phrase.Head) && AttributesMayBe(phrase, CaseFeature.Nom) || phrase.Case == CaseFeature.None && !(IsIndeclinable(phrase) && FollowsNoun(phrase)) && !FollowsSubject(phrase) && !Phrases.Any(p => p.Words.End == phrase.Words.First && p is { Marker: null, Case: CaseFeature.Gen } && !IsTime(p.Head)));

    /// <summary>Whether a word in the accusative looks as in the nominative of its number ("директора" is one person, if not several in the nominative).</summary>
    private bool LooksNominative(int word) =>
        Words[word].Best.IsGuess || Words[word].Analyses.Any(a => a.Lemma == Words[word].Lemma && a.Features.Case == CaseFeature.Nom && (a.Features.Number == Words[word].Features.Number || a.Features.Number == NumberFeature.None));

    /// <summary>"Вечером власти открыли …": what is read as a genitive but stands after no noun that it could belong to.</summary>
    private bool IsOwnless(Phrase phrase) =>
        (phrase.Case == CaseFeature.Gen || phrase.Case is CaseFeature.Dat or CaseFeature.Ins or CaseFeature.Loc && IsIndeclinable(phrase)) && Has(phrase, CaseFeature.Nom) && AttributesMayBe(phrase, CaseFeature.Nom) && !IsCounted(phrase) && !Phrases.Any(p => p.Words.End == phrase.Words.First && !IsTime(p.Head) && !OwnsNothing(p));

    /// <summary>"Отряд отступил, после чего стороны договорились", "после этого власти ввели": what only stands for what was told has no genitive.</summary>
    private bool OwnsNothing(Phrase phrase) => IsRelativeWord(phrase) || phrase.Marker is not null && phrase.Head == phrase.Words.First && Words[phrase.Head] is { Upos: Upos.PRON or Upos.DET, Features: { Gender: GenderFeature.Neut, Person: PersonFeature.None, Poss: not PossFeature.Yes } };

    private bool IsRelativeWord(Phrase phrase) => Words[phrase.Head].Features.PronType == PronTypeFeature.Rel;

    /// <summary>Whether the adjectives before a phrase's head may stand in a case ("бывшего директора" is no nominative).</summary>
    private bool AttributesMayBe(Phrase phrase, CaseFeature wanted)
    {
        for (var i = phrase.Words.First; i < phrase.Head; i++)
        {
            if (Words[i].Upos == Upos.ADJ && Words[i].Analyses.All(a => a.Features.Case != CaseFeature.None && a.Features.Case != wanted))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Ранил двух человек": behind a numeral that is no nominative the noun is none, whatever its letters.</summary>
    private bool IsCountedElse(Phrase phrase) =>
        phrase.Words.First < phrase.Head && Words[phrase.Words.First] is { Upos: Upos.NUM, Token.Kind: not TokenKind.Number } number && number.Analyses.All(a => a.Features.Case is not (CaseFeature.Nom or CaseFeature.None));

    /// <summary>"Из Денвера, Колорадо, …": a name of a place between marks, right behind what an adposition ties, only says where that is.</summary>
    private bool IsRegionAside(Phrase phrase) =>
        phrase is { Marker: null, Words.First: > 1 } && Words[phrase.Head] is { Upos: Upos.PROPN, Features.NameType: NameTypeFeature.Geo or NameTypeFeature.None, Features.Animacy: not AnimacyFeature.Anim } && Words[phrase.Words.First - 1].Token.Form == ","
        && phrase.Words.End < Words.Length && Words[phrase.Words.End].Token.Kind == TokenKind.Punctuation && Phrases.Any(p => p.Words.End == phrase.Words.First - 1 && p.Marker is not null && Words[p.Head].Upos == Upos.PROPN);

    /// <summary>"На улицы Лимы, Куско и Арекипы вышли": a name that shows no case goes on a list of genitives behind their noun.</summary>
    private bool IsListedOwner(Phrase phrase) =>
        phrase is { Marker: null, Words.First: > 1 } && Words[phrase.Head].Upos == Upos.PROPN && IsIndeclinable(phrase) && Phrases.Find(p => p.Words.End == phrase.Words.First - 1 && p.Marker is null && Words[p.Head].Upos == Upos.PROPN) is { } left
        && (IsListedOwner(left) && Words[phrase.Words.First - 1] is { Token.Form: "," } or { Upos: Upos.CCONJ } || left.Case == CaseFeature.Gen && FollowsNoun(left) && Words[phrase.Words.First - 1].Token.Form == "," && phrase.Words.End < Words.Length && (Words[phrase.Words.End].Upos == Upos.CCONJ || Words[phrase.Words.End].Token.Form == ","));

    /// <summary>"Министерство труда и защиты сообщило": whether what is read as a genitive is joined to a genitive behind its noun.</summary>
    private bool IsJoinedToOwner(Phrase phrase) =>
        phrase is { Case: CaseFeature.Gen, Marker: null } && Phrases.Exists(p => p is { Marker: null, Case: CaseFeature.Gen } && p.Words.End <= phrase.Words.First && FollowsNoun(p) && AreJoined(p, phrase));

    /// <summary>"Граждан Чада и США выслали": so is one that a conjunction joins to a genitive behind its noun.</summary>
    private bool IsJoinedOwner(Phrase phrase) =>
        phrase is { Marker: null, Words.First: > 1 } && Words[phrase.Head].Features.NameType == NameTypeFeature.Geo && IsIndeclinable(phrase) && Words[phrase.Words.First - 1].Upos == Upos.CCONJ
        && Phrases.Find(p => p.Words.End == phrase.Words.First - 1 && p.Marker is null) is { Case: CaseFeature.Gen } owner && Words[owner.Head].Features.NameType == NameTypeFeature.Geo && FollowsNoun(owner);

    /// <summary>"Связь, по данным NetBlocks, отключена": a name that shows no case, with which an aside between commas ends, belongs to the aside's noun.</summary>
    private bool IsOfSource(Phrase phrase) =>
        phrase.Words.End < Words.Length && Words[phrase.Words.End].Token.Form == "," && IsIndeclinable(phrase)
        && Phrases.Find(p => p.Words.End == phrase.Words.First && p.Marker is not null) is { } tied && OpensAside(tied.Words.First);

    /// <summary>Whether a mark stands right before a phrase or before its adposition.</summary>
    private bool OpensAside(int first)
    {
        var at = first - 1;
        while (at > 0 && Words[at].Upos == Upos.ADP)
        {
            at--;
        }

        return at > 0 && at < first - 1 && Words[at].Token.Form == ",";
    }

    private bool FollowsNoun(Phrase phrase) => Phrases.Any(p => p.Words.End == phrase.Words.First && !OwnsNothing(p));

    /// <summary>"Совет PGA проголосовал": what shows no case right behind a bare noun that may be the subject belongs to that noun.</summary>
    private bool FollowsSubject(Phrase phrase) => Phrases.Any(p => p.Words.End == phrase.Words.First && p.Marker is null && Has(p, CaseFeature.Nom) && !IsTime(p.Head) && !IsRelativeWord(p));

    private bool IsIndeclinable(Phrase phrase) =>
        Words[phrase.Head].Analyses.Where(a => a.Lemma == Words[phrase.Head].Lemma && (a.Features.Number == Words[phrase.Head].Features.Number || Words[phrase.Head].Features.NameType != NameTypeFeature.Geo)).Select(a => a.Features.Case).Distinct().Count() > 4;

    /// <summary>The word whose case is the phrase's: its head, of "один из солдат" the first.</summary>
    private int Declined(Phrase phrase)
    {
        for (var i = phrase.Words.First + 1; i < phrase.Head; i++)
        {
            if (Words[i].Upos == Upos.ADP)
            {
                return i - 1;
            }
        }

        return phrase.Head;
    }

    /// <summary>Whether a phrase may be in the accusative.</summary>
    public bool MayBeObject(Phrase phrase) => Has(phrase, CaseFeature.Acc);

    /// <summary>Whether the word whose case is the phrase's may stand in a case.</summary>
    public bool MayBe(Phrase phrase, CaseFeature wanted) => Has(phrase, wanted);

    private bool Has(Phrase phrase, CaseFeature wanted)
    {
        var head = Words[Declined(phrase)];
        foreach (var reading in head.Analyses)
        {
            // A person's name is no thing, whatever else its letters may be.
            if (reading.Features.Case == wanted && !(head.Features.Animacy == AnimacyFeature.Anim && reading.Features.Animacy == AnimacyFeature.Inan) && (reading.Lemma == head.Lemma || reading.Upos == head.Upos))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase in the genitive is an object or subject by its numeral.</summary>
    private bool IsCounted(Phrase phrase)
    {
        // "В возрасте 33 лет", "на сумму пять миллионов рублей": what a noun before it is as much as.
        if (phrase.Words.First > 1 && IsMeasured(phrase.Words.First - 1))
        {
            return false;
        }

        // "Все 26 министров": the number stands after what takes in the whole.
        var number = Words[Words[phrase.Words.First].Upos == Upos.DET && phrase.Words.First < phrase.Head ? phrase.Words.First + 1 : phrase.Words.First];
        return number.Token.Kind == TokenKind.Number ? number.Upos != Upos.ADJ && !IsAttribute(phrase) : number.Upos == Upos.NUM && (number.Features.Case != CaseFeature.Gen || IsApproximate(phrase))
            // "Свыше сотни человек".
            || number.Upos == Upos.NOUN && phrase.Words.End - phrase.Words.First == 2 && phrase.Head > phrase.Words.First && Words[phrase.Head] is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Gen, Number: NumberFeature.Plur } } && IsApproximate(phrase);
    }

    /// <summary>"Погибли четыре человека": a numeral that counts persons in the nominative is no object, which would have the genitive.</summary>
    private bool IsCountedSubject(Phrase phrase) =>
        Words[phrase.Head].Analyses.Any(a => a.Lemma == Words[phrase.Head].Lemma && a.Features is { Animacy: AnimacyFeature.Anim, Case: CaseFeature.Gen }) && Words[phrase.Words.First] is { Upos: Upos.NUM, Features: { Case: CaseFeature.Nom } or { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan } } number
        && number.Analyses.Any(static a => a is { Upos: Upos.NUM, Features: { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan } }) && number.Analyses.Any(static a => a is { Upos: Upos.NUM, Features.Case: CaseFeature.Nom })
        // "Ранить несколько человек": what also says how much is as it is with things.
        && (number.Features.Case == CaseFeature.Nom || number.Analyses.All(static a => a.Upos != Upos.ADV));

    /// <summary>"около двадцати человек", "более двадцати человек": the adposition or adverb is the number's, and the phrase is tied by none.</summary>
    private bool IsApproximate(Phrase phrase) => phrase is { Marker: null, Words.First: > 0 } && (Words[phrase.Words.First - 1].Upos is Upos.ADP or Upos.ADV
        // "Порядка ста человек": a noun that is no phrase of its own.
        || Words[phrase.Words.First - 1].Upos == Upos.NOUN && !Phrases.Any(p => p.Words.End >= phrase.Words.First && p.Words.First < phrase.Words.First));

    /// <summary>"Две страны признали остров": whether something close after the verb may be its object, so that who is counted before it acts.</summary>
    private bool HasObject(Phrase counted, int verb) =>
        Phrases.Any(p => p != counted && p.Marker is null && p.Words.First > verb && p.Words.First - verb <= ObjectReach && !IsTime(p.Head) && p.Case is CaseFeature.Acc or CaseFeature.Nom && Has(p, CaseFeature.Acc));

    /// <summary>Whether a phrase stands right after a bare noun; not persons after what a verb right before it takes ("лишились крова 30 человек").</summary>
    private bool IsAttribute(Phrase phrase) => Phrases.Any(p => p.Words.End == phrase.Words.First && p.Marker is null && !IsTime(p.Head)
        && !(Words[phrase.Head].Features.Animacy == AnimacyFeature.Anim && p is { Case: CaseFeature.Gen, Words.First: > 0 } && !Has(p, CaseFeature.Acc) && Words[p.Words.First - 1] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }));

    /// <summary>A genitive right beside the verb, not a noun's attribute: an animate object.</summary>
    private bool IsGoverned(Phrase phrase, int verb) =>
        phrase.Words.First == 0 || phrase.Words.First == verb + 1 || InsertedSaying.IsNothing(Words[phrase.Words.First - 1]) || Words[phrase.Words.First - 1].Upos is Upos.ADV or Upos.PART or Upos.PUNCT or Upos.CCONJ or Upos.SCONJ or Upos.VERB
        // "А накануне прокурора сняли с должности": behind what may be an adposition and ties nothing.
        || Words[phrase.Words.First - 1].Upos == Upos.ADP && phrase.Marker is null
        || Words[phrase.Words.First - 1].Upos == Upos.PROPN && Phrases.Any(p => p.Words.End == phrase.Words.First && p.Marker is not null)
        // "В мае Петрова задержали": a person right behind a time belongs to the verb.
        // "Арестовал на два месяца троих": likewise some who are counted.
        || Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } && (Words[phrase.Head].Features.Animacy == AnimacyFeature.Anim || Words[phrase.Head].Analyses.Any(a => a is { Upos: Upos.NUM, Features: { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Anim } })) && IsTime(phrase.Words.First - 1)
        // "Ранил ножом двух охранников": behind the tool of a verb that takes an object.
        || Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: not VoiceFeature.Pass } && Phrases.Any(p => p.Words.End == phrase.Words.First && p is { Marker: null, Case: CaseFeature.Ins } && p.Words.First == verb + 1)
        // "Отправил в отставку министра": behind where to.
        || Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } && Words[phrase.Head].Features.Animacy == AnimacyFeature.Anim && Phrases.Any(p => p is { Marker: not null, Case: CaseFeature.Acc } && p.Words.End == phrase.Words.First && p.Words.First == verb + 2 && Words[p.Head].Features.Animacy == AnimacyFeature.Inan)
        // "Выдала Перу банкира": behind the country that somebody is handed over to.
        || Words[verb].Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } && Words[phrase.Head].Features.Animacy == AnimacyFeature.Anim && Phrases.Any(p => p is { Marker: null, Case: CaseFeature.Dat } && p.Words.End == phrase.Words.First && p.Words.First == verb + 1 && Words[p.Head].Features.NameType == NameTypeFeature.Geo)
        // "Объявила персонами нон грата двух сотрудников": likewise behind words that no table inflects.
        || Words[verb].Features.Subcat == SubcatFeature.Tran && Phrases.Any(p => p is { Marker: null, Case: CaseFeature.Ins } && p.Words.First == verb + 1 && p.Words.End < phrase.Words.First && Enumerable.Range(p.Words.End, phrase.Words.First - p.Words.End).All(i => Words[i].Best.IsGuess));

    /// <summary>Whether no mark or conjunction stands between a phrase and a verb.</summary>
    private bool IsUnparted(Phrase phrase, int verb) =>
        Enumerable.Range(Math.Min(phrase.Head, verb) + 1, Math.Max(0, Math.Abs(phrase.Head - verb) - 1)).All(i => Words[i].Upos != Upos.CCONJ && Words[i].Token.Kind != TokenKind.Punctuation);

    /// <summary>"Внесли в список агентов двух юристов": whether somebody right behind what an adposition ties has behind him some who are counted, who are the object.</summary>
    private bool IsBeforeCounted(Phrase phrase) =>
        Words[phrase.Head].Features.Animacy == AnimacyFeature.Anim && Words[phrase.Words.First].Upos != Upos.NUM && Phrases.Any(p => p.Marker is not null && p.Words.End == phrase.Words.First)
        && Phrases.Any(p => p.Marker is null && p.Words.First == phrase.Words.End && Words[p.Words.First].Upos == Upos.NUM && Has(p, CaseFeature.Acc));

    /// <summary>"Выпустили из тюрьмы бывшего мэра", "отправили в зону бедствия спасателей": somebody behind what an adposition ties right after a verb that takes an object and has no other.</summary>
    private bool IsBehindPlace(Phrase phrase, int verb)
    {
        if (Words[verb].Features is not { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } || Words[phrase.Head].Features.Animacy != AnimacyFeature.Anim)
        {
            return false;
        }

        var at = phrase.Words.First;
        while (Phrases.Find(p => p.Words.End == at && p.Words.First > verb && (Words[p.Head].Features.Animacy == AnimacyFeature.Inan && (p.Marker is not null || p.Case == CaseFeature.Gen) || IsBeforeCounted(p))) is { } before)
        {
            at = before.Words.First;
            if (before.Marker is not null)
            {
                return at == verb + 2 && !Phrases.Any(p => p != phrase && p.Marker is null && Math.Abs(p.Head - verb) <= SidesReach && IsUnparted(p, verb) && (p.Case == CaseFeature.Acc && !IsTime(p.Head) || p.IsPronoun && p.Case == CaseFeature.Gen || p.Head < verb && p.Case == CaseFeature.Gen && Has(p, CaseFeature.Acc) && !FollowsNoun(p)))
                    && Words.Skip(phrase.Words.End).Take(ObjectReach).All(w => w.Features.Case != CaseFeature.Acc);
            }
        }

        return false;
    }

    /// <summary>"ЭКОВАС потребовало": an acronym that no table knows, which is of any gender.</summary>
    private static bool IsAcronym(Word word) => word.Best.IsGuess && word.Token.Form is { Length: > 2 and < 9 } form && form.All(char.IsUpper);

    /// <summary>Whether a phrase may be the subject of a verb by number, gender and person.</summary>
    private bool Agrees(Phrase phrase, int verb)
    {
        var said = Words[verb].Features;
        var head = Words[Declined(phrase)];
        foreach (var reading in head.Analyses)
        {
            var features = reading.Features;
            if (features.Case == CaseFeature.Nom && (reading.Lemma == head.Lemma || reading.Upos == head.Upos)
                && (said.Person is PersonFeature.None or PersonFeature.Third || features.Person == said.Person)
                && (said.Number == NumberFeature.None || features.Number == NumberFeature.None || features.Number == said.Number || said.Number == NumberFeature.Plur && IsJoined(phrase))
                && (said.Number == NumberFeature.Plur || said.Gender == GenderFeature.None || features.Gender == GenderFeature.None || features.Gender == said.Gender || IsAcronym(head) || features.Abbr == AbbrFeature.Yes || IsUndeclinedPlace(head) || said.Gender == GenderFeature.Fem && features is { Gender: GenderFeature.Masc, Animacy: AnimacyFeature.Anim }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Мали пригрозила", "Уагадугу отказалось": a place whose name shows no case has the gender of the word that it stands for.</summary>
    private static bool IsUndeclinedPlace(Word word) => word.Features.NameType == NameTypeFeature.Geo && word.Analyses.Count(a => a.Features.NameType == NameTypeFeature.Geo) > 4;

    /// <summary>Whether a phrase of another clause, in whatever case, may be the subject by number and gender.</summary>
    public bool MayAgree(Phrase phrase, int verb)
    {
        var (noun, said) = (Words[phrase.Head].Features, Words[verb].Features);
        return (noun.Number == NumberFeature.None || said.Number == NumberFeature.None || noun.Number == said.Number || said.Number == NumberFeature.Plur && (IsJoined(phrase) || phrase.Words.End - phrase.Words.First > 1 && Words[phrase.Words.First].Upos == Upos.NUM))
            && (said.Number == NumberFeature.Plur || noun.Gender == GenderFeature.None || said.Gender == GenderFeature.None || noun.Gender == said.Gender || Words[phrase.Words.First].Token.Kind == TokenKind.Number
                // "Глава ведомства отменил визит": a noun that is of both genders.
                || Words[phrase.Head].Analyses.Any(r => r.Lemma == Words[phrase.Head].Lemma && r.Features.Case == noun.Case && r.Features.Gender == said.Gender)
                // "Премьер подала в отставку": a woman in an office whose name is masculine.
                || said.Gender == GenderFeature.Fem && noun is { Gender: GenderFeature.Masc, Animacy: AnimacyFeature.Anim });
    }

    // "Интернет, который власти отключили": a relative word is joined to nothing.
    // "Орлова, сына судьи, обвиняют", "Мадуро и его супругу задержали": nor to what is in another case.
    // "Град побил посевы, протест подавили": nor does a mark alone join it, or "but", to what stands before.
    private bool IsJoined(Phrase phrase) => !IsRelativeWord(phrase) && Phrases.Any(p => p != phrase && AreJoined(p, phrase) && IsOneList(p, phrase) && (Has(p, CaseFeature.Nom) || IsCounted(p) || p.Case == CaseFeature.None || Words[p.Words.First].Upos is Upos.NUM or Upos.ADV) && !(p.Case == CaseFeature.Gen && FollowsNoun(p) && Words[phrase.Head].Features.Case == CaseFeature.Nom && Words[p.Words.End].Token.Form == ","));

    /// <summary>Whether of two that are joined a conjunction stands between, and no "but" without more, or further down their list.</summary>
    private bool IsOneList(Phrase a, Phrase b)
    {
        var (left, right) = a.Head < b.Head ? (a, b) : (b, a);
        var last = right.Words.First - 1;
        if (Words[last].Token.Form != ",")
        {
            return Words[last].Upos != Upos.CCONJ || Pack.RoleOf(Words[last].Lower) is not ("contrast" or "except") || Enumerable.Range(0, left.Words.First).Any(i => Pack.IsNegation(Words[i]));
        }

        var end = (right.Holder ?? right.Whole ?? right.Words).End;
        while (end + 1 < Words.Length && Words[end].Token.Form == "," && Phrases.Find(p => p.Words.First == end + 1 && p.Marker is null) is { } next)
        {
            end = (next.Holder ?? next.Whole ?? next.Words).End;
        }

        return end < Words.Length && Words[end].Upos == Upos.CCONJ;
    }

    /// <summary>"Чехия, Литва и Латвия отправили …": whether two bare phrases are joined, by others that may be nominatives between them.</summary>
    private bool AreListed(Phrase a, Phrase b)
    {
        if (AreJoined(a, b))
        {
            return true;
        }

        var (left, right) = a.Head < b.Head ? (a, b) : (b, a);
        return Phrases.Find(p => p.Marker is null && p.Head > left.Head && p.Head < right.Head && Has(p, CaseFeature.Nom) && AreJoined(left, p)) is { } next && AreListed(next, right);
    }

    private bool AreJoined(Phrase a, Phrase b)
    {
        var (left, right) = a.Head < b.Head ? (a, b) : (b, a);
        // "Директор шахты и инженер": past what the first is of, save where both names go together ("президенты Чили и Перу").
        if (left.Whole is { End: var whole } && right.Words.First == whole + 1 && Words[whole].Upos == Upos.CCONJ && !(Words[right.Head].Upos == Upos.PROPN && Words[whole - 1].Upos == Upos.PROPN && IsIndeclinable(right)))
        {
            return true;
        }

        // "Президент Франции Эмманюэль Макрон и канцлер Германии Олаф Шольц": past the name of who holds the office.
        if (left.Holder is { End: var named } && named < Words.Length && right.Words.First == named + 1 && (Words[named].Upos == Upos.CCONJ || Words[named].Token.Form == "," && IsFollowedByJoint(right)))
        {
            return true;
        }

        var end = PhraseFinder.AgeEnd(Words, left.Words.End, Pack);
        var between = right.Words.First - end;
        return between is >= 1 and <= 3 && Enumerable.Range(end, between).All(i => IsJoint(end, i));
    }

    /// <summary>"…, президент Чили Борич и король": whether a conjunction goes on from a phrase with all that belongs to it.</summary>
    public bool IsFollowedByJoint(Phrase phrase) =>
        Words[phrase.Head].Features.VerbForm == VerbFormFeature.None && (phrase.Holder ?? phrase.Whole ?? phrase.Words).End is var end && end < Words.Length && Words[end].Upos == Upos.CCONJ;

    /// <summary>", а также", ", но и", ", так и": whether a word behind the first of two that are joined is a mark, a conjunction or what goes with one.</summary>
    public bool IsJoint(int first, int at) =>
        Words[at].Upos == Upos.CCONJ || Words[at].Token.Form == "," || at > first && (Words[at].Upos is Upos.ADV or Upos.PART && Words[at - 1].Upos == Upos.CCONJ
            || Words[at].Upos is Upos.ADV or Upos.PART && Words[at - 1].Token.Form == "," && Words[at].Analyses.Any(a => a.Upos == Upos.CCONJ) && at + 1 < Words.Length && Words[at + 1].Analyses.Any(a => a.Upos == Upos.CCONJ)
            || Words[at].Upos == Upos.PART && Words[at].Analyses.Any(a => a.Upos == Upos.CCONJ) && Words[at - 1].Analyses.Any(a => a.Upos == Upos.CCONJ));

    private bool Matches(Phrase phrase, Features attribute) =>
        Words[phrase.Head].Analyses.Any(r => r.Features.Case == attribute.Case && (r.Features.Number == attribute.Number || r.Features.Number == NumberFeature.None || attribute.Number == NumberFeature.None)
            && (attribute.Gender == GenderFeature.None || r.Features.Gender == GenderFeature.None || r.Features.Gender == attribute.Gender || attribute is { Gender: GenderFeature.Masc, Case: CaseFeature.Nom } && r.Features is { Gender: GenderFeature.Fem, Animacy: AnimacyFeature.Anim }));
}
