using System.Collections.Immutable;
using Matiane.Claims;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <summary>Tries the pack's patterns on a clause.</summary>
/// <remarks>
/// <see cref="Combination"/> finds the other words of a combination, <see cref="PatternTrial"/> holds a pattern against the clause, <see cref="SideFinder"/> fills its sides.
/// </remarks>
internal static class PatternMatcher
{
    /// <summary>Every pattern that holds.</summary>
    public static IEnumerable<PatternMatch> Match(Clause clause, ReportContext context, PatternTable table)
    {
        clause = Doing(Befalling(Adjoined(clause, context), context, table), context);
        var words = context.Report.Sentences[clause.Sentence].Words;
        if (IsAsked(clause, words, context) || IsToReader(clause, words, context))
        {
            yield break;
        }

        foreach (var trigger in Triggers(clause, context, table))
        {
            if (MayHold(trigger, clause, context) && Combination.Find(trigger, clause, words, context.Syntax) is { IsDefault: false } others && !others.Any(o => IsOfDate(o, clause, words, context) || IsInName(o, clause, context)) && PatternTrial.Of(clause, trigger, others, context, table, null) is { } match)
            {
                yield return match with { IsAction = trigger.Kind == TriggerKind.Action, Uses = others, Recipients = Combination.WithoutOwn(match.Recipients, others, match.Unit, match.Frame, context) };
            }
        }
    }

    /// <summary>"Кто именно устроил поджог, неизвестно": who did it is only asked; save after a word that points to him ("те, кто участвовал").</summary>
    private static bool IsAsked(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        var first = clause.Extent.First;
        var at = first < words.Length && words[first].Token.Form == "," ? first + 1 : first;
        return at < words.Length && clause.Predicate != at && context.Syntax.RoleOf(words[at].Lemma) == "who" && !(context.Syntax.Sides == "ergative" && words[at].Features.Case == CaseFeature.Dat) && (at < 2 || words[at - 2].Upos is not (Upos.DET or Upos.PRON));
    }

    /// <summary>"If you have been detained, call …", «Если вас задержали …»: what may befall whoever reads is no happening.</summary>
    private static bool IsToReader(Clause clause, ImmutableArray<Word> words, ReportContext context) =>
        clause.Kind != PredicateKind.Nominal && clause.Extent.First is var first && first < clause.Predicate && words[first].Upos is Upos.SCONJ && context.Syntax.RoleOf(words[first].Lemma) == "hypothetical"
        && Enumerable.Range(first, clause.Predicate - first).Any(i => words[i] is { Upos: Upos.PRON, Features.Person: PersonFeature.Second })
        && !words.Any(w => Quotations.IsMark(w.Token.Form));

    /// <summary>"Held since March": where order tells, a month or weekday, which has a capital, is no word of a combination; "the Silent March" is none.</summary>
    private static bool IsOfDate(int at, Clause clause, ImmutableArray<Word> words, ReportContext context) =>
        at > 0 && context.Syntax.Sides == "order" && char.IsUpper(words[at].Token.Form[0]) && words[at - 1].Upos is Upos.ADP or Upos.SCONJ && context.MentionsOf(clause.Sentence).Any(m => m is Mentions.TimeMention && m.Words.Contains(clause.Sentence, at));

    /// <summary>"The Rapid Support Forces declared", «Силы быстрой поддержки заявили»: nor is a word inside what a body is called.</summary>
    private static bool IsInName(int at, Clause clause, ReportContext context) =>
        context.MentionsOf(clause.Sentence).Any(m => m is Mentions.ActorMention { IsNamed: true, Sector: not null, Kind: not Mentions.ActorKind.Person } named && named.Words.End - named.Words.First > 1 && named.Words.Contains(clause.Sentence, at) && !named.Words.Contains(clause.Sentence, clause.Predicate));

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
    /// <summary>Every pattern whose word is the clause's predicate but which does not hold, with the reason.</summary>
    public static IEnumerable<NearMiss> NearMisses(Clause clause, ReportContext context, PatternTable table)
    {
        clause = Doing(Befalling(Adjoined(clause, context), context, table), context);
        var (sentence, words) = context.Report.Sentences[clause.Sentence];
        foreach (var trigger in Triggers(clause, context, table))
        {
            var unit = table.Units[trigger.Unit];
            var reasons = new List<string>();
            var others = Combination.Find(trigger, clause, words, context.Syntax);
            if (others.IsDefault)
            {
                reasons.Add($"needs '{string.Join(' ', trigger.Others)}' close by");
            }
            else if (PatternTrial.Of(clause, trigger, others, context, table, reasons) is not null)
            {
                continue;
            }

            yield return new NearMiss(sentence.Part, words[clause.Predicate].Span, $"{unit.Where} {unit.Name}", string.Join("; ", reasons));
        }
    }

