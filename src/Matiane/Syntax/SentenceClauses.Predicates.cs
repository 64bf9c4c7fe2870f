using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>Which words are predicates, and what their form says: voice, negation, tense.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>A verb, save a participle that stands for a person or thing; a participle or adjective that is said of something.</summary>
    private bool IsPredicate(int at)
    {
        // A first name may look like a verb or a short adjective.
        if (IsFurtherName(at) || at + 1 < Words.Length && IsFurtherName(at + 1))
        {
            return false;
        }

        if (Pack.Sides == "ergative" && (Copula(at) >= 0 || IsOfNothing(at) || IsToldAttribute(at) || IsElliptical(at)))
        {
            return true;
        }

        if (IsHaving(at) && (at > 0 && Copula(at - 1) == at || at > 1 && Copula(at - 2) == at || at + 1 < Words.Length && Copula(at + 1) == at))
        {
            return false;
        }

        if (Words[at].Upos == Upos.VERB)
        {
            return !(order is not null && Pack.RoleOf(Words[at].Lower) == "including") && !IsHead(at) && order?.IsAttribute(at) != true;
        }

        return order is not null && IsLoneAuxiliary(at)
            || Pack.Sides == "ergative" && (IsOnlyVerb(at) || IsClosingVerb(at))
            // A copula written into an adjective: "დაკავებულია".
            || (Words[at].Upos == Upos.ADJ || IsSaidWithCopula(at)) && HasCopula(at)
            // "Страна готова": a short adjective is only ever said of something.
            || Pack.Sides == "accusative" && Words[at] is { Upos: Upos.ADJ, Features.Variant: VariantFeature.Short }
            || order is not null && (IsPastBehindNoun(at) || PhraseFinder.IsPastBeforeArticle(Words, at, Pack) || IsBetweenAuxiliaryAndAdjective(at) || IsSaidOfSeveral(at) || IsAdverbBehindCopula(at) || IsSaidInHeadline(at))
            || IsSaidBesideCopula(at);
    }

    /// <summary>"ქალაქში დენი არ არის": there is none.</summary>
    private bool IsOfNothing(int at) =>
        Words[at] is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Person: PersonFeature.Third } } && at > 1 && Pack.RoleOf(Words[at - 1].Lower) == "negation" && Words[at - 2] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Nom }
        && (at + 1 == Words.Length || Words[at + 1].Upos is Upos.PUNCT or Upos.CCONJ);

    /// <summary>"The police did nothing": an auxiliary without a verb is one.</summary>
    private bool IsLoneAuxiliary(int at)
    {
        if (Words[at].Upos != Upos.AUX || Pack.RoleOf(Words[at].Lemma) == "passive" || at + 1 >= Words.Length || !MayBeVerb(Words[at]))
        {
            return false;
        }

        return Words[at + 1].Upos is Upos.DET or Upos.NOUN or Upos.PRON or Upos.NUM && Words[at + 1].Features.Case != CaseFeature.Nom
            // "Did little to stop them".
            || Words[at + 1].Upos is Upos.ADJ or Upos.ADV && at + 2 < Words.Length && Words[at + 2] is { Upos: Upos.PART, Features.Polarity: not PolarityFeature.Neg };

        static bool MayBeVerb(Word word) => word.Analyses.Any(a => a.Upos == Upos.VERB && a.Lemma == word.Lemma);
    }

    /// <summary>A verbal noun and the third person of the aorist may look alike: where nothing else is a verb, it is the verb.</summary>
    private bool IsOnlyVerb(int at) =>
        (Words[at] is not { Upos: Upos.NOUN, Features: { Case: CaseFeature.Nom, VerbForm: VerbFormFeature.None, Mood: MoodFeature.None } } || Words.Any(w => w.Features.Case == CaseFeature.Erg)) && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm == VerbFormFeature.Fin) && !Words.Any(w => w.Upos == Upos.VERB);

    /// <summary>"აპირებს და ორ ბატალიონს გაგზავნის": a future that looks like the genitive of its verbal noun is the verb at the end of a sentence, where no genitive stands.</summary>
    private bool IsClosingVerb(int at) =>
        Pack.Sides == "ergative" && at > 0 && (at + 1 == Words.Length || Words[at + 1].Token.Form is "." or "!" or ";") && Words[at] is { Upos: Upos.NOUN, Features: { VerbForm: VerbFormFeature.Vnoun, Case: CaseFeature.Gen } }
        && Words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin });

    /// <summary>"The ministry severed ties": what may be a finite past right after a noun is one, whatever its best reading.</summary>
    private bool IsPastBehindNoun(int at) =>
        Words[at].Upos == Upos.ADJ && at > 0 && Words[at - 1].Upos is Upos.NOUN or Upos.PROPN
        && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm == VerbFormFeature.Fin && a.Features.Tense == TenseFeature.Past);

    /// <summary>"Were burned alive by a mob": between an auxiliary and an adjective without a noun.</summary>
    private bool IsBetweenAuxiliaryAndAdjective(int at) =>
        at > 0 && at + 2 < Words.Length && Words[at].Upos == Upos.ADJ && Words[at - 1].Upos == Upos.AUX && Words[at + 1].Upos == Upos.ADJ && Words[at + 2].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)
        && Words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } });

    /// <summary>"Six dead in blast", "hundreds homeless after flood": said without a copula of several that a stretch opens with.</summary>
    private bool IsSaidOfSeveral(int at) =>
        at > 0 && Words[at].Upos == Upos.ADJ && (at + 1 == Words.Length || Words[at + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.SCONJ or Upos.CCONJ) && (IsBareHeadline(at) || IsCounted(at));

    /// <summary>"Put the toll at 12 dead and 30 wounded", "reported 100 dead, 372 injured": right behind a bare number that an adposition or conjunction ties, or that a list of such goes on from.</summary>
    private bool IsCounted(int at) =>
        at > 1 && Words[at - 1].IsNumber && PhraseEndingAt(at) is { } number && Enumerable.Range(number.Words.First, number.Words.End - number.Words.First).All(i => Words[i].IsNumber || Words[i].Upos is Upos.DET or Upos.ADV or Upos.ADJ or Upos.ADP)
        && (number.Words.First > 0 && Words[number.Words.First - 1] is { Upos: Upos.CCONJ } or { Token.Form: "," }
            || at + 2 < Words.Length && Words[at + 1] is { Upos: Upos.CCONJ } or { Token.Form: "," } && order!.OpensItem(at + 2));

    /// <summary>"Internet down across the north": in a headline without a verb, an adjective behind the noun that it opens with, before an adposition.</summary>
    private bool IsSaidInHeadline(int at) =>
        at is 1 or 2 && Words[at].Upos == Upos.ADJ && at + 1 < Words.Length && Words[at + 1].Upos == Upos.ADP && Words[at - 1].Upos == Upos.NOUN && Words[0].Upos is Upos.NOUN or Upos.ADJ && Words[^1].Token.Form != "." && !Words.Any(w => w.Upos is Upos.VERB or Upos.AUX);

    /// <summary>"The network is down in the north": what else may be an adjective, between the copula and the clause's end, an adposition or an adverb.</summary>
    private bool IsAdverbBehindCopula(int at) =>
        at > 0 && Words[at].Upos is Upos.ADV or Upos.ADP && Words[at - 1].Upos == Upos.AUX && Words[at].Analyses.Any(a => a.Upos == Upos.ADJ) && Pack.RelationOf(Words[at].Lower) == Relation.None && Words[at].Features.PronType == PronTypeFeature.None && Pack.RoleOf(Words[at].Lower) != "degree"
        && (at + 1 == Words.Length || Words[at + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.SCONJ || IsTime(at + 1));

    /// <summary>"Are free", "is still down": whether a word stands behind a copula, with nothing but adverbs between.</summary>
    private bool IsBehindCopula(int at)
    {
        while (at > 1 && Words[at - 1].Upos is Upos.ADV or Upos.PART)
        {
            at--;
        }

        return at > 0 && Words[at - 1].Upos == Upos.AUX && Pack.RoleOf(Words[at - 1].Lemma) == "passive";
    }

    /// <summary>"The town is quiet", "მზად არის": an adjective beside its copula; where order tells, what may be a past too.</summary>
    private bool IsSaidBesideCopula(int at)
    {
        if (Words[at].Upos is not (Upos.ADJ or Upos.NOUN) || at + 1 < Words.Length && Words[at + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
        {
            return false;
        }

        var said = at > 0 && Words[at - 1].Upos is Upos.AUX || at > 1 && Words[at - 2].Upos is Upos.AUX && Words[at - 1].Upos is Upos.ADV or Upos.PART;
        return (said || IsBeforeCopula(at)) && Words[at].Upos == Upos.ADJ
            || order is not null && !(at > 0 && Words[at - 1].Upos is Upos.DET or Upos.ADP && IsHead(at)) && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.Fin && a.Features.Tense == TenseFeature.Past);
    }

    /// <summary>The next word from an index on that is a predicate; the end where none is.</summary>
    private int NextPredicate(int from, int end)
    {
        // "გასულ კვირას": nor is a participle that belongs to a time.
        while (from < end && (!IsPredicate(from) || cases?.IsTold(from) == true || Pack.Sides == "ergative" && IsTime(from) && Words[from].Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.None && !IsFiniteVerb(from)))
        {
            from++;
        }

        return from;
    }

    private bool IsHead(int at)
    {
        foreach (var phrase in Phrases)
        {
            if (phrase.Head == at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stretch without a verb of its own tells of several, by a number or a noun of quantity, what stands right behind.</summary>
    private bool IsBareHeadline(int at)
    {
        // "With 58 people still missing".
        while (at > 1 && Words[at - 1].Upos == Upos.ADV)
        {
            at--;
        }

        if (!Words[at - 1].IsNumber && Words[at - 1].Analyses.All(a => a.Upos != Upos.NUM) && !(Words[at - 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && (IsPerson(at - 1) || Phrases.Any(p => p.Head == at - 1 && Enumerable.Range(p.Words.First, p.Head - p.Words.First).Any(i => Words[i].IsNumber)))))
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && Words[i].Token.Form is not ("," or ":" or ";" or "–" or "—") && !(Words[i].Upos == Upos.CCONJ && Words[i + 1].IsNumber); i--)
        {
            // "Set three cars ablaze": a word that may be a past, before a number, is the verb.
            if (Words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT || i > 0 && Words[i + 1].IsNumber && Words[i].Analyses.Any(a => a is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past }) || Words[i].Upos == Upos.ADP && Pack.RelationOf(Words[i].Lower) != Relation.None && Words[i].Features.PronType == PronTypeFeature.None && !Words[i + 1].IsNumber && !(i + 2 < Words.Length && Words[i + 2].IsNumber))
            {
                return false;
            }
        }

        return Phrases.Any(p => p.Marker is null && (p.Words.End == at || p.Words.End == at + 1) && p.Head < at);
    }

    /// <summary>Whether a copula is written into a noun or adjective, and not only a surname ends so: "დაკავებულია", but no "ქავთარია".</summary>
    private bool HasCopula(int at) => Words[at].Features is { Mood: not MoodFeature.None, Case: not CaseFeature.None } && !IsFurtherName(at);

    /// <summary>"გარდაცვლილია სამი ადამიანი": a copula written into a passive participle that is a noun as well.</summary>
    private bool IsSaidWithCopula(int at) =>
        Pack.Sides == "ergative" && Words[at].Upos == Upos.NOUN && PhraseFinder.IsParticipleWithCopula(Words[at]);

    /// <summary>Where verbs stand last, an adjective right before its copula: "მზად არის", "მზად არ არის".</summary>
    private bool IsBeforeCopula(int at) =>
        Pack.Sides == "ergative" && Words[at].Features.Case == CaseFeature.Nom && Behind(at) is var copula && copula < Words.Length && Words[copula].Upos == Upos.AUX && Pack.RoleOf(Words[copula].Lemma) == "passive";

    /// <summary>The word behind another, past a negation.</summary>
    private int Behind(int at) => at + 1 < Words.Length && Pack.IsNegation(Words[at + 1]) ? at + 2 : at + 1;

    /// <summary>"ჯარის მიერაა აფეთქებული": whether the copula is written into a postposition.</summary>
    private bool IsTiedWithCopula(int at) => at < Words.Length && Words[at] is { Upos: Upos.ADP, Features.Mood: MoodFeature.Ind };

    /// <summary>"დაკავებული არ არის", "გადაკეტილი აღარაა": whether the copula of what is said is negated.</summary>
    private bool HasNegatedCopula(int at)
    {
        if (Pack.Sides != "ergative")
        {
            return false;
        }

        var copula = Copula(at) is >= 0 and var found ? found : IsBeforeCopula(at) ? Behind(at) : -1;
        return copula >= 0 && (copula > at + 1 || Words[copula].Features.Polarity == PolarityFeature.Neg || Pack.RoleOf(Words[copula].Lemma) == "negation");
    }

    /// <summary>"ოთხი მოკლულია, ცხრა დაჭრილი", "14 დაკავებულია, ექვსი კი დაშავებული": a passive participle that closes a stretch right behind a number, with the copula of the one before.</summary>
    private bool IsElliptical(int at)
    {
        if (Pack.Sides != "ergative" || at < 3 || at + 1 < Words.Length && Words[at + 1].Token.Form is not ("." or ";" or ",") || !Words[at].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Case: CaseFeature.Nom, Mood: MoodFeature.None }))
        {
            return false;
        }

        var number = Pack.RoleOf(Words[at - 1].Lower) == "contrasted" ? at - 2 : at - 1;
        var joint = number - 1;
        while (joint > 0 && Words[joint].Upos == Upos.ADV)
        {
            joint--;
        }

        return Words[number].IsNumber && joint > 0 && (Words[joint].Token.Form == "," || Words[joint].Upos == Upos.CCONJ) && Words[joint - 1] is { Upos: Upos.ADJ or Upos.VERB or Upos.NOUN } said && PhraseFinder.IsParticipleWithCopula(said);
    }

    /// <summary>The copula beside a passive participle that is said of something, apart or written into the word before it: "ადამიანია დაკავებული", "იქნება გამოძიებული"; -1 for none.</summary>
    private int Copula(int at)
    {
        // "დაკავებულ იქნა": the bare participle before the copula of the passive.
        if (at + 1 < Words.Length && Words[at + 1] is { Upos: Upos.AUX, Features.Voice: VoiceFeature.Pass } && Words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass } }))
        {
            return at + 1;
        }

        if (Words[at].Features is not { Case: CaseFeature.Nom, Mood: MoodFeature.None } && !(at > 0 && IsHaving(at - 1) && Words[at].Features is { Case: not CaseFeature.None, Mood: MoodFeature.None } && (at + 1 == Words.Length || Words[at + 1].Upos is Upos.PUNCT or Upos.SCONJ or Upos.CCONJ))
            || !Words[at].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Mood: MoodFeature.None, Tense: not TenseFeature.Fut }))
        {
            return -1;
        }

        if (Behind(at) is var next && next < Words.Length && (Words[next].Upos == Upos.AUX || IsHaving(next)))
        {
            return next;
        }

        var bare = at + 1 >= Words.Length || Words[at + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM);
        return bare && at > 0 && (Words[at - 1].Upos == Upos.AUX || HasCopula(at - 1) || IsTiedWithCopula(at - 1) || IsHaving(at - 1)) ? at - 1 : -1;
    }

    /// <summary>"სტუდენტებს შენობა აქვთ დაკავებული": the verb of having that makes a perfect of the passive participle beside it.</summary>
    private bool IsHaving(int at) => Pack.Sides == "ergative" && Words[at] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Voice: VoiceFeature.Inv } } && Pack.RoleOf(Words[at].Lemma) == "perfect";

    /// <summary>Whether a word is a passive participle that the verb of having beside it makes a perfect.</summary>
    private bool IsHad(int at) => Pack.Sides == "ergative" && Copula(at) is >= 0 and var having && IsHaving(having);

    /// <summary>A participle or infinitive with an auxiliary in the future ("будут задержаны").</summary>
    private bool WillBe(int at, int start)
    {
        if (Pack.Sides == "ergative" && Copula(at) is >= 0 and var copula)
        {
            return Words[copula].Features.Tense == TenseFeature.Fut;
        }

        if (Pack.Sides != "accusative" || FeaturesOf(at).VerbForm is VerbFormFeature.Fin)
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(start, at - AuxiliaryReach); i--)
        {
            if (Words[i].Upos == Upos.AUX)
            {
                return Words[i].Features.Tense == TenseFeature.Fut;
            }
        }

        return false;
    }

    /// <summary>A participle with its auxiliary ("was arrested"), or a form that may as well be the finite past ("claimed").</summary>
    private bool IsFiniteParticiple(int at, int start) =>
        !IsPerfect(at) && (IsSecondPassive(at, start) || Enumerable.Range(Math.Max(start, at - AuxiliaryReach), at - Math.Max(start, at - AuxiliaryReach)).Any(i => Words[i].Upos == Upos.AUX) || order?.HasAuxiliary(at, start) == true
        || order is not null && !order.IsReduced(at, Words.Length) && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.VerbForm == VerbFormFeature.Fin && a.Features.Tense == TenseFeature.Past));

    /// <summary>"Denied having struck a bargain": whether the auxiliary right before a participle is one itself.</summary>
    private bool IsPerfect(int at) => order is not null && at > 0 && Words[at - 1] is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger, Tense: not TenseFeature.Past } };

    /// <summary>The features of the reading that makes the word a predicate.</summary>
    private Features FeaturesOf(int at)
    {
        if (IsHad(at) && Copula(at) is var having)
        {
            return Words[having].Features;
        }

        // "Are free": behind a copula an adjective is no infinitive.
        var isSaid = order is not null && Words[at].Upos is Upos.ADJ or Upos.ADV or Upos.ADP && (IsBehindCopula(at) || IsSaidInHeadline(at));
        var features = (Words[at].Upos == Upos.VERB ? null : Words[at].Analyses.FirstOrDefault(a => a.Upos == Upos.VERB && !(isSaid && a.Features.VerbForm != VerbFormFeature.Part)))?.Features ?? Words[at].Features;
        // "A mob set three cars ablaze": right behind its subject a form that may be a past is one.
        if (order is not null && Words[at].Upos != Upos.VERB && features.VerbForm == VerbFormFeature.Inf && at > 0 && Words[at - 1].Upos is Upos.NOUN or Upos.PROPN)
        {
            features = Words[at].Analyses.FirstOrDefault(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } })?.Features ?? features;
        }

        // "Plan to burn buses, kidnap judges and destroy shops": one "to" for all.
        if (order is not null && features is { Mood: MoodFeature.Imp } && IsJoinedToInfinitive(at))
        {
            return Words[at].Analyses.FirstOrDefault(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf })?.Features ?? features;
        }

        return Pack.Sides == "ergative" && features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Fut or TenseFeature.Pres, Voice: VoiceFeature.Act }
            && Words[at].Analyses.Where(a => a.Features.Evident == EvidentFeature.Nfh).Select(a => (Features?)a.Features).FirstOrDefault() is { } told && IsToldBy(at) ? told : features;
    }

    /// <summary>Whether a conjunction or mark joins a verb to an infinitive, the last verb before it.</summary>
    private bool IsJoinedToInfinitive(int at) =>
        at > 1 && (Words[at - 1].Upos == Upos.CCONJ || Words[at - 1].Token.Form == ",") && Clauses.LastOrDefault(c => c.Kind != PredicateKind.Nominal && c.Sentence == Sentence && c.Predicate < at) is { Kind: PredicateKind.Infinitive } former
        && Enumerable.Range(former.Predicate + 1, at - former.Predicate - 1).All(i => Words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ) && Words[i].Token.Form is not (":" or ";" or "\"" or "”" or "»"));

    /// <summary>"მერიას მიტინგი აუკრძალავს": before a form that is a future or a perfect alike, a dative and after it a nominative say that it is the perfect.</summary>
    private bool IsToldBy(int verb)
    {
        var start = verb;
        while (start > 0 && Words[start - 1].Token.Form is not ("," or ";" or ":" or "„" or "«") && Words[start - 1].Upos is not (Upos.SCONJ or Upos.VERB or Upos.AUX))
        {
            start--;
        }

        var sides = Phrases.Where(p => p.Words.First >= start && p.Words.End <= verb && p.Marker is null && !IsTime(p.Head) && p.Case is CaseFeature.Nom or CaseFeature.Dat or CaseFeature.Erg).ToList();
        return sides is [{ Case: CaseFeature.Dat }, _, ..] && sides[^1].Case == CaseFeature.Nom && sides.TrueForAll(p => p.Case != CaseFeature.Erg);
    }

    private bool IsPassive(int at, int start)
    {
        if (IsHad(at))
        {
            return false;
        }

        var features = Words[at].Features;
        if (Pack.Sides != "order" && features.Voice == VoiceFeature.Pass || Pack.Sides == "ergative" && (Words[at].Upos == Upos.ADJ || IsSaidWithCopula(at) || IsElliptical(at)) && Words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass } }))
        {
            return true;
        }

        if (Pack.Sides != "order" || !Words[at].Analyses.Any(a => a.Features.VerbForm == VerbFormFeature.Part && a.Upos == Upos.VERB && a.Features.Tense != TenseFeature.Pres))
        {
            return false;
        }

        if (HavingDone(at) >= 0)
        {
            return true;
        }

        // "were attacked and captured": the auxiliary of the first goes for the second too, if it has no object.
        var isHelped = false;
        for (var i = at - 1; i >= Math.Max(order!.HasObject(at, Words.Length) ? start : 0, at - AuxiliaryReach); i--)
        {
            if (Pack.RoleOf(Words[i].Lemma) == "passive")
            {
                return true;
            }

            isHelped |= Words[i].Upos == Upos.AUX;
            // "Is said to have fled": the auxiliary of what governs an infinitive is not its own.
            if (Words[i] is { Upos: Upos.PART, Features.Polarity: not PolarityFeature.Neg } || Words[i].Upos is not (Upos.ADV or Upos.PART or Upos.AUX or Upos.CCONJ or Upos.VERB) && !order.IsPassivePart(i) && !IsTime(i) && !(Words[i].Upos == Upos.ADP && IsTime(i + 1)))
            {
                break;
            }
        }

        // "Had taken in 40 migrants": any other auxiliary makes none.
        if (isHelped)
        {
            return false;
        }

        if (IsSecondPassive(at, start))
        {
            return true;
        }

        // "was cut in the city on Monday and restored on Friday": the second of two, with times and places between.
        if ((start > 0 && Words[start].Upos == Upos.CCONJ && at - start <= 2 ? start : BeforeCounted(at)) is > 0 and var joint && !order!.HasObject(at, Words.Length) && Words[at].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass })
            // "May be jailed for a year or deported and fined": the second may have been one so itself.
            && LastVerb(joint) is >= 0 and var verb && IsPassive(verb, verb > 0 && Words[verb - 1].Upos == Upos.CCONJ ? verb - 1 : 0))
        {
            return true;
        }

        // "Have done little": nor is a perfect, whatever follows it.
        var helper = at - 1;
        while (helper > 0 && Words[helper].Upos == Upos.ADV)
        {
            helper--;
        }

        if (helper >= 0 && Words[helper].Upos == Upos.AUX)
        {
            return false;
        }

        // "the men arrested in May": a participle after its noun, with nothing after it that could be an object.
        // "Three men taken hostage in Mali", "two held captive by rebels": what they are made is no object either.
        return order.IsReduced(at, Words.Length) || IsClippedPassive(at) || IsMade(at) && Phrases.Any(p => p.Relation == Relation.Agent && p.Words.First - at is 2 or 3)
            || features.Voice == VoiceFeature.Pass && (IsMade(at) || !order.HasObject(at, Words.Length)) && !Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past });
    }

    /// <summary>"Two ships seized off Yemen", "deal reached in Chad": in a headline, whose active verbs stand in the present, a past without an object of the thing or place that it opens with.</summary>
    private bool IsClippedPassive(int at) =>
        at <= HeadlineSubject && Words.Length <= HeadlineLength && Words[^1].Token.Form is not ("." or "!" or "?" or ":" or ";" or "…") && Words[at].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass }) && Pack.RoleOf(Words[at].Lemma + " nothing") != "intransitive"
        && PhraseEndingAt(at) is { } last && Phrases[0] is { Marker: null, IsPronoun: false, Words.First: 0 } subject && (last == subject || last.Relation == Relation.Genitive) && Enumerable.Range(0, at).All(i => Words[i].Upos is not (Upos.VERB or Upos.PUNCT or Upos.SCONJ)) && !IsSomebody(subject) && !IsTime(subject.Head) && !IsPlace(subject.Head) && Words[subject.Head].Analyses.Any(a => a.Upos == Upos.NOUN)
        && Words.All(w => w.Features.Definite == DefiniteFeature.None && w.Upos != Upos.AUX) && !order!.HasObject(at, Words.Length);

    /// <summary>"Taken hostage in …": whether right behind a participle stands only what somebody is made.</summary>
    private bool IsMade(int at) => Phrases.Any(p => order!.IsBarePredicate(p, at) && IsSomebody(p));

    /// <summary>"30 rebels had been killed and two villages retaken": whether the auxiliary of the verb before a conjunction goes for the one behind a thing or place too.</summary>
    private bool IsSecondPassive(int at, int start) =>
        order is not null && start > 0 && Words[start].Upos == Upos.CCONJ && IsSecondThing(at, start) && !order.HasObject(at, Words.Length) && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && IsPastParticiple(a.Features)) && LastVerb(start) is >= 0 and var verb && IsPassive(verb, 0);

    /// <summary>"30 rebels had been killed and two villages retaken": whether only a thing or place stands between a conjunction and what may be a participle.</summary>
    private bool IsSecondThing(int at, int conjunction) => PhraseEndingAt(at) is { Marker: null, IsPronoun: false } thing && thing.Words.First == conjunction + 1 && !IsSomebody(thing) && !IsTime(thing.Head);

    /// <summary>"Have been shot dead since noon and three more injured": the conjunction before a number, and at the most what it counts, that a word is said of; -1 for none.</summary>
    private int BeforeCounted(int at)
    {
        var i = at - 1;
        while (i > 0 && at - i <= CountedReach && Words[i].Upos is Upos.ADJ or Upos.ADV or Upos.NOUN && !Words[i].IsNumber)
        {
            i--;
        }

        return i > 0 && i < at && Words[i].IsNumber && Words[i - 1].Upos == Upos.CCONJ ? i - 1 : -1;
    }

    /// <summary>The last verb before a word; -1 for none.</summary>
    private int LastVerb(int before)
    {
        var at = before - 1;
        while (at >= 0 && (Words[at].Upos != Upos.VERB && !IsSaidOfPast(at) || Words[at].Features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past }))
        {
            at--;
        }

        return at;
    }

    /// <summary>"Roads were blocked": a participle right behind the verb of the passive that is an adjective as well.</summary>
    private bool IsSaidOfPast(int at) => order is not null && at > 0 && Words[at].Upos == Upos.ADJ && Pack.RoleOf(Words[at - 1].Lemma) == "passive" && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && IsPastParticiple(a.Features));

    /// <summary>A name, or a word whose capital nothing but a name explains ("Anna May accused").</summary>
    private bool IsName(int at) =>
        Words[at].Upos == Upos.PROPN || at > 0 && at + 1 < Words.Length && Words[at].Token.Form is { Length: > 1 } form && char.IsUpper(form[0]) && char.IsLower(form[1])
        && char.IsUpper(Words[at - 1].Token.Form[0]) && char.IsLower(Words[at + 1].Token.Form[0]);

    /// <summary>"No arrests were made", "no one was hurt": what is done by or to nobody is not done; "no choice but to fire" is left to do.</summary>
    private bool IsOfNobody(Phrase phrase) =>
        !IsBesides(phrase) && !(phrase.Words.End < Words.Length && Pack.RoleOf(Words[phrase.Words.End].Lower) == "except") && (Pack.IsNegation(Words[phrase.Words.First]) || phrase.Words.First > 0 && (Words[phrase.Words.First - 1].Upos is Upos.DET or Upos.CCONJ || Words[phrase.Words.First - 1].Upos is Upos.PART or Upos.ADV && (phrase.Words.First == 1 || Words[phrase.Words.First - 2].Upos is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ)) && Pack.IsNegation(Words[phrase.Words.First - 1]));

    /// <summary>"Not only soldiers fired": what is not all who did it did it.</summary>
    private bool IsBesides(Phrase phrase) => order is not null && phrase.Words.First > 0 && Pack.RoleOf(Words, phrase.Words.First - 1, 2) == "besides";

    /// <summary>"Пока полиция не разогнала толпу", "სანამ პოლიციამ აქცია არ დაშალა": where case tells, what something lasted until was done, and the negation denies nothing; not «пока никто не погиб».</summary>
    private bool IsReached(int at, int start)
    {
        if (order is not null || Words[at].Features is not { Tense: TenseFeature.Past, VerbForm: VerbFormFeature.Fin, Mood: MoodFeature.Ind, Aspect: AspectFeature.Perf })
        {
            return false;
        }

        var opener = Enumerable.Range(start, Math.Max(0, at - start)).FirstOrDefault(i => Pack.RoleOf(Words[i].Lower) == "until", -1);
        return opener > 0 && Words[opener - 1].Token.Form == "," && !Enumerable.Range(opener + 1, at - opener - 1).Any(i => Words[i].Upos is Upos.PRON or Upos.DET && Pack.IsNegation(Words[i]));
    }

    private bool IsNegated(int at, int start)
    {
        if (IsReached(at, start))
        {
            return false;
        }

        // "Положение введено не было": behind a short participle, before its copula.
        if (HasNegatedCopula(at) || cases is not null && at + 2 < Words.Length && Words[at].Features.Variant == VariantFeature.Short && Words[at + 2].Analyses.Any(a => a.Upos == Upos.AUX) && Pack.IsNegation(Words[at + 1]))
        {
            return true;
        }

        // "A truce that began on Monday never came into force": an adverb right before its verb, at which the clause before was cut.
        if (order is not null && start == at && at > 0 && Words[at - 1].Upos == Upos.ADV && Pack.IsNegation(Words[at - 1]))
        {
            return true;
        }

        for (var i = at - 1; i >= Math.Max(start, at - AuxiliaryReach); i--)
        {
            // "Police not only beat the protesters but also arrested 30": what is not all is so.
            if (order is not null && Pack.RoleOf(Words, i, 2) == "besides")
            {
                break;
            }

            // "Instead of storming the hotel, soldiers waited", "stopped short of arresting him".
            if (order is not null && i > 0 && i == at - 1 && Pack.RoleOf(Words, i - 1, 2) == "negation")
            {
                return true;
            }

            if (Words[i].Features.Polarity == PolarityFeature.Neg && Words[i].Upos == Upos.PART || Pack.IsNegation(Words[i]))
            {
                // "Женщинам, не сопровождаемым мужчиной, запрещено …": what only an attribute is not.
                if (cases is not null && i + 1 < at && Words[i + 1].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: not CaseFeature.None })
                {
                    continue;
                }

                // "Не только убили сторожа, но и сожгли склад": what is not all that was done was done.
                if (i + 1 < at && Pack.RoleOf(Words[i + 1].Lower) == "only")
                {
                    continue;
                }

                return true;
            }

            // "არც მხარი დაუჭერია": where verbs stand last, before the noun right before its verb.
            if (Pack.Sides == "ergative" && i == at - 1 && i > start && Words[i].Upos == Upos.NOUN && Words[i - 1].Upos != Upos.DET && Pack.IsNegation(Words[i - 1]))
            {
                return true;
            }

            // "Погибших нет, двое ранены": what a mark parts from the verb denies what stands before it.
            if (Words[i].Upos is Upos.NOUN or Upos.PROPN || Pack.Sides == "accusative" && i > start && Words[i].Token.Form == "," && Pack.IsNegation(Words[i - 1]))
            {
                break;
            }
        }

        return false;
    }
}
