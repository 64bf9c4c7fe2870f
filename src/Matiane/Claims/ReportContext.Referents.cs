using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <content>Whom pronouns, possessives and known nouns stand for.</content>
internal sealed partial class ReportContext
{
    /// <summary>
    /// Whom a personal pronoun at the head of its sentence stands for: the subject of the sentence before, of several in the same paragraph, if it agrees, else the only one there who does;
    /// one for "he" and several for "they"; null where that is not clear.
    /// </summary>
    public Phrase? Referent(Phrase pronoun)
    {
        if (Speaker(pronoun) is { } speaker)
        {
            return speaker;
        }

        return Meant(pronoun) is { } meant && !IsOfOwnSpeech(pronoun, meant) ? meant : null;
    }

    /// <summary>"Petrova said the guards were drunk. "He beat us," Petrova said": whom somebody speaks of in a quotation as a third person he is not himself.</summary>
    private bool IsOfOwnSpeech(Phrase pronoun, Phrase meant)
    {
        var (sentence, words) = Report.Sentences[pronoun.Words.Sentence];
        if (words[pronoun.Head].Features.Person != PersonFeature.Third || !PlaceTies.IsInMarks(words, pronoun.Words.First))
        {
            return false;
        }

        var names = MentionsIn(meant).OfType<ActorMention>().Where(a => a.IsNamed).Select(a => a.Name).ToList();
        return names.Count > 0 && attributions.Any(a => a is { IsSaying: true, Source: { } source } && names.Contains(source.Name) && a.Content.Any(c => c.Part == sentence.Part && c.Span.Contains(words[pronoun.Head].Span)));
    }

    private Phrase? Meant(Phrase pronoun)
    {
        if (standsFor.TryGetValue((pronoun.Words, pronoun.Head), out var known))
        {
            return known;
        }

        // "He … He … He": each leads to the one before.
        if (chained == LongestChain)
        {
            return null;
        }

        chained++;
        known = MeantBefore(pronoun);
        chained--;
        return standsFor[(pronoun.Words, pronoun.Head)] = known;
    }

    private Phrase? MeantBefore(Phrase pronoun)
    {
        var (sentence, words) = Report.Sentences[pronoun.Words.Sentence];
        // "Both were freed": as "they".
        var isQuantity = words[pronoun.Head].Upos != Upos.PRON && IsQuantity(words[pronoun.Head]);
        var features = isQuantity ? Features.None with { Number = NumberFeature.Plur } : words[pronoun.Head].Features;
        if (pronoun.Words.Sentence == 0 || pronoun.Words.First > SubjectReach && !IsFirstNamed(pronoun) && !PhraseFinder.IsOpeningQuote(words[pronoun.Words.First - 1])
            || !isQuantity && words[pronoun.Head] is not { Upos: Upos.PRON, Features: { PronType: PronTypeFeature.Prs or PronTypeFeature.None, Person: PersonFeature.Third } }
            || Before(pronoun.Words.Sentence, features.Number == NumberFeature.Plur) is not { } before)
        {
            return null;
        }

        var doer = DoerBeside(pronoun);
        var arguments = SidesOf(before).Where(a => doer is null || !IsSame(a, doer)).ToList();
        if (arguments.FirstOrDefault() is not { } subject)
        {
            return null;
        }

        // "Police searched three houses. It held two men", "Полиция … Она задержала": a body, as subject.
        if (doer is null && features.Number == NumberFeature.Sing && !subject.IsPronoun && MayBeBody(features, subject) && IsDoing(pronoun) && (Syntax.Sides == "order" || !arguments.Exists(a => !a.IsPronoun && MayStandFor(features, a))) && !(Syntax.Sides == "ergative" && MentionsOf(before).Any(m => m is ActorMention { Kind: ActorKind.Person } or ActorMention { Class: "office" or "people" })))
        {
            return subject;
        }

        // "The bridge was guarded by … Rebels blew it up": a thing, as object.
        if (Syntax.Sides == "order" ? features.Gender == GenderFeature.Neut : doer is not null && !isQuantity && !arguments.Exists(a => !a.IsPronoun && MayStandFor(features, a)))
        {
            return doer is not null && features.Number == NumberFeature.Sing ? arguments.Find(a => !a.IsPronoun && MayBeThing(features, a)) : null;
        }

        if (subject.IsPronoun)
        {
            return Report.Sentences[subject.Words.Sentence].Words[subject.Head].Features is var first && first.Person == features.Person && first.Number == features.Number && first.Gender == features.Gender ? Referent(subject) : null;
        }

        return MayStandFor(features, subject) ? subject : arguments.Where(a => !a.IsPronoun && MayStandFor(features, a)).ToList() is [var only] ? only
            : arguments.Exists(a => !a.IsPronoun && MayStandFor(features, a)) ? null
            // "Police said 300 migrants had tried to cross. They were stopped": else the only one whom another verb of it tells of.
            : OthersOf(before).Where(a => (doer is null || !IsSame(a, doer)) && MayStandFor(features, a) && !MentionsIn(a).Any(m => m is ActorMention { Kind: ActorKind.Organisation })).DistinctBy(a => a.Head).Take(2).ToList() is [var other] ? other : null;
    }

