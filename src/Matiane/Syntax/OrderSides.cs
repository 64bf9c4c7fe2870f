using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <summary>Which side a bare phrase is where the order of words tells (packs with sides "order").</summary>
/// <param name="Words">The sentence.</param>
/// <param name="Phrases">Its noun phrases, in order.</param>
/// <param name="Pack">The pack's words of syntax.</param>
/// <param name="IsTime">Whether a word belongs to a time expression.</param>
internal sealed record OrderSides(ImmutableArray<Word> Words, List<Phrase> Phrases, SyntaxWords Pack, Func<int, bool> IsTime)
{
    private const int OpeningReach = 8;
    private const int ObjectReach = 3;

    /// <summary>Whether a word is a place's name.</summary>
    public required Func<int, bool> IsPlace { get; init; }

    /// <summary>Whether a word names a person or a group of persons.</summary>
    public required Func<int, bool> IsPerson { get; init; }

    // Between two marks inside a verb group ("has, for now, released").
    private const int ShortAside = 7;

    /// <summary>Where the verb group of a predicate begins: its auxiliaries, adverbs and particles before it.</summary>
    public int GroupStart(int verb, int start)
    {
        var at = verb;
        while (at > start && (Words[at - 1].Upos is Upos.ADV or Upos.PART || IsAuxiliary(at - 1) || IsTime(at - 1) && HasAuxiliary(at, start) || Words[at - 1].Upos == Upos.ADP && IsTime(at)))
        {
            at--;
        }

        // "Has, for now, released the crew": past an aside between marks.
        return at - 1 > start && Words[at - 1].Token.Form == "," && AsideStart(at - 1, start) is > 0 and var open && IsAuxiliaryOf(open - 1) ? GroupStart(open, start) : at;

        bool IsAuxiliaryOf(int auxiliary) => auxiliary > start && Words[auxiliary].Upos == Upos.AUX;
    }

    /// <summary>Where the mark stands that opens a short aside without a verb before a mark; 0 for nowhere.</summary>
    public int AsideStart(int close, int start)
    {
        for (var i = close - 1; i > start && close - i <= ShortAside && Words[i].Upos is not (Upos.VERB or Upos.AUX); i--)
        {
            if (Words[i].Token.Form == ",")
            {
                return i < close - 1 ? i : 0;
            }
        }

        return 0;
    }

    /// <summary>A past participle without an auxiliary that is no finite verb: "men arrested in May", "led by a priest", "stolen".</summary>
    public bool IsReduced(int at, int end)
    {
        var forms = Words[at].Analyses.Where(a => a.Upos == Upos.VERB).Select(a => a.Features).ToList();
        if (Words[at].Upos is not (Upos.VERB or Upos.ADJ or Upos.NOUN) || Words[at].Upos == Upos.NOUN && !IsFollowedByAgent(at, end) || !forms.Any(f => f.VerbForm == VerbFormFeature.Part && f.Tense != TenseFeature.Pres) || at > 0 && HasAuxiliary(at, 0))
        {
            return false;
        }

        // "Police released those detained in May": what right behind a plural that only points says who they are.
        // "Relatives of those still held marched": past an adverb.
        if (at > 0 && Words[at > 1 && Words[at - 1].Upos == Upos.ADV ? at - 2 : at - 1] is { Upos: Upos.PRON or Upos.DET, Features: { PronType: PronTypeFeature.Dem, Number: NumberFeature.Plur } } && !HasObject(at, end))
        {
            return true;
        }

        // "The men whom the soldiers attacked are safe": the verb of what the relative word opens.
        if (Phrases.FindIndex(p => p.Words.End == at && p.Marker is null) is >= 0 and var doer && FirstOfList(doer) is { Words.First: > 0 } first && Words[first.Words.First - 1].Features.PronType == PronTypeFeature.Rel)
        {
            return false;
        }

        // "Soldiers who deserted from the front are hiding": nor is the verb of a relative word that does it.
        if (at > 0 && Words[at - 1] is { Upos: Upos.PRON, Features.PronType: PronTypeFeature.Rel })
        {
            return false;
        }

        // "The village the army burned had 300 houses": nor is it where nothing but the two nouns says so.
        if (Contact(GroupStart(at, 0), at) is not null)
        {
            return false;
        }

        // "A group called Urban Owls said": a name between a participle that gives it and the verb.
        if (at > 0 && Words[at - 1].Upos is Upos.NOUN or Upos.PROPN && Pack.RoleOf(Words[at].Lemma + " name") == "names" && Phrases.Find(p => p is { Marker: null } && p.Words.First == at + 1 && Words[p.Head].Upos == Upos.PROPN) is { } name && name.Words.End < end && Words[name.Words.End].Upos is Upos.VERB or Upos.AUX)
        {
            return true;
        }

        // "Suspended two officers accused of theft": who accuses accuses somebody.
        if (at + 1 < end && (Pack.RoleOf(Words[at].Lemma) == "charge" || Pack.RoleOf(Words, at, 2) == "charge") && Pack.RelationOf(Words[at + 1].Lower) != Relation.None && Pack.RoleOf(Words[at + 1].Lower) != "content" && !HasObject(at, end))
        {
            return true;
        }

        // "Punish soldiers involved in the massacre": nor does anybody involve or implicate nobody.
        if (at + 1 < end && Pack.RoleOf(Words[at].Lower + " " + Words[at + 1].Lower) == "does" && Words[at + 1].Upos == Upos.ADP && at > 0 && Words[at - 1].Upos is Upos.NOUN or Upos.PROPN && !HasObject(at, end))
        {
            return true;
        }

        var isFinite = forms.Any(f => f.VerbForm == VerbFormFeature.Fin && f.Tense == TenseFeature.Past);
        return IsFollowedByAgent(at, end) || (!HasObject(at, end) || IsPredicative(at, end) || IsAfterVerb(at) && Phrases.Exists(p => IsBarePredicate(p, at))) && (!isFinite || NextVerbLacksSubject(at, end, Words[at].Features.VerbForm == VerbFormFeature.Part || at > 0 && Words[at - 1].Token.Form == ",") || IsAfterVerb(at));
    }

    /// <summary>"Paris and Madrid": the first of the bare phrases that a conjunction joins to one.</summary>
    private Phrase FirstOfList(int last)
    {
        while (last > 0 && Phrases[last - 1] is { Marker: null } joined && joined.Words.End == Phrases[last].Words.First - 1 && Words[joined.Words.End].Upos == Upos.CCONJ)
        {
            last--;
        }

        return Phrases[last];
    }

