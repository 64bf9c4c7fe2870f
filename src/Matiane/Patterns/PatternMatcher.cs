using System.Collections.Frozen;
using System.Collections.Immutable;
using Matiane.Claims;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <summary>Tries the pack's patterns on a clause.</summary>
internal static class PatternMatcher
{
    private static readonly ImmutableArray<string> VerbActor = ["actor"];
    private static readonly ImmutableArray<string> AnyActor = ["actor", "single"];
    private static readonly ImmutableArray<string> VerbRecipient = ["undergoer", "single"];
    private static readonly ImmutableArray<string> NounActor = ["agent", "actor"];
    private static readonly ImmutableArray<string> NounRecipient = ["genitive", "against"];
    private static readonly ImmutableArray<string> Owner = ["owner"];

    // "Подвергся нападению боевиков": what a noun is of does it, where its verb says whom it befell.
    private static readonly ImmutableArray<string> SufferedActor = ["agent", "actor", "genitive", "source"];
    private static readonly ImmutableArray<string> SufferedRecipient = ["undergoer"];

    private const int CompoundReach = 2;
    private const int ParticleReach = 4;
    private const int ObjectReach = 9;
    private const int HeadlineLength = 15;
    private const int ContentReach = 24;
    private const int OwnReach = 3;

    /// <summary>By how much a noun that happened only if it has a toll is worse than any other reading of its word.</summary>
    private const int NeededToll = 5;

    /// <summary>By how much a verb's pattern that its noun fills with a genitive is worse than the noun's own.</summary>
    private const double OfVerbs = 0.3;

    /// <summary>Every pattern that holds.</summary>
    public static IEnumerable<PatternMatch> Match(Clause clause, ReportContext context, PatternTable table)
    {
        clause = Befalling(Adjoined(clause, context), context, table);
        var words = context.Report.Sentences[clause.Sentence].Words;
        foreach (var trigger in Triggers(clause, context, table))
        {
            if (MayHold(trigger, clause, context) && Others(trigger, clause, words, context.Syntax) is { IsDefault: false } others && Hold(clause, trigger, others, context, table, null) is { } match)
            {
                yield return match with { Uses = others, Recipients = WithoutUsed(match.Recipients, others, match.Unit, context) };
            }
        }
    }