    /// <summary>Whom the other verbs of a sentence tell of, save who only says so ("the shop burned down, the officer said").</summary>
    private IEnumerable<Phrase> OthersOf(int sentence) =>
        ClausesOf(sentence).Where(c => c.Kind != PredicateKind.Nominal).SelectMany(c => c.Arguments).Where(a => a is { Function: Function.Actor or Function.Single or Function.Undergoer, Phrase: { IsPronoun: false, Marker: null } } && a.Phrase.Words.Sentence == sentence && !IsSayer(a.Phrase)).Select(a => a.Phrase);

    /// <summary>Whether a phrase is who says what stands before him.</summary>
    private bool IsSayer(Phrase phrase) =>
        Report.Sentences[phrase.Words.Sentence].Sentence is var sentence && SpanOf(phrase.Words.Sentence, phrase.Head) is var span
        && attributions.Any(a => a is { IsSaying: true, Source.Quote: { } source } && source.Part == sentence.Part && source.Span.Contains(span) && a.Content.Any(c => c.Part == sentence.Part && c.Span.End <= span.Start));

    /// <summary>The sentence before one, of the same paragraph where what is meant are several and paragraphs have several sentences; null for none.</summary>
    private int? Before(int sentence, bool isPlural) =>
        sentence > 0 && Report.Sentences[sentence - 1].Sentence is var told && Report.Sentences[sentence].Sentence is var own && told.Part == own.Part && (told.Paragraph == own.Paragraph || !isPlural || !HasParagraphs) ? sentence - 1 : null;

    /// <summary>The sides of the main verb of a sentence, who does it first.</summary>
    private IEnumerable<Phrase> SidesOf(int sentence) =>
        ClausesOf(sentence).FirstOrDefault(c => c.Kind == PredicateKind.Finite || Syntax.Sides != "order" && c is { Kind: PredicateKind.Participle, Link: ClauseLink.Root, IsPassive: true })?.Arguments
            .Where(a => a.Function is Function.Actor or Function.Single or Function.Undergoer or Function.Recipient && !a.IsInherited && a.Phrase.Marker is null)
            .OrderBy(a => Syntax.Sides != "order" && a.Function is not (Function.Actor or Function.Single)).Select(a => a.Phrase) ?? [];

    /// <summary>"Soldiers seized four villagers. They beat them": who does what befalls a pronoun that is an object, the first as whom it stands for; null where it is none.</summary>
    private Phrase? DoerBeside(Phrase pronoun)
    {
        foreach (var clause in ClausesOf(pronoun.Words.Sentence))
        {
            if (clause.Kind != PredicateKind.Nominal && clause.Arguments.Any(a => a is { Function: Function.Undergoer or Function.Recipient or Function.Oblique } && a.Phrase == pronoun))
            {
                var doer = clause.Arguments.FirstOrDefault(a => a.Function is Function.Actor && a.Phrase != pronoun)?.Phrase;
                return doer is { IsPronoun: true } other && other.Head < pronoun.Head ? Referent(other) ?? other : doer;
            }
        }

        return null;
    }

