using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>Those who do or bear a thing together with others.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>"France along with Spain condemned it", "Франция вместе с Испанией осудила", "საფრანგეთმა ესპანეთთან ერთად დაგმო", "…, as did Spain": who is told to be with the subject, or with the one whom it befalls right before, is what they are.</summary>
    private void AddTogether()
    {
        for (var i = 0; i < Phrases.Count; i++)
        {
            if (IsTogether(i) && VerbOf(Phrases[i]) is >= 0 and var verb && BesideWhom(i, Clauses[verb]) is { } beside)
            {
                var phrase = Phrases[i];
                Clauses[verb] = Clauses[verb] with { Arguments = Clauses[verb].Arguments.RemoveAll(a => a.Phrase == phrase).Add(new Argument(beside.Function, Relation.None, phrase)) };
            }
            else if (i > 0 && Phrases[i - 1] is { Marker: null, IsPronoun: false } before && before.Case == Phrases[i].Case && IsTogether(i) && VerbOf(Phrases[i]) is >= 0 and var parted && Clauses[parted].Arguments.FirstOrDefault(a => a.Phrase == Phrases[i] && a.Function is Function.Actor or Function.Single) is { } side && (IsSomebody(before) || IsPlace(before.Head)))
            {
                // "საფრანგეთმა, ისევე როგორც ესპანეთმა, ელჩი გაიწვია": marks part the first from the verb.
                Clauses[parted] = Clauses[parted] with { Arguments = Clauses[parted].Arguments.Add(side with { Phrase = before }) };
            }
        }
    }

    /// <summary>Whether a phrase is somebody, or a place that may act, whom words before it, or behind where ties stand there, tell to be together with others; or is joined to one who is.</summary>
    private bool IsTogether(int index)
    {
        var phrase = Phrases[index];
        if (phrase.IsPronoun || phrase.IsPaired || !IsSomebody(phrase) && !IsPlace(phrase.Head) && Words[phrase.Head].Upos != Upos.PROPN || IsTime(phrase.Head))
        {
            return false;
        }

        var first = phrase.Words.First;
        return Pack.RoleOf(Words, first - 2, 2) == "together"
            // "Along with Spain, France condemned it": what a sentence opens with.
            || first == 2 && phrase.Words.End < Words.Length && Words[phrase.Words.End].Token.Form == "," && Pack.RoleOf(Words, 0, 2) == "joining"
            || phrase.Marker is { } marker && Pack.RoleOf(marker) == "together"
            || Pack.Sides == "ergative" && phrase.Marker is not null && phrase.Words.End < Words.Length && Pack.RoleOf(Words[phrase.Words.End].Lower) == "together"
            || index > 0 && first > 1 && Words[first - 1].Upos == Upos.CCONJ && Phrases[index - 1].Words.End == first - 1 && IsTogether(index - 1);
    }

    /// <summary>The finite clause that a phrase stands in, else the nearest before it, else the first of the sentence; -1 for none.</summary>
    private int VerbOf(Phrase phrase)
    {
        var found = -1;
        for (var c = 0; c < Clauses.Count; c++)
        {
            // "…, as did the bishop": the auxiliary right before somebody only stands for the verb.
            if (Clauses[c] is not { Kind: PredicateKind.Finite } clause || clause.Sentence != Sentence || clause.Predicate == phrase.Words.First - 1 && Pack.RoleOf(Words, clause.Predicate - 1, 2) == "together")
            {
                continue;
            }

            if (clause.Extent.First <= phrase.Words.First && phrase.Words.End <= clause.Extent.End)
            {
                return c;
            }

            found = found < 0 || clause.Predicate < phrase.Words.First ? c : found;
        }

        return found;
    }

    /// <summary>Beside whom somebody is: the one right before it whom the verb befalls, else its subject; null for nobody.</summary>
    private Argument? BesideWhom(int index, Clause clause)
    {
        var phrase = Phrases[index];
        var subject = clause.Arguments.FirstOrDefault(a => a.Function == (clause.IsPassive ? Function.Undergoer : Function.Actor) && a.Phrase != phrase && (a.Phrase.Marker is null || a.Relation == Relation.None));
        // "…, and so did Spain": the auxiliary stands for the verb, of which it is the subject.
        return index > 0 && Words[phrase.Words.First - 1].Upos is not (Upos.AUX or Upos.VERB) && clause.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.IsPronoun: false } && a.Phrase == Phrases[index - 1] && IsSomebody(a.Phrase)) is { } met ? met : subject;
    }
}
