using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>What ties a toll to an act or keeps it from it: conjunctions, relative words, whose the dead are.</summary>
internal static partial class MatchFolder
{
    /// <summary>Whether a clause is opened by a conjunction of time or cause ("when the police fired", "after soldiers opened fire").</summary>
    private static bool OpensWithConjunction(Clause clause, ReportContext context)
    {
        // "After police used tear gas": what opens the clause of the verb that governs a noun.
        clause = clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Syntax.Sides == "order" && context.Clauses[parent] is { Kind: not PredicateKind.Nominal, Tense: TenseFeature.Past } governor && governor.Arguments.Any(a => a.Phrase.Head == clause.Predicate && a.Phrase.Marker is null) ? governor : clause;
        var words = context.Report.Sentences[clause.Sentence].Words;
        if (context.Syntax.Sides != "order")
        {
            var first = clause.Extent.First;
            // "После того, как …", "მას შემდეგ, რაც …": what ties the clause stands before its mark.
            var tie = words[first].Token.Form == "," ? first - 1 : first - 2;
            // "…, после того как …": with the mark before all of it.
            return Opens(words[first], context) || words[first].Token.Form == "," && first + 1 < words.Length && IsAfter(words[first + 1]) || tie > 0 && words[tie + 1].Token.Form == "," && (IsAfter(words[tie]) || words[tie].Upos is Upos.DET or Upos.PRON && IsAfter(words[tie - 1]));
        }

        bool IsAfter(Word word) => word.Upos == Upos.ADP && context.Syntax.RelationOf(word.Lower) == Relation.After;

        for (var i = clause.Predicate - 1; i >= clause.Extent.First && (words[i].Upos != Upos.VERB || words[i].Features.VerbForm == VerbFormFeature.Part); i--)
        {
            // "Said that one was shot and that guards fired": what opens what is said ties nothing.
            if (Opens(words[i], context) && !(i > 0 && words[i - 1].Upos is Upos.CCONJ or Upos.VERB && context.Syntax.RoleOf(words[i].Lower) == "content"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause is opened by a relative word that an adposition ties ("in which two were killed").</summary>
    private static bool IsTiedBack(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Predicate - 1; i > 0 && words[i].Upos is not (Upos.VERB or Upos.PUNCT); i--)
        {
            if (words[i] is { Upos: Upos.PRON or Upos.DET, Features.PronType: PronTypeFeature.Int or PronTypeFeature.Rel } && words[i - 1].Upos == Upos.ADP)
            {
                return context.Syntax.RelationOf(words[i - 1].Lower) is Relation.Location or Relation.Time;
            }
        }

        // "Столкновения, в ходе которых …", "в которых, по предварительным данным, погибли": past an aside, and where case tells with the noun of a combined adposition.
        for (var i = clause.Extent.First + 1; context.Syntax.Sides == "accusative" && i < Math.Min(clause.Predicate, clause.Extent.First + 1 + ToldReach * 2); i++)
        {
            if (words[i].Features.PronType == PronTypeFeature.Rel)
            {
                return words[i - 1].Upos == Upos.ADP ? context.Syntax.RelationOf(words[i - 1].Lower) is Relation.Location or Relation.Time : i > 1 && words[i - 1].Upos == Upos.NOUN && words[i - 2].Upos == Upos.ADP;
            }
        }

        return false;
    }

    private static bool Opens(Word word, ReportContext context) =>
        word.Upos == Upos.SCONJ || word.Features.PronType == PronTypeFeature.Int || word.Upos is Upos.ADP or Upos.ADV && context.Syntax.RelationOf(word.Lower) is Relation.After or Relation.As or Relation.Cause;

    /// <summary>Whether the dead of a toll may be of those who did the act: "Gunmen attacked a church. Two of them were killed", "Two militants died", where the act was done to nobody else of their kind.</summary>
    private static bool IsOwn(PatternMatch toll, PatternMatch act, ReportContext context)
    {
        return toll.Recipients.Any(r => IsArmed(r) && act.Actors.Any(IsArmed) && !act.Recipients.Any(IsArmed)
            || act.Actors.Any(a => context.Report.Sentences[a.Words.Sentence].Words[a.Head].Lemma == context.Report.Sentences[r.Words.Sentence].Words[r.Head].Lemma)
            || toll.Clause.Arguments.Any(a => a is { Phrase.IsPronoun: true, Relation: Relation.Genitive or Relation.Among or Relation.Source } && a.Phrase.Words.First - r.Words.End is >= 0 and <= 1)
                && !act.Recipients.Any(o => context.ClassesOf(o).Any(c => c is "people" or "crowd" or "state" or "armed" or "office" or "count")));

        bool IsArmed(Phrase phrase) => context.ClassesOf(phrase).Contains("armed");
    }

    /// <summary>Whether the sentence of a clause names a place or time of its own.</summary>
    private static bool NamesPlaceOrTime(Clause clause, ReportContext context) => context.MentionsOf(clause.Sentence).Any(m => m is PlaceMention or TimeMention);
}