    /// <summary>"Police tortured detainees. Officers beat them": whether two phrases are one, of the same noun or of the same armed or state body.</summary>
    private bool IsSame(Phrase one, Phrase other) =>
        one == other || one.Words.Sentence != other.Words.Sentence && !one.IsPronoun && !other.IsPronoun && ClassesOf(one) is var kinds && ClassesOf(other) is var others && !kinds.Contains("office") && kinds.Any(IsOfForce) && others.Any(IsOfForce) && !MentionsIn(one).Any(m => m is ActorMention { Kind: ActorKind.Person }) || one.Words.Sentence != other.Words.Sentence && !one.IsPronoun && !other.IsPronoun && Report.Sentences[one.Words.Sentence].Words[one.Head].Lemma == Report.Sentences[other.Words.Sentence].Words[other.Head].Lemma;

    /// <summary>Whether a pronoun is who does something, not whom a passive befalls.</summary>
    private bool IsDoing(Phrase pronoun)
    {
        foreach (var clause in ClausesOf(pronoun.Words.Sentence))
        {
            if (clause is { Kind: not PredicateKind.Nominal, IsPassive: false } && clause.Arguments.Any(a => a.Function is Function.Actor or Function.Single && a.Phrase == pronoun))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfForce(string kind) => kind is "armed" or "state" or "COP" or "MIL";

    /// <summary>Whether a pronoun of these features, as a subject, may stand for a body of persons or a country.</summary>
    private bool MayBeBody(Features pronoun, Phrase phrase) =>
        Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Features is var head && head.Number != NumberFeature.Plur && (Syntax.Sides == "order" ? pronoun.Gender == GenderFeature.Neut : Syntax.Sides == "ergative" ? pronoun.Case == CaseFeature.Erg : pronoun.Case == CaseFeature.Nom && pronoun.Gender == head.Gender)
            && (MentionsIn(phrase).Any(m => m is ActorMention { Kind: ActorKind.Organisation } or PlaceMention { Place.Precision: PlacePrecision.Country } && m.Words.Contains(phrase.Words.Sentence, phrase.Head)) || ClassesOf(phrase) is var kinds && kinds.Any(k => k is "state" or "armed" or "organisation") && !kinds.Contains("people"));

    /// <summary>Whether a pronoun of these features may stand for a thing.</summary>
    private bool MayBeThing(Features pronoun, Phrase phrase) =>
        Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Features is var head && head.Number != NumberFeature.Plur && (IsThing(phrase) || IsBuilding(phrase) || IsProperty(phrase) || IsBase(phrase)) && !IsDeed(phrase)
            && !MentionsIn(phrase).Any(m => m is TimeMention or QuantityMention { Low: > 1 }) && (pronoun.Gender == GenderFeature.None || head.Gender == GenderFeature.None || pronoun.Gender == head.Gender || pronoun.Gender == GenderFeature.Masc && head.Gender == GenderFeature.Neut);

    /// <summary>Where verbs agree: the subject of the sentence before, that a verb without a subject may go on with, by number and gender, where no verb before it in its own sentence has one; null for none.</summary>
    public Phrase? SubjectBefore(Clause clause)
    {
        if (IsBehindSubject(clause) || Before(clause.Sentence, isPlural: true) is not { } before)
        {
            return null;
        }

        var main = ClausesOf(before).FirstOrDefault(c => c is { Kind: PredicateKind.Finite, Link: ClauseLink.Root or ClauseLink.Coordinate });
        var subject = main is { IsPassive: false } ? main.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Single, Phrase.Marker: null })?.Phrase : null;
        subject = subject is { IsPronoun: true } pronoun ? Referent(pronoun) : subject;
        if (subject is null || IsThing(subject) || MentionsIn(subject).Any(m => m is TimeMention))
        {
            return null;
        }

        var (verb, head) = (Report.Sentences[clause.Sentence].Words[clause.Predicate].Features, Report.Sentences[subject.Words.Sentence].Words[subject.Head].Features);
        var areMany = head.Number == NumberFeature.Plur || MentionsIn(subject).Any(m => m is QuantityMention { Low: > 1 });
        return verb.Number == NumberFeature.Plur == areMany && (areMany || verb.Gender == GenderFeature.None || head.Gender == GenderFeature.None || verb.Gender == head.Gender) ? subject : null;
    }

