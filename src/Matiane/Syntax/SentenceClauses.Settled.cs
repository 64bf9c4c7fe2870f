using System.Collections.Immutable;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>What all the sides of a verb together say of each of them, where case tells.</content>
internal sealed partial record SentenceClauses
{
    private void Settle(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        TurnWhoOrders(verb, sides);
        if (cases is not null)
        {
            TurnAffected(verb, sides);
            TurnJoinedToObject(verb, sides);
            TurnInert(verb, sides);
            TurnJoined(verb, sides);
            TurnPart(verb, sides);
        }
        else if (Pack.Sides == "ergative")
        {
            DropOpening(sides);
            TurnCounted(verb, sides);
            TurnOwnerOfPerfect(verb, sides);
            TurnOwnerOfGift(verb, sides);
            TurnOwnerOfNothing(verb, sides);
            TurnOwnerOfPlace(verb, sides);
            TurnAgentOfNoun(verb, sides);
            TurnPronoun(verb, sides);
            TurnAble(verb, sides);
            DropBehindAsked(verb, sides);
        }
    }

    /// <summary>"The bridge was closed by order of the governor", "освобождены по решению суда", "გუბერნატორის ბრძანებით დაიკეტა": of what nobody else is named as doing, by whose order it was done does it.</summary>
    private void TurnWhoOrders(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (sides.FirstOrDefault(a => a is { IsInherited: false, Relation: Relation.Agent or Relation.Location or Relation.Path or Relation.None, Function: Function.Actor or Function.Oblique } && Pack.RoleOf(Words[a.Phrase.Head].Lemma + " done") == "command") is not { } order
            || !(verb.IsPassive || order.Phrase.Marker is null && Pack.Sides != "order" || Pack.Sides == "accusative") || sides.Any(a => a != order && a is { Function: Function.Actor, IsInherited: false }))
        {
            return;
        }

        // What owns stands before the order, or right behind it, where order tells with an adposition between.
        if (sides.FirstOrDefault(a => a.Relation == Relation.Genitive && a.Phrase.Words.Sentence == order.Phrase.Words.Sentence && (Pack.Sides == "ergative" ? a.Phrase.Words.End == order.Phrase.Words.First : a.Phrase.Words.First - order.Phrase.Words.End == (Pack.Sides == "order" ? 1 : 0))) is { } owner && (IsSomebody(owner.Phrase) || IsActor(owner.Phrase.Head) || IsPlace(owner.Phrase.Head)))
        {
            sides[sides.IndexOf(order)] = order with { Function = Function.Oblique, Relation = Relation.Instrument };
            sides[sides.IndexOf(owner)] = owner with { Function = Function.Actor, Relation = Relation.Agent };
        }
    }

    /// <summary>"მას შემდეგ, რაც ბრბომ მანქანის დაწვა სცადა": beside who does it and what is done, what stands for a whole clause elsewhere only opens one.</summary>
    private void DropOpening(ImmutableArray<Argument>.Builder sides)
    {
        if (sides.Any(a => a is { Function: Function.Actor, IsInherited: false }) && sides.Any(a => a is { Function: Function.Undergoer, IsInherited: false })
            && sides.FirstOrDefault(a => a is { Function: Function.Single, Phrase.IsPronoun: true } && Pack.RoleOf(Words[a.Phrase.Head].Lower) == "whole") is { } opening)
        {
            sides.Remove(opening);
        }
    }

    /// <summary>"Рейсы отменили", "дороги перекрыли": what stands before a plural that takes an object and has none, and is nobody who acts, is its object.</summary>
    private void TurnAffected(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb is not { IsPassive: false, Modified: null, Features: { VerbForm: VerbFormFeature.Fin, Number: NumberFeature.Plur, Tense: TenseFeature.Past, Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } } || verb.Infinitive < verb.Last
            || !sides.All(a => a.Function is Function.Actor or Function.Oblique or Function.Genitive) || sides.Count(a => a.Function == Function.Actor) != 1)
        {
            return;
        }

