using System.Collections.Immutable;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Patterns;

/// <summary>The other words of a combination ("opened fire", "bomb attack") about the predicate of a clause.</summary>
internal sealed class Combination(Trigger trigger, Clause clause, ImmutableArray<Word> words, SyntaxWords syntax)
{
    public const int CompoundReach = 2;
    public const int ParticleReach = 4;
    private const int ObjectReach = 9;
    private const int AntecedentReach = 3;

    private readonly bool isOrder = syntax.Sides == "order";
    private readonly bool isOfVerb = trigger.Kind == TriggerKind.Verb;

    /// <summary>Where the other words of a combination stand, if near enough: a compound's beside it, a particle close by, an object within its clause; default when one is missing.</summary>
    public static ImmutableArray<int> Find(Trigger trigger, Clause clause, ImmutableArray<Word> words, SyntaxWords syntax) =>
        trigger.Others.IsEmpty ? [] : new Combination(trigger, clause, words, syntax).FindAll();

    /// <summary>The fillers without a combination's own noun ("deal a blow", "open fire", "fire mortar rounds"), which is no side.</summary>
    public static ImmutableArray<Phrase> WithoutOwn(ImmutableArray<Phrase> fillers, ImmutableArray<int> used, LexicalUnit unit, Frame frame, ReportContext context)
    {
        // "Expelled the ambassador", "took hostages": of what is done to persons the noun that names them is whom it befell.
        var isOfPersons = unit.Recipient is ["undergoer"] || unit.Recipient is not ["none"] && frame.Event is "ASSAULT" or "COERCE" or "SANCTION" or "RETREAT";
        return used.IsEmpty ? fillers : [.. fillers.Where(f => !IsOfOwn(f) && (!used.Any(u => f.Words.Contains(f.Words.Sentence, u) && (u == f.Head && !IsSomebody(f, u) || context.IsWeapon(f) || IsDeed(f)))
            || f.Words.End - f.Words.First > 1 && (context.Report.Sentences[f.Words.Sentence].Words[f.Words.First].Upos == Upos.NUM || SideFinder.IsCounted([f], context)) && !context.IsWeapon(f) && !IsDeed(f) || context.IsProperty(f) && !context.IsWeapon(f)))];

        // "Launched several attacks", "carried out two bombings": what is done befalls nobody, however many there are.
        bool IsDeed(Phrase filler) => context.Syntax.Sides == "order" && used.Any(u => filler.Words.Contains(filler.Words.Sentence, u)) && !IsSomebody(filler, filler.Head) 
            && (NamesAssault(filler, filler.Head) || filler.Head > filler.Words.First && context.Syntax.RoleOf(context.Report.Sentences[filler.Words.Sentence].Words[filler.Head].Lemma + " to") == "attempt" && NamesAssault(filler, filler.Head - 1));

        // "Нанесла серию ударов по лагерю": nor does what it is a group of.
        bool IsOfOwn(Phrase filler) => context.Syntax.Sides == "accusative" && context.Syntax.RoleOf(context.Report.Sentences[filler.Words.Sentence].Words[filler.Head].Lemma) == "container" && used.Contains(filler.Words.End) && NamesAssault(filler, filler.Words.End);

        bool NamesAssault(Phrase filler, int at) => context.FramesOf(filler.Words.Sentence, at).Any(f => f.Event == "ASSAULT");

        // "Expelled two diplomats", where case tells or the pattern says so: a combination's noun that names persons is a side all the same.
        // "Blew himself up at a checkpoint": nor is he himself.
        bool IsSomebody(Phrase filler, int at) => !filler.IsPronoun && (context.Syntax.Sides != "order" || isOfPersons) && (context.MentionsIn(filler).OfType<ActorMention>().Any(a => a.Head == at && a.Kind is ActorKind.Person or ActorKind.Group)
            || context.Syntax.Sides == "accusative" && at == filler.Head && context.Report.Sentences[filler.Words.Sentence].Words[at] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Anim, Case: not CaseFeature.Ins } }
            || context.Syntax.Sides == "order" && (context.ClassesOf(filler).Contains("people") || context.MentionsIn(filler).OfType<ActorMention>().Any(a => a.Words.End == at)));
    }

    /// <summary>Whether a word has a lemma: small words count only as they are read best; others in any reading.</summary>
    public static bool Is(Word word, string lemma)
    {
        if (word.Lower == lemma || word.Lemma == lemma)
        {
            return true;
        }

        if (word.Upos is Upos.DET or Upos.PRON or Upos.ADP or Upos.SCONJ or Upos.CCONJ or Upos.AUX or Upos.PART)
        {
            return false;
        }

        foreach (var reading in word.Analyses)
        {
            if (reading.Lemma == lemma)
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<int> FindAll()
    {
        var isRelative = IsRelative();
        var used = ImmutableArray.CreateBuilder<int>(trigger.Others.Length);
        foreach (var other in trigger.Others)
        {
            var found = Negation(other);
            found = found < 0 ? InClause(other) : found;
            found = found < 0 && isOfVerb ? Lent(other, isRelative) : found;
            if (found < 0)
            {
                return default;
            }

            used.Add(found);
        }

        return IsApart(used) ? default : used.MoveToImmutable();
    }

    /// <summary>"Is on the verge of a strike", "ended the riots in Kano": whether beside a copula an adposition ties another phrase than that of the noun that goes with it.</summary>
    private bool IsApart(ImmutableArray<int>.Builder used)
    {
        for (var i = 0; i + 1 < used.Count && isOrder && isOfVerb; i++)
        {
            // "Ended the riots in Kano": nor does one behind the noun tie it.
            if (words[used[i]].Upos == Upos.ADP && words[used[i + 1]].Upos == Upos.NOUN && used[i + 1] > clause.Predicate && used[i + 1] < used[i] && syntax.RelationOf(words[used[i]].Lower) != Relation.None
                && syntax.RoleOf(words[used[i]].Lower) != "particle" && syntax.RoleOf(words[clause.Predicate].Lemma + " " + words[used[i]].Lower) != "particle")
            {
                return true;
            }

            if (words[clause.Predicate].Upos == Upos.AUX && words[used[i]].Upos == Upos.ADP && used[i + 1] > used[i] && words[used[i + 1]].Upos == Upos.NOUN && clause.Arguments.Any(a => a.Phrase is { Marker: not null } tied && tied.Words.Contains(clause.Sentence, used[i + 1]) && tied.Words.First > used[i] + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Did not stop", "didn't stop": any word of negation, save with nouns.</summary>
    private int Negation(string other)
    {
        if (trigger.Kind == TriggerKind.Noun || !clause.IsNegated || syntax.RoleOf(other) != "negation")
        {
            return -1;
        }

        var i = clause.Predicate - 1;
        while (i >= Math.Max(clause.Extent.First, clause.Predicate - ParticleReach) && !syntax.IsNegation(words[i]) && words[i].Features.Polarity != PolarityFeature.Neg)
        {
            i--;
        }

        return i >= Math.Max(clause.Extent.First, clause.Predicate - ParticleReach) ? i : -1;
    }

    /// <summary>"The imposition of sanctions", "aid delivery", «введение санкций»: what a noun of action is of, or stands right before it.</summary>
    private int OfAction(string other)
    {
        foreach (var side in clause.Arguments)
        {
            if (side is { IsInherited: false, Relation: Relation.Genitive } && side.Phrase.Words.Sentence == clause.Sentence && side.Phrase.Head > clause.Predicate && Is(words[side.Phrase.Head], other))
            {
                return side.Phrase.Head;
            }
        }

        return isOrder && clause.Predicate > 0 && words[clause.Predicate - 1].Upos == Upos.NOUN && Is(words[clause.Predicate - 1], other) ? clause.Predicate - 1 : -1;
    }

    private int InClause(string other)
    {
        if (trigger.Kind == TriggerKind.Action)
        {
            return OfAction(other);
        }

        // "Demanded a meeting of the council": what a form in -ing that is a noun takes stands behind it.
        var first = isOrder && isOfVerb && clause.Kind == PredicateKind.Nominal ? clause.Predicate : clause.Extent.First;
        for (var i = first; i < words.Length && (i < Math.Max(clause.Extent.End, clause.ToldEnd) || i == clause.Extent.End && words[i].Analyses.Any(a => a.Upos == Upos.SCONJ)); i++)
        {
            if (i != clause.Predicate && Is(words[i], other) && !IsBeforeVerb(i) && !IsOfTime(i) && !IsOfNumber(i) && !IsOfCalled(i) && !IsOfSubject(i) && !IsRulers(i) && !IsCause(i) && !IsOfDeed(i) && !IsPastParticle(i) && !IsOwnTie(i) && !IsOfInquiry(i) && !IsOfAnotherNoun(i) && Apart(i) <= ReachOf(i, other))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"Вода в большом дефиците": where case tells, an adjective that agrees with another noun is none of the noun's that it goes with.</summary>
    private bool IsOfAnotherNoun(int at) =>
        syntax.Sides == "accusative" && trigger is { Kind: TriggerKind.Noun, Others.Length: 1 } && words[at] is { Upos: Upos.ADJ, Features: { Case: not CaseFeature.None, VerbForm: VerbFormFeature.None } } adjective
        && words[clause.Predicate].Features.Case != CaseFeature.None && !adjective.Analyses.Any(a => a.Upos == Upos.ADJ && words[clause.Predicate].Analyses.Any(n => n.Features.Case == a.Features.Case));

    /// <summary>"Opened an inquiry into an attack on a hostel": what the verb's own object asks about is no part of what it does.</summary>
    private bool IsOfInquiry(int at)
    {
        var tie = at - 1;
        while (tie > clause.Predicate + 1 && words[tie].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM)
        {
            tie--;
        }

        return isOrder && isOfVerb && tie > clause.Predicate + 1 && tie < at && words[tie].Upos == Upos.ADP && words[tie - 1].Upos == Upos.NOUN && (syntax.RoleOf(words[tie - 1].Lemma) == "presumes" || syntax.RoleOf($"{words[tie - 1].Lemma} {words[tie].Lower}") == "presumes") && !trigger.Others.Any(o => Is(words[tie - 1], o));
    }

    /// <summary>"Called off an attack on the town": what ties another phrase, behind a verb that has another small word of its own.</summary>
    private bool IsPastParticle(int at) =>
        isOrder && isOfVerb && at > clause.Predicate + 2 && words[at].Upos == Upos.ADP && words[clause.Predicate + 1].Upos is Upos.ADP or Upos.ADV && syntax.RoleOf(words[clause.Predicate + 1].Lower) == "particle" && !trigger.Others.Any(o => o == words[clause.Predicate + 1].Lower);

    /// <summary>"Moving in the right direction", "given in the table": what ties a phrase, behind a verb (role "alone") whose small word ties none.</summary>
    private bool IsOwnTie(int at) =>
        isOrder && isOfVerb && words[at].Upos == Upos.ADP && syntax.RoleOf($"{words[clause.Predicate].Lemma} {words[at].Lower}") == "alone" && clause.Arguments.Any(a => a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Words.First == at + 1 && a.Relation != Relation.Time);

    /// <summary>How far a word stands from the predicate, past an aside between commas without a verb ("на площади, по подсчётам движения «Белый счётчик», собрались").</summary>
    private int Apart(int at)
    {
        var (first, last) = at < clause.Predicate ? (at, clause.Predicate) : (clause.Predicate, at);
        if (last - first <= ParticleReach)
        {
            return last - first;
        }

        var open = NextComma(first + 1, last);
        var close = open < last ? NextComma(open + 1, last) : last;
        return close < last && words[open + 1].Upos == Upos.ADP ? last - first - (close - open) : last - first;
    }

    /// <summary>Where the next comma before the end stands, with no finite verb before it; else the end.</summary>
    private int NextComma(int from, int end)
    {
        for (var i = from; i < end && words[i] is not { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }; i++)
        {
            if (words[i].Token.Form == ",")
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"Made to order", "fined for calling the vote a farce": what goes with a verb follows it where order tells.</summary>
    private bool IsBeforeVerb(int at) => isOrder && isOfVerb && at < clause.Predicate && (words[at].Upos is Upos.ADP or Upos.PART || words[at].Upos == Upos.SCONJ && at == clause.Predicate - 1);

    /// <summary>"Shot dead at least 12 people": nor is what a number has before it.</summary>
    private bool IsOfNumber(int at) =>
        isOrder && words[at].Upos == Upos.ADP && at + 2 < words.Length && (words[at + 2].IsNumber || words[at + 2].Upos is Upos.NUM or Upos.DET) && words[at + 1].Analyses.Any(a => a.Features.Degree == DegreeFeature.Sup);

    /// <summary>"Called the ban on rallies illegal": nor is what ties something to the object of a verb that names it.</summary>
    private bool IsOfCalled(int at) =>
        isOrder && isOfVerb && trigger.Others.Length == 1 && words[at].Upos == Upos.ADP && syntax.RelationOf(words[at].Lower) != Relation.As && at > clause.Predicate + 1 && syntax.RoleOf(words[clause.Predicate].Lemma + " what") == "calls"
        && clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Words.First == clause.Predicate + 1);

    /// <summary>"Was shot dead at noon", "ordered back in 2007": what only ties a time is no word of the combination, nor is an adverb that goes with a year.</summary>
    private bool IsOfTime(int at) =>
        isOrder && words[at].Upos is Upos.ADV or Upos.ADP or Upos.PART && at + 2 < words.Length && words[at + 1].Upos == Upos.ADP && words[at + 2].Token is { Kind: TokenKind.Number, Form.Length: 4 } && clause.Arguments.Any(a => a.Relation == Relation.Time && a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Words.First == at + 2)
        || isOrder && words[at].Upos == Upos.ADP && clause.Arguments.Any(a => a.Relation == Relation.Time && a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Words.First == at + 1);

    /// <summary>"The coroner's office took the keys": nor is the noun of a combination in the subject of a verb that has its own object.</summary>
    private bool IsOfSubject(int at) =>
        isOrder && isOfVerb && at < clause.Predicate && words[at].Upos is Upos.NOUN or Upos.PROPN && !clause.IsPassive
        && clause.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false } && a.Phrase.Words.Contains(clause.Sentence, at)) && clause.Arguments.Any(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false } && a.Phrase.Head > clause.Predicate);

    /// <summary>"Власти взяли деньги": nor is a noun whose plural stands for those who rule, where they do what the verb tells.</summary>
    private bool IsRulers(int at) =>
        isOfVerb && words[at] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } rulers && syntax.RoleOf(rulers.Lemma) == "rulers"
        && clause.Arguments.Any(a => a.Function is Function.Actor or Function.Single && a.Phrase.Words.Contains(clause.Sentence, at));

    /// <summary>"გაფიცვის გამო რეისები გააუქმა", "из-за акции перекрыли": why it is done is no object of the combination; nor is what the object of its infinitive is about («начала получать звонки о стрельбе»), or during what it was («во время первого срока он получал деньги»).</summary>
    private bool IsCause(int at) =>
        !isOrder && isOfVerb && words[at].Upos == Upos.NOUN && clause.Arguments.Any(a => (a.Relation == Relation.Cause || a.Relation == Relation.Time && syntax.Sides == "accusative" && !clause.IsPassive && a.Phrase.Marker is { } told && told.Contains(' ', StringComparison.Ordinal) || a.Relation == Relation.Topic && Enumerable.Range(clause.Predicate + 1, Math.Max(0, at - clause.Predicate - 1)).Any(i => words[i].Features.VerbForm == VerbFormFeature.Inf)) && a.Phrase.Head == at && a.Phrase.Marker is { } tie && !trigger.Others.Contains(tie));

    /// <summary>"მიტინგის დაშლა დაიწყო": where verbs stand last, nor is what the verbal noun of another deed is of.</summary>
    private bool IsOfDeed(int at) =>
        syntax.Sides == "ergative" && isOfVerb && words[at] is { Upos: Upos.NOUN, Best.Adposition: null, Features.Case: CaseFeature.Gen } && at + 1 < clause.Predicate && words[at + 1] is { Features: { VerbForm: VerbFormFeature.Vnoun, Case: CaseFeature.Nom }, Best.Adposition: null } deed && syntax.RoleOf(words[clause.Predicate].Lemma) is "does" or "asserts" && !trigger.Others.Contains(deed.Lemma);

    /// <summary>How far from the predicate a word of the combination may stand.</summary>
    private int ReachOf(int at, string other) =>
        trigger.Kind is TriggerKind.Noun or TriggerKind.Deed ? CompoundReach + 2 * (trigger.Others.Length - 1)
            : IsObject(at) || TiesOther(at) || isOrder && (IsBehindObject(at) || IsInfinitive(at, other)) ? ObjectReach : ParticleReach;

    /// <summary>A noun or adjective: where order tells, one in a side of the clause or right behind its object.</summary>
    private bool IsObject(int at) =>
        words[at].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X && (!isOrder || clause.Arguments.Any(a => a.Phrase.Words.Contains(clause.Sentence, at)
            || words[at].Upos == Upos.ADJ && a.Function == Function.Undergoer && IsRightBehind(a.Phrase, at)
            // "Declared her rival the winner": what the object is said to be.
            || words[at].Upos == Upos.NOUN && a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Words.Sentence == clause.Sentence && at - a.Phrase.Words.End is 0 or 1 && words[a.Phrase.Words.End].Upos is Upos.DET or Upos.NOUN));

    /// <summary>"Holds the other side fully responsible": whether nothing but adverbs stands between a phrase and a word.</summary>
    private bool IsRightBehind(Phrase phrase, int at)
    {
        var end = phrase.Words.End;
        while (end < at && words[end].Upos == Upos.ADV)
        {
            end++;
        }

        return end == at && phrase.Words.Sentence == clause.Sentence;
    }

    /// <summary>"Go back to Oslo soon", "ordered the two envoys to leave", "на улицы Лимы, Куско и Арекипы вышли": a small word right before another of the combination.</summary>
    private bool TiesOther(int at) =>
        words[at].Upos is Upos.ADP or Upos.PART && Enumerable.Range(at + 1, Math.Min(CompoundReach, words.Length - at - 1)).Any(w => words[w].Upos is Upos.NOUN or Upos.VERB && trigger.Others.Any(o => Is(words[w], o)));

    /// <summary>"Forced the whole medical mission out", "called its envoy in Oslo home": right behind the object and what is tied to it.</summary>
    private bool IsBehindObject(int at)
    {
        if (words[at].Upos is not (Upos.ADP or Upos.ADV or Upos.PART or Upos.NOUN) || clause.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer && a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Words.First == clause.Predicate + 1) is not { } thing)
        {
            return false;
        }

        var end = thing.Phrase.Words.End;
        while (end < at && clause.Arguments.FirstOrDefault(a => a.Phrase is { Marker: not null } tied && tied.Words.Sentence == clause.Sentence && tied.Words.First == end + 1) is { } next)
        {
            end = next.Phrase.Words.End;
        }

        return end == at && (at > thing.Phrase.Words.End ? words[at].Upos is Upos.NOUN or Upos.ADV : words[at].Upos != Upos.NOUN);
    }

    /// <summary>"Ordered the two envoys to leave": an infinitive behind the verb that is its first word or whose particle is one.</summary>
    private bool IsInfinitive(int at, string other) =>
        IsHadDone(at) ||
        at > clause.Predicate && words[at] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } && (trigger.Others[0] == other || words[at - 1].Upos == Upos.PART && trigger.Others.Contains(words[at - 1].Lower));

    /// <summary>"Threatened to have the exiles arrested": a participle behind the object of the infinitive that has it done.</summary>
    private bool IsHadDone(int at)
    {
        if (at < 3 || !trigger.Others.Contains(words[clause.Predicate + 1 < words.Length ? clause.Predicate + 1 : at].Lower) || !words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: not TenseFeature.Pres } }))
        {
            return false;
        }

        var having = at - 1;
        while (having > clause.Predicate && words[having].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ or Upos.SCONJ))
        {
            having--;
        }

        return having > clause.Predicate + 1 && words[having].Features.VerbForm == VerbFormFeature.Inf && words[having - 1].Upos == Upos.PART && syntax.RoleOf(words[having].Lemma + " done") == "has-done";
    }

    /// <summary>"Интернет отключили и восстановили": what the clause before lends, to a relative clause what its word stands for ("соглашение, которого достигли"), and a side however far it stands ("the agreement reached in Oslo on Monday").</summary>
    private int Lent(string other, bool isRelative)
    {
        for (var a = 0; a < clause.Arguments.Length; a++)
        {
            // "აქციას, რომელსაც ათასობით ადამიანი დაესწრო": where verbs stand last, also what a relative word in another case stands for.
            // "მსვლელობაში, რომელიც შაბათს გაიმართა, ათასობით ადამიანი მონაწილეობდა": and what waits for its verb past one.
            if (syntax.Sides == "ergative" && clause.Arguments[a] is { IsInherited: true, Function: Function.Recipient or Function.Oblique, Phrase: { IsPronoun: false } stood } && stood.Words.Sentence == clause.Sentence && (isRelative ? clause.Extent.First - stood.Words.End is >= 0 and <= AntecedentReach : clause.Arguments[a].Function == Function.Oblique) && IndexOf(stood, other) is >= 0 and var meant && meant != clause.Predicate)
            {
                return meant;
            }

            if (clause.Arguments[a] is { Function: Function.Actor or Function.Undergoer or Function.Single, Phrase: { IsPronoun: false, Marker: null } lent } argument && lent.Words.Sentence == clause.Sentence
                && (argument.IsInherited ? !isRelative || clause.Extent.First - lent.Words.End is >= 0 and <= AntecedentReach : lent.Words.First < clause.Extent.First || !isOrder)
                && !(isOrder && argument.Function == Function.Actor && clause.Arguments.Any(o => o is { Function: Function.Undergoer, IsInherited: false }))
                && IndexOf(lent, other) is >= 0 and var found && found != clause.Predicate && !IsRulers(found))
            {
                return found;
            }
        }

        return -1;
    }

    /// <summary>Where one of a phrase's words has a lemma; -1 where none has.</summary>
    private int IndexOf(Phrase phrase, string lemma)
    {
        for (var i = phrase.Words.First; i < phrase.Words.End; i++)
        {
            if (Is(words[i], lemma))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsRelative()
    {
        for (var i = clause.Extent.First; i < Math.Min(clause.Extent.First + 3, clause.Extent.End); i++)
        {
            if (words[i].Features.PronType == PronTypeFeature.Rel)
            {
                return true;
            }
        }

        return false;
    }
}