    /// <summary>"The village the army burned had 300 houses", "the aid Japan has sent is late": where a sentence opens with two bare phrases without a mark, what the verb behind them is done to, if a verb without a subject follows; null for any other verb.</summary>
    /// <param name="group">Where the verb's group begins.</param>
    /// <param name="verb">The verb.</param>
    public Phrase? Contact(int group, int verb)
    {
        var doer = Phrases.FindIndex(p => p.Words.End == group && p.Marker is null);
        // "Will free all the men they abducted": of whom a pronoun right behind tells, where the verb has no other object.
        if (doer > 0 && Words[Phrases[doer].Head] is { Upos: Upos.PRON, Features: { PronType: PronTypeFeature.Prs, Poss: PossFeature.None } } && Phrases[doer - 1] is { IsPronoun: false } told && told.Words.End == Phrases[doer].Words.First && told.Words.First > 0 && Words[told.Words.First].Upos is Upos.DET && !IsTime(told.Head) && Words[verb].Upos == Upos.VERB && !HasObject(verb, Words.Length) && Pack.RoleOf(Words[verb].Lemma + " nothing") != "intransitive" && !IsTold(told))
        {
            return told;
        }

        return doer > 0 && Words[Phrases[doer].Head].Features.PronType is not (PronTypeFeature.Rel or PronTypeFeature.Int) && Phrases[doer - 1] is { Marker: null, IsPronoun: false } done && done.Words.End == Phrases[doer].Words.First && (done.Words.First == 0 || done.Words.First == 1 && Words[0].Upos == Upos.DET) && !IsTime(done.Head) && !IsTime(Phrases[doer].Head) && !HasObject(verb, Words.Length) && NextVerbLacksSubject(verb, Words.Length, false)
            ? done : null;
    }

    /// <summary>"Told the crowd they would fight": whether a phrase is whom the verb before it tells something.</summary>
    private bool IsTold(Phrase phrase) =>
        Enumerable.Range(0, phrase.Words.First).LastOrDefault(i => Words[i].Upos == Upos.VERB, -1) is >= 0 and var teller && (Pack.RoleOf(Words[teller].Lemma + " whom") is "tells" or "asks" || Pack.RoleOf(Words[teller].Lemma) is "tells" or "asks");

