using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <content>Sides that only the sentence before tells: subjects and objects left out.</content>
internal sealed partial class PatternTrial
{
    /// <summary>"Солдаты вошли в деревню. Сожгли десять домов", "პოლიციამ ჩხრეკა ჩაატარა. ხუთი პირი დააკავა": where verbs agree, who a verb without a subject goes on with: the subject of the sentence before.</summary>
    private void TakeDroppedDoer()
    {
        if (actors.IsEmpty && mayHaveActor && frame.Event is "ASSAULT" or "COERCE" && (!recipients.IsEmpty || HasNeeded) && IsWithoutSubject() && !clause.IsPassive
            && context.SubjectBefore(clause) is { } subject && !recipients.Contains(subject) && IsAble(subject))
        {
            actors = ActorsBy(clause with { Arguments = [new Argument(Function.Actor, Relation.None, subject)] }, VerbActor);
        }
    }

    /// <summary>"Активистов задержали на площади. Вечером отпустили", "საღამოს გაათავისუფლეს": where verbs agree, whom a verb without sides befalls: whom the sentence before did.</summary>
    private void TakeDroppedRecipient()
    {
        if (recipients.IsEmpty && actors.IsEmpty && frame is { Needs: "recipient" or "both" or "any", Event: "ASSAULT" or "COERCE" or "SANCTION" or "RETREAT" } && IsWithoutSubject()
            && clause.Arguments.All(a => a.Function == Function.Oblique) && context.BefallenBefore(clause) is { } befallen && NamesSomebody(befallen) && (frame.RecipientClasses.IsEmpty || SideFinder.Fits(befallen, frame.RecipientClasses, context)))
        {
            recipients = [befallen];
        }
    }

    /// <summary>"Fighting between the two sides went on", "both sides used artillery": those on the two sides of what was told before; what is between them has one on each side, save where both riot.</summary>
    private void TakeBothSides()
    {
        if (recipients is [var between] && actors.IsEmpty && context.TwoSides(between) is { } two && (isNoun || !others.IsEmpty))
        {
            (actors, recipients) = frame is { Event: "PROTEST" } ? ([.. two.One, .. two.Other], []) : (two.One, two.Other);
            return;
        }

        (actors, recipients) = (WithBothSides(actors), WithBothSides(recipients));
    }

    private ImmutableArray<Phrase> WithBothSides(ImmutableArray<Phrase> sides) =>
        sides.Any(s => context.TwoSides(s) is not null) ? [.. sides.SelectMany(s => context.TwoSides(s) is { } two ? two.One.AddRange(two.Other) : [s]).Distinct()] : sides;

    /// <summary>Whether the clause is the finite verb of a main clause, in the past, whose subject nothing names.</summary>
    private bool IsWithoutSubject() =>
        !isOrder && clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Past, Modal: null, IsQuoted: false, Link: ClauseLink.Root or ClauseLink.Coordinate } && words[clause.Predicate].Upos == Upos.VERB && context.Syntax.WithoutReflexive(words[clause.Predicate].Lemma) is null
        && words[clause.Predicate].Features is { Person: PersonFeature.None or PersonFeature.Third, Gender: not GenderFeature.Neut } && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single));

    /// <summary>Whether somebody is of those who do a deed by force; "протестующие вышли на площадь. Задержали троих" names nobody.</summary>
    private bool IsAble(Phrase subject) =>
        frame.Agentless is not null ? frame.RecipientMeasure == "killed" && trigger.Others.IsEmpty && Has(subject, "armed") : frame.ActorClasses.IsEmpty ? Has(subject, "armed") || Has(subject, "state") || words[clause.Predicate].Features.Number == NumberFeature.Sing && NamesSomebody(subject) : SideFinder.Fits(subject, frame.ActorClasses, context) && (Has(subject, "armed") || Has(subject, "state") || words[clause.Predicate].Features.Number == NumberFeature.Sing);
}