        var at = verb.At;
        if (sides.First(a => a.Function == Function.Actor) is { IsInherited: false, Phrase: { IsPronoun: false, Marker: null } thing } affected && thing.Head < at && IsAffected(thing) && cases!.MayBeObject(thing)
            && !(at + 2 < Words.Length && Words[at + 1].Token.Form is "," or ":" && Words[at + 2].Upos is Upos.SCONJ or Upos.PRON or Upos.ADV)
            // "Стороны обвинили друг друга": nor what does to each other what is told.
            && !(at + 1 < Words.Length && PhraseFinder.Reciprocal(Words, at + 1, Pack) > 0))
        {
            sides[sides.IndexOf(affected)] = affected with { Function = Function.Undergoer };
        }
    }

    /// <summary>"Город захватил отряд", "договор ратифицировал конгресс": where both may be either side by their letters, a thing that does nothing, before the verb, befalls what somebody right behind it does.</summary>
    private void TurnInert(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb is not { IsPassive: false, Modified: null, Features: { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } } || sides.Count(a => a.Function == Function.Actor) != 1)
        {
            return;
        }

        if (sides.FirstOrDefault(a => a is { Function: Function.Actor, IsInherited: false, Phrase: { IsPronoun: false, Marker: null } thing } && thing.Head < verb.At && Pack.RoleOf(Words[thing.Head].Lemma) is "inert" or "lands" or "decree" or "blow" && cases!.MayBeObject(thing)) is { } inert
            // "Взрыв разрушил банк": what a deed struck did not do it.
            && !(Pack.RoleOf(Words[inert.Phrase.Head].Lemma) is "lands" or "blow" && Pack.RoleOf(Words[verb.At].Lemma + " what") == "strikes")
            && sides.FirstOrDefault(a => a is { Function: Function.Undergoer or Function.Single, IsInherited: false, Phrase: { IsPronoun: false, Marker: null, Case: not CaseFeature.Gen } somebody } && somebody.Words.First == verb.At + 1 && (IsActor(somebody.Head) || Words[somebody.Head].Features.NameType == NameTypeFeature.Geo || Pack.RoleOf(Words[somebody.Head].Lemma) == "container" && PhraseBeginningAt(somebody.Words.End) is { Relation: Relation.Genitive } members && IsSomebody(members)) && cases!.MayAgree(somebody, verb.At)
                && Words[somebody.Head].Analyses.Any(r => r.Lemma == Words[somebody.Head].Lemma && r.Features.Case == CaseFeature.Nom)) is { } doer)
        {
            sides[sides.IndexOf(inert)] = inert with { Function = Function.Undergoer };
            sides[sides.IndexOf(doer)] = doer with { Function = Function.Actor };
        }
    }

    /// <summary>"Мадуро и его супругу обвинили": one person's name that shows no case, joined before a plural verb to what can only be its object, is its object too.</summary>
    private void TurnJoinedToObject(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb is { IsPassive: false, Modified: null, Features: { VerbForm: VerbFormFeature.Fin, Number: NumberFeature.Plur, Subcat: SubcatFeature.Tran } }
            && sides.FirstOrDefault(a => a is { Function: Function.Actor, IsInherited: false, Phrase: { IsPronoun: false, Marker: null } }) is { Phrase: var name } joined && name.Head < verb.At
            && Words[name.Head] is { Upos: Upos.PROPN, Features: { NameType: NameTypeFeature.Sur, Number: NumberFeature.Sing } } && Words[name.Words.End].Upos == Upos.CCONJ && cases!.MayBeObject(name)
            && sides.Any(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.Marker: null } && a.Phrase.Words.First == name.Words.End + 1 && a.Phrase.Head < verb.At && !Words[a.Phrase.Head].Analyses.Any(r => r.Features.Case == CaseFeature.Nom && r.Lemma == Words[a.Phrase.Head].Lemma)))
        {
            sides[sides.IndexOf(joined)] = joined with { Function = Function.Undergoer };
        }
    }

    private bool IsAffected(Phrase thing) =>
        Words[thing.Head] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Inan, Number: NumberFeature.Plur } } && !IsSomebody(thing)
        // "Левченко задержали": nor does one person's name that shows no case.
        || Words[thing.Head] is { Upos: Upos.PROPN, Features: { NameType: NameTypeFeature.Sur, Number: NumberFeature.Sing } };

    /// <summary>"Погибли трое солдат, офицер и водитель": of a verb that takes no object all that are joined are the subject, whatever their letters.</summary>
    private void TurnJoined(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb is not { IsPassive: false, Features: { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Intr } } || !sides.Any(IsBareActor))
        {
            return;
        }

        for (var i = 0; i < sides.Count; i++)
        {
            if (sides[i] is { Function: Function.Single, IsInherited: false, Phrase: { Marker: null, IsPronoun: false } alone } && !IsTime(alone.Head) && Words[alone.Head].Upos == Upos.NOUN && IsSomebody(alone) && IsJoinedToActor(alone, sides))
            {
                sides[i] = sides[i] with { Function = Function.Actor };
            }
        }

        bool IsJoinedToActor(Phrase alone, IEnumerable<Argument> others) => others.Any(a => IsBareActor(a) && a.Phrase != alone && IsCoordinated(a.Phrase, alone));
    }

    private static bool IsBareActor(Argument side) => side is { Function: Function.Actor, Phrase.Marker: null };

    /// <summary>"Из 30 задержанных 12 отпущены", "15 из них отпустили": how many of those it is.</summary>
    private void TurnPart(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (sides.All(a => a.Function != Function.Undergoer || a.IsInherited)
            && sides.FirstOrDefault(a => a is { Function: Function.Genitive or Function.Single, IsInherited: false, Phrase.Marker: null } && IsBareNumber(a.Phrase) && !IsTime(a.Phrase.Head) && IsOfThose(a.Phrase, sides)) is { } part)
        {
            sides[sides.IndexOf(part)] = part with { Function = verb.IsPassive || verb.Features.Subcat == SubcatFeature.Tran ? Function.Undergoer : Function.Actor, Relation = Relation.None };
        }
    }

    /// <summary>"მათგან სამი გაათავისუფლეს": likewise.</summary>
    private void TurnCounted(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features.Voice != VoiceFeature.Act || sides.Any(a => a.Function == Function.Undergoer))
        {
            return;
        }

        var at = verb.At;
        if (sides.FirstOrDefault(a => a is { Function: Function.Oblique or Function.Single, IsInherited: false, Phrase: { Marker: null, Words: { } counted } } && counted.End - counted.First == 1 && Words[counted.First].IsNumber && counted.First < at && !IsTime(counted.First)) is { } some
            && sides.Any(a => a.Phrase.IsPronoun && a.Phrase.Words.End == some.Phrase.Words.First && Words[a.Phrase.Head].Features.Number == NumberFeature.Plur))
        {
            sides[sides.IndexOf(some)] = some with { Function = Function.Undergoer, Relation = Relation.None };
        }
    }

    /// <summary>"გაეროს გათავისუფლება მოუთხოვია": where genitive and dative look alike, somebody first in the clause of a perfect without a doer is the doer.</summary>
    private void TurnOwnerOfPerfect(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features is { Voice: VoiceFeature.Act, Evident: EvidentFeature.Nfh } or { Voice: VoiceFeature.Inv } && sides.All(a => a.Function != Function.Actor)
            && sides.FirstOrDefault(a => a.Function == Function.Genitive) is { Phrase: { Marker: null } alike } owner && sides.All(a => a.Phrase.Words.First >= alike.Words.First || a.Function == Function.Oblique)
            && IsActor(alike.Head) && MayBeDative(alike))
        {
            sides[sides.IndexOf(owner)] = owner with { Function = Function.Actor, Relation = Relation.None, Phrase = alike with { Case = CaseFeature.Dat, Relation = Relation.None } };
        }
    }

    /// <summary>"ესპანეთმა მაროკოს მაშველები გაუგზავნა": where genitive and dative look alike, whom a verb that says it is done for somebody has.</summary>
    private void TurnOwnerOfGift(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features is { Voice: VoiceFeature.Act, Subcat: SubcatFeature.Ditr, Evident: not EvidentFeature.Nfh } && sides.All(a => a.Function != Function.Recipient)
            && sides.FirstOrDefault(a => a is { Function: Function.Genitive, Phrase.Marker: null } && (IsActor(a.Phrase.Head) || IsPlace(a.Phrase.Head)) && MayBeDative(a.Phrase) && IsBeforeGift(a.Phrase)) is { } given)
        {
            sides[sides.IndexOf(given)] = given with { Function = Function.Recipient, Relation = Relation.None, Phrase = given.Phrase with { Case = CaseFeature.Dat, Relation = Relation.None } };
        }

        bool IsBeforeGift(Phrase owner) => Phrases.Exists(p => p.Words.First == owner.Words.End && p.Case is CaseFeature.Nom or CaseFeature.Dat && p.Marker is null);
    }

    /// <summary>"კავშირის მიერ სტატუსის მინიჭებას კიევი მიესალმა": beside somebody in the nominative a verb of one side has no agent; that is the noun's.</summary>
    private void TurnAgentOfNoun(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features is { VerbForm: VerbFormFeature.Fin, Voice: VoiceFeature.Mid } && sides.Any(a => a is { Function: Function.Single, IsInherited: false, Phrase.Marker: null } && (IsSomebody(a.Phrase) || IsPlace(a.Phrase.Head))))
        {
            for (var i = 0; i < sides.Count; i++)
            {
                if (sides[i] is { Function: Function.Actor, Phrase: { Marker: not null, IsPaired: false, Relation: Relation.Agent } } agent && sides.Any(a => a.Phrase.Words.First >= agent.Phrase.Words.End && a is { Function: Function.Recipient, Phrase.Marker: null }))
                {
                    sides[i] = agent with { Function = Function.Oblique, Relation = Relation.Agent };
                }
            }
        }
    }

    /// <summary>"აშშ ერაყს ემუქრება": a name that does not decline, at the head of a verb without a subject and right before another place, is no owner of that.</summary>
    private void TurnOwnerOfPlace(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features is { VerbForm: VerbFormFeature.Fin } && sides.All(a => a.Function is not (Function.Actor or Function.Single)) && sides.FirstOrDefault(a => a is { Function: Function.Genitive, IsInherited: false, Phrase.Marker: null }) is { } owner
            && IsPlace(owner.Phrase.Head) && Words[owner.Phrase.Head].Analyses.Any(r => r.Features.Case == CaseFeature.Nom) && sides.All(a => a.Phrase.Words.First >= owner.Phrase.Words.First)
            && sides.Any(a => a.Phrase.Words.First == owner.Phrase.Words.End && a.Phrase.Head == a.Phrase.Words.First && IsPlace(a.Phrase.Head))
            && owner.Phrase with { Case = CaseFeature.Nom, Relation = Relation.None } is var named && Ergative(named, verb.At) is var function && function is Function.Actor or Function.Single)
        {
            sides[sides.IndexOf(owner)] = owner with { Function = function, Relation = Relation.None, Phrase = named };
        }
    }

    /// <summary>"ელჩი ტოკიოს ეწვია", "ჰანოის ეწვია": a place or somebody right before the verb, where genitive and dative look alike, has nothing behind it to own.</summary>
    private void TurnOwnerOfNothing(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features is { VerbForm: VerbFormFeature.Fin, Voice: not VoiceFeature.Inv } && sides.FirstOrDefault(a => a is { Function: Function.Genitive, IsInherited: false, Phrase.Marker: null } && (Behind(a.Phrase.Words.End - 1) == verb.At || IsBeforeOwnerless(a.Phrase)) && IsAlike(a.Phrase)) is { } alone
            && alone.Phrase with { Case = CaseFeature.Dat, Relation = Relation.None } is var dative && Ergative(dative, verb.At) is var function && sides.All(a => a.Function != function || Pack.RoleOf(Words[a.Phrase.Head].Lemma) == "ownerless"))
        {
            sides[sides.IndexOf(alone)] = alone with { Function = function, Relation = Relation.None, Phrase = dative };
        }

        // "ალეპოს თავს დაესხნენ": nor anything behind it but the verb's own noun.
        bool IsBeforeOwnerless(Phrase owner) => owner.Words.End < Words.Length && Pack.RoleOf(Words[owner.Words.End].Lemma) == "ownerless" && Behind(owner.Words.End) == verb.At;

        bool IsAlike(Phrase owner) => (IsPlace(owner.Head) || IsActor(owner.Head)) && (MayBeDative(owner) || Words[owner.Head].Lemma is [.., 'ა' or 'ო' or 'ე' or 'უ', 'ი']);
    }

    private bool MayBeDative(Phrase phrase) => Words[phrase.Head].Analyses.Any(r => r.Features.Case == CaseFeature.Dat);

    /// <summary>"მათ გზა გადაკეტეს": a pronoun that looks alike as subject and as whom it is done to, where the verb has an object and says of nobody that it is done to him.</summary>
    private void TurnPronoun(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features is not { Voice: VoiceFeature.Act, Tense: TenseFeature.Past, Aspect: AspectFeature.Perf, Number: NumberFeature.Plur, Subcat: not SubcatFeature.Ditr } || sides.Any(a => a.Function == Function.Actor)
            || !(sides.Any(a => a.Function == Function.Undergoer) || verb.End < Words.Length && OpensContent(verb.End)))
        {
            return;
        }

        for (var i = 0; i < sides.Count; i++)
        {
            if (sides[i] is { Function: Function.Recipient, Phrase: { IsPronoun: true, Marker: null } pronoun } && Words[pronoun.Head].Analyses.Any(a => a.Features.Case == CaseFeature.Erg))
            {
                sides[i] = sides[i] with { Function = Function.Actor };
                break;
            }
        }
    }

    /// <summary>"პოლიციას შეუძლია დააკავოს აქტივისტები", "სთხოვს დაშალოს": who can, wants or is asked stands in the dative before the verb that governs, and does it.</summary>
    private void TurnAble(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features is { Mood: MoodFeature.Opt, Voice: VoiceFeature.Act } && sides.All(a => a.Function != Function.Actor)
            && sides.FirstOrDefault(a => a is { Function: Function.Recipient, Phrase.Marker: null }) is { } able && Enumerable.Range(able.Phrase.Words.End, Math.Max(0, verb.At - able.Phrase.Words.End)).Any(IsFiniteVerb))
        {
            sides[sides.IndexOf(able)] = able with { Function = Function.Actor };
        }
    }

    /// <summary>"მოუწოდებს კანცლერს გააუქმოს შეღავათები": what stands behind the verb that is asked for is that verb's object, not who asks.</summary>
    private void DropBehindAsked(Verb verb, ImmutableArray<Argument>.Builder sides)
    {
        if (verb.Features.Mood == MoodFeature.Opt || Pack.RoleOf(Words[verb.At].Lemma) is not ("demanded" or "asserts"))
        {
            return;
        }

        var asked = verb.At + 1;
        while (asked < Words.Length && Words[asked].Token.Kind == Text.TokenKind.Word && !IsFiniteVerb(asked))
        {
            asked++;
        }

        if (asked < Words.Length && Words[asked] is { Upos: Upos.VERB, Features: { Mood: MoodFeature.Opt, VerbForm: VerbFormFeature.Fin } })
        {
            sides.RemoveAll(a => a is { Function: Function.Actor or Function.Single or Function.Undergoer, Phrase: { Marker: null, Case: CaseFeature.Nom } } && a.Phrase.Head > asked);
        }
    }

    /// <summary>Whether what a number counts is named, with a figure or by a pronoun of the plural, as those of whom it is a part.</summary>
    private bool IsOfThose(Phrase number, IEnumerable<Argument> arguments) => arguments.Any(a => a is { Relation: Relation.Source } && a.Phrase != number
        && (a.Phrase.IsPronoun && Words[a.Phrase.Head].Features.Number == NumberFeature.Plur && number.Words.End == a.Phrase.Words.First - 1 || Words[a.Phrase.Words.First].IsNumber && a.Phrase.Words.End - a.Phrase.Words.First > 1 && (IsActor(a.Phrase.Head) || IsPerson(a.Phrase.Head))));
}
