using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>What somebody has, gets or wants done.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>"Had the editor arrested", "threatened to have the exiles deported": where order tells, the verb before the object of which a past participle behind it is said; -1 for none.</summary>
    private int HavingDone(int at)
    {
        if (order is null || !Words[at].Analyses.Any(a => a.Upos == Upos.VERB && IsPastParticiple(a.Features)) || PhraseEndingAt(at) is not { Marker: null, Words.First: > 0 } borne || IsTime(borne.Head))
        {
            return -1;
        }

        var having = borne.Words.First - 1;
        return Words[having].Upos is Upos.VERB or Upos.AUX && Pack.RoleOf(Words[having].Lemma + " done") == "has-done" ? having : -1;
    }

    /// <summary>"Had the editor arrested": a participle with who has it done as its doer and in the form of that verb; any other clause itself.</summary>
    private Clause OfHaving(Clause clause)
    {
        if (!clause.IsPassive || root < 0 || HavingDone(clause.Predicate) is not (>= 0 and var having) || Clauses[^1] is not { IsPassive: false } caused || caused.Predicate != having)
        {
            return clause;
        }

        // "Had a brother killed", "had two men wounded": that befell who had them; who has somebody known arrested sees to it.
        // "Have had their water cut off": what is one's own, and nobody, is cut off by others.
        var borne = PhraseEndingAt(clause.Predicate)!;
        var isKnown = caused.Kind == PredicateKind.Infinitive || Words[borne.Words.First] is { Upos: Upos.PROPN } or { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def } || Words[borne.Words.First].Features.Poss == PossFeature.Yes && IsSomebody(borne);
        clause = clause with { Kind = Pack.RoleOf(Words[having].Lemma) == "demanded" ? PredicateKind.Infinitive : caused.Kind, Tense = caused.Tense, Modal = caused.Modal, IsNegated = caused.IsNegated };
        return isKnown && !HasSide(clause, Function.Actor) && SideOf(caused, Function.Actor) is { } doer ? Done(clause, doer) : clause;
    }
}
