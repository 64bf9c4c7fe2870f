using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>Copulas without a verb of their own.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>"The editor is out of jail", "rebels are in control of the port", "have been out since Monday": where order tells, adds the clause of a copula that goes with no verb, adjective or participle, with what is said as its complement.</summary>
    private void AddCopular()
    {
        if (order is null || root >= 0 && Clauses[root].Kind != PredicateKind.Participle && !IsAdverb(Clauses[root].Predicate) && !IsPurpose(Clauses[root]) || Copular() is not (>= 0 and var at))
        {
            return;
        }

        var clause = Verbal(at, stretch.First, stretch.End);
        clause = clause with
        {
            Arguments = [.. clause.Arguments.Select(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Head > at ? a with { Function = Function.Complement } : a)],
            IsNegated = clause.IsNegated || at + 1 < stretch.End && (Pack.IsNegation(Words[at + 1]) || Words[at + 1].Features.Polarity == PolarityFeature.Neg),
        };
        if (root >= 0 && IsPurpose(Clauses[root]))
        {
            Clauses[root] = Clauses[root] with { Parent = Clauses.Count, Link = ClauseLink.Purpose };
        }

        copular = Clauses.Count;
        Clauses.Add(HasSubject(clause) ? clause : Shared(clause) ?? clause);
    }

    /// <summary>The last auxiliary of the stretch's first copula, if no predicate goes with it; -1 for none.</summary>
    private int Copular()
    {
        var at = stretch.First;
        while (at < stretch.End && !(Words[at].Upos == Upos.AUX && Pack.RoleOf(Words[at].Lemma) == "passive" && !IsTime(at)))
        {
            at++;
        }

        if (at == stretch.End || order!.GroupStart(at, stretch.First) is > 0 and var group && Words[group - 1].IsExpletive || IsBeforeInfinitive(at))
        {
            return -1;
        }

        for (var c = firstClause; c < Clauses.Count; c++)
        {
            if (Clauses[c].Predicate > at && !IsAdverb(Clauses[c].Predicate) && order!.HasAuxiliary(Clauses[c].Predicate, at))
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>"Were out in force to keep order": whether an infinitive only says what something that an adposition ties is for.</summary>
    private bool IsPurpose(Clause clause) =>
        clause.Kind == PredicateKind.Infinitive && order!.GroupStart(clause.Predicate, stretch.First) is var group && Words[group].Upos == Upos.PART && Phrases.Any(p => p.Marker is not null && p.Words.First >= stretch.First && p.Words.End == group);

    /// <summary>"Are back in the hills": what is said behind a copula, but goes with it as well.</summary>
    private bool IsAdverb(int predicate) => Words[predicate].Upos is Upos.ADV or Upos.ADP;

    /// <summary>"Is to visit Rome": whether an infinitive follows.</summary>
    private bool IsBeforeInfinitive(int at) => at + 1 < stretch.End && Words[at + 1] is { Upos: Upos.PART, Features.Polarity: not PolarityFeature.Neg };
}