    /// <summary>Whether the sentence has the other words of a combination at all: most combinations are passed over by that.</summary>
    private static bool MayHold(Trigger trigger, Clause clause, ReportContext context)
    {
        foreach (var other in trigger.Others)
        {
            if (!context.LemmasOf(clause.Sentence).Contains(other) && (trigger.Kind == TriggerKind.Noun || context.Syntax.RoleOf(other) != "negation"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The fillers without a combination's own noun ("deal a blow", "open fire", "fire mortar rounds"), which is no side.</summary>
    private static ImmutableArray<Phrase> WithoutUsed(ImmutableArray<Phrase> fillers, ImmutableArray<int> used, LexicalUnit unit, ReportContext context)
    {
        return used.IsEmpty ? fillers : [.. fillers.Where(f => !used.Any(u => f.Words.Contains(f.Words.Sentence, u) && (u == f.Head && !IsSomebody(f, u) || context.IsWeapon(f)))
            || f.Words.End - f.Words.First > 1 && context.Report.Sentences[f.Words.Sentence].Words[f.Words.First].Upos == Upos.NUM && !context.IsWeapon(f) || context.IsProperty(f) && !context.IsWeapon(f))];

        // "Expelled two diplomats", where case tells or the pattern says so: a combination's noun that names persons is a side all the same.
        bool IsSomebody(Phrase filler, int at) => (context.Syntax.Sides != "order" || unit.Recipient is ["undergoer"]) && context.MentionsIn(filler).OfType<Mentions.ActorMention>().Any(a => a.Head == at && a.Kind is Mentions.ActorKind.Person or Mentions.ActorKind.Group);
    }

    /// <summary>Every pattern whose word is the clause's predicate but which does not hold, with the reason.</summary>
    public static IEnumerable<NearMiss> NearMisses(Clause clause, ReportContext context, PatternTable table)
    {
        clause = Befalling(Adjoined(clause, context), context, table);
        var (sentence, words) = context.Report.Sentences[clause.Sentence];
        foreach (var trigger in Triggers(clause, context, table))
        {
            var unit = table.Units[trigger.Unit];
            var reasons = new List<string>();
            var others = Others(trigger, clause, words, context.Syntax);
            if (others.IsDefault)
            {
                reasons.Add($"needs '{string.Join(' ', trigger.Others)}' close by");
            }
            else if (Hold(clause, trigger, others, context, table, reasons) is not null)
            {
                continue;
            }

            yield return new NearMiss(sentence.Part, words[clause.Predicate].Span, $"{unit.Where} {unit.Name}", string.Join("; ", reasons));
        }
    }

    /// <summary>"სანქციების დაწესებას აპირებს": whether a bare noun is a side of a verb that plans, begins, does or threatens what it names.</summary>
    private static bool IsCommitted(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        return words[clause.Predicate] is { Features: { VerbForm: VerbFormFeature.Vnoun, Case: CaseFeature.Nom or CaseFeature.Dat or CaseFeature.Gen }, Best.Adposition: null } && clause.Parent is { } above
            // "Made the decision of sending": of a decision that is made.
            && (words[clause.Predicate].Features.Case != CaseFeature.Gen || context.IsDecided(clause))
            && context.Syntax.RoleOf(words[context.Clauses[above].Predicate].Lemma) is "planned" or "asserts" or "does" or "threatened";
    }

    /// <summary>"Город блокируется войсками", "рейсы отменяются": what a reflexive of a verb that a pattern has is said of, where that is a thing or somebody is named as who does it, befalls it; any other clause itself.</summary>
    private static Clause Befalling(Clause clause, ReportContext context, PatternTable table)
    {
        if (clause is not { Kind: PredicateKind.Finite or PredicateKind.Infinitive, IsPassive: false } || context.Report.Sentences[clause.Sentence].Words is var words && words[clause.Predicate].Features.Aspect != AspectFeature.Imp
            || context.Syntax.WithoutReflexive(words[clause.Predicate].Lemma) is not { } verb || !table.Find(verb).Any(t => t.Kind == TriggerKind.Verb))
        {
            return clause;
        }

        var agents = clause.Arguments.Where(a => a is { Function: Function.Oblique, Relation: Relation.Agent, Phrase.Marker: null } && NamesSomebody(a.Phrase, context)).ToList();
        var isThing = !table.Find(words[clause.Predicate].Lemma).Any(t => t.Kind == TriggerKind.Verb)
            && clause.Arguments.Where(a => a.Function is Function.Actor or Function.Single).ToList() is { Count: > 0 } said && said.TrueForAll(a => !a.Phrase.IsPronoun && words[a.Phrase.Head].Features.Animacy == AnimacyFeature.Inan && !NamesSomebody(a.Phrase, context));
        return agents.Count == 0 && !isThing ? clause : clause with
        {
            IsPassive = true,
            Arguments = [.. clause.Arguments.Select(a => a.Function is Function.Actor or Function.Single ? a with { Function = Function.Undergoer } : agents.Contains(a) ? a with { Function = Function.Actor } : a)],
        };
    }

    /// <summary>A clause with the sides that its neighbours give it; most clauses are passed by at once.</summary>
    private static Clause Adjoined(Clause clause, ReportContext context) => (clause, context.Syntax.Sides) switch
    {
        ({ Kind: PredicateKind.Finite, IsPassive: false }, "accusative") => Numbered(clause, context),
        ({ Kind: PredicateKind.Participle, IsPassive: false }, "order") => WithoutOfPlaces(Behind(clause, context)),
        ({ Kind: not PredicateKind.Nominal }, "order") => WithoutOfPlaces(clause),
        _ => clause,
    };

    /// <summary>"Повстанцы освободили 14 из 20 заложников": beside who does it, a number is whom it is done to.</summary>
    private static Clause Numbered(Clause clause, ReportContext context)
    {
        var (counted, hasActor) = (-1, false);
        for (var i = 0; i < clause.Arguments.Length; i++)
        {
            var argument = clause.Arguments[i];
            if (argument.Function == Function.Undergoer)
            {
                return clause;
            }

            hasActor |= argument is { Function: Function.Actor, IsInherited: false };
            counted = counted < 0 && argument is { Function: Function.Single, IsInherited: false, Phrase.Marker: null } && argument.Phrase.Head > clause.Predicate && context.Report.Sentences[clause.Sentence].Words[argument.Phrase.Words.First].IsNumber ? i : counted;
        }

        return !hasActor || counted < 0 ? clause : clause with { Arguments = clause.Arguments.SetItem(counted, clause.Arguments[counted] with { Function = Function.Undergoer }) };
    }

    /// <summary>"Seized rifles in the port of Lima": a genitive that is of what only says where is no side of the verb.</summary>
    private static Clause WithoutOfPlaces(Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (IsOfPlace(argument, clause))
            {
                return clause with { Arguments = clause.Arguments.RemoveAll(a => IsOfPlace(a, clause)) };
            }
        }

        return clause;
    }

    private static bool IsOfPlace(Argument argument, Clause clause)
    {
        if (argument is { Function: Function.Oblique, Relation: Relation.Genitive, IsInherited: false })
        {
            foreach (var place in clause.Arguments)
            {
                if (place is { Function: Function.Oblique, Relation: Relation.Location or Relation.Near } && place.Phrase.Words.End == argument.Phrase.Words.First - 1)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Blocked the road demanding …": where order tells, what a participle behind a thing says is said of the verb's subject.</summary>
    private static Clause Behind(Clause clause, ReportContext context)
    {
        if (clause.Arguments.FirstOrDefault(a => a.Function == Function.Actor) is not { } actor || actor.Phrase.IsPronoun || !(context.IsDeed(actor.Phrase) || context.IsProperty(actor.Phrase)))
        {
            return clause;
        }

        var subject = context.ClausesOf(clause.Sentence).FirstOrDefault(c => c is { Kind: PredicateKind.Finite, IsPassive: false } && c.Predicate < actor.Phrase.Head && c.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase == actor.Phrase))?
            .Arguments.FirstOrDefault(a => a is { Function: Function.Actor } && (a.Phrase.IsPronoun || NamesSomebody(a.Phrase, context)));
        return subject is null ? clause : clause with { Arguments = clause.Arguments.Replace(actor, subject with { IsInherited = true }) };
    }

    /// <summary>Whether a phrase's own head is somebody whom the tables know.</summary>
    private static bool NamesSomebody(Phrase phrase, ReportContext context) => context.MentionsIn(phrase).Any(m => m is Mentions.ActorMention && m.Head == phrase.Head);

    /// <summary>What the predicate may trigger: verbs by verbs and predicative adjectives, nouns by nouns.</summary>
    private static IEnumerable<Trigger> Triggers(Clause clause, ReportContext context, PatternTable table)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var word = words[clause.Predicate];
        var nominal = clause.Kind == PredicateKind.Nominal;
        // "Stayed away in protest": how or why it is done, no happening of its own.
        if (nominal && (context.NamesActor(clause) || IsTitle(words, clause.Predicate) || clause.Predicate > 0 && context.Syntax.RoleOf(words[clause.Predicate - 1].Lower + " " + word.Lower) == "manner"))
        {
            yield break;
        }

        var seen = new List<string>(word.Analyses.Length);
        foreach (var reading in word.Analyses)
        {
            if (!(nominal ? MayName(reading) : MayTell(reading)) || seen.Contains(reading.Lemma))
            {
                continue;
            }

            seen.Add(reading.Lemma);
            foreach (var trigger in table.Find(clause.IsPassive && context.Syntax.WithoutReflexive(reading.Lemma) is { } verb ? verb : reading.Lemma))
            {
                if (trigger.Kind == TriggerKind.Deed ? nominal && IsCommitted(clause, context) : nominal == (trigger.Kind == TriggerKind.Noun))
                {
                    yield return trigger;
                }
            }
        }

        bool MayName(Analysis a) => a.Upos is Upos.NOUN && !IsOtherNoun(a) || a.Upos is Upos.X or Upos.PROPN || context.Syntax.Sides == "accusative" && a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Case: not CaseFeature.None } } && !IsCalled(a);

        bool MayTell(Analysis a) => a.Upos is Upos.VERB && !IsOtherMood(a) && !(context.Syntax.Sides == "accusative" && IsCalled(a)) || a.Upos is Upos.ADJ || a.Upos is Upos.AUX && clause.IsNegated && context.Syntax.Sides == "ergative";

        // "В селе": a mudflow in another case; the noun that was chosen counts, where case tells.
        bool IsOtherNoun(Analysis reading) => context.Syntax.Sides == "accusative" && word is { Upos: Upos.NOUN, Best.IsGuess: false } && reading.Lemma != word.Lemma;

        // "Нападающий сборной", "обвиняемый Петров": a participle of the present that is also a noun says who somebody is, save with words of its own ("обвиняемый в краже").
        bool IsCalled(Analysis reading) => reading.Features is { Tense: TenseFeature.Pres, VerbForm: VerbFormFeature.Part } && word.Analyses.Any(a => a is { Upos: Upos.NOUN, IsGuess: false })
            && (reading.Features.Voice == VoiceFeature.Act || clause.Predicate + 1 < words.Length && words[clause.Predicate + 1].Upos is not (Upos.ADP or Upos.PUNCT));

        // An imperative that looks like the past of another verb ("вышли"): the mood that was chosen counts.
        bool IsOtherMood(Analysis reading) => word.Upos == Upos.VERB && reading.Lemma != word.Lemma && reading.Features.Mood != word.Features.Mood && MoodFeature.Imp == reading.Features.Mood;
    }

    /// <summary>"Завод «Ураган»": a word with a capital alone between quotation marks is a name, whatever it means.</summary>
    private static bool IsTitle(ImmutableArray<Word> words, int at) =>
        at > 1 && at + 1 < words.Length && char.IsUpper(words[at].Token.Form[0]) && words[at - 1].Token.Form is "«" or "“" or "„" or "\"" && words[at + 1].Token.Form is "»" or "”" or "“" or "\"";

    /// <summary>Where the other words of a combination stand, if near enough: a compound's beside it, a particle close by, an object within its clause; default when one is missing.</summary>
    private static ImmutableArray<int> Others(Trigger trigger, Clause clause, ImmutableArray<Word> words, SyntaxWords syntax)
    {
        var isOrder = syntax.Sides == "order";
        if (trigger.Others.IsEmpty)
        {
            return [];
        }

        var isRelative = IsRelative(clause, words);
        var used = ImmutableArray.CreateBuilder<int>(trigger.Others.Length);
        foreach (var other in trigger.Others)
        {
            var found = -1;
            // "Did not stop", "didn't stop": any word of negation, save with nouns.
            for (var i = clause.Predicate - 1; trigger.Kind != TriggerKind.Noun && syntax.RoleOf(other) == "negation" && clause.IsNegated && i >= Math.Max(clause.Extent.First, clause.Predicate - ParticleReach) && found < 0; i--)
            {
                found = syntax.IsNegation(words[i]) || words[i].Features.Polarity == PolarityFeature.Neg ? i : -1;
            }

            for (var i = clause.Extent.First; i < words.Length && (i < clause.Extent.End || i == clause.Extent.End && words[i].Analyses.Any(a => a.Upos == Upos.SCONJ)) && found < 0; i++)
            {
                // "made to order": what goes with a verb follows it where order tells.
                if (isOrder && trigger.Kind == TriggerKind.Verb && i < clause.Predicate && words[i].Upos is Upos.ADP or Upos.PART)
                {
                    continue;
                }

                // "Was shot dead at noon": nor is what only ties a time.
                if (isOrder && words[i].Upos == Upos.ADP && clause.Arguments.Any(a => a.Relation == Relation.Time && a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Words.First == i + 1))
                {
                    continue;
                }

                // "The coroner's office took the keys": nor is the noun of a combination in the subject of a verb that has its own object.
                if (isOrder && trigger.Kind == TriggerKind.Verb && i < clause.Predicate && words[i].Upos is Upos.NOUN or Upos.PROPN && !clause.IsPassive && clause.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false } && a.Phrase.Words.Contains(clause.Sentence, i)) && clause.Arguments.Any(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false } && a.Phrase.Head > clause.Predicate))
                {
                    continue;
                }

                // "გაფიცვის გამო რეისები გააუქმა", "из-за акции перекрыли": why it is done is no object of the combination.
                if (!isOrder && trigger.Kind == TriggerKind.Verb && words[i].Upos == Upos.NOUN && clause.Arguments.Any(a => a.Relation == Relation.Cause && a.Phrase.Head == i && a.Phrase.Marker is { } tie && !trigger.Others.Contains(tie)))
                {
                    continue;
                }

                if (i != clause.Predicate && Is(words[i], other)
                    && Math.Abs(i - clause.Predicate) <= (trigger.Kind is TriggerKind.Noun or TriggerKind.Deed ? CompoundReach + 2 * (trigger.Others.Length - 1) : words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X && (!isOrder || clause.Arguments.Any(a => a.Phrase.Words.Contains(clause.Sentence, i) || words[i].Upos == Upos.ADJ && a.Function == Function.Undergoer && a.Phrase.Words.End == i
                        // "Declared her rival the winner": what the object is said to be.
                        || words[i].Upos == Upos.NOUN && a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Words.Sentence == clause.Sentence && i - a.Phrase.Words.End is 0 or 1 && words[a.Phrase.Words.End].Upos is Upos.DET or Upos.NOUN)) || isOrder && (words[i].Upos is Upos.ADP or Upos.PART && TiesOther(i) || IsBehindObject(i) || i > clause.Predicate && trigger.Others[0] == other && words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } || i > clause.Predicate && words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } && words[i - 1].Upos == Upos.PART && trigger.Others.Any(o => words[i - 1].Lower == o)) ? ObjectReach : ParticleReach))
                {
                    found = i;
                }
            }

            // "Интернет отключили и восстановили": what the clause before lends, save to a relative clause.
            for (var a = 0; a < clause.Arguments.Length && found < 0 && !isRelative; a++)
            {
                if (clause.Arguments[a] is { IsInherited: true, Function: Function.Actor or Function.Undergoer or Function.Single, Phrase: { IsPronoun: false } lent } && trigger.Kind == TriggerKind.Verb
                    && !(isOrder && clause.Arguments[a].Function == Function.Actor && clause.Arguments.Any(o => o is { Function: Function.Undergoer, IsInherited: false })))
                {
                    found = IndexOf(lent, words, other);
                }
            }

            if (found < 0)
            {
                return default;
            }

            used.Add(found);
        }

        return used.MoveToImmutable();

        // "Go back to Oslo soon", "ordered the two envoys to leave": a small word right before another of the combination.
        // "Forced the whole medical mission out": right behind the object.
        bool IsBehindObject(int at) => words[at].Upos is Upos.ADP or Upos.ADV or Upos.PART && clause.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Words.End == at && a.Phrase.Words.First == clause.Predicate + 1);
        bool TiesOther(int at) => Enumerable.Range(at + 1, Math.Min(CompoundReach, words.Length - at - 1)).Any(w => trigger.Others.Any(o => words[w].Upos is Upos.NOUN or Upos.VERB && Is(words[w], o)));
    }

    private static bool IsRelative(Clause clause, ImmutableArray<Word> words)
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

    /// <summary>Small words count only as they are read best; others in any reading.</summary>
    private static bool Is(Word word, string lemma)
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

    /// <summary>Where one of a phrase's words has a lemma; -1 where none has.</summary>
    private static int IndexOf(Phrase phrase, ImmutableArray<Word> words, string lemma)
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

    /// <summary>As <see cref="Is"/>, for many lemmas, sorted.</summary>
    private static bool IsOneOf(Word word, ImmutableArray<string> lemmas)
    {
        if (Has(word.Lower) || Has(word.Lemma))
        {
            return true;
        }

        if (word.Upos is Upos.DET or Upos.PRON or Upos.ADP or Upos.SCONJ or Upos.CCONJ or Upos.AUX or Upos.PART or Upos.PUNCT)
        {
            return false;
        }

        foreach (var reading in word.Analyses)
        {
            if (Has(reading.Lemma))
            {
                return true;
            }
        }

        return false;

        bool Has(string lemma) => lemmas.BinarySearch(lemma, StringComparer.Ordinal) >= 0;
    }

    /// <param name="clause">Its predicate is the trigger.</param>
    /// <param name="trigger">The word.</param>
    /// <param name="others">Where a combination's other words stand.</param>
    /// <param name="context">The report.</param>
    /// <param name="table">The pack's patterns.</param>
    /// <param name="reasons">Where to say why it does not hold; null for nowhere.</param>
    private static PatternMatch? Hold(Clause clause, Trigger trigger, ImmutableArray<int> others, ReportContext context, PatternTable table, List<string>? reasons)
    {
        var unit = table.Units[trigger.Unit];
        var frame = table.Frames[unit.Frame];
        var nominal = clause.Kind == PredicateKind.Nominal;
        if (!unit.Unless.IsEmpty && IsTurned(unit, clause, others, context))
        {
            reasons?.Add($"a word close by turns its meaning (one of {string.Join(", ", unit.Unless)})");
            return null;
        }

        if (!unit.With.IsEmpty && !IsAccompanied(unit, clause, frame.Event is "ACCUSE" or "SUPPORT", context))
        {
            reasons?.Add($"none of {string.Join(", ", unit.With)} stands in its clause");
            return null;
        }

        // "Burned the archive of the council after the death of a guard": a genitive far from the combination's own noun is another's.
        if (context.Syntax.Sides == "order" && !nominal && !others.IsEmpty)
        {
            clause = clause with { Arguments = clause.Arguments.RemoveAll(a => a is { Function: Function.Oblique, Relation: Relation.Genitive } && a.Phrase.Words.First - 2 != clause.Predicate && !others.Any(o => o < a.Phrase.Words.First && a.Phrase.Words.First - o <= OwnReach)) };
        }

        // "Приговор вынес военный суд": a combination's own noun before its verb does nothing; who stands behind it and may be in the nominative does.
        if (context.Syntax.Sides == "accusative" && !nominal && !clause.IsPassive && !others.IsEmpty && clause.Arguments.Where(a => a is { Function: Function.Actor, Phrase.Marker: null }).ToList() is [{ IsInherited: false } own] && own.Phrase.Head < clause.Predicate && others.Contains(own.Phrase.Head) && !NamesSomebody(own.Phrase, context)
            && clause.Arguments.Where(a => a is { Function: Function.Undergoer, Phrase: { Marker: null, IsPronoun: false } }).ToList() is [{ IsInherited: false } doer] && doer.Phrase.Head > clause.Predicate && NamesSomebody(doer.Phrase, context)
            && context.Report.Sentences[clause.Sentence].Words[doer.Phrase.Head].Analyses.Any(a => a.Features.Case == CaseFeature.Nom))
        {
            clause = clause with { Arguments = [.. clause.Arguments.Select(a => a == own ? a with { Function = Function.Undergoer } : a == doer ? a with { Function = Function.Actor } : a)] };
        }

        // "Отклонил ходатайство прокуратуры об аресте мэра": nor is one of what an adposition ties.
        if (context.Syntax.Sides == "accusative" && !nominal && !others.IsEmpty)
        {
            clause = clause with { Arguments = clause.Arguments.RemoveAll(a => a is { Function: Function.Genitive, Phrase.Marker: null } && (a.Phrase.Words.First > others.Max() + 1 || a.Phrase.Words.End <= clause.Predicate) && clause.Arguments.Any(b => b.Phrase.Marker is { } marker && b.Phrase.Words.End == a.Phrase.Words.First && !others.Contains(b.Phrase.Head) && context.Syntax.RelationOf($"{marker} {context.Report.Sentences[clause.Sentence].Words[b.Phrase.Head].Lower}") == Relation.None)) };
        }

        if (context.Syntax.Sides == "ergative" && IsWord(frame) && (IsAttribute(clause, context) || frame.Event == "REJECT" && IsDenial(clause, context)))
        {
            reasons?.Add("it is said of something, or of what is said behind it");
            return null;
        }

        // "პროფკავშირის ხელმძღვანელის განცხადებით, …": whose word it is that the clause opens with is no side of what is told.
        if (context.Syntax.Sides == "ergative" && !nominal)
        {
            clause = clause with { Arguments = clause.Arguments.RemoveAll(a => a is { Function: Function.Genitive, IsInherited: false } && IsOfAside(a.Phrase, clause, unit, others, context)) };
        }

        // "Used force on protesting teachers": what they do, said of them.
        if (context.Syntax.Sides == "order" && frame.Event == "ACCUSE" && clause.Kind == PredicateKind.Participle && clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Words.First == clause.Predicate + 1 && context.ClassesOf(a.Phrase).Any(c => c is "people" or "crowd" or "armed" or "state"))
            && table.Find(context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Lemma).Any(t => table.Frames[table.Units[t.Unit].Frame].Event == "PROTEST"))
        {
            reasons?.Add("it is said of those whom it would blame");
            return null;
        }

        var ownActor = !unit.Actor.IsEmpty || !unit.Recipient.Contains("actor");
        var wrongActor = false;
        var isSuffered = nominal && clause.Arguments.Any(a => a.Function == Function.Undergoer);
        var (doers, met) = isSuffered ? (SufferedActor, SufferedRecipient) : ByGenitive(unit, clause, context);
        var actors = !ownActor ? [] : Side(clause, unit.Actor.IsEmpty && !isSuffered ? nominal ? NounActor : frame.RecipientMeasure is null ? AnyActor : VerbActor : doers, frame.ActorClasses, context, false, out wrongActor, frame.Event is "ASSAULT" or "PROTEST" or "INCIDENT" || frame.Name == "coup");
        if (wrongActor && !nominal)
        {
            reasons?.Add($"who does it is a thing; it must be one of {string.Join(", ", frame.ActorClasses)}");
            return null;
        }

        // "მოხდა შეტაკება": a combination's own noun does nothing, unless it names who acts ("the council met").
        actors = Without(actors, a => others.Contains(a.Head) && !context.MentionsIn(a).Any(m => m is Mentions.ActorMention or Mentions.QuantityMention));
        if (frame.Agentless is not null || nominal || frame.Event == "ASSAULT" && clause.IsPassive)
        {
            actors = Without(actors, context.IsThing);
        }

        // "Armed men stormed the school": they are no crowd, whatever else they are.
        if (frame is { Event: "PROTEST", Needs: "actor" })
        {
            actors = Without(actors, a => context.ClassesOf(a).Contains("armed"));
        }

        // "The mayor's arrest" befalls its owner, "Israel's attack" is its owner's doing.
        if (nominal && actors.IsEmpty && ownActor && !frame.BefallsOwner)
        {
            actors = Side(clause, Owner, frame.ActorClasses, context, false, out _);
        }

        // "Terrorist attack", "mob violence": a word of the combination itself names no side.
        if (nominal && actors.IsEmpty && ownActor && context.ModifyingActor(clause, frame) is { } modifier && !trigger.Others.Any(o => Is(context.Report.Sentences[clause.Sentence].Words[modifier.Head], o)))
        {
            actors = [modifier];
        }

        // "Called on the government", "appealed to the army": whom a combination's own small word ties.
        if (!others.IsEmpty && unit.Recipient.IsEmpty && IsWord(frame) && context.Syntax.Sides == "order")
        {
            clause = clause with { Arguments = [.. clause.Arguments.Select(a => a.Function == Function.Oblique && others.Contains(a.Phrase.Words.First - 1) && context.Report.Sentences[clause.Sentence].Words[a.Phrase.Words.First - 1].Upos == Upos.ADP ? a with { Function = Function.Undergoer } : a)] };
        }

        var recipients = Side(clause, unit.Recipient.IsEmpty && !isSuffered ? nominal ? NounRecipient : VerbRecipient : met, frame.RecipientClasses, context, frame.RecipientMeasure is not null, out var wrongRecipient, nominal && frame is { Event: "INCIDENT", RecipientMeasure: not null });
        recipients = actors.IsEmpty ? recipients : Without(recipients, actors.Contains);
        // "Взрыв гранаты": what an attack's own noun has in the genitive may be its means.
        if (nominal && frame is { Event: "ASSAULT", Mode: not "destroy" } && recipients.Any(r => r.Relation == Relation.Genitive))
        {
            recipients = Without(recipients, r => r.Relation == Relation.Genitive && context.ClassesOf(r).Contains("weapon"));
        }

        // "A bomb went off in a hotel on the south coast": where it was, not what it struck.
        if (!nominal && frame.Event == "ASSAULT" && context.Syntax.Sides == "order")
        {
            recipients = Without(recipients, r => r.Relation is Relation.Location or Relation.Near && !MayBeStruck(r, context));
        }

        var takesOwn = !recipients.IsEmpty;
        if (takesOwn && WithoutUsed(recipients, others, unit, context) is var left && (left.IsEmpty || context.Syntax.Sides == "order"))
        {
            // "Voiced his backing for the miners": past the combination's own noun, whom it is for; where case tells, the noun itself is better than nobody.
            var further = left.IsEmpty
                ? [.. Side(clause with { Arguments = clause.Arguments.RemoveAll(a => recipients.Contains(a.Phrase)) }, unit.Recipient.IsEmpty ? VerbRecipient : unit.Recipient, frame.RecipientClasses, context, frame.RecipientMeasure is not null, out wrongRecipient).Where(r => !actors.Contains(r))]
                : left;
            // "Expelled two diplomats", "took three hostages": where the noun is who it befalls, it is a side all the same.
            recipients = further.IsEmpty && (context.Syntax.Sides != "order" || frame.Event is "ASSAULT" or "COERCE" or "SANCTION" && recipients.All(r => NamesSomebody(r, context))) ? recipients : further;
        }

        if (nominal && recipients.IsEmpty && frame.BefallsOwner)
        {
            recipients = Side(clause, Owner, frame.RecipientClasses, context, false, out _);
        }
        else if (nominal && actors.IsEmpty && ownActor && frame.BefallsOwner && context.Syntax.Sides == "order" && recipients.All(r => r.Relation == Relation.Genitive))
        {
            // "The junta's arrest of two editors": beside whom it befalls the owner does it.
            actors = Without(Side(clause, Owner, frame.ActorClasses, context, false, out _), a => !context.MentionsIn(a).Any(m => m is Mentions.ActorMention or Mentions.PlaceMention));
        }

        // "ხუთი დაიღუპა და 280-მდე დაშავდა": a number of its own is another's than those of the clause before.
        if (context.Syntax.Sides == "ergative" && !nominal && !recipients.IsEmpty && frame.RecipientMeasure is not null && recipients.All(r => clause.Arguments.Any(a => a.IsInherited && a.Phrase == r)) && context.IsCounted(clause) is { } figure && !recipients.Any(r => r.Words.Overlaps(figure.Words)))
        {
            recipients = [];
        }

        if (recipients.IsEmpty && frame.RecipientMeasure is not null && !nominal && (context.Syntax.Sides != "order" || clause.IsPassive || clause.Arguments.All(a => a.Function != Function.Undergoer)) && context.IsCounted(clause) is { } counted && !(frame.ActorMeasure is not null && actors.Any(a => a.Words.Overlaps(counted.Words))))
        {
            (actors, recipients) = (IsHeadline(clause, unit, frame, context) ? [] : actors, [counted]);
        }
        else if (recipients.IsEmpty && nominal && (frame is { RecipientMeasure: not null, Mode: "casualties" or "arrest" } || frame.RecipientMeasure is not null && unit.Recipient is ["none"]) && context.IsCounted(clause) is { } told)
        {
            // "Reported 326 deaths", "12 arrests": the number of the noun is that of those whom it befell.
            recipients = [told];
        }
        else if (recipients.IsEmpty && IsHeadline(clause, unit, frame, context) && Side(clause, AnyActor, frame.RecipientClasses, context, true, out _) is { IsEmpty: false } befallen)
        {
            (actors, recipients) = ([], befallen);
        }

        // "Бастуют около 800 рабочих": of a deed that only has doers, those who are counted.
        if (actors.IsEmpty && !nominal && frame is { ActorMeasure: not null, RecipientMeasure: null } && IsCounted(recipients, context))
        {
            (actors, recipients) = (recipients, []);
        }

        // "В министерстве осудили": the body in which it is said.
        if (actors.IsEmpty && !nominal && ownActor && IsWord(frame) && Voiced(clause, frame.Event is "ACCUSE" or "REJECT" or "THREATEN" or "SUPPORT", context) is { Count: > 0 } voiced)
        {
            actors = Side(clause with { Arguments = [.. voiced] }, VerbActor, frame.ActorClasses, context, false, out _);
        }

        // "„დავაკავეთ ცხრა პირი“, – განაცხადა …": who says "we".
        if (actors.IsEmpty && !nominal && ownActor && context.Speaker(clause) is { } speaker)
        {
            actors = Side(clause with { Arguments = [new Argument(Function.Actor, Relation.None, speaker)] }, VerbActor, frame.ActorClasses, context, false, out _);
        }

        // "Жителям отключили свет": whose service is cut is a side too, where case tells.
        if (frame.Name == "cut-service" && context.Syntax.Sides == "accusative" && !recipients.IsEmpty)
        {
            recipients = [.. recipients, .. clause.Arguments.Where(a => a.Function == Function.Recipient && NamesSomebody(a.Phrase, context)).Select(a => a.Phrase).Except(recipients)];
        }

        // "Five were hurt in the firing": who fired, an earlier sentence tells.
        if (nominal && actors.IsEmpty && recipients.IsEmpty && ownActor && context.PointedAt(clause, frame) is { } earlier)
        {
            (actors, frame) = (earlier.Actors, earlier.Frame is { Agentless: null, Mode: not null } && (frame.Mode is null || frame.Acled is null && earlier.Frame.Acled is not null || ReportContext.IsBlastOf(frame, earlier.Frame)) ? earlier.Frame with { Needs = frame.Needs } : frame);
        }

        // "Between police and protesters": of the two it is the crowd that riots.
        if (frame is { Event: "PROTEST", Mode: "riot" } && actors is [{ IsPaired: true } first] && recipients is [{ IsPaired: true } second] && context.ClassesOf(first).Contains("state") && context.ClassesOf(second).Contains("crowd"))
        {
            (actors, recipients) = (recipients, actors);
        }

        // "ორ ტომს შორის შეტაკება": both fight, both talk.
        if (frame is { Event: "PROTEST", Mode: "riot" } or { Event: "CONSULT" } && context.Syntax.Sides == "ergative" && actors.IsEmpty && recipients is [{ IsPaired: false, Marker: { } between }] && context.Syntax.RoleOf(between) == "between")
        {
            (actors, recipients) = (recipients, []);
        }

        // "Nine officers were hurt in clashes with fans": of those met the crowd riots.
        if (frame is { Event: "PROTEST", Mode: "riot" } && context.Syntax.Sides == "order" && nominal && actors.IsEmpty && !recipients.IsEmpty && recipients.All(a => a is { Relation: Relation.Comitative, IsPaired: false } && context.ClassesOf(a).Contains("crowd")))
        {
            (actors, recipients) = (recipients, []);
        }

        // "In clashes with police": where case tells and nobody else is named, the state is whom the crowd met.
        if (frame is { Event: "PROTEST", Mode: "riot" } && context.Syntax.Sides != "order" && recipients.IsEmpty && !actors.IsEmpty && actors.All(a => a.Relation == Relation.Comitative && context.ClassesOf(a).Contains("state")))
        {
            (actors, recipients) = ([], actors);
        }

        var (hasActor, hasRecipient) = (!actors.IsEmpty, !recipients.IsEmpty);
        var needed = frame.Needs switch
        {
            "actor" => hasActor,
            "recipient" => hasRecipient,
            "any" => hasActor || hasRecipient,
            "both" => hasActor && hasRecipient,
            _ => true,
        };
        // "Two were hurt in the attack": without sides of its own it happened if it has a toll.
        var needsToll = !needed && nominal && frame is { Event: "ASSAULT", Needs: "any" } && clause.Tie is Relation.None or Relation.Location or Relation.Cause or Relation.Time;
        if (!needed && !needsToll)
        {
            reasons?.Add($"frame {frame.Name} needs {frame.Needs}: {Wanted("actor", hasActor, frame.ActorClasses)}, {Wanted("recipient", hasRecipient, frame.RecipientClasses)}");
            return null;
        }

        // "Mass, seen as the longest of the year, is held": likewise who is a side, however far.
        if (context.Syntax.Sides == "order" && !nominal && recipients.Any(r => unit.Unless.Contains(context.Report.Sentences[r.Words.Sentence].Words[r.Head].Lemma)))
        {
            reasons?.Add("whom it befalls turns its meaning");
            return null;
        }

        if (unit.Conditions.FirstOrDefault(c => !Holds(c, actors, recipients, clause, context)) is { Side: { } side } unmet)
        {
            reasons?.Add($"{(side == "any" ? "a side" : "its " + side)} must be one of {string.Join(", ", unmet.Classes)}");
            return null;
        }

        // "После столкновения с полицейским": one man and another are no crowd.
        if (frame.Acled == "unrest" && context.Syntax.Sides == "accusative" && hasRecipient && actors.Concat(recipients).All(s => context.Report.Sentences[s.Words.Sentence].Words[s.Head].Features is { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Sing } && s.Head == s.Words.First))
        {
            reasons?.Add("both sides are one man each");
            return null;
        }

        var score = (needsToll ? -NeededToll : 0) + (hasActor ? 1 : 0) + (hasRecipient ? 1 : takesOwn ? 0.9 : 0) + 1.5 * trigger.Others.Length + 0.1 * (unit.Conditions.Count(c => !c.Classes.Contains("predicate")) + (unit.With.IsEmpty ? 0 : 1)) + (hasRecipient && !frame.RecipientClasses.IsEmpty ? 0.15 : 0) - (wrongRecipient ? 0.5 : 0) + (nominal ? 0 : 0.2) - (met.Length > unit.Recipient.Length || doers.Length > unit.Actor.Length ? OfVerbs : 0);
        return new PatternMatch(clause, unit, frame, actors, recipients, score)
        {
            NeedsToll = needsToll,
            HasOwnNegation = trigger.Others.Any(o => context.Syntax.RoleOf(o) == "negation"),
        };
    }

    private static ImmutableArray<Phrase> Without(ImmutableArray<Phrase> phrases, Predicate<Phrase> isOut) => phrases.IsEmpty ? phrases : phrases.RemoveAll(isOut);

    /// <summary>Of a verb's own noun that is itself a side of a verb the genitive is what the verb has as object or only side ("ჯარის გაყვანა დაიწყეს").</summary>
    private static (ImmutableArray<string> Actor, ImmutableArray<string> Recipient) ByGenitive(LexicalUnit unit, Clause clause, ReportContext context)
    {
        var noun = context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Best;
        if (clause.Kind != PredicateKind.Nominal || noun is not { Features: { VerbForm: VerbFormFeature.Vnoun, Case: CaseFeature.Nom or CaseFeature.Dat }, Adposition: null } || unit.Actor.Contains("genitive") || unit.Recipient.Contains("genitive"))
        {
            return (unit.Actor, unit.Recipient);
        }

        return unit.Recipient.Contains("undergoer") || unit.Recipient.Contains("single") ? (unit.Actor, unit.Recipient.Add("genitive"))
            : unit.Actor.Contains("single") ? (unit.Actor.Add("genitive"), unit.Recipient)
            : (unit.Actor, unit.Recipient);
    }

    /// <summary>"Three soldiers killed in ambush": a past that may be a participle, with no object, of what must befall somebody; in a headline ("envoy expelled from Lima") of what may.</summary>
    private static bool IsHeadline(Clause clause, LexicalUnit unit, Frame frame, ReportContext context) =>
        context.Syntax.Sides == "order" && clause is { Kind: PredicateKind.Finite, IsPassive: false } && clause.Arguments.All(a => a.Function != Function.Undergoer)
        && context.Report.Sentences[clause.Sentence].Words is var words && !(clause.Predicate + 1 < words.Length && context.Syntax.RoleOf(words[clause.Predicate + 1].Lower) == "content")
        && words[clause.Predicate].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } })
        && (frame is { BefallsOwner: true, Needs: "recipient" } || unit.Actor is ["none"]
            || frame is { Event: "ASSAULT" or "COERCE" or "SANCTION", Needs: not ("actor" or "both"), Acled: not "battle" } or { Event: "INCIDENT", Mode: "crime" } && !unit.Actor.Contains("single") && IsClipped(words));

    /// <summary>Where articles are the rule, a short line without any and without a full stop: a headline, whose active verbs stand in the present.</summary>
    private static bool IsClipped(ImmutableArray<Word> words) =>
        words.Length <= HeadlineLength && words[^1].Token.Form is not ("." or "!" or "?") && words.All(w => w.Features.Definite == DefiniteFeature.None && w.Upos != Upos.AUX);

    /// <summary>What is done by saying it.</summary>
    private static bool IsWord(Frame frame) => frame.Event is "ACCUSE" or "REQUEST" or "REJECT" or "SUPPORT" or "THREATEN" or "AGREE" or "CONSULT" or "CONCEDE" || frame is { Event: "COERCE", Mode: "ban" };

    /// <summary>Where verbs agree: of a plural without a subject, the bodies of state, or a capital that stands for its state, that stand before it and say where ("в министерстве осудили", "в Киеве осудили").</summary>
    private static List<Argument> Voiced(Clause clause, bool ofCapital, ReportContext context) =>
        context.Syntax.Sides == "accusative" && clause is { Kind: PredicateKind.Finite, IsPassive: false } && context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Features is { Number: NumberFeature.Plur, Person: PersonFeature.None or PersonFeature.Third }
            && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single))
            ? [.. clause.Arguments.Where(a => a is { Function: Function.Oblique, Relation: Relation.Location } && a.Phrase.Head < clause.Predicate && context.MentionsIn(a.Phrase).OfType<Mentions.ActorMention>().Any(m => m.Class is "state" || m.Class is "organisation" && context.Syntax.RoleOf(context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Lemma) != "charge") || ofCapital && a.Phrase.Marker is not null && context.Report.Sentences[clause.Sentence].Words[a.Phrase.Head].Upos == Upos.PROPN && context.MentionsIn(a.Phrase).OfType<Mentions.PlaceMention>().Any(m => m.Head == a.Phrase.Head && m.Place?.Country is { } country && context.Gazetteer.Capital(country) == m.Place)).Select(a => a with { Function = Function.Actor })]
            : [];

    private static string Wanted(string side, bool found, ImmutableArray<string> classes) =>
        found ? side + " found" : $"no {side}{(classes.IsEmpty ? "" : " of " + string.Join("/", classes))}";

    /// <summary>Whether a word that turns the meaning stands by the predicate or by another word of the combination.</summary>
    private static bool IsTurned(LexicalUnit unit, Clause clause, ImmutableArray<int> others, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var lemmas = context.LemmasOf(clause.Sentence);
        // "The election, which they say was stolen": also what a relative word stands for.
        if (clause.IsPassive && context.Syntax.Sides == "order" && clause.Arguments.Any(a => a is { IsInherited: true, Function: Function.Undergoer, Phrase.IsPronoun: false } && a.Phrase.Words.Sentence == clause.Sentence && unit.Unless.Contains(words[a.Phrase.Head].Lemma)))
        {
            return true;
        }

        return unit.Unless.Any(lemmas.Contains) && (IsTurnedAt(clause.Predicate, ParticleReach) || others.Any(o => IsTurnedAt(o, CompoundReach)) || IsTurnedAbove());

        // "Defied the country's midnight curfew", "opponents of the military coup": the verb whose object an event noun is, or the noun whose genitive.
        bool IsTurnedAbove()
        {
            if (clause.Kind != PredicateKind.Nominal)
            {
                return false;
            }

            foreach (var above in context.ClausesOf(clause.Sentence))
            {
                if (above != clause && unit.Unless.Contains(words[above.Predicate].Lemma) && above.Arguments.Any(a => a.Phrase.Head == clause.Predicate && (above.Kind == PredicateKind.Nominal ? a.Relation == Relation.Genitive : a is { Function: Function.Undergoer, IsInherited: false, Phrase.Marker: null })))
                {
                    return true;
                }
            }

            return false;
        }

        bool IsTurnedAt(int at, int reach)
        {
            var end = at + reach + 1;
            for (var i = at + 1; context.Syntax.Sides == "order" && i < Math.Min(end, words.Length - 1); i++)
            {
                // "Fired dozens of rounds of gas": nouns of quantity are passed over.
                end += context.Syntax.RoleOf(words[i].Lemma) == "container" && context.Syntax.RelationOf(words[i + 1].Lower) == Relation.Genitive ? 2 : 0;
            }

            for (var i = Math.Max(clause.Extent.First, at - reach); i < Math.Min(clause.Extent.End, end); i++)
            {
                if (i != clause.Predicate && unit.Unless.Any(u => Is(words[i], u) && !IsOtherNoun(words[i], u)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a word is another noun in the reading that was chosen ("здание суда", no "судно").</summary>
    private static bool IsOtherNoun(Word word, string lemma) => word is { Upos: Upos.NOUN, Best.IsGuess: false } && word.Lemma != lemma && word.Lower != lemma && word.Analyses.Any(a => a.Lemma == lemma && a.Upos == Upos.NOUN);

    /// <summary>Whether one of a unit's words stands in the clause or in the clause that tells what is said in it.</summary>
    private static bool IsAccompanied(LexicalUnit unit, Clause clause, bool isVerdict, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var (first, end) = (clause.Extent.First, clause.Extent.End);
        if (Enumerable.Range(end, 2).Any(i => i < words.Length && (context.Syntax.RoleOf(words[i].Lower) == "content" || words[i].Token.Form is ":" or "—")))
        {
            end = Math.Min(words.Length, end + ContentReach);
        }

        // "მზადაა, დახმარება გაუწიოს": the clause that tells to what.
        if (context.Syntax.Sides == "ergative" && context.ClausesOf(clause.Sentence).FirstOrDefault(c => c is { Link: ClauseLink.Content, Parent: { } above } && context.Clauses[above].Predicate == clause.Predicate && c.Predicate > clause.Predicate) is { } told)
        {
            end = Math.Max(end, told.Extent.End);
        }

        // "Called the idea “…”": what is quoted may stand in a stretch of its own.
        if (end < words.Length && words[end].Token.Form is "“" or "«" or "„" or "\"")
        {
            end = Math.Min(words.Length, end + ContentReach);
        }

        // "“…,” the minister said": what is quoted stands before.
        if (Enumerable.Range(Math.Max(0, first - 2), Math.Min(first, 2) + 2).Any(i => i > 0 && i < clause.Predicate && words[i].Token.Form is "”" or "»" or "“" or "\""))
        {
            first = 0;
        }

        for (var i = first; i < end; i++)
        {
            if (i != clause.Predicate && IsOneOf(words[i], unit.With) && !IsFiller(i) && !IsTurnedHere(i))
            {
                return true;
            }
        }

        return false;

        // "We must remember", "it is no lie": a word that turns the meaning beside it, or a verdict that is negated.
        bool IsTurnedHere(int at) => Enumerable.Range(at - CompoundReach, 2 * CompoundReach + 1).Any(i => i >= 0 && i < words.Length && i != at && unit.Unless.Any(u => Is(words[i], u))) || at > 0 && isVerdict && context.Syntax.IsNegation(words[at - 1]);

        // "რა თქმა უნდა": a word that belongs to a stock phrase says nothing by itself.
        bool IsFiller(int at) => at > 1 && context.Syntax.RoleOf($"{words[at - 2].Lower} {words[at - 1].Lower} {words[at].Lower}") == "filler";
    }

    private static bool Holds((string Side, ImmutableArray<string> Classes) condition, ImmutableArray<Phrase> actors, ImmutableArray<Phrase> recipients, Clause clause, ReportContext context)
    {
        if (condition.Side == "voice")
        {
            // "Запрещённая организация": what only says of somebody what he is.
            var isAttribute = clause.Kind == PredicateKind.Participle && context.Syntax.Sides == "accusative" && context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: not CaseFeature.None };
            return condition.Classes.Contains(clause.IsPassive ? "passive" : "active") || !isAttribute && condition.Classes.Contains("predicate");
        }

        if (condition.Side is "near" or "far")
        {
            // "Clashes between students and police": where both sides are told, no one else counts.
            var told = actors.Concat(recipients).Where(s => s.IsPaired).ToList();
            var named = told.Count > 1 ? told.Exists(s => Fits(s, condition.Classes, context)) : context.MentionsOf(clause.Sentence).OfType<Mentions.ActorMention>().Any(a => condition.Classes.Any(c => c == a.Class || c == a.Sector));
            return named == (condition.Side == "near");
        }

        var fillers = condition.Side switch
        {
            "actor" => actors,
            "recipient" or "undergoer" => recipients,
            _ => actors.AddRange(recipients),
        };
        return fillers.IsEmpty && condition.Classes.Contains("none") || fillers.Any(f => Fits(f, condition.Classes, context) || condition.Side == "recipient" && context.IsNamesake(f, condition.Classes));
    }

    private static ImmutableArray<Phrase> Side(Clause clause, ImmutableArray<string> fillers, ImmutableArray<string> classes, ReportContext context, bool counts, out bool wrong, bool isDeed = false)
    {
        wrong = false;
        var isObject = false;
        ImmutableArray<Phrase> best = [];
        foreach (var filler in fillers)
        {
            // "Several men wounded a watchman": where its object is whom it befalls, however many its subject is.
            if (!best.IsEmpty && isObject && filler is "actor" && context.Syntax.Sides == "order" && clause.Kind != PredicateKind.Nominal)
            {
                break;
            }

            List<Phrase>? found = null;
            var isList = true;
            var named = SideName.Of(filler);
            foreach (var argument in clause.Arguments)
            {
                if (named.Fits(argument) && !(argument.IsWeak && isDeed) && !IsMereWhere(argument, clause, context))
                {
                    (found ??= []).Add(argument.Phrase);
                    isList &= argument.Function is Function.Actor or Function.Undergoer && argument.Phrase.Marker is null;
                }
            }

            if (found is null)
            {
                continue;
            }

            // "Консультации делегаций Ирана": whose somebody is who is himself a side is none.
            if (filler == "genitive" && context.Syntax.Sides == "accusative" && found.Count > 1)
            {
                found.RemoveAll(p => found.Exists(o => o != p && o.Whole is { } whole && whole.First < p.Words.First && whole.Overlaps(p.Words) && (Fits(o, classes, context) || classes.IsEmpty && NamesSomebody(o, context))));
            }

            isList &= found.Count > 1;
            var fitting = Fitting(found, filler, classes, context, isList);
            if (fitting.IsEmpty)
            {
                wrong |= best.IsEmpty && !classes.IsEmpty && found.Exists(context.IsThing);
            }
            else if (best.IsEmpty || !IsCounted(best, context) && IsCounted(fitting, context))
            {
                (best, isObject) = (fitting, filler is "undergoer");
            }

            if (!best.IsEmpty && (!counts || IsCounted(best, context)))
            {
                break;
            }
        }

        return best;
    }

    /// <summary>"The ambush took place on the coast road", "may happen at any time": where or when the verb of an event noun says that it was, unless somebody or something is there to be struck.</summary>
    private static bool IsMereWhere(Argument side, Clause clause, ReportContext context) =>
        context.Syntax.Sides == "order" && clause.Kind == PredicateKind.Nominal && side is { IsInherited: true, Function: Function.Oblique, Relation: Relation.Location } && !MayBeStruck(side.Phrase, context);

    /// <summary>Whether a phrase that says where names somebody or something that an attack there strikes.</summary>
    private static bool MayBeStruck(Phrase phrase, ReportContext context) =>
        context.ClassesOf(phrase) is var classes && !classes.Contains("territory") && classes.Any(c => c is "building" or "base" or "vehicle" or "aircraft" or "people" or "crowd" or "state" or "armed" or "office" or "organisation" or "event" or "media");

    /// <summary>The phrases of the classes asked for; of a list the words that no table has are of the kind of those beside them ("five workers, two drivers and a cooper").</summary>
    private static ImmutableArray<Phrase> Fitting(List<Phrase> found, string filler, ImmutableArray<string> classes, ReportContext context, bool isList)
    {
        var fitting = ImmutableArray.CreateBuilder<Phrase>(found.Count);
        foreach (var phrase in found)
        {
            if (classes.IsEmpty || Fits(phrase, classes, context) || filler == "undergoer" && context.IsNamesake(phrase, classes))
            {
                fitting.Add(phrase);
            }
        }

        return isList && fitting.Count > 0 && fitting.Count < found.Count ? WithUnknown(found, fitting.ToImmutable(), context) : fitting.DrainToImmutable();
    }

    private static ImmutableArray<Phrase> WithUnknown(List<Phrase> list, ImmutableArray<Phrase> fitting, ReportContext context) =>
        [.. list.Where(p => fitting.Contains(p) || !p.IsPronoun && !context.ClassesOf(p).Any(c => c is "event" or "weapon" or "place" or "count"))];

    private static bool HasClass(Phrase phrase, ImmutableArray<string> classes, ReportContext context)
    {
        // "Drivers rallied. They demand …": a pronoun is of the kind of whom it stands for.
        foreach (var known in context.ClassesOf(phrase.IsPronoun ? context.Referent(phrase) ?? phrase : phrase))
        {
            if (classes.Contains(known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"მოთხოვნილი თანხა": a participle right before the noun of which it says what kind it is.</summary>
    private static bool IsAttribute(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        return clause.Kind == PredicateKind.Participle && words[clause.Predicate].Features is { VerbForm: VerbFormFeature.Part, Mood: MoodFeature.None } && clause.Predicate + 1 < words.Length && words[clause.Predicate + 1].Upos is Upos.NOUN or Upos.ADJ;
    }

    /// <summary>"უარყოფს, რომ გეგმას ამუშავებს": who denies that something is so refuses nothing.</summary>
    private static bool IsDenial(Clause clause, ReportContext context) =>
        context.Syntax.RoleOf(context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Lemma) == "denied"
        && context.ClausesOf(clause.Sentence).Any(c => c is { Link: ClauseLink.Content, Parent: { } parent } && context.Clauses[parent].Predicate == clause.Predicate);

    /// <summary>Where genitives come first: whether a genitive, past those after it, belongs to a noun that only says whose word it is or where it was ("near the office"), and is no word of the combination.</summary>
    private static bool IsOfAside(Phrase owner, Clause clause, LexicalUnit unit, IReadOnlyCollection<int> others, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var end = owner.Words.End;
        while (end < words.Length && (words[end].Token.Form == "," || clause.Arguments.Any(a => a.Phrase.Words.First == end)))
        {
            // "ცხრა ადამიანის, მათ შორის ორი ბავშვის, სიცოცხლე": nor are the words that name a part of what stands before.
            if ((words[end].Token.Form == "," ? 1 : context.Syntax.Including(words, end)) is > 0 and var aside)
            {
                end += aside;
                continue;
            }

            var next = clause.Arguments.First(a => a.Phrase.Words.First == end);
            if (next.Function != Function.Genitive)
            {
                return next.Function == Function.Oblique && !others.Contains(next.Phrase.Head)
                    && (next.Phrase is { Marker: null, Case: CaseFeature.Ins } || next.Relation == Relation.Location && !unit.Recipient.Contains("location") && !unit.Actor.Contains("location") || next.Relation is Relation.Comitative or Relation.Near && !unit.Recipient.Contains("comitative") && !unit.Actor.Contains("comitative"));
            }

            end = next.Phrase.Words.End;
        }

        return false;
    }

    /// <summary>Whether a phrase names one of some classes.</summary>
    private static bool Fits(Phrase phrase, ImmutableArray<string> classes, ReportContext context) =>
        HasClass(phrase, classes, context) || classes.Contains("people") && context.MayBePerson(phrase)
        // "Four passengers": people who are counted.
        || classes.Contains("count") && context.ClassesOf(phrase).Contains("people") && IsCounted([phrase], context);

    private static bool IsCounted(ImmutableArray<Phrase> phrases, ReportContext context) => phrases.Any(p => context.MentionsIn(p).Any(m => m is Mentions.QuantityMention { Unit: null }));

    /// <summary>What a unit says may fill a side: a function, a relation or an adposition, by its name.</summary>
    private readonly record struct SideName(string Text, Function? Function, Relation? Relation)
    {
        private static readonly FrozenDictionary<string, SideName> Known = Names().DistinctBy(n => n.Text).ToFrozenDictionary(n => n.Text, StringComparer.Ordinal);

        private static IEnumerable<SideName> Names()
        {
            var relations = Enum.GetValues<Relation>().Where(r => r != Syntax.Relation.None).ToDictionary(r => r.ToString().ToLowerInvariant(), StringComparer.Ordinal);
            foreach (var function in Enum.GetValues<Function>())
            {
                var name = function.ToString().ToLowerInvariant();
                yield return new SideName(name, function, relations.TryGetValue(name, out var relation) ? relation : null);
            }

            yield return new SideName("dative", Syntax.Function.Recipient, null);
            foreach (var (name, relation) in relations)
            {
                yield return new SideName(name, null, relation);
            }
        }

        public static SideName Of(string text) => Known.TryGetValue(text, out var known) ? known : new(text, null, null);

        public bool Fits(Argument argument) =>
            argument.Function == Function
            // "Двое мужчин похитили": counted in the genitive, and no genitive of anything.
            || argument.Relation == Relation && (argument.Function is Syntax.Function.Oblique or Syntax.Function.Genitive || argument.Function == Syntax.Function.Actor && Relation != Syntax.Relation.Genitive)
            || argument is { Function: Syntax.Function.Oblique, Relation: not Syntax.Relation.Time } && argument.Phrase.Marker == Text;
    }
}