    /// <summary>Where verbs agree: whom the main verb of the sentence before befell; null for nobody, or where a verb before this one in its sentence befalls somebody.</summary>
    public Phrase? BefallenBefore(Clause clause)
    {
        if (IsBehindSubject(clause) || Before(clause.Sentence, isPlural: true) is not { } before || ClausesOf(clause.Sentence).Any(c => c.Kind != PredicateKind.Nominal && c.Predicate < clause.Predicate && c.Arguments.Any(a => a.Function is Function.Undergoer or Function.Single)))
        {
            return null;
        }

        var met = ClausesOf(before).FirstOrDefault(c => c is { Kind: PredicateKind.Finite, Link: ClauseLink.Root or ClauseLink.Coordinate })?.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.Marker: null })?.Phrase;
        return met is { IsPronoun: true } ? Referent(met) : met;
    }

    /// <summary>Whether a verb before a clause in its sentence has a subject of its own.</summary>
    private bool IsBehindSubject(Clause clause)
    {
        foreach (var other in ClausesOf(clause.Sentence))
        {
            if (other.Kind == PredicateKind.Finite && other.Predicate < clause.Predicate && other.Arguments.Any(a => a.Function is Function.Actor or Function.Single))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Суд признал его виновным": whether nobody whom a pronoun of its number and gender could mean stands before it in its sentence.</summary>
    private bool IsFirstNamed(Phrase pronoun)
    {
        var (words, features) = (Report.Sentences[pronoun.Words.Sentence].Words, Report.Sentences[pronoun.Words.Sentence].Words[pronoun.Head].Features);
        // "His family paid and he was freed": who is pointed back to at the head of the sentence.
        if (words.Take(SubjectReach).Any(w => SyntaxWords.IsOwn(w, words[pronoun.Head])) && pronoun.Words.First > SubjectReach)
        {
            return true;
        }

        // "Troops fired into the air to drive them back": nor is who does it to him.
        var doer = DoerBeside(pronoun);
        return !ClausesOf(pronoun.Words.Sentence).SelectMany(c => c.Arguments).Any(a => !a.Phrase.IsPronoun && a.Phrase != doer && a.Phrase.Words.Sentence == pronoun.Words.Sentence && a.Phrase.Words.First < pronoun.Words.First && MayStandFor(features, a.Phrase));
    }

    /// <summary>A word of quantity, which alone is a pronoun ("many", "both"), or one for nobody.</summary>
    private static bool IsQuantity(Word word) => word is { Upos: Upos.DET or Upos.ADJ } or { Upos: Upos.PRON, Features.PronType: PronTypeFeature.Neg };

    /// <summary>"We have detained nine people," the police chief said: who "we" and "I" are; null for nobody.</summary>
    private Phrase? Speaker(Phrase pronoun) =>
        Report.Sentences[pronoun.Words.Sentence].Words[pronoun.Head] is { Upos: Upos.PRON, Features: { Person: PersonFeature.First, Poss: PossFeature.None } } or { Upos: Upos.VERB, Features.Object: ObjectFeature.First } ? SpeakerAt(pronoun.Words.Sentence, pronoun.Head) : null;

    /// <summary>"„დავაკავეთ ცხრა პირი“": where verbs tell their person, who says "we" without the word; null for nobody.</summary>
    public Phrase? Speaker(Clause clause) =>
        Syntax.Sides != "order" && clause is { Kind: PredicateKind.Finite, IsPassive: false } && Report.Sentences[clause.Sentence].Words[clause.Predicate] is { Upos: Upos.VERB, Features.Person: PersonFeature.First } ? SpeakerAt(clause.Sentence, clause.Predicate) : null;

    /// <summary>Who says what a word stands in.</summary>
    private Phrase? SpeakerAt(int at, int word)
    {
        var (sentence, span) = (Report.Sentences[at].Sentence, SpanOf(at, word));
        var said = attributions.Where(a => a is { IsSaying: true, Source.Quote: not null } && a.Content.Any(c => c.Part == sentence.Part && c.Span.Contains(span))).OrderBy(a => a.Content.Sum(c => c.Span.Length)).FirstOrDefault();
        return said?.Source?.Quote is not { } source ? said is null && Report.Sentences[at].Words[word].Features.Number == NumberFeature.Plur && !PlaceTies.IsInMarks(Report.Sentences[at].Words, word) ? Issuer : null : Clauses.Where(c => Report.Sentences[c.Sentence].Sentence is var told && told.Part == source.Part && told.Span.Overlaps(source.Span)).SelectMany(c => c.Arguments)
            .Where(a => a.Phrase.Marker is null && source.Span.Overlaps(SpanOf(a.Phrase.Words.Sentence, a.Phrase.Head))).Select(a => !a.Phrase.IsPronoun ? a.Phrase : IsFirstPerson(a.Phrase) ? null : Referent(a.Phrase)).FirstOrDefault();
    }

    /// <summary>"Statement by the Ministry of Foreign Affairs", «Заявление МИД»: the body whose words the whole report is, as its head says; null for none.</summary>
    private Phrase? Issuer
    {
        get
        {
            if (!isIssuerKnown)
            {
                (isIssuerKnown, issuer) = (true, IssuerIn(0) ?? IssuerIn(1));
            }

            return issuer;
        }
    }

    private Phrase? IssuerIn(int sentence)
    {
        if (sentence >= Report.Sentences.Length)
        {
            return null;
        }

        var words = Report.Sentences[sentence].Words;
        var paper = Enumerable.Range(0, Math.Min(words.Length, IssuerReach)).FirstOrDefault(i => Syntax.RoleOf(words[i].Lemma + " head") == "issues", -1);
        return paper < 0 || words.Any(w => w.Upos == Upos.VERB && w.Features.VerbForm == VerbFormFeature.Fin) ? null
            : MentionsOf(sentence).OfType<ActorMention>().FirstOrDefault(a => a is { Kind: ActorKind.Organisation, IsAround: false } && Math.Abs(a.Words.First - paper) <= IssuerReach) is { } body ? new Phrase(body.Words, body.Head, CaseFeature.None) : null;
    }

    /// <summary>Whether a word only names whose word a clause is, tied by an adposition («пропали двое, по данным полиции», "according to police").</summary>
    public bool IsOfSayer(Clause clause, int at)
    {
        var (sentence, words) = Report.Sentences[clause.Sentence];
        var (word, predicate) = (words[at].Span, words[clause.Predicate].Span);
        foreach (var attribution in SayingsIn(clause.Sentence))
        {
            // Who rules that somebody must go to jail, or says it by a verb, stands for more.
            if (attribution is { Cue: { } cue, Source.Quote: { } source } && source.Part == sentence.Part && source.Span.Contains(word) && words.Any(w => w.Upos == Upos.ADP && w.Span.Start == cue.Span.Start)
                && attribution.Content.Any(c => c.Part == sentence.Part && c.Span.Contains(predicate)) && !attribution.Content.Any(c => c.Part == sentence.Part && c.Span.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Attribution> SayingsIn(int sentence) =>
        (sayings ??= attributions.Where(a => a is { IsSaying: true, Cue: not null }).SelectMany(a => SentencesIn(a.Cue!.Value).Select(s => (Sentence: s, Attribution: a))).ToLookup(p => p.Sentence, p => p.Attribution))[sentence];

    /// <summary>"The minister must go, the union said": where in its sentence that begins which is told right before the verb that tells it; null for none.</summary>
    public int? SaidBefore(Clause clause)
    {
        var (sentence, words) = Report.Sentences[clause.Sentence];
        var verb = words[clause.Predicate].Span;
        foreach (var attribution in SayingsIn(clause.Sentence))
        {
            if (attribution is { Cue: { } cue, Content.IsEmpty: false } && cue.Part == sentence.Part && cue.Span.Contains(verb) && attribution.Content.All(c => c.Span.End <= verb.Start))
            {
                var start = attribution.Content.Min(c => c.Span.Start);
                for (var i = 0; i < clause.Predicate; i++)
                {
                    if (words[i].Span.Start >= start)
                    {
                        return i;
                    }
                }
            }
        }

        return null;
    }

    private bool IsFirstPerson(Phrase pronoun) => Report.Sentences[pronoun.Words.Sentence].Words[pronoun.Head].Features.Person == PersonFeature.First;

    /// <summary>Whether a pronoun of these features may stand for a phrase.</summary>
    private bool MayStandFor(Features pronoun, Phrase phrase)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        var head = words[phrase.Head];
        if (IsThing(phrase) || MentionsIn(phrase).Any(m => m is PlaceMention or TimeMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head)))
        {
            return false;
        }

        if (Syntax.IsOtherSex(pronoun.Gender, head.Lemma))
        {
            return false;
        }

        // "Директора вызвали": one in the accusative looks like several in the nominative.
        var mayBeOne = Syntax.Sides == "accusative" && pronoun.Number == NumberFeature.Sing && head.Analyses.Any(a => a.Lemma == head.Lemma && a.Features is { Number: NumberFeature.Sing, Case: CaseFeature.Acc, Animacy: AnimacyFeature.Anim });
        // "One of the suspects was held. He …".
        mayBeOne |= MentionsIn(phrase).Any(m => m is QuantityMention { Low: 1, High: 1 } && m.Words.First == phrase.Words.First);
        var areMany = head.Features.Number == NumberFeature.Plur && !mayBeOne && !MentionsIn(phrase).Any(m => m is ActorMention { Kind: ActorKind.Person, IsNamed: true } && m.Words.Contains(phrase.Words.Sentence, phrase.Head)) || MentionsIn(phrase).Any(m => m is QuantityMention { Low: > 1 });
        return pronoun.Number == NumberFeature.Plur
            ? areMany
            : !areMany && (head.Features.Number == NumberFeature.Sing || mayBeOne) && (head.Upos == Upos.PROPN || MentionsIn(phrase).Any(m => m is ActorMention { Kind: ActorKind.Person }) || actors.All(head.Lemma).All(a => a.Kind != ActorKind.Organisation) && (Syntax.Sides == "order" || ClassesOf(phrase).Any(c => c is "people" or "office")))
                && (pronoun.Gender == GenderFeature.None || head.Features.Gender == GenderFeature.None || Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => words[i].Features.Gender == pronoun.Gender));
    }

    /// <summary>"Приказом короля": where case tells, the phrase right behind a noun in the genitive; null for none.</summary>
    public Phrase? Whose(Phrase noun) =>
        clausesBySentence[noun.Words.Sentence].SelectMany(c => c.Arguments).Select(a => a.Phrase).FirstOrDefault(p => p is { Marker: null, Case: CaseFeature.Gen } && p.Words.First == noun.Words.End);

    /// <summary>Whose fighters or planes a phrase with a possessive is about ("its fighters", "their planes", "მისმა მებრძოლებმა"): the last body or country before it in its sentence that acts; null for none.</summary>
    public Phrase? OwnerOf(Phrase phrase)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        // "მისმა თვითმფრინავებმა": where verbs stand last, the possessive is no part of the phrase.
        var own = Syntax.Sides == "ergative" ? phrase.Words.First - 1 : phrase.Words.First;
        if (Syntax.Sides is not ("order" or "ergative") || own < 0 || words[own].Features is not { Poss: PossFeature.Yes, Person: PersonFeature.Third, Gender: not (GenderFeature.Masc or GenderFeature.Fem) })
        {
            return null;
        }

        return ClausesOf(phrase.Words.Sentence).Where(c => c.Predicate < phrase.Words.First).SelectMany(c => c.Arguments)
            .LastOrDefault(a => a is { Function: Function.Actor or Function.Single, Phrase.IsPronoun: false } && a.Phrase.Words.End <= phrase.Words.First && ClassesOf(a.Phrase).Any(c => c is "armed" or "state" or "organisation" or "place"))?.Phrase;
    }

    /// <summary>Where order tells: whose planes or vehicles a compound names ("air force helicopters", "army tanks"); null where it names no armed body.</summary>
    public Phrase? ModifyingOwner(Phrase phrase) =>
        Syntax.Sides == "order" && MentionsIn(phrase).OfType<ActorMention>().LastOrDefault(m => m.Class is "state" or "armed" && m.Words.First >= phrase.Words.First && m.Words.End <= phrase.Head) is { } body
            ? new Phrase(phrase.Words with { End = body.Words.End }, body.Head, CaseFeature.None)
            : null;

    /// <summary>"Russian drones", "Israel's planes", "дроны ВСУ", "ისრაელის თვითმფრინავები": the country or armed body whose weapons or planes a phrase names; null where it names none.</summary>
    public Phrase? WielderOf(Phrase phrase)
    {
        if (LandBefore(phrase.Words.Sentence, phrase.Head) is { } land)
        {
            return land;
        }

        var owner = phrase.Whole is not { } whole || Syntax.Sides == "order" ? null : MentionsOf(phrase.Words.Sentence).FirstOrDefault(m => whole.Contains(m.Words) && m.Head != phrase.Head
            && (m is PlaceMention { Place.Precision: PlacePrecision.Country } && Report.Sentences[phrase.Words.Sentence].Words[m.Head].Features.Case == CaseFeature.Gen || m is ActorMention { Class: "armed" or "state" }));
        return owner is null ? null : new Phrase(owner.Words, owner.Head, CaseFeature.None);
    }

    /// <summary>The country that a word before a noun names, with nothing but attributes and nouns of its compound between; null for none.</summary>
    public Phrase? LandBefore(int sentence, int noun)
    {
        var words = Report.Sentences[sentence].Words;
        // "ისრაელის მიმართულებით": what a postposition takes is tied to the verb.
        if (Syntax.Sides == "ergative" && Syntax.RelationOf(words[noun].Lower) != Relation.None)
        {
            return null;
        }

        // "Полицейский рейд": or the force.
        if (Syntax.Sides == "accusative" && noun > 0 && words[noun - 1] is { Upos: Upos.ADJ } force && MentionsOf(sentence).FirstOrDefault(m => m is ActorMention { Class: "armed" or "state" } && m.Head == noun - 1) is { } body && force.Features.Case == words[noun].Features.Case)
        {
            return new Phrase(body.Words, body.Head, CaseFeature.None);
        }

        var land = MentionsOf(sentence).LastOrDefault(m => m.Words.End <= noun && m is DemonymMention { Country: not null } or PlaceMention { Place.Precision: PlacePrecision.Country });
        return land is not null && noun - land.Words.End <= CompoundReach && (land is DemonymMention && words[land.Head].Upos == Upos.ADJ || land is PlaceMention && (land.Words.End == noun - 1 && words[land.Words.End] is { Upos: Upos.PART, Features.Case: CaseFeature.Gen } || words[land.Head].Features.Case == CaseFeature.Gen || IsShortLand(land, words)))
            && Enumerable.Range(land.Words.End, noun - land.Words.End).All(i => words[i].Upos is Upos.ADJ or Upos.NOUN or Upos.PART && (words[i].Upos != Upos.NOUN || actors.All(words[i].Lemma).Any(a => a.Class is "weapon" or "aircraft" or "drone")))
            ? new Phrase(land.Words, land.Head, CaseFeature.None) : null;
    }

    /// <summary>"A U.S. drone strike", "a UK raid": where order tells, whether a country is named by its letters, which right before a noun are as an adjective.</summary>
    public bool IsShortLand(Mention land, ImmutableArray<Word> words) =>
        Syntax.Sides == "order" && land is PlaceMention { Place.Precision: PlacePrecision.Country } && words[land.Head].Token.Form is { Length: <= 4 } form && land.Words.End == land.Words.First + 1 && form.All(c => char.IsUpper(c) || c == '.')
        && land.Words.End < words.Length && words[land.Words.End] is { Upos: Upos.NOUN or Upos.ADJ, Token.Form: var next } && next.Any(char.IsLower);

    /// <summary>Where order tells: the body of its own name that "the group" points back to, of the same sector or armed, up to three sentences before; null for none.</summary>
    public ActorMention? NamedBefore(Phrase phrase, ActorMention actor)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        var isOrder = Syntax.Sides == "order";
        if (actor is not { IsNamed: false, Kind: ActorKind.Organisation, Class: "organisation" } || words[phrase.Head].Features.Number != NumberFeature.Sing || phrase.Whole is { } whole && whole != phrase.Words
            || (isOrder ? words[phrase.Words.First] is not { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def } || phrase.Words.End - phrase.Words.First != 2 : phrase.Words.End - phrase.Words.First > 1 && !IsThis(words[phrase.Words.First])))
        {
            return null;
        }

        for (var s = phrase.Words.Sentence - 1; s >= Math.Max(0, phrase.Words.Sentence - NamedReach) && Report.Sentences[s].Sentence.Part == Report.Sentences[phrase.Words.Sentence].Sentence.Part; s--)
        {
            if (MentionsOf(s).OfType<ActorMention>().LastOrDefault(a => a is { IsNamed: true, IsAround: false, Kind: not ActorKind.Person } && (a.Sector == actor.Sector || a.Class == "armed" && actor.Sector is null or "NGO")) is { } named)
            {
                return named;
            }
        }

        return null;

        // "Эта организация", "ეს ორგანიზაცია": without articles the bare noun, or one with a word that points.
        bool IsThis(Word word) => phrase.Words.End - phrase.Words.First == 2 && word.Features.PronType == PronTypeFeature.Dem;
    }
}
