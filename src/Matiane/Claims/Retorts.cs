using System.Collections.Immutable;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>At whom somebody strikes back: "Protesters threw stones at the police, who responded with tear gas".</summary>
internal static class Retorts
{
    /// <summary>Adds to violence in answer, where nobody is named whom it befell, those who did what it answers.</summary>
    /// <param name="matches">The matches of a report, in its order.</param>
    /// <param name="context">The report.</param>
    public static void Add(List<PatternMatch> matches, ReportContext context)
    {
        for (var i = 1; i < matches.Count; i++)
        {
            if (matches[i] is { Frame.Event: "ASSAULT", Recipients.IsEmpty: true, Actors.IsEmpty: false } retort && IsInAnswer(retort, context) && Answered(matches, i, context) is { } first)
            {
                matches[i] = retort with { Recipients = first.Actors };
            }
        }
    }

    /// <summary>Whether the verb, or a word of the combination or right before it, says that it is in answer: "responded with", "ответный огонь".</summary>
    private static bool IsInAnswer(PatternMatch match, ReportContext context)
    {
        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        if (IsAnswer(match.Clause.Predicate) || match.Clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && IsAnswer(context.Clauses[parent].Predicate) || match.Clause.Predicate > 0 && IsAnswer(match.Clause.Predicate - 1))
        {
            return true;
        }

        foreach (var use in match.Uses)
        {
            if (IsAnswer(use) || use > 0 && IsAnswer(use - 1))
            {
                return true;
            }
        }

        return false;

        bool IsAnswer(int at) => context.Syntax.RoleOf(words[at].Lemma + " back") == "answers" || at + 1 < words.Length && context.Syntax.RoleOf(words[at].Lemma + " " + words[at + 1].Lower) == "answers";
    }

    /// <summary>The violence told right before, in the sentence or the one before it, that befell those who strike back, or of whom no other is named; null for none.</summary>
    private static PatternMatch? Answered(List<PatternMatch> matches, int at, ReportContext context)
    {
        var retort = matches[at];
        for (var i = at - 1; i >= 0 && retort.Clause.Sentence - matches[i].Clause.Sentence <= 1; i--)
        {
            var first = matches[i];
            if (first is { Frame: { Event: "ASSAULT" } or { Event: "PROTEST", Mode: "riot" }, Actors.IsEmpty: false } && !first.Clause.IsNegated && !Same(first.Actors, retort.Actors, context)
                && (first.Clause.Sentence == retort.Clause.Sentence || Same(first.Recipients, retort.Actors, context)))
            {
                return first;
            }
        }

        return null;
    }

    private static bool Same(ImmutableArray<Phrase> some, ImmutableArray<Phrase> others, ReportContext context)
    {
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                if (LemmaOf(one) == LemmaOf(other))
                {
                    return true;
                }
            }
        }

        return false;

        string LemmaOf(Phrase phrase) => context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Lemma;
    }
}
