using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <content>Whom it befalls.</content>
internal sealed partial class PatternTrial
{
    private static readonly ImmutableArray<string> VerbRecipient = ["undergoer", "single"];
    private static readonly ImmutableArray<string> NounRecipient = ["genitive", "against"];

    private const int HeadlineLength = 15;

    private bool isWrongRecipient;

    // Whether anything, be it only the combination's own noun, is whom or what it befalls.
    private bool takesOwn;

    private void FindRecipients()
    {
        var fillers = !unit.Recipient.IsEmpty || isSuffered || isBorne ? metBy : isNoun ? NounRecipient : VerbRecipient;
        recipients = SideFinder.Find(clause, fillers, frame.RecipientClasses, context, frame.RecipientMeasure is not null, out isWrongRecipient, isNoun && frame is { Event: "INCIDENT", RecipientMeasure: not null });
        recipients = actors.IsEmpty ? recipients : Without(recipients, actors.Contains);
        // "Освободили мэра города": who holds or is of a place is none.
        recipients = isAccusative && frame.Acled == "territory" && clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase: { Marker: null, IsPronoun: false } befallen } && befallen.Words.Sentence == clause.Sentence && words[befallen.Head] is { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Anim } && !actors.Contains(befallen)) ? [] : recipients;
        // "Предъявила ультиматум Сирии": a country whose dative looks like its genitive, right behind the combination's noun.
        recipients = recipients.IsEmpty && isAccusative && !isNoun && (fillers.Contains("dative") || fillers.Contains("recipient")) ? [.. clause.Arguments.Where(IsGivenLand).Select(static a => a.Phrase)] : recipients;
        // "Бои с отрядом, который поддерживает Чад": save whom a relative word stands for.
        recipients = Without(recipients, r => IsOfOtherNoun(r) && !clause.Arguments.Any(a => a.IsInherited && a.Phrase == r));
        LeaveOwnerOfAgent();
    }

    private bool IsGivenLand(Argument argument) =>
        argument is { IsInherited: false, Phrase.Words: var land } && land.Sentence == clause.Sentence && others.Contains(land.First - 1) && Has(argument.Phrase, "place") && SideFinder.MayBeGiven(argument, context);

    /// <summary>"Задержание сотрудниками полиции журналистов": where case tells, the genitive right behind who does it may be whose they are; then the next one is whom it befalls.</summary>
    private void LeaveOwnerOfAgent()
    {
        if (!isNoun || !isAccusative || recipients.Length > 1 || actors is not [{ Relation: Relation.Agent } agent] || GenitiveAt(agent, agent.Words.End) is not { } owner || recipients is [var found] && found != owner)
        {
            return;
        }

        var next = GenitiveAt(agent, owner.Words.End);
        var isGroup = context.MentionsIn(agent).Any(m => m is ActorMention { Kind: ActorKind.Group });
        if (context.MentionsIn(owner).Any(m => m.Words.Overlaps(agent.Words) || m is PlaceMention { Place.Precision: PlacePrecision.Country } || m is PlaceMention && next is not null || m is ActorMention { Kind: ActorKind.Organisation } && (isGroup || next is not null)))
        {
            recipients = next is not null && (frame.RecipientClasses.IsEmpty || SideFinder.Fits(next, frame.RecipientClasses, context)) ? [next] : [];
        }
    }

    /// <summary>The genitive that begins at a word behind a noun; null for none.</summary>
    private Phrase? GenitiveAt(Phrase noun, int first) =>
        context.ClausesOf(clause.Sentence).Where(c => c.Predicate == noun.Head && c.Kind == PredicateKind.Nominal).SelectMany(c => c.Arguments).Select(a => a.Phrase).FirstOrDefault(p => p is { Relation: Relation.Genitive, Marker: null } && p.Words.First == first);

    /// <summary>"Взрыв гранаты", "привели в действие бомбу", "подрыв смертника": what an attack's own noun has in the genitive, or its verb as the object, may be its means, and who blows himself up is not whom he hits.</summary>
    private void LeaveMeans()
    {
        if (isNoun && frame is { Event: "ASSAULT", Mode: not "destroy" } && recipients.Any(r => r.Relation == Relation.Genitive))
        {
            recipients = Without(recipients, r => r.Relation == Relation.Genitive && Has(r, "weapon"));
        }

        if (isAccusative && frame is { Event: "ASSAULT", Mode: "explosives" or "suicide-attack" or "drone" })
        {
            recipients = Without(recipients, r => r is { Marker: null, IsPronoun: false } && (context.IsWeapon(r) && (IsOwnWord(r) || !others.IsEmpty && clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase == r) && (frame.Mode != "drone" || clause.Arguments.Any(static a => a is { Function: Function.Oblique, Phrase: { Marker: not null, Case: CaseFeature.Acc } }))) || frame.Mode == "suicide-attack" && r.Relation == Relation.Genitive && Has(r, "armed")));
        }
    }

    /// <summary>"A bomb went off in a hotel on the south coast": where it was, not what it struck.</summary>
    private void LeaveWhere()
    {
        if (!isNoun && frame.Event == "ASSAULT" && isOrder)
        {
            recipients = Without(recipients, r => r.Relation is Relation.Location or Relation.Near && !SideFinder.MayBeStruck(r, context));
        }
    }

    /// <summary>"Went off in the centre of Homs", "stoned the embassy to protest the arrests at the university": what only says where, and what belongs to an infinitive behind, was not struck.</summary>
    private void LeaveParts()
    {
        if (frame.Event == "ASSAULT" && isOrder)
        {
            recipients = Without(recipients, r => IsPartOfPlace(r) || IsOfInfinitiveBehind(r) || IsOfDoer(r) || IsPlaceInList(r));
        }
    }

    /// <summary>Whether an adposition ties a phrase behind an infinitive that is no word of the combination, past the predicate.</summary>
    private bool IsOfInfinitiveBehind(Phrase phrase)
    {
        if (isNoun || phrase.Marker is null || phrase.Words.Sentence != clause.Sentence)
        {
            return false;
        }

        for (var i = clause.Predicate + 2; i < phrase.Words.First; i++)
        {
            if (words[i - 1].Upos == Upos.PART && words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } && !others.Contains(i) && others.All(o => o < i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Blew up a bridge in Gedo and Bakool region", "in the centre and southern parts of the country": a place that goes on where it was.</summary>
    private bool IsPlaceInList(Phrase phrase) =>
        phrase is { Marker: null, IsPronoun: false, Words.First: > 0 } && phrase.Words.Sentence == clause.Sentence && recipients.Length > 1 && (words[phrase.Words.First - 1].Upos == Upos.CCONJ || words[phrase.Words.First - 1].Token.Form == ",")
        && (context.MentionsIn(phrase).Any(static m => m is PlaceMention) || context.Syntax.RoleOf(words[phrase.Head].Lemma) is "part" or "container")
        && clause.Arguments.FirstOrDefault(a => a.Relation == Relation.Location && a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Words.End == phrase.Words.First - 1)?.Phrase is { } before && !SideFinder.MayBeStruck(before, context) && !SideFinder.MayBeStruck(phrase, context);

    /// <summary>"Gunmen on a motorcycle shot at the guards": what an adposition ties to who does it, right before an active verb.</summary>
    private bool IsOfDoer(Phrase phrase) =>
        !isNoun && !clause.IsPassive && phrase.Marker is not null && phrase.Words.Sentence == clause.Sentence && phrase.Head < clause.Predicate && recipients.Length > 1 && actors.Any(a => a.Words.Sentence == clause.Sentence && a.Words.End == phrase.Words.First - 1);

    /// <summary>"In the centre of Homs", "on the outskirts of Gao": a part of a place that an adposition ties.</summary>
    private bool IsPartOfPlace(Phrase phrase) =>
        phrase.Marker is not null && context.Report.Sentences[phrase.Words.Sentence].Words is var said && (context.Syntax.RoleOf(said[phrase.Head].Lemma) == "part" || context.Syntax.RoleOf(said[phrase.Head].Lower) == "part") && said[phrase.Head - 1].Upos != Upos.NOUN
        && (phrase.Head + 1 == said.Length || said[phrase.Head + 1].Upos is Upos.ADP or Upos.PUNCT);

    /// <summary>"Opened fire", "voiced his backing for the miners": past the combination's own noun, whom it is for.</summary>
    private void LeaveOwnObject()
    {
        takesOwn = !recipients.IsEmpty;
        // "Запретили партию президента": the body that a ban is on, not whose it is.
        if (isAccusative && !isNoun && frame is { Event: "COERCE", Mode: "ban" } && takesOwn && recipients.All(NamesSomebody))
        {
            return;
        }

        var left = takesOwn ? Combination.WithoutOwn(recipients, others, unit, frame, context) : recipients;
        if (!takesOwn || !left.IsEmpty && !isOrder)
        {
            // "ნაღმის მსხვერპლი გახდა ორი ბავშვი": the word that says that they are victims is nobody beside them.
            recipients = isErgative && left.Length < recipients.Length ? Without(recipients, r => IsOwnWord(r) && context.Syntax.RoleOf(words[r.Head].Lemma) == "target") : recipients;
            return;
        }

        // Where case tells, the noun itself is better than nobody.
        var further = left.IsEmpty ? PastOwnObject() : left;
        // "Expelled two diplomats", "took three hostages": where the noun is who it befalls, it is a side all the same.
        recipients = further.IsEmpty && (!isOrder || frame.Event is "ASSAULT" or "COERCE" or "SANCTION" && recipients.All(NamesSomebody)) ? recipients : further;
    }

    private ImmutableArray<Phrase> PastOwnObject() =>
        [.. SideFinder.Find(clause with { Arguments = clause.Arguments.RemoveAll(a => recipients.Contains(a.Phrase)) }, unit.Recipient.IsEmpty ? VerbRecipient : unit.Recipient, frame.RecipientClasses, context, frame.RecipientMeasure is not null, out isWrongRecipient).Where(r => !actors.Contains(r))];

    /// <summary>"The mayor's arrest" befalls its owner; "the junta's arrest of two editors": beside whom it befalls the owner does it.</summary>
    private void TakeOwner()
    {
        if (!isNoun || !frame.BefallsOwner)
        {
            return;
        }

        if (recipients.IsEmpty)
        {
            recipients = SideFinder.Find(clause, Owner, frame.RecipientClasses, context, false, out _);
            if (recipients.IsEmpty && PossessorOfOwn() is { } possessor)
            {
                recipients = [possessor];
            }
        }
        else if (actors.IsEmpty && mayHaveActor && isOrder && recipients.All(r => r.Relation == Relation.Genitive))
        {
            actors = Without(ActorsBy(clause, Owner), a => !context.MentionsIn(a).Any(m => m is ActorMention or PlaceMention));
        }
    }

    /// <summary>"His arrest", "их депортация", "მისი გატაცება": of what a state or captors do to somebody, the possessive of the third person before the noun; null for none.</summary>
    private Phrase? PossessorOfOwn()
    {
        if (frame is not ({ Event: "COERCE", Mode: "arrest" or "deport" } or { Event: "RETREAT", Mode: "release" } or { Event: "ASSAULT", Mode: "abduct" or "torture" or "targeted" } or { Name: "murder" or "evacuate" }))
        {
            return null;
        }

        var at = clause.Predicate - 1;
        while (at > 0 && words[at].Upos == Upos.ADJ)
        {
            at--;
        }

        // "Its release" is a thing's, and where order tells "their release" may be one too.
        return at >= 0 && words[at].Upos is Upos.PRON or Upos.DET && words[at].Analyses.Any(a => a is { Upos: Upos.PRON or Upos.DET, Features: { Person: PersonFeature.Third, Gender: not GenderFeature.Neut } own } && (own.Poss == PossFeature.Yes || own.Case == CaseFeature.Gen) && !(isOrder && frame.Event == "RETREAT" && own.Number == NumberFeature.Plur))
            ? new Phrase(new WordRange(clause.Sentence, at, at + 1), at, CaseFeature.Gen) { IsPronoun = true, Relation = Relation.Genitive } : null;
    }

    /// <summary>"После ареста Орлов нанял адвоката", "сопротивлялся при аресте": where case tells, an arrest or release without sides that says when a verb was done befell the verb's subject: after it a person by name, during it (role "during") anybody but who holds him.</summary>
    private void TakeSubjectOfVerb()
    {
        if (!isNoun || !isAccusative || !recipients.IsEmpty || !actors.IsEmpty || clause.Parent is not { } parent || clause.Predicate == 0 || frame is not ({ Event: "COERCE", Mode: "arrest" or "deport" } or { Event: "RETREAT", Mode: "release" }) || !frame.BefallsOwner)
        {
            return;
        }

        var isDuring = context.Syntax.RoleOf(words[clause.Predicate - 1].Lower) == "during";
        if ((isDuring || clause.Tie == Relation.After) && context.Clauses[parent] is { Kind: PredicateKind.Finite or PredicateKind.Participle, Mood: not MoodFeature.Imp } verb
            && verb.Arguments.FirstOrDefault(a => a is { Phrase: { Marker: null, IsPronoun: false } } && a.Function == (verb.IsPassive ? Function.Undergoer : Function.Actor)) is { Phrase: var subject }
            && SideFinder.Fits(subject, frame.RecipientClasses, context) && !Has(subject, "state")
            && context.MentionsIn(subject).OfType<ActorMention>().Any(a => a.Sector is not ("JUD" or "COP" or "MIL" or "JRN") && (isDuring || a is { Kind: ActorKind.Person, IsNamed: true, Office: null })))
        {
            recipients = [subject];
        }
    }

    /// <summary>"ხუთი დაიღუპა და 280-მდე დაშავდა": a number of its own is another's than those of the clause before.</summary>
    private void LeaveThoseOfOtherNumber()
    {
        if (isErgative && !isNoun && !recipients.IsEmpty && frame.RecipientMeasure is not null && recipients.All(r => clause.Arguments.Any(a => a.IsInherited && a.Phrase == r)) && context.IsCounted(clause) is { } figure && !recipients.Any(r => r.Words.Overlaps(figure.Words)))
        {
            recipients = [];
        }
    }

    /// <summary>Where nobody is named, the number of those whom it befell, or the subject of a headline.</summary>
    private void TakeCounted()
    {
        if (!recipients.IsEmpty)
        {
            // "The army suffered nine deaths": those who bore them are not counted, the deaths are.
            if (isOrder && isNoun && frame is { RecipientMeasure: "killed", Mode: "casualties" } && !SideFinder.IsCounted(recipients, context) && context.IsCounted(clause) is { } own)
            {
                recipients = recipients.Add(own);
            }

            return;
        }

        if (frame.RecipientMeasure is not null && !isNoun && (!isOrder || clause.IsPassive || clause.Arguments.All(a => a.Function != Function.Undergoer)) && context.IsCounted(clause) is { } counted && !(frame.ActorMeasure is not null && actors.Any(a => a.Words.Overlaps(counted.Words))))
        {
            (actors, recipients) = (IsHeadline() ? [] : actors, [counted]);
        }
        else if (frame.RecipientMeasure is not null && isNoun && (frame.Mode is "casualties" or "arrest" || unit.Recipient is ["none"]) && context.IsCounted(clause) is { } number)
        {
            // "Reported 326 deaths", "12 arrests": the number of the noun is that of those whom it befell.
            recipients = [number];
        }
        else if (IsHeadline() && SideFinder.Find(clause, AnyActor, frame.RecipientClasses, context, true, out _) is { IsEmpty: false } befallen)
        {
            (actors, recipients) = ([], befallen);
        }
    }

    /// <summary>"Three soldiers killed in ambush": a past that may be a participle, with no object, of what must befall somebody; in a headline ("envoy expelled from Lima") of what may.</summary>
    private bool IsHeadline() =>
        isOrder && clause is { Kind: PredicateKind.Finite, IsPassive: false } && clause.Arguments.All(a => a.Function != Function.Undergoer || frame.Event == "SANCTION" && IsOwnWord(a.Phrase) && IsClipped())
        && !(clause.Predicate + 1 < words.Length && context.Syntax.RoleOf(words[clause.Predicate + 1].Lower) == "content")
        && words[clause.Predicate].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } })
        && (frame is { BefallsOwner: true, Needs: "recipient" } || unit.Actor is ["none"]
            // "Lawyers for two clerks tortured in Kitwe": not "militiamen looted and raped".
            || frame is { BefallsOwner: true, Needs: "none", Event: "ASSAULT" } && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single) || !Has(a.Phrase, "armed") && !Has(a.Phrase, "state"))
            || frame is { Event: "ASSAULT" or "COERCE" or "SANCTION" or "AID", Needs: not ("actor" or "both"), Acled: not "battle" } or { Event: "INCIDENT", Mode: "crime" } or { Event: "ACCUSE", Mode: "investigate" } or { Event: "MOBILIZE", Mode: "weapons" } && !unit.Actor.Contains("single") && IsClipped());

    /// <summary>Where articles are the rule, a short line without any and without a full stop: a headline, whose active verbs stand in the present.</summary>
    private bool IsClipped() =>
        words.Length <= HeadlineLength && words[^1].Token.Form is not ("." or "!" or "?") && words.All(w => w.Features.Definite == DefiniteFeature.None && w.Upos != Upos.AUX);

    /// <summary>"Жителям отключили свет": whose service is cut is a side too, where case tells.</summary>
    private void AddThoseCutOff()
    {
        if (frame.Name == "cut-service" && isAccusative && !recipients.IsEmpty)
        {
            recipients = [.. recipients, .. clause.Arguments.Where(a => a.Function == Function.Recipient && NamesSomebody(a.Phrase)).Select(a => a.Phrase).Except(recipients)];
        }
    }
}