    /// <summary>"Two men held hostage since May have been freed": one bare noun after a participle, which is nobody, where the next verb lacks a subject.</summary>
    private bool IsPredicative(int at, int end) =>
        at + 2 < end && Words[at + 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && Words[at + 2].Upos is Upos.ADP or Upos.AUX or Upos.ADV && Phrases.Any(p => p is { Marker: null } && p.Words.First == at + 1 && p.Words.End == at + 2) && NextVerbLacksSubject(at + 1, end, false);

    /// <summary>"Opened its borders to migrants ordered out of the country": what may be a past, after what an adposition ties to a verb, is no second verb.</summary>
    public bool IsAfterVerb(int at)
    {
        if (!Phrases.Any(p => p.Words.End == at && p.Marker is not null && !IsTime(p.Head)))
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && Words[i].Upos is not (Upos.PUNCT or Upos.CCONJ or Upos.SCONJ) && Pack.RelationOf(Words[i].Lower) is not (Relation.After or Relation.Before or Relation.Since or Relation.Until or Relation.As or Relation.Cause) && Words[i].Features.PronType is not (PronTypeFeature.Rel or PronTypeFeature.Int); i--)
        {
            // "Said families of the dead marched": what somebody says of them has a verb.
            if (Words[i].Upos == Upos.VERB && Pack.RoleOf(Words[i].Lemma) == "says" && Phrases.Exists(p => p is { Marker: null, IsPronoun: false } && (p.Words.First == i + 1 || p.Words.First == i + 2 && Words[i + 1].Upos == Upos.DET) && p.Words.End < at))
            {
                return false;
            }

            // "Was among 31 people arrested": nor after what is tied to a copula; "a vigil was held for two men arrested in May": nor after a passive.
            if (Words[i].Upos == Upos.VERB && Words[i].Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } && !IsAttribute(i) && !IsReduced(i, Words.Length)
                || i > 0 && Words[i].Upos == Upos.VERB && Words[i].Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } && Words[i - 1] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin }
                || Words[i] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } && Pack.RoleOf(Words[i].Lemma) == "passive" && Words[i + 1].Upos == Upos.ADP)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who or what a predicate is said of: the nearest phrase before it, or what that one only adds to ("the man, 31, of Tampa, was held"); null for none.</summary>
    public Phrase? Subject(int verb, int start)
    {
        var group = PastBrackets(GroupStart(verb, start), start);
        var features = Words[verb].Features;
        // "Are known to have died": an infinitive, whatever its last word is.
        var isInfinitive = features.VerbForm == VerbFormFeature.Inf || Enumerable.Range(group, verb - group).Any(i => Words[i] is { Upos: Upos.PART, Features.Polarity: not PolarityFeature.Neg } && i + 1 < verb);
        var isModifier = features.VerbForm is VerbFormFeature.Part or VerbFormFeature.Ger && !HasAuxiliary(verb, start) || IsAfterVerb(verb) && IsReduced(verb, Words.Length);
        // "Miners are on strike, demanding better pay": whom the copula before the mark is said of, where it has no verb.
        if (isModifier && features.Tense != TenseFeature.Past && group > start && Words[group - 1].Token.Form == "," && Copula(group, start) is >= 0 and var copula)
        {
            return Subject(copula, start);
        }

        Phrase? best = null;
        for (var p = Phrases.Count - 1; p >= 0; p--)
        {
            var phrase = Phrases[p];
            // "An attempt by the rebels to kidnap a judge": who is to do it.
            if (best is null && isInfinitive && phrase is { Relation: Relation.Agent, IsPaired: false } && phrase.Words.End == group && phrase.Words.First > start + 1 && Words[phrase.Words.First - 2].Upos == Upos.NOUN)
            {
                return phrase;
            }

            // "Called for the prisoners to be freed": whom it is to befall or who is to do it.
            if (best is null && isInfinitive && phrase is { Relation: Relation.Beneficiary, IsPaired: false } && phrase.Words.End == group && Words[group].Upos == Upos.PART)
            {
                return phrase;
            }

            // "The government's decision to ban the channel": not the decision, but whose it is.
            if (best is null && isInfinitive && phrase.Words.End == group && Words[group].Upos == Upos.PART && Words[phrase.Head].Upos == Upos.NOUN && Pack.RoleOf(Words[phrase.Head].Lemma + " " + Words[group].Lower) is "resolve" or "attempt")
            {
                return Owner(phrase);
            }

            // "Chad became the third country to close its border": the subject of what is said so.
            if (best is null && isInfinitive && phrase.Marker is null && phrase.Words.End == group && Words[group].Upos == Upos.PART && phrase.Words.First > start + 1 && IsRanked(phrase) && SaidAt(phrase) is >= 0 and var said)
            {
                return Subject(said, start);
            }

            // "In a village attacked by rebels", "reports of pilgrims being held": what a participle right after a noun says of it, whatever ties that noun.
            if (best is null && phrase.Marker is not null && phrase.Words.End == group && !IsTime(phrase.Head)
                && (IsBeing(group) || isModifier && group == verb && (features.Tense == TenseFeature.Past ? IsReduced(verb, Words.Length)
                    // "Fired on workers blocking the gate", not "fired on workers killing two": persons, save where it tells what came of the verb before.
                    : phrase.Relation is Relation.Comitative or Relation.Agent or Relation.Despite || IsPerson(phrase.Head) && Pack.RoleOf(Words[verb].Lemma + " also") != "results")))
            {
                return phrase;
            }

            // "A call from a member of the front claiming the attack": nor of the body right before it, but of the person who is of it.
            if (best is null && isModifier && group == verb && features.Tense != TenseFeature.Past && p > 0 && phrase is { Relation: Relation.Genitive, Marker: not null } && phrase.Words.End == group && Phrases[p - 1] is { Marker: not null } member && member.Words.End == phrase.Words.First - 1 && (IsPerson(member.Head) || Pack.RoleOf(Words[member.Head].Lemma) == "container" && Words[member.Head].Features.Number == NumberFeature.Sing) && Pack.RoleOf(Words[verb].Lemma + " also") != "results")
            {
                return member;
            }

            // "Footage shows militants from the north burning a barn": nor what only says whence somebody is.
            if (best is null && isModifier && group == verb && features.Tense != TenseFeature.Past && p > 0 && phrase is { Relation: Relation.Source, Marker: not null } && phrase.Words.End == group && Phrases[p - 1] is { Marker: null, IsPronoun: false } whoever && IsPerson(whoever.Head) && Enumerable.Range(whoever.Words.End, phrase.Words.First - whoever.Words.End).All(i => Words[i].Upos is Upos.ADP or Upos.DET))
            {
                return whoever;
            }

            if (phrase.Words.End > group || phrase.Words.First < start || PhraseFinder.BracketOf(Words, phrase.Head) is > 0 and var bracket && bracket != PhraseFinder.BracketOf(Words, verb) || phrase.Marker is not null || IsTime(phrase.Head) || IsObjectOfAttribute(phrase) || IsJoinedToAttribute(p) || phrase.Words.First > 0 && IsBarePredicate(phrase, phrase.Words.First - 1) && IsReduced(phrase.Words.First - 1, Words.Length))
            {
                continue;
            }

            if (best is null)
            {
                // "The village the army burned had 300 houses": past the verb of who did it.
                if (p > 0 && Enumerable.Range(phrase.Words.End, group - phrase.Words.End).FirstOrDefault(i => Words[i].Upos == Upos.VERB) is > 0 and var inner && Contact(GroupStart(inner, start), inner) is { } done)
                {
                    return done;
                }

                if (HasFiniteBetween(phrase.Words.End, group) && !isInfinitive || isModifier && features.Tense != TenseFeature.Past && phrase.Words.End < group)
                {
                    return null;
                }

                if (phrase.Words.First > start && GoesOnAttribute(phrase) || IsAge(phrase))
                {
                    continue;
                }

                best = phrase;
                if (!Closes(group - 1))
                {
                    return best;
                }
            }
            else if (HasFiniteBetween(phrase.Words.End, best.Words.First))
            {
                break;
            }
            else if (OpensAside(phrase.Words.End, best.Words.First))
            {
                best = phrase;
            }
        }

        return best;
    }

    /// <summary>"The union (NFU) on Friday condemned": where what stands before a verb group begins, past brackets without a verb, which only say what else somebody is called.</summary>
    private int PastBrackets(int group, int start)
    {
        while (group - 2 > start && Words[group - 1].Token.Form is ")" or "]" && PhraseFinder.BracketOf(Words, group - 2) is var open && open > start && !Enumerable.Range(open, group - open).Any(i => Words[i].Upos is Upos.VERB or Upos.AUX))
        {
            group = open;
        }

        return group;
    }

    /// <summary>"The third country", "the latest cleric": whether a definite phrase says which of several somebody is.</summary>
    private bool IsRanked(Phrase phrase) =>
        Words[phrase.Words.First] is { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def } && Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => Words[i].Analyses.Any(a => a.Features.NumType == NumTypeFeature.Ord) || Pack.RoleOf(Words[i].Lower) == "ranks");

    /// <summary>Where the copula or "become" stands right before what is said of somebody; -1 for none.</summary>
    private int SaidAt(Phrase phrase)
    {
        var at = phrase.Words.First - 1;
        while (at > 0 && Words[at].Upos == Upos.ADV)
        {
            at--;
        }

        return Words[at].Upos == Upos.AUX && Pack.RoleOf(Words[at].Lemma) == "passive" || Words[at].Upos == Upos.VERB && Pack.RoleOf(Words[at].Lemma + " who") == "becomes" ? at : -1;
    }

    /// <summary>Whose a noun is, by the possessive in its phrase; null for nobody's or a time's.</summary>
    private Phrase? Owner(Phrase phrase)
    {
        for (var i = phrase.Head - 1; i > phrase.Words.First; i--)
        {
            if (Pack.RoleOf(Words[i].Lower) == "possessive")
            {
                return IsTime(i - 1) ? null : new Phrase(phrase.Words with { End = i }, i - 1, CaseFeature.None);
            }
        }

        return null;
    }

    /// <summary>Where the last auxiliary before a word stands, if no verb comes between; -1 for nowhere.</summary>
    private int Copula(int before, int start)
    {
        for (var i = before - 1; i >= start && Words[i].Upos is not (Upos.VERB or Upos.SCONJ); i--)
        {
            if (Words[i].Upos == Upos.AUX)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where the objects of a predicate end: at the next verb that is not joined to it ("raped, beat and robbed travellers").</summary>
    public int ObjectsEnd(int verb, int end)
    {
        var joined = true;
        var isForm = verb > 0 && Words[verb].Features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part or VerbFormFeature.Inf, Tense: not TenseFeature.Past } && Words[verb - 1].Upos is Upos.ADP or Upos.SCONJ || IsTiedOpening(verb);
        for (var i = verb + 1; i < end; i++)
        {
            var word = Words[i];
            // "372 injured and 128 missing": what the next item of a list of tolls counts.
            if (i > verb + 1 && Words[i - 1] is { Upos: Upos.CCONJ } or { Token.Form: "," } && OpensItem(i))
            {
                return i;
            }

            // "Without arresting anyone, the officers left", "instead of fighting, rebels fled": nor is who the verb behind the mark is of.
            if (isForm && word.Token.Form == "," && Phrases.Find(p => p.Words.First == i + 1 || p.Words.First == i + 2 && Words[i + 1].Upos == Upos.DET) is { Marker: null } subject && subject.Words.End < Words.Length && (Words[subject.Words.End].Upos == Upos.AUX || Words[subject.Words.End] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin } or { Tense: TenseFeature.Past } }))
            {
                return i;
            }

            // "Barred from leaving the country": nor is what a form takes that an adposition ties.
            if (IsOpening(word) || OpensClause(i) || word.Upos == Upos.VERB && word.Features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } && i > verb + 1 && Words[i - 1].Upos is Upos.ADP or Upos.SCONJ && Pack.RelationOf(Words[i - 1].Lower) != Relation.None && !IsAttribute(i))
            {
                return i;
            }

            if (word.Upos is Upos.VERB or Upos.AUX && !IsAttribute(i) && Pack.RoleOf(word.Lower) != "including")
            {
                // "Nurses demonstrated, waving flags": nor is what a form in -ing behind a mark takes.
                if (!joined || Words[i - 1].Token.Form == "," && IsForm(word) && !IsForm(Words[verb]))
                {
                    return i;
                }
            }
            else
            {
                joined &= word.Upos is Upos.CCONJ or Upos.ADV or Upos.ADP or Upos.PART || word.Token.Form == ",";
            }
        }

        return end;
    }

    /// <summary>"With police blocking the bridge, marchers turned back", "despite the promise given by the union, the rebels attacked": whether a participle belongs to what an adposition ties at the head of the sentence.</summary>
    private bool IsTiedOpening(int verb) =>
        verb > 1 && Words[0].Upos is Upos.ADP or Upos.SCONJ && Words[verb].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part && !HasAuxiliary(verb, 0)
        && Phrases.Exists(p => p.Marker is not null && p.Words.End == verb && Enumerable.Range(0, p.Words.First).All(i => Words[i].Upos is Upos.ADP or Upos.SCONJ or Upos.DET));

    /// <summary>A form in -ing.</summary>
    private static bool IsForm(Word word) => word.Features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past };

    /// <summary>A word that opens a clause of its own: "that", "who", "when".</summary>
    private static bool IsOpening(Word word) =>
        word.Upos == Upos.SCONJ || word.Features.PronType == PronTypeFeature.Rel || word is { Upos: Upos.ADV, Features.PronType: PronTypeFeature.Int };

    /// <summary>Whether a word that may be an adposition opens a clause: its phrase is followed by a finite verb ("after soldiers opened fire").</summary>
    public bool OpensClause(int at)
    {
        if (IsAbsolute(at))
        {
            return true;
        }

        if (Words[at].Upos is not (Upos.ADP or Upos.ADV or Upos.SCONJ) || Pack.RelationOf(Words[at].Lower) is not (Relation.After or Relation.Before or Relation.Since or Relation.Until or Relation.As or Relation.Cause))
        {
            return false;
        }

        // "Men dressed as police officers stormed …": like whom they look.
        if (at > 0 && Pack.RelationOf(Words[at].Lower) == Relation.As && Pack.RoleOf(Words[at - 1].Lemma) == "poses")
        {
            return false;
        }

        var hasNoun = false;
        for (var i = at + 1; i < Math.Min(Words.Length, at + 1 + OpeningReach); i++)
        {
            var word = Words[i];
            if (hasNoun && Words[i - 1].Upos != Upos.CCONJ && PhraseFinder.IsPastBeforeObject(Words, i, Pack))
            {
                return true;
            }

            if (word.Upos == Upos.AUX || word.Upos == Upos.VERB && word.Features.VerbForm != VerbFormFeature.Inf && !IsAttribute(i))
            {
                return hasNoun && (word.Upos == Upos.AUX || word.Features.VerbForm == VerbFormFeature.Fin || word.Features.Tense == TenseFeature.Past && !IsReduced(i, Words.Length)) && !IsOfSubjectBefore(at, i);
            }

            // "After the union (NFU) struck": past what else the subject is called.
            if (hasNoun && word.Token.Form is "(" or "[" && Array.FindIndex([.. Words], i, w => w.Token.Form is ")" or "]") is > 0 and var closed)
            {
                i = closed;
                continue;
            }

            // "A week after a presenter, Ana Rey, was held": past who the subject is.
            if (hasNoun && at > 0 && word.Token.Form == "," && PastAside(i) is > 0 and var past)
            {
                return Words[past].Upos == Upos.AUX || Words[past].Upos == Upos.VERB && Words[past].Features.VerbForm == VerbFormFeature.Fin;
            }

            // "After thieves who had dug a tunnel got away", "since the unit, whose term ran out, has left": past what is told of the subject.
            if (hasNoun && PastRelative(i) is > 0 and var resumed)
            {
                return !IsOfSubjectBefore(at, resumed);
            }

            hasNoun |= word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;
            if (word.Upos is Upos.PUNCT && !JoinsNamed(i) || word.Upos is Upos.SCONJ || word.Upos == Upos.VERB && !IsAttribute(i) || word.Upos == Upos.CCONJ && !JoinsSubjects(i) || word.Features.PronType == PronTypeFeature.Rel)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Where the verb stands that goes on past a relative clause which begins at a word or behind it, if that is a mark; -1 for none.</summary>
    private int PastRelative(int at)
    {
        var isAside = Words[at].Token.Form == ",";
        var first = isAside ? at + 1 : at;
        if (first >= Words.Length || Words[first].Features.PronType != PronTypeFeature.Rel || !isAside && Words[at - 1].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return -1;
        }

        var hasVerb = false;
        for (var i = first + 1; i < Words.Length && Words[i].Upos is not (Upos.SCONJ or Upos.CCONJ) && Words[i].Features.PronType != PronTypeFeature.Rel; i++)
        {
            if (Words[i].Token.Kind == TokenKind.Punctuation)
            {
                return isAside && hasVerb && Words[i].Token.Form == "," && i + 1 < Words.Length && IsTold(i + 1) ? i + 1 : -1;
            }

            if (IsTold(i) && Words[i - 1].Upos != Upos.AUX)
            {
                if (hasVerb && !isAside && Words[i - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADV or Upos.NUM)
                {
                    return i;
                }

                hasVerb = true;
            }
        }

        return -1;

        bool IsTold(int i) => Words[i] is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin };
    }

    /// <summary>"…, Ana Rey, was": where what two marks set off and nothing but a name or noun stands in goes on; -1 for nowhere.</summary>
    private int PastAside(int mark)
    {
        var end = mark + 1;
        while (end < Words.Length && (Words[end].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM || Words[end].Upos == Upos.ADP && end > mark + 1))
        {
            end++;
        }

        return end > mark + 1 && end + 1 < Words.Length && Words[end].Token.Form == "," ? end + 1 : -1;
    }

    /// <summary>"A man who eluded officers after a traffic stop was arrested": whether a verb is the only one that is left for the subject before a relative clause.</summary>
    private bool IsOfSubjectBefore(int at, int verb)
    {
        var relative = at - 1;
        while (relative > 0 && Words[relative].Features.PronType != PronTypeFeature.Rel && Words[relative].Upos != Upos.PUNCT)
        {
            relative--;
        }

        if (relative < 1 || Words[relative].Features.PronType != PronTypeFeature.Rel || Words[relative - 1].Upos is not (Upos.NOUN or Upos.PROPN) || !Enumerable.Range(relative + 1, at - relative - 1).Any(i => Words[i].Upos is Upos.VERB or Upos.AUX && Words[i].Analyses.Any(a => a.Features.VerbForm == VerbFormFeature.Fin)) || IsVerbIn(0, relative))
        {
            return false;
        }

        var end = verb + 1;
        while (end < Words.Length && Words[end].Upos is Upos.AUX or Upos.ADV or Upos.PART or Upos.VERB)
        {
            end++;
        }

        var stop = end;
        while (stop < Words.Length && Words[stop].Upos is not (Upos.PUNCT or Upos.CCONJ or Upos.SCONJ) && Words[stop].Features.PronType != PronTypeFeature.Rel)
        {
            stop++;
        }

        return !IsVerbIn(end, stop);

        bool IsVerbIn(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first)).Any(i => Words[i].Upos is Upos.VERB or Upos.AUX && Words[i].Features.VerbForm == VerbFormFeature.Fin && !IsReduced(i, Words.Length));
    }

    /// <summary>"…, with twelve others injured", "…, with dozens of people still missing": behind a mark, what ties several with what is said of them.</summary>
    private bool IsAbsolute(int at)
    {
        if (at < 1 || Words[at - 1].Token.Form != "," || Pack.RelationOf(Words[at].Lower) != Relation.Comitative || PhraseIndex(at + 1) is not (>= 0 and var several))
        {
            return false;
        }

        var (noun, said) = (Phrases[several], Phrases[several].Words.End);
        if (!Enumerable.Range(noun.Words.First, noun.Words.End - noun.Words.First).Any(i => Words[i].IsNumber || Words[i].Upos == Upos.NUM || Pack.RoleOf(Words[i].Lemma) == "container"))
        {
            return false;
        }

        // "With three of them wounded".
        if (several + 1 < Phrases.Count && Phrases[several + 1] is { Relation: Relation.Genitive } of && of.Words.First == said + 1)
        {
            said = of.Words.End;
        }

        while (said < Words.Length && Words[said].Upos == Upos.ADV)
        {
            said++;
        }

        return said < Words.Length && !IsHeadOfAny(said) && (said + 1 == Words.Length || Words[said + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.SCONJ or Upos.CCONJ or Upos.ADV)
            && Words[said].Analyses.Any(a => a is { Upos: Upos.ADJ } or { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } });
    }

    /// <summary>"128 missing", "30 others wounded": whether a counted phrase begins at a word, with what is said of it right behind and nothing more.</summary>
    public bool OpensItem(int at)
    {
        if (PhraseIndex(at) is not (>= 0 and var item) || Phrases[item].Marker is not null || !Enumerable.Range(at, Phrases[item].Words.End - at).Any(i => Words[i].IsNumber || Words[i].Upos == Upos.NUM))
        {
            return false;
        }

        var said = Phrases[item].Words.End;
        return said < Words.Length && Words[said].Upos is Upos.ADJ or Upos.VERB && (said + 1 == Words.Length || Words[said + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.CCONJ)
            && Words[said].Analyses.Any(a => a is { Upos: Upos.ADJ } or { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } });
    }

    private int PhraseIndex(int first) => Phrases.FindIndex(p => p.Words.First == first);

    private bool IsHeadOfAny(int at) => Phrases.Exists(p => p.Words.First <= at && at < p.Words.End);

    /// <summary>"After activists and the police clashed", "because the emir and the king met": a conjunction between two names, or a plural or somebody and what goes on.</summary>
    private bool JoinsSubjects(int at) => at + 1 < Words.Length
        && (PhraseFinder.IsWrittenAsName(Words[at - 1]) && PhraseFinder.IsWrittenAsName(Words[at + 1])
            || (Words[at - 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } || IsPerson(at - 1) || PhraseFinder.IsWrittenAsName(Words[at - 1])) && Words[at + 1].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM
                && Phrases.Any(p => p.Marker is null && (p.Words.First == at + 1 || p.Words.First == at + 2 && Words[at + 1].Upos == Upos.DET) && p.Words.End < Words.Length && Words[p.Words.End].Upos is Upos.VERB or Upos.AUX));

    /// <summary>"After Norway, Spain and Ireland voted": a mark between two names in a list that a conjunction closes before a verb.</summary>
    private bool JoinsNamed(int at)
    {
        var end = at + 1;
        while (end + 1 < Words.Length && Words[end - 1].Token.Form == "," && Words[end].Upos is Upos.NOUN or Upos.PROPN && PhraseFinder.IsWrittenAsName(Words[end]) && Words[end + 1].Token.Form == ",")
        {
            end += 2;
        }

        return at > 0 && end + 3 < Words.Length && PhraseFinder.IsWrittenAsName(Words[at - 1]) && PhraseFinder.IsWrittenAsName(Words[end]) && Words[end + 1].Upos == Upos.CCONJ && PhraseFinder.IsWrittenAsName(Words[end + 2]) && Words[end + 3].Upos is Upos.VERB or Upos.AUX;
    }

    /// <summary>The arguments of an event noun: its owner, and what follows it without a verb or mark between ("the killing of two men by police in Kano").</summary>
    public ImmutableArray<Argument> OfNoun(int noun, int end)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        var phrase = Phrases[noun];
        if (Owner(phrase) is { } possessor)
        {
            arguments.Add(new Argument(Function.Oblique, Relation.Owner, possessor));
        }

        // "The judge, whose murder …": whom a relative word that owns the noun stands for.
        if (phrase.Words.First > 1 && Words[phrase.Words.First - 1].Features is { PronType: PronTypeFeature.Rel, Poss: PossFeature.Yes } && noun > 0)
        {
            var owner = Phrases[noun - 1].Words.End == phrase.Words.First && noun > 1 ? noun - 2 : noun - 1;
            var last = owner;
            while (owner > 0 && Phrases[owner] is { Relation: Relation.Genitive } && Phrases[owner - 1].Words.End == Phrases[owner].Words.First - 1)
            {
                owner--;
            }

            if (phrase.Words.First - 1 - Phrases[last].Words.End is 0 or 1)
            {
                arguments.Add(new Argument(Function.Oblique, Relation.Owner, Phrases[owner]));
            }
        }

        for (var next = noun + 1; next < Phrases.Count && Phrases[next].Words.End <= end && IsAttached(noun, Phrases[next - 1].Words.End, Phrases[next].Words.First); next++)
        {
            var (other, before) = (Phrases[next], arguments.Count == 0 ? null : arguments[^1]);
            if (IsTime(other.Head))
            {
                arguments.Add(new Argument(Function.Oblique, Relation.Time, other));
            }
            else if (IsNameAside(next))
            {
                // "The murder of its envoy, Karl Weiss, by gunmen": what somebody is called between marks is nobody besides.
                continue;
            }
            else if (other.Marker is null && before is { Relation: not (Relation.Owner or Relation.Time) } && other.Words.First - Phrases[next - 1].Words.End is 1 or 2 && before.Phrase.Words == Phrases[next - 1].Words)
            {
                // "An attack on two generals, a colonel and others": tied as the first is.
                arguments.Add(before with { Phrase = before.Function == Function.Oblique ? other with { Marker = before.Phrase.Marker, Relation = before.Phrase.Relation } : other });
            }
            else if (other.Relation == Relation.Agent && next > noun + 1 && Words[other.Words.First - 2] is { Upos: Upos.VERB } made && Pack.RoleOf(made.Lemma) != "does")
            {
                // "An attack on a farm owned by a family": the agent of what is said of the farm.
                break;
            }
            else if (phrase.Marker is not null && other.Marker == phrase.Marker && other.Words.First > 1 && Words[other.Words.First - 2].Upos == Upos.CCONJ && next > noun + 1)
            {
                // "Blamed for the deaths of two men and for other attacks": what goes on the list that the noun is of.
                break;
            }
            else if (other.Relation != Relation.None && !(other.Relation == Relation.Genitive && next > noun + 1 && !IsAside(noun + 1, next) && !IsPastAgent(other, next, noun)))
            {
                arguments.Add(new Argument(other.Relation switch { Relation.Genitive => Function.Genitive, Relation.Agent => Function.Actor, _ => Function.Oblique }, other.Relation, other));
            }
        }

        return arguments.ToImmutable();
    }

    /// <summary>"The murder by gunmen of two judges": whether somebody counted, or told of for the first time, stands right behind the agent of an event noun that has nobody else.</summary>
    private bool IsPastAgent(Phrase victim, int at, int noun) =>
        at == noun + 2 && Phrases[at - 1] is { Relation: Relation.Agent, IsPaired: false } agent && agent.Whole is null && Words[victim.Head].Upos == Upos.NOUN
        && (Words[victim.Words.First] is { IsNumber: true } or { Upos: Upos.NUM } or { Upos: Upos.DET, Features.Definite: DefiniteFeature.Ind });

    /// <summary>Whether some phrases only say when or where ("the murder on Monday in Leeds of a judge").</summary>
    private bool IsAside(int from, int to) =>
        Phrases.GetRange(from, to - from).All(p => IsTime(p.Head) || p.Relation == Relation.Location && Words[p.Head].Upos == Upos.PROPN);

    /// <summary>Whether between two phrases stand only adpositions, "and" or a participle with its agent ("carried out by").</summary>
    private bool IsAttached(int noun, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            // "The attacks on an office, on a bank and against a school"; "the killings in the past fortnight of two men".
            if (Words[i].Upos is not (Upos.ADP or Upos.CCONJ or Upos.ADV) && !IsTime(i) && !(i == to - 1 && IsTime(to) && Words[i].Upos == Upos.DET) && !(Words[i].Upos is Upos.VERB or Upos.ADJ && IsReduced(i, Words.Length)) && !(i == from && Words[i].Token.Form == "," && (IsListed(to) || IsRepeated(noun, i + 1) || Words[i + 1].Upos == Upos.CCONJ || Words[i + 1].Upos == Upos.ADV && Pack.RelationOf(Words[to - 1].Lower) == Relation.Agent))
                && !(i == from && Words[i].Token.Form == "," && (PhraseIndex(to) is >= 0 and var name && IsNameAside(name) || Phrases.FindIndex(p => p.Words.End == from) is >= 0 and var last && IsNameAside(last))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"…, Karl Weiss, by gunmen": whether a bare name stands between marks, with the agent of the noun before it right behind.</summary>
    private bool IsNameAside(int at) =>
        Phrases[at] is { Marker: null, IsPronoun: false, Words.First: > 1 } name && Words[name.Head].Upos == Upos.PROPN && Words[name.Words.First - 1].Token.Form == "," && name.Words.End + 1 < Words.Length && Words[name.Words.End].Token.Form == ","
        && Phrases.Exists(p => p is { Relation: Relation.Agent, IsPaired: false } && p.Words.First == name.Words.End + 2);

    /// <summary>Whether an adposition after a mark is the one that ties a phrase before it to a noun.</summary>
    private bool IsRepeated(int noun, int at) => Words[at].Upos == Upos.ADP && Enumerable.Range(noun + 1, Phrases.Count - noun - 1).Any(p => Phrases[p].Words.End < at && Phrases[p].Marker == Words[at].Lower);

    /// <summary>Whether a phrase after a comma goes on a list that ends with "and" ("the murder of A, B and C").</summary>
    public bool IsListed(int first)
    {
        for (var i = first; i < Words.Length; i++)
        {
            if (Words[i].Upos == Upos.CCONJ)
            {
                return true;
            }

            if (Words[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.X) && Words[i].Token.Form != "," && Words[i].Features.Poss != PossFeature.Yes && !(Words[i].Upos == Upos.VERB && IsAttribute(i)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether after a conjunction comes a phrase, an aside between commas and its verb ("and fifty others, among them a child, were hurt").</summary>
    public bool OpensWithAside(int at)
    {
        if (Phrases.FirstOrDefault(p => p.Words.First > at && p.Words.First <= at + 2 && p.Marker is null) is not { } subject || subject.Words.End >= Words.Length || Words[subject.Words.End].Token.Form != ",")
        {
            return false;
        }

        for (var i = subject.Words.End + 1; i + 1 < Words.Length; i++)
        {
            if (Words[i].Token.Form == ",")
            {
                return Words[i + 1].Upos is Upos.AUX or Upos.VERB && Words[i + 1].Features.VerbForm == VerbFormFeature.Fin;
            }
        }

        return false;
    }

    /// <summary>An auxiliary, or a verb that may be one right before a past participle ("had set").</summary>
    private bool IsAuxiliary(int at)
    {
        if (Words[at].Upos == Upos.AUX)
        {
            return true;
        }

        var next = at + 1;
        while (next < Words.Length && Words[next].Upos == Upos.ADV)
        {
            next++;
        }

        return Words[at].Upos == Upos.VERB && next < Words.Length && Words[next].Upos == Upos.VERB && Words[at].Analyses.Any(a => a.Upos == Upos.AUX)
            && Words[next].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } });
    }

    /// <summary>Whether an auxiliary governs a verb form, with nothing but adverbs and joined verbs between.</summary>
    public bool HasAuxiliary(int verb, int start)
    {
        for (var i = verb - 1; i >= start; i--)
        {
            if (IsAuxiliary(i) || Pack.RoleOf(Words[i].Lemma) == "passive")
            {
                return true;
            }

            if (Words[i].Upos is not (Upos.ADV or Upos.PART or Upos.CCONJ or Upos.VERB) && !IsPassivePart(i) && Words[i].Token.Form != "," && !IsTime(i) && !(Words[i].Upos == Upos.ADP && IsTime(i + 1)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Was shot and killed": what looks like a noun or adjective, right after an auxiliary of the passive and before "and", is a participle.</summary>
    public bool IsPassivePart(int at) =>
        at > 0 && at + 1 < Words.Length && Words[at].Upos is Upos.NOUN or Upos.ADJ && Words[at + 1].Upos == Upos.CCONJ && Pack.RoleOf(Words[at - 1].Lemma) == "passive"
        && Words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: not TenseFeature.Pres } });

    /// <summary>"Men riding motorcycles opened fire": what a participle right after its noun takes is no subject of the verb that follows.</summary>
    private bool IsObjectOfAttribute(Phrase phrase) =>
        IsObjectOfTask(phrase) || IsObjectOfPurpose(phrase)
        || phrase.Words.First > 1 && Words[phrase.Words.First - 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } }
        && Words[phrase.Words.First - 2].Upos is Upos.NOUN or Upos.PROPN;

    /// <summary>"Two men attached to the embassy and the consulate were held": nor what is joined to what such a participle has behind an adposition.</summary>
    private bool IsJoinedToAttribute(int at)
    {
        var tied = at - 1;
        if (tied < 0 || Phrases[at].Words.First - Phrases[tied].Words.End != 1 || Words[Phrases[tied].Words.End].Upos != Upos.CCONJ)
        {
            return false;
        }

        // "The talks ended in May and rebels attacked", "a bomb went off in Quetta and police held two men": nobody is joined to a time or place.
        if (Phrases[tied].Marker is not null && (IsTime(Phrases[tied].Head) || IsPlace(Phrases[tied].Head) && !IsPlace(Phrases[at].Head)))
        {
            return false;
        }

        // "Soldiers shot at the crowd and two women were killed": whom a toll is of is joined to nothing.
        if (Words[Phrases[at].Words.First] is { IsNumber: true } or { Upos: Upos.NUM } && !IsPlace(Phrases[at].Head) && Phrases[at].Words.End < Words.Length && Words[Phrases[at].Words.End] is { Upos: Upos.AUX } && Phrases[tied].Marker is not null)
        {
            return false;
        }

        // "Marchers demanding better pay and the release of a clerk blocked the port": nor what goes on its object.
        if (IsObjectOfAttribute(Phrases[tied]))
        {
            return true;
        }

        while (tied > 0 && Phrases[tied].Relation == Relation.Genitive && Phrases[tied - 1].Words.End == Phrases[tied].Words.First - 1)
        {
            tied--;
        }

        return Phrases[tied] is { Marker: not null, Words.First: > 2 } first && Words[first.Words.First - 2].Upos == Upos.VERB && Words[first.Words.First - 2].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } })
            && Words[first.Words.First - 3].Upos is Upos.NOUN or Upos.PROPN && !HasAuxiliary(first.Words.First - 2, 0)
            // "Students marched to the ministry and guards beat them": a verb without an object is no such participle.
            && Pack.RoleOf(Words[first.Words.First - 2].Lemma + " nothing") != "intransitive";
    }

    /// <summary>"The plan for rebuilding the port failed", "a bid to free the men angered guards": nor what a form takes that tells what a noun is for.</summary>
    private bool IsObjectOfPurpose(Phrase phrase)
    {
        var form = phrase.Words.First - 1;
        return form > 2 && Words[form].Upos == Upos.VERB && Words[form - 2].Upos == Upos.NOUN && !IsTime(form - 2)
            && (Words[form].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part && Words[form].Features.Tense != TenseFeature.Past && Words[form - 1].Upos is Upos.ADP or Upos.SCONJ || Words[form].Features.VerbForm == VerbFormFeature.Inf && Words[form - 1].Upos == Upos.PART)
            && Phrases.Any(p => p.Marker is null && p.Words.End == form - 1 && !Enumerable.Range(0, p.Words.First).Any(i => Words[i].Upos is Upos.VERB or Upos.AUX));
    }

    /// <summary>"The unit tasked with guarding the bridge left", "the men sent to watch the house fled", "a man suspected of having robbed a shop was held": nor what a form takes that a past participle ties to its noun.</summary>
    private bool IsObjectOfTask(Phrase phrase)
    {
        var form = phrase.Words.First - 1;
        if (form > 0 && Words[form - 1] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger })
        {
            form--;
        }

        // "Gunmen believed to be members of the group attacked a village".
        return form > 1 && (Words[form] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part or VerbFormFeature.Inf, Tense: not TenseFeature.Past } } or { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger } || form > 2 && Words[form] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Inf } && Words[form - 3].Upos is Upos.NOUN or Upos.PROPN && Pack.RoleOf(Words[form - 2].Lemma + " nothing") != "intransitive")
            && Words[form - 1].Upos is Upos.ADP or Upos.SCONJ or Upos.PART && Words[form - 2].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }) && !HasAuxiliary(form - 2, 0);
    }

    /// <summary>A verb form that stands before the noun of its phrase ("the arrested men").</summary>
    public bool IsAttribute(int at)
    {
        foreach (var phrase in Phrases)
        {
            if (phrase.Words.First <= at && at < phrase.Head)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Men of the Front (PFR) group fled": what goes on after the bracket in an attribute is no subject of its own.</summary>
    private bool GoesOnAttribute(Phrase phrase)
    {
        var at = phrase.Words.First - 1;
        if (Words[at].Token.Form != ")")
        {
            return false;
        }

        while (at > 0 && Words[at].Token.Form != "(")
        {
            at--;
        }

        // "After a People's Front (PF) column raided a farm".
        return Phrases.Any(p => p.Words.End == at && (p.Marker is not null || p.Words.First > 0 && Words[p.Words.First - 1].Upos is not (Upos.VERB or Upos.AUX) && Words[p.Head].Upos == Upos.PROPN));
    }

    /// <summary>"Being", as an auxiliary.</summary>
    private bool IsBeing(int at) => Words[at] is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger, Tense: TenseFeature.Pres or TenseFeature.None } };

    /// <summary>"Olga Rey, 31, of Tula was held": a bare number between marks behind a noun.</summary>
    private bool IsAge(Phrase phrase) =>
        phrase.Words is { First: > 1 and var first } && phrase.Words.End == first + 1 && Words[first].Token.Kind == TokenKind.Number && Words[first - 1].Token.Form == "," && Words[first - 2].Upos is Upos.PROPN or Upos.NOUN or Upos.X && first + 1 < Words.Length && Words[first + 1].Token.Form == ",";

    private bool Closes(int at) => at >= 0 && Words[at].Token.Form is "," or ")" or "–" or "—";

    /// <summary>Whether a phrase is followed by a mark, with nothing but attributes of it before ("Olga Rey of Tula, 31").</summary>
    private bool OpensAside(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Words[i].Token.Form is "," or "(" or "–" or "—")
            {
                return true;
            }

            if (Words[i].Upos is Upos.CCONJ or Upos.SCONJ or Upos.VERB or Upos.AUX or Upos.PUNCT)
            {
                return false;
            }
        }

        return false;
    }

    private bool HasFiniteBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Words[i].Upos is Upos.VERB or Upos.AUX && Words[i].Features.VerbForm == VerbFormFeature.Fin && !IsReduced(i, Words.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"There had been two": an auxiliary after what only stands in the subject's place, with what there is after it.</summary>
    private bool IsExistential(int auxiliary)
    {
        var next = auxiliary + 1;
        while (next < Words.Length && Words[next].Upos is Upos.AUX or Upos.ADV or Upos.PART)
        {
            next++;
        }

        return auxiliary > 0 && Words[auxiliary].Upos == Upos.AUX && Words[auxiliary - 1].IsExpletive
            && next < Words.Length && Words[next].Upos is Upos.DET or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.ADJ;
    }

    private bool IsFollowedByAgent(int at, int end)
    {
        // "Carried out in Lima on 3 May by soldiers": of what only makes an event noun a deed, past where and when.
        var reach = Pack.RoleOf(Words[at].Lemma) == "does" ? end : Math.Min(end, at + 3);
        for (var i = at + 1; i < reach; i++)
        {
            if (Pack.RelationOf(Words[i].Lower) == Relation.Agent)
            {
                // "Police responded by spraying the crowd", "the army retaliated by shelling Gao": what is done by doing something has no agent.
                return Pack.RoleOf(Words[at].Lemma + " nothing") != "intransitive" && !(i + 2 < Words.Length && Words[i + 2].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.PRON && Words[i + 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger } or { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Pres } });
            }

            if (Phrases.Find(p => p.Words.First == i) is { } aside && (IsTime(aside.Head) || aside.Relation == Relation.Location))
            {
                i = aside.Words.End - 1;
                continue;
            }

            // "Shot dead by police", "burnt alive by the mob".
            if (Words[i].Upos is not (Upos.ADV or Upos.ADP) && !(Words[i].Upos == Upos.ADJ && i == at + 1))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a bare phrase follows a predicate, or the last of the verbs joined to it.</summary>
    public bool HasObject(int at, int end)
    {
        var last = at;
        for (var i = at + 1; i < end && (Words[i].Upos is Upos.CCONJ or Upos.ADV or Upos.PART or Upos.VERB || Words[i].Token.Form == ","); i++)
        {
            last = Words[i].Upos == Upos.VERB ? i : last;
        }

        // "Five were shot dead and 31 hurt, 13 of them by live bullets": what stands right past the mark is no object.
        return Phrases.Any(p => p.Words.First > last && p.Words.First <= last + ObjectReach && p.Words.First < end && p.Marker is null && !IsTime(p.Head) && p.Head > last && !(p.Words.First == last + 2 && Words[last + 1].Token.Form == ",")
            && Enumerable.Range(last + 1, p.Words.First - last - 1).All(i => Words[i].Upos is not (Upos.VERB or Upos.AUX) && !IsOpening(Words[i])));
    }

    /// <summary>"Taken hostage in …": whether a phrase is one bare noun right behind a predicate.</summary>
    public bool IsBarePredicate(Phrase phrase, int at) =>
        phrase.Words.First == at + 1 && phrase.Words.End == at + 2 && Words[at + 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && at + 2 < Words.Length && Words[at + 2].Upos is Upos.ADP or Upos.AUX or Upos.ADV;

    /// <summary>"Reportedly abducted two": whether what may be a past stands behind an adverb and right before an article or number.</summary>
    private bool IsPastOfObject(int at) =>
        at > 1 && at + 1 < Words.Length && Words[at - 1].Upos == Upos.ADV && Words[at - 2].Upos is Upos.NOUN or Upos.PROPN && (Words[at + 1].IsNumber || Words[at + 1].Upos is Upos.DET or Upos.NUM)
        && Words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } });

    /// <summary>Whether the next finite verb has no phrase of its own before it: then the participle is its subject's.</summary>
    /// <param name="at">The participle.</param>
    /// <param name="end">Where the clause ends.</param>
    /// <param name="pastMarks">Whether the verb may stand past a comma.</param>
    private bool NextVerbLacksSubject(int at, int end, bool pastMarks)
    {
        for (var i = at + 1; i < end; i++)
        {
            if (Words[i].Upos is Upos.CCONJ || Words[i].Upos == Upos.SCONJ && !(i + 1 < end && Words[i].Analyses.Any(a => a.Upos == Upos.ADP) && Words[i + 1].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part) || Words[i].Token.Form is ";" or ":" || !pastMarks && Words[i].Token.Form == ",")
            {
                return false;
            }

            // "Called for the vote to be held": an infinitive with who is to bear it between lacks no subject.
            if (Words[i].Upos == Upos.AUX && i > at + 2 && Words[i - 1] is { Upos: Upos.PART, Features.Polarity: not PolarityFeature.Neg } && Words[i - 2].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON)
            {
                continue;
            }

            // "Officers fired into the air after being pelted with stones": what an adposition ties is no verb that lacks one.
            if (Words[i].Upos == Upos.AUX && IsForm(Words[i]) && Words[i - 1].Upos is Upos.ADP or Upos.SCONJ)
            {
                i++;
                continue;
            }

            // "Gunmen believed to belong to a gang reportedly abducted two": a past with its object right behind it is one too.
            if (Words[i].Upos is Upos.AUX && !(Words[i].Features.VerbForm == VerbFormFeature.Inf && i == at + 2) || Words[i].Upos == Upos.VERB && Words[i].Features.VerbForm == VerbFormFeature.Fin || Words[i].Upos is Upos.VERB or Upos.ADJ && IsPastOfObject(i) || Words[i - 1].Upos != Upos.CCONJ && PhraseFinder.IsPastBeforeObject(Words, i, Pack))
            {
                // "Revealed there had been two": what stands in the subject's place.
                return !IsExistential(i) && !Phrases.Any(p => p.Words.First > at && !IsBarePredicate(p, at) && p.Words.End <= i && p.Marker is null && !IsTime(p.Head) && !IsObjectOfTask(p));
            }
        }

        return false;
    }
}
