using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <content>What whoever hears it is told to do: no claim is made of it.</content>
internal sealed partial class ClaimStatusReader
{
    /// <summary>"Let the dog out", "if he comes, arrest him", "გაათავისუფლეთ ისინი": what those who hear it are told to do, which nobody has done.</summary>
    private bool IsToldToDo() =>
        isErgative ? words[clause.Predicate] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Person: PersonFeature.Second } } && clause.Arguments.All(a => a.Function is not (Function.Actor or Function.Single) || a.Phrase.IsPronoun)
            : isAccusative ? clause is { Mood: MoodFeature.Imp, IsNegated: true } : !isNoun && IsOrder(clause);

    /// <summary>Whether a verb in its base form and without a subject opens its sentence, or stands so behind another order or a condition.</summary>
    private bool IsOrder(Clause told)
    {
        var at = told.Predicate;
        var verb = words[at];
        if (told.Kind is not (PredicateKind.Finite or PredicateKind.Infinitive) || told.IsPassive || told.Tense == TenseFeature.Past || told.Modal is not null || verb.Upos != Upos.VERB || verb.Lower != verb.Lemma
            // "Attack on the port: two dead", "fire in Lima": a headline's noun.
            || verb.Analyses.Any(static a => a.Upos == Upos.NOUN) && told.Arguments.All(static a => a.Function != Function.Undergoer))
        {
            return false;
        }

        while (at > 0 && (words[at - 1].Upos is Upos.ADV or Upos.INTJ || context.Syntax.IsNegation(words[at - 1]) || words[at - 1].Upos == Upos.AUX && context.Syntax.IsNegation(words[at])))
        {
            at--;
        }

        if (at == 0 || words[at - 1].Token.Form is "“" or "\"" or "‘" or ":" or ";" or "-" or "–" or "—")
        {
            return true;
        }

        var before = context.ClausesOf(told.Sentence).LastOrDefault(c => c.Predicate < at && c.Kind is PredicateKind.Finite or PredicateKind.Infinitive);
        return before is not null && (words[at - 1].Upos == Upos.CCONJ ? IsOrder(before) : words[at - 1].Token.Form == "," && (IsOrder(before) || words[before.Extent.First].Upos == Upos.SCONJ && context.Syntax.RoleOf(words[before.Extent.First].Lower) == "hypothetical"));
    }
}