    /// <summary>"სანქციების დაწესებას აპირებს", "ირანის მიერ სანქციების დაწესება": whether a bare noun is a side of a verb that plans, begins, does or threatens what it names, or has who does it as its own agent.</summary>
    /// <param name="clause">The noun's clause.</param>
    /// <param name="context">The report.</param>
    /// <param name="isAlone">Whether it is no word of a combination: then only who plans, begins or threatens it commits it.</param>
    private static bool IsCommitted(Clause clause, ReportContext context, bool isAlone)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        // "სანქციების დაწესებას მიესალმა": of a verb that only speaks of it, where that says it is there ("დაგმო").
        if (context.Syntax.Sides == "ergative" && words[clause.Predicate].Features.VerbForm == VerbFormFeature.Vnoun && clause.Arguments.Any(static a => a is { Function: Function.Actor, Relation: Relation.Agent, IsInherited: false })
            && !(clause.Parent is { } speaking && words[context.Clauses[speaking].Predicate].Lemma is var said && context.Syntax.RoleOf(said) == "about" && context.Syntax.RoleOf(said + " there") != "stands"))
        {
            return true;
        }

        return words[clause.Predicate] is { Features: { VerbForm: VerbFormFeature.Vnoun, Case: CaseFeature.Nom or CaseFeature.Dat or CaseFeature.Gen }, Best.Adposition: null } && clause.Parent is { } above
            // "Made the decision of sending": of a decision that is made.
            && (words[clause.Predicate].Features.Case != CaseFeature.Gen || context.IsDecided(clause))
            && context.Syntax.RoleOf(words[context.Clauses[above].Predicate].Lemma) is var role && (role is "planned" or "asserts" or "threatened" || role is "does" && !isAlone);
    }

    /// <summary>"Город блокируется войсками", "рейсы отменяются": what a reflexive of a verb that a pattern has is said of, where that is a thing or somebody is named as who does it, befalls it; any other clause itself.</summary>
    private static Clause Befalling(Clause clause, ReportContext context, PatternTable table)
    {
        if (clause is not { Kind: PredicateKind.Finite or PredicateKind.Infinitive, IsPassive: false } || context.Report.Sentences[clause.Sentence].Words is var words && words[clause.Predicate].Features.Aspect != AspectFeature.Imp
            || context.Syntax.WithoutReflexive(words[clause.Predicate].Lemma) is not { } verb || !table.Find(verb).Any(t => t.Kind == TriggerKind.Verb))
        {
            return clause;
        }

        var agents = clause.Arguments.Where(a => a is { Function: Function.Oblique, Relation: Relation.Agent, Phrase.Marker: null } && SideFinder.NamesSomebody(a.Phrase, context)).ToList();
        var isThing = !table.Find(words[clause.Predicate].Lemma).Any(t => t.Kind == TriggerKind.Verb)
            && clause.Arguments.Where(a => a.Function is Function.Actor or Function.Single).ToList() is { Count: > 0 } said && said.TrueForAll(a => !a.Phrase.IsPronoun && words[a.Phrase.Head].Features.Animacy == AnimacyFeature.Inan && !SideFinder.NamesSomebody(a.Phrase, context));
        return agents.Count == 0 && !isThing ? clause : clause with
        {
            IsPassive = true,
            Arguments = [.. clause.Arguments.Select(a => a.Function is Function.Actor or Function.Single ? a with { Function = Function.Undergoer } : agents.Contains(a) ? a with { Function = Function.Actor } : a)],
        };
    }

    /// <summary>"The banning of the party by the court": where order tells, a verb's form in -ing that is a noun, with what it is of as whom it is done to; any other clause itself.</summary>
    private static Clause Doing(Clause clause, ReportContext context) =>
        IsDoing(clause, context) ? clause with { IsPassive = true, Arguments = [.. clause.Arguments.Select(a => a is { Function: Function.Genitive, IsInherited: false } ? a with { Function = Function.Undergoer, Phrase = a.Phrase with { Marker = null } } : a)] } : clause;

    /// <summary>Whether a noun is a verb's form in -ing with what it is done to right behind it.</summary>
    private static bool IsDoing(Clause clause, ReportContext context) =>
        clause.Kind == PredicateKind.Nominal && context.Syntax.Sides == "order" && context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Analyses.Any(IsForm)
        && clause.Arguments.Any(a => a is { Function: Function.Genitive, IsInherited: false } && a.Phrase.Words.First == clause.Predicate + 2);

    private static bool IsForm(Analysis reading) => reading is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } };

    /// <summary>A clause with the sides that its neighbours give it; most clauses are passed by at once.</summary>
    private static Clause Adjoined(Clause clause, ReportContext context) => (clause, context.Syntax.Sides) switch
    {
        ({ Kind: PredicateKind.Finite, IsPassive: false }, "accusative") => Numbered(clause, context),
        ({ Kind: PredicateKind.Participle, IsPassive: false }, "order") => WithoutOfPlaces(Behind(clause, context)),
        // "Are in control of the port": of a copula it is what they are said to have.
        ({ Kind: not PredicateKind.Nominal }, "order") when context.Report.Sentences[clause.Sentence].Words[clause.Predicate] is { Upos: not Upos.AUX } verb && context.Syntax.RoleOf(verb.Lemma) != "lasts" => WithoutOfPlaces(clause),
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
            .Arguments.FirstOrDefault(a => a is { Function: Function.Actor } && (a.Phrase.IsPronoun || SideFinder.NamesSomebody(a.Phrase, context)));
        return subject is null ? clause : clause with { Arguments = clause.Arguments.Replace(actor, subject with { IsInherited = true }) };
    }


    /// <summary>What the predicate may trigger: verbs by verbs and predicative adjectives, nouns by nouns.</summary>
    private static IEnumerable<Trigger> Triggers(Clause clause, ReportContext context, PatternTable table)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var word = words[clause.Predicate];
        var nominal = clause.Kind == PredicateKind.Nominal;
        // "Stayed away in protest": how or why it is done, no happening of its own.
        if (nominal && (context.NamesActor(clause) || IsTitle(words, clause.Predicate) || context.Syntax.Sides == "accusative" && IsNamedSo(words, clause.Predicate) || clause.Predicate > 0 && context.Syntax.RoleOf(words[clause.Predicate - 1].Lower + " " + word.Lower) == "manner"))
        {
            yield break;
        }

        // "ქურდობის ბრალდებით დააკავა", "თურქეთის დახმარებით": a noun that ties the genitive before it is a postposition.
        if (nominal && context.Syntax.Sides == "ergative" && clause.Predicate > 0 && word.Features.Case is CaseFeature.Ins or CaseFeature.Ess && words[clause.Predicate - 1].Features.Case == CaseFeature.Gen && context.Syntax.RelationOf(word.Lower) != Relation.None)
        {
            yield break;
        }

        // Only a form in -ing makes a noun passive (Doing).
        var isDoing = nominal && clause.IsPassive;
        var seen = new List<string>(word.Analyses.Length);
        foreach (var reading in word.Analyses)
        {
            var isForm = isDoing && IsForm(reading);
            if (!(isForm || (nominal ? MayName(reading) : MayTell(reading))) || seen.Contains(reading.Lemma))
            {
                continue;
            }

            seen.Add(reading.Lemma);
            foreach (var trigger in table.Find(clause.IsPassive && context.Syntax.WithoutReflexive(reading.Lemma) is { } verb ? verb : reading.Lemma))
            {
                // "Are back in the hills": an adjective that looks like a verb's base tells what patterns have as an adjective.
                if (reading.Upos == Upos.ADJ && trigger.Kind == TriggerKind.Verb && word.Analyses.Any(a => a.Upos == Upos.VERB && a.Lemma == reading.Lemma && IsBareForm(a)) && !word.Analyses.Any(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part } && a.Lemma == reading.Lemma))
                {
                    continue;
                }

                if (trigger.Kind == TriggerKind.Deed ? nominal && IsCommitted(clause, context, trigger.Others.IsEmpty) : trigger.Kind == TriggerKind.Action ? nominal : (nominal && !isForm) == (trigger.Kind == TriggerKind.Noun))
                {
                    yield return trigger;
                }
            }
        }

        bool MayName(Analysis a) => a.Upos is Upos.NOUN && !IsOtherNoun(a) || a.Upos is Upos.X or Upos.PROPN || context.Syntax.Sides == "accusative" && a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Case: not CaseFeature.None } } && !IsCalled(a);

        bool MayTell(Analysis a) => a.Upos is Upos.VERB && !IsOtherMood(a) && !IsBareForm(a) && !(context.Syntax.Sides == "accusative" && IsCalled(a)) || a.Upos is Upos.ADJ || a.Upos is Upos.AUX && clause.IsNegated && context.Syntax.Sides == "ergative";

        // "Are back in the hills", "are free", "should be fine": what a copula says is no bare form of a verb.
        bool IsBareForm(Analysis form) => context.Syntax.Sides == "order" && (clause.Modal is null || clause.Predicate > 0 && words[clause.Predicate - 1] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Inf }) && word.Upos is Upos.ADJ or Upos.ADV or Upos.ADP && form.Features.VerbForm is VerbFormFeature.Inf or VerbFormFeature.Fin && form.Features.Tense != TenseFeature.Past && clause.Predicate > 0 && words[clause.Predicate - 1].Upos is Upos.AUX or Upos.ADV;

        // "В селе": a mudflow in another case; the noun that was chosen counts, where case tells.
        bool IsOtherNoun(Analysis reading) => context.Syntax.Sides == "accusative" && word is { Upos: Upos.NOUN, Best.IsGuess: false } && reading.Lemma != word.Lemma;

        // "Нападающий сборной", "обвиняемый Петров": a participle of the present that is also a noun says who somebody is, save with words of its own ("обвиняемый в краже").
        bool IsCalled(Analysis reading) => reading.Features is { Tense: TenseFeature.Pres, VerbForm: VerbFormFeature.Part } && word.Analyses.Any(a => a is { Upos: Upos.NOUN, IsGuess: false })
            && (reading.Features.Voice == VoiceFeature.Act || clause.Predicate + 1 < words.Length && words[clause.Predicate + 1].Upos is not (Upos.ADP or Upos.PUNCT));

        // An imperative that looks like the past of another verb ("вышли"): the mood that was chosen counts.
        bool IsOtherMood(Analysis reading) => word.Upos == Upos.VERB && reading.Lemma != word.Lemma && reading.Features.Mood != word.Features.Mood && MoodFeature.Imp == reading.Features.Mood;
    }

    /// <summary>"Верхний Град": so is a noun with a capital behind its adjective with one, where headlines have no capitals inside.</summary>
    private static bool IsNamedSo(ImmutableArray<Word> words, int at) =>
        at > 0 && words[at].Upos is Upos.NOUN or Upos.PROPN && words[at - 1].Upos == Upos.ADJ && IsName(words[at].Token.Form) && IsName(words[at - 1].Token.Form);

    private static bool IsName(string form) => char.IsUpper(form[0]) && form.Any(char.IsLower) && !form.Contains('-', StringComparison.Ordinal);

    /// <summary>"Завод «Ураган»": a word with a capital alone between quotation marks is a name, whatever it means.</summary>
    private static bool IsTitle(ImmutableArray<Word> words, int at) =>
        at > 1 && at + 1 < words.Length && char.IsUpper(words[at].Token.Form[0]) && PhraseFinder.IsOpeningQuote(words[at - 1]) && PhraseFinder.IsClosingQuote(words[at + 1]);

}
